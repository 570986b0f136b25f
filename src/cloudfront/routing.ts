import type { Behavior, Distribution, Origin } from '../model/distribution.js';
import type { Value } from '../model/value.js';

/** Which behaviors lead to an origin, directly or through an origin group. */
export interface Routing {
  /** `unknown`: no behavior surely leads there, and some target could not be resolved. */
  readonly used: 'yes' | 'no' | 'unknown';
  /** The behaviors that surely lead there; where none does, those that may. */
  readonly behaviors: readonly Behavior[];
}

type Match = 'yes' | 'no' | 'maybe';

/** Finds the behaviors that send requests to an origin of the distribution. Never throws. */
export function routingTo(distribution: Distribution, origin: Origin): Routing {
  const { ids, byOriginId, others } = targetsOf(distribution);
  const direct = origin.id.known ? (byOriginId.get(origin.id.value) ?? []) : [];
  const sure: Behavior[] = [];
  const possible: Behavior[] = [];
  for (const { behavior } of [...direct, ...others].toSorted((a, b) => a.place - b.place)) {
    const match = leadsTo(behavior.targetOriginId, distribution, origin, ids);
    if (match === 'yes') sure.push(behavior);
    else if (match === 'maybe') possible.push(behavior);
  }
  if (sure.length > 0) return { used: 'yes', behaviors: sure };
  return possible.length > 0 ? { used: 'unknown', behaviors: possible } : { used: 'no', behaviors: [] };
}

/** Why nothing at all reaches any origin of this distribution; null when requests do. */
export function idleReason({ lifecycle, enabled }: Distribution): string | null {
  if (lifecycle === 'destroyed') return 'the distribution is to be destroyed';
  return enabled.known && !enabled.value ? 'the distribution is disabled' : null;
}

interface PlacedBehavior {
  readonly behavior: Behavior;
  /** Its place among the distribution's behaviors. */
  readonly place: number;
}

/** The behaviors of a distribution by what they name, so that not every origin has to be held against all of them. */
interface Targets {
  /** Of origins and origin groups. */
  readonly ids: readonly Value<string>[];
  /** Behaviors that can lead to origins of this id alone, because no group has it. */
  readonly byOriginId: ReadonlyMap<string, readonly PlacedBehavior[]>;
  readonly others: readonly PlacedBehavior[];
}

const targets = new WeakMap<Distribution, Targets>();

function targetsOf(distribution: Distribution): Targets {
  const known = targets.get(distribution);
  if (known !== undefined) return known;
  const made = sortTargets(distribution);
  targets.set(distribution, made);
  return made;
}

function sortTargets({ origins, originGroups, behaviors }: Distribution): Targets {
  const groupIds = originGroups.map(({ id }) => id);
  const ofGroups = new Set(groupIds.flatMap((id) => (id.known ? [id.value] : [])));
  const byOriginId = new Map<string, PlacedBehavior[]>(
    origins.flatMap(({ id }) => (id.known && !ofGroups.has(id.value) ? [[id.value, []] as const] : [])),
  );
  const others: PlacedBehavior[] = [];
  for (const [place, behavior] of behaviors.entries()) {
    const { targetOriginId: target } = behavior;
    const named = target.known ? byOriginId.get(target.value) : undefined;
    (named ?? others).push({ behavior, place });
  }
  return { ids: [...origins.map(({ id }) => id), ...groupIds], byOriginId, others };
}

function leadsTo(
  target: Value<string>,
  { originGroups }: Distribution,
  origin: Origin,
  ids: readonly Value<string>[],
): Match {
  const direct = sameAmong(target, origin.id, ids);
  if (direct === 'yes' || originGroups.length === 0) return direct;
  const throughGroups = originGroups.map((group) =>
    both(sameAmong(target, group.id, ids), any(group.memberIds.map((member) => sameAmong(member, origin.id, ids)))),
  );
  return any([direct, ...throughGroups]);
}

/** Ids are unique within a distribution: a reference that surely means another one cannot mean this one. */
function sameAmong(reference: Value<string>, id: Value<string>, ids: readonly Value<string>[]): Match {
  const match = sameId(reference, id);
  if (match !== 'maybe') return match;
  return ids.some((other) => other !== id && sameId(reference, other) === 'yes') ? 'no' : 'maybe';
}

/** Two ids that no file resolves are the same where they are written the same. */
function sameId(a: Value<string>, b: Value<string>): Match {
  if (a.known && b.known) return a.value === b.value ? 'yes' : 'no';
  if (!a.known && !b.known) return a.expression === b.expression ? 'yes' : 'maybe';
  const literal = a.known ? a.value : b.known ? b.value : '';
  const alternatives = a.known ? (b.known ? [] : b.alternatives) : a.alternatives;
  return alternatives.length > 0 && !alternatives.includes(literal) ? 'no' : 'maybe';
}

function any(matches: readonly Match[]): Match {
  return matches.includes('yes') ? 'yes' : matches.includes('maybe') ? 'maybe' : 'no';
}

function both(a: Match, b: Match): Match {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}
