import { describe, expect, it } from '@jest/globals';

import type { LambdaDefinition } from '../../../src/model/edge-function.js';
import { byDefault, known, unknown } from '../../../src/model/value.js';
import { edgeFunctionConfiguration } from '../../../src/rules/edge/edge-function-configuration.js';
import { edgeRuntimeDeprecated } from '../../../src/rules/edge/edge-runtime-deprecated.js';
import { fileOf, functionOf, lambdaOf } from '../../edge/scan/read.js';
import {
  behaviorOf,
  customConnection,
  distributionOf,
  findings,
  line,
  originOf,
  vpcConnection,
} from '../../support/model.js';
import { associated, withFunctions } from './subjects.js';

const CODE = [fileOf('index.js', 'exports.handler = async (event) => event.Records[0].cf.request;')];
const OPEN = unknown<never>('variable', 'var.anything');

async function configured(overrides: Partial<LambdaDefinition>, event = 'origin-request') {
  return findings(edgeFunctionConfiguration, await withFunctions(associated(event, lambdaOf(CODE, overrides))));
}

describe('edge-function-configuration', () => {
  it('lets a sound Lambda@Edge function and a sound CloudFront Function pass', async () => {
    expect(await configured({})).toEqual([]);
    const sound = functionOf('function handler(event) { return event.request; }');
    expect(findings(edgeFunctionConfiguration, await withFunctions(associated('viewer-request', sound)))).toEqual([]);
  });

  it.each<[string, Partial<LambdaDefinition>, string]>([
    ['Region', { region: known('eu-west-1', line(71)) }, 'is deployed to eu-west-1'],
    ['latest version', { qualifier: known('latest', line(71)) }, 'by $LATEST'],
    ['alias', { qualifier: known('alias', line(71)) }, 'by an alias'],
    ['no version', { qualifier: known('none', line(71)) }, 'without a version'],
    ['environment', { environmentNames: known(['STAGE', 'AWS_REGION'], line(71)) }, 'environment variables (STAGE)'],
    ['VPC', { usesVpc: known(true, line(71)) }, 'attached to a VPC'],
    ['layers', { usesLayers: known(true, line(71)) }, 'uses layers'],
    ['dead-letter queue', { usesDeadLetterQueue: known(true, line(71)) }, 'dead-letter queue'],
    ['own key', { usesCustomerKey: known(true, line(71)) }, 'customer managed key'],
    ['X-Ray', { traces: known(true, line(71)) }, 'X-Ray'],
    ['image', { packageType: known('Image', line(71)) }, 'container image'],
    ['architecture', { architectures: known(['arm64'], line(71)) }, 'built for arm64'],
    ['language', { runtime: known('java21', line(71)) }, 'the runtime java21'],
    ['memory', { memoryMb: known(10_241, line(71)) }, '10241 MB of memory'],
    ['timeout', { timeoutSeconds: known(31, line(71)) }, 'a timeout of 31 s'],
    ['storage', { ephemeralStorageMb: known(1024, line(71)) }, '1024 MB of ephemeral storage'],
  ])('refuses the %s', async (_, overrides, words) => {
    const found = await configured(overrides);
    expect(found).toMatchObject([{ level: 'error', status: null, certainty: 'certain', location: line(71) }]);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.message).toContain('CloudFront refuses the deployment');
  });

  it('refuses a role that does not trust both services, and a package over 50 MB', async () => {
    const trust = await configured({ trustedServices: { items: ['lambda.amazonaws.com'], mayBeMore: false } });
    expect(trust).toMatchObject([{ level: 'error' }]);
    expect(trust[0]?.message).toContain('does not trust edgelambda.amazonaws.com');
    expect(await configured({ trustedServices: { items: [], mayBeMore: true } })).toEqual([]);
    const large = await configured({ code: { status: 'found', files: CODE, packageBytes: 60_000_000 } });
    expect(large[0]?.message).toContain('a package of 60000000 bytes');
  });

  it('only warns of limits of viewer events that AWS no longer documents', async () => {
    const overrides = { memoryMb: known(512), timeoutSeconds: known(10) };
    expect(await configured(overrides, 'viewer-request')).toMatchObject([{ level: 'warning' }, { level: 'warning' }]);
    expect(await configured(overrides)).toEqual([]);
  });

  it('is silent about what is not known, and warns where some values are wrong', async () => {
    const open: Partial<LambdaDefinition> = {
      region: OPEN,
      qualifier: OPEN,
      packageType: OPEN,
      runtime: OPEN,
      architectures: OPEN,
      memoryMb: OPEN,
      timeoutSeconds: OPEN,
      ephemeralStorageMb: OPEN,
      environmentNames: OPEN,
      usesVpc: OPEN,
      usesLayers: OPEN,
      usesDeadLetterQueue: OPEN,
      usesCustomerKey: OPEN,
      traces: OPEN,
      trustedServices: { items: [], mayBeMore: true },
    };
    expect(await configured(open)).toEqual([]);
    const region = unknown('conditional', 'var.region', { alternatives: ['us-east-1', 'eu-west-1'] });
    expect(await configured({ region })).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });

  it('reads the Region and the version of a function that is defined elsewhere out of its ARN', async () => {
    const named = async (arn: string) =>
      findings(
        edgeFunctionConfiguration,
        await withFunctions(associated('origin-request', null, { arn: known(arn, line(46)) })),
      );
    expect(await named('arn:aws:lambda:us-east-1:123456789012:function:edge:7')).toEqual([]);
    expect(await named('arn:aws:lambda:eu-west-1:123456789012:function:edge:7')).toMatchObject([
      { location: line(46) },
    ]);
    expect(await named('arn:aws:lambda:us-east-1:123456789012:function:edge')).toMatchObject([{ level: 'error' }]);
    expect(await named('arn:aws:lambda:us-east-1:123456789012:function:edge:$LATEST')).toMatchObject([
      { level: 'error' },
    ]);
    expect(await named('something else')).toEqual([]);
  });

  it('refuses events that do not exist, and the body of a response', async () => {
    const sound = functionOf('function handler(event) { return event.request; }');
    const event = findings(edgeFunctionConfiguration, await withFunctions(associated('origin-request', sound)));
    expect(event[0]?.message).toContain('the events are viewer-request, viewer-response');
    const includeBody = known(true, line(48));
    const body = await withFunctions(associated('origin-response', lambdaOf(CODE), { includeBody }));
    expect(findings(edgeFunctionConfiguration, body)).toMatchObject([{ level: 'error', location: line(48) }]);
  });

  it('refuses a CloudFront Function that is not published or has no runtime of theirs', async () => {
    const code = 'function handler(event) { return event.request; }';
    const bad = functionOf(code, { publish: known(false, line(71)), runtime: known('cloudfront-js-3.0', line(72)) });
    const found = findings(edgeFunctionConfiguration, await withFunctions(associated('viewer-request', bad)));
    expect(found.map(({ location }) => location)).toEqual([line(72), line(71)]);
  });

  it('refuses combinations that a behavior must not have', async () => {
    const lambda = lambdaOf(CODE);
    const cff = functionOf('function handler(event) { return event.request; }');
    const twice = await withFunctions(
      associated('origin-request', lambda),
      associated('origin-request', lambda, { arn: known('other') }),
    );
    expect(findings(edgeFunctionConfiguration, twice)[0]?.message).toContain('two functions for origin-request');
    const mixed = await withFunctions(associated('viewer-request', cff), associated('viewer-response', lambda));
    expect(findings(edgeFunctionConfiguration, mixed)[0]?.message).toContain('cannot be combined');
    const apart = await withFunctions(associated('viewer-request', cff), associated('origin-request', lambda));
    expect(findings(edgeFunctionConfiguration, apart)).toEqual([]);
    const behavior = behaviorOf({ grpc: known(true), edgeFunctions: [associated('viewer-request', cff)] });
    const grpc = { distribution: distributionOf({ behaviors: [behavior] }) };
    expect(findings(edgeFunctionConfiguration, grpc)[0]?.message).toContain('serves gRPC');
  });

  it('refuses events of the origin for VPC origins and for mutual TLS', async () => {
    const parts = await withFunctions(associated('origin-request', lambdaOf(CODE)));
    const vpc = { ...parts, origin: { connection: vpcConnection() } };
    expect(findings(edgeFunctionConfiguration, vpc)[0]?.message).toContain('a VPC origin');
    const mutual = { ...parts, origin: { connection: customConnection({ clientCertificate: known(true) }) } };
    expect(findings(edgeFunctionConfiguration, mutual)[0]?.message).toContain('mutual TLS');
  });

  it('tells a fault once, however many origins and behaviors there are', () => {
    const edge = associated('origin-request', lambdaOf(CODE, { usesVpc: known(true) }));
    const second = originOf({ key: 'second', id: known('second') });
    const distribution = distributionOf({
      origins: [originOf(), second],
      behaviors: ['site', 'second', 'site'].map((id, index) =>
        behaviorOf({
          targetOriginId: known(id),
          isDefault: index === 2,
          pathPattern: known(`/${index}`),
          edgeFunctions: [{ ...edge }],
        }),
      ),
    });
    expect(findings(edgeFunctionConfiguration, { distribution })).toHaveLength(1);
    expect(findings(edgeFunctionConfiguration, { distribution, origin: second })).toEqual([]);
  });
});

describe('edge-runtime-deprecated', () => {
  const runtime = async (name: string, now = '2026-11-22') => {
    const parts = await withFunctions(associated('viewer-request', lambdaOf(CODE, { runtime: known(name, line(72)) })));
    return findings(edgeRuntimeDeprecated, { ...parts, settings: { now: new Date(`${now}T00:00:00Z`) } });
  };

  it.each([
    ['nodejs20.x', '2026-11-22', 'ended on 2026-04-30'],
    ['nodejs16.x', '2026-11-22', 'has ended'],
    ['python3.9', '2026-11-22', 'ended on 2025-12-15'],
    ['nodejs22.x', '2027-03-01', 'ends on 2027-04-30'],
  ])('warns of %s on %s', async (name, now, words) => {
    const found = await runtime(name, now);
    expect(found).toMatchObject([{ level: 'warning', status: null, location: line(72) }]);
    expect(found[0]?.message).toContain(words);
  });

  it('lets current, future and unknown runtimes pass', async () => {
    for (const name of ['nodejs22.x', 'nodejs24.x', 'nodejs26.x', 'python3.14', 'java21'])
      expect(await runtime(name)).toEqual([]);
    const open = await withFunctions(associated('viewer-request', lambdaOf(CODE, { runtime: OPEN })));
    expect(findings(edgeRuntimeDeprecated, open)).toEqual([]);
    const image = await withFunctions(associated('viewer-request', lambdaOf(CODE, { runtime: byDefault(null) })));
    expect(findings(edgeRuntimeDeprecated, image)).toEqual([]);
  });
});
