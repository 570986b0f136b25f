import { afterEach, describe, expect, it } from '@jest/globals';

import type { FileReading } from '../../../src/sources/reader.js';
import { onlyDistribution, onlyOrigin, readFiles, removeWorkspaces } from './reading.js';

afterEach(removeWorkspaces);

const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const TOKEN = 'aws:cloudfront/distribution:Distribution';
const POLICY = 'aws:cloudfront/originRequestPolicy:OriginRequestPolicy';

type Json = Record<string, unknown>;

function urn(token: string, name: string): string {
  return `urn:pulumi:prod::shop::${token}::${name}`;
}

function inputs(more: Json = {}): Json {
  return {
    __defaults: [],
    aliases: ['www.shop.example'],
    enabled: true,
    origins: [
      {
        __defaults: ['connectionAttempts'],
        originId: 'app',
        domainName: 'app.shop.example',
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: 'https-only',
          originSslProtocols: ['TLSv1.2'],
        },
      },
    ],
    defaultCacheBehavior: { targetOriginId: 'app', viewerProtocolPolicy: 'https-only' },
    ...more,
  };
}

function resource(more: Json = {}, token = TOKEN, name = 'cdn'): Json {
  return { urn: urn(token, name), custom: true, type: token, inputs: inputs(), ...more };
}

function preview(...steps: readonly Json[]): FileReading {
  return readFiles({ 'preview.json': JSON.stringify({ config: {}, steps, duration: 1, changeSummary: {} }, null, 2) });
}

function stack(...resources: readonly Json[]): FileReading {
  const deployment = { manifest: {}, secrets_providers: {}, resources };
  return readFiles({ 'stack.json': JSON.stringify({ version: 3, deployment }, null, 2) });
}

describe('pulumi preview --json', () => {
  it('gives what will be, with the lines of the file', () => {
    const reading = preview(
      { op: 'create', urn: 'urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod', newState: { type: 'x' } },
      { op: 'create', urn: urn(TOKEN, 'cdn'), newState: resource() },
    );
    expect(reading.problems).toEqual([]);
    expect(onlyDistribution(reading)).toMatchObject({
      address: 'cdn',
      language: 'pulumi',
      lifecycle: 'kept',
      domainName: { known: false },
      aliases: [{ value: 'www.shop.example' }],
      origins: [
        {
          key: 'preview.json:cdn:app',
          domainName: { known: true, value: 'app.shop.example', location: { file: 'preview.json', startLine: 30 } },
          connection: { type: 'custom', sslProtocols: { value: ['TLSv1.2'] } },
          backend: { known: true, value: null },
        },
      ],
    });
  });

  it('reads the new half of an update and of a replacement, once', () => {
    const [before, after] = ['old.shop.example', 'new.shop.example'].map((domainName) =>
      resource({ inputs: inputs({ origins: [{ originId: 'app', domainName }] }) }),
    );
    for (const steps of [
      [{ op: 'update', urn: urn(TOKEN, 'cdn'), oldState: before, newState: after }],
      [
        { op: 'create-replacement', urn: urn(TOKEN, 'cdn'), oldState: before, newState: after },
        { op: 'replace', urn: urn(TOKEN, 'cdn'), oldState: before, newState: after },
        { op: 'delete-replaced', urn: urn(TOKEN, 'cdn'), oldState: before },
      ],
    ]) {
      expect(onlyOrigin(preview(...steps)).domainName).toMatchObject({ value: 'new.shop.example' });
    }
  });

  it.each([
    ['delete', 'destroyed'],
    ['same', 'kept'],
    ['refresh', 'kept'],
  ])('knows what becomes of a distribution: %s', (op, lifecycle) => {
    const state = op === 'delete' ? { oldState: resource() } : { newState: resource(), oldState: resource() };
    expect(onlyDistribution(preview({ op, urn: urn(TOKEN, 'cdn'), ...state })).lifecycle).toBe(lifecycle);
  });

  it.each([
    ['a name', { origins: [{ originId: 'app', domainName: UNKNOWN }] }],
    ['a part of a name', { origins: [{ originId: 'app', domainName: `cdn-${UNKNOWN}.example` }] }],
    ['a secret name', { origins: [{ originId: 'app', domainName: '[secret]' }] }],
    ['the origin', { origins: [UNKNOWN] }],
    ['the origins', { origins: '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2' }],
  ])('never takes what is known after the deployment for a name: %s', (_name, more) => {
    const reading = preview({ op: 'create', urn: urn(TOKEN, 'cdn'), newState: resource({ inputs: inputs(more) }) });
    const origin = onlyOrigin(reading);
    expect(origin.domainName.known).toBe(false);
    expect(origin.backend.known).toBe(false);
    expect(JSON.stringify(reading)).not.toContain(UNKNOWN);
  });

  it('keeps the known parts of a name', () => {
    const origins = [{ originId: 'app', domainName: `cdn-${UNKNOWN}.s3.eu-west-1.amazonaws.com` }];
    const newState = resource({ inputs: inputs({ origins }) });
    expect(onlyOrigin(preview({ op: 'create', urn: urn(TOKEN, 'cdn'), newState })).domainName).toMatchObject({
      reason: 'resource-attribute',
      pattern: [{ literal: 'cdn-' }, { hole: expect.any(String) }, { literal: '.s3.eu-west-1.amazonaws.com' }],
    });
  });

  it('does not take a connection that is not known for none', () => {
    const origins = [{ originId: 'app', domainName: 'a.example', customOriginConfig: UNKNOWN }];
    const newState = resource({ inputs: inputs({ origins }) });
    expect(onlyOrigin(preview({ op: 'create', urn: urn(TOKEN, 'cdn'), newState })).connection).toMatchObject({
      type: 'custom',
      protocolPolicy: { known: false },
    });
  });
});

describe('pulumi stack export', () => {
  it('gives what is there, with the name of the distribution', () => {
    const reading = stack(resource({ id: 'E123', outputs: { domainName: 'd111111abcdef8.cloudfront.net' } }));
    expect(onlyDistribution(reading)).toMatchObject({
      domainName: { known: true, value: 'd111111abcdef8.cloudfront.net' },
      origins: [{ domainName: { value: 'app.shop.example' } }],
    });
  });

  it('finds the policies of the same stack by their ids', () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const behavior = { targetOriginId: 'app', viewerProtocolPolicy: 'https-only', originRequestPolicyId: id };
    const policy = {
      name: 'host',
      headersConfig: { headerBehavior: 'whitelist', headers: { items: ['Host'] } },
    };
    const reading = stack(
      resource({ id, inputs: policy }, POLICY, 'host'),
      resource({ inputs: inputs({ defaultCacheBehavior: behavior }) }),
    );
    expect(onlyDistribution(reading).behaviors[0]?.originRequestPolicy).toMatchObject({
      type: 'defined',
      name: 'host',
      headers: { names: { value: ['Host'] } },
    });
  });

  it('keeps no secret', () => {
    const secret = {
      '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
      ciphertext: 'AAABsecret',
      plaintext: '"hunter2"',
    };
    const origins = [{ originId: 'app', domainName: secret, customHeaders: [{ name: 'X-Key', value: secret }] }];
    const reading = stack(resource({ inputs: inputs({ origins }) }));
    expect(onlyOrigin(reading)).toMatchObject({
      domainName: { known: false, reason: 'sensitive' },
      customHeaders: [{ name: { value: 'X-Key' }, secretValue: { known: false, reason: 'sensitive' } }],
    });
    expect(JSON.stringify(reading)).not.toMatch(/hunter2|AAABsecret/);
  });

  it('leaves out what is managed elsewhere or waits to be deleted', () => {
    expect(stack(resource({ external: true }), resource({ delete: true })).distributions).toEqual([]);
  });

  it('tells distributions of the same name apart by their parents', () => {
    const [a, b] = ['my:app:A', 'my:app:B'].map((parent) => resource({ urn: urn(`${parent}$${TOKEN}`, 'cdn') }));
    const { distributions } = stack(a ?? {}, b ?? {});
    expect(distributions.map(({ address }) => address)).toEqual([`my:app:A$${TOKEN}::cdn`, `my:app:B$${TOKEN}::cdn`]);
  });

  it('is read from a checkpoint as well', () => {
    const checkpoint = { stack: 'prod', latest: { resources: [resource()] } };
    const reading = readFiles({ 'prod.json': JSON.stringify({ version: 3, checkpoint }) });
    expect(onlyDistribution(reading).address).toBe('cdn');
  });
});
