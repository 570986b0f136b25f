import { afterEach, describe, expect, it } from '@jest/globals';
import { startNameServer } from '../../src/demo/name-server.js';
import type { ResolvedAddress } from '../../src/model/observation.js';
import { UsageError } from '../../src/model/usage-error.js';
import { createProber, type Prober, type ProbeSettings } from '../../src/probes/index.js';
import { answering, silent, startRawServer, type Misbehavior, type RawServer } from '../lab/http.js';
import { plannedHttp } from './http/observe.js';

const LOOPBACK: ResolvedAddress = { address: '127.0.0.1', family: 4, specialPurpose: 'loopback', allowed: true };
const OK = answering('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

describe('a prober', () => {
  it('refuses settings that make no sense before it does anything', () => {
    expect(() => prober({ resolvers: ['not an address'] })).toThrow(UsageError);
    expect(() => prober({ publicCidrs: ['10.0.0.0/99'] })).toThrow(UsageError);
  });

  it('makes the same exchange once, whoever asks', async () => {
    const server = await raw(OK);
    const one = prober();
    const planned = plannedHttp({ port: server.port });
    const [first, second] = [one.exchange(planned, LOOPBACK), one.exchange({ ...planned }, { ...LOOPBACK })];
    expect(first).toBe(second);
    expect(await first).toMatchObject({ http: { status: 'answered' }, looks: 1 });
    expect(one.exchange(planned, LOOPBACK)).toBe(first);
    expect(server.accepted()).toBe(1);
  });

  it('makes it anew for a second look, and for other custom headers', async () => {
    const server = await raw(OK);
    const one = prober();
    const planned = plannedHttp({ port: server.port });
    const first = await one.exchange(planned, LOOPBACK, 1);
    const again = await one.exchange(planned, LOOPBACK, 2);
    expect(again).toMatchObject({ key: first.key, looks: 2 });
    const other = await one.exchange({ ...planned, customHeaders: [['X-Other', 'one']] }, LOOPBACK);
    expect(other.key).not.toBe(first.key);
    expect(server.accepted()).toBe(3);
  });

  it('keeps to its budget', async () => {
    let open = 0;
    let most = 0;
    const server = await raw((socket) => {
      most = Math.max(most, (open += 1));
      socket.on('close', () => (open -= 1));
      socket.once('data', () => setTimeout(() => socket.end('HTTP/1.1 204 No Content\r\n\r\n'), 10));
    });
    const one = prober({ concurrency: 4 });
    const exchanges = Array.from({ length: 24 }, (_, index) =>
      one.exchange(plannedHttp({ port: server.port, path: `/${index}` }), LOOPBACK),
    );
    expect((await Promise.all(exchanges)).every(({ http }) => http?.status === 'answered')).toBe(true);
    expect(server.accepted()).toBe(24);
    // The server hears of an end a little after the client has let go of its slot.
    expect(most).toBeLessThanOrEqual(8);
  });

  it('looks a name up once per type and look, without waiting for its authority', async () => {
    const names = await startNameServer({
      zones: [
        { name: 'example.com', type: 'SOA', value: 'ns1.example.com hostmaster.example.com' },
        { name: 'example.com', type: 'NS', value: 'ns1.example.com' },
        { name: 'origin.example.com', type: 'A', value: '127.0.0.1' },
      ],
    });
    closing.push(() => names.close());
    const one = prober({ resolvers: [`127.0.0.1:${names.port}`], publicCidrs: ['127.0.0.0/8'] });
    const first = one.lookUp('origin.example.com', 'ipv4');
    expect(one.lookUp('ORIGIN.example.com', 'ipv4', 1)).toBe(first);
    expect(one.lookUp('origin.example.com', 'ipv4', 2)).not.toBe(first);
    expect(one.lookUp('origin.example.com', 'dualstack')).not.toBe(first);
    expect(await first).toMatchObject({
      name: 'origin.example.com',
      addresses: [{ address: '127.0.0.1', family: 4, allowed: true }],
      authority: null,
      looks: 1,
    });
    expect(await one.authority('origin.example.com', 'ipv4')).not.toBeNull();
  });

  it('has no authority to ask for an address', async () => {
    const one = prober();
    expect(await one.authority('127.0.0.1', 'ipv4')).toBeNull();
    expect(await one.authority('[::1]', 'ipv6')).toBeNull();
    expect(await one.lookUp('127.0.0.1', 'ipv4')).toMatchObject({ addresses: [{ address: '127.0.0.1' }] });
  });

  it('ends what is under way, and what waits for its turn, when closed', async () => {
    const server = await raw(silent);
    const one = prober({ concurrency: 1 });
    const pending = ['/a', '/b', '/c'].map((path) =>
      one.exchange(plannedHttp({ port: server.port, path, readTimeoutMs: 60_000 }), LOOPBACK),
    );
    while (server.open() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await one.close();
    const [first, ...others] = await Promise.all(pending);
    expect(first).toMatchObject({ http: { status: 'failed' } });
    for (const other of others) expect(other).toMatchObject({ tcp: { status: 'unreachable' }, http: null });
    while (server.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(server.accepted()).toBe(1);
    expect(await one.lookUp('origin.example.com', 'ipv4')).toMatchObject({ lookups: [], addresses: [] });
    expect(await one.authority('origin.example.com', 'ipv4')).toBeNull();
  });
});

function prober(changes: Partial<ProbeSettings> = {}): Prober {
  const made = createProber({
    // Discards: nothing listens there, and nothing leaves the machine.
    resolvers: ['127.0.0.1:9'],
    trustedRoots: [],
    publicCidrs: [],
    timeoutMs: 1000,
    concurrency: 8,
    idleProbe: false,
    ...changes,
  });
  closing.push(() => made.close());
  return made;
}

async function raw(misbehavior: Misbehavior): Promise<RawServer> {
  const server = await startRawServer(misbehavior);
  closing.push(() => server.close());
  return server;
}
