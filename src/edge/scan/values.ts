import type { CodePosition } from '../../model/edge-code.js';
import type { Received } from '../part.js';
import type { FunctionNode } from './nodes.js';

/** What an expression of the code gives, as far as that can be told without running it. */
export type Val =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** A string known in parts; null stands for any text. */
  | { readonly kind: 'text'; readonly pieces: readonly (string | null)[] }
  /** An object, array or function in the store. */
  | { readonly kind: 'ref'; readonly ref: number }
  /** A function of the language or the runtime, perhaps bound to a value: `Object.assign`, `"x".repeat`. */
  | { readonly kind: 'native'; readonly name: string; readonly self: Val | null }
  /** Evaluated when it is read: what bundlers put behind an export. */
  | { readonly kind: 'lazy'; readonly getter: Val }
  | { readonly kind: 'choice'; readonly options: readonly Val[] };

export type Literal = Extract<Val, { kind: 'literal' }>['value'];

export const ANY: Val = { kind: 'unknown' };
export const NOTHING: Val = { kind: 'undefined' };
/** Some string. */
export const ANY_TEXT: Val = { kind: 'text', pieces: [null] };

export function literal(value: Literal): Val {
  return { kind: 'literal', value };
}

export function native(name: string, self: Val | null = null): Val {
  return { kind: 'native', name, self };
}

/** What lies behind a reference. Cells are never changed: a write puts another one in their place. */
export type Cell = ObjectCell | ListCell | FunctionCell | VariableCell;

export interface ObjectCell {
  readonly type: 'object';
  readonly slots: ReadonlyMap<string, Slot>;
  /** Whether it may have properties that are not among the slots. */
  readonly open: boolean;
  readonly received: Received | null;
  /** Whether it is not known to be an object at all: something of the event that no document describes further. */
  readonly vague: boolean;
  /** The object that it is a property of, where a change of this one changes that one. */
  readonly parent: { readonly ref: number; readonly name: string } | null;
  readonly at: CodePosition | null;
}

export interface Slot {
  readonly val: Val;
  readonly change: 'kept' | 'written' | 'deleted';
  /** What was written, on the ways on which something was; `val` is what a reader may find. */
  readonly written: Val;
  readonly at: CodePosition | null;
}

export interface ListCell {
  readonly type: 'list';
  readonly items: readonly Val[];
  readonly open: boolean;
  readonly at: CodePosition | null;
}

export interface FunctionCell {
  readonly type: 'function';
  /** Properties that were given to it: the loaders of bundles are functions that carry others. */
  readonly properties: ReadonlyMap<string, Val>;
  readonly node: FunctionNode;
  readonly scope: Scope;
  readonly file: number;
}

export interface VariableCell {
  readonly type: 'variable';
  readonly val: Val;
}

/** Names to the references of their variables. */
export interface Scope {
  readonly names: Map<string, number>;
  readonly parent: Scope | null;
  /** Whether `var` ends up here: the scope of a function or of a file. */
  readonly isFunction?: true;
}

/** The scope that a `var` belongs to. */
export function functionScope(scope: Scope): Scope {
  return scope.isFunction === true || scope.parent === null ? scope : functionScope(scope.parent);
}

/** More ways than this for one value, and it counts as unknown. */
const MAX_OPTIONS = 8;

/** One of several values; equal ones count once. */
export function oneOf(values: readonly Val[]): Val {
  const found = new Map<string, Val>();
  for (const value of values) {
    for (const option of value.kind === 'choice' ? value.options : [value]) {
      if (option.kind === 'unknown') found.set('unknown', option);
      else found.set(keyOf(option), option);
    }
  }
  const options = [...found.values()];
  const [first] = options;
  if (first === undefined) return NOTHING;
  if (options.length === 1) return first;
  return options.length > MAX_OPTIONS ? ANY : { kind: 'choice', options };
}

/** What makes two values the same; long strings are told apart by their length and ends, so that this costs little. */
function keyOf(value: Val): string {
  switch (value.kind) {
    case 'native':
      return `native ${value.name} ${value.self === null ? '' : keyOf(value.self)}`;
    case 'lazy':
      return `lazy ${keyOf(value.getter)}`;
    case 'choice':
      return `choice ${value.options.map(keyOf).join()}`;
    case 'literal':
      return `${typeof value.value} ${shortened(String(value.value))}`;
    case 'text':
      return `text ${JSON.stringify(value.pieces.map((piece) => (piece === null ? null : shortened(piece))))}`;
    default:
      return JSON.stringify(value);
  }
}

function shortened(text: string): string {
  return text.length < 200 ? text : `${text.length} ${text.slice(0, 64)} ${text.slice(-64)}`;
}

export function same(a: Val, b: Val): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

/** The ways a value can be, each by itself. */
export function each(value: Val): readonly Val[] {
  return value.kind === 'choice' ? value.options : [value];
}

/** The string, number, boolean or null that a value surely is. */
export function literalOf(value: Val): Literal | undefined {
  return value.kind === 'literal' ? value.value : undefined;
}

export function stringOf(value: Val): string | null {
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}
