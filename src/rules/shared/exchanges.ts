import { WILDCARD_LABEL } from '../../cloudfront/viewer-names.js';
import type { Evidence } from '../../model/finding.js';
import type { ExchangeObservation } from '../../model/observation.js';
import type { PlannedExchange } from '../../model/plan.js';
import type { Draft, Subject } from '../../model/rule.js';
import { interceptorOf } from './interception.js';
import { bounded, listed, ofAddresses } from './wording.js';

/** RFC 9110 15.6. */
const REASONS = { 502: 'Bad Gateway', 504: 'Gateway Timeout' } as const;

/** An exchange that was made, beside the plan it was made by. */
export interface Probed {
  readonly planned: PlannedExchange;
  readonly exchange: ExchangeObservation;
}

/** The same thing seen in some exchanges of one port: one cause, and so one finding. */
export interface Cluster<T> {
  /** What was seen, in the order of the exchanges; never empty. */
  readonly seen: readonly [T, ...T[]];
  readonly failing: readonly [Probed, ...Probed[]];
  /** Every exchange that was tried at the same port by the same scheme, the failing ones included. */
  readonly among: readonly Probed[];
}

/** The exchanges of an origin with their plans. One that no plan knows is left out: its terms are unknown. */
export function probedExchanges(subject: Subject): readonly Probed[] {
  return subject.observation.exchanges.flatMap((exchange) => {
    const planned = subject.plan.exchanges.find((candidate) => isPlanOf(candidate, exchange));
    return planned === undefined ? [] : [{ planned, exchange }];
  });
}

/**
 * Groups what a rule sees by cause, not by address. What a proxy answered in the origin's place is not shown to the rule.
 *
 * @param see what is wrong with one exchange; empty when nothing is
 * @param identity what makes two sightings the same cause, besides scheme and port
 */
export function clusters<T>(
  subject: Subject,
  see: (probed: Probed) => readonly T[],
  identity: (seen: T) => string = () => '',
): readonly Cluster<T>[] {
  return grouped(subject, (probed) => (interceptorOf(probed.exchange) === null ? see(probed) : []), identity);
}

/** Who answered in the origin's place, and by which authority's name that is known. */
export interface Intercepted {
  readonly product: string;
  readonly issuer: string;
}

/** The exchanges that `clusters` does not show. */
export function clustersOfIntercepted(subject: Subject): readonly Cluster<Intercepted>[] {
  const see = ({ exchange }: Probed): readonly Intercepted[] => {
    const product = interceptorOf(exchange);
    return product === null ? [] : [{ product, issuer: exchange.tls?.chain?.certificates[0]?.issuer ?? '' }];
  };
  return grouped(subject, see, ({ product, issuer }) => `${product} ${issuer}`);
}

function grouped<T>(
  subject: Subject,
  see: (probed: Probed) => readonly T[],
  identity: (seen: T) => string,
): readonly Cluster<T>[] {
  const everything = probedExchanges(subject);
  const found = new Map<string, Cluster<T>>();
  for (const probed of everything) {
    for (const seen of see(probed)) {
      const key = `${portKey(probed)} ${identity(seen)}`;
      const before = found.get(key);
      found.set(key, before === undefined ? firstOf(seen, probed, everything) : joined(before, seen, probed));
    }
  }
  return [...found.values()];
}

/** The distinct addresses of some exchanges, in order. */
export function addressesOf(probed: readonly Probed[]): readonly string[] {
  return [...new Set(probed.map(({ exchange }) => exchange.target.address))];
}

/** The distinct names of some exchanges: SNI over TLS, Host without it. */
export function namesOf(probed: readonly Probed[]): readonly string[] {
  return [...new Set(probed.map(({ planned }) => printedName(planned.serverName ?? planned.hostHeader)))];
}

/** A name as it stands in the configuration: the plan puts a made-up label in the place of a wildcard alias's asterisk. */
export function printedName(name: string): string {
  return isStandIn(name) ? `*${name.slice(WILDCARD_LABEL.length)}` : name;
}

/** Whether a name was made up to stand for a wildcard alias: a server may know others under the same wildcard. */
export function isStandIn(name: string): boolean {
  return name.startsWith(`${WILDCARD_LABEL}.`);
}

/** `203.0.113.7 on port 443`, `1 of 3 addresses (203.0.113.7) on port 443`; with the names when only some are affected. */
export function place(cluster: Cluster<unknown>): string {
  const names = isForSomeNames(cluster) ? ` for ${listed(namesOf(cluster.failing))}` : '';
  return `${addressPlace(cluster)}${names}`;
}

/** The same without names, for messages that name them themselves. */
export function addressPlace({ failing, among }: Cluster<unknown>): string {
  const [{ exchange }] = failing;
  return `${ofAddresses(addressesOf(failing), addressesOf(among).length)} on port ${exchange.target.port}`;
}

/** The name CloudFront sends to such a place, for messages: the only one, or those affected. */
export function sentNames(cluster: Cluster<unknown>): string {
  return listed(namesOf(cluster.failing));
}

/** `CloudFront answers 502 (Bad Gateway)`, and for which part of the requests when some addresses or names work. */
export function consequence(cluster: Cluster<unknown>, status: keyof typeof REASONS): string {
  const addresses = addressesOf(cluster.failing).length < addressesOf(cluster.among).length;
  const names = isForSomeNames(cluster) ? ` for ${listed(namesOf(cluster.failing))}` : '';
  return `CloudFront answers ${status} (${REASONS[status]})${names}${addresses ? ' whenever it picks such an address' : ''}`;
}

/** A draft with the evidence every exchange gives, and with the exchanges that a second look has to repeat. */
export function draftOf(cluster: Cluster<unknown>, draft: Omit<Draft, 'seenIn'>): Draft {
  return {
    ...draft,
    evidence: { ...placeEvidence(cluster), ...draft.evidence },
    seenIn: [...new Set(cluster.failing.map(({ exchange }) => exchange.key))],
  };
}

/** Whether the runner made the attempt at all, so that its outcome says something of the address. */
export function isAttempted({ exchange }: Probed): boolean {
  return exchange.tcp.status !== 'unreachable' && exchange.tcp.status !== 'not-attempted';
}

function placeEvidence({ failing, among }: Cluster<unknown>): Evidence {
  const [{ exchange, planned }] = failing;
  return {
    addresses: bounded(addressesOf(failing)),
    addressesTried: addressesOf(among).length,
    port: exchange.target.port,
    ...(planned.serverName === null ? {} : { serverNames: bounded(namesOf(failing)) }),
  };
}

function isForSomeNames({ failing, among }: Cluster<unknown>): boolean {
  return namesOf(failing).length < namesOf(among).length;
}

function firstOf<T>(seen: T, probed: Probed, everything: readonly Probed[]): Cluster<T> {
  const among = everything.filter(
    (other) => portKey(other) === portKey(probed) && (isAttempted(other) || other === probed),
  );
  return { seen: [seen], failing: [probed], among };
}

function joined<T>(cluster: Cluster<T>, seen: T, probed: Probed): Cluster<T> {
  const failing: Cluster<T>['failing'] = cluster.failing.includes(probed)
    ? cluster.failing
    : [...cluster.failing, probed];
  const among = cluster.among.includes(probed) ? cluster.among : [...cluster.among, probed];
  return { seen: [...cluster.seen, seen], failing, among };
}

function portKey({ exchange }: Probed): string {
  return `${exchange.target.scheme} ${exchange.target.port}`;
}

function isPlanOf(planned: PlannedExchange, { target }: ExchangeObservation): boolean {
  return (
    planned.scheme === target.scheme &&
    planned.port === target.port &&
    planned.serverName === target.serverName &&
    planned.hostHeader === target.hostHeader &&
    planned.path === target.path
  );
}
