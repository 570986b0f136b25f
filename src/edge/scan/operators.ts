import type { Run } from './run.js';
import { ANY, ANY_TEXT, each, literal, literalOf, oneOf, type Literal, type Val } from './values.js';

/** Pieces of a string that is built up; beyond that its middle is unknown. */
const MAX_PIECES = 40;
/** Characters of one known string. */
export const MAX_TEXT = 1_600_000;

/** Strings and whatever becomes one, put together. */
export function joinText(parts: readonly Val[]): Val {
  const pieces = parts.flatMap((part): readonly (string | null)[] => {
    if (part.kind === 'literal') return [String(part.value)];
    return part.kind === 'text' ? part.pieces : [null];
  });
  return textFrom(pieces);
}

/** A literal where all is known. */
export function textFrom(pieces: readonly (string | null)[]): Val {
  const joined: (string | null)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece === null) {
      if (last !== null) joined.push(null);
    } else if (typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  const length = joined.reduce((sum, piece) => sum + (piece?.length ?? 0), 0);
  if (length > MAX_TEXT || joined.length > MAX_PIECES) return ANY_TEXT;
  const [only = ''] = joined;
  return joined.length <= 1 && only !== null ? literal(only) : { kind: 'text', pieces: joined };
}

/** Whether a value counts as true; null when that is not known. */
export function isTruthy(run: Run, val: Val): boolean | null {
  switch (val.kind) {
    case 'literal':
      return Boolean(val.value);
    case 'undefined':
      return false;
    case 'text':
      return val.pieces.some((piece) => piece !== null && piece !== '') ? true : null;
    case 'native':
      return true;
    case 'ref': {
      const cell = run.store.read(val.ref);
      return cell?.type === 'object' && cell.vague ? null : true;
    }
    case 'choice': {
      const answers = new Set(val.options.map((option) => isTruthy(run, option)));
      const [answer = null] = answers;
      return answers.size === 1 ? answer : null;
    }
    default:
      return null;
  }
}

export function typeOf(run: Run, val: Val): Val {
  switch (val.kind) {
    case 'literal':
      return literal(val.value === null ? 'object' : typeof val.value);
    case 'undefined':
      return literal('undefined');
    case 'text':
      return literal('string');
    case 'ref': {
      const cell = run.store.read(val.ref);
      if (cell?.type === 'object' && cell.vague) return ANY;
      return literal(cell?.type === 'function' ? 'function' : 'object');
    }
    default:
      return ANY;
  }
}

export function unary(operator: string, val: Val): Val {
  const value = literalOf(val);
  if (typeof value !== 'number' && typeof value !== 'string') return ANY;
  if (operator === '-') return literal(-Number(value));
  return operator === '+' ? literal(Number(value)) : ANY;
}

/** A binary operator; a side that can be several things gives several results. */
export function binary(run: Run, operator: string, left: Val, right: Val): Val {
  const results = each(left).flatMap((a) => each(right).map((b) => binaryOne(run, operator, a, b)));
  return oneOf(results);
}

function binaryOne(run: Run, operator: string, left: Val, right: Val): Val {
  if (operator === 'in') return isIn(run, left, right);
  const isText = (val: Val): boolean => val.kind === 'text' || typeof literalOf(val) === 'string';
  if (operator === '+' && (isText(left) || isText(right))) return joinText([left, right]);
  const equality = equals(run, operator, left, right);
  if (equality !== null) return literal(equality);
  const a = literalOf(left);
  const b = literalOf(right);
  return a === undefined || b === undefined ? ANY : computed(operator, a, b);
}

/** Comparison of what is known; null when it is not, or is no comparison. */
function equals(run: Run, operator: string, left: Val, right: Val): boolean | null {
  if (!['===', '!==', '==', '!='].includes(operator)) return null;
  const negative = operator.startsWith('!');
  const known = (val: Val): boolean => val.kind === 'literal' || val.kind === 'undefined';
  if (known(left) && known(right)) {
    const a = literalOf(left);
    const b = literalOf(right);
    const loose = operator.length === 2;
    const nothing = (value: Literal | undefined): boolean => value === undefined || value === null;
    const alike = loose
      ? (nothing(a) && nothing(b)) || (!nothing(a) && !nothing(b) && String(a) === String(b))
      : a === b;
    return alike !== negative;
  }
  if (unlike(run, left, right, operator.length === 3) || unlike(run, right, left, operator.length === 3))
    return negative;
  // A string that has a known piece at its start differs from one that begins otherwise.
  return differs(left, right) || differs(right, left) ? negative : null;
}

/** Whether one side is surely an object or a string, and the other something that equals none. */
function unlike(run: Run, one: Val, other: Val, isStrict: boolean): boolean {
  const isNothing = other.kind === 'undefined' || (other.kind === 'literal' && other.value === null);
  if (one.kind === 'text') return isNothing;
  const isObject = one.kind === 'native' || (one.kind === 'ref' && isTruthy(run, one) === true);
  return isObject && (isNothing || (isStrict && (other.kind === 'literal' || other.kind === 'text')));
}

/** `'name' in object`. */
function isIn(run: Run, name: Val, object: Val): Val {
  const cell = object.kind === 'ref' ? run.store.read(object.ref) : null;
  const property = literalOf(name);
  if (cell?.type !== 'object' || cell.vague || property === undefined) return ANY;
  const slot = cell.slots.get(String(property));
  if (slot === undefined) return cell.open ? ANY : literal(false);
  // Of what was received only the parts of the event itself are surely there.
  if (slot.val.kind === 'choice' || slot.change === 'deleted') return ANY;
  return slot.change === 'written' || cell.received === 'event' ? literal(true) : ANY;
}

function differs(text: Val, other: Val): boolean {
  if (text.kind !== 'text') return false;
  const [first] = text.pieces;
  const value = literalOf(other);
  return typeof first === 'string' && typeof value === 'string' && !value.startsWith(first);
}

function computed(operator: string, a: Literal, b: Literal): Val {
  if (typeof a === 'string' && typeof b === 'string') {
    if (operator === '<') return literal(a < b);
    return operator === '>' ? literal(a > b) : ANY;
  }
  const x = Number(a);
  const y = Number(b);
  switch (operator) {
    case '+':
      return literal(x + y);
    case '-':
      return literal(x - y);
    case '*':
      return literal(x * y);
    case '/':
      return literal(x / y);
    case '%':
      return literal(x % y);
    case '<':
      return literal(x < y);
    case '>':
      return literal(x > y);
    case '<=':
      return literal(x <= y);
    case '>=':
      return literal(x >= y);
    default:
      return ANY;
  }
}
