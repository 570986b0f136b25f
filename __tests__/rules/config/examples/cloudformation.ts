import { examplesOf, HERE, indented, type Example } from './example.js';

/** What a distribution of the examples is made of. */
interface Parts {
  readonly domain?: string;
  /** Members of the origin besides id, name and CustomOriginConfig. */
  readonly origin?: string;
  readonly custom?: string | null;
  /** Further origins. */
  readonly origins?: string;
  readonly behavior?: string;
  readonly aliases?: string;
  /** Members of the DistributionConfig. */
  readonly more?: string;
}

const HTTPS = `CustomOriginConfig:
  HTTPPort: 80
  HTTPSPort: 443
  OriginProtocolPolicy: https-only
  OriginSSLProtocols: [TLSv1.2]`;
const HTTP = HTTPS.replace('https-only', 'http-only');
const ALL_VIEWER = 'OriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3';
const ANYTHING = '!Ref Anything';

function site(parts: Parts, others: string = ''): string {
  const { domain = 'origin.example.com', origin = '', custom = HTTPS, origins = '', behavior = '', more = '' } = parts;
  return `Parameters:
  Anything:
    Type: String
Resources:
${indented(others, 2)}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Aliases: ${parts.aliases ?? '[www.example.com]'}
        Origins:
          - Id: site
            DomainName: ${domain}
${indented(origin, 12)}
${indented(custom ?? '', 12)}
${indented(origins, 10)}
        DefaultCacheBehavior:
          TargetOriginId: site
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
${indented(behavior, 10)}
${indented(more, 8)}
`;
}

/** A resource with its properties. */
function resource(id: string, type: string, properties: string, mark: string = ''): string {
  return `${id}:${mark === '' ? '' : ` ${mark}`}
  Type: ${type}
  Properties:
${indented(properties, 4)}
`;
}

// ------------------------------------------------------------------------------------------------------- load balancers

const DNS_NAME = '!GetAtt Balancer.DNSName';

function balancer(properties: string = 'Scheme: internet-facing', others: string = ''): string {
  return resource('Balancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', properties) + others;
}

function listener(port: string, protocol: string, more: string = ''): string {
  return resource(
    'Listener',
    'AWS::ElasticLoadBalancingV2::Listener',
    `LoadBalancerArn: !Ref Balancer
Port: ${port}
Protocol: ${protocol}
DefaultActions:
  - Type: fixed-response
    FixedResponseConfig: { StatusCode: '404' }
${more}`,
  );
}

function certificate(name: string): string {
  return resource('Certificate', 'AWS::CertificateManager::Certificate', `DomainName: ${name}`);
}

const CERTIFIED = 'Certificates: [{ CertificateArn: !Ref Certificate }]';
const ELSEWHERE = 'Certificates: [{ CertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/1 }]';

function rule(hosts: string): string {
  return resource(
    'Rule',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    `ListenerArn: !Ref Listener
Priority: 1
Conditions:
  - Field: host-header
    HostHeaderConfig: { Values: [${hosts}] }
Actions:
  - Type: fixed-response
    FixedResponseConfig: { StatusCode: '200' }`,
  );
}

const GUARDED = 'SecurityGroups: [!Ref Group]';

function group(peer: string): string {
  return resource(
    'Group',
    'AWS::EC2::SecurityGroup',
    `GroupDescription: balancer
SecurityGroupIngress:
  - IpProtocol: tcp${peer.includes(HERE) ? ` ${HERE}` : ''}
    FromPort: 80
    ToPort: 80
    ${peer.replace(HERE, '')}`,
  );
}

const LOAD_BALANCERS: readonly Example[] = [
  ...examplesOf(
    'listener-missing',
    { level: 'error', status: 502 },
    {
      failing: site(
        { domain: DNS_NAME, custom: HTTPS.replace('443', `443 ${HERE}`), behavior: ALL_VIEWER },
        balancer(undefined, listener('80', 'HTTP')),
      ),
      passing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer(undefined, listener('443', 'HTTPS', ELSEWHERE)),
      ),
      unknown: site({ domain: DNS_NAME, behavior: ALL_VIEWER }, balancer(undefined, listener(ANYTHING, 'HTTP'))),
    },
  ),
  ...examplesOf(
    'listener-certificate-mismatch',
    { level: 'error', status: 502 },
    {
      failing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer(undefined, certificate('other.example.net') + listener('443', 'HTTPS', CERTIFIED)),
      ),
      passing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer(undefined, certificate("'*.example.com'") + listener('443', 'HTTPS', CERTIFIED)),
      ),
      unknown: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer(undefined, certificate(ANYTHING) + listener('443', 'HTTPS', CERTIFIED)),
      ),
    },
  ),
  ...examplesOf(
    'listener-tls-policy-mismatch',
    { level: 'error', status: 502 },
    {
      failing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER, custom: HTTPS.replace('[TLSv1.2]', `[SSLv3] ${HERE}`) },
        balancer(
          undefined,
          listener('443', 'HTTPS', `SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06\n${ELSEWHERE}`),
        ),
      ),
      passing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer(undefined, listener('443', 'HTTPS', `SslPolicy: ELBSecurityPolicy-TLS13-1-3-2021-06\n${ELSEWHERE}`)),
      ),
      unknown: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER, custom: HTTPS.replace('[TLSv1.2]', '[SSLv3]') },
        balancer(undefined, listener('443', 'HTTPS', `SslPolicy: ${ANYTHING}\n${ELSEWHERE}`)),
      ),
    },
  ),
  ...examplesOf(
    'host-header-not-forwarded',
    { level: 'warning', status: 404 },
    {
      failing: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer(undefined, listener('80', 'HTTP') + rule('www.example.com')),
      ),
      passing: site(
        { domain: DNS_NAME, custom: HTTP, behavior: ALL_VIEWER },
        balancer(undefined, listener('80', 'HTTP') + rule('www.example.com')),
      ),
      unknown: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer(undefined, listener('80', 'HTTP') + rule(`www.example.com, ${ANYTHING}`)),
      ),
    },
  ),
  ...examplesOf(
    'security-group-excludes-cloudfront',
    { level: 'error', status: 504 },
    {
      failing: site({ domain: DNS_NAME, custom: HTTP }, balancer(GUARDED, group(`CidrIp: 10.0.0.0/8 ${HERE}`))),
      passing: site({ domain: DNS_NAME, custom: HTTP }, balancer(GUARDED, group('SourcePrefixListId: pl-3b927c52'))),
      unknown: site({ domain: DNS_NAME, custom: HTTP }, balancer(GUARDED, group(`CidrIp: ${ANYTHING}`))),
    },
  ),
  ...examplesOf(
    'internal-load-balancer',
    { level: 'error', status: 504 },
    {
      failing: site({ domain: DNS_NAME }, balancer(`Scheme: internal ${HERE}`)),
      passing: site({ domain: DNS_NAME }, balancer()),
      unknown: site({ domain: DNS_NAME }, balancer(`Scheme: ${ANYTHING}`)),
    },
  ),
  ...examplesOf(
    'aws-hostname-certificate',
    { level: 'error', status: 502 },
    {
      failing: site({ domain: `${DNS_NAME} ${HERE}` }, balancer()),
      passing: site({ domain: DNS_NAME, behavior: ALL_VIEWER }, balancer()),
      unknown: site({ domain: DNS_NAME, behavior: `OriginRequestPolicyId: ${ANYTHING}` }, balancer()),
    },
  ),
];

function vpc(type: string, port: string): string {
  return (
    resource('Inner', 'AWS::ElasticLoadBalancingV2::LoadBalancer', `Scheme: internal\n${type}`) +
    resource(
      'Vpc',
      'AWS::CloudFront::VpcOrigin',
      `VpcOriginEndpointConfig:
  Name: site
  Arn: !Ref Inner
  HTTPPort: ${port}
  HTTPSPort: 443
  OriginProtocolPolicy: http-only`,
    )
  );
}

const INSIDE = 'VpcOriginConfig:\n  VpcOriginId: !GetAtt Vpc.Id';

const VPC: readonly Example[] = [
  ...examplesOf(
    'vpc-origin-invalid',
    { level: 'error', status: null },
    {
      failing: site({ custom: INSIDE }, vpc('', `81 ${HERE}`)),
      passing: site({ custom: INSIDE }, vpc('', '8080')),
      unknown: site({ custom: INSIDE }, vpc(`Type: ${ANYTHING}`, ANYTHING)),
    },
  ),
  ...examplesOf(
    'vpc-origin-not-probed',
    { level: 'notice', status: null },
    {
      failing: site({ custom: INSIDE }, vpc('', '80')),
      passing: site({}),
      unknown: site({ domain: ANYTHING }),
    },
  ),
];

// ------------------------------------------------------------------------------------------------------------------- S3

function bucket(mark: string = ''): string {
  return resource('Bucket', 'AWS::S3::Bucket', 'BucketName: example-site', mark) + control('s3');
}

function control(type: string): string {
  return resource(
    'Control',
    'AWS::CloudFront::OriginAccessControl',
    `OriginAccessControlConfig:
  Name: site
  OriginAccessControlOriginType: ${type}
  SigningBehavior: always
  SigningProtocol: sigv4`,
  );
}

function policy(document: string): string {
  return bucket() + resource('Policy', 'AWS::S3::BucketPolicy', `Bucket: !Ref Bucket\nPolicyDocument:${document}`);
}

const ADMITTING = `
  Statement:
    - Effect: Allow
      Principal: { Service: cloudfront.amazonaws.com }
      Action: s3:GetObject
      Resource: !Sub '\${Bucket.Arn}/*'`;
const REST = '!GetAtt Bucket.RegionalDomainName';
const CONTROLLED = 'OriginAccessControlId: !GetAtt Control.Id';
const STORED = `${CONTROLLED}\nS3OriginConfig: { OriginAccessIdentity: '' }`;
const WEBSITE = 'b.s3-website-eu-west-1.amazonaws.com';

/** A second distribution, which has nothing to do with the bucket or function of the first. */
const OTHER = resource(
  'Other',
  'AWS::CloudFront::Distribution',
  `DistributionConfig:
  Enabled: true
  Origins: [{ Id: other, DomainName: other.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }]
  DefaultCacheBehavior:
    TargetOriginId: other
    ViewerProtocolPolicy: redirect-to-https
    CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad`,
);

/** The policy on condition that the source is one of these. */
function admitting(source: string): string {
  return `${ADMITTING}\n      Condition: { StringEquals: { AWS:SourceArn: ${source.replace(HERE, '')} } } ${HERE}`;
}

function arnOf(id: string): string {
  return `!Sub 'arn:aws:cloudfront::\${AWS::AccountId}:distribution/${id}'`;
}

const S3: readonly Example[] = [
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: REST, origin: STORED, custom: null }, bucket(HERE)),
      passing: site({ domain: REST, origin: STORED, custom: null }, policy(ADMITTING)),
      unknown: site({ domain: REST, origin: STORED, custom: null }, policy(` ${ANYTHING}`)),
    },
  ),
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: REST, origin: STORED, custom: null }, policy(admitting(arnOf('${Other}'))) + OTHER),
      passing: site({ domain: REST, origin: STORED, custom: null }, policy(admitting(arnOf('${Site}'))) + OTHER),
      unknown: site({ domain: REST, origin: STORED, custom: null }, policy(admitting(arnOf('${Anything}'))) + OTHER),
    },
  ),
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: REST, origin: STORED, custom: null }, policy(admitting(arnOf('${Other.Id}'))) + OTHER),
      passing: site(
        { domain: REST, origin: STORED, custom: null },
        policy(admitting(`[${arnOf('${Other.Id}')}, ${arnOf('${Site.Id}')}]`)) + OTHER,
      ),
      unknown: site(
        { domain: REST, origin: STORED, custom: null },
        policy(admitting(`[${arnOf('${Other.Id}')}, ${arnOf('E1EXAMPLE')}]`)) + OTHER,
      ),
    },
  ),
  ...examplesOf(
    's3-endpoint-form',
    { level: 'warning', status: 307 },
    {
      failing: site({ domain: `!GetAtt Bucket.DomainName ${HERE}`, origin: STORED, custom: null }, policy(ADMITTING)),
      passing: site({ domain: REST, origin: STORED, custom: null }, policy(ADMITTING)),
      unknown: site({ domain: ANYTHING, origin: STORED, custom: null }, policy(ADMITTING)),
    },
  ),
  ...examplesOf(
    's3-website-https',
    { level: 'error', status: 504 },
    {
      failing: site({ domain: WEBSITE, custom: HTTPS.replace('https-only', `https-only ${HERE}`) }),
      passing: site({ domain: WEBSITE, custom: HTTP }),
      unknown: site({ domain: WEBSITE, custom: HTTPS.replace('https-only', ANYTHING) }),
    },
  ),
];

// ------------------------------------------------------------------------------------------------ function URLs and APIs

function functionUrl(permissions: string): string {
  return (
    resource(
      'Function',
      'AWS::Lambda::Function',
      `Role: arn:aws:iam::123456789012:role/api
Runtime: nodejs22.x
Handler: index.handler
Code: { ZipFile: 'exports.handler = async () => ({ statusCode: 200 })' }`,
    ) +
    resource('Url', 'AWS::Lambda::Url', 'TargetFunctionArn: !Ref Function\nAuthType: AWS_IAM') +
    control('lambda') +
    permissions
  );
}

function permission(id: string, action: string, source: string = ''): string {
  return resource(
    id,
    'AWS::Lambda::Permission',
    `FunctionName: !Ref Function
Action: ${action.replace(HERE, '')}
Principal: cloudfront.amazonaws.com
${source}`,
    action.includes(HERE) ? HERE : '',
  );
}

/** Both permissions with a source. */
function granting(source: string): string {
  return functionUrl(
    permission('One', 'lambda:InvokeFunctionUrl', `SourceArn: ${source}`) +
      permission('Two', 'lambda:InvokeFunction', `SourceArn: ${source.replace(HERE, '')}`),
  );
}

const URL_NAME = "!Select [2, !Split ['/', !GetAtt Url.FunctionUrl]]";

function api(settings: string, stage: string): string {
  return (
    resource('Api', 'AWS::ApiGateway::RestApi', `Name: api\n${settings}`) +
    resource('Deployment', 'AWS::ApiGateway::Deployment', 'RestApiId: !Ref Api') +
    resource(
      'Stage',
      'AWS::ApiGateway::Stage',
      `RestApiId: !Ref Api\nDeploymentId: !Ref Deployment\nStageName: ${stage}`,
    )
  );
}

const API_NAME = "!Sub '${Api}.execute-api.${AWS::Region}.amazonaws.com'";
const PROD = 'OriginPath: /prod';

const FUNCTIONS: readonly Example[] = [
  ...examplesOf(
    'function-url-permission-missing',
    { level: 'error', status: 403 },
    {
      failing: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('One', `lambda:InvokeFunctionUrl ${HERE}`)),
      ),
      passing: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('One', 'lambda:InvokeFunctionUrl') + permission('Two', 'lambda:InvokeFunction')),
      ),
      unknown: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('One', 'lambda:InvokeFunctionUrl') + permission('Two', ANYTHING)),
      ),
    },
  ),
  ...examplesOf(
    'function-url-permission-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: URL_NAME, origin: CONTROLLED }, granting(`${arnOf('${Other}')} ${HERE}`) + OTHER),
      passing: site({ domain: URL_NAME, origin: CONTROLLED }, granting(arnOf('${Site}')) + OTHER),
      unknown: site({ domain: URL_NAME, origin: CONTROLLED }, granting(ANYTHING) + OTHER),
    },
  ),
  ...examplesOf(
    'api-gateway-endpoint-closed',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: PROD }, api(`DisableExecuteApiEndpoint: true ${HERE}`, 'prod')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', 'prod')),
      unknown: site({ domain: API_NAME, origin: PROD }, api(`DisableExecuteApiEndpoint: ${ANYTHING}`, 'prod')),
    },
  ),
  ...examplesOf(
    'api-gateway-stage-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: `OriginPath: /production ${HERE}` }, api('', 'prod')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', 'prod')),
      unknown: site({ domain: API_NAME, origin: 'OriginPath: /production' }, api('', ANYTHING)),
    },
  ),
  ...examplesOf(
    'host-header-rejected',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: PROD, behavior: `${ALL_VIEWER} ${HERE}` }, api('', 'prod')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', 'prod')),
      unknown: site(
        { domain: API_NAME, origin: PROD, behavior: `OriginRequestPolicyId: ${ANYTHING}` },
        api('', 'prod'),
      ),
    },
  ),
];

// -------------------------------------------------------------------------------------------------- the distribution itself

function errorPage(code: string, settings: string): string {
  return `CustomErrorResponses:\n  - ErrorCode: ${code}\n${indented(settings, 4)}`;
}

const PAGE = 'ErrorCachingMinTTL: 5\nResponseCode: 502\nResponsePagePath: /errors/502.html';

function grouped(codes: string, behavior: string = ''): string {
  const groups = `OriginGroups:
  Quantity: 1
  Items:
    - Id: group
      FailoverCriteria:
        StatusCodes:${codes.includes(HERE) ? ` ${HERE}` : ''}
          Quantity: 2
          Items: ${codes.replace(HERE, '')}
      Members:
        Quantity: 2
        Items: [{ OriginId: site }, { OriginId: spare }]`;
  const origins = `- Id: spare\n  DomainName: spare.example.com\n${indented(HTTPS, 2)}`;
  return site({ more: groups, origins, behavior }).replace('TargetOriginId: site', 'TargetOriginId: group');
}

const DISTRIBUTION: readonly Example[] = [
  ...examplesOf(
    'origin-domain-invalid',
    { level: 'error', status: null },
    {
      failing: site({ domain: `https://origin.example.com ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: ANYTHING }),
    },
  ),
  ...examplesOf(
    'origin-port-not-allowed',
    { level: 'error', status: null },
    {
      failing: site({ custom: HTTPS.replace('80', `81 ${HERE}`) }),
      passing: site({ custom: HTTPS.replace('80', '8080') }),
      unknown: site({ custom: HTTPS.replace('80', ANYTHING) }),
    },
  ),
  ...examplesOf(
    'origin-timeout-out-of-range',
    { level: 'error', status: null },
    {
      failing: site({ origin: `ConnectionAttempts: 4 ${HERE}` }),
      passing: site({ origin: 'ConnectionAttempts: 2' }),
      unknown: site({ origin: `ConnectionAttempts: ${ANYTHING}` }),
    },
  ),
  ...examplesOf(
    'origin-protocols-invalid',
    { level: 'error', status: null },
    {
      failing: site({ custom: HTTPS.replace('[TLSv1.2]', `[TLSv1.3] ${HERE}`) }),
      passing: site({}),
      unknown: site({ custom: HTTPS.replace('[TLSv1.2]', `[${ANYTHING}]`) }),
    },
  ),
  ...examplesOf(
    'origin-protocols-legacy',
    { level: 'warning', status: 502 },
    {
      failing: site({ custom: HTTPS.replace('[TLSv1.2]', `[TLSv1] ${HERE}`) }),
      passing: site({}),
      unknown: site({ custom: HTTPS.replace('[TLSv1.2]', `[${ANYTHING}]`) }),
    },
  ),
  ...examplesOf(
    'origin-loop',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: `www.example.com ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: 'www.example.com', aliases: `[${ANYTHING}]` }),
    },
  ),
  ...examplesOf(
    'origin-reference-invalid',
    { level: 'error', status: null },
    {
      failing: site({}).replace('TargetOriginId: site', `TargetOriginId: other ${HERE}`),
      passing: site({}),
      unknown: site({}).replace('TargetOriginId: site', `TargetOriginId: ${ANYTHING}`),
    },
  ),
  ...examplesOf(
    'origin-not-in-use',
    { level: 'notice', status: null },
    {
      failing: site({}).replace('TargetOriginId: site', 'TargetOriginId: other'),
      passing: site({}),
      unknown: site({}).replace('TargetOriginId: site', `TargetOriginId: ${ANYTHING}`),
    },
  ),
  ...examplesOf(
    'origin-unresolved',
    { level: 'notice', status: null },
    {
      failing: site({ domain: `${ANYTHING} ${HERE}` }),
      passing: site({}),
      unknown: site({ origin: `OriginPath: ${ANYTHING}` }),
    },
  ),
  ...examplesOf(
    'origin-policy-unknown',
    { level: 'notice', status: null },
    {
      failing: site({ behavior: `OriginRequestPolicyId: 00000000-0000-0000-0000-000000000000 ${HERE}` }),
      passing: site({ behavior: ALL_VIEWER }),
      unknown: site({ domain: ANYTHING, behavior: ALL_VIEWER }),
    },
  ),
  ...examplesOf(
    'origin-service-retired',
    { level: 'warning', status: 502 },
    {
      failing: site({ domain: `abc.data.mediastore.eu-west-1.amazonaws.com ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: ANYTHING }),
    },
  ),
  ...examplesOf(
    'origin-group-cannot-fail-over',
    { level: 'warning', status: 502 },
    {
      failing: grouped(`[500, 502] ${HERE}`),
      passing: grouped('[502, 503, 504]'),
      unknown: grouped(`[500, ${ANYTHING}]`),
    },
  ),
  ...examplesOf(
    'origin-group-cannot-fail-over',
    { level: 'error', status: null },
    {
      failing: grouped('[502, 503, 504]', `AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE] ${HERE}`),
      passing: grouped('[502, 503, 504]', 'AllowedMethods: [GET, HEAD, OPTIONS]'),
      unknown: grouped('[502, 503, 504]', `AllowedMethods: ${ANYTHING}`),
    },
  ),
  ...examplesOf(
    'error-caching-long',
    { level: 'notice', status: null },
    {
      failing: site({ more: errorPage('502', `ErrorCachingMinTTL: 300 ${HERE}`) }),
      passing: site({ more: errorPage('502', 'ErrorCachingMinTTL: 5') }),
      unknown: site({ more: errorPage('502', `ErrorCachingMinTTL: ${ANYTHING}`) }),
    },
  ),
  ...examplesOf(
    'error-page-same-origin',
    { level: 'notice', status: null },
    {
      failing: site({ more: errorPage('502', `${PAGE} ${HERE}`) }),
      passing: site({ more: errorPage('404', PAGE) }),
      unknown: site({ more: errorPage('502', PAGE.replace('/errors/502.html', ANYTHING)) }),
    },
  ),
];

/** Every rule on configurations in CloudFormation. */
export const CLOUDFORMATION: readonly Example[] = [...LOAD_BALANCERS, ...VPC, ...S3, ...FUNCTIONS, ...DISTRIBUTION];
