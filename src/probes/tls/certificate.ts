import { X509Certificate, createHash, type KeyObject } from 'node:crypto';
import { SocketAddress } from 'node:net';
import type { Certificate, CertificateKey } from '../../model/observation.js';
import { DER_TAG, DerReader, oidText, valuesOf, type DerValue } from './der.js';
import { parseName, type ParsedName } from './distinguished-name.js';

/** What a certificate says of itself, whatever stands around it. */
export type CertificateFacts = Omit<Certificate, 'position' | 'certifiedByNext' | 'isTrustedRoot'>;

export interface ParsedCertificate {
  readonly der: Buffer;
  readonly facts: CertificateFacts;
  /** Names in a form that can be compared. */
  readonly subjectKey: string;
  readonly issuerKey: string;
  /** Null when the certificate, or its key, is none that OpenSSL can read. */
  readonly x509: X509Certificate | null;
  readonly publicKey: KeyObject | null;
}

/** The fields of a TBSCertificate that are read here. */
interface Fields {
  readonly signatureAlgorithm: string;
  readonly issuer: ParsedName;
  readonly subject: ParsedName;
  readonly notBefore: string;
  readonly notAfter: string;
  /** By OID. */
  readonly extensions: ReadonlyMap<string, Buffer>;
}

/** Far more than any certification authority puts into one certificate. */
const MAX_ALTERNATIVE_NAMES = 10_000;
const MAX_KEY_PURPOSES = 64;

/** A date that cannot be read is given as one long past: such a certificate is valid at no time. */
const UNREADABLE_DATE = '1970-01-01T00:00:00.000Z';

/** RFC 5280 section 4.1: the explicit tags of TBSCertificate, and the types of GeneralName (section 4.2.1.6). */
const TAG_VERSION = 0xa0;
const TAG_EXTENSIONS = 0xa3;
const TAG_DNS_NAME = 0x82;
const TAG_IP_ADDRESS = 0x87;

const OID_SUBJECT_ALT_NAME = '2.5.29.17';
const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
const OID_RSASSA_PSS = '1.2.840.113549.1.1.10';

/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. */
const SIGNATURE_ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.2', 'md2WithRSAEncryption'],
  ['1.2.840.113549.1.1.3', 'md4WithRSAEncryption'],
  ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
  ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
  ['1.3.14.3.2.29', 'sha1WithRSAEncryption'],
  ['1.2.840.113549.1.1.14', 'sha224WithRSAEncryption'],
  ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
  ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
  ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
  ['1.2.840.10045.4.3.1', 'ecdsa-with-SHA224'],
  ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
  ['1.2.840.10040.4.3', 'dsaWithSHA1'],
  ['2.16.840.1.101.3.4.3.1', 'dsaWithSHA224'],
  ['2.16.840.1.101.3.4.3.2', 'dsaWithSHA256'],
  ['1.3.101.112', 'ed25519'],
  ['1.3.101.113', 'ed448'],
]);

/** Hashes in the parameters of RSASSA-PSS, RFC 4055 section 2.1. SHA-1 is the default. */
const PSS_HASHES: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/**
 * Reads one certificate (RFC 5280). Never throws: one that cannot be read gives facts that say so little that nothing can
 * be founded on them but that it is not valid (no names, a key of type `other`, dates long past).
 */
export function parseCertificate(der: Buffer): ParsedCertificate {
  const x509 = attempt(() => new X509Certificate(der));
  const fields = x509 === null ? null : attempt(() => parseFields(der));
  if (x509 === null || fields === null) return unreadable(der);
  const publicKey = attempt(() => x509.publicKey);
  const facts: CertificateFacts = {
    subject: fields.subject.text,
    issuer: fields.issuer.text,
    commonName: fields.subject.commonName,
    ...alternativeNames(fields.extensions.get(OID_SUBJECT_ALT_NAME)),
    serialNumber: x509.serialNumber,
    notBefore: fields.notBefore,
    notAfter: fields.notAfter,
    key: describeKey(publicKey),
    signatureAlgorithm: fields.signatureAlgorithm,
    isCa: x509.ca,
    selfSigned: fields.subject.key === fields.issuer.key && isSignedBy(x509, publicKey),
    extendedKeyUsage: keyPurposes(fields.extensions.get(OID_EXTENDED_KEY_USAGE)),
    fingerprint256: x509.fingerprint256,
  };
  return { der, facts, subjectKey: fields.subject.key, issuerKey: fields.issuer.key, x509, publicKey };
}

/** Certificates that were parsed last, by digest; a run meets the same intermediates again and again. */
const parsedBefore = new Map<string, ParsedCertificate>();
const MAX_REMEMBERED = 128;
/** Larger ones are rare and not worth the memory. */
const MAX_REMEMBERED_BYTES = 8_192;

/** As `parseCertificate`, which it spares for bytes that were parsed not long ago. */
export function parseSharedCertificate(der: Buffer): ParsedCertificate {
  if (der.length > MAX_REMEMBERED_BYTES) return parseCertificate(der);
  const digest = createHash('sha256').update(der).digest('base64');
  // A copy, because the bytes are a part of all that the connection received.
  const parsed = parsedBefore.get(digest) ?? parseCertificate(Buffer.from(der));
  // The last in order is the one used last.
  parsedBefore.delete(digest);
  parsedBefore.set(digest, parsed);
  if (parsedBefore.size > MAX_REMEMBERED) parsedBefore.delete(parsedBefore.keys().next().value ?? '');
  return parsed;
}

/** The subject of a certificate as a key for comparison, without the cost of parsing all of it; null if it cannot be read. */
export function subjectKeyOf(der: Buffer): string | null {
  return attempt(() => {
    const body = bodyOf(der);
    body.expect(DER_TAG.sequence);
    body.expect(DER_TAG.sequence);
    return parseName(body.expect(DER_TAG.sequence)).key;
  });
}

/** What was found of signatures, for as long as certificate and key are held. */
const signatures = new WeakMap<X509Certificate, WeakMap<KeyObject, boolean>>();

/** Whether a key made a certificate's signature. False too where OpenSSL cannot tell. */
export function isSignedBy(certificate: X509Certificate, key: KeyObject | null): boolean {
  if (key === null) return false;
  const ofCertificate = signatures.get(certificate) ?? new WeakMap<KeyObject, boolean>();
  signatures.set(certificate, ofCertificate);
  const signed = ofCertificate.get(key) ?? attempt(() => certificate.verify(key)) === true;
  ofCertificate.set(key, signed);
  return signed;
}

/** Errors of parsing belong to the certificate, which is not ours: they mean "no answer". */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function unreadable(der: Buffer): ParsedCertificate {
  const digest = createHash('sha256').update(der).digest('hex').toUpperCase();
  const facts: CertificateFacts = {
    subject: '',
    issuer: '',
    commonName: null,
    dnsNames: [],
    ipAddresses: [],
    serialNumber: '',
    notBefore: UNREADABLE_DATE,
    notAfter: UNREADABLE_DATE,
    key: { type: 'other', bits: null, curve: null },
    signatureAlgorithm: 'unknown',
    isCa: false,
    selfSigned: false,
    extendedKeyUsage: null,
    fingerprint256: digest.match(/../g)?.join(':') ?? '',
  };
  // Keys that no real name has, so that two unreadable certificates never seem to have issued each other.
  return { der, facts, subjectKey: `subject ${digest}`, issuerKey: `issuer ${digest}`, x509: null, publicKey: null };
}

/** Past version, serial number and signature, at the issuer. */
function bodyOf(der: Buffer): DerReader {
  const body = new DerReader(der).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
  body.optional(TAG_VERSION);
  body.expect(DER_TAG.integer);
  body.expect(DER_TAG.sequence);
  return body;
}

function parseFields(der: Buffer): Fields {
  const body = bodyOf(der);
  const issuer = parseName(body.expect(DER_TAG.sequence));
  const validity = body.enter(DER_TAG.sequence);
  const notBefore = dateOf(validity.next());
  const notAfter = dateOf(validity.next());
  const subject = parseName(body.expect(DER_TAG.sequence));
  body.expect(DER_TAG.sequence);
  return {
    signatureAlgorithm: outerAlgorithm(der),
    issuer,
    subject,
    notBefore,
    notAfter,
    extensions: extensionsIn(body),
  };
}

function outerAlgorithm(der: Buffer): string {
  const certificate = new DerReader(der).enter(DER_TAG.sequence);
  certificate.expect(DER_TAG.sequence);
  const algorithm = certificate.enter(DER_TAG.sequence);
  const oid = oidText(algorithm.expect(DER_TAG.objectIdentifier));
  if (oid === OID_RSASSA_PSS) return `rsassaPss-${pssHash(algorithm)}`;
  return SIGNATURE_ALGORITHMS.get(oid) ?? oid;
}

function pssHash(algorithm: DerReader): string {
  const parameters = algorithm.optional(DER_TAG.sequence);
  const hash = parameters === null ? null : new DerReader(parameters).optional(0xa0);
  if (hash === null) return 'sha1';
  const oid = oidText(new DerReader(hash).enter(DER_TAG.sequence).expect(DER_TAG.objectIdentifier));
  return PSS_HASHES.get(oid) ?? oid;
}

function extensionsIn(body: DerReader): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  while (!body.done) {
    const { tag, content } = body.next();
    if (tag !== TAG_EXTENSIONS) continue;
    for (const { content: extension } of valuesOf(new DerReader(content).expect(DER_TAG.sequence))) {
      const parts = valuesOf(extension);
      const [id, value] = [parts[0], parts.at(-1)];
      if (id !== undefined && value?.tag === DER_TAG.octetString) found.set(oidText(id.content), value.content);
    }
  }
  return found;
}

/** UTCTime with its two-digit years of 1950 to 2049, or GeneralizedTime. RFC 5280 section 4.1.2.5. */
function dateOf({ tag, content }: DerValue): string {
  const text = content.toString('latin1');
  const full = tag === DER_TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (match === null) return UNREADABLE_DATE;
  const [, year, month, day, hour, minute, second] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(date.getTime()) ? UNREADABLE_DATE : date.toISOString();
}

function alternativeNames(extension: Buffer | undefined): {
  dnsNames: readonly string[];
  ipAddresses: readonly string[];
} {
  const names = sequenceIn(extension).slice(0, MAX_ALTERNATIVE_NAMES);
  const dnsNames = names.filter(({ tag }) => tag === TAG_DNS_NAME).map(({ content }) => content.toString('latin1'));
  const ipAddresses = names.filter(({ tag }) => tag === TAG_IP_ADDRESS).flatMap(({ content }) => addressOf(content));
  return { dnsNames, ipAddresses };
}

function addressOf(bytes: Buffer): readonly string[] {
  if (bytes.length === 4) return [bytes.join('.')];
  if (bytes.length !== 16) return [];
  const groups = bytes.toString('hex').match(/.{4}/g) ?? [];
  return [new SocketAddress({ family: 'ipv6', address: groups.join(':') }).address];
}

function keyPurposes(extension: Buffer | undefined): readonly string[] | null {
  if (extension === undefined) return null;
  return sequenceIn(extension)
    .slice(0, MAX_KEY_PURPOSES)
    .map(({ content }) => oidText(content));
}

/** The members of a SEQUENCE OF; none when the extension is absent or broken. */
function sequenceIn(extension: Buffer | undefined): readonly DerValue[] {
  if (extension === undefined) return [];
  return attempt(() => valuesOf(new DerReader(extension).expect(DER_TAG.sequence))) ?? [];
}

function describeKey(key: KeyObject | null): CertificateKey {
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? null;
  switch (key?.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
    case 'dsa':
      return { type: key.asymmetricKeyType, bits, curve: null };
    case 'ec':
      return { type: 'ec', bits: null, curve: key.asymmetricKeyDetails?.namedCurve ?? null };
    case 'ed25519':
    case 'ed448':
      return { type: key.asymmetricKeyType, bits: null, curve: null };
    default:
      return { type: 'other', bits: null, curve: null };
  }
}
