import type { DnsObservation, DnsOutcome, ZoneObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { dnsOf, zonesOf } from './answers.js';
import { areAll, faultyServers, resolverGaveUp, shareOf, type FaultyServer } from './servers.js';

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
  const absent = [...withoutAddress(zone), ...faultyServers(zone, isUnreachable)];
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
  const proven = resolverGaveUp(dns) || absent.every(({ outcomes }) => outcomes.every(isRefusal));
  if (proven && dns.addresses.length === 0) {
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

/** Name servers whose names lead nowhere; no outcome, and yet as good as a refusal. */
function withoutAddress(zone: ZoneObservation): readonly FaultyServer[] {
  return zone.servers
    .filter(({ address }) => address === null)
    .map(({ name }) => ({ server: name, said: `${name} has no address`, always: true, outcomes: [] }));
}

function isUnreachable(outcome: DnsOutcome): boolean {
  return outcome.status === 'timeout' || outcome.status === 'refused';
}

function isRefusal(outcome: DnsOutcome): boolean {
  return outcome.status === 'refused';
}
