import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineAll, type Examined } from '../lab/cases.js';
import { FAULTS } from './faults.js';

const START_MS = 120_000;

let examined: ReadonlyMap<string, Examined>;

beforeAll(async () => {
  examined = await examineAll(FAULTS);
}, START_MS);

describe('broken real servers', () => {
  it.each(FAULTS)('$name: $rule', ({ name, rule, level = 'error' }) => {
    const found = examined.get(name)?.findings.map((finding) => `${finding.level} ${finding.rule}`) ?? [];
    expect(found).toContain(`${level} ${rule}`);
    // One cause, one finding: whatever else is said of it is no second error.
    const errors = new Set(found.filter((finding) => finding.startsWith('error')));
    expect(errors).toEqual(new Set(level === 'error' ? [`error ${rule}`] : []));
  });
});
