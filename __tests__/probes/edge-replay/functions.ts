/** Edge functions for the tests, as a source would give them, and what came of running them. */
import type { Distribution, EdgeFunction, Problem } from '../../../src/model/distribution.js';
import type { CloudFrontFunctionDefinition, CodeFile, LambdaDefinition } from '../../../src/model/edge-function.js';
import type { EdgeReplay, EventReplay, GivenEvent } from '../../../src/model/edge-replay.js';
import { byDefault, known } from '../../../src/model/value.js';
import { replayEdgeFunctions } from '../../../src/probes/edge-replay/index.js';
import { behaviorOf, distributionOf } from '../../support/model.js';

export function fileOf(text: string, name = 'index.js'): CodeFile {
  return { name, text, location: { file: `edge/${name}`, startLine: 1, endLine: text.split('\n').length } };
}

export function lambdaOf(
  code: string | readonly CodeFile[],
  overrides: Partial<LambdaDefinition> = {},
): LambdaDefinition {
  const files = typeof code === 'string' ? [fileOf(code)] : code;
  return {
    type: 'lambda',
    address: 'aws_lambda_function.edge',
    location: { file: 'edge.tf', startLine: 3, endLine: 9 },
    region: known('us-east-1'),
    qualifier: known('version'),
    packageType: known('Zip'),
    runtime: known('nodejs20.x'),
    handler: known('index.handler'),
    architectures: byDefault(['x86_64']),
    memoryMb: byDefault(128),
    timeoutSeconds: byDefault(3),
    ephemeralStorageMb: byDefault(512),
    environmentNames: byDefault([]),
    usesVpc: byDefault(false),
    usesLayers: byDefault(false),
    usesDeadLetterQueue: byDefault(false),
    usesCustomerKey: byDefault(false),
    traces: byDefault(false),
    trustedServices: { items: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'], mayBeMore: false },
    code: { status: 'found', files, packageBytes: null },
    ...overrides,
  };
}

export function functionOf(code: string, runtime = 'cloudfront-js-2.0'): CloudFrontFunctionDefinition {
  return {
    type: 'function',
    address: 'aws_cloudfront_function.edge',
    location: { file: 'edge.tf', startLine: 3, endLine: 9 },
    runtime: known(runtime),
    publish: byDefault(true),
    code: { status: 'found', files: [fileOf(code, 'function.js')], packageBytes: Buffer.byteLength(code) },
  };
}

export function associationOf(
  definition: LambdaDefinition | CloudFrontFunctionDefinition | null,
  eventType = 'viewer-request',
  overrides: Partial<EdgeFunction> = {},
): EdgeFunction {
  return {
    type: definition?.type ?? 'lambda',
    eventType: known(eventType),
    arn: known('arn:aws:lambda:us-east-1:123456789012:function:edge:1'),
    includeBody: byDefault(false),
    definition,
    location: { file: 'cdn.tf', startLine: 50, endLine: 54 },
    ...overrides,
  };
}

export function distributionWith(...edgeFunctions: readonly EdgeFunction[]): Distribution {
  return distributionOf({ behaviors: [behaviorOf({ edgeFunctions })] });
}

export interface Seen {
  /** One for each association, in order; null where nothing was run. */
  readonly replays: readonly (EdgeReplay | null)[];
  readonly problems: readonly Problem[];
}

/** Runs the functions; no event is doubtful, so each is run once, unless the test says otherwise. */
export async function replay(
  associations: readonly EdgeFunction[],
  given: readonly GivenEvent[] = [],
  isDoubtful: (event: EventReplay) => boolean = () => false,
): Promise<Seen> {
  const settings = { given, isDoubtful: (_: unknown, event: EventReplay) => isDoubtful(event) };
  const { replays, problems } = await replayEdgeFunctions([distributionWith(...associations)], settings);
  return { replays: associations.map((one) => replays.get(one) ?? null), problems };
}
