import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';

import type { DnsOutcome } from '../../model/observation.js';
import { Budget } from '../budget.js';
import { decodeMessage, encodeQuestion, isAbout, type DnsMessage, type Question } from './message.js';
import { canBeAsked } from './name.js';
import { interpret } from './outcome.js';

export interface DnsServer {
  /** An IP address. */
  readonly address: string;
  readonly port: number;
}

export interface AskSettings {
  /** How often the question is sent over UDP before the server counts as silent. */
  readonly tries: number;
  /** How long each of them waits; a TCP exchange may take as long as all tries together. */
  readonly tryMs: number;
  /** False: EDNS is not even tried, for a server that was silent when asked with it. */
  readonly edns?: boolean;
  /** Ends the wait early: the question then has no outcome. */
  readonly signal?: AbortSignal | undefined;
}

export interface Reply {
  readonly outcome: DnsOutcome;
  /** The message behind an `answered` outcome. */
  readonly message: DnsMessage | null;
  /** Addresses that the outcome does not list. */
  readonly addressesLeftOut: number;
}

/** After so many packets that are no answer to the question a server is not listened to any more. */
const MAX_STRAY_PACKETS = 64;

/**
 * Questions that one server has before it at a time. More of them at once are lost where its socket's buffer ends, and would
 * look like silence; small forwarders allow 150 (dnsmasq's `--dns-forward-max`).
 */
const MAX_QUESTIONS_AT_ONCE = 64;

/** Codes by which a server says that it does not understand EDNS (RFC 6891 section 7, RFC 3597-era servers). */
const EDNS_REFUSALS: ReadonlySet<string> = new Set(['FORMERR', 'NOTIMP', 'BADVERS']);
/** With these codes a server may leave the question out. */
const RCODES_WITHOUT_QUESTION: ReadonlySet<string> = new Set(['FORMERR', 'NOTIMP', 'SERVFAIL', 'REFUSED', 'BADVERS']);

/**
 * Asks one server one question as resolvers do: over UDP with EDNS, without EDNS if the server does not understand it,
 * over TCP when the answer was cut. Every wait is bounded, nothing is thrown.
 *
 * @returns null only when the signal ended the wait.
 */
export async function ask(question: Question, server: DnsServer, settings: AskSettings): Promise<Reply | null> {
  if (!canBeAsked(question.name)) return withoutMessage({ status: 'malformed', detail: 'not a name DNS can carry' });
  const key = `${server.address} ${server.port}`;
  const window = windows.get(key) ?? { budget: new Budget(MAX_QUESTIONS_AT_ONCE), users: 0 };
  windows.set(key, window);
  window.users++;
  try {
    return await window.budget.run(() => converse(question, server, settings));
  } finally {
    window.users--;
    if (window.users === 0) windows.delete(key);
  }
}

/** Whoever is being asked by this process, and by how many. */
const windows = new Map<string, { readonly budget: Budget; users: number }>();

async function converse(question: Question, server: DnsServer, settings: AskSettings): Promise<Reply | null> {
  let edns = settings.edns ?? true;
  let overUdp = await exchangeUdp(question, server, settings, edns);
  if (overUdp.status === 'message' && EDNS_REFUSALS.has(overUdp.message.rcode)) {
    const plain = await exchangeUdp(question, server, settings, false);
    if (plain.status === 'message' || plain.status === 'aborted') {
      overUdp = plain;
      edns = false;
    }
  }
  if (overUdp.status === 'aborted') return null;
  if (overUdp.status !== 'message') return withoutMessage(overUdp);
  if (!overUdp.message.truncated) return withMessage(overUdp.message, question, 'udp');
  const overTcp = await exchangeTcp(question, server, settings, edns);
  if (overTcp.status === 'aborted') return null;
  if (overTcp.status === 'message') return withMessage(overTcp.message, question, 'tcp');
  return withoutMessage({ status: 'truncated', overTcp: overTcp.status });
}

function withMessage(message: DnsMessage, question: Question, transport: 'udp' | 'tcp'): Reply {
  return { ...interpret(message, question, transport), message };
}

function withoutMessage(outcome: DnsOutcome): Reply {
  return { outcome, message: null, addressesLeftOut: 0 };
}

type Received = { readonly status: 'message'; readonly message: DnsMessage };
type UdpResult =
  | Received
  | { readonly status: 'aborted' }
  | Extract<DnsOutcome, { readonly status: 'timeout' | 'refused' | 'unreachable' | 'malformed' }>;
type TcpResult =
  | Received
  | { readonly status: 'aborted' }
  | { readonly status: 'timeout' | 'refused' | 'closed' | 'malformed' | 'unreachable' };

/**
 * The socket is connected, so that the system reports a closed port and drops what comes from elsewhere; it stays open over
 * all tries, so that a late answer to the first one counts. The last of several tries goes without EDNS: some middle boxes
 * swallow what they do not know.
 */
async function exchangeUdp(
  question: Question,
  server: DnsServer,
  settings: AskSettings,
  edns: boolean,
): Promise<UdpResult> {
  if (settings.signal?.aborted === true) return { status: 'aborted' };
  const id = randomInt(0x10000);
  return await new Promise((resolve) => {
    const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
    let sent = 0;
    let stray: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    let done = false;
    const finish = (result: UdpResult): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      settings.signal?.removeEventListener('abort', abort);
      socket.close();
      resolve(result);
    };
    const abort = (): void => finish({ status: 'aborted' });
    const send = (): void => {
      if (sent === settings.tries) return finish(silence(sent, stray));
      sent++;
      const lastOfSeveral = sent > 1 && sent === settings.tries;
      timer = setTimeout(send, settings.tryMs);
      socket.send(encodeQuestion(question, id, edns && !lastOfSeveral));
    };
    socket.on('error', (error) => finish(udpFailure(error)));
    socket.on('message', (bytes) => {
      const result = readResponse(bytes, question, id);
      if (typeof result !== 'string') return finish(result);
      stray = [...stray, result];
      if (stray.length >= MAX_STRAY_PACKETS) finish(silence(sent, stray));
    });
    socket.on('connect', send);
    settings.signal?.addEventListener('abort', abort);
    socket.connect(server.port, server.address);
  });
}

/** Nothing that could be used: a timeout if nothing came at all, else what was wrong with what came. */
function silence(tries: number, stray: readonly string[]): UdpResult {
  const [first] = stray;
  return first === undefined ? { status: 'timeout', tries } : { status: 'malformed', detail: first };
}

function udpFailure(error: Error): UdpResult {
  const code = codeOf(error);
  return code === 'ECONNREFUSED' ? { status: 'refused' } : { status: 'unreachable', code };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/**
 * The message if it answers the question, `malformed` if it has the right id and cannot be read, or, as text, why it is not
 * an answer at all and the wait goes on: anybody can send a packet with a guessed id.
 */
function readResponse(
  bytes: Buffer,
  question: Question,
  id: number,
): Received | Extract<DnsOutcome, { readonly status: 'malformed' }> | string {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== id) return 'an answer with another id than the question';
  const decoded = decodeMessage(bytes);
  if (!decoded.ok) return { status: 'malformed', detail: decoded.problem };
  const { message } = decoded;
  if (!message.isResponse || message.opcode !== 0) return 'a message that is no answer';
  const bare = message.question === null && RCODES_WITHOUT_QUESTION.has(message.rcode);
  if (!bare && !isAbout(message, question)) return 'an answer to another question';
  return { status: 'message', message };
}

/** RFC 7766: one question on a connection of its own, with the length in front. */
async function exchangeTcp(
  question: Question,
  server: DnsServer,
  settings: AskSettings,
  edns: boolean,
): Promise<TcpResult> {
  if (settings.signal?.aborted === true) return { status: 'aborted' };
  const id = randomInt(0x10000);
  return await new Promise((resolve) => {
    const socket = connect({ host: server.address, port: server.port, noDelay: true });
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (result: TcpResult): void => {
      clearTimeout(timer);
      settings.signal?.removeEventListener('abort', abort);
      socket.destroy();
      resolve(result);
    };
    const abort = (): void => finish({ status: 'aborted' });
    const timer = setTimeout(() => finish({ status: 'timeout' }), settings.tries * settings.tryMs);
    socket.on('connect', () => socket.write(withLength(encodeQuestion(question, id, edns))));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      const message = completeMessage(chunks, size);
      if (message !== null) finish(readTcpResponse(message, question, id));
    });
    socket.on('error', (error) => finish(tcpFailure(error)));
    socket.on('end', () => finish({ status: 'closed' }));
    settings.signal?.addEventListener('abort', abort);
  });
}

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** The first message once it is whole; what is kept never exceeds 65,537 bytes and one chunk. */
function completeMessage(chunks: readonly Buffer[], size: number): Buffer | null {
  if (size < 2) return null;
  const [first = 0, second = 0] = Buffer.concat(chunks.slice(0, 2)).subarray(0, 2);
  const end = 2 + first * 256 + second;
  return size < end ? null : Buffer.concat(chunks).subarray(2, end);
}

function readTcpResponse(bytes: Buffer, question: Question, id: number): TcpResult {
  const result = readResponse(bytes, question, id);
  return typeof result === 'string' || result.status === 'malformed' ? { status: 'malformed' } : result;
}

function tcpFailure(error: Error): TcpResult {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return { status: 'refused' };
  if (code === 'ECONNRESET' || code === 'EPIPE') return { status: 'closed' };
  return { status: code === 'ETIMEDOUT' ? 'timeout' : 'unreachable' };
}
