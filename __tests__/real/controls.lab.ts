import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineAll, type Examined } from '../lab/cases.js';
import { CONTROLS, TLS_1_3_CONTROLS } from './controls.js';

/** RSA keys of 4096 bits take seconds to make on a slow machine. */
const START_MS = 120_000;

let examined: ReadonlyMap<string, Examined>;

beforeAll(async () => {
  examined = await examineAll([...CONTROLS, ...TLS_1_3_CONTROLS]);
}, START_MS);

function foundAt(name: string, levels: readonly string[]): readonly string[] {
  const findings = examined.get(name)?.findings ?? [];
  return findings.filter(({ level }) => levels.includes(level)).map(({ rule, message }) => `${rule}: ${message}`);
}

function outcomes(name: string): readonly unknown[] {
  const exchanges = examined.get(name)?.observation.exchanges ?? [];
  return exchanges.map(({ tcp, http, looks }) => ({ tcp: tcp.status, http: http?.status, looks }));
}

const ANSWERED = { tcp: 'connected', http: 'answered', looks: 1 };

describe('healthy real servers', () => {
  it.each(CONTROLS)('$name', ({ name, ipAddressType }) => {
    expect(foundAt(name, ['error', 'warning'])).toEqual([]);
    const seen = outcomes(name);
    expect(seen[0]).toEqual(ANSWERED);
    // Without IPv6 on this machine the second address is not attempted.
    expect(seen).toHaveLength(ipAddressType === 'dualstack' ? 2 : 1);
  });
});

describe('real servers that speak TLS 1.3 alone get a warning at most', () => {
  it.each(TLS_1_3_CONTROLS)('$name', ({ name }) => {
    expect(foundAt(name, ['error'])).toEqual([]);
    expect(outcomes(name)).toEqual([ANSWERED]);
  });
});
