import { setMaxListeners } from 'node:events';
import { isIP } from 'node:net';
import type { IpAddressType } from '../model/distribution.js';
import type {
  AuthorityObservation,
  DnsObservation,
  ExchangeObservation,
  ResolvedAddress,
} from '../model/observation.js';
import type { PlannedExchange } from '../model/plan.js';
import { parseCidrs } from './address.js';
import { Budget } from './budget.js';
import { askAuthority, lookUp, parseResolvers, TRY_MS, typesFor, ZoneMap } from './dns/index.js';
import { exchange, exchangeKey } from './exchange.js';
import { Ipv6Knowledge, type Ipv6Reach } from './ipv6.js';

export { NO_IPV6 } from './ipv6.js';

export interface ProbeSettings {
  /** `ip[:port]` of recursive resolvers; empty for the system's. */
  readonly resolvers: readonly string[];
  /** The roots to trust, PEM, one certificate each. */
  readonly trustedRoots: readonly string[];
  /** Special-purpose blocks that may be connected to. */
  readonly publicCidrs: readonly string[];
  /** The longest wait for one DNS server. Connections have the timeouts of their plan. */
  readonly timeoutMs: number;
  /** How many look-ups and connections may be under way at once. */
  readonly concurrency: number;
  /** Whether to hold connections idle and see who ends them. */
  readonly idleProbe: boolean;
  /** For test labs, which may not bind 53: the port at which authoritative name servers are asked. */
  readonly authorityPort?: number;
  /** For test labs: how far this machine is taken to get over IPv6; found out when absent. */
  readonly ipv6?: Ipv6Reach;
}

/**
 * Looks at the network for one run. Every thing is looked at once per look, however often it is asked for: the same
 * arguments give the same promise. No method rejects for what the network does.
 */
export interface Prober {
  /** The addresses of a name. `authority` is always null in it: see there. */
  lookUp(name: string, ipAddressType: IpAddressType, look?: number): Promise<DnsObservation>;
  /**
   * What the name's own servers say. They are asked from the moment the name is looked up, beside everything else.
   * Null for an address, which has none.
   */
  authority(name: string, ipAddressType: IpAddressType, look?: number): Promise<AuthorityObservation | null>;
  /** One exchange with one address. `look` 2 is the second time that the same is done. */
  exchange(planned: PlannedExchange, address: ResolvedAddress, look?: number): Promise<ExchangeObservation>;
  /** Closes every connection and starts nothing more; look-ups under way run into their own bounds. */
  close(): Promise<void>;
}

/** @throws UsageError for resolvers or blocks of addresses that are none. */
export function createProber(settings: ProbeSettings): Prober {
  parseResolvers(settings.resolvers);
  return new MemoizingProber(settings);
}

class MemoizingProber implements Prober {
  readonly #settings: ProbeSettings;
  readonly #policy: ReturnType<typeof parseCidrs>;
  readonly #budget: Budget;
  /** Name servers that keep silent hold their slots for long; nobody's connection shall wait for them. */
  readonly #authorityBudget: Budget;
  readonly #ipv6: Ipv6Knowledge;
  readonly #abort = new AbortController();
  /** What is known of the world's zones, by look: a second look asks anew. */
  readonly #zones = new Map<number, ZoneMap>();
  readonly #lookups = new Map<string, Promise<DnsObservation>>();
  readonly #authorities = new Map<string, Promise<AuthorityObservation | null>>();
  readonly #exchanges = new Map<string, Promise<ExchangeObservation>>();

  constructor(settings: ProbeSettings) {
    this.#settings = settings;
    this.#policy = parseCidrs(settings.publicCidrs);
    this.#budget = new Budget(settings.concurrency);
    this.#authorityBudget = new Budget(settings.concurrency);
    this.#ipv6 = new Ipv6Knowledge(settings.ipv6);
    // Every open connection listens, and there are as many as the user wants.
    setMaxListeners(0, this.#abort.signal);
  }

  lookUp(name: string, ipAddressType: IpAddressType, look = 1): Promise<DnsObservation> {
    void this.authority(name, ipAddressType, look);
    return once(this.#lookups, nameKey(name, ipAddressType, look), () =>
      this.#budget.run(() => this.#lookUp(name, ipAddressType, look)),
    );
  }

  async #lookUp(name: string, ipAddressType: IpAddressType, looks: number): Promise<DnsObservation> {
    if (!this.#abort.signal.aborted) return lookUp(name, ipAddressType, this.#dnsSettings(looks));
    const nothing = { lookups: [], addresses: [], addressesLeftOut: 0, authority: null, withCheckingDisabled: null };
    return { name, ...nothing, looks };
  }

  authority(name: string, ipAddressType: IpAddressType, look = 1): Promise<AuthorityObservation | null> {
    if (isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0) return Promise.resolve(null);
    return once(this.#authorities, nameKey(name, ipAddressType, look), () =>
      this.#authorityBudget.run(() => this.#askAuthority(name, ipAddressType, look)),
    );
  }

  async #askAuthority(name: string, ipAddressType: IpAddressType, look: number): Promise<AuthorityObservation | null> {
    if (this.#abort.signal.aborted) return null;
    const { authorityPort, timeoutMs } = this.#settings;
    const settings = {
      ...this.#dnsSettings(look),
      tryMs: Math.min(TRY_MS, timeoutMs),
      ...(authorityPort === undefined ? {} : { authorityPort }),
    };
    const zones = this.#zones.get(look) ?? new ZoneMap(settings);
    this.#zones.set(look, zones);
    return askAuthority(name, typesFor(ipAddressType), { ...settings, zones });
  }

  exchange(planned: PlannedExchange, address: ResolvedAddress, look = 1): Promise<ExchangeObservation> {
    const { trustedRoots, idleProbe } = this.#settings;
    const settings = { trustedRoots, idleProbe, budget: this.#budget, signal: this.#abort.signal, ipv6: this.#ipv6 };
    return once(this.#exchanges, `${look} ${exchangeKey(planned, address)}`, () =>
      exchange(planned, address, settings, look),
    );
  }

  async close(): Promise<void> {
    this.#abort.abort();
    for (const zones of this.#zones.values()) zones.close();
    await Promise.allSettled([...this.#authorities.values(), ...this.#exchanges.values()]);
  }

  #dnsSettings(looks: number): Parameters<typeof lookUp>[2] {
    const { resolvers, timeoutMs } = this.#settings;
    return { resolvers, policy: this.#policy, timeoutMs, looks };
  }
}

/** Names are the same in any case, RFC 4343. */
function nameKey(name: string, ipAddressType: IpAddressType, look: number): string {
  return `${look} ${ipAddressType} ${name.toLowerCase()}`;
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key);
  if (before !== undefined) return before;
  const promise = make();
  made.set(key, promise);
  return promise;
}
