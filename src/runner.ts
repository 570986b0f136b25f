import type { Problem } from './model/distribution.js';
import type { ExchangeObservation } from './model/observation.js';
import type { OriginReport } from './model/report.js';
import { NO_IPV6 } from './probes/index.js';

/** Stands where a problem names its file: this one is of the machine that runs the check. */
export const RUNNER = '(runner)';

/**
 * What this machine lacks, said once for the whole run: without IPv6, no origin was looked at there.
 * @returns one entry at most
 */
export function runnerProblems(origins: readonly Pick<OriginReport, 'observations'>[]): readonly Problem[] {
  const skipped = origins.filter(({ observations }) => observations.exchanges.some(lacksIpv6)).length;
  if (skipped === 0) return [];
  const which = skipped === 1 ? 'one origin' : `${skipped} origins`;
  const message =
    `${NO_IPV6}: the IPv6 addresses of ${which} were not connected to, and nothing is known of them. ` +
    'What was checked there was checked over IPv4 alone; a machine with IPv6 checks both.';
  return [{ file: RUNNER, line: null, message }];
}

function lacksIpv6({ tcp }: ExchangeObservation): boolean {
  return tcp.status === 'not-attempted' && tcp.reason === NO_IPV6;
}
