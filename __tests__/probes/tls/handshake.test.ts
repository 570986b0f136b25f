import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type tls from 'node:tls';
import type { KeySpec } from '../../../src/demo/certificates.js';
import type { SslProtocol } from '../../../src/model/plan.js';
import { completed, credentials, intermediate, leaf, NAME, probe, serveTls, type Lab } from './support.js';

const labs: Lab[] = [];

async function start(options: tls.TlsOptions): Promise<Lab> {
  const lab = await serveTls(options);
  labs.push(lab);
  return lab;
}

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

describe('a healthy origin', () => {
  it('costs one connection and shows version, suite, group, scheme and the chain as sent', async () => {
    const lab = await start(credentials(leaf(), intermediate));
    const result = await probe(lab.port);
    const seen = completed(result);
    expect(seen).toMatchObject({
      version: 'TLSv1.2',
      cipherSuite: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      group: 'x25519',
      signatureScheme: 'ecdsa_secp256r1_sha256',
      clientCertificateRequested: false,
      offer: 'published',
      diagnosis: [],
    });
    expect(seen.chain.certificates.map(({ subject }) => subject)).toEqual([`CN=${NAME}`, 'CN=Test Intermediate']);
    expect(seen.chain.verification).toEqual({ trusted: true });
    expect(seen.chain.paths).toEqual([{ positions: [0, 1], end: 'anchor', anchor: 'CN=Test Root' }]);
    expect(lab.accepted()).toBe(1);
  });

  it('hands on a stream that carries data both ways, over a wire that counts', async () => {
    const lab = await start(credentials(leaf(), intermediate));
    const { stream, wire } = await probe(lab.port);
    if (stream === null || wire === null) throw new Error('no stream');
    const before = wire.receivedBytes();
    expect(before).toBeGreaterThan(500);
    stream.write('ping');
    const [echo] = await once(stream, 'data');
    expect(String(echo)).toBe('ping');
    expect(wire.receivedBytes()).toBeGreaterThan(before);
    expect(wire.endedBy()).toBe('open');
    stream.destroy();
  });

  const keys: readonly (readonly [string, KeySpec, string, string])[] = [
    ['RSA 2048', { type: 'rsa', bits: 2048 }, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'rsa_pkcs1_sha256'],
    ['RSA 4096', { type: 'rsa', bits: 4096 }, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'rsa_pkcs1_sha256'],
    ['RSA 1024', { type: 'rsa', bits: 1024 }, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'rsa_pkcs1_sha256'],
    [
      'ECDSA P-384',
      { type: 'ec', curve: 'secp384r1' },
      'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      'ecdsa_secp256r1_sha256',
    ],
  ];
  it.each(keys)('is read with a key of %s', async (_name, key, cipherSuite, signatureScheme) => {
    const lab = await start(credentials(leaf({ key }), intermediate));
    const seen = completed(await probe(lab.port));
    expect(seen).toMatchObject({ cipherSuite, signatureScheme });
    expect(seen.chain.verification).toEqual({ trusted: true });
  });

  const suites: readonly (readonly [string, string, string | null])[] = [
    ['ECDHE-RSA-AES128-GCM-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'secp384r1'],
    ['ECDHE-RSA-AES256-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'secp384r1'],
    ['AES128-SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA', null],
  ];
  it.each(suites)('is read with the suite %s', async (ciphers, cipherSuite, group) => {
    const options = { ciphers: `${ciphers}:@SECLEVEL=0`, ecdhCurve: 'secp384r1' };
    const lab = await start({ ...credentials(leaf({ key: { type: 'rsa', bits: 2048 } }), intermediate), ...options });
    expect(completed(await probe(lab.port))).toMatchObject({ cipherSuite, group });
  });

  const versions: readonly (readonly [tls.SecureVersion, readonly SslProtocol[]])[] = [
    ['TLSv1', ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
    ['TLSv1.1', ['SSLv3', 'TLSv1.1']],
    ['TLSv1.2', ['TLSv1', 'TLSv1.2']],
  ];
  it.each(versions)('of %s is reached where the protocols allow it', async (version, sslProtocols) => {
    const key = { type: 'rsa', bits: 2048 } as const;
    const lab = await start({ ...credentials(leaf({ key }), intermediate), minVersion: version, maxVersion: version });
    const seen = completed(await probe(lab.port, { sslProtocols }));
    expect(seen.version).toBe(version);
    expect(seen.signatureScheme).toBe(version === 'TLSv1.2' ? 'rsa_pkcs1_sha256' : null);
    expect(seen.group).toBe('x25519');
    expect(lab.accepted()).toBe(1);
  });
});

describe('TLS 1.3', () => {
  const only13 = { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' } as const;

  it.each(['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'])(
    'alone is found with the second connection, and its flight opened with %s',
    async (suite) => {
      const key = { type: 'rsa', bits: 2048 } as const;
      const lab = await start({ ...credentials(leaf({ key }), intermediate), ...only13, ciphers: suite });
      const seen = completed(await probe(lab.port));
      expect(seen).toMatchObject({
        version: 'TLSv1.3',
        cipherSuite: suite,
        group: 'x25519',
        signatureScheme: 'rsa_pss_rsae_sha256',
        offer: 'tls13',
        diagnosis: [{ variant: 'published', outcome: { status: 'failed', failure: { type: 'alert', code: 70 } } }],
      });
      expect(seen.chain.certificates).toHaveLength(2);
      expect(seen.chain.verification).toEqual({ trusted: true });
      expect(lab.accepted()).toBe(2);
    },
  );

  it('is read through a HelloRetryRequest', async () => {
    const lab = await start({ ...credentials(leaf(), intermediate), ...only13, ecdhCurve: 'secp384r1' });
    const seen = completed(await probe(lab.port));
    expect(seen).toMatchObject({ version: 'TLSv1.3', group: 'secp384r1', signatureScheme: 'ecdsa_secp256r1_sha256' });
    expect(seen.chain.certificates).toHaveLength(2);
  });

  it('shows a request for a client certificate, demanded or not', async () => {
    const lab = await start({ ...credentials(leaf(), intermediate), ...only13, requestCert: true });
    const { stream, observation } = await probe(lab.port);
    expect(observation).toMatchObject({ status: 'completed', clientCertificateRequested: true });
    stream?.destroy();
  });

  it('is not preferred: a server of both is asked for TLS 1.2 alone', async () => {
    const lab = await start({ ...credentials(leaf({ key: { type: 'rsa', bits: 2048 } }), intermediate) });
    expect(completed(await probe(lab.port))).toMatchObject({ version: 'TLSv1.2', offer: 'published' });
    expect(lab.accepted()).toBe(1);
  });

  it('saves a server whose TLS 1.2 suites are all foreign to CloudFront', async () => {
    const ciphers = 'TLS_AES_128_GCM_SHA256:ECDHE-ECDSA-CHACHA20-POLY1305:@SECLEVEL=0';
    const lab = await start({ ...credentials(leaf(), intermediate), ciphers });
    const seen = completed(await probe(lab.port));
    expect(seen).toMatchObject({ version: 'TLSv1.3', offer: 'tls13' });
    expect(seen.diagnosis).toContainEqual({
      variant: 'all-suites',
      outcome: {
        status: 'answered',
        version: 'TLSv1.2',
        cipherSuite: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
        group: 'x25519',
        signatureScheme: 'ecdsa_secp256r1_sha256',
      },
    });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });
});
