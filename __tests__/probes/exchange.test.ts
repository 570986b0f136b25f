import { afterEach, describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { constants, createSecureServer, createServer, type ServerHttp2Stream } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { issue, type Issued } from '../../src/demo/certificates.js';
import type { ResolvedAddress } from '../../src/model/observation.js';
import type { PlannedExchange } from '../../src/model/plan.js';
import { Budget } from '../../src/probes/budget.js';
import { exchange, exchangeKey, type ExchangeSettings } from '../../src/probes/exchange.js';
import { Ipv6Knowledge } from '../../src/probes/ipv6.js';
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
    // Besides TLS it is asked for HTTP/2.
    ['a server that only closes', ending('fin'), false, 3],
    ['a server that only resets', ending('rst'), false, 3],
    ['a server that answers 400 to everything', answering('HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n'), false, 2],
    ['a server that answers 404', answering('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n'), null, 1],
    ['a server that speaks something else', answering('220 smtp.example.com\r\n'), null, 1],
  ])('says whether the port speaks TLS: %s', async (_name, misbehavior, speaksTls, connections) => {
    const server = await raw(misbehavior);
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation.speaksTls).toBe(speaksTls);
    expect(server.accepted()).toBe(connections);
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

describe('a request that is answered by nothing but the end of the connection', () => {
  const answers = (stream: ServerHttp2Stream): void => stream.respond({ ':status': 404 }, { endStream: true });

  it.each(['closed', 'reset'] as const)('is told as HTTP/2 where that is all the server speaks: %s', async (after) => {
    const server = await raw(http2Alone(answers, after));
    const observation = await run(plannedHttp({ port: server.port }));
    expect(observation).toMatchObject({
      http: { failure: { type: 'http2', after }, receivedBytes: 0 },
      speaksTls: false,
    });
    await gone(server);
    expect(server.accepted()).toBe(3);
  });

  it('is told so over TLS, which is made as before', async () => {
    const alone = http2Alone(answers, 'closed');
    const server = await raw(overTls((secured) => alone(secured)));
    const observation = await run(plannedHttps(server.port));
    expect(observation.http).toMatchObject({ status: 'failed', failure: { type: 'http2', after: 'closed' } });
    await gone(server);
    expect(server.accepted()).toBe(2);
  });

  it('sends the same over HTTP/2, secrets included, and shows none of them', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const server = await raw(
      http2Alone((stream, headers) => {
        seen.push(headers);
        answers(stream);
      }, 'closed'),
    );
    const planned = {
      port: server.port,
      hostHeader: 'www.example.com',
      path: '/app/?q=ä',
      customHeaders: [['X-Secret', SECRET]],
    } as const;
    const observation = await run(plannedHttp(planned));
    expect(seen).toMatchObject([
      {
        ':method': 'GET',
        ':scheme': 'http',
        ':authority': 'www.example.com',
        ':path': '/app/?q=%C3%A4',
        'user-agent': 'Amazon CloudFront',
        'x-secret': SECRET,
      },
    ]);
    expect(JSON.stringify(observation)).not.toContain(SECRET);
  });

  it.each<[string, (stream: ServerHttp2Stream) => void]>([
    ['closes on HTTP/2 as well', (stream) => stream.session?.destroy()],
    ['resets the stream', (stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM)],
    ['goes away', (stream) => stream.session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM)],
    ['keeps silent', () => undefined],
  ])('stays what it is where a server that knows HTTP/2 %s', async (_name, onStream) => {
    const server = await raw(http2Alone(onStream, 'closed'));
    const observation = await run(plannedHttp({ port: server.port, readTimeoutMs: 200 }));
    expect(observation.http).toMatchObject({ status: 'failed', failure: { type: 'closed' } });
    await gone(server);
  });

  it('stays what it is where a client certificate was asked for', async () => {
    const { pem, keyPem } = certificate();
    const server = await raw((below) => {
      below.removeAllListeners('data');
      const options = { isServer: true, cert: pem, key: keyPem, requestCert: true, rejectUnauthorized: false };
      const secured = new TLSSocket(below, options);
      secured.on('error', () => undefined);
      secured.once('data', () => secured.end());
    });
    const observation = await run(plannedHttps(server.port));
    expect(observation).toMatchObject({
      tls: { clientCertificateRequested: true },
      http: { failure: { type: 'closed' } },
    });
    expect(server.accepted()).toBe(1);
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
    const observation = await run(plannedHttp(), { ipv6: new Ipv6Knowledge('none') }, address);
    expect(observation.tcp).toEqual({ status: 'not-attempted', reason: 'this machine has no IPv6' });
  });

  it('is connected to when it is allowed and not of the internet, IPv6 or not', async () => {
    const address: ResolvedAddress = { address: '::1', family: 6, specialPurpose: null, allowed: true };
    const observation = await run(plannedHttp({ port: 9 }), { ipv6: new Ipv6Knowledge('none') }, address);
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

/** Serves HTTP/2 to whoever begins so, and ends every other connection without a word. */
function http2Alone(
  onStream: (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => void,
  otherwise: 'closed' | 'reset',
): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', (start: Buffer) => {
      if (!start.toString('latin1').startsWith('PRI * HTTP/2.0')) {
        if (otherwise === 'closed') socket.end();
        else socket.resetAndDestroy();
        return;
      }
      const server = createServer();
      server.on('session', (session) => session.on('error', () => undefined));
      server.on('stream', (stream, headers) => {
        stream.on('error', () => undefined);
        onStream(stream, headers);
      });
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        const upstream = connect({ host: '127.0.0.1', port: typeof bound === 'object' ? (bound?.port ?? 0) : 0 });
        upstream.on('error', () => socket.destroy());
        upstream.on('close', () => server.close());
        socket.on('close', () => upstream.destroy());
        upstream.write(start);
        socket.pipe(upstream).pipe(socket);
      });
    });
  };
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
