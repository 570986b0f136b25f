import { describe, expect, it } from '@jest/globals';
import type { TcpObservation } from '../src/model/observation.js';
import { runnerProblems } from '../src/runner.js';
import { exchangeOf, observationOf } from './support/model.js';

const LEFT_ALONE: TcpObservation = { status: 'not-attempted', reason: 'this machine has no IPv6' };

const origin = (tcp: TcpObservation, count = 1) => ({
  observations: observationOf({
    exchanges: [
      exchangeOf(),
      ...Array.from({ length: count }, (_, index) =>
        exchangeOf({ tcp, tls: null, http: null, target: { address: `2600:9000::${index}`, family: 6 } }),
      ),
    ],
  }),
});

describe('runnerProblems', () => {
  it('says once for the whole run that there is no IPv6', () => {
    expect(
      runnerProblems([origin(LEFT_ALONE, 3), origin(LEFT_ALONE), origin({ status: 'connected', durationMs: 1 })]),
    ).toEqual([{ file: '(runner)', line: null, message: expect.stringContaining('the IPv6 addresses of 2 origins') }]);
    expect(runnerProblems([origin(LEFT_ALONE)])[0]?.message).toContain('one origin');
  });

  it('says nothing of a runner that has it, and of addresses left alone for other reasons', () => {
    const special: TcpObservation = {
      status: 'not-attempted',
      reason: 'fd00::1 is a special-purpose address (private)',
    };
    const silent: TcpObservation = { status: 'timeout', afterMs: 1, attempts: 3 };
    expect(runnerProblems([origin(special), origin(silent), origin({ status: 'refused', durationMs: 1 })])).toEqual([]);
    expect(runnerProblems([])).toEqual([]);
  });
});
