import {
  DEPRECATED_RUNTIMES_BLOCKED,
  EDGE_RUNTIMES,
  edgeRuntime,
  RUNTIMES_SOURCE,
} from '../../cloudfront/edge-runtimes.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt } from '../shared/values.js';
import { either, FACTS_CHECKED } from '../shared/wording.js';
import { associationsToldAt, naming, type Association } from './associations.js';
import { placeOfFunction } from './configuration-draft.js';

/** A runtime that ends within so many days is near its end. */
const NEAR_DAYS = 90;
const DAY_MS = 86_400_000;

/** A Lambda@Edge function runs on a runtime whose support has ended, or ends soon. */
export const edgeRuntimeDeprecated: Rule = {
  id: 'edge-runtime-deprecated',
  title: 'Edge function on a runtime past or near its end',
  layer: 'config',
  level: 'warning',
  status: null,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const told = new Set<string>();
    return associationsToldAt(subject).flatMap((association) => {
      const address = association.edge.definition?.address ?? '';
      const drafts = told.has(address) ? [] : ending(association, subject.settings.now);
      told.add(address);
      return drafts;
    });
  },
};

function ending(association: Association, now: Date): readonly Draft[] {
  const { definition } = association.edge;
  if (definition?.type !== 'lambda') return [];
  const found = breach(definition.runtime, (name) => name !== null && endOf(name, now) !== null);
  const [name] = found?.broken ?? [];
  if (found === null || name === undefined || name === null) return [];
  const newest = EDGE_RUNTIMES.filter(
    (runtime) => endOf(runtime.name, now) === null && sameLanguage(runtime.name, name),
  );
  return [
    {
      certainty: found.always ? 'certain' : 'possible',
      message: `${naming(association)} has the runtime ${name}, whose support ${endOf(name, now) ?? ''} (table of ${RUNTIMES_SOURCE.checked}). It goes on running; Lambda's table blocks new functions with deprecated runtimes from ${DEPRECATED_RUNTIMES_BLOCKED.create} and updates from ${DEPRECATED_RUNTIMES_BLOCKED.update}, and the page on Lambda@Edge says that they cannot be created or updated at all.${doubt(found)}`,
      remediation: `Move to ${either(newest.map((runtime) => runtime.name).slice(0, 2))}; from nodejs24.x on handlers have to be async.`,
      evidence: { function: definition.address, runtime: name, ends: edgeRuntime(name)?.deprecated ?? null },
      location: definition.runtime.location ?? placeOfFunction(association),
    },
  ];
}

/** When the support ended, or ends soon, in words; null when it goes on, or nothing is known. */
function endOf(name: string, now: Date): string | null {
  const runtime = edgeRuntime(name);
  if (runtime === null) return null;
  if (runtime.deprecated === null) return runtime.past ? 'has ended' : null;
  const days = (Date.parse(runtime.deprecated) - now.getTime()) / DAY_MS;
  if (days < 0) return `ended on ${runtime.deprecated}`;
  return days <= NEAR_DAYS ? `ends on ${runtime.deprecated}` : null;
}

function sameLanguage(a: string, b: string): boolean {
  return a.replace(/\d.*$/, '') === b.replace(/\d.*$/, '');
}
