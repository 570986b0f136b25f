import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What is wrong with an origin, acted out on an accepted connection. */
export type Misbehavior = (socket: Socket) => void;

/** Reads and ignores, so that the other end's FIN is noticed and the socket closes. */
export const staySilent: Misbehavior = (socket) => {
  socket.resume();
};

export const closeAtOnce: Misbehavior = (socket) => {
  socket.end();
  socket.resume();
};

export const resetAtOnce: Misbehavior = (socket) => {
  socket.resetAndDestroy();
};

/** Waits for the first bytes, then closes with FIN. */
export function closeAfterFirstBytes(socket: Duplex): void {
  socket.once('data', () => socket.end());
}

/** Waits for the first bytes, then resets. */
export const resetAfterFirstBytes: Misbehavior = (socket) => {
  socket.once('data', () => socket.resetAndDestroy());
};

/** Waits for the first bytes, whatever they are, answers with the given ones and closes. */
export function answerWith(answer: string | Uint8Array): (socket: Duplex) => void {
  return (socket) => {
    socket.once('data', () => socket.end(answer));
  };
}

/** What nginx says to a TLS hello on a port of plain HTTP. */
export const PLAIN_HTTP_BAD_REQUEST = httpResponse('400 Bad Request', ['Connection: close'], 'Bad Request\n');

/** A whole HTTP/1.1 response. */
export function httpResponse(status: string, headers: readonly string[], body: string): string {
  const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, '', body];
  return lines.join('\r\n');
}
