import { describe, expect, it } from '@jest/globals';
import { connect } from '../../src/probes/tcp.js';
import { startFullPort } from '../lab/full-port.js';
import { startRawServer } from '../lab/http.js';

describe('connect', () => {
  it('hands on a socket from which nothing was read', async () => {
    const server = await startRawServer((socket) => void socket.write('220 hello\r\n'));
    const { observation, socket } = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 5000 });
    expect(observation).toEqual({ status: 'connected', durationMs: expect.any(Number) });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(socket?.isPaused()).toBe(true);
    expect(socket?.listenerCount('data')).toBe(0);
    const greeting = await new Promise<string>((resolve) => {
      socket?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      socket?.resume();
    });
    expect(greeting).toBe('220 hello\r\n');
    socket?.destroy();
    await server.close();
  });

  it('survives a reset while nobody listens', async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const { socket } = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 5000 });
    socket?.resume();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(socket?.destroyed ?? true).toBe(true);
    await server.close();
  });

  it('calls a closed port refused', async () => {
    const server = await startRawServer(() => undefined);
    await server.close();
    const { observation, socket } = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 5000 });
    expect(observation.status).toBe('refused');
    expect(socket).toBeNull();
  });

  it('calls silence a timeout, and ends the attempt', async () => {
    const full = await startFullPort();
    const { observation, socket } = await connect({ address: '127.0.0.1', port: full.port, timeoutMs: 100 });
    expect(observation).toEqual({ status: 'timeout', afterMs: expect.any(Number), attempts: 1 });
    expect(socket).toBeNull();
    await full.close();
  });

  it('makes as many attempts as CloudFront before it calls silence a timeout', async () => {
    const full = await startFullPort();
    const request = { address: '127.0.0.1', port: full.port, timeoutMs: 90 };
    const { observation } = await connect({ ...request, attempts: 3 });
    expect(observation).toMatchObject({ status: 'timeout', attempts: 3 });
    await full.close();
  });

  it('makes one connection where the first attempt is answered', async () => {
    const server = await startRawServer(() => undefined);
    const { socket } = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 60, attempts: 3 });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(server.accepted()).toBe(1);
    socket?.destroy();
    await server.close();
  });

  it.each([
    ['an address of no use', '255.255.255.255', 80, /^E(ACCES|NETUNREACH|HOSTUNREACH|PERM|INVAL)$/],
    ['a name', 'localhost', 80, /^EINVAL$/],
    ['port 0', '127.0.0.1', 0, /^EINVAL$/],
    ['a port beyond the last', '127.0.0.1', 65_536, /^EINVAL$/],
    ['a port that is no number', '127.0.0.1', Number.NaN, /^EINVAL$/],
  ])('calls %s unreachable', async (_name, address, port, code) => {
    const { observation, socket } = await connect({ address, port, timeoutMs: 1000 });
    expect(observation).toEqual({ status: 'unreachable', code: expect.stringMatching(code) });
    expect(socket).toBeNull();
  });

  it('ends with its signal, before, during and after', async () => {
    const server = await startRawServer(() => undefined);
    const abort = new AbortController();
    const { signal } = abort;
    const { socket } = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 5000, signal });
    const full = await startFullPort();
    const pending = connect({ address: '127.0.0.1', port: full.port, timeoutMs: 20_000, signal });
    abort.abort();
    expect((await pending).observation).toEqual({ status: 'unreachable', code: 'ABORT_ERR' });
    expect(socket?.destroyed).toBe(true);
    const late = await connect({ address: '127.0.0.1', port: server.port, timeoutMs: 5000, signal });
    expect(late.observation).toEqual({ status: 'unreachable', code: 'ABORT_ERR' });
    await Promise.all([server.close(), full.close()]);
  });
});
