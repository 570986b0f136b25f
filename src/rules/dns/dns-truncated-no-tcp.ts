import type { DnsObservation, ZoneObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { dnsOf, zonesOf } from './answers.js';
import { areAll, shareOf, type FaultyServer } from './servers.js';
import { cutServers, isCutThroughout } from './zone-failure.js';

/** The answer does not fit a UDP datagram, and TCP, to which the truncation points, is not served (RFC 7766, section 5). */
export const dnsTruncatedNoTcp: Rule = {
  id: 'dns-truncated-no-tcp',
  title: 'Truncated DNS answer and no DNS over TCP',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    return dns === null ? [] : zonesOf(dns).flatMap((zone) => judge(dns, zone));
  },
};

function judge(dns: DnsObservation, zone: ZoneObservation): readonly Draft[] {
  const cut = cutServers(zone);
  if (cut.length === 0) return [];
  const reason = weaknessOf(dns, zone, cut);
  const said = cut.map((server) => server.said);
  const consequence =
    reason === null
      ? 'A resolver never gets the whole answer, so CloudFront cannot resolve its origin and answers 502.'
      : `This is a warning because ${reason}; where it holds, CloudFront answers 502.`;
  return [
    {
      ...(reason === null ? {} : { level: 'warning', certainty: 'possible' }),
      message: `${shareOf(zone, cut.length)} ${cut.length === 1 ? 'gives' : 'give'} no whole answer for ${zone.name}: it does not fit into UDP, and TCP is not served (${listed(said, 3)}). ${consequence}`,
      remediation: `Let ${listed(cut.map(({ server }) => server))} serve DNS over TCP and open TCP port 53 in the firewall, or make the answer smaller (fewer addresses).`,
      evidence: { zone: zone.zone, name: zone.name, servers: bounded(said) },
      seenIn: ['dns'],
    },
  ];
}

/** Why the finding is no error; null when it is one. */
function weaknessOf(dns: DnsObservation, zone: ZoneObservation, cut: readonly FaultyServer[]): string | null {
  if (!areAll(zone, cut)) return 'not every server of the zone is affected';
  if (isCutThroughout(dns, zone)) return null;
  return 'silence on TCP port 53 may be a firewall between here and the servers';
}
