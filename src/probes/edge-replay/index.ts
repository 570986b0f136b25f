import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Distribution, EdgeFunction, Problem } from '../../model/distribution.js';
import type {
  EdgeReplay,
  EdgeReplays,
  EventReplay,
  GivenEvent,
  ReplayRun,
  SentEvent,
} from '../../model/edge-replay.js';
import { Budget } from '../budget.js';
import { fingerprint, pack, type Packed } from './package.js';
import { planReplay, type Omitted, type Task } from './plan.js';
import { FUNCTION_RUNNER } from './runner-function.js';
import { LAMBDA_RUNNER } from './runner-lambda.js';
import { openSandbox, type Job, type Sandbox } from './sandbox.js';

export interface ReplaySettings {
  /** Events of the user's own, besides the samples. */
  readonly given: readonly GivenEvent[];
  /** Whether a first run makes a second one necessary, because it would be an error. */
  readonly isDoubtful: (replay: Pick<EdgeReplay, 'kind' | 'eventType' | 'olderNode'>, event: EventReplay) => boolean;
}

/** What was seen, and what was not run and why. */
export interface ReplayObservation {
  readonly replays: EdgeReplays;
  readonly problems: readonly Problem[];
}

/** Runs in one go; a code base with more functions than this would hold up a build. */
const MAX_RUNS = 1_000;
const MAX_TOTAL_MS = 5 * 60_000;
const MAX_PARALLEL = 4;

/**
 * Runs every edge function whose code is known on sample events, behind walls. A function that cannot be run is told as a
 * problem; when the walls cannot be built, nothing is run and that is told. Never rejects, and leaves nothing behind.
 */
export async function replayEdgeFunctions(
  distributions: readonly Distribution[],
  settings: ReplaySettings,
): Promise<ReplayObservation> {
  const { tasks, omitted } = planReplay(distributions, settings.given);
  if (tasks.length === 0) return { replays: new Map(), problems: omitted.map(problemOf) };
  const directory = await mkdtemp(join(tmpdir(), 'origin-preflight-')).catch(() => null);
  if (directory === null)
    return { replays: new Map(), problems: [refusal('there is no directory for temporary files')] };
  try {
    const opened = await openSandbox(directory);
    if ('refused' in opened) return { replays: new Map(), problems: [refusal(opened.refused)] };
    const replayer = new Replayer(directory, opened.sandbox, settings);
    const done = await Promise.all(tasks.map((task) => replayer.replay(task)));
    return {
      replays: new Map(done.flatMap(({ associations, replay }) => associations.map((one) => [one, replay] as const))),
      problems: [...omitted, ...done.flatMap(({ notRun }) => notRun)].map(problemOf),
    };
  } finally {
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface Done {
  readonly associations: readonly EdgeFunction[];
  readonly replay: EdgeReplay;
  readonly notRun: readonly Omitted[];
}

/** Keeps the packages that are written, and the count of what was run. */
class Replayer {
  readonly #directory: string;
  readonly #sandbox: Sandbox;
  readonly #settings: ReplaySettings;
  readonly #budget = new Budget(Math.min(MAX_PARALLEL, availableParallelism()));
  readonly #packages = new Map<string, Promise<Packed>>();
  readonly #end = performance.now() + MAX_TOTAL_MS;
  #runs = 0;

  constructor(directory: string, sandbox: Sandbox, settings: ReplaySettings) {
    this.#directory = directory;
    this.#sandbox = sandbox;
    this.#settings = settings;
  }

  async replay(task: Task): Promise<Done> {
    const { associations, kind, eventType, olderNode } = task;
    const packed = await this.#packed(task);
    const isLate = this.#runs >= MAX_RUNS || performance.now() > this.#end;
    const events = packed.status === 'refused' || isLate ? [] : await this.#replayOn(task, packed);
    const reasons =
      packed.status === 'refused' ? [packed.reason] : isLate ? ['there was no time left for it'] : reasonsOf(events);
    return {
      associations,
      replay: { kind, eventType, olderNode, events },
      notRun: reasons.map((reason) => ({ name: `${task.name} at ${eventType}`, location: task.location, reason })),
    };
  }

  /** Every event once, and those twice whose first run is in doubt, in another process. */
  async #replayOn(task: Task, packed: Extract<Packed, { status: 'packed' }>): Promise<readonly EventReplay[]> {
    const runAll = (samples: Task['events']): Promise<readonly ReplayRun[]> => {
      this.#runs += samples.length;
      const events = samples.map(({ event, rawQueryString }) => ({ event, rawQueryString }));
      const job = { ...limitsOf(task), root: packed.root, input: task.input(packed.names), events };
      return this.#budget.run(() => this.#sandbox.run(job));
    };
    const first = await runAll(task.events);
    const replays = task.events.flatMap((sample, index): readonly EventReplay[] => {
      const { name, isGiven, hasCloudFrontHeaders, event } = sample;
      const run = first[index];
      return run === undefined ? [] : [{ name, isGiven, hasCloudFrontHeaders, sent: sentIn(event), runs: [run] }];
    });
    const doubtful = replays.map((replay) => this.#settings.isDoubtful(task, replay));
    const again = task.events.filter((_, index) => doubtful[index] === true);
    const second = again.length === 0 ? [] : await runAll(again);
    return replays.map((replay, index) => {
      const run = doubtful[index] === true ? second[doubtful.slice(0, index).filter(Boolean).length] : undefined;
      return run === undefined ? replay : { ...replay, runs: [...replay.runs, run] };
    });
  }

  #packed({ kind, files }: Task): Promise<Packed> {
    const key = `${kind} ${fingerprint(files)}`;
    const before = this.#packages.get(key);
    if (before !== undefined) return before;
    const root = join(this.#directory, `package-${this.#packages.size}`);
    const runner = kind === 'lambda' ? LAMBDA_RUNNER : FUNCTION_RUNNER;
    const packed = pack(root, files, runner, this.#sandbox.mountPoints);
    this.#packages.set(key, packed);
    return packed;
  }
}

function limitsOf(task: Task): Omit<Job, 'root' | 'input' | 'events'> {
  const { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap } = task;
  return { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap };
}

/** Why events were not judged, each reason once. */
function reasonsOf(events: readonly EventReplay[]): readonly string[] {
  const reasons = events.flatMap(({ runs }) =>
    runs.flatMap(({ outcome, doubts: [doubt] }) => {
      if (outcome.status === 'not-run') return [outcome.reason];
      if (outcome.status === 'crashed') return ['its process ended without a word'];
      // Without a result there is nothing that could be judged.
      const gaveResult = outcome.status === 'returned' || outcome.status === 'too-large';
      return gaveResult || doubt === undefined ? [] : [`it gave no result, and ${doubt}`];
    }),
  );
  return [...new Set(reasons)];
}

/** The request and the response in an event of either kind, as they were before the function got them. */
function sentIn(event: unknown): SentEvent {
  const records: unknown = isRecord(event) ? event['Records'] : null;
  const first: unknown = Array.isArray(records) ? records[0] : null;
  const cf: unknown = isRecord(first) ? first['cf'] : event;
  return isRecord(cf)
    ? { request: cf['request'] ?? null, response: cf['response'] ?? null }
    : { request: null, response: null };
}

function problemOf({ name, location, reason }: Omitted): Problem {
  return {
    file: location?.file ?? '(edge-replay)',
    line: location?.startLine ?? null,
    message: `edge-replay: ${name} could not be judged: ${reason}`,
  };
}

function refusal(reason: string): Problem {
  return { file: '(edge-replay)', line: null, message: `edge-replay: not run: ${reason}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
