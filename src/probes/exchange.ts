import { createHmac, randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type {
  ExchangeObservation,
  HttpObservation,
  ResolvedAddress,
  TcpObservation,
  TlsObservation,
} from '../model/observation.js';
import type { PlannedExchange } from '../model/plan.js';
import type { Budget } from './budget.js';
import { Connections } from './connections.js';
import { exchangeHttp } from './http/index.js';
import { answersHttp2 } from './http/http2.js';
import { Ipv6Knowledge, isGlobalUnicast, NO_IPV6, type Ipv6Reach } from './ipv6.js';
import { handshake, handshakeAgain } from './tls/index.js';
import { Recorder, type RecordedWire } from './tls/recorder.js';

export interface ExchangeSettings {
  /** PEM, one certificate each. */
  readonly trustedRoots: readonly string[];
  readonly idleProbe: boolean;
  readonly budget: Budget;
  /** Ends the exchange early; what it then gives is of no use to anybody. */
  readonly signal?: AbortSignal;
  /** What the run knows of this machine's way into IPv6; an exchange of its own finds out for itself. */
  readonly ipv6?: Ipv6Knowledge;
}

/** Custom headers take part in the identity of an exchange, but what is printed must not help to guess their values. */
const KEY_SALT = randomBytes(32);

/**
 * Talks to one address as CloudFront would: TCP, then TLS over HTTPS, then one request, all on one connection. Further
 * ones are made only to explain a refusal. Never rejects, and leaves no connection open.
 */
export async function exchange(
  planned: PlannedExchange,
  address: ResolvedAddress,
  settings: ExchangeSettings,
  look: number,
): Promise<ExchangeObservation> {
  const result = await talk(planned, address, settings);
  const { scheme, port, serverName, hostHeader, path } = planned;
  const target = { address: address.address, family: address.family, port, scheme, serverName, hostHeader, path };
  return { key: exchangeKey(planned, address), target, ...result, looks: look };
}

type Talk = Pick<ExchangeObservation, 'tcp' | 'tls' | 'http' | 'speaksTls'>;

async function talk(planned: PlannedExchange, address: ResolvedAddress, settings: ExchangeSettings): Promise<Talk> {
  // Others that are allowed, such as ::1, may well be reached without the internet.
  const knowledge = isGlobalUnicast(address.address) ? (settings.ipv6 ?? new Ipv6Knowledge()) : null;
  const reason = whyNotConnect(address, (await knowledge?.reach()) ?? 'global');
  if (reason !== null) return noConnection({ status: 'not-attempted', reason });
  const { port, connectTimeoutMs: timeoutMs, connectionAttempts: attempts } = planned;
  const { budget, signal } = settings;
  const request = { address: address.address, port, timeoutMs, attempts, ...(signal === undefined ? {} : { signal }) };
  const connections = new Connections(request, budget);
  try {
    const result =
      planned.scheme === 'https'
        ? await talkHttps(planned, address, connections, settings)
        : await talkHttp(planned, address, connections, settings);
    const answered = result.tcp.status === 'connected' || result.tcp.status === 'refused';
    knowledge?.note(answered);
    const provesNothing = !answered && knowledge !== null && (await knowledge.reach()) !== 'global';
    return provesNothing ? noConnection({ status: 'not-attempted', reason: NO_IPV6 }) : result;
  } finally {
    connections.closeAll();
  }
}

/** Null when the address may be connected to, and this machine can. */
function whyNotConnect({ address, specialPurpose, allowed }: ResolvedAddress, ipv6: Ipv6Reach): string | null {
  if (!allowed) return `${address} is a special-purpose address (${specialPurpose ?? 'unknown'})`;
  return ipv6 === 'none' ? NO_IPV6 : null;
}

async function talkHttp(
  planned: PlannedExchange,
  address: ResolvedAddress,
  connections: Connections,
  settings: ExchangeSettings,
): Promise<Talk> {
  const { observation: tcp, socket } = await connections.open();
  if (socket === null) return noConnection(tcp);
  const wire = new Recorder(socket);
  const http = await request(wire, wire, planned, settings);
  const speaksTls = mayWantTls(http) ? await answersHello(planned, address, connections, settings) : null;
  const seen = speaksTls === false ? await orHttp2(http, planned, () => connections.reopen()) : http;
  return { tcp, tls: null, http: seen, speaksTls };
}

async function talkHttps(
  planned: PlannedExchange,
  address: ResolvedAddress,
  connections: Connections,
  settings: ExchangeSettings,
): Promise<Talk> {
  const { observation: tcp, socket } = await connections.open();
  if (socket === null) return noConnection(tcp);
  const offer = {
    serverName: planned.serverName ?? planned.hostHeader,
    sslProtocols: planned.sslProtocols,
    trustedRoots: settings.trustedRoots,
    timeoutMs: planned.connectTimeoutMs,
  };
  const { observation, stream, wire } = await handshake({
    ...offer,
    socket,
    address: address.address,
    port: planned.port,
    reconnect: () => connections.reopen(),
  });
  const http = stream === null || wire === null ? null : await request(stream, wire, planned, settings);
  stream?.destroy();
  // One that wanted a client certificate hangs up for want of it, in whatever protocol.
  const explained = http === null || observation.status === 'failed' || observation.clientCertificateRequested;
  if (explained) return { tcp, tls: observation, http, speaksTls: null };
  const again = async (): Promise<Duplex | null> => {
    const further = await connections.reopen();
    return further === null ? null : handshakeAgain({ ...offer, socket: further }, observation);
  };
  return { tcp, tls: observation, http: await orHttp2(http, planned, again), speaksTls: null };
}

/**
 * A request that was answered by nothing but the end of the connection, told as what it is when a further connection
 * shows that the server answers the same request by HTTP/2.
 */
async function orHttp2(
  http: HttpObservation,
  planned: PlannedExchange,
  open: () => Promise<Duplex | null>,
): Promise<HttpObservation> {
  if (http.status !== 'failed' || http.receivedBytes > 0) return http;
  const { type } = http.failure;
  if (type !== 'closed' && type !== 'reset') return http;
  const stream = await open();
  const isHttp2 = stream !== null && (await answersHttp2(stream, planned));
  return isHttp2 ? { ...http, failure: { type: 'http2', after: type } } : http;
}

function request(
  stream: Duplex,
  wire: RecordedWire,
  planned: PlannedExchange,
  { idleProbe }: ExchangeSettings,
): Promise<HttpObservation> {
  return exchangeHttp({ stream, wire, planned, idleProbe });
}

/** Servers that want TLS meet a request in clear with 400, or close. */
function mayWantTls(http: HttpObservation): boolean {
  if (http.status === 'answered') return http.statusCode === 400;
  return http.receivedBytes === 0 && (http.failure.type === 'closed' || http.failure.type === 'reset');
}

/** Says a ClientHello to a port that was asked in clear. */
async function answersHello(
  planned: PlannedExchange,
  address: ResolvedAddress,
  connections: Connections,
  settings: ExchangeSettings,
): Promise<boolean> {
  const socket = await connections.reopen();
  if (socket === null) return false;
  const { observation, stream } = await handshake({
    socket,
    address: address.address,
    port: planned.port,
    serverName: planned.hostHeader,
    sslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'],
    trustedRoots: settings.trustedRoots,
    timeoutMs: planned.connectTimeoutMs,
    reconnect: () => Promise.resolve(null),
  });
  stream?.destroy();
  return isTls(observation);
}

function isTls(tls: TlsObservation): boolean {
  return tls.status === 'completed' || tls.serverHello !== null || tls.failure.type === 'alert';
}

function noConnection(tcp: TcpObservation): Talk {
  return { tcp, tls: null, http: null, speaksTls: null };
}

/**
 * Identity of an exchange within a run: two origins with the same key would see the same. It may be printed; the custom
 * headers are in it as a keyed hash that nobody outside this process can try values against.
 */
export function exchangeKey(planned: PlannedExchange, { address }: ResolvedAddress): string {
  const { scheme, port, serverName, hostHeader, path, sslProtocols, customHeaders } = planned;
  const parts = [
    `${scheme} ${address} ${port}`,
    `host=${JSON.stringify(hostHeader)}`,
    `path=${JSON.stringify(path)}`,
    ...(serverName === null ? [] : [`sni=${JSON.stringify(serverName)}`]),
    ...(sslProtocols.length === 0 ? [] : [`protocols=${sslProtocols.join(',')}`]),
    `timeouts=${planned.connectTimeoutMs},${planned.readTimeoutMs},${planned.keepaliveTimeoutMs ?? 'none'}`,
    ...(customHeaders.length === 0 ? [] : [`headers=${keyedHash(JSON.stringify(customHeaders))}`]),
  ];
  return parts.join(' ');
}

function keyedHash(text: string): string {
  return createHmac('sha256', KEY_SALT).update(text).digest('hex').slice(0, 16);
}
