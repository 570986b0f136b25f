import { endpointOf, type Endpoint } from '../../cloudfront/endpoints.js';
import type { Api } from '../../model/backend.js';
import type { Distribution, Origin, OriginKind } from '../../model/distribution.js';
import type { Certainty } from '../../model/finding.js';
import { possibleValues, type Value } from '../../model/value.js';
import { matchesPattern } from '../shared/host-names.js';

/** How an endpoint that routes or signs by its own name takes a Host header that is not its own. */
export interface Rejection {
  readonly status: 403 | 404;
  readonly certainty: Certainty;
  /** "an API Gateway endpoint" */
  readonly what: string;
  /** What it does with a foreign Host. */
  readonly does: string;
  /** What makes it accept one after all; null when nothing does. */
  readonly unless: string | null;
  /** Why that may be so here; null when nothing speaks for it. */
  readonly doubt: string | null;
}

const REJECTIONS: Partial<Readonly<Record<OriginKind, Omit<Rejection, 'doubt'>>>> = {
  s3: {
    status: 403,
    certainty: 'certain',
    what: 'an S3 bucket endpoint',
    does: 'takes the bucket from Host and refuses any name but its own',
    unless: null,
  },
  'api-gateway': {
    status: 403,
    certainty: 'likely',
    what: 'the default endpoint of an API',
    does: 'routes by Host and refuses names it does not know',
    unless: "the viewer's name is a custom domain name of the same API",
  },
  'function-url': {
    status: 403,
    certainty: 'likely',
    what: 'a Lambda function URL',
    does: 'routes by Host and refuses any name but its own',
    unless: null,
  },
  'app-runner': {
    status: 404,
    certainty: 'likely',
    what: 'an App Runner service',
    does: 'routes by Host and finds no service under another name',
    unless: "the viewer's name is linked to the service as a custom domain",
  },
  amplify: {
    status: 404,
    certainty: 'likely',
    what: 'an Amplify Hosting domain',
    does: 'routes by Host and finds no app under another name',
    unless: null,
  },
  cloudfront: {
    status: 403,
    certainty: 'likely',
    what: 'another CloudFront distribution',
    does: 'refuses names that are not its own or among its aliases',
    unless: null,
  },
};

/** How the service behind an origin rejects a foreign Host; null when it does not, or when that is not known. */
export function rejectionOf(distribution: Distribution, origin: Origin): Rejection | null {
  if (origin.connection.type === 'vpc') return null;
  const rejection = byName(distribution, origin);
  if (rejection === null) return null;
  const api = origin.backend.known && origin.backend.value?.type === 'api' ? origin.backend.value : null;
  if (api === null) return { ...rejection, doubt: null };
  const acceptance = acceptanceBy(api, distribution);
  return acceptance.all ? null : { ...rejection, doubt: acceptance.doubt };
}

/** Whether the viewers' names are custom domain names of the API, which it then accepts. */
function acceptanceBy(
  { customDomains }: Api,
  { aliases }: Distribution,
): { readonly all: boolean; readonly doubt: string | null } {
  const isCustom = (alias: Value<string>): boolean => customDomains.items.some((domain) => isSame(domain, alias));
  const accepted = aliases.filter(isCustom);
  if (aliases.length > 0 && accepted.length === aliases.length) return { all: true, doubt: null };
  if (accepted.length > 0)
    return { all: false, doubt: "only some of the viewers' names are no custom domain names of it" };
  const isOpen = customDomains.items.some((domain) => !domain.known);
  return { all: false, doubt: isOpen ? 'it has a custom domain name that is not known here' : null };
}

/** Names that no file resolves are the same where they are written the same. A custom domain name may be a wildcard. */
function isSame(domain: Value<string>, alias: Value<string>): boolean {
  if (domain.known && alias.known) return matchesPattern(domain.value, alias.value);
  return !domain.known && !alias.known && domain.expression === alias.expression;
}

function byName(distribution: Distribution, origin: Origin): Omit<Rejection, 'doubt'> | null {
  const names = possibleValues(origin.domainName);
  if (names.length === 0) return REJECTIONS[origin.kind] ?? null;
  const rejections = names.map((name) => ofEndpoint(distribution, name));
  const [first] = rejections;
  return first !== undefined && first !== null && rejections.every((one) => one?.what === first.what) ? first : null;
}

function ofEndpoint(distribution: Distribution, name: string): Omit<Rejection, 'doubt'> | null {
  const endpoint: Endpoint = endpointOf(name);
  if (endpoint.kind === 'api-gateway' && endpoint.customDomain) return null;
  if (endpoint.kind === 'cloudfront' && isOwnName(distribution, name)) return null;
  return REJECTIONS[endpoint.kind] ?? null;
}

/** The distribution's own name is a loop, which `origin-loop` reports. */
function isOwnName({ domainName }: Distribution, name: string): boolean {
  return domainName.known && domainName.value.toLowerCase() === name.toLowerCase();
}
