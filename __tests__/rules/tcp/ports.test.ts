import { describe, expect, it } from '@jest/globals';
import type { TcpObservation } from '../../../src/model/observation.js';
import { known } from '../../../src/model/value.js';
import { portRefused } from '../../../src/rules/tcp/port-refused.js';
import { portTimeout } from '../../../src/rules/tcp/port-timeout.js';
import { portUnreachable } from '../../../src/rules/tcp/port-unreachable.js';
import { dnsObservation, exchangeOf, findings, publicAddress } from '../../support/model.js';
import { exchanging, verdicts } from '../tls/all.js';

const REFUSED: TcpObservation = { status: 'refused', durationMs: 3 };
const SILENT: TcpObservation = { status: 'timeout', afterMs: 10_000, attempts: 3 };

function at(tcp: TcpObservation, address: string = '203.0.113.7'): ReturnType<typeof exchangeOf> {
  const rest = tcp.status === 'connected' ? {} : { tls: null, http: null };
  return exchangeOf({ tcp, ...rest, target: { address, family: address.includes(':') ? 6 : 4 } });
}

const CONNECTED: TcpObservation = { status: 'connected', durationMs: 20 };

describe('port-refused', () => {
  it('is an error when the only address refuses', () => {
    const [found, ...others] = findings(portRefused, exchanging([at(REFUSED)]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ level: 'error', status: 502, seenIn: [at(REFUSED).key] });
    expect(found?.message).toContain('203.0.113.7 on port 443');
  });

  it('says whether the port refuses or resets', () => {
    const reset: TcpObservation = { ...REFUSED, byReset: true };
    const told = (...seen: TcpObservation[]): string | undefined =>
      findings(portRefused, exchanging(seen.map((tcp, index) => at(tcp, `203.0.113.${index + 7}`))))[0]?.message;
    expect(told(REFUSED)).toContain('refuses TCP connections at 203.0.113.7');
    expect(told(reset)).toContain('resets TCP connections as soon as they are made, at 203.0.113.7');
    expect(told(reset, REFUSED)).toContain(
      'refuses TCP connections, or resets them as soon as they are made, at all 2',
    );
  });

  it('is an error when all addresses refuse, told once', () => {
    const parts = exchanging([at(REFUSED), at(REFUSED, '203.0.113.8')]);
    expect(findings(portRefused, parts)).toMatchObject([{ level: 'error' }]);
    expect(findings(portRefused, parts)[0]?.message).toContain('all 2 addresses (203.0.113.7 and 203.0.113.8)');
  });

  it('is a warning when another address accepts, and says which one does not', () => {
    const parts = exchanging([at(REFUSED), at(CONNECTED, '203.0.113.8'), at(CONNECTED, '203.0.113.9')]);
    expect(findings(portRefused, parts)).toMatchObject([
      { level: 'warning', evidence: { addresses: ['203.0.113.7'], addressesTried: 3 } },
    ]);
    expect(findings(portRefused, parts)[0]?.message).toContain('1 of 3 addresses (203.0.113.7)');
  });

  it('is a warning when the others are silent: they may accept CloudFront', () => {
    expect(verdicts(exchanging([at(REFUSED), at(SILENT, '203.0.113.8')]))).toEqual([
      'port-refused warning',
      'port-timeout notice',
    ]);
  });

  it('does not count addresses the runner cannot reach', () => {
    const beyond = at({ status: 'not-attempted', reason: 'this machine has no IPv6' }, '2001:db8::7');
    expect(verdicts(exchanging([at(REFUSED), beyond]))).toEqual(['port-refused error']);
  });

  it('leaves the HTTPS port of an S3 website endpoint to the rule that knows it by name', () => {
    const origin = { domainName: known('assets.s3-website.eu-central-1.amazonaws.com') };
    expect(verdicts(exchanging([at(REFUSED)], {}, { origin }))).toEqual([]);
    expect(verdicts(exchanging([at(SILENT)], {}, { origin }))).toEqual([]);
  });

  it('says nothing of a port that accepts', () => {
    expect(verdicts(exchanging([at(CONNECTED)]))).toEqual([]);
  });
});

describe('port-timeout', () => {
  it.each([
    ['inconclusive', 'notice', null],
    ['warn', 'warning', 504],
    ['fail', 'error', 504],
  ] as const)('with unreachable: %s is of level %s', (unreachable, level, status) => {
    const parts = exchanging([at(SILENT)], {}, { settings: { unreachable } });
    expect(findings(portTimeout, parts)).toMatchObject([{ level, status }]);
  });

  it('says what was silent for how long, and what to check', () => {
    const [found] = findings(portTimeout, exchanging([at(SILENT)]));
    expect(found?.message).toContain('did not answer 3 attempts to connect within 10 s at 203.0.113.7 on port 443');
    expect(found?.remediation).toContain('com.amazonaws.global.cloudfront.origin-facing');
  });
});

describe('port-unreachable', () => {
  it('is a notice for an address without a route', () => {
    const parts = exchanging([at({ status: 'unreachable', code: 'ENETUNREACH' })]);
    expect(findings(portUnreachable, parts)).toMatchObject([{ level: 'notice', status: null }]);
  });

  it('leaves a runner without IPv6 to be said once for all origins', () => {
    const skipped: TcpObservation = { status: 'not-attempted', reason: 'this machine has no IPv6' };
    expect(verdicts(exchanging([at(CONNECTED), at(skipped, '2001:db8::7')]))).toEqual([]);
  });

  it('leaves special-purpose addresses to the DNS rules', () => {
    const address = { ...publicAddress('10.0.0.7'), specialPurpose: 'private use', allowed: false };
    const parts = exchanging(
      [at({ status: 'not-attempted', reason: '10.0.0.7 is a special-purpose address' }, '10.0.0.7')],
      {},
      { observation: { dns: dnsObservation({ addresses: [address] }) } },
    );
    expect(verdicts(parts)).toEqual([]);
  });
});
