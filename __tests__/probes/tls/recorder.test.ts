import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type net from 'node:net';
import { Recorder, type RecorderOptions } from '../../../src/probes/tls/recorder.js';
import { connectTo, serveTcp, type Lab } from './support.js';

const labs: Lab[] = [];

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

async function recordFrom(onConnection: (socket: net.Socket) => void, options?: RecorderOptions): Promise<Recorder> {
  const lab = await serveTcp(onConnection);
  labs.push(lab);
  return new Recorder(await connectTo(lab.port), options);
}

async function readAll(wire: Recorder): Promise<Buffer> {
  const pieces: Buffer[] = [];
  wire.on('data', (piece: Buffer) => pieces.push(piece));
  if (!wire.closed) await once(wire, 'close').catch(() => undefined);
  return Buffer.concat(pieces);
}

describe('a recorder', () => {
  it('passes on, counts and keeps the first bytes, and tells a FIN', async () => {
    const wire = await recordFrom((socket) => socket.end('hello world'), { keepBytes: 5 });
    const got = await readAll(wire);
    expect(String(got)).toBe('hello world');
    expect(String(wire.firstBytes())).toBe('hello');
    expect(wire.receivedBytes()).toBe(11);
    expect(wire.endedBy()).toBe('fin');
  });

  it('tells a RST, also one close behind data', async () => {
    const atOnce = await recordFrom((socket) => socket.once('data', () => socket.resetAndDestroy()));
    atOnce.write('x');
    await readAll(atOnce);
    expect(atOnce.endedBy()).toBe('rst');
    const behindData = await recordFrom((socket) =>
      socket.once('data', () => socket.write('part', () => socket.resetAndDestroy())),
    );
    behindData.write('x');
    const got = await readAll(behindData);
    expect(String(got)).toBe('part');
    expect(behindData.endedBy()).toBe('rst');
  });

  it('is open as long as the other end has not finished, also when we close', async () => {
    const wire = await recordFrom((socket) => socket.resume());
    expect(wire.endedBy()).toBe('open');
    wire.destroy();
    await once(wire, 'close');
    expect(wire.endedBy()).toBe('open');
  });

  it('sends what is written, and our end of it', async () => {
    const heard: Buffer[] = [];
    const wire = await recordFrom((socket) => socket.on('data', (piece) => heard.push(piece)));
    wire.write('one ');
    wire.end('two');
    await readAll(wire);
    expect(String(Buffer.concat(heard))).toBe('one two');
    expect(wire.endedBy()).toBe('fin');
  });

  it('holds a fast sender back while nobody reads', async () => {
    const total = 64 * 1024 * 1024;
    const wire = await recordFrom((socket) => socket.end(Buffer.alloc(total)));
    wire.read(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(wire.receivedBytes()).toBeLessThan(1024 * 1024);
    const got = await readAll(wire);
    expect(got.length).toBe(total);
  });

  it('shows every piece to its tap until that is stopped', async () => {
    const tapped: string[] = [];
    const wire = await recordFrom((socket) => socket.pipe(socket), { tap: (piece) => tapped.push(String(piece)) });
    wire.write('one');
    await once(wire, 'data');
    wire.stopTapping();
    wire.write('two');
    await once(wire, 'data');
    expect(tapped).toEqual(['one']);
    wire.destroy();
  });
});
