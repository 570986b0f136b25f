import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Distribution } from '../../../../src/model/distribution.js';
import { readText } from '../reading.js';

/** JSON of values in all their forms; `Secret` is a parameter without a value, and `Open` a condition that depends on it. */
const RESOURCES = [
  'Lb',
  'Classic',
  'Listener',
  'Group',
  'Bucket',
  'Url',
  'Handler',
  'Api',
  'Http',
  'Role',
  'Cert',
  'Server',
  'Inside',
  'Access',
];
const name = fc.constantFrom(
  ...RESOURCES,
  'Secret',
  'Known',
  'AWS::Region',
  'AWS::NoValue',
  'Version',
  'Alias',
  'Missing',
);
const attribute = fc.constantFrom(
  'DNSName',
  'Arn',
  'GroupId',
  'DomainName',
  'RegionalDomainName',
  'WebsiteURL',
  'FunctionUrl',
  'ApiEndpoint',
  'Id',
  'PublicDnsName',
  'Version',
  'FunctionARN',
);
const text = fc.constantFrom(
  'a.example.com',
  'my-bucket',
  'my-bucket.s3.eu-west-1.amazonaws.com',
  '443',
  '80',
  'true',
  'HTTPS',
  'internal',
  '-1',
  'x',
  '${Secret}',
  '${Lb.DNSName}',
  '${Api}.execute-api.${AWS::Region}.amazonaws.com',
  '${Bucket}',
  '${Handler.Arn}:${Secret}',
  'cloudfront.amazonaws.com',
  '*',
  '',
);

const { value } = fc.letrec<{ value: unknown }>((tie) => {
  const inner = tie('value');
  const call = (key: string, argument: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    argument.map((one) => ({ [key]: one }));
  return {
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      text,
      call('Ref', name),
      call('Fn::GetAtt', fc.tuple(name, attribute)),
      call('Fn::Sub', text),
      call('Fn::If', fc.tuple(fc.constantFrom('Open', 'Other', 'Settled'), inner, inner)),
      call('Fn::Join', fc.tuple(fc.constantFrom('', '.', ':'), fc.array(inner, { maxLength: 3 }))),
      call(
        'Fn::Select',
        fc.tuple(fc.constantFrom(0, 1, 2), call('Fn::Split', fc.tuple(fc.constantFrom('/', '//', '.'), inner))),
      ),
      fc.array(inner, { maxLength: 2 }),
      fc.integer({ min: 0, max: 500 }),
    ),
  };
});

/** A property as it mostly is, or anything at all. */
function mostly(usual: unknown): fc.Arbitrary<unknown> {
  const call = (one: unknown): unknown => ({ 'Fn::If': ['Open', usual, one] });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: value },
    { weight: 1, arbitrary: value.map(call) },
  );
}

/** A template that refers to what is not there is not deployed, so that only what nothing refers to is under conditions. */
const ALONE: ReadonlySet<string> = new Set(
  [
    'ElasticLoadBalancingV2::Listener',
    'ElasticLoadBalancingV2::ListenerRule',
    'EC2::SecurityGroupIngress',
    'S3::BucketPolicy',
    'Lambda::Permission',
    'ApiGateway::Stage',
    'Route53::RecordSet',
  ].map((type) => `AWS::${type}`),
);

function resource(type: string, properties: Readonly<Record<string, unknown>>): fc.Arbitrary<object> {
  const values = fc.record(Object.fromEntries(Object.entries(properties).map(([key, usual]) => [key, mostly(usual)])));
  const none = fc.constant(null);
  const conditions = fc.oneof(
    { weight: 5, arbitrary: none },
    { weight: 1, arbitrary: fc.constantFrom('Open', 'Other', 'Settled') },
  );
  return fc
    .tuple(values, ALONE.has(type) ? conditions : none)
    .map(([one, under]) => ({ Type: type, Properties: one, ...(under === null ? {} : { Condition: under }) }));
}

const ref = (one: string): object => ({ Ref: one });
const get = (one: string, of: string): object => ({ 'Fn::GetAtt': [one, of] });
const statement = { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject' };

const resources = fc.record({
  Lb: resource('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    SecurityGroups: [ref('Group')],
    Scheme: 'internal',
    Type: 'application',
  }),
  Classic: resource('AWS::ElasticLoadBalancing::LoadBalancer', {
    SecurityGroups: [ref('Group')],
    Listeners: [{ LoadBalancerPort: 443, Protocol: 'HTTPS', SSLCertificateId: ref('Cert') }],
  }),
  Listener: resource('AWS::ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: ref('Lb'),
    Port: 443,
    Protocol: 'HTTPS',
    Certificates: [{ CertificateArn: ref('Cert') }],
    DefaultActions: [{ Type: 'forward' }],
  }),
  Rule: resource('AWS::ElasticLoadBalancingV2::ListenerRule', {
    ListenerArn: ref('Listener'),
    Conditions: [{ Field: 'host-header', Values: ['a.example.com'] }],
  }),
  Cert: resource('AWS::CertificateManager::Certificate', {
    DomainName: 'a.example.com',
    SubjectAlternativeNames: ['b.example.com'],
  }),
  Group: resource('AWS::EC2::SecurityGroup', {
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }],
  }),
  Ingress: resource('AWS::EC2::SecurityGroupIngress', {
    GroupId: ref('Group'),
    IpProtocol: 'tcp',
    FromPort: 80,
    ToPort: 80,
    CidrIp: '10.0.0.0/8',
  }),
  Bucket: resource('AWS::S3::Bucket', { BucketName: 'my-bucket', AccessControl: 'Private' }),
  Policy: resource('AWS::S3::BucketPolicy', { Bucket: ref('Bucket'), PolicyDocument: { Statement: [statement] } }),
  Handler: resource('AWS::Lambda::Function', {
    Runtime: 'nodejs22.x',
    Role: get('Role', 'Arn'),
    Environment: { Variables: { A: 'b' } },
    Code: { ZipFile: 'x' },
  }),
  Version: resource('AWS::Lambda::Version', { FunctionName: ref('Handler') }),
  Alias: resource('AWS::Lambda::Alias', { FunctionName: ref('Handler'), Name: 'live' }),
  Role: resource('AWS::IAM::Role', {
    AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } } },
  }),
  Url: resource('AWS::Lambda::Url', { TargetFunctionArn: ref('Handler'), AuthType: 'AWS_IAM' }),
  Permission: resource('AWS::Lambda::Permission', {
    FunctionName: ref('Handler'),
    Action: 'lambda:InvokeFunctionUrl',
    Principal: 'cloudfront.amazonaws.com',
  }),
  Api: resource('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } }),
  Stage: resource('AWS::ApiGateway::Stage', { RestApiId: ref('Api'), StageName: 'live' }),
  Server: resource('AWS::EC2::Instance', { SecurityGroupIds: [ref('Group')] }),
  Inside: resource('AWS::CloudFront::VpcOrigin', { VpcOriginEndpointConfig: { Arn: ref('Lb'), HTTPPort: 80 } }),
  Access: resource('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningBehavior: 'always' },
  }),
  Record: resource('AWS::Route53::RecordSet', {
    Name: 'a.example.com',
    Type: 'A',
    AliasTarget: { DNSName: get('Lb', 'DNSName') },
  }),
});

const domain = fc.oneof(
  { weight: 3, arbitrary: value },
  ...[
    get('Lb', 'DNSName'),
    get('Classic', 'DNSName'),
    get('Bucket', 'DomainName'),
    get('Server', 'PublicDnsName'),
    'a.example.com',
    { 'Fn::Sub': '${Api}.execute-api.${AWS::Region}.amazonaws.com' },
    { 'Fn::Select': [2, { 'Fn::Split': ['/', get('Url', 'FunctionUrl')] }] },
  ].map((one) => ({ weight: 1, arbitrary: fc.constant(one) })),
);

const template = fc
  .record({ resources, domain, arn: fc.oneof(fc.constant(ref('Version')), value), inVpc: fc.boolean(), extra: value })
  .map((one) =>
    JSON.stringify({
      Parameters: { Secret: { Type: 'String' }, Known: { Type: 'String', Default: 'k' } },
      Conditions: {
        Open: { 'Fn::Equals': [ref('Secret'), 'x'] },
        Other: { 'Fn::Not': [{ Condition: 'Open' }] },
        Settled: { 'Fn::Equals': [ref('Known'), 'k'] },
      },
      Resources: {
        ...one.resources,
        Kept: { Type: 'AWS::SSM::Parameter', Properties: { Value: one.extra } },
        Site: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: {
            DistributionConfig: {
              DefaultCacheBehavior: {
                TargetOriginId: 'a',
                ViewerProtocolPolicy: 'allow-all',
                LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: one.arn }],
              },
              Origins: [
                {
                  Id: 'a',
                  DomainName: one.domain,
                  OriginAccessControlId: get('Access', 'Id'),
                  ...(one.inVpc
                    ? { VpcOriginConfig: { VpcOriginId: ref('Inside') } }
                    : { CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }),
                },
              ],
            },
          },
        },
      },
    }),
  );

// ---------------------------------------------------------------------------------------------------------- consistency

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function isObject(one: Json): one is { readonly [key: string]: Json } {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

/** Where what was told with less knowledge is not true with more of it; null when all is well. */
function contradiction(less: Json, more: Json, path: string): string | null {
  if (isObject(less) && 'known' in less) return valueContradiction(less, more, path);
  if (isObject(less) && 'mayBeMore' in less) return relatedContradiction(less, more, path);
  if (Array.isArray(less)) {
    if (!Array.isArray(more) || more.length !== less.length) return `${path}: a list of another length`;
    return first(less.map((one, index) => contradiction(one as Json, more[index] as Json, `${path}[${index}]`)));
  }
  if (isObject(less)) {
    if (!isObject(more)) return `${path}: no object`;
    const compared = Object.entries(less).filter(([key]) => key !== 'location' && !(key === 'tls' && isOpen(less)));
    return first(compared.map(([key, one]) => contradiction(one, more[key] ?? null, `${path}.${key}`)));
  }
  return less === more ? null : `${path}: ${JSON.stringify(less)} became ${JSON.stringify(more)}`;
}

/** What a listener says of TLS holds where its protocol is one with TLS. */
function isOpen(listener: { readonly [key: string]: Json }): boolean {
  const protocol = listener['protocol'] ?? null;
  return isObject(protocol) && protocol['known'] === false;
}

function first(found: readonly (string | null)[]): string | null {
  return found.find((one) => one !== null) ?? null;
}

function valueContradiction(less: { readonly [key: string]: Json }, more: Json, path: string): string | null {
  if (!isObject(more)) return `${path}: no value`;
  if (less['known'] === true) {
    if (more['known'] !== true) return `${path}: known before, and not any more`;
    return contradiction(less['value'] ?? null, more['value'] ?? null, path);
  }
  const alternatives = less['alternatives'];
  if (!Array.isArray(alternatives) || alternatives.length === 0 || more['known'] !== true) return null;
  const fits = alternatives.some((one) => contradiction(one as Json, more['value'] ?? null, path) === null);
  return fits ? null : `${path}: ${JSON.stringify(more['value'])} is none of ${JSON.stringify(alternatives)}`;
}

function relatedContradiction(less: { readonly [key: string]: Json }, more: Json, path: string): string | null {
  if (!isObject(more)) return `${path}: nothing related`;
  const [before, after] = [less['items'], more['items']];
  if (!Array.isArray(before) || !Array.isArray(after)) return `${path}: no items`;
  if (less['mayBeMore'] === false) {
    if (more['mayBeMore'] === true) return `${path}: may be more now`;
    return contradiction(before as Json, after as Json, path);
  }
  const lost = before.find((one) => !after.some((other) => contradiction(one as Json, other as Json, path) === null));
  return lost === undefined ? null : `${path}: lost ${JSON.stringify(lost)}`;
}

function factsOf(distribution: Distribution | undefined): Json {
  const facts = {
    origins: distribution?.origins.map(({ backend, accessControlDefinition }) => ({
      backend,
      // A definition that cannot be told is null, so that it can only be compared when it is there.
      access: accessControlDefinition === null ? { known: false } : { known: true, value: accessControlDefinition },
    })),
    functions: distribution?.behaviors.flatMap(({ edgeFunctions }) =>
      edgeFunctions.map(({ definition }) =>
        definition === null ? { known: false } : { known: true, value: { ...definition, code: null } },
      ),
    ),
  };
  return JSON.parse(JSON.stringify(facts)) as Json;
}

describe('what is told of the resources behind an origin', () => {
  it('stays true whatever a parameter turns out to be', () => {
    fc.assert(
      fc.property(template, (text) => {
        const open = factsOf(readText(text).distributions[0]);
        for (const given of ['x', 'my-bucket', '443']) {
          const [distribution] = readText(text, [`Secret=${given}`]).distributions;
          expect(contradiction(open, factsOf(distribution), given)).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });
});
