import type { DnsObservation, DnsOutcome } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { deed, dnsOf, zonesOf } from './answers.js';
import { denialOf } from './denial.js';
import { emptinessOf } from './emptiness.js';
import { loopOf } from './resolver-failure.js';
import { hasFailedZone } from './zone-failure.js';

/**
 * The recursive resolver itself did not do its work: nothing follows for the origin, and the report says why it is unproven.
 * Where the zone's own servers prove that the name does not resolve, it is proven all the same, and nothing is left to say.
 */
export const dnsResolverFailed: Rule = {
  id: 'dns-resolver-failed',
  title: 'The resolver gave no answer, so the name was not checked',
  layer: 'dns',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const failed = (dns?.lookups ?? []).filter(({ outcome }) => provesNothing(outcome));
    if (dns === null || failed.length === 0 || isProvenElsewhere(dns)) return [];
    const said = failed.map(({ type, server, outcome }) =>
      server === '' ? 'none is configured here' : `${server}, asked for ${type}, ${deed(outcome)}`,
    );
    return [
      {
        message: `The resolver did not look up ${dns.name}: ${listed(said)}. ${consequence(dns)}`,
        remediation:
          'Run the check again, or name a resolver that answers from where it runs with the option `resolver` (for example 1.1.1.1 where the network allows it).',
        evidence: { name: dns.name, resolvers: bounded(said) },
      },
    ];
  },
};

/** The name was judged by other answers, as an error that needs no resolver. */
function isProvenElsewhere(dns: DnsObservation): boolean {
  if (dns.addresses.length > 0) return false;
  const proofs = [denialOf(dns), emptinessOf(dns)];
  return (
    hasFailedZone(dns) || loopOf(dns) !== null || proofs.some((proof) => proof !== null && proof.weakness === null)
  );
}

function consequence(dns: DnsObservation): string {
  return zonesOf(dns).length === 0
    ? 'That says nothing about the origin, which stays unverified here.'
    : "That says nothing about the origin: its name was judged by what the zone's own servers say, and what stands behind it stays unverified here.";
}

/** Silence, refusal and nonsense of a resolver; NXDOMAIN and SERVFAIL are answers. */
function provesNothing(outcome: DnsOutcome): boolean {
  if (outcome.status !== 'answered') return true;
  if (outcome.rcode === 'NOERROR') return outcome.referral.length > 0;
  return outcome.rcode !== 'NXDOMAIN' && outcome.rcode !== 'SERVFAIL';
}
