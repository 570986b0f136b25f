/** One sandbox for a test file, and single runs in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EdgeFunction } from '../../../src/model/distribution.js';
import type { ReplayRun } from '../../../src/model/edge-replay.js';
import { pack } from '../../../src/probes/edge-replay/package.js';
import { planReplay } from '../../../src/probes/edge-replay/plan.js';
import { FUNCTION_RUNNER } from '../../../src/probes/edge-replay/runner-function.js';
import { LAMBDA_RUNNER } from '../../../src/probes/edge-replay/runner-lambda.js';
import { openSandbox, type Sandbox } from '../../../src/probes/edge-replay/sandbox.js';
import { distributionWith } from './functions.js';

export interface Lab {
  /** Why nothing can be run on this machine; null where it can. */
  readonly refused: string | null;
  /** Runs a function on its first event, or on the one of the given name. */
  run(association: EdgeFunction, options?: { readonly event?: string; readonly limitMs?: number }): Promise<ReplayRun>;
  close(): Promise<void>;
}

/** The run that stands for every one where the machine lets no code be confined: nothing was run. */
const NOTHING_RUN: ReplayRun = { outcome: { status: 'not-run', reason: 'no walls' }, doubts: [] };

export async function openLab(): Promise<Lab> {
  const directory = await mkdtemp(join(tmpdir(), 'origin-preflight-test-'));
  const opened = await openSandbox(directory);
  const sandbox: Sandbox | null = 'sandbox' in opened ? opened.sandbox : null;
  let packages = 0;
  return {
    refused: 'refused' in opened ? opened.refused : null,
    async run(association, { event: name, limitMs } = {}) {
      if (sandbox === null) return NOTHING_RUN;
      const { tasks, omitted } = planReplay([distributionWith(association)], []);
      const [task] = tasks;
      const sample = task?.events.find((one) => name === undefined || one.name === name);
      if (task === undefined || sample === undefined) throw new Error(`nothing to run: ${JSON.stringify(omitted)}`);
      packages += 1;
      const runner = task.kind === 'lambda' ? LAMBDA_RUNNER : FUNCTION_RUNNER;
      const packed = await pack(join(directory, `package-${packages}`), task.files, runner, sandbox.mountPoints);
      if (packed.status === 'refused') throw new Error(packed.reason);
      const { event, rawQueryString } = sample;
      const [run = NOTHING_RUN] = await sandbox.run({
        root: packed.root,
        input: task.input(packed.names),
        events: [{ event, rawQueryString }],
        limitMs: limitMs ?? task.limitMs,
        isConfiguredLimit: task.isConfiguredLimit,
        heapMb: task.heapMb,
        isConfiguredHeap: task.isConfiguredHeap,
      });
      return run;
    },
    close: () => rm(directory, { recursive: true, force: true }),
  };
}
