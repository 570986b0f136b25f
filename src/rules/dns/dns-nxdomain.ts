import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { dnsOf } from './answers.js';
import { denialOf, weakened } from './denial.js';

/** The origin's own name does not exist. Behind a CNAME, `dns-cname-dangling` speaks instead. */
export const dnsNxdomain: Rule = {
  id: 'dns-nxdomain',
  title: 'Origin name does not exist',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const denial = dns && denialOf(dns);
    if (dns === null || denial === null || denial.chain.length > 0) return [];
    const { sentence, ...weight } = weakened(denial.weakness);
    const where = denial.zone === null ? '' : ` in the zone ${denial.zone}`;
    return [
      {
        ...weight,
        message: `${dns.name} does not exist${where}: ${denial.by} NXDOMAIN. CloudFront cannot resolve its origin and answers 502.${sentence}`,
        remediation: `Create an A record for ${dns.name} in the public zone, or correct the origin's domain name. A name in a private hosted zone does not count.`,
        evidence: { name: dns.name, rcode: 'NXDOMAIN', deniedBy: denial.zone },
        seenIn: ['dns'],
      },
    ];
  },
};
