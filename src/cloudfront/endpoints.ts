import type { OriginConnection, OriginKind } from '../model/distribution.js';
import type { Value } from '../model/value.js';
import { DOMAIN_NAME_LENGTH } from './limits.js';
import { guide, page, type FactSource } from './source.js';

/** The forms of S3 REST host names; all but `regional` and the access points have a trap of their own. */
export type S3Form =
  | 'regional'
  /** `bucket.s3.amazonaws.com`: redirects until every Region knows the bucket. */
  | 'region-less'
  /** `bucket.s3-region.amazonaws.com`, the form of before 2019. */
  | 'dash'
  | 'dualstack'
  | 'accelerate'
  /** No bucket in the host name. */
  | 'path-style'
  | 'access-point'
  | 'object-lambda'
  | 'multi-region-access-point';

export type MediaService = 'mediastore' | 'mediapackage' | 'mediapackage-v2' | 'mediatailor';

/** What the host name of an origin says about the service behind it. */
export type Endpoint =
  | { readonly kind: 's3'; readonly form: S3Form; readonly bucket: string | null; readonly region: string | null }
  | { readonly kind: 's3-website'; readonly bucket: string; readonly region: string | null }
  | {
      readonly kind: 'load-balancer';
      /** True for the name of an internal Application or Classic Load Balancer; Network Load Balancers' names do not tell. */
      readonly internal: boolean;
      readonly region: string | null;
    }
  | {
      readonly kind: 'api-gateway';
      /** True for the target of a custom domain name (`d-….execute-api…`), which routes by the custom name. */
      readonly customDomain: boolean;
      readonly region: string | null;
    }
  | { readonly kind: 'media'; readonly service: MediaService; readonly region: string | null }
  | { readonly kind: 'function-url' | 'ec2' | 'app-runner' | 'amplify' | 'cloudfront'; readonly region: string | null }
  | { readonly kind: 'custom'; readonly region: null };

interface Groups {
  readonly bucket: string | null;
  readonly region: string | null;
  readonly internal: boolean;
  readonly customDomain: boolean;
}

/** One form of host name. Patterns are matched against the whole name in lower case. */
export interface EndpointPattern {
  readonly pattern: RegExp;
  readonly source: FactSource;
  readonly endpoint: (groups: Groups) => Endpoint;
}

const S3_ENDPOINTS = page('https://docs.aws.amazon.com/general/latest/gr/s3.html');
const S3_HOSTNAMES = page('https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAPI.html');
const S3_ACCELERATE = page(
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration-getting-started.html',
);
const S3_ACCESS_POINTS = page('https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html');
const S3_WEBSITE = page('https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html');
const ORIGINS_PAGE = guide('DownloadDistS3AndCustomOrigins');
const ELB = page('https://docs.aws.amazon.com/general/latest/gr/elb.html');
const API_GATEWAY = page('https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html');
const API_GATEWAY_DOMAINS = page(
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
);
const FUNCTION_URL = page('https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html');
const EC2 = page('https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html');
const APP_RUNNER = page('https://docs.aws.amazon.com/apprunner/latest/dg/manage-custom-domains.html');
const AMPLIFY = page('https://docs.aws.amazon.com/amplify/latest/userguide/custom-domains.html');
const MEDIA_STORE = page('https://docs.aws.amazon.com/general/latest/gr/mediastore.html');
const MEDIA_PACKAGE = page('https://docs.aws.amazon.com/general/latest/gr/mediapackage.html');
const MEDIA_TAILOR = page('https://docs.aws.amazon.com/general/latest/gr/mediatailor.html');

const REGION = '(?<region>[a-z]{2,4}(?:-[a-z]+)+-\\d+)';
const AWS = 'amazonaws\\.com(?:\\.cn)?';
const BUCKET = '(?<bucket>[^\\s/]+)';
const LABEL = '[a-z0-9_-]+';

function entry(pattern: string, source: FactSource, endpoint: EndpointPattern['endpoint']): EndpointPattern {
  return { pattern: new RegExp(`^${pattern}$`), source, endpoint };
}

function s3(form: S3Form, pattern: string, source: FactSource): EndpointPattern {
  return entry(pattern, source, ({ bucket, region }) => ({ kind: 's3', form, bucket, region }));
}

function media(service: MediaService, pattern: string, source: FactSource): EndpointPattern {
  return entry(pattern, source, ({ region }) => ({ kind: 'media', service, region }));
}

type PlainKind = Extract<Endpoint, { kind: 'function-url' | 'ec2' | 'app-runner' | 'amplify' | 'cloudfront' }>['kind'];

function plain(kind: PlainKind, pattern: string, source: FactSource): EndpointPattern {
  return entry(pattern, source, ({ region }) => ({ kind, region }));
}

/** The host names of AWS's own services. The first pattern that fits decides, so the narrow ones come first. */
export const ENDPOINT_PATTERNS: readonly EndpointPattern[] = [
  entry(`${BUCKET}\\.s3-website[-.]${REGION}\\.${AWS}`, S3_WEBSITE, ({ bucket, region }) => ({
    kind: 's3-website',
    bucket: bucket ?? '',
    region,
  })),
  s3('multi-region-access-point', `${BUCKET}\\.accesspoint\\.s3-global\\.${AWS}`, S3_ACCESS_POINTS),
  s3('access-point', `${BUCKET}\\.s3-accesspoint(?:-fips)?(?:\\.dualstack)?\\.${REGION}\\.${AWS}`, S3_ACCESS_POINTS),
  s3('object-lambda', `${BUCKET}\\.s3-object-lambda\\.${REGION}\\.${AWS}`, ORIGINS_PAGE),
  s3('accelerate', `${BUCKET}\\.s3-accelerate(?:\\.dualstack)?\\.${AWS}`, S3_ACCELERATE),
  s3('dualstack', `${BUCKET}\\.s3(?:-fips)?\\.dualstack\\.${REGION}\\.${AWS}`, S3_HOSTNAMES),
  s3('path-style', `s3(?:-fips)?(?:\\.dualstack)?(?:[.-]${REGION})?\\.${AWS}`, S3_HOSTNAMES),
  s3('regional', `${BUCKET}\\.s3(?:-fips)?\\.${REGION}\\.${AWS}`, S3_HOSTNAMES),
  s3('dash', `${BUCKET}\\.s3-(?:external-1|${REGION})\\.${AWS}`, S3_ENDPOINTS),
  s3('region-less', `${BUCKET}\\.s3\\.${AWS}`, ORIGINS_PAGE),
  entry(`(?:dualstack\\.)?(?<internal>internal-)?${LABEL}\\.${REGION}\\.elb\\.${AWS}`, ELB, loadBalancer),
  entry(`(?:dualstack\\.)?${LABEL}\\.elb\\.${REGION}\\.${AWS}`, ELB, loadBalancer),
  entry(`(?<customDomain>d-)${LABEL}\\.execute-api\\.${REGION}\\.${AWS}`, API_GATEWAY_DOMAINS, apiGateway),
  entry(`${LABEL}\\.execute-api(?:-fips)?\\.${REGION}\\.${AWS}`, API_GATEWAY, apiGateway),
  plain('function-url', `${LABEL}\\.lambda-url\\.${REGION}\\.on\\.aws`, FUNCTION_URL),
  plain('ec2', `${LABEL}\\.(?:compute-1|${REGION}\\.compute)\\.${AWS}`, EC2),
  plain('ec2', `${LABEL}\\.(?:ec2|${REGION}\\.compute)\\.internal`, EC2),
  plain('app-runner', `${LABEL}\\.${REGION}\\.awsapprunner\\.com`, APP_RUNNER),
  plain('amplify', `(?:${LABEL}\\.)*${LABEL}\\.amplifyapp\\.com`, AMPLIFY),
  media('mediastore', `(?:${LABEL}\\.)+mediastore\\.${REGION}\\.${AWS}`, MEDIA_STORE),
  media('mediapackage', `(?:${LABEL}\\.)+mediapackage(?:-vod)?\\.${REGION}\\.${AWS}`, MEDIA_PACKAGE),
  media('mediapackage-v2', `(?:${LABEL}\\.)+mediapackagev2\\.${REGION}\\.${AWS}`, MEDIA_PACKAGE),
  media('mediatailor', `(?:${LABEL}\\.)+mediatailor\\.${REGION}\\.${AWS}`, MEDIA_TAILOR),
  plain('cloudfront', `${LABEL}\\.cloudfront\\.(?:net|cn)`, guide('distribution-web-values-returned')),
];

function loadBalancer({ internal, region }: Groups): Endpoint {
  return { kind: 'load-balancer', internal, region };
}

function apiGateway({ customDomain, region }: Groups): Endpoint {
  return { kind: 'api-gateway', customDomain, region };
}

/** What a host name says about the service behind it; `custom` when it is none of AWS's own names. */
export function endpointOf(domainName: string): Endpoint {
  const name = domainName.toLowerCase();
  if (name.length > DOMAIN_NAME_LENGTH.max) return { kind: 'custom', region: null };
  for (const { pattern, endpoint } of ENDPOINT_PATTERNS) {
    const match = pattern.exec(name);
    if (match !== null) return endpoint(groupsOf(match));
  }
  return { kind: 'custom', region: null };
}

function groupsOf(match: RegExpExecArray): Groups {
  const { bucket, region, internal, customDomain } = match.groups ?? {};
  return {
    bucket: bucket ?? null,
    region: region ?? null,
    internal: internal !== undefined,
    customDomain: customDomain !== undefined,
  };
}

/**
 * What stands behind an origin, by its configuration and by the form of its name. A name that is known in parts is judged by
 * those: whatever stands in the holes of `….s3.….amazonaws.com`, it is a bucket.
 */
export function originKindOf(type: OriginConnection['type'], domainName: Value<string>): OriginKind {
  if (type === 'vpc') return 'vpc';
  const kind = kindByName(domainName);
  // A website endpoint stays one where it is taken for a bucket.
  return type === 's3' && kind !== 's3-website' ? 's3' : kind;
}

function kindByName(domainName: Value<string>): OriginKind {
  if (domainName.known) return endpointOf(domainName.value).kind;
  const kinds = new Set(
    domainName.alternatives.length > 0
      ? domainName.alternatives.map((name) => endpointOf(name).kind)
      : FILLINGS.map((filling) => endpointOf(filled(domainName.pattern, filling)).kind),
  );
  kinds.delete('custom');
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? kind : 'unknown';
}

/** What holes are filled with to see which form a name has: something like a name, and something like a Region. */
const FILLINGS = ['name', 'us-east-1'] as const;

type Pieces = Extract<Value<string>, { known: false }>['pattern'];

function filled(pattern: Pieces, filling: string): string {
  return pattern.map((piece) => ('literal' in piece ? piece.literal : filling)).join('');
}
