import { ALIAS, type DemoOrigin, type Route } from './origins.js';

/** The ports that answer for one origin; null where nothing listens. */
export interface Ports {
  readonly http: number | null;
  readonly https: number | null;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const USE_ORIGIN_CACHE_CONTROL_HEADERS = '83da9c7e-98b4-4e11-a168-04f0df8e2c65';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const HTTP_PORT = 80;
const HTTPS_PORT = 443;

/** The example as `aws cloudfront get-distribution-config` would print it. */
export function distributionConfig(origins: readonly DemoOrigin[], portsOf: (origin: DemoOrigin) => Ports): string {
  const paths = origins.filter(({ route }) => route.to === 'path');
  const config = {
    ETag: 'E2QWRUHEXAMPLE',
    DistributionConfig: {
      CallerReference: 'origin-preflight-demo',
      Aliases: list([ALIAS]),
      DefaultRootObject: '',
      Origins: list(origins.map((origin) => originConfig(origin, portsOf(origin)))),
      OriginGroups: { Quantity: 0 },
      DefaultCacheBehavior: defaultBehavior(origins),
      CacheBehaviors: list(paths.map((origin) => ({ PathPattern: `/${origin.id}/*`, ...behavior(origin) }))),
      CustomErrorResponses: { Quantity: 0 },
      Comment: 'Built-in example',
      Logging: { Enabled: false, IncludeCookies: false, Bucket: '', Prefix: '' },
      PriceClass: 'PriceClass_All',
      Enabled: true,
      ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
      Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
      WebACLId: '',
      HttpVersion: 'http2',
      IsIPV6Enabled: true,
      ContinuousDeploymentPolicyId: '',
      Staging: false,
    },
  };
  return `${JSON.stringify(config, null, 4)}\n`;
}

function originConfig(origin: DemoOrigin, ports: Ports): JsonObject {
  const headers = (origin.customHeaders ?? []).map(([HeaderName, HeaderValue]) => ({ HeaderName, HeaderValue }));
  return {
    Id: origin.id,
    DomainName: origin.domainName,
    OriginPath: '',
    CustomHeaders: list(headers),
    ...connection(origin, ports),
    ConnectionAttempts: 3,
    ConnectionTimeout: 10,
    OriginShield: { Enabled: false },
    OriginAccessControlId: '',
  };
}

function connection(origin: DemoOrigin, ports: Ports): JsonObject {
  const timeouts = { OriginReadTimeout: 30, OriginKeepaliveTimeout: 5 };
  if (origin.protocolPolicy === 'vpc') {
    return { VpcOriginConfig: { VpcOriginId: 'vo_BQwjxxQxjCaBcQLzJUFkDM', ...timeouts } };
  }
  return {
    CustomOriginConfig: {
      HTTPPort: origin.httpPort ?? ports.http ?? HTTP_PORT,
      HTTPSPort: ports.https ?? HTTPS_PORT,
      OriginProtocolPolicy: origin.protocolPolicy,
      OriginSslProtocols: list(['TLSv1.2']),
      ...timeouts,
      IpAddressType: 'ipv4',
    },
  };
}

function defaultBehavior(origins: readonly DemoOrigin[]): JsonObject {
  const target = origins.find(({ route }) => route.to === 'default');
  if (target === undefined) throw new RangeError('No origin takes the default behavior');
  return behavior(target);
}

function behavior({ id, protocolPolicy, route }: DemoOrigin): JsonObject {
  return {
    TargetOriginId: id,
    TrustedSigners: { Enabled: false, Quantity: 0 },
    TrustedKeyGroups: { Enabled: false, Quantity: 0 },
    ViewerProtocolPolicy: protocolPolicy === 'match-viewer' ? 'allow-all' : 'redirect-to-https',
    AllowedMethods: { ...list(['HEAD', 'GET']), CachedMethods: list(['HEAD', 'GET']) },
    SmoothStreaming: false,
    Compress: true,
    LambdaFunctionAssociations: { Quantity: 0 },
    FunctionAssociations: { Quantity: 0 },
    FieldLevelEncryptionId: '',
    GrpcConfig: { Enabled: false },
    ...forwarding(route),
  };
}

/** The ways to forward, or not to forward, the viewer's Host header. */
function forwarding(route: Route): JsonObject {
  const host = route.to === 'nothing' ? 'origin-domain' : route.host;
  switch (host) {
    case 'origin-domain':
      return { CachePolicyId: CACHING_DISABLED, OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER };
    case 'by-policy':
      return { CachePolicyId: CACHING_DISABLED, OriginRequestPolicyId: ALL_VIEWER };
    case 'by-cache-policy':
      return { CachePolicyId: USE_ORIGIN_CACHE_CONTROL_HEADERS };
    case 'by-forwarded-values':
      return {
        ForwardedValues: {
          QueryString: true,
          Cookies: { Forward: 'none' },
          Headers: list(['Host']),
          QueryStringCacheKeys: { Quantity: 0 },
        },
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 0,
      };
  }
}

/** CloudFront's form of a list; an empty one has no Items. */
function list(items: readonly Json[]): JsonObject {
  return items.length === 0 ? { Quantity: 0 } : { Quantity: items.length, Items: items };
}
