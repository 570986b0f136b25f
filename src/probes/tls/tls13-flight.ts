import { createDecipheriv, createHmac } from 'node:crypto';
import { CONTENT_TYPE, type TlsRecord } from './records.js';

/** Opens the records of a TLS 1.3 server's first flight with its handshake traffic secret. RFC 8446 sections 5.2, 5.3 and 7.3. */

interface Protection {
  readonly hash: 'sha256' | 'sha384';
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';
  readonly keyBytes: number;
}

/** RFC 8446 appendix B.4. */
const PROTECTIONS: ReadonlyMap<number, Protection> = new Map([
  [0x1301, { hash: 'sha256', cipher: 'aes-128-gcm', keyBytes: 16 }],
  [0x1302, { hash: 'sha384', cipher: 'aes-256-gcm', keyBytes: 32 }],
  [0x1303, { hash: 'sha256', cipher: 'chacha20-poly1305', keyBytes: 32 }],
]);

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The label of the secret in the lines of the `keylog` event (the key log format of NSS). */
const SECRET_LABEL = 'SERVER_HANDSHAKE_TRAFFIC_SECRET';

export interface OpenedRecord {
  readonly type: number;
  readonly content: Buffer;
}

/** One direction of a TLS 1.3 handshake under one secret. */
export class RecordOpener {
  readonly #protection: Protection;
  readonly #key: Buffer;
  readonly #iv: Buffer;
  #sequence = 0;

  private constructor(secret: Buffer, protection: Protection) {
    this.#protection = protection;
    this.#key = expandLabel(secret, protection.hash, 'key', protection.keyBytes);
    this.#iv = expandLabel(secret, protection.hash, 'iv', IV_BYTES);
  }

  /** Null for a suite that TLS 1.3 does not have here. */
  static for(secret: Buffer, suiteCode: number): RecordOpener | null {
    const protection = PROTECTIONS.get(suiteCode);
    return protection === undefined ? null : new RecordOpener(secret, protection);
  }

  /** What is in a protected record, or null when it does not open: another key, or broken. */
  open(record: TlsRecord): OpenedRecord | null {
    if (record.content.length < TAG_BYTES) return null;
    const inner = this.#decrypt(record);
    if (inner === null) return null;
    this.#sequence += 1;
    const typeAt = inner.findLastIndex((byte) => byte !== 0);
    if (typeAt === -1) return null;
    return { type: inner.readUInt8(typeAt), content: inner.subarray(0, typeAt) };
  }

  #decrypt(record: TlsRecord): Buffer | null {
    const { cipher } = this.#protection;
    const sealed = record.content.subarray(0, -TAG_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher =
      cipher === 'chacha20-poly1305'
        ? createDecipheriv(cipher, this.#key, this.#nonce(), options)
        : createDecipheriv(cipher, this.#key, this.#nonce(), options);
    decipher.setAAD(record.header, { plaintextLength: sealed.length });
    decipher.setAuthTag(record.content.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    } catch {
      return null;
    }
  }

  /** The number of the record, laid over the end of the IV. */
  #nonce(): Buffer {
    const nonce = Buffer.from(this.#iv);
    const at = IV_BYTES - 4;
    nonce.writeUInt32BE((nonce.readUInt32BE(at) ^ this.#sequence) >>> 0, at);
    return nonce;
  }
}

/** The server's handshake traffic secret from one line of a `keylog` event; null for other lines. */
export function secretFromKeylog(line: Buffer): Buffer | null {
  const [label, , secret] = line.toString('latin1').trim().split(' ');
  return label === SECRET_LABEL && secret !== undefined ? Buffer.from(secret, 'hex') : null;
}

export function isProtected(record: TlsRecord): boolean {
  return record.type === CONTENT_TYPE.applicationData;
}

/** HKDF-Expand-Label with an empty context, RFC 8446 section 7.1, for outputs no longer than the hash. */
function expandLabel(secret: Buffer, hash: 'sha256' | 'sha384', label: string, bytes: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`, 'latin1');
  const info = Buffer.concat([Buffer.from([bytes >> 8, bytes & 0xff, name.length]), name, Buffer.from([0])]);
  return createHmac(hash, secret)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, bytes);
}
