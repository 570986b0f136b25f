import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { dirname } from 'node:path';
import * as tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemo, type Demo } from '../../src/demo/index.js';

interface OriginConfig {
  readonly Id: string;
  readonly DomainName: string;
  readonly CustomOriginConfig?: {
    readonly HTTPPort: number;
    readonly HTTPSPort: number;
    readonly OriginProtocolPolicy: string;
  };
}

interface BehaviorConfig {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId?: string;
  readonly OriginRequestPolicyId?: string;
  readonly ForwardedValues?: { readonly Headers: { readonly Items: readonly string[] } };
}

interface DistributionConfig {
  readonly Aliases: { readonly Quantity: number; readonly Items: readonly string[] };
  readonly Origins: { readonly Quantity: number; readonly Items: readonly OriginConfig[] };
  readonly DefaultCacheBehavior: BehaviorConfig;
  readonly CacheBehaviors: { readonly Quantity: number; readonly Items: readonly BehaviorConfig[] };
}

const ALIAS = 'www.shop.example';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';

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
let config: DistributionConfig;
let roots: string;

beforeAll(async () => {
  demo = await startDemo();
  config = (JSON.parse(readFileSync(demo.configFile, 'utf8')) as { DistributionConfig: DistributionConfig })
    .DistributionConfig;
  roots = readFileSync(demo.trustedRoots, 'utf8');
});

afterAll(() => demo.close());

function originOf(id: string): OriginConfig {
  const found = config.Origins.Items.find((origin) => origin.Id === id);
  if (found === undefined) throw new Error(`no origin ${id}`);
  return found;
}

function portOf(id: string, scheme: 'http' | 'https'): number {
  const custom = originOf(id).CustomOriginConfig;
  return (scheme === 'https' ? custom?.HTTPSPort : custom?.HTTPPort) ?? 0;
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

async function visit(id: string, name = originOf(id).DomainName, options: tls.ConnectionOptions = {}): Promise<Visit> {
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
  expect(coverage(seen, name ?? originOf(id).DomainName)).toBeNull();
  return seen;
}

describe('the example distribution', () => {
  it('is what the AWS command line would print', () => {
    expect(config.Aliases).toEqual({ Quantity: 1, Items: [ALIAS] });
    expect(config.Origins.Quantity).toBe(config.Origins.Items.length);
    expect(config.CacheBehaviors.Quantity).toBe(config.CacheBehaviors.Items.length);
  });

  it('has exactly the origins that it announces', () => {
    expect(config.Origins.Items.map(({ Id }) => Id)).toEqual(demo.origins.map(({ id }) => id));
    expect(new Set(demo.origins.map(({ id }) => id)).size).toBe(demo.origins.length);
  });

  it('listens on unprivileged ports, each its own', () => {
    const ports = config.Origins.Items.flatMap(({ CustomOriginConfig: custom }) =>
      custom === undefined ? [] : [custom.HTTPPort, custom.HTTPSPort],
    );
    const listening = ports.filter((port) => ![80, 443, 81].includes(port));
    expect(Math.min(...listening)).toBeGreaterThanOrEqual(1024);
    expect(new Set(listening).size).toBe(listening.length);
  });

  it('leads to every origin but the one that shows otherwise', () => {
    const used = new Set(
      [config.DefaultCacheBehavior, ...config.CacheBehaviors.Items].map((each) => each.TargetOriginId),
    );
    expect(demo.origins.filter(({ id }) => !used.has(id))).toEqual([
      { id: 'retired', shows: 'configuration: no behavior uses it' },
    ]);
  });

  it('forwards Host where it says so', () => {
    const behaviors = [config.DefaultCacheBehavior, ...config.CacheBehaviors.Items];
    const forwarding = behaviors.filter(
      ({ CachePolicyId, OriginRequestPolicyId, ForwardedValues }) =>
        CachePolicyId === '83da9c7e-98b4-4e11-a168-04f0df8e2c65' ||
        OriginRequestPolicyId === ALL_VIEWER ||
        ForwardedValues?.Headers.Items.includes('Host'),
    );
    expect(forwarding.map(({ TargetOriginId }) => TargetOriginId)).toEqual([
      'app',
      'wildcard',
      'legacy',
      'own-name-only',
    ]);
  });
});

describe('names', () => {
  it('lead to this machine, those of AWS too', async () => {
    const elsewhere = ['no-such-name', 'no-ipv4', 'private', 'dangling', 'internal'];
    for (const { Id, DomainName } of config.Origins.Items) {
      if (elsewhere.includes(Id)) continue;
      expect(await resolver().resolve4(DomainName)).toEqual(['127.0.0.1']);
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
      expect(await askPlainly(portOf(id, 'http'), originOf(id).DomainName)).toMatch(/^HTTP\/1.1 200 OK/);
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
    expect(originOf('internal')).toMatchObject({ VpcOriginConfig: { VpcOriginId: expect.stringMatching(/^vo_/) } });
  });

  it('retired would answer', async () => {
    await expectHealthy('retired');
  });
});

describe('its life', () => {
  it('runs twice at once, and leaves nothing behind', async () => {
    const second = await startDemo();
    expect(second.workspace).not.toBe(demo.workspace);
    expect(dirname(second.configFile)).toBe(second.workspace);
    const signals = process.listenerCount('SIGINT');
    await second.close();
    await second.close();
    expect(existsSync(second.workspace)).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(signals - 1);
    expect(existsSync(demo.configFile)).toBe(true);
    const [resolverAddress = ''] = second.resolvers;
    expect(await codeOf(once(connectTcp(Number(resolverAddress.split(':')[1]), '127.0.0.1'), 'connect'))).toBe(
      'ECONNREFUSED',
    );
  });
});
