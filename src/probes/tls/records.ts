/** The TLS record layer and the framing of handshake messages, read bit by bit as bytes arrive. RFC 8446 section 5, RFC 5246 section 6. */

/** RFC 5246 section 6.2.3: 2^14 bytes of content and at most 2048 of protection. */
const MAX_RECORD_BYTES = 16_384 + 2_048;

const RECORD_HEADER_BYTES = 5;
const MESSAGE_HEADER_BYTES = 4;

export const CONTENT_TYPE = {
  changeCipherSpec: 20,
  alert: 21,
  handshake: 22,
  applicationData: 23,
  heartbeat: 24,
} as const;

export interface TlsRecord {
  readonly type: number;
  readonly version: number;
  /** The five bytes in front, which TLS 1.3 authenticates along with the content. */
  readonly header: Buffer;
  readonly content: Buffer;
}

export interface HandshakeMessage {
  readonly type: number;
  readonly body: Buffer;
}

/** Thrown inside this folder only; the reader of the flight turns it into data. */
export class MalformedTls extends Error {}

/** The first bytes cannot begin a TLS record. */
export class NotTls extends MalformedTls {}

/** A first-in-first-out buffer whose cost is linear in what passes through, however small the pieces. */
export class ByteQueue {
  #bytes = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  push(chunk: Buffer): void {
    if (this.#end + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length);
    chunk.copy(this.#bytes, this.#end);
    this.#end += chunk.length;
  }

  /** A view of the next bytes, fewer than asked for if there are not so many; valid until the next `push`. */
  peek(count: number): Buffer {
    return this.#bytes.subarray(this.#start, Math.min(this.#start + count, this.#end));
  }

  /** A copy of the next bytes, which leave the queue. */
  take(count: number): Buffer {
    const taken = Buffer.from(this.peek(count));
    this.#start += taken.length;
    return taken;
  }

  #makeRoom(more: number): void {
    const held = this.peek(this.length);
    const roomy = Buffer.alloc(Math.max(2 * (held.length + more), 1_024));
    held.copy(roomy);
    this.#end = held.length;
    this.#start = 0;
    this.#bytes = roomy;
  }
}

/** Cuts a stream of bytes into TLS records. */
export class RecordReader {
  readonly #queue = new ByteQueue();
  #any = false;

  push(chunk: Buffer): void {
    this.#queue.push(chunk);
  }

  /**
   * The next whole record, or null until more bytes come.
   *
   * @throws NotTls when the very first bytes are no record header; MalformedTls when later ones are none.
   */
  next(): TlsRecord | null {
    const header = this.#queue.peek(RECORD_HEADER_BYTES);
    this.#checkHeader(header);
    if (header.length < RECORD_HEADER_BYTES) return null;
    const length = header.readUInt16BE(3);
    if (this.#queue.length < RECORD_HEADER_BYTES + length) return null;
    const copy = this.#queue.take(RECORD_HEADER_BYTES);
    this.#any = true;
    return {
      type: copy.readUInt8(0),
      version: copy.readUInt16BE(1),
      header: copy,
      content: this.#queue.take(length),
    };
  }

  /** Judges the header by as many of its bytes as there are, so that other protocols are known by their first byte. */
  #checkHeader(header: Buffer): void {
    const [type, major] = header;
    if (type !== undefined && (type < CONTENT_TYPE.changeCipherSpec || type > CONTENT_TYPE.heartbeat)) {
      throw this.#wrong(`record type ${type}`);
    }
    if (major !== undefined && major !== 3) throw this.#wrong(`record version ${major}.x`);
    if (header.length === RECORD_HEADER_BYTES && header.readUInt16BE(3) > MAX_RECORD_BYTES) {
      throw this.#wrong(`a record of ${header.readUInt16BE(3)} bytes`);
    }
  }

  #wrong(what: string): MalformedTls {
    return this.#any ? new MalformedTls(what) : new NotTls(what);
  }
}

/** Puts handshake messages together from the contents of records, which cut and join them at will. */
export class MessageReader {
  readonly #queue = new ByteQueue();
  readonly #maxMessageBytes: number;

  constructor(maxMessageBytes: number) {
    this.#maxMessageBytes = maxMessageBytes;
  }

  push(content: Buffer): void {
    this.#queue.push(content);
  }

  /**
   * The next whole message, or null until more bytes come.
   *
   * @throws MalformedTls when a message announces more than the bound.
   */
  next(): HandshakeMessage | null {
    if (this.#queue.length < MESSAGE_HEADER_BYTES) return null;
    const header = this.#queue.peek(MESSAGE_HEADER_BYTES);
    const length = header.readUIntBE(1, 3);
    if (length > this.#maxMessageBytes) throw new MalformedTls(`a handshake message of ${length} bytes`);
    if (this.#queue.length < MESSAGE_HEADER_BYTES + length) return null;
    const type = header.readUInt8(0);
    this.#queue.take(MESSAGE_HEADER_BYTES);
    return { type, body: this.#queue.take(length) };
  }
}

/** Walks through the fields of a message. Every method throws MalformedTls where the bytes end too early. */
export class FieldReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  /** An unsigned number of one to three bytes. */
  uint(bytes: 1 | 2 | 3): number {
    return this.bytes(bytes).readUIntBE(0, bytes);
  }

  bytes(count: number): Buffer {
    if (count > this.remaining) throw new MalformedTls('a handshake message that ends too early');
    const part = this.#bytes.subarray(this.#position, this.#position + count);
    this.#position += count;
    return part;
  }

  /** A vector: its length in so many bytes, then its content. */
  vector(lengthBytes: 1 | 2 | 3): Buffer {
    return this.bytes(this.uint(lengthBytes));
  }
}
