import type { IncomingMessage } from 'node:http';
import type { BodyObservation, HttpFailure } from '../../model/observation.js';
import type { RecordedWire } from '../tls/recorder.js';
import { listOf, type Redact } from './headers.js';

/** CloudFront's limit for the head of an origin's response, status line and headers. Source: CloudFront quotas page. */
export const MAX_HEAD_BYTES = 32_768;

/** As much of a body as is read: enough to see that it arrives. */
export const MAX_BODY_BYTES = 65_536;

/** How much of an unintelligible answer is shown. */
const MAX_SHOWN_BYTES = 64;

/** Why nothing more is read. */
export type Ending =
  /** The response is whole, or the connection or the parser gave up. */
  | { readonly type: 'over'; readonly parserCode: string | null }
  /** Nothing came for as long as the read timeout. */
  | { readonly type: 'silence' }
  /** Bytes still come, but the probe's own time is up. */
  | { readonly type: 'time-up' }
  /** As much came as is read. */
  | { readonly type: 'enough' };

/** What was there when it ended. */
export interface Received {
  readonly wire: RecordedWire;
  /** The first bytes of the response. */
  readonly start: Buffer;
  readonly bytes: number;
}

/** Why there is no final response head. */
export function failureOf(ending: Ending, { wire, start, bytes }: Received, redact: Redact): HttpFailure {
  if (isHttp2(start)) return { type: 'http2' };
  if (isTlsRecord(start)) return { type: 'tls-record' };
  switch (ending.type) {
    case 'silence':
      return { type: 'timeout', phase: bytes === 0 ? 'first-byte' : 'head' };
    case 'time-up':
      return { type: 'unfinished' };
    case 'enough':
      return { type: 'head-too-large', limitBytes: MAX_HEAD_BYTES };
    case 'over':
      if (ending.parserCode === 'HPE_HEADER_OVERFLOW') return { type: 'head-too-large', limitBytes: MAX_HEAD_BYTES };
      if (ending.parserCode !== null) {
        return { type: 'malformed', code: ending.parserCode, firstBytes: printable(start, redact) };
      }
      return { type: wire.endedBy() === 'rst' ? 'reset' : 'closed' };
  }
}

/** How the body of a response ended. */
export function bodyOf(ending: Ending, wire: RecordedWire, response: IncomingMessage, bytes: number): BodyObservation {
  if (hasNoBody(response)) return { status: 'none' };
  if (response.complete) {
    // A parser takes every end of the connection for the end of a body without a length; a reset is none.
    const cut = endsWithConnection(response) && wire.endedBy() === 'rst';
    return cut ? { status: 'cut', by: 'rst', bytes } : { status: 'complete', bytes };
  }
  switch (ending.type) {
    case 'silence':
      return { status: 'timeout', bytes };
    case 'time-up':
    case 'enough':
      return { status: 'enough', bytes };
    case 'over':
      if (ending.parserCode !== null) return { status: 'malformed', code: ending.parserCode, bytes };
      return { status: 'cut', by: wire.endedBy() === 'rst' ? 'rst' : 'fin', bytes };
  }
}

/** Responses to GET that end with their head, RFC 9112 section 6.3, and 101, after which no HTTP follows. */
function hasNoBody({ statusCode }: IncomingMessage): boolean {
  return statusCode === 101 || statusCode === 204 || statusCode === 304;
}

/** Whether only the end of the connection ends the body, RFC 9112 section 6.3 item 8. */
export function endsWithConnection(response: IncomingMessage): boolean {
  const codings = response.headers['transfer-encoding'];
  if (codings !== undefined) return listOf(response, 'transfer-encoding').at(-1) !== 'chunked';
  return response.headers['content-length'] === undefined && !hasNoBody(response);
}

/** Length of the final head, its empty line included, behind as many heads of interim answers. */
export function headBytes(start: Buffer, interimAnswers: number): number {
  let from = 0;
  for (let head = 0; ; head += 1) {
    const end = start.indexOf('\r\n\r\n', from);
    if (end < 0) return start.length - from;
    if (head === interimAnswers) return end + 4 - from;
    from = end + 4;
  }
}

/**
 * Whether an answer is the apology of a server for HTTP/2 alone that was not asked for it by ALPN. Node's says so in
 * HTTP/1.0; most others just close.
 */
export function saysHttp2Only(start: Buffer): boolean {
  const text = start.subarray(0, 1024).toString('latin1');
  return text.startsWith('HTTP/1.0 403 ') && text.includes('\r\n\r\nMissing ALPN Protocol, expected `h2`');
}

/** A SETTINGS or GOAWAY frame on stream 0, with which an HTTP/2 server opens or refuses; RFC 9113 sections 4.1 and 6. */
function isHttp2(start: Buffer): boolean {
  if (start.length < 9 || start.readUInt32BE(5) !== 0) return false;
  const length = start.readUIntBE(0, 3);
  const type = start[3];
  return (type === 4 && length % 6 === 0 && length < 16_384) || (type === 7 && length >= 8 && length < 16_384);
}

/** An alert or handshake record of SSL 3.0 to TLS 1.3, RFC 8446 section 5.1. */
function isTlsRecord(start: Buffer): boolean {
  return start.length >= 3 && (start[0] === 0x15 || start[0] === 0x16) && start[1] === 3 && (start[2] ?? 255) <= 4;
}

function printable(start: Buffer, redact: Redact): string {
  return redact(start.toString('latin1'))
    .slice(0, MAX_SHOWN_BYTES)
    .replace(/[^\x20-\x7e]/g, '.');
}
