import type { Backend } from '../../../model/backend.js';
import type { ResourceInstance } from '../inventory.js';
import { referenceOf } from '../references.js';
import { type Datum, type Unresolved } from '../values.js';
import { API_DOMAINS, apiOf, HTTP_API, REST_API, STAGES } from './apis.js';
import { bucketOf } from './buckets.js';
import { functionUrlOf } from './function-urls.js';
import { instanceOf, instanceOfAddress, INSTANCES } from './instances.js';
import { LOAD_BALANCERS, loadBalancerOf } from './load-balancers.js';
import { bucketNamed } from './names.js';
import { resourceOf, type Site } from './site.js';

/** What an attribute of a resource is the host name of. */
export type Target =
  | { readonly type: 'backend'; readonly backend: Backend }
  | { readonly type: 'api-domain'; readonly domain: ResourceInstance }
  | { readonly type: 'record'; readonly record: ResourceInstance }
  /** A resource of this code that a backend should come of, but which cannot be told. */
  | { readonly type: 'open' };

/** Reads what an attribute leads to; null for one that is no name of the resource's endpoint. */
type Reader = (resource: ResourceInstance, attribute: string, site: Site) => Target | null;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...LOAD_BALANCERS.map((type): [string, Reader] => [
    type,
    (resource, attribute, site) => (attribute === 'dns_name' ? backend(loadBalancerOf(resource, site)) : null),
  ]),
  ['aws_s3_bucket', bucketTarget],
  ['aws_s3_bucket_website_configuration', websiteTarget],
  [
    'aws_lambda_function_url',
    (url, attribute, site) => (attribute === 'function_url' ? backend(functionUrlOf(url, site)) : null),
  ],
  [HTTP_API, (api, attribute, site) => (attribute === 'api_endpoint' ? backend(apiOf(api, site)) : null)],
  ...Object.keys(STAGES).map((type): [string, Reader] => [type, stageTarget]),
  ...API_DOMAINS.map((type): [string, Reader] => [
    type,
    (domain, attribute) =>
      /(?:^|[._])(?:target_domain_name|regional_domain_name|cloudfront_domain_name)$/.test(attribute)
        ? { type: 'api-domain', domain }
        : null,
  ]),
  ...INSTANCES.map((type): [string, Reader] => [
    type,
    (instance, attribute, site) => (isAddress(attribute) ? backend(instanceOf(instance, site)) : null),
  ]),
  ['aws_eip', addressTarget],
  ['aws_route53_record', recordTarget],
]);

/**
 * What a name leads to by the attribute of which it is made: the attribute alone, or a URL of which the host name was taken. Null for
 * everything else.
 */
export function leadsTo(datum: Datum, site: Site): Target | null {
  if (datum.type !== 'unresolved') return null;
  const byId = apiById(datum, site);
  if (byId !== null) return backend(apiOf(byId, site));
  const reference = referenceOf(datum);
  if (reference === null || reference.attribute === null || !isOwnName(datum)) return null;
  const resource = site.inventory.at(reference.address);
  if (resource === null || resource.isData) return null;
  return READERS.get(resource.type)?.(resource, reference.attribute, site) ?? null;
}

/** Without any text before the attribute's own hole, but for the scheme of a URL. */
function isOwnName({ pieces, reference, expression }: Unresolved): boolean {
  if (reference === null) return false;
  if (pieces.length === 0 || expression === `${reference.address}.${reference.attribute}`) return true;
  const [first, second] = pieces;
  const hole = first !== undefined && 'literal' in first && /^https?:\/\/$/.test(first.literal) ? second : first;
  return hole !== undefined && 'hole' in hole && hole.hole.startsWith(`${reference.address} `);
}

/** `${aws_api_gateway_rest_api.x.id}.execute-api.…`, as names of REST APIs are put together. */
function apiById({ pieces }: Unresolved, site: Site): ResourceInstance | null {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || !('hole' in first) || !('literal' in second)) return null;
  const [, address] = /^(.+)\.id$/.exec(first.hole) ?? [];
  if (address === undefined || !second.literal.startsWith('.execute-api.')) return null;
  const found = site.inventory.at(address);
  return found !== null && !found.isData && [REST_API, HTTP_API].includes(found.type) ? found : null;
}

function backend(found: Backend): Target {
  return { type: 'backend', backend: found };
}

function bucketTarget(bucket: ResourceInstance, attribute: string, site: Site): Target | null {
  if (/^bucket_(?:regional_)?domain_name$/.test(attribute)) return backend(bucketOf(bucket, 'rest', site));
  return isWebsite(attribute) ? backend(bucketOf(bucket, 'website', site)) : null;
}

function isWebsite(attribute: string): boolean {
  return attribute === 'website_endpoint' || attribute === 'website_domain';
}

function websiteTarget(website: ResourceInstance, attribute: string, site: Site): Target | null {
  if (!isWebsite(attribute)) return null;
  const bucket = bucketNamed(website.view.read('bucket'), site);
  return bucket === null ? { type: 'open' } : backend(bucketOf(bucket, 'website', site));
}

function stageTarget(stage: ResourceInstance, attribute: string, site: Site): Target | null {
  if (attribute !== 'invoke_url') return null;
  const argument = STAGES[stage.type] ?? 'api_id';
  const api = resourceOf(stage.view.read(argument), site, REST_API, HTTP_API);
  return api === null ? { type: 'open' } : backend(apiOf(api, site));
}

/** Records of addresses lead to instances by them. */
function isAddress(attribute: string): boolean {
  return /^(?:public|private)_(?:dns|ip)$/.test(attribute);
}

function addressTarget(address: ResourceInstance, attribute: string, site: Site): Target | null {
  if (!isAddress(attribute)) return null;
  const instance = instanceOfAddress(address, site);
  return instance === null ? { type: 'open' } : backend(instanceOf(instance, site));
}

function recordTarget(record: ResourceInstance, attribute: string): Target | null {
  return attribute === 'fqdn' ? { type: 'record', record } : null;
}
