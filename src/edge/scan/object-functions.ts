import type { CodePosition } from '../../model/edge-code.js';
import { callUnknown } from './calls.js';
import { entriesOf } from './loops.js';
import { copyInto, listAt, nameOf, newList, newObject, objectAt, readMember, slotOf, writeMember } from './objects.js';
import type { Run } from './run.js';
import { ANY, ANY_TEXT, each, literal, NOTHING, type Slot, type Val } from './values.js';

/** The functions of `Object`. */
export function objectFunction(run: Run, method: string, args: readonly Val[], at: CodePosition | null): Val {
  const [first = NOTHING, second = NOTHING, third = NOTHING] = args;
  switch (method) {
    case 'assign':
      for (const target of each(first)) for (const source of args.slice(1)) copyInto(run, target, source, at);
      return first;
    case 'freeze':
    case 'seal':
    case 'preventExtensions':
    case 'setPrototypeOf':
      return first;
    case 'create':
      return newObject(run, { open: first.kind !== 'literal', at });
    case 'keys':
    case 'getOwnPropertyNames':
    case 'values':
    case 'entries':
      return listed(run, method, first);
    case 'fromEntries':
      return fromEntries(run, first, at);
    case 'hasOwn':
    case 'prototype.hasOwnProperty.call':
      return hasOwn(run, first, second);
    case 'getOwnPropertyDescriptor':
    case 'getOwnPropertyDescriptors':
    case 'getOwnPropertySymbols':
    case 'getPrototypeOf':
    case 'is':
    case 'isFrozen':
      return ANY;
    case 'prototype.toString.call':
      return ANY_TEXT;
    case 'defineProperty':
      return defineProperty(run, first, second, third, at);
    default:
      return callUnknown(run, args);
  }
}

function listed(run: Run, method: string, val: Val): Val {
  const list = listAt(run, val);
  if (list !== null && method === 'values') return val;
  const entries = entriesOf(run, val);
  if (entries === null) return newList(run, [], true);
  if (method === 'entries') return newList(run, entries);
  const index = method === 'values' ? 1 : 0;
  return newList(
    run,
    entries.map((entry) => listAt(run, entry)?.items[index] ?? ANY),
  );
}

function fromEntries(run: Run, val: Val, at: CodePosition | null): Val {
  const list = listAt(run, val);
  if (list === null) return ANY;
  const slots = new Map<string, Slot>();
  let { open } = list;
  for (const item of list.items) {
    const name = nameOf(readMember(run, item, literal(0)));
    if (name === null) open = true;
    else slots.set(name, slotOf(readMember(run, item, literal(1)), at));
  }
  return newObject(run, { slots, open, at });
}

function hasOwn(run: Run, val: Val, name: Val): Val {
  const object = objectAt(run, val);
  const property = nameOf(name);
  if (object === null || property === null) return ANY;
  const slot = object.slots.get(property);
  if (slot === undefined) return object.open ? ANY : literal(false);
  return slot.change === 'written' && slot.val.kind !== 'choice' && object.received === null ? literal(true) : ANY;
}

function defineProperty(run: Run, target: Val, name: Val, descriptor: Val, at: CodePosition | null): Val {
  const slots = objectAt(run, descriptor)?.slots;
  const getter = slots?.get('get');
  const value = slots?.get('value');
  if (getter !== undefined) writeMember(run, target, name, { kind: 'lazy', getter: getter.val }, at);
  else writeMember(run, target, name, value?.val ?? ANY, at);
  return target;
}
