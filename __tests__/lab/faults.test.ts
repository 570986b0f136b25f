import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineAll, type Examined } from './cases.js';
import { FAULTS } from './faults.js';

/** A refusal may cost a handful of diagnosing hellos, and every error is looked at twice. */
const MAX_CONNECTIONS = 12;

let examined: ReadonlyMap<string, Examined>;

beforeAll(async () => {
  examined = await examineAll(FAULTS);
}, 60_000);

describe('broken origins', () => {
  it.each(FAULTS)('$name: $rule', ({ name, rule, level = 'error' }) => {
    const result = examined.get(name);
    const found = result?.findings.map((finding) => `${finding.level} ${finding.rule}`) ?? [];
    expect(found).toContain(`${level} ${rule}`);
    // One cause, one finding: whatever else is said of it is no second error.
    const errors = new Set(found.filter((finding) => finding.startsWith('error')));
    expect(errors).toEqual(new Set(level === 'error' ? [`error ${rule}`] : []));
    expect(result?.connections).toBeLessThanOrEqual(MAX_CONNECTIONS);
  });
});
