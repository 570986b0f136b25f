import { beforeAll, describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/rules/index.js';
import { examineAll, type Examined, type RunSettings } from './cases.js';
import { FAULTS, type Fault } from './faults.js';
import { NAME_FAULTS } from './name-faults.js';
import { IDLE_FAULTS, SILENT_FAULTS } from './silence.js';

/** A refusal may cost a handful of diagnosing hellos, and every error is looked at twice. */
const MAX_CONNECTIONS = 12;

const RUN_TIMEOUT_MS = 120_000;

describe.each<readonly [string, readonly Fault[], RunSettings]>([
  ['broken origins', FAULTS, {}],
  ['silent origins', SILENT_FAULTS, { timeoutMs: 1500 }],
  ['origins that end idle connections', IDLE_FAULTS, { idleProbe: true }],
])('%s', (_title, faults, run) => {
  let examined: ReadonlyMap<string, Examined>;

  beforeAll(async () => {
    examined = await examineAll(faults, run);
  }, RUN_TIMEOUT_MS);

  it.each(faults)('$name: $rule', ({ name, rule, level = 'error', also = [] }) => {
    const { findings = [], connections } = examined.get(name) ?? {};
    const found = findings.map((finding) => `${finding.level} ${finding.rule}`);
    expect(found).toContain(`${level} ${rule}`);
    // One cause, one finding: whatever else is said of it is a notice.
    const weighty = found.filter((finding) => !finding.startsWith('notice'));
    expect(new Set(weighty)).toEqual(new Set([...(level === 'notice' ? [] : [`${level} ${rule}`]), ...also]));
    expect(connections).toBeLessThanOrEqual(MAX_CONNECTIONS);
  });

  it('say where it is', () => {
    for (const { name, rule } of faults) {
      const { findings = [], observation } = examined.get(name) ?? {};
      const { message = '' } = findings.find((finding) => finding.rule === rule) ?? {};
      expect(message).toContain(`${name}.lab.example`);
      expect(message).toContain(observation?.exchanges[0]?.target.address ?? '');
    }
  });

  it('leave the layers of their errors failed and those nobody could see unverified', () => {
    for (const { name, rule, level = 'error' } of faults) {
      const result = examined.get(name);
      const layer = RULES.find(({ id }) => id === rule)?.layer ?? 'config';
      const unseen = ['port-timeout', 'tls-timeout', 'tls-intercepted', 'port-unreachable'].includes(rule);
      const expected = level === 'error' ? 'failed' : unseen ? 'unverified' : 'verified';
      expect([name, result?.layers[layer]]).toEqual([name, expected]);
    }
  });
});

describe('the lab', () => {
  it('has a failing origin for every rule on the network', () => {
    const covered = new Set([...FAULTS, ...SILENT_FAULTS, ...IDLE_FAULTS, ...NAME_FAULTS].map(({ rule }) => rule));
    const network = RULES.filter(({ layer }) => layer !== 'config').map(({ id }) => id);
    expect(network.filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => !network.includes(id))).toEqual([]);
  });
});
