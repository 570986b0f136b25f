import net from 'node:net';
import tls from 'node:tls';
import { issue, type CertificateTemplate, type Issued } from '../../../src/demo/certificates.js';
import type { TlsCompleted, TlsFailed } from '../../../src/model/observation.js';
import { handshake, type TlsRequest, type TlsResult } from '../../../src/probes/tls/index.js';

export const NAME = 'origin.example.com';

/** A private root, an intermediate below it, and the list of roots that a probe is given. */
export const root = issue({ subject: 'Test Root', ca: true });
export const intermediate = issue({ subject: 'Test Intermediate', issuer: root, ca: true });
export const trustedRoots: readonly string[] = [root.pem];

export function leaf(template: Partial<CertificateTemplate> = {}): Issued {
  return issue({ subject: NAME, dnsNames: [NAME], issuer: intermediate, ...template });
}

/** What a server needs to send `certificates` in this order with the key of the first. */
export function credentials(certificate: Issued, ...above: readonly Issued[]): { key: string; cert: string } {
  return { key: certificate.keyPem, cert: [certificate, ...above].map(({ pem }) => pem).join('\n') };
}

export interface Lab {
  readonly port: number;
  /** Connections accepted so far. */
  accepted(): number;
  close(): Promise<void>;
}

/** Serves TLS and sends back what it gets; whatever goes wrong with a connection there is what a test provokes. */
export async function serveTls(options: tls.TlsOptions): Promise<Lab> {
  const server = tls.createServer({ ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0', ...options }, (socket) => {
    socket.on('error', () => undefined);
    socket.pipe(socket);
  });
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

/** Serves plain TCP with own hands. */
export async function serveTcp(onConnection: (socket: net.Socket) => void): Promise<Lab> {
  return listen(
    net.createServer((socket) => {
      socket.on('error', () => undefined);
      onConnection(socket);
    }),
  );
}

/** Passes connections on to another server and has its answers changed on the way: cut into pieces, cut off, spoilt. */
export async function serveThrough(
  port: number,
  forward: (chunk: Buffer, client: net.Socket) => void | Promise<void>,
): Promise<Lab> {
  return serveTcp((client) => {
    const upstream = net.connect({ port, host: '127.0.0.1' });
    let queue = Promise.resolve();
    upstream.on('error', () => client.destroy());
    upstream.on('data', (chunk) => (queue = queue.then(() => forward(chunk, client))));
    upstream.on('end', () => (queue = queue.then(() => void client.end())));
    client.on('close', () => upstream.destroy());
    client.on('data', (chunk) => upstream.write(chunk));
  });
}

async function listen(server: net.Server): Promise<Lab> {
  let accepted = 0;
  const open = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    accepted += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    accepted: () => accepted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

export function connectTo(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.pause();
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

/** One look at a port of this machine, as the exchange makes it. */
export async function probe(port: number, request: Partial<TlsRequest> = {}): Promise<TlsResult> {
  return handshake({
    socket: await connectTo(port),
    address: '127.0.0.1',
    port,
    serverName: NAME,
    sslProtocols: ['TLSv1.2'],
    trustedRoots,
    timeoutMs: 5_000,
    reconnect: () => connectTo(port).catch(() => null),
    ...request,
  });
}

/** The observation, which has to be a completed one; its stream is closed. */
export function completed({ observation, stream }: TlsResult): TlsCompleted {
  stream?.destroy();
  if (observation.status !== 'completed') throw new Error(`handshake failed: ${JSON.stringify(observation.failure)}`);
  return observation;
}

/** The observation, which has to be a failed one. */
export function failed({ observation, stream }: TlsResult): TlsFailed {
  stream?.destroy();
  if (observation.status !== 'failed') throw new Error(`handshake completed with ${observation.cipherSuite}`);
  return observation;
}
