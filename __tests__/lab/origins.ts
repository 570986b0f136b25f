/**
 * Origins for tests: real servers in this process, on loopback, at ports the system chooses. Whoever starts one closes it;
 * `withOrigins` does so for a whole test.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Issued } from '../../src/demo/certificates.js';
import { LOOPBACK, serveHttp, serveHttps, serveRaw, serveTls } from '../../src/demo/servers.js';
import type { HttpSettings, RunningServer, TlsSettings } from '../../src/demo/servers.js';

export { refuse } from '../../src/demo/servers.js';
export type { RunningServer } from '../../src/demo/servers.js';

export interface TlsOriginOptions extends TlsSettings, HttpSettings {
  /** Default: 200 with a short text. */
  readonly http?: RequestListener;
  /** Instead of HTTP: whatever is done with each secured socket. */
  readonly onSecured?: (socket: TLSSocket) => void;
}

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[];
}

export interface HttpOrigin extends RunningServer {
  requests(): readonly SeenRequest[];
}

/** Answers every request with 200. */
export const answerOk: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
};

/** HTTPS, or TLS with something else on it. */
export async function startTlsOrigin(options: TlsOriginOptions): Promise<HttpOrigin> {
  const { http = answerOk, onSecured } = options;
  const log = new RequestLog();
  const server =
    onSecured === undefined
      ? await serveHttps(options, log.before(http), options)
      : await serveTls(options, onSecured, options);
  return { ...server, requests: () => log.seen };
}

/** Plain HTTP. */
export async function startPlainOrigin(
  options: HttpSettings & { readonly http?: RequestListener } = {},
): Promise<HttpOrigin> {
  const log = new RequestLog();
  const server = await serveHttp(log.before(options.http ?? answerOk), options);
  return { ...server, requests: () => log.seen };
}

/** Whatever is done with each accepted socket; see `lab/hostile.ts` and `src/demo/misbehaviors.ts` for ready ones. */
export function startRawOrigin(
  onSocket: (socket: Socket) => void,
  address: string = LOOPBACK,
  port: number = 0,
): Promise<RunningServer> {
  return serveRaw(onSocket, address, port);
}

/**
 * An origin behind a relay that may change how its bytes travel: cut up, delayed, framed in other records.
 * @param relay gets each chunk on its way to the client and the socket to write to
 */
export async function startBehindRelay(
  origin: RunningServer,
  relay: (chunk: Buffer, client: Socket) => void,
): Promise<RunningServer> {
  const server = await serveRaw((client) => {
    // A client may have said all and still be listening.
    client.allowHalfOpen = true;
    const upstream = connect({ port: origin.port, host: origin.address, noDelay: true, allowHalfOpen: true });
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => relay(chunk, client));
    upstream.on('end', () => client.end());
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  }, origin.address);
  const close = async (): Promise<void> => {
    await server.close();
    await origin.close();
  };
  return { ...server, close };
}

/** One origin at several addresses, the same port at each. */
export interface ManyServers extends RunningServer {
  readonly addresses: readonly string[];
  /** What listens at each address, in their order. */
  readonly servers: readonly RunningServer[];
}

/** A port that is free at one address may be taken at the next. */
const PORT_ATTEMPTS = 20;

/**
 * Starts a server at each address, all at one port.
 * @param start gets the address, the port to take (0 for the first: any) and the place in the list
 */
export async function startAtAddresses(
  addresses: readonly string[],
  start: (place: { readonly address: string; readonly port: number }, index: number) => Promise<RunningServer>,
): Promise<ManyServers> {
  for (let attempt = 1; ; attempt++) {
    const servers: RunningServer[] = [];
    const close = async (): Promise<void> => {
      await Promise.all(servers.map((server) => server.close()));
    };
    try {
      for (const [index, address] of addresses.entries()) {
        servers.push(await start({ address, port: servers[0]?.port ?? 0 }, index));
      }
      const connections = (): number => servers.reduce((sum, server) => sum + server.connections(), 0);
      return { address: addresses[0] ?? '', port: servers[0]?.port ?? 0, addresses, servers, connections, close };
    } catch (error) {
      await close();
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** Runs a test and closes every origin that it adds, also when it fails. */
export async function withOrigins<T>(
  test: (add: <S extends RunningServer>(origin: Promise<S>) => Promise<S>) => Promise<T>,
): Promise<T> {
  const started: RunningServer[] = [];
  try {
    return await test(async (origin) => {
      const running = await origin;
      started.push(running);
      return running;
    });
  } finally {
    await Promise.all(started.map((origin) => origin.close()));
  }
}

/** Subjects of a chain, leaf first: what a test compares with what was seen on the wire. */
export function commonNames(chain: readonly Issued[]): readonly string[] {
  return chain.map(({ subject }) => subject.find(({ type }) => type === 'CN')?.value ?? '');
}

class RequestLog {
  readonly seen: SeenRequest[] = [];

  before(handle: RequestListener): RequestListener {
    return (request: IncomingMessage, response: ServerResponse) => {
      this.seen.push({ method: request.method ?? '', url: request.url ?? '', rawHeaders: request.rawHeaders });
      handle(request, response);
    };
  }
}
