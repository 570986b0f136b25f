import { describe, expect, it } from '@jest/globals';

import type { DnsOutcome, NameserverObservation, ZoneObservation } from '../../../src/model/observation.js';
import { dnsAnswersDisagree } from '../../../src/rules/dns/dns-answers-disagree.js';
import { dnsLameDelegation } from '../../../src/rules/dns/dns-lame-delegation.js';
import { dnsNameserverUnreachable } from '../../../src/rules/dns/dns-nameserver-unreachable.js';
import { dnsTruncatedNoTcp } from '../../../src/rules/dns/dns-truncated-no-tcp.js';
import { DNS_RULES } from '../../../src/rules/dns/index.js';
import {
  ADDRESS,
  answered,
  authorityOf,
  dnsFailing,
  dnsObservation,
  findings,
  NAME,
  subjectOf,
} from '../../support/model.js';

const GOOD = answered({ authoritative: true, addresses: [ADDRESS] });
const REFUSES = answered({ rcode: 'REFUSED' });
const FAILS = answered({ rcode: 'SERVFAIL' });
const REFERS = answered({ referral: ['ns.elsewhere.net'] });
const RELAYED = answered({ addresses: [ADDRESS] });
const SILENT: DnsOutcome = { status: 'timeout', tries: 2 };
const CLOSED: DnsOutcome = { status: 'refused' };
const NO_ROUTE: DnsOutcome = { status: 'unreachable', code: 'ENETUNREACH' };

function seen(outcomes: readonly DnsOutcome[]): { readonly dns: ReturnType<typeof dnsObservation> } {
  return { dns: dnsObservation({ authority: authorityOf(outcomes) }) };
}

function unresolved(outcomes: readonly DnsOutcome[]): { readonly dns: ReturnType<typeof dnsObservation> } {
  return { dns: dnsFailing(FAILS, { authority: authorityOf(outcomes) }) };
}

function zoneOf(servers: readonly NameserverObservation[], zone: string = 'example.com'): ZoneObservation {
  return { zone, name: NAME, fromParent: null, fromChild: null, servers };
}

describe('an authority check that was not made to its end', () => {
  it.each(['incomplete', 'bounded', 'failed'] as const)('yields nothing when %s', (status) => {
    const authority = authorityOf([REFUSES, SILENT], { status });
    for (const rule of DNS_RULES) expect(rule.check(subjectOf({ dns: dnsObservation({ authority }) }))).toEqual([]);
  });
});

describe('dns-lame-delegation', () => {
  it.each([
    ['refuses', REFUSES, 'refuses the query (REFUSED)'],
    ['fails', FAILS, 'fails (SERVFAIL)'],
    ['refers elsewhere', REFERS, 'refers elsewhere (ns.elsewhere.net)'],
    ['is not authoritative', RELAYED, 'not authoritatively'],
    ['talks nonsense', { status: 'malformed', detail: 'pointer loop' } as const, 'pointer loop'],
  ])('warns of one server that %s, with its name and address', (_, outcome, said) => {
    const [finding] = findings(dnsLameDelegation, seen([GOOD, outcome]));
    expect(finding).toMatchObject({ level: 'warning', status: 502 });
    expect(finding?.message).toContain('1 of 2 name servers of example.com');
    expect(finding?.message).toContain('ns2.example.com (198.51.100.2)');
    expect(finding?.message).toContain(said);
  });

  it('is an error when all are lame', () => {
    expect(findings(dnsLameDelegation, unresolved([REFUSES, REFERS]))).toMatchObject([
      { level: 'error', certainty: 'certain' },
    ]);
    expect(findings(dnsLameDelegation, seen([REFUSES, FAILS]))).toMatchObject([
      { level: 'error', certainty: 'likely' },
    ]);
  });

  it('does not count a server that the runner has no way to', () => {
    expect(findings(dnsLameDelegation, unresolved([REFUSES, NO_ROUTE]))).toMatchObject([{ level: 'error' }]);
  });

  it('is a warning when every answer holds the name: something on the way may relay them', () => {
    expect(findings(dnsLameDelegation, seen([RELAYED, RELAYED]))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });

  it('does not call silence lame', () => {
    expect(findings(dnsLameDelegation, seen([GOOD, SILENT]))).toEqual([]);
    expect(findings(dnsLameDelegation, seen([GOOD, CLOSED]))).toEqual([]);
  });
});

describe('dns-nameserver-unreachable', () => {
  it('warns of one silent server, and keeps silence and refusal apart', () => {
    const [silent] = findings(dnsNameserverUnreachable, seen([GOOD, SILENT]));
    expect(silent).toMatchObject({ level: 'warning' });
    expect(silent?.message).toContain('did not answer 2 tries');
    const [closed] = findings(dnsNameserverUnreachable, seen([GOOD, CLOSED]));
    expect(closed?.message).toContain('refuses the connection to port 53');
  });

  it('names a server without an address', () => {
    const zone = zoneOf([
      { name: 'ns1.example.com', address: '198.51.100.1', answers: [{ type: 'A', outcome: GOOD }] },
      { name: 'ns2.gone.example', address: null, answers: [] },
    ]);
    const dns = dnsObservation({ authority: { status: 'complete', detail: null, zones: [zone] } });
    expect(findings(dnsNameserverUnreachable, { dns })[0]?.message).toContain('ns2.gone.example has no address');
  });

  it('is an error only when all are out of reach, the resolver has no answer, and more than silence says so', () => {
    expect(findings(dnsNameserverUnreachable, unresolved([SILENT, SILENT]))).toMatchObject([{ level: 'error' }]);
    const refusing = dnsFailing(SILENT, { authority: authorityOf([CLOSED, CLOSED]) });
    expect(findings(dnsNameserverUnreachable, { dns: refusing })).toMatchObject([{ level: 'error' }]);
    const silence = dnsFailing(SILENT, { authority: authorityOf([SILENT, SILENT]) });
    expect(findings(dnsNameserverUnreachable, { dns: silence })).toMatchObject([{ level: 'warning' }]);
    expect(findings(dnsNameserverUnreachable, seen([SILENT, SILENT]))).toMatchObject([{ level: 'warning' }]);
  });

  it('says nothing of a server that only this runner cannot reach', () => {
    expect(findings(dnsNameserverUnreachable, seen([GOOD, NO_ROUTE]))).toEqual([]);
  });
});

describe('dns-answers-disagree', () => {
  const denies = answered({ authoritative: true, rcode: 'NXDOMAIN' });
  const empty = answered({ authoritative: true });
  const other = answered({ authoritative: true, addresses: ['203.0.113.99'] });
  const more = answered({ authoritative: true, addresses: ['203.0.113.99', ADDRESS] });

  it('is an error when one server denies the name', () => {
    const [finding] = findings(dnsAnswersDisagree, seen([GOOD, denies]));
    expect(finding).toMatchObject({ level: 'error', certainty: 'certain' });
    expect(finding?.message).toContain('ns2.example.com (198.51.100.2): NXDOMAIN');
  });

  it('is a warning when one has no address or another one', () => {
    expect(findings(dnsAnswersDisagree, seen([GOOD, empty]))).toMatchObject([{ level: 'warning' }]);
    expect(findings(dnsAnswersDisagree, seen([GOOD, other]))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });

  it('is a notice when the answers overlap, and nothing when only their order differs', () => {
    expect(findings(dnsAnswersDisagree, seen([GOOD, more]))).toMatchObject([{ level: 'notice' }]);
    const turned = { ...more, addresses: more.addresses.toReversed() };
    expect(findings(dnsAnswersDisagree, seen([more, turned]))).toEqual([]);
  });

  it('expects varying answers of Route 53 and of AWS’s own zones', () => {
    const servers = [GOOD, other].map((outcome, index) => ({
      name: `ns-${index}.awsdns-0${index}.com`,
      address: '198.51.100.1',
      answers: [{ type: 'A' as const, outcome }],
    }));
    const within = (zone: string): { readonly dns: ReturnType<typeof dnsObservation> } => ({
      dns: dnsObservation({ authority: { status: 'complete', detail: null, zones: [zoneOf(servers, zone)] } }),
    });
    expect(findings(dnsAnswersDisagree, within('example.com'))).toMatchObject([{ level: 'notice' }]);
    expect(findings(dnsAnswersDisagree, within('us-east-1.elb.amazonaws.com'))).toEqual([]);
  });

  it('takes servers that follow CNAMEs to different lengths for agreeing', () => {
    const link = (hop: number) => ({
      owner: hop === 0 ? NAME : `h${hop}.example.com`,
      target: `h${hop + 1}.example.com`,
    });
    const whole = answered({ authoritative: true, chain: [link(0), link(1), link(2)], addresses: [ADDRESS] });
    const part = answered({ authoritative: true, chain: [link(0), link(1)] });
    expect(findings(dnsAnswersDisagree, seen([part, whole]))).toEqual([]);
    expect(findings(dnsAnswersDisagree, seen([part, part]))).toEqual([]);
    const elsewhere = answered({ authoritative: true, chain: [{ owner: NAME, target: 'other.example.com' }] });
    expect(findings(dnsAnswersDisagree, seen([elsewhere, whole]))).toMatchObject([{ level: 'warning' }]);
  });

  it('compares the addresses behind a CNAME inside the zone', () => {
    const chain = [{ owner: NAME, target: 'www.example.com' }];
    const behind = [ADDRESS, '203.0.113.99'].map((address) =>
      answered({ authoritative: true, chain, addresses: [address] }),
    );
    expect(findings(dnsAnswersDisagree, seen(behind))).toMatchObject([{ level: 'warning' }]);
  });

  it('leaves aside what servers add of the zone that a CNAME leads to', () => {
    const chain = [{ owner: NAME, target: 'www.example.net' }];
    const silent = answered({ authoritative: true, chain });
    const denying = answered({ authoritative: true, chain, rcode: 'NXDOMAIN', deniedBy: 'example.net' });
    const stale = answered({ authoritative: true, chain, addresses: ['203.0.113.99'] });
    expect(findings(dnsAnswersDisagree, seen([silent, denying, stale]))).toEqual([]);
  });

  it('counts usable answers only', () => {
    expect(findings(dnsAnswersDisagree, seen([GOOD, REFUSES, SILENT]))).toEqual([]);
  });
});

describe('dns-truncated-no-tcp', () => {
  const cut = (overTcp: 'timeout' | 'refused' | 'closed' | 'unreachable'): DnsOutcome => ({
    status: 'truncated',
    overTcp,
  });

  it('is an error when every server cuts and refuses TCP', () => {
    const [finding] = findings(dnsTruncatedNoTcp, unresolved([cut('refused'), cut('closed')]));
    expect(finding).toMatchObject({ level: 'error', status: 502 });
    expect(finding?.message).toContain('ns1.example.com (198.51.100.1)');
  });

  it('is a warning when another server gives the whole answer, or TCP is only silent', () => {
    expect(findings(dnsTruncatedNoTcp, seen([GOOD, cut('refused')]))).toMatchObject([{ level: 'warning' }]);
    expect(findings(dnsTruncatedNoTcp, seen([cut('timeout')]))).toMatchObject([{ level: 'warning' }]);
    expect(findings(dnsTruncatedNoTcp, unresolved([cut('timeout')]))).toMatchObject([{ level: 'error' }]);
  });

  it('says nothing when the runner has no way to TCP port 53', () => {
    expect(findings(dnsTruncatedNoTcp, seen([cut('unreachable')]))).toEqual([]);
  });
});
