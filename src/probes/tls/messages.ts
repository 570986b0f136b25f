import type { TlsVersion } from '../../model/observation.js';
import { groupName, schemeName, suiteName, versionOf } from './names.js';
import { FieldReader, MalformedTls } from './records.js';

/** The messages of a server's first flight, each from its body to plain values. All throw MalformedTls on broken ones. */

/** RFC 8446 section 4. */
export const MESSAGE_TYPE = {
  helloRequest: 0,
  serverHello: 2,
  newSessionTicket: 4,
  certificate: 11,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
  certificateVerify: 15,
  finished: 20,
} as const;

/** RFC 8446 section 4.2. */
const EXTENSION_TYPE = { supportedVersions: 43, keyShare: 51 } as const;

/** The random of a ServerHello that is a HelloRetryRequest, RFC 8446 section 4.1.3. */
const RETRY_RANDOM = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');

/** A named curve in ServerECDHParams, RFC 8422 section 5.4. */
const NAMED_CURVE = 3;

export interface ServerHello {
  readonly version: TlsVersion;
  readonly suiteCode: number;
  readonly cipherSuite: string;
  /** The group of the key share; null up to TLS 1.2, where ServerKeyExchange has it. */
  readonly group: string | null;
  readonly isRetryRequest: boolean;
}

export interface KeyExchange {
  /** A named group, or `dh-2048` and the like for finite-field parameters of the server's own. */
  readonly group: string | null;
  readonly signatureScheme: string | null;
}

export interface Alert {
  readonly fatal: boolean;
  readonly code: number;
}

export interface SentCertificates {
  readonly certificates: readonly Buffer[];
  /** Certificates past the bound. */
  readonly leftOut: number;
}

/** RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3. */
export function parseServerHello(body: Buffer): ServerHello {
  const fields = new FieldReader(body);
  const legacyVersion = fields.uint(2);
  const random = fields.bytes(32);
  fields.vector(1);
  const suiteCode = fields.uint(2);
  fields.uint(1);
  const extensions = parseExtensions(fields);
  const versionCode = extensions.get(EXTENSION_TYPE.supportedVersions)?.uint(2) ?? legacyVersion;
  const version = versionOf(versionCode);
  if (version === null) throw new MalformedTls(`a ServerHello of version 0x${versionCode.toString(16)}`);
  const group = extensions.get(EXTENSION_TYPE.keyShare)?.uint(2) ?? null;
  return {
    version,
    suiteCode,
    cipherSuite: suiteName(suiteCode),
    group: version === 'TLSv1.3' && group !== null ? groupName(group) : null,
    isRetryRequest: random.equals(RETRY_RANDOM),
  };
}

/** Extensions by their type; SSLv3 and old servers send none at all. */
function parseExtensions(fields: FieldReader): ReadonlyMap<number, FieldReader> {
  const found = new Map<number, FieldReader>();
  if (fields.remaining === 0) return found;
  const list = new FieldReader(fields.vector(2));
  while (list.remaining > 0) {
    const type = list.uint(2);
    found.set(type, new FieldReader(list.vector(2)));
  }
  return found;
}

/** RFC 8446 section 4.4.2 for TLS 1.3, RFC 5246 section 7.4.2 for what came before. */
export function parseCertificate(body: Buffer, version: TlsVersion, maxCertificates: number): SentCertificates {
  const fields = new FieldReader(body);
  if (version === 'TLSv1.3') fields.vector(1);
  const list = new FieldReader(fields.vector(3));
  const certificates: Buffer[] = [];
  let leftOut = 0;
  while (list.remaining > 0) {
    const certificate = list.vector(3);
    if (version === 'TLSv1.3') list.vector(2);
    if (certificates.length < maxCertificates) certificates.push(certificate);
    else leftOut += 1;
  }
  return { certificates, leftOut };
}

/**
 * Group and signature scheme of a ServerKeyExchange. RFC 8422 section 5.4, RFC 5246 section 7.4.3. Before TLS 1.2 the
 * signature has no scheme of its own; nulls stand for what the message does not say.
 */
export function parseServerKeyExchange(body: Buffer, hello: ServerHello): KeyExchange {
  const fields = new FieldReader(body);
  const group = parseParameters(fields, hello.cipherSuite);
  const signed = hello.version === 'TLSv1.2' && group !== null && fields.remaining >= 2;
  return { group, signatureScheme: signed ? schemeName(fields.uint(2)) : null };
}

function parseParameters(fields: FieldReader, cipherSuite: string): string | null {
  if (cipherSuite.startsWith('TLS_ECDHE_')) return parseCurve(fields);
  if (!cipherSuite.startsWith('TLS_DHE_')) return null;
  const prime = fields.vector(2);
  fields.vector(2);
  fields.vector(2);
  return `dh-${bitLength(prime)}`;
}

function parseCurve(fields: FieldReader): string {
  const curveType = fields.uint(1);
  if (curveType !== NAMED_CURVE) throw new MalformedTls(`elliptic curve parameters of type ${curveType}`);
  const group = groupName(fields.uint(2));
  fields.vector(1);
  return group;
}

function bitLength(unsigned: Buffer): number {
  const first = unsigned.findIndex((byte) => byte !== 0);
  if (first === -1) return 0;
  return (unsigned.length - first - 1) * 8 + (32 - Math.clz32(unsigned.readUInt8(first)));
}

/** The scheme of a TLS 1.3 CertificateVerify, RFC 8446 section 4.4.3. */
export function parseCertificateVerify(body: Buffer): string {
  return schemeName(new FieldReader(body).uint(2));
}

/** RFC 8446 section 6. A record may hold several alerts; the last byte of a cut one is ignored. */
export function parseAlerts(content: Buffer): readonly Alert[] {
  const fields = new FieldReader(content);
  const alerts: Alert[] = [];
  while (fields.remaining >= 2) {
    const level = fields.uint(1);
    alerts.push({ fatal: level !== 1, code: fields.uint(1) });
  }
  return alerts;
}
