import { describe, expect, it } from '@jest/globals';
import type { Certificate, CertificateKey } from '../../../src/model/observation.js';
import { certificateExpired } from '../../../src/rules/certificate/certificate-expired.js';
import { certificateExpiring } from '../../../src/rules/certificate/certificate-expiring.js';
import {
  certificateOf,
  chainOf,
  exchangeOf,
  findings,
  intermediateOf,
  NOW,
  tlsCompleted,
} from '../../support/model.js';
import { exchanging, verdicts } from '../tls/all.js';

const DAY_MS = 86_400_000;

/** So many days from the tests' now. */
function inDays(days: number): string {
  return new Date(NOW.getTime() + days * DAY_MS).toISOString();
}

function sends(
  leaf: Partial<Certificate>,
  intermediate: Partial<Certificate> = {},
  settings: { expiryDays?: number } = {},
): ReturnType<typeof exchanging> {
  const chain = chainOf({ certificates: [certificateOf(leaf), intermediateOf(intermediate)] });
  return exchanging([exchangeOf({ tls: tlsCompleted({ chain }) })], {}, { settings });
}

describe('certificate-expiring', () => {
  it.each([
    ['90 days of life, 60 left', -30, 60, 14, []],
    ['14.1 left', -30, 14.1, 14, []],
    ['13.9 left', -30, 13.9, 14, ['certificate-expiring warning']],
    ['1 left, 0 asked for', -80, 1, 0, []],
    ['20 left, 30 asked for', -60, 20, 30, ['certificate-expiring warning']],
    ['6 days of life, 3 left', -3, 3, 14, []],
    ['6 days of life, 1.9 left', -4.1, 1.9, 14, ['certificate-expiring warning']],
    ['30 days of life, 13 left', -17, 13, 14, ['certificate-expiring warning']],
    ['29 days of life, 13 left', -16, 13, 14, []],
    ['ended a minute ago', -80, -1 / 1440, 14, ['certificate-expired error']],
  ] as const)('%s', (_, from, to, expiryDays, expected) => {
    const dates = { notBefore: inDays(from), notAfter: inDays(to) };
    expect(verdicts(sends(dates, {}, { expiryDays }))).toEqual(expected);
  });

  it('minds a needed intermediate, by position and subject', () => {
    const [found] = findings(certificateExpiring, sends({}, { notAfter: inDays(5) }));
    expect(found?.message).toContain('The certificate at position 1 (CN=Example Intermediate)');
    expect(found?.message).toContain('in 5 days');
  });

  it('does not mind one that another path avoids', () => {
    const certificates = [
      certificateOf(),
      intermediateOf(),
      intermediateOf({ position: 2, subject: 'CN=Example Root', fingerprint256: 'CC', notAfter: inDays(2) }),
    ];
    const paths = [
      { positions: [0, 1], end: 'anchor' as const, anchor: 'CN=Example Root' },
      { positions: [0, 1, 2], end: 'anchor' as const, anchor: 'CN=Old Root' },
    ];
    const tls = tlsCompleted({ chain: chainOf({ certificates, paths }) });
    expect(verdicts(exchanging([exchangeOf({ tls })]))).toEqual([]);
  });
});

it('certificate-expired names the day, the position and the subject', () => {
  const [found] = findings(certificateExpired, sends({ notAfter: '2026-11-01T12:00:00.000Z' }));
  expect(found?.message).toContain('The leaf (CN=origin.example.com)');
  expect(found?.message).toContain('expired on 2026-11-01');
  expect(found?.message).toContain('CloudFront answers 502');
});

describe('keys', () => {
  it.each<readonly [string, Partial<CertificateKey>, readonly string[]]>([
    ['RSA 512', { type: 'rsa', bits: 512 }, ['certificate-weak-key error']],
    ['RSA 1024', { type: 'rsa', bits: 1024 }, ['certificate-weak-key warning']],
    ['RSA 2047', { type: 'rsa', bits: 2047 }, ['certificate-weak-key warning']],
    ['RSA 2048', { type: 'rsa', bits: 2048 }, []],
    ['RSA 3072', { type: 'rsa', bits: 3072 }, []],
    ['RSA 4096', { type: 'rsa', bits: 4096 }, []],
    ['RSA 8192', { type: 'rsa', bits: 8192 }, ['certificate-key-unsupported warning']],
    ['RSA-PSS', { type: 'rsa-pss', bits: 2048 }, ['certificate-key-unsupported warning']],
    ['P-256', { type: 'ec', curve: 'prime256v1' }, []],
    ['P-384', { type: 'ec', curve: 'secp384r1' }, []],
    ['P-521', { type: 'ec', curve: 'secp521r1' }, ['certificate-key-unsupported error']],
    ['secp256k1', { type: 'ec', curve: 'secp256k1' }, ['certificate-key-unsupported error']],
    ['Ed25519', { type: 'ed25519' }, ['certificate-key-unsupported error']],
    ['unknown', { type: 'other' }, []],
    ['RSA of unknown length', { type: 'rsa' }, []],
  ])('%s', (_, key, expected) => {
    expect(verdicts(sends({ key: { type: 'rsa', bits: null, curve: null, ...key } }))).toEqual(expected);
  });

  it('of intermediates count for their strength, not for their kind', () => {
    const key = (bits: number): CertificateKey => ({ type: 'rsa', bits, curve: null });
    expect(verdicts(sends({}, { key: key(1024) }))).toEqual(['certificate-weak-key warning']);
    expect(verdicts(sends({}, { key: key(8192) }))).toEqual([]);
  });
});

describe('signatures', () => {
  it.each([
    ['sha1WithRSAEncryption', true],
    ['ecdsa-with-SHA1', true],
    ['md5WithRSAEncryption', true],
    ['rsassaPss-sha1', true],
    ['1.2.840.113549.1.1.5', true],
    ['sha256WithRSAEncryption', false],
    ['sha512WithRSAEncryption', false],
    ['ecdsa-with-SHA384', false],
    ['1.2.840.113549.1.1.11', false],
    ['ed25519', false],
  ])('%s is weak: %s', (signatureAlgorithm, weak) => {
    expect(verdicts(sends({ signatureAlgorithm }))).toEqual(weak ? ['certificate-weak-signature warning'] : []);
    expect(verdicts(sends({}, { signatureAlgorithm }))).toEqual(weak ? ['certificate-weak-signature warning'] : []);
  });

  it('on a root that signed itself say nothing', () => {
    const root = { selfSigned: true, isTrustedRoot: true, signatureAlgorithm: 'sha1WithRSAEncryption' };
    expect(verdicts(sends({}, root))).toEqual(['certificate-chain-extra notice']);
  });
});
