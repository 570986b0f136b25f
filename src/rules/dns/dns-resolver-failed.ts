import type { DnsOutcome } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { deed, dnsOf } from './answers.js';

/** The recursive resolver itself did not do its work: nothing follows for the origin, and the report says why it is unproven. */
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
    if (dns === null || failed.length === 0) return [];
    const said = failed.map(({ type, server, outcome }) =>
      server === '' ? 'none is configured here' : `${server}, asked for ${type}, ${deed(outcome)}`,
    );
    return [
      {
        message: `The resolver did not look up ${dns.name}: ${listed(said)}. That says nothing about the origin, which stays unverified here.`,
        remediation:
          'Run the check again, or name a resolver that answers from where it runs with the option `resolver` (for example 1.1.1.1 where the network allows it).',
        evidence: { name: dns.name, resolvers: bounded(said) },
      },
    ];
  },
};

/** Silence, refusal and nonsense of a resolver; NXDOMAIN and SERVFAIL are answers. */
function provesNothing(outcome: DnsOutcome): boolean {
  if (outcome.status !== 'answered') return true;
  if (outcome.rcode === 'NOERROR') return outcome.referral.length > 0;
  return outcome.rcode !== 'NXDOMAIN' && outcome.rcode !== 'SERVFAIL';
}
