import type { DnsObservation, DnsOutcome, ZoneObservation } from '../../model/observation.js';
import { zonesOf } from './answers.js';
import { areAll, faultyServers, resolverGaveUp, type FaultyServer } from './servers.js';

/** What can be wrong with the name servers of a zone, and when it is wrong with all of them, so that no resolver gets an answer. */

/** Servers that answer, and whose answers are no use to a resolver. */
export function lameServers(zone: ZoneObservation): readonly FaultyServer[] {
  return faultyServers(zone, isLame);
}

/** Servers whose answers are cut over UDP, and that serve no TCP. */
export function cutServers(zone: ZoneObservation): readonly FaultyServer[] {
  return faultyServers(zone, isCut);
}

/** Servers that are silent, refuse connections, or have no address. */
export function absentServers(zone: ZoneObservation): readonly FaultyServer[] {
  return [...withoutAddress(zone), ...faultyServers(zone, isAbsent)];
}

export function isLameThroughout(dns: DnsObservation, zone: ZoneObservation): boolean {
  const lame = lameServers(zone);
  return areAll(zone, lame) && !isMaybeRelayed(dns, lame);
}

/** The answers themselves hold the name, and the resolver knows it: something on the way may have given them. */
export function isMaybeRelayed(dns: DnsObservation, lame: readonly FaultyServer[]): boolean {
  return dns.addresses.length > 0 && lame.every(({ outcomes }) => outcomes.every(holdsData));
}

/** Silence on TCP port 53 alone may be a firewall of the runner's. */
export function isCutThroughout(dns: DnsObservation, zone: ZoneObservation): boolean {
  const cut = cutServers(zone);
  const isRefused = cut.every(({ outcomes }) => outcomes.every(isRefusedOverTcp));
  return areAll(zone, cut) && (isRefused || resolverGaveUp(dns));
}

/** Silence alone proves nothing about other networks. */
export function isAbsentThroughout(dns: DnsObservation, zone: ZoneObservation): boolean {
  const absent = absentServers(zone);
  const isProven = resolverGaveUp(dns) || absent.every(({ outcomes }) => outcomes.every(isRefusal));
  return areAll(zone, absent) && isProven && dns.addresses.length === 0;
}

/** Whether one fault of all servers of a zone explains that the name is not resolved; a rule of its own reports each. */
export function hasFailedZone(dns: DnsObservation): boolean {
  return zonesOf(dns).some(
    (zone) => isLameThroughout(dns, zone) || isCutThroughout(dns, zone) || isAbsentThroughout(dns, zone),
  );
}

function isLame(outcome: DnsOutcome): boolean {
  if (outcome.status === 'malformed') return true;
  if (outcome.status !== 'answered') return false;
  const served = outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN';
  return !served || outcome.referral.length > 0 || !outcome.authoritative;
}

/** Not authoritative, yet with the data: what a relaying resolver on the way gives. */
function holdsData(outcome: DnsOutcome): boolean {
  return (
    outcome.status === 'answered' &&
    outcome.rcode === 'NOERROR' &&
    outcome.referral.length === 0 &&
    (outcome.addresses.length > 0 || outcome.chain.length > 0 || outcome.deniedBy !== null)
  );
}

/** A runner without a way to TCP port 53 proves nothing. */
function isCut(outcome: DnsOutcome): boolean {
  return outcome.status === 'truncated' && outcome.overTcp !== 'unreachable';
}

function isRefusedOverTcp(outcome: DnsOutcome): boolean {
  return outcome.status === 'truncated' && outcome.overTcp !== 'timeout';
}

/** Name servers whose names lead nowhere; no outcome, and yet as good as a refusal. */
function withoutAddress(zone: ZoneObservation): readonly FaultyServer[] {
  return zone.servers
    .filter(({ address }) => address === null)
    .map(({ name }) => ({ server: name, said: `${name} has no address`, always: true, outcomes: [] }));
}

function isAbsent(outcome: DnsOutcome): boolean {
  return outcome.status === 'timeout' || outcome.status === 'refused';
}

function isRefusal(outcome: DnsOutcome): boolean {
  return outcome.status === 'refused';
}
