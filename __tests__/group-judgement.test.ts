import { describe, expect, it } from '@jest/globals';

import type { Examination } from '../src/examine.js';
import { judgeGroups } from '../src/group-judgement.js';
import { toFinding, type Judgement } from '../src/judge.js';
import type { Behavior, Distribution, Origin, OriginGroup } from '../src/model/distribution.js';
import type { Rule } from '../src/model/rule.js';
import { byDefault, known, unknown } from '../src/model/value.js';
import { behaviorOf, distributionOf, originOf, planOf, subjectOf } from './support/model.js';

const OPEN = unknown<never>('variable', 'var.anything');

function fault(status: number | null, level: Rule['level'] = 'error'): Judgement {
  const rule: Rule = {
    id: 'port-refused',
    title: 'x',
    layer: 'tcp',
    level,
    status: 502,
    factsChecked: '2026-11-22',
    check: () => [],
  };
  return { rule, draft: { message: 'Refused.', remediation: 'Start it.', status } };
}

interface Scene {
  readonly first?: readonly Judgement[];
  readonly second?: readonly Judgement[];
  readonly group?: Partial<OriginGroup>;
  readonly behaviors?: readonly Behavior[];
  readonly secondUsed?: 'yes' | 'no';
}

/** Two origins, `site` and `spare`, in a group that the only behavior names. */
function judged({ first = [], second = [], group = {}, behaviors, secondUsed = 'yes' }: Scene): readonly Examination[] {
  const [site, spare] = [originOf(), originOf({ key: 'spare', id: known('spare') })] as const;
  const distribution = distributionOf({
    origins: [site, spare],
    originGroups: [
      {
        id: known('group'),
        memberIds: [known('site'), known('spare')],
        failoverStatusCodes: known([500, 502, 503, 504]),
        location: null,
        ...group,
      },
    ],
    behaviors: behaviors ?? [behaviorOf({ targetOriginId: known('group') })],
  });
  return judgeGroups([examined(distribution, site, first), examined(distribution, spare, second, secondUsed)]);
}

function examined(
  distribution: Distribution,
  origin: Origin,
  judgements: readonly Judgement[],
  used: 'yes' | 'no' = 'yes',
): Examination {
  return { subject: { ...subjectOf(), distribution, origin, plan: planOf({ used }) }, judgements };
}

function levels(examinations: readonly Examination[]): readonly (readonly string[])[] {
  return examinations.map(({ judgements }) => judgements.map(({ rule, draft }) => draft.level ?? rule.level));
}

describe('judgeGroups()', () => {
  it('lowers an error for which the other member stands in, and says so', () => {
    const examinations = judged({ first: [fault(502), fault(504)] });
    expect(levels(examinations)).toEqual([['warning', 'warning'], []]);
    const message = examinations[0]?.judgements[0]?.draft.message ?? '';
    expect(message).toMatch(/^Refused\. .*origin group group then asks spare.*GET, HEAD and OPTIONS/);
  });

  it('lowers an error of the second member while the first works', () => {
    const examinations = judged({ second: [fault(502)], group: { failoverStatusCodes: known([500]) } });
    expect(levels(examinations)).toEqual([[], ['warning']]);
    expect(examinations[1]?.judgements[0]?.draft.message).toContain('only when site fails');
  });

  it('leaves errors where both members have one', () => {
    expect(levels(judged({ first: [fault(502)], second: [fault(504)] }))).toEqual([['error'], ['error']]);
    // A warning is no error: that member works.
    expect(levels(judged({ first: [fault(502)], second: [fault(502, 'warning')] }))).toEqual([
      ['warning'],
      ['warning'],
    ]);
  });

  it.each<[number, readonly number[], string]>([
    [504, [504], 'warning'],
    [504, [502, 503], 'error'],
    [502, [502, 503], 'warning'],
    [502, [502], 'error'],
    [502, [503], 'error'],
    [403, [403], 'warning'],
    [403, [500, 502, 503, 504], 'error'],
  ])('of status %d with the codes %j makes it a %s', (status, codes, level) => {
    const group = { failoverStatusCodes: known(codes) };
    expect(levels(judged({ first: [fault(status)], group }))[0]).toEqual([level]);
  });

  it('leaves what refuses the deployment', () => {
    expect(levels(judged({ first: [fault(null)] }))[0]).toEqual(['error']);
  });

  it('leaves an origin that a behavior also names, or may name, by itself', () => {
    const grouped = behaviorOf({ targetOriginId: known('group') });
    const direct = behaviorOf({ pathPattern: known('/api/*'), isDefault: false });
    expect(levels(judged({ first: [fault(502)], behaviors: [grouped, direct] }))[0]).toEqual(['error']);
    const open = behaviorOf({ targetOriginId: OPEN });
    expect(levels(judged({ first: [fault(502)], behaviors: [grouped, open] }))[0]).toEqual(['error']);
  });

  it('leaves it where a part of the failover is not known, or not there', () => {
    expect(levels(judged({ first: [fault(502)], group: { failoverStatusCodes: OPEN } }))[0]).toEqual(['error']);
    expect(levels(judged({ first: [fault(502)], group: { memberIds: [known('site'), OPEN] } }))[0]).toEqual(['error']);
    expect(levels(judged({ first: [fault(502)], group: { memberIds: [known('site'), known('site')] } }))[0]).toEqual([
      'error',
    ]);
    expect(levels(judged({ first: [fault(502)], secondUsed: 'no' }))[0]).toEqual(['error']);
    const grpc = behaviorOf({ targetOriginId: known('group'), grpc: known(true) });
    expect(levels(judged({ first: [fault(502)], behaviors: [grpc] }))[0]).toEqual(['error']);
  });

  it('joins a group and its members by the same unresolved expression', () => {
    const name = unknown<string>('variable', 'var.group');
    const behaviors = [behaviorOf({ targetOriginId: name, grpc: byDefault(false) })];
    expect(levels(judged({ first: [fault(502)], group: { id: name }, behaviors }))[0]).toEqual(['warning']);
  });

  it('does not mix distributions, and keeps the order', () => {
    const alone = examined(distributionOf(), originOf({ key: 'alone' }), [fault(502)]);
    const [one] = judged({ first: [fault(502)] });
    const both = one === undefined ? [] : judgeGroups([alone, one]);
    expect(both[0]).toBe(alone);
    expect(levels(both)[0]).toEqual(['error']);
  });
});

describe('a distribution of which it is not known whether there is one', () => {
  it('makes nothing certain, and changes no level', () => {
    const subject = subjectOf({ distribution: { conditional: true } });
    const finding = toFinding(fault(502), subject, 'error');
    expect(finding).toMatchObject({ level: 'error', certainty: 'likely', blocking: true });
    const { rule, draft } = fault(502);
    const doubtful = toFinding({ rule, draft: { ...draft, certainty: 'possible' } }, subject, 'error');
    expect(doubtful.certainty).toBe('possible');
    expect(toFinding(fault(502), subjectOf(), 'error').certainty).toBe('certain');
  });
});
