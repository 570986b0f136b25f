/** Builders of what stands behind an origin, for the rules' tests: sound resources with every field to override. */
import type {
  AccessControl,
  Api,
  Backend,
  Bucket,
  FunctionUrl,
  IngressPeer,
  IngressRule,
  Instance,
  LambdaPermission,
  Listener,
  ListenerTls,
  LoadBalancer,
  PolicyStatement,
  Principal,
  Related,
  SecurityGroup,
  ServerCertificate,
  VpcOrigin,
} from '../../src/model/backend.js';
import type { SourceLocation } from '../../src/model/location.js';
import { byDefault, known, unknown } from '../../src/model/value.js';

export const OPEN = unknown<never>('variable', 'var.anything');
export const CLOUDFRONT_LIST = 'com.amazonaws.global.cloudfront.origin-facing';

/** A line of the file that declares the backends. */
export function at(startLine: number, endLine: number = startLine): SourceLocation {
  return { file: 'backend.tf', startLine, endLine };
}

/** All there is. */
export function all<T>(...items: readonly T[]): Related<T> {
  return { items, mayBeMore: false };
}

/** What is known, and perhaps more. */
export function some<T>(...items: readonly T[]): Related<T> {
  return { items, mayBeMore: true };
}

export function ingressRule(peers: readonly IngressPeer[], overrides: Partial<IngressRule> = {}): IngressRule {
  return {
    protocol: known('tcp'),
    fromPort: known(443),
    toPort: known(443),
    peers,
    location: at(61),
    ...overrides,
  };
}

export function cidr(text: string): IngressPeer {
  return { type: 'cidr', cidr: known(text) };
}

export function prefixList(name: string): IngressPeer {
  return { type: 'prefix-list', name: known(name) };
}

export function securityGroup(
  ingress: SecurityGroup['ingress'],
  overrides: Partial<SecurityGroup> = {},
): SecurityGroup {
  return { address: 'aws_security_group.balancer', location: at(60, 69), ingress, ...overrides };
}

/** A group that admits CloudFront's list to every port. */
export function openGroup(): SecurityGroup {
  const toAll = { protocol: known('-1') };
  return securityGroup(all(ingressRule([prefixList(CLOUDFRONT_LIST)], toAll)));
}

export function serverCertificate(
  names: readonly string[],
  overrides: Partial<ServerCertificate> = {},
): ServerCertificate {
  return { address: 'aws_acm_certificate.site', location: at(30, 35), names: known(names), ...overrides };
}

export function listenerTls(overrides: Partial<ListenerTls> = {}): ListenerTls {
  return {
    policy: known('ELBSecurityPolicy-TLS13-1-2-Res-2021-06', at(23)),
    certificates: all(serverCertificate(['origin.example.com', 'www.example.com'])),
    ...overrides,
  };
}

export function httpsListener(overrides: Partial<Listener> = {}): Listener {
  return {
    address: 'aws_lb_listener.https',
    location: at(20, 29),
    port: known(443, at(21)),
    protocol: known('HTTPS', at(22)),
    tls: listenerTls(),
    hostConditions: all(),
    defaultAction: known('forward'),
    ...overrides,
  };
}

export function httpListener(overrides: Partial<Listener> = {}): Listener {
  return httpsListener({
    address: 'aws_lb_listener.http',
    location: at(40, 49),
    port: known(80, at(41)),
    protocol: known('HTTP', at(42)),
    tls: null,
    ...overrides,
  });
}

export function loadBalancer(overrides: Partial<LoadBalancer> = {}): LoadBalancer {
  return {
    type: 'load-balancer',
    address: 'aws_lb.site',
    location: at(10, 19),
    family: known('application'),
    internal: known(false, at(12)),
    securityGroups: all(openGroup()),
    listeners: all(httpsListener(), httpListener()),
    ...overrides,
  };
}

export function instance(overrides: Partial<Instance> = {}): Instance {
  return {
    type: 'instance',
    address: 'aws_instance.site',
    location: at(70, 79),
    securityGroups: all(openGroup()),
    ...overrides,
  };
}

export function vpcOrigin(overrides: Partial<VpcOrigin> = {}): VpcOrigin {
  return {
    type: 'vpc-origin',
    address: 'aws_cloudfront_vpc_origin.site',
    location: at(80, 95),
    httpPort: known(80, at(83)),
    httpsPort: known(443, at(84)),
    protocolPolicy: known('https-only', at(85)),
    sslProtocols: known(['TLSv1.2'], at(86)),
    target: known(loadBalancer({ internal: known(true) }), at(82)),
    ...overrides,
  };
}

export function principal(type: Principal['type'], id: string): Principal {
  return { type, id: known(id) };
}

export const CLOUDFRONT_SERVICE = principal('Service', 'cloudfront.amazonaws.com');
export const EVERYBODY = principal('AWS', '*');

export function statement(overrides: Partial<PolicyStatement> = {}): PolicyStatement {
  return {
    effect: known('Allow'),
    principals: [CLOUDFRONT_SERVICE],
    excludesPrincipals: false,
    actions: known(['s3:GetObject']),
    conditions: [],
    location: at(55, 59),
    ...overrides,
  };
}

export function bucket(overrides: Partial<Bucket> = {}): Bucket {
  return {
    type: 'bucket',
    address: 'aws_s3_bucket.site',
    location: at(50, 53),
    endpoint: 'rest',
    region: known('eu-west-1'),
    statements: all(statement()),
    acl: byDefault(null),
    blocksPublicPolicies: byDefault(true),
    websiteRedirects: byDefault(false),
    ...overrides,
  };
}

export function accessControl(overrides: Partial<AccessControl> = {}): AccessControl {
  return {
    address: 'aws_cloudfront_origin_access_control.site',
    location: at(1, 7),
    originType: known('s3'),
    signingBehavior: known('always', at(5)),
    ...overrides,
  };
}

export function lambdaPermission(overrides: Partial<LambdaPermission> = {}): LambdaPermission {
  return {
    address: 'aws_lambda_permission.url',
    location: at(110, 116),
    action: known('lambda:InvokeFunctionUrl'),
    principal: known('cloudfront.amazonaws.com'),
    sourceArn: byDefault(null),
    sourceDistributions: [],
    ...overrides,
  };
}

export function functionUrl(overrides: Partial<FunctionUrl> = {}): FunctionUrl {
  const invoke = { address: 'aws_lambda_permission.invoke', action: known('lambda:InvokeFunction') };
  return {
    type: 'function-url',
    address: 'aws_lambda_function_url.api',
    location: at(100, 104),
    authType: known('AWS_IAM', at(102)),
    permissions: all(lambdaPermission(), lambdaPermission(invoke)),
    ...overrides,
  };
}

export function api(overrides: Partial<Api> = {}): Api {
  return {
    type: 'api',
    address: 'aws_api_gateway_rest_api.api',
    location: at(120, 125),
    protocol: known('REST'),
    endpointType: known('REGIONAL', at(122)),
    defaultEndpointDisabled: byDefault(false),
    stages: all(known('prod', at(127))),
    customDomains: all(),
    ...overrides,
  };
}

/** Backends of every type of which nothing is known but that they are there. */
export function openBackends(): readonly Backend[] {
  const nobody = { location: null };
  const group = securityGroup(some(ingressRule([{ type: 'cidr', cidr: OPEN }], { protocol: OPEN, fromPort: OPEN })));
  const listener = httpsListener({
    ...nobody,
    port: OPEN,
    protocol: OPEN,
    tls: { policy: OPEN, certificates: some(serverCertificate([], { names: OPEN })) },
    hostConditions: some(OPEN),
    defaultAction: OPEN,
  });
  const balancer = loadBalancer({
    ...nobody,
    family: OPEN,
    internal: OPEN,
    securityGroups: some(group),
    listeners: some(listener),
  });
  const openStatement = statement({
    ...nobody,
    effect: OPEN,
    principals: [{ type: 'unknown', id: OPEN }],
    actions: OPEN,
  });
  const rest = bucket({
    ...nobody,
    statements: some(openStatement),
    acl: OPEN,
    blocksPublicPolicies: OPEN,
    websiteRedirects: OPEN,
  });
  const empty = all<never>();
  return [
    balancer,
    // Known to be whole, and still nothing but unknowns.
    {
      ...balancer,
      listeners: all(listener),
      securityGroups: all({
        ...group,
        ingress: all(ingressRule([{ type: 'prefix-list', name: OPEN }], { protocol: OPEN })),
      }),
    },
    { ...balancer, listeners: all(listener), securityGroups: null },
    rest,
    { ...rest, endpoint: 'website' },
    { ...rest, statements: all(openStatement) },
    functionUrl({ ...nobody, authType: OPEN, permissions: some(lambdaPermission({ action: OPEN, principal: OPEN })) }),
    functionUrl({ ...nobody, authType: OPEN, permissions: empty }),
    api({
      ...nobody,
      protocol: OPEN,
      endpointType: OPEN,
      defaultEndpointDisabled: OPEN,
      stages: some(OPEN),
      customDomains: some(OPEN),
    }),
    instance({ ...nobody, securityGroups: some(group) }),
    instance({ ...nobody, securityGroups: all() }),
    vpcOrigin({
      ...nobody,
      httpPort: OPEN,
      httpsPort: OPEN,
      protocolPolicy: OPEN,
      sslProtocols: OPEN,
      target: OPEN,
    }),
    vpcOrigin({
      ...nobody,
      httpPort: OPEN,
      httpsPort: OPEN,
      protocolPolicy: OPEN,
      sslProtocols: OPEN,
      target: known(balancer),
    }),
  ];
}

/** Sound backends of every type, and some that are known to lack what they need. */
export function soundBackends(): readonly Backend[] {
  return [
    loadBalancer(),
    loadBalancer({ family: known('network'), securityGroups: null, listeners: all() }),
    loadBalancer({ securityGroups: all(securityGroup(all())), listeners: all(httpListener({ port: known(443) })) }),
    bucket(),
    bucket({ endpoint: 'website', statements: all() }),
    functionUrl(),
    functionUrl({ authType: known('NONE'), permissions: all() }),
    api(),
    api({ endpointType: known('PRIVATE'), defaultEndpointDisabled: known(true) }),
    instance({ securityGroups: all(securityGroup(all(ingressRule([cidr('10.0.0.0/8')])))) }),
    vpcOrigin(),
    vpcOrigin({ target: known(loadBalancer({ family: known('gateway'), securityGroups: all(securityGroup(all())) })) }),
  ];
}
