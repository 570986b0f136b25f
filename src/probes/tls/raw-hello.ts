import type { Socket } from 'node:net';
import type { HelloObservation, TlsFailure } from '../../model/observation.js';
import { clientHello, type Offer } from './client-hello.js';
import { alertFailure, FlightReader, type ServerFlight } from './flight.js';
import { endsInReset, isReset } from './recorder.js';

/** What a server said to a raw hello. */
export interface RawAnswer {
  readonly outcome: HelloObservation['outcome'];
  readonly flight: ServerFlight;
}

type Ending = 'closed' | 'reset' | 'timeout' | 'enough';

/**
 * Sends a hello made by hand, which can offer what the local TLS library cannot speak (SSLv3, 3DES, RC4), and reads the
 * answer in clear as far as ServerHelloDone. Needs no cryptography, never finishes the handshake and always closes the socket.
 *
 * @param timeoutMs for the whole answer, however it dribbles in
 */
export async function sendRawHello(socket: Socket, offer: Offer, timeoutMs: number): Promise<RawAnswer> {
  const reader = new FlightReader();
  const ending = await readAnswer(socket, clientHello(offer), reader, timeoutMs);
  return { outcome: outcomeOf(reader.flight, ending, timeoutMs), flight: reader.flight };
}

function readAnswer(socket: Socket, hello: Buffer, reader: FlightReader, timeoutMs: number): Promise<Ending> {
  return new Promise((resolve) => {
    const settle = (ending: Ending): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(ending);
    };
    const onDeadline = (): void => void setImmediate(settle, 'timeout');
    const timer = setTimeout(onDeadline, timeoutMs);
    socket.on('error', (error: NodeJS.ErrnoException) => settle(isReset(error) ? 'reset' : 'closed'));
    socket.prependListener('end', () => settle(endsInReset(socket) ? 'reset' : 'closed'));
    socket.on('close', () => settle('closed'));
    socket.on('data', (chunk: Buffer) => {
      reader.push(chunk);
      if (isEnough(reader.flight)) settle('enough');
    });
    socket.resume();
    socket.write(hello);
  });
}

function isEnough({ complete, problem, alert }: ServerFlight): boolean {
  return complete || problem !== null || alert?.fatal === true;
}

function outcomeOf(flight: ServerFlight, ending: Ending, timeoutMs: number): HelloObservation['outcome'] {
  const { hello, group, signatureScheme } = flight;
  const failure = failureInBytes(flight) ?? failureOfEnding(ending, timeoutMs);
  // With the key exchange read, nothing more is wanted; a server may hang up there as it likes.
  const answered = flight.complete || group !== null;
  if (hello === null || (!answered && failure !== null)) {
    return { status: 'failed', failure: failure ?? { type: 'closed' } };
  }
  return { status: 'answered', version: hello.version, cipherSuite: hello.cipherSuite, group, signatureScheme };
}

/** The failure that stands in what the server sent; null when it sent nothing that is one. */
export function failureInBytes({ problem, alert }: ServerFlight): TlsFailure | null {
  return problem ?? (alert === null ? null : alertFailure(alert));
}

function failureOfEnding(ending: Ending, timeoutMs: number): TlsFailure | null {
  switch (ending) {
    case 'closed':
      return { type: 'closed' };
    case 'reset':
      return { type: 'reset' };
    case 'timeout':
      return { type: 'timeout', afterMs: timeoutMs };
    case 'enough':
      return null;
  }
}
