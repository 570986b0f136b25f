import type { Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { types } from 'node:util';
import type { ChainObservation, TlsFailure } from '../../model/observation.js';
import { startStopwatch } from '../stopwatch.js';
import { sniOf } from './client-hello.js';
import { FlightReader, type ServerFlight } from './flight.js';
import type { ServerHello } from './messages.js';
import { alertName } from './names.js';
import { failureInBytes } from './raw-hello.js';
import { Recorder } from './recorder.js';
import { secureContextFor, type NodeOffer } from './secure-context.js';
import { secretFromKeylog } from './tls13-flight.js';

export interface HandshakeAttempt {
  /** Connected and paused; belongs to the attempt from here on. */
  readonly socket: Socket;
  readonly serverName: string;
  readonly offer: NodeOffer;
  readonly trustedRoots: readonly string[];
  /** For the whole handshake, not from byte to byte. */
  readonly timeoutMs: number;
}

export interface CompletedAttempt {
  readonly status: 'completed';
  /** Whoever receives it closes it. It has a listener for errors, which ends nobody's process. */
  readonly stream: TLSSocket;
  readonly wire: Recorder;
  readonly hello: ServerHello;
  readonly flight: ServerFlight;
  readonly verification: ChainObservation['verification'];
  readonly durationMs: number;
}

export interface FailedAttempt {
  readonly status: 'failed';
  readonly failure: TlsFailure;
  readonly flight: ServerFlight;
  readonly durationMs: number;
}

/** Longest text of an error of the TLS library that is passed on. */
const MAX_DETAIL_CHARACTERS = 200;

/** Makes a whole handshake with node:tls, reading along on the wire. Never rejects; on failure every stream is closed. */
export function attemptHandshake(attempt: HandshakeAttempt): Promise<CompletedAttempt | FailedAttempt> {
  const elapsedMs = startStopwatch();
  const reader = new FlightReader();
  return new Promise((resolve) => {
    let stream: TLSSocket | null = null;
    const fail = (failure: TlsFailure): void => {
      clearTimeout(timer);
      stream?.destroy();
      wire.destroy();
      resolve({ status: 'failed', failure, flight: reader.flight, durationMs: elapsedMs() });
    };
    const onBytes = (chunk: Buffer): void => {
      reader.push(chunk);
      if (reader.flight.problem !== null) fail(reader.flight.problem);
    };
    const wire = new Recorder(attempt.socket, { tap: onBytes });
    const onEnd = (error?: unknown): void => fail(failureOf(error, reader.flight, wire));
    // The library closes the wire before it says what it did not like.
    const onClose = (): void => void setImmediate(onEnd);
    const onSecure = (secured: TLSSocket): void => {
      const { flight } = reader;
      if (flight.hello === null) return fail({ type: 'local', detail: 'the ServerHello could not be read' });
      clearTimeout(timer);
      wire.stopTapping();
      wire.off('close', onClose);
      const [verification, durationMs] = [verificationOf(secured), elapsedMs()];
      resolve({ status: 'completed', stream: secured, wire, hello: flight.hello, flight, verification, durationMs });
    };
    // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
    const onDeadline = (): void => void setImmediate(fail, { type: 'timeout', afterMs: attempt.timeoutMs });
    const timer = setTimeout(onDeadline, attempt.timeoutMs);
    wire.on('close', onClose);
    try {
      stream = open(attempt, wire);
      const opened = stream;
      opened.on('keylog', (line: Buffer) => unlock(reader, line));
      opened.on('error', onEnd);
      opened.once('secureConnect', () => onSecure(opened));
    } catch (error) {
      onEnd(error);
    }
  });
}

function open({ serverName, offer, trustedRoots }: HandshakeAttempt, wire: Recorder): TLSSocket {
  const name = sniOf(serverName);
  const stream = connect({
    socket: wire,
    secureContext: secureContextFor(offer, trustedRoots),
    ...(name === null ? {} : { servername: name }),
    // The verdict on the chain is an observation; names are compared by rules, for every name that CloudFront would accept.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  // The library reads the whole chain for the check that is not made here, which costs a tenth of an exchange.
  Object.defineProperty(stream, 'getPeerCertificate', { value: () => ({}) });
  return stream;
}

function unlock(reader: FlightReader, line: Buffer): void {
  const secret = secretFromKeylog(line);
  if (secret !== null) reader.unlock(secret);
}

/** OpenSSL's verdict as its code. The types call it an Error; it is the code as a string (node's documentation of tls). */
function verificationOf(stream: TLSSocket): ChainObservation['verification'] {
  if (stream.authorized) return { trusted: true };
  return { trusted: false, code: String(stream.authorizationError) };
}

/** What went wrong, by the bytes on the wire first: the library's words for the same event differ from version to version. */
function failureOf(error: unknown, flight: ServerFlight, wire: Recorder): TlsFailure {
  const inBytes = failureInBytes(flight);
  if (inBytes !== null) return inBytes;
  const own = isLibraryError(error) ? ownFailure(error, flight) : null;
  if (own !== null) return own;
  return endOf(wire) ?? { type: 'local', detail: messageOf(error) };
}

function endOf(wire: Recorder): TlsFailure | null {
  switch (wire.endedBy()) {
    case 'fin':
      return { type: 'closed' };
    case 'rst':
      return { type: 'reset' };
    case 'open':
      return null;
  }
}

interface LibraryError extends Error {
  readonly code: string;
  readonly reason?: unknown;
}

function isLibraryError(error: unknown): error is LibraryError {
  if (!types.isNativeError(error) || !('code' in error)) return false;
  return typeof error.code === 'string' && /^ERR_(SSL|OSSL|TLS)/.test(error.code);
}

function ownFailure(error: LibraryError, flight: ServerFlight): TlsFailure {
  // An alert that was encrypted, as they are after ChangeCipherSpec, is known from the library alone.
  const alert = /alert number (\d{1,3})/.exec(error.message)?.[1];
  if (alert !== undefined) return { type: 'alert', code: Number(alert), name: alertName(Number(alert)) };
  const reason = typeof error.reason === 'string' ? error.reason : messageOf(error);
  const chosen =
    flight.hello === null ? '' : ` after the server chose ${flight.hello.version} with ${flight.hello.cipherSuite}`;
  return { type: 'local', detail: `${reason}${chosen}`.slice(0, MAX_DETAIL_CHARACTERS) };
}

function messageOf(error: unknown): string {
  const message = types.isNativeError(error) ? error.message : 'the connection ended';
  return message.slice(0, MAX_DETAIL_CHARACTERS);
}
