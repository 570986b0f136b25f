import net from 'node:net';
import type { TcpObservation } from '../model/observation.js';
import { startStopwatch } from './stopwatch.js';

/** Six times CloudFront's longest, so that no configured value can hold up a run (or overflow a timer). */
const MAX_CONNECT_MS = 60_000;

/** CloudFront's own limit (ConnectionAttempts, 1 to 3: DownloadDistValuesOrigin). */
const MAX_ATTEMPTS = 3;

export interface TcpRequest {
  /** An IPv4 or IPv6 address; never a name, so that nothing is looked up on the way. */
  readonly address: string;
  readonly port: number;
  /** For all attempts together; at most a minute is waited. */
  readonly timeoutMs: number;
  /** How many attempts to make before silence counts as silence; 1 unless given. */
  readonly attempts?: number;
  /** Destroys the socket when aborted, also after it was handed on. */
  readonly signal?: AbortSignal;
}

export interface TcpResult {
  readonly observation: TcpObservation;
  /** Paused and without readers; whoever receives it closes it. Null unless connected. */
  readonly socket: net.Socket | null;
}

/**
 * Connects as often as CloudFront would before it gives up, but in the time of one attempt: where one stays silent, the
 * next starts beside it, from another local port, and the first answer of any kind counts. Never rejects: a port that is
 * no port and an address that is none count as unreachable.
 * @returns a socket with nothing read from it yet, not even the other side's FIN
 */
export async function connect(request: TcpRequest): Promise<TcpResult> {
  if (net.isIP(request.address) === 0 || !isPort(request.port)) return failed('EINVAL');
  if (request.signal?.aborted === true) return failed('ABORT_ERR');
  const timeoutMs = Math.min(request.timeoutMs, MAX_CONNECT_MS);
  const attempts = Math.min(Math.max(Math.trunc(request.attempts ?? 1), 1), MAX_ATTEMPTS);
  const elapsedMs = startStopwatch();
  const begun: Attempt[] = [];
  while (begun.length < attempts) {
    begun.push(begin(request));
    const answer = await firstAnswer(begun, timeoutMs / attempts);
    if (answer === null) continue;
    for (const { socket } of begun) if (socket !== answer.socket) socket.destroy();
    return answer.code === null
      ? { observation: { status: 'connected', durationMs: elapsedMs() }, socket: answer.socket }
      : failed(answer.code, elapsedMs());
  }
  for (const { socket } of begun) socket.destroy();
  return { observation: { status: 'timeout', afterMs: elapsedMs(), attempts }, socket: null };
}

/** One socket on its way, and the answer it will get: `code` is null when it connected. */
interface Attempt {
  readonly socket: net.Socket;
  readonly answer: Promise<Answer>;
}

interface Answer {
  readonly socket: net.Socket;
  readonly code: string | null;
}

function begin({ address, port, signal }: TcpRequest): Attempt {
  const socket = new net.Socket(signal === undefined ? {} : { signal });
  // An end of the connection while nobody listens (between two stages, or after the last) is no fault of ours.
  socket.on('error', () => undefined);
  socket.pause();
  const answer = new Promise<Answer>((resolve) => {
    socket.once('connect', () => resolve({ socket, code: null }));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve({ socket, code: error.code ?? 'UNKNOWN' }));
  });
  socket.connect({ host: address, port, noDelay: true });
  return { socket, answer };
}

/** The first answer to any of the attempts within the time; null for silence. */
function firstAnswer(attempts: readonly Attempt[], waitMs: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
    const timer = setTimeout(() => setImmediate(resolve, null), waitMs);
    void Promise.race(attempts.map(({ answer }) => answer)).then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}

function failed(code: string, afterMs = 0): TcpResult {
  return { observation: observationOf(code, afterMs), socket: null };
}

function observationOf(code: string, afterMs: number): TcpObservation {
  switch (code) {
    case 'ECONNREFUSED':
      return { status: 'refused', durationMs: afterMs };
    // The SYN was accepted and the connection reset before anybody here saw it stand.
    case 'ECONNRESET':
      return { status: 'refused', durationMs: afterMs, byReset: true };
    case 'ETIMEDOUT':
      return { status: 'timeout', afterMs, attempts: 1 };
    default:
      return { status: 'unreachable', code };
  }
}
