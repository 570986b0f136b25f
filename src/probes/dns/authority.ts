import { setMaxListeners } from 'node:events';
import { isIPv6 } from 'node:net';

import type {
  AuthorityObservation,
  DnsOutcome,
  NameserverObservation,
  ResolvedAddress,
  ZoneObservation,
} from '../../model/observation.js';
import { normalName } from './name.js';
import { ZoneMap, type Delegation, type FoundZone, type ZoneMapSettings, type ZoneServer } from './zone-map.js';

export interface AuthoritySettings extends ZoneMapSettings {
  /** Shared by the checks of one look; each check makes its own when absent. */
  readonly zones?: ZoneMap;
  /** The bound on the whole check. */
  readonly checkMs?: number;
}

/** The longest a check may take, whatever the servers do. */
export const CHECK_MS = 8000;
/** Zones on the way from a name through its CNAMEs. */
export const MAX_ZONES = 8;
/** CNAME targets that are followed, as many as a chain may have hops. */
const MAX_TARGETS = 16;

type AddressType = 'A' | 'AAAA';

/**
 * Asks every authoritative server of the name's zone, and of the zones that its CNAMEs lead through, for the name: what the
 * AWS page on 502 tells people to do by hand
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html). All servers are asked at
 * once; addresses that may not be connected to are listed without answers and never asked.
 *
 * @returns `failed` when no server to ask could be found, `bounded` with what was heard when the time ran out (or `zones` was closed).
 * @throws UsageError when a resolver is no address.
 */
export async function askAuthority(
  name: string,
  types: readonly AddressType[],
  settings: AuthoritySettings,
): Promise<AuthorityObservation> {
  const zones = settings.zones ?? new ZoneMap(settings);
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const end = (): void => ending.abort();
  const timer = setTimeout(end, settings.checkMs ?? CHECK_MS);
  zones.closing.addEventListener('abort', end);
  try {
    if (zones.closing.aborted) end();
    return await new AuthorityCheck(zones, types, ending.signal).run(normalName(name));
  } finally {
    clearTimeout(timer);
    zones.closing.removeEventListener('abort', end);
    if (settings.zones === undefined) zones.close();
  }
}

/** One zone under examination; filled while the answers come in, so that a bound loses nothing that was heard. */
interface ZoneDraft {
  readonly zone: string;
  readonly name: string;
  fromParent: readonly string[] | null;
  fromChild: readonly string[] | null;
  /** Null: no answer yet. */
  readonly servers: (NameserverObservation | null)[];
}

class AuthorityCheck {
  readonly #zones: ZoneMap;
  readonly #types: readonly AddressType[];
  readonly #signal: AbortSignal;
  readonly #drafts: ZoneDraft[] = [];
  readonly #unplaced: string[] = [];

  constructor(zones: ZoneMap, types: readonly AddressType[], signal: AbortSignal) {
    this.#zones = zones;
    this.#types = types;
    this.#signal = signal;
  }

  async run(name: string): Promise<AuthorityObservation> {
    const seen = new Set<string>();
    let names: readonly string[] = [...new Set([name, ...(await this.#targetsByResolver(name))])];
    while (names.length > 0 && this.#drafts.length < MAX_ZONES && !this.#signal.aborted) {
      for (const next of names) seen.add(next);
      await this.#examine(names);
      names = this.#targetsByServers().filter((target) => !seen.has(target));
    }
    return await this.#conclude(name);
  }

  /** Where the resolver says that the name's CNAMEs lead: those zones can then be asked at once. */
  async #targetsByResolver(name: string): Promise<readonly string[]> {
    const [type = 'A'] = this.#types;
    const [reply] = await Promise.all([
      this.#within(this.#zones.recurse(name, type)),
      this.#within(this.#zones.zoneOf(name)),
    ]);
    return reply === null ? [] : targetsIn(reply.outcome);
  }

  #targetsByServers(): readonly string[] {
    const servers = this.#drafts.flatMap((draft) => draft.servers.flatMap((server) => server ?? []));
    const targets = servers.flatMap(({ answers }) => answers.flatMap(({ outcome }) => targetsIn(outcome)));
    return [...new Set(targets)].slice(0, MAX_TARGETS);
  }

  async #examine(names: readonly string[]): Promise<void> {
    const found = await Promise.all(names.map((name) => this.#within(this.#zones.zoneOf(name))));
    const work: Promise<void>[] = [];
    for (const [index, name] of names.entries()) {
      const place = found[index] ?? null;
      if (place === null) this.#unplaced.push(name);
      // Servers follow CNAMEs inside their zone themselves.
      else if (this.#drafts.at(-1)?.zone !== place.zone && this.#drafts.length < MAX_ZONES) {
        const draft: ZoneDraft = { zone: place.zone, name, fromParent: null, fromChild: null, servers: [] };
        this.#drafts.push(draft);
        work.push(this.#askZone(draft, place));
      }
    }
    await Promise.all(work);
  }

  /** The servers that the resolver knows are asked at once; parent and zone may name further ones meanwhile. */
  async #askZone(draft: ZoneDraft, place: FoundZone): Promise<void> {
    const delegation = place.delegation ?? this.#within(this.#zones.delegationOf(place.zone));
    const byResolver = place.delegation === null ? await this.#within(this.#zones.namesByResolver(place.zone)) : null;
    const known = byResolver !== null && byResolver.length > 0 ? byResolver : ((await delegation)?.names ?? []);
    const servers = await this.#locate(known, place.delegation);
    const [parent, own] = await Promise.all([
      delegation,
      this.#within(this.#zones.ownNames(place.zone, servers)),
      this.#askServers(draft, servers),
    ]);
    draft.fromParent = parent?.names ?? null;
    draft.fromChild = own;
    const further = [...(parent?.names ?? []), ...(own ?? [])].filter((name) => !known.includes(name));
    await this.#askServers(draft, await this.#locate([...new Set(further)], parent));
  }

  async #locate(names: readonly string[], delegation: Delegation | null): Promise<readonly ZoneServer[]> {
    return (await this.#within(this.#zones.locate(names, delegation?.glue ?? []))) ?? [];
  }

  async #askServers(draft: ZoneDraft, servers: readonly ZoneServer[]): Promise<void> {
    const work = servers.flatMap(({ name, addresses }) => {
      if (addresses.length === 0) draft.servers.push({ name, address: null, answers: [] });
      return addresses.map(async (address) => {
        const index = draft.servers.push(null) - 1;
        const answers = await this.#askAddress(draft.name, address);
        draft.servers[index] = answers === null ? null : { name, address: address.address, answers };
      });
    });
    await Promise.all(work);
  }

  /** The answers of one server; null when the time ran out before any. */
  async #askAddress(name: string, address: ResolvedAddress): Promise<NameserverObservation['answers'] | null> {
    if (!address.allowed) return [];
    const replies = await Promise.all(
      this.#types.map(async (type) => ({
        type,
        reply: await this.#within(this.#zones.askServer(address.address, { name, type }, this.#signal)),
      })),
    );
    const answers = replies.flatMap(({ type, reply }) => (reply === null ? [] : [{ type, outcome: reply.outcome }]));
    return answers.length === 0 ? null : answers;
  }

  async #conclude(name: string): Promise<AuthorityObservation> {
    const zones = this.#drafts.map((draft) => this.#finished(draft)).filter(({ servers }) => servers.length > 0);
    if (this.#signal.aborted) return { status: 'bounded', detail: 'the time for the check ran out', zones };
    const empty = this.#drafts.filter(({ servers }) => servers.length === 0).map(({ zone }) => zone);
    const missing = [...new Set([...this.#unplaced, ...empty])];
    const detail = missing.length === 0 ? null : `no name servers could be found for ${missing.join(', ')}`;
    if (zones.length === 0) return { status: 'failed', detail, zones };
    const blocked = await this.#whyBlocked(name);
    return { status: blocked === null ? 'complete' : 'incomplete', detail: blocked ?? detail, zones };
  }

  #finished(draft: ZoneDraft): ZoneObservation {
    // Resolvers give name servers in an order that changes from answer to answer; a report shall not.
    const servers = draft.servers.flatMap((server) => server ?? []).toSorted(byName);
    return { ...draft, servers: this.#zones.heardOverIpv6 ? servers : servers.map(withoutIpv6Silence) };
  }

  /** Whether silence, or answers without authority, may come of the runner's own network and not of the name servers. */
  async #whyBlocked(name: string): Promise<string | null> {
    if (this.#zones.heard === 'authority') return null;
    const [type = 'A'] = this.#types;
    const resolves = await this.#within(this.#zones.resolverAnswers(name, type));
    if (resolves === false) return null;
    return this.#zones.heard === 'nothing'
      ? 'no name server answers on port 53 from here, although the resolver has an answer'
      : 'nobody on port 53 answers with authority from here, although the resolver has an answer';
  }

  /** What a shared question gives, or null once this check's time is up. */
  async #within<T>(work: Promise<T>): Promise<T | null> {
    if (this.#signal.aborted) return null;
    return await new Promise((resolve) => {
      const give = (): void => resolve(null);
      this.#signal.addEventListener('abort', give);
      void work.then(resolve, give).finally(() => this.#signal.removeEventListener('abort', give));
    });
  }
}

function byName(one: NameserverObservation, other: NameserverObservation): number {
  const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return order(one.name, other.name) || order(one.address ?? '', other.address ?? '');
}

function targetsIn(outcome: DnsOutcome): readonly string[] {
  return outcome.status === 'answered' ? outcome.chain.map((link) => link.target) : [];
}

/** Where nothing was heard over IPv6 at all, the runner may have none: nothing follows from the silence of a server there. */
function withoutIpv6Silence(server: NameserverObservation): NameserverObservation {
  if (server.address === null || !isIPv6(server.address)) return server;
  const silent = (outcome: DnsOutcome): boolean => outcome.status === 'timeout' || outcome.status === 'unreachable';
  return { ...server, answers: server.answers.filter(({ outcome }) => !silent(outcome)) };
}
