import { mayCoincide, ofUnknownLength } from '../open-sets.js';
import { describe, failure, MAX_ELEMENTS, sequence, setOf, unified, unresolved, type Datum } from '../values.js';
import { asSequence, otherwise, whenKnown, type Call, type TerraformFunction } from './call.js';

/** Equal elements once; open ones may be equal without anybody knowing. */
function distinct(args: readonly Datum[], call: Call): Datum {
  const items = asSequence(args[0])?.items;
  if (items === undefined) return otherwise(args, call, args.slice(0, 1));
  const different = [...new Map(unified(items).map((item) => [describe(item), item] as const)).values()];
  return mayCoincide(different) ? ofUnknownLength(different, call.expression, call.at) : sequence(different, call.at);
}

function setproduct(args: readonly Datum[], call: Call): Datum {
  if (args.length < 2) return failure(call.expression, call.at);
  let rows: readonly (readonly Datum[])[] = [[]];
  for (const arg of args) {
    const list = asSequence(arg);
    if (list === null) return otherwise(args, call);
    if (rows.length * list.items.length > MAX_ELEMENTS) return unresolved('unsupported', call.expression, call);
    rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
  }
  return sequence(
    rows.map((row) => sequence(row)),
    call.at,
  );
}

/** Set operations, over elements that are known. */
function ofSets(keep: (sets: readonly ReadonlySet<string>[], key: string) => boolean): TerraformFunction {
  return whenKnown((args, call) => {
    const lists = args.map(asSequence);
    if (lists.includes(null) || lists.length === 0) return failure(call.expression, call.at);
    const all = unified(lists.flatMap((list) => list?.items ?? []));
    let start = 0;
    const sets = lists.map((list) => {
      const end = start + (list?.items.length ?? 0);
      const set = new Set(all.slice(start, end).map(describe));
      start = end;
      return set;
    });
    return setOf(
      all.filter((item) => keep(sets, describe(item))),
      call.at,
    );
  });
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions"). */
export const SET_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  distinct,
  setintersection: ofSets((sets, key) => sets.every((set) => set.has(key))),
  setsubtract: ofSets(([first, second], key) => first?.has(key) === true && second?.has(key) !== true),
  setproduct,
  setunion: ofSets(() => true),
};
