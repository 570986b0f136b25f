import http from 'node:http';
import type { Duplex } from 'node:stream';
import type { PlannedExchange } from '../../model/plan.js';
import { MAX_BODY_BYTES, MAX_HEAD_BYTES, type Ending } from './outcome.js';
import { PacketLog } from './packets.js';
import { requestHead } from './request.js';

/**
 * An exchange is watched for two read timeouts: as long as an origin can need that uses one whole to think, and falls
 * silent afterwards. One that dribbles its answer byte by byte is left alone then.
 */
const READ_TIMEOUTS_PER_EXCHANGE = 2;

/** No origin may be silent for longer than CloudFront can be made to wait, whatever is configured. Source: re:Post on timeouts. */
const MAX_READ_TIMEOUT_MS = 180_000;

/** More interim answers than these are no HTTP any more; a second `100 Continue` is an error to CloudFront already. */
const MAX_INTERIM_ANSWERS = 16;

/** Interim answers, the head, the framing of chunks and the body together; past that nothing more is read. */
const MAX_RESPONSE_BYTES = 4 * MAX_BODY_BYTES;

/** All that was seen of one request and its answer. */
export interface Conversation {
  readonly ending: Ending;
  /** The final response, read as far as the ending says; null when its head was not whole. */
  readonly response: http.IncomingMessage | null;
  /** Bytes of the body, without the framing of chunks. */
  readonly bodyBytes: number;
  /** How many `100 Continue` came before the final head, and how many interim answers in all. */
  readonly continues: number;
  readonly interimAnswers: number;
  readonly packets: PacketLog;
}

/** Sends the request and reads the answer with node's strict parser, within bounds. Never rejects, closes nothing. */
export function converse(stream: Duplex, planned: PlannedExchange): Promise<Conversation> {
  return new Promise((resolve) => new Reader(stream, planned, resolve));
}

class Reader {
  readonly #settle: (conversation: Conversation) => void;
  readonly #packets: PacketLog;
  readonly #deadline: NodeJS.Timeout;
  #response: http.IncomingMessage | null = null;
  #bodyBytes = 0;
  #continues = 0;
  #interimAnswers = 0;
  #parserCode: string | null = null;
  #settled = false;

  constructor(stream: Duplex, planned: PlannedExchange, settle: (conversation: Conversation) => void) {
    this.#settle = settle;
    const { path, headers } = requestHead(planned);
    const request = http.request({
      createConnection: () => stream,
      method: 'GET',
      path,
      headers,
      maxHeaderSize: MAX_HEAD_BYTES,
      insecureHTTPParser: false,
    });
    // Else it would end the connection after the response, whatever the headers say.
    request.shouldKeepAlive = true;
    const readTimeoutMs = Math.min(planned.readTimeoutMs, MAX_READ_TIMEOUT_MS);
    this.#deadline = setTimeout(() => this.#end({ type: 'time-up' }), READ_TIMEOUTS_PER_EXCHANGE * readTimeoutMs);
    this.#packets = new PacketLog(stream, {
      readTimeoutMs,
      onSilence: () => this.#end({ type: 'silence' }),
      maxBytes: MAX_RESPONSE_BYTES,
      onPlenty: () => this.#end({ type: 'enough' }),
    });
    // Connections are handed from stage to stage paused; by now the parser listens.
    request.on('socket', () => stream.resume());
    request.on('information', ({ statusCode }) => this.#onInterim(statusCode));
    request.on('response', (response) => this.#onResponse(response));
    request.on('upgrade', (response) => this.#onUpgrade(response));
    request.on('error', (error: NodeJS.ErrnoException) => this.#onError(error));
    stream.once('close', () => this.#over());
    request.end();
    // The end may have come before there was anybody to tell.
    if (stream.destroyed) this.#over();
  }

  #onInterim(statusCode: number): void {
    this.#interimAnswers += 1;
    if (statusCode === 100) this.#continues += 1;
    if (this.#interimAnswers <= MAX_INTERIM_ANSWERS) return;
    this.#parserCode ??= 'TOO_MANY_INTERIM_ANSWERS';
    this.#end({ type: 'over', parserCode: this.#parserCode });
  }

  #onResponse(response: http.IncomingMessage): void {
    this.#response = response;
    response.on('error', () => undefined);
    response.on('end', () => this.#over());
    response.on('data', (chunk: Buffer) => {
      this.#bodyBytes += chunk.length;
      if (this.#bodyBytes >= MAX_BODY_BYTES && !response.complete) this.#end({ type: 'enough' });
    });
  }

  #onUpgrade(response: http.IncomingMessage): void {
    this.#response = response;
    this.#over();
  }

  /** Errors are the parser's (`HPE_…`) or the connection's. An end in the middle of a message is the connection's too. */
  #onError({ code }: NodeJS.ErrnoException): void {
    if (code !== undefined && code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') this.#parserCode ??= code;
    this.#over();
  }

  /**
   * Lets what is on its way within this process arrive first: the rest of a body that came with the error, and word of
   * how the connection ended.
   */
  #over(): void {
    setImmediate(() => this.#end({ type: 'over', parserCode: this.#parserCode }));
  }

  #end(ending: Ending): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#deadline);
    this.#packets.stop();
    this.#settle({
      ending,
      response: this.#response,
      bodyBytes: this.#bodyBytes,
      continues: this.#continues,
      interimAnswers: this.#interimAnswers,
      packets: this.#packets,
    });
  }
}
