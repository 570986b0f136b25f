import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { DistributionReport, OriginReport, Report } from '../../src/model/report.js';
import { mermaidText } from '../../src/reports/escape.js';
import { routingPicture, validityPicture } from '../../src/reports/mermaid.js';
import { EXPIRED, HOSTILE_TEXTS, completed, exchange, finding, manyOrigins, origin, report } from './fixtures.js';

function only(one: Report): DistributionReport {
  const [distribution] = one.distributions;
  if (distribution === undefined) throw new Error('the report has no distribution');
  return distribution;
}

const picture = (one: Report): readonly string[] => routingPicture(only(one), one.origins).markdown.split('\n');

describe('mermaidText', () => {
  it('writes whatever could mean something as a character code', () => {
    expect(mermaidText('a"] --> b', 99)).toBe('a#34;#93; --#62; b');
    expect(mermaidText('%%{init: {}}%%', 99)).toBe('#37;#37;#123;init#58; #123;#125;#125;#37;#37;');
    expect(mermaidText('```\n#quot;', 99)).toBe('#96;#96;#96;#92;n#35;quot#59;');
    expect(mermaidText('/api/*, münchen_1.example', 99)).toBe('/api/#42;, münchen_1.example');
  });

  it('has nothing else in it, for any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(text, (one) => expect(mermaidText(one, 500)).toMatch(/^(?:[\p{L}\p{N}\p{M} ._/,-]|#\d+;)*$/u)),
    );
  });
});

describe('routingPicture', () => {
  it('leads from the distribution by its behaviors to its origins, and marks what fails', () => {
    const lines = picture(report([origin(), EXPIRED]));
    expect(lines.slice(0, 2)).toEqual(['```mermaid', 'flowchart LR']);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  d["E1EXAMPLE"]',
        '  d --> b0',
        '  b0(["#42;"])',
        '  b0 --> o1',
        '  o0["✗ alb<br/>certificate-expired"]',
        '  b1 --> o0',
        '  class o0 fail',
        '  class o1 pass',
      ]),
    );
  });

  it('tells the second origin of a group, and a target that is not known, from the others', () => {
    const one = report([origin(), EXPIRED]);
    const keys = one.origins.map(({ key }) => key);
    const behavior = { ...only(one).behaviors[0], pathPattern: '*', viewerProtocolPolicy: null, location: null };
    const behaviors = [
      { ...behavior, target: 'group', origins: keys },
      { ...behavior, target: null, origins: keys.slice(0, 1) },
    ];
    const { markdown } = routingPicture({ ...only(one), behaviors }, one.origins);
    expect(markdown).toContain('  b0 --> o1\n');
    expect(markdown).toContain('  b0 -. failover .-> o0\n');
    expect(markdown).toContain('  b1 -. perhaps .-> o1\n');
  });

  it('shows the worst where not all have room, and counts the others', () => {
    const many = manyOrigins(300, 5);
    const { markdown, leftOut } = routingPicture(only(many), many.origins);
    const nodes = markdown.match(/^  [bo]\d+[[(]/gmu) ?? [];
    expect(nodes.length).toBeLessThanOrEqual(24);
    expect(markdown.match(/^  o\d+\["✗/gmu)).toHaveLength(5);
    expect(leftOut).toBe(300 - (markdown.match(/^  o\d+\[/gmu) ?? []).length);
  });

  it('stays bounded when one behavior may lead to every origin, and every behavior to one', () => {
    const many = manyOrigins(400, 400);
    const keys = many.origins.map(({ key }) => key);
    const [first] = only(many).behaviors;
    if (first === undefined) throw new Error('no behavior');
    const behaviors = Array.from({ length: 400 }, () => ({ ...first, origins: keys }));
    const { markdown } = routingPicture({ ...only(many), behaviors }, many.origins);
    expect(markdown.length).toBeLessThan(20_000);
    expect(markdown.match(/^  [bo]\d+[[(]/gmu)?.length).toBeLessThanOrEqual(24);
  });
});

describe('validityPicture', () => {
  const bars = (origins: readonly OriginReport[]): readonly string[] =>
    (validityPicture(origins)?.markdown ?? '').split('\n').filter((line) => line.startsWith('  •'));

  it('has a bar for each different certificate, the first to end first', () => {
    const sends = (id: string, notAfter: string): OriginReport => {
      const tls = completed({ fingerprint256: id, notBefore: '2026-09-01T00:00:00.000Z', notAfter });
      return origin({ originId: id, observations: { dns: null, exchanges: [exchange({ tls })] } });
    };
    const soon = sends('soon', '2026-12-01T00:00:00.000Z');
    const late = sends('late', '2036-09-01T00:00:00.000Z');
    const warned = { ...soon, findings: [finding({ rule: 'certificate-expiring', level: 'warning' })] };
    expect(bars([late, warned, EXPIRED])).toEqual([
      '  • alb, until 2026-11-01 :crit, 2026-09-01, 2026-11-01',
      '  • soon, until 2026-12-01 :active, 2026-09-01, 2026-12-01',
      '  • late, until 2036-09-01 :done, 2026-09-01, 2027-12-06',
    ]);
    expect(bars([EXPIRED, EXPIRED])).toHaveLength(1);
  });

  it('is nothing when no certificate was seen', () => {
    expect(validityPicture([origin({ observations: { dns: null, exchanges: [] } })])).toBeNull();
  });
});
