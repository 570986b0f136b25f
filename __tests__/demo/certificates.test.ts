import { createPublicKey, createSecretKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { issue, prepareRsaKey, type KeySpec } from '../../src/demo/certificates.js';
import { signatureOf, type Hash } from '../../src/demo/signatures.js';

const HASHES: readonly Hash[] = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
const KEYS: readonly KeySpec[] = [
  { type: 'rsa', bits: 1024 },
  { type: 'rsa-pss', bits: 2048 },
  { type: 'ec', curve: 'prime256v1' },
  { type: 'ec', curve: 'secp384r1' },
  { type: 'ec', curve: 'secp521r1' },
  { type: 'ed25519' },
  { type: 'ed448' },
];

const combinations = KEYS.flatMap((key) => HASHES.map((hash) => ({ key, hash, name: JSON.stringify(key) }))).filter(
  ({ key, hash }) => !(key.type === 'ec' && hash === 'md5'),
);

function read(issued: { der: Buffer }): X509Certificate {
  return new X509Certificate(issued.der);
}

describe('signatures', () => {
  it.each(combinations)('$name signs with $hash', ({ key, hash }) => {
    const root = issue({ subject: 'Root', key, hash, ca: true });
    const leaf = issue({ subject: 'leaf', issuer: root, dnsNames: ['leaf.example'], hash });
    const signer = createPublicKey(root.keyPem);
    expect(read(root).verify(signer)).toBe(true);
    expect(read(leaf).verify(signer)).toBe(true);
    expect(read(leaf).verify(read(leaf).publicKey)).toBe(false);
    expect(read(leaf).checkIssued(read(root))).toBe(true);
  });

  it('refuses what does not exist', () => {
    expect(() => issue({ subject: 'x', hash: 'md5' })).toThrow(RangeError);
    expect(() => issue({ subject: 'x', ipAddresses: ['10.0.0.256'] })).toThrow(RangeError);
    expect(() => issue({ subject: 'x', serialNumber: -1n })).toThrow(RangeError);
    expect(() => signatureOf(createSecretKey(Buffer.alloc(16)), 'sha256')).toThrow(RangeError);
  });

  it('spoils a signature on request', () => {
    const root = issue({ subject: 'Root', ca: true });
    const spoilt = issue({ subject: 'leaf', issuer: root, badSignature: true });
    expect(read(spoilt).checkIssued(read(root))).toBe(true);
    expect(read(spoilt).verify(root.publicKey)).toBe(false);
  });
});

describe('keys', () => {
  it('come with the certificate, as PEM too', () => {
    const leaf = issue({ subject: 'leaf', key: { type: 'ed25519' } });
    expect(read(leaf).checkPrivateKey(leaf.privateKey)).toBe(true);
    expect(new X509Certificate(leaf.pem).fingerprint256).toBe(read(leaf).fingerprint256);
  });

  it('of RSA are shared between chains, never within one', async () => {
    const key = { type: 'rsa', bits: 1024 } as const;
    await prepareRsaKey(key);
    const chain = (name: string) => {
      const root = issue({ subject: `${name} root`, ca: true, key });
      const intermediate = issue({ subject: `${name} intermediate`, ca: true, key, issuer: root });
      return [root, intermediate, issue({ subject: name, key, issuer: intermediate })].map(({ keyPem }) => keyPem);
    };
    const first = chain('first');
    expect(new Set(first).size).toBe(3);
    expect(chain('second')).toEqual(first);
  });

  it('are reused for cross-signing', () => {
    const [oldRoot, newRoot] = [issue({ subject: 'Old', ca: true }), issue({ subject: 'New', ca: true })];
    const crossed = issue({ subject: 'New', ca: true, key: newRoot, issuer: oldRoot });
    const leaf = issue({ subject: 'leaf', issuer: newRoot });
    expect(read(leaf).checkIssued(read(crossed))).toBe(true);
    expect(read(leaf).verify(crossed.publicKey)).toBe(true);
    expect(read(crossed).verify(oldRoot.publicKey)).toBe(true);
  });
});

describe('fields', () => {
  it('name whatever is asked for, in order', () => {
    const hostile = 'a\nb::set-output name=x::y\u001b[31m<script>é';
    const leaf = issue({
      subject: [
        { type: 'C', value: 'DE' },
        { type: 'ST', value: 'Hessen' },
        { type: 'L', value: 'Kassel' },
        { type: 'O', value: 'Shop' },
        { type: 'OU', value: 'Ops' },
        { type: 'CN', value: hostile },
      ],
    });
    const { subject } = read(leaf).toLegacyObject();
    expect(Object.entries(subject)).toEqual(
      Object.entries({ C: 'DE', ST: 'Hessen', L: 'Kassel', O: 'Shop', OU: 'Ops', CN: hostile }),
    );
    expect(read(issue({ subject: '' })).subject ?? '').toBe('');
  });

  it('hold DNS names and addresses', () => {
    const leaf = issue({
      subject: 'x',
      dnsNames: ['a.example', '*.b.example'],
      ipAddresses: ['192.0.2.7', '::', '2001:db8::1', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1'],
    });
    expect(read(leaf).subjectAltName?.split(', ')).toEqual([
      'DNS:a.example',
      'DNS:*.b.example',
      'IP Address:192.0.2.7',
      'IP Address:0:0:0:0:0:0:0:0',
      'IP Address:2001:DB8:0:0:0:0:0:1',
      'IP Address:1:2:3:4:5:6:7:8',
      'IP Address:0:0:0:0:0:FFFF:C000:201',
    ]);
  });

  it.each(['1949-12-31', '1950-01-01', '2049-12-31', '2050-01-01', '9999-12-31'])('date %s', (day) => {
    const moment = new Date(`${day}T12:34:56Z`);
    const { validFrom, validTo } = read(issue({ subject: 'x', notBefore: moment, notAfter: moment }));
    const [month, date, time, year] = validFrom.split(/ +/);
    expect(`${date} ${month} ${year} ${time}`).toBe(
      `${moment.getUTCDate()} ${moment.toUTCString().slice(8, 11)} ${moment.getUTCFullYear()} 12:34:56`,
    );
    expect(validTo).toBe(validFrom);
  });

  it('is valid from yesterday for about three months by default', () => {
    const { validFrom, validTo } = read(issue({ subject: 'x' }));
    const days = (text: string) => Math.round((Date.parse(text) - Date.now()) / 86_400_000);
    expect([days(validFrom), days(validTo)]).toEqual([-1, 90]);
  });

  it('carry serial numbers with and without a leading zero byte', () => {
    expect(read(issue({ subject: 'x', serialNumber: 0x80n })).serialNumber).toBe('80');
    expect(read(issue({ subject: 'x', serialNumber: 0x7fn })).serialNumber).toBe('7F');
    expect(read(issue({ subject: 'x', serialNumber: 0n })).serialNumber).toMatch(/^0+$/);
  });

  it('have a serial number of their own, always 16 bytes long, which text about them can rely on', () => {
    const first = issue({ subject: 'x' });
    const serials = Array.from({ length: 500 }, () => read(issue({ subject: 'x', key: first })).serialNumber);
    expect(new Set(serials).size).toBe(500);
    expect(serials.filter((serial) => !/^[0-9A-F]{32}$/.test(serial))).toEqual([]);
  });

  it('state what the key is for', () => {
    expect(read(issue({ subject: 'x', ca: true, pathLength: 0 })).ca).toBe(true);
    const leaf = read(issue({ subject: 'x', extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }));
    expect(leaf.ca).toBe(false);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
    expect(read(issue({ subject: 'x' })).keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(read(issue({ subject: 'x', extendedKeyUsage: [], keyUsage: [] })).keyUsage).toBeUndefined();
  });

  it('grow to any size', () => {
    const { der } = issue({ subject: 'x', padding: 65_536 });
    expect(der.length).toBeGreaterThan(65_536);
    expect(new X509Certificate(der).raw.length).toBe(der.length);
  });
});
