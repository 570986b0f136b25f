import type { Backend } from '../../../model/backend.js';
import type { SourceLocation } from '../../../model/location.js';
import { known, unknown, type Unknown, type Value } from '../../../model/value.js';
import type { Inventory } from '../inventory.js';
import { choicesOf, referenceOf } from '../references.js';
import { describe, type Datum } from '../values.js';
import { apiDomainNamed, apisOfDomain } from './apis.js';
import { backendOfName } from './names.js';
import { recordOf, recordsOf } from './records.js';
import { leadsTo } from './resources.js';
import { resourceOf, type DnsRecord, type Site } from './site.js';
import { vpcOriginOf } from './vpc-origins.js';

export { accessControlOf } from './access-controls.js';
export { FUNCTION_ARN, lambdaOf } from './lambda-functions.js';
export { policyStatements } from './policy-documents.js';
export { choice, elements, resourceOf, siteOf, text, type Site } from './site.js';

/** Names that lead to names. */
const MAX_HOPS = 6;

type Found = Value<Backend | null>;

/**
 * What the domain name of an origin leads to: a resource of this code, by reference, by the form of its name, or through records of
 * Route 53. Known to be null only where it is certainly none of this code's: a literal name without a record, a data source.
 */
export function backendOf(domainName: Datum, location: SourceLocation, site: Site): Found {
  return placed(follow(domainName, site, 0), location);
}

/** What a VPC origin's id leads to. */
export function backendOfVpcOrigin(id: Datum, location: SourceLocation, site: Site): Found {
  const choices = choicesOf(id).map((one): Found => {
    const origin = resourceOf(one, site, 'aws_cloudfront_vpc_origin');
    if (origin !== null) return known(vpcOriginOf(origin, site));
    return isElsewhere(one, site.inventory) ? known(null) : open(one);
  });
  return placed(combined(choices, describe(id)), location);
}

function placed(found: Found, location: SourceLocation): Found {
  return { ...found, location };
}

function follow(datum: Datum, site: Site, hops: number): Found {
  const expression = describe(datum);
  if (hops > MAX_HOPS) return unknown('unsupported', expression);
  return site.names.of(`${hops} ${expression}`, () => followed(datum, site, hops));
}

function followed(datum: Datum, site: Site, hops: number): Found {
  const choices = choicesOf(datum);
  if (choices.length > 1)
    return combined(
      choices.map((one) => follow(one, site, hops)),
      describe(datum),
    );
  const [only = datum] = choices;
  return (
    backendOfReference(only, site, hops) ??
    backendOfName(only, site) ??
    backendOfRecords(only, site, hops) ??
    backendOfApiDomain(apiDomainNamed(only, site), describe(only), site) ??
    (isElsewhere(only, site.inventory) ? known(null) : open(only))
  );
}

// ------------------------------------------------------------------------------------------------------------ references

/** By the resource that the name is an attribute of; null when it is none, or the attribute is no host name. */
function backendOfReference(datum: Datum, site: Site, hops: number): Found | null {
  const target = leadsTo(datum, site);
  switch (target?.type) {
    case undefined:
      return null;
    case 'backend':
      return known(target.backend);
    case 'api-domain':
      return backendOfApiDomain(target.domain, describe(datum), site);
    case 'record': {
      const record = recordOf(target.record, site);
      return record === null ? open(datum) : throughRecords([record], describe(datum), site, hops);
    }
    case 'open':
      return open(datum);
  }
}

function backendOfApiDomain(
  domain: Parameters<typeof apisOfDomain>[0] | null,
  expression: string,
  site: Site,
): Found | null {
  if (domain === null) return null;
  const { items, mayBeMore } = apisOfDomain(domain, site);
  const [only] = items;
  if (only !== undefined && items.length === 1 && !mayBeMore) return known(only);
  return unknown('resource-attribute', expression, { alternatives: mayBeMore ? [] : items });
}

// --------------------------------------------------------------------------------------------------------------- records

/** Through the records that the name has in Route 53; null when it has none here. */
function backendOfRecords(name: Datum, site: Site, hops: number): Found | null {
  const { found, possible } = recordsOf(name, site);
  if (found.length > 0) return throughRecords(found, describe(name), site, hops);
  // Records whose names are not known matter where they lead to something: those that validate certificates do not.
  const leading = possible.filter((record) => {
    const target = record.targets.map((one) => follow(one, site, hops + 1));
    return target.some((one) => (one.known ? one.value !== null : one.alternatives.length > 0));
  });
  return leading.length === 0 ? null : unknown('resource-ref', describe(name));
}

function throughRecords(records: readonly DnsRecord[], expression: string, site: Site, hops: number): Found {
  const targets = records.flatMap((record) => record.targets.map((one) => follow(one, site, hops + 1)));
  if (targets.length === 0) return unknown('resource-attribute', expression);
  const isSure = records.some(({ resource }) => resource.conditions.length === 0);
  return combined(isSure ? targets : [...targets, known(null)], expression);
}

// -------------------------------------------------------------------------------------------------------------- together

/** The same on every way is that; else each of them is possible. */
function combined(ways: readonly Found[], expression: string): Found {
  const distinct = new Map(ways.map((way) => [way.known ? nameOf(way.value) : '?', way] as const));
  const [first] = distinct.values();
  if (first !== undefined && distinct.size === 1) return first;
  const possible = [...distinct.values()].flatMap((way) => (way.known ? [way.value] : way.alternatives));
  const isComplete = [...distinct.values()].every((way) => way.known || way.alternatives.length > 0);
  return unknown('conditional', expression, { alternatives: isComplete ? possible : [] });
}

function nameOf(backend: Backend | null): string {
  if (backend === null) return 'none';
  return backend.type === 'bucket' ? `${backend.endpoint} ${backend.address}` : backend.address;
}

/** Whether a name is certainly of nothing in this code: it is written as it is, or looked up. */
function isElsewhere(datum: Datum, inventory: Inventory): boolean {
  // What each tenant of a multi-tenant distribution gives can be anything.
  if (datum.type === 'string') return !datum.value.includes('{{');
  const reference = referenceOf(datum);
  return reference !== null && inventory.isForeign(reference.address);
}

function open(datum: Datum): Unknown<Backend | null> {
  if (datum.type !== 'unresolved') return unknown('unsupported', describe(datum));
  return unknown(datum.reason, datum.expression, { reference: datum.reference });
}
