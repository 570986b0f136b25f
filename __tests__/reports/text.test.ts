import { describe, expect, it } from '@jest/globals';

import type { OriginReport } from '../../src/model/report.js';
import { wrap } from '../../src/reports/layout.js';
import { renderText } from '../../src/reports/text.js';
import {
  ACCEPTED,
  EXPIRED,
  HEALTHY,
  HOSTILE_TEXT,
  HOSTILE_TEXTS,
  MIXED,
  WITH_EDGE,
  hostileReport,
  instances,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

const plain = { color: false };

describe('renderText', () => {
  it('shows a failing origin with everything needed to act', () => {
    expect(renderText(report([EXPIRED, origin()]), plain)).toBe(
      [
        '✓ assets  assets.example.com  TLSv1.3, HTTP 200, certificate until 2027-03-01, 2 addresses',
        '',
        '✗ FAIL  alb  origin.example.com  E1EXAMPLE  infra/cdn.json:12',
        '  config ✓  dns ✓  tcp ✓  tls ✗  http –',
        '',
        '  error  certificate-expired  502 predicted  infra/cdn.json:14',
        '    The certificate CN=origin.example.com that 203.0.113.10:443 sends for origin.example.com ended',
        '    on 2026-11-01, 21 days ago. CloudFront refuses it and answers 502.',
        '    Fix:  Renew the certificate, install it with its intermediates, and reload the server.',
        '    Seen: address 203.0.113.10:443; server name origin.example.com; position 0; subject',
        '          CN=origin.example.com; not after 2026-11-01T12:00:00.000Z',
        '    More: origin-preflight --explain certificate-expired',
        '',
        '  notice  certificate-chain-extra',
        '    Position 2 of the chain is needed by no path.',
        '',
        '2 origins: 1 fail, 1 pass',
        '✗ FAIL  CloudFront is predicted to answer 502 because of 1 of 2 origins.',
        '',
      ].join('\n'),
    );
  });

  it('gives healthy origins a line each, and their notices one line more', () => {
    const lines = renderText(report([ACCEPTED]), plain).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '✓ legacy  legacy.example.com  TLSv1.3, HTTP 200, certificate until 2027-03-01, 2 addresses',
      '    notice http-slow: The first byte took 16 s, more than half of the read timeout of 30 s.',
      '    accepted until 2027-04-01: tls-legacy (replaced in the spring)',
      '',
    ]);
  });

  it('goes from the mildest to the worst and ends with the verdict', () => {
    const text = renderText(MIXED, plain);
    const order = ['✓ assets', '– old', '? INCONCLUSIVE', '! WARN', '✗ FAIL  alb', 'Could not be read', '9 origins:'];
    const positions = order.map((part) => text.indexOf(part));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(text.trimEnd().split('\n').slice(-2)[0]).toMatch(/^✗ FAIL {2}CloudFront is predicted/u);
  });

  it('says why an origin is inconclusive, and the next step, once', () => {
    const text = renderText(MIXED, plain);
    expect(text).toContain('  Why:  203.0.113.10:443: no answer to the connection within 10 s.');
    expect(text.split('nothing was sent to it').length).toBe(2);
  });

  it('tells once why many names are not known, and lists the origins in a line each', () => {
    const [origin] = MIXED.origins.filter(({ verdict }) => verdict === 'inconclusive');
    if (origin === undefined) throw new Error('the fixtures have an inconclusive origin');
    const unresolved = (originId: string): OriginReport => ({
      ...origin,
      key: originId,
      originId,
      domainName: null,
      unresolved: {
        reason: 'resource-attribute',
        expression: `aws_lb.${originId}.dns_name`,
        form: null,
        resourceType: 'aws_lb',
      },
      location: { file: 'main.tf', startLine: 7, endLine: 9 },
      findings: EXPIRED.findings.slice(0, 1).map((finding) => ({
        ...finding,
        rule: 'origin-unresolved',
        level: 'notice',
        message: `The name of ${originId} is open.`,
        remediation: 'Check a plan.',
      })),
    });
    const three = renderText({ ...MIXED, origins: ['a', 'b', 'c'].map(unresolved) }, plain);
    expect(three).toContain(
      [
        '? INCONCLUSIVE  3 origins',
        '  a  main.tf:7  aws_lb.a.dns_name',
        '  b  main.tf:7  aws_lb.b.dns_name',
        '  c  main.tf:7  aws_lb.c.dns_name',
        '  Why:  Their names are known only after the deployment: the settings were checked, the network was',
        '        not.',
        '  Next: Check a plan.',
      ].join('\n'),
    );
    const two = renderText({ ...MIXED, origins: ['a', 'b'].map(unresolved) }, plain);
    expect(two.split('Check a plan.')).toHaveLength(3);
    expect(two).toContain('Why:  The name of b is open.');
  });

  it('says of each edge function what was checked, and what was not', () => {
    const text = renderText(report([WITH_EDGE]), plain);
    expect(text).toContain(
      '    edge: viewer-request on *, aws_cloudfront_function.rewrite: configuration and code checked, run\n',
    );
    expect(text).toContain('edge: origin-request on /api/*, aws_lambda_function.edge: configuration checked; not');
  });

  it('lists problems with their place', () => {
    expect(renderText(MIXED, plain)).toContain('  infra/old.json:3  This is no JSON: a comma is missing.');
  });

  it('colours only when asked, and colours change nothing else', () => {
    const coloured = renderText(MIXED, { color: true });
    expect(renderText(MIXED, plain)).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[1;31m✗ FAIL\u001b[0m');
    const [first = '', ...others] = coloured.split('\u001b[');
    const bare = first + others.map((part) => part.replace(/^[\d;]*m/u, '')).join('');
    expect(bare).toBe(renderText(MIXED, plain));
  });

  it.each([
    ['one of each kind', MIXED],
    ['healthy', HEALTHY],
    ['40 origins', manyOrigins(40, 12)],
    ['500 findings', manyFindings(500)],
    ['hostile', hostileReport()],
    ['hostile, long', hostileReport('x'.repeat(100_000))],
  ])('keeps to 100 columns: %s', (_, one) => {
    for (const line of renderText(one, plain).split('\n')) {
      // Escaping the start of a line may add one character.
      expect(Array.from(line).length).toBeLessThanOrEqual(101);
    }
  });

  it.each(HOSTILE_TEXTS.map((text) => [text]))('lets nothing through to a terminal or a log: %j', (text) => {
    const rendered = renderText(hostileReport(text), plain);
    expect(rendered.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u,
    );
    for (const line of rendered.split('\n')) {
      expect(line.trim()).not.toMatch(/^::.*::/u);
      expect(line).not.toContain('##[');
    }
  });

  it('has as many lines with hostile text as with harmless text of the same length', () => {
    const harmless = renderText(hostileReport('x'.repeat(20)), plain).split('\n').length;
    const hostile = renderText(hostileReport('\n\r\u2028\u2029\u0085\n\n\n'.slice(0, 8)), plain).split('\n').length;
    expect(hostile).toBeLessThanOrEqual(harmless + 4);
  });

  it('bounds what a stranger can make it print', () => {
    expect(renderText(hostileReport(HOSTILE_TEXT.repeat(1000)), plain).length).toBeLessThan(30_000);
  });
});

describe('wrap', () => {
  it('breaks at spaces, cuts longer words, and never through a pair', () => {
    expect(wrap('a b', '- ', '  ')).toEqual(['- a b']);
    expect(wrap('x'.repeat(250), '', '')).toEqual(['x'.repeat(100), 'x'.repeat(100), 'x'.repeat(50)]);
    expect(wrap('', '> ', '  ')).toEqual(['>']);
    for (const line of wrap(`a${'😀'.repeat(150)}`, '', '')) expect(line).not.toMatch(/\p{Cs}/u);
  });

  it('writes once what is the same of 42 instances, and counts all of them', () => {
    const text = renderText(instances(42), { color: false });
    expect(text.match(/origin-loop/gu)).toHaveLength(2);
    expect(text).toContain('and 41 more alike: aws_cloudfront_distribution.site["1"], ');
    expect(text).toMatch(/\["5"\], and 36 more\n/u);
    expect(text).toContain('42 origins: 42 fail');
    expect(text.split('\n').length).toBeLessThan(30);
  });
});
