import { describe, expect, it } from '@jest/globals';

import { backendWith, distributionOf, inShort, originWith } from '../reading.js';

const BALANCER = '  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }\n';
const REST = 'Parameters: { Zone: { Type: String }, P: { Type: String } }\nConditions: { Open: !Equals [!Ref P, x] }';
const record = (name: string, target: string, more = ''): string =>
  `  Record: { Type: AWS::Route53::RecordSet, ${more} Properties: { Name: ${name}, ${target} } }\n`;
const ALIAS = 'Type: A, AliasTarget: { DNSName: !Join ["", [dualstack., !GetAtt Balancer.DNSName]], HostedZoneId: Z }';

describe('a name with a record', () => {
  it.each([
    ['origin.example.com', 'origin.example.com'],
    ['origin.example.com', 'Origin.Example.com.'],
    ['!Sub "origin.${Zone}"', '!Join [".", [origin, !Ref Zone]]'],
    ['!Ref Record', '!Sub "origin.${Zone}."'],
  ])('leads where the record does: %s for %s', (domainName, name) => {
    for (const target of [ALIAS, 'Type: CNAME, TTL: 60, ResourceRecords: [!GetAtt Balancer.DNSName]']) {
      const resources = `${BALANCER}${record(name, target)}`;
      expect(backendWith(domainName, { resources, rest: REST })).toMatchObject({
        type: 'load-balancer',
        address: 'Balancer',
      });
    }
  });

  it('follows records of groups, and from one name to the next', () => {
    const resources = `${BALANCER}${record('lb.example.com', ALIAS)}  Names:
    Type: AWS::Route53::RecordSetGroup
    Properties:
      RecordSets:
        - { Name: a.example.com, Type: CNAME, ResourceRecords: [b.example.com] }
        - { Name: b.example.com, Type: CNAME, ResourceRecords: [lb.example.com.] }
        - { Name: a.example.com, Type: TXT, ResourceRecords: ["x"] }
        - { Name: loop.example.com, Type: CNAME, ResourceRecords: [loop.example.com] }
`;
    expect(backendWith('a.example.com', { resources })).toMatchObject({ address: 'Balancer' });
    expect(originWith('loop.example.com', { resources }).backend).toMatchObject({ known: false, alternatives: [] });
  });

  it('that is there only under a condition is not known', () => {
    const resources = `${BALANCER}${record('a.example.com', ALIAS, 'Condition: Open,')}`;
    const backend = (parameters: readonly string[]): unknown =>
      originWith('a.example.com', { resources, rest: REST, parameters }).backend;
    expect(backend([])).toMatchObject({ known: false, alternatives: [] });
    expect(backend(['P=x'])).toMatchObject({ known: true, value: { address: 'Balancer' } });
  });

  it('leads to the website of the bucket that has the same name', () => {
    const bucket = '  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: www.example.com } }\n';
    const alias = (endpoint: string): string =>
      record('www.example.com', `Type: A, AliasTarget: { DNSName: ${endpoint}, HostedZoneId: Z }`);
    for (const endpoint of ['s3-website-eu-west-1.amazonaws.com', '!Sub "s3-website-${AWS::Region}.amazonaws.com"']) {
      expect(backendWith('www.example.com', { resources: `${bucket}${alias(endpoint)}` })).toMatchObject({
        address: 'Files',
        endpoint: 'website',
      });
    }
    const unnamed = bucket.replace('BucketName: www.example.com', '');
    const { backend } = originWith('www.example.com', {
      resources: `${unnamed}${alias('s3-website-eu-west-1.amazonaws.com')}`,
    });
    expect(backend).toMatchObject({ known: false });
  });

  it('leads to an instance by its address', () => {
    const resources = `  Server: { Type: AWS::EC2::Instance, Properties: { SecurityGroupIds: [!Ref Group] } }
  Group: { Type: AWS::EC2::SecurityGroup }
${record('a.example.com', 'Type: A, ResourceRecords: [!GetAtt Server.PublicIp]')}`;
    expect(backendWith('a.example.com', { resources })).toMatchObject({
      type: 'instance',
      address: 'Server',
      securityGroups: { items: [{ address: 'Group', ingress: { items: [], mayBeMore: false } }], mayBeMore: false },
    });
  });
});

describe('a name that no template gives', () => {
  it.each([
    ['app.example.com', ''],
    ['d111111abcdef8.cloudfront.net', BALANCER],
    ['other.s3.eu-west-1.amazonaws.com', BALANCER],
    ['other.s3.eu-west-1.amazonaws.com', '  B: { Type: AWS::S3::Bucket, Properties: { BucketName: mine } }\n'],
    ['a1b2c3.execute-api.eu-west-1.amazonaws.com', BALANCER],
  ])('is none of its resources: %s', (domainName, resources) => {
    expect(backendWith(domainName, { resources })).toBeNull();
  });

  it.each([
    ['app.example.com', BALANCER],
    ['mine-1234.eu-west-1.elb.amazonaws.com', BALANCER],
    ['other.s3.eu-west-1.amazonaws.com', '  B: { Type: AWS::S3::Bucket }\n'],
    [
      'app.example.com',
      '  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "https://s3.amazonaws.com/x/y.yaml" } }\n',
    ],
    ['a1b2c3.execute-api.eu-west-1.amazonaws.com', '  Api: { Type: AWS::ApiGatewayV2::Api }\n'],
  ])('can be one of them: %s', (domainName, resources) => {
    expect(originWith(domainName, { resources }).backend).toMatchObject({ known: false, alternatives: [] });
  });

  it.each([
    ['!Ref P', 'parameter !Ref P'],
    ['!Sub "app.${Zone}"', 'parameter !Sub app.${Zone}'],
    ['!ImportValue balancer', 'import-value !ImportValue balancer'],
    ['"{{resolve:ssm:/app/host}}"', 'dynamic-reference {{resolve:ssm:/app/host}}'],
    ['!GetAtt Service.ServiceUrl', 'resource-attribute !GetAtt Service.ServiceUrl'],
  ])('can be anything when it is not known: %s', (domainName, told) => {
    const resources = '  Service: { Type: AWS::AppRunner::Service }\n';
    expect(inShort(originWith(domainName, { resources, rest: REST }).backend)).toBe(told);
  });
});

describe('a conditional name', () => {
  const resources = `${BALANCER}  Other: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }\n`;

  it('can lead to either of two resources', () => {
    const { backend } = originWith('!If [Open, !GetAtt Balancer.DNSName, !GetAtt Other.DNSName]', {
      resources,
      rest: REST,
    });
    expect(backend).toMatchObject({
      known: false,
      reason: 'conditional',
      alternatives: [{ address: 'Balancer' }, { address: 'Other' }],
    });
  });

  it('can lead to a resource or to none of this code', () => {
    const bucket = '  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: mine } }\n';
    const { backend } = originWith('!If [Open, !GetAtt Files.DomainName, other.s3.eu-west-1.amazonaws.com]', {
      resources: bucket,
      rest: REST,
    });
    expect(backend).toMatchObject({ known: false, alternatives: [{ address: 'Files' }, null] });
  });

  it('can be anything when one of its branches can', () => {
    const { backend } = originWith('!If [Open, !GetAtt Balancer.DNSName, !Ref Zone]', { resources, rest: REST });
    expect(backend).toMatchObject({ known: false, alternatives: [] });
  });

  it('is one resource when both branches lead to it', () => {
    const { backend } = originWith('!If [Open, !GetAtt Balancer.DNSName, !Sub "dualstack.${Balancer.DNSName}"]', {
      resources,
      rest: REST,
    });
    expect(backend).toMatchObject({ known: true, value: { address: 'Balancer' } });
  });
});

describe('a VPC origin', () => {
  const behind = (id: string, arn: string): unknown =>
    distributionOf(`Parameters: { P: { Type: String } }
Resources:
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Server: { Type: AWS::EC2::Instance }
  Inside:
    Type: AWS::CloudFront::VpcOrigin
    Properties: { VpcOriginEndpointConfig: { Name: x, Arn: ${arn}, HTTPPort: 8080, OriginSSLProtocols: [TLSv1.2] } }
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins: [{ Id: a, DomainName: !GetAtt Balancer.DNSName, VpcOriginConfig: { VpcOriginId: ${id} } }]
`).origins[0]?.backend;

  it.each([
    [
      '!GetAtt Inside.Id',
      '!Ref Balancer',
      { known: true, value: { type: 'load-balancer', internal: { value: true } } },
    ],
    [
      '!Ref Inside',
      '!Sub "arn:aws:ec2:${AWS::Region}:${AWS::AccountId}:instance/${Server}"',
      { known: true, value: { type: 'instance', address: 'Server' } },
    ],
    ['!Ref Inside', 'arn:aws:elasticloadbalancing:x:1:loadbalancer/app/y/z', { known: true, value: null }],
    ['!Ref Inside', '!Ref P', { known: false, reason: 'parameter' }],
  ])('%s leads to %s', (id, arn, target) => {
    expect(behind(id, arn)).toMatchObject({
      known: true,
      value: {
        type: 'vpc-origin',
        address: 'Inside',
        httpPort: { value: 8080 },
        httpsPort: { value: 443, written: false },
        protocolPolicy: { value: 'match-viewer', written: false },
        sslProtocols: { value: ['TLSv1.2'] },
        target,
      },
    });
  });

  it('by its id alone is none of this code, and by a parameter anything', () => {
    expect(behind('vo_1234567890', 'x')).toMatchObject({ known: true, value: null });
    expect(behind('!Ref P', 'x')).toMatchObject({ known: false, reason: 'parameter' });
  });
});
