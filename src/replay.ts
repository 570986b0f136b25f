import type { Distribution, Problem } from './model/distribution.js';
import type { EdgeReplays } from './model/edge-replay.js';
import type { Options } from './options.js';
import { isFaulty } from './rules/edge/replay-faults.js';
import { readEdgeEvents } from './sources/edge-events.js';

/** What came of running edge functions. */
export interface Replayed {
  readonly replays: EdgeReplays;
  readonly problems: readonly Problem[];
}

/**
 * Runs the edge functions found in the code, if that was asked for. What would be an error is run twice, as everything has
 * to be seen twice before it counts.
 * @throws UsageError for events that cannot be found
 */
export async function replayed(
  distributions: readonly Distribution[],
  { edgeReplay, edgeEvents }: Pick<Options, 'edgeReplay' | 'edgeEvents'>,
  workspace: string,
): Promise<Replayed> {
  if (!edgeReplay) return { replays: new Map(), problems: [] };
  const { replayEdgeFunctions } = await import('./probes/edge-replay/index.js');
  const given = await readEdgeEvents(workspace, edgeEvents);
  const { replays, problems } = await replayEdgeFunctions(distributions, { given: given.events, isDoubtful: isFaulty });
  return { replays, problems: [...given.problems, ...problems] };
}
