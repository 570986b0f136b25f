import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { conditionKey, implications, namedCondition } from './conditions.js';
import { contextOf } from './intrinsics.js';
import type { Scope } from './scope.js';
import { explore, NO_ASSUMPTIONS, Run, type World } from './world.js';

/** What holds where a resource exists. */
export interface Existence {
  readonly world: World;
  /** False when a condition that nothing decides may leave it out. */
  readonly isSure: boolean;
}

/** What stands in a template that is deployed by itself, without a condition. */
export const EXISTS: Existence = { world: NO_ASSUMPTIONS, isSure: true };

/**
 * Whether a resource exists where something else holds already, and what holds besides then; null when its condition is known
 * to be false.
 */
export function existenceOf(scope: Scope, resource: JsonNode, world: World = NO_ASSUMPTIONS): Existence | null {
  const written = member(resource, 'Condition');
  const condition = written === null ? null : scalarText(written);
  if (condition === null) return { world, isSure: true };
  const outcomes = explore(world, scope.budget, (run) => namedCondition(condition, contextOf(scope, run)));
  const kept = outcomes.filter(({ value }) => value !== 'no');
  const [first] = kept;
  if (first === undefined) return null;
  const isSure = kept.length === outcomes.length && kept.every(({ value }) => value === 'yes');
  if (kept.length === 1) return { world: first.world, isSure };
  if (kept.length === outcomes.length) return { world, isSure };
  const run = new Run(world, scope.budget, true);
  const implied = implications(condition, true, scope, contextOf(scope, run));
  return { world: new Map([...implied, ...world, [conditionKey(scope, condition), 'true']]), isSure };
}

/** The existence of what lies inside of something else: both have to be there. */
export function within(outer: Existence, scope: Scope, resource: JsonNode): Existence | null {
  const inner = existenceOf(scope, resource, outer.world);
  return inner === null ? null : { world: inner.world, isSure: inner.isSure && outer.isSure };
}
