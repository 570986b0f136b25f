import { describe, expect, it } from '@jest/globals';

import { BASELINE_REASON, acceptancesOf } from '../../src/config/acceptance.js';
import { baselineOf, parseBaseline } from '../../src/config/baseline.js';
import { parseConfig } from '../../src/config/config-file.js';
import { relevel, settle, type Policy } from '../../src/config/judgement.js';
import { NOT_CAUSED } from '../../src/config/scope.js';
import type { Layer, Level } from '../../src/model/finding.js';
import { SEEN, findingOf, reportOf, wholeReport } from './reports.js';

const RULES: readonly { readonly id: string; readonly level: Level; readonly layer: Layer }[] = [
  { id: 'certificate-expired', level: 'error', layer: 'tls' },
  { id: 'port-refused', level: 'error', layer: 'tcp' },
  { id: 'origin-port-not-allowed', level: 'error', layer: 'config' },
];

function policy(overrides: Partial<Policy> = {}): Policy {
  return {
    acceptances: [],
    baseline: null,
    change: { status: 'not-asked' },
    extents: new Map(),
    rules: RULES,
    now: new Date('2026-11-22T23:59:59Z'),
    partial: false,
    static: false,
    problems: [],
    ...overrides,
  };
}

function suppressions(...lines: readonly string[]) {
  const ids = RULES.map(({ id }) => id);
  return acceptancesOf(parseConfig(`suppressions:\n${lines.map((line) => `  - ${line}\n`).join('')}`, 'c.yml', ids));
}

describe('relevel', () => {
  const levels = (level: 'off' | Level) => new Map([['certificate-expired', level]]);

  it('takes out, lowers and raises, and says anew what blocks', () => {
    const error = findingOf();
    expect(relevel([error], levels('off'), RULES, 'error')).toEqual([]);
    expect(relevel([error], levels('warning'), RULES, 'error')).toEqual([
      { ...error, level: 'warning', blocking: false },
    ]);
    expect(relevel([error], levels('warning'), RULES, 'warning')).toMatchObject([{ blocking: true }]);
    const notice = findingOf({ level: 'notice', blocking: false });
    expect(relevel([notice], levels('error'), RULES, 'error')).toMatchObject([{ level: 'error', blocking: true }]);
    expect(relevel([notice], levels('error'), RULES, 'never')).toMatchObject([{ level: 'error', blocking: false }]);
    expect(relevel([findingOf({ rule: 'port-refused' })], levels('off'), RULES, 'error')).toHaveLength(1);
  });

  it('raises nothing that comes and goes or is only possible', () => {
    const flickering = findingOf({ level: 'warning', certainty: 'possible', blocking: false });
    expect(relevel([flickering], levels('error'), RULES, 'error')).toMatchObject([{ level: 'warning' }]);
    expect(relevel([flickering], levels('notice'), RULES, 'error')).toMatchObject([{ level: 'notice' }]);
  });
});

describe('suppressions', () => {
  it('keep the finding with the reason, and neither block nor count', () => {
    const acceptances = suppressions('{ rule: certificate-expired, key: "a/*:x", reason: known, expires: 2026-11-22 }');
    const { origins, problems } = settle([reportOf('a/b:x', [findingOf()])], policy({ acceptances }));
    expect(origins[0]).toMatchObject({
      verdict: 'pass',
      findings: [{ level: 'error', suppressed: { reason: 'known', expires: '2026-11-22' }, blocking: false }],
    });
    expect(problems).toEqual([]);
  });

  it('do not hide another finding, nor another origin', () => {
    const acceptances = suppressions('{ rule: certificate-expired, key: a, reason: known }');
    const other = findingOf({ rule: 'port-refused', layer: 'tcp' });
    const { origins } = settle(
      [reportOf('a', [findingOf(), other]), reportOf('ab', [findingOf()])],
      policy({ acceptances }),
    );
    expect(
      origins.map(({ verdict, findings }) => [verdict, findings.filter(({ blocking }) => blocking).length]),
    ).toEqual([
      ['fail', 1],
      ['fail', 1],
    ]);
    expect(origins[0]?.findings[0]?.rule).toBe('port-refused');
  });

  it('end after their last day, and say so', () => {
    const acceptances = suppressions('{ rule: certificate-expired, key: a, reason: known, expires: 2026-11-21 }');
    const { origins, problems } = settle([reportOf('a', [findingOf()])], policy({ acceptances }));
    expect(origins[0]).toMatchObject({ verdict: 'fail', findings: [{ suppressed: null, blocking: true }] });
    const message = 'the suppression of certificate-expired at "a" ended on 2026-11-21: its findings count again';
    expect(problems).toEqual([{ file: 'c.yml', line: 2, message }]);
  });

  it('that have ended do not stand in the way of one that holds', () => {
    const acceptances = suppressions('{ key: a, reason: old, expires: 2026-01-01 }', '{ key: a, reason: new }');
    const { origins } = settle([reportOf('a', [findingOf()])], policy({ acceptances }));
    expect(origins[0]?.findings[0]?.suppressed).toEqual({ reason: 'new', expires: null });
  });

  it('that match nothing any more are told, but not where silence may hide what they match', () => {
    const acceptances = suppressions(
      '{ rule: certificate-expired, key: a, reason: known }',
      '{ rule: port-refused, key: gone, reason: known }',
    );
    const told = (overrides: Partial<Policy>, layers = SEEN) =>
      settle([reportOf('a', [], { layers })], policy({ acceptances, ...overrides })).problems.map(({ line }) => line);
    expect(told({})).toEqual([2, 3]);
    expect(told({}, { ...SEEN, tls: 'unverified' })).toEqual([3]);
    expect(told({ static: true })).toEqual([3]);
    expect(told({ partial: true })).toEqual([]);
  });

  it('leave an origin that could not be observed inconclusive', () => {
    const acceptances = suppressions('{ rule: certificate-expired, reason: known }');
    const layers = { ...SEEN, tls: 'failed', http: 'unverified' } as const;
    const { origins } = settle([reportOf('a', [findingOf()], { layers })], policy({ acceptances }));
    expect(origins[0]?.verdict).toBe('inconclusive');
  });
});

describe('the baseline', () => {
  const origins = [
    reportOf('b:2', [findingOf({ rule: 'port-refused' }), findingOf(), findingOf()]),
    reportOf('a:1', [findingOf({ level: 'warning' }), findingOf({ rule: 'x', level: 'notice' })]),
    reportOf('c:3', [findingOf({ suppressed: { reason: 'of its own', expires: null } })]),
    reportOf('d:\u001b[31m\n4', [findingOf({ suppressed: { reason: BASELINE_REASON, expires: null } })]),
  ];

  it('holds keys and rules, sorted, and nothing that moves', () => {
    expect(baselineOf(wholeReport(origins))).toBe(
      `${JSON.stringify(
        {
          formatVersion: 1,
          accepted: [
            { key: 'a:1', rules: ['certificate-expired'] },
            { key: 'b:2', rules: ['certificate-expired', 'port-refused'] },
            { key: 'd:\u001b[31m\n4', rules: ['certificate-expired'] },
          ],
        },
        null,
        2,
      )}\n`,
    );
    expect(baselineOf(wholeReport(origins.toReversed()))).toBe(baselineOf(wholeReport(origins)));
  });

  it('accepts what it was written from, and writing it again changes nothing', () => {
    const written = baselineOf(wholeReport(origins));
    const settled = settle(origins, policy({ baseline: parseBaseline(written, 'b.json') }));
    expect(settled.origins.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(settled.problems).toEqual([]);
    expect(baselineOf(wholeReport(settled.origins))).toBe(written);
  });

  it('accepts nothing new, and tells once what is gone', () => {
    const baseline = parseBaseline(baselineOf(wholeReport(origins)), 'b.json');
    const fresh = reportOf('a:1', [findingOf({ rule: 'port-refused' })]);
    const { origins: settled, problems } = settle([fresh], policy({ baseline }));
    expect(settled[0]?.verdict).toBe('fail');
    const message =
      '4 entries match no finding any more, such as certificate-expired at "a:1": write the baseline anew';
    expect(problems).toEqual([{ file: 'b.json', line: null, message }]);
  });

  it.each([
    ['', 'is not the JSON of a baseline'],
    ['root:x:0:0', 'is not the JSON of a baseline'],
    ['[]', 'is not the JSON of a baseline'],
    ['['.repeat(200_000), 'is not the JSON of a baseline'],
    ['{"accepted":[]}', 'formatVersion is missing or not a number; this version of the tool reads 1'],
    ['{"formatVersion":2,"accepted":[]}', 'formatVersion is 2; this version of the tool reads 1'],
    ['{"formatVersion":1}', 'accepted has to be a list'],
    ['{"formatVersion":1,"accepted":[{"key":"a"}]}', 'accepted[0] is not { "key": text, "rules": [text, …] }'],
    [
      '{"formatVersion":1,"accepted":[{"key":"a","rules":[1]}]}',
      'accepted[0] is not { "key": text, "rules": [text, …] }',
    ],
  ])('is refused when it is none: %.40s', (text, message) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(`baseline: b.json: ${message}`);
  });

  it('takes names of JavaScript for keys like any other', () => {
    const baseline = parseBaseline('{"formatVersion":1,"accepted":[{"key":"__proto__","rules":["constructor"]}]}', 'b');
    expect(baseline.has('__proto__', 'constructor')).toBe(true);
    expect(baseline.has('toString', 'constructor')).toBe(false);
  });
});

describe('the scope', () => {
  const extents = new Map([
    ['touched', { type: 'files', files: ['infra/cdn.tf'], directories: [] }],
    ['other', { type: 'files', files: ['old/cdn.tf'], directories: [] }],
    ['by-hand', { type: 'unattributable' }],
  ] as const);
  const origins = ['touched', 'other', 'by-hand', 'no-extent'].map((key) => reportOf(key, [findingOf()]));
  const known = { status: 'known', files: ['infra/cdn.tf'], from: 'git' } as const;

  it('excuses what the change did not cause, and only that', () => {
    const { origins: settled, problems } = settle(origins, policy({ extents, change: known }));
    expect(settled.map(({ verdict }) => verdict)).toEqual(['fail', 'warn', 'fail', 'fail']);
    expect(settled[1]?.findings).toEqual([
      findingOf({ level: 'warning', blocking: false, message: `${NOT_CAUSED}The certificate ended.` }),
    ]);
    expect(problems).toEqual([]);
  });

  it('excuses nothing when the files are not known, and says why', () => {
    const change = { status: 'unknown', reason: 'nobody knows' } as const;
    const { origins: settled, problems } = settle(origins, policy({ extents, change }));
    expect(settled.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail']);
    expect(problems.map(({ message }) => message)).toEqual([
      'which files this change touches could not be found out, so every finding counts: nobody knows',
    ]);
  });

  it('leaves notices and what is accepted as they are, and does not block on a warning elsewhere', () => {
    const accepted = findingOf({ suppressed: { reason: 'x', expires: null }, blocking: false });
    const notice = findingOf({ level: 'notice', blocking: false });
    const warning = findingOf({ level: 'warning', blocking: true });
    const { origins: settled } = settle(
      [reportOf('other', [accepted, warning, notice])],
      policy({ extents, change: known }),
    );
    expect(settled[0]?.findings).toEqual([
      accepted,
      { ...warning, blocking: false, message: `${NOT_CAUSED}${warning.message}` },
      notice,
    ]);
  });
});
