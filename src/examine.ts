import { judge, levelOf, type Judgement } from './judge.js';
import type { Distribution, Origin } from './model/distribution.js';
import type { EdgeReplays } from './model/edge-replay.js';
import type { EdgeReadings } from './model/edge-code.js';
import type { DnsObservation, ExchangeObservation, OriginObservation } from './model/observation.js';
import type { OriginPlan } from './model/plan.js';
import type { JudgeSettings, Rule, Subject } from './model/rule.js';
import type { Prober } from './probes/index.js';

/** Nothing seen on one look alone becomes an error; what differs between looks is judged after this many. */
const MAX_LOOKS = 3;

/** The part of an observation that the name look-up gives; the other parts are the keys of the exchanges. */
const DNS = 'dns';

/** One origin of one distribution, and what CloudFront would do with it. */
export interface Case {
  readonly distribution: Distribution;
  readonly origin: Origin;
  readonly plan: OriginPlan;
  readonly edge: EdgeReadings;
}

/** What was seen of a case, and what the rules make of it. */
export interface Examination {
  readonly subject: Subject;
  readonly judgements: readonly Judgement[];
}

/**
 * Looks at an origin, judges it, and looks again at whatever would be an error: a fault has to be seen in every look
 * before it counts, and one that comes and goes is lowered to a warning that says how often it was seen.
 * @param prober null when no packet may be sent
 * @param replays what came of running edge functions, which happens once and not at every look
 */
export async function examine(
  { distribution, origin, plan, edge }: Case,
  rules: readonly Rule[],
  prober: Prober | null,
  settings: JudgeSettings,
  replays: EdgeReplays = new Map(),
): Promise<Examination> {
  const subjectOf = (observation: OriginObservation): Subject => ({
    distribution,
    origin,
    plan,
    observation,
    replays,
    edge,
    settings,
  });
  if (prober === null || plan.lookup === null) {
    const subject = subjectOf({ dns: null, exchanges: [] });
    return { subject, judgements: judge(rules, subject) };
  }
  const observer = new Observer(plan, plan.lookup, prober);
  const tally = new Tally();
  for (;;) {
    const subject = subjectOf(await observer.look(tally));
    const judgements = judge(rules, subject);
    tally.count(subject.observation, judgements);
    if (!tally.anyDoubt()) return { subject, judgements: tally.settle(judgements) };
  }
}

/** Keeps the latest observation of every part of an origin, and renews those that are in doubt. */
class Observer {
  readonly #plan: OriginPlan;
  readonly #lookup: NonNullable<OriginPlan['lookup']>;
  readonly #prober: Prober;
  #dns: DnsObservation | null = null;
  readonly #exchanges = new Map<string, ExchangeObservation>();

  constructor(plan: OriginPlan, lookup: NonNullable<OriginPlan['lookup']>, prober: Prober) {
    this.#plan = plan;
    this.#lookup = lookup;
    this.#prober = prober;
  }

  /** The origin as it is seen now: parts in doubt, and parts never seen, are looked at; the others stay as they were. */
  async look(tally: Tally): Promise<OriginObservation> {
    const { name, ipAddressType } = this.#lookup;
    const before = this.#dns;
    const renew = before === null || tally.doubts(DNS);
    const look = tally.looks(DNS) + 1;
    const dns = renew ? await this.#prober.lookUp(name, ipAddressType, look) : before;
    const authority = renew ? this.#prober.authority(name, ipAddressType, look) : dns.authority;
    const exchanges = await Promise.all(
      this.#plan.exchanges.flatMap((planned, index) =>
        dns.addresses.map(async (address) => {
          const place = `${index} ${address.address}`;
          const earlier = this.#exchanges.get(place);
          if (earlier !== undefined && !tally.doubts(earlier.key)) return earlier;
          const nextLook = earlier === undefined ? 1 : tally.looks(earlier.key) + 1;
          const exchange = { ...(await this.#prober.exchange(planned, address, nextLook)), looks: nextLook };
          this.#exchanges.set(place, exchange);
          return exchange;
        }),
      ),
    );
    this.#dns = { ...dns, authority: await authority, looks: renew ? look : dns.looks };
    return { dns: this.#dns, exchanges };
  }
}

/** Counts, for every part of an observation, how often it was looked at and how often it was at fault. */
class Tally {
  readonly #parts = new Map<string, { looks: number; faults: number; inDoubt: boolean }>();
  /** The last judgement that found a part at fault, to be told even when the fault is gone. */
  readonly #lastFault = new Map<string, Judgement>();

  looks(part: string): number {
    return this.#parts.get(part)?.looks ?? 0;
  }

  doubts(part: string): boolean {
    return this.#parts.get(part)?.inDoubt ?? false;
  }

  anyDoubt(): boolean {
    return [...this.#parts.values()].some((part) => part.inDoubt);
  }

  /** Takes in one round: parts that were new or in doubt before it have been looked at once more. */
  count(observation: OriginObservation, judgements: readonly Judgement[]): void {
    const faulty = new Map(
      judgements.filter(isError).flatMap((judgement) => partsOf(judgement).map((part) => [part, judgement])),
    );
    for (const part of [DNS, ...observation.exchanges.map(({ key }) => key)]) {
      const before = this.#parts.get(part);
      if (before !== undefined && !before.inDoubt) continue;
      const fault = faulty.get(part);
      if (fault !== undefined) this.#lastFault.set(part, fault);
      const looks = (before?.looks ?? 0) + 1;
      const faults = (before?.faults ?? 0) + (fault === undefined ? 0 : 1);
      const agreed = faults === 0 || (looks >= 2 && faults === looks);
      this.#parts.set(part, { looks, faults, inDoubt: !agreed && looks < MAX_LOOKS });
    }
  }

  /** The final judgements: errors that were not seen in every look of any of their parts become warnings. */
  settle(judgements: readonly Judgement[]): readonly Judgement[] {
    const settled = judgements.map((judgement) =>
      !isError(judgement) || partsOf(judgement).length === 0 || partsOf(judgement).some((part) => this.#constant(part))
        ? judgement
        : this.#lowered(judgement),
    );
    const told = new Set(settled.map(({ rule }) => rule.id));
    const gone = [...this.#lastFault]
      .filter(([part, { rule }]) => !this.#constant(part) && !told.has(rule.id))
      .map(([, judgement]) => judgement);
    return [...settled, ...new Set(gone)].map((judgement) =>
      gone.includes(judgement) ? this.#lowered(judgement) : judgement,
    );
  }

  #constant(part: string): boolean {
    const count = this.#parts.get(part);
    return count !== undefined && count.faults === count.looks && count.looks >= 2;
  }

  #lowered({ rule, draft }: Judgement): Judgement {
    const worst = partsOf({ rule, draft })
      .map((part) => this.#parts.get(part) ?? { faults: 0, looks: 0 })
      .toSorted((a, b) => b.faults - a.faults)[0];
    const often = `failed ${worst?.faults ?? 0} of ${worst?.looks ?? 0} attempts`;
    return {
      rule,
      draft: {
        ...draft,
        level: 'warning',
        certainty: 'possible',
        message: `Comes and goes (${often}): ${draft.message}`,
      },
    };
  }
}

function isError(judgement: Judgement): boolean {
  return levelOf(judgement) === 'error';
}

function partsOf({ draft }: Judgement): readonly string[] {
  return draft.seenIn ?? [];
}
