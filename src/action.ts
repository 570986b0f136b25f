import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import * as core from '@actions/core';

import type { Report } from './model/report.js';
import { OPTIONS, parseOptions, type RawOptions } from './options.js';
import { isBlocked, preflight } from './preflight.js';
import { SILENT } from './progress.js';
import { renderGithub, renderJson, renderSummary, renderText } from './reports/index.js';
import { describeFailure } from './failure.js';
import { writeWhole } from './files.js';

/**
 * The GitHub Action: reads the inputs, runs the preflight, and tells the result in the log, as annotations, in the job
 * summary, as outputs and as a JSON file. Exit status 1 when a finding blocks, 2 when the work could not be done.
 */
export async function action(): Promise<void> {
  try {
    const options = parseOptions(readInputs());
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const report = await preflight(options, { workspace, now: new Date(), progress: SILENT });
    const path = resolve(
      workspace,
      options.report ?? join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'origin-preflight.json'),
    );
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, renderJson(report));
    log(renderText(report, { color: false }));
    process.stdout.write(renderGithub(report, { workspace }));
    await writeSummary(report);
    setOutputs(report, path);
    if (isBlocked(report)) core.setFailed(failureLine(report));
  } catch (error) {
    core.error(describeFailure(error));
    process.exitCode = 2;
  }
}

function readInputs(): RawOptions {
  const inputs = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly === undefined);
  return Object.fromEntries(inputs.map(({ name }) => [name, [core.getInput(name)]]));
}

/** Prints text that quotes strangers: the runner takes no commands from it. */
function log(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

/** A summary that cannot be written (an old enterprise server, a local run) costs the summary, not the verdict. */
async function writeSummary(report: Report): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
  try {
    await core.summary.addRaw(renderSummary(report)).write();
  } catch (error) {
    core.warning(`The job summary could not be written: ${describeFailure(error)}`);
  }
}

function setOutputs(report: Report, path: string): void {
  const { fail, warn, inconclusive, pass } = report.counts;
  const outputs = { verdict: report.verdict, failed: fail, warned: warn, inconclusive, passed: pass, report: path };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

function failureLine({ counts, origins }: Report): string {
  const blocking = origins.filter(({ findings }) => findings.some((finding) => finding.blocking)).length;
  const which =
    counts.fail > 0 ? 'would make CloudFront answer with an error' : 'have findings at the level of fail-on';
  return `${blocking} of ${origins.length} origins ${which}. See the annotations and the job summary.`;
}
