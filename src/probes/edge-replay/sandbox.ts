import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { ReplayRun } from '../../model/edge-replay.js';
import { CODE_INSIDE, RUNNER_INSIDE } from './package.js';
import { runProcess, type Ended } from './process.js';
import { MAX_OUTPUT_BYTES, MAX_RESULT_BYTES, readReport, startMark, type ReportContext } from './report.js';
import { examineWalls } from './walls-test.js';
import {
  confined,
  findTools,
  nodeFiles,
  outerLimitMs,
  permissionFlags,
  type Bind,
  type Limits,
  type Means,
  type Tools,
} from './walls.js';

/** What a function gets, and how long. */
export interface Job {
  /** Directory made by `pack`. */
  readonly root: string;
  /** What the runner is told; plain JSON data. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly limitMs: number;
  /** The limit is the function's own, and not one of ours. */
  readonly isConfiguredLimit: boolean;
  readonly heapMb: number;
  /** The same of the heap. */
  readonly isConfiguredHeap: boolean;
}

export interface Sandbox {
  /** Paths inside at which `pack` has to make room for files of the system. */
  readonly mountPoints: readonly string[];
  /** Runs one function on one event. Never rejects. */
  run(job: Job): Promise<ReplayRun>;
}

/** For node to start, on a machine that has other things to do. */
const START_MS = 3_000;

/**
 * Finds out which walls can be built here, by building them and running against them.
 * @param directory an empty directory of ours
 */
export async function openSandbox(
  directory: string,
): Promise<{ readonly sandbox: Sandbox } | { readonly refused: string }> {
  if (process.platform !== 'linux') {
    return { refused: `a stranger's code is confined by means of Linux, and this is ${process.platform}` };
  }
  const tools = findTools();
  if ('missing' in tools)
    return { refused: `the program ${tools.missing} is not here, which confines a stranger's code` };
  const binds = nodeFiles();
  let fault = '';
  for (const means of meansHere(tools)) {
    const found = await examineWalls(
      join(directory, means),
      (root, limits, nodeArguments) => confined(means, tools, root, binds, limits, nodeArguments),
      binds,
    );
    if (found === null) return { sandbox: sandboxOf(means, tools, binds) };
    fault = found;
  }
  return { refused: `this machine does not let a stranger's code be confined: ${fault}` };
}

function meansHere({ sudo }: Tools): readonly Means[] {
  if (process.getuid?.() === 0) return ['root', 'user-namespace'];
  return sudo === '' ? ['user-namespace'] : ['user-namespace', 'sudo'];
}

function sandboxOf(means: Means, tools: Tools, binds: readonly Bind[]): Sandbox {
  return {
    mountPoints: binds.map(({ target }) => target),
    async run({ root, input, ...context }: Job): Promise<ReplayRun> {
      const { limitMs, heapMb } = context;
      const nonce = randomBytes(24).toString('hex');
      const limits: Limits = { timeMs: limitMs + START_MS, heapMb };
      const flags = [
        ...permissionFlags([RUNNER_INSIDE, `${CODE_INSIDE}/*`]),
        '--no-warnings',
        ...(input['isCloudFrontFunction'] === true
          ? ['--experimental-vm-modules', '--disallow-code-generation-from-strings']
          : []),
      ];
      const command = confined(means, tools, root, binds, limits, [...flags, RUNNER_INSIDE]);
      const told = JSON.stringify({ ...input, nonce, limitMs, maxBytes: MAX_RESULT_BYTES });
      const ended = await runProcess(command, told, {
        maxOutputBytes: MAX_OUTPUT_BYTES,
        timeMs: outerLimitMs(limits),
        mark: startMark(nonce),
      });
      return readReport(ended.output, nonce, context) ?? withoutReport(ended, context);
    },
  };
}

/**
 * What to make of a process that said nothing, by how it ended: 128 and the signal, as shells count. One that never began
 * was held up by this machine and not by itself.
 */
function withoutReport({ isCut, exitCode, afterMarkMs }: Ended, context: ReportContext): ReplayRun {
  const { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap } = context;
  const run = (outcome: ReplayRun['outcome']): ReplayRun => ({ outcome, doubts: [] });
  if (isCut) return run({ status: 'not-run', reason: 'it writes too much to its standard output' });
  if (afterMarkMs === null) return run({ status: 'not-run', reason: 'node did not begin in time, or at all' });
  const wasKilled = exitCode === null || exitCode === 137 || exitCode === 152;
  if (wasKilled && afterMarkMs >= limitMs)
    return run({ status: 'timed-out', limitMs, isConfigured: isConfiguredLimit });
  if (exitCode === 134 || exitCode === 137) {
    return run({ status: 'out-of-memory', limitMb: heapMb, isConfigured: isConfiguredHeap });
  }
  return run({ status: 'crashed', exitCode });
}
