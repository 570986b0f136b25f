import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { arrows, chainEvidence, dnsOf } from './answers.js';
import { weakened } from './denial.js';
import { loopOf } from './resolver-failure.js';

/** CNAMEs lead in a circle, or further than resolvers follow. */
export const dnsCnameLoop: Rule = {
  id: 'dns-cname-loop',
  title: 'CNAMEs lead in a circle',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const loop = dns && loopOf(dns);
    if (dns === null || loop === null) return [];
    const fault = loop.circular
      ? `The CNAMEs of ${dns.name} lead in a circle`
      : `${dns.name} leads through more than 16 CNAMEs, further than resolvers follow`;
    const { sentence, ...weight } = weakened(
      dns.addresses.length > 0 ? 'the resolver asked here did find addresses all the same' : null,
    );
    const path = loop.chain.length === 0 ? '' : ` (${arrows(loop.chain)})`;
    return [
      {
        certainty: loop.circular ? 'certain' : 'likely',
        ...weight,
        message: `${fault}${path}, so resolvers give up before they find an address. CloudFront then cannot resolve its origin and answers 502.${sentence}`,
        remediation: `Let the CNAME of ${dns.name}, or one of those behind it, end at a name with an A or AAAA record.`,
        evidence: { name: dns.name, chain: chainEvidence(loop.chain) },
        seenIn: ['dns'],
      },
    ];
  },
};
