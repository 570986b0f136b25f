import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Examined } from './cases.js';
import { NAME_CONTROLS } from './name-controls.js';
import { NAME_FAULTS } from './name-faults.js';
import { examineNames } from './names.js';

const WORLD_TIMEOUT_MS = 60_000;

describe('healthy names', () => {
  let examined: ReadonlyMap<string, Examined>;

  beforeAll(async () => {
    examined = await examineNames(NAME_CONTROLS);
  }, WORLD_TIMEOUT_MS);

  it.each(NAME_CONTROLS)('$name', ({ name }) => {
    const { findings = [], observation, connections, verdict } = examined.get(name) ?? {};
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(verdict).toBe('pass');
    expect(observation?.dns?.authority?.status).toBe('complete');
    expect(connections).toBe(observation?.dns?.addresses.length);
    for (const { servers } of observation?.dns?.authority?.zones ?? []) {
      const statuses = servers.flatMap(({ answers }) => answers.map(({ outcome }) => outcome.status));
      expect(new Set(statuses)).toEqual(new Set(['answered']));
    }
  });
});

describe('broken names', () => {
  let examined: ReadonlyMap<string, Examined>;

  beforeAll(async () => {
    examined = await examineNames(NAME_FAULTS);
  }, WORLD_TIMEOUT_MS);

  it.each(NAME_FAULTS)('$name: $rule', ({ name, rule, level, also = [] }) => {
    const found = (examined.get(name)?.findings ?? []).map((finding) => `${finding.level} ${finding.rule}`);
    expect(found).toContain(`${level} ${rule}`);
    const weighty = found.filter((finding) => !finding.startsWith('notice'));
    expect(new Set(weighty)).toEqual(new Set([...(level === 'notice' ? [] : [`${level} ${rule}`]), ...also]));
  });
});
