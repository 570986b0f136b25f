import { describe, expect, it } from '@jest/globals';
import { examineAll } from './cases.js';
import { CONTROLS, TLS_1_3_CONTROLS } from './controls.js';
import { OFFER_CONTROLS } from './offers.js';

/** RSA keys of 4096 bits take seconds to make on a slow machine. */
const KEYS_TIMEOUT_MS = 120_000;

describe('healthy origins', () => {
  it(
    'give no finding above a notice, from one connection each',
    async () => {
      const examined = await examineAll([...CONTROLS, ...OFFER_CONTROLS]);
      const found = [...examined].map(([name, { findings }]) => ({
        name,
        findings: findings.filter(({ level }) => level !== 'notice').map(({ rule, message }) => `${rule}: ${message}`),
      }));
      expect(found.filter(({ findings }) => findings.length > 0)).toEqual([]);
      for (const [name, { observation, connections, verdict }] of examined) {
        expect(`${name}: ${verdict}`).toBe(`${name}: pass`);
        const seen = observation.exchanges.map(({ tcp, http }) => `${name} ${tcp.status} ${http?.status}`);
        const attempted = seen.filter((each) => !each.includes('not-attempted'));
        expect(new Set(attempted)).toEqual(new Set([`${name} connected answered`]));
        expect(`${name}: ${connections}`).toBe(`${name}: ${attempted.length}`);
      }
    },
    KEYS_TIMEOUT_MS,
  );

  it('that speak TLS 1.3 alone get a warning at most', async () => {
    const examined = await examineAll(TLS_1_3_CONTROLS);
    for (const [name, { findings, observation, verdict }] of examined) {
      expect([name, ...findings.filter(({ level }) => level === 'error')]).toEqual([name]);
      expect(['pass', 'warn']).toContain(verdict);
      expect(observation.exchanges[0]?.http?.status).toBe('answered');
    }
  });
});
