import { isViewerEvent } from '../../cloudfront/edge-headers.js';
import type { CodePosition } from '../../model/edge-code.js';
import { nestedIn } from '../json.js';
import type { Received } from '../part.js';
import { call } from './calls.js';
import type { Run } from './run.js';
import {
  ANY,
  ANY_TEXT,
  each,
  literal,
  literalOf,
  native,
  NOTHING,
  oneOf,
  stringOf,
  type FunctionCell,
  type ListCell,
  type ObjectCell,
  type Slot,
  type Val,
} from './values.js';

/** Properties kept of one object; beyond that it counts as open. */
const MAX_SLOTS = 2_000;
/** Items kept of one array. */
export const MAX_ITEMS = 2_000;

export const EMPTY: ObjectCell = {
  type: 'object',
  slots: new Map(),
  open: false,
  received: null,
  vague: false,
  parent: null,
  at: null,
};

export function newObject(run: Run, cell: Partial<ObjectCell> = {}): Val {
  return { kind: 'ref', ref: run.store.allocate({ ...EMPTY, ...cell }) };
}

export function newList(run: Run, items: readonly Val[], open = false, at: CodePosition | null = null): Val {
  const kept = items.slice(0, MAX_ITEMS);
  return {
    kind: 'ref',
    ref: run.store.allocate({ type: 'list', items: kept, open: open || kept.length < items.length, at }),
  };
}

export function slotOf(val: Val, at: CodePosition | null = null): Slot {
  return { val, change: 'written', written: val, at };
}

export function objectAt(run: Run, val: Val): ObjectCell | null {
  const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
  return cell?.type === 'object' ? cell : null;
}

export function listAt(run: Run, val: Val): ListCell | null {
  const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
  return cell?.type === 'list' ? cell : null;
}

/** The name of a property as an object has it; null when it is not known. */
export function nameOf(val: Val): string | null {
  const value = literalOf(val);
  return value === undefined ? null : String(value);
}

/** The value of a property. What throws when it is run (a property of undefined) gives something unknown. */
export function readMember(run: Run, object: Val, name: Val): Val {
  switch (object.kind) {
    case 'choice':
      return oneOf(object.options.map((option) => readMember(run, option, name)));
    case 'lazy':
      return readMember(run, forced(run, object), name);
    case 'native': {
      const property = stringOf(name);
      if (property === 'call' && object.name === 'object.hasOwnProperty') return native('object.hasOwnProperty.call');
      return property === null || object.self !== null ? ANY : nativeMember(object.name, property);
    }
    case 'literal':
    case 'text':
      return textMember(object, name);
    case 'ref':
      return readCell(run, object, name);
    default:
      return ANY;
  }
}

/** What is evaluated on reading, read. */
export function forced(run: Run, val: Val): Val {
  if (val.kind === 'lazy') return call(run, val.getter, [], null);
  if (val.kind !== 'choice' || val.options.every(({ kind }) => kind !== 'lazy')) return val;
  return oneOf(val.options.map((option) => forced(run, option)));
}

function nativeMember(owner: string, property: string): Val {
  return owner === 'process' || owner === 'globalThis' ? ANY : native(`${owner}.${property}`);
}

function textMember(object: Val, name: Val): Val {
  const property = nameOf(name);
  if (property === null) return ANY;
  const text = stringOf(object);
  if (text !== null && property === 'length') return literal(text.length);
  if (text !== null && /^\d+$/.test(property)) {
    const letter = text[Number(property)];
    return letter === undefined ? NOTHING : literal(letter);
  }
  if (object.kind === 'text' || text !== null)
    return property === 'length' ? ANY : native(`string.${property}`, object);
  return typeof literalOf(object) === 'number' ? native(`number.${property}`, object) : ANY;
}

function readCell(run: Run, object: Extract<Val, { kind: 'ref' }>, name: Val): Val {
  const cell = run.store.read(object.ref);
  const property = nameOf(name);
  if (cell === null || cell.type === 'variable' || property === null) return ANY;
  if (cell.type === 'function') {
    const known = ['call', 'apply', 'bind'].includes(property) ? native(`function.${property}`, object) : ANY;
    return forced(run, cell.properties.get(property) ?? known);
  }
  if (cell.type === 'list') {
    if (property === 'length') return cell.open ? ANY : literal(cell.items.length);
    if (!/^\d+$/.test(property)) return native(`list.${property}`, object);
    return cell.items[Number(property)] ?? (cell.open ? ANY : NOTHING);
  }
  const slot = cell.slots.get(property);
  if (slot !== undefined) return forced(run, slot.val);
  if (cell.received === 'event' && !cell.open) return NOTHING;
  if (cell.received !== null || cell.vague) return received(run, object.ref, cell, property);
  if (cell.open) return ANY;
  return ['hasOwnProperty', 'toString'].includes(property) ? native(`object.${property}`, object) : NOTHING;
}

/** Fields of the event that are strings. */
const TEXTS: Readonly<Partial<Record<Received, readonly string[]>>> = {
  request: ['method', 'uri', 'clientIp'],
  response: ['status', 'statusDescription'],
};

/** A property of the event that was not touched yet: it gets a place of its own, so that changes of it are seen. */
function received(run: Run, ref: number, cell: ObjectCell, property: string): Val {
  if (cell.received !== null && TEXTS[cell.received]?.includes(property)) return ANY_TEXT;
  if (cell.received === 'response' && property === 'statusCode') return ANY;
  if (
    ['hasOwnProperty', 'toString', 'push', 'then', 'catch', 'finally', 'map', 'forEach', 'find', 'filter'].includes(
      property,
    )
  ) {
    return native(`vague.${property}`, { kind: 'ref', ref });
  }
  const nested = cell.received === null ? null : nestedIn(cell.received, property);
  const child = newObject(run, {
    open: true,
    received: nested ?? 'other',
    vague: nested === null || mayBeAbsent(run, nested),
    parent: { ref, name: property },
  });
  const slots = new Map(cell.slots).set(property, { val: child, change: 'kept', written: child, at: null });
  run.store.write(ref, { ...cell, slots });
  return child;
}

/** The body is there where the association includes it, and the origin at the events of the origin. */
function mayBeAbsent(run: Run, received: Received): boolean {
  return received === 'request.body' || (received === 'request.origin' && isViewerEvent(run.judging.event));
}

/** Writes a property of whatever the object can be. */
export function writeMember(run: Run, object: Val, name: Val, val: Val, at: CodePosition | null): void {
  // What stands under a symbol is in no JSON, and found by no name.
  if (name.kind === 'native' && name.name.startsWith('Symbol.')) return;
  const options = each(object);
  for (const option of options) {
    if (option.kind !== 'ref') continue;
    const cell = run.store.read(option.ref);
    if (cell?.type === 'object') writeSlot(run, option.ref, cell, nameOf(name), slotOf(val, at), options.length === 1);
    else if (cell?.type === 'list') writeItem(run, option.ref, cell, nameOf(name), val);
    else if (cell?.type === 'function') writeProperty(run, option.ref, cell, nameOf(name), val);
  }
}

function writeSlot(run: Run, ref: number, cell: ObjectCell, name: string | null, slot: Slot, sure: boolean): void {
  touched(run, cell, slot.at);
  if (name === null || (cell.slots.size >= MAX_SLOTS && !cell.slots.has(name))) {
    run.store.write(ref, { ...cell, open: true });
    return;
  }
  const before = cell.slots.get(name);
  const val = sure ? slot.val : oneOf([slot.val, before?.val ?? (cell.open ? ANY : NOTHING)]);
  run.store.write(ref, { ...cell, slots: new Map(cell.slots).set(name, { ...slot, val }) });
}

function writeProperty(run: Run, ref: number, cell: FunctionCell, name: string | null, val: Val): void {
  if (name === null || cell.properties.size >= MAX_SLOTS) return;
  run.store.write(ref, { ...cell, properties: new Map(cell.properties).set(name, val) });
}

/** What an object belongs to changes with it. */
function touched(run: Run, { parent }: ObjectCell, at: CodePosition | null): void {
  if (parent === null) return;
  const cell = run.store.read(parent.ref);
  if (cell?.type !== 'object') return;
  const slot = cell.slots.get(parent.name);
  touched(run, cell, at);
  if (slot === undefined || slot.change === 'written') return;
  const slots = new Map(cell.slots).set(parent.name, { ...slot, change: 'written', at });
  run.store.write(parent.ref, { ...cell, slots });
}

function writeItem(run: Run, ref: number, cell: ListCell, name: string | null, val: Val): void {
  const index = name !== null && /^\d+$/.test(name) ? Number(name) : -1;
  if (index < 0 || index > cell.items.length || index >= MAX_ITEMS) {
    run.store.write(ref, { ...cell, open: true });
    return;
  }
  run.store.write(ref, { ...cell, items: [...cell.items.slice(0, index), val, ...cell.items.slice(index + 1)] });
}

export function deleteMember(run: Run, object: Val, name: Val, at: CodePosition | null): void {
  const property = nameOf(name);
  for (const option of each(object)) {
    const cell = objectAt(run, option);
    if (cell === null || option.kind !== 'ref') continue;
    if (property === null) {
      run.store.write(option.ref, { ...cell, open: true });
      continue;
    }
    const slots = new Map(cell.slots);
    if (cell.received === null) slots.delete(property);
    else slots.set(property, { val: NOTHING, change: 'deleted', written: NOTHING, at });
    touched(run, cell, at);
    run.store.write(option.ref, { ...cell, slots });
  }
}

/** Marks something of the event as changed in a way that is not known. */
export function changedSomehow(run: Run, val: Val, at: CodePosition | null): void {
  for (const option of each(val)) writeMember(run, option, ANY, ANY, at);
}

/**
 * Copies the properties of one object into another, as spread and `Object.assign` do. A copy of what was received is still
 * held against it.
 */
export function copyInto(run: Run, target: Val, source: Val, at: CodePosition | null): void {
  const into = objectAt(run, target);
  if (into === null || target.kind !== 'ref') return;
  const from = objectAt(run, source);
  if (from === null) {
    const nothing = source.kind === 'undefined' || (source.kind === 'literal' && typeof source.value !== 'string');
    if (!nothing) run.store.write(target.ref, { ...into, open: true });
    return;
  }
  const slots = new Map(into.slots);
  const isCopy = into.received === null && from.received !== null && !from.vague;
  for (const [name, slot] of from.slots) {
    slots.set(name, from.received === null ? { ...slot, change: 'written', at: slot.at ?? at } : slot);
  }
  touched(run, into, at);
  run.store.write(target.ref, {
    ...into,
    slots,
    open: into.open || from.open,
    received: isCopy ? from.received : into.received,
  });
}

/** Lets go of what is handed to code that cannot be followed: it may change what it is given. */
export function escape(run: Run, val: Val, seen: Set<number> = new Set()): void {
  for (const option of each(val)) {
    if (option.kind === 'native' && option.name.startsWith('handler.')) run.answersElsewhere = true;
    if (option.kind !== 'ref' || seen.has(option.ref)) continue;
    seen.add(option.ref);
    run.step();
    const cell = run.store.read(option.ref);
    if (cell?.type === 'list') {
      for (const item of cell.items) escape(run, item, seen);
      run.store.write(option.ref, { ...cell, open: true });
    } else if (cell?.type === 'object' && cell.received === null && !cell.vague) {
      for (const slot of cell.slots.values()) escape(run, slot.val, seen);
      const slots = [...cell.slots].map(([name, slot]): [string, Slot] => [
        name,
        { ...slot, val: oneOf([slot.val, ANY]), written: oneOf([slot.written, ANY]) },
      ]);
      run.store.write(option.ref, { ...cell, slots: new Map(slots), open: true });
    }
  }
}
