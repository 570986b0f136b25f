import type { Duplex } from 'node:stream';
import { startStopwatch } from '../stopwatch.js';

/** As much of the beginning as is kept: room for the largest head, after as many bytes of interim answers. */
const MAX_START_BYTES = 65_536;

export interface PacketWatch {
  readonly readTimeoutMs: number;
  /** Called once when nothing has arrived for `readTimeoutMs`. */
  readonly onSilence: () => void;
  readonly maxBytes: number;
  /** Called whenever more than `maxBytes` have arrived. */
  readonly onPlenty: () => void;
}

/** Looks on while somebody else reads a stream: how much came, when, and how it began. */
export class PacketLog {
  readonly #stream: Duplex;
  readonly #elapsedMs = startStopwatch();
  readonly #timer: NodeJS.Timeout;
  readonly #watch: PacketWatch;
  readonly #start: Buffer[] = [];
  #startBytes = 0;
  #received = 0;
  #firstByteMs: number | null = null;
  #lastMs = 0;
  #longestGapMs = 0;

  /** Starts both clocks. The stream must have its reader already, because this listener makes it flow. */
  constructor(stream: Duplex, watch: PacketWatch) {
    this.#stream = stream;
    this.#watch = watch;
    // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
    const onTimer = (): void => {
      const before = this.#received;
      setImmediate(() => (this.#received === before ? watch.onSilence() : undefined));
    };
    this.#timer = setTimeout(onTimer, watch.readTimeoutMs);
    stream.prependListener('data', this.#onData);
  }

  readonly #onData = (chunk: Buffer): void => {
    const now = this.#elapsedMs();
    this.#firstByteMs ??= now;
    this.#longestGapMs = Math.max(this.#longestGapMs, now - this.#lastMs);
    this.#lastMs = now;
    this.#received += chunk.length;
    this.#timer.refresh();
    this.#keep(chunk);
    if (this.#received > this.#watch.maxBytes) this.#watch.onPlenty();
  };

  #keep(chunk: Buffer): void {
    const room = MAX_START_BYTES - this.#startBytes;
    if (room <= 0) return;
    const part = Buffer.from(chunk.subarray(0, room));
    this.#start.push(part);
    this.#startBytes += part.length;
  }

  /** Stops watching; the stream stays as it is. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stream.off('data', this.#onData);
  }

  elapsedMs(): number {
    return this.#elapsedMs();
  }

  receivedBytes(): number {
    return this.#received;
  }

  /** The first bytes, at most 64 KiB. */
  start(): Buffer {
    return Buffer.concat(this.#start);
  }

  firstByteMs(): number {
    return this.#firstByteMs ?? 0;
  }

  /** The longest silence between two packets, that before the first one included. */
  longestGapMs(): number {
    return Math.round(this.#longestGapMs * 10) / 10;
  }
}
