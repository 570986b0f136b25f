import { createHash, generateKeyPair, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { promisify } from 'node:util';
import * as der from './der.js';
import { signatureOf, type Hash } from './signatures.js';

/** An ordered name: each member becomes one relative distinguished name. Any text is allowed, hostile text too. */
export type DistinguishedName = readonly { readonly type: AttributeType; readonly value: string }[];
export type AttributeType = 'CN' | 'O' | 'OU' | 'C' | 'L' | 'ST';

export type KeySpec =
  | { readonly type: 'rsa'; readonly bits: number }
  | { readonly type: 'rsa-pss'; readonly bits: number }
  | { readonly type: 'ec'; readonly curve: 'prime256v1' | 'secp384r1' | 'secp521r1' }
  | { readonly type: 'ed25519' }
  | { readonly type: 'ed448' };

export type KeyUsage = keyof typeof KEY_USAGE_BITS;

/** A certificate with everything needed to serve it and to issue further ones from it. */
export interface Issued {
  readonly der: Buffer;
  readonly pem: string;
  /** PKCS#8, unencrypted: keys made here are for one run and protect nothing. */
  readonly keyPem: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly subject: DistinguishedName;
}

export interface CertificateTemplate {
  /** A string is the common name; an empty one gives the empty name. */
  readonly subject: string | DistinguishedName;
  /** Absent: self-signed. */
  readonly issuer?: Issued;
  /** Default: a fresh EC P-256 key. `Issued` reuses that certificate's key, which is how cross-signing is done. */
  readonly key?: KeySpec | Issued;
  readonly dnsNames?: readonly string[];
  readonly ipAddresses?: readonly string[];
  /** Default: one day ago. */
  readonly notBefore?: Date;
  /** Default: 90 days from now. */
  readonly notAfter?: Date;
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** Default: digitalSignature (and keyEncipherment with RSA), or keyCertSign and cRLSign for a CA. Empty: no such extension. */
  readonly keyUsage?: readonly KeyUsage[];
  /** OIDs. Default: serverAuth, or no such extension for a CA. Empty: no such extension. */
  readonly extendedKeyUsage?: readonly string[];
  /** Hash of the signature; without effect under Ed25519 and Ed448. Default: sha256. */
  readonly hash?: Hash;
  /** Default: 127 random bits. */
  readonly serialNumber?: bigint;
  /** Adds an extension nobody knows, of so many bytes, to make a large certificate. */
  readonly padding?: number;
  /** Spoils the signature, which nobody can then verify. */
  readonly badSignature?: boolean;
}

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const DAY_MS = 86_400_000;
const DEFAULT_AGE_DAYS = 1;
const DEFAULT_VALIDITY_DAYS = 90;

/** X.520 attribute types, ITU-T X.520 and RFC 5280 appendix A.1. */
const ATTRIBUTE_OIDS = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
} as const;

/** RFC 5280 section 4.2.1.3. */
const KEY_USAGE_BITS = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

/** RFC 5280 section 4.2.1. */
const EXTENSION_OIDS = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  /** Under the enterprise number set aside for examples, RFC 5612. */
  padding: '1.3.6.1.4.1.32473.1',
} as const;

/** RFC 5280 section 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** RSA keys take long to make, so certificates share them; never within one chain, where each key must be its own. */
const rsaPool = new Map<string, KeyPair[]>();

/** The keys above a certificate, itself included. */
const lineage = new WeakMap<Issued, readonly KeyObject[]>();

/**
 * Makes an X.509 v3 certificate (RFC 5280) and, unless one is given, its key.
 *
 * @throws RangeError where the template asks for what does not exist: a signature of ECDSA with MD5, an address that is none.
 */
export function issue(template: CertificateTemplate): Issued {
  const subject = nameOf(template.subject);
  const keys = keysOf(template);
  const signer = template.issuer?.privateKey ?? keys.privateKey;
  const issuerKey = template.issuer?.publicKey ?? keys.publicKey;
  const signature = signatureOf(issuerKey, template.hash ?? 'sha256');
  const body = der.sequence(
    der.explicit(0, der.integer(2n)),
    der.integer(template.serialNumber ?? randomSerial()),
    signature.algorithm,
    encodeName(template.issuer?.subject ?? subject),
    validity(template),
    encodeName(subject),
    spkiOf(keys.publicKey),
    der.explicit(3, der.sequence(...extensions(template, keys.publicKey))),
  );
  const signed = sign(signature.digest, body, { key: signer, ...signature.options });
  if (template.badSignature === true) signed.reverse();
  const whole = der.sequence(body, signature.algorithm, der.bitString(signed));
  return remember(template, { der: whole, pem: pemOf(whole), keyPem: keyPemOf(keys.privateKey), ...keys, subject });
}

/** Makes one RSA key of the given sort off the main thread, for `issue` to take later. */
export async function prepareRsaKey(spec: { readonly type: 'rsa' | 'rsa-pss'; readonly bits: number }): Promise<void> {
  const options = { modulusLength: spec.bits };
  const keys =
    spec.type === 'rsa'
      ? await promisify(generateKeyPair)('rsa', options)
      : await promisify(generateKeyPair)('rsa-pss', options);
  poolOf(spec).push(keys);
}

function remember(template: CertificateTemplate, made: Issued): Issued {
  lineage.set(made, [made.publicKey, ...keysAbove(template.issuer)]);
  return made;
}

function keysAbove(issuer: Issued | undefined): readonly KeyObject[] {
  return issuer === undefined ? [] : (lineage.get(issuer) ?? [issuer.publicKey]);
}

function keysOf({ key = { type: 'ec', curve: 'prime256v1' }, issuer }: CertificateTemplate): KeyPair {
  if ('der' in key) return { privateKey: key.privateKey, publicKey: key.publicKey };
  switch (key.type) {
    case 'ec':
      return generateKeyPairSync('ec', { namedCurve: key.curve });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'ed448':
      return generateKeyPairSync('ed448');
    default:
      return pooledRsaKeys(key, keysAbove(issuer));
  }
}

function pooledRsaKeys(spec: { type: 'rsa' | 'rsa-pss'; bits: number }, taken: readonly KeyObject[]): KeyPair {
  const pool = poolOf(spec);
  const free = pool.find(({ publicKey }) => !taken.some((other) => other.equals(publicKey)));
  if (free !== undefined) return free;
  const options = { modulusLength: spec.bits };
  const made = spec.type === 'rsa' ? generateKeyPairSync('rsa', options) : generateKeyPairSync('rsa-pss', options);
  pool.push(made);
  return made;
}

function poolOf({ type, bits }: { type: string; bits: number }): KeyPair[] {
  const name = `${type}-${bits}`;
  const pool = rsaPool.get(name) ?? [];
  rsaPool.set(name, pool);
  return pool;
}

function nameOf(subject: string | DistinguishedName): DistinguishedName {
  if (typeof subject !== 'string') return subject;
  return subject === '' ? [] : [{ type: 'CN', value: subject }];
}

function encodeName(name: DistinguishedName): Buffer {
  const parts = name.map(({ type, value }) =>
    der.setOfOne(der.sequence(der.oid(ATTRIBUTE_OIDS[type]), der.utf8String(value))),
  );
  return der.sequence(...parts);
}

function validity({ notBefore, notAfter }: CertificateTemplate): Buffer {
  const from = notBefore ?? new Date(Date.now() - DEFAULT_AGE_DAYS * DAY_MS);
  const to = notAfter ?? new Date(Date.now() + DEFAULT_VALIDITY_DAYS * DAY_MS);
  return der.sequence(der.time(from), der.time(to));
}

function extensions(template: CertificateTemplate, publicKey: KeyObject): readonly Buffer[] {
  const issuerKey = template.issuer?.publicKey;
  return [
    extension('basicConstraints', basicConstraints(template), true),
    ...keyUsage(template, publicKey),
    ...extendedKeyUsage(template),
    ...alternativeNames(template),
    extension('subjectKeyIdentifier', der.octetString(keyIdentifier(publicKey))),
    ...(issuerKey === undefined
      ? []
      : [extension('authorityKeyIdentifier', der.sequence(der.implicit(0, keyIdentifier(issuerKey))))]),
    ...(template.padding === undefined ? [] : [extension('padding', der.octetString(Buffer.alloc(template.padding)))]),
  ];
}

function extension(name: keyof typeof EXTENSION_OIDS, value: Buffer, critical = false): Buffer {
  const flag = critical ? [der.boolean(true)] : [];
  return der.sequence(der.oid(EXTENSION_OIDS[name]), ...flag, der.octetString(value));
}

/** The default, FALSE, is left out, as the distinguished rules want it (X.690 11.5). */
function basicConstraints({ ca = false, pathLength }: CertificateTemplate): Buffer {
  const length = pathLength === undefined ? [] : [der.integer(BigInt(pathLength))];
  return ca ? der.sequence(der.boolean(true), ...length) : der.sequence();
}

function keyUsage({ ca = false, keyUsage: wanted }: CertificateTemplate, publicKey: KeyObject): readonly Buffer[] {
  const usages = wanted ?? defaultKeyUsage(ca, publicKey);
  if (usages.length === 0) return [];
  return [extension('keyUsage', der.namedBits(usages.map((usage) => KEY_USAGE_BITS[usage])), true)];
}

function defaultKeyUsage(ca: boolean, publicKey: KeyObject): readonly KeyUsage[] {
  if (ca) return ['keyCertSign', 'cRLSign'];
  return publicKey.asymmetricKeyType === 'rsa' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'];
}

function extendedKeyUsage({ ca = false, extendedKeyUsage: wanted }: CertificateTemplate): readonly Buffer[] {
  const purposes = wanted ?? (ca ? [] : [SERVER_AUTH]);
  return purposes.length === 0 ? [] : [extension('extendedKeyUsage', der.sequence(...purposes.map(der.oid)))];
}

/** GeneralName (RFC 5280 section 4.2.1.6): [2] is a DNS name, [7] an address. */
function alternativeNames({ dnsNames = [], ipAddresses = [] }: CertificateTemplate): readonly Buffer[] {
  const names = [
    ...dnsNames.map((name) => der.implicit(2, Buffer.from(name, 'utf8'))),
    ...ipAddresses.map((address) => der.implicit(7, addressBytes(address))),
  ];
  return names.length === 0 ? [] : [extension('subjectAltName', der.sequence(...names))];
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  if (!isIPv6(address)) throw new RangeError(`Not an IP address: ${address}`);
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const front = groups(left);
  const back = groups(right ?? '');
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return Buffer.from([...front, ...zeros, ...back].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

/** Hash over the whole SubjectPublicKeyInfo, RFC 7093 section 2; cut to the customary 20 bytes. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha256').update(spkiOf(publicKey)).digest().subarray(0, 20);
}

function spkiOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

/** Positive, as RFC 5280 section 4.1.2.2 asks, and always 16 bytes long: its highest byte is 0x40 to 0x7f. */
function randomSerial(): bigint {
  return BigInt.asUintN(126, BigInt(`0x${randomBytes(16).toString('hex')}`)) | (1n << 126n);
}

function keyPemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function pemOf(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
