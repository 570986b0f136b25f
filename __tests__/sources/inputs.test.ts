import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { planOrigin } from '../../src/cloudfront/plan.js';
import { UsageError } from '../../src/model/usage-error.js';
import { readInputs } from '../../src/sources/inputs.js';

function keys(...lines: string[]): readonly string[] {
  return readInputs(lines, [])?.origins.map(({ key }) => key) ?? [];
}

function planned(line: string, viewerHosts: readonly string[] = []) {
  const distribution = readInputs([line], viewerHosts);
  const origin = distribution?.origins[0];
  if (distribution === null || origin === undefined) throw new Error('no origin');
  return planOrigin(distribution, origin, { timeoutMs: 10_000, viewerHosts });
}

describe('origins given by hand', () => {
  it.each([
    ['https://origin.example.com', 'input:https://origin.example.com'],
    ['https://origin.example.com/', 'input:https://origin.example.com'],
    ['https://origin.example.com:443', 'input:https://origin.example.com'],
    ['http://origin.example.com:80/', 'input:http://origin.example.com'],
    ['HTTPS://Origin.Example.COM/App/', 'input:https://origin.example.com/App'],
    ['http://origin.example.com:8080/a/b', 'input:http://origin.example.com:8080/a/b'],
    ['origin.example.com', 'input:https://origin.example.com'],
    ['origin.example.com:8443', 'input:https://origin.example.com:8443'],
    ['  origin.example.com  ', 'input:https://origin.example.com'],
    ['https://bücher.example', 'input:https://xn--bcher-kva.example'],
    ['https://192.0.2.1', 'input:https://192.0.2.1'],
    ['https://[2001:db8::1]:8443/x', 'input:https://[2001:db8::1]:8443/x'],
    ['https://origin.example.com:22', 'input:https://origin.example.com:22'],
  ])('%s', (line, key) => {
    expect(keys(line)).toEqual([key]);
  });

  it('are one distribution with a behavior for each; repetitions and blank lines count once and not at all', () => {
    const distribution = readInputs(['a.example', '', 'https://a.example/', '  ', 'http://b.example'], []);
    expect(distribution).toMatchObject({ address: 'input', language: 'input', file: null, location: null });
    expect(distribution?.origins).toHaveLength(2);
    expect(distribution?.behaviors.map(({ isDefault }) => isDefault)).toEqual([true, false]);
    expect(readInputs([' ', ''], [])).toBeNull();
  });

  it('go by the scheme, port and path of their URL', () => {
    expect(planned('http://origin.example.com:8080/app')).toMatchObject({
      used: 'yes',
      schemes: ['http'],
      exchanges: [{ scheme: 'http', port: 8080, serverName: null, path: '/app/' }],
    });
    expect(planned('origin.example.com').exchanges).toMatchObject([
      { scheme: 'https', port: 443, serverName: 'origin.example.com', sslProtocols: ['TLSv1.2'] },
    ]);
  });

  it('forward Host exactly when viewer hosts are given', () => {
    expect(planned('origin.example.com').hostForwarding.forwarded).toBe('no');
    const plan = planned('origin.example.com', ['www.example.com', 'Shop.Example.com', '*.a.example']);
    expect(plan.exchanges.map(({ serverName }) => serverName)).toEqual([
      'www.example.com',
      'shop.example.com',
      'origin-preflight.a.example',
    ]);
  });

  it.each([
    ['ftp://origin.example.com', /line 2: "ftp:.*scheme.*https:\/\//],
    ['javascript://x', /scheme/],
    ['https://', /no host/],
    ['https:///path', /no host/],
    [':8443', /no host/],
    ['https://origin.example.com:0', /port/],
    ['https://origin.example.com:65536', /port/],
    ['https://origin.example.com:', /port/],
    ['https://origin.example.com:https', /port/],
    ['mailto:somebody', /port/],
    ['https://origin.example.com/?a=b', /query/],
    ['https://origin.example.com?a=b', /query/],
    ['https://origin.example.com#top', /fragment/],
    ['https://origin example.com', /white space/],
    ['https://origin.example.com\\path', /backslash/],
    ['https://origin.example.com/a\tb', /white space/],
    ['https://origin%2eexample.com', /characters/],
    ['https://*.example.com', /characters/],
    ['https://[2001:db8::1', /host/],
    ['https://[nonsense]', /host/],
    ['https://a:b:c', /port|host/],
  ])('refuses %j', (line, reason) => {
    expect(() => readInputs(['origin.example.com', line], [])).toThrow(UsageError);
    expect(() => readInputs(['origin.example.com', line], [])).toThrow(reason);
  });

  it('refuses credentials without repeating them', () => {
    const refused = () => readInputs(['https://user:hunter2@origin.example.com'], []);
    expect(refused).toThrow(/line 1.*password/);
    expect(refused).not.toThrow(/hunter2/);
  });

  it.each(['https://www.example.com', 'www.example.com:443', '192.0.2.1', 'a b', 'www..example', ''])(
    'refuses the viewer host %j, whether or not there are origins',
    (name) => {
      expect(() => readInputs([], ['www.example.com', name])).toThrow(/viewer-hosts, line 2/);
    },
  );

  it('gives an origin, nothing, or a usage error for any text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('https://', 'http://', ''), fc.string(), fc.constantFrom('', ':1', '/x'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(line, (text) => {
        try {
          const origin = readInputs([text], [])?.origins[0];
          if (origin !== undefined) expect(origin.key).toMatch(/^input:https?:\/\/[^\s/]+(?:\/|$)/);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
