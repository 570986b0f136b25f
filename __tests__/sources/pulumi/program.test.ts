import { readFileSync } from 'node:fs';

import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, onlyDistribution, onlyOrigin, programWith, readFiles, removeWorkspaces } from './reading.js';

afterEach(removeWorkspaces);

function example(name: string): string {
  return readFileSync(new URL(`../../../examples/pulumi/${name}`, import.meta.url), 'utf8');
}

const SHOP = example('Pulumi.yaml');

const STACKS = { 'Pulumi.dev.yaml': example('Pulumi.dev.yaml'), 'Pulumi.prod.yaml': example('Pulumi.prod.yaml') };

describe('a Pulumi YAML program', () => {
  const reading = (): ReturnType<typeof readFiles> => readFiles({ 'infra/Pulumi.yaml': SHOP });

  it('gives its distribution with every setting', () => {
    const distribution = onlyDistribution(reading());
    expect(distribution).toMatchObject({
      address: 'cdn',
      language: 'pulumi',
      file: 'infra/Pulumi.yaml',
      lifecycle: 'kept',
      conditional: false,
      enabled: { known: true, value: true },
      aliases: [
        { known: true, value: 'www.shop.example' },
        { known: true, value: 'shop.example' },
      ],
      originGroups: [
        {
          id: { value: 'both' },
          memberIds: [{ value: 'app' }, { value: 'api' }],
          failoverStatusCodes: { value: [500, 502, 503, 504] },
        },
      ],
      errorPages: [
        {
          errorCode: { value: 502 },
          cachingMinTtlSeconds: { value: 5 },
          responseCode: { value: 200 },
          responsePagePath: { value: '/sorry.html' },
        },
      ],
    });
    expect(reading().problems).toEqual([]);
  });

  it('gives the origins with what is known of names that AWS will give', () => {
    const [app, assets, api] = onlyDistribution(reading()).origins;
    expect(app).toMatchObject({
      key: 'infra/Pulumi.yaml:cdn:app',
      kind: 'load-balancer',
      domainName: {
        known: false,
        reason: 'resource-attribute',
        expression: 'alb.dnsName',
        reference: { address: 'alb', type: 'aws_lb', attribute: 'dns_name' },
      },
      path: { value: '/v1' },
      connectionAttempts: { value: 2 },
      connection: {
        type: 'custom',
        httpPort: { value: 80 },
        httpsPort: { value: 443 },
        protocolPolicy: { value: 'https-only' },
        sslProtocols: { value: ['TLSv1.2'] },
        readTimeoutSeconds: { value: 60 },
        keepaliveTimeoutSeconds: { value: 5, written: false },
      },
      backend: { known: false },
      customHeaders: [{ name: { value: 'X-Origin-Secret' }, secretValue: { known: false, reason: 'sensitive' } }],
    });
    expect(assets).toMatchObject({ kind: 's3', connection: { type: 's3' }, accessControl: { known: false } });
    expect(assets === undefined ? '' : brief(assets.domainName)).toBe(
      '?resource-attribute shop-assets-{}.s3.{}.amazonaws.com',
    );
    expect(api).toMatchObject({ kind: 'unknown', domainName: { reason: 'parameter' } });
  });

  it('gives the behaviors with policies, managed ones and those of the program, and functions', () => {
    const [usual, api, , old] = onlyDistribution(reading()).behaviors;
    expect(usual).toMatchObject({
      isDefault: true,
      targetOriginId: { value: 'both' },
      viewerProtocolPolicy: { value: 'redirect-to-https' },
      cachePolicy: { type: 'id', id: { value: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' } },
      originRequestPolicy: { type: 'id', id: { value: '216adef6-5c7f-47e4-b989-5492eafa07d3' } },
      forwardedHeaders: null,
      edgeFunctions: [{ type: 'function', eventType: { value: 'viewer-request' }, definition: null }],
    });
    expect(api).toMatchObject({
      isDefault: false,
      pathPattern: { value: '/api/*' },
      cachePolicy: { type: 'id', id: { value: '658327ea-f89d-4fab-a63d-7e88639e58f6' } },
      originRequestPolicy: {
        type: 'defined',
        name: 'host-only',
        headers: { behavior: { value: 'whitelist' }, names: { value: ['Host'] } },
        location: { startLine: SHOP.split('\n').indexOf('  hostOnly:') + 1 },
      },
      edgeFunctions: [{ type: 'lambda', includeBody: { value: true }, definition: null }],
    });
    expect(old).toMatchObject({ forwardedHeaders: { value: ['*'] }, cachePolicy: { type: 'none' } });
  });

  it('has the lines of everything', () => {
    const distribution = onlyDistribution(reading());
    const lines = SHOP.split('\n');
    const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;
    expect(distribution.location).toEqual({
      file: 'infra/Pulumi.yaml',
      startLine: lineOf('  cdn:'),
      endLine: lines.length - 1,
    });
    const [app, assets] = distribution.origins;
    expect(app?.location).toMatchObject({ startLine: lineOf('- originId: app'), endLine: lineOf('${headerValue}') });
    expect(app?.domainName.location).toMatchObject({ startLine: lineOf('${alb.dnsName}') });
    expect(assets?.domainName.location).toMatchObject({ startLine: lineOf('${assets.bucketRegional') });
    expect(distribution.behaviors.map(({ location }) => location?.startLine)).toEqual([
      lineOf('defaultCacheBehavior:'),
      lineOf('- pathPattern: /api/*'),
      lineOf('- pathPattern: /assets/*'),
      lineOf('- pathPattern: /old/*'),
    ]);
  });

  it('takes values from the only stack', () => {
    const { domainName } = onlyDistribution(
      readFiles({ 'Pulumi.yaml': SHOP, 'Pulumi.prod.yaml': STACKS['Pulumi.prod.yaml'] }),
    ).origins[2] ?? { domainName: null };
    expect(domainName).toMatchObject({ known: true, value: 'api.shop.example' });
  });

  it('leaves what differs between stacks open, with what it can be', () => {
    const { origins } = onlyDistribution(readFiles({ 'Pulumi.yaml': SHOP, ...STACKS }));
    const [app, assets, api] = origins;
    expect(api?.domainName).toMatchObject({
      known: false,
      reason: 'parameter',
      alternatives: ['api.dev.shop.example', 'api.shop.example'],
    });
    expect(assets === undefined ? '' : brief(assets.domainName)).not.toContain('AAABAD');
    expect(app?.customHeaders[0]?.secretValue).toMatchObject({ known: false, reason: 'sensitive', pattern: [] });
    expect(JSON.stringify(origins)).not.toContain('AAABAD');
  });
});

describe('the configuration of a project', () => {
  const origin = (config: string, files: Readonly<Record<string, string>> = {}): string =>
    brief(onlyOrigin(readFiles({ 'Pulumi.yaml': programWith('${host}', { sections: config }), ...files })).domainName);

  it.each([
    ['a default', 'config:\n  host:\n    type: string\n    default: a.example\n', 'a.example'],
    ['a plain value', 'config:\n  host: a.example\n', 'a.example'],
    ['the prefix of the project', 'config:\n  shop:host:\n    value: a.example\n', 'a.example'],
    ['the older name', 'configuration:\n  host:\n    type: String\n    default: a.example\n', 'a.example'],
    ['no value', 'config:\n  host:\n    type: string\n', '?parameter'],
    ['a secret', 'config:\n  host:\n    type: string\n    secret: true\n    default: a.example\n', '?sensitive'],
    ['nothing of that name', '', '?unsupported'],
  ])('has %s', (_name, config, expected) => {
    expect(origin(config)).toBe(expected);
  });

  it('is overruled by a stack, and stays where a stack is silent', () => {
    const config = 'config:\n  host:\n    default: a.example\n';
    expect(origin(config, { 'Pulumi.dev.yaml': 'config:\n  shop:host: b.example\n' })).toBe('b.example');
    expect(
      origin(config, { 'Pulumi.dev.yaml': 'config:\n  shop:host: b.example\n', 'Pulumi.prod.yaml': 'config: {}\n' }),
    ).toBe('?parameter of b.example|a.example');
    expect(origin(config, { 'Pulumi.dev.yaml': 'encryptionsalt: v1\n', 'Pulumi.prod.yaml': '' })).toBe('a.example');
  });

  it('is not known where an environment or a secret gives it', () => {
    const config = 'config:\n  host:\n    default: a.example\n';
    expect(origin(config, { 'Pulumi.dev.yaml': 'environment:\n  - shop/dev\n' })).toBe('?parameter');
    expect(origin(config, { 'Pulumi.dev.yaml': 'config:\n  shop:host:\n    secure: x.example\n' })).toBe('?sensitive');
    expect(origin(config, { 'Pulumi.dev.yaml': 'config: "broken\n' })).toBe('?parameter');
  });

  it('is found from a program in a folder of the project, and in the folder that the project names', () => {
    const files = {
      'infra/program/Main.yaml': programWith('${host}').replace(/^name.*\nruntime.*\n/, ''),
      'infra/Pulumi.yaml': 'name: shop\nruntime: yaml\nmain: program\nstackConfigDir: stacks\n',
      'infra/stacks/Pulumi.dev.yaml': 'config:\n  shop:host: b.example\n',
      'Pulumi.other.yaml': 'config:\n  shop:host: c.example\n',
    };
    expect(brief(onlyOrigin(readFiles(files)).domainName)).toBe('b.example');
  });

  it('may be an object', () => {
    const text = programWith('${site.hosts[0]}');
    const files = { 'Pulumi.yaml': text, 'Pulumi.dev.yaml': 'config:\n  shop:site:\n    hosts: [a.example]\n' };
    expect(brief(onlyOrigin(readFiles(files)).domainName)).toBe('a.example');
  });
});

describe('expressions', () => {
  const valueOf = (expression: string, more: { resources?: string; sections?: string } = {}): string =>
    brief(onlyOrigin(readFiles({ 'Pulumi.yaml': programWith(expression, more), 'page.txt': 'p.example' })).domainName);
  const API = '  api:\n    type: aws:apigatewayv2:Api\n    properties: { protocolType: HTTP }\n';
  const URL = '  url:\n    type: aws:lambda/functionUrl:FunctionUrl\n    properties: { authorizationType: NONE }\n';

  it.each([
    ['${where}', 'variables:\n  where: a.example\n', 'a.example'],
    ['${where.hosts[1]}', 'variables:\n  where:\n    hosts: [a, b.example]\n', 'b.example'],
    ['${where["a b"]}', 'variables:\n  where: { a b: c.example }\n', 'c.example'],
    ['a$${b}.example', '', 'a${b}.example'],
    ['pre-${where}-$', 'variables:\n  where: a\n', 'pre-a-$'],
    ['{ fn::join: [".", [a, "${where}"]] }', 'variables:\n  where: example\n', 'a.example'],
    ['{ Fn::Join: [".", [a, example]] }', '', 'a.example'],
    ['{ fn::select: [1, [a, b.example]] }', '', 'b.example'],
    ['{ fn::select: [7, [a]] }', '', '?unsupported'],
    ['{ fn::select: [2, { fn::split: ["/", "https://a.example/x"] }] }', '', 'a.example'],
    ['{ fn::fromBase64: { fn::toBase64: a.example } }', '', 'a.example'],
    ['{ fn::toJSON: { b: 1 } }', '', '{"b":1}'],
    ['{ fn::readFile: ./page.txt }', '', 'p.example'],
    ['{ fn::readFile: ../../etc/hostname }', '', '?unsupported'],
    ['{ fn::stackReference: [org/net/prod, albDns] }', '', '?remote-state'],
    ['{ fn::secret: a.example }', '', '?sensitive'],
    ['{ fn::unheardOf: [a, b] }', '', '?unsupported'],
    ['{ fn::join: [a] }', '', '?unsupported'],
    ['${broken', '', '?parse'],
    ['${[0].a}', '', '?parse'],
    ['${pulumi.project}.example', '', 'shop.example'],
    ['${pulumi.organization}.example', '', '?env {}.example'],
    ['${loop}', 'variables:\n  loop: x${loop}\n', '?unsupported'],
  ])('%s', (expression, sections, expected) => {
    expect(valueOf(expression.includes('{ ') ? expression : JSON.stringify(expression), { sections })).toBe(expected);
  });

  it('keep the form of names in which only parts are unknown', () => {
    const host = '{ fn::select: [2, { fn::split: ["/", "${api.apiEndpoint}"] }] }';
    expect(valueOf(host, { resources: API })).toBe('?resource-attribute {}.execute-api.{}.amazonaws.com');
    const url = '{ fn::select: [0, { fn::split: ["/", "${bare}"] }] }';
    const sections = `variables:
  bare:
    fn::invoke:
      function: std:trimprefix
      arguments: { input: "\${url.functionUrl}", prefix: "https://" }
      return: result
`;
    expect(valueOf(url, { resources: URL, sections })).toBe('?resource-attribute {}.lambda-url.{}.on.aws');
  });

  it('look resources up', () => {
    const sections = `variables:
  alb:
    fn::invoke:
      function: aws:lb/getLoadBalancer:getLoadBalancer
      arguments: { name: main }
  dns:
    fn::invoke:
      function: aws:lb:getLoadBalancer
      arguments: { name: main }
      return: dnsName
`;
    for (const expression of ['${alb.dnsName}', '${dns}']) {
      const origin = onlyOrigin(readFiles({ 'Pulumi.yaml': programWith(expression, { sections }) }));
      expect(origin).toMatchObject({
        kind: 'load-balancer',
        domainName: { known: false, reason: 'data-source', reference: { type: 'aws_lb', attribute: 'dns_name' } },
      });
    }
  });

  it('name resources that exist already, and other stacks', () => {
    const resources = `  bucket:
    type: aws:s3:Bucket
    get:
      id: assets
  net:
    type: pulumi:pulumi:StackReference
    properties: { name: org/net/prod }
`;
    const read = (name: string): ReturnType<typeof onlyOrigin> =>
      onlyOrigin(readFiles({ 'Pulumi.yaml': programWith(name, { resources }) }));
    expect(read('${bucket.bucketRegionalDomainName}')).toMatchObject({
      kind: 's3',
      domainName: { reason: 'data-source', expression: 'bucket.bucketRegionalDomainName' },
    });
    expect(read('${net.outputs["alb"]}').domainName).toMatchObject({
      reason: 'remote-state',
      expression: 'net.outputs.alb',
    });
  });

  it('follow what is configured on a resource', () => {
    const resources = `  cert:
    type: aws:acm:Certificate
    properties: { domainName: app.example.com }
  bucket:
    type: aws:s3:BucketV2
    properties: { bucket: assets.example }
`;
    expect(valueOf('${cert.domainName}', { resources })).toBe('app.example.com');
    expect(valueOf('${bucket.websiteEndpoint}', { resources })).toMatch(/assets\.example\.s3-website/);
  });
});

describe('parts that stand elsewhere', () => {
  const sections = `variables:
  connection:
    httpPort: 8080
    httpsPort: 8443
    originProtocolPolicy: http-only
    originSslProtocols: [TLSv1.2]
  origin:
    originId: app
    domainName: a.example
    customOriginConfig: \${connection}
`;
  const program = (origins: string, more = sections): string => `resources:
  cdn:
    type: aws:cloudfront:Distribution
    properties:
      origins: ${origins}
      defaultCacheBehavior: { targetOriginId: app, viewerProtocolPolicy: allow-all }
${more}`;

  it('are followed where the program says them', () => {
    const origin = onlyOrigin(readFiles({ 'Pulumi.yaml': program('["${origin}"]') }));
    expect(origin).toMatchObject({
      domainName: { value: 'a.example', location: { startLine: 15 } },
      connection: { type: 'custom', httpPort: { value: 8080 }, protocolPolicy: { value: 'http-only' } },
    });
  });

  it('are read from the configuration of the stack', () => {
    const stack = `config:
  origins:
    - originId: app
      domainName: a.example
      customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy: https-only, originSslProtocols: [TLSv1.2] }
    - originId: files
      domainName: b.s3.amazonaws.com
`;
    const reading = readFiles({ 'Pulumi.yaml': program('${origins}', ''), 'Pulumi.dev.yaml': stack });
    expect(onlyDistribution(reading).origins).toMatchObject([
      { domainName: { value: 'a.example' }, connection: { type: 'custom', protocolPolicy: { value: 'https-only' } } },
      { domainName: { value: 'b.s3.amazonaws.com' }, connection: { type: 's3' } },
    ]);
  });

  it('are unknown, and not absent, where nobody says them', () => {
    const one = programWith('a.example').replace(
      /customOriginConfig:\n(?: {12}.*\n)+/,
      'customOriginConfig: ${open}\n',
    );
    expect(onlyOrigin(readFiles({ 'Pulumi.yaml': one })).connection).toMatchObject({
      type: 'custom',
      httpsPort: { known: false },
      protocolPolicy: { known: false },
    });
    const all = onlyDistribution(readFiles({ 'Pulumi.yaml': program('${open}') }));
    expect(all.origins).toMatchObject([{ domainName: { known: false }, connection: { type: 'custom' } }]);
    const headers = programWith('a.example', { sections: '        forwardedValues: ${open}\n' });
    expect(onlyDistribution(readFiles({ 'Pulumi.yaml': headers })).behaviors[0]).toMatchObject({
      forwardedHeaders: { known: false },
    });
  });
});

describe('programs of other kinds', () => {
  it('are read from JSON', () => {
    const program = {
      name: 'shop',
      runtime: 'yaml',
      resources: {
        cdn: {
          type: 'aws:cloudfront:Distribution',
          properties: {
            origins: [{ originId: 'app', domainName: 'a.s3.amazonaws.com' }],
            defaultCacheBehavior: { targetOriginId: 'app', viewerProtocolPolicy: 'allow-all' },
          },
        },
      },
    };
    const reading = readFiles({ 'Pulumi.json': JSON.stringify(program, null, 2) });
    expect(onlyOrigin(reading)).toMatchObject({ kind: 's3', domainName: { location: { startLine: 11 } } });
  });

  it('may define components, whose inputs are not known', () => {
    const component = programWith('${host}')
      .replace(/^name.*\nruntime.*\n/, '')
      .replaceAll(/^(?=.)/gm, '    ');
    const text = `name: parts\nruntime: yaml\ncomponents:\n  site:\n    inputs:\n      host: { type: string }\n${component}`;
    const distribution = onlyDistribution(readFiles({ 'PulumiPlugin.yaml': text }));
    expect(distribution).toMatchObject({
      address: 'site.cdn',
      origins: [{ domainName: { known: false, reason: 'parameter', expression: 'site.host' } }],
    });
  });

  it('say what they have that is not read', () => {
    const text = 'resources:\n  cdn:\n    type: aws-native:cloudfront:Distribution\n';
    expect(readFiles({ 'Pulumi.yaml': text })).toMatchObject({
      distributions: [],
      problems: [{ file: 'Pulumi.yaml', line: 2, message: expect.stringContaining('is not read') }],
    });
  });

  it.each([
    ['no origin', 'resources:\n  cdn:\n    type: aws:cloudfront:Distribution\n', /^cdn has no origin/],
    [
      'a wrong choice',
      programWith('a.example').replace('originProtocolPolicy: https-only', 'originProtocolPolicy: https'),
      /^originProtocolPolicy has to be one of http-only/,
    ],
    [
      'something missing',
      programWith('a.example').replace(/ +originProtocolPolicy.*\n/, ''),
      /^originProtocolPolicy is missing/,
    ],
  ])('say with a line what is wrong: %s', (_name, text, message) => {
    expect(readFiles({ 'Pulumi.yaml': text }).problems).toEqual([
      { file: 'Pulumi.yaml', line: expect.any(Number), message: expect.stringMatching(message) },
    ]);
  });
});
