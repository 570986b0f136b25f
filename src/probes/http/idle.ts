import type { Duplex } from 'node:stream';
import type { IdleObservation } from '../../model/observation.js';
import { startStopwatch } from '../stopwatch.js';

/** CloudFront's longest keep-alive timeout. Source: CloudFront quotas page. */
const MAX_IDLE_MS = 300_000;

/** Keeps a connection open without using it, and sees whether the other side ends it within `forMs`, five minutes at most. */
export function watchIdle(stream: Duplex, forMs: number): Promise<IdleObservation> {
  const elapsedMs = startStopwatch();
  if (stream.destroyed || stream.readableEnded) return Promise.resolve({ status: 'closed', afterMs: 0 });
  return new Promise((resolve) => {
    const settle = (observation: IdleObservation): void => {
      clearTimeout(timer);
      stream.off('end', onEnd).off('close', onEnd).off('error', onEnd).off('data', ignore);
      resolve(observation);
    };
    const onEnd = (): void => settle({ status: 'closed', afterMs: elapsedMs() });
    const onTimer = (): void => void setImmediate(() => settle({ status: 'kept-open', forMs: elapsedMs() }));
    const timer = setTimeout(onTimer, Math.min(forMs, MAX_IDLE_MS));
    // An end is only seen while somebody reads.
    stream.on('end', onEnd).on('close', onEnd).on('error', onEnd).on('data', ignore);
  });
}

function ignore(): void {
  // Nothing may come on an idle connection, and nothing would be made of it.
}
