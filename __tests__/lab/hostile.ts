/** Connections that no healthy origin makes: what a probe has to survive, each a function for `startRawOrigin`. */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export {
  answerWith,
  closeAfterFirstBytes,
  closeAtOnce,
  PLAIN_HTTP_BAD_REQUEST,
  resetAfterFirstBytes,
  resetAtOnce,
  staySilent,
} from '../../src/demo/misbehaviors.js';

/** RFC 8446 section 5.1 and 4. */
const RECORD = { changeCipherSpec: 20, alert: 21, handshake: 22 } as const;
const TLS_1_2 = 0x0303;
const RECORD_HEADER_BYTES = 5;
const MAX_FRAGMENT_BYTES = 16_384;

/** One TLS record. */
export function record(type: number, fragment: Uint8Array, version: number = TLS_1_2): Buffer {
  const header = Buffer.alloc(RECORD_HEADER_BYTES);
  header.writeUInt8(type, 0);
  header.writeUInt16BE(version, 1);
  header.writeUInt16BE(fragment.length, 3);
  return Buffer.concat([header, fragment]);
}

/** One handshake message: type, 24-bit length, body. `announced` lies about the length. */
export function handshakeMessage(type: number, body: Uint8Array, announced: number = body.length): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt8(type, 0);
  header.writeUIntBE(announced, 1, 3);
  return Buffer.concat([header, body]);
}

/** 40 is handshake_failure, 70 protocol_version, 112 unrecognized_name. */
export function fatalAlert(description: number): Buffer {
  return record(RECORD.alert, Buffer.of(2, description));
}

/** Answers the hello with a fatal alert and closes. */
export function alertAfterHello(description: number): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => socket.end(fatalAlert(description)));
  };
}

/** Answers the hello with a warning alert and goes on saying nothing. */
export function warningThenSilence(description: number): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => socket.write(record(RECORD.alert, Buffer.of(1, description))));
  };
}

/** Answers the first bytes, whatever they are, and stays without another word. */
export function answerAndStay(answer: string | Uint8Array): (socket: Duplex) => void {
  return (socket) => {
    socket.once('data', () => {
      socket.write(answer);
      socket.resume();
    });
  };
}

/** Joins a connection to another server, as if it had been made there. */
export function passOn(socket: Socket, { address, port }: { readonly address: string; readonly port: number }): void {
  const upstream = connect({ port, host: address, noDelay: true });
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
  socket.pipe(upstream).pipe(socket);
}

/** Sends the same bytes again and again, as fast as the other end takes them, once it has said something. */
export function endlessly(bytes: Uint8Array, first: Uint8Array = Buffer.alloc(0)): (socket: Duplex) => void {
  return (socket) => {
    const pump = (): void => {
      while (!socket.destroyed && socket.write(bytes));
    };
    socket.once('data', () => {
      socket.resume();
      socket.on('drain', pump);
      if (first.length > 0) socket.write(first);
      pump();
    });
  };
}

/** A ServerHello (type 2) announced with the greatest length there is, 16 MB, and full records that never finish it. */
export const endlessHandshake = endlessly(
  record(RECORD.handshake, Buffer.alloc(MAX_FRAGMENT_BYTES)),
  record(RECORD.handshake, handshakeMessage(2, Buffer.alloc(0), 0xffffff)),
);

/** HelloRequests (type 0, empty) for ever: well-formed messages that lead nowhere. */
export const endlessHelloRequests = endlessly(record(RECORD.handshake, Buffer.alloc(MAX_FRAGMENT_BYTES)));

/** Empty handshake records: no progress, for ever. */
export const endlessEmptyRecords = endlessly(many(record(RECORD.handshake, Buffer.alloc(0))));

/** Warning alerts for ever: close_notify is 0, so 90 (user_canceled). */
export const endlessWarnings = endlessly(many(record(RECORD.alert, Buffer.of(1, 90))));

/** A status line, then header lines without end. */
export const endlessHeaders = endlessly(
  Buffer.from(`x-filler: ${'a'.repeat(1000)}\r\n`),
  Buffer.from('HTTP/1.1 200 OK\r\n'),
);

/** A valid head, then a body without end. */
export const endlessBody = endlessly(
  Buffer.alloc(MAX_FRAGMENT_BYTES, 'a'),
  Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n'),
);

/** Interim answers for ever. */
export const endlessContinue = endlessly(many(Buffer.from('HTTP/1.1 100 Continue\r\n\r\n')));

/** Sends the bytes one at a time with a pause between them; with `null` the next byte is chosen for ever. */
export function tarpit(bytes: Uint8Array | null, pauseMs: number): (socket: Duplex) => void {
  return (socket) => {
    socket.once('data', () => dribble(socket, bytes, pauseMs));
  };
}

/** Sends the bytes one at a time with a pause between them, then ends. */
export function dribble(socket: Duplex, bytes: Uint8Array | null, pauseMs: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || (bytes !== null && sent === bytes.length)) {
      clearInterval(timer);
      if (!socket.destroyed) socket.end();
      return;
    }
    socket.write(bytes === null ? Buffer.from('a') : bytes.subarray(sent, sent + 1));
    sent++;
  }, pauseMs);
  socket.on('close', () => clearInterval(timer));
}

/** For `startBehindRelay`: cuts what the origin sends into segments of so many bytes. */
export function inSegments(segmentBytes: number): (chunk: Buffer, client: Socket) => void {
  return (chunk, client) => {
    for (let at = 0; at < chunk.length; at += segmentBytes) client.write(chunk.subarray(at, at + segmentBytes));
  };
}

/** For `startBehindRelay`: passes on so many bytes at a time, with a pause after each. */
export function slowly(segmentBytes: number, pauseMs: number): (chunk: Buffer, client: Socket) => void {
  const queues = new WeakMap<Socket, Buffer[]>();
  return (chunk, client) => {
    const waiting = queues.get(client);
    const queue = waiting ?? [];
    for (let at = 0; at < chunk.length; at += segmentBytes) queue.push(chunk.subarray(at, at + segmentBytes));
    if (waiting !== undefined) return;
    queues.set(client, queue);
    const timer = setInterval(() => {
      const next = queue.shift();
      if (next !== undefined && !client.destroyed) client.write(next);
    }, pauseMs);
    client.on('close', () => clearInterval(timer));
  };
}

/** For `startBehindRelay`: lets so many chunks of the origin pass, and of the next one so many bytes, and ends there. */
export function cutAt(
  { chunks, bytes }: { readonly chunks: number; readonly bytes: number },
  by: 'fin' | 'rst',
): (chunk: Buffer, client: Socket) => void {
  const passed = new WeakMap<Socket, number>();
  return (chunk, client) => {
    const before = passed.get(client) ?? 0;
    passed.set(client, before + 1);
    if (before > chunks || client.destroyed) return;
    if (before < chunks) {
      client.write(chunk);
      return;
    }
    const part = chunk.subarray(0, bytes);
    if (by === 'fin') client.end(part);
    else if (part.length === 0) client.resetAndDestroy();
    // What was written has to be on its way before a reset throws away what is not.
    else client.write(part, () => setTimeout(() => client.resetAndDestroy(), 20));
  };
}

/** For `startBehindRelay`: a warning that the name is not known before everything else, as some servers send it. */
export function warningFirst(description: number): (chunk: Buffer, client: Socket) => void {
  const warned = new WeakSet<Socket>();
  return (chunk, client) => {
    const warning = warned.has(client) ? [] : [record(RECORD.alert, Buffer.of(1, description))];
    warned.add(client);
    client.write(Buffer.concat([...warning, chunk]));
  };
}

/**
 * For `startBehindRelay`, one per connection under TLS 1.2 and below: frames the handshake anew, in records of so many
 * bytes, up to the point where encryption begins. Messages stay the same, so the handshake still succeeds.
 */
export function inSmallRecords(fragmentBytes: number): (chunk: Buffer, client: Socket) => void {
  const states = new WeakMap<Socket, { pending: Buffer; encrypted: boolean }>();
  return (chunk, client) => {
    const state = states.get(client) ?? { pending: Buffer.alloc(0), encrypted: false };
    states.set(client, state);
    state.pending = Buffer.concat([state.pending, chunk]);
    for (let length = recordLength(state.pending); length > 0; length = recordLength(state.pending)) {
      const whole = state.pending.subarray(0, length);
      state.pending = state.pending.subarray(length);
      if (whole[0] === RECORD.changeCipherSpec) state.encrypted = true;
      const framed = state.encrypted || whole[0] !== RECORD.handshake ? [whole] : split(whole, fragmentBytes);
      for (const part of framed) client.write(part);
    }
  };
}

/** A thousand copies, to send small things in large writes. */
function many(bytes: Uint8Array): Buffer {
  return Buffer.concat(Array.from({ length: 1000 }, () => bytes));
}

/** Bytes of the first record, header included; 0 while it is incomplete. */
function recordLength(bytes: Buffer): number {
  if (bytes.length < RECORD_HEADER_BYTES) return 0;
  const length = RECORD_HEADER_BYTES + bytes.readUInt16BE(3);
  return bytes.length < length ? 0 : length;
}

function split(whole: Buffer, fragmentBytes: number): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = RECORD_HEADER_BYTES; at < whole.length; at += fragmentBytes) {
    parts.push(record(RECORD.handshake, whole.subarray(at, at + fragmentBytes), whole.readUInt16BE(1)));
  }
  return parts;
}
