/** Just enough DER (X.690) to find one's way through a certificate that OpenSSL has already accepted as one. */

export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
}

export const DER_TAG = {
  integer: 0x02,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The bytes are no DER, or end too early. */
export class MalformedDer extends Error {}

/** Lengths of more bytes than this would exceed any certificate. */
const MAX_LENGTH_BYTES = 4;

/** Real ones have about ten. */
const MAX_OID_BYTES = 64;

/** Reads values one after the other. Every method throws MalformedDer where the bytes do not hold what is asked for. */
export class DerReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#position >= this.#bytes.length;
  }

  next(): DerValue {
    const tag = this.#byte();
    const length = this.#length();
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new MalformedDer('a value that ends too early');
    const content = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return { tag, content };
  }

  /** The content of the next value, which has to have the tag. */
  expect(tag: number): Buffer {
    const value = this.next();
    if (value.tag !== tag) throw new MalformedDer(`tag ${value.tag} instead of ${tag}`);
    return value.content;
  }

  enter(tag: number): DerReader {
    return new DerReader(this.expect(tag));
  }

  /** The next value if it has the tag; else null, and nothing is read. */
  optional(tag: number): Buffer | null {
    return !this.done && this.#bytes[this.#position] === tag ? this.expect(tag) : null;
  }

  #byte(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new MalformedDer('a value that ends too early');
    this.#position += 1;
    return byte;
  }

  #length(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count === 0 || count > MAX_LENGTH_BYTES) throw new MalformedDer(`a length of ${count} bytes`);
    let length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + this.#byte();
    return length;
  }
}

/** All values of a SEQUENCE OF or SET OF. */
export function valuesOf(content: Buffer): readonly DerValue[] {
  const reader = new DerReader(content);
  const values: DerValue[] = [];
  while (!reader.done) values.push(reader.next());
  return values;
}

/** An object identifier in dotted form, X.690 section 8.19; one of absurd length is only said to be one. */
export function oidText(content: Buffer): string {
  if (content.length > MAX_OID_BYTES) return `object identifier of ${content.length} bytes`;
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}
