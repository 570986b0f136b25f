import { describe, expect, it } from '@jest/globals';

import { agreed } from '../src/edge-agreement.js';
import type { Finding } from '../src/model/finding.js';

const LINE = { file: 'edge/index.js', startLine: 7, endLine: 7 };
const HANDLER = { file: 'edge/index.js', startLine: 1, endLine: 1 };

function findingOf(overrides: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  return {
    layer: 'config',
    level: 'error',
    certainty: 'certain',
    status: 502,
    message: 'Headers are strings.',
    evidence: { function: 'f', eventType: 'origin-request', breach: 'header-shape', path: 'headers.location' },
    remediation: 'Mend it.',
    documentation: 'https://example.com/',
    location: LINE,
    suppressed: null,
    blocking: true,
    ...overrides,
  };
}

const READ = findingOf({ rule: 'edge-code-response' });
const SEEN = findingOf({
  rule: 'edge-replay',
  message: 'It returns strings.',
  location: HANDLER,
  evidence: { ...READ.evidence, events: ['GET of a page', 'POST of a form', 'HEAD'], returned: '{}' },
});

describe('a fault that was read and seen', () => {
  it('is one finding, at the line of the code, with the evidence of both', () => {
    const [only, ...others] = agreed([READ, SEEN]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'edge-code-response', location: LINE, evidence: { returned: '{}' } });
    expect(only?.message).toBe(
      'Headers are strings. It was seen when the function was run as well, on GET of a page and 2 more.',
    );
  });

  it('weighs as much as the heavier of the two', () => {
    const doubted = { ...READ, level: 'warning', certainty: 'possible', blocking: false } as const;
    expect(agreed([doubted, SEEN])).toMatchObject([
      { rule: 'edge-replay', level: 'error', blocking: true, message: SEEN.message, location: LINE },
    ]);
  });

  it('is told at every line at which it was read', () => {
    const other = { ...READ, location: { ...LINE, startLine: 9, endLine: 9 } };
    expect(agreed([READ, other, SEEN]).map(({ rule }) => rule)).toEqual(['edge-code-response', 'edge-code-response']);
  });

  it('may be an exception at the line that causes one', () => {
    const reads = findingOf({
      rule: 'edge-code-unsupported',
      status: 503,
      evidence: { ...READ.evidence, breach: 'missing-api', path: null },
    });
    const fails = findingOf({
      rule: 'edge-replay',
      status: 503,
      evidence: { function: 'f', eventType: 'origin-request', events: [] },
    });
    expect(agreed([reads, fails]).map(({ rule }) => rule)).toEqual(['edge-code-unsupported']);
    expect(agreed([reads, { ...fails, location: HANDLER }])).toHaveLength(2);
  });
});

describe('findings that are not of one fault', () => {
  it.each([
    ['another breach', { ...SEEN, evidence: { ...SEEN.evidence, breach: 'header-value' } }],
    ['another place', { ...SEEN, evidence: { ...SEEN.evidence, path: 'headers.vary' } }],
    ['another function', { ...SEEN, evidence: { ...SEEN.evidence, function: 'g' } }],
    ['another event', { ...SEEN, evidence: { ...SEEN.evidence, eventType: 'viewer-request' } }],
    ['another rule', { ...SEEN, rule: 'origin-port' }],
  ])('both stay: %s', (_, other) => {
    expect(agreed([READ, other])).toEqual([READ, other]);
  });
});
