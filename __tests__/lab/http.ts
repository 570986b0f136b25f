import net from 'node:net';

/** A server on loopback that remembers what it got. */
export interface RawServer {
  readonly port: number;
  /** Connections accepted so far. */
  accepted(): number;
  /** What arrived over all connections, in the order of arrival. */
  received(): string;
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
}

export type Misbehavior = (socket: net.Socket) => void;

/** Starts a server that treats every connection as it is told. */
export async function startRawServer(onConnection: Misbehavior, address = '127.0.0.1'): Promise<RawServer> {
  const sockets = new Set<net.Socket>();
  let accepted = 0;
  let received = '';
  const server = net.createServer({ noDelay: true }, (socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('not bound to a port');
  return {
    port: bound.port,
    accepted: () => accepted,
    received: () => received,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** How a connection ends after an answer. */
export type Afterwards = 'keep' | 'fin' | 'rst';

/** Answers the first bytes of every connection with the given text, whatever they ask. */
export function answering(text: string | Uint8Array, afterwards: Afterwards = 'keep'): Misbehavior {
  return (socket) => {
    socket.once('data', () => {
      socket.write(text, () => finish(socket, afterwards));
    });
  };
}

/** Ends every connection without a word, as soon as the request is there. */
export function ending(afterwards: Exclude<Afterwards, 'keep'>): Misbehavior {
  return (socket) => {
    socket.once('data', () => finish(socket, afterwards));
  };
}

/** Answers with one part after the other, so many milliseconds apart. */
export function dribbling(parts: Iterable<string>, everyMs: number, afterwards: Afterwards = 'keep'): Misbehavior {
  return (socket) => {
    const iterator = parts[Symbol.iterator]();
    const step = (): void => {
      const { done, value } = iterator.next();
      if (done === true) finish(socket, afterwards);
      else socket.write(value);
      if (done === true || socket.destroyed) clearInterval(timer);
    };
    let timer: NodeJS.Timeout;
    socket.once('data', () => (timer = setInterval(step, everyMs)));
    socket.once('close', () => clearInterval(timer));
  };
}

/** Writes the same text for ever, as fast as it is read, after an opening. */
export function flooding(opening: string, text: string): Misbehavior {
  return (socket) => {
    const pour = (): void => {
      while (!socket.destroyed && socket.write(text));
    };
    socket.on('drain', pour);
    socket.once('data', () => {
      socket.write(opening);
      pour();
    });
  };
}

/** Accepts and says nothing. */
export const silent: Misbehavior = () => undefined;

function finish(socket: net.Socket, afterwards: Afterwards): void {
  if (afterwards === 'fin') socket.end();
  // What was written has to be on its way before a reset throws away what is not.
  if (afterwards === 'rst') setTimeout(() => socket.resetAndDestroy(), 20);
}
