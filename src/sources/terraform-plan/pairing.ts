import type { BlockView } from '../terraform/blocks.js';
import type { Effort } from '../terraform/effort.js';
import { equals } from '../terraform/equality.js';
import { compareText, quantity, text, toText, type Datum } from '../terraform/values.js';
import { likenessTo, remembered, type Remembered } from './likeness.js';
import { partOf, type Planned } from './planned.js';

/** What tells the blocks of a type from each other, the most telling first. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  origin: ['origin_id', 'id', 'domain_name'],
  origin_group: ['origin_id', 'id'],
  custom_header: ['name', 'header_name'],
  custom_error_response: ['error_code'],
  lambda_function_association: ['event_type'],
  function_association: ['event_type'],
  ordered_cache_behavior: ['path_pattern', 'target_origin_id'],
  cache_behavior: ['path_pattern', 'target_origin_id'],
  member: ['origin_id'],
};
/** Blocks that a plan has in an order of its own. */
const SETS: ReadonlySet<string> = new Set([
  'origin',
  'origin_group',
  'custom_header',
  'custom_error_response',
  'lambda_function_association',
  'function_association',
]);

/**
 * Finds for each block of a plan the one that it was written as: by its place in a list, by what identifies it, else the one that
 * is most like it among those that do not contradict it. One that stands for several (a dynamic block over what is not known)
 * can be the twin of many.
 * @param effort what is left of the work that the root module may cause
 * @returns lists in their order; sets, which have none, in that of the code, and then of what identifies them. Null where the code
 *   has no such block.
 */
export function paired(
  planned: readonly Planned[],
  written: readonly BlockView[],
  type: string,
  effort: Effort,
): readonly (readonly [Planned, BlockView | null])[] {
  const isSet = SETS.has(type);
  if (planned.length === written.length && (planned.length === 1 || !isSet))
    return planned.map((one, position) => [one, written[position] ?? null] as const);
  const ordered = isSet ? inFixedOrder(planned, type) : planned;
  const twins = twinsOf(ordered, written, type, effort);
  const pairs = ordered.map((one) => [one, twins.get(one) ?? null] as const);
  if (!isSet) return pairs;
  const places = new Map(written.map((view, place) => [view, place] as const));
  const placeOf = (view: BlockView | null): number => (view === null ? written.length : (places.get(view) ?? 0));
  return pairs.toSorted(([, a], [, b]) => placeOf(a) - placeOf(b));
}

/** A set by what identifies its blocks, then by all that is known of them. */
function inFixedOrder(planned: readonly Planned[], type: string): readonly Planned[] {
  const keys = IDENTITIES[type] ?? [];
  const labelled = planned.map((one) => {
    const identities = keys.map((key) => partOf(one, key).value ?? null);
    return { one, label: JSON.stringify([identities, one.value]) };
  });
  return labelled.toSorted((a, b) => compareText(a.label, b.label)).map(({ one }) => one);
}

interface Candidate {
  readonly view: BlockView;
  /** What is written in the arguments that identify a block. */
  readonly data: readonly (Datum | null)[];
  readonly all: Remembered;
}

function twinsOf(
  planned: readonly Planned[],
  written: readonly BlockView[],
  type: string,
  effort: Effort,
): ReadonlyMap<Planned, BlockView> {
  const keys = IDENTITIES[type] ?? [];
  const candidates: readonly Candidate[] = written.map((view) => {
    const all = remembered(view);
    return { view, data: keys.map((key) => all.written(key)), all };
  });
  const known = planned.map((one) => ({ one, values: keys.map((key) => identityOf(one, key)) }));
  const free = new Set<Candidate>(candidates);
  const twins = new Map<Planned, BlockView>();
  const take = (fits: (candidate: Candidate, values: readonly (Datum | null)[]) => boolean): void => {
    const open = candidates.filter((candidate) => free.has(candidate) || candidate.view.maybe);
    const pairs = known
      .filter(({ one }) => !twins.has(one))
      .flatMap(({ one, values }) =>
        open.filter((candidate) => fits(candidate, values)).map((candidate) => ({ one, candidate })),
      );
    const ordered = mostAlikeFirst(pairs, effort);
    const isFree = ({ candidate }: Pair): boolean => free.has(candidate);
    for (const isOpen of [isFree, ({ candidate }: Pair) => candidate.view.maybe]) {
      for (const pair of ordered) {
        if (twins.has(pair.one) || !isOpen(pair)) continue;
        twins.set(pair.one, pair.candidate.view);
        free.delete(pair.candidate);
      }
    }
  };
  for (const place of keys.keys()) {
    take(({ data }, values) => {
      const value = values[place] ?? null;
      return value !== null && isSame(data[place] ?? null, value);
    });
  }
  take(({ data }, values) => data.every((datum, place) => isPossible(datum, values[place] ?? null)));
  return twins;
}

interface Pair {
  readonly one: Planned;
  readonly candidate: Candidate;
}

/** Those that go together best, for blocks that what identifies them does not tell apart. */
function mostAlikeFirst(pairs: readonly Pair[], effort: Effort): readonly Pair[] {
  const blocks = new Set(pairs.map(({ one }) => one));
  const isPlain =
    blocks.size === pairs.length && new Set(pairs.map(({ candidate }) => candidate)).size === pairs.length;
  effort.charge(isPlain ? 0 : pairs.length);
  if (isPlain || effort.exhausted) return pairs;
  const likenesses = new Map([...blocks].map((one) => [one, likenessTo(one)] as const));
  const weighed = pairs.map((pair) => ({ pair, weight: likenesses.get(pair.one)?.(pair.candidate.all) ?? 0 }));
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ pair }) => pair);
}

/** The value of an argument that identifies a block; null where it is not known. Secret ones are compared and not kept. */
function identityOf(planned: Planned, key: string): Datum | null {
  const { value } = partOf(planned, key);
  if (typeof value === 'number') return quantity(value);
  return typeof value === 'string' ? text(value) : null;
}

function isSame(written: Datum | null, planned: Datum): boolean {
  return written !== null && written.type !== 'unresolved' && equals(toText(written), toText(planned)) === true;
}

function isPossible(written: Datum | null, planned: Datum | null): boolean {
  return written === null || planned === null || equals(toText(written), toText(planned)) !== false;
}
