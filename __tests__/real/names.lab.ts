import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineNames, HEALTHY_NAMES, NAME_FAULTS, type ExaminedName } from './names.js';

const START_MS = 120_000;

let examined: ReadonlyMap<string, ExaminedName>;

beforeAll(async () => {
  examined = await examineNames([...HEALTHY_NAMES, ...NAME_FAULTS.map(({ name }) => name)]);
}, START_MS);

describe('names on real name servers', () => {
  it.each(HEALTHY_NAMES)('%s is healthy', (name) => {
    const result = examined.get(name);
    const found = result?.findings.filter(({ level }) => level !== 'notice') ?? [];
    expect(found).toEqual([]);
    expect(result?.observation.exchanges.map(({ http }) => http?.status)).toEqual(['answered']);
    expect(result?.observation.dns?.authority?.status).toBe('complete');
  });

  it.each(NAME_FAULTS)('$name: $rule', ({ name, rule, level }) => {
    const found = examined.get(name)?.findings.map((finding) => `${finding.level} ${finding.rule}`) ?? [];
    expect(found).toContain(`${level} ${rule}`);
    // One cause, one finding: whatever else is said of it is no second error.
    const errors = new Set(found.filter((finding) => finding.startsWith('error')));
    expect(errors).toEqual(new Set(level === 'error' ? [`error ${rule}`] : []));
    expect(found).not.toContain('notice dns-resolver-failed');
  });
});
