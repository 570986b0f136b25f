import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { PUBLISHED_GROUPS, PUBLISHED_SIGNATURE_SCHEMES, PUBLISHED_SUITES } from '../../cloudfront/tls-offer.js';
import type {
  ChainObservation,
  HelloObservation,
  TlsCompleted,
  TlsFailed,
  TlsFailure,
  TlsObservation,
} from '../../model/observation.js';
import type { SslProtocol } from '../../model/plan.js';
import { startStopwatch } from '../stopwatch.js';
import { observeChain } from './chain.js';
import { diagnose, diagnoseWithoutTls13, isWorthDiagnosing, offerOf, type Diagnosis } from './diagnose.js';
import type { ServerFlight } from './flight.js';
import { attemptHandshake, type CompletedAttempt, type FailedAttempt } from './handshake.js';
import { sendRawHello } from './raw-hello.js';
import type { RecordedWire } from './recorder.js';
import { publishedOffer, TLS13_OFFER } from './secure-context.js';

export type { RecordedWire } from './recorder.js';

export interface TlsRequest {
  /** Connected and paused, with nothing read from it. Belongs to the handshake from here on. */
  readonly socket: Socket;
  readonly address: string;
  readonly port: number;
  /** The name for SNI. An address, or what cannot be a host name, is not sent. */
  readonly serverName: string;
  readonly sslProtocols: readonly SslProtocol[];
  /** PEM, one certificate each. Give the same array each time: what is made from it is kept along with it. */
  readonly trustedRoots: readonly string[];
  /** For the handshake as a whole; after a refusal the same again for finding its cause. */
  readonly timeoutMs: number;
  /** A further connection to the same address; null if there is none. Called at most MAX_FURTHER_CONNECTIONS times. */
  readonly reconnect: () => Promise<Socket | null>;
}

export interface TlsResult {
  readonly observation: TlsObservation;
  /** The connection on which HTTP goes on; null unless completed. Whoever receives it closes it. */
  readonly stream: TLSSocket | null;
  /** The connection below the stream. */
  readonly wire: RecordedWire | null;
}

/**
 * Makes the TLS handshake that CloudFront would make: up to TLS 1.2 with exactly the published suites, groups and signature
 * schemes; TLS 1.3 only if that is refused. The two never go into one hello, because a server that speaks both would choose
 * TLS 1.3 and then find no signature scheme in the published list (RFC 8446 section 4.2.3 demands RSA-PSS).
 *
 * A healthy origin costs the given connection alone, a refusal at most MAX_FURTHER_CONNECTIONS more. Never rejects: whatever
 * the server does is in the observation. All connections but the returned one are closed.
 */
export async function handshake(request: TlsRequest): Promise<TlsResult> {
  const offer = publishedOffer(request.sslProtocols);
  if (offer === null) return handshakeSslv3(request);
  const first = await attemptHandshake({ ...request, offer });
  if (first.status === 'completed') return completed(first, request, 'published', []);
  return explain(request, first);
}

async function explain(request: TlsRequest, first: FailedAttempt): Promise<TlsResult> {
  if (!isWorthDiagnosing(first)) return failed(request, first, nothingFound);
  const diagnosis = await diagnose(request, first.failure);
  if (diagnosis.tls13 === null) return failed(request, first, diagnosis);
  if (isFickle(first, diagnosis)) {
    diagnosis.tls13.stream.destroy();
    return failed(request, first, diagnosis);
  }
  return completed(diagnosis.tls13, request, 'tls13', [
    { variant: 'published', outcome: { status: 'failed', failure: first.failure } },
    ...diagnosis.hellos.filter(({ variant }) => variant !== 'tls13' && variant !== 'published'),
  ]);
}

/**
 * The handshake once more, by the hello that was answered before: one connection, and no diagnosis. Null unless it
 * completes; whoever receives the stream closes it.
 */
export async function handshakeAgain(
  request: Omit<TlsRequest, 'reconnect' | 'address' | 'port'>,
  { offer }: Pick<TlsCompleted, 'offer'>,
): Promise<TLSSocket | null> {
  const answered = offer === 'tls13' ? TLS13_OFFER : publishedOffer(request.sslProtocols);
  if (answered === null) {
    request.socket.destroy();
    return null;
  }
  const attempt = await attemptHandshake({ ...request, offer: answered });
  return attempt.status === 'completed' ? attempt.stream : null;
}

/**
 * It hung up on a hello, and a moment later chose for TLS 1.2 what that hello had offered: that is no wish for TLS 1.3, and
 * may happen again.
 */
function isFickle({ failure, flight }: FailedAttempt, { hellos }: Diagnosis): boolean {
  const hungUp = (failure.type === 'closed' || failure.type === 'reset') && flight.hello === null;
  return hungUp && hellos.some(({ outcome }) => outcome.status === 'answered' && isPublished(outcome));
}

function isPublished({ version, cipherSuite, group, signatureScheme }: Answer): boolean {
  return (
    version === 'TLSv1.2' &&
    PUBLISHED_SUITES.some(({ iana }) => iana === cipherSuite) &&
    (group === null || PUBLISHED_GROUPS.some(({ name }) => name === group)) &&
    (signatureScheme === null || PUBLISHED_SIGNATURE_SCHEMES.some(({ iana }) => iana === signatureScheme))
  );
}

type Answer = Extract<HelloObservation['outcome'], { status: 'answered' }>;

const nothingFound: Diagnosis = { hellos: [], tls13: null, certificates: null };

/** SSLv3 alone: no library speaks it any more, so the handshake is begun by hand and can only be seen to begin. */
async function handshakeSslv3(request: TlsRequest): Promise<TlsResult> {
  const elapsedMs = startStopwatch();
  const { outcome, flight } = await sendRawHello(request.socket, offerOf('sslv3', request), request.timeoutMs);
  const failure: TlsFailure =
    outcome.status === 'failed'
      ? outcome.failure
      : { type: 'local', detail: 'an SSLv3 handshake cannot be finished here' };
  const first: FailedAttempt = { status: 'failed', failure, flight, durationMs: elapsedMs() };
  const further = isWorthDiagnosing(first) ? await diagnoseWithoutTls13(request) : nothingFound;
  return failed(request, first, { ...further, hellos: [{ variant: 'sslv3', outcome }, ...further.hellos] });
}

function completed(
  attempt: CompletedAttempt,
  { trustedRoots }: TlsRequest,
  offer: TlsCompleted['offer'],
  diagnosis: readonly HelloObservation[],
): TlsResult {
  const { hello, flight, stream, wire, verification, durationMs } = attempt;
  const observation: TlsCompleted = {
    status: 'completed',
    version: hello.version,
    cipherSuite: hello.cipherSuite,
    group: flight.group,
    signatureScheme: flight.signatureScheme,
    chain: observeChain(flight.certificates ?? [], trustedRoots, verification),
    clientCertificateRequested: flight.clientCertificateRequested,
    offer,
    diagnosis,
    durationMs,
  };
  return { observation, stream, wire };
}

function failed(request: TlsRequest, first: FailedAttempt, diagnosis: Diagnosis): TlsResult {
  const { flight, failure, durationMs } = first;
  const { hello } = flight;
  const observation: TlsFailed = {
    status: 'failed',
    failure,
    serverHello: hello === null ? null : { version: hello.version, cipherSuite: hello.cipherSuite },
    chain: chainOf(flight, diagnosis, request.trustedRoots),
    clientCertificateRequested: flight.clientCertificateRequested,
    diagnosis: diagnosis.hellos,
    durationMs,
  };
  return { observation, stream: null, wire: null };
}

/** The chain of the failed handshake, or the one that the server sends to a hello with all that CloudFront publishes. */
function chainOf(flight: ServerFlight, diagnosis: Diagnosis, trustedRoots: readonly string[]): ChainObservation | null {
  const certificates = flight.certificates ?? diagnosis.certificates;
  return certificates === null ? null : observeChain(certificates, trustedRoots, null);
}
