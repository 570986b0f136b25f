import { isAlwaysSet } from './computed.js';
import {
  describe,
  isWhollyKnown,
  MAX_ELEMENTS,
  nothing,
  piecesOf,
  sizeOf,
  type Datum,
  type Text,
  type Unresolved,
} from './values.js';

/**
 * Whether two data are equal; null when that cannot be known. Terraform takes a list for different from a tuple of the same
 * elements, and a map from an object (https://developer.hashicorp.com/terraform/language/expressions/operators, "Equality
 * Operators"); which of the two a datum is, is not kept.
 */
export function equals(a: Datum, b: Datum): boolean | null {
  if (a.type === 'unresolved' || b.type === 'unresolved') return unresolvedEquals(a, b, equals);
  const areAlike = isAlike(a, b);
  const isScalar = a.type !== 'sequence' && a.type !== 'mapping';
  return areAlike !== true || isScalar || areSets(a, b) ? areAlike : null;
}

function areSets(a: Datum, b: Datum): boolean {
  return a.type === 'sequence' && b.type === 'sequence' && a.set && b.set;
}

/** Whether two data have the same value, be it as a list or as a tuple; null when that cannot be known. */
export function isAlike(a: Datum, b: Datum): boolean | null {
  if (a.type === 'unresolved' || b.type === 'unresolved') return unresolvedEquals(a, b, isAlike);
  if (isWhollyKnown(a) && isWhollyKnown(b)) return a.type === b.type && describe(a) === describe(b);
  if (sizeOf(a) + sizeOf(b) > MAX_ELEMENTS) return null;
  // Of an open set nobody knows how many elements it has, nor where they are.
  if ((a.type === 'sequence' && a.set) || (b.type === 'sequence' && b.set)) return a.type === b.type ? null : false;
  if (a.type === 'sequence' && b.type === 'sequence') {
    if (a.items.length !== b.items.length) return false;
    return all(a.items.map((item, index) => isAlike(item, b.items[index] ?? nothing())));
  }
  if (a.type === 'mapping' && b.type === 'mapping') {
    if (a.entries.size !== b.entries.size) return false;
    return all(
      [...a.entries].map(([key, value]) => {
        const other = b.entries.get(key);
        return other === undefined ? false : isAlike(value, other);
      }),
    );
  }
  if (a.type === 'null' || b.type === 'null') return a.type === b.type;
  return a.type === b.type && 'value' in a && 'value' in b && a.value === b.value;
}

function unresolvedEquals(a: Datum, b: Datum, step: typeof equals): boolean | null {
  const [open, other] = a.type === 'unresolved' && (a.branches.length > 0 || b.type !== 'unresolved') ? [a, b] : [b, a];
  if (open.type !== 'unresolved') return null;
  if (open.branches.length > 0) {
    const answers = open.branches.map((branch) => step(branch, other));
    return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
  }
  if (other.type === 'null' || (other.type === 'string' && other.value === '')) return isSomething(open) ? false : null;
  return differ(open, other) ? false : null;
}

/** Whether an open value is at least not null and not empty: an attribute that is never so, or a text of which a part is known. */
function isSomething({ expression, reference, pieces }: Unresolved): boolean {
  const isOptional = reference?.attribute?.startsWith('website_') === true;
  if (pieces.some((piece) => 'literal' in piece)) return !isOptional;
  return reference !== null && expression === `${reference.address}.${reference.attribute}` && isAlwaysSet(reference);
}

/** Texts with a known beginning or end differ from those that begin or end otherwise. */
function differ(a: Datum, b: Datum): boolean {
  if ((a.type !== 'string' && a.type !== 'unresolved') || (b.type !== 'string' && b.type !== 'unresolved'))
    return false;
  const [starts, ends] = [0, -1].map((index) => [a, b].map((one) => literalAt(one, index)));
  const [start = '', otherStart = ''] = starts ?? [];
  const [end = '', otherEnd = ''] = ends ?? [];
  // Only an open text may go on beyond what is known of it.
  const startsAlike =
    (b.type === 'unresolved' && start.startsWith(otherStart)) ||
    (a.type === 'unresolved' && otherStart.startsWith(start));
  const endsAlike =
    (b.type === 'unresolved' && end.endsWith(otherEnd)) || (a.type === 'unresolved' && otherEnd.endsWith(end));
  return !startsAlike || !endsAlike;
}

/** The literal text at the beginning (0) or the end (-1) of a text. */
function literalAt(datum: Text | Unresolved, index: number): string {
  const piece = piecesOf(datum).at(index);
  return piece !== undefined && 'literal' in piece ? piece.literal : '';
}

function all(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}
