import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpFailure, HttpObservation, IdleObservation } from '../../model/observation.js';
import type { PlannedExchange } from '../../model/plan.js';
import type { RecordedWire } from '../tls/recorder.js';
import { converse, type Conversation } from './conversation.js';
import { listOf, redactor, shownHeaders } from './headers.js';
import { watchIdle } from './idle.js';
import { bodyOf, endsWithConnection, failureOf, headBytes, MAX_HEAD_BYTES, saysHttp2Only } from './outcome.js';

export interface HttpRequest {
  /** A connection with nothing sent in clear yet; it is read and written, and left for its owner to close. */
  readonly stream: Duplex;
  /** The bytes below `stream`, which know how the connection ended. */
  readonly wire: RecordedWire;
  readonly planned: PlannedExchange;
  /** Whether to keep the connection idle for `keepaliveTimeoutMs` after a whole response. */
  readonly idleProbe: boolean;
}

/**
 * Sends the one request that CloudFront would send and says what came back. Redirects are reported, never followed.
 * Takes at most two read timeouts, and the idle time if asked for. Never rejects. The values of custom headers are sent
 * and appear nowhere in the result, not even if the origin echoes them.
 */
export async function exchangeHttp({ stream, wire, planned, idleProbe }: HttpRequest): Promise<HttpObservation> {
  // Between two listeners an end of the connection must not end the process.
  stream.on('error', () => undefined);
  const redact = redactor(planned.customHeaders);
  const conversation = await converse(stream, planned);
  const { ending, response, bodyBytes, packets } = conversation;
  const bytes = packets.receivedBytes();
  const start = packets.start();
  const afterMs = packets.elapsedMs();
  const failed = (failure: HttpFailure): HttpObservation => ({
    status: 'failed',
    failure,
    receivedBytes: bytes,
    afterMs,
  });
  if (response === null) return failed(failureOf(ending, { wire, start, bytes }, redact));
  if (saysHttp2Only(start)) return failed({ type: 'http2' });
  const head = headBytes(start, conversation.interimAnswers);
  // The parser counts names and values only, CloudFront the whole head.
  if (head > MAX_HEAD_BYTES) return failed({ type: 'head-too-large', limitBytes: MAX_HEAD_BYTES });
  return {
    status: 'answered',
    statusCode: response.statusCode ?? 0,
    httpVersion: response.httpVersion,
    headers: shownHeaders(response, redact),
    continues: conversation.continues,
    headBytes: head,
    body: bodyOf(ending, wire, response, bodyBytes),
    firstByteMs: packets.firstByteMs(),
    longestGapMs: packets.longestGapMs(),
    idle: idleProbe ? await idleAfter(conversation, response, stream, planned.keepaliveTimeoutMs) : null,
  };
}

/** Null where there is no idle connection to watch: CloudFront keeps none, the origin announced its end, the body broke. */
async function idleAfter(
  { ending }: Conversation,
  response: IncomingMessage,
  stream: Duplex,
  keepaliveTimeoutMs: number | null,
): Promise<IdleObservation | null> {
  const whole = ending.type === 'over' && ending.parserCode === null && response.complete;
  if (keepaliveTimeoutMs === null || !whole || !isReusable(response)) return null;
  return watchIdle(stream, keepaliveTimeoutMs);
}

/** Whether the response leaves a connection that can be used again, RFC 9112 section 9.3. */
function isReusable(response: IncomingMessage): boolean {
  if (response.statusCode === 101 || endsWithConnection(response)) return false;
  const options = listOf(response, 'connection');
  if (options.includes('close')) return false;
  return response.httpVersion !== '1.0' || options.includes('keep-alive');
}
