import { afterEach, describe, expect, it } from '@jest/globals';
import type { Answer } from 'dns-packet';

import type { ZoneRecord } from '../../../src/demo/name-server.js';
import type { AuthorityObservation } from '../../../src/model/observation.js';
import { parseCidrs } from '../../../src/probes/address.js';
import { ZoneMap, askAuthority } from '../../../src/probes/dns/index.js';
import {
  addressRecord,
  answeringCode,
  cname,
  referringUpward,
  reply,
  serving,
  silent,
  startLabServer,
  startLabServers,
  truncating,
  withoutAuthority,
  type Behaviour,
  type LabServer,
  type TcpBehaviour,
} from '../../lab/dns.js';

// The world of these tests: `test` is served at PARENT, `example.test` at FIRST and SECOND, `other.test` at OTHER.
const PARENT = '127.0.0.2';
const FIRST = '127.0.0.3';
const SECOND = '127.0.0.4';
const OTHER = '127.0.0.5';

const PARENT_ZONE: readonly ZoneRecord[] = [
  { name: 'test', type: 'SOA', value: 'ns.test hostmaster.test' },
  { name: 'test', type: 'NS', value: 'ns.test' },
  { name: 'ns.test', type: 'A', value: PARENT },
  { name: 'example.test', type: 'NS', value: 'ns1.example.test' },
  { name: 'example.test', type: 'NS', value: 'ns2.example.test' },
  { name: 'ns1.example.test', type: 'A', value: FIRST },
  { name: 'ns2.example.test', type: 'A', value: SECOND },
  { name: 'other.test', type: 'NS', value: 'ns.other.test' },
  { name: 'ns.other.test', type: 'A', value: OTHER },
];

const CHILD_ZONE: readonly ZoneRecord[] = [
  { name: 'example.test', type: 'SOA', value: 'ns1.example.test hostmaster.example.test' },
  { name: 'example.test', type: 'NS', value: 'ns1.example.test' },
  { name: 'example.test', type: 'NS', value: 'ns2.example.test' },
  { name: 'ns1.example.test', type: 'A', value: FIRST },
  { name: 'ns2.example.test', type: 'A', value: SECOND },
  { name: 'www.example.test', type: 'A', value: '192.0.2.1' },
  { name: 'alias.example.test', type: 'CNAME', value: 'www.example.test' },
  { name: 'away.example.test', type: 'CNAME', value: 'a.other.test' },
  { name: 'dangling.example.test', type: 'CNAME', value: 'gone.other.test' },
  { name: 'round.example.test', type: 'CNAME', value: 'round.other.test' },
  { name: 'a.b.c.example.test', type: 'A', value: '192.0.2.2' },
  { name: '*.wild.example.test', type: 'A', value: '192.0.2.3' },
];

const OTHER_ZONE: readonly ZoneRecord[] = [
  { name: 'other.test', type: 'SOA', value: 'ns.other.test hostmaster.other.test' },
  { name: 'other.test', type: 'NS', value: 'ns.other.test' },
  { name: 'ns.other.test', type: 'A', value: OTHER },
  { name: 'a.other.test', type: 'A', value: '192.0.2.4' },
  { name: 'round.other.test', type: 'CNAME', value: 'round.example.test' },
];

const EVERYTHING = [...PARENT_ZONE, ...CHILD_ZONE, ...OTHER_ZONE];

interface World {
  readonly parent?: Behaviour;
  readonly first?: Behaviour;
  readonly firstTcp?: TcpBehaviour;
  readonly second?: Behaviour;
  readonly other?: Behaviour;
  /** Addresses where nobody listens. */
  readonly absent?: readonly string[];
  readonly resolver?: Behaviour;
  readonly publicCidrs?: readonly string[];
  readonly checkMs?: number;
}

describe('askAuthority', () => {
  let running: { readonly port: number; readonly servers: readonly LabServer[]; close(): Promise<void> } | null = null;
  let resolver: LabServer | null = null;
  afterEach(async () => {
    await running?.close();
    await resolver?.close();
    running = null;
    resolver = null;
  });

  async function startWorld(world: World): Promise<{ resolvers: string[]; authorityPort: number; tryMs: number }> {
    const hosts = [
      { address: PARENT, behaviour: world.parent ?? serving(PARENT_ZONE) },
      {
        address: FIRST,
        behaviour: world.first ?? serving(CHILD_ZONE),
        ...(world.firstTcp === undefined ? {} : { tcp: world.firstTcp }),
      },
      { address: SECOND, behaviour: world.second ?? serving(CHILD_ZONE) },
      { address: OTHER, behaviour: world.other ?? serving(OTHER_ZONE) },
    ];
    running = await startLabServers(hosts.filter(({ address }) => !(world.absent ?? []).includes(address)));
    resolver = await startLabServer(world.resolver ?? serving(EVERYTHING));
    return { resolvers: [`127.0.0.1:${resolver.port}`], authorityPort: running.port, tryMs: 250 };
  }

  async function check(
    name: string,
    world: World = {},
    types: readonly ('A' | 'AAAA')[] = ['A'],
  ): Promise<AuthorityObservation> {
    const lab = await startWorld(world);
    const bound = world.checkMs === undefined ? {} : { checkMs: world.checkMs };
    const policy = parseCidrs(world.publicCidrs ?? ['127.0.0.0/8']);
    return await askAuthority(name, types, { ...lab, ...bound, policy });
  }

  function questionsAt(address: string): readonly string[] {
    const server = running?.servers.find((candidate) => candidate.address === address);
    return (server?.queries ?? []).map(({ name, type }) => `${type} ${name}`);
  }

  it('asks every server of the zone, and knows them from parent and child', async () => {
    const seen = await check('www.example.test', {}, ['A', 'AAAA']);
    expect(seen).toMatchObject({ status: 'complete', detail: null });
    const [zone] = seen.zones;
    expect(seen.zones).toHaveLength(1);
    expect(zone).toMatchObject({
      zone: 'example.test',
      name: 'www.example.test',
      fromParent: ['ns1.example.test', 'ns2.example.test'],
      fromChild: ['ns1.example.test', 'ns2.example.test'],
    });
    expect(zone?.servers.map(({ name, address }) => [name, address])).toEqual([
      ['ns1.example.test', FIRST],
      ['ns2.example.test', SECOND],
    ]);
    for (const server of zone?.servers ?? []) {
      expect(server.answers.map(({ type }) => type)).toEqual(['A', 'AAAA']);
      expect(server.answers[0]?.outcome).toMatchObject({ authoritative: true, addresses: ['192.0.2.1'] });
      expect(server.answers[1]?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: [], deniedBy: 'example.test' });
    }
  });

  it('asks authoritative servers without recursion', async () => {
    await check('www.example.test');
    const asked = running?.servers.flatMap(({ queries }) => queries) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ packet }) => !packet.flag_rd)).toBe(true);
  });

  it.each<[string, Behaviour, object]>([
    ['refuses', answeringCode(5), { status: 'answered', rcode: 'REFUSED' }],
    ['fails', answeringCode(2), { status: 'answered', rcode: 'SERVFAIL' }],
    ['denies the name', answeringCode(3), { status: 'answered', rcode: 'NXDOMAIN' }],
    ['refers upward', referringUpward, { status: 'answered', referral: ['a.root-servers.net'], authoritative: false }],
    ['is not authoritative', withoutAuthority(serving(CHILD_ZONE)), { authoritative: false, addresses: ['192.0.2.1'] }],
    ['is silent', silent, { status: 'timeout', tries: 2 }],
    [
      'gives another address',
      (query) => reply(query, { authoritative: true, answers: [addressRecord(query.name, '192.0.2.99')] }),
      { rcode: 'NOERROR', addresses: ['192.0.2.99'] },
    ],
    [
      'understands no EDNS',
      (query) => (query.edns ? answeringCode(1)(query) : serving(CHILD_ZONE)(query)),
      { rcode: 'NOERROR' },
    ],
    [
      'sends rubbish',
      (query) => Buffer.from([(query.packet.id ?? 0) >> 8, (query.packet.id ?? 0) & 255, 0xff]),
      { status: 'malformed' },
    ],
  ])('keeps it apart when one of two servers %s', async (_, second, outcome) => {
    const seen = await check('www.example.test', { second });
    expect(seen.status).toBe('complete');
    const servers = seen.zones[0]?.servers ?? [];
    expect(servers[0]?.answers[0]?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'] });
    expect(servers[1]).toMatchObject({ name: 'ns2.example.test', address: SECOND });
    expect(servers[1]?.answers[0]?.outcome).toMatchObject(outcome);
  });

  it('reports a server whose port is closed', async () => {
    const seen = await check('www.example.test', { absent: [SECOND] });
    expect(seen.zones[0]?.servers[1]?.answers[0]?.outcome).toEqual({ status: 'refused' });
  });

  it('reports a cut answer with and without TCP behind it', async () => {
    const withTcp = await check('www.example.test', { first: truncating, firstTcp: serving(CHILD_ZONE) });
    expect(withTcp.zones[0]?.servers[0]?.answers[0]?.outcome).toMatchObject({ transport: 'tcp', rcode: 'NOERROR' });
    await running?.close();
    await resolver?.close();
    const without = await check('www.example.test', { first: truncating, firstTcp: 'closed' });
    expect(without.zones[0]?.servers[0]?.answers[0]?.outcome).toEqual({ status: 'truncated', overTcp: 'refused' });
  });

  it('finds the zone of a name many labels down, and of a wildcard', async () => {
    const deep = await check('a.b.c.example.test');
    expect(deep.zones.map(({ zone, name }) => [zone, name])).toEqual([['example.test', 'a.b.c.example.test']]);
    await running?.close();
    await resolver?.close();
    const wild = await check('any.wild.example.test');
    expect(wild.zones[0]?.servers[0]?.answers[0]?.outcome).toMatchObject({ addresses: ['192.0.2.3'] });
  });

  it('finds the zone of a name that does not exist', async () => {
    const seen = await check('missing.example.test');
    expect(seen.zones[0]?.zone).toBe('example.test');
    expect(seen.zones[0]?.servers[0]?.answers[0]?.outcome).toMatchObject({ rcode: 'NXDOMAIN', authoritative: true });
  });

  it('asks once for CNAMEs inside a zone', async () => {
    const seen = await check('alias.example.test');
    expect(seen.zones).toHaveLength(1);
    expect(seen.zones[0]?.servers[0]?.answers[0]?.outcome).toMatchObject({
      chain: [{ owner: 'alias.example.test', target: 'www.example.test' }],
      addresses: ['192.0.2.1'],
    });
  });

  it('follows a CNAME into another zone, by the resolver or by the servers themselves', async () => {
    const expected = [
      ['example.test', 'away.example.test'],
      ['other.test', 'a.other.test'],
    ];
    const byResolver = await check('away.example.test');
    expect(byResolver.zones.map(({ zone, name }) => [zone, name])).toEqual(expected);
    expect(byResolver.zones[1]?.servers[0]?.answers[0]?.outcome).toMatchObject({ addresses: ['192.0.2.4'] });
    await running?.close();
    await resolver?.close();
    const failing: Behaviour = (query) =>
      query.type === 'A' && query.name === 'away.example.test' ? answeringCode(2)(query) : serving(EVERYTHING)(query);
    const byServers = await check('away.example.test', { resolver: failing });
    expect(byServers.zones.map(({ zone, name }) => [zone, name])).toEqual(expected);
  });

  it('sees where a dangling CNAME leads, and ends on a circle through two zones', async () => {
    const dangling = await check('dangling.example.test');
    expect(dangling.zones[1]?.servers[0]?.answers[0]?.outcome).toMatchObject({
      rcode: 'NXDOMAIN',
      deniedBy: 'other.test',
    });
    await running?.close();
    await resolver?.close();
    const round = await check('round.example.test');
    expect(round.status).toBe('complete');
    expect(round.zones.map(({ zone }) => zone)).toEqual(['example.test', 'other.test']);
  });

  it('finds a zone whose servers all refuse by the parent alone, with its glue', async () => {
    const lame: Behaviour = (query) =>
      query.name.endsWith('example.test') ? answeringCode(2)(query) : serving(EVERYTHING)(query);
    const seen = await check('www.example.test', {
      resolver: lame,
      first: answeringCode(5),
      second: answeringCode(5),
    });
    expect(seen.status).toBe('complete');
    expect(seen.zones[0]).toMatchObject({
      zone: 'example.test',
      fromParent: ['ns1.example.test', 'ns2.example.test'],
      fromChild: null,
      servers: [
        { address: FIRST, answers: [{ outcome: { rcode: 'REFUSED' } }] },
        { address: SECOND, answers: [{ outcome: { rcode: 'REFUSED' } }] },
      ],
    });
  });

  it('asks servers that only the parent or only the zone names', async () => {
    const childAlone = CHILD_ZONE.filter(({ type, value }) => type !== 'NS' || value === 'ns1.example.test');
    const byParent = await check('www.example.test', {
      first: serving(childAlone),
      resolver: serving([...childAlone, ...PARENT_ZONE.filter(({ name }) => name !== 'example.test')]),
    });
    expect(byParent.zones[0]).toMatchObject({
      fromParent: ['ns1.example.test', 'ns2.example.test'],
      fromChild: ['ns1.example.test'],
    });
    expect(byParent.zones[0]?.servers.map(({ address }) => address)).toEqual([FIRST, SECOND]);
    await running?.close();
    await resolver?.close();
    const parentAlone = PARENT_ZONE.filter(({ value }) => value !== 'ns2.example.test');
    const resolverAlone = CHILD_ZONE.filter(({ type, value }) => type !== 'NS' || value === 'ns1.example.test');
    const byChild = await check('www.example.test', {
      parent: serving(parentAlone),
      resolver: serving([...resolverAlone, ...parentAlone.filter(({ name }) => name !== 'example.test')]),
    });
    expect(byChild.zones[0]).toMatchObject({
      fromParent: ['ns1.example.test'],
      fromChild: ['ns1.example.test', 'ns2.example.test'],
    });
    expect(byChild.zones[0]?.servers.map(({ address }) => address)).toEqual([FIRST, SECOND]);
  });

  it('lists a name server without an address', async () => {
    const nameless: ZoneRecord = { name: 'example.test', type: 'NS', value: 'gone.example.test' };
    const zone = [...CHILD_ZONE, nameless];
    const seen = await check('www.example.test', {
      first: serving(zone),
      resolver: serving([...EVERYTHING, nameless]),
    });
    expect(seen.zones[0]?.servers).toContainEqual({ name: 'gone.example.test', address: null, answers: [] });
  });

  it('never asks a server at an address that may not be connected to', async () => {
    const seen = await check('www.example.test', { publicCidrs: [] });
    expect(seen.zones[0]?.servers).toEqual([
      { name: 'ns1.example.test', address: FIRST, answers: [] },
      { name: 'ns2.example.test', address: SECOND, answers: [] },
    ]);
    expect([PARENT, FIRST, SECOND, OTHER].flatMap((address) => questionsAt(address))).toEqual([]);
  });

  it('draws no conclusion when nobody on the port answers although the resolver does', async () => {
    const seen = await check('www.example.test', { parent: silent, first: silent, second: silent });
    expect(seen.status).toBe('incomplete');
    expect(seen.detail).toContain('port 53');
  });

  it('draws no conclusion when something answers in the place of every name server', async () => {
    const impostor = withoutAuthority(serving(EVERYTHING.filter(({ type }) => type !== 'NS')));
    const seen = await check('www.example.test', { parent: impostor, first: impostor, second: impostor });
    expect(seen.status).toBe('incomplete');
    expect(seen.detail).toContain('authority');
  });

  it('takes the silence for real when the resolver has no answer either and the parent was heard', async () => {
    const failing: Behaviour = (query) =>
      query.name.endsWith('example.test') ? answeringCode(2)(query) : serving(EVERYTHING)(query);
    const seen = await check('www.example.test', { resolver: failing, first: silent, second: silent });
    expect(seen.status).toBe('complete');
    expect(seen.zones[0]?.servers.map(({ answers }) => answers[0]?.outcome.status)).toEqual(['timeout', 'timeout']);
  });

  it.each<[string, Behaviour]>([
    ['knows no zone', answeringCode(5)],
    ['fails', answeringCode(2)],
    ['has a zone without name servers', serving(CHILD_ZONE.filter(({ type }) => type !== 'NS'))],
    [
      'gives addresses and nothing else',
      (query) => reply(query, { answers: query.type === 'A' ? [addressRecord(query.name, '192.0.2.1')] : [] }),
    ],
    ['gives a CNAME to every question', (query) => reply(query, { answers: [cname(query.name, `x.${query.name}`)] })],
  ])('fails with a word on it when the resolver %s', async (_, behaviour) => {
    const seen = await check('www.example.test', { resolver: behaviour });
    expect(seen).toMatchObject({ status: 'failed', detail: expect.stringContaining('example.test'), zones: [] });
  });

  it('keeps what was heard when the time runs out', async () => {
    const seen = await check('www.example.test', { second: silent, checkMs: 350 });
    expect(seen.status).toBe('bounded');
    expect(seen.zones[0]?.servers).toMatchObject([{ address: FIRST, answers: [{ outcome: { rcode: 'NOERROR' } }] }]);
  });

  it('does not wait beyond its bound for a silent resolver', async () => {
    const seen = await check('www.example.test', { resolver: silent, checkMs: 100 });
    expect(seen).toMatchObject({ status: 'bounded', zones: [] });
  });

  it('ends on zones that delegate for ever', async () => {
    // Each name is a CNAME into a zone of its own, without end.
    const endless: Behaviour = (query) => {
      const number = Number(/\d+/.exec(query.name)?.[0] ?? 0);
      if (query.type === 'SOA' && /^z\d+\.test$/.test(query.name)) {
        return reply(query, { authoritative: true, answers: [soa(query.name)] });
      }
      if (query.type === 'NS')
        return reply(query, { authoritative: true, answers: [{ type: 'NS', name: query.name, data: 'ns.test' }] });
      if (query.name === 'ns.test')
        return reply(query, { authoritative: true, answers: [addressRecord('ns.test', PARENT)] });
      if (query.type === 'SOA') return reply(query, { authorities: [soa(query.name.replace(/^x\./, ''))] });
      return reply(query, { authoritative: true, answers: [cname(query.name, `x.z${number + 1}.test`)] });
    };
    const seen = await check('x.z0.test', { resolver: endless, parent: endless });
    expect(seen.zones.length).toBeGreaterThan(1);
    expect(seen.zones.length).toBeLessThanOrEqual(8);
  });

  it('ends at once, with what was heard, when the run is over', async () => {
    const lab = await startWorld({ second: silent });
    const policy = parseCidrs(['127.0.0.0/8']);
    const zones = new ZoneMap({ ...lab, policy, tryMs: 60_000 });
    const pending = askAuthority('www.example.test', ['A'], { ...lab, policy, zones, checkMs: 60_000 });
    const heard = running?.servers.find(({ address }) => address === SECOND);
    while (heard !== undefined && heard.queries.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    zones.close();
    expect((await pending).status).toBe('bounded');
    expect(await askAuthority('www.example.test', ['A'], { ...lab, policy, zones })).toMatchObject({
      status: 'bounded',
    });
  });

  it('gives a server that never answers a single try in the end, until it answers', async () => {
    let mute = true;
    const lab = await startWorld({ second: (query) => (mute ? null : serving(CHILD_ZONE)(query)) });
    const zones = new ZoneMap({ ...lab, policy: parseCidrs(['127.0.0.0/8']), tryMs: 100 });
    const question = { name: 'www.example.test', type: 'A' } as const;
    const outcomes: unknown[] = [];
    for (let times = 0; times < 7; times++) outcomes.push((await zones.askServer(SECOND, question))?.outcome);
    mute = false;
    outcomes.push((await zones.askServer(SECOND, question))?.outcome);
    zones.close();
    expect(outcomes.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => ({ status: 'timeout', tries: 2 })));
    expect(outcomes[6]).toEqual({ status: 'timeout', tries: 1 });
    expect(outcomes[7]).toMatchObject({ status: 'answered', addresses: ['192.0.2.1'] });
  });

  it('asks for what names share once in a run', async () => {
    const lab = await startWorld({});
    const policy = parseCidrs(['127.0.0.0/8']);
    const zones = new ZoneMap({ ...lab, policy });
    const names = ['www.example.test', 'alias.example.test', 'any.wild.example.test'];
    const seen = await Promise.all(names.map((name) => askAuthority(name, ['A'], { ...lab, policy, zones })));
    zones.close();
    expect(seen.map(({ status }) => status)).toEqual(['complete', 'complete', 'complete']);
    expect(questionsAt(FIRST).filter((question) => question === 'NS example.test')).toHaveLength(1);
    expect(questionsAt(PARENT).filter((question) => question === 'NS example.test')).toHaveLength(1);
    const shared = resolver?.queries.filter(({ name, type }) => name === 'ns1.example.test' && type === 'A');
    expect(shared).toHaveLength(1);
  });
});

function soa(name: string): Answer {
  return { type: 'SOA', name, ttl: 60, data: { mname: 'ns.test', rname: 'hostmaster.test' } };
}
