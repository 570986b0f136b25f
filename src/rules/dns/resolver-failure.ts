import type { CnameLink, DnsObservation } from '../../model/observation.js';
import { answersWith, chainOfZones, normal, serversWithAddress, type AnsweredLookup } from './answers.js';

/** CNAMEs followed before a resolver gives up; the bound the catalogue of rules sets. */
const MAX_HOPS = 16;

/** CNAMEs that lead nowhere: in a circle, or further than a resolver goes. */
export interface Loop {
  readonly chain: readonly CnameLink[];
  readonly circular: boolean;
}

/** The loop in what the resolver or the zones' servers say; null when the CNAMEs end. */
export function loopOf(dns: DnsObservation): Loop | null {
  const looping = dns.lookups.find(({ outcome }) => outcome.status === 'answered' && outcome.chainLoops)?.outcome;
  if (looping?.status === 'answered') return { chain: looping.chain, circular: isCircular(looping.chain) };
  if (dns.addresses.length > 0) return null;
  const chain = chainOfZones(dns);
  const circular = isCircular(chain);
  return circular || chain.length > MAX_HOPS ? { chain, circular } : null;
}

function isCircular(chain: readonly CnameLink[]): boolean {
  const owners = new Set(chain.map(({ owner }) => normal(owner)));
  return chain.some(({ target }) => owners.has(normal(target)) && leadsBack(chain, normal(target)));
}

/** True when following the chain from a name comes back to it. */
function leadsBack(chain: readonly CnameLink[], start: string): boolean {
  const targets = new Map(chain.map(({ owner, target }) => [normal(owner), normal(target)]));
  let name = targets.get(start);
  for (let hops = 0; name !== undefined && hops <= chain.length; hops += 1) {
    if (name === start) return true;
    name = targets.get(name);
  }
  return false;
}

/** The resolver's SERVFAIL answers that no other rule explains better; empty when there are none. */
export function failuresOf(dns: DnsObservation): readonly AnsweredLookup[] {
  const failed = answersWith(dns, 'SERVFAIL');
  return loopOf(dns) !== null ? [] : failed;
}

/** True when a validating resolver fails and the same question with checking disabled gives addresses: DNSSEC is at fault. */
export function isBogus(dns: DnsObservation): boolean {
  const unchecked = dns.withCheckingDisabled;
  return (
    failuresOf(dns).length > 0 &&
    unchecked?.status === 'answered' &&
    unchecked.rcode === 'NOERROR' &&
    unchecked.addresses.length > 0
  );
}

/** Why a SERVFAIL is no proof against the origin; null when it is one. */
export function excuseOf(dns: DnsObservation, knowingMatters: boolean): string | null {
  if (dns.addresses.length > 0) {
    return `the name has addresses of the other family (${dns.addresses.length}), which CloudFront may use`;
  }
  const knowing = serversWithAddress(dns);
  return knowingMatters && knowing.length > 0
    ? `the zone's own servers do answer when asked directly (${knowing.slice(0, 3).join(', ')})`
    : null;
}
