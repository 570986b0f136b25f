/** Real name servers: nsd and Knot as authoritative ones, unbound as the resolver, with zones signed by ldns. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../lab/origins.js';
import { runTool, startProgram } from './process.js';

export interface Zone {
  /** Without a final dot; the root is the empty string. */
  readonly name: string;
  /** Zone file, see `zoneText` and `sign`. */
  readonly text: string;
}

/** A zone's servers as its delegation names them: `ns1`, `ns2`, … in the zone, with these addresses. */
export interface Delegated {
  readonly name: string;
  readonly addresses: readonly string[];
}

/** Time to live, seconds: nothing needs to be remembered. */
const TTL = 60;

/** The text of a zone with these servers and further records, relative to the zone. */
export function zoneText({ name, addresses }: Delegated, records: readonly string[]): string {
  const servers = addresses.flatMap((address, index) => [`@ NS ns${index + 1}`, `ns${index + 1} A ${address}`]);
  const lines = ['@ SOA ns1 hostmaster 1 3600 600 86400 60', ...servers, ...records];
  return [`$ORIGIN ${name}.`, `$TTL ${TTL}`, ...lines, ''].join('\n');
}

/** The records by which a parent delegates zones, with glue. */
export function delegationOf({ name, addresses }: Delegated): readonly string[] {
  return addresses.flatMap((address, index) => [
    `${name}. NS ns${index + 1}.${name}.`,
    `ns${index + 1}.${name}. A ${address}`,
  ]);
}

/** A zone signed with a key of its own, and the DS record that vouches for that key. */
export async function sign(
  zone: Zone,
  validity: { readonly from: Date; readonly to: Date },
): Promise<Zone & { readonly ds: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'origin-preflight-lab-'));
  try {
    await writeFile(join(directory, 'zone'), zone.text);
    const key = (await runTool('ldns-keygen', ['-a', 'ECDSAP256SHA256', '-k', zone.name], directory)).trim();
    const dates = ['-i', dayOf(validity.from), '-e', dayOf(validity.to)];
    await runTool('ldns-signzone', [...dates, '-f', 'signed', 'zone', key], directory);
    const ds = await readFile(join(directory, `${key}.ds`), 'utf8');
    return { name: zone.name, text: await readFile(join(directory, 'signed'), 'utf8'), ds: ds.trim() };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export function startNsd(address: string, port: number, zones: readonly Zone[]): Promise<RunningServer> {
  const configuration = (): string => `
server:
  ip-address: ${address}@${port}
  username: ""
  chroot: ""
  zonesdir: "."
  database: ""
  pidfile: nsd.pid
  xfrdfile: xfrd.state
  zonelistfile: zone.list
  xfrdir: "."
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: no
${zones.map(({ name }, index) => `zone:\n  name: "${name}."\n  zonefile: zone-${index}\n`).join('')}`;
  return startProgram({
    command: 'nsd',
    args: (directory) => ['-d', '-c', join(directory, 'nsd.conf')],
    files: { ...zoneFiles(zones), 'nsd.conf': configuration() },
    address,
    port,
  });
}

export function startKnot(address: string, port: number, zones: readonly Zone[]): Promise<RunningServer> {
  const configuration = `
server:
  rundir: "."
  listen: ${address}@${port}
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
database:
  storage: "."
log:
  - target: stderr
    any: warning
zone:
${zones.map(({ name }, index) => `  - domain: "${name}."\n    file: zone-${index}\n    storage: "."\n`).join('')}`;
  return startProgram({
    command: 'knotd',
    args: () => ['-c', 'knot.conf'],
    files: { ...zoneFiles(zones), 'knot.conf': configuration },
    address,
    port,
  });
}

/** unbound as the authoritative server of one zone, over UDP alone. */
export function startWithoutTcp(address: string, port: number, { name, text }: Zone): Promise<RunningServer> {
  const zone = `
auth-zone:
  name: "${name}."
  zonefile: zone
  for-downstream: yes
  for-upstream: no
`;
  return startProgram({
    command: 'unbound',
    args: () => ['-d', '-c', 'unbound.conf'],
    files: { zone: text, 'unbound.conf': unboundConfiguration(address, port, ['do-tcp: no', 'verbosity: 1'], zone) },
    address,
    port,
    readyWhenLogged: 'start of service',
  });
}

/**
 * unbound as a validating resolver. It is told where every zone's servers are, because it would look for them at port 53,
 * and it has no address to ask the world from.
 */
export function startResolver(
  address: string,
  port: number,
  zones: readonly Delegated[],
  trustAnchors: readonly string[],
): Promise<RunningServer> {
  const stubs = zones.map(
    ({ name, addresses }) => `stub-zone:
  name: "${name}."
${addresses.map((server) => `  stub-addr: ${server}@${port}\n`).join('')}`,
  );
  const anchors = trustAnchors.map((anchor) => `trust-anchor: "${anchor.replaceAll(/\s+/g, ' ')}"`);
  return startProgram({
    command: 'unbound',
    args: () => ['-d', '-c', 'unbound.conf'],
    files: { 'unbound.conf': unboundConfiguration(address, port, anchors, stubs.join('')) },
    address,
    port,
  });
}

function unboundConfiguration(address: string, port: number, settings: readonly string[], zones: string): string {
  return `
server:
  interface: ${address}@${port}
  port: ${port}
  outgoing-interface: 127.0.0.1
  do-not-query-localhost: no
  do-ip6: no
  access-control: 127.0.0.0/8 allow
  username: ""
  chroot: ""
  directory: "."
  pidfile: ""
  use-syslog: no
  logfile: ""
  num-threads: 1
  module-config: "validator iterator"
${settings.map((setting) => `  ${setting}\n`).join('')}
remote-control:
  control-enable: no
${zones}`;
}

function zoneFiles(zones: readonly Zone[]): Readonly<Record<string, string>> {
  return Object.fromEntries(zones.map(({ text }, index) => [`zone-${index}`, text]));
}

/** As ldns takes it: YYYYMMDD. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}
