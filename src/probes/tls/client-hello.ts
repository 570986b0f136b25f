import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { TlsVersion } from '../../model/observation.js';
import { VERSION_CODES } from './names.js';

/** What a raw ClientHello offers, up to TLS 1.2. Lists are numbers of the IANA registries, in order of preference. */
export interface Offer {
  readonly version: Exclude<TlsVersion, 'TLSv1.3'>;
  readonly suites: readonly number[];
  readonly groups: readonly number[];
  /** Sent with TLS 1.2 only: older versions have no such choice. */
  readonly signatureSchemes: readonly number[];
  /** Null: no SNI. */
  readonly serverName: string | null;
}

/** RFC 5746: this value among the suites says that renegotiation is done safely, and needs no extension. */
const SAFE_RENEGOTIATION = 0x00ff;

const EXTENSION_TYPE = {
  serverName: 0,
  supportedGroups: 10,
  pointFormats: 11,
  signatureAlgorithms: 13,
  padding: 21,
  extendedMasterSecret: 23,
} as const;

const CONTENT_HANDSHAKE = 22;
const MESSAGE_CLIENT_HELLO = 1;

/** RFC 7685: some servers hang on a hello of 256 to 511 bytes, so one of that size is padded beyond. */
const TROUBLED_FROM = 256;
const TROUBLED_BELOW = 512;

/** One TLS record with a ClientHello. RFC 5246 section 7.4.1.2; RFC 6101 section 5.6.1.2 for SSLv3, which has no extensions. */
export function clientHello(offer: Offer): Buffer {
  const version = VERSION_CODES[offer.version];
  const fixed = Buffer.concat([
    uint16(version),
    randomBytes(32),
    vector(1, Buffer.alloc(0)),
    vector(2, uint16List([...offer.suites, SAFE_RENEGOTIATION])),
    vector(1, Buffer.from([0])),
  ]);
  const body =
    offer.version === 'SSLv3' ? fixed : Buffer.concat([fixed, vector(2, extensionBytes(offer, fixed.length))]);
  const message = Buffer.concat([Buffer.from([MESSAGE_CLIENT_HELLO]), vector(3, body)]);
  const recordVersion = Math.min(version, VERSION_CODES.TLSv1);
  return Buffer.concat([Buffer.from([CONTENT_HANDSHAKE]), uint16(recordVersion), vector(2, message)]);
}

/** The name as SNI may carry it (RFC 6066 section 3); null for an address, and for what is no host name of at most 253 characters. */
export function sniOf(serverName: string): string | null {
  return isIP(serverName) === 0 && /^[\x21-\x7e]{1,253}$/.test(serverName) ? serverName : null;
}

function extensionBytes(offer: Offer, fixedBytes: number): Buffer {
  const extensions = Buffer.concat([
    ...(offer.serverName === null ? [] : [extension(EXTENSION_TYPE.serverName, serverNameList(offer.serverName))]),
    extension(EXTENSION_TYPE.extendedMasterSecret, Buffer.alloc(0)),
    extension(EXTENSION_TYPE.supportedGroups, vector(2, uint16List(offer.groups))),
    extension(EXTENSION_TYPE.pointFormats, vector(1, Buffer.from([0]))),
    ...(offer.version === 'TLSv1.2'
      ? [extension(EXTENSION_TYPE.signatureAlgorithms, vector(2, uint16List(offer.signatureSchemes)))]
      : []),
  ]);
  const headers = 4 + 2;
  return Buffer.concat([extensions, padding(fixedBytes + extensions.length + headers)]);
}

function padding(messageBytes: number): Buffer {
  if (messageBytes < TROUBLED_FROM || messageBytes >= TROUBLED_BELOW) return Buffer.alloc(0);
  return extension(EXTENSION_TYPE.padding, Buffer.alloc(TROUBLED_BELOW - messageBytes));
}

function serverNameList(name: string): Buffer {
  return vector(2, Buffer.concat([Buffer.from([0]), vector(2, Buffer.from(name, 'latin1'))]));
}

function extension(type: number, data: Buffer): Buffer {
  return Buffer.concat([uint16(type), vector(2, data)]);
}

function vector(lengthBytes: 1 | 2 | 3, content: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(content.length, 0, lengthBytes);
  return Buffer.concat([length, content]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint16List(values: readonly number[]): Buffer {
  return Buffer.concat(values.map(uint16));
}
