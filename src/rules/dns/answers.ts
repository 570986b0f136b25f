import type {
  CnameLink,
  DnsLookup,
  DnsObservation,
  DnsOutcome,
  NameserverObservation,
  ZoneObservation,
} from '../../model/observation.js';
import type { Subject } from '../../model/rule.js';

/** Reading what was seen of a name: which answers count, what the zone's own servers say, how a server failed. */

export type Answered = Extract<DnsOutcome, { status: 'answered' }>;

/** A look-up whose outcome has the given RCODE. */
export interface AnsweredLookup extends DnsLookup {
  readonly outcome: Answered;
}

/** What one authoritative server said to one question. */
export interface ServerAnswer {
  /** `ns1.example.com (198.51.100.1)` */
  readonly server: string;
  readonly type: 'A' | 'AAAA';
  readonly outcome: DnsOutcome;
}

/** The observation of the name; null when none was made, or where public DNS does not matter (VPC origins). */
export function dnsOf({ origin, observation }: Subject): DnsObservation | null {
  return origin.connection.type === 'vpc' ? null : observation.dns;
}

export function answersOf(dns: DnsObservation): readonly AnsweredLookup[] {
  return dns.lookups.flatMap((lookup) =>
    lookup.outcome.status === 'answered' ? [{ ...lookup, outcome: lookup.outcome }] : [],
  );
}

export function answersWith(dns: DnsObservation, rcode: string): readonly AnsweredLookup[] {
  return answersOf(dns).filter(({ outcome }) => outcome.rcode === rcode);
}

/** The zones whose servers were all asked; none when the check was not made, or not made to its end. */
export function zonesOf(dns: DnsObservation): readonly ZoneObservation[] {
  return dns.authority?.status === 'complete' ? dns.authority.zones : [];
}

export function serverName(server: NameserverObservation): string {
  return server.address === null ? server.name : `${server.name} (${server.address})`;
}

export function serverAnswers(zone: ZoneObservation): readonly ServerAnswer[] {
  return zone.servers.flatMap((server) =>
    server.answers.map(({ type, outcome }) => ({ server: serverName(server), type, outcome })),
  );
}

/** An answer a resolver can use: authoritative, and saying either "here it is" or "there is no such name". */
export function usable(outcome: DnsOutcome): outcome is Answered {
  return (
    outcome.status === 'answered' &&
    outcome.authoritative &&
    outcome.referral.length === 0 &&
    (outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN')
  );
}

/**
 * The usable answers of the last zone on the way from the name through its CNAMEs: the one that decides. Null also where
 * servers lead the name to different targets: none of the zones behind them then speaks for it alone.
 */
export function decidingAnswers(dns: DnsObservation): {
  readonly zone: ZoneObservation;
  readonly answers: readonly (ServerAnswer & { readonly outcome: Answered })[];
} | null {
  const zone = zonesOf(dns).at(-1);
  if (zone === undefined || isForked(dns)) return null;
  const answers = serverAnswers(zone).flatMap((answer) =>
    usable(answer.outcome) ? [{ ...answer, outcome: answer.outcome }] : [],
  );
  return answers.length === 0 ? null : { zone, answers };
}

/** True when some name is given two different CNAME targets, or a CNAME by one server and addresses by another. */
function isForked(dns: DnsObservation): boolean {
  const targets = new Map<string, string>();
  const differs = linksOf(dns).some(({ owner, target }) => {
    const before = targets.get(normal(owner));
    targets.set(normal(owner), normal(target));
    return before !== undefined && before !== normal(target);
  });
  return differs || zonesOf(dns).some((zone) => targets.has(normal(zone.name)) && hasOwnAddresses(zone));
}

function hasOwnAddresses(zone: ZoneObservation): boolean {
  return serverAnswers(zone).some(
    ({ outcome }) => usable(outcome) && outcome.chain.length === 0 && outcome.addresses.length > 0,
  );
}

/** Every CNAME in the usable answers of the zones' servers. */
function linksOf(dns: DnsObservation): readonly CnameLink[] {
  return zonesOf(dns)
    .flatMap(serverAnswers)
    .flatMap(({ outcome }) => (usable(outcome) ? outcome.chain : []));
}

/** Servers that contradict "there is no address": authoritative answers with one. Empty without an authority check. */
export function serversWithAddress(dns: DnsObservation): readonly string[] {
  return (decidingAnswers(dns)?.answers ?? [])
    .filter(({ outcome }) => outcome.addresses.length > 0)
    .map(({ server }) => server);
}

/** The CNAMEs that lead from the name, from the resolver's answer or else put together from the zones' servers. */
export function chainOf(dns: DnsObservation): readonly CnameLink[] {
  const fromResolver = answersOf(dns).find(({ outcome }) => outcome.chain.length > 0);
  return fromResolver?.outcome.chain ?? chainOfZones(dns);
}

/** The same, by the zones' own servers alone: what holds now, whatever a resolver remembers. */
export function chainOfZones(dns: DnsObservation): readonly CnameLink[] {
  return follow(dns.name, linksOf(dns));
}

/** The hops from a name through the links, up to and including the one that closes a circle. */
function follow(name: string, links: readonly CnameLink[]): readonly CnameLink[] {
  const targets = new Map(links.map((link) => [normal(link.owner), link]));
  const chain: CnameLink[] = [];
  const seen = new Set<string>();
  for (let owner = normal(name); !seen.has(owner);) {
    seen.add(owner);
    const link = targets.get(owner);
    if (link === undefined) return chain;
    chain.push(link);
    owner = normal(link.target);
  }
  return chain;
}

/** Names compare without regard to case and to the final dot (RFC 1034, section 3.1). */
export function normal(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** `a → b → c`, cut in the middle when long. */
export function arrows(chain: readonly CnameLink[], limit: number = 6): string {
  const names = [...chain.slice(0, 1).map(({ owner }) => owner), ...chain.map(({ target }) => target)];
  if (names.length <= limit) return names.join(' → ');
  const left = names.length - limit;
  return [...names.slice(0, limit - 1), `(${left} more)`, ...names.slice(-1)].join(' → ');
}

/** The chain for evidence, bounded. */
export function chainEvidence(chain: readonly CnameLink[]): readonly string[] {
  return chain.slice(0, 20).map(({ owner, target }) => `${owner} CNAME ${target}`);
}

/** What a server did, as the end of a sentence: `ns1.example.com (198.51.100.1) refuses the query`. */
export function deed(outcome: DnsOutcome): string {
  switch (outcome.status) {
    case 'answered':
      return deedOfAnswer(outcome);
    case 'timeout':
      return outcome.tries > 1 ? `did not answer ${outcome.tries} tries` : 'did not answer';
    case 'refused':
      return 'refuses the connection to port 53';
    case 'unreachable':
      return `cannot be reached from here (${outcome.code})`;
    case 'malformed':
      return `sends a malformed answer (${outcome.detail})`;
    case 'truncated':
      return `cuts its answer over UDP and gives none over TCP (${outcome.overTcp})`;
  }
}

function deedOfAnswer(outcome: Answered): string {
  if (outcome.rcode === 'REFUSED') return 'refuses the query (REFUSED)';
  if (outcome.rcode === 'NXDOMAIN') return `says that the name does not exist (NXDOMAIN)${withoutAuthority(outcome)}`;
  if (outcome.rcode !== 'NOERROR') return `fails (${outcome.rcode})`;
  if (outcome.referral.length > 0) return `refers elsewhere (${outcome.referral.slice(0, 3).join(', ')})`;
  const found = outcome.addresses.length > 0 ? 'answers with addresses' : 'answers without an address';
  return `${found}${withoutAuthority(outcome)}`;
}

function withoutAuthority({ authoritative }: Answered): string {
  return authoritative ? '' : ', not authoritatively';
}
