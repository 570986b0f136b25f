import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { renderMarkdown } from '../../src/reports/markdown.js';
import { MAX_SUMMARY_BYTES, renderSummary } from '../../src/reports/summary.js';
import type { Report } from '../../src/model/report.js';
import {
  EXPIRED,
  HEALTHY,
  HOSTILE_TEXT,
  HOSTILE_TEXTS,
  WITH_EDGE,
  MIXED,
  finding,
  hostileReport,
  instances,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The tags that the report itself writes. */
const OWN_TAGS = /<\/?(?:details|summary|b|br|code|sub)>|<details open>/gu;

/** Cells of a table row, split at pipes as GitHub does. */
function cells(row: string): number {
  return row.split('|').length;
}

/** Words in a picture: nothing but letters, digits, and a little punctuation that means nothing, or a character code. */
const WORDS = String.raw`(?:[\p{L}\p{N}\p{M} ._/,-]|#\d+;)*`;
const PICTURE_LINES = [
  'flowchart LR|gantt|  dateFormat YYYY-MM-DD|  axisFormat %Y-%m-%d|  tickInterval 3month',
  String.raw`  d\["${WORDS}"\]|  b\d+\(\["${WORDS}"\]\)|  o\d+\["[✗!?✓] ${WORDS}(?:<br/>${WORDS})?"\]`,
  String.raw`  d --> b\d+|  b\d+ (?:-->|-\. (?:perhaps|failover) \.->) o\d+`,
  String.raw`  classDef [a-z]+ fill:#[0-9a-z,:#-]+|  class o\d+(?:,o\d+)* [a-z]+`,
  String.raw`  • ${WORDS} :(?:crit|active|done), \d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d`,
];
const PICTURE_LINE = new RegExp(`^(?:${PICTURE_LINES.join('|')})$`, 'u');

/** Checks the pictures line by line and takes them out. */
function withoutPictures(markdown: string): string {
  return markdown.replace(/^```mermaid\n([^]*?)\n```$/gmu, (_, lines: string) => {
    expect(lines.split('\n').filter((line) => !PICTURE_LINE.test(line))).toEqual([]);
    return '';
  });
}

function expectSound(whole: string): void {
  const markdown = withoutPictures(whole);
  expect(markdown.replace(OWN_TAGS, '')).not.toMatch(/[<>]/u);
  expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
  for (const target of markdown.matchAll(/\]\((?<target>[^)]*)\)/gu)) {
    expect(target.groups?.['target']).toMatch(/^https:\/\/example\.com\//u);
  }
  const outsideCode = markdown.replace(/`[^`\n]*`/gu, '').replace(/\]\(https:[^)]*\)/gu, ']');
  expect(outsideCode).not.toMatch(/`|@|:\/\/|::/u);
  let header = 0;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) header = 0;
    else if (header === 0) header = cells(line);
    else expect(cells(line)).toBe(header);
  }
  for (const tag of ['details', 'summary', 'b', 'code', 'sub']) {
    expect(markdown.split(`</${tag}>`).length).toBe(markdown.split(new RegExp(`<${tag}(?: open)?>`, 'u')).length);
  }
}

describe('renderSummary', () => {
  it('says in a word that a name is not known yet', () => {
    const findings = EXPIRED.findings.slice(0, 1).map((finding) => ({
      ...finding,
      rule: 'origin-unresolved',
      level: 'notice' as const,
      message: 'The domain name of origin alb is aws_lb.site.dns_name, which only the deployment resolves.',
    }));
    const open = origin({ originId: 'alb', verdict: 'inconclusive', domainName: null, findings });
    const [row = ''] = renderSummary(report([open]))
      .split('\n')
      .filter((line) => line.includes('<b>alb</b>'));
    expect(row).toMatch(/\| Its name is known only after the deployment\. \|$/);
  });

  it('tells the verdict first, then every origin that needs attention, the worst first', () => {
    const markdown = renderSummary(MIXED);
    const order = [
      '## ❌ CloudFront origin preflight: fail',
      'CloudFront is predicted to answer 502 because of 2 of 9 origins.',
      '| ❌ fail | <b>alb</b><br>`origin.example.com` | `E1EXAMPLE`<br>`infra/cdn.json:14` | ✓ | ✓ | ✓ | ✗ | – | `certificate-expired` ',
      '| ⚠️ warn |',
      '| ❔ inconclusive |',
      '<summary>What leads where: E1EXAMPLE</summary>',
      '<summary>Certificates, the first to end first</summary>',
      '### Findings',
      '**502 predicted** · `infra/cdn.json:14`<br>The certificate CN=origin.example.com',
      '**Fix:** Renew the certificate',
      '[What this means](https://example.com/rules/certificate-expired.md)',
      '- not after: `2026-11-01T12:00:00.000Z`',
      '| 0 | `CN=origin.example.com` | `CN=R11, O=Example Trust, C=US` | 2026-09-01 to 2026-11-01 | ec prime256v1 |',
      '| `api.example.com` | A | `ns1.example.com (198.51.100.1)` | NXDOMAIN |',
      '### Not fully observed from here',
      '- **fenced** `fenced.example.com`: 203.0.113.10:443: no answer',
      '**Next:** A firewall',
      '### Could not be read or applied',
      '- `infra/old.json:3`: This is no JSON',
      '3 origins without findings that count, 1 of them not in use',
      '| <b>assets</b>',
    ];
    const positions = order.map((part) => markdown.indexOf(part));
    expect(order.filter((_, index) => positions[index] === -1)).toEqual([]);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('folds everything away when all is well', () => {
    const markdown = renderSummary(HEALTHY);
    expect(markdown).toContain('## ✅ CloudFront origin preflight: pass');
    expect(markdown).not.toContain('###');
    expect(markdown).toContain('TLSv1.3, HTTP 200, certificate until 2027-03-01, 2 addresses');
  });

  it('counts the findings of an origin that has too many', () => {
    expect(renderSummary(manyFindings(500))).toContain('475 more findings in the JSON report.');
  });

  it('writes once what is the same of 42 instances, pictures included', () => {
    const markdown = renderSummary(instances(42));
    expect(markdown).toContain('42 origins: 42 fail');
    expect(markdown.match(/^\| ❌ fail/gmu)).toHaveLength(1);
    expect(markdown).toContain('<br>and 41 more alike |');
    expect(markdown.match(/^flowchart LR$/gmu)).toHaveLength(1);
    expect(markdown.match(/What leads where: .* and 41 more alike/gu)).toHaveLength(1);
    expect(markdown.length).toBeLessThan(6000);
  });

  it('unfolds a few failing origins, not all of them', () => {
    const findings = renderSummary(manyOrigins(40, 12)).split('### Findings')[1];
    expect(findings?.match(/<details open>/gu)).toHaveLength(3);
    expect(findings?.match(/<details>/gu)).toHaveLength(10);
  });

  it('shows each different chain once, with the addresses that sent it', () => {
    const markdown = renderSummary(report([{ ...origin(), verdict: 'warn', findings: [finding({ rule: 'r' })] }]));
    expect(markdown.match(/Certificates as sent by/gu)).toHaveLength(1);
    expect(markdown).toContain('**Certificates as sent by 203.0.113.10:443, 203.0.113.11:443**');
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
  ])('is sound Markdown whatever strangers write: %s', (_, one) => {
    expectSound(renderSummary(one));
  });

  it('is sound for any text at all', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) =>
        expectSound(renderSummary(hostileReport(parts.join('')))),
      ),
      { numRuns: 60 },
    );
  });

  it('stays within 1 MiB and says what it left out', () => {
    const huge = renderSummary(manyOrigins(4000, 4000));
    expect(bytes(huge)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(bytes(huge)).toBeGreaterThan(MAX_SUMMARY_BYTES * 0.9);
    expect(huge).toMatch(/\n\d+ rows of the table left out here for size; see the JSON report\.\n/u);
    expect(huge).toMatch(/\n\d+ origins with details left out here for size; see the JSON report\.\n/u);
    expectSound(huge);
  });
});

describe('renderMarkdown', () => {
  it('keeps any budget, and stays whole', () => {
    const reports = [MIXED, HEALTHY, manyOrigins(60, 20), manyFindings(100), hostileReport()];
    fc.assert(
      fc.property(fc.constantFrom(...reports), fc.integer({ min: 0, max: 70_000 }), (one, maxBytes) => {
        const markdown = renderMarkdown(one, { maxBytes });
        expect(bytes(markdown)).toBeLessThanOrEqual(maxBytes);
        expectSound(markdown);
      }),
      { numRuns: 150 },
    );
  });

  it('says of each edge function what was checked, for healthy origins and for others', () => {
    const words = 'configuration checked; not checked: its code: built by a pipeline';
    expect(renderMarkdown(report([WITH_EDGE]), { maxBytes: 60_000 })).toContain(words);
    const failing = { ...EXPIRED, edgeFunctions: WITH_EDGE.edgeFunctions };
    expect(renderMarkdown(report([failing]), { maxBytes: 60_000 })).toContain(words);
  });

  it('gives up detail before it gives up origins', () => {
    const small = renderMarkdown(manyOrigins(40, 12), { maxBytes: 12_000 });
    expect(small).toContain('| ❌ fail | <b>origin-11</b>');
    expect(small).toContain('certificate-expired');
    expect(renderMarkdown(report([EXPIRED]), { maxBytes: 2_500 })).not.toContain('**Connections**');
    expect(renderMarkdown(report([EXPIRED]), { maxBytes: 2_500 })).toContain('**Fix:** Renew the certificate');
  });

  it('tells the verdict even where there is room for nothing else', () => {
    expect(renderMarkdown(MIXED, { maxBytes: 60 })).toBe('## ❌ CloudFront origin preflight: fail\n');
    expect(renderMarkdown(MIXED, { maxBytes: 10 })).toBe('');
  });
});
