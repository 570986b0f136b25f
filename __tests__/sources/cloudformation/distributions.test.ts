import { readFile } from 'node:fs/promises';

import { describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import type { Distribution, Origin } from '../../../src/model/distribution.js';
import { distributionOf, inShort, readText, templateWith } from './reading.js';

const EXAMPLE = new URL('../../../examples/cloudformation/site.yaml', import.meta.url);

function customOf(origin: Origin | undefined): Record<string, string> {
  const connection = origin?.connection;
  if (connection?.type !== 'custom') throw new Error(`${connection?.type}`);
  const { type: _, ...settings } = connection;
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, inShort(value)]));
}

function forwarding({ behaviors }: Distribution): readonly string[] {
  return behaviors.map((behavior) => hostForwardingOf(behavior).forwarded);
}

/** A distribution out of lines that belong under DistributionConfig. */
function config(lines: string, rest = ''): Distribution {
  const indented = lines.replace(/^(?=.)/gm, '        ');
  const text = `${rest}\nResources:\n  Site:\n    Type: AWS::CloudFront::Distribution\n    Properties:\n      DistributionConfig:\n${indented}`;
  return distributionOf(text);
}

describe('a template', () => {
  it('gives its distribution with origins, settings and lines', async () => {
    const distribution = distributionOf(await readFile(EXAMPLE, 'utf8'));
    const [balancer, pictures, api] = distribution.origins;
    expect(distribution).toMatchObject({ address: 'Site', language: 'cloudformation', file: 'template.yaml' });
    expect(distribution.location).toEqual({ file: 'template.yaml', startLine: 37, endLine: 82 });
    expect(distribution.aliases.map(inShort)).toEqual(['"www.example.com"']);
    expect(distribution.origins.map(({ id, kind, location }) => [inShort(id), kind, location?.startLine])).toEqual([
      ['"balancer"', 'load-balancer', 64],
      ['"pictures"', 's3', 70],
      ['"api"', 'unknown', 76],
    ]);
    expect(distribution.origins.map(({ key }) => key)).toEqual([
      'template.yaml:Site:balancer',
      'template.yaml:Site:pictures',
      'template.yaml:Site:api',
    ]);
    expect(balancer?.domainName).toMatchObject({
      known: false,
      reason: 'resource-attribute',
      reference: { address: 'Balancer', type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', attribute: 'DNSName' },
      location: { startLine: 65 },
    });
    expect(customOf(balancer)).toMatchObject({
      httpPort: '80',
      httpsPort: '8443',
      protocolPolicy: '"https-only"',
      sslProtocols: '["TLSv1.2"]',
      readTimeoutSeconds: '30',
      keepaliveTimeoutSeconds: '5',
    });
    expect(pictures?.connection.type).toBe('s3');
    expect(customOf(api)).toMatchObject({
      httpPort: '8080',
      httpsPort: '443',
      protocolPolicy: '"match-viewer"',
      sslProtocols: 'not-given OriginSSLProtocols',
    });
    expect(api?.path).toMatchObject({ value: '/live', location: { startLine: 78 } });
    expect(forwarding(distribution)).toEqual(['yes', 'no', 'no']);
    expect(distribution.behaviors[0]?.originRequestPolicy).toMatchObject({
      type: 'defined',
      name: 'Forwarding',
      location: { startLine: 28 },
    });
  });

  it('drops what a given parameter switches off', async () => {
    const distribution = distributionOf(await readFile(EXAMPLE, 'utf8'), ['ApiName=']);
    expect(distribution.origins.map(({ id }) => inShort(id))).toEqual(['"balancer"', '"pictures"']);
    expect(distribution.behaviors).toHaveLength(2);
  });

  it('is the same in JSON', () => {
    const json = JSON.stringify(
      {
        Resources: {
          Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
          Site: {
            Type: 'AWS::CloudFront::Distribution',
            Properties: {
              DistributionConfig: {
                Enabled: 'true',
                DefaultCacheBehavior: { TargetOriginId: 'a', ViewerProtocolPolicy: 'https-only' },
                Origins: [
                  {
                    Id: 'a',
                    DomainName: { 'Fn::GetAtt': ['Balancer', 'DNSName'] },
                    CustomOriginConfig: { OriginProtocolPolicy: 'http-only', HTTPPort: '8080' },
                  },
                ],
              },
            },
          },
        },
      },
      null,
      2,
    );
    const { origins, enabled } = distributionOf(json);
    expect(enabled).toMatchObject({ known: true, value: true });
    expect(origins[0]).toMatchObject({ kind: 'load-balancer', location: { startLine: 16, endLine: 28 } });
    expect(origins[0]?.domainName).toMatchObject({
      expression: '!GetAtt Balancer.DNSName',
      location: { startLine: 18 },
    });
    expect(customOf(origins[0])['httpPort']).toBe('8080');
  });
});

const BEHAVIOR = 'DefaultCacheBehavior: { TargetOriginId: a, ViewerProtocolPolicy: allow-all }';

describe('settings', () => {
  it('are read whether quoted or not, and as YAML 1.1 has them', () => {
    const { enabled, origins } = config(`
Enabled: yes
${BEHAVIOR}
Origins:
  - Id: a
    DomainName: a.example.com
    ConnectionAttempts: '2'
    ConnectionTimeout: 5
    ResponseCompletionTimeout: 0
    OriginCustomHeaders:
      - { HeaderName: X-Secret, HeaderValue: !Sub 'very-\${Secret}-secret' }
    CustomOriginConfig:
      HTTPSPort: "8443"
      OriginProtocolPolicy: https-only
      OriginReadTimeout: 60
      OriginKeepaliveTimeout: '20'
      IpAddressType: dualstack
      OriginMtlsConfig: { ClientCertificateArn: 'arn:aws:acm:x' }
`);
    expect(enabled).toMatchObject({ value: true, written: true });
    const [origin] = origins;
    expect(customOf(origin)).toEqual({
      httpPort: '80',
      httpsPort: '8443',
      protocolPolicy: '"https-only"',
      sslProtocols: 'not-given OriginSSLProtocols',
      readTimeoutSeconds: '60',
      keepaliveTimeoutSeconds: '20',
      ipAddressType: '"dualstack"',
      clientCertificate: 'true',
    });
    expect(origin?.connectionAttempts).toMatchObject({ value: 2, written: true });
    expect(origin?.responseCompletionTimeoutSeconds).toMatchObject({ value: null });
    expect(origin?.accessControl).toEqual({ known: true, value: null, written: false, location: null });
    expect(JSON.stringify(origin?.customHeaders)).not.toContain('very');
  });

  it('take the default where a condition leaves them out', () => {
    const [origin] = config(
      `
${BEHAVIOR}
Origins:
  - Id: a
    DomainName: a.example.com
    CustomOriginConfig:
      HTTPSPort: !If [Odd, 8443, !Ref AWS::NoValue]
      OriginProtocolPolicy: !If [Odd, https-only, http-only]
`,
      'Parameters: { P: { Type: String } }\nConditions: { Odd: !Equals [!Ref P, x] }',
    ).origins;
    expect(customOf(origin)).toMatchObject({
      httpsPort: 'conditional !If [Odd, 8443, !Ref AWS::NoValue] of [8443,443]',
      protocolPolicy: 'conditional !If [Odd, https-only, http-only] of ["https-only","http-only"]',
    });
  });

  it('that are wrong are problems with their line, and the rest is read', () => {
    const { distributions, problems } = readText(`Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: perhaps
        DefaultCacheBehavior: { TargetOriginId: a, ViewerProtocolPolicy: allow-all }
        Origins:
          - DomainName: a.example.com
            CustomOriginConfig:
              HTTPPort: eighty
              OriginProtocolPolicy: both
          - Id: b
            DomainName: b.example.com
`);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '9 Id is missing',
      '11 HTTPPort has to be a number',
      '12 OriginProtocolPolicy has to be http-only, https-only or match-viewer',
      '13 an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig',
      '6 Enabled has to be true or false',
    ]);
    expect(distributions[0]?.origins).toHaveLength(2);
  });
});

describe('origins', () => {
  it('of old templates have no list and no id', () => {
    const distribution = config(`
CustomOrigin: { DNSName: old.example.com, HTTPPort: 8080, OriginProtocolPolicy: http-only, OriginSSLProtocols: [TLSv1] }
DefaultCacheBehavior: { TargetOriginId: old, ViewerProtocolPolicy: allow-all, ForwardedValues: { Headers: ['*'] } }
`);
    const [origin] = distribution.origins;
    expect(
      inShort(distribution.behaviors[0]?.targetOriginId ?? { known: true, value: 0, written: false, location: null }),
    ).toBe('"old"');
    expect(origin?.domainName).toMatchObject({ value: 'old.example.com' });
    expect(origin?.id).toMatchObject({ value: 'old' });
    expect(customOf(origin)).toMatchObject({ httpPort: '8080', sslProtocols: '["TLSv1"]' });
    expect(forwarding(distribution)).toEqual(['yes']);
    const bucket = config(`S3Origin: { DNSName: b.s3.amazonaws.com }\n${BEHAVIOR}`).origins[0];
    expect(bucket).toMatchObject({ kind: 's3', connection: { type: 's3' } });
  });

  it('can be in groups, in a VPC, and of a kind that a condition decides', () => {
    const distribution = config(
      `
DefaultCacheBehavior: { TargetOriginId: both, ViewerProtocolPolicy: allow-all }
OriginGroups:
  Quantity: 1
  Items:
    - Id: both
      FailoverCriteria: { StatusCodes: { Quantity: 2, Items: [502, '504'] } }
      Members: { Quantity: 2, Items: [{ OriginId: a }, { OriginId: b }] }
Origins:
  - Id: a
    DomainName: !GetAtt Inside.DNSName
    VpcOriginConfig: { VpcOriginId: !GetAtt Vpc.Id, OriginReadTimeout: 40 }
  - Id: b
    DomainName: b.s3.eu-west-1.amazonaws.com
    S3OriginConfig: !If [Odd, { OriginAccessIdentity: '' }, !Ref AWS::NoValue]
    CustomOriginConfig: !If [Odd, !Ref AWS::NoValue, { OriginProtocolPolicy: http-only }]
`,
      'Parameters: { P: { Type: String } }\nConditions: { Odd: !Equals [!Ref P, x] }',
    );
    expect(distribution.originGroups[0]).toMatchObject({
      id: { value: 'both' },
      memberIds: [{ value: 'a' }, { value: 'b' }],
      failoverStatusCodes: { value: [502, 504] },
    });
    expect(distribution.origins.map(({ kind, connection }) => [kind, connection.type])).toEqual([
      ['vpc', 'vpc'],
      ['s3', 'custom'],
      ['s3', 's3'],
    ]);
  });

  it('can be in a group whose status codes are computed', () => {
    const group = (codes: string): unknown => {
      const text = `
DefaultCacheBehavior: { TargetOriginId: both, ViewerProtocolPolicy: allow-all }
OriginGroups:
  Items:
    - { Id: both, FailoverCriteria: { StatusCodes: ${codes} }, Members: { Items: [{ OriginId: a }, { OriginId: b }] } }
Origins:
  - { Id: a, DomainName: a.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
  - { Id: b, DomainName: b.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
`;
      const rest = 'Parameters: { Codes: { Type: String, Default: 500-504 }, Other: { Type: String } }';
      return config(text, rest).originGroups[0]?.failoverStatusCodes;
    };
    expect(group('{ Quantity: 2, Items: !Split ["-", !Ref Codes] }')).toMatchObject({ value: [500, 504] });
    expect(group('{ Quantity: 2, Items: !Split ["-", !Ref Other] }')).toMatchObject({ known: false });
    expect(group('{ Quantity: 1, Items: [many] }')).toMatchObject({ known: false, reason: 'unsupported' });
  });

  it('and behaviors that a function computes are said to be unread', () => {
    const { distributions, problems } = readText(
      templateWith('a.example.com').replace(/Origins:[^]*/, "Origins: { 'Fn::Transform': { Name: Mine } }\n"),
    );
    expect(distributions[0]?.origins).toEqual([]);
    expect(problems).toMatchObject([{ line: 11, message: expect.stringMatching(/computed/) }]);
  });

  it('are not all there where one of them is computed, or they are none of a list', () => {
    const written = distributionOf(templateWith('a.example.com'));
    expect(written.originsAreComplete).toBe(true);
    const computed = templateWith('a.example.com').replace('Origins:', 'Origins:\n          - !Ref Other');
    const { distributions } = readText(computed);
    expect(distributions[0]?.originsAreComplete).toBe(false);
    const old =
      'CustomOrigin: { DNSName: a.example.com, OriginProtocolPolicy: http-only }\nDefaultCacheBehavior: { TargetOriginId: a }\n';
    expect(config(old).originsAreComplete).toBe(false);
  });
});

describe('a distribution', () => {
  const conditional = (condition: string): string =>
    templateWith(
      '!If [Odd, odd.example.com, even.example.com]',
      `Parameters: { P: { Type: String } }
Conditions:
  Odd: !Equals [!Ref P, odd]
  Never: !Equals [a, b]
  Even: !Not [!Condition Odd]`,
    ).replace(
      'Type: AWS::CloudFront::Distribution',
      `Type: AWS::CloudFront::Distribution\n    Condition: ${condition}`,
    );

  it('that a condition leaves out is not there, and one that it may leave out is', () => {
    expect(readText(conditional('Never')).distributions).toEqual([]);
    expect(readText(conditional('Odd'), ['P=even']).distributions).toEqual([]);
    // Where the distribution exists its condition holds, and with it what follows from it.
    expect(distributionOf(conditional('Odd')).origins[0]?.domainName).toMatchObject({ value: 'odd.example.com' });
    expect(distributionOf(conditional('Even')).origins[0]?.domainName).toMatchObject({ value: 'even.example.com' });
  });

  it('of several tenants has no names of its own, and placeholders for what they bring', () => {
    const { aliases, origins } = config(`
ConnectionMode: tenant-only
TenantConfig: { ParameterDefinitions: [] }
${BEHAVIOR}
Origins:
  - { Id: a, DomainName: '{{name}}.example.com', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
`);
    expect(aliases).toHaveLength(1);
    expect(aliases[0]).toMatchObject({ known: false, reason: 'parameter' });
    expect(origins.map(({ domainName }) => inShort(domainName))).toEqual([
      'parameter {{name}}.example.com ~ {name}.example.com',
    ]);
  });

  it('has the ids, functions and error pages that are written', () => {
    const distribution = config(
      `
Aliases: !Ref Names
DefaultCacheBehavior:
  TargetOriginId: !Ref P
  ViewerProtocolPolicy: https-only
  CachePolicyId: !If [Odd, 658327ea-f89d-4fab-a63d-7e88639e58f6, 4135ea2d-6df8-44a3-9df3-4b5a84be39ad]
  OriginRequestPolicyId: !Ref P
  GrpcConfig: { Enabled: 'true' }
  AllowedMethods: !If [Odd, [GET, HEAD, POST], !Ref AWS::NoValue]
  LambdaFunctionAssociations:
    - { EventType: origin-request, LambdaFunctionARN: !Ref Edge.Version }
  FunctionAssociations:
    - { EventType: viewer-request, FunctionARN: !GetAtt Rewrite.FunctionARN }
CustomErrorResponses:
  - { ErrorCode: 502, ErrorCachingMinTTL: '600', ResponseCode: 200, ResponsePagePath: /e.html }
  - { ErrorCode: 504 }
ContinuousDeploymentPolicyId: !Ref P
Origins:
  - { Id: !Ref P, DomainName: a.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
`,
      "Parameters: { P: { Type: String }, Names: { Type: CommaDelimitedList, Default: 'a.example, b.example' } }\nConditions: { Odd: !Equals [!Ref P, x] }",
    );
    const [behavior] = distribution.behaviors;
    expect(distribution.aliases.map(inShort)).toEqual(['"a.example"', '"b.example"']);
    expect(behavior?.targetOriginId).toMatchObject({ known: false, expression: '!Ref P' });
    expect(distribution.origins[0]?.id).toMatchObject({ known: false, expression: '!Ref P' });
    expect(behavior?.edgeFunctions.map(({ type, eventType }) => [type, inShort(eventType)])).toEqual([
      ['lambda', '"origin-request"'],
      ['function', '"viewer-request"'],
    ]);
    expect(behavior?.grpc).toMatchObject({ value: true });
    expect(behavior?.allowedMethods).toMatchObject({ known: false, alternatives: [['GET', 'HEAD', 'POST'], []] });
    expect(distribution.continuousDeployment).toMatchObject({ known: false });
    expect(behavior?.cachePolicy).toMatchObject({ type: 'id', id: { known: false, alternatives: { length: 2 } } });
    expect(forwarding(distribution)).toEqual(['unknown']);
    expect(distribution.errorPages).toMatchObject([
      { errorCode: { value: 502 }, cachingMinTtlSeconds: { value: 600 }, responsePagePath: { value: '/e.html' } },
      { errorCode: { value: 504 }, cachingMinTtlSeconds: { value: null, written: false } },
    ]);
  });

  it('can be alone in a file, where other tools put templates together', () => {
    const whole = templateWith('${self:custom.host}');
    const alone = whole.slice(whole.indexOf('    Type:')).replace(/^ {4}/gm, '');
    const mapped = whole.slice(whole.indexOf('  Site:')).replace(/^ {2}/gm, '');
    for (const [text, address] of [
      [alone, 'Distribution'],
      [mapped, 'Site'],
    ] as const) {
      const distribution = distributionOf(text);
      expect(distribution.address).toBe(address);
      // Their variables are never names.
      expect(distribution.origins[0]?.domainName).toMatchObject({ known: false, expression: '${self:custom.host}' });
    }
  });
});

describe('a distribution under a condition', () => {
  const CONDITIONS = `Parameters: { Create: { Type: String }, Kind: { Type: String, Default: web } }
Conditions: { Open: !Equals [!Ref Create, yes], Settled: !Equals [!Ref Kind, web], Never: !Not [!Condition Settled] }`;
  const under = (condition: string, parameters: readonly string[] = []): readonly boolean[] =>
    readText(
      templateWith('a.example.com', CONDITIONS).replace(
        '    Properties:',
        `    Condition: ${condition}\n    Properties:`,
      ),
      parameters,
    ).distributions.map(({ conditional }) => conditional);

  it('that nothing decides may not be there', () => {
    expect(under('Open')).toEqual([true]);
    expect(under('Missing')).toEqual([true]);
  });

  it('is there, or not, where its condition is settled', () => {
    expect(under('Settled')).toEqual([false]);
    expect(under('Never')).toEqual([]);
    expect(under('Open', ['Create=yes'])).toEqual([false]);
    expect(under('Open', ['Create=no'])).toEqual([]);
    expect(distributionOf(templateWith('a.example.com')).conditional).toBe(false);
  });
});
