import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { matchesGlob } from '../../src/config/glob.js';
import { nearest } from '../../src/config/nearest.js';

const KEY = 'infra/prod/cdn.tf:module.site["eu"].aws_cloudfront_distribution.site:alb';

describe('matchesGlob', () => {
  it.each([
    [KEY, true],
    ['infra/prod/*:alb', true],
    ['infra/*:alb', false],
    ['infra/**:alb', true],
    ['infra/**/cdn.tf:**', true],
    ['**', true],
    ['*', false],
    ['infra/pro?/**', true],
    ['infra?prod/**', false],
    ['infra/prod/cdn.tf:module.site["eu"].*', true],
    ['infra/prod/cdn.tf:module.site[?eu?].*', true],
    ['', false],
  ])('%s', (pattern, expected) => {
    expect(matchesGlob(pattern, KEY)).toBe(expected);
  });

  it('takes a star in a key for itself, too', () => {
    expect(matchesGlob('a/*/b', 'a/*/b')).toBe(true);
    expect(matchesGlob('a?b', 'a\u{1F600}b')).toBe(true);
    expect(matchesGlob('**', '')).toBe(true);
    expect(matchesGlob('a*', 'a\u0000\n')).toBe(true);
  });

  it('agrees with a plain reading of the pattern', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 12 });
    const pattern = fc.array(fc.constantFrom('a', 'b', '/', '.', '?', '*', '**'), { maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (parts, key) => {
        const glob = parts.join('');
        const source = glob.replace(/\*+|\?|\./g, (found) =>
          found === '.' ? '\\.' : found === '?' ? '[^/]' : found === '*' ? '[^/]*' : '[^]*',
        );
        expect(matchesGlob(glob, key)).toBe(new RegExp(`^(?:${source})$`).test(key));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no way back, so that no pattern makes it slow', () => {
    const pattern = `${'*a'.repeat(250)}b`;
    expect(matchesGlob(pattern, 'a'.repeat(2000))).toBe(false);
    expect(matchesGlob(`${'**?'.repeat(160)}b`, 'a/'.repeat(1000))).toBe(false);
  });
});

describe('nearest', () => {
  it('finds what was meant, and nothing where nothing is close', () => {
    const known = ['fail-on', 'files', 'timeout', 'viewer-hosts'];
    expect(nearest('Fail-On', known)).toBe('fail-on');
    expect(nearest('viewer_host', known)).toBe('viewer-hosts');
    expect(nearest('comment', known)).toBeNull();
    expect(nearest('f'.repeat(100_000), known)).toBeNull();
  });
});
