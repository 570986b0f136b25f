import { isIP } from 'node:net';

import type { IpAddressType } from '../../model/distribution.js';
import type { DnsLookup, DnsObservation, DnsOutcome, ResolvedAddress } from '../../model/observation.js';
import { classify, type AddressPolicy } from '../address.js';
import type { DnsServer } from './exchange.js';
import type { Question } from './message.js';
import { normalName } from './name.js';
import { ROUNDS_MS, askResolvers, resolversOf, serverText, type ResolverReply } from './resolver.js';

/** Addresses of each family that are looked at. */
export const MAX_ADDRESSES = 16;

export interface LookUpSettings {
  /** `ip[:port]` of recursive resolvers; empty for the system's. */
  readonly resolvers: readonly string[];
  readonly policy: AddressPolicy;
  /** The longest wait for one resolver. */
  readonly timeoutMs: number;
  /** Which look this is, counted from 1. */
  readonly looks: number;
}

/**
 * Looks a name up through recursive resolvers as CloudFront does: A for `ipv4`, AAAA for `ipv6`, both for `dualstack`. When
 * a resolver fails (SERVFAIL), the same question is put once more with DNSSEC checking disabled. An IP address stands for
 * itself. The zone's own servers are not asked here.
 *
 * @throws UsageError when a resolver is no address.
 */
export async function lookUp(
  name: string,
  ipAddressType: IpAddressType,
  settings: LookUpSettings,
): Promise<DnsObservation> {
  const literal = name.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0) return observationOfLiteral(name, literal, settings);
  const servers = resolversOf(settings.resolvers);
  const replies = await Promise.all(
    typesFor(ipAddressType).map(async (type) => ({ type, reply: await askFor(name, type, servers, settings) })),
  );
  const lookups = replies.map(({ type, reply }): DnsLookup => toLookup(type, reply));
  const failed = replies.find(({ reply }) => reply !== null && failedToResolve(reply.outcome));
  const groups = lookups.map((lookup) => (lookup.outcome.status === 'answered' ? lookup.outcome.addresses : []));
  return {
    name,
    lookups,
    addresses: groups.flatMap((group) => classifyAll(group.slice(0, MAX_ADDRESSES), settings.policy)),
    addressesLeftOut: sum(replies.map(({ reply }) => reply?.addressesLeftOut ?? 0)) + sum(groups.map(beyondBound)),
    authority: null,
    withCheckingDisabled:
      failed?.reply == null ? null : await askUnchecked(name, failed.type, failed.reply.server, settings),
    looks: settings.looks,
  };
}

/** The record types that CloudFront asks for. */
export function typesFor(ipAddressType: IpAddressType): readonly ('A' | 'AAAA')[] {
  return { ipv4: ['A'] as const, ipv6: ['AAAA'] as const, dualstack: ['A', 'AAAA'] as const }[ipAddressType];
}

function observationOfLiteral(name: string, literal: string, settings: LookUpSettings): DnsObservation {
  return {
    name,
    lookups: [],
    addresses: [classify(literal, settings.policy)],
    addressesLeftOut: 0,
    authority: null,
    withCheckingDisabled: null,
    looks: settings.looks,
  };
}

function recursiveQuestion(name: string, type: 'A' | 'AAAA', checkingDisabled: boolean): Question {
  return { name: normalName(name), type, recursionDesired: true, checkingDisabled };
}

async function askFor(
  name: string,
  type: 'A' | 'AAAA',
  servers: readonly DnsServer[],
  settings: LookUpSettings,
): Promise<ResolverReply | null> {
  return await askResolvers(recursiveQuestion(name, type, false), servers, roundsFor(settings));
}

function roundsFor(settings: LookUpSettings): { readonly roundsMs: readonly number[] } {
  return { roundsMs: ROUNDS_MS.map((roundMs) => Math.min(roundMs, settings.timeoutMs)) };
}

function toLookup(type: 'A' | 'AAAA', reply: ResolverReply | null): DnsLookup {
  if (reply === null) {
    return { type, server: '', outcome: { status: 'unreachable', code: 'NO_RESOLVER' }, durationMs: 0 };
  }
  return { type, server: serverText(reply.server), outcome: reply.outcome, durationMs: reply.durationMs };
}

function failedToResolve(outcome: DnsOutcome): boolean {
  return outcome.status === 'answered' && outcome.rcode === 'SERVFAIL';
}

async function askUnchecked(
  name: string,
  type: 'A' | 'AAAA',
  server: DnsServer,
  settings: LookUpSettings,
): Promise<DnsOutcome | null> {
  const question = recursiveQuestion(name, type, true);
  const reply = await askResolvers(question, [server], roundsFor(settings));
  return reply?.outcome ?? null;
}

function classifyAll(addresses: readonly string[], policy: AddressPolicy): readonly ResolvedAddress[] {
  return addresses.map((address) => classify(address, policy));
}

function beyondBound(addresses: readonly string[]): number {
  return Math.max(0, addresses.length - MAX_ADDRESSES);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
