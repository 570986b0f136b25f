import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Distribution, Origin } from '../../src/model/distribution.js';
import { read } from '../../src/sources/distribution-config/index.js';
import { MAX_PROBLEMS } from '../../src/sources/distribution-config/fields.js';
import type { FileReading } from '../../src/sources/reader.js';

const FILE = 'cdn.json';

function readJson(value: unknown): FileReading {
  return read({ path: FILE, text: JSON.stringify(value, null, 2) });
}

interface Config {
  readonly origin?: Record<string, unknown>;
  readonly custom?: Record<string, unknown>;
  readonly behavior?: Record<string, unknown>;
  readonly config?: Record<string, unknown>;
}

/** A configuration as `get-distribution-config` has it inside its wrapper, with changes. */
function configOf({ origin, custom, behavior, config }: Config = {}): Record<string, unknown> {
  return {
    CallerReference: 'x',
    Origins: {
      Quantity: 1,
      Items: [
        {
          Id: 'site',
          DomainName: 'origin.example.com',
          CustomOriginConfig: {
            HTTPPort: 80,
            HTTPSPort: 443,
            OriginProtocolPolicy: 'https-only',
            OriginSslProtocols: { Quantity: 1, Items: ['TLSv1.2'] },
            ...custom,
          },
          ...origin,
        },
      ],
    },
    DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'redirect-to-https', ...behavior },
    Enabled: true,
    ...config,
  };
}

function distributionOf(changes: Config = {}): {
  distribution: Distribution;
  origin: Origin;
  messages: readonly string[];
} {
  const reading = readJson(configOf(changes));
  const [distribution] = reading.distributions;
  const origin = distribution?.origins[0];
  if (distribution === undefined || origin === undefined) throw new Error('nothing was read');
  return { distribution, origin, messages: reading.problems.map(({ message }) => message) };
}

describe('the example files', () => {
  const example = (name: string) => {
    const path = `examples/distribution-config/${name}`;
    return { path, text: readFileSync(path, 'utf8') };
  };

  it('are read whole, with the lines of origins and values', () => {
    const file = example('get-distribution.json');
    const { distributions, problems } = read(file);
    expect(problems).toEqual([]);
    const [distribution] = distributions;
    expect(distribution).toMatchObject({
      address: 'E1A2B3C4D5E6F7',
      domainName: { value: 'd111111abcdef8.cloudfront.net' },
      aliases: [{ value: 'www.example.com' }, { value: '*.shop.example.com' }],
      originGroups: [
        { memberIds: [{ value: 'app' }, { value: 'app-standby' }], failoverStatusCodes: { value: [502, 503, 504] } },
      ],
      errorPages: [{ errorCode: { value: 502 }, responseCode: { value: 502 }, cachingMinTtlSeconds: { value: 10 } }],
    });
    expect(distribution?.behaviors.map(({ pathPattern }) => pathPattern)).toMatchObject([
      { value: '*' },
      { value: '/assets/*' },
    ]);
    const [app, assets, standby] = distribution?.origins ?? [];
    const lines = file.text.split('\n');
    expect(lines[(app?.location?.startLine ?? 0) - 1]?.trim()).toBe('{');
    expect(lines[(app?.location?.endLine ?? 0) - 1]?.trim()).toBe('},');
    expect(lines[(app?.domainName.location?.startLine ?? 0) - 1]).toContain('"DomainName": "origin.example.com"');
    expect(app).toMatchObject({
      key: 'examples/distribution-config/get-distribution.json:E1A2B3C4D5E6F7:app',
      kind: 'custom',
      path: { value: '/app' },
      accessControl: { value: null },
      connection: {
        readTimeoutSeconds: { value: 60, written: true },
        ipAddressType: { value: 'ipv4', written: false },
      },
    });
    expect(assets).toMatchObject({
      kind: 's3',
      accessControl: { value: 'E327GJI25M56DG' },
      connection: { accessIdentity: { value: null } },
    });
    expect(standby).toMatchObject({
      connection: { sslProtocols: { value: ['TLSv1.1', 'TLSv1.2'] }, ipAddressType: { value: 'dualstack' } },
    });
  });

  it('define a policy that behaviors can refer to', () => {
    expect(read(example('get-origin-request-policy.json'))).toMatchObject({
      distributions: [],
      problems: [],
      policies: [
        {
          kind: 'origin-request',
          id: '775f0f5e-1111-4222-8333-2c9d2b0d1a5c',
          policy: {
            name: 'everything-but-host',
            headers: { behavior: { value: 'allExcept' }, names: { value: ['host'] } },
          },
        },
      ],
    });
  });
});

describe('the forms of a file', () => {
  const config = configOf();

  it.each([
    ['the bare configuration', config, ['distribution']],
    ['get-distribution-config', { ETag: 'E', DistributionConfig: config }, ['distribution']],
    [
      'get-distribution',
      { Distribution: { Id: 'E1', DomainName: 'd1.cloudfront.net', DistributionConfig: config } },
      ['E1'],
    ],
    [
      'create-distribution-with-tags',
      { DistributionConfigWithTags: { DistributionConfig: config, Tags: {} } },
      ['distribution'],
    ],
    [
      'list-distributions',
      {
        DistributionList: {
          Items: [
            { Id: 'E1', ...config },
            { Id: 'E2', ...config },
          ],
        },
      },
      ['E1', 'E2'],
    ],
    [
      'an array of all kinds',
      [config, { Distribution: { Id: 'E1', DistributionConfig: config } }, [config]],
      ['distribution', 'E1', 'distribution[2]'],
    ],
  ])('%s', (_name, value, addresses) => {
    const reading = readJson(value);
    expect(reading.distributions.map(({ address }) => address)).toEqual(addresses);
    expect(reading.problems).toEqual([]);
  });

  it.each([[{}], [[]], ['text'], [null], [{ Resources: { Site: { Properties: { DistributionConfig: config } } } }]])(
    'finds nothing in %j, and says nothing',
    (value) => {
      expect(readJson(value)).toEqual({ distributions: [], policies: [], problems: [], broken: null });
    },
  );

  it('says what a configuration lacks', () => {
    const { distributions, problems } = readJson({ ETag: 'E', DistributionConfig: { Enabled: true } });
    expect(distributions).toEqual([]);
    expect(problems).toEqual([
      { file: FILE, line: 3, message: 'a distribution needs Origins and DefaultCacheBehavior' },
    ]);
  });

  it('reads lists of policies, and cache policies by their own structure', () => {
    const headers = { HeaderBehavior: 'whitelist', Headers: { Quantity: 1, Items: ['Host'] } };
    const policy = (id: string) => ({
      Id: id,
      CachePolicyConfig: { Name: id, ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig: headers } },
    });
    const { policies } = readJson({
      CachePolicyList: {
        Items: [
          { Type: 'custom', CachePolicy: policy('c1') },
          { Type: 'custom', CachePolicy: policy('c2') },
        ],
      },
    });
    expect(policies).toMatchObject([
      {
        kind: 'cache',
        id: 'c1',
        policy: { headers: { behavior: { value: 'whitelist' }, names: { value: ['Host'] } } },
      },
      { kind: 'cache', id: 'c2' },
    ]);
  });

  it('reports broken JSON with its line', () => {
    expect(read({ path: FILE, text: '{\n  "a": [1,]\n}' }).broken).toMatchObject({ file: FILE, line: 2 });
  });
});

describe('values', () => {
  it('takes numbers and booleans that are written as strings, and strings written as numbers', () => {
    const { origin, distribution, messages } = distributionOf({
      custom: { HTTPPort: '8080', HTTPSPort: 8443 },
      origin: { Id: 7, ConnectionAttempts: '2' },
      config: { Enabled: 'false' },
    });
    expect(origin).toMatchObject({
      id: { value: '7' },
      connectionAttempts: { value: 2 },
      connection: { httpPort: { value: 8080 }, httpsPort: { value: 8443 } },
    });
    expect(distribution.enabled).toMatchObject({ known: true, value: false });
    expect(messages).toEqual([]);
  });

  it('makes unknown, with a problem, what has the wrong type or no legal value', () => {
    const { origin, messages } = distributionOf({
      custom: { HTTPPort: 'eighty', OriginProtocolPolicy: 'https', IpAddressType: ['ipv4'], OriginReadTimeout: {} },
      origin: { OriginPath: [] },
    });
    expect(origin).toMatchObject({
      path: { known: false, reason: 'unsupported' },
      connection: {
        httpPort: { known: false },
        protocolPolicy: { known: false, reason: 'unsupported' },
        ipAddressType: { known: false },
        readTimeoutSeconds: { known: false },
      },
    });
    expect(messages.toSorted()).toEqual([
      'HTTPPort has to be a number',
      'IpAddressType has to be ipv4, ipv6 or dualstack',
      'OriginPath has to be a string',
      'OriginProtocolPolicy has to be http-only, https-only or match-viewer',
      'OriginReadTimeout has to be a number',
    ]);
  });

  it('puts the problem on the line of the value', () => {
    const text = JSON.stringify(configOf({ custom: { OriginProtocolPolicy: 'none' } }), null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('OriginProtocolPolicy')) + 1;
    expect(read({ path: FILE, text }).problems).toMatchObject([{ file: FILE, line }]);
  });

  it('keeps SSL protocols as written, legal or not, and does not invent a default', () => {
    const { origin } = distributionOf({
      custom: { OriginSslProtocols: { Quantity: 2, Items: ['TLSv1.3', 'TLSv1.2'] } },
    });
    expect(origin.connection).toMatchObject({ sslProtocols: { value: ['TLSv1.3', 'TLSv1.2'] } });
    const without = distributionOf({ custom: { OriginSslProtocols: null } });
    expect(without.origin.connection).toMatchObject({ sslProtocols: { known: false, reason: 'not-given' } });
  });

  it('misses what AWS requires', () => {
    const { origin, messages } = distributionOf({
      origin: { Id: null, DomainName: null },
      custom: { OriginProtocolPolicy: null },
      behavior: { ViewerProtocolPolicy: null },
    });
    expect(origin.key).toBe(`${FILE}:distribution:origin[0]`);
    expect(messages).toEqual([
      'Id is missing',
      'DomainName is missing',
      'OriginProtocolPolicy is missing',
      'ViewerProtocolPolicy is missing',
    ]);
  });

  it('leaves placeholders of multi-tenant distributions unknown, with what is known around them', () => {
    const { origin, distribution } = distributionOf({
      origin: { DomainName: '{{ tenant }}.origin.example.com', OriginPath: '/{{path}}' },
      config: { ConnectionMode: 'tenant-only' },
    });
    expect(origin.domainName).toMatchObject({
      known: false,
      reason: 'parameter',
      expression: '{{ tenant }}.origin.example.com',
      pattern: [{ hole: 'tenant' }, { literal: '.origin.example.com' }],
    });
    expect(origin.path).toMatchObject({ known: false, pattern: [{ literal: '/' }, { hole: 'path' }] });
    expect(distribution.aliases).toMatchObject([{ known: false, reason: 'parameter' }]);
  });

  it.each([
    ['${BUCKET}.s3.amazonaws.com', [{ hole: 'BUCKET' }, { literal: '.s3.amazonaws.com' }]],
    ['api-$STAGE.example.com', [{ literal: 'api-' }, { hole: 'STAGE' }, { literal: '.example.com' }]],
    ['$(host)', [{ hole: 'host' }]],
    ['<your bucket>.s3.amazonaws.com', [{ hole: 'your bucket' }, { literal: '.s3.amazonaws.com' }]],
    ['<%= host %>', [{ hole: '%= host %' }]],
    ['#{host}', [{ hole: 'host' }]],
    ['%%ORIGIN_HOST%%', [{ hole: 'ORIGIN_HOST' }]],
    ['@host@', [{ hole: 'host' }]],
    ['__ORIGIN_HOST__', [{ hole: 'ORIGIN_HOST' }]],
  ])('takes %s for a name that something has yet to put in', (text, pattern) => {
    const { origin } = distributionOf({ origin: { DomainName: text } });
    expect(origin.domainName).toMatchObject({ known: false, reason: 'parameter', expression: text, pattern });
  });

  it('takes no other name for such a placeholder', () => {
    for (const text of ['_dmarc.example.com', 'a__b.example.com', 'user@example.com', '100%.example.com', 'a.$.com']) {
      expect(distributionOf({ origin: { DomainName: text } }).origin.domainName).toMatchObject({ value: text });
    }
    expect(distributionOf({ origin: { OriginPath: '/$default' } }).origin.path).toMatchObject({ value: '/$default' });
  });

  it('keeps the values of custom headers out of keys, problems and expressions', () => {
    const items = [
      { HeaderName: 'X-Secret', HeaderValue: '{{hunter2}}' },
      { HeaderName: 'X-Other', HeaderValue: { hunter2: 'hunter2' } },
      { HeaderName: 'X-List', HeaderValue: ['hunter2'] },
    ];
    const { origin, messages } = distributionOf({ origin: { CustomHeaders: { Quantity: 3, Items: items } } });
    expect(origin.customHeaders.map(({ secretValue }) => secretValue)).toMatchObject([
      { known: true, value: '{{hunter2}}' },
      { known: false },
      { known: false },
    ]);
    expect(JSON.stringify([messages, origin.key, origin.customHeaders.slice(1)])).not.toContain('hunter2');
  });

  it('reads the kinds of origin, and says what one without any is missing', () => {
    const kind = (origin: Record<string, unknown>) =>
      distributionOf({ origin: { CustomOriginConfig: undefined, ...origin } });
    expect(kind({ VpcOriginConfig: { VpcOriginId: 'vo_1', OriginReadTimeout: 40 } }).origin).toMatchObject({
      kind: 'vpc',
      connection: { type: 'vpc', vpcOriginId: { value: 'vo_1' }, readTimeoutSeconds: { value: 40 } },
    });
    const bucket = { DomainName: 'b.s3.eu-west-1.amazonaws.com' };
    expect(kind(bucket).origin.connection.type).toBe('s3');
    expect(
      kind({ ...bucket, S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1' } }).origin,
    ).toMatchObject({
      connection: { accessIdentity: { value: 'origin-access-identity/cloudfront/E1' } },
    });
    const none = kind({});
    expect(none.origin.connection).toMatchObject({ type: 'custom', protocolPolicy: { known: false } });
    expect(none.messages).toEqual(['an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig']);
  });

  it('sees origin mTLS in both places that AWS documents', () => {
    const mtls = { ClientCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/x' };
    expect(distributionOf({ custom: { OriginMtlsConfig: mtls } }).origin.connection).toMatchObject({
      clientCertificate: { value: true },
    });
    expect(distributionOf({ origin: { OriginMtlsConfig: mtls } }).origin.connection).toMatchObject({
      clientCertificate: { value: true },
    });
    expect(distributionOf().origin.connection).toMatchObject({ clientCertificate: { value: false } });
  });

  it('reads what a behavior forwards and which functions it runs', () => {
    const { distribution } = distributionOf({
      behavior: {
        ForwardedValues: { Headers: { Quantity: 1, Items: ['Host'] } },
        CachePolicyId: '',
        OriginRequestPolicyId: '216adef6-5c7f-47e4-b989-5492eafa07d3',
        LambdaFunctionAssociations: {
          Quantity: 1,
          Items: [{ EventType: 'origin-request', LambdaFunctionARN: 'arn:l:1' }],
        },
        FunctionAssociations: { Quantity: 1, Items: [{ EventType: 'viewer-request', FunctionARN: 'arn:f' }] },
        GrpcConfig: { Enabled: true },
      },
    });
    expect(distribution.behaviors[0]).toMatchObject({
      forwardedHeaders: { value: ['Host'] },
      cachePolicy: { type: 'none' },
      originRequestPolicy: { type: 'id', id: { value: '216adef6-5c7f-47e4-b989-5492eafa07d3' } },
      edgeFunctions: [{ type: 'lambda', eventType: { value: 'origin-request' } }, { type: 'function' }],
      grpc: { value: true },
    });
  });

  it('reads the methods that viewers may use, and whether it shares viewers with another one', () => {
    const { distribution } = distributionOf({
      behavior: { AllowedMethods: { Quantity: 3, Items: ['GET', 'HEAD', 'POST'], CachedMethods: {} } },
      config: { Staging: false, ContinuousDeploymentPolicyId: '' },
    });
    expect(distribution).toMatchObject({
      behaviors: [{ allowedMethods: { value: ['GET', 'HEAD', 'POST'] } }],
      continuousDeployment: { value: false },
    });
    expect(distributionOf().distribution.behaviors).toMatchObject([
      { allowedMethods: { value: ['GET', 'HEAD'], written: false } },
    ]);
    const shared = [{ Staging: true }, { ContinuousDeploymentPolicyId: 'abc' }].map((config) =>
      distributionOf({ config }),
    );
    expect(shared.map((one) => one.distribution)).toMatchObject([
      { continuousDeployment: { value: true } },
      { continuousDeployment: { value: true } },
    ]);
  });

  it('does not take a list that cannot be read for an empty one', () => {
    const { distribution, messages } = distributionOf({
      config: { CacheBehaviors: { Quantity: 2 }, OriginGroups: 'none', Aliases: 5 },
    });
    expect(distribution.behaviors.at(-1)?.targetOriginId.known).toBe(false);
    expect(distribution.originGroups).toMatchObject([{ id: { known: false } }]);
    expect(distribution.aliases).toMatchObject([{ known: false }]);
    expect(messages).toHaveLength(3);
  });

  it('takes null and empty lists for nothing', () => {
    const { distribution, messages } = distributionOf({
      config: { CacheBehaviors: null, OriginGroups: { Quantity: 0 }, Aliases: { Quantity: 0, Items: [] } },
    });
    expect(distribution).toMatchObject({ aliases: [], originGroups: [], behaviors: [{ isDefault: true }] });
    expect(messages).toEqual([]);
  });

  it('is not confused by names that every JavaScript object has', () => {
    const text = JSON.stringify(configOf()).replace(
      '"Id":"site"',
      '"Id":"site","__proto__":{"OriginPath":"/evil"},"constructor":1,"toString":2,"hasOwnProperty":3',
    );
    const { distributions, problems } = read({ path: FILE, text });
    expect(problems).toEqual([]);
    expect(distributions[0]?.origins[0]?.path).toMatchObject({ known: true, value: '', written: false });
  });

  it('tells so many problems and no more', () => {
    const { problems } = readJson(configOf({ config: { Aliases: Array.from({ length: 1_000 }, () => ({})) } }));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)?.message).toBe('900 more problems in this file');
  });
});

describe('any input', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void read({ path: FILE, text })),
    );
  });

  it('is read without an exception where anything at all stands in any place of a configuration', () => {
    const names = [
      'Distribution',
      'DistributionConfig',
      'DistributionList',
      'Origins',
      'DefaultCacheBehavior',
      'CacheBehaviors',
      'Items',
      'Quantity',
      'Id',
      'DomainName',
      'CustomOriginConfig',
      'S3OriginConfig',
      'VpcOriginConfig',
      'OriginSslProtocols',
      'OriginGroups',
      'Members',
      'FailoverCriteria',
      'StatusCodes',
      'CustomHeaders',
      'ForwardedValues',
      'Headers',
      'Aliases',
      'CachePolicy',
      'CachePolicyConfig',
      'CachePolicyList',
      'OriginRequestPolicy',
      'CustomErrorResponses',
      '__proto__',
    ];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.constantFrom<unknown>(null, '', 'x', '{{x}}', '}}{{', 0, -1, 1e308, true),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 6 }),
      ),
    }));
    const wrapped = tree.map((value) =>
      configOf({ origin: { Id: value, CustomHeaders: value }, config: { Origins: value, Aliases: value } }),
    );
    fc.assert(
      fc.property(fc.oneof(tree, wrapped), (value) => {
        const reading = readJson(value);
        expect(reading.broken).toBeNull();
        for (const { line } of reading.problems) expect(line === null || line >= 1).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
