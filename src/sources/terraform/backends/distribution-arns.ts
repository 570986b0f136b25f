import type { PolicyValue, Related } from '../../../model/backend.js';
import type { SourceLocation } from '../../../model/location.js';
import { allOf, idHoleOf } from '../../distribution-arns.js';
import { DISTRIBUTION_TYPES } from '../distribution-types.js';
import { choicesOf, referenceOf } from '../references.js';
import { textValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { elements, type Site } from './site.js';

/**
 * The values of a condition, each by itself.
 * @param place where a value stands for the user, by where it was written
 */
export function policyValues(
  datum: Datum | null,
  place: (at: SourceLocation | null) => SourceLocation,
  site: Site,
): Related<PolicyValue> {
  if (datum === null) return { items: [], mayBeMore: false };
  const isOne = datum.type === 'string' || distributionsOf(datum, site).length > 0;
  const { items, isWhole } = isOne ? { items: [datum], isWhole: true } : elements(datum);
  const values = items.map((item) => ({
    text: textValue(item, place(item.at)),
    distributions: distributionsOf(item, site),
  }));
  return { items: values, mayBeMore: !isWhole };
}

/** Addresses of the distributions of this code whose ARN a value is, as `PolicyValue` has them. */
export function distributionsOf(datum: Datum | null, site: Site): readonly string[] {
  return datum === null ? [] : allOf(choicesOf(datum).map((choice) => distributionOf(choice, site)));
}

/** The attribute `arn` alone, or an ARN that is put together with the attribute `id`. */
function distributionOf(datum: Datum, site: Site): string | null {
  if (datum.type !== 'unresolved') return null;
  const { expression, pieces } = datum;
  const [, address] =
    pieces.length === 0 ? (/^(.+)\.arn$/.exec(expression) ?? []) : (/^(.+)\.id$/.exec(idHoleOf(pieces) ?? '') ?? []);
  if (address === undefined || (pieces.length === 0 && referenceOf(datum)?.address !== address)) return null;
  const found = site.inventory.at(address);
  // One that may not be there may be named by an expression that gives another one in its place.
  if (found === null || found.isData || found.conditions.length > 0) return null;
  return DISTRIBUTION_TYPES.includes(found.type) ? found.address : null;
}
