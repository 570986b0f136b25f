import { afterEach, describe, expect, it } from '@jest/globals';
import tls from 'node:tls';
import type { KeySpec } from '../../../src/demo/certificates.js';
import type { HelloObservation, HelloVariant, TlsFailed } from '../../../src/model/observation.js';
import {
  completed,
  credentials,
  failed,
  intermediate,
  leaf,
  NAME,
  probe,
  serveTcp,
  serveTls,
  type Lab,
} from './support.js';

const labs: Lab[] = [];
const rsa: KeySpec = { type: 'rsa', bits: 2048 };

/** A server of TLS 1.2 alone, so that no TLS 1.3 gets in the way of the cause. */
async function start(options: tls.TlsOptions): Promise<Lab> {
  const lab = await serveTls({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ...options });
  labs.push(lab);
  return lab;
}

function outcome(seen: TlsFailed, variant: HelloVariant): HelloObservation['outcome'] | undefined {
  return seen.diagnosis.find((hello) => hello.variant === variant)?.outcome;
}

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

describe('a refused suite', () => {
  const suites: readonly (readonly [string, string, string])[] = [
    ['ECDHE-RSA-CHACHA20-POLY1305', 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'x25519'],
    ['DHE-RSA-AES128-GCM-SHA256', 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256', 'dh-2048'],
    ['AES256-SHA256', 'TLS_RSA_WITH_AES_256_CBC_SHA256', 'none'],
    ['DHE-RSA-AES256-SHA:ECDHE-RSA-CAMELLIA128-SHA256', 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA', 'dh-2048'],
  ];
  it.each(suites)('%s is named, with six connections at most', async (ciphers, cipherSuite, group) => {
    const options = { ciphers: `${ciphers}:@SECLEVEL=0`, honorCipherOrder: true, dhparam: 'auto' };
    const lab = await start({ ...credentials(leaf({ key: rsa }), intermediate), ...options });
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toEqual({ type: 'alert', code: 40, name: 'handshake_failure' });
    expect(seen.serverHello).toBeNull();
    expect(outcome(seen, 'all-suites')).toMatchObject({
      status: 'answered',
      cipherSuite,
      group: group === 'none' ? null : group,
    });
    for (const other of ['published', 'all-groups', 'all-signatures', 'tls13'] as const) {
      expect(outcome(seen, other)).toMatchObject({ status: 'failed', failure: { type: 'alert' } });
    }
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('that only the source of AWS offers is told apart, whatever the server prefers', async () => {
    const ciphers = 'DHE-RSA-AES128-GCM-SHA256:AES128-GCM-SHA256:@SECLEVEL=0';
    const options = { ciphers, honorCipherOrder: true, dhparam: 'auto' };
    const lab = await start({ ...credentials(leaf({ key: rsa }), intermediate), ...options });
    const seen = failed(await probe(lab.port));
    expect(outcome(seen, 'all-suites')).toMatchObject({ cipherSuite: 'TLS_RSA_WITH_AES_128_GCM_SHA256' });
    expect(outcome(seen, 'published')).toBeUndefined();
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });
});

describe('a refused group', () => {
  it.each(['secp521r1', 'X448', 'brainpoolP256r1'])('%s is named', async (ecdhCurve) => {
    const lab = await start({
      ...credentials(leaf({ key: rsa }), intermediate),
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
      ecdhCurve,
    });
    const seen = failed(await probe(lab.port));
    expect(outcome(seen, 'all-groups')).toMatchObject({ status: 'answered', group: ecdhCurve.replace('X', 'x') });
    expect(outcome(seen, 'all-suites')).toMatchObject({ status: 'failed' });
    expect(outcome(seen, 'all-signatures')).toMatchObject({ status: 'failed' });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('of the certificate itself, P-521, is told', async () => {
    const lab = await start(credentials(leaf({ key: { type: 'ec', curve: 'secp521r1' } }), intermediate));
    const seen = failed(await probe(lab.port));
    expect(outcome(seen, 'all-groups')).toMatchObject({
      status: 'answered',
      signatureScheme: 'ecdsa_secp256r1_sha256',
    });
  });
});

describe('a refused signature scheme', () => {
  const keys: readonly (readonly [string, KeySpec, RegExp])[] = [
    ['Ed25519', { type: 'ed25519' }, /^ed25519$/],
    ['Ed448', { type: 'ed448' }, /^ed448$/],
    ['RSA-PSS', { type: 'rsa-pss', bits: 2048 }, /^rsa_pss_pss_sha/],
  ];
  it.each(keys)('of a key of type %s is named', async (_name, key, scheme) => {
    const lab = await start(credentials(leaf({ key }), intermediate));
    const seen = failed(await probe(lab.port));
    const answer = outcome(seen, 'all-signatures');
    expect(answer).toMatchObject({ status: 'answered', signatureScheme: expect.stringMatching(scheme) });
    expect(outcome(seen, 'all-suites')).toMatchObject({ status: 'failed' });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('is named where the server signs with RSA-PSS only', async () => {
    const sigalgs = 'rsa_pss_rsae_sha256';
    const lab = await start({
      ...credentials(leaf({ key: rsa }), intermediate),
      sigalgs,
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
    });
    const seen = failed(await probe(lab.port));
    expect(outcome(seen, 'all-signatures')).toMatchObject({ signatureScheme: 'rsa_pss_rsae_sha256' });
  });

  it('is no obstacle over TLS 1.3 for RSA-PSS keys', async () => {
    const lab = await start({
      ...credentials(leaf({ key: { type: 'rsa-pss', bits: 2048 } }), intermediate),
      maxVersion: 'TLSv1.3',
    });
    expect(completed(await probe(lab.port))).toMatchObject({
      version: 'TLSv1.3',
      offer: 'tls13',
      signatureScheme: expect.stringMatching(/^rsa_pss_pss_sha/),
    });
  });
});

describe('a refused version', () => {
  it('below what OriginSslProtocols allow is read from the ServerHello, without further connections', async () => {
    const lab = await start({
      ...credentials(leaf({ key: rsa }), intermediate),
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
    });
    const seen = failed(await probe(lab.port));
    expect(seen.failure.type).toBe('local');
    expect(seen.serverHello).toEqual({ version: 'TLSv1.1', cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA' });
    expect(lab.accepted()).toBe(1);
  });

  it('above them is found by asking for TLS 1.2', async () => {
    const lab = await start(credentials(leaf({ key: rsa }), intermediate));
    const seen = failed(await probe(lab.port, { sslProtocols: ['TLSv1', 'TLSv1.1'] }));
    expect(seen.failure).toMatchObject({ type: 'alert', code: 70, name: 'protocol_version' });
    expect(outcome(seen, 'all-protocols')).toMatchObject({ status: 'answered', version: 'TLSv1.2' });
    expect(outcome(seen, 'tls13')).toMatchObject({ status: 'failed' });
    expect(lab.accepted()).toBe(3);
  });

  it('of SSLv3 alone is asked for by hand, and what the server has instead is told', async () => {
    const lab = await start(credentials(leaf({ key: rsa }), intermediate));
    const seen = failed(await probe(lab.port, { sslProtocols: ['SSLv3'] }));
    expect(seen.failure.type).toBe('alert');
    expect(seen.diagnosis.map(({ variant }) => variant)).toEqual(['sslv3', 'all-protocols']);
    expect(outcome(seen, 'all-protocols')).toMatchObject({ status: 'answered', version: 'TLSv1.2' });
    expect(lab.accepted()).toBe(2);
  });
});

describe('TLS 1.3 alone, refused with the lists that CloudFront has', () => {
  const only13: tls.TlsOptions = { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' };
  const cases: readonly (readonly [string, KeySpec, tls.TlsOptions, object])[] = [
    ['an Ed25519 key', { type: 'ed25519' }, {}, { signatureScheme: 'ed25519' }],
    ['an Ed448 key', { type: 'ed448' }, {}, { signatureScheme: 'ed448' }],
    ['P-521 as the only group', rsa, { ecdhCurve: 'secp521r1' }, { group: 'secp521r1' }],
    ['X448 as the only group', rsa, { ecdhCurve: 'X448' }, { group: 'x448' }],
    ['ffdhe2048 as the only group', rsa, { ecdhCurve: 'ffdhe2048' }, { group: 'ffdhe2048' }],
  ];

  it.each(cases)('%s is found by offering everything', async (_name, key, options, chosen) => {
    const lab = await start({ ...credentials(leaf({ key }), intermediate), ...only13, ...options });
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toMatchObject({ type: 'alert', code: 70 });
    expect(outcome(seen, 'tls13')).toMatchObject({ status: 'failed', failure: { type: 'alert', code: 40 } });
    expect(outcome(seen, 'tls13-all')).toMatchObject({ status: 'answered', version: 'TLSv1.3', ...chosen });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('is found under a list that ends below TLS 1.2 too', async () => {
    const lab = await start({ ...credentials(leaf({ key: { type: 'ed25519' } }), intermediate), ...only13 });
    const seen = failed(await probe(lab.port, { sslProtocols: ['TLSv1'] }));
    expect(outcome(seen, 'tls13-all')).toMatchObject({ version: 'TLSv1.3', signatureScheme: 'ed25519' });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('is not asked about where the version was refused', async () => {
    const lab = await start(credentials(leaf({ key: { type: 'ed25519' } }), intermediate));
    const seen = failed(await probe(lab.port));
    expect(outcome(seen, 'tls13')).toMatchObject({ status: 'failed', failure: { code: 70 } });
    expect(outcome(seen, 'tls13-all')).toBeUndefined();
  });

  it('leaves a connection for the name where every hello gets the same alert', async () => {
    const lab = await serveTcp(
      (socket) => void socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex'))),
    );
    labs.push(lab);
    const seen = failed(await probe(lab.port));
    expect(seen.diagnosis.map(({ variant }) => variant).toSorted()).toEqual([
      'all-groups',
      'all-suites',
      'no-server-name',
      'tls13',
      'tls13-all',
    ]);
    expect(lab.accepted()).toBe(6);
  });
});

describe('a refused name', () => {
  it('is told by a hello without one, where the server hangs up', async () => {
    const lab = await start({
      ...credentials(leaf(), intermediate),
      SNICallback: (_name, done) => done(new Error('not here')),
    });
    const seen = failed(await probe(lab.port));
    expect(['alert', 'closed', 'reset']).toContain(seen.failure.type);
    expect(outcome(seen, 'no-server-name')).toMatchObject({ status: 'answered' });
    expect(outcome(seen, 'all-suites')).toMatchObject({ status: 'failed' });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('gives way to the certificate of each name where the server has several', async () => {
    const other = leaf({ subject: 'other.example.com', dnsNames: ['other.example.com'] });
    const lab = await start({
      ...credentials(other, intermediate),
      SNICallback: (name, done) =>
        name === NAME ? done(null, tls.createSecureContext(credentials(leaf(), intermediate))) : done(null),
    });
    const named = completed(await probe(lab.port));
    expect(named.chain.certificates[0]?.dnsNames).toEqual([NAME]);
    const address = completed(await probe(lab.port, { serverName: '127.0.0.1' }));
    expect(address.chain.certificates[0]?.dnsNames).toEqual(['other.example.com']);
  });
});

describe('a demanded client certificate', () => {
  it('fails late in TLS 1.2, and the chain is there all the same', async () => {
    const lab = await start({ ...credentials(leaf(), intermediate), requestCert: true, rejectUnauthorized: true });
    const { observation, stream } = await probe(lab.port);
    // OpenSSL finishes the handshake and leaves the refusal to node's server, which hangs up.
    expect(observation).toMatchObject({ clientCertificateRequested: true });
    expect(observation.chain?.certificates).toHaveLength(2);
    expect(lab.accepted()).toBe(1);
    stream?.destroy();
  });

  it('that is only asked for changes nothing but what is reported', async () => {
    const lab = await start({ ...credentials(leaf(), intermediate), requestCert: true, rejectUnauthorized: false });
    expect(completed(await probe(lab.port))).toMatchObject({ clientCertificateRequested: true });
  });
});
