import { once } from 'node:events';
import { get, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import * as tls from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import { issue, type Issued } from '../../src/demo/certificates.js';
import * as hostile from './hostile.js';
import { commonNames, refuse, startBehindRelay, startPlainOrigin, startRawOrigin, startTlsOrigin } from './origins.js';
import { withOrigins, type RunningServer } from './origins.js';

const root = issue({ subject: 'root', ca: true });
const intermediate = issue({ subject: 'intermediate', ca: true, issuer: root });
const leaf = issue({ subject: 'a.example', dnsNames: ['a.example'], issuer: intermediate });
const other = issue({ subject: 'b.example', dnsNames: ['b.example'], issuer: intermediate });
const rsa = issue({
  subject: 'a.example',
  dnsNames: ['a.example'],
  issuer: intermediate,
  key: { type: 'rsa', bits: 2048 },
});

interface Seen {
  readonly version: string | null;
  readonly cipher: string;
  readonly chain: readonly string[];
  readonly text: string;
}

/** Shakes hands, asks for `/`, and tells what came; rejects when the handshake fails. */
async function visit(origin: RunningServer, options: tls.ConnectionOptions = {}): Promise<Seen> {
  const socket = tls.connect({
    host: origin.address,
    port: origin.port,
    servername: 'a.example',
    ca: root.pem,
    minVersion: 'TLSv1',
    ...options,
  });
  await once(socket, 'secureConnect');
  const seen = { version: socket.getProtocol(), cipher: socket.getCipher().standardName, chain: chainOf(socket) };
  socket.end('GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n');
  return { ...seen, text: await textOf(socket) };
}

/** The certificates in the order of the wire. */
function chainOf(socket: tls.TLSSocket): readonly string[] {
  const names: string[] = [];
  for (let at = socket.getPeerX509Certificate(); at !== undefined && names.length < 9; at = at.issuerCertificate) {
    names.push(/CN=(.*)/.exec(at.subject)?.[1] ?? '');
  }
  return names;
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

async function codeOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => 'none',
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

/** What a client that says something gets before the connection ends. */
async function provoke(origin: RunningServer, words = 'GET / HTTP/1.1\r\n\r\n'): Promise<string> {
  const socket = connect(origin.port, origin.address);
  socket.write(words);
  return textOf(socket);
}

/** Bytes received until a bound, from an origin that never stops. */
async function flood(origin: RunningServer, bound: number): Promise<Buffer> {
  const socket = connect(origin.port, origin.address);
  socket.write('hello');
  const parts: Buffer[] = [];
  for await (const chunk of socket) {
    parts.push(chunk as Buffer);
    if (parts.reduce((sum, part) => sum + part.length, 0) > bound) break;
  }
  return Buffer.concat(parts);
}

describe('TLS origins', () => {
  const chains: readonly (readonly Issued[])[] = [
    [leaf],
    [leaf, intermediate],
    [leaf, root, intermediate],
    [leaf, leaf, intermediate, intermediate],
    [leaf, other, intermediate, root],
  ];

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('send the chain as given under %s', async (maxVersion) => {
    for (const chain of chains) {
      await withOrigins(async (add) => {
        const origin = await add(startTlsOrigin({ chain, maxVersion }));
        const seen = await visit(origin, { rejectUnauthorized: false });
        expect(seen.version).toBe(maxVersion);
        expect(seen.chain).toEqual(commonNames(chain));
        expect(seen.text).toContain('200 OK');
        expect(origin.connections()).toBe(1);
        expect(origin.requests()).toEqual([
          { method: 'GET', url: '/', rawHeaders: ['Host', 'a.example', 'Connection', 'close'] },
        ]);
      });
    }
  });

  it('choose by SNI, suite and type of key', async () => {
    await withOrigins(async (add) => {
      const chain = [leaf, intermediate];
      const names = await add(startTlsOrigin({ chain, sni: new Map([['b.example', [other, intermediate]]]) }));
      expect((await visit(names, { servername: 'b.example' })).chain).toEqual(['b.example', 'intermediate']);
      expect((await visit(names)).chain).toEqual(['a.example', 'intermediate']);

      const both = await add(startTlsOrigin({ chain, alternativeChain: [rsa, intermediate], maxVersion: 'TLSv1.2' }));
      for (const suite of ['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256']) {
        expect((await visit(both, { ciphers: suite })).cipher).toContain(suite.slice(6, 9));
      }
    });
  });

  it('offer old versions and only some suites where asked to', async () => {
    await withOrigins(async (add) => {
      const chain = [leaf, intermediate];
      const old = await add(startTlsOrigin({ chain, minVersion: 'TLSv1', maxVersion: 'TLSv1' }));
      expect((await visit(old, { ciphers: 'DEFAULT:@SECLEVEL=0' })).version).toBe('TLSv1');
      expect(await codeOf(visit(old, { minVersion: 'TLSv1.2' }))).toContain('PROTOCOL_VERSION');

      const chacha = await add(startTlsOrigin({ chain, ciphers: 'CHACHA20', maxVersion: 'TLSv1.2' }));
      expect(await codeOf(visit(chacha, { ciphers: 'AESGCM', maxVersion: 'TLSv1.2' }))).toContain('HANDSHAKE_FAILURE');
    });
  });

  it('demand a certificate, or ask in vain', async () => {
    await withOrigins(async (add) => {
      const common = { chain: [leaf, intermediate], maxVersion: 'TLSv1.2' } as const;
      const demanding = await add(startTlsOrigin({ ...common, clientCertificate: 'demanded' }));
      expect(await codeOf(visit(demanding))).not.toBe('none');
      const asking = await add(startTlsOrigin({ ...common, clientCertificate: 'asked' }));
      expect((await visit(asking)).text).toContain('200 OK');
    });
  });

  it('carry something else than HTTP', async () => {
    await withOrigins(async (add) => {
      const chain = [leaf, intermediate];
      const origin = await add(startTlsOrigin({ chain, onSecured: hostile.answerWith('odd') }));
      expect((await visit(origin)).text).toBe('odd');
    });
  });
});

describe('relays', () => {
  it.each([
    ['segments', hostile.inSegments(7)],
    ['records', hostile.inSmallRecords(20)],
  ])('cut a healthy answer into small %s', async (_name, relay) => {
    await withOrigins(async (add) => {
      const behind = await startTlsOrigin({ chain: [leaf, intermediate], maxVersion: 'TLSv1.2' });
      const origin = await add(startBehindRelay(behind, relay));
      expect((await visit(origin)).text).toContain('200 OK');
      expect(behind.connections()).toBe(1);
    });
  });
});

describe('plain and raw origins', () => {
  it('answer over HTTP and remember the request', async () => {
    await withOrigins(async (add) => {
      const origin = await add(startPlainOrigin());
      const options: RequestOptions = { host: origin.address, port: origin.port, path: '/x', agent: false };
      const [response] = await once(get(options), 'response');
      response.resume();
      expect(response.statusCode).toBe(200);
      expect(origin.requests().map(({ url }) => url)).toEqual(['/x']);
    });
  });

  it('refuse, and keep refusing, at a port that is held', async () => {
    await withOrigins(async (add) => {
      const origin = await add(refuse());
      for (let round = 0; round < 3; round++) {
        expect(await codeOf(once(connect(origin.port, origin.address), 'connect'))).toBe('ECONNREFUSED');
      }
    });
  });

  it.each([
    ['closes at once', hostile.closeAtOnce, ''],
    ['closes after the first bytes', hostile.closeAfterFirstBytes, ''],
    ['resets at once', hostile.resetAtOnce, 'ECONNRESET'],
    ['resets after the first bytes', hostile.resetAfterFirstBytes, 'ECONNRESET'],
  ])('%s', async (_name, behave, code) => {
    await withOrigins(async (add) => {
      const origin = await add(startRawOrigin(behave));
      expect(await provoke(origin).catch((error: NodeJS.ErrnoException) => error.code)).toBe(code);
    });
  });

  it.each([
    ['an alert', hostile.alertAfterHello(112), '15 03 03 00 02 02 70'],
    ['its bytes one by one', hostile.tarpit(Buffer.from('abc'), 1), '61 62 63'],
  ])('sends %s', async (_name, behave, hex) => {
    await withOrigins(async (add) => {
      const origin = await add(startRawOrigin(behave));
      const text = await provoke(origin);
      expect(Buffer.from(text).toString('hex').match(/../g)?.join(' ')).toBe(hex);
    });
  });

  it.each([
    ['handshake records', hostile.endlessHandshake, '16030300040' + '2ffffff'],
    ['hello requests', hostile.endlessHelloRequests, '160303400000'],
    ['empty records', hostile.endlessEmptyRecords, '16030300001603'],
    ['warnings', hostile.endlessWarnings, '15030300020' + '15a15'],
    ['headers', hostile.endlessHeaders, Buffer.from('HTTP/1.1 200 OK\r\nx-filler').toString('hex')],
    ['body', hostile.endlessBody, Buffer.from('HTTP/1.1 200 OK').toString('hex')],
    ['interim answers', hostile.endlessContinue, Buffer.from('HTTP/1.1 100 Continue').toString('hex')],
    ['single bytes', hostile.tarpit(null, 0), '61616161'],
  ])('sends %s without end', async (_name, behave, start) => {
    await withOrigins(async (add) => {
      const origin = await add(startRawOrigin(behave));
      const bound = start === '61616161' ? 10 : 300_000;
      const received = await flood(origin, bound);
      expect(received.length).toBeGreaterThan(bound);
      expect(received.toString('hex')).toMatch(new RegExp(`^${start}`));
    });
  });

  it('closes while a client is still connected', async () => {
    const origin = await startRawOrigin(hostile.staySilent);
    const socket = connect(origin.port, origin.address);
    await once(socket, 'connect');
    const gone = once(socket, 'close');
    socket.resume();
    socket.on('error', () => {});
    await origin.close();
    await gone;
    expect(origin.connections()).toBe(1);
  });
});
