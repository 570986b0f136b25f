import type { DnsObservation, ZoneObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { dnsOf, zonesOf } from './answers.js';
import { areAll, shareOf, type FaultyServer } from './servers.js';
import { isMaybeRelayed, lameServers } from './zone-failure.js';

/** A server that the delegation names, which answers, and does not hold the zone (RFC 8499, "lame delegation"). */
export const dnsLameDelegation: Rule = {
  id: 'dns-lame-delegation',
  title: 'A delegated name server does not serve the zone',
  layer: 'dns',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    return dns === null ? [] : zonesOf(dns).flatMap((zone) => judge(dns, zone));
  },
};

function judge(dns: DnsObservation, zone: ZoneObservation): readonly Draft[] {
  const lame = lameServers(zone);
  if (lame.length === 0) return [];
  const verdict = weigh(dns, zone, lame);
  return [
    {
      level: verdict.level,
      certainty: verdict.certainty,
      message: `${shareOf(zone, lame.length)} ${lame.length === 1 ? 'does' : 'do'} not serve ${zone.name} as its delegation promises: ${listed(
        lame.map(({ said }) => said),
        3,
      )}. ${verdict.consequence}`,
      remediation: `Set up the zone ${zone.zone} on ${listed(lame.map(({ server }) => server))}, or take ${lame.length === 1 ? 'this server' : 'these servers'} out of the NS records at the registrar and in the zone.`,
      evidence: { zone: zone.zone, name: zone.name, servers: bounded(lame.map(({ said }) => said)) },
      seenIn: ['dns'],
    },
  ];
}

function weigh(
  dns: DnsObservation,
  zone: ZoneObservation,
  lame: readonly FaultyServer[],
): Required<Pick<Draft, 'level' | 'certainty'>> & { readonly consequence: string } {
  if (!areAll(zone, lame)) {
    const consequence = 'CloudFront answers 502 when its resolver gets no usable answer before it gives up on these.';
    return { level: 'warning', certainty: 'likely', consequence };
  }
  if (isMaybeRelayed(dns, lame)) {
    const consequence =
      'This is a warning because the answers themselves hold the name: a relay between here and the servers, or a server without the zone, may give them. In the second case CloudFront answers 502.';
    return { level: 'warning', certainty: 'possible', consequence };
  }
  const cached = dns.addresses.length > 0 ? ' The resolver still has an older answer, which will end.' : '';
  return {
    level: 'error',
    certainty: cached === '' ? 'certain' : 'likely',
    consequence: `No server is left that could answer, so CloudFront cannot resolve its origin and answers 502.${cached}`,
  };
}
