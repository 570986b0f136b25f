/**
 * A writer of DER (ITU-T X.690, the distinguished rules), with as much of it as certificates need: every function takes plain
 * values and returns the complete encoding: tag, length, content.
 */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Bit 6 of a tag marks content that is itself made of encodings, bit 8 a tag that only its context explains (X.690 8.1.2). */
const CONSTRUCTED = 0x20;
const CONTEXT_SPECIFIC = 0x80;

/** UTCTime has two digits for the year and stands for 1950 to 2049 (RFC 5280 section 4.1.2.5). */
const UTC_TIME_YEARS = { from: 1950, to: 2049 } as const;

/** ASN.1 NULL, as RSA's algorithm identifiers carry it (RFC 3279 section 2.2.1). */
export const NULL = encode(TAG.null, []);

export function sequence(...parts: readonly Buffer[]): Buffer {
  return encode(TAG.sequence, parts);
}

/** A SET of one member, which needs no sorting. */
export function setOfOne(part: Buffer): Buffer {
  return encode(TAG.set, [part]);
}

export function boolean(value: boolean): Buffer {
  return encode(TAG.boolean, [Buffer.of(value ? 0xff : 0x00)]);
}

/** A whole number of any size; negative ones are not needed and throw a RangeError. */
export function integer(value: bigint): Buffer {
  if (value < 0n) throw new RangeError(`No negative integers: ${value}`);
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const signed = (bytes[0] ?? 0) >= 0x80 ? [Buffer.of(0), bytes] : [bytes];
  return encode(TAG.integer, signed);
}

/** Whole bytes as a BIT STRING: keys and signatures. */
export function bitString(bytes: Uint8Array): Buffer {
  return encode(TAG.bitString, [Buffer.of(0), bytes]);
}

/** A BIT STRING of named bits, written without trailing zeros (X.690 11.2.2). Bits count from 0 at the front. */
export function namedBits(bits: readonly number[]): Buffer {
  if (bits.length === 0) return encode(TAG.bitString, [Buffer.of(0)]);
  const last = Math.max(...bits);
  const bytes = Buffer.alloc(Math.floor(last / 8) + 1);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return encode(TAG.bitString, [Buffer.of(7 - (last & 7)), bytes]);
}

export function octetString(bytes: Uint8Array): Buffer {
  return encode(TAG.octetString, [bytes]);
}

export function utf8String(text: string): Buffer {
  return encode(TAG.utf8String, [Buffer.from(text, 'utf8')]);
}

/** An object identifier from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(TAG.oid, [Buffer.from([first * 40 + second, ...rest].flatMap(base128))]);
}

/** A moment to the second: UTCTime where it can say it, else GeneralizedTime (RFC 5280 section 4.1.2.5). */
export function time(moment: Date): Buffer {
  const year = moment.getUTCFullYear();
  const digits = `${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  const short = year >= UTC_TIME_YEARS.from && year <= UTC_TIME_YEARS.to;
  return short ? encode(TAG.utcTime, [ascii(digits.slice(2))]) : encode(TAG.generalizedTime, [ascii(digits)]);
}

/** An EXPLICIT context tag: wraps complete encodings. */
export function explicit(number: number, ...parts: readonly Buffer[]): Buffer {
  return encode(CONTEXT_SPECIFIC | CONSTRUCTED | number, parts);
}

/** An IMPLICIT context tag on a primitive: bare content. */
export function implicit(number: number, content: Uint8Array): Buffer {
  return encode(CONTEXT_SPECIFIC | number, [content]);
}

function encode(tag: number, parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), length(content.length), content]);
}

/** Short form below 128, else the number of length bytes, then those bytes (X.690 8.1.3). */
function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.of(bytes);
  const digits = bytes.toString(16);
  const big = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Buffer.of(0x80 | big.length), big]);
}

/** One arc of an object identifier: seven bits a byte, all but the last marked (X.690 8.19.2). */
function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
