import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Reading } from '../../../src/model/distribution.js';
import { readSources } from '../../../src/sources/index.js';
import { zipOf } from '../code/archive.js';
import { inShort } from './reading.js';

let workspace: string;

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'cdk-'));
});

afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

async function put(files: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(workspace, path);
    await mkdir(dirname(absolute), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(absolute, isText ? content : JSON.stringify(content, null, 2));
  }
}

function read(files: readonly string[] = []): Promise<Reading> {
  return readSources({
    workspace,
    files,
    origins: [],
    viewerHosts: [],
    cloudformation: { parameters: [], parameterFiles: [] },
  });
}

const HASH = 'a1b2c3d4'.repeat(8);
const OTHER_HASH = '0f1e2d3c'.repeat(8);

/** Twenty lines of an application. */
const APP = Array.from({ length: 20 }, (_, index) => `// ${index + 1}`).join('\n');

function stack(name: string, more: object = {}): object {
  return { type: 'aws:cloudformation:stack', properties: { templateFile: `${name}.template.json` }, ...more };
}

/** Metadata as schema 55 has it: a logical id and the frames of the application. */
function created(id: string, frame: string): readonly object[] {
  return [
    { type: 'aws:cdk:logicalId', data: id },
    { type: 'aws:cdk:creationStack', data: ['    ...node_modules-aws-cdk-lib...', `    at new Site (${frame})`] },
  ];
}

function distribution(domainName: object | string, behavior: object = {}): object {
  return {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all', ...behavior },
        Origins: [{ Id: 'o', DomainName: domainName, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
      },
    },
  };
}

const BALANCER = {
  Lb8A12904C: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: {
      Scheme: 'internet-facing',
      SecurityGroups: [{ 'Fn::GetAtt': ['LbSecurityGroup1A2B', 'GroupId'] }],
      Type: 'application',
    },
  },
  LbSecurityGroup1A2B: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: { SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0', FromPort: 80, IpProtocol: 'tcp', ToPort: 80 }] },
  },
  LbListener3C4D: {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      DefaultActions: [{ Type: 'forward' }],
      LoadBalancerArn: { Ref: 'Lb8A12904C' },
      Port: 80,
      Protocol: 'HTTP',
    },
  },
};

describe('resources behind an origin', () => {
  it('are on the lines of the application that made them', async () => {
    await put({
      'lib/site.ts': APP,
      'cdk.out/manifest.json': { artifacts: { Main: stack('Main', { additionalMetadataFile: 'Main.metadata.json' }) } },
      'cdk.out/Main.metadata.json': {
        '/Main/Site/Distribution/Resource': created('SiteDistribution12', '/home/ci/app/lib/site.ts:12:5'),
        '/Main/Lb/Resource': created('Lb8A12904C', '/home/ci/app/lib/site.ts:4:7'),
        '/Main/Lb/SecurityGroup/Resource': created('LbSecurityGroup1A2B', '/home/ci/app/lib/site.ts:5'),
        '/Main/Lb/Listener/Resource': created('LbListener3C4D', 'lib/site.ts:6'),
      },
      'cdk.out/Main.template.json': {
        Resources: { ...BALANCER, SiteDistribution12: distribution({ 'Fn::GetAtt': ['Lb8A12904C', 'DNSName'] }) },
      },
    });
    const { distributions } = await read();
    const at = (startLine: number): object => ({ file: 'lib/site.ts', startLine, endLine: startLine });
    expect(distributions[0]).toMatchObject({ address: 'Main/Site/Distribution', location: at(12) });
    expect(distributions[0]?.origins[0]?.backend).toMatchObject({
      known: true,
      value: {
        type: 'load-balancer',
        address: 'Main/Lb',
        location: at(4),
        listeners: { items: [{ address: 'Main/Lb/Listener', location: at(6) }], mayBeMore: false },
        securityGroups: {
          items: [{ address: 'Main/Lb/SecurityGroup', location: at(5), ingress: { items: [{ location: at(5) }] } }],
        },
      },
    });
  });

  it.each([
    ['    at new Site (/home/ci/app/lib/site.ts:7:5)', 7],
    ['at new Site (lib/site.ts:8)', 8],
    ['new Site (/home/ci/app/lib/site.ts:9:5)', 9],
    ['<anonymous> (file:///home/ci/app/lib/site.ts:10:5)', 10],
    ['Site.build (C:\\\\work\\\\app\\\\lib\\\\site.ts:11:5)', 11],
    ['at new Site (/home/ci/internal/lib/site.ts:12:1)', 12],
  ])('are found by a frame such as %s', async (frame, line) => {
    const foreign = [
      'new CfnBucket (/app/node_modules/aws-cdk-lib/aws-s3/lib/s3.generated.js:1:2)',
      'Kernel.create (/tmp/jsii-kernel-x/lib/site.ts:1:2)',
      'internal/modules/cjs/loader.js:1:2',
      'node:internal/main/run_main_module:2:3',
    ];
    const trace = [...foreign, frame.replaceAll('\\\\', '\\')];
    await put({
      'lib/site.ts': APP,
      'cdk.out/manifest.json': {
        artifacts: {
          Main: stack('Main', {
            metadata: { '/Main/Site/Resource': [{ type: 'aws:cdk:logicalId', data: 'Site12', trace }] },
          }),
        },
      },
      'cdk.out/Main.template.json': { Resources: { Site12: distribution('app.example.com') } },
    });
    const { distributions } = await read();
    expect(distributions[0]?.location).toEqual({ file: 'lib/site.ts', startLine: line, endLine: line });
  });

  it('can be in another stack of the application', async () => {
    await put({
      'cdk.out/manifest.json': { artifacts: { Net: stack('Net'), Main: stack('Main') } },
      'cdk.out/Net.template.json': {
        Resources: BALANCER,
        Outputs: {
          Dns: { Value: { 'Fn::GetAtt': ['Lb8A12904C', 'DNSName'] }, Export: { Name: 'Net:Dns' } },
          Group: { Value: { 'Fn::GetAtt': ['LbSecurityGroup1A2B', 'GroupId'] }, Export: { Name: 'Net:Group' } },
        },
      },
      'cdk.out/Main.template.json': {
        Resources: {
          Ingress: {
            Type: 'AWS::EC2::SecurityGroupIngress',
            Properties: {
              GroupId: { 'Fn::ImportValue': 'Net:Group' },
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              SourcePrefixListId: 'pl-3b927c52',
            },
          },
          Site12: distribution({ 'Fn::ImportValue': 'Net:Dns' }),
        },
      },
    });
    const { distributions } = await read();
    expect(distributions[0]?.origins[0]?.backend).toMatchObject({
      known: true,
      value: {
        address: 'Net/Lb8A12904C',
        listeners: { items: [{ port: { value: 80 } }], mayBeMore: false },
        securityGroups: {
          items: [
            {
              address: 'Net/LbSecurityGroup1A2B',
              ingress: { items: [{ fromPort: { value: 80 } }, { fromPort: { value: 443 } }], mayBeMore: false },
            },
          ],
          mayBeMore: false,
        },
      },
    });
  });

  it('can be passed to a nested stack, whose resources have lines of their own', async () => {
    await put({
      'lib/site.ts': APP,
      'cdk.out/manifest.json': {
        artifacts: {
          'Main.assets': { type: 'cdk:asset-manifest', properties: { file: 'Main.assets.json' } },
          Main: stack('Main', { additionalMetadataFile: 'Main.metadata.json' }),
        },
      },
      'cdk.out/Main.assets.json': {
        files: { [HASH]: { source: { path: 'MainInner1A.nested.template.json', packaging: 'file' } } },
      },
      'cdk.out/Main.metadata.json': {
        '/Main/Inner/Site/Resource': created('Site12', '/home/ci/app/lib/site.ts:9:5'),
        '/Main/Lb/Resource': created('Lb8A12904C', '/home/ci/app/lib/site.ts:4:5'),
      },
      'cdk.out/Main.template.json': {
        Resources: {
          ...BALANCER,
          InnerNestedStack: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: {
              TemplateURL: {
                'Fn::Join': ['', ['https://s3.eu-west-1.', { Ref: 'AWS::URLSuffix' }, `/cdk-assets/${HASH}.json`]],
              },
              Parameters: { referencetoDns: { 'Fn::GetAtt': ['Lb8A12904C', 'DNSName'] } },
            },
          },
        },
      },
      'cdk.out/MainInner1A.nested.template.json': {
        Parameters: { referencetoDns: { Type: 'String' } },
        Resources: { Site12: distribution({ Ref: 'referencetoDns' }) },
      },
    });
    const { distributions, problems } = await read();
    expect(problems).toEqual([]);
    expect(distributions).toMatchObject([
      {
        address: 'Main/Inner/Site',
        location: { file: 'lib/site.ts', startLine: 9 },
        origins: [
          { backend: { value: { address: 'Main/Lb', location: { startLine: 4 }, listeners: { items: [{}] } } } },
        ],
      },
    ]);
  });
});

describe('functions at the edge', () => {
  const lambda = (more: object = {}, code: object = { S3Bucket: 'cdk-assets', S3Key: `${HASH}.zip` }): object => ({
    EdgeRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: ['lambda', 'edgelambda'].map((name) => ({
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: `${name}.amazonaws.com` },
          })),
        },
      },
    },
    Edge1A: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: code,
        Handler: 'index.handler',
        Runtime: 'nodejs22.x',
        Role: { 'Fn::GetAtt': ['EdgeRole', 'Arn'] },
      },
      ...more,
    },
    EdgeVersion2B: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Edge1A' } } },
  });
  const associated = (arn: object): object => ({
    LambdaFunctionAssociations: [{ EventType: 'origin-request', LambdaFunctionARN: arn }],
  });
  const assets = (path: string): object => ({
    files: { [HASH]: { source: { path, packaging: 'zip' } }, [OTHER_HASH]: {} },
  });

  async function definition(files: Readonly<Record<string, string | object>>): Promise<unknown> {
    await put(files);
    const { distributions } = await read();
    return distributions[0]?.behaviors[0]?.edgeFunctions[0]?.definition;
  }

  it('have their code in an asset that the resource names', async () => {
    const metadata = {
      Metadata: {
        'aws:cdk:path': 'Main/Edge/Resource',
        'aws:asset:path': `asset.${HASH}`,
        'aws:asset:property': 'Code',
      },
    };
    expect(
      await definition({
        'cdk.out/manifest.json': {
          artifacts: { Main: stack('Main', { environment: 'aws://123456789012/us-east-1' }) },
        },
        'cdk.out/Main.template.json': {
          Resources: {
            ...lambda(metadata),
            Site12: distribution('a.example.com', associated({ Ref: 'EdgeVersion2B' })),
          },
        },
        [`cdk.out/asset.${HASH}/index.js`]: 'exports.handler = 1;',
      }),
    ).toMatchObject({
      type: 'lambda',
      address: 'Main/Edge',
      region: { value: 'us-east-1', written: false },
      qualifier: { value: 'version' },
      trustedServices: { items: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'], mayBeMore: false },
      code: {
        status: 'found',
        files: [{ name: 'index.js', location: { file: `cdk.out/asset.${HASH}/index.js`, startLine: 1 } }],
      },
    });
  });

  it('have their code in an asset of the list of assets, packed or not', async () => {
    const files = (path: string): Readonly<Record<string, string | object>> => ({
      'cdk.out/manifest.json': {
        artifacts: { Main: stack('Main', { environment: 'aws://unknown-account/unknown-region' }) },
      },
      'cdk.out/Main.assets.json': assets(path),
      'cdk.out/Main.template.json': {
        Resources: { ...lambda(), Site12: distribution('a.example.com', associated({ Ref: 'EdgeVersion2B' })) },
      },
    });
    expect(await definition({ ...files(`asset.${HASH}`), [`cdk.out/asset.${HASH}/index.js`]: 'x' })).toMatchObject({
      region: { known: false },
      code: { status: 'found', files: [{ name: 'index.js' }], packageBytes: null },
    });
    const archive = zipOf([{ name: 'index.js', content: 'exports.handler = 2;' }]);
    expect(await definition({ ...files(`asset.${HASH}.zip`), [`cdk.out/asset.${HASH}.zip`]: archive })).toMatchObject({
      code: {
        status: 'found',
        files: [{ name: 'index.js', text: 'exports.handler = 2;', location: null }],
        packageBytes: archive.length,
      },
    });
    expect(await definition(files('../../../../etc'))).toMatchObject({ code: { status: 'unknown' } });
  });

  it('can be in a stack of their own in us-east-1, which hands their version over', async () => {
    const name = '/cdk/EdgeFunctionArn/eu-west-1/Main/Edge';
    expect(
      await definition({
        'cdk.out/manifest.json': {
          artifacts: {
            Main: stack('Main', { environment: 'aws://123456789012/eu-west-1' }),
            'edge-lambda-stack-c8': stack('edge-lambda-stack-c8', { environment: 'aws://123456789012/us-east-1' }),
          },
        },
        'cdk.out/Main.template.json': {
          Resources: {
            EdgeArnReader: {
              Type: 'Custom::CrossRegionStringParameterReader',
              Properties: { Region: 'us-east-1', ParameterName: name },
            },
            Site12: distribution('a.example.com', associated({ 'Fn::GetAtt': ['EdgeArnReader', 'FunctionArn'] })),
          },
        },
        'cdk.out/edge-lambda-stack-c8.template.json': {
          Resources: {
            ...lambda({}, { ZipFile: 'exports.handler = 3;' }),
            EdgeParameter: {
              Type: 'AWS::SSM::Parameter',
              Properties: { Name: name, Type: 'String', Value: { Ref: 'EdgeVersion2B' } },
            },
          },
        },
      }),
    ).toMatchObject({
      address: 'edge-lambda-stack-c8/Edge1A',
      region: { value: 'us-east-1' },
      qualifier: { value: 'version' },
      code: { status: 'found', files: [{ text: 'exports.handler = 3;' }] },
    });
  });

  it('have no line for code in a template that stands for a line of the application', async () => {
    const files = (metadata: object): Readonly<Record<string, string | object>> => ({
      'lib/site.ts': APP,
      'cdk.out/manifest.json': { artifacts: { Main: stack('Main', { metadata }) } },
      'cdk.out/Main.template.json': {
        Resources: {
          Rewrite1A: {
            Type: 'AWS::CloudFront::Function',
            Properties: {
              AutoPublish: true,
              FunctionCode: 'a();\nb();',
              FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
            },
          },
          Site12: distribution('a.example.com', {
            FunctionAssociations: [
              { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Rewrite1A', 'FunctionARN'] } },
            ],
          }),
        },
      },
    });
    expect(
      await definition(files({ '/Main/Rewrite/Resource': created('Rewrite1A', '/x/lib/site.ts:5:1') })),
    ).toMatchObject({
      address: 'Main/Rewrite',
      location: { file: 'lib/site.ts', startLine: 5 },
      code: { files: [{ text: 'a();\nb();', location: null }], packageBytes: 9 },
    });
    expect(await definition(files({}))).toMatchObject({
      location: { file: 'cdk.out/Main.template.json' },
      code: { files: [{ location: { file: 'cdk.out/Main.template.json', startLine: 7 } }] },
    });
  });
});

describe('names as the CDK wraps them', () => {
  it.each([
    [
      'a REST API',
      {
        'Fn::Select': [
          2,
          {
            'Fn::Split': [
              '/',
              {
                'Fn::Join': [
                  '',
                  [
                    'https://',
                    { Ref: 'Api' },
                    '.execute-api.',
                    { Ref: 'AWS::Region' },
                    '.',
                    { Ref: 'AWS::URLSuffix' },
                    '/',
                    { Ref: 'Stage' },
                    '/',
                  ],
                ],
              },
            ],
          },
        ],
      },
      'api',
    ],
    ['an HTTP API', { 'Fn::Select': [1, { 'Fn::Split': ['://', { 'Fn::GetAtt': ['Http', 'ApiEndpoint'] }] }] }, 'api'],
    [
      'a function URL',
      { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Url', 'FunctionUrl'] }] }] },
      'function-url',
    ],
    ['a website', { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Files', 'WebsiteURL'] }] }] }, 'bucket'],
    ['a bucket', { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] }, 'bucket'],
  ])('lead to %s', async (_, name, type) => {
    await put({
      'cdk.out/manifest.json': { artifacts: { Main: stack('Main') } },
      'cdk.out/Main.template.json': {
        Resources: {
          Api: { Type: 'AWS::ApiGateway::RestApi' },
          Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'prod' } },
          Http: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
          Url: { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'NONE', TargetFunctionArn: 'x' } },
          Files: { Type: 'AWS::S3::Bucket' },
          Site12: distribution(name),
        },
      },
    });
    const { distributions } = await read();
    const backend = distributions[0]?.origins[0]?.backend;
    expect(
      backend?.known === true
        ? backend.value?.type
        : inShort(backend ?? { known: true, value: null, written: true, location: null }),
    ).toBe(type);
  });
});
