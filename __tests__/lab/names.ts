/**
 * A small world of DNS in this process: a parent zone, a zone per case with its own name servers, each on an address of its
 * own, and a resolver that stands for the rest of the world.
 */
import { planOrigin } from '../../src/cloudfront/plan.js';
import type { ZoneRecord } from '../../src/demo/name-server.js';
import type { IpAddressType } from '../../src/model/distribution.js';
import { known } from '../../src/model/value.js';
import { createProber, type Prober } from '../../src/probes/index.js';
import { behaviorOf, customConnection, distributionOf, originOf } from '../support/model.js';
import { examineOne, type Examined } from './cases.js';
import { serving, startLabServer, startLabServers, type Behaviour, type TcpBehaviour } from './dns.js';
import { startAtAddresses, startPlainOrigin, type RunningServer } from './origins.js';

/** What the records of a case may mention. */
export interface NameSetting {
  /** The case's own zone. */
  readonly zone: string;
  /** Where the origin listens. */
  readonly address: string;
  /** Where it listens as well. */
  readonly other: string;
}

/** One authoritative server of a case's zone. */
export interface Authority {
  /** What it makes of a question, given the one that serves the zone as it is; default: that one. */
  readonly behaviour?: (serve: Behaviour) => Behaviour;
  readonly tcp?: TcpBehaviour;
  /** Nobody listens at its address. */
  readonly absent?: boolean;
  /** Its name has no address. */
  readonly nameless?: boolean;
  /** Its own records instead of the zone's. */
  readonly records?: (setting: NameSetting) => readonly ZoneRecord[];
}

export interface NameCase {
  /** Lower-case words joined by `-`; the zone is called so, below `test`. */
  readonly name: string;
  /** The origin's domain name; default: `www` in the zone. */
  readonly asks?: (zone: string) => string;
  readonly ipAddressType?: IpAddressType;
  /** What the zone holds besides SOA and NS. Default: the address of `www`. */
  readonly records?: (setting: NameSetting) => readonly ZoneRecord[];
  /** Default: two that serve the zone. */
  readonly authorities?: readonly Authority[];
  /** What the resolver makes of a question about the zone, given the one that knows everything. */
  readonly resolver?: (serve: Behaviour) => Behaviour;
}

const PARENT = 'test';
const PARENT_ADDRESS = '127.0.1.1';
const ADDRESS = '127.0.0.1';
const OTHER = '127.0.0.2';
const TIMEOUT_MS = 1000;

/** Starts the world, examines every case in one run, and closes everything. Results are by the name of the case. */
export async function examineNames(cases: readonly NameCase[]): Promise<ReadonlyMap<string, Examined>> {
  const origins = await Promise.all(cases.map(() => startAtAddresses([ADDRESS, OTHER], startPlainOrigin)));
  const zones = cases.map(zoneFor);
  const authorities = await startLabServers([
    { address: PARENT_ADDRESS, behaviour: serving(parentRecords(zones)) },
    ...zones.flatMap(({ servers }) => servers.filter(({ absent }) => !absent)),
  ]);
  const resolver = await startLabServer(resolverFor(zones));
  const prober = createProber({
    resolvers: [`${resolver.address}:${resolver.port}`],
    trustedRoots: [],
    publicCidrs: ['127.0.0.0/8'],
    timeoutMs: TIMEOUT_MS,
    concurrency: 64,
    idleProbe: false,
    authorityPort: authorities.port,
  });
  try {
    const results = zones.map(async ({ nameCase, zone }, index) => {
      return [nameCase.name, await examineName(nameCase, zone, origins[index], prober)] as const;
    });
    return new Map(await Promise.all(results));
  } finally {
    await prober.close();
    await Promise.all([authorities, resolver, ...origins].map((server) => server.close()));
  }
}

async function examineName(
  { name, asks, ipAddressType = 'ipv4' }: NameCase,
  zone: string,
  server: RunningServer | undefined,
  prober: Prober,
): Promise<Examined> {
  const connection = customConnection({
    protocolPolicy: known('http-only'),
    httpPort: known(server?.port ?? 0),
    ipAddressType: known(ipAddressType),
  });
  const domainName = known(asks?.(zone) ?? `www.${zone}`);
  const origin = originOf({ key: `lab:${name}`, id: known('lab'), domainName, connection });
  const distribution = distributionOf({
    aliases: [],
    origins: [origin],
    behaviors: [behaviorOf({ targetOriginId: known('lab') })],
  });
  const plan = planOrigin(distribution, origin, { timeoutMs: 5000, viewerHosts: [] });
  const examined = await examineOne({ distribution, origin, plan, edge: new Map() }, prober);
  return { ...examined, connections: server?.connections() ?? 0 };
}

// -------------------------------------------------------------------------------------------------------------- zones

interface LabZone {
  readonly nameCase: NameCase;
  readonly zone: string;
  readonly records: readonly ZoneRecord[];
  readonly servers: readonly ZoneHost[];
}

interface ZoneHost {
  readonly host: string;
  readonly address: string;
  readonly behaviour: Behaviour;
  readonly tcp?: TcpBehaviour;
  readonly absent: boolean;
  readonly nameless: boolean;
}

function zoneFor(nameCase: NameCase, index: number): LabZone {
  const zone = `${nameCase.name}.${PARENT}`;
  const setting = { zone, address: ADDRESS, other: OTHER };
  const { authorities = [{}, {}], records = wwwOf } = nameCase;
  const hosts = authorities.map((authority, place) => ({
    authority,
    host: `ns${place + 1}.${zone}`,
    address: `127.1.${index}.${place + 1}`,
  }));
  const frame: readonly ZoneRecord[] = [
    { name: zone, type: 'SOA', value: `ns1.${zone} hostmaster.${zone}` },
    ...hosts.map(({ host }) => ({ name: zone, type: 'NS' as const, value: host })),
    ...hosts.flatMap(({ host, address: value, authority }) =>
      authority.nameless === true ? [] : [{ name: host, type: 'A' as const, value }],
    ),
  ];
  const whole = [...frame, ...records(setting)];
  const servers = hosts.map(({ authority, host, address: at }): ZoneHost => {
    const serve = serving(authority.records === undefined ? whole : [...frame, ...authority.records(setting)]);
    return {
      host,
      address: at,
      behaviour: authority.behaviour?.(serve) ?? serve,
      ...(authority.tcp === undefined ? {} : { tcp: authority.tcp }),
      absent: authority.absent === true || authority.nameless === true,
      nameless: authority.nameless === true,
    };
  });
  return { nameCase, zone, records: whole, servers };
}

function wwwOf({ zone, address }: NameSetting): readonly ZoneRecord[] {
  return [{ name: `www.${zone}`, type: 'A', value: address }];
}

function parentRecords(zones: readonly LabZone[]): readonly ZoneRecord[] {
  return [
    { name: PARENT, type: 'SOA', value: `ns.${PARENT} hostmaster.${PARENT}` },
    { name: PARENT, type: 'NS', value: `ns.${PARENT}` },
    { name: `ns.${PARENT}`, type: 'A', value: PARENT_ADDRESS },
    ...zones.flatMap(({ zone, servers }) => [
      ...servers.map(({ host }) => ({ name: zone, type: 'NS' as const, value: host })),
      ...servers.flatMap(({ host, address, nameless }) =>
        nameless ? [] : [{ name: host, type: 'A' as const, value: address }],
      ),
    ]),
  ];
}

/** Knows every zone, and deals with the questions about some as their cases say. */
function resolverFor(zones: readonly LabZone[]): Behaviour {
  const everything = serving([...parentRecords(zones), ...zones.flatMap(({ records }) => records)]);
  const special = zones.flatMap(({ nameCase: { resolver }, zone, servers }) =>
    resolver === undefined ? [] : [{ zone, hosts: servers.map(({ host }) => host), behaviour: resolver(everything) }],
  );
  return (query) => {
    const isHost = zones.some(({ servers }) => servers.some(({ host }) => host === query.name));
    const found = special.find(({ zone }) => query.name === zone || query.name.endsWith(`.${zone}`));
    return (isHost ? everything : (found?.behaviour ?? everything))(query);
  };
}
