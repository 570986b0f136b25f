import { byDefault, known, unknown, type Unknown, type Value } from '../../model/value.js';
import type { SourceLocation } from '../../model/location.js';
import { placeholdersIn, type IsText } from '../placeholders.js';
import type { BlockView } from './blocks.js';
import { failureIn, oneOf, toQuantity, toText, toTruth, type Datum, type Unresolved } from './values.js';

/** What has named arguments: a block, or an object in its place. */
export type Fields = Pick<BlockView, 'read' | 'locate'>;

/** Reads the arguments of a block as values of the model, with their places. */
export function textOf<A>(view: BlockView, name: string, absent: Value<A>): Value<string | A>;
export function textOf(view: BlockView, name: string): Value<string>;
export function textOf<A>(view: BlockView, name: string, absent?: Value<A>): Value<string | A> {
  const datum = view.read(name);
  if (datum === null) return absent ?? missing(view, name);
  const given = absent === undefined ? withoutNull(datum) : datum;
  return textValue(given, view.locate(name, given));
}

/** A datum without the branches on which it is null, for an argument that has to have a value. */
export function withoutNull(datum: Datum): Datum {
  if (datum.type !== 'unresolved' || !datum.branches.some(({ type }) => type === 'null')) return datum;
  const rest = datum.branches.filter(({ type }) => type !== 'null');
  return rest.length === 0 ? datum : oneOf(rest, datum);
}

/** A string as a value of the model. */
export function textValue(datum: Datum, location: SourceLocation): Value<string> {
  const placed = placeholderOf(datum, location);
  return placed ?? toValue(datum, location, (one) => (toText(one).type === 'string' ? stringOf(one) : null));
}

export function stringOf(datum: Datum): string | null {
  const converted = toText(datum);
  return converted.type === 'string' ? converted.value : null;
}

/** Terraform has `$${` for text that it is to leave alone. */
const isEscaped: IsText = (_, placeholder) => placeholder.startsWith('${');

/** Text that something else has yet to put in, such as a tenant of a multi-tenant distribution; null for ordinary text. */
function placeholderOf(datum: Datum, location: SourceLocation): Unknown<string> | null {
  const pattern = datum.type === 'string' ? placeholdersIn(datum.value, isEscaped) : null;
  return pattern === null || datum.type !== 'string' ? null : unknown('parameter', datum.value, { pattern, location });
}

export function numberOf<A>(view: Fields, name: string, absent: Value<A>): Value<number | A> {
  const datum = view.read(name);
  if (datum === null) return absent;
  return toValue(datum, view.locate(name, datum), (one) => {
    const converted = toQuantity(one);
    return converted.type === 'number' ? converted.value : null;
  });
}

export function booleanOf(view: Fields, name: string, absent: boolean): Value<boolean> {
  const datum = view.read(name);
  if (datum === null) return byDefault(absent);
  return toValue(datum, view.locate(name, datum), (one) => {
    const converted = toTruth(one);
    return converted.type === 'bool' ? converted.value : null;
  });
}

/** One of the values that AWS knows; anything else is unknown, with a problem. */
export function choiceOf<T extends string>(
  view: BlockView,
  name: string,
  legal: readonly T[],
  absent: Value<T> | null,
): Value<T> {
  const datum = view.read(name);
  if (datum === null) return absent ?? missing(view, name);
  const location = view.locate(name, datum);
  const value = toValue(datum, location, (one) => legal.find((choice) => choice === stringOf(one)) ?? null);
  if (!value.known && datum.type === 'string')
    view.module.context.problem(location, `${name} has to be one of ${legal.join(', ')}`);
  return value;
}

/** A list of strings; unknown as soon as one of them is. */
export function textsOf(view: Fields, name: string, absent: Value<readonly string[]>): Value<readonly string[]> {
  const datum = view.read(name);
  return datum === null ? absent : toValue(datum, view.locate(name, datum), stringsOf);
}

export function stringsOf(datum: Datum): readonly string[] | null {
  if (datum.type !== 'sequence') return null;
  // A list around a list is how lists were passed before Terraform 0.12.
  const items = datum.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
  const texts = items.map(stringOf).filter((one) => one !== null);
  return texts.length === items.length ? texts : null;
}

/** A list of numbers. */
export function numbersOf(view: BlockView, name: string): Value<readonly number[]> {
  const datum = view.read(name);
  if (datum === null) return missing(view, name);
  return toValue(datum, view.locate(name, datum), (one) => {
    if (one.type !== 'sequence') return null;
    const numbers = one.items.map(toQuantity).flatMap((item) => (item.type === 'number' ? [item.value] : []));
    return numbers.length === one.items.length ? numbers : null;
  });
}

/** A secret: nothing of it is part of an expression or a pattern. */
export function secretOf(view: BlockView, name: string): Value<string> {
  const datum = view.read(name);
  // A secret may well have a $ or an @ in it.
  if (datum?.type === 'string' && !datum.value.includes('{{')) return known(datum.value, view.locate(name, datum));
  const value = textOf(view, name);
  return value.known ? value : unknown(value.reason, name, { location: value.location });
}

/** A value that is known when `read` can tell it, else what is known of it. */
export function toValue<T>(datum: Datum, location: SourceLocation, read: (datum: Datum) => T | null): Value<T> {
  const value = read(datum);
  if (value !== null) return known(value, location);
  const open = openPartOf(datum);
  if (open === null) return unknown(datum.type === 'null' ? 'null' : 'unsupported', expressionOf(datum), { location });
  const { reason, expression, reference, pieces } = open;
  // With an error there is no deployment, and so no value.
  const possible = open.branches.filter((branch) => failureIn(branch) === null);
  const [sole] = possible;
  if (possible.length === 1 && sole !== undefined && open === datum) return toValue(sole, location, read);
  const alternatives = possible.map(read).filter((one) => one !== null);
  const isComplete = open === datum && alternatives.length === possible.length;
  return unknown(reason, expression, {
    reference,
    pattern: pieces,
    alternatives: isComplete ? alternatives : [],
    location,
  });
}

/** What leaves a datum open: itself, or the first open one of its elements. */
function openPartOf(datum: Datum): Unresolved | null {
  if (datum.type === 'unresolved') return datum;
  if (datum.type !== 'sequence') return null;
  for (const item of datum.items) {
    const open = openPartOf(item);
    if (open !== null) return open;
  }
  return null;
}

function expressionOf(datum: Datum): string {
  return datum.type === 'sequence' || datum.type === 'mapping'
    ? `a ${datum.type === 'mapping' ? 'map' : 'list'}`
    : 'a value of another type';
}

export function missing<T>(view: BlockView, name: string): Unknown<T> {
  view.module.context.problem(view.location, `${name} is missing`);
  return unknown('not-given', name, { location: view.location });
}
