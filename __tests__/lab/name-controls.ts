/** Healthy names of every sort: nothing that is found here may be above a notice. */
import type { ZoneRecord } from '../../src/demo/name-server.js';
import { answeringCode, backwards, truncating, withoutSoa, type Behaviour } from './dns.js';
import { hops } from './name-faults.js';
import type { NameCase, NameSetting } from './names.js';

/** RFC 1035 section 4.1.1: what servers from before EDNS say to it. */
const FORMAT_ERROR = 1;

const withoutEdns = (serve: Behaviour): Behaviour => {
  return (query) => (query.edns ? answeringCode(FORMAT_ERROR) : serve)(query);
};
const silentToEdns = (serve: Behaviour): Behaviour => {
  return (query) => (query.edns ? null : serve(query));
};
/** Everything over UDP is cut; the whole is to be had over TCP. */
const wholeOverTcp = (serve: Behaviour): Behaviour => {
  return (query) => (query.transport === 'udp' ? truncating : serve)(query);
};

export const NAME_CONTROLS: readonly NameCase[] = [...names(), ...aliases(), ...servers(), ...resolvers()];

function names(): readonly NameCase[] {
  return [
    { name: 'plain' },
    {
      name: 'at-apex',
      asks: (zone) => zone,
      records: ({ zone, address }) => [{ name: zone, type: 'A', value: address }],
    },
    { name: 'upper-case', asks: (zone) => `WWW.${zone.toUpperCase()}` },
    { name: 'one-of-both-families', ipAddressType: 'dualstack' },
    { name: 'wildcard', asks: (zone) => `any.thing.${zone}`, records: (setting) => [at('*', setting)] },
    { name: 'deep', asks: (zone) => `a.b.c.d.${zone}`, records: (setting) => [at('a.b.c.d', setting)] },
    { name: 'two-addresses', records: two },
    { name: 'sub-zone', asks: (zone) => `www.sub.${zone}`, records: subZone },
    // The servers of the zone know of the one below it only who serves it.
    {
      name: 'sub-elsewhere',
      asks: (zone) => `www.sub.${zone}`,
      records: ({ zone }) => serversOf(`sub.${zone}`, 'sub-host.test'),
    },
    {
      name: 'sub-host',
      records: (setting) => [
        at('www', setting),
        ...zoneBelow('sub.sub-elsewhere.test', 'sub-host.test', setting.address),
      ],
    },
  ];
}

function aliases(): readonly NameCase[] {
  const alias = (value: string): NonNullable<NameCase['records']> => {
    return ({ zone }) => [{ name: `www.${zone}`, type: 'CNAME', value }];
  };
  return [
    { name: 'alias', records: hops(['www', 'host']) },
    { name: 'alias-long', records: hops(['www', ...Array.from({ length: 8 }, (_, index) => `hop${index}`)]) },
    { name: 'alias-abroad', records: alias('www.alias-there.test') },
    { name: 'alias-there', records: alias('www.alias-end.test') },
    { name: 'alias-end' },
    {
      name: 'alias-wildcard',
      asks: (zone) => `shop.${zone}`,
      records: (setting) => [
        { name: `*.${setting.zone}`, type: 'CNAME', value: `host.${setting.zone}` },
        at('host', setting),
      ],
    },
  ];
}

function servers(): readonly NameCase[] {
  const chained = hops(['www', 'one', 'two', 'three']);
  return [
    { name: 'one-server', authorities: [{}] },
    { name: 'four-servers', authorities: [{}, {}, {}, {}] },
    { name: 'addresses-in-turn', records: two, authorities: [{}, { behaviour: backwards }] },
    { name: 'aliases-backwards', records: chained, authorities: [{}, { behaviour: backwards }] },
    { name: 'no-edns', authorities: [{ behaviour: withoutEdns }, { behaviour: silentToEdns }] },
    { name: 'cut-with-tcp', authorities: [{ behaviour: wholeOverTcp }, {}] },
  ];
}

function resolvers(): readonly NameCase[] {
  return [
    { name: 'resolver-without-edns', resolver: withoutEdns },
    { name: 'resolver-silent-to-edns', resolver: silentToEdns },
    { name: 'resolver-cut', resolver: wholeOverTcp },
    { name: 'resolver-without-soa', resolver: withoutSoa },
    { name: 'resolver-backwards', records: hops(['www', 'one', 'two']), resolver: backwards },
  ];
}

/** A zone of its own below the case's, on the same servers. */
function subZone({ zone, address }: NameSetting): readonly ZoneRecord[] {
  return zoneBelow(`sub.${zone}`, zone, address);
}

/** A whole zone with one host, on the servers of another one. */
function zoneBelow(zone: string, host: string, address: string): readonly ZoneRecord[] {
  return [
    { name: zone, type: 'SOA', value: `ns1.${host} hostmaster.${host}` },
    ...serversOf(zone, host),
    { name: `www.${zone}`, type: 'A', value: address },
  ];
}

function serversOf(zone: string, host: string): readonly ZoneRecord[] {
  return ['ns1', 'ns2'].map((label) => ({ name: zone, type: 'NS', value: `${label}.${host}` }));
}

function at(name: string, { zone, address }: NameSetting): ZoneRecord {
  return { name: `${name}.${zone}`, type: 'A', value: address };
}

function two({ zone, address, other }: NameSetting): readonly ZoneRecord[] {
  return [address, other].map((value) => ({ name: `www.${zone}`, type: 'A', value }));
}
