import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { ReplayRun } from '../../model/edge-replay.js';
import { CODE_INSIDE, RUNNER_INSIDE } from './package.js';
import { runProcess, type Ended } from './process.js';
import { markOf, MAX_RESULT_BYTES, readReports, type ReportContext, type Told } from './report.js';
import { examineWalls } from './walls-test.js';
import {
  confined,
  findTools,
  nodeFiles,
  outerLimitMs,
  permissionFlags,
  stopCommand,
  type Bind,
  type Limits,
  type Means,
  type Tools,
} from './walls.js';

/** What a function gets, and how long. */
export interface Job {
  /** Directory made by `pack`. */
  readonly root: string;
  /** What the runner is told besides the events; plain JSON data. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly events: readonly JobEvent[];
  /** For one event. */
  readonly limitMs: number;
  /** The limit is the function's own, and not one of ours. */
  readonly isConfiguredLimit: boolean;
  readonly heapMb: number;
  /** The same of the heap. */
  readonly isConfiguredHeap: boolean;
}

export interface JobEvent {
  readonly event: unknown;
  readonly rawQueryString: string | null;
}

export interface Sandbox {
  /** Paths inside at which `pack` has to make room for files of the system. */
  readonly mountPoints: readonly string[];
  /**
   * Runs one function on events, one run for each, in their order. An event that ends its process, or hangs, costs the others
   * nothing: they get a process of their own. Never rejects.
   */
  run(job: Job): Promise<readonly ReplayRun[]>;
}

/** For node to start, on a machine that has other things to do. */
const START_MS = 10_000;
/** For the code to be loaded, and for a report to be written and read, on the same machine. */
const BETWEEN_MS = 3_000;
/** Events for one process; one that hangs where it cannot be killed holds up no more than these. */
const MAX_BATCH = 10;

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
  const needs = 'It takes root, sudo without a password or user namespaces, which most containers do not have';
  return { refused: `this machine does not let a stranger's code be confined: ${fault}. ${needs}.` };
}

function meansHere({ sudo }: Tools): readonly Means[] {
  if (process.getuid?.() === 0) return ['root', 'user-namespace'];
  return sudo === '' ? ['user-namespace'] : ['user-namespace', 'sudo'];
}

function sandboxOf(means: Means, tools: Tools, binds: readonly Bind[]): Sandbox {
  const runBatch = async (job: Job): Promise<readonly (ReplayRun | null)[]> => {
    const { root, input, events, ...context } = job;
    const { limitMs, heapMb } = context;
    const nonce = randomBytes(24).toString('hex');
    const limits: Limits = { timeMs: START_MS + events.length * (limitMs + BETWEEN_MS), heapMb };
    const command = confined(means, tools, root, binds, limits, [...nodeFlags(input), RUNNER_INSIDE]);
    const told = JSON.stringify({ ...input, events, nonce, limitMs, maxBytes: MAX_RESULT_BYTES });
    const ended = await runProcess(command, told, {
      maxOutputBytes: (events.length + 1) * MAX_RESULT_BYTES,
      timeMs: outerLimitMs(limits),
      mark: markOf(nonce),
      idleMs: limitMs + BETWEEN_MS,
      stop: stopCommand(means, tools),
    });
    return runsOf(ended, readReports(ended.output, nonce, context), events.length, context);
  };
  return {
    mountPoints: binds.map(({ target }) => target),
    async run(job: Job): Promise<readonly ReplayRun[]> {
      const runs: ReplayRun[] = [];
      for (let start = 0; start < job.events.length; start += MAX_BATCH) {
        const events = job.events.slice(start, start + MAX_BATCH);
        for (const [index, run] of (await runBatch({ ...job, events })).entries()) {
          const alone = run ?? (await runBatch({ ...job, events: events.slice(index, index + 1) }))[0];
          runs.push(alone ?? NOT_BEGUN);
        }
      }
      return runs;
    },
  };
}

function nodeFlags(input: Job['input']): readonly string[] {
  const forFunctions = ['--experimental-vm-modules', '--disallow-code-generation-from-strings'];
  return [
    ...permissionFlags([RUNNER_INSIDE, `${CODE_INSIDE}/*`]),
    '--no-warnings',
    ...(input['isCloudFrontFunction'] === true ? forFunctions : []),
  ];
}

const NOT_BEGUN: ReplayRun = {
  outcome: { status: 'not-run', reason: 'node did not begin in time, or at all' },
  doubts: [],
};

/** One run for each event; null for those that the process did not come to. */
function runsOf(ended: Ended, told: Told, count: number, context: ReportContext): readonly (ReplayRun | null)[] {
  const { started, ofAll, runs, lastBegun } = told;
  const whole =
    ofAll ??
    (started ? (lastBegun === null ? endOf(ended, { ...context, isConfiguredLimit: false }) : null) : NOT_BEGUN);
  return Array.from({ length: count }, (_, index) => {
    if (whole !== null) return whole;
    return runs.get(index) ?? (index === lastBegun ? endOf(ended, context) : null);
  });
}

/** SIGILL and SIGTRAP: how newer engines end themselves where they get no more memory from the system; older ones abort. */
const TRAPS: readonly number[] = [132, 133];

/** What to make of a run without a report, by how its process ended: 128 and the signal, as shells count. */
function endOf({ isCut, exitCode, afterMarkMs }: Ended, context: ReportContext): ReplayRun {
  const { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap } = context;
  const run = (outcome: ReplayRun['outcome']): ReplayRun => ({ outcome, doubts: [] });
  if (isCut) return run({ status: 'not-run', reason: 'it writes too much to its standard output' });
  const wasKilled = exitCode === null || exitCode === 137 || exitCode === 152;
  const isTrapped = exitCode !== null && TRAPS.includes(exitCode);
  if ((wasKilled || isTrapped) && afterMarkMs !== null && afterMarkMs >= limitMs) {
    return run({ status: 'timed-out', limitMs, isConfigured: isConfiguredLimit });
  }
  if (exitCode === 134 || exitCode === 137 || isTrapped) {
    return run({ status: 'out-of-memory', limitMb: heapMb, isConfigured: isConfiguredHeap });
  }
  return run({ status: 'crashed', exitCode });
}
