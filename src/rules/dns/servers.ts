import type { DnsObservation, DnsOutcome, NameserverObservation, ZoneObservation } from '../../model/observation.js';
import { answersWith, deed, serverName } from './answers.js';

/** A name server of a zone at fault, and what it did. */
export interface FaultyServer {
  readonly server: string;
  /** `ns1.example.com (198.51.100.1) refuses the query (REFUSED)` */
  readonly said: string;
  /** At fault for every question, not for some record type only. */
  readonly always: boolean;
  readonly outcomes: readonly DnsOutcome[];
}

/** The servers that are at fault by a test of their outcomes, with those faulty outcomes. */
export function faultyServers(
  zone: ZoneObservation,
  faulty: (outcome: DnsOutcome) => boolean,
): readonly FaultyServer[] {
  return zone.servers.flatMap((server) => {
    const outcomes = server.answers.map(({ outcome }) => outcome).filter(faulty);
    const [first] = outcomes;
    if (first === undefined) return [];
    return [
      {
        server: serverName(server),
        said: `${serverName(server)} ${deed(first)}`,
        always: outcomes.length === server.answers.length,
        outcomes,
      },
    ];
  });
}

/** Servers the runner could ask at all: those it has no way to (no IPv6 here) say nothing about the zone. */
export function askable(zone: ZoneObservation): readonly NameserverObservation[] {
  return zone.servers.filter(
    ({ address, answers }) => address === null || !answers.every(({ outcome }) => outcome.status === 'unreachable'),
  );
}

/** True when every server that could be asked is among the given ones, for every question. */
export function areAll(zone: ZoneObservation, faulty: readonly FaultyServer[]): boolean {
  const servers = askable(zone);
  return servers.length > 0 && faulty.filter(({ always }) => always).length >= servers.length;
}

/** `1 of 2 name servers of example.com`, `Both name servers of example.com`: the start of a sentence. */
export function shareOf(zone: ZoneObservation, count: number): string {
  const total = zone.servers.length;
  if (count < total) return `${count} of ${total} name servers of ${zone.zone}`;
  if (total === 1) return `The only name server of ${zone.zone}`;
  return total === 2 ? `Both name servers of ${zone.zone}` : `All ${total} name servers of ${zone.zone}`;
}

/** The resolver tried the zone's servers itself, to the end, and got nothing. */
export function resolverGaveUp(dns: DnsObservation): boolean {
  return dns.addresses.length === 0 && answersWith(dns, 'SERVFAIL').length > 0;
}
