import { describe, expect, it } from '@jest/globals';

import { inShort, originWith } from './reading.js';

const SETTINGS = `
Parameters:
  Host: { Type: String }
  Stage: { Type: String, Default: dev }
  Names: { Type: CommaDelimitedList, Default: 'a.example.com, b.example.com' }
  Empty: { Type: String, Default: '' }
  Env: { Type: String, AllowedValues: [dev, prod] }
  FromStore: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/host }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
  IsProd: !Not [!Condition IsDev]
  HasHost: !Not [!Equals [!Ref Host, '']]
  IsExample: !Equals [!Ref Host, host.example.com]
  Loop: !And [!Condition Loop, !Condition IsDev]
Mappings:
  Hosts:
    dev: { name: dev.example.com }
    prod: { name: prod.example.com }
  Regions:
    eu-west-1: { name: eu.example.com }
    us-east-1: { name: us.example.com }
`;

const TARGETS = `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
  Inner: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Network: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }
  Gateway: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: !Ref Host } }
  Classic: { Type: AWS::ElasticLoadBalancing::LoadBalancer }
  Bucket: { Type: AWS::S3::Bucket }
  Record: { Type: AWS::Route53::RecordSet, Properties: { Name: !Sub 'origin.\${Stage}.example.com.' } }
  Named: { Type: AWS::S3::Bucket, Properties: { BucketName: my-bucket } }
  Url: { Type: AWS::Lambda::Url }
  Api: { Type: AWS::ApiGateway::RestApi }
  HttpApi: { Type: AWS::ApiGatewayV2::Api }
  Domain: { Type: AWS::ApiGatewayV2::DomainName, Properties: { DomainName: !Sub 'api-\${Stage}.example.com' } }
  Machine: { Type: AWS::EC2::Instance }
  Apps: { Type: AWS::AppRunner::Service }
  Channel: { Type: AWS::MediaPackage::OriginEndpoint }
`;

/** The name that an expression comes to, in short, and the kind of the origin. */
function readWith(expression: string, parameters: readonly string[] = []): readonly [string, string] {
  const { domainName, kind } = originWith(expression, { rest: SETTINGS, resources: TARGETS, parameters });
  return [inShort(domainName), kind];
}

describe('parameters', () => {
  it.each([
    ['!Ref Host', 'parameter !Ref Host', 'unknown'],
    ['!Ref Stage', '"dev"', 'custom'],
    ['!Ref Empty', 'parameter !Ref Empty', 'unknown'],
    ['!Sub "${Stage}.example.com"', '"dev.example.com"', 'custom'],
    ['!Sub "${Host}.example.com"', 'parameter !Sub ${Host}.example.com ~ {Host}.example.com', 'unknown'],
    ['!Select [1, !Ref Names]', '"b.example.com"', 'custom'],
    [
      '!Join [".", [!Ref Host, s3.amazonaws.com]]',
      'parameter !Join [., [!Ref Host, s3.amazonaws.com]] ~ {Host}.s3.amazonaws.com',
      's3',
    ],
    ['!Ref Env', 'parameter !Ref Env of ["dev","prod"]', 'custom'],
    ['!Ref FromStore', 'dynamic-reference !Ref FromStore', 'unknown'],
    ['!Ref Undeclared', 'resource-ref !Ref Undeclared', 'unknown'],
    ['"${region}.example.com"', 'parameter ${region}.example.com ~ {region}.example.com', 'unknown'],
    [
      '"<your-bucket>.s3.amazonaws.com"',
      'parameter <your-bucket>.s3.amazonaws.com ~ {your-bucket}.s3.amazonaws.com',
      's3',
    ],
    // Fn::Sub has been forgotten: no deployment puts anything in.
    ['"${Stage}.example.com"', '"${Stage}.example.com"', 'custom'],
    ['"${Balancer.DNSName}"', '"${Balancer.DNSName}"', 'custom'],
    ['"a.${AWS::URLSuffix}"', '"a.${AWS::URLSuffix}"', 'custom'],
    ["'{{resolve:ssm:/app/host}}'", 'dynamic-reference {{resolve:ssm:/app/host}}', 'unknown'],
    [
      '!Sub "{{resolve:ssm:/${Host}/name}}.example.com"',
      'dynamic-reference !Sub {{resolve:ssm:/${Host}/name}}.example.com ~ {{{resolve:ssm:/${Host}/name}}}.example.com',
      'unknown',
    ],
    ['!ImportValue app-host', 'import-value !ImportValue app-host', 'unknown'],
    ['!Sub "${!Host}.example.com"', '"${Host}.example.com"', 'custom'],
    ['!Join ["", [a., "${AWS::URLSuffix}"]]', '"a.${AWS::URLSuffix}"', 'custom'],
    [
      '!Sub "x.${AWS::Region}.${AWS::URLSuffix}"',
      'pseudo !Sub x.${AWS::Region}.${AWS::URLSuffix} ~ x.{AWS::Region}.amazonaws.com',
      'unknown',
    ],
    ['!Transform { Name: AWS::Include }', 'unsupported !Transform {Name: AWS::Include}', 'unknown'],
  ])('%s is %s', (expression, name, kind) => {
    expect(readWith(expression)).toEqual([name, kind]);
  });

  it('can be given', () => {
    expect(readWith('!Sub "${Host}.${AWS::Region}.${AWS::URLSuffix}"', ['Host=a', 'AWS::Region=cn-north-1'])[0]).toBe(
      '"a.cn-north-1.amazonaws.com.cn"',
    );
    expect(readWith('!Select [0, !Ref Names]', ['Names=x.example, y.example'])[0]).toBe('"x.example"');
    expect(readWith('!Ref FromStore', ['FromStore=/other'])[0]).toBe('dynamic-reference !Ref FromStore');
  });
});

describe('conditions', () => {
  it.each([
    ['!If [IsDev, a.example, b.example]', '"a.example"'],
    ['!If [IsProd, a.example, b.example]', '"b.example"'],
    [
      '!If [HasHost, a.example, b.example]',
      'conditional !If [HasHost, a.example, b.example] of ["a.example","b.example"]',
    ],
    ['!If [HasHost, a.example, a.example]', '"a.example"'],
    ['!If [HasHost, !Ref Host, b.example]', 'conditional !If [HasHost, !Ref Host, b.example]'],
    // Where the condition holds, the parameter is known; and the same condition is the same everywhere.
    [
      '!If [IsExample, !Ref Host, b.example]',
      'conditional !If [IsExample, !Ref Host, b.example] of ["host.example.com","b.example"]',
    ],
    [
      '!Join [".", [!If [HasHost, a, b], !If [HasHost, c, d]]]',
      'conditional !Join [., [!If [HasHost, a, b], !If [HasHost, c, d]]] of ["a.c","b.d"]',
    ],
    ['!If [Loop, a.example, b.example]', 'conditional !If [Loop, a.example, b.example] of ["a.example","b.example"]'],
    ['!If [Missing, a.example, b.example]', 'conditional !If [Missing, a.example, b.example]'],
    ['!FindInMap [Hosts, !Ref Stage, name]', '"dev.example.com"'],
    [
      '!FindInMap [Hosts, !Ref Env, name]',
      'parameter !FindInMap [Hosts, !Ref Env, name] of ["dev.example.com","prod.example.com"]',
    ],
    [
      '!FindInMap [Regions, !Ref AWS::Region, name]',
      'pseudo !FindInMap [Regions, !Ref AWS::Region, name] of ["eu.example.com","us.example.com"]',
    ],
    ['!FindInMap [Hosts, other, name, { DefaultValue: d.example }]', '"d.example"'],
    ['!FindInMap [Hosts, other, name]', 'unsupported !FindInMap [Hosts, other, name]'],
    ['!FindInMap [Missing, other, name]', 'unsupported !FindInMap [Missing, other, name]'],
  ])('%s is %s', (expression, name) => {
    expect(readWith(expression)[0]).toBe(name);
  });
});

describe('resources', () => {
  it.each([
    ['!GetAtt Balancer.DNSName', 'Balancer.{AWS::Region}.elb.amazonaws.com', 'load-balancer'],
    ['!GetAtt Inner.DNSName', 'internal-{Inner}.{AWS::Region}.elb.amazonaws.com', 'load-balancer'],
    ['!GetAtt Network.DNSName', '{Network}.elb.{AWS::Region}.amazonaws.com', 'load-balancer'],
    ['!GetAtt Classic.DNSName', '{Classic}.{AWS::Region}.elb.amazonaws.com', 'load-balancer'],
    ['!GetAtt Gateway.DNSName', '', 'load-balancer'],
    ['!GetAtt Bucket.RegionalDomainName', '{Bucket}.s3.{AWS::Region}.amazonaws.com', 's3'],
    ['!GetAtt Named.DomainName', '{Named}.s3.amazonaws.com', 's3'],
    [
      '!Select [2, !Split ["/", !GetAtt Bucket.WebsiteURL]]',
      '{Bucket}.s3-website-{AWS::Region}.amazonaws.com',
      's3-website',
    ],
    [
      '!Select [1, !Split ["//", !GetAtt Bucket.WebsiteURL]]',
      '{Bucket}.s3-website-{AWS::Region}.amazonaws.com',
      's3-website',
    ],
    ['!Select [2, !Split ["/", !GetAtt Url.FunctionUrl]]', '{Url}.lambda-url.{AWS::Region}.on.aws', 'function-url'],
    [
      '!Sub "${Api}.execute-api.${AWS::Region}.amazonaws.com"',
      '{Api}.execute-api.{AWS::Region}.amazonaws.com',
      'api-gateway',
    ],
    [
      '!Select [1, !Split ["//", !GetAtt HttpApi.ApiEndpoint]]',
      '{HttpApi}.execute-api.{AWS::Region}.amazonaws.com',
      'api-gateway',
    ],
    ['!GetAtt Domain.RegionalDomainName', 'd-{Domain}.execute-api.{AWS::Region}.amazonaws.com', 'api-gateway'],
    ['!GetAtt Apps.ServiceUrl', '{Apps}.{AWS::Region}.awsapprunner.com', 'app-runner'],
    ['!GetAtt Machine.PublicDnsName', '', 'ec2'],
    ['!Select [2, !Split ["/", !GetAtt Channel.Url]]', '', 'media'],
    ['!GetAtt Channel.Url', '', 'media'],
    ['!GetAtt Site.DomainName', '{Site}.cloudfront.net', 'cloudfront'],
    ['!Sub "${Bucket}.s3.amazonaws.com"', '{Bucket}.s3.amazonaws.com', 's3'],
    ['!GetAtt Custom.Endpoint', '', 'unknown'],
    ['!Ref Bucket', '', 'unknown'],
  ])('%s is %s', (expression, pattern, kind) => {
    const { domainName, kind: found } = originWith(expression, { rest: SETTINGS, resources: TARGETS });
    if (domainName.known) throw new Error(`a literal: ${domainName.value}`);
    const shape = domainName.pattern.map((piece) => ('literal' in piece ? piece.literal : `{${piece.hole}}`)).join('');
    expect([shape.replace(/^\{Balancer\}/, 'Balancer'), found]).toEqual([pattern, kind]);
    expect(domainName.expression).toBe(expression.replaceAll('"', '').replace('!Split [//,', '!Split [//,'));
    expect(['resource-attribute', 'resource-ref']).toContain(domainName.reason);
    expect(domainName.reference?.address).toBe(
      /(?:GetAtt|Ref) (\w+)|\$\{(\w+)\}/.exec(expression)?.slice(1).find(Boolean),
    );
  });

  it.each([
    ['!Ref Domain', '"api-dev.example.com"'],
    ['!Ref Record', '"origin.dev.example.com"'],
    ['!Sub "${Named}.s3.eu-west-1.amazonaws.com"', '"my-bucket.s3.eu-west-1.amazonaws.com"'],
  ])('%s gives what is configured one hop away', (expression, name) => {
    expect(readWith(expression)[0]).toBe(name);
  });

  it('keep a hole when the Region is given, for what AWS chooses stays unknown', () => {
    expect(readWith('!GetAtt Named.RegionalDomainName', ['AWS::Region=eu-west-1'])).toEqual([
      'resource-attribute !GetAtt Named.RegionalDomainName ~ {Named}.s3.eu-west-1.amazonaws.com',
      's3',
    ]);
  });
});

describe('Split', () => {
  const REST_API =
    '!Join ["", ["https://", !Ref Api, .execute-api., !Ref AWS::Region, ., !Ref AWS::URLSuffix, /, !Ref Stage, /]]';

  it.each([
    // The three shapes in which CDK has written REST APIs.
    [`!Select [2, !Split ["/", ${REST_API}]]`, '{Api}.execute-api.{AWS::Region}.amazonaws.com'],
    [
      `!Select [0, !Split ["/", !Select [1, !Split ["://", ${REST_API}]]]]`,
      '{Api}.execute-api.{AWS::Region}.amazonaws.com',
    ],
    [
      '!Select [2, !Split ["/", !Join ["", ["https://", !ImportValue api, ".execute-api.", !Ref AWS::Region, ".amazonaws.com/prod/"]]]]',
      '{Fn::ImportValue api}.execute-api.{AWS::Region}.amazonaws.com',
    ],
  ])('takes holes between known pieces not to contain the delimiter: %s', (expression, pattern) => {
    const { domainName, kind } = originWith(expression, { rest: SETTINGS, resources: TARGETS });
    expect(inShort(domainName)).toContain(` ~ ${pattern}`);
    expect(kind).toBe('api-gateway');
  });

  it.each([
    ['!Select [2, !Split ["/", !Ref Host]]'],
    ['!Select [0, !Split [".", !Ref Host]]'],
    ['!Select [1, !Split ["/", !Join ["", [!Ref Host, /app.example.com]]]]'],
    ['!Select [3, !Split ["/", !Join ["", ["https://", !Ref Host, /app.example.com]]]]'],
    ['!Select [9, [a.example.com]]'],
    ['!Select [!Ref Host, [a.example.com, b.example.com]]'],
    ['!Join [!Ref Host, [a.example.com, b.example.com]]'],
    ['!Select [0, !Cidr [10.0.0.0/16, 2, 8]]'],
    ['!Select [0, !GetAZs ""]'],
    ['!Select [2, !Split ["/", "{{resolve:ssm:/app/host}}"]]'],
    ['!Base64 [a]'],
  ])('does not make a name of what is unknown: %s', (expression) => {
    const { domainName } = originWith(expression, { rest: SETTINGS, resources: TARGETS });
    expect(domainName).toMatchObject({ known: false, alternatives: [] });
  });
});

describe('SAM', () => {
  it.each([
    ['!Sub "${ServerlessRestApi}.execute-api.${AWS::Region}.amazonaws.com"', 'api-gateway'],
    ['!Select [2, !Split ["/", !GetAtt HandlerUrl.FunctionUrl]]', 'function-url'],
    ['!Select [1, !Split ["//", !GetAtt ServerlessHttpApi.ApiEndpoint]]', 'api-gateway'],
  ])('adds resources of its own: %s', (expression, kind) => {
    const handler =
      '  Handler: { Type: AWS::Serverless::Function, Properties: { FunctionUrlConfig: { AuthType: NONE } } }\n';
    const origin = originWith(expression, { rest: 'Transform: AWS::Serverless-2016-10-31', resources: handler });
    expect(origin.kind).toBe(kind);
    expect(origin.domainName.known).toBe(false);
  });

  it.each(['!Sub "x.${Api.Stage}"', '!Join [".", [x, !Ref Api.Stage]]'])(
    'lets the stage of an API be used: %s',
    (expression) => {
      const resources = '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live } }\n';
      const { domainName } = originWith(expression, { rest: 'Transform: [AWS::Serverless-2016-10-31]', resources });
      expect(inShort(domainName)).toBe('"x.live"');
    },
  );
});
