import type { Distribution, Origin } from '../model/distribution.js';
import type { HostForwarding, NameRole } from '../model/plan.js';
import { asciiName, domainNameFault } from './domain-name.js';
import { hostForwardingOf } from './host-forwarding.js';
import type { Routing } from './routing.js';

/** What stands for the asterisk of a wildcard alias: a name that a viewer could use and nobody has. */
export const WILDCARD_LABEL = 'origin-preflight';

/** Names of one distribution that are looked at; ten times AWS's quota of 100 aliases, so only a contrived file has more. */
export const MAX_VIEWER_NAMES = 1_000;

/** A name by which CloudFront would address the origin. */
export interface SentName {
  readonly name: string;
  readonly role: NameRole;
}

/** Which behaviors forward Host, put together over all that lead to the origin, and the names they would forward. */
export function forwardingOver(
  distribution: Distribution,
  { used, behaviors }: Routing,
  viewerHosts: readonly string[],
): HostForwarding {
  if (used === 'no')
    return { forwarded: 'unused', names: [], mixed: false, because: 'no behavior leads to this origin' };
  const each = behaviors.map(hostForwardingOf);
  const yes = each.find(({ forwarded }) => forwarded === 'yes');
  const unsure = each.find(({ forwarded }) => forwarded === 'unknown');
  const no = each.find(({ forwarded }) => forwarded === 'no');
  const deciding = yes ?? unsure;
  const forwarded = deciding?.forwarded ?? 'no';
  return {
    forwarded,
    names: forwarded === 'no' ? [] : viewerNames(distribution, viewerHosts),
    mixed: yes !== undefined && no !== undefined,
    because: becauseOf(distribution, viewerHosts, deciding?.because ?? no?.because ?? 'no policy'),
  };
}

function becauseOf({ language }: Distribution, viewerHosts: readonly string[], because: string): string {
  if (language !== 'input') return because;
  return viewerHosts.length > 0 ? 'viewer hosts were given' : 'no viewer hosts were given';
}

/** The names under which viewers come, lower case, without repetition: the aliases, or what was told where those are unknown. */
function viewerNames({ aliases, language }: Distribution, viewerHosts: readonly string[]): readonly string[] {
  const known = language === 'input' ? [] : aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
  const complete = known.length > 0 && known.length === aliases.length;
  const names = [...known, ...(complete ? [] : viewerHosts)]
    .map((name) => asciiName(name).replace(/^\*\./, `${WILDCARD_LABEL}.`))
    .filter((name) => domainNameFault(name) === null);
  return [...new Set(names)].slice(0, MAX_VIEWER_NAMES);
}

/**
 * The names that CloudFront would send to a custom origin, as SNI and as Host, each once. Where it is not known whether
 * Host is forwarded, or which names there are, the origin's own domain stands in and its role says so.
 * @param domain the origin's domain name, valid
 */
export function sentNames(
  distribution: Distribution,
  origin: Origin,
  domain: string,
  forwarding: HostForwarding,
): readonly SentName[] {
  const own: SentName = { name: domain, role: 'origin-domain' };
  const standIn: SentName = { name: domain, role: 'viewer-host-unknown' };
  // S3 refuses any Host but its own, and CloudFront does not let one be forwarded there.
  if (origin.connection.type === 's3' || forwarding.forwarded === 'no') return [own];
  if (forwarding.forwarded !== 'yes') return [standIn];
  const forwarded = forwarding.names.map((name): SentName => ({ name, role: 'viewer-host' }));
  const names = forwarded.length > 0 ? forwarded : [ownNameOf(distribution) ?? standIn];
  return withoutRepetition(forwarding.mixed ? [own, ...names] : names);
}

/** Without any alias, viewers have only the distribution's own name. */
function ownNameOf({ aliases, domainName, language }: Distribution): SentName | null {
  if (language === 'input' || aliases.length > 0 || !domainName.known) return null;
  const name = domainName.value.toLowerCase();
  return domainNameFault(name) === null ? { name, role: 'viewer-host' } : null;
}

function withoutRepetition(names: readonly SentName[]): readonly SentName[] {
  return [...new Map(names.toReversed().map((sent) => [sent.name, sent])).values()].toReversed();
}
