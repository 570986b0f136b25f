import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SecureVersion } from 'node:tls';
import { PUBLISHED_SIGNATURE_SCHEMES } from '../../../src/cloudfront/tls-offer.js';
import { clientHello, sniOf } from '../../../src/probes/tls/client-hello.js';
import { FlightReader, MAX_HANDSHAKE_BYTES } from '../../../src/probes/tls/flight.js';
import { ALL_SUITES, alertName, suiteName } from '../../../src/probes/tls/names.js';
import { TLS13_OFFER, publishedOffer, secureContextFor } from '../../../src/probes/tls/secure-context.js';
import { attemptHandshake } from '../../../src/probes/tls/handshake.js';
import { secretFromKeylog } from '../../../src/probes/tls/tls13-flight.js';
import { Recorder } from '../../../src/probes/tls/recorder.js';
import tls from 'node:tls';
import { connectTo, credentials, intermediate, leaf, NAME, serveTcp, serveTls, trustedRoots } from './support.js';

interface Recorded {
  readonly bytes: Buffer;
  readonly secret: Buffer | null;
}

/** What a real server sends in a whole handshake, and the key to it. */
async function recordServer(version: SecureVersion): Promise<Recorded> {
  const lab = await serveTls({ ...credentials(leaf(), intermediate), minVersion: version, maxVersion: version });
  const pieces: Buffer[] = [];
  let secret: Buffer | null = null;
  const wire = new Recorder(await connectTo(lab.port), { tap: (piece) => pieces.push(Buffer.from(piece)) });
  const offer = version === 'TLSv1.3' ? TLS13_OFFER : publishedOffer(['TLSv1.2']);
  if (offer === null) throw new Error('no offer');
  const stream = tls.connect({
    socket: wire,
    secureContext: secureContextFor(offer, trustedRoots),
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  stream.on('keylog', (line: Buffer) => (secret = secretFromKeylog(line) ?? secret));
  await new Promise((resolve) => stream.once('secureConnect', resolve));
  stream.destroy();
  await lab.close();
  return { bytes: Buffer.concat(pieces), secret };
}

function read(bytes: Buffer, secret: Buffer | null, cuts: readonly number[] = []): FlightReader {
  const reader = new FlightReader();
  let from = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    reader.push(bytes.subarray(from, cut));
    if (secret !== null && reader.flight.hello !== null) reader.unlock(secret);
    from = Math.max(from, cut);
  }
  return reader;
}

describe('the reader of a flight', () => {
  let recordings: readonly Recorded[];
  beforeAll(async () => {
    recordings = [await recordServer('TLSv1.2'), await recordServer('TLSv1.3')];
  });

  it('finds the same in real bytes however they are cut', () => {
    const cuts = fc.array(fc.nat({ max: 2_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat({ max: 1 }), cuts, (which, places) => {
        const { bytes, secret } = recordings[which] ?? { bytes: Buffer.alloc(0), secret: null };
        const inside = places.filter((place) => place < bytes.length);
        const { flight } = read(bytes, secret, inside);
        expect(flight).toMatchObject({ complete: true, problem: null, alert: null, group: 'x25519' });
        expect(flight.certificates).toHaveLength(2);
        expect(flight.signatureScheme).toBe('ecdsa_secp256r1_sha256');
      }),
      { numRuns: 200 },
    );
  });

  it('survives real bytes that were tampered with', () => {
    const change = fc.record({ at: fc.nat({ max: 1_999 }), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(
        fc.nat({ max: 1 }),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (which, changes, cut) => {
          const { bytes, secret } = recordings[which] ?? { bytes: Buffer.alloc(0), secret: null };
          const spoilt = Buffer.from(bytes);
          for (const { at, to } of changes) spoilt[at % spoilt.length] = to;
          const { flight } = read(spoilt.subarray(0, spoilt.length - (cut % 40)), secret, [cut % spoilt.length]);
          expect(flight.problem?.type ?? 'malformed').toMatch(/^(malformed|not-tls)$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('survives anything at all', () => {
    const header = fc.tuple(
      fc.integer({ min: 19, max: 25 }),
      fc.integer({ min: 0, max: 4 }),
      fc.uint8Array({ maxLength: 300 }),
    );
    const framed = header.map(([type, minor, content]) => {
      const length = content.length;
      return Buffer.from([type, 3, minor, length >> 8, length & 255, ...content]);
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array)),
      fc.array(framed, { maxLength: 20 }).map((records) => Buffer.concat(records)),
    );
    fc.assert(
      fc.property(bytes, fc.uint8Array({ minLength: 32, maxLength: 48 }), (any, secret) => {
        const { flight } = read(any, Buffer.from(secret), [any.length >> 1]);
        expect(flight.certificates ?? []).toEqual(expect.any(Array));
      }),
      { numRuns: 2_000 },
    );
  });

  it('stops at the bound and holds on to nothing more', () => {
    const reader = new FlightReader();
    const record = Buffer.concat([Buffer.from([23, 3, 3, 0x40, 0]), Buffer.alloc(16_384)]);
    for (let index = 0; index < 100; index += 1) reader.push(record);
    expect(reader.flight.problem).toEqual({
      type: 'malformed',
      detail: `a handshake of more than ${MAX_HANDSHAKE_BYTES} bytes`,
    });
  });
});

describe('the hello that node sends', () => {
  /** Suites, groups and schemes as numbers, and the types of the extensions, read from the bytes of a ClientHello. */
  function parse(hello: Buffer): { suites: number[]; extensions: Map<number, Buffer> } {
    const numbers = (bytes: Buffer): number[] =>
      Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(2 * index));
    let at = 5 + 4 + 2 + 32;
    at += 1 + hello.readUInt8(at);
    const suitesEnd = at + 2 + hello.readUInt16BE(at);
    const suites = numbers(hello.subarray(at + 2, suitesEnd));
    at = suitesEnd + 1 + hello.readUInt8(suitesEnd) + 2;
    const extensions = new Map<number, Buffer>();
    while (at < hello.length) {
      const length = hello.readUInt16BE(at + 2);
      extensions.set(hello.readUInt16BE(at), hello.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return { suites, extensions };
  }

  let hello: Buffer;
  let lab: Awaited<ReturnType<typeof serveTcp>>;
  beforeAll(async () => {
    hello = await new Promise<Buffer>((resolve) => {
      void serveTcp((socket) => {
        socket.once('data', (bytes) => {
          resolve(bytes);
          socket.destroy();
        });
      }).then(async (started) => {
        lab = started;
        const offer = publishedOffer(['TLSv1.2']);
        if (offer === null) throw new Error('no offer');
        const socket = await connectTo(started.port);
        await attemptHandshake({ socket, serverName: NAME, offer, trustedRoots, timeoutMs: 5_000 });
      });
    });
  });
  afterAll(() => lab.close());

  it("has exactly CloudFront's suites that OpenSSL still knows, in order", () => {
    const { suites } = parse(hello);
    const real = suites.filter((code) => code !== 0x00ff).map(suiteName);
    expect(real).toEqual(ALL_SUITES.slice(0, 14).map(suiteName));
  });

  it('has exactly its groups and signature schemes, and neither ALPN nor TLS 1.3', () => {
    const { extensions } = parse(hello);
    const published = PUBLISHED_SIGNATURE_SCHEMES.map(({ code }) => code.toString(16).padStart(4, '0')).join('');
    expect(extensions.get(10)?.toString('hex')).toBe('0006001d00170018');
    expect(extensions.get(13)?.toString('hex')).toBe(`0014${published}`);
    expect(extensions.has(16)).toBe(false);
    expect(extensions.has(43)).toBe(false);
    expect(extensions.get(0)?.toString('latin1')).toContain(NAME);
  });

  it('made by hand is laid out the same, padded out of the troubled sizes', () => {
    const offer = {
      version: 'TLSv1.2',
      suites: ALL_SUITES,
      groups: [29],
      signatureSchemes: [0x0401],
      serverName: NAME,
    } as const;
    const { suites, extensions } = parse(clientHello(offer));
    expect(suites).toEqual([...ALL_SUITES, 0x00ff]);
    expect(ALL_SUITES.length).toBeLessThan(128);
    expect(new Set(ALL_SUITES).size).toBe(ALL_SUITES.length);
    expect([...extensions.keys()]).toEqual([0, 23, 10, 11, 13, 21]);
    expect(clientHello(offer).length - 5).toBeGreaterThanOrEqual(512);
    expect(
      clientHello({ ...offer, version: 'SSLv3' })
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('160300');
  });

  it('carries no name that is an address or no name at all', () => {
    expect(sniOf(NAME)).toBe(NAME);
    for (const none of ['192.0.2.1', '::1', '', 'a b', 'ä.example', 'x'.repeat(254), 'a\0b'])
      expect(sniOf(none)).toBeNull();
  });
});

describe('names', () => {
  it('fall back to numbers', () => {
    expect(suiteName(0x1301)).toBe('TLS_AES_128_GCM_SHA256');
    expect(suiteName(0x5600)).toBe('0x5600');
    expect(alertName(40)).toBe('handshake_failure');
    expect(alertName(200)).toBe('alert 200');
  });
});
