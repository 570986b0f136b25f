import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { rootCertificates, type TLSSocket } from 'node:tls';
import { issue, type CertificateTemplate, type Issued } from '../../../src/demo/certificates.js';
import type { ChainObservation } from '../../../src/model/observation.js';
import { observeChain } from '../../../src/probes/tls/chain.js';
import { oidText } from '../../../src/probes/tls/der.js';
import {
  completed,
  credentials,
  intermediate,
  leaf,
  probe,
  root,
  serveTls,
  trustedRoots,
  type Lab,
} from './support.js';

const DAY_MS = 86_400_000;
const past = { notBefore: new Date(Date.now() - 20 * DAY_MS), notAfter: new Date(Date.now() - 10 * DAY_MS) };
const labs: Lab[] = [];

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

/** The chain as a handshake shows it, OpenSSL's verdict included. */
async function served(sent: readonly Issued[], roots: readonly string[] = trustedRoots): Promise<ChainObservation> {
  const [first, ...above] = sent;
  if (first === undefined) throw new Error('no certificate');
  const lab = await serveTls({ ...credentials(first, ...above), maxVersion: 'TLSv1.2' });
  labs.push(lab);
  return completed(await probe(lab.port, { trustedRoots: roots })).chain;
}

function relations({ certificates }: ChainObservation): readonly (boolean | null)[] {
  return certificates.map(({ certifiedByNext }) => certifiedByNext);
}

const upper = issue({ subject: 'Upper', issuer: root, ca: true });
const lower = issue({ subject: 'Lower', issuer: upper, ca: true });
const deep = issue({ subject: 'origin.example.com', issuer: lower });

describe('a chain as sent', () => {
  it('in order leads to the anchor', async () => {
    const chain = await served([deep, lower, upper]);
    expect(relations(chain)).toEqual([true, true, null]);
    expect(chain.paths).toEqual([{ positions: [0, 1, 2], end: 'anchor', anchor: 'CN=Test Root' }]);
    expect(chain.verification).toEqual({ trusted: true });
  });

  it('in the wrong order is accepted by OpenSSL, and shows where it breaks', async () => {
    const chain = await served([deep, upper, lower]);
    expect(relations(chain)).toEqual([false, false, null]);
    expect(chain.paths).toEqual([{ positions: [0, 2, 1], end: 'anchor', anchor: 'CN=Test Root' }]);
    expect(chain.verification).toEqual({ trusted: true });
  });

  it('without the issuer of the leaf ends there', async () => {
    const chain = await served([deep]);
    expect(chain.paths).toEqual([{ positions: [0], end: 'missing-issuer', anchor: null }]);
    expect(chain.verification).toEqual({ trusted: false, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });

  it('without one further up ends there', async () => {
    const chain = await served([deep, lower]);
    expect(chain.paths).toEqual([{ positions: [0, 1], end: 'missing-issuer', anchor: null }]);
    expect(chain.verification).toEqual({ trusted: false, code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' });
  });

  it('with doubles and strays keeps every one in its place', async () => {
    const stray = issue({ subject: 'Stray', ca: true });
    const chain = await served([deep, deep, lower, stray, upper]);
    expect(chain.certificates.map(({ subject }) => subject)).toEqual([
      'CN=origin.example.com',
      'CN=origin.example.com',
      'CN=Lower',
      'CN=Stray',
      'CN=Upper',
    ]);
    expect(relations(chain)).toEqual([false, true, false, false, null]);
    expect(chain.paths).toEqual([{ positions: [0, 2, 4], end: 'anchor', anchor: 'CN=Test Root' }]);
    expect(chain.verification).toEqual({ trusted: true });
  });

  it('with the root shows that it is one, and needs it not', async () => {
    const chain = await served([leaf(), intermediate, root]);
    expect(chain.certificates.map(({ isTrustedRoot }) => isTrustedRoot)).toEqual([false, false, true]);
    expect(chain.certificates[2]?.selfSigned).toBe(true);
    expect(chain.paths.map(({ positions, end }) => [positions, end])).toEqual([
      [[0, 1], 'anchor'],
      [[0, 1, 2], 'anchor'],
    ]);
  });

  it('to a root of its own ends self-signed', async () => {
    const privateRoot = issue({ subject: 'Private Root', ca: true });
    const own = issue({ subject: 'origin.example.com', issuer: privateRoot });
    const chain = await served([own, privateRoot]);
    expect(chain.paths).toEqual([{ positions: [0, 1], end: 'self-signed', anchor: null }]);
    expect(chain.verification).toEqual({ trusted: false, code: 'SELF_SIGNED_CERT_IN_CHAIN' });
  });

  it('of one self-signed leaf says so', async () => {
    const chain = await served([issue({ subject: 'origin.example.com' })]);
    expect(chain.certificates[0]).toMatchObject({ selfSigned: true, isTrustedRoot: false, certifiedByNext: null });
    expect(chain.paths).toEqual([{ positions: [0], end: 'self-signed', anchor: null }]);
    expect(chain.verification).toEqual({ trusted: false, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('with a cross-signed intermediate has two ways up', async () => {
    const oldRoot = issue({ subject: 'Old Root', ca: true });
    const crossed = issue({ subject: 'Test Root', issuer: oldRoot, ca: true, key: root });
    const toNew = await served([leaf(), intermediate, crossed]);
    expect(toNew.verification).toEqual({ trusted: true });
    expect(toNew.paths).toEqual([
      { positions: [0, 1], end: 'anchor', anchor: 'CN=Test Root' },
      { positions: [0, 1, 2], end: 'missing-issuer', anchor: null },
    ]);
    const toOld = await served([leaf(), intermediate, crossed], [oldRoot.pem]);
    expect(toOld.verification).toEqual({ trusted: true });
    expect(toOld.paths).toEqual([{ positions: [0, 1, 2], end: 'anchor', anchor: 'CN=Old Root' }]);
  });

  it('prefers the way that is valid today over an expired one', async () => {
    const expired = issue({ subject: 'Test Intermediate', issuer: root, ca: true, key: intermediate, ...past });
    const chain = await served([leaf(), expired, intermediate]);
    expect(chain.paths.map(({ positions }) => positions)).toEqual([
      [0, 2],
      [0, 1],
    ]);
    const needed = await served([leaf(), expired]);
    expect(needed.verification).toEqual({ trusted: false, code: 'CERT_HAS_EXPIRED' });
  });
});

describe('OpenSSL and the own verdict for handshakes that broke off', () => {
  const notCa = issue({ subject: 'Not a CA', issuer: root, extendedKeyUsage: [] });
  const clientAuth = '1.3.6.1.5.5.7.3.2';
  const cases: readonly (readonly [string, readonly Issued[]])[] = [
    ['a good chain', [leaf(), intermediate]],
    ['an expired leaf', [leaf(past), intermediate]],
    ['a leaf of tomorrow', [leaf({ notBefore: new Date(Date.now() + DAY_MS) }), intermediate]],
    ['a missing intermediate', [leaf()]],
    ['a missing upper intermediate', [deep, lower]],
    ['a self-signed leaf', [issue({ subject: 'origin.example.com' })]],
    ['a leaf for clients', [leaf({ extendedKeyUsage: [clientAuth] }), intermediate]],
    ['a wrong signature', [leaf({ badSignature: true }), intermediate]],
  ];
  it.each(cases)('agree on %s', async (_name, sent) => {
    const chain = await served(sent);
    const own = observeChain(
      sent.map(({ der }) => der),
      trustedRoots,
      null,
    );
    if (_name !== 'a wrong signature') expect(own.verification).toEqual(chain.verification);
    expect(own.verification.trusted).toBe(chain.verification.trusted);
  });

  it('both reject a leaf that something signed which is no CA', async () => {
    const sent = [issue({ subject: 'origin.example.com', issuer: notCa }), notCa];
    const chain = await served(sent);
    expect(chain.verification.trusted).toBe(false);
    expect(chain.certificates.map(({ isCa, certifiedByNext }) => [isCa, certifiedByNext])).toEqual([
      [false, true],
      [false, null],
    ]);
    const own = observeChain(
      sent.map(({ der }) => der),
      trustedRoots,
      null,
    );
    expect(own.verification).toEqual({ trusted: false, code: 'INVALID_CA' });
  });
});

describe('a certificate', () => {
  function facts(template: CertificateTemplate): ChainObservation['certificates'][number] {
    const [first] = observeChain([issue(template).der], trustedRoots, null).certificates;
    if (first === undefined) throw new Error('no certificate');
    return first;
  }

  it('is described whole', () => {
    const made = issue({
      subject: [
        { type: 'C', value: 'DE' },
        { type: 'O', value: 'Example, Inc.' },
        { type: 'CN', value: 'www.example.com' },
      ],
      issuer: root,
      dnsNames: ['www.example.com', '*.example.com'],
      ipAddresses: ['192.0.2.1', '2001:db8::1'],
      serialNumber: 0x1234n,
      notBefore: new Date('2026-01-02T03:04:05Z'),
      notAfter: new Date('2051-06-07T08:09:10Z'),
    });
    expect(observeChain([made.der], trustedRoots, null).certificates[0]).toEqual({
      position: 0,
      subject: String.raw`CN=www.example.com, O=Example\, Inc., C=DE`,
      issuer: 'CN=Test Root',
      commonName: 'www.example.com',
      dnsNames: ['www.example.com', '*.example.com'],
      ipAddresses: ['192.0.2.1', '2001:db8::1'],
      serialNumber: '1234',
      notBefore: '2026-01-02T03:04:05.000Z',
      notAfter: '2051-06-07T08:09:10.000Z',
      key: { type: 'ec', bits: null, curve: 'prime256v1' },
      signatureAlgorithm: 'ecdsa-with-SHA256',
      isCa: false,
      selfSigned: false,
      extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
      certifiedByNext: null,
      isTrustedRoot: false,
      fingerprint256: createHash('sha256').update(made.der).digest('hex').toUpperCase().match(/../g)?.join(':'),
    });
  });

  const kinds: readonly (readonly [Partial<CertificateTemplate>, object, string])[] = [
    [{ key: { type: 'rsa', bits: 2048 } }, { type: 'rsa', bits: 2048, curve: null }, 'sha256WithRSAEncryption'],
    [{ key: { type: 'rsa', bits: 2048 }, hash: 'sha1' }, { type: 'rsa' }, 'sha1WithRSAEncryption'],
    [{ key: { type: 'rsa', bits: 2048 }, hash: 'md5' }, { type: 'rsa' }, 'md5WithRSAEncryption'],
    [{ key: { type: 'rsa-pss', bits: 2048 } }, { type: 'rsa-pss', bits: 2048 }, 'rsassaPss-sha256'],
    [{ key: { type: 'ec', curve: 'secp384r1' }, hash: 'sha384' }, { curve: 'secp384r1' }, 'ecdsa-with-SHA384'],
    [{ key: { type: 'ec', curve: 'secp521r1' }, hash: 'sha1' }, { curve: 'secp521r1' }, 'ecdsa-with-SHA1'],
    [{ key: { type: 'ed25519' } }, { type: 'ed25519', bits: null, curve: null }, 'ed25519'],
    [{ key: { type: 'ed448' } }, { type: 'ed448' }, 'ed448'],
  ];
  it.each(kinds)('of %j has its key and signature named', (template, key, signatureAlgorithm) => {
    expect(facts({ subject: 'x', ...template })).toMatchObject({ key, signatureAlgorithm, selfSigned: true });
  });

  it('keeps hostile text as text', () => {
    const hostile = '::error::\u001b[31m<b>\u0000\n| `x`';
    const seen = facts({ subject: hostile, dnsNames: ['good.example\u0000.evil.example', hostile] });
    expect(seen.commonName).toBe(hostile);
    expect(seen.dnsNames).toEqual(['good.example\u0000.evil.example', hostile]);
    expect(seen.subject).toContain('\u001b[31m');
  });

  it('with a very long name has it cut', () => {
    const seen = facts({ subject: 'n'.repeat(50_000) });
    expect(seen.subject.length).toBeLessThan(1_100);
    expect(seen.commonName?.length).toBeLessThan(1_100);
  });

  it('that is none takes its place without claims', () => {
    const chain = observeChain([leaf().der, Buffer.from('3003020101', 'hex'), intermediate.der], trustedRoots, null);
    expect(chain.certificates).toHaveLength(3);
    expect(chain.certificates[1]).toMatchObject({
      subject: '',
      key: { type: 'other' },
      isCa: false,
      selfSigned: false,
    });
    expect(chain.verification).toEqual({ trusted: true });
    const alone = observeChain([Buffer.alloc(0)], trustedRoots, null);
    expect(alone.verification.trusted).toBe(false);
  });

  it('has names that compare without regard to case and spaces', () => {
    const authority = issue({ subject: 'My  Authority', ca: true });
    const shouting: Issued = { ...authority, subject: [{ type: 'CN', value: 'MY AUTHORITY' }] };
    const chain = observeChain([issue({ subject: 'x', issuer: shouting }).der, authority.der], [authority.pem], null);
    expect(chain.certificates[0]?.certifiedByNext).toBe(true);
    expect(chain.paths[0]).toMatchObject({ positions: [0], end: 'anchor' });
  });
});

describe('hostile chains', () => {
  it('of equal names and many ways up end within the bounds', () => {
    const same = Array.from({ length: 64 }, () => issue({ subject: 'Same', issuer: root, key: root, ca: true }));
    const circle = same.map((one) => issue({ subject: 'Same', issuer: one, key: one, ca: true }));
    const chain = observeChain(
      circle.map(({ der }) => der),
      trustedRoots,
      null,
    );
    expect(chain.paths.length).toBeLessThanOrEqual(8);
  });

  it('of certificates that were tampered with throw nothing', () => {
    const rsaLeaf = leaf({ key: { type: 'rsa-pss', bits: 2048 }, ipAddresses: ['192.0.2.1', '::1'] });
    const sources = [deep.der, lower.der, rsaLeaf.der, root.der];
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.array(change, { minLength: 1, maxLength: 4 }), (which, changes) => {
        const spoilt = Buffer.from(sources[which] ?? deep.der);
        for (const { at, to } of changes) spoilt[at % spoilt.length] = to;
        const chain = observeChain([spoilt, intermediate.der], trustedRoots, null);
        expect(Number.isNaN(Date.parse(chain.certificates[0]?.notAfter ?? ''))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('with an object identifier of absurd length are read in no time', () => {
    const long = Buffer.alloc(60_000, 0x81);
    expect(oidText(long)).toBe('object identifier of 60000 bytes');
    expect(oidText(Buffer.from('2a864886f70d01010b', 'hex'))).toBe('1.2.840.113549.1.1.11');
    expect(oidText(Buffer.from('883703', 'hex'))).toBe('2.999.3');
  });

  it("are measured against Mozilla's list as node has it", () => {
    const own = observeChain([root.der], rootCertificates, null);
    expect(own.certificates[0]?.isTrustedRoot).toBe(false);
    const [first = ''] = rootCertificates;
    const der = Buffer.from(first.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    const listed = observeChain([der], rootCertificates, null);
    expect(listed.certificates[0]?.isTrustedRoot).toBe(true);
    expect(listed.paths).toMatchObject([{ positions: [0], end: 'anchor' }]);
  });
});

describe('the chain from the wire', () => {
  it('is the one that node itself shows link by link', async () => {
    const lab = await serveTls(credentials(deep, upper, lower, deep));
    labs.push(lab);
    const { stream, observation } = await probe(lab.port);
    if (stream === null || observation.status !== 'completed') throw new Error('no handshake');
    expect(linked(stream)).toEqual(observation.chain.certificates.map(({ fingerprint256 }) => fingerprint256));
    stream.destroy();
  });

  function linked(stream: TLSSocket): readonly string[] {
    const found: string[] = [];
    for (let one = stream.getPeerX509Certificate(); one !== undefined; one = one.issuerCertificate) {
      found.push(one.fingerprint256);
    }
    return found;
  }
});
