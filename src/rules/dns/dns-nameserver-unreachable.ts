import type { DnsObservation, ZoneObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { dnsOf, zonesOf } from './answers.js';
import { areAll, shareOf, type FaultyServer } from './servers.js';
import { absentServers, isAbsentThroughout } from './zone-failure.js';

/** A delegated name server is silent, refuses connections, or has no address. */
export const dnsNameserverUnreachable: Rule = {
  id: 'dns-nameserver-unreachable',
  title: 'A delegated name server cannot be reached',
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
  const absent = absentServers(zone);
  if (absent.length === 0) return [];
  const { consequence, ...weight } = weigh(dns, zone, absent);
  const said = absent.map((server) => server.said);
  return [
    {
      ...weight,
      message: `${shareOf(zone, absent.length)} cannot be reached for ${zone.name}: ${listed(said, 3)}. ${consequence}`,
      remediation: `Start the DNS service on ${listed(absent.map(({ server }) => server))} and open port 53 for UDP and TCP, or take ${absent.length === 1 ? 'this server' : 'these servers'} out of the NS records at the registrar and in the zone.`,
      evidence: { zone: zone.zone, name: zone.name, servers: bounded(said) },
      seenIn: ['dns'],
    },
  ];
}

function weigh(
  dns: DnsObservation,
  zone: ZoneObservation,
  absent: readonly FaultyServer[],
): Pick<Draft, 'level' | 'certainty'> & { readonly consequence: string } {
  if (!areAll(zone, absent)) {
    const consequence = 'CloudFront answers 502 when its resolver gives up before another server has answered.';
    return { certainty: 'possible', consequence };
  }
  if (isAbsentThroughout(dns, zone)) {
    const consequence = 'No server is left that could answer, so CloudFront cannot resolve its origin and answers 502.';
    return { level: 'error', certainty: 'certain', consequence };
  }
  const reason =
    dns.addresses.length > 0 ? 'the resolver does have an answer' : 'silence alone proves nothing about other networks';
  return {
    certainty: 'likely',
    consequence: `This is a warning because ${reason}; if nobody reaches them, CloudFront answers 502.`,
  };
}
