import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import type { Reading } from '../../../src/model/distribution.js';
import { UsageError } from '../../../src/model/usage-error.js';
import { readSources } from '../../../src/sources/index.js';
import { inShort, templateWith } from './reading.js';

let base: string;
let workspace: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'templates-'));
  workspace = join(base, 'workspace');
  await mkdir(workspace);
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function put(files: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(workspace, path);
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

function read(
  files: readonly string[] = [],
  { parameters = [], parameterFiles = [] }: { parameters?: string[]; parameterFiles?: string[] } = {},
): Promise<Reading> {
  const cloudformation = { parameters, parameterFiles };
  return readSources({ workspace, files, origins: [], viewerHosts: [], cloudformation });
}

/** Every origin in short: its key, its name, and the line of it. */
function told({ distributions }: Reading): readonly string[] {
  return distributions.flatMap(({ origins }) =>
    origins.map(({ key, domainName, location }) => {
      return `${key} ${inShort(domainName)} ${location?.file}:${location?.startLine}`;
    }),
  );
}

const WITH_HOST = 'Parameters:\n  Host: { Type: String }\n  Port: { Type: String, Default: "80" }';

describe('parameters', () => {
  const FORMS: Readonly<Record<string, string | object>> = {
    'create-stack.json': [
      { ParameterKey: 'Host', ParameterValue: 'a.example.com' },
      { ParameterKey: 'Port', UsePreviousValue: true },
    ],
    'deploy.json': ['Host=a.example.com'],
    'pipeline.json': { Parameters: { Host: 'a.example.com' }, Tags: { a: 'b' } },
    'rain.yaml': 'Parameters:\n  Host: a.example.com\nTags: {}\n',
    'plain.yaml': 'Host: a.example.com\n',
    'samconfig.toml':
      'version = 0.1\n[default.deploy.parameters]\nstack_name = "x"\n# comment\nparameter_overrides = "Port=\\"81\\" Host=\\"a.example.com\\""\n',
    'list.toml':
      '[default.global.parameters]\nparameter_overrides = [\n  \'Port=81\', # why\n  "Host=a.example.com",\n]\n',
    'long.toml':
      '[only.deploy.parameters]\nparameter_overrides = """\nParameterKey=Host,ParameterValue=a.example.com\n"""\n',
    'pipeline-functions.json': { Parameters: { Host: 'a.example.com', Bucket: { 'Fn::GetArtifactAtt': ['a', 'b'] } } },
    'git-sync.yaml': 'template-file-path: template.yaml\nparameters:\n  Host: a.example.com\ntags: {}\n',
    'maps.yaml':
      'default:\n  global:\n    parameters:\n      parameter_overrides:\n        - Host: a.example.com\n        - Port=81\n',
    'keys.toml':
      '[default.deploy.parameters]\nparameter_overrides = "ParameterKey=Port,ParameterValue=81 ParameterKey=Host,ParameterValue=a.example.com"\n',
    'samconfig.yaml':
      'version: 0.1\ndefault:\n  deploy:\n    parameters:\n      parameter_overrides: Port=81 Host=a.example.com\n',
  };

  it.each(Object.keys(FORMS))('come from %s', async (name) => {
    await put({ 'template.yaml': templateWith('!Ref Host', WITH_HOST), [name]: FORMS[name] ?? '' });
    const [told1] = told(await read(['template.yaml'], { parameterFiles: [name] }));
    expect(told1).toBe('template.yaml:Site:app "a.example.com" template.yaml:14');
  });

  it('come with the example', async () => {
    const examples = fileURLToPath(new URL('../../../examples/cloudformation', import.meta.url));
    const cloudformation = { parameters: [], parameterFiles: ['parameters.json'] };
    const request = { workspace: examples, files: ['site.yaml'], origins: [], viewerHosts: [], cloudformation };
    const { distributions, problems } = await readSources(request);
    expect(distributions[0]?.origins[2]?.domainName).toMatchObject({
      value: 'api.example.com',
      location: { startLine: 77 },
    });
    expect(problems).toEqual([]);
  });

  it('of an environment are asked for by its name, and lines count over files', async () => {
    const toml =
      '[dev.deploy.parameters]\nparameter_overrides = "Host=dev.example.com"\n[prod.deploy.parameters]\nparameter_overrides = "Host=prod.example.com"\n';
    await put({ 'template.yaml': templateWith('!Ref Host', WITH_HOST), 'samconfig.toml': toml });
    const names = async (given: { parameters?: string[]; parameterFiles?: string[] }): Promise<string> =>
      told(await read(['template.yaml'], given)).join();
    expect(await names({ parameterFiles: ['samconfig.toml#prod'] })).toContain('prod.example.com');
    expect(await names({ parameterFiles: ['samconfig.toml#prod'], parameters: ['', 'Host = x.example'] })).toContain(
      '"x.example"',
    );
    await expect(names({ parameterFiles: ['samconfig.toml'] })).rejects.toThrow(/say which one counts.*dev, prod/);
  });

  it('of samconfig come with the Region of the deployment, which can be given too', async () => {
    const name = '!Sub "${Host}.${AWS::Region}.example.com"';
    await put({
      'template.yaml': templateWith(name, WITH_HOST),
      'samconfig.toml':
        '[default.global.parameters]\nregion = "eu-west-1"\n[default.deploy.parameters]\nparameter_overrides = "Host=a"\n[prod.deploy.parameters]\nregion = "us-east-1"\nparameter_overrides = "Host=b"\n',
      'samconfig.yaml': 'default: { deploy: { parameters: { region: eu-west-3, stack_name: x } } }\n',
    });
    const names = async (parameterFiles: string[], parameters: string[] = []): Promise<string> =>
      told(await read(['template.yaml'], { parameterFiles, parameters })).join();
    expect(await names(['samconfig.toml'])).toContain('"a.eu-west-1.example.com"');
    expect(await names(['samconfig.toml#prod'])).toContain('"b.us-east-1.example.com"');
    expect(await names(['samconfig.toml'], ['AWS::Region=eu-west-2'])).toContain('"a.eu-west-2.example.com"');
    expect(await names(['samconfig.yaml'], ['Host=c'])).toContain('"c.eu-west-3.example.com"');
    await expect(names(['samconfig.toml#dev'])).rejects.toThrow(/environment dev; say which one counts.*default, prod/);
  });

  it.each([
    ['missing.json', null, /missing\.json: no such file/],
    ['broken.json', '{\n"a":', /broken\.json:2: not valid JSON/],
    ['other.json', '{"a": {"b": 1}}', /other\.json: holds no parameters/],
    ['words.toml', '[default.deploy.parameters]\nparameter_overrides = "what"', /has to be made of Name=Value/],
  ])('that cannot be used are refused: %s', async (name, content, message) => {
    await put({ 'template.yaml': templateWith('a.example.com') });
    if (content !== null) await put({ [name]: content });
    await expect(read(['template.yaml'], { parameterFiles: [name] })).rejects.toThrow(UsageError);
    await expect(read(['template.yaml'], { parameterFiles: [name] })).rejects.toThrow(message);
    await expect(read(['template.yaml'], { parameters: ['Host'] })).rejects.toThrow(/line 1: has to be name=value/);
  });
});

describe('nested stacks', () => {
  const PARENT = `Resources:
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
  Names:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./nested/names.yaml }
  Cdn:
    Type: AWS::Serverless::Application
    Properties:
      Location: nested/cdn.yaml
      Parameters: { Host: !GetAtt Balancer.DNSName, Other: !GetAtt Names.Outputs.Other, Missing: !GetAtt Names.Outputs.Missing }
`;
  const NAMES = 'Resources: { Topic: { Type: AWS::SNS::Topic } }\nOutputs: { Other: { Value: other.example.com } }\n';
  const CDN = templateWith(
    '!Ref Host',
    'Parameters: { Host: { Type: String }, Other: { Type: String }, Missing: { Type: String } }',
  ).replace(
    'Origins:',
    `Origins:
          - { Id: other, DomainName: !Ref Other, CustomOriginConfig: { OriginProtocolPolicy: http-only } }
          - { Id: missing, DomainName: !Ref Missing, CustomOriginConfig: { OriginProtocolPolicy: http-only } }`,
  );

  it('take what is passed to them, and are reported once', async () => {
    await put({ 'main.yaml': PARENT, 'nested/names.yaml': NAMES, 'nested/cdn.yaml': CDN });
    const reading = await read();
    expect(told(reading)).toEqual([
      'nested/cdn.yaml:Cdn/Site:other "other.example.com" nested/cdn.yaml:12',
      'nested/cdn.yaml:Cdn/Site:missing module-output !Ref Missing nested/cdn.yaml:13',
      'nested/cdn.yaml:Cdn/Site:app resource-attribute !Ref Host ~ {Balancer}.{AWS::Region}.elb.amazonaws.com nested/cdn.yaml:14',
    ]);
    expect(reading.distributions[0]?.origins[2]?.kind).toBe('load-balancer');
    expect(reading.problems).toEqual([]);
  });

  it('share the resources that they pass to each other', async () => {
    await put({
      'main.yaml': `Resources:
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref Group] } }
  Group: { Type: AWS::EC2::SecurityGroup }
  Listeners:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/listeners.yaml, Parameters: { Arn: !Ref Balancer, Group: !GetAtt Group.GroupId } }
  Rules:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/rules.yaml, Parameters: { Listener: !GetAtt Listeners.Outputs.Https } }
  Cdn:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/cdn.yaml, Parameters: { Host: !GetAtt Balancer.DNSName } }
`,
      'nested/listeners.yaml': `Parameters: { Arn: { Type: String }, Group: { Type: String } }
Resources:
  Https: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Arn, Port: 443, Protocol: HTTPS } }
  Open: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: -1, CidrIp: 0.0.0.0/0 } }
Outputs: { Https: { Value: !Ref Https } }
`,
      'nested/rules.yaml': `Parameters: { Listener: { Type: String } }
Resources:
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: { ListenerArn: !Ref Listener, Conditions: [{ Field: host-header, Values: [www.example.com] }] }
`,
      'nested/cdn.yaml': templateWith('!Ref Host', 'Parameters: { Host: { Type: String } }'),
    });
    const { distributions } = await read();
    expect(distributions.map(({ origins }) => origins[0]?.backend)).toMatchObject([
      {
        known: true,
        value: {
          address: 'Balancer',
          location: { file: 'main.yaml', startLine: 2 },
          listeners: {
            items: [
              {
                address: 'Listeners/Https',
                location: { file: 'nested/listeners.yaml', startLine: 3 },
                hostConditions: { items: [{ value: 'www.example.com' }], mayBeMore: false },
              },
            ],
            mayBeMore: false,
          },
          securityGroups: {
            items: [{ address: 'Group', ingress: { items: [{ peers: [{ type: 'cidr' }] }], mayBeMore: false } }],
            mayBeMore: false,
          },
        },
      },
    ]);
    // A template that is not at hand may add to what it is given.
    await rm(join(workspace, 'nested/listeners.yaml'));
    const [distribution] = (await read()).distributions;
    expect(distribution?.origins[0]?.backend).toMatchObject({
      value: {
        listeners: { items: [], mayBeMore: true },
        securityGroups: { items: [{ ingress: { mayBeMore: true } }] },
      },
    });
  });

  it('under an open condition hold distributions that may not be there', async () => {
    const stack = '{ Type: AWS::CloudFormation::Stack, Condition: Open, Properties: { TemplateURL: nested/cdn.yaml } }';
    await put({
      'main.yaml': `Parameters: { Create: { Type: String } }
Conditions: { Open: !Equals [!Ref Create, yes] }
Resources: { Cdn: ${stack} }
`,
      'nested/cdn.yaml': templateWith('a.example.com'),
    });
    const conditional = async (parameters: string[]): Promise<readonly boolean[]> =>
      (await read(['main.yaml'], { parameters })).distributions.map((one) => one.conditional);
    expect(await conditional([])).toEqual([true]);
    expect(await conditional(['Create=yes'])).toEqual([false]);
  });

  it('never lead out of the workspace or in circles', async () => {
    await writeFile(join(base, 'outside.yaml'), templateWith('outside.example.com'));
    const stack = (url: string): string => `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} } }`;
    await put({
      'main.yaml': `${templateWith('a.example.com')}  Out: ${stack('../outside.yaml')}
  Linked: ${stack('link.yaml')}
  Missing: ${stack('missing.yaml')}
  Self: ${stack('main.yaml')}
  Remote: ${stack('https://s3.amazonaws.com/x/y.yaml')}
  Broken: ${stack('broken.yaml')}
`,
      'broken.yaml': 'Resources:\n  A: "x\n',
    });
    await symlink(join(base, 'outside.yaml'), join(workspace, 'link.yaml'));
    const reading = await read(['main.yaml']);
    expect(told(reading)).toHaveLength(1);
    expect(reading.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'main.yaml:16 nested stack Out: its template lies outside the workspace and was not read',
      'main.yaml:17 nested stack Linked: link.yaml is no file in the workspace',
      'main.yaml:18 nested stack Missing: missing.yaml is no file in the workspace',
      'main.yaml:19 nested stack Self: main.yaml nests itself',
      expect.stringMatching(/^broken\.yaml:\d not valid YAML/),
    ]);
  });
});

describe('cdk.out', () => {
  const template = (name: string | object): object => ({
    Resources: {
      SiteDistribution1234: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all' },
            Origins: [{ Id: 'o', DomainName: name, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
          },
        },
      },
    },
  });
  const metadata = (entries: readonly object[], path = '/Main/Site/Distribution/Resource'): object => ({
    [path]: [{ type: 'aws:cdk:logicalId', data: 'SiteDistribution1234' }, ...entries],
  });
  const stack = (more: object, name = 'Main'): object => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile: `${name}.template.json` },
    ...more,
  });
  const APP = Array.from({ length: 20 }, (_, index) => `// ${index + 1}`).join('\n');

  it('leads to the line of the application that made the distribution', async () => {
    const creation = {
      type: 'aws:cdk:creationStack',
      data: [
        '...new Distribution2 in aws-cdk-lib...',
        'new Site (/home/ci/work/app/infra/lib/site.ts:7:5)',
        '<anonymous> (/home/ci/work/app/infra/bin/app.ts:3:1)',
      ],
    };
    await put({
      'infra/lib/site.ts': APP,
      'infra/cdk.out/Main.template.json': template('a.example.com'),
      'infra/cdk.out/manifest.json': {
        artifacts: {
          Main: stack({ additionalMetadataFile: 'Main.metadata.json' }),
          Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Stage' } },
        },
      },
      'infra/cdk.out/Main.metadata.json': metadata([creation]),
      'infra/cdk.out/assembly-Stage/manifest.json': {
        artifacts: {
          Inner: stack(
            {
              metadata: metadata(
                [{ type: 'x', trace: ['at Site (/home/ci/lib/site.ts:9:1)'] }],
                '/Stage/Inner/Distribution/Resource',
              ),
            },
            'Inner',
          ),
        },
      },
      'infra/cdk.out/assembly-Stage/Inner.template.json': template('b.example.com'),
    });
    const reading = await read();
    expect(told(reading)).toEqual([
      'infra/cdk.out/Main.template.json:Main/Site/Distribution:o "a.example.com" infra/lib/site.ts:7',
      'infra/cdk.out/assembly-Stage/Inner.template.json:Stage/Inner/Distribution:o "b.example.com" infra/cdk.out/assembly-Stage/Inner.template.json:13',
    ]);
    expect(reading.distributions.map(({ language }) => language)).toEqual(['cdk', 'cdk']);
    expect(told(await read(['infra/cdk.out/manifest.json']))).toEqual(told(reading));
    expect(told(await read(['infra/cdk.out/Main.template.json']))).toEqual(told(reading).slice(0, 1));
  });

  it('has stacks that import what others of them export', async () => {
    await put({
      'cdk.out/Net.template.json': {
        Resources: { Lb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' } },
        Outputs: {
          Dns: { Value: { 'Fn::GetAtt': ['Lb', 'DNSName'] }, Export: { Name: 'Net:Dns' } },
          Loop: { Value: { 'Fn::ImportValue': 'Net:Loop' }, Export: { Name: 'Net:Loop' } },
        },
      },
      'cdk.out/Main.template.json': template({ 'Fn::ImportValue': 'Net:Dns' }),
      'cdk.out/Other.template.json': template({ 'Fn::ImportValue': 'Net:Loop' }),
      'cdk.out/manifest.json': { artifacts: { Main: stack({}), Net: stack({}, 'Net'), Other: stack({}, 'Other') } },
    });
    const { distributions } = await read();
    expect(distributions[0]?.origins[0]).toMatchObject({
      kind: 'load-balancer',
      domainName: { known: false, reference: { address: 'Net/Lb', attribute: 'DNSName' } },
    });
    expect(distributions[1]?.origins[0]).toMatchObject({ kind: 'unknown', domainName: { reason: 'import-value' } });
  });

  it('of older versions has traces when it is asked for them', async () => {
    const trace = [
      'new CfnDistribution (/srv/app/node_modules/aws-cdk-lib/x.js:1:2)',
      'at new Site (/srv/app/lib/site.ts:8:1)',
      'node:internal/main:1:1',
    ];
    const entry = { type: 'aws:cdk:logicalId', data: 'SiteDistribution1234', trace };
    await put({
      'lib/site.ts': APP,
      'cdk.out/Main.template.json': template('a.example.com'),
      'cdk.out/manifest.json': { artifacts: { Main: stack({ metadata: { '/Main/Site/Resource': [entry] } }) } },
    });
    expect(told(await read())).toEqual(['cdk.out/Main.template.json:Main/Site:o "a.example.com" lib/site.ts:8']);
    // A line that is not there says that the checkout is another one.
    await put({ 'lib/site.ts': '// 1\n' });
    expect(told(await read())).toEqual([
      'cdk.out/Main.template.json:Main/Site:o "a.example.com" cdk.out/Main.template.json:13',
    ]);
  });
});

describe('serverless.yml', () => {
  it('has its resources, in files of their own too, with variables', async () => {
    await put({
      'serverless.yml': `service: shop
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
  region: \${opt:region, 'eu-west-1'}
custom:
  hosts: \${file(config.yml):hosts}
  host: \${self:custom.hosts.\${self:provider.stage}}
  other: \${env:OTHER_HOST}
functions:
  app: { handler: a.b, url: true }
resources:
  - \${file(resources/cdn.yml)}
  - Resources:
      Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: 'shop-\${sls:stage}' } }
`,
      'config.yml': 'hosts:\n  dev: dev.example.com\n  prod: prod.example.com\n',
      'resources/cdn.yml': templateWith('${self:custom.host}').replace(
        'Origins:',
        `Origins:
          - { Id: bucket, DomainName: !Sub '\${Bucket}.s3.\${AWS::Region}.amazonaws.com', S3OriginConfig: {} }
          - { Id: api, DomainName: !Join ['.', [!Ref ApiGatewayRestApi, execute-api, !Ref AWS::Region, amazonaws.com]], OriginPath: '/\${self:provider.stage}', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
          - { Id: plugin, DomainName: '#{ApiGatewayRestApi}.execute-api.#{AWS::Region}.amazonaws.com', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
          - { Id: url, DomainName: !Select [2, !Split [/, !GetAtt AppLambdaFunctionUrl.FunctionUrl]], CustomOriginConfig: { OriginProtocolPolicy: https-only } }
          - { Id: other, DomainName: 'x.\${self:custom.other}', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
          - { Id: store, DomainName: '\${ssm:/host}', CustomOriginConfig: { OriginProtocolPolicy: https-only } }`,
      ),
    });
    const reading = await read();
    const file = 'resources/cdn.yml';
    expect(told(reading)).toEqual([
      `serverless.yml:Site:bucket "shop-dev.s3.eu-west-1.amazonaws.com" ${file}:12`,
      `serverless.yml:Site:api resource-ref !Join [., [!Ref ApiGatewayRestApi, execute-api, !Ref AWS::Region, amazonaws.com]] ~ {ApiGatewayRestApi}.execute-api.eu-west-1.amazonaws.com ${file}:13`,
      `serverless.yml:Site:plugin resource-ref #{ApiGatewayRestApi}.execute-api.#{AWS::Region}.amazonaws.com ~ {ApiGatewayRestApi}.execute-api.eu-west-1.amazonaws.com ${file}:14`,
      `serverless.yml:Site:url resource-attribute !Select [2, !Split [/, !GetAtt AppLambdaFunctionUrl.FunctionUrl]] ~ {AppLambdaFunctionUrl}.lambda-url.eu-west-1.on.aws ${file}:15`,
      `serverless.yml:Site:other env x.\${self:custom.other} ~ x.{env:OTHER_HOST} ${file}:16`,
      `serverless.yml:Site:store dynamic-reference \${ssm:/host} ${file}:17`,
      `serverless.yml:Site:app "dev.example.com" ${file}:18`,
    ]);
    expect(reading.distributions[0]).toMatchObject({ language: 'serverless', address: 'Site', location: { file } });
    expect(reading.distributions[0]?.origins.map(({ kind }) => kind)).toEqual([
      's3',
      'api-gateway',
      'api-gateway',
      'function-url',
      'unknown',
      'unknown',
      'custom',
    ]);
    expect(reading.distributions[0]?.origins[1]?.path).toMatchObject({ value: '/dev' });
    const prod = told(await read([], { parameters: ['opt:stage=prod', 'env:OTHER_HOST=y.example'] }));
    expect(prod[6]).toContain('"prod.example.com"');
    expect(prod[4]).toContain('"x.y.example"');
  });

  it('has origins in the events of its functions', async () => {
    await put({
      'serverless.yml': `service: edge
provider: { name: aws }
functions:
  one:
    handler: a.b
    events:
      - cloudFront:
          eventType: viewer-request
          pathPattern: /docs*
          origin: https://docs.example.com/v1
      - cloudFront:
          eventType: origin-request
          pathPattern: /api*
          isDefaultOrigin: true
          behavior: { ViewerProtocolPolicy: https-only }
          cachePolicy: { id: 83da9c7e-98b4-4e11-a168-04f0df8e2c65 }
          origin:
            DomainName: api.example.com
            CustomOriginConfig: { OriginProtocolPolicy: https-only }
      - cloudFront: { eventType: origin-response, pathPattern: /files*, origin: 's3://bucket.s3.amazonaws.com/files' }
`,
    });
    const reading = await read();
    const [distribution] = reading.distributions;
    expect(told(reading)).toEqual([
      'serverless.yml:CloudFrontDistribution:custom/docs.example.com/v1 "docs.example.com" serverless.yml:10',
      'serverless.yml:CloudFrontDistribution:custom/api.example.com "api.example.com" serverless.yml:17',
      'serverless.yml:CloudFrontDistribution:s3/bucket.s3.amazonaws.com/files "bucket.s3.amazonaws.com" serverless.yml:20',
    ]);
    expect(distribution?.origins.map(({ kind, path }) => `${kind} ${inShort(path)}`)).toEqual([
      'custom "/v1"',
      'custom ""',
      's3 "/files"',
    ]);
    expect(
      distribution?.behaviors.map(
        (one) => `${inShort(one.pathPattern)} ${inShort(one.targetOriginId)} ${hostForwardingOf(one).forwarded}`,
      ),
    ).toEqual([
      '"*" "custom/api.example.com" no',
      '"/docs*" "custom/docs.example.com/v1" no',
      '"/api*" "custom/api.example.com" yes',
      '"/files*" "s3/bucket.s3.amazonaws.com/files" no',
    ]);
    expect(reading.problems).toEqual([]);
  });
});
