import { setMaxListeners } from 'node:events';
import { isIPv6 } from 'node:net';

import type { DnsOutcome, ResolvedAddress } from '../../model/observation.js';
import { classify, type AddressPolicy } from '../address.js';
import { ask, type DnsServer, type Reply } from './exchange.js';
import type { DnsRecord, Question, QuestionType } from './message.js';
import { isWithin, parentName } from './name.js';
import { targetsOf } from './outcome.js';
import { askResolvers, isResult, resolversOf, type ResolverReply } from './resolver.js';

export interface ZoneMapSettings {
  /** `ip[:port]` of recursive resolvers; empty for the system's. */
  readonly resolvers: readonly string[];
  readonly policy: AddressPolicy;
  /** Where authoritative servers listen; 53 but in test labs. */
  readonly authorityPort?: number;
  /** How long one try at a server, or a resolver, waits; `TRY_MS` unless told otherwise. */
  readonly tryMs?: number;
}

/** Names deeper than this are looked at from the root's side only. */
const MAX_DEPTH = 12;
/** As many as the root has. */
export const MAX_SERVERS_PER_ZONE = 13;
export const MAX_ADDRESSES_PER_SERVER = 4;
/** Servers of a parent zone that are asked for a delegation at once; the first useful answer ends it. */
const MAX_PARENT_ADDRESSES = 6;
/** Two tries of 1.5 s: a lost packet is no silent server, and the whole stays within the bound of a check. */
export const TRIES = 2;
export const TRY_MS = 1500;
/** An address that left so many questions unanswered is given one short try for each further one. */
const SILENCES_BELIEVED = 6;
const SHORT_TRY_MS = 500;
const DNS_PORT = 53;

/** What a parent zone says of a child: the servers it delegates to, and addresses it gives with them (glue). */
export interface Delegation {
  readonly zone: string;
  readonly names: readonly string[];
  readonly glue: readonly DnsRecord[];
}

export interface FoundZone {
  readonly zone: string;
  /** Filled when only the parent's delegation led to the zone, because the resolver could say nothing of it. */
  readonly delegation: Delegation | null;
}

export interface ZoneServer {
  readonly name: string;
  /** Empty: the name has no address. */
  readonly addresses: readonly ResolvedAddress[];
}

/**
 * What has been heard from port 53 of the world. Only an authoritative answer or a delegation proves that a name server
 * was reached: a resolver that answers in its place, as some networks have it, gives neither.
 */
export type Heard = 'nothing' | 'something' | 'authority';

/**
 * Which zones exist and who serves them, found out through recursive resolvers and the parents' servers. It remembers what
 * it found, so that the origins of a run that share zones share the questions; `close` ends whatever is still under way.
 */
export class ZoneMap {
  readonly #settings: ZoneMapSettings;
  readonly #resolvers: readonly DnsServer[];
  readonly #closing = new AbortController();
  readonly #replies = new Map<string, Promise<ResolverReply | null>>();
  readonly #zones = new Map<string, Promise<FoundZone | null>>();
  readonly #delegations = new Map<string, Promise<Delegation | null>>();
  readonly #ownNames = new Map<string, Promise<readonly string[] | null>>();
  readonly #families = new Set<4 | 6>();
  /** Questions that an address left without any answer. */
  readonly #silences = new Map<string, number>();
  #heard: Heard = 'nothing';

  /** @throws UsageError when a resolver is no address. */
  constructor(settings: ZoneMapSettings) {
    this.#settings = settings;
    this.#resolvers = resolversOf(settings.resolvers);
    // Every question under way listens to it.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Aborted by `close`. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  close(): void {
    this.#closing.abort();
  }

  get heard(): Heard {
    return this.#heard;
  }

  /** Whether any name server was heard over IPv6, so that the silence of another one means something. */
  get heardOverIpv6(): boolean {
    return this.#families.has(6);
  }

  /** One question through the resolvers. */
  recurse(name: string, type: QuestionType): Promise<ResolverReply | null> {
    return remember(this.#replies, `${type} ${name}`, () => this.#askResolvers(name, type, false));
  }

  /** Whether the resolvers have something to say of the name, if need be without DNSSEC checking. */
  async resolverAnswers(name: string, type: QuestionType): Promise<boolean> {
    const checked = await this.recurse(name, type);
    if (checked !== null && isResult(checked.outcome)) return true;
    const unchecked = await this.#askResolvers(name, type, true);
    return unchecked !== null && isResult(unchecked.outcome);
  }

  /** Asks an authoritative server, without recursion. Null when the signal ended the wait. */
  async askServer(
    address: string,
    question: Pick<Question, 'name' | 'type'>,
    signal: AbortSignal = this.#closing.signal,
  ): Promise<Reply | null> {
    const server = { address, port: this.#settings.authorityPort ?? DNS_PORT };
    const whole = { ...question, recursionDesired: false, checkingDisabled: false };
    const known = this.#silences.get(address) ?? 0;
    const patience =
      known < SILENCES_BELIEVED
        ? { tries: TRIES, tryMs: this.#tryMs }
        : { tries: 1, tryMs: Math.min(SHORT_TRY_MS, this.#tryMs) };
    const reply = await ask(whole, server, { ...patience, signal });
    if (reply === null) return null;
    // One answer, ever, and the server gets its full time again.
    this.#silences.set(address, reply.outcome.status === 'timeout' ? known + 1 : Number.NEGATIVE_INFINITY);
    this.#note(reply, isIPv6(address) ? 6 : 4);
    return reply;
  }

  /** The zone that holds a name: the owner of the SOA that the resolver finds at or above it. Null when none is found. */
  zoneOf(name: string): Promise<FoundZone | null> {
    return remember(this.#zones, name, () => this.#findZone(name));
  }

  /** What the parent's servers say of a zone; null where they cannot be asked, or serve the zone themselves. */
  delegationOf(zone: string): Promise<Delegation | null> {
    return remember(this.#delegations, zone, () => this.#findDelegation(zone));
  }

  /** The zone's servers by its own word; null when none of the given ones answers with authority. */
  ownNames(zone: string, servers: readonly ZoneServer[]): Promise<readonly string[] | null> {
    return remember(this.#ownNames, zone, () => this.#askOwnNames(zone, servers));
  }

  /** The names of the zone's servers as the resolver knows them. */
  async namesByResolver(zone: string): Promise<readonly string[]> {
    const reply = await this.recurse(zone, 'NS');
    return targetsOf(reply?.message?.answers ?? [], 'NS', zone);
  }

  /**
   * The addresses of name servers, by the resolver and, where it has none, by glue. A server whose name the resolver could
   * not settle in time is left out: nothing is known of it.
   */
  async locate(names: readonly string[], glue: readonly DnsRecord[]): Promise<readonly ZoneServer[]> {
    const located = await Promise.all(
      names.slice(0, MAX_SERVERS_PER_ZONE).map((name) => this.#locateServer(name, glue)),
    );
    return located.filter((server) => server !== null);
  }

  async #locateServer(name: string, glue: readonly DnsRecord[]): Promise<ZoneServer | null> {
    const replies = await Promise.all([this.recurse(name, 'A'), this.recurse(name, 'AAAA')]);
    const outcomes = replies.flatMap((reply) => (reply === null ? [] : [reply.outcome]));
    const resolved = outcomes.flatMap((outcome) => (outcome.status === 'answered' ? outcome.addresses : []));
    const addresses = resolved.length > 0 ? resolved : glueOf(glue, name);
    const settled = outcomes.some((outcome) => outcome.status === 'answered');
    if (addresses.length === 0 && !settled) return null;
    const kept = [...new Set(addresses)].slice(0, MAX_ADDRESSES_PER_SERVER);
    return { name, addresses: kept.map((address) => classify(address, this.#settings.policy)) };
  }

  async #askResolvers(name: string, type: QuestionType, checkingDisabled: boolean): Promise<ResolverReply | null> {
    const question = { name, type, recursionDesired: true, checkingDisabled };
    const roundsMs = Array.from({ length: TRIES }, () => this.#tryMs);
    return await askResolvers(question, this.#resolvers, { roundsMs, signal: this.#closing.signal });
  }

  async #findZone(name: string): Promise<FoundZone | null> {
    if (name === '.') return { zone: '.', delegation: null };
    // All at once: a zone whose servers are silent makes the resolver slow for every name in it.
    const steps = ancestorsOf(name).map((ancestor) => ({ ancestor, reply: this.recurse(ancestor, 'SOA') }));
    let failedBelow = false;
    for (const { ancestor, reply } of steps) {
      const zone = zoneInReply(await reply, ancestor);
      if (zone !== null) return failedBelow ? await this.#descend(zone, name) : { zone, delegation: null };
      failedBelow ||= saysNothing((await reply)?.outcome ?? null);
    }
    return null;
  }

  /** The resolver fails below this zone: its servers are asked whether they delegate the name to a zone of its own. */
  async #descend(zone: string, name: string): Promise<FoundZone> {
    const delegation = await this.#askForDelegation(zone, name);
    return delegation === null ? { zone, delegation: null } : { zone: delegation.zone, delegation };
  }

  async #findDelegation(zone: string): Promise<Delegation | null> {
    const above = parentName(zone);
    if (above === null) return null;
    const parent = await this.zoneOf(above);
    const delegation = parent === null ? null : await this.#askForDelegation(parent.zone, zone);
    return delegation?.zone === zone ? delegation : null;
  }

  async #askForDelegation(parent: string, name: string): Promise<Delegation | null> {
    const servers = await this.locate(await this.namesByResolver(parent), []);
    const addresses = allowedAddresses(servers).toSorted((one, other) => one.family - other.family);
    const enough = new AbortController();
    setMaxListeners(0, enough.signal);
    const stop = (): void => enough.abort();
    this.#closing.signal.addEventListener('abort', stop);
    const asked = addresses.slice(0, MAX_PARENT_ADDRESSES).map(async ({ address }) => {
      const reply = await this.askServer(address, { name, type: 'NS' }, enough.signal);
      const delegation = reply === null ? null : delegationIn(reply, parent, name);
      // A rejection lets Promise.any go on to the next answer; it never leaves this function.
      if (delegation === null) throw new NoDelegation();
      return delegation;
    });
    const first = await Promise.any(asked).catch(() => null);
    this.#closing.signal.removeEventListener('abort', stop);
    stop();
    return first;
  }

  async #askOwnNames(zone: string, servers: readonly ZoneServer[]): Promise<readonly string[] | null> {
    const replies = await Promise.all(
      allowedAddresses(servers).map(({ address }) => this.askServer(address, { name: zone, type: 'NS' })),
    );
    const names = replies.flatMap((reply) => {
      const message = reply?.message ?? null;
      return message?.authoritative === true ? targetsOf(message.answers, 'NS', zone) : [];
    });
    return names.length === 0 ? null : [...new Set(names)];
  }

  get #tryMs(): number {
    return this.#settings.tryMs ?? TRY_MS;
  }

  #note(reply: Reply, family: 4 | 6): void {
    const { message, outcome } = reply;
    if (outcome.status === 'timeout' || outcome.status === 'unreachable') return;
    this.#families.add(family);
    if (message !== null && (message.authoritative || (isReferral(outcome) && !message.recursionAvailable))) {
      this.#heard = 'authority';
    } else if (outcome.status !== 'refused' && this.#heard === 'nothing') {
      this.#heard = 'something';
    }
  }
}

class NoDelegation extends Error {}

/** The addresses that may be connected to. */
export function allowedAddresses(servers: readonly ZoneServer[]): readonly ResolvedAddress[] {
  return servers.flatMap((server) => server.addresses.filter((address) => address.allowed));
}

function isReferral(outcome: DnsOutcome): boolean {
  return outcome.status === 'answered' && outcome.referral.length > 0;
}

/** The value of a key, made by the first who asks for it. */
function remember<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}

/** Whether a resolver left it open if there is a zone at a name: it failed, or gave neither an alias nor a SOA. */
function saysNothing(outcome: DnsOutcome | null): boolean {
  if (outcome?.status !== 'answered' || !isResult(outcome)) return true;
  return outcome.rcode === 'NOERROR' && outcome.chain.length === 0 && outcome.deniedBy === null;
}

/** The name and its ancestors without the root, the nearest first. */
function ancestorsOf(name: string): readonly string[] {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).slice(-MAX_DEPTH);
}

/**
 * Where the SOA stands says which zone a name is in: with the name itself in an answer, above it when the type is denied
 * (RFC 2308 section 2). Behind a CNAME it would be the target's, which says nothing of this name.
 */
function zoneInReply(reply: ResolverReply | null, name: string): string | null {
  if (reply?.message == null || reply.outcome.status !== 'answered' || !isResult(reply.outcome)) return null;
  if (reply.outcome.chain.length > 0) return null;
  const soa = [...reply.message.answers, ...reply.message.authorities].find(
    (record) => record.type === 'SOA' && isWithin(name, record.owner),
  );
  return soa?.owner ?? null;
}

/** A delegation from the parent to a zone at or above the name, as it stands in the authority section. */
function delegationIn(reply: Reply, parent: string, name: string): Delegation | null {
  if (reply.message === null || reply.message.rcode !== 'NOERROR') return null;
  const cut = reply.message.authorities.find(
    (record) =>
      record.type === 'NS' && record.owner !== parent && isWithin(record.owner, parent) && isWithin(name, record.owner),
  );
  if (cut === undefined) return null;
  const names = targetsOf(reply.message.authorities, 'NS', cut.owner);
  return { zone: cut.owner, names, glue: reply.message.additionals };
}

function glueOf(glue: readonly DnsRecord[], name: string): readonly string[] {
  return glue.flatMap((record) =>
    (record.type === 'A' || record.type === 'AAAA') && record.owner === name ? [record.address] : [],
  );
}
