import { endpointOf, type Endpoint } from '../../cloudfront/endpoints.js';
import type { Distribution, Origin, OriginKind } from '../../model/distribution.js';
import type { Certainty } from '../../model/finding.js';
import { possibleValues } from '../../model/value.js';

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
}

const REJECTIONS: Partial<Readonly<Record<OriginKind, Rejection>>> = {
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
  const names = possibleValues(origin.domainName);
  if (names.length === 0) return REJECTIONS[origin.kind] ?? null;
  const rejections = names.map((name) => ofEndpoint(distribution, name));
  const [first] = rejections;
  return first !== undefined && first !== null && rejections.every((one) => one?.what === first.what) ? first : null;
}

function ofEndpoint(distribution: Distribution, name: string): Rejection | null {
  const endpoint: Endpoint = endpointOf(name);
  if (endpoint.kind === 'api-gateway' && endpoint.customDomain) return null;
  if (endpoint.kind === 'cloudfront' && isOwnName(distribution, name)) return null;
  return REJECTIONS[endpoint.kind] ?? null;
}

/** The distribution's own name is a loop, which `origin-loop` reports. */
function isOwnName({ domainName }: Distribution, name: string): boolean {
  return domainName.known && domainName.value.toLowerCase() === name.toLowerCase();
}
