import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { arrows, chainEvidence, dnsOf } from './answers.js';
import { denialOf, weakened } from './denial.js';

/** A CNAME on the way from the origin's name leads to a name that does not exist. */
export const dnsCnameDangling: Rule = {
  id: 'dns-cname-dangling',
  title: 'CNAME leads to a name that does not exist',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const denial = dns && denialOf(dns);
    const last = denial?.chain.at(-1);
    if (dns === null || denial === null || last === undefined) return [];
    const { sentence, ...weight } = weakened(denial.weakness);
    return [
      {
        ...weight,
        message: `${dns.name} leads to ${denial.missing}, which does not exist (${arrows(denial.chain)}; ${denial.by} NXDOMAIN). CloudFront cannot resolve its origin and answers 502.${sentence}`,
        remediation: `Point the CNAME of ${last.owner} at a name that exists, or remove it if the service behind it is gone. A CNAME to a released name can be claimed by somebody else, so do not leave it.`,
        evidence: {
          name: dns.name,
          chain: chainEvidence(denial.chain),
          missing: denial.missing,
          deniedBy: denial.zone,
        },
        seenIn: ['dns'],
      },
    ];
  },
};
