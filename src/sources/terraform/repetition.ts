import { elementsOf, type Scope } from './evaluator.js';
import {
  describe,
  failure,
  mapping,
  memberOf,
  quantity,
  sequence,
  text,
  unresolved,
  type Datum,
  type Unresolved,
} from './values.js';

/** One of several instances: its index or key, or null for the only one. */
export type InstanceKey = string | number | null;

/** How many instances a block stands for. */
export interface Repetition {
  readonly instances: readonly {
    readonly key: InstanceKey;
    readonly names: readonly (readonly [string, Datum])[];
    /** Whether a condition that cannot be known decides about it. */
    readonly maybe: boolean;
  }[];
  /** `list` for count, `map` for for_each, `open` when their number is not known. */
  readonly shape: 'single' | 'list' | 'map' | 'open';
  /** The expression that decides about the number, where it cannot be known. */
  readonly condition: string | null;
  /** Whether there are more instances than are followed. */
  readonly truncated: boolean;
}

export const SINGLE: Repetition = {
  instances: [{ key: null, names: [], maybe: false }],
  shape: 'single',
  condition: null,
  truncated: false,
};

/** A number of instances that cannot be known: one stands for all. Branches that agree on none are none. */
export function openRepetition(value: Datum, kind: 'count' | 'each'): Repetition {
  const element = value.type === 'unresolved' ? value.element : null;
  const about = value.type === 'unresolved' ? value : null;
  const open = (name: string): Unresolved =>
    unresolved(about?.reason ?? 'for-each', `${describe(value)}[*].${name}`, { reference: about?.reference ?? null });
  const names: readonly (readonly [string, Datum])[] =
    kind === 'count'
      ? [['count', countOf(open('index'))]]
      : [['each', eachOf(open('key'), element ?? firstOfBranches(value) ?? open('value'))]];
  const isNone = about !== null && about.branches.length > 0 && about.branches.every(isNothing);
  return {
    instances: isNone ? [] : [{ key: null, names, maybe: true }],
    shape: 'open',
    condition: isNone ? null : describe(value),
    truncated: false,
  };
}

/** The instances that a plan tells, where the code leaves them open. */
export function plannedRepetition({ instances }: Repetition, keys: readonly InstanceKey[]): Repetition {
  const open = instances[0]?.names ?? [];
  const isCounted = keys.some((key) => typeof key === 'number');
  return {
    instances: keys.map((key) => ({ key, names: open.map((name) => withPlannedKey(name, key)), maybe: false })),
    shape: keys.includes(null) ? 'single' : isCounted ? 'list' : 'map',
    condition: null,
    truncated: false,
  };
}

/** `each` or `count` of one instance: its key is known, and its value what the code tells of any. */
function withPlannedKey([name, datum]: readonly [string, Datum], key: InstanceKey): readonly [string, Datum] {
  if (typeof key === 'number') return [name, countOf(quantity(key))];
  return key === null ? [name, datum] : [name, eachOf(text(key), memberOf(datum, 'value'))];
}

function isNothing(datum: Datum): boolean {
  return (
    (datum.type === 'number' && datum.value === 0) ||
    (datum.type === 'sequence' && datum.items.length === 0) ||
    (datum.type === 'mapping' && datum.entries.size === 0)
  );
}

/** The element of the only branch that has just one. */
function firstOfBranches(value: Datum): Datum | null {
  if (value.type !== 'unresolved') return null;
  const elements = value.branches.map(elementsOf).flatMap((found) => (Array.isArray(found) ? found : []));
  const [only] = elements;
  return elements.length === 1 && only !== undefined ? only[1] : null;
}

export function eachOf(key: Datum, value: Datum): Datum {
  return mapping([
    ['key', key],
    ['value', value],
  ]);
}

export function countOf(index: Datum): Datum {
  return mapping([['index', index]]);
}

/** The instances of a block as Terraform shows them: one, a list, or a map. */
export function repeated(
  { instances, shape }: Repetition,
  address: string,
  instance: (key: InstanceKey, names: Scope['names']) => Datum,
): Datum {
  const data = instances.map(({ key, names }) => [key, instance(key, new Map(names))] as const);
  const [first] = data;
  switch (shape) {
    case 'list':
      return sequence(data.map(([, datum]) => datum));
    case 'map':
      return mapping(data.map(([key, datum]) => [String(key), datum] as const));
    case 'single':
      return first?.[1] ?? failure(address);
    case 'open': {
      if (first === undefined) return failure(address);
      const [, element] = first;
      // Without an index it is taken as one of them: configurations from before Terraform 0.12 are written so.
      return element.type === 'unresolved'
        ? { ...element, element, member: (key) => (isIndex(key, element) ? element : memberOf(element, key)) }
        : element;
    }
  }
}

function isIndex(key: string, element: Unresolved): boolean {
  return /^\d+$/.test(key) || element.member === null;
}

export function withKey(address: string, key: InstanceKey): string {
  if (key === null) return address;
  return `${address}[${typeof key === 'number' ? key : JSON.stringify(key)}]`;
}
