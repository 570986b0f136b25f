import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import * as net from 'node:net';
import * as tls from 'node:tls';
import type { Issued } from './certificates.js';

export const LOOPBACK = '127.0.0.1';

/** A listening server and everything it has accepted. */
export interface RunningServer {
  readonly address: string;
  readonly port: number;
  /** Sockets accepted so far. */
  connections(): number;
  /** Stops listening, destroys what is still open, and resolves when nothing is left. */
  close(): Promise<void>;
}

/** Where to listen. */
export interface Place {
  /** Default: the IPv4 loopback. */
  readonly address?: string;
  /** Default: any that the system has free. */
  readonly port?: number;
}

export interface HttpSettings extends Place {
  /** How long an idle connection is kept; the server announces it. */
  readonly keepAliveMs?: number;
}

/** How a TLS origin behaves; what is absent is left to OpenSSL. */
export interface TlsSettings {
  /** In the order to send; OpenSSL sends exactly that, duplicates and strays included. The first has to fit `key`. */
  readonly chain: readonly Issued[];
  /** Default: the key of the first certificate. */
  readonly key?: Issued;
  /** A second chain for the other type of key: a server with RSA and ECDSA. */
  readonly alternativeChain?: readonly Issued[];
  readonly minVersion?: tls.SecureVersion;
  readonly maxVersion?: tls.SecureVersion;
  /** OpenSSL's cipher string. `@SECLEVEL=0` is always added, so that old and weak things can be served. */
  readonly ciphers?: string;
  readonly ecdhCurve?: string;
  readonly sigalgs?: string;
  /** `demanded` refuses a client without a certificate; `asked` goes on without. */
  readonly clientCertificate?: 'demanded' | 'asked';
  /** Chains for names sent as SNI; other names get `chain`. */
  readonly sni?: ReadonlyMap<string, readonly Issued[]>;
  readonly alpnProtocols?: readonly string[];
}

const ANY_PORT = 0;

/** Well above CloudFront's own default of 5 s, as a healthy origin has it; Node's is just those 5 s. */
const KEEP_ALIVE_MS = 65_000;

/** The cipher string without which OpenSSL takes its own; it needs a name before the level. */
const DEFAULT_CIPHERS = 'DEFAULT';

/** Hands over every accepted socket; listens on a port that the system chooses, unless one is given. */
export function serveRaw(
  onSocket: (socket: net.Socket) => void,
  address: string = LOOPBACK,
  port: number = ANY_PORT,
): Promise<RunningServer> {
  return run(net.createServer({ noDelay: true }, onSocket), { address, port });
}

/** Plain HTTP/1.1. */
export function serveHttp(onRequest: RequestListener, settings: HttpSettings = {}): Promise<RunningServer> {
  return run(httpServer(onRequest, settings), settings);
}

/** TLS, and on it whatever is done with each secured socket. */
export function serveTls(
  settings: TlsSettings,
  onSecured: (socket: tls.TLSSocket) => void,
  place: Place = {},
): Promise<RunningServer> {
  const server = tls.createServer(serverOptions(settings), (socket) => {
    socket.on('error', () => socket.destroy());
    onSecured(socket);
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return run(server, place);
}

/** HTTP/1.1 over TLS. */
export function serveHttps(
  settings: TlsSettings,
  onRequest: RequestListener,
  httpSettings: HttpSettings = {},
): Promise<RunningServer> {
  const http = httpServer(onRequest, httpSettings);
  return serveTls(settings, (socket) => http.emit('connection', socket), httpSettings);
}

/**
 * A port that refuses connections for as long as it is held. It is the local end of a connection of our own, so the system
 * gives it to nobody else and nobody listens there.
 */
export async function refuse(address: string = LOOPBACK): Promise<RunningServer> {
  const anchor = await serveRaw(() => {}, address);
  const holder = net.connect(anchor.port, address);
  await once(holder, 'connect');
  holder.on('error', () => holder.destroy());
  const port = holder.localPort ?? 0;
  const close = async (): Promise<void> => {
    holder.destroy();
    await anchor.close();
  };
  return { address, port, connections: () => 0, close };
}

function httpServer(onRequest: RequestListener, { keepAliveMs = KEEP_ALIVE_MS }: HttpSettings): Server {
  return createHttpServer({ keepAliveTimeout: keepAliveMs }, onRequest);
}

async function run(server: net.Server, { address = LOOPBACK, port = ANY_PORT }: Place): Promise<RunningServer> {
  const open = new Set<net.Socket>();
  let accepted = 0;
  server.on('connection', (socket: net.Socket) => {
    accepted++;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.listen(port, address);
  await once(server, 'listening');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { address, port: portOf(server), connections: () => accepted, close };
}

function portOf(server: net.Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('A server on a port has an address with a port');
  return bound.port;
}

function serverOptions(settings: TlsSettings): tls.TlsOptions {
  const { clientCertificate, sni, alpnProtocols } = settings;
  return {
    ...contextOptions(settings, settings.chain),
    requestCert: clientCertificate !== undefined,
    rejectUnauthorized: clientCertificate === 'demanded',
    ...(alpnProtocols === undefined ? {} : { ALPNProtocols: [...alpnProtocols] }),
    ...(sni === undefined ? {} : { SNICallback: chooseBySni(settings, sni) }),
  };
}

function contextOptions(settings: TlsSettings, chain: readonly Issued[]): tls.SecureContextOptions {
  const { minVersion = 'TLSv1.2', maxVersion = 'TLSv1.3', ecdhCurve, sigalgs, alternativeChain } = settings;
  const chains = [chain, ...(alternativeChain === undefined ? [] : [alternativeChain])];
  return {
    cert: chains.map((certificates) => certificates.map(({ pem }) => pem).join('')),
    key: [keyFor(settings, chain), ...(alternativeChain === undefined ? [] : [keyFor({}, alternativeChain)])],
    ciphers: `${settings.ciphers ?? DEFAULT_CIPHERS}:@SECLEVEL=0`,
    // Without parameters OpenSSL takes the DHE suites for unusable.
    dhparam: 'auto',
    minVersion,
    maxVersion,
    ...(ecdhCurve === undefined ? {} : { ecdhCurve }),
    ...(sigalgs === undefined ? {} : { sigalgs }),
  };
}

function keyFor({ key }: Pick<TlsSettings, 'key'>, chain: readonly Issued[]): string {
  const keyPem = (key ?? chain[0])?.keyPem;
  if (keyPem === undefined) throw new RangeError('A chain has at least one certificate');
  return keyPem;
}

function chooseBySni(
  settings: TlsSettings,
  chains: ReadonlyMap<string, readonly Issued[]>,
): NonNullable<tls.TlsOptions['SNICallback']> {
  const { key: _keyOfDefault, ...others } = settings;
  const contexts = new Map(
    [...chains].map(([name, chain]) => [name, tls.createSecureContext(contextOptions(others, chain))]),
  );
  return (name, choose) => choose(null, contexts.get(name.toLowerCase()));
}
