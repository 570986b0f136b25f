/** A small world of DNS on real name servers, healthy names and broken ones in it, and the way to examine them. */
import { planOrigin } from '../../src/cloudfront/plan.js';
import { daysFromNow } from '../../src/demo/authorities.js';
import { examine } from '../../src/examine.js';
import { levelOf } from '../../src/judge.js';
import type { Level } from '../../src/model/finding.js';
import type { OriginObservation } from '../../src/model/observation.js';
import { known } from '../../src/model/value.js';
import { parseCidrs } from '../../src/probes/address.js';
import { askAuthority, lookUp, typesFor, ZoneMap } from '../../src/probes/dns/index.js';
import { createProber, type Prober } from '../../src/probes/index.js';
import { RULES } from '../../src/rules/index.js';
import { startPlainOrigin, type RunningServer } from '../lab/origins.js';
import { behaviorOf, customConnection, distributionOf, originOf } from '../support/model.js';
import * as servers from './name-servers.js';
import { freePort, ownAddress } from './process.js';

export interface NameFault {
  readonly name: string;
  readonly rule: string;
  readonly level: Level;
}

export interface ExaminedName {
  readonly findings: readonly { readonly rule: string; readonly level: Level; readonly message: string }[];
  readonly observation: OriginObservation;
}

export const HEALTHY_NAMES: readonly string[] = [
  'www.healthy.lab',
  'WWW.Healthy.Lab',
  'anything.wild.healthy.lab',
  'deep.below.no.cut.healthy.lab',
  'alias.healthy.lab',
  'abroad.healthy.lab',
  'long.healthy.lab',
  'large.healthy.lab',
  'www.signed.lab',
  'wild.signed.lab',
];

export const NAME_FAULTS: readonly NameFault[] = [
  { name: 'missing.healthy.lab', rule: 'dns-nxdomain', level: 'error' },
  { name: 'missing.signed.lab', rule: 'dns-nxdomain', level: 'error' },
  { name: 'text.healthy.lab', rule: 'dns-no-address', level: 'error' },
  { name: 'ipv6.healthy.lab', rule: 'dns-no-address', level: 'error' },
  { name: 'dangling.healthy.lab', rule: 'dns-cname-dangling', level: 'error' },
  { name: 'dangling-abroad.healthy.lab', rule: 'dns-cname-dangling', level: 'error' },
  { name: 'circle.healthy.lab', rule: 'dns-cname-loop', level: 'error' },
  { name: 'self.healthy.lab', rule: 'dns-cname-loop', level: 'error' },
  { name: 'circle-abroad.healthy.lab', rule: 'dns-cname-loop', level: 'error' },
  { name: 'private.healthy.lab', rule: 'dns-private-address', level: 'error' },
  { name: 'partly-private.healthy.lab', rule: 'dns-private-address', level: 'warning' },
  { name: 'www.half-lame.lab', rule: 'dns-lame-delegation', level: 'warning' },
  { name: 'www.lame.lab', rule: 'dns-lame-delegation', level: 'error' },
  { name: 'www.half-dead.lab', rule: 'dns-nameserver-unreachable', level: 'warning' },
  { name: 'www.dead.lab', rule: 'dns-nameserver-unreachable', level: 'error' },
  { name: 'www.differing.lab', rule: 'dns-answers-disagree', level: 'warning' },
  { name: 'alias.differing.lab', rule: 'dns-answers-disagree', level: 'warning' },
  { name: 'denied.differing.lab', rule: 'dns-answers-disagree', level: 'error' },
  { name: 'www.expired.lab', rule: 'dns-dnssec-bogus', level: 'error' },
  { name: 'www.rolled.lab', rule: 'dns-dnssec-bogus', level: 'error' },
  { name: 'www.cut.lab', rule: 'dns-truncated-no-tcp', level: 'error' },
];

const TIMEOUT_MS = 5000;

/** Starts the world, examines every name in one run, and closes everything. Results are by name. */
export async function examineNames(names: readonly string[]): Promise<ReadonlyMap<string, ExaminedName>> {
  const world = await startWorld();
  const prober = proberOf(world);
  try {
    const results = names.map(async (name) => [name, await examineName(name, world, prober)] as const);
    return new Map(await Promise.all(results));
  } finally {
    await prober.close();
    await world.close();
  }
}

interface World {
  /** `address:port` */
  readonly resolver: string;
  /** Of all name servers. */
  readonly port: number;
  readonly origin: RunningServer;
  close(): Promise<void>;
}

async function startWorld(): Promise<World> {
  const [parent, nsd, knot, withoutTcp, nobody] = [
    ownAddress(),
    ownAddress(),
    ownAddress(),
    ownAddress(),
    ownAddress(),
  ];
  const [resolver, here, there] = [ownAddress(), ownAddress(), ownAddress()];
  const port = await freePort(parent, nsd, knot, withoutTcp, nobody, resolver);
  const started: RunningServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.close()));
  };
  const add = async (server: Promise<RunningServer>): Promise<RunningServer> => {
    const running = await server;
    started.push(running);
    return running;
  };
  try {
    const origin = await add(startPlainOrigin({ address: here }));
    await add(startPlainOrigin({ address: there, port: origin.port }));

    const both = (name: string): servers.Delegated => ({ name, addresses: [nsd, knot] });
    const www = [`www A ${here}`];
    const text = (zone: servers.Delegated, records: readonly string[]): servers.Zone => {
      return { name: zone.name, text: servers.zoneText(zone, records) };
    };
    const healthy = both('healthy.lab');
    const halfLame = both('half-lame.lab');
    const lame = both('lame.lab');
    const halfDead = { name: 'half-dead.lab', addresses: [nsd, nobody] };
    const dead = { name: 'dead.lab', addresses: [nobody] };
    const differing = both('differing.lab');
    const cut = { name: 'cut.lab', addresses: [withoutTcp] };
    const signed = await signedZone(both('signed.lab'), [...www, `*.wild A ${here}`, 'wild CNAME a.wild'], 30);
    const expired = await signedZone(both('expired.lab'), www, -5);
    const rolled = await signedZone(both('rolled.lab'), www, 30);
    const beforeRoll = await signedZone(both('rolled.lab'), www, 30);
    const zones = [healthy, halfLame, lame, halfDead, dead, differing, cut].concat(
      ['signed.lab', 'expired.lab', 'rolled.lab'].map(both),
    );
    const lab = { name: 'lab', addresses: [parent] };
    const root = { name: '', addresses: [parent] };
    const same = [text(healthy, healthyRecords(here)), signed, expired, rolled];
    await Promise.all(
      [
        servers.startNsd(parent, port, [
          text(root, servers.delegationOf(lab)),
          text(lab, zones.flatMap(servers.delegationOf)),
        ]),
        servers.startNsd(nsd, port, [
          ...same,
          text(halfLame, www),
          text(halfDead, www),
          text(differing, [...www, 'alias CNAME www', `denied A ${here}`]),
        ]),
        servers.startKnot(knot, port, [...same, text(differing, [`www A ${there}`, 'alias CNAME www'])]),
        servers.startWithoutTcp(
          withoutTcp,
          port,
          text(
            cut,
            Array.from({ length: 200 }, (_, index) => `www A 127.9.9.${index + 1}`),
          ),
        ),
        servers.startResolver(resolver, port, [root, lab, ...zones], [signed.ds, expired.ds, beforeRoll.ds]),
      ].map(add),
    );
    return { resolver: `${resolver}:${port}`, port, origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function healthyRecords(address: string): readonly string[] {
  const hops = Array.from({ length: 7 }, (_, index) => `hop${index} CNAME hop${index + 1}`);
  return [
    `www A ${address}`,
    `*.wild A ${address}`,
    `deep.below.no.cut A ${address}`,
    'alias CNAME www',
    'abroad CNAME www.signed.lab.',
    'long CNAME hop0',
    ...hops,
    `hop7 A ${address}`,
    // Too much for a UDP answer: read over TCP.
    `large A ${address}`,
    ...Array.from({ length: 120 }, (_, index) => `large AAAA fd00::${(index + 1).toString(16)}`),
    'text TXT "no address"',
    'ipv6 AAAA ::1',
    'dangling CNAME missing',
    'dangling-abroad CNAME missing.signed.lab.',
    'circle CNAME circle2',
    'circle2 CNAME circle',
    'self CNAME self',
    'circle-abroad CNAME circle-abroad.signed.lab.',
    'private A 10.1.2.3',
    'partly-private A 10.1.2.3',
    `partly-private A ${address}`,
  ];
}

async function signedZone(
  zone: servers.Delegated,
  records: readonly string[],
  validForDays: number,
): ReturnType<typeof servers.sign> {
  const text = servers.zoneText(zone, [...records, 'circle-abroad CNAME circle-abroad.healthy.lab.']);
  return await servers.sign({ name: zone.name, text }, { from: daysFromNow(-30), to: daysFromNow(validForDays) });
}

/** What `createProber` gives, but for the port at which name servers are asked: only root may have 53. */
function proberOf({ resolver, port }: World): Prober {
  const settings = { resolvers: [resolver], timeoutMs: TIMEOUT_MS };
  const cidrs = ['127.0.0.0/8'];
  const policy = parseCidrs(cidrs);
  const maps = new Map<number, ZoneMap>();
  const zonesOf = (look: number): ZoneMap => {
    const zones = maps.get(look) ?? new ZoneMap({ ...settings, policy, authorityPort: port });
    maps.set(look, zones);
    return zones;
  };
  const web = createProber({ ...settings, trustedRoots: [], publicCidrs: cidrs, concurrency: 64, idleProbe: false });
  const asked = new Map<string, ReturnType<Prober['authority']>>();
  const authority: Prober['authority'] = (name, ipAddressType, look = 1) => {
    const key = `${look} ${ipAddressType} ${name}`;
    const answer =
      asked.get(key) ??
      askAuthority(name, typesFor(ipAddressType), { ...settings, policy, authorityPort: port, zones: zonesOf(look) });
    asked.set(key, answer);
    return answer;
  };
  return {
    lookUp: (name, ipAddressType, look = 1) => {
      // Beside the look-up, not after it.
      void authority(name, ipAddressType, look);
      return lookUp(name, ipAddressType, { ...settings, policy, looks: look });
    },
    authority,
    exchange: (planned, address, look) => web.exchange(planned, address, look),
    close: async () => {
      for (const zones of maps.values()) zones.close();
      await web.close();
    },
  };
}

async function examineName(name: string, { origin: { port } }: World, prober: Prober): Promise<ExaminedName> {
  const connection = customConnection({ protocolPolicy: known('http-only'), httpPort: known(port) });
  const origin = originOf({ key: `lab:${name}`, id: known('lab'), domainName: known(name), connection });
  const behaviors = [behaviorOf({ targetOriginId: known('lab') })];
  const distribution = distributionOf({ aliases: [], origins: [origin], behaviors });
  const plan = planOrigin(distribution, origin, { timeoutMs: TIMEOUT_MS, viewerHosts: [] });
  const settings = { now: new Date(), expiryDays: 14, unreachable: 'inconclusive' } as const;
  const { subject, judgements } = await examine(
    { distribution, origin, plan, edge: new Map() },
    RULES,
    prober,
    settings,
  );
  const findings = judgements.map((judgement) => ({
    rule: judgement.rule.id,
    level: levelOf(judgement),
    message: judgement.draft.message,
  }));
  return { findings, observation: subject.observation };
}
