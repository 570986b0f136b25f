import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type net from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { issue } from '../../../src/demo/certificates.js';
import { MAX_CERTIFICATES, MAX_HANDSHAKE_BYTES } from '../../../src/probes/tls/flight.js';
import {
  completed,
  credentials,
  failed,
  intermediate,
  leaf,
  probe,
  serveTcp,
  serveThrough,
  serveTls,
  type Lab,
} from './support.js';

const labs: Lab[] = [];

async function keep(lab: Promise<Lab>): Promise<Lab> {
  labs.push(await lab);
  return lab;
}

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

/** A handshake record with these bytes. */
function record(type: number, content: Buffer): Buffer {
  const header = Buffer.from([type, 3, 3, 0, 0]);
  header.writeUInt16BE(content.length, 3);
  return Buffer.concat([header, content]);
}

function message(type: number, body: Buffer): Buffer {
  const header = Buffer.from([type, 0, 0, 0]);
  header.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([header, body]);
}

/** A ServerHello of TLS 1.2 that picks ECDHE-ECDSA-AES256-GCM-SHA384. */
function serverHello(version = 0x0303): Buffer {
  const body = Buffer.alloc(2 + 32 + 1 + 2 + 1);
  body.writeUInt16BE(version, 0);
  body.writeUInt16BE(0xc02c, 35);
  return message(2, body);
}

/** Writes as long as the other side takes it. */
function pour(socket: net.Socket, bytes: Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on('drain', more);
  more();
}

describe('a server with odd pieces', () => {
  let honest: Lab;
  let honest13: Lab;
  beforeAll(async () => {
    honest = await serveTls({ ...credentials(leaf(), intermediate), maxVersion: 'TLSv1.2' });
    honest13 = await serveTls({ ...credentials(leaf(), intermediate), minVersion: 'TLSv1.3' });
  });
  afterAll(async () => {
    await Promise.all([honest.close(), honest13.close()]);
  });

  async function inPieces(chunk: Buffer, client: net.Socket, size: number): Promise<void> {
    for (let at = 0; at < chunk.length; at += size) {
      client.write(chunk.subarray(at, at + size));
      await turn();
    }
  }

  it.each([1, 7, 512])('of %i bytes is read like any other', async (size) => {
    const lab = await keep(serveThrough(honest.port, (chunk, client) => inPieces(chunk, client, size)));
    const seen = completed(await probe(lab.port));
    expect(seen.chain.certificates).toHaveLength(2);
    expect(seen).toMatchObject({ group: 'x25519', signatureScheme: 'ecdsa_secp256r1_sha256' });
    expect(lab.accepted()).toBe(1);
  });

  it.each([1, 7])('of %i bytes is read in TLS 1.3', async (size) => {
    const lab = await keep(serveThrough(honest13.port, (chunk, client) => inPieces(chunk, client, size)));
    const seen = completed(await probe(lab.port));
    expect(seen).toMatchObject({ version: 'TLSv1.3', signatureScheme: 'ecdsa_secp256r1_sha256' });
    expect(seen.chain.certificates).toHaveLength(2);
  });

  it('that stops in the middle of its certificate fails as it ends: closed, reset or silent', async () => {
    const endings: readonly (readonly [string, (client: net.Socket) => void])[] = [
      ['closed', (client) => client.end()],
      ['reset', (client) => client.resetAndDestroy()],
      ['timeout', () => undefined],
    ];
    for (const [type, end] of endings) {
      const lab = await keep(
        serveThrough(honest.port, async (chunk, client) => {
          await new Promise((resolve) => client.write(chunk.subarray(0, 200), resolve));
          end(client);
        }),
      );
      const seen = failed(await probe(lab.port, { timeoutMs: type === 'timeout' ? 200 : 5_000 }));
      expect(seen.failure.type).toBe(type);
      expect(seen.serverHello).toMatchObject({ version: 'TLSv1.2' });
      expect(seen.chain).toBeNull();
      expect(lab.accepted()).toBe(1);
    }
  });

  it('that ends after its certificate leaves the chain and a verdict on it', async () => {
    const server = await keep(serveTls({ ...credentials(leaf(), intermediate), maxVersion: 'TLSv1.2' }));
    const lab = await keep(
      serveThrough(server.port, async (chunk, client) => {
        await new Promise((resolve) => client.write(chunk, resolve));
        client.resetAndDestroy();
      }),
    );
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toEqual({ type: 'reset' });
    expect(seen.chain).toMatchObject({ verification: { trusted: true }, paths: [{ end: 'anchor' }] });
  });
});

describe('a server that hangs up at the hello', () => {
  it('with a FIN is closed, with a RST is reset, and costs six connections at most', async () => {
    const closing = await keep(serveTcp((socket) => socket.once('data', () => socket.end())));
    expect(failed(await probe(closing.port)).failure).toEqual({ type: 'closed' });
    expect(closing.accepted()).toBeLessThanOrEqual(6);
    const resetting = await keep(serveTcp((socket) => socket.once('data', () => socket.resetAndDestroy())));
    const seen = failed(await probe(resetting.port));
    expect(seen.failure).toEqual({ type: 'reset' });
    expect(seen.diagnosis.every(({ outcome }) => outcome.status === 'failed')).toBe(true);
    expect(resetting.accepted()).toBeLessThanOrEqual(6);
  });

  it('at once, before reading it, is no different', async () => {
    const lab = await keep(serveTcp((socket) => socket.end()));
    expect(['closed', 'reset']).toContain(failed(await probe(lab.port)).failure.type);
  });

  it('and then lets nobody in any more is reported without evidence', async () => {
    const lab = await keep(serveTcp((socket) => socket.once('data', () => socket.end())));
    const seen = failed(await probe(lab.port, { reconnect: () => Promise.resolve(null) }));
    expect(seen.failure).toEqual({ type: 'closed' });
    expect(new Set(seen.diagnosis.map(({ outcome }) => outcome.status))).toEqual(new Set(['not-connected']));
    const broken = failed(await probe(lab.port, { reconnect: () => Promise.reject(new Error('no')) }));
    expect(broken.diagnosis[0]?.outcome.status).toBe('not-connected');
  });

  it('with an alert that is only a warning is taken by its word', async () => {
    const lab = await keep(
      serveTcp((socket) => socket.once('data', () => socket.end(record(21, Buffer.from([1, 112]))))),
    );
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toEqual({ type: 'alert', code: 112, name: 'unrecognized_name' });
    expect(seen.diagnosis.map(({ variant }) => variant).toSorted()).toEqual(['no-server-name', 'tls13']);
    expect(lab.accepted()).toBe(3);
  });
});

describe('a server that speaks something else', () => {
  const talks: readonly (readonly [string, string, string])[] = [
    ['HTTP/1.1 400 Bad Request\r\n\r\n', 'http', 'HTTP/1.1 400 Bad Request\\x0d\\x0a\\x0d\\x0a'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'other', 'SSH-2.0-OpenSSH_9.2\\x0d\\x0a'],
    ['\u001b]0;x\u0007', 'other', '\\x1b]0;x\\x07'],
    ['\0', 'other', '\\x00'],
  ];
  it.each(talks)('%j is not TLS, and is asked once', async (talk, looksLike, firstBytes) => {
    const lab = await keep(serveTcp((socket) => socket.once('data', () => socket.end(talk, 'latin1'))));
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toEqual({ type: 'not-tls', looksLike, firstBytes });
    expect(seen.diagnosis).toEqual([]);
    expect(lab.accepted()).toBe(1);
  });

  it('behind a true record is malformed', async () => {
    const lab = await keep(
      serveTcp((socket) => socket.write(Buffer.concat([record(22, serverHello()), Buffer.from('nonsense')]))),
    );
    expect(failed(await probe(lab.port)).failure).toMatchObject({ type: 'malformed' });
  });

  it('or chooses a version that does not exist is malformed', async () => {
    const lab = await keep(serveTcp((socket) => socket.write(record(22, serverHello(0x0309)))));
    expect(failed(await probe(lab.port)).failure).toMatchObject({
      type: 'malformed',
      detail: 'a ServerHello of version 0x309',
    });
  });
});

describe('a server that wants to keep us busy', () => {
  it('with silence ends at the deadline, and is not asked again', async () => {
    const lab = await keep(serveTcp(() => undefined));
    const seen = failed(await probe(lab.port, { timeoutMs: 100 }));
    expect(seen.failure).toEqual({ type: 'timeout', afterMs: 100 });
    expect(seen.diagnosis).toEqual([]);
    expect(lab.accepted()).toBe(1);
  });

  it('with one byte after the other ends at the deadline of the whole', async () => {
    const lab = await keep(
      serveTcp((socket) => {
        const bytes = record(22, Buffer.alloc(16_000));
        let at = 0;
        const timer = setInterval(() => socket.write(bytes.subarray(at, (at += 1))), 10);
        socket.on('close', () => clearInterval(timer));
      }),
    );
    expect(failed(await probe(lab.port, { timeoutMs: 300 })).failure).toEqual({ type: 'timeout', afterMs: 300 });
  });

  const floods: readonly (readonly [string, Buffer])[] = [
    ['records of HelloRequests', record(22, message(0, Buffer.alloc(0)))],
    ['empty records', record(22, Buffer.alloc(0))],
    ['warning alerts', record(21, Buffer.from([1, 90]))],
    [
      'large records of one message',
      record(22, Buffer.concat([Buffer.from([11, 7, 0xff, 0xff]), Buffer.alloc(16_000)])),
    ],
  ];
  it.each(floods)('with endless %s ends early', async (_name, bytes) => {
    const lab = await keep(serveTcp((socket) => pour(socket, Buffer.concat(Array.from({ length: 50 }, () => bytes)))));
    const seen = failed(await probe(lab.port, { timeoutMs: 20_000 }));
    expect(['malformed', 'alert', 'local']).toContain(seen.failure.type);
  });

  it('with an endless flight after its ServerHello ends at the bound', async () => {
    const lab = await keep(
      serveTcp((socket) => {
        socket.write(record(22, serverHello()));
        pour(socket, record(22, message(22, Buffer.alloc(1_000))));
      }),
    );
    const seen = failed(await probe(lab.port, { timeoutMs: 20_000, sslProtocols: ['SSLv3'] }));
    expect(seen.failure).toEqual({
      type: 'malformed',
      detail: `a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`,
    });
  });

  it('with a certificate of 64 KB is served', async () => {
    const lab = await keep(serveTls(credentials(leaf({ padding: 64 * 1024 }), intermediate)));
    const seen = completed(await probe(lab.port));
    expect(seen.chain.verification).toEqual({ trusted: true });
    expect(seen.chain.certificates).toHaveLength(2);
  });

  /** A chain of so many certificates in all, of some 400 bytes each. */
  function longChain(length: number): { key: string; cert: string } {
    const key = leaf();
    const above = Array.from({ length: length - 1 }, (_, index) => issue({ subject: `CA ${index}`, ca: true, key }));
    return credentials(key, ...above);
  }

  it('with a chain of 150 certificates is read as far as the bound', async () => {
    const lab = await keep(serveTls({ ...longChain(150), maxVersion: 'TLSv1.2' }));
    const seen = completed(await probe(lab.port));
    expect(seen.chain.certificates).toHaveLength(MAX_CERTIFICATES);
    expect(seen.chain.certificates.at(-1)?.subject).toBe(`CN=CA ${MAX_CERTIFICATES - 2}`);
    expect(seen.chain.verification).toEqual({ trusted: false, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });

  it('with a chain of 500 certificates is refused by the library, which says why', async () => {
    const lab = await keep(serveTls({ ...longChain(500), maxVersion: 'TLSv1.2' }));
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toMatchObject({ type: 'local', detail: expect.stringContaining('excessive message size') });
    expect(lab.accepted()).toBe(1);
  });
});
