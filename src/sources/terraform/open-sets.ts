import { isAlike } from './equality.js';
import { firstUnresolved, isWhollyKnown, oneOf, describe, unresolved, type Datum } from './values.js';

/** Pairs of data that are compared; with more, anything is possible. */
const MAX_PAIRS = 10_000;

/** Whether some of these different data may turn out to be equal, because they are open. */
export function mayCoincide(items: readonly Datum[]): boolean {
  const open = items.filter((item) => !isWhollyKnown(item));
  if (open.length * items.length > MAX_PAIRS) return true;
  return open.some((one) => items.some((other) => other !== one && isAlike(one, other) !== false));
}

/**
 * A set of which some elements may turn out to be one is a collection of unknown length, whose elements have no known place;
 * everything else is itself.
 */
export function settled(datum: Datum): Datum {
  if (datum.type !== 'sequence' || !datum.set || isWhollyKnown(datum) || !mayCoincide(datum.items)) return datum;
  return ofUnknownLength(datum.items, describe(datum), datum.at);
}

/** A collection that has some of these elements. */
export function ofUnknownLength(items: readonly Datum[], expression: string, at: Datum['at']): Datum {
  const open = items.map(firstUnresolved).find((one) => one !== null) ?? null;
  const reason = open?.reason ?? 'unsupported';
  const element = oneOf(items, { reason, expression: `${expression}[…]`, at });
  return unresolved(reason, expression, { reference: open?.reference ?? null, element, at });
}
