import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Distribution } from '../../../../src/model/distribution.js';
import type { LambdaDefinition } from '../../../../src/model/edge-function.js';
import { createReader } from '../../../../src/sources/cloudformation/index.js';
import { inShort } from '../reading.js';

let workspace: string;

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'serverless-'));
});

afterEach(async () => {
  await rm(workspace, { recursive: true, force: true });
});

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true });
  await writeFile(join(workspace, path), content);
}

function distributionIn(text: string, parameters: readonly string[] = []): Distribution {
  const reader = createReader(workspace, { parameters, parameterFiles: [] });
  const [only] = reader.read({ path: 'shop/serverless.yml', text }).distributions;
  if (only === undefined) throw new Error('no distribution');
  return only;
}

function lambdasOf({ behaviors }: Distribution): readonly LambdaDefinition[] {
  return behaviors.flatMap(({ edgeFunctions }) =>
    edgeFunctions.flatMap(({ definition }) => (definition?.type === 'lambda' ? [definition] : [])),
  );
}

function onlyLambda(text: string, parameters: readonly string[] = []): LambdaDefinition {
  const [only, ...others] = lambdasOf(distributionIn(text, parameters));
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} functions`);
  return only;
}

const SERVICE = `service: shop
provider:
  name: aws
  runtime: nodejs22.x
  region: \${opt:region, 'us-east-1'}
  memorySize: 512
  timeout: 20
  environment: { STAGE: x }
  vpc: { subnetIds: [a], securityGroupIds: [b] }
  tracing: { lambda: true }
functions:
  auth-at_edge:
    handler: src/auth.handler
    events:
      - cloudFront: { eventType: viewer-request, includeBody: true, origin: https://app.example.com }
`;

describe('a function with a cloudFront event', () => {
  it('is what the framework makes of it', () => {
    const distribution = distributionIn(SERVICE);
    const [association] = distribution.behaviors[0]?.edgeFunctions ?? [];
    expect(association?.includeBody).toMatchObject({ value: true });
    const lambda = onlyLambda(SERVICE);
    expect(lambda).toMatchObject({
      address: 'AuthDashatUnderscoreedgeLambdaFunction',
      location: { file: 'shop/serverless.yml', startLine: 12 },
      trustedServices: { items: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'], mayBeMore: false },
    });
    const { region, qualifier, runtime, handler, memoryMb, timeoutSeconds, environmentNames, usesVpc, traces } = lambda;
    expect(
      [region, qualifier, runtime, handler, memoryMb, timeoutSeconds, environmentNames, usesVpc, traces].map(inShort),
    ).toEqual([
      '"us-east-1"',
      '"version"',
      '"nodejs22.x"',
      '"src/auth.handler"',
      // The provider's own defaults do not count here, and what Lambda@Edge refuses is left out.
      '128',
      '5',
      '[]',
      'false',
      'true',
    ]);
    expect(inShort(onlyLambda(SERVICE, ['opt:region=eu-west-1']).region)).toBe('"eu-west-1"');
  });

  it('has what is written on it', () => {
    const text = SERVICE.replace(
      'handler:',
      'memorySize: 256\n    timeout: 30\n    runtime: python3.13\n    architecture: arm64\n    layers: [x]\n    onError: arn:x\n    ephemeralStorageSize: 600\n    role: Own\n    handler:',
    );
    const resources = `resources:
  Resources:
    Own: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com } }] } } }
`;
    const {
      runtime,
      memoryMb,
      timeoutSeconds,
      architectures,
      ephemeralStorageMb,
      usesLayers,
      usesDeadLetterQueue,
      trustedServices,
    } = onlyLambda(`${text}${resources}`);
    expect(
      [runtime, memoryMb, timeoutSeconds, architectures, ephemeralStorageMb, usesLayers, usesDeadLetterQueue].map(
        inShort,
      ),
    ).toEqual(['"python3.13"', '256', '30', '["arm64"]', '600', 'true', 'true']);
    expect(trustedServices).toEqual({ items: ['lambda.amazonaws.com'], mayBeMore: false });
  });

  it('has its code in the directory of the service', async () => {
    await put('shop/src/auth.js', 'exports.handler = 1;');
    await put('shop/other.js', 'x');
    expect(onlyLambda(SERVICE).code).toMatchObject({
      status: 'found',
      files: [{ name: 'src/auth.js', location: { file: 'shop/src/auth.js' } }, { name: 'other.js' }],
      packageBytes: null,
    });
    const packed = onlyLambda(`${SERVICE}package: { artifact: dist/edge.zip }\n`);
    expect(packed.code).toEqual({ status: 'unknown', reason: 'shop/dist/edge.zip is not in the workspace' });
  });

  it('shares its behavior with others of the same path', () => {
    const text = `${SERVICE}  response:
    handler: src/response.handler
    events:
      - cloudFront: { eventType: viewer-response, origin: https://app.example.com }
      - cloudFront: { eventType: viewer-response, pathPattern: /docs/*, origin: https://app.example.com }
`;
    const distribution = distributionIn(text);
    expect(distribution.origins).toHaveLength(1);
    expect(
      distribution.behaviors.map(({ pathPattern, edgeFunctions }) => [
        inShort(pathPattern),
        ...edgeFunctions.map(({ eventType }) => inShort(eventType)),
      ]),
    ).toEqual([
      ['"*"', '"viewer-request"', '"viewer-response"'],
      ['"/docs/*"', '"viewer-response"'],
    ]);
    expect(lambdasOf(distribution).map(({ handler }) => inShort(handler))).toEqual([
      '"src/auth.handler"',
      '"src/response.handler"',
      '"src/response.handler"',
    ]);
  });
});

describe('resources of a service', () => {
  it('refer to what the framework adds', () => {
    const text = `service: shop
provider: { name: aws, stage: live, endpointType: regional, environment: { STAGE: x }, apiGateway: { disableDefaultEndpoint: true } }
functions:
  app:
    handler: a.b
    runtime: nodejs22.x
    url: { authorizer: aws_iam }
    events: [http: { path: /, method: get }, httpApi: '*']
resources:
  Resources:
    Site:
      Type: AWS::CloudFront::Distribution
      Properties:
        DistributionConfig:
          DefaultCacheBehavior:
            LambdaFunctionAssociations: [{ EventType: origin-request, LambdaFunctionARN: !Ref AppLambdaVersion }]
          Origins:
            - { Id: rest, DomainName: !Sub '\${ApiGatewayRestApi}.execute-api.\${AWS::Region}.amazonaws.com', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
            - { Id: http, DomainName: !Sub '\${HttpApi}.execute-api.\${AWS::Region}.amazonaws.com', CustomOriginConfig: { OriginProtocolPolicy: https-only } }
            - { Id: url, DomainName: !Select [2, !Split [/, !GetAtt AppLambdaFunctionUrl.FunctionUrl]], CustomOriginConfig: { OriginProtocolPolicy: https-only } }
`;
    const distribution = distributionIn(text);
    const [rest, http, url] = distribution.origins.map(({ backend }) => backend);
    expect(rest).toMatchObject({
      value: {
        type: 'api',
        protocol: { value: 'REST' },
        endpointType: { value: 'REGIONAL' },
        defaultEndpointDisabled: { value: true },
        stages: { items: [{ known: false }], mayBeMore: false },
      },
    });
    const staged = distributionIn(text, ['opt:stage=prod']).origins[0]?.backend;
    expect(staged).toMatchObject({ value: { stages: { items: [{ value: 'prod' }] } } });
    expect(http).toMatchObject({
      value: { type: 'api', protocol: { value: 'HTTP' }, stages: { items: [{ value: '$default' }] } },
    });
    expect(url).toMatchObject({
      value: { type: 'function-url', authType: { value: 'AWS_IAM' }, permissions: { items: [], mayBeMore: false } },
    });
    // Without an event of CloudFront's it is a function like any other.
    const [lambda] = lambdasOf(distribution);
    expect(
      [lambda?.memoryMb, lambda?.timeoutSeconds, lambda?.environmentNames].map((one) =>
        one === undefined ? '' : inShort(one),
      ),
    ).toEqual(['1024', '6', '["STAGE"]']);
    expect(lambda?.trustedServices).toEqual({ items: ['lambda.amazonaws.com'], mayBeMore: false });
  });

  it('leave open what a variable that is not known stands for', () => {
    const text = `service: shop
provider: { name: aws, environment: '\${file(missing.yml)}', vpc: '\${ssm:/vpc}', layers: '\${ssm:/layers}' }
functions: { app: { handler: a.b } }
resources:
  Resources:
    Site:
      Type: AWS::CloudFront::Distribution
      Properties:
        DistributionConfig:
          DefaultCacheBehavior:
            LambdaFunctionAssociations: [{ EventType: origin-request, LambdaFunctionARN: !Ref AppLambdaVersion }]
          Origins: []
`;
    const { environmentNames, usesVpc, usesLayers, runtime } = onlyLambda(text);
    expect([environmentNames, usesVpc, usesLayers, runtime].map(({ known }) => known)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
