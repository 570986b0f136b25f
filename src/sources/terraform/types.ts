import type { Call, Expression } from './hcl/ast.js';
import {
  failure,
  mapping,
  memberOf,
  nothing,
  sequence,
  setOf,
  toQuantity,
  toText,
  toTruth,
  type Datum,
  type Unresolved,
} from './values.js';

/** Types inside each other; the deepest variables have some six. */
const MAX_DEPTH = 50;

/**
 * Converts a value to a variable's type: strings to numbers and back, lists to sets, and for objects the defaults of `optional()`
 * attributes. Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 * @param constant evaluates the default of an optional attribute
 */
export function convertTo(
  datum: Datum,
  type: Expression,
  constant: (expression: Expression) => Datum,
  depth = 0,
): Datum {
  if (depth > MAX_DEPTH || datum.type === 'null') return datum;
  if (datum.type === 'unresolved' && datum.branches.length > 0) {
    return { ...datum, branches: datum.branches.map((branch) => convertTo(branch, type, constant, depth + 1)) };
  }
  if (type.kind === 'parenthesized') return convertTo(datum, type.expression, constant, depth + 1);
  if (type.kind === 'variable') return convertPrimitive(datum, type.name);
  return type.kind === 'call' ? convertCollection(datum, type, constant, depth) : datum;
}

function convertPrimitive(datum: Datum, name: string): Datum {
  switch (name) {
    case 'string':
      return toText(datum);
    case 'number':
      return toQuantity(datum);
    case 'bool':
      return toTruth(datum);
    default:
      return datum;
  }
}

function convertCollection(
  datum: Datum,
  { name, args }: Call,
  constant: (expression: Expression) => Datum,
  depth: number,
): Datum {
  const [inner] = args;
  if (inner === undefined) return datum;
  const converted = (item: Datum): Datum => convertTo(item, inner, constant, depth + 1);
  switch (name) {
    case 'list':
    case 'set': {
      if (datum.type === 'unresolved') return convertOpen(datum, converted);
      if (datum.type !== 'sequence') return failure(`${name}(…)`, datum.at);
      const items = datum.items.map(converted);
      return name === 'set' ? setOf(items, datum.at) : sequence(items, datum.at);
    }
    case 'map':
      if (datum.type === 'unresolved') return convertOpen(datum, converted);
      if (datum.type !== 'mapping') return failure('map(…)', datum.at);
      return mapping(
        [...datum.entries].map(([key, value]) => [key, converted(value)] as const),
        datum.at,
      );
    case 'object':
      return convertObject(datum, inner, constant, depth);
    default:
      return datum;
  }
}

/** A collection that cannot be known: what is known of its elements is converted. */
function convertOpen(datum: Unresolved, converted: (item: Datum) => Datum): Datum {
  const certain = datum.certain.map(([key, value]) => [key, converted(value)] as const);
  return { ...datum, certain, element: datum.element === null ? null : converted(datum.element) };
}

/** Attributes that the type does not have are dropped, as Terraform does. */
function convertObject(
  datum: Datum,
  type: Expression,
  constant: (expression: Expression) => Datum,
  depth: number,
): Datum {
  if (type.kind !== 'object' || (datum.type !== 'mapping' && datum.type !== 'unresolved')) return datum;
  const types = new Map(
    type.items.flatMap(({ key, value }) => (key.kind === 'literal' ? [[String(key.value), value] as const] : [])),
  );
  if (datum.type === 'unresolved') {
    if (datum.member === null) return datum;
    const member = (name: string): Datum => {
      const own = types.get(name);
      return own === undefined ? memberOf(datum, name) : attribute(memberOf(datum, name), own, constant, depth);
    };
    return { ...datum, member };
  }
  return mapping(
    [...types].map(([name, own]) => [name, attribute(datum.entries.get(name) ?? null, own, constant, depth)] as const),
    datum.at,
  );
}

/** An attribute of an object; null stands for one that is not given. */
function attribute(
  given: Datum | null,
  type: Expression,
  constant: (expression: Expression) => Datum,
  depth: number,
): Datum {
  const isOptional = type.kind === 'call' && type.name === 'optional';
  if (!isOptional) return given === null ? failure('a missing attribute') : convertTo(given, type, constant, depth + 1);
  const [inner, fallback] = type.args;
  const isGiven = given !== null && given.type !== 'null';
  const value = isGiven ? given : fallback === undefined ? nothing(given?.at ?? null) : constant(fallback);
  return inner === undefined ? value : convertTo(value, inner, constant, depth + 1);
}
