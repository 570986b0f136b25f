import type { CnameLink, DnsObservation } from '../../model/observation.js';
import type { Draft } from '../../model/rule.js';
import { counted, listed } from '../shared/wording.js';
import { answersWith, chainOfZones, decidingAnswers, serversWithAddress } from './answers.js';

/** "There is no such name", by whom it is said and whether somebody contradicts. */
export interface Denial {
  /** The name that does not exist: the origin's, or the end of its CNAMEs. */
  readonly missing: string;
  readonly chain: readonly CnameLink[];
  /** Who says so, with the verb: `the resolver 192.0.2.53:53 says`. */
  readonly by: string;
  readonly zone: string | null;
  /** Why the finding is no error, when it is none. */
  readonly weakness: string | null;
}

/** The denial of the origin's name or of a CNAME target; null when nobody denies it. */
export function denialOf(dns: DnsObservation): Denial | null {
  return byAuthority(dns) ?? byResolver(dns);
}

/** All usable servers of the deciding zone deny the name: the truth, even while a resolver's cache has an older answer. */
function byAuthority(dns: DnsObservation): Denial | null {
  const deciding = decidingAnswers(dns);
  if (deciding === null || !deciding.answers.every(({ outcome }) => outcome.rcode === 'NXDOMAIN')) return null;
  const chain = chainOfZones(dns);
  const servers = [...new Set(deciding.answers.map(({ server }) => server))];
  return {
    missing: chain.at(-1)?.target ?? dns.name,
    chain,
    by: `${counted(servers.length, 'name server')} of ${deciding.zone.zone} (${listed(servers)}) ${servers.length === 1 ? 'says' : 'say'}`,
    zone: deciding.zone.zone,
    weakness: null,
  };
}

function byResolver(dns: DnsObservation): Denial | null {
  const lookup = answersWith(dns, 'NXDOMAIN')[0];
  if (lookup === undefined) return null;
  const { chain, deniedBy } = lookup.outcome;
  return {
    missing: chain.at(-1)?.target ?? dns.name,
    chain,
    by: `the resolver ${lookup.server} says`,
    zone: deniedBy,
    weakness: weaknessOf(dns),
  };
}

function weaknessOf(dns: DnsObservation): string | null {
  const knowing = serversWithAddress(dns);
  if (knowing.length > 0) {
    return `${listed(knowing)} of the zone's own servers do know an address, so the resolver may only remember an older denial`;
  }
  return dns.addresses.length > 0 ? 'the same name has addresses of the other family' : null;
}

/** Level and closing sentence of a finding that somebody contradicts. */
export function weakened(weakness: string | null): Pick<Draft, 'level' | 'certainty'> & { readonly sentence: string } {
  if (weakness === null) return { sentence: '' };
  return { level: 'warning', certainty: 'possible', sentence: ` This is a warning because ${weakness}.` };
}
