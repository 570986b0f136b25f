import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Report } from '../../src/model/report.js';
import { html, link, table } from '../../src/reports/html-elements.js';
import { renderHtml } from '../../src/reports/html.js';
import {
  EXPIRED,
  HEALTHY,
  HOSTILE_TEXT,
  HOSTILE_TEXTS,
  MIXED,
  NXDOMAIN,
  WITH_EDGE,
  certificate,
  chain,
  completed,
  dns,
  exchange,
  hostileReport,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

const now = new Date('2026-11-23T00:20:00.000Z');

const page = (one: Report): string => renderHtml(one, { now });

/** Elements that the report writes, and nothing else may open. */
const OWN_ELEMENTS = new Set(
  `html head meta title style body a header h1 h2 h3 h4 h5 p span time ul li b nav main section div table caption thead tbody
   tr th td details summary code dl dt dd figure figcaption svg path line rect text br footer`.split(/\s+/u),
);
const VOID_ELEMENTS = new Set(['meta', 'br', 'path', 'line', 'rect']);
const ATTRIBUTES = /^(?:\s+[a-z][\w:-]*(?:="[^"<>]*")?)*\s*\/?$/iu;

/** Reads the page as tags and text, and fails where a browser would have to guess. */
function expectSound(markup: string): void {
  const afterStyle = `<html><head>${markup.slice(markup.indexOf('</style>') + '</style>'.length)}`;
  const open: string[] = [];
  for (const [, slash, name = '', attributes = ''] of afterStyle.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/giu)) {
    if (!OWN_ELEMENTS.has(name)) throw new Error(`<${name}> is none of ours`);
    if (!ATTRIBUTES.test(attributes)) throw new Error(`<${name}${attributes}>`);
    const names = attributes.replace(/"[^"]*"/gu, '');
    if (/\s(?:on\w+|style|src|srcset|formaction)=/iu.test(names)) throw new Error(`<${name}${attributes}>`);
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    } else if (!VOID_ELEMENTS.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
  const text = afterStyle.replace(/<\/?[a-z][a-z0-9]*[^<>]*>/giu, '');
  expect(text).not.toMatch(/[<>]/u);
  expect(text.replace(/&#\d+;/gu, '')).not.toMatch(/&/u);
  expect(markup.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  for (const [, target] of afterStyle.matchAll(/\shref="([^"]*)"/gu)) {
    expect(target).toMatch(/^(?:#[\w-]+$|https:\/\/example\.com\/)/u);
  }
}

/** Each link inside the page leads somewhere, and nothing has the same name twice. */
function expectLinked(markup: string): void {
  const ids = [...markup.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...markup.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
}

const words = (markup: string): string =>
  markup
    .replace(/<style>[^]*?<\/style>/u, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('html', () => {
  it('escapes every text it is given, and takes markup as it is', () => {
    expect(html`<b title="${'"<&'}">${['a<', html`<i>${1}</i>`, null]}</b>`.markup).toBe(
      '<b title="&#34;&#60;&#38;">a&#60;<i>1</i></b>',
    );
  });

  it('links https addresses only', () => {
    expect(link('x', 'javascript:alert(1)').markup).toBe('x');
    expect(link('<', 'https://a.example/?"').markup).toBe(
      '<a href="https://a.example/?%22" rel="noreferrer">&#60;</a>',
    );
  });

  it('counts the rows that a table leaves out', () => {
    const rows = Array.from({ length: 5 }, (_, index) => [index, 'x']);
    const { markup } = table({ caption: 'c', columns: ['#', 'What'], rows, maxRows: 2 });
    expect(markup.match(/<tr /gu)).toHaveLength(3);
    expect(markup).toContain('3 more in the JSON report.');
    expect(markup.match(/<th [^>]*scope="(?:col|row)"/gu)).toHaveLength(4);
  });
});

describe('renderHtml', () => {
  it('says of each edge function what was checked', () => {
    const text = words(page(report([WITH_EDGE])));
    expect(text).toContain('aws_cloudfront_function.rewrite: configuration and code checked');
    expect(text).toContain(
      'aws_lambda_function.edge: configuration checked; not checked: its code: built by a pipeline',
    );
  });

  it('tells the verdict first, then every origin that needs attention, the worst first', () => {
    const text = words(page(MIXED));
    const order = [
      'CloudFront origin preflight: fail',
      'CloudFront is predicted to answer 502 because of 2 of 9 origins.',
      '2026-11-23 00:20 UTC',
      '2 fail',
      'At a glance',
      '✗ fail alb origin.example.com E1EXAMPLE, infra/cdn.json:14 config ✓ verified dns ✓ verified tcp ✓ verified tls ✗ failed http – not reached certificate-expired',
      '! warn shop.example.com given by hand',
      '? inconclusive',
      'Distributions and their origins',
      'Certificates, the first to end first',
      'Could not be read or applied',
      'infra/old.json:3 This is no JSON',
      'Details',
      '502 predicted infra/cdn.json:14 The certificate CN=origin.example.com',
      'Fix: Renew the certificate',
      'not after 2026-11-01T12:00:00.000Z',
      'About certificate-expired',
      'Key for suppressions: infra/cdn.json:E1EXAMPLE:alb',
      '203.0.113.10:443 TLSv1.2',
      'Cipher suite TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      'Not trusted as sent ( CERT_HAS_EXPIRED )',
      '0 CN=origin.example.com origin.example.com, www.example.com CN=R11, O=Example Trust, C=US 2026-09-01 to 2026-11-01',
      'Authoritative servers of example.com for api.example.com',
      'ns1.example.com 198.51.100.1 A NXDOMAIN',
      'ns2.example.com has no address',
      'Next: A firewall',
      'Healthy origins',
      '3 origins without findings that count, 1 of them not in use',
      'accepted tls-legacy until 2027-04-01',
    ];
    let after = 0;
    const outOfOrder = order.filter((part) => {
      const at = text.indexOf(part, after);
      if (at >= 0) after = at;
      return at < 0;
    });
    expect(outOfOrder).toEqual([]);
  });

  it('says which requests lead to an origin, on the map and among its settings', () => {
    const text = renderHtml(report([origin(), EXPIRED]), {});
    expect(text).toMatch(/class="quiet">for \/alb\/\*</u);
    expect(text).toMatch(/<dt>Requests for<\/dt>\s*<dd>\s*<code>\/alb\/\*<\/code>/u);
  });

  it('is whole in itself: its policy forbids all but its own style', () => {
    const markup = page(MIXED);
    const [, style = ''] = /<style>([^]*?)<\/style>/u.exec(markup) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(markup).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(style).not.toMatch(/url\(|@import|</u);
    expect(markup).not.toMatch(/<(?:script|link|img|iframe|object|form|base)\b/iu);
  });

  it.each<[string, Report]>([
    ['one of each kind', MIXED],
    ['healthy', HEALTHY],
    ['nothing', report([])],
    ['40 origins', manyOrigins(40, 12)],
    ['500 findings', manyFindings(500)],
    ...HOSTILE_TEXTS.map((text): [string, Report] => [JSON.stringify(text), hostileReport(text)]),
    ['all of it', hostileReport()],
    ['all of it, many times', hostileReport(HOSTILE_TEXT.repeat(200))],
  ])('is sound HTML whatever strangers write: %s', (_, one) => {
    expectSound(page(one));
    expectLinked(page(one));
  });

  it('is sound for any text at all', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => expectSound(page(hostileReport(parts.join(''))))),
      { numRuns: 30 },
    );
  });

  it('has headings in order, and one of the first rank', () => {
    const ranks = [...page(MIXED).matchAll(/<h([1-6])\b/gu)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('gives pictures a text alternative, and hides what only repeats', () => {
    for (const [picture] of page(MIXED).matchAll(/<svg[^>]*>/gu)) {
      expect(picture).toMatch(/role="img"[^>]*aria-label="Validity of certificates\. [^"]+"|aria-hidden="true"/u);
    }
    expect(page(MIXED)).toMatch(/aria-label="Validity of certificates\. alb, origin\.example\.com: ended 2026-11-01/u);
  });

  it('draws the line of today only for a report of a day, and calls nothing ended without', () => {
    expect(page(report([EXPIRED]))).toContain('>today, 2026-11-23</text>');
    const dateless = renderHtml(report([EXPIRED]), {});
    expect(words(dateless)).not.toMatch(/today|ended 2026/u);
  });

  it('draws each bar where its dates are, cut at the edges, and leaves out what has no dates', () => {
    const one = (leaf: object): string =>
      page(report([origin({ observations: { dns: null, exchanges: [exchange({ tls: completed(leaf) })] } })]));
    const [, x, width] =
      /<rect class="valid" x="([\d.-]+)%" y="\d+" width="([\d.]+)%"/u.exec(
        one({ notBefore: '2016-01-01T00:00:00Z', notAfter: '2046-01-01T00:00:00Z' }),
      ) ?? [];
    expect(Number(x)).toBeLessThan(0);
    expect(Number(x) + Number(width)).toBeGreaterThan(100);
    expect(one({ notBefore: '2027-01-01T00:00:00Z' })).toContain('from 2027-01-01');
    expect(
      page(
        report([
          origin({ observations: { dns: null, exchanges: [exchange({ tls: completed({ notAfter: 'never' }) })] } }),
        ]),
      ),
    ).not.toContain('<svg class="timeline"');
  });

  it('shows hellos, idle connections, special addresses and servers by both sides', () => {
    const tls = completed();
    const observations = {
      dns: dns({
        addresses: [{ address: '10.0.0.1', family: 4, specialPurpose: 'private', allowed: false }],
        authority: NXDOMAIN.observations.dns?.authority ?? null,
      }),
      exchanges: [
        exchange({
          tls: {
            ...tls,
            diagnosis: [
              {
                variant: 'all-suites',
                outcome: { status: 'failed', failure: { type: 'alert', code: 40, name: 'handshake_failure' } },
              },
              { variant: 'no-server-name', outcome: { status: 'not-connected', reason: 'no time' } },
            ],
          },
        }),
      ],
    };
    const text = words(page(report([origin({ observations })])));
    for (const part of [
      'more cipher suites alert handshake_failure (40)',
      'without SNI not connected: no time',
      '10.0.0.1 (private)',
      'Servers by the parent ns1.example.com, ns2.example.com',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows each different chain once, with the addresses that sent it', () => {
    const other = exchange(
      { tls: { ...completed(), chain: { ...chain(), certificates: [certificate({ fingerprint256: 'cc' })] } } },
      '203.0.113.12',
    );
    const observations = { dns: null, exchanges: [exchange(), exchange({}, '203.0.113.11'), other] };
    const text = words(page(report([origin({ observations })])));
    expect(text.match(/Certificates as sent by/gu)).toHaveLength(2);
    expect(text).toContain('Certificates as sent by 203.0.113.10:443, 203.0.113.11:443');
  });

  it('unfolds a few failing origins, and folds the healthy ones away', () => {
    const markup = page(manyOrigins(40, 12));
    expect(markup.match(/<details class="origin fail" open>/gu)).toHaveLength(3);
    expect(markup).toMatch(/<details class="healthy">\s*<summary>28 origins without/u);
    expect(markup).toContain('and 28 more origins: 28 pass');
  });

  it('counts the findings that one origin has too many', () => {
    expect(page(manyFindings(500))).toContain('450 more findings in the JSON report.');
    const huge = page(manyFindings(30_000));
    expect(huge).toContain('29950 more findings in the JSON report.');
    expect(huge.length).toBeLessThan(200_000);
  });

  it('stays within what a browser shows at once, and says what it left out', () => {
    const huge = page(manyOrigins(6000, 2000));
    expect(Buffer.byteLength(huge)).toBeLessThanOrEqual(8_000_000);
    expect(huge).toMatch(/\d+ origins left out here for size; see the JSON report\./u);
    expect(huge).toContain('1500 more in the JSON report.');
    expect(huge.endsWith('</footer>\n</body>\n</html>\n')).toBe(true);
  });

  it('gives a thousand healthy origins a line each where details do not fit', () => {
    const markup = page(manyOrigins(3000, 0));
    expect(markup).toContain('<b>origin-2999</b>');
    expect(Buffer.byteLength(markup)).toBeLessThanOrEqual(3_500_000);
  });
});
