import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { dirname } from 'node:path';
import * as tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostForwardingOf } from '../../src/cloudfront/host-forwarding.js';
import { routingTo } from '../../src/cloudfront/routing.js';
import { EXAMPLE, startDemo, type Demo } from '../../src/demo/index.js';
import type { Distribution, Origin, Problem } from '../../src/model/distribution.js';
import type { Value } from '../../src/model/value.js';
import { readSources } from '../../src/sources/index.js';

const ALIAS = 'www.shop.example';

/** What a TLS client sees: a code of failure, or the handshake and what followed. */
interface Visit {
  readonly failure: string | null;
  readonly trust: string | null;
  readonly chain: readonly string[];
  readonly leaf: tls.PeerCertificate | null;
  readonly version: string | null;
  readonly text: string;
}

let demo: Demo;
let problems: readonly Problem[];
let shop: Distribution;
let roots: string;

beforeAll(async () => {
  demo = await startDemo();
  const terraform = { vars: demo.variables, varFiles: [], workspace: null };
  const reading = await readSources({ workspace: '.', files: [EXAMPLE], origins: [], viewerHosts: [], terraform });
  const [distribution, ...others] = reading.distributions;
  if (distribution === undefined || others.length > 0) throw new Error('the example has one distribution');
  shop = distribution;
  problems = reading.problems;
  roots = readFileSync(demo.trustedRoots, 'utf8');
});

afterAll(() => demo.close());

function valueOf<T>(value: Value<T>): T {
  if (!value.known) throw new Error(`${value.expression} is not known`);
  return value.value;
}

function originOf(id: string): Origin {
  const found = shop.origins.find((origin) => valueOf(origin.id) === id);
  if (found === undefined) throw new Error(`no origin ${id}`);
  return found;
}

function domainOf(id: string): string {
  return valueOf(originOf(id).domainName);
}

function portOf(id: string, scheme: 'http' | 'https'): number {
  const { connection } = originOf(id);
  if (connection.type !== 'custom') throw new Error(`${id} has no ports`);
  return valueOf(scheme === 'https' ? connection.httpsPort : connection.httpPort);
}

function resolver(): Resolver {
  const asking = new Resolver({ timeout: 5000, tries: 1 });
  asking.setServers([...demo.resolvers]);
  return asking;
}

async function codeOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => 'none',
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

function request(host: string): string {
  return `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
}

/** The start of the answer to a request that leaves the connection open. */
async function firstBytes(socket: Socket, host: string): Promise<string> {
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const [bytes] = await once(socket, 'data');
  socket.destroy();
  return String(bytes);
}

async function askPlainly(port: number, host: string): Promise<string> {
  const socket = connectTcp(port, '127.0.0.1');
  socket.write(request(host));
  return textOf(socket);
}

async function visit(id: string, name = domainOf(id), options: tls.ConnectionOptions = {}): Promise<Visit> {
  const socket = tls.connect({
    host: '127.0.0.1',
    port: portOf(id, 'https'),
    servername: name,
    ca: roots,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
    ciphers: 'ECDHE+AESGCM',
    ...options,
  });
  try {
    await once(socket, 'secureConnect');
    const leaf = socket.getPeerCertificate();
    const trust = socket.authorizationError === null ? null : String(socket.authorizationError);
    const seen = { failure: null, trust, chain: chainOf(socket), leaf, version: socket.getProtocol() };
    socket.write(request(name));
    return { ...seen, text: await textOf(socket) };
  } catch (error) {
    const failure = (error as NodeJS.ErrnoException).code ?? String(error);
    return { failure, trust: null, chain: [], leaf: null, version: null, text: '' };
  } finally {
    socket.destroy();
  }
}

/** Common names in the order of the wire. */
function chainOf(socket: tls.TLSSocket): readonly string[] {
  const names: string[] = [];
  for (let at = socket.getPeerX509Certificate(); at !== undefined && names.length < 9; at = at.issuerCertificate) {
    names.push(/CN=(.*)/.exec(at.subject)?.[1] ?? '');
  }
  return names;
}

function daysLeft({ leaf }: Visit): number {
  return (Date.parse(leaf?.valid_to ?? '') - Date.now()) / 86_400_000;
}

/** Null when the certificate covers the name. */
function coverage({ leaf }: Visit, name: string): string | null {
  return leaf === null ? 'no certificate' : (tls.checkServerIdentity(name, leaf)?.message ?? null);
}

async function expectHealthy(id: string, name?: string): Promise<Visit> {
  const seen = await visit(id, name);
  expect(seen).toMatchObject({ failure: null, trust: null });
  expect(seen.text).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  expect(coverage(seen, name ?? domainOf(id))).toBeNull();
  return seen;
}

describe('the example distribution', () => {
  it('is read whole, every value of it known', () => {
    expect(problems).toEqual([]);
    expect(shop.aliases.map(valueOf)).toEqual([ALIAS]);
    expect(shop.behaviors.map(({ targetOriginId }) => valueOf(targetOriginId))).toHaveLength(shop.origins.length - 1);
  });

  it('has exactly the origins that run, each under a comment that says what it shows', () => {
    const code = readFileSync(`${EXAMPLE}/origins.tf`, 'utf8');
    const written = [...code.matchAll(/# (.*)\.\n +\{\n +id += "(.*)"/g)].map(([, shows, id]) => ({ id, shows }));
    const announced = demo.origins.map(({ id, shows }) => ({
      id,
      shows: shows.charAt(0).toUpperCase() + shows.slice(1),
    }));
    expect(written).toEqual(announced);
    expect(shop.origins.map(({ id }) => valueOf(id))).toEqual(demo.origins.map(({ id }) => id));
    expect(new Set(demo.origins.map(({ id }) => id)).size).toBe(demo.origins.length);
  });

  it('is to be mended on the line of each origin, not in the module that all of them go through', () => {
    const lines = shop.origins.map(({ domainName }) => domainName.location);
    expect(lines.map((place) => place?.file)).toEqual(lines.map(() => `${EXAMPLE}/origins.tf`));
    expect(new Set(lines.map((place) => place?.startLine)).size).toBe(lines.length);
  });

  it('listens on unprivileged ports, each its own', () => {
    const ports = shop.origins.flatMap(({ connection }) =>
      connection.type === 'custom' ? [valueOf(connection.httpPort), valueOf(connection.httpsPort)] : [],
    );
    const listening = ports.filter((port) => ![80, 443, 81].includes(port));
    expect(Math.min(...listening)).toBeGreaterThanOrEqual(1024);
    expect(new Set(listening).size).toBe(listening.length);
  });

  it('leads to every origin but the one that shows otherwise', () => {
    const unused = shop.origins.filter((origin) => routingTo(shop, origin).used !== 'yes');
    expect(unused.map(({ id }) => valueOf(id))).toEqual(['retired']);
  });

  it('forwards Host where it says so', () => {
    const forwarding = shop.behaviors.filter((behavior) => hostForwardingOf(behavior).forwarded === 'yes');
    expect(forwarding.map(({ targetOriginId }) => valueOf(targetOriginId))).toEqual([
      'app',
      'wildcard',
      'legacy',
      'own-name-only',
    ]);
    expect(shop.behaviors.filter((behavior) => hostForwardingOf(behavior).forwarded === 'unknown')).toEqual([]);
  });
});

describe('names', () => {
  it('lead to this machine, those of AWS too', async () => {
    const elsewhere = ['no-such-name', 'no-ipv4', 'private', 'dangling', 'internal'];
    for (const { id } of demo.origins) {
      if (elsewhere.includes(id)) continue;
      expect(await resolver().resolve4(domainOf(id))).toEqual(['127.0.0.1']);
    }
  });

  it('fail as announced', async () => {
    expect(await codeOf(resolver().resolve4('no-such-name.shop.example'))).toBe('ENOTFOUND');
    expect(await codeOf(resolver().resolve4('no-ipv4.shop.example'))).toBe('ENODATA');
    expect(await resolver().resolve6('no-ipv4.shop.example')).toEqual(['2001:db8::5']);
    expect(await resolver().resolve4('private.shop.example')).toEqual(['10.20.30.40']);
    expect(await resolver().resolveCname('dangling.shop.example')).toEqual(['shop-prod.gone.example']);
    expect(await codeOf(resolver().resolve4('dangling.shop.example'))).toBe('ENOTFOUND');
  });

  it('do not exist outside the example', async () => {
    for (const name of ['example.com', 'other.s3.amazonaws.com', 'org', 'internal.shop.example']) {
      expect(await codeOf(resolver().resolve4(name))).toBe('ENOTFOUND');
    }
  });
});

describe('healthy origins', () => {
  it.each([['app'], ['wildcard'], ['legacy']])('%s answers for the forwarded name', async (id) => {
    if (id === 'wildcard') expect((await expectHealthy(id, ALIAS)).leaf?.subjectaltname).toBe('DNS:*.shop.example');
    else await expectHealthy(id, ALIAS);
  });

  it('rsa and ecdsa have these keys', async () => {
    expect((await expectHealthy('rsa')).leaf).toMatchObject({ bits: 2048, exponent: '0x10001' });
    expect((await expectHealthy('ecdsa')).leaf).toMatchObject({ nistCurve: 'P-256' });
  });

  it('both-ports and plain answer over HTTP', async () => {
    await expectHealthy('both-ports');
    for (const id of ['both-ports', 'plain']) {
      expect(await askPlainly(portOf(id, 'http'), domainOf(id))).toMatch(/^HTTP\/1.1 200 OK/);
    }
  });

  it('keep idle connections longer than CloudFront does by default', async () => {
    const socket = connectTcp(portOf('plain', 'http'), '127.0.0.1');
    expect(await firstBytes(socket, 'plain.shop.example')).toMatch(/\r\nkeep-alive: timeout=65\r\n/i);
  });
});

describe('broken connections', () => {
  it.each([['refused'], ['website-bucket']])('%s refuses', async (id) => {
    expect((await visit(id)).failure).toBe('ECONNREFUSED');
  });

  it('not-tls answers in clear', async () => {
    expect((await visit('not-tls')).failure).toMatch(/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/);
    expect(await askPlainly(portOf('not-tls', 'https'), 'x')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('old-protocol speaks TLS 1.0 alone', async () => {
    const ciphers = 'ECDHE+AES';
    expect((await visit('old-protocol', undefined, { ciphers })).failure).toMatch(/UNSUPPORTED_PROTOCOL/);
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.2', ciphers: 'ALL:@SECLEVEL=0' } as const;
    expect(await visit('old-protocol', undefined, old)).toMatchObject({ failure: null, trust: null, version: 'TLSv1' });
  });

  it('other-cipher takes ChaCha20 alone', async () => {
    expect((await visit('other-cipher')).failure).toMatch(/HANDSHAKE_FAILURE/);
    const ciphers = 'ECDHE+CHACHA20';
    expect(await visit('other-cipher', undefined, { ciphers })).toMatchObject({ failure: null, trust: null });
  });

  it('client-certificate gives up on a client that has none', async () => {
    expect((await visit('client-certificate')).failure).toMatch(/HANDSHAKE_FAILURE/);
  });

  it('resets does', async () => {
    expect((await visit('resets')).failure).toBe('ECONNRESET');
  });
});

describe('broken certificates', () => {
  it.each([
    ['expired', 'CERT_HAS_EXPIRED', ['expired.shop.example', 'Shop Example Server CA']],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', ['self-signed.shop.example']],
    ['incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', ['incomplete-chain.shop.example']],
    ['untrusted', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', ['untrusted.shop.example', 'Unknown Example Server CA']],
    ['wrong-order', null, ['wrong-order.shop.example', 'Shop Example Root CA', 'Shop Example Server CA']],
  ])('%s', async (id, trust, chain) => {
    const seen = await visit(id);
    expect(seen).toMatchObject({ failure: null, chain });
    expect(seen.trust).toBe(trust);
    expect(coverage(seen, `${id}.shop.example`)).toBeNull();
  });

  it('expired and expiring are so by days', async () => {
    expect(daysLeft(await visit('expired'))).toBeCloseTo(-3, 2);
    expect(daysLeft(await expectHealthy('expiring'))).toBeCloseTo(5.5, 2);
  });

  it.each([
    ['other-name', 'other-name.shop.example'],
    ['own-name-only', ALIAS],
    ['load-balancer', 'shop-123456789.eu-central-1.elb.amazonaws.com'],
  ])('%s does not cover %s', async (id, name) => {
    const seen = await visit(id, name);
    expect(seen).toMatchObject({ failure: null, trust: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(coverage(seen, name)).toMatch(/does not match/);
  });

  it('own-name-only covers its own name, and the load balancer the alias', async () => {
    await expectHealthy('own-name-only');
    await expectHealthy('load-balancer', ALIAS);
  });
});

describe('broken answers', () => {
  it('closes says nothing', async () => {
    expect(await visit('closes')).toMatchObject({ failure: null, trust: null, text: '' });
  });

  it('malformed has no status line', async () => {
    expect(await askPlainly(portOf('malformed', 'http'), 'malformed.shop.example')).toMatch(/^Content-Type: /);
  });

  it('large-head exceeds 32,768 bytes', async () => {
    const { text } = await visit('large-head');
    expect(text.indexOf('\r\n\r\n')).toBeGreaterThan(32_768);
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  });

  it('unavailable answers 503', async () => {
    expect((await visit('unavailable')).text).toMatch(/^HTTP\/1.1 503 /);
  });

  it('redirect-loop sends the viewer where it came from', async () => {
    const text = await askPlainly(portOf('redirect-loop', 'http'), 'redirect-loop.shop.example');
    expect(text).toMatch(/^HTTP\/1.1 301 [^]*\r\nlocation: https:\/\/www\.shop\.example\/\r\n/);
  });

  it('short-keep-alive announces five seconds', async () => {
    const socket = tls.connect({
      host: '127.0.0.1',
      port: portOf('short-keep-alive', 'https'),
      servername: 'short-keep-alive.shop.example',
      ca: roots,
    });
    expect(await firstBytes(socket, 'short-keep-alive.shop.example')).toMatch(/\r\nkeep-alive: timeout=5\r\n/i);
  });
});

describe('broken configuration', () => {
  it('low-port answers well, but has an illegal port', async () => {
    await expectHealthy('low-port');
    expect(portOf('low-port', 'http')).toBe(81);
  });

  it('internal is a VPC origin', () => {
    expect(originOf('internal')).toMatchObject({
      connection: { type: 'vpc', vpcOriginId: { value: expect.stringMatching(/^vo_/) } },
    });
  });

  it('retired would answer', async () => {
    await expectHealthy('retired');
  });
});

describe('its life', () => {
  it('runs twice at once, and leaves nothing behind', async () => {
    const second = await startDemo();
    expect(second.trustedRoots).not.toBe(demo.trustedRoots);
    const signals = process.listenerCount('SIGINT');
    await second.close();
    await second.close();
    expect(existsSync(dirname(second.trustedRoots))).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(signals - 1);
    expect(existsSync(demo.trustedRoots)).toBe(true);
    const [resolverAddress = ''] = second.resolvers;
    expect(await codeOf(once(connectTcp(Number(resolverAddress.split(':')[1]), '127.0.0.1'), 'connect'))).toBe(
      'ECONNREFUSED',
    );
  });
});
