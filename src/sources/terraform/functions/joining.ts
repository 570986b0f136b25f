import { settled } from '../open-sets.js';
import { unresolvedFrom } from '../texts.js';
import {
  describe,
  mapping,
  MAX_ELEMENTS,
  memberOf,
  oneOf,
  quantity,
  sequence,
  text,
  unresolved,
  type Datum,
  type Mapping,
  type Unresolved,
} from '../values.js';
import { asList, asSequence, otherwise, type Call, type TerraformFunction } from './call.js';

function concat(args: readonly Datum[], call: Call): Datum {
  const items: Datum[] = [];
  for (const arg of args) {
    const list = asList(arg);
    if (list === null) return together(args, call);
    for (const item of list.items) items.push(item);
    if (items.length > MAX_ELEMENTS) return unresolved('unsupported', call.expression, call);
  }
  return sequence(items, call.at);
}

/** Nested lists as one; a nested list of unknown length leaves the whole one so. */
function flatten(args: readonly Datum[], call: Call): Datum {
  const list = asSequence(args[0]);
  if (list === null) return otherwise(args, call, args);
  const items: Datum[] = [];
  const pending: Datum[] = [...list.items].toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const item = settled(next);
    if (mayBeList(item)) return otherwise([item], call, items.length + pending.length === 0 ? [item] : []);
    if (item.type === 'sequence') pending.push(...item.items.toReversed());
    else items.push(item);
    if (items.length + pending.length > MAX_ELEMENTS) return unresolved('unsupported', call.expression, call);
  }
  return sequence(items, call.at);
}

/** Attributes with such names are strings; lists have names in the plural. */
const NAME_OF_TEXT = /(?:^|_)(?:address|arn|bucket|domain|endpoint|fqdn|host|id|name|url|zone)$/;

/** Whether an open datum may be a list. */
function mayBeList(datum: Datum): boolean {
  if (datum.type !== 'unresolved') return false;
  if (datum.branches.length > 0) return datum.branches.some((one) => one.type === 'sequence' || mayBeList(one));
  if (datum.pieces.length > 0) return false;
  const { reference, expression } = datum;
  const isAttribute = reference !== null && expression === `${reference.address}.${reference.attribute}`;
  return !isAttribute || !NAME_OF_TEXT.test(reference.attribute ?? '');
}

function merge(args: readonly Datum[], call: Call): Datum {
  const maps: Mapping[] = [];
  for (const arg of args) {
    if (arg.type === 'mapping') maps.push(arg);
    else if (arg.type !== 'null') return mergeOpen(args, call);
  }
  return mapping(
    maps.flatMap((map) => [...map.entries]),
    call.at,
  );
}

/** Of a merge with an open part, the members that later, known parts decide are known. */
function mergeOpen(args: readonly Datum[], call: Call): Datum {
  const result = together(args, call);
  if (result.type !== 'unresolved' || result.failed) return result;
  const member = (key: string): Datum => {
    for (const arg of args.toReversed()) {
      if (arg.type === 'mapping') {
        const found = arg.entries.get(key);
        if (found !== undefined) return found;
      } else if (arg.type === 'unresolved') break;
    }
    return memberOf({ ...result, member: null }, key);
  };
  return { ...result, member };
}

/**
 * What collections put together give, some of which are open: what the known ones have is in it, whatever else there is. A value under
 * a key that an open object may have as well is taken for certain as long as it is an object itself: whoever adds objects to a
 * map adds others.
 */
function together(args: readonly Datum[], call: Call): Datum {
  const given = args.filter(({ type }) => type !== 'null');
  const result = otherwise(given, call, given);
  if (result.type !== 'unresolved' || result.failed) return result;
  const certain = certainPairs(given, call);
  const open = given.filter((arg) => arg.type === 'unresolved');
  const [first] = open;
  if (certain.length === 0 || first === undefined) return result;
  const elements = open.flatMap(({ element }) => (element === null ? [] : [element]));
  const other =
    elements.length === open.length
      ? oneOf(elements, { reason: 'conditional', expression: `${call.expression}[*]`, at: call.at })
      : unresolvedFrom([first], { expression: `${describe(first)}[*]`, at: call.at });
  return { ...result, certain, element: other };
}

/** Keys and values that collections put together have for certain; the keys of lists are the places, as far as they are known. */
function certainPairs(args: readonly Datum[], call: Call): Unresolved['certain'] {
  const named = new Map<string, Datum>();
  const listed: (readonly [Datum, Datum])[] = [];
  let mayMove: Datum | null = null;
  for (const arg of args) {
    if (arg.type === 'sequence' && !arg.set) {
      for (const item of arg.items) {
        const place =
          mayMove === null
            ? quantity(listed.length)
            : unresolvedFrom([mayMove], { ...call, expression: `${call.expression}.key` });
        listed.push([place, item]);
      }
    } else if (arg.type === 'mapping') {
      for (const [key, value] of arg.entries) named.set(key, value);
    } else if (arg.type === 'unresolved') {
      mayMove ??= arg;
      for (const [key, value] of named) if (value.type !== 'mapping') named.delete(key);
      for (const [key, value] of arg.certain) {
        if (key.type === 'string') named.set(key.value, value);
        else listed.push([key, value]);
      }
    }
  }
  return [...listed, ...[...named].map(([key, value]) => [text(key), value] as const)];
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions": what makes one of several). */
export const JOINING_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = { concat, flatten, merge };
