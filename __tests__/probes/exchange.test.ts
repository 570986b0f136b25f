import { afterEach, describe, expect, it } from '@jest/globals';
import { createSecureServer } from 'node:http2';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { issue, type Issued } from '../../src/demo/certificates.js';
import type { ResolvedAddress } from '../../src/model/observation.js';
import type { PlannedExchange } from '../../src/model/plan.js';
import { Budget } from '../../src/probes/budget.js';
import { exchange, exchangeKey, type ExchangeSettings } from '../../src/probes/exchange.js';
import { answering, ending, startRawServer, type Misbehavior, type RawServer } from '../lab/http.js';
import { startPlainOrigin, startTlsOrigin } from '../lab/origins.js';
import { plannedHttp } from './http/observe.js';

const SECRET = 'a-very-secret-token-0123456789';
const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4, specialPurpose: 'loopback', allowed: true };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

describe('an exchange in clear', () => {
  it('takes one connection, which is closed afterwards', async () => {
    const server = await raw(answering('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'));
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation).toMatchObject({
      target: { address: '127.0.0.1', family: 4, port: server.port, scheme: 'http', serverName: null, path: '/' },
      tcp: { status: 'connected' },
      tls: null,
      http: { status: 'answered', statusCode: 200 },
      speaksTls: null,
      looks: 1,
    });
    await gone(server);
    expect(server.accepted()).toBe(1);
  });

  it('follows no redirect, not even to itself', async () => {
    const server = await raw(answering('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'));
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation.http).toMatchObject({ statusCode: 302 });
    expect(server.accepted()).toBe(1);
  });

  it('shows a custom header neither in what it saw nor in its key', async () => {
    const server = await raw((socket) => socket.on('data', (chunk: Buffer) => void socket.write(chunk)));
    const observation = await run(plannedHttp({ port: server.port, customHeaders: [['X-Secret', SECRET]] }));
    expect(server.received()).toContain(SECRET);
    expect(JSON.stringify(observation)).not.toContain(SECRET);
  });

  it('ends at a port that refuses', async () => {
    const server = await raw(() => undefined);
    await server.close();
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation).toMatchObject({ tcp: { status: 'refused' }, tls: null, http: null, speaksTls: null });
  });

  it.each([
    ['a server that only closes', ending('fin'), false],
    ['a server that only resets', ending('rst'), false],
    ['a server that answers 400 to everything', answering('HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n'), false],
    ['a server that answers 404', answering('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n'), null],
    ['a server that speaks something else', answering('220 smtp.example.com\r\n'), null],
  ])('says whether the port speaks TLS: %s', async (_name, misbehavior, speaksTls) => {
    const server = await raw(misbehavior);
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation.speaksTls).toBe(speaksTls);
    expect(server.accepted()).toBe(speaksTls === null ? 1 : 2);
    await gone(server);
  });

  it('finds a TLS server on the plain port', async () => {
    const origin = await secure({ chain: [certificate()] });
    const observation = await run(plannedHttp({ port: origin.port }));
    expect(observation).toMatchObject({ tls: null, http: { status: 'failed' } });
    expect(observation.speaksTls === true || JSON.stringify(observation.http).includes('tls-record')).toBe(true);
    expect(origin.connections()).toBeLessThanOrEqual(2);
  });
});

describe('an exchange over TLS', () => {
  it('takes one connection for handshake and request', async () => {
    const root = issue({ subject: 'Lab Root', ca: true });
    const leaf = issue({ subject: 'origin.example.com', dnsNames: ['origin.example.com'], issuer: root });
    const origin = await secure({ chain: [leaf] });
    const observation = await run(plannedHttps(origin.port), { trustedRoots: [root.pem] });
    expect(observation).toMatchObject({
      target: { scheme: 'https', serverName: 'origin.example.com' },
      tcp: { status: 'connected' },
      tls: { status: 'completed', version: 'TLSv1.2', chain: { verification: { trusted: true } } },
      http: { status: 'answered', statusCode: 200, body: { status: 'complete' } },
    });
    expect(origin.connections()).toBe(1);
    expect(origin.requests()).toHaveLength(1);
  });

  it('asks an origin whose certificate nobody trusts all the same', async () => {
    const origin = await secure({ chain: [certificate()] });
    const observation = await run(plannedHttps(origin.port));
    expect(observation).toMatchObject({
      tls: { status: 'completed', chain: { verification: { trusted: false } } },
      http: { status: 'answered' },
    });
    expect(origin.connections()).toBe(1);
  });

  it.each([
    ['closed', (secured, _below) => secured.end()],
    ['closed', (_secured, below) => below.end()],
    ['reset', (_secured, below) => below.resetAndDestroy()],
  ] satisfies [string, (secured: TLSSocket, below: Socket) => void][])(
    'tells how the connection ended below TLS: %s',
    async (type, end) => {
      const { port } = await raw(overTls((secured, below) => void secured.once('data', () => end(secured, below))));
      const observation = await run(plannedHttps(port));
      expect(observation).toMatchObject({
        tls: { status: 'completed' },
        http: { status: 'failed', failure: { type } },
      });
    },
  );

  it('tells a body that a reset cut from one that the end of the connection ends', async () => {
    const answer = (end: (secured: TLSSocket, below: Socket) => void): Misbehavior =>
      overTls((secured, below) => {
        secured.once('data', () => secured.write('HTTP/1.1 200 OK\r\n\r\nhello'));
        secured.once('data', () => setTimeout(() => end(secured, below), 20));
      });
    const cut = await raw(answer((_secured, below) => below.resetAndDestroy()));
    expect(await run(plannedHttps(cut.port))).toMatchObject({ http: { body: { status: 'cut', by: 'rst', bytes: 5 } } });
    const whole = await raw(answer((secured) => secured.end()));
    expect(await run(plannedHttps(whole.port))).toMatchObject({ http: { body: { status: 'complete', bytes: 5 } } });
  });

  it('recognises a server that speaks HTTP/2 only', async () => {
    const { pem, keyPem } = certificate();
    const server = createSecureServer({ cert: pem, key: keyPem });
    // By itself it lets go of a connection that it has no use for only after ten seconds.
    const sockets: Socket[] = [];
    server.on('connection', (socket: Socket) => sockets.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const observation = await run(plannedHttps(bound === null || typeof bound === 'string' ? 0 : bound.port));
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    expect(observation).toMatchObject({ http: { status: 'failed', failure: { type: 'http2' } } });
  });

  it('watches the idle connection that it used', async () => {
    const origin = await secure({ chain: [certificate()] });
    const planned = { ...plannedHttps(origin.port), keepaliveTimeoutMs: 100 };
    const observation = await run(planned, { idleProbe: true });
    expect(observation).toMatchObject({ http: { idle: { status: 'kept-open' } } });
    expect(origin.connections()).toBe(1);
  });

  it('ends at a port that speaks HTTP in clear', async () => {
    const origin = await startPlainOrigin();
    closing.push(() => origin.close());
    const observation = await run(plannedHttps(origin.port));
    expect(observation).toMatchObject({ tls: { status: 'failed' }, http: null, speaksTls: null });
  });

  it('finds out why it was refused within a budget of one connection', async () => {
    const server = await raw(answering(Buffer.from('15030300020228', 'hex'), 'fin'));
    const budget = new Budget(1);
    const planned = plannedHttps(server.port);
    const observations = await Promise.all([run(planned, { budget }), run(planned, { budget })]);
    for (const observation of observations) {
      expect(observation).toMatchObject({
        tls: { status: 'failed', failure: { type: 'alert', code: 40 } },
        http: null,
      });
    }
    await gone(server);
    expect(server.accepted()).toBeLessThanOrEqual(2 * 6);
    await expect(budget.run(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});

describe('an address that is not to be connected to', () => {
  it('is left alone when it is special and not allowed', async () => {
    const server = await raw(answering('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
    const forbidden: ResolvedAddress = { ...LOOPBACK, allowed: false };
    for (const planned of [plannedHttp({ port: server.port }), plannedHttps(server.port)]) {
      const observation = await run(planned, {}, forbidden);
      expect(observation).toMatchObject({
        tcp: { status: 'not-attempted', reason: expect.stringContaining('loopback') },
        tls: null,
        http: null,
      });
    }
    expect(server.accepted()).toBe(0);
  });

  it('is left alone when this machine has no IPv6', async () => {
    const address: ResolvedAddress = { address: '2001:db8::1', family: 6, specialPurpose: null, allowed: true };
    const observation = await run(plannedHttp(), { ipv6: false }, address);
    expect(observation.tcp).toEqual({ status: 'not-attempted', reason: 'this machine has no IPv6' });
  });

  it('is connected to when it is allowed and not of the internet, IPv6 or not', async () => {
    const address: ResolvedAddress = { address: '::1', family: 6, specialPurpose: null, allowed: true };
    const observation = await run(plannedHttp({ port: 9 }), { ipv6: false }, address);
    expect(observation.tcp.status).toMatch(/^(refused|unreachable)$/);
  });
});

describe('the key of an exchange', () => {
  const planned = plannedHttps(443);

  it.each([
    { scheme: 'http' },
    { port: 8443 },
    { serverName: 'www.example.com' },
    { hostHeader: 'www.example.com' },
    { path: '/app/' },
    { sslProtocols: ['TLSv1.1', 'TLSv1.2'] },
    { connectTimeoutMs: 1 },
    { readTimeoutMs: 1 },
    { keepaliveTimeoutMs: null },
    { customHeaders: [['X-Secret', 'one']] },
  ] satisfies Partial<PlannedExchange>[])('tells apart what differs in %j', (changes) => {
    expect(exchangeKey({ ...planned, ...changes }, LOOPBACK)).not.toBe(exchangeKey(planned, LOOPBACK));
  });

  it('is the same for what is the same, and different at another address', () => {
    const withSecret = { ...planned, customHeaders: [['X-Secret', SECRET]] } as const;
    expect(exchangeKey(withSecret, LOOPBACK)).toBe(exchangeKey({ ...withSecret }, { ...LOOPBACK }));
    expect(exchangeKey(withSecret, LOOPBACK)).not.toContain(SECRET);
    expect(exchangeKey(planned, LOOPBACK)).not.toBe(exchangeKey(planned, { ...LOOPBACK, address: '127.0.0.2' }));
  });

  it('cannot be forged by names with spaces and quotes', () => {
    const one = { ...planned, hostHeader: 'a" path="/b', path: '/c' };
    const other = { ...planned, hostHeader: 'a', path: '/b" path="/c' };
    expect(exchangeKey(one, LOOPBACK)).not.toBe(exchangeKey(other, LOOPBACK));
  });
});

function plannedHttps(port: number): PlannedExchange {
  return plannedHttp({ scheme: 'https', port, serverName: 'origin.example.com', sslProtocols: ['TLSv1.2'] });
}

function run(
  planned: PlannedExchange,
  settings: Partial<ExchangeSettings> = {},
  address: ResolvedAddress = LOOPBACK,
): ReturnType<typeof exchange> {
  return exchange(planned, address, { trustedRoots: [], idleProbe: false, budget: new Budget(8), ...settings }, 1);
}

async function raw(misbehavior: Misbehavior): Promise<RawServer> {
  const server = await startRawServer(misbehavior);
  closing.push(() => server.close());
  return server;
}

async function secure(options: Parameters<typeof startTlsOrigin>[0]): ReturnType<typeof startTlsOrigin> {
  const origin = await startTlsOrigin(options);
  closing.push(() => origin.close());
  return origin;
}

function certificate(): Issued {
  return issue({ subject: 'origin.example.com', dnsNames: ['origin.example.com'] });
}

/** TLS on top of a connection that can still be reached below it. */
function overTls(onSecured: (secured: TLSSocket, below: Socket) => void): Misbehavior {
  const { pem, keyPem } = certificate();
  return (below) => {
    below.removeAllListeners('data');
    const secured = new TLSSocket(below, { isServer: true, cert: pem, key: keyPem });
    secured.on('error', () => undefined);
    onSecured(secured, below);
  };
}

/** Waits until the server has seen the end of every connection. */
async function gone(server: RawServer): Promise<void> {
  while (server.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
