import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import * as core from '@actions/core';

import type { Report } from './model/report.js';
import { UsageError } from './model/usage-error.js';
import { OPTIONS, textOf, type Options, type RawOptions } from './options.js';
import { isBlocked } from './preflight.js';
import { SILENT } from './progress.js';
import { renderGithub, renderJson, renderMarkdown, renderSummary, renderText } from './reports/index.js';
import { visible } from './reports/escape.js';
import { describeFailure } from './failure.js';
import { writeWhole } from './files.js';
import { run } from './run.js';

/**
 * The GitHub Action: reads the inputs, runs the preflight, and tells the result in the log, as annotations, in the job
 * summary, as outputs and as a JSON file. Exit status 1 when a finding blocks, 2 when the work could not be done, or not all of it.
 */
export async function action(): Promise<void> {
  try {
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const place = { workspace, output: workspace, progress: SILENT, configurable: true };
    const { report, options, raw, complete, mergeProblems } = await run(readInputs(), place);
    const path = await reportFile(report, options, workspace);
    log(renderText(report, { color: false }));
    // The runs whose reports are joined have annotated their own findings.
    const annotated = mergeProblems === null ? report : { ...report, origins: [], problems: mergeProblems };
    process.stdout.write(renderGithub(annotated, { workspace }));
    await writeSummary(report);
    setOutputs(report, path);
    await comment(report, options, raw);
    if (isBlocked(report)) core.setFailed(failureLine(report));
    else if (!complete) throw new UsageError('merge: a report is missing, so not everything was checked.');
  } catch (error) {
    core.error(describeFailure(error));
    process.exitCode = 2;
  }
}

/** The JSON report is always there for a later step: where the user wants it, else in the runner's temporary directory. */
async function reportFile(report: Report, options: Options, workspace: string): Promise<string> {
  if (options.report !== null) return resolve(workspace, options.report);
  const path = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'origin-preflight.json');
  await writeWhole(path, renderJson(report));
  return path;
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

/** Keeps the comment on the pull request. What stands in its way is one line in the log and never changes the verdict. */
async function comment(report: Report, { comment: mode, githubToken }: Options, raw: RawOptions): Promise<void> {
  const { keepOwnComment } = await import('./github/index.js');
  const inputs = ['files', 'origins', 'config', 'shard'].map((name) => textOf(raw, name) ?? '');
  const outcome = await keepOwnComment({
    mode,
    report,
    render: renderMarkdown,
    env: process.env,
    token: githubToken,
    inputs,
  });
  if (outcome.status === 'failed') core.info(visible(outcome.reason));
}
