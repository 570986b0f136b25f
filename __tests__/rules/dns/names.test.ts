import { describe, expect, it } from '@jest/globals';

import type { DnsObservation, DnsOutcome } from '../../../src/model/observation.js';
import { unknown } from '../../../src/model/value.js';
import { dnsCnameDangling } from '../../../src/rules/dns/dns-cname-dangling.js';
import { dnsCnameLoop } from '../../../src/rules/dns/dns-cname-loop.js';
import { dnsDnssecBogus } from '../../../src/rules/dns/dns-dnssec-bogus.js';
import { dnsNoAddress } from '../../../src/rules/dns/dns-no-address.js';
import { dnsNxdomain } from '../../../src/rules/dns/dns-nxdomain.js';
import { dnsPrivateAddress } from '../../../src/rules/dns/dns-private-address.js';
import { dnsResolverFailed } from '../../../src/rules/dns/dns-resolver-failed.js';
import { dnsServfail } from '../../../src/rules/dns/dns-servfail.js';
import { DNS_RULES } from '../../../src/rules/dns/index.js';
import {
  ADDRESS,
  answered,
  authorityOf,
  dnsFailing,
  dnsObservation,
  findings,
  NAME,
  publicAddress,
  subjectOf,
  vpcConnection,
} from '../../support/model.js';

const NXDOMAIN = answered({ rcode: 'NXDOMAIN', deniedBy: 'example.com' });
const SERVFAIL = answered({ rcode: 'SERVFAIL' });
const NODATA = answered({ deniedBy: 'example.com' });
const DANGLING = answered({
  rcode: 'NXDOMAIN',
  chain: [{ owner: NAME, target: 'gone.example.net' }],
  deniedBy: 'example.net',
});
const KNOWN_BY_SERVERS = authorityOf();

function authoritative(outcome: Extract<DnsOutcome, { status: 'answered' }>): DnsOutcome {
  return { ...outcome, authoritative: true };
}

/** The ids of the DNS rules that find something. */
function firing(dns: ReturnType<typeof dnsObservation>): readonly string[] {
  return DNS_RULES.filter((rule) => rule.check(subjectOf({ dns })).length > 0).map(({ id }) => id);
}

describe('a healthy name', () => {
  it('is found fault with by no rule, with and without an authority check', () => {
    expect(firing(dnsObservation())).toEqual([]);
    expect(firing(dnsObservation({ authority: KNOWN_BY_SERVERS }))).toEqual([]);
  });

  it('is not judged when nothing was looked up, nor for a VPC origin', () => {
    for (const rule of DNS_RULES) {
      expect(findings(rule, { dns: null })).toEqual([]);
      expect(findings(rule, { origin: { connection: vpcConnection() }, dns: dnsFailing(NXDOMAIN) })).toEqual([]);
    }
  });
});

describe('dns-nxdomain', () => {
  it('is an error with the name, the resolver and the denying zone', () => {
    const [finding] = findings(dnsNxdomain, { dns: dnsFailing(NXDOMAIN) });
    expect(finding).toMatchObject({ level: 'error', status: 502, certainty: 'certain', seenIn: ['dns'] });
    expect(finding?.message).toContain(`${NAME} does not exist in the zone example.com`);
    expect(finding?.message).toContain('192.0.2.53:53');
    expect(firing(dnsFailing(NXDOMAIN))).toEqual(['dns-nxdomain']);
  });

  it('believes the zone’s own servers, also against an answer from a cache', () => {
    const authority = authorityOf([authoritative(NXDOMAIN), authoritative(NXDOMAIN)]);
    const [finding] = findings(dnsNxdomain, { dns: dnsObservation({ authority }) });
    expect(finding).toMatchObject({ level: 'error' });
    expect(finding?.message).toContain('2 name servers of example.com');
  });

  it('is a warning while the zone’s own servers know the name', () => {
    const [finding] = findings(dnsNxdomain, { dns: dnsFailing(NXDOMAIN, { authority: KNOWN_BY_SERVERS }) });
    expect(finding).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(finding?.message).toContain('This is a warning because ns1.example.com');
  });

  it('is a warning while another record type has addresses', () => {
    const dns = dnsObservation({
      lookups: [
        { type: 'A', server: '192.0.2.53:53', outcome: answered({ addresses: [ADDRESS] }), durationMs: 1 },
        { type: 'AAAA', server: '192.0.2.53:53', outcome: NXDOMAIN, durationMs: 1 },
      ],
    });
    expect(findings(dnsNxdomain, { dns })).toMatchObject([{ level: 'warning' }]);
  });

  it('does not believe a denial from servers that were not all asked', () => {
    const authority = authorityOf([authoritative(NXDOMAIN)], { status: 'bounded' });
    expect(firing(dnsObservation({ authority }))).toEqual([]);
  });
});

describe('dns-cname-dangling', () => {
  it('speaks instead of dns-nxdomain when a CNAME led there', () => {
    expect(firing(dnsFailing(DANGLING))).toEqual(['dns-cname-dangling']);
    const [finding] = findings(dnsCnameDangling, { dns: dnsFailing(DANGLING) });
    expect(finding).toMatchObject({ level: 'error', status: 502, evidence: { missing: 'gone.example.net' } });
    expect(finding?.message).toContain(`${NAME} → gone.example.net`);
    expect(finding?.remediation).toContain(`CNAME of ${NAME}`);
  });

  it('follows the chain through the zones’ servers', () => {
    const chain = [{ owner: NAME, target: 'gone.example.net' }];
    const first = authorityOf([answered({ authoritative: true, chain })]).zones;
    const second = {
      ...authorityOf([authoritative(NXDOMAIN)]).zones[0],
      zone: 'example.net',
      name: 'gone.example.net',
    };
    const zones = [...first, { fromParent: null, fromChild: null, servers: [], ...second }];
    const dns = dnsFailing({ status: 'timeout', tries: 3 }, { authority: { status: 'complete', detail: null, zones } });
    expect(firing(dns)).toEqual(['dns-cname-dangling']);
  });
});

describe('servers that lead a name to different targets', () => {
  it('leave it to the disagreement rule, and a dead target of one of them is no denial of the name', () => {
    const to = (target: string): DnsOutcome => answered({ authoritative: true, chain: [{ owner: NAME, target }] });
    const first = authorityOf([to('lb.example.net'), to('gone.example.net')]).zones;
    const dead = authorityOf([authoritative(NXDOMAIN)]).zones.map((zone) => ({ ...zone, name: 'gone.example.net' }));
    const authority = { status: 'complete', detail: null, zones: [...first, ...dead] } as const;
    expect(firing(dnsObservation({ authority }))).toEqual(['dns-answers-disagree']);
  });
});

describe('dns-no-address', () => {
  it.each([
    ['ipv4', 'no A record', 'Create an A record'],
    ['ipv6', 'no AAAA record', 'Create an AAAA record'],
    ['dualstack', 'no A or AAAA record', 'Create an A or AAAA record'],
  ] as const)('names the record that %s needs', (ipAddressType, missing, cure) => {
    const [finding] = findings(dnsNoAddress, {
      dns: dnsFailing(NODATA),
      plan: { lookup: { name: NAME, ipAddressType } },
    });
    expect(finding).toMatchObject({ level: 'error', status: 502 });
    expect(finding?.message).toContain(missing);
    expect(finding?.remediation).toContain(cure);
  });

  it('says so when the IP address type itself is not known and neither family has an address', () => {
    const [finding] = findings(dnsNoAddress, {
      connection: { ipAddressType: unknown('variable', 'var.ip') },
      dns: dnsFailing(NODATA),
      plan: { lookup: { name: NAME, ipAddressType: 'dualstack' } },
    });
    expect(finding?.message).toContain('every IP address type');
  });

  it('says nothing while one of the record types got no answer', () => {
    const dns = dnsFailing(NODATA, {
      lookups: [
        { type: 'A', server: 'r', outcome: NODATA, durationMs: 1 },
        { type: 'AAAA', server: 'r', outcome: { status: 'timeout', tries: 3 }, durationMs: 1 },
      ],
    });
    expect(findings(dnsNoAddress, { dns })).toEqual([]);
  });

  it('is a warning while the zone’s own servers have an address, an error when they have none', () => {
    expect(findings(dnsNoAddress, { dns: dnsFailing(NODATA, { authority: KNOWN_BY_SERVERS }) })).toMatchObject([
      { level: 'warning' },
    ]);
    const authority = authorityOf([authoritative(NODATA), authoritative(NODATA)]);
    expect(findings(dnsNoAddress, { dns: dnsObservation({ authority }) })).toMatchObject([{ level: 'error' }]);
  });

  it('does not take a CNAME into another zone for an empty answer', () => {
    const chain = [{ owner: NAME, target: 'lb.example.net' }];
    const authority = authorityOf([answered({ authoritative: true, chain })]);
    expect(findings(dnsNoAddress, { dns: dnsObservation({ authority }) })).toEqual([]);
  });
});

describe('dns-servfail and dns-dnssec-bogus', () => {
  const differing: readonly DnsOutcome[] = [answered({ rcode: 'REFUSED' }), { status: 'timeout', tries: 2 }];

  it('is an error that is likely when only the resolver was asked', () => {
    expect(firing(dnsFailing(SERVFAIL))).toEqual(['dns-servfail']);
    expect(findings(dnsServfail, { dns: dnsFailing(SERVFAIL) })).toMatchObject([
      { level: 'error', certainty: 'likely' },
    ]);
  });

  it('is certain when no server of the zone is usable, and names what each did', () => {
    const authority = authorityOf(differing);
    const [finding] = findings(dnsServfail, { dns: dnsFailing(SERVFAIL, { authority }) });
    expect(finding).toMatchObject({ level: 'error', certainty: 'certain' });
    expect(finding?.message).toContain('ns1.example.com (198.51.100.1) refuses the query (REFUSED)');
    expect(finding?.message).toContain('ns2.example.com (198.51.100.2) did not answer 2 tries');
  });

  it.each<[string, DnsOutcome]>([
    ['dns-lame-delegation', answered({ rcode: 'REFUSED' })],
    ['dns-truncated-no-tcp', { status: 'truncated', overTcp: 'timeout' }],
    ['dns-nameserver-unreachable', { status: 'timeout', tries: 2 }],
  ])('leaves a fault of all servers of the zone to %s', (rule, outcome) => {
    expect(firing(dnsFailing(SERVFAIL, { authority: authorityOf([outcome, outcome]) }))).toEqual([rule]);
  });

  it('is a warning when the zone’s own servers do answer', () => {
    const dns = dnsFailing(SERVFAIL, { authority: KNOWN_BY_SERVERS });
    expect(findings(dnsServfail, { dns })).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });

  it('blames DNSSEC when checking disabled gives addresses, and then only that', () => {
    const dns = dnsFailing(SERVFAIL, { withCheckingDisabled: answered({ addresses: [ADDRESS] }) });
    expect(firing(dns)).toEqual(['dns-dnssec-bogus']);
    expect(findings(dnsDnssecBogus, { dns })).toMatchObject([{ level: 'error', status: 502, certainty: 'likely' }]);
    const stillFailing = dnsFailing(SERVFAIL, { withCheckingDisabled: SERVFAIL });
    expect(firing(stillFailing)).toEqual(['dns-servfail']);
  });
});

describe('dns-cname-loop', () => {
  const circle = [
    { owner: NAME, target: 'b.example.com' },
    { owner: 'b.example.com', target: NAME },
  ];

  it('is an error with the circle', () => {
    const dns = dnsFailing(answered({ chain: circle, chainLoops: true }));
    expect(firing(dns)).toEqual(['dns-cname-loop']);
    expect(findings(dnsCnameLoop, { dns })[0]?.message).toContain(`${NAME} → b.example.com → ${NAME}`);
  });

  it('explains a SERVFAIL by the circle that the zones’ servers show', () => {
    const authority = authorityOf([answered({ authoritative: true, chain: circle })]);
    expect(firing(dnsFailing(SERVFAIL, { authority }))).toEqual(['dns-cname-loop']);
  });

  it('is a warning for a chain that is merely long and was resolved', () => {
    const chain = Array.from({ length: 17 }, (_, hop) => ({
      owner: `h${hop}.example.com`,
      target: `h${hop + 1}.example.com`,
    }));
    const dns = dnsObservation({
      lookups: [
        { type: 'A', server: 'r', outcome: answered({ chain, chainLoops: true, addresses: [ADDRESS] }), durationMs: 1 },
      ],
    });
    expect(findings(dnsCnameLoop, { dns })).toMatchObject([{ level: 'warning' }]);
  });

  it('lets a chain that ends pass', () => {
    const outcome = answered({ chain: [{ owner: NAME, target: 'lb.example.net' }], addresses: [ADDRESS] });
    expect(firing(dnsObservation({ lookups: [{ type: 'A', server: 'r', outcome, durationMs: 1 }] }))).toEqual([]);
  });
});

describe('dns-private-address', () => {
  const inside = { address: '10.0.0.7', family: 4, specialPurpose: 'private use', allowed: false } as const;

  it('is an error that names each address and its block when there is no other', () => {
    const [finding] = findings(dnsPrivateAddress, { dns: dnsObservation({ addresses: [inside] }) });
    expect(finding).toMatchObject({ level: 'error', status: 504 });
    expect(finding?.message).toContain('10.0.0.7 (private use)');
  });

  it('is a warning when others are public or were not looked at', () => {
    const mixed = dnsObservation({ addresses: [inside, publicAddress()] });
    const [finding] = findings(dnsPrivateAddress, { dns: mixed });
    expect(finding).toMatchObject({ level: 'warning' });
    expect(finding?.message).toContain('1 of 2 addresses (10.0.0.7 (private use))');
    const leftOut = dnsObservation({ addresses: [inside], addressesLeftOut: 3 });
    expect(findings(dnsPrivateAddress, { dns: leftOut })).toMatchObject([{ level: 'warning' }]);
  });

  it('says nothing about addresses that public-cidrs covers', () => {
    const dns = dnsObservation({ addresses: [{ ...inside, allowed: true }] });
    expect(findings(dnsPrivateAddress, { dns })).toEqual([]);
  });
});

describe('dns-resolver-failed', () => {
  const silent: DnsOutcome = { status: 'timeout', tries: 3 };
  const saying = (...outcomes: DnsOutcome[]): DnsObservation =>
    dnsFailing(silent, { authority: authorityOf(outcomes) });

  it.each<[string, DnsOutcome]>([
    ['dns-nxdomain', answered({ authoritative: true, rcode: 'NXDOMAIN' })],
    ['dns-no-address', answered({ authoritative: true })],
    ['dns-lame-delegation', answered({ rcode: 'REFUSED' })],
    ['dns-truncated-no-tcp', { status: 'truncated', overTcp: 'refused' }],
    ['dns-nameserver-unreachable', { status: 'refused' }],
    ['dns-cname-loop', answered({ authoritative: true, chain: [{ owner: NAME, target: NAME }] })],
  ])('is silent where the zone’s own servers prove %s', (rule, outcome) => {
    expect(firing(saying(outcome, outcome))).toEqual([rule]);
  });

  it('says what was judged all the same where they prove nothing', () => {
    const good = answered({ authoritative: true, addresses: [ADDRESS] });
    const [known] = findings(dnsResolverFailed, { dns: saying(good, good) });
    expect(known?.message).toContain("judged by what the zone's own servers say");
    const [alone] = findings(dnsResolverFailed, { dns: dnsFailing(silent) });
    expect(alone?.message).toContain('says nothing about the origin, which stays unverified here');
  });

  it.each<[string, DnsOutcome]>([
    ['silence', { status: 'timeout', tries: 3 }],
    ['a refused connection', { status: 'refused' }],
    ['a refused query', answered({ rcode: 'REFUSED' })],
    ['no route', { status: 'unreachable', code: 'ENETUNREACH' }],
    ['nonsense', { status: 'malformed', detail: 'short' }],
    ['a cut answer', { status: 'truncated', overTcp: 'refused' }],
    ['a server that does not recurse', answered({ referral: ['a.root-servers.net'] })],
  ])('makes %s of the resolver a notice and nothing more', (_, outcome) => {
    expect(firing(dnsFailing(outcome))).toEqual(['dns-resolver-failed']);
    expect(findings(dnsResolverFailed, { dns: dnsFailing(outcome) })).toMatchObject([
      { level: 'notice', status: null },
    ]);
  });
});
