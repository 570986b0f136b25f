import { equals } from '../equality.js';
import { ofUnknownLength } from '../open-sets.js';
import { unresolvedFrom } from '../texts.js';
import {
  anyElementOf,
  compareText,
  failure,
  ifThere,
  isWhollyKnown,
  mapping,
  memberOf,
  moved,
  nothing,
  oneOf,
  quantity,
  sequence,
  text,
  toQuantity,
  toText,
  toTruth,
  truth,
  unified,
  unordered,
  unresolved,
  type Datum,
} from '../values.js';
import {
  asList,
  asSequence,
  knownInteger,
  knownNumber,
  knownText,
  otherwise,
  whenKnown,
  type Call,
  type TerraformFunction,
} from './call.js';
import { lengthOf } from './characters.js';

/** A function of one list whose length has to be known; its elements need not be. */
function ofList(step: (items: readonly Datum[], call: Call) => Datum): TerraformFunction {
  return (args, call) => {
    const list = asSequence(args[0]);
    return list === null ? otherwise(args, call, args.slice(0, 1)) : step(list.items, call);
  };
}

function lookup(args: readonly Datum[], call: Call): Datum {
  const [map, key, fallback] = args;
  const name = knownText(key);
  if (map === undefined || key === undefined) return failure(call.expression, call.at);
  if (name === null) return oneOfMembers(map, fallback, key, call);
  if (map.type === 'mapping') return map.entries.get(name) ?? fallback ?? failure(call.expression, call.at);
  if (map.type !== 'unresolved') return failure(call.expression, call.at);
  const member = moved(memberOf(map, name), call.at);
  const isPlain = member.type === 'unresolved' && member.branches.length + member.pieces.length === 0;
  if (isPlain || fallback === undefined) return member;
  return oneOf([member, fallback], { reason: 'conditional', expression: call.expression, at: call.at });
}

/** A member of a known map by an unknown key is one of its members. */
export function oneOfMembers(map: Datum, fallback: Datum | undefined, key: Datum, call: Omit<Call, 'world'>): Datum {
  const reason = key.type === 'unresolved' ? key.reason : 'unsupported';
  if (key.type !== 'unresolved' || key.failed) return failure(call.expression, call.at);
  const members = map.type === 'mapping' ? [...map.entries.values()] : (asSequence(map)?.items ?? []);
  if (map.type === 'unresolved' || (members.length === 0 && fallback === undefined))
    return unresolvedFrom([map, key], call);
  const about = { reason, expression: call.expression, at: call.at };
  if (fallback !== undefined) return oneOf([...members, fallback], about);
  const chosen = oneOf(members, about);
  // Unlike a conditional, an index may also hit nothing, which `try` and `can` notice: the only member is no more than a guess.
  return chosen.type === 'unresolved'
    ? oneOf([...members, failure(call.expression, call.at)], about)
    : unresolvedFrom([map, key], call);
}

function element([list, index]: readonly Datum[], call: Call): Datum {
  const sequenceOf = asList(list);
  const position = knownInteger(index);
  if (sequenceOf === null || position === null) {
    if (list?.type === 'unresolved' && list.member !== null && position !== null && position >= 0)
      return moved(memberOf(list, String(position)), call.at);
    const any = list?.type === 'unresolved' ? anyElementOf(list) : null;
    if (any !== null) return moved(ifThere(any, call.expression, call.at), call.at);
    if (sequenceOf !== null && index?.type === 'unresolved') return oneOfMembers(sequenceOf, undefined, index, call);
    return otherwise([list ?? nothing(), index ?? nothing()], call);
  }
  const { items } = sequenceOf;
  const wrapped = ((position % items.length) + items.length) % items.length;
  return items[wrapped] ?? failure(call.expression, call.at);
}

/** The first argument that is neither null nor an empty string; an error without one. All have one type. */
function coalesce(args: readonly Datum[], call: Call): Datum {
  const open: Datum[] = [];
  for (const arg of unified(args)) {
    if (arg.type === 'null' || (arg.type === 'string' && arg.value === '')) continue;
    if (arg.type !== 'unresolved') return open.length === 0 ? arg : maybe([...open, arg], call);
    // A text with a literal part is not empty.
    if (arg.pieces.length > 0) return open.length === 0 ? arg : maybe([...open, arg], call);
    open.push(arg);
  }
  return open.length === 0 ? failure(call.expression, call.at) : maybe(open, call);
}

/** One of several; a single unresolved one among them leaves anything possible. */
function maybe(choices: readonly Datum[], call: Call): Datum {
  const [first] = choices;
  if (choices.length === 1 && first !== undefined) return first;
  const reason = first?.type === 'unresolved' ? first.reason : 'conditional';
  return oneOf(choices, { reason, expression: call.expression, at: call.at });
}

function coalesceList(args: readonly Datum[], call: Call): Datum {
  for (const arg of args) {
    const list = asList(arg);
    if (list === null) return otherwise(args, call);
    if (list.items.length > 0) return arg;
  }
  return failure(call.expression, call.at);
}

/** The only element, or null for an empty list; of a list of unknown length, its element may be that. */
function one(args: readonly Datum[], call: Call): Datum {
  const [list] = args;
  const element = list?.type === 'unresolved' ? anyElementOf(list) : null;
  if (element !== null) {
    if (element.type === 'unresolved' && element.reference !== null) return { ...element, at: call.at };
    return oneOf([element, nothing(), failure(call.expression, call.at)], {
      reason: 'conditional',
      expression: call.expression,
      at: call.at,
    });
  }
  const sequenceOf = asSequence(list);
  if (sequenceOf === null) return otherwise(args, call);
  if (sequenceOf.items.length > 1) return failure(call.expression, call.at);
  return sequenceOf.items[0] ?? nothing(call.at);
}

function contains(args: readonly Datum[], call: Call): Datum {
  const [list, wanted] = args;
  const sequenceOf = asSequence(list);
  if (sequenceOf === null || wanted === undefined) return otherwise(args, call);
  const answers = sequenceOf.items.map((item) => equals(item, wanted));
  if (answers.includes(true)) return truth(true, call.at);
  return answers.includes(null) ? unresolvedFrom(args, call) : truth(false, call.at);
}

function compact(items: readonly Datum[], call: Call): Datum {
  const kept = items.filter((item) => item.type !== 'null' && !(item.type === 'string' && item.value === ''));
  const isOpen = kept.some((item) => item.type === 'unresolved' && item.pieces.length === 0);
  if (!isOpen) return sequence(kept.map(toText), call.at);
  return ofUnknownLength(kept, call.expression, call.at);
}

function toMapOf(args: readonly Datum[], call: Call): Datum {
  const keys = asSequence(args[0]);
  const values = asList(args[1]);
  if (keys === null || values === null) return otherwise(args, call);
  const names = keys.items.map(knownText);
  if (names.includes(null)) return unresolvedFrom(keys.items, call);
  if (names.length !== values.items.length) return failure(call.expression, call.at);
  return mapping(
    names.map((name, index) => [name ?? '', values.items[index] ?? nothing()] as const),
    call.at,
  );
}

function keys(args: readonly Datum[], call: Call): Datum {
  const [map] = args;
  // What is known of the elements of an open map are its values.
  if (map?.type !== 'mapping') return unresolvedOrFailure(args, call);
  return sequence(
    [...map.entries.keys()].map((key) => text(key, map.at)),
    call.at,
  );
}

function values(args: readonly Datum[], call: Call): Datum {
  const [map] = args;
  if (map?.type !== 'mapping') return otherwise(args, call, args);
  return sequence([...map.entries.values()], call.at);
}

function length(args: readonly Datum[], call: Call): Datum {
  const [value] = args;
  if (value?.type === 'mapping') return quantity(value.entries.size, call.at);
  const size = value?.type === 'string' ? lengthOf(value.value, call.world.charge) : asSequence(value)?.items.length;
  if (size === undefined) return unresolvedOrFailure(args, call);
  return size === null ? unresolved('unsupported', call.expression, call) : quantity(size, call.at);
}

function unresolvedOrFailure(args: readonly Datum[], call: Call): Datum {
  return args.some((arg) => arg.type === 'unresolved') ? unresolvedFrom(args, call) : failure(call.expression, call.at);
}

/** Source: https://developer.hashicorp.com/terraform/language/functions/range; with more elements it is an error. */
const LONGEST_RANGE = 1024;

function range(args: readonly Datum[], call: Call): Datum {
  const numbers = args.map(knownNumber);
  if (numbers.includes(null)) return unresolvedOrFailure(args, call);
  if (numbers.length === 0 || numbers.length > 3) return failure(call.expression, call.at);
  const [first = 0, second, third] = numbers.map(Number);
  const [start, end] = second === undefined ? [0, first] : [first, second];
  const step = third ?? (end < start ? -1 : 1);
  const count = start === end ? 0 : Math.ceil((end - start) / step);
  if (step === 0 || count < 0 || count > LONGEST_RANGE) return failure(call.expression, call.at);
  return sequence(
    Array.from({ length: count }, (_, index) => quantity(start + index * step)),
    call.at,
  );
}

function slice(args: readonly Datum[], call: Call): Datum {
  const list = asList(args[0]);
  const [start, end] = [knownInteger(args[1]), knownInteger(args[2])];
  if (list === null || start === null || end === null) return unresolvedOrFailure(args, call);
  if (start < 0 || end > list.items.length || start > end) return failure(call.expression, call.at);
  return sequence(list.items.slice(start, end), call.at);
}

function sort(items: readonly Datum[], call: Call): Datum {
  const converted = items.map(toText);
  if (converted.some(({ type }) => type === 'null')) return failure(call.expression, call.at);
  if (!converted.every(isWhollyKnown)) return unordered(converted, call.expression, call.at);
  return sequence(
    converted.toSorted((a, b) => compareText(a.type === 'string' ? a.value : '', b.type === 'string' ? b.value : '')),
    call.at,
  );
}

function chunklist(args: readonly Datum[], call: Call): Datum {
  const list = asSequence(args[0]);
  const size = knownInteger(args[1]);
  if (list === null || size === null || size < 0) return unresolvedOrFailure(args, call);
  const items = unified(list.items);
  // Chunks of no size are one chunk of all.
  const length = size === 0 ? items.length : size;
  const chunks = Array.from({ length: Math.ceil(items.length / Math.max(length, 1)) }, (_, index) =>
    sequence(items.slice(index * length, (index + 1) * length)),
  );
  return sequence(chunks, call.at);
}

function truthOf(combine: 'all' | 'any'): TerraformFunction {
  return ofList((items, call) => {
    const decided = combine === 'any';
    const answers = items.map(toTruth);
    const failed = answers.find((answer) => answer.type === 'unresolved' && answer.failed);
    if (failed !== undefined) return failed;
    // Null counts as false.
    if (
      answers.some(
        (answer) => (answer.type === 'null' && !decided) || (answer.type === 'bool' && answer.value === decided),
      )
    )
      return truth(decided, call.at);
    return answers.every(isWhollyKnown) ? truth(!decided, call.at) : unresolvedFrom(answers, call);
  });
}

function sum(items: readonly Datum[], call: Call): Datum {
  const numbers = items.map(toQuantity);
  if (numbers.length === 0 || numbers.some(({ type }) => type === 'null')) return failure(call.expression, call.at);
  if (!numbers.every(isWhollyKnown)) return unresolvedFrom(numbers, call);
  return quantity(
    numbers.reduce((total, number) => total + (number.type === 'number' ? number.value : 0), 0),
    call.at,
  );
}

/** A list by its keys the other way round: members become keys. */
function transpose(args: readonly Datum[], call: Call): Datum {
  const [map] = args;
  if (map?.type !== 'mapping' || !isWhollyKnown(map)) return unresolvedOrFailure(args, call);
  const turned = new Map<string, Datum[]>();
  for (const [key, value] of map.entries) {
    for (const item of asSequence(value)?.items ?? []) {
      const name = knownText(item) ?? '';
      turned.set(name, [...(turned.get(name) ?? []), text(key)]);
    }
  }
  return mapping(
    [...turned].map(([key, items]) => [key, sequence(items)] as const),
    call.at,
  );
}

/** The place of an element. */
function index(args: readonly Datum[], call: Call): Datum {
  const [list, wanted] = args;
  const items = asList(list)?.items;
  if (items === undefined || wanted === undefined) return otherwise(args, call);
  const answers = items.map((item) => equals(item, wanted));
  const found = answers.indexOf(true);
  if (answers.slice(0, found === -1 ? undefined : found).includes(null)) return unresolvedFrom(args, call);
  return found === -1 ? failure(call.expression, call.at) : quantity(found, call.at);
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions"). */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  alltrue: truthOf('all'),
  anytrue: truthOf('any'),
  chunklist,
  coalesce,
  coalescelist: coalesceList,
  compact: ofList(compact),
  contains,
  element,
  index,
  keys,
  length,
  list: (args, call) => sequence(args, call.at),
  lookup,
  matchkeys: whenKnown((_args, call) => unresolved('unsupported', call.expression, call)),
  one,
  range,
  reverse: ofList((items, call) => sequence(items.toReversed(), call.at)),
  slice,
  sort: ofList(sort),
  sum: ofList(sum),
  transpose,
  values,
  zipmap: toMapOf,
};
