import { createHash } from 'node:crypto';

import type { SourceLocation } from '../../model/location.js';
import type { Piece, Reference, UnknownReason } from '../../model/value.js';
import { certain, decimalText } from './numbers.js';

/** Values that one conditional may leave; with more, anything is possible. */
export const MAX_BRANCHES = 8;
/** Elements of one list or map. More than a distribution can have of anything; what a `range()` or `count` can ask for is not. */
export const MAX_ELEMENTS = 10_000;
/** Characters of one string; a page that `file()` reads fits in. */
export const MAX_TEXT = 1024 * 1024;
/** Characters of an expression in a message. */
const MAX_EXPRESSION = 300;

/** What a Terraform expression comes to. `at` is where it was written; null when nobody wrote it. */
export type Datum = Text | Quantity | Truth | Nothing | Sequence | Mapping | Unresolved;

/** A datum all of which is known, unless it is a collection: its elements are data of their own. */
export type Resolved = Exclude<Datum, Unresolved>;

interface Placed {
  readonly at: SourceLocation | null;
}

export interface Text extends Placed {
  readonly type: 'string';
  readonly value: string;
}

export interface Quantity extends Placed {
  readonly type: 'number';
  readonly value: number;
}

export interface Truth extends Placed {
  readonly type: 'bool';
  readonly value: boolean;
}

export interface Nothing extends Placed {
  readonly type: 'null';
}

/** A list, a tuple or a set; a set's elements are in the order in which Terraform goes through them. */
export interface Sequence extends Placed {
  readonly type: 'sequence';
  readonly set: boolean;
  readonly items: readonly Datum[];
}

/** A map or an object, in the order of its keys, which is the order in which Terraform goes through it. */
export interface Mapping extends Placed {
  readonly type: 'mapping';
  readonly entries: ReadonlyMap<string, Datum>;
}

/** What only a deployment, or somebody who is not here, can tell. Everything made of it is unresolved as well. */
export interface Unresolved extends Placed {
  readonly type: 'unresolved';
  readonly reason: UnknownReason;
  /** Unambiguous within one root module: equal expressions have equal values. */
  readonly expression: string;
  readonly reference: Reference | null;
  /** The literal text around the unknown parts of a string; empty when nothing of it is known. */
  readonly pieces: readonly Piece[];
  /** The only values possible; empty when anything is. */
  readonly branches: readonly Datum[];
  /** What each element is, of a collection whose length is not known; of one with certain ones, what each other element is. */
  readonly element: Datum | null;
  /** Of a collection of which more is open: keys and values that it has for certain. */
  readonly certain: readonly (readonly [Datum, Datum])[];
  /** The value that this is the JSON text of, as `jsonencode` was given it. */
  readonly encoded: Datum | null;
  /** Reads an attribute or element, where something is known about them. */
  readonly member: ((key: string) => Datum) | null;
  /** Whether Terraform itself would stop with an error here; `try` and `can` catch it. */
  readonly failed: boolean;
}

export function text(value: string, at: SourceLocation | null = null): Datum {
  if (value.length > MAX_TEXT) return unresolved('unsupported', 'a very long text', { at });
  return { type: 'string', value, at };
}

export function quantity(value: number, at: SourceLocation | null = null): Quantity | Unresolved {
  const told = certain(value);
  if (told === null) return unresolved('unsupported', 'a number without bounds, or of too many digits', { at });
  return { type: 'number', value: told, at };
}

export function truth(value: boolean, at: SourceLocation | null = null): Truth {
  return { type: 'bool', value, at };
}

export function nothing(at: SourceLocation | null = null): Nothing {
  return { type: 'null', at };
}

export function sequence(items: readonly Datum[], at: SourceLocation | null = null): Datum {
  if (items.length > MAX_ELEMENTS) return unresolved('unsupported', `a list of ${items.length} elements`, { at });
  return { type: 'sequence', set: false, items, at };
}

/**
 * Elements of one list, map or set, or results of one conditional, which have one type: beside strings, numbers and truths become
 * strings. Source: https://developer.hashicorp.com/terraform/language/expressions/types ("Type Conversion")
 */
export function unified(items: readonly Datum[]): readonly Datum[] {
  const isText = items.some((item) => item.type === 'string' || (item.type === 'unresolved' && item.pieces.length > 0));
  if (!isText) return items;
  return items.map((item) => (item.type === 'number' || item.type === 'bool' ? toText(item) : item));
}

/** A set: equal elements once, in Terraform's order where they are known. */
export function setOf(items: readonly Datum[], at: SourceLocation | null = null): Datum {
  if (items.length > MAX_ELEMENTS) return unresolved('unsupported', `a set of ${items.length} elements`, { at });
  const distinct = [...new Map(unified(items).map((item) => [describe(item), item] as const)).values()];
  return { type: 'sequence', set: true, items: distinct.toSorted(bySetOrder), at };
}

function bySetOrder(a: Datum, b: Datum): number {
  if (a.type === 'number' && b.type === 'number') return a.value - b.value;
  return compareText(a.type === 'string' ? a.value : describe(a), b.type === 'string' ? b.value : describe(b));
}

/** Terraform orders strings by their Unicode code points, as comparing UTF-16 does where no surrogates are. */
export function compareText(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Elements in an order that cannot be known, because it goes by values some of which are not: each place may hold any of them. */
export function unordered(items: readonly Datum[], expression: string, at: SourceLocation | null): Datum {
  const open = items.map(firstUnresolved).find((one) => one !== null) ?? null;
  if (open === null || items.length < 2) return sequence(items, at);
  const any = oneOf(items, { reason: open.reason, expression: `${expression}[…]`, at });
  return sequence(
    items.map(() => any),
    at,
  );
}

export function mapping(entries: Iterable<readonly [string, Datum]>, at: SourceLocation | null = null): Datum {
  const sorted = new Map([...new Map(entries)].toSorted(([a], [b]) => compareText(a, b)));
  if (sorted.size > MAX_ELEMENTS) return unresolved('unsupported', `a map of ${sorted.size} elements`, { at });
  return { type: 'mapping', entries: sorted, at };
}

type Detail = Partial<Omit<Unresolved, 'type' | 'reason' | 'expression'>>;

/** A value that cannot be known. A pattern without any literal text says nothing and is dropped. */
export function unresolved(reason: UnknownReason, expression: string, detail: Detail = {}): Unresolved {
  const { pieces = [] } = detail;
  return {
    type: 'unresolved',
    reason,
    expression: shorten(expression),
    reference: null,
    branches: [],
    element: null,
    certain: [],
    encoded: null,
    member: null,
    failed: false,
    at: null,
    ...detail,
    pieces: pieces.some((piece) => 'literal' in piece && piece.literal !== '') ? pieces : [],
  };
}

/** What Terraform itself would refuse to evaluate. */
export function failure(expression: string, at: SourceLocation | null = null): Unresolved {
  return unresolved('unsupported', expression, { failed: true, at });
}

/**
 * A value that is marked as a secret: nothing of it goes on, so that nothing of it can be shown. Null, and what only a resource will
 * tell, have nothing to hide. Source: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
 */
export function hidden(datum: Datum, expression: string): Datum {
  if (datum.type === 'null') return datum;
  if (datum.type !== 'unresolved') return unresolved('sensitive', expression, { at: datum.at });
  if (datum.failed) return failure(expression, datum.at);
  const { reference, branches } = datum;
  const isAttribute = reference !== null && datum.expression === `${reference.address}.${reference.attribute}`;
  return isAttribute && branches.length === 0 ? datum : unresolved('sensitive', expression, { at: datum.at });
}

/** Long expressions are cut, with a mark of the rest so that different ones stay different. */
export function shorten(expression: string): string {
  if (expression.length <= MAX_EXPRESSION) return expression;
  const mark = createHash('sha256').update(expression).digest('hex').slice(0, 16);
  return `${expression.slice(0, MAX_EXPRESSION - 20)}… #${mark}`;
}

/** What is known of a datum as a whole. Data share their parts, so that this is worked out once for each. */
interface Summary {
  readonly description: string;
  readonly firstUnresolved: Unresolved | null;
  /** The first datum in it that Terraform would refuse to evaluate. */
  readonly failed: Unresolved | null;
  /** Whether it may come to such a one. */
  readonly mayFail: boolean;
  /** Data in it, itself included, each as often as it is contained. */
  readonly size: number;
}

const summaries = new WeakMap<Datum, Summary>();

function summaryOf(datum: Datum): Summary {
  const known = summaries.get(datum);
  if (known !== undefined) return known;
  const made = summarize(datum);
  summaries.set(datum, made);
  return made;
}

function summarize(datum: Datum): Summary {
  switch (datum.type) {
    case 'sequence': {
      const items = datum.items.map(summaryOf);
      return combined(items, `[${items.map(({ description }) => description).join(', ')}]`);
    }
    case 'mapping': {
      const members = [...datum.entries].map(([key, value]) => [key, summaryOf(value)] as const);
      const shown = members.map(([key, { description }]) => `${JSON.stringify(key)} = ${description}`);
      return combined(
        members.map(([, summary]) => summary),
        `{ ${shown.join(', ')} }`,
      );
    }
    default:
      return {
        description: shorten(describeScalar(datum)),
        firstUnresolved: datum.type === 'unresolved' ? datum : null,
        failed: datum.type === 'unresolved' && datum.failed ? datum : null,
        mayFail: datum.type === 'unresolved' && (datum.failed || datum.branches.some(mayFail)),
        size: 1,
      };
  }
}

function combined(parts: readonly Summary[], description: string): Summary {
  return {
    description: shorten(description),
    firstUnresolved: parts.find((part) => part.firstUnresolved !== null)?.firstUnresolved ?? null,
    failed: parts.find((part) => part.failed !== null)?.failed ?? null,
    mayFail: parts.some((part) => part.mayFail),
    size: parts.reduce((sum, { size }) => sum + size, 1),
  };
}

function describeScalar(datum: Exclude<Datum, Sequence | Mapping>): string {
  switch (datum.type) {
    case 'string':
      return JSON.stringify(datum.value);
    case 'null':
      return 'null';
    case 'unresolved':
      return datum.expression;
    default:
      return String(datum.value);
  }
}

/** A datum as an expression, which tells different data apart. */
export function describe(datum: Datum): string {
  return summaryOf(datum).description;
}

/** Whether a datum and everything in it is known. */
export function isWhollyKnown(datum: Datum): boolean {
  return summaryOf(datum).firstUnresolved === null;
}

/** The first unresolved datum in a datum; null when all of it is known. */
export function firstUnresolved(datum: Datum): Unresolved | null {
  return summaryOf(datum).firstUnresolved;
}

/** What of a datum Terraform would refuse to evaluate, if anything; then it refuses the whole. */
export function failureIn(datum: Datum): Unresolved | null {
  return summaryOf(datum).failed;
}

/** Whether nobody can tell that Terraform will not refuse to evaluate it. */
export function mayFail(datum: Datum): boolean {
  return summaryOf(datum).mayFail;
}

/** How many data a datum contains, itself included. */
export function sizeOf(datum: Datum): number {
  return summaryOf(datum).size;
}

/** The same datum, written at another place. */
export function moved<T extends Datum>(datum: T, at: SourceLocation | null): T {
  return { ...datum, at };
}

/** The parts of a string; a hole for a string of which nothing is known. */
export function piecesOf(datum: Text | Unresolved): readonly Piece[] {
  if (datum.type === 'string') return datum.value === '' ? [] : [{ literal: datum.value }];
  return datum.pieces.length > 0 ? datum.pieces : [{ hole: datum.expression }];
}

/**
 * One of several data, by a condition that cannot be known. The same on every branch is that; with too many branches, or one
 * that is itself open, the branches are kept for what they have in common.
 */
export function oneOf(
  choices: readonly Datum[],
  about: { readonly reason: UnknownReason; readonly expression: string; readonly at: SourceLocation | null },
): Datum {
  const flat = choices.flatMap((choice) =>
    choice.type === 'unresolved' && choice.branches.length > 0 ? choice.branches : [choice],
  );
  const distinct = [...new Map(flat.map((choice) => [claimOf(choice), choice] as const)).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return only;
  const branches = distinct.length <= MAX_BRANCHES ? distinct : [];
  const references = distinct.map((choice) => (choice.type === 'unresolved' ? choice.reference : null));
  const [reference = null] = references.filter((one) => one !== null);
  return unresolved(about.reason, about.expression, { branches, reference, at: about.at });
}

/** What any element of an open collection is, the certain ones among them; null when that is not known. */
export function anyElementOf({ certain: sure, element, expression, reason, at }: Unresolved): Datum | null {
  if (element === null || sure.length === 0) return element;
  const all = [...sure.map(([, value]) => value), element];
  return oneOf(all, { reason, expression: `${expression}[…]`, at });
}

/** What is told of a datum: of open ones with the same expression, not the same may be known. */
function claimOf(datum: Datum): string {
  if (datum.type !== 'unresolved') return describe(datum);
  return JSON.stringify([datum.expression, datum.failed, datum.pieces]);
}

/** Applies a step to a datum, on each branch where a condition is open. */
export function onBranches(datum: Datum, step: (one: Datum) => Datum, expression: string): Datum {
  if (datum.type !== 'unresolved' || datum.branches.length === 0) return step(datum);
  return oneOf(datum.branches.map(step), { reason: datum.reason, expression, at: datum.at });
}

// -------------------------------------------------------------------------------------------------- conversions

/**
 * Terraform's automatic conversion to a string. Source: https://developer.hashicorp.com/terraform/language/expressions/types
 * ("Type Conversion").
 */
export function toText(datum: Datum): Text | Unresolved | Nothing {
  switch (datum.type) {
    case 'string':
    case 'null':
      return datum;
    case 'number':
      return { type: 'string', value: decimalText(datum.value), at: datum.at };
    case 'bool':
      return { type: 'string', value: String(datum.value), at: datum.at };
    case 'unresolved':
      return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toText) };
    default:
      return failure(`tostring(${describe(datum)})`, datum.at);
  }
}

/** Conversion to a number: `"80"` is 80. */
export function toQuantity(datum: Datum): Quantity | Unresolved | Nothing {
  switch (datum.type) {
    case 'number':
    case 'null':
      return datum;
    case 'string': {
      const isNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(datum.value);
      return isNumber ? quantity(Number(datum.value), datum.at) : failure(`tonumber(${describe(datum)})`, datum.at);
    }
    case 'unresolved':
      return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toQuantity) };
    default:
      return failure(`tonumber(${describe(datum)})`, datum.at);
  }
}

/** Conversion to a boolean: of strings, `true`, `false`, `1` and `0` have one. */
export function toTruth(datum: Datum): Truth | Unresolved | Nothing {
  switch (datum.type) {
    case 'bool':
    case 'null':
      return datum;
    case 'string': {
      const value = { true: true, '1': true, false: false, '0': false }[datum.value];
      return value === undefined ? failure(`tobool(${describe(datum)})`, datum.at) : truth(value, datum.at);
    }
    case 'unresolved':
      return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toTruth) };
    default:
      return failure(`tobool(${describe(datum)})`, datum.at);
  }
}

// ------------------------------------------------------------------------------------------------------ members

/** An attribute, or an element by its number or key. */
export function memberOf(datum: Datum, key: string): Datum {
  const expression = `${describe(datum)}${/^\d+$/.test(key) ? `[${key}]` : /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
  switch (datum.type) {
    case 'sequence': {
      const item = datum.set || !/^\d+$/.test(key) ? undefined : datum.items[Number(key)];
      return item ?? failure(expression, datum.at);
    }
    case 'mapping':
      return datum.entries.get(key) ?? failure(expression, datum.at);
    case 'unresolved':
      return memberOfUnresolved(datum, key, expression);
    default:
      return failure(expression, datum.at);
  }
}

/**
 * An element of which nobody knows whether it is there: if not, Terraform stops with an error, which `try` and `can` catch. An
 * attribute of a resource is taken to be there.
 */
export function ifThere(element: Datum, expression: string, at: SourceLocation | null): Datum {
  const isAttribute = element.type === 'unresolved' && element.reference !== null;
  if (isAttribute || (element.type === 'unresolved' && element.branches.length + element.pieces.length === 0))
    return element;
  return oneOf([element, failure(expression, at)], { reason: 'conditional', expression, at });
}

function memberOfUnresolved(datum: Unresolved, key: string, expression: string): Datum {
  if (datum.failed) return datum;
  if (datum.branches.length > 0) return onBranches(datum, (branch) => memberOf(branch, key), expression);
  if (datum.member !== null) return datum.member(key);
  const { reason, reference, at } = datum;
  const element = /^\d+$/.test(key) ? anyElementOf(datum) : null;
  if (element !== null) return ifThere(element, expression, at);
  const attribute = reference === null ? null : [reference.attribute, key].filter((part) => part !== null).join('.');
  return unresolved(reason, expression, { reference: reference === null ? null : { ...reference, attribute }, at });
}
