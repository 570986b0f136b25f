import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { dnsOf } from './answers.js';
import { weakened } from './denial.js';
import { excuseOf, failuresOf, isBogus } from './resolver-failure.js';

/** A validating resolver refuses the name; with checking disabled (CD bit, RFC 4035, section 3.2.2) the same answer comes. */
export const dnsDnssecBogus: Rule = {
  id: 'dns-dnssec-bogus',
  title: 'DNSSEC validation of the origin name fails',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const failure = dns && failuresOf(dns)[0];
    if (dns === null || failure === null || failure === undefined || !isBogus(dns)) return [];
    const { sentence, ...weight } = weakened(excuseOf(dns, false));
    return [
      {
        certainty: 'likely',
        ...weight,
        message: `DNSSEC validation of ${dns.name} fails: the resolver ${failure.server} says SERVFAIL, and answers with addresses once checking is disabled. Resolvers that validate refuse the name; where CloudFront's does, viewers get 502.${sentence}`,
        remediation:
          'Repair the signatures of the zone (expired RRSIG, keys rolled without the parent), or remove or replace the DS record at the registrar if the zone is no longer signed with that key.',
        evidence: { name: dns.name, resolver: failure.server, rcode: 'SERVFAIL', withCheckingDisabled: 'NOERROR' },
        seenIn: ['dns'],
      },
    ];
  },
};
