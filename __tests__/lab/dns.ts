import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6, type Server, type Socket } from 'node:net';

import { decode, type Answer, type DecodedPacket } from 'dns-packet';

import {
  answerFromZones,
  decodeQuery,
  encodeAnswer,
  framed,
  type ZoneAnswer,
  type ZoneRecord,
} from '../../src/demo/name-server.js';

/** One question as a lab server receives it. */
export interface LabQuery {
  readonly packet: DecodedPacket;
  readonly name: string;
  readonly type: string;
  readonly edns: boolean;
  readonly checkingDisabled: boolean;
  readonly transport: 'udp' | 'tcp';
}

/** The packets to send back, in order; null for silence. */
export type Behaviour = (query: LabQuery) => Buffer | readonly Buffer[] | null;

/** How the TCP side behaves: like `Behaviour`, not listening, accepting and silent, or closing at once (FIN or RST). */
export type TcpBehaviour = Behaviour | 'closed' | 'silent' | 'fin' | 'reset' | 'half-message';

export interface LabServer {
  readonly address: string;
  readonly port: number;
  /** Everything that was asked, in order. */
  readonly queries: LabQuery[];
  close(): Promise<void>;
}

const PORT_ATTEMPTS = 20;

/** Starts a name server that behaves as told; over TCP as over UDP unless told otherwise. */
export async function startLabServer(
  behaviour: Behaviour,
  options: { readonly address?: string; readonly port?: number; readonly tcp?: TcpBehaviour } = {},
): Promise<LabServer> {
  const address = options.address ?? '127.0.0.1';
  const queries: LabQuery[] = [];
  const connections = new Set<Socket>();
  const tcp = tcpServer(options.tcp ?? behaviour, queries, connections);
  const { udp, port } = await bind(tcp, address, options.port ?? 0);
  udp.on('message', (bytes, peer) => {
    for (const packet of respond(behaviour, bytes, 'udp', queries)) udp.send(packet, peer.port, peer.address);
  });
  return {
    address,
    port,
    queries,
    async close(): Promise<void> {
      for (const socket of connections) socket.destroy();
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      if (tcp !== null) await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
}

/**
 * Starts several servers at one port, each on its own loopback address, as authoritative servers of the world all have
 * port 53.
 */
export async function startLabServers(
  servers: readonly { readonly address: string; readonly behaviour: Behaviour; readonly tcp?: TcpBehaviour }[],
): Promise<{ readonly port: number; readonly servers: readonly LabServer[]; close(): Promise<void> }> {
  for (let attempt = 1; ; attempt++) {
    const started: LabServer[] = [];
    const close = async (): Promise<void> => {
      await Promise.all(started.map((server) => server.close()));
    };
    try {
      for (const { address, behaviour, tcp } of servers) {
        const port = started[0]?.port ?? 0;
        started.push(await startLabServer(behaviour, { address, port, ...(tcp === undefined ? {} : { tcp }) }));
      }
      return { port: started[0]?.port ?? 0, servers: started, close };
    } catch (error) {
      await close();
      if (attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/** Port that was free a moment ago, for a server that is not there. */
export async function closedPort(): Promise<number> {
  const server = await startLabServer(silent);
  await server.close();
  return server.port;
}

// ---------------------------------------------------------------------------------------------------------- behaviours

/** Answers for zones as an ordinary server does. */
export function serving(zones: readonly ZoneRecord[]): Behaviour {
  return (query) => encodeAnswer(query.packet, answerFromZones(zones, query.name, query.type), false);
}

export const silent: Behaviour = () => null;

/** Answers every question with this code and no records. */
export function answeringCode(rcode: number): Behaviour {
  return (query) => reply(query, { rcode });
}

/** Sends the client on to the root, as a server does that was told nothing of the zone. */
export const referringUpward: Behaviour = (query) =>
  reply(query, { authorities: [{ type: 'NS', name: '.', ttl: 60, data: 'a.root-servers.net' }] });

/** The same data without the authoritative bit. */
export function withoutAuthority(behaviour: Behaviour): Behaviour {
  return (query) => {
    const packets = behaviour(query);
    if (!Buffer.isBuffer(packets)) return packets;
    packets.writeUInt16BE(packets.readUInt16BE(2) & ~0x0400, 2);
    return packets;
  };
}

/** The empty answer that sends the client to TCP. */
export const truncating: Behaviour = (query) => encodeAnswer(query.packet, { ...EMPTY, authoritative: true }, true);

/** The same records, the last one first: CNAMEs behind what they lead to. */
export function backwards(behaviour: Behaviour): Behaviour {
  return rewriting(behaviour, ({ answers = [] }) => ({ answers: answers.toReversed() }));
}

/** Answers without their authority section, as small resolvers give them. */
export function withoutSoa(behaviour: Behaviour): Behaviour {
  return rewriting(behaviour, () => ({ authorities: [] }));
}

function rewriting(behaviour: Behaviour, change: (packet: DecodedPacket) => Partial<ZoneAnswer>): Behaviour {
  return (query) => {
    const packets = behaviour(query);
    if (!Buffer.isBuffer(packets)) return packets;
    const packet = decode(packets);
    const { answers = [], authorities = [], flag_aa: authoritative } = packet;
    return reply(query, {
      rcode: packets.readUInt16BE(2) & 0x000f,
      authoritative,
      answers,
      authorities,
      ...change(packet),
    });
  };
}

/** An answer put together by hand; NOERROR, not authoritative and empty where nothing is said. */
export function reply(query: LabQuery, parts: Partial<ZoneAnswer>): Buffer {
  return encodeAnswer(query.packet, { ...EMPTY, ...parts }, false);
}

export function addressRecord(name: string, address: string): Answer {
  return { type: isIPv6(address) ? 'AAAA' : 'A', name, ttl: 60, data: address };
}

export function cname(name: string, target: string): Answer {
  return { type: 'CNAME', name, ttl: 60, data: target };
}

const EMPTY: ZoneAnswer = { rcode: 0, authoritative: false, answers: [], authorities: [], additionals: [] };

// ----------------------------------------------------------------------------------------------------------- machinery

function tcpServer(behaviour: TcpBehaviour, queries: LabQuery[], connections: Set<Socket>): Server | null {
  if (behaviour === 'closed') return null;
  return createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    if (behaviour === 'reset') return void socket.resetAndDestroy();
    if (behaviour === 'fin') return void socket.end();
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0) || behaviour === 'silent') return;
      if (behaviour === 'half-message') return void socket.end(Buffer.from([0, 100, 1, 2, 3]));
      for (const packet of respond(behaviour, received.subarray(2), 'tcp', queries)) socket.write(framed(packet));
    });
  });
}

function respond(
  behaviour: Behaviour,
  bytes: Buffer,
  transport: 'udp' | 'tcp',
  queries: LabQuery[],
): readonly Buffer[] {
  const packet = decodeQuery(bytes);
  const question = packet?.questions?.[0];
  if (packet === null || question === undefined) return [];
  const query: LabQuery = {
    packet,
    name: question.name.toLowerCase(),
    type: question.type,
    edns: (packet.additionals ?? []).some((record) => record.type === 'OPT'),
    checkingDisabled: packet.flag_cd,
    transport,
  };
  queries.push(query);
  const packets = behaviour(query);
  if (packets === null) return [];
  return Buffer.isBuffer(packets) ? [packets] : packets;
}

async function bind(
  tcp: Server | null,
  address: string,
  port: number,
): Promise<{ readonly udp: DatagramSocket; readonly port: number }> {
  for (let attempt = 1; ; attempt++) {
    const udp = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    udp.bind(port, address);
    await once(udp, 'listening');
    const bound = udp.address().port;
    if (tcp === null) return { udp, port: bound };
    try {
      tcp.listen(bound, address);
      await once(tcp, 'listening');
      return { udp, port: bound };
    } catch (error) {
      udp.close();
      if (port !== 0 || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}
