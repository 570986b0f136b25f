import type { DnsObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { deed, dnsOf, serverAnswers, usable, zonesOf } from './answers.js';
import { weakened } from './denial.js';
import { excuseOf, failuresOf, isBogus } from './resolver-failure.js';
import { hasFailedZone } from './zone-failure.js';

/**
 * The resolver gets no usable answer from the zone's servers. A broken signature is `dns-dnssec-bogus`, and one fault that
 * all servers of a zone share is told by the rule about that fault.
 */
export const dnsServfail: Rule = {
  id: 'dns-servfail',
  title: 'Origin name cannot be resolved (SERVFAIL)',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const failure = dns && failuresOf(dns)[0];
    if (dns === null || failure === null || failure === undefined || isBogus(dns) || hasFailedZone(dns)) return [];
    const { sentence, ...weight } = weakened(excuseOf(dns, true));
    const deeds = deedsOf(dns);
    const seen = deeds.length === 0 ? '' : ` (${listed(deeds, 3)})`;
    return [
      {
        certainty: deeds.length === 0 ? 'likely' : 'certain',
        ...weight,
        message: `The resolver ${failure.server} cannot resolve ${dns.name} and says SERVFAIL: no name server of its zone gave a usable answer${seen}. CloudFront resolves over public DNS too and answers 502.${sentence}`,
        remediation: `Ask each name server of the zone for ${dns.name} (dig +norecurse NAME @SERVER) and repair or replace those that fail; the delegation at the registrar must name the servers that hold the zone.`,
        evidence: { name: dns.name, resolver: failure.server, rcode: 'SERVFAIL', servers: bounded(deeds) },
        seenIn: ['dns'],
      },
    ];
  },
};

/** What the servers without a usable answer did, where every server of a zone was asked. */
function deedsOf(dns: DnsObservation): readonly string[] {
  return zonesOf(dns)
    .flatMap(serverAnswers)
    .filter(({ outcome }) => !usable(outcome))
    .map(({ server, outcome }) => `${server} ${deed(outcome)}`);
}
