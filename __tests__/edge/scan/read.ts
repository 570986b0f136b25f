/** Reading code as a function of one kind at one event, for tests. */
import type { EdgeEvent } from '../../../src/cloudfront/edge-headers.js';
import { readCode } from '../../../src/edge/scan/index.js';
import { loadParser } from '../../../src/edge/scan/parse.js';
import type { CodeReading } from '../../../src/model/edge-code.js';
import type { CloudFrontFunctionDefinition, CodeFile, LambdaDefinition } from '../../../src/model/edge-function.js';
import { byDefault, known } from '../../../src/model/value.js';

const parse = await loadParser();

export function lambdaOf(files: readonly CodeFile[], overrides: Partial<LambdaDefinition> = {}): LambdaDefinition {
  return {
    type: 'lambda',
    address: 'aws_lambda_function.edge',
    location: { file: 'main.tf', startLine: 1, endLine: 9 },
    region: known('us-east-1'),
    qualifier: known('version'),
    packageType: byDefault('Zip'),
    runtime: known('nodejs22.x'),
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

export function functionOf(
  text: string,
  overrides: Partial<CloudFrontFunctionDefinition> = {},
): CloudFrontFunctionDefinition {
  return {
    type: 'function',
    address: 'aws_cloudfront_function.rewrite',
    location: { file: 'main.tf', startLine: 1, endLine: 9 },
    runtime: known('cloudfront-js-2.0'),
    publish: byDefault(true),
    code: { status: 'found', files: [fileOf('function.js', text)], packageBytes: null },
    ...overrides,
  };
}

export function fileOf(name: string, text: string): CodeFile {
  return { name, text, location: { file: `edge/${name}`, startLine: 1, endLine: text.split('\n').length } };
}

export function readLambda(
  event: EdgeEvent,
  text: string,
  name = 'index.js',
  more: Partial<LambdaDefinition> = {},
): CodeReading {
  return readCode(lambdaOf([fileOf(name, text)], more), event, parse);
}

export function readFunction(event: EdgeEvent, text: string, version: '1.0' | '2.0' = '2.0'): CodeReading {
  return readCode(functionOf(text, { runtime: known(`cloudfront-js-${version}`) }), event, parse);
}

/** `code path certainty @line` of each fault, or the reason why nothing was read. */
export function inShort(reading: CodeReading): readonly string[] {
  if (reading.status === 'not-read') return [`not read: ${reading.reason}`];
  return reading.faults.map(({ code, path, certainty, at }) => `${code} ${path} ${certainty} @${at?.line ?? '-'}`);
}
