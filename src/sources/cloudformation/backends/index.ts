import { endpointOf } from '../../../cloudfront/endpoints.js';
import type { AccessControl, Backend } from '../../../model/backend.js';
import type { OriginConnection } from '../../../model/distribution.js';
import { known, unknown, type Value } from '../../../model/value.js';
import { expressionOf } from '../expression.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import type { Inventory } from '../inventory.js';
import { canBeCompared, hostOf, leadOf } from '../leads.js';
import { literalOf, partsOf, type Result } from '../partial.js';
import { remembered } from '../remembered.js';
import type { Outcome, World } from '../world.js';
import { accessControlOf } from './access-controls.js';
import { API_DOMAINS, apiOfDomain, domainOfName, samApiOfName } from './api-domains.js';
import { API_TYPES, readApi } from './apis.js';
import { areAllNamed, BUCKET, bucketOfHost, readBucket } from './buckets.js';
import { CLASSIC_LOAD_BALANCER, readClassicLoadBalancer } from './classic-load-balancers.js';
import { FUNCTION_URL, readFunctionUrl } from './function-urls.js';
import { INSTANCE, readInstance } from './instances.js';
import { LOAD_BALANCER, readLoadBalancer } from './load-balancers.js';
import { recordsOf, targetOf } from './records.js';
import { readVpcOrigin, VPC_ORIGIN } from './vpc-origins.js';

/** Finds what of the same code stands behind an origin. */
export interface BackendFinder {
  /** @param nameOfDomain the member that holds the origin's domain name */
  readonly behind: (
    fields: Fields,
    origin: Place,
    nameOfDomain: string,
    type: OriginConnection['type'],
  ) => Value<Backend | null>;
  readonly accessControl: (fields: Fields, origin: Place) => AccessControl | null;
}

/** A finder for the origins that share an inventory. */
export function backendFinder(inventory: Inventory): BackendFinder {
  return {
    behind: (fields, origin, nameOfDomain, type) => {
      if (type !== 'vpc') return behindName(inventory, fields, memberPlace(origin, nameOfDomain));
      const config = fields.object(origin, 'VpcOriginConfig');
      return behindVpcOrigin(inventory, fields, config === null ? null : memberPlace(config, 'VpcOriginId'));
    },
    accessControl: (fields, origin) => accessControlOf(inventory, fields, origin),
  };
}

function memberPlace(parent: Place, name: string): Place | null {
  const node = memberOf(parent, name);
  return node === null ? null : { node, world: parent.world };
}

/** What an expression can lead to, `null` being nothing of this code; null as a whole when it can be anything. */
type Possible = readonly (Backend | null)[] | null;

/** Records that lead to records. */
const MAX_HOPS = 5;

function behindName(inventory: Inventory, fields: Fields, place: Place | null): Value<Backend | null> {
  if (place === null) return unknown('not-given', 'DomainName');
  const found = fields.outcomesAt(place).map(({ value, world }) => leadTo(inventory, value, world, MAX_HOPS));
  return valueOf(found, fields, place);
}

function behindVpcOrigin(inventory: Inventory, fields: Fields, place: Place | null): Value<Backend | null> {
  if (place === null) return unknown('not-given', 'VpcOriginId');
  const found = fields.outcomesAt(place).map(({ value, world }): Possible => {
    const lead = leadOf(value);
    if (lead.type === 'text') return lead.isWhole ? [null] : null;
    const origin = lead.type === 'resource' ? readAny(inventory, lead.address, inventory.bounded(world)) : null;
    return origin?.type === 'vpc-origin' ? [origin] : null;
  });
  return valueOf(found, fields, place);
}

function valueOf(found: readonly Possible[], fields: Fields, place: Place): Value<Backend | null> {
  const location = fields.location(place);
  const all = together(found);
  const [first] = all ?? [];
  if (all?.length === 1 && first !== undefined) return known(first, location);
  const text = fields.textAt(place, 'DomainName');
  if (text.known) return unknown('unsupported', text.value, { location });
  const { reason, expression, reference } = text;
  if (all === null) return unknown(reason, expression, { reference, location });
  return unknown('conditional', expressionOf(place.node), { alternatives: all, location });
}

/** Each thing once; null when there is anything in it. */
function together(found: readonly Possible[]): Possible {
  const all = new Map<string, Backend | null>();
  for (const one of found) {
    if (one === null) return null;
    for (const backend of one) all.set(JSON.stringify(backend), backend);
  }
  return [...all.values()];
}

// ---------------------------------------------------------------------------------------------------------------- names

function leadTo(inventory: Inventory, result: Result, given: World, hops: number): Possible {
  const world = inventory.bounded(given);
  const lead = leadOf(result);
  const parts = partsOf(result);
  if (parts === null || lead.type === 'none') return null;
  const host = hostOf(parts);
  const direct =
    lead.type === 'resource' ? behindResource(inventory, lead.address, lead.attribute ?? '', host, world) : null;
  if (direct !== null) return [direct];
  // Two texts that cannot be told may look the same, and be different names.
  if (!canBeCompared(parts)) return null;
  const named = byName(inventory, host, world);
  if (named !== null) return [named];
  const recorded = byRecord(inventory, host, world, hops);
  if (recorded !== 'none') return recorded;
  return literalOf(result) !== null && isElsewhere(inventory, host, world) ? [null] : null;
}

/** What a resource is behind one of its attributes, which has to be one that is the name to connect to. */
function behindResource(
  inventory: Inventory,
  id: string,
  attribute: string,
  host: string,
  world: World,
): Backend | null {
  const type = inventory.find(id, world)?.type ?? '';
  if (type === LOAD_BALANCER || type === CLASSIC_LOAD_BALANCER) {
    return attribute === 'DNSName' ? readAny(inventory, id, world) : null;
  }
  if (type === FUNCTION_URL) return host.includes('.lambda-url.') ? readAny(inventory, id, world) : null;
  if (type === INSTANCE) {
    return /^(?:Public|Private)(?:DnsName|Ip)$/.test(attribute) ? readAny(inventory, id, world) : null;
  }
  if (type === BUCKET) return /\.s3[.-]/.test(host) ? bucketAt(inventory, id, host, world) : null;
  if (API_TYPES.includes(type)) return host.includes('.execute-api.') ? readAny(inventory, id, world) : null;
  return API_DOMAINS.includes(type) && attribute !== '' ? readAny(inventory, id, world) : null;
}

/** A resource of any type that can stand behind an origin. */
const readAny = remembered((inventory, id, world): Backend | null => {
  const resource = inventory.find(id, world);
  if (resource === null) return null;
  switch (resource.type) {
    case LOAD_BALANCER:
      return readLoadBalancer(inventory, resource);
    case CLASSIC_LOAD_BALANCER:
      return readClassicLoadBalancer(inventory, resource);
    case FUNCTION_URL:
      return readFunctionUrl(inventory, resource);
    case INSTANCE:
      return readInstance(inventory, resource);
    case BUCKET:
      return readBucket(inventory, resource);
    case VPC_ORIGIN:
      return readVpcOrigin(inventory, resource);
    default:
      return API_TYPES.includes(resource.type) ? readApi(inventory, resource) : apiOfDomain(inventory, resource);
  }
});

function bucketAt(inventory: Inventory, id: string, host: string, world: World): Backend | null {
  const bucket = readAny(inventory, id, world);
  return bucket?.type === 'bucket' ? { ...bucket, endpoint: endpointIn(host) } : bucket;
}

function endpointIn(host: string): 'rest' | 'website' {
  return /\.s3-website[.-]/.test(host) ? 'website' : 'rest';
}

/** Names that the templates give themselves: those of buckets and of custom domains. */
function byName(inventory: Inventory, host: string, world: World): Backend | null {
  const bucket = bucketOfHost(inventory, host, world);
  if (bucket !== null) return bucketAt(inventory, bucket.id, host, world);
  const domain = domainOfName(inventory, host, world);
  return domain === null ? samApiOfName(inventory, host, world) : readAny(inventory, domain.id, world);
}

/** What the records of a name lead to; `none` when the templates have no record of it. */
function byRecord(inventory: Inventory, host: string, world: World, hops: number): Possible | 'none' {
  const records = recordsOf(inventory, host, world);
  if (records.length === 0) return 'none';
  if (hops === 0 || records.some(({ isSure }) => !isSure)) return null;
  const targets: readonly (readonly Outcome<Result>[] | null)[] = records.map(targetOf);
  const possible = ({ value, world: inner }: Outcome<Result>): Possible =>
    websiteOf(inventory, host, value, inner) ?? leadTo(inventory, value, inner, hops - 1);
  return together(
    targets.flatMap((outcomes): readonly Possible[] => (outcomes === null ? [null] : outcomes.map(possible))),
  );
}

/** S3 finds the bucket of a website that an alias leads to by the name of the record. */
function websiteOf(inventory: Inventory, host: string, target: Result, world: World): Possible {
  const endpoint = hostOf(partsOf(target) ?? []);
  if (!/^s3-website[.-]/.test(endpoint)) return null;
  const website = `${host}.${endpoint}`;
  const bucket = bucketOfHost(inventory, website, world);
  return bucket === null ? null : [bucketAt(inventory, bucket.id, website, world)];
}

/** What a name of one of AWS's services could be, and what any other name could be an alias of. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  'load-balancer': [LOAD_BALANCER, CLASSIC_LOAD_BALANCER],
  'api-gateway': [...API_TYPES, ...API_DOMAINS],
  'function-url': [FUNCTION_URL],
  ec2: [INSTANCE],
  custom: [LOAD_BALANCER, CLASSIC_LOAD_BALANCER, ...API_TYPES, ...API_DOMAINS, INSTANCE],
};

/** Whether a name that no template gives is surely none of the resources in them. */
function isElsewhere(inventory: Inventory, host: string, world: World): boolean {
  if (inventory.hasUnread()) return false;
  const { kind } = endpointOf(host);
  if (kind === 's3' || kind === 's3-website' || host.startsWith('s3-website'))
    return areAllNamed(inventory, world) && !inventory.mayHaveMore([BUCKET]);
  const types = CANDIDATES[kind] ?? [];
  return inventory.all(types, world).length === 0 && !inventory.mayHaveMore(types);
}
