import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** How a connection is doing, whatever stream is laid over it. */
export interface RecordedWire {
  /** What the other end did first: nothing yet, a FIN, or a RST. */
  endedBy(): 'open' | 'fin' | 'rst';
  /** Bytes that arrived over the connection since it was wrapped. */
  receivedBytes(): number;
}

export interface RecorderOptions {
  /** How many of the first bytes are kept. */
  readonly keepBytes?: number;
  /** Called with every piece that arrives, before it is passed on, until `stopTapping`. */
  readonly tap?: (chunk: Buffer) => void;
}

/** Enough of the start to tell what protocol speaks. */
const DEFAULT_KEEP_BYTES = 256;

/**
 * A stream over a connected socket that passes everything through, both ways and with backpressure, keeps the first bytes
 * that arrive and remembers how the other end finished. Destroying it destroys the socket.
 *
 * An error of the socket destroys the recorder with that error. It never becomes an unhandled event: whoever uses the stream
 * may listen, nobody has to.
 */
export class Recorder extends Duplex implements RecordedWire {
  readonly #socket: Socket;
  readonly #keepBytes: number;
  #tap: ((chunk: Buffer) => void) | null;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #receivedBytes = 0;
  #endedBy: 'open' | 'fin' | 'rst' = 'open';

  constructor(socket: Socket, options: RecorderOptions = {}) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#keepBytes = options.keepBytes ?? DEFAULT_KEEP_BYTES;
    this.#tap = options.tap ?? null;
    this.on('error', ignore);
    socket.pause();
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    // First among the listeners: others may close our side, after which the kernel has no peer to tell of either.
    socket.prependListener('end', () => this.#finish());
    socket.on('error', (error: NodeJS.ErrnoException) => this.#fail(error));
    socket.on('close', () => this.destroy());
    // Listening for data set the socket flowing; bytes are taken only when somebody reads.
    socket.pause();
  }

  endedBy(): 'open' | 'fin' | 'rst' {
    return this.#endedBy;
  }

  receivedBytes(): number {
    return this.#receivedBytes;
  }

  /** The first bytes that arrived, at most `keepBytes`. */
  firstBytes(): Buffer {
    return Buffer.concat(this.#kept);
  }

  /** Ends the calls of `tap`, which lets go of what it holds. */
  stopTapping(): void {
    this.#tap = null;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, (error) => {
      // A RST may show itself first in a write that fails.
      if (error) this.#noteReset(error);
      done(error);
    });
  }

  override _final(done: () => void): void {
    this.#socket.end();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#tap = null;
    this.#socket.destroy();
    done(error);
  }

  #receive(chunk: Buffer): void {
    this.#receivedBytes += chunk.length;
    this.#keep(chunk);
    this.#tap?.(chunk);
    if (this.destroyed) return;
    if (!this.push(chunk)) this.#socket.pause();
  }

  #keep(chunk: Buffer): void {
    const room = this.#keepBytes - this.#keptBytes;
    if (room <= 0) return;
    const part = Buffer.from(chunk.subarray(0, room));
    this.#kept.push(part);
    this.#keptBytes += part.length;
  }

  #finish(): void {
    if (this.#endedBy === 'open') this.#endedBy = endsInReset(this.#socket) ? 'rst' : 'fin';
    if (!this.destroyed) this.push(null);
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#noteReset(error);
    this.destroy(error);
  }

  #noteReset(error: NodeJS.ErrnoException): void {
    if (this.#endedBy === 'open' && isReset(error)) this.#endedBy = 'rst';
  }
}

/** Whether an error of a connected socket says that the other end sent a RST. A write after one gives EPIPE. */
export function isReset(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE' || error.code === 'ECONNABORTED';
}

/**
 * Whether the `end` that a socket reports is a RST in truth. A RST close behind data is reported as the end of the data on
 * Linux (libuv takes EPOLLHUP for it). The kernel knows better: after a FIN the socket still has a peer, after a RST (also
 * one that follows a FIN unread) none. Only when our side has ended too, nothing can be said, and it counts as a FIN.
 *
 * To be asked inside the `end` event. Nobody may have asked for `remoteAddress` before, because node remembers the answer.
 */
export function endsInReset(socket: Socket): boolean {
  return !socket.writableEnded && socket.remoteAddress === undefined;
}

function ignore(): void {
  // The stream's user sees the error as the end of the stream; nothing is lost by not throwing it.
}
