import type { Origin } from '../../model/distribution.js';
import type { Certainty, Level } from '../../model/finding.js';
import type { SourceLocation } from '../../model/location.js';
import { formOf, possibleValues, type Value } from '../../model/value.js';

/** What a condition says of a setting that may not be known. */
export interface Breach<T> {
  /** The values that break the condition, at least one. */
  readonly broken: readonly T[];
  /** True when every value the setting can take breaks it; false when only some of a few alternatives do. */
  readonly always: boolean;
  readonly location: SourceLocation | null;
  /** The expression as written, when the value is not known for sure. */
  readonly expression: string | null;
}

/**
 * Tests a setting against a condition. Null when it holds, and null when anything is possible: unknown is not broken.
 */
export function breach<T>(value: Value<T>, breaks: (value: T) => boolean): Breach<T> | null {
  const possible = possibleValues(value);
  const broken = possible.filter(breaks);
  if (broken.length === 0) return null;
  return {
    broken,
    always: broken.length === possible.length,
    location: value.location,
    expression: value.known ? null : value.expression,
  };
}

/** The level and certainty of a breach: unchanged if it is sure, lowered if only some values of an expression break. */
export function weighed(found: Breach<unknown>): { readonly level?: Level; readonly certainty?: Certainty } {
  return found.always ? {} : { level: 'warning', certainty: 'possible' };
}

/** What to add to a message about a lowered breach; empty for a sure one. */
export function doubt(found: Breach<unknown>): string {
  return found.always || found.expression === null
    ? ''
    : ` This is a warning because only some values of ${found.expression} are affected.`;
}

/** The place of a setting, or of its origin where the setting has none of its own. */
export function placeOf(value: Value<unknown>, origin: Origin): SourceLocation | null {
  return value.location ?? origin.location;
}

/** The origin's name as far as it is known, for messages. */
export function nameOf({ domainName }: Origin): string {
  return domainName.known ? domainName.value : (formOf(domainName) ?? domainName.expression);
}

/** The origin's id as far as it is known, for messages. */
export function idOf(origin: Origin): string {
  return origin.id.known ? origin.id.value : origin.id.expression;
}
