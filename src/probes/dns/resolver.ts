import { getServers } from 'node:dns';
import { isIP, isIPv4, isIPv6 } from 'node:net';

import type { DnsOutcome } from '../../model/observation.js';
import { UsageError } from '../../model/usage-error.js';
import { ask, type DnsServer, type Reply } from './exchange.js';
import type { Question } from './message.js';

const DNS_PORT = 53;
const MAX_PORT = 65_535;

/**
 * How long each resolver is waited for when all are asked in turn, and then when the silent ones are asked again. The first
 * is short, because a dead resolver must not cost much before the next is asked; the second is the default of
 * resolv.conf(5).
 */
export const ROUNDS_MS = [2000, 5000] as const;

/** What one resolver said, and which one it was. */
export interface ResolverReply extends Reply {
  readonly server: DnsServer;
  readonly durationMs: number;
}

/**
 * Reads resolvers as the user gives them: `192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]`, `[2001:db8::1]:5353`, or an IPv6
 * address alone. Empty lines are skipped; the port is 53 where none is given.
 *
 * @throws UsageError naming the first line that is none of these.
 */
export function parseResolvers(lines: readonly string[]): readonly DnsServer[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const server = parseServer(line);
      if (server !== null) return server;
      throw new UsageError(`resolver: ${JSON.stringify(line)} is no IP address with or without a port`);
    });
}

/** The given resolvers, or the system's when none are given. */
export function resolversOf(lines: readonly string[]): readonly DnsServer[] {
  const given = parseResolvers(lines);
  return given.length > 0 ? given : getServers().flatMap((line) => parseServer(line) ?? []);
}

function parseServer(text: string): DnsServer | null {
  if (isIP(text) !== 0) return { address: text, port: DNS_PORT };
  const match = /^(?:\[(?<bracketed>[^\]]+)\]|(?<plain>[^:]+))(?::(?<port>\d{1,5}))?$/.exec(text);
  const { bracketed, plain, port } = match?.groups ?? {};
  const address = bracketed ?? plain ?? '';
  const number = port === undefined ? DNS_PORT : Number(port);
  const valid = bracketed === undefined ? isIPv4(address) : isIPv6(address);
  return valid && number >= 1 && number <= MAX_PORT ? { address, port: number } : null;
}

/** `address:port`, with brackets around IPv6. */
export function serverText(server: DnsServer): string {
  return isIPv6(server.address) ? `[${server.address}]:${server.port}` : `${server.address}:${server.port}`;
}

/**
 * Asks the resolvers in turn until one gives a result (data, or the word that there is none). Those that stayed silent get
 * a second, longer chance without EDNS once all were asked. When none gives a result, the reply that tells most is returned.
 *
 * @returns null without resolvers, or when the signal ended the wait before anything was heard.
 */
export async function askResolvers(
  question: Question,
  servers: readonly DnsServer[],
  settings: { readonly roundsMs: readonly number[]; readonly signal?: AbortSignal | undefined },
): Promise<ResolverReply | null> {
  let best: ResolverReply | null = null;
  let candidates = servers;
  for (const [round, tryMs] of settings.roundsMs.entries()) {
    // Some middle boxes drop what has EDNS in it; who was silent to it is asked without.
    const edns = round === 0;
    const silent: DnsServer[] = [];
    for (const server of candidates) {
      const startedAt = performance.now();
      const answer = await ask(question, server, { tries: 1, tryMs, edns, signal: settings.signal });
      if (answer === null) return best;
      const reply = { ...answer, server, durationMs: Math.round(performance.now() - startedAt) };
      if (isResult(reply.outcome)) return reply;
      if (reply.outcome.status === 'timeout') silent.push(server);
      if (best === null || weight(reply.outcome) > weight(best.outcome)) best = reply;
    }
    candidates = silent;
  }
  if (best?.outcome.status !== 'timeout') return best;
  return { ...best, outcome: { status: 'timeout', tries: settings.roundsMs.length } };
}

/** Whether an outcome settles the question. */
export function isResult(outcome: DnsOutcome): boolean {
  return outcome.status === 'answered' && (outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN');
}

/** Of several failures the one that says most of the name, not of the resolver, is worth reporting. */
function weight(outcome: DnsOutcome): number {
  if (outcome.status === 'answered') return outcome.rcode === 'SERVFAIL' ? 6 : 5;
  return { truncated: 4, malformed: 3, timeout: 2, refused: 1, unreachable: 0 }[outcome.status];
}
