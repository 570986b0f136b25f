/** Names with exactly one fault each, and the rule that has to name it. */
import type { ZoneRecord } from '../../src/demo/name-server.js';
import type { Level } from '../../src/model/finding.js';
import { answeringCode, referringUpward, silent, truncating, withoutAuthority, type Behaviour } from './dns.js';
import type { Authority, NameCase, NameSetting } from './names.js';

export interface NameFault extends NameCase {
  readonly rule: string;
  readonly level: Level;
  /** What else is said above a notice: the same cause, seen by another rule of the catalogue. */
  readonly also?: readonly string[];
}

/** RFC 1035 section 4.1.1. */
const RCODE = { serverFailure: 2, refused: 5 } as const;

const failing = (): Behaviour => answeringCode(RCODE.serverFailure);
const REFUSES: Authority = { behaviour: () => answeringCode(RCODE.refused) };
const FAILS: Authority = { behaviour: failing };
const SILENT: Authority = { behaviour: () => silent };
const ABSENT: Authority = { absent: true };
const CUT: Authority = { behaviour: () => truncating, tcp: 'closed' };
const WELL: Authority = {};

export const NAME_FAULTS: readonly NameFault[] = [...absentNames(), ...aliases(), ...servers(), ...resolvers()];

function absentNames(): readonly NameFault[] {
  return [
    { name: 'missing', rule: 'dns-nxdomain', level: 'error', asks: (zone) => `gone.${zone}` },
    { name: 'only-ipv6', rule: 'dns-no-address', level: 'error', records: www('AAAA', '::1') },
    { name: 'only-ipv4', rule: 'dns-no-address', level: 'error', ipAddressType: 'ipv6' },
    {
      name: 'empty-name',
      rule: 'dns-no-address',
      level: 'error',
      ipAddressType: 'dualstack',
      records: ({ zone, address }) => [{ name: `below.www.${zone}`, type: 'A', value: address }],
    },
    { name: 'private', rule: 'dns-private-address', level: 'error', records: www('A', '10.1.2.3') },
    { name: 'metadata', rule: 'dns-private-address', level: 'error', records: www('A', '169.254.169.254') },
    {
      name: 'partly-private',
      rule: 'dns-private-address',
      level: 'warning',
      records: (setting) => [...www('A', '10.1.2.3')(setting), ...www('A', setting.address)(setting)],
    },
  ];
}

function aliases(): readonly NameFault[] {
  const alias = (to: (setting: NameSetting) => string): NonNullable<NameCase['records']> => {
    return (setting) => [{ name: `www.${setting.zone}`, type: 'CNAME', value: to(setting) }];
  };
  return [
    { name: 'dangling', rule: 'dns-cname-dangling', level: 'error', records: alias(({ zone }) => `gone.${zone}`) },
    { name: 'dangling-abroad', rule: 'dns-cname-dangling', level: 'error', records: alias(() => 'gone.missing.test') },
    { name: 'circle', rule: 'dns-cname-loop', level: 'error', records: hops(['www', 'other', 'www']) },
    { name: 'self', rule: 'dns-cname-loop', level: 'error', records: alias(({ zone }) => `www.${zone}`) },
    { name: 'circle-there', rule: 'dns-cname-loop', level: 'error', records: alias(() => 'www.circle-back.test') },
    { name: 'circle-back', rule: 'dns-cname-loop', level: 'error', records: alias(() => 'www.circle-there.test') },
    {
      name: 'endless-aliases',
      rule: 'dns-cname-loop',
      level: 'error',
      records: hops(['www', ...Array.from({ length: 18 }, (_, index) => `hop${index}`)]),
    },
  ];
}

function servers(): readonly NameFault[] {
  const lame = (name: string, authority: Authority): NameFault => {
    return { name, rule: 'dns-lame-delegation', level: 'warning', authorities: [WELL, authority] };
  };
  const everywhere = (name: string, rule: string, authority: Authority): NameFault => {
    return { name, rule, level: 'error', authorities: [authority, authority], resolver: failing };
  };
  return [
    lame('one-refuses', REFUSES),
    lame('one-fails', FAILS),
    lame('one-refers-upward', { behaviour: () => referringUpward }),
    lame('one-without-authority', { behaviour: withoutAuthority }),
    lame('one-talks-nonsense', { behaviour: () => pointingAtItself }),
    { ...lame('all-refuse-but-cached', REFUSES), level: 'error', authorities: [REFUSES, FAILS] },
    everywhere('all-refuse', 'dns-lame-delegation', REFUSES),
    unreachable('one-silent', SILENT),
    unreachable('one-absent', ABSENT),
    unreachable('one-nameless', { nameless: true }),
    everywhere('all-absent', 'dns-nameserver-unreachable', ABSENT),
    {
      ...everywhere('mixed-failures', 'dns-servfail', REFUSES),
      also: ['warning dns-lame-delegation', 'warning dns-nameserver-unreachable'],
      authorities: [REFUSES, SILENT],
    },
    differing('one-elsewhere', 'warning', www('A', '127.0.0.9')),
    differing('one-denies', 'error', () => []),
    {
      name: 'cut-without-tcp',
      rule: 'dns-truncated-no-tcp',
      level: 'error',
      authorities: [CUT, CUT],
    },
    { name: 'one-cut-without-tcp', rule: 'dns-truncated-no-tcp', level: 'warning', authorities: [WELL, CUT] },
  ];
}

function resolvers(): readonly NameFault[] {
  const failed = (name: string, resolver: () => Behaviour): NameFault => {
    return { name, rule: 'dns-resolver-failed', level: 'notice', resolver };
  };
  return [
    {
      name: 'bogus',
      rule: 'dns-dnssec-bogus',
      level: 'error',
      resolver: (serve) => (query) => (query.checkingDisabled ? serve : failing())(query),
    },
    failed('resolver-refuses', () => answeringCode(RCODE.refused)),
    failed('resolver-silent', () => silent),
    failed('resolver-refers', () => referringUpward),
  ];
}

function unreachable(name: string, authority: Authority): NameFault {
  return { name, rule: 'dns-nameserver-unreachable', level: 'warning', authorities: [WELL, authority] };
}

function differing(name: string, level: Level, records: NonNullable<NameCase['records']>): NameFault {
  return { name, rule: 'dns-answers-disagree', level, authorities: [WELL, { records }] };
}

function www(type: 'A' | 'AAAA', value: string): (setting: NameSetting) => readonly ZoneRecord[] {
  return ({ zone }) => [{ name: `www.${zone}`, type, value }];
}

/** CNAMEs from each name to the next; the last one has the address. */
export function hops(names: readonly string[]): (setting: NameSetting) => readonly ZoneRecord[] {
  return ({ zone, address }) => {
    const last = names.at(-1) ?? '';
    const links = names.slice(0, -1).map((name, index): ZoneRecord => {
      return { name: `${name}.${zone}`, type: 'CNAME', value: `${names[index + 1] ?? ''}.${zone}` };
    });
    const isOwner = names.indexOf(last) < names.length - 1;
    return isOwner ? links : [...links, { name: `${last}.${zone}`, type: 'A', value: address }];
  };
}

/** An answer whose owner name is a compression pointer to itself (RFC 1035 section 4.1.4 has pointers lead back only). */
export const pointingAtItself: Behaviour = (query) => {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(query.packet.id ?? 0, 0);
  header.writeUInt16BE(0x8400, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(1, 6);
  const labels = query.name.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  const question = Buffer.concat([...labels, Buffer.of(0, 0, query.type === 'AAAA' ? 28 : 1, 0, 1)]);
  const here = header.length + question.length;
  const record = Buffer.of(0xc0 | (here >> 8), here & 0xff, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1);
  return Buffer.concat([header, question, record]);
};
