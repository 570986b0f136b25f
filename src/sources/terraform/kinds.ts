import { configuredKind, originKindOf } from '../../cloudfront/endpoints.js';
import type { OriginConnection, OriginKind } from '../../model/distribution.js';
import { unknown, type Value } from '../../model/value.js';
import { kindOfReference } from './computed.js';
import { failureIn, type Datum } from './values.js';

/**
 * What stands behind an origin: by its configuration, by the form of its name as far as that is known, then by the type of the resource
 * that the name comes from. Names of variables and resources are no evidence.
 */
export function kindOfOrigin(
  type: OriginConnection['type'],
  written: Datum | null,
  domainName: Value<string>,
): OriginKind {
  if (domainName.known || written === null) return originKindOf(type, domainName);
  return configuredKind(type, () => kindOfDatum(written));
}

function kindOfDatum(datum: Datum): OriginKind {
  if (datum.type === 'string') return originKindOf('custom', { ...NAMED, value: datum.value });
  if (datum.type !== 'unresolved') return 'unknown';
  if (datum.branches.length > 0) {
    const possible = datum.branches.filter((branch) => failureIn(branch) === null);
    const kinds = new Set(possible.map((branch) => kindOfDatum(branch)));
    const [kind = 'unknown'] = kinds;
    return kinds.size === 1 ? kind : 'unknown';
  }
  const byForm = originKindOf('custom', unknown('unsupported', datum.expression, { pattern: datum.pieces }));
  if (byForm !== 'unknown') return byForm;
  const last = datum.pieces.at(-1);
  // With text behind the attribute it is another name than the attribute's own.
  const isOwnName = last === undefined || 'hole' in last || last.literal === '.amazonaws.com';
  const { reference } = datum;
  return (isOwnName ? kindOfReference(reference?.type ?? null, reference?.attribute ?? null) : null) ?? 'unknown';
}

const NAMED = { known: true, written: true, location: null } as const;
