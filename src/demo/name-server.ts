import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6, type AddressInfo, type Server, type Socket } from 'node:net';

import { decode, encode, type Answer, type DecodedPacket, type SoaAnswer } from 'dns-packet';

export interface ZoneRecord {
  /** Owner name; a first label `*` is a wildcard (RFC 4592). */
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'NS' | 'SOA';
  /** As in a zone file: an address, a name, or `primary mailbox [serial refresh retry expire minimum]`. */
  readonly value: string;
}

export interface NameServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** What a server says to one question. */
export interface ZoneAnswer {
  /** RFC 1035 section 4.1.1. */
  readonly rcode: number;
  readonly authoritative: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly additionals: readonly Answer[];
}

const RCODE = { noError: 0, formatError: 1, nameError: 3, refused: 5 } as const;

/** RFC 1035 section 4.2.1: what a UDP answer may hold when the client does not say more by EDNS. */
const PLAIN_UDP_BYTES = 512;
const MAX_UDP_BYTES = 4096;
const MAX_CNAMES = 20;
const BIND_ATTEMPTS = 20;
const TTL_SECONDS = 60;
const IDLE_CONNECTION_MS = 5000;
const MAX_QUERY_BYTES = 4096;

/**
 * Starts a name server for a few records, on UDP and TCP at one port (chosen by the system unless given). It answers for
 * its zones as an authoritative server does and offers recursion over the same data, so that it can stand in for both.
 *
 * @throws the system's error when the address cannot be bound.
 */
export async function startNameServer(options: {
  readonly zones: readonly ZoneRecord[];
  readonly address?: string;
  readonly port?: number;
}): Promise<NameServer> {
  const address = options.address ?? '127.0.0.1';
  const respond = (query: Buffer, transport: 'udp' | 'tcp'): Buffer | null =>
    answerQuery(query, transport, options.zones);
  const tcp = createServer((socket) => serveConnection(socket, respond));
  const connections = new Set<Socket>();
  tcp.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  const udp = await bindBoth(tcp, address, options.port ?? 0);
  udp.on('message', (query, peer) => {
    const response = respond(query, 'udp');
    if (response !== null) udp.send(response, peer.port, peer.address);
  });
  // A client that has gone away is no fault of the server.
  udp.on('error', () => {});
  return {
    address,
    port: portOf(tcp),
    async close(): Promise<void> {
      for (const socket of connections) socket.destroy();
      await Promise.all([
        new Promise<void>((resolve) => udp.close(() => resolve())),
        new Promise<void>((resolve) => tcp.close(() => resolve())),
      ]);
    },
  };
}

/** Binds TCP first and UDP to the same number; a number that is free for one may be taken for the other. */
async function bindBoth(tcp: Server, address: string, port: number): Promise<DatagramSocket> {
  for (let attempt = 1; ; attempt++) {
    tcp.listen(port, address);
    await once(tcp, 'listening');
    const udp = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    udp.bind(portOf(tcp), address);
    try {
      await once(udp, 'listening');
      return udp;
    } catch (error) {
      udp.close();
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
      if (port !== 0 || attempt === BIND_ATTEMPTS) throw error;
    }
  }
}

function portOf(server: Server): number {
  const bound: AddressInfo | string | null = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the name server has no port');
  return bound.port;
}

function serveConnection(socket: Socket, respond: (query: Buffer, transport: 'tcp') => Buffer | null): void {
  let received = Buffer.alloc(0);
  socket.setTimeout(IDLE_CONNECTION_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (received.length > MAX_QUERY_BYTES) socket.destroy();
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0);
      const response = respond(received.subarray(2, end), 'tcp');
      received = received.subarray(end);
      if (response !== null) socket.write(framed(response));
    }
  });
}

/** A message with its length in front, as TCP carries it (RFC 1035 section 4.2.2). */
export function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** The response to one query, or null for what is no query. */
function answerQuery(query: Buffer, transport: 'udp' | 'tcp', zones: readonly ZoneRecord[]): Buffer | null {
  const packet = decodeQuery(query);
  if (packet === null) return null;
  const question = packet.questions?.[0];
  const answer =
    question === undefined
      ? withoutRecords(RCODE.formatError, false)
      : answerFromZones(zones, question.name, question.type);
  const response = encodeAnswer(packet, answer, false);
  if (transport === 'tcp' || response.length <= udpLimit(packet)) return response;
  return encodeAnswer(packet, { ...answer, answers: [], authorities: [], additionals: [] }, true);
}

/** The query in a packet; null when the bytes are none. */
export function decodeQuery(bytes: Buffer): DecodedPacket | null {
  try {
    const packet = decode(bytes);
    return packet.type === 'query' ? packet : null;
  } catch {
    return null;
  }
}

function udpLimit(query: DecodedPacket): number {
  for (const record of query.additionals ?? []) {
    if (record.type === 'OPT') return Math.min(MAX_UDP_BYTES, Math.max(PLAIN_UDP_BYTES, record.udpPayloadSize));
  }
  return PLAIN_UDP_BYTES;
}

/** The packet for an answer: header bits and question taken from the query, EDNS answered with EDNS. */
export function encodeAnswer(query: DecodedPacket, answer: ZoneAnswer, truncated: boolean): Buffer {
  const authoritative = 0x0400;
  const truncation = 0x0200;
  const recursionAvailable = 0x0080;
  const recursionDesired = 0x0100;
  const flags =
    (answer.authoritative ? authoritative : 0) |
    (truncated ? truncation : 0) |
    recursionAvailable |
    ((query.flags ?? 0) & recursionDesired) |
    answer.rcode;
  const edns = (query.additionals ?? []).some((record) => record.type === 'OPT');
  return encode({
    type: 'response',
    id: query.id,
    flags,
    questions: query.questions,
    answers: [...answer.answers],
    authorities: [...answer.authorities],
    additionals: [...answer.additionals, ...(edns ? [EDNS] : [])],
  });
}

const EDNS: Answer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: 1232,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
};

/** What records say to a question: data, CNAMEs as far as they lead, a delegation, NODATA, NXDOMAIN, or REFUSED. */
export function answerFromZones(zones: readonly ZoneRecord[], name: string, type: string): ZoneAnswer {
  const answers: Answer[] = [];
  const seen = new Set<string>();
  let current = normal(name);
  while (!seen.has(current) && seen.size < MAX_CNAMES) {
    seen.add(current);
    const owned = recordsAt(zones, current);
    const alias = owned.find((record) => record.type === 'CNAME');
    if (alias !== undefined && type !== 'CNAME') {
      answers.push(toAnswer(alias, current));
      current = normal(alias.value);
      continue;
    }
    const answer = finalAnswer(zones, current, type, owned);
    // A chain that leads out of the data is given as far as it goes.
    const outside = answers.length > 0 && answer.rcode === RCODE.refused;
    return {
      ...answer,
      rcode: outside ? RCODE.noError : answer.rcode,
      authoritative: answers.length > 0 || answer.authoritative,
      answers: [...answers, ...answer.answers],
    };
  }
  return { ...withoutRecords(RCODE.noError, true), answers };
}

function finalAnswer(
  zones: readonly ZoneRecord[],
  name: string,
  type: string,
  owned: readonly ZoneRecord[],
): ZoneAnswer {
  const cut = delegationAbove(zones, name);
  const data = owned.filter((record) => record.type === type);
  if (data.length > 0 && !(cut === name && type === 'NS')) {
    return { ...withoutRecords(RCODE.noError, true), answers: data.map((record) => toAnswer(record, name)) };
  }
  if (cut !== null) return referral(zones, cut);
  const zonesAbove = zones.filter((record) => record.type === 'SOA' && isWithin(name, normal(record.name)));
  const nearest = zonesAbove.toSorted((one, other) => normal(other.name).length - normal(one.name).length)[0];
  const exists = owned.length > 0 || zones.some((record) => isWithin(normal(record.name), name));
  if (nearest === undefined) return withoutRecords(exists ? RCODE.noError : RCODE.refused, exists);
  return {
    ...withoutRecords(exists ? RCODE.noError : RCODE.nameError, true),
    authorities: [toAnswer(nearest, normal(nearest.name))],
  };
}

/** The records of a name, or those of the wildcard that stands for it (RFC 4592 section 3.3). */
function recordsAt(zones: readonly ZoneRecord[], name: string): readonly ZoneRecord[] {
  const own = zones.filter((record) => normal(record.name) === name);
  if (own.length > 0) return own;
  let encloser = parentOf(name);
  while (encloser !== '' && !zones.some((record) => isWithin(normal(record.name), encloser)))
    encloser = parentOf(encloser);
  const exists = zones.some((record) => isWithin(normal(record.name), name));
  return exists ? [] : zones.filter((record) => normal(record.name) === `*.${encloser}`);
}

/** The nearest name at or above this one with NS records and no SOA: a zone that others serve. */
function delegationAbove(zones: readonly ZoneRecord[], name: string): string | null {
  for (let current = name; current !== ''; current = parentOf(current)) {
    const owned = zones.filter((record) => normal(record.name) === current);
    if (owned.some((record) => record.type === 'SOA')) return null;
    if (owned.some((record) => record.type === 'NS')) return current;
  }
  return null;
}

function referral(zones: readonly ZoneRecord[], cut: string): ZoneAnswer {
  const servers = zones.filter((record) => record.type === 'NS' && normal(record.name) === cut);
  const names = new Set(servers.map((record) => normal(record.value)));
  const glue = zones.filter(
    (record) => (record.type === 'A' || record.type === 'AAAA') && names.has(normal(record.name)),
  );
  return {
    ...withoutRecords(RCODE.noError, false),
    authorities: servers.map((record) => toAnswer(record, cut)),
    additionals: glue.map((record) => toAnswer(record, normal(record.name))),
  };
}

function withoutRecords(rcode: number, authoritative: boolean): ZoneAnswer {
  return { rcode, authoritative, answers: [], authorities: [], additionals: [] };
}

function toAnswer(record: ZoneRecord, owner: string): Answer {
  if (record.type === 'SOA') return toSoa(record, owner);
  return { type: record.type, name: owner, ttl: TTL_SECONDS, data: record.value };
}

function toSoa(record: ZoneRecord, owner: string): SoaAnswer {
  const [mname = 'ns', rname = 'hostmaster', ...numbers] = record.value.trim().split(/\s+/);
  const [serial = 1, refresh = 3600, retry = 600, expire = 86_400, minimum = TTL_SECONDS] = numbers.map(Number);
  return {
    type: 'SOA',
    name: owner,
    ttl: TTL_SECONDS,
    data: { mname, rname, serial, refresh, retry, expire, minimum },
  };
}

/** Lower case, without the final dot; the root is the empty string. */
function normal(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
}

function isWithin(name: string, ancestor: string): boolean {
  return ancestor === '' || name === ancestor || name.endsWith(`.${ancestor}`);
}
