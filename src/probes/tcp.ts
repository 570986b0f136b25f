import net from 'node:net';
import type { TcpObservation } from '../model/observation.js';
import { startStopwatch } from './stopwatch.js';

/** Six times CloudFront's longest, so that no configured value can hold up a run (or overflow a timer). */
const MAX_CONNECT_MS = 60_000;

export interface TcpRequest {
  /** An IPv4 or IPv6 address; never a name, so that nothing is looked up on the way. */
  readonly address: string;
  readonly port: number;
  /** At most a minute is waited. */
  readonly timeoutMs: number;
  /** Destroys the socket when aborted, also after it was handed on. */
  readonly signal?: AbortSignal;
}

export interface TcpResult {
  readonly observation: TcpObservation;
  /** Paused and without readers; whoever receives it closes it. Null unless connected. */
  readonly socket: net.Socket | null;
}

/**
 * Makes one connection attempt. Never rejects: a port that is no port and an address that is none count as unreachable.
 * @returns a socket with nothing read from it yet, not even the other side's FIN
 */
export function connect({ address, port, timeoutMs, signal }: TcpRequest): Promise<TcpResult> {
  if (net.isIP(address) === 0 || !isPort(port)) return Promise.resolve(failed('EINVAL', 0));
  if (signal?.aborted === true) return Promise.resolve(failed('ABORT_ERR', 0));
  const elapsedMs = startStopwatch();
  const socket = new net.Socket(signal === undefined ? {} : { signal });
  // An end of the connection while nobody listens (between two stages, or after the last) is no fault of ours.
  socket.on('error', () => undefined);
  socket.pause();
  return new Promise((resolve) => {
    const settle = (result: TcpResult): void => {
      clearTimeout(timer);
      socket.off('connect', onConnect).off('error', onError);
      if (result.socket === null) socket.destroy();
      resolve(result);
    };
    const onConnect = (): void => settle({ observation: { status: 'connected', durationMs: elapsedMs() }, socket });
    const onError = (error: NodeJS.ErrnoException): void => settle(failed(error.code ?? 'UNKNOWN', elapsedMs()));
    // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
    const onDeadline = (): void => void setImmediate(() => settle(failed('ETIMEDOUT', elapsedMs())));
    const timer = setTimeout(onDeadline, Math.min(timeoutMs, MAX_CONNECT_MS));
    socket.once('connect', onConnect).once('error', onError);
    socket.connect({ host: address, port, noDelay: true });
  });
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}

function failed(code: string, afterMs: number): TcpResult {
  return { observation: observationOf(code, afterMs), socket: null };
}

function observationOf(code: string, afterMs: number): TcpObservation {
  switch (code) {
    case 'ECONNREFUSED':
    // Some firewalls answer the SYN and reset at once.
    case 'ECONNRESET':
      return { status: 'refused', durationMs: afterMs };
    case 'ETIMEDOUT':
      return { status: 'timeout', afterMs };
    default:
      return { status: 'unreachable', code };
  }
}
