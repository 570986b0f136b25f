import { describe, expect, it } from '@jest/globals';

import {
  alike,
  countsLine,
  evidenceTexts,
  headline,
  layerLines,
  originName,
  originsIn,
  othersWords,
  placeAndCall,
  statusWords,
} from '../../src/reports/describe.js';
import { bySeverity } from '../../src/model/finding.js';
import type { OriginReport } from '../../src/model/report.js';
import { whyInconclusive } from '../../src/reports/inconclusive.js';
import { overview } from '../../src/reports/seen.js';
import {
  ACCEPTED,
  EXPIRED,
  EXPIRING,
  HEALTHY,
  MIXED,
  NOTHING_SEEN,
  NXDOMAIN,
  SILENT,
  UNRESOLVED,
  UNUSED,
  VPC,
  completed,
  dns,
  exchange,
  finding,
  layers,
  origin,
  report,
} from './fixtures.js';

describe('headline', () => {
  it('says what CloudFront will do and because of how many origins', () => {
    expect(headline(MIXED)).toBe(
      'CloudFront is predicted to answer 502 because of 2 of 9 origins. 3 more could not be fully observed from here.',
    );
    expect(headline(HEALTHY)).toBe('The origin in use works in every layer that CloudFront would use.');
    expect(headline(report([EXPIRING, origin()]))).toBe('No failure is predicted, but 1 of 2 origins has warnings.');
    expect(headline(report([SILENT]))).toBe(
      'Nothing wrong was seen, but 1 of 1 origin could not be fully observed from here.',
    );
  });

  it('names every status, and the deployment that would be refused', () => {
    const late = finding({ rule: 'http-timeout', layer: 'http', status: 504 });
    const port = finding({ rule: 'origin-port-not-allowed', layer: 'config', status: null });
    const failing = (...findings: (typeof late)[]): string =>
      headline(report([origin({ verdict: 'fail', findings }), origin()]));
    expect(failing(late, finding({ rule: 'dns-nxdomain' }))).toContain('answer 502 or 504 because');
    expect(failing(late, port)).toContain('answer 504, or to refuse the deployment because');
    expect(failing(port)).toBe('CloudFront is predicted to refuse the deployment because of 1 of 2 origins.');
  });

  it('does not praise what passes only because somebody accepted it', () => {
    expect(headline(report([ACCEPTED]))).toBe('The origin in use works but for 1 accepted finding.');
    expect(headline(report([UNUSED]))).toBe('No origin is in use, so none was judged.');
    expect(headline(report([]))).toBe('Nothing was checked.');
  });

  it('says when errors do not block', () => {
    const tolerated = { ...EXPIRED, findings: EXPIRED.findings.map((one) => ({ ...one, blocking: false })) };
    expect(headline(report([tolerated]))).toContain('None of it blocks, by the settings of this run.');
  });
});

describe('countsLine', () => {
  it('leaves out what did not occur', () => {
    expect(countsLine(MIXED)).toBe('9 origins: 2 fail, 1 warn, 3 inconclusive, 3 pass');
    expect(countsLine(HEALTHY)).toBe('1 origin: 1 pass');
  });
});

describe('layerLines', () => {
  const marks = (states: string): string =>
    layerLines(origin({ layers: layers(states) }))
      .map(({ mark }) => mark)
      .join('');

  it('tells what failed and was not seen from what could not be reached for it', () => {
    expect(marks('vvvvv')).toBe('✓✓✓✓✓');
    expect(marks('vvvfu')).toBe('✓✓✓✗–');
    expect(marks('vvuuu')).toBe('✓✓?––');
    expect(marks('fuuuu')).toBe('✗?–––');
    expect(marks('vvvnv')).toBe('✓✓✓·✓');
    expect(marks('vvfff')).toBe('✓✓✗✗✗');
  });
});

describe('statusWords', () => {
  it('claims no more than the finding does', () => {
    expect(statusWords(finding({ rule: 'r' }))).toBe('502 predicted');
    expect(statusWords(finding({ rule: 'r', certainty: 'likely' }))).toBe('502 likely');
    expect(statusWords(finding({ rule: 'r', certainty: 'possible' }))).toBe('502 possible');
    expect(statusWords(finding({ rule: 'r', level: 'warning' }))).toBe('502 possible');
    expect(statusWords(finding({ rule: 'r', status: null }))).toBeNull();
  });
});

describe('bySeverity', () => {
  it('puts errors first, then what blocks, then what is certain', () => {
    const sorted = [
      finding({ rule: 'notice', level: 'notice' }),
      finding({ rule: 'likely', certainty: 'likely' }),
      finding({ rule: 'tolerated', blocking: false }),
      finding({ rule: 'warning', level: 'warning' }),
      finding({ rule: 'certain' }),
    ].toSorted(bySeverity);
    expect(sorted.map(({ rule }) => rule)).toEqual(['certain', 'likely', 'tolerated', 'warning', 'notice']);
  });
});

describe('originName', () => {
  it('uses what is known, and says nothing twice', () => {
    expect(originName(EXPIRED)).toEqual({ title: 'alb', detail: 'origin.example.com' });
    expect(originName(UNRESOLVED)).toEqual({ title: 'lb', detail: 'aws_lb.site.dns_name' });
    expect(originName(EXPIRING)).toEqual({ title: 'shop.example.com', detail: null });
    expect(originName(origin({ originId: 'a.example', domainName: 'a.example' })).detail).toBeNull();
    expect(originName(origin({ originId: null, domainName: null })).title).toBe('infra/cdn.json:E1EXAMPLE:assets');
  });
});

describe('evidenceTexts', () => {
  it('prints names as words and bounds lists', () => {
    const names = Array.from({ length: 10 }, (_, index) => `n${index}`);
    const evidence = { notAfter: '2026-11-01', sentByUs: true, key: null, names, days: 3, none: [] };
    expect(evidenceTexts(finding({ rule: 'r', evidence }))).toEqual([
      ['not after', '2026-11-01'],
      ['sent by us', 'yes'],
      ['key', 'none'],
      ['names', 'n0, n1, n2, n3, n4, n5, n6, n7, and 2 more'],
      ['days', '3'],
      ['none', 'none'],
    ]);
  });
});

describe('overview', () => {
  it('lists what says that an origin works, with the first end of its certificates', () => {
    const early = exchange({ tls: completed({ notAfter: '2027-01-15T08:00:00.000Z' }) }, '2001:db8::1');
    const seen = overview(origin({ observations: { dns: dns(), exchanges: [exchange(), early] } }));
    expect(seen).toEqual([
      'TLSv1.3',
      'HTTP 200',
      'certificate until 2027-01-15',
      '2 addresses',
      'TLS_AES_128_GCM_SHA256',
    ]);
    expect(overview(origin({ observations: NOTHING_SEEN }))).toEqual([]);
  });
});

describe('whyInconclusive', () => {
  it('prefers the notice written for it', () => {
    const reason = whyInconclusive(VPC);
    expect(reason.why).toBe('A VPC origin can be reached only from inside its VPC: nothing was sent to it.');
    expect(reason.finding?.rule).toBe('vpc-origin-not-probed');
    const notice = finding({ rule: 'port-timeout', layer: 'tcp', level: 'notice', message: 'Silent.' });
    expect(whyInconclusive({ ...SILENT, findings: [notice] }).why).toBe('Silent.');
  });

  it('does not take a notice about a layer that works for the reason', () => {
    const notice = finding({ rule: 'http-slow', layer: 'config', level: 'notice', message: 'Slow.' });
    expect(whyInconclusive({ ...SILENT, findings: [notice] }).finding).toBeNull();
  });

  it('derives the reason from what was and was not seen', () => {
    expect(whyInconclusive(SILENT).why).toBe('203.0.113.10:443: no answer to the connection within 10 s.');
    expect(whyInconclusive(SILENT).next).toContain('prefix list');
    expect(whyInconclusive(UNRESOLVED).why).toBe(
      'Its domain name is not known before the deploy: aws_lb.site.dns_name (aws_lb), an attribute that only the deploy gives.',
    );
    expect(whyInconclusive({ ...VPC, findings: [] }).why).toContain('only from inside its VPC');
    expect(whyInconclusive(origin({ observations: NOTHING_SEEN, layers: layers('vuuuu') })).why).toBe(
      'Only the configuration was read; no packet was sent.',
    );
  });

  it('says which resolver gave no answer', () => {
    const silent = dns({
      addresses: [],
      lookups: [{ type: 'A', server: '192.0.2.53:53', outcome: { status: 'timeout', tries: 3 }, durationMs: 9000 }],
    });
    const lost = { ...NXDOMAIN, layers: layers('vuuuu'), findings: [], observations: { dns: silent, exchanges: [] } };
    expect(whyInconclusive(lost).why).toBe(
      'The name origin.example.com could not be looked up from here (A at 192.0.2.53:53: no answer in 3 tries).',
    );
  });

  it('always has something to say', () => {
    const strange = origin({ verdict: 'inconclusive', layers: layers('vvvvu') });
    expect(whyInconclusive(strange).why).toBe('Not observed from here: http.');
  });
});

describe('alike', () => {
  it('names the file that calls the module where several do', () => {
    const called = (file: string): OriginReport => ({
      ...EXPIRED,
      calledFrom: { file, startLine: 3, endLine: 3 },
    });
    const [group] = alike([called('dev/main.tf'), called('prod/main.tf')]);
    if (group === undefined) throw new Error('no group');
    expect(placeAndCall(group.origin)).toMatch(/, called in dev\/main\.tf:3$/);
    expect(othersWords(group)).toBe(`and 1 more alike: ${EXPIRED.distribution} (prod/main.tf)`);
    expect(placeAndCall({ ...EXPIRED, calledFrom: EXPIRED.location })).toBe(placeAndCall(EXPIRED));
  });

  it('puts together what has the same to be said of the same lines, in order, and loses nothing', () => {
    const other = { ...EXPIRED, key: 'x', domainName: 'other.example.com' };
    const again = { ...EXPIRED, key: 'y', distribution: 'second' };
    const groups = alike([EXPIRED, other, again]);
    expect(groups).toEqual([
      { origin: EXPIRED, others: [again] },
      { origin: other, others: [] },
    ]);
    expect(originsIn(groups)).toBe(3);
    expect(groups.map(othersWords)).toEqual(['and 1 more alike: second', null]);
  });

  it('keeps apart what has no place, another verdict, or another acceptance', () => {
    const given = { ...EXPIRED, location: null };
    const accepted = {
      ...EXPIRED,
      findings: EXPIRED.findings.map((one) => ({ ...one, suppressed: { reason: 'known', expires: null } })),
    };
    const origins: OriginReport[] = [EXPIRED, given, { ...given }, { ...EXPIRED, verdict: 'warn' }, accepted];
    expect(alike(origins).map(({ origin }) => origin)).toEqual(origins);
  });
});
