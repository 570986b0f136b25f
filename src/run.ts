import { resolve } from 'node:path';

import { loadConfig, withConfig } from './config/index.js';
import { writeWhole } from './files.js';
import type { Problem } from './model/distribution.js';
import type { Report } from './model/report.js';
import { UsageError } from './model/usage-error.js';
import { OPTIONS, parseOptions, textOf, type Options, type RawOptions } from './options.js';
import { preflight } from './preflight.js';
import type { Progress } from './progress.js';
import { FORMATS, type RenderOptions } from './reports/index.js';
import { RULES } from './rules/index.js';

/** Where a run happens. */
export interface Place {
  /** Directory that the files of a configuration are relative to. */
  readonly workspace: string;
  /** Directory that the files to write are relative to. */
  readonly output: string;
  readonly progress: Progress;
  /** Whether a config file counts; the demo has none. */
  readonly configurable: boolean;
}

/** What a run came to, and all that its further reports need. */
export interface Finished {
  readonly report: Report;
  readonly options: Options;
  readonly raw: RawOptions;
  readonly rendering: Omit<RenderOptions, 'color'>;
  /** False when reports that should have been joined were not there. */
  readonly complete: boolean;
  /** What only a merge can see; null when nothing was merged. */
  readonly mergeProblems: readonly Problem[] | null;
}

/**
 * What both front doors have in common: takes the config file in, runs the preflight or joins finished reports, and writes the reports that have a
 * path of their own.
 * @throws UsageError for anything the user has to mend first
 */
export async function run(given: RawOptions, { workspace, output, progress, configurable }: Place): Promise<Finished> {
  const ruleIds = RULES.map(({ id }) => id);
  const config = configurable ? await loadConfig(workspace, textOf(given, 'config'), ruleIds) : null;
  const raw = withConfig(given, config);
  const options = parseOptions(raw);
  if (options.shard !== null && textOf(raw, 'baseline-write') !== null) {
    throw new UsageError(
      'baseline-write: a shard has a part of the origins only; write the baseline from a run without shard',
    );
  }
  const now = new Date();
  const surroundings = { workspace, now, progress, env: process.env, config };
  const { report, ...merged } =
    options.merge.length > 0
      ? await merge(given, options, workspace)
      : { report: await preflight(options, surroundings) };
  const rendering = { workspace, now };
  const { report: json, sarif, html } = options;
  if (json !== null) await writeWhole(resolve(output, json), FORMATS.json(report));
  if (sarif !== null) await writeWhole(resolve(output, sarif), FORMATS.sarif(report, rendering));
  if (html !== null) await writeWhole(resolve(output, html), FORMATS.html(report, rendering));
  return { report, options, raw, rendering, complete: true, mergeProblems: null, ...merged };
}

/** What a merge takes besides the reports: everything else was for the runs that wrote them. */
const WITH_MERGE: ReadonlySet<string> = new Set([
  'merge',
  'config',
  'comment',
  'github-token',
  'baseline-write',
  'report',
  'sarif',
  'html',
  'format',
  'output',
]);

async function merge(
  given: RawOptions,
  options: Options,
  workspace: string,
): Promise<Pick<Finished, 'report' | 'complete' | 'mergeProblems'>> {
  const other = OPTIONS.find(({ name }) => !WITH_MERGE.has(name) && textOf(given, name) !== null);
  if (other !== undefined) {
    throw new UsageError(`${other.name}: has no say in a merge; give it to the runs whose reports are joined`);
  }
  const { mergeReports } = await import('./merge/index.js');
  const { report, complete, problems } = await mergeReports(workspace, options.merge);
  return { report, complete, mergeProblems: problems };
}
