import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type {
  CloudFrontFunctionDefinition,
  EdgeCode,
  EdgeDefinition,
  LambdaDefinition,
} from '../../../../src/model/edge-function.js';
import type { Value } from '../../../../src/model/value.js';
import { createReader } from '../../../../src/sources/cloudformation/index.js';
import { inShort, readText } from '../reading.js';

/** A template whose only behavior has one association. */
function templateOf(association: string, resources: string, rest = ''): string {
  return `${rest}
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior:
          TargetOriginId: app
          ViewerProtocolPolicy: allow-all
          ${association}
        Origins:
          - { Id: app, DomainName: app.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
${resources}`;
}

function definitionIn(text: string, parameters: readonly string[] = []): EdgeDefinition | null {
  const [distribution] = readText(text, parameters).distributions;
  const [association] = distribution?.behaviors[0]?.edgeFunctions ?? [];
  if (association === undefined) throw new Error('no association');
  return association.definition;
}

const lambdaAt = (arn: string): string =>
  `LambdaFunctionAssociations: [{ EventType: viewer-request, LambdaFunctionARN: ${arn} }]`;
const functionAt = (arn: string): string =>
  `FunctionAssociations: [{ EventType: viewer-request, FunctionARN: ${arn} }]`;

function lambdaIn(text: string, parameters: readonly string[] = []): LambdaDefinition {
  const definition = definitionIn(text, parameters);
  if (definition?.type !== 'lambda') throw new Error(`${definition?.type}`);
  return definition;
}

function functionIn(text: string): CloudFrontFunctionDefinition {
  const definition = definitionIn(text);
  if (definition?.type !== 'function') throw new Error(`${definition?.type}`);
  return definition;
}

/** The settings of a Lambda function on a line each. */
function settings(lambda: LambdaDefinition): Readonly<Record<string, string>> {
  const { type: _, address: _a, location: _l, trustedServices, code: _c, ...values } = lambda;
  const short: Record<string, string> = {};
  for (const [name, value] of Object.entries<Value<unknown>>(values)) short[name] = inShort(value);
  return { ...short, trustedServices: `${trustedServices.items.join(' ')}${trustedServices.mayBeMore ? ' …' : ''}` };
}

function codeText(code: EdgeCode): string {
  if (code.status === 'unknown') return code.reason;
  return code.files.map(({ name, text, location }) => `${name}:${location?.startLine ?? ''}:${text}`).join('|');
}

const ROLE = `  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Service: [lambda.amazonaws.com, edgelambda.amazonaws.com] }, Action: sts:AssumeRole }
`;
const LAMBDA = `  Edge:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: !GetAtt Role.Arn
      Code:
        ZipFile: |
          exports.handler = async (event) => event.Records[0].cf.request;
  Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Edge } }
  Alias: { Type: AWS::Lambda::Alias, Properties: { Name: live, FunctionName: !Ref Edge, FunctionVersion: !GetAtt Version.Version } }
`;

describe('a Lambda function at the edge', () => {
  it('has the defaults of the service', () => {
    const lambda = lambdaIn(templateOf(lambdaAt('!Ref Version'), `${LAMBDA}${ROLE}`));
    expect(lambda).toMatchObject({ address: 'Edge', location: { file: 'template.yaml', startLine: 14 } });
    expect(settings(lambda)).toEqual({
      region: 'pseudo AWS::Region',
      qualifier: '"version"',
      packageType: '"Zip"',
      runtime: '"nodejs22.x"',
      handler: '"index.handler"',
      architectures: '["x86_64"]',
      memoryMb: '128',
      timeoutSeconds: '3',
      ephemeralStorageMb: '512',
      environmentNames: '[]',
      usesVpc: 'false',
      usesLayers: 'false',
      usesDeadLetterQueue: 'false',
      usesCustomerKey: 'false',
      traces: 'false',
      trustedServices: 'lambda.amazonaws.com edgelambda.amazonaws.com',
    });
    expect(codeText(lambda.code)).toBe('index.js:22:exports.handler = async (event) => event.Records[0].cf.request;\n');
    expect(lambda.code).toMatchObject({ packageBytes: 64, files: [{ location: { startLine: 22, endLine: 22 } }] });
  });

  it('has what is written, without the values of its environment', () => {
    const text = templateOf(
      lambdaAt('!Ref Version'),
      LAMBDA.replace(
        'Role: !GetAtt Role.Arn',
        `Role: arn:aws:iam::123456789012:role/x
      Architectures: [arm64]
      MemorySize: "256"
      Timeout: 10
      EphemeralStorage: { Size: 1024 }
      Environment: { Variables: { TOKEN: s3cr3t, STAGE: x } }
      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [] }
      Layers: [!Ref Layer]
      DeadLetterConfig: { TargetArn: x }
      TracingConfig: { Mode: Active }`,
      ).replace('Code:\n', 'Code:\n        SourceKMSKeyArn: x\n'),
    );
    const lambda = lambdaIn(text, ['AWS::Region=eu-west-1']);
    expect(settings(lambda)).toMatchObject({
      region: '"eu-west-1"',
      architectures: '["arm64"]',
      memoryMb: '256',
      timeoutSeconds: '10',
      ephemeralStorageMb: '1024',
      environmentNames: '["TOKEN","STAGE"]',
      usesVpc: 'true',
      usesLayers: 'true',
      usesDeadLetterQueue: 'true',
      usesCustomerKey: 'true',
      traces: 'true',
      trustedServices: ' …',
    });
    expect(JSON.stringify(lambda)).not.toContain('s3cr3t');
  });

  it.each([
    ['!Ref Version', 'version'],
    ['!Sub "${Edge.Arn}:7"', 'version'],
    ['!Sub "${Edge.Arn}:${Version.Version}"', 'version'],
    ['!Join [":", [!GetAtt Edge.Arn, !GetAtt Version.Version]]', 'version'],
    ['!GetAtt Edge.Arn', 'none'],
    ['!Sub "${Edge.Arn}:$LATEST"', 'latest'],
    ['!Ref Alias', 'alias'],
    ['!Sub "${Edge.Arn}:live"', 'alias'],
  ])('is associated by %s', (arn, qualifier) => {
    expect(settings(lambdaIn(templateOf(lambdaAt(arn), `${LAMBDA}${ROLE}`)))['qualifier']).toBe(
      JSON.stringify(qualifier),
    );
  });

  it.each([
    ['!Ref Arn'],
    ['arn:aws:lambda:us-east-1:123456789012:function:other:1'],
    ['!ImportValue edge'],
    ['!Ref Role'],
    ['!If [Open, !Ref Version, !Ref Alias]'],
    ['!Sub "${Edge.Arn}${Arn}"'],
  ])('is not told by %s', (arn) => {
    const rest = 'Parameters: { Arn: { Type: String } }\nConditions: { Open: !Equals [!Ref Arn, x] }';
    expect(definitionIn(templateOf(lambdaAt(arn), `${LAMBDA}${ROLE}`, rest))).toBeNull();
  });

  it('may have settings that a condition decides about', () => {
    const rest = 'Parameters: { P: { Type: String } }\nConditions: { Open: !Equals [!Ref P, x] }';
    const conditional = LAMBDA.replace(
      'Role: !GetAtt Role.Arn',
      `Role: !GetAtt Role.Arn
      Environment: !If [Open, { Variables: { A: b } }, !Ref AWS::NoValue]
      VpcConfig: !If [Open, { SubnetIds: [a] }, !Ref AWS::NoValue]
      MemorySize: !If [Open, 128, 256]`,
    );
    expect(settings(lambdaIn(templateOf(lambdaAt('!Ref Version'), `${conditional}${ROLE}`, rest)))).toMatchObject({
      environmentNames: 'conditional Environment of [["A"],[]]',
      usesVpc: 'conditional VpcConfig of [true,false]',
      memoryMb: 'conditional !If [Open, 128, 256] of [128,256]',
    });
  });

  it.each([
    ['{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: x }', 'lambda.amazonaws.com'],
    ['[{ Effect: Allow, Principal: { Service: !Sub "lambda.${AWS::URLSuffix}" } }]', 'lambda.amazonaws.com'],
    ['[{ Effect: Allow, Principal: { Service: !Ref Who } }]', ' …'],
    ['[{ Effect: Deny, Principal: { Service: lambda.amazonaws.com } }]', ''],
    ['!Ref Who', ' …'],
  ])('has a role that trusts what %s says', (statement, services) => {
    const role = `  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: ${statement} } } }\n`;
    const text = templateOf(lambdaAt('!Ref Version'), `${LAMBDA}${role}`, 'Parameters: { Who: { Type: String } }');
    expect(settings(lambdaIn(text))['trustedServices']).toBe(services);
  });

  it('can be an image', () => {
    const image =
      '  Edge: { Type: AWS::Lambda::Function, Properties: { PackageType: Image, Code: { ImageUri: x }, Role: y } }\n';
    const lambda = lambdaIn(templateOf(lambdaAt('!GetAtt Edge.Arn'), image));
    expect(settings(lambda)).toMatchObject({ packageType: '"Image"', runtime: 'null', handler: 'null' });
    expect(codeText(lambda.code)).toBe('is a container image');
  });
});

describe('a function of SAM at the edge', () => {
  const SAM = 'Transform: AWS::Serverless-2016-10-31';
  const EDGE = `  Edge:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      Handler: index.handler
      Runtime: python3.13
      InlineCode: |

        def handler(event, context):
            return event
`;

  it.each([
    ['!Ref Edge.Version', 'version'],
    ['!Sub "${Edge.Version}"', 'version'],
    ['!Ref Edge.Alias', 'alias'],
    ['!GetAtt Edge.Arn', 'none'],
  ])('is associated by %s', (arn, qualifier) => {
    const lambda = lambdaIn(templateOf(lambdaAt(arn), EDGE, SAM));
    expect(settings(lambda)).toMatchObject({
      qualifier: JSON.stringify(qualifier),
      trustedServices: 'lambda.amazonaws.com',
    });
    expect(codeText(lambda.code)).toBe('index.py:21:\ndef handler(event, context):\n    return event\n');
  });

  it('takes what Globals say, and adds to it', () => {
    const rest = `${SAM}
Globals:
  Function: { Timeout: 40, MemorySize: 512, Tracing: Active, Environment: { Variables: { STAGE: x } }, VpcConfig: { SubnetIds: [a] } }`;
    const own = EDGE.replace(
      'Handler:',
      'MemorySize: 128\n      Environment: { Variables: { OWN: y } }\n      Handler:',
    );
    expect(settings(lambdaIn(templateOf(lambdaAt('!Ref Edge.Version'), own, rest)))).toMatchObject({
      timeoutSeconds: '40',
      memoryMb: '128',
      environmentNames: '["STAGE","OWN"]',
      usesVpc: 'true',
      traces: 'true',
    });
  });

  it('has the role that its own document describes', () => {
    const own = EDGE.replace(
      'Handler:',
      'AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: [lambda.amazonaws.com, edgelambda.amazonaws.com] } }] }\n      Handler:',
    );
    expect(settings(lambdaIn(templateOf(lambdaAt('!Ref Edge.Version'), own, SAM)))['trustedServices']).toBe(
      'lambda.amazonaws.com edgelambda.amazonaws.com',
    );
  });
});

describe('a CloudFront Function', () => {
  const FUNCTION = `  Rewrite:
    Type: AWS::CloudFront::Function
    Properties:
      Name: rewrite
      AutoPublish: true
      FunctionConfig: { Comment: x, Runtime: cloudfront-js-2.0 }
      FunctionCode: !Sub |
        function handler(event) { return event.request; }
`;

  it.each(['!GetAtt Rewrite.FunctionARN', '!GetAtt Rewrite.FunctionMetadata.FunctionARN', '!Ref Rewrite'])(
    'is associated by %s',
    (arn) => {
      const definition = functionIn(templateOf(functionAt(arn), FUNCTION));
      expect(definition).toMatchObject({ address: 'Rewrite', location: { startLine: 14 } });
      expect([definition.runtime, definition.publish].map(inShort)).toEqual(['"cloudfront-js-2.0"', 'true']);
      expect(codeText(definition.code)).toBe('index.js:21:function handler(event) { return event.request; }\n');
    },
  );

  it('is not published unless it is said to be', () => {
    const definition = functionIn(
      templateOf(functionAt('!GetAtt Rewrite.FunctionARN'), FUNCTION.replace('      AutoPublish: true\n', '')),
    );
    expect(definition.publish).toMatchObject({ value: false, written: false });
  });

  it.each([
    ['"function handler(e) {}"', 'index.js:20:function handler(e) {}'],
    ['!Join ["\\n", ["a();", "b();"]]', 'index.js:20:a();\nb();'],
    ['!Sub "use(\'${Host}\')"', 'parts of the code are put in by the deployment'],
    ['!Ref Host', 'parts of the code are put in by the deployment'],
  ])('has its code in %s', (written, code) => {
    const text = templateOf(
      functionAt('!Ref Rewrite'),
      FUNCTION.replace(/!Sub \|\n.*\n/, `${written}\n`),
      'Parameters: { Host: { Type: String } }',
    );
    expect(codeText(functionIn(text).code)).toBe(code);
  });

  it('has its code on the line of the string in JSON', () => {
    const text = JSON.stringify(
      {
        Resources: {
          Rewrite: {
            Type: 'AWS::CloudFront::Function',
            Properties: { FunctionCode: 'one();\ntwo();\n', FunctionConfig: { Runtime: 'cloudfront-js-1.0' } },
          },
          Site: {
            Type: 'AWS::CloudFront::Distribution',
            Properties: {
              DistributionConfig: {
                DefaultCacheBehavior: {
                  FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { Ref: 'Rewrite' } }],
                },
              },
            },
          },
        },
      },
      null,
      2,
    );
    const { code } = functionIn(text);
    expect(codeText(code)).toBe('index.js:6:one();\ntwo();\n');
    expect(code).toMatchObject({ files: [{ location: { startLine: 6, endLine: 6 } }] });
  });

  it.each(['!GetAtt Other.FunctionARN', 'arn:aws:cloudfront::123456789012:function/x', '!Ref Host'])(
    'is none of this code by %s',
    (arn) => {
      const text = templateOf(
        functionAt(arn),
        `${FUNCTION}  Other: { Type: AWS::SNS::Topic }\n`,
        'Parameters: { Host: { Type: String } }',
      );
      expect(definitionIn(text)).toBeNull();
    },
  );
});

describe('code beside the template', () => {
  let workspace: string;

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'edge-'));
  });

  afterEach(async () => {
    await rm(workspace, { recursive: true, force: true });
  });

  async function put(path: string, content: string): Promise<void> {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }

  function codeOf(text: string): string {
    const reader = createReader(workspace, { parameters: [], parameterFiles: [] });
    const [distribution] = reader.read({ path: 'infra/template.yaml', text }).distributions;
    const definition = distribution?.behaviors[0]?.edgeFunctions[0]?.definition;
    if (definition === undefined || definition === null) throw new Error('no definition');
    const { code } = definition;
    return code.status === 'unknown'
      ? code.reason
      : code.files.map(({ name, location }) => `${name} ${location?.file}`).join(', ');
  }

  const edge = (properties: string, type = 'AWS::Serverless::Function'): string =>
    templateOf(
      lambdaAt('!GetAtt Edge.Arn'),
      `  Edge: { Type: "${type}", Properties: { Handler: lib/auth.handler, Runtime: nodejs22.x, ${properties} } }\n`,
      'Transform: AWS::Serverless-2016-10-31\nParameters: { Bucket: { Type: String } }',
    );

  it('is read from where the template says', async () => {
    await put('infra/src/lib/auth.js', 'exports.handler = 1;');
    await put('infra/src/a.js', 'a');
    await put('infra/src/node_modules/x/index.js', 'x');
    const expected = 'lib/auth.js infra/src/lib/auth.js, a.js infra/src/a.js';
    expect(codeOf(edge('CodeUri: src/'))).toBe(expected);
    expect(codeOf(edge('CodeUri: ./src'))).toBe(expected);
    expect(codeOf(edge('Code: src', 'AWS::Lambda::Function'))).toBe(expected);
    expect(codeOf(edge('CodeUri: missing/'))).toBe('infra/missing is not in the workspace');
    expect(codeOf(edge('CodeUri: ../../x'))).toBe('../../x lies outside the workspace');
  });

  it.each([
    ['CodeUri: s3://bucket/key.zip'],
    ['CodeUri: { Bucket: !Ref Bucket, Key: x.zip }'],
    ['CodeUri: !Ref Bucket'],
  ])('is not read from a bucket: %s', (properties) => {
    expect(codeOf(edge(properties))).toMatch(/^lies in a bucket/);
  });

  it('is not there when nothing says where', () => {
    expect(codeOf(edge('Timeout: 5'))).toBe('the template does not say where the code is');
  });
});
