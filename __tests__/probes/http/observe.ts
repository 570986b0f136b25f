import type { HttpObservation } from '../../../src/model/observation.js';
import type { PlannedExchange } from '../../../src/model/plan.js';
import { exchangeHttp } from '../../../src/probes/http/index.js';
import { connect } from '../../../src/probes/tcp.js';
import { Recorder } from '../../../src/probes/tls/recorder.js';
import { startRawServer, type Misbehavior, type RawServer } from '../../lab/http.js';

/** A plan for a plain request to loopback; what a test is about it says itself. */
export function plannedHttp(changes: Partial<PlannedExchange> = {}): PlannedExchange {
  return {
    scheme: 'http',
    port: 80,
    serverName: null,
    hostHeader: 'origin.example.com',
    nameRole: 'origin-domain',
    path: '/',
    sslProtocols: [],
    connectTimeoutMs: 5000,
    connectionAttempts: 3,
    readTimeoutMs: 5000,
    customHeaders: [],
    keepaliveTimeoutMs: 5000,
    ...changes,
  };
}

export interface Seen {
  readonly observation: HttpObservation;
  /** What the server received. */
  readonly request: string;
}

/** Starts a server that behaves as told, sends it the one request over a recorded socket, and takes everything down. */
export async function observe(
  misbehavior: Misbehavior,
  changes: Partial<PlannedExchange> = {},
  idleProbe = false,
): Promise<Seen> {
  const server = await startRawServer(misbehavior);
  try {
    return { observation: await observeAt(server, changes, idleProbe), request: server.received() };
  } finally {
    await server.close();
  }
}

async function observeAt(
  { port }: RawServer,
  changes: Partial<PlannedExchange>,
  idleProbe: boolean,
): Promise<HttpObservation> {
  const planned = plannedHttp({ port, ...changes });
  const { socket } = await connect({ address: '127.0.0.1', port, timeoutMs: planned.connectTimeoutMs });
  if (socket === null) throw new Error('the lab server refused the connection');
  const wire = new Recorder(socket);
  try {
    return await exchangeHttp({ stream: wire, wire, planned, idleProbe });
  } finally {
    wire.destroy();
  }
}
