import { posix } from 'node:path';

import type { Distribution, Origin, Problem, Reading } from '../model/distribution.js';
import { UsageError } from '../model/usage-error.js';
import { examplesLeftOut, isExample } from './example-folders.js';
import { expandFiles, readText, type Expansion, type FoundFile } from './files.js';
import { readInputs } from './inputs.js';
import { LANGUAGES, languageOf, type Language } from './languages.js';
import { resolvePolicies } from './policies.js';
import type { FileReading, LanguageReader, ReaderSettings } from './reader.js';
import {
  isTerraform,
  NO_VALUES,
  plainDirectory,
  readTerraformFiles,
  TERRAFORM_TITLE,
  type TerraformValues,
} from './terraform-files.js';
import { isTerragrunt, TERRAGRUNT_ADVICE, terragruntLeftOut } from './terragrunt.js';

/** What to read. */
export interface SourceRequest {
  /** Directory that file names are relative to. */
  readonly workspace: string;
  /** Paths, directories and patterns; with none, and no origins either, the workspace is searched. */
  readonly files: readonly string[];
  /** Origins given by hand, one a line. */
  readonly origins: readonly string[];
  /** Names that viewers use. */
  readonly viewerHosts: readonly string[];
  /** Values for the parameters of CloudFormation templates; none by default. */
  readonly cloudformation?: ReaderSettings['cloudformation'];
  /** Values for the variables of Terraform's root modules; none by default. */
  readonly terraform?: TerraformValues;
}

const NO_PARAMETERS: ReaderSettings['cloudformation'] = { parameters: [], parameterFiles: [] };

/**
 * Reads every distribution that the request stands for, files in the order of their paths, origins given by hand last.
 * @throws UsageError for what somebody named and cannot be used: a path that is missing, unreadable, broken, of a kind that
 *   cannot be read, or without a distribution; an origin that is no URL. What merely turned up in a search is a problem.
 */
export async function readSources(request: SourceRequest): Promise<Reading> {
  const { workspace, files, origins, viewerHosts, cloudformation = NO_PARAMETERS, terraform = NO_VALUES } = request;
  const inputs = readInputs(origins, viewerHosts);
  const expansion = files.length === 0 && inputs !== null ? NOTHING : await expandFiles(workspace, files, isRelevant);
  const settings = { workspace, cloudformation, terraform: settingsOf(terraform) };
  const fromFiles = await readFiles(expansion, settings, terraform);
  const distributions = [...fromFiles.distributions, ...(inputs === null ? [] : [inputs])];
  return { distributions: withUniqueKeys(distributions), problems: fromFiles.problems };
}

function settingsOf({ workspace, roots = [] }: TerraformValues): ReaderSettings['terraform'] {
  return { workspaceName: workspace ?? '', roots: roots.map(({ root }) => plainDirectory(root)) };
}

/** Whether the name of a file says that it may describe a distribution. */
function isRelevant(path: string): boolean {
  return isTerraform(path) || isTerragrunt(path) || languageOf(path) !== null;
}

const NOTHING: Expansion = { files: [], directories: [], unmatched: [], leftOut: 0 };

// ----------------------------------------------------------------------------------------------------------- files

/** What one file came to. */
type Outcome =
  | { readonly type: 'read'; readonly reading: FileReading }
  /** Not a file that describes distributions. */
  | { readonly type: 'irrelevant' }
  /** Turned up in a folder of examples. */
  | { readonly type: 'example' }
  | { readonly type: 'broken'; readonly problem: Problem };

async function readFiles(expansion: Expansion, settings: ReaderSettings, values: TerraformValues): Promise<Reading> {
  const found: Found[] = [];
  const problems: Problem[] = expansion.unmatched.map((pattern) => whole(pattern, 'matches no file'));
  const examples: string[] = [];
  const loaded = new Map<Language, LanguageReader>();
  for (const file of expansion.files.filter(({ path }) => !isTerraform(path))) {
    const outcome = await readOne(file, loaded, settings);
    if (file.asked === 'named') insist(file, outcome);
    if (outcome.type === 'read') found.push({ file, reading: outcome.reading });
    else if (outcome.type === 'broken') problems.push(outcome.problem);
    else if (outcome.type === 'example') examples.push(file.path);
  }
  const plans = found.filter((one) => isIdlePlan(one, expansion));
  problems.push(...plans.map(({ file }) => planLeftOut(file)));
  const readings = uncovered(found.filter((one) => !plans.includes(one)));
  const planned = readings.flatMap(({ coversRoots = [] }) => coversRoots);
  const terraform = await readTerraformFiles(expansion, settings.workspace, values, planned);
  problems.push(
    ...terraform.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...examplesLeftOut(examples),
    ...terragruntLeftOut(expansion.files.filter(({ path }) => !isExample(path))),
  );
  if (expansion.leftOut > 0)
    problems.push(whole('.', `${expansion.leftOut} files more than one run looks at were left out`));
  const distributions = [...terraform.distributions, ...readings.flatMap((reading) => reading.distributions)];
  insistOnDirectories(expansion, distributions, problems);
  const policies = readings.flatMap((reading) => reading.policies);
  return { distributions: resolvePolicies(distributions, policies), problems };
}

interface Found {
  readonly file: FoundFile;
  readonly reading: FileReading;
}

/**
 * Whether a plan merely turned up beside its code. Such a plan can be older than the code, and would hide what has changed since:
 * it takes the place of the code only where somebody names it.
 */
function isIdlePlan({ file, reading }: Found, { files }: Expansion): boolean {
  const { coversRoots = [] } = reading;
  const isWanted = file.asked === 'named' || file.asked === 'pattern';
  return (
    !isWanted && coversRoots.some((root) => files.some(({ path }) => isTerraform(path) && isDirectlyIn(path, root)))
  );
}

function isDirectlyIn(path: string, directory: string): boolean {
  return posix.dirname(path) === (directory === '' ? '.' : directory);
}

function planLeftOut({ path }: FoundFile): Problem {
  return whole(
    path,
    `left out: the code it was made of is read, which may be newer. Name it (files: ${path}) to have it read instead`,
  );
}

/** Leaves out what another file stands for, unless they stand for each other. */
function uncovered(found: readonly Found[]): readonly FileReading[] {
  const covered = new Set(
    found.flatMap(({ file, reading }) => (reading.covers ?? []).filter((other) => other !== file.path)),
  );
  const kept = found.filter(({ file }) => !covered.has(file.path));
  return (kept.length === 0 ? found : kept).map(({ reading }) => reading);
}

async function readOne(
  file: FoundFile,
  loaded: Map<Language, LanguageReader>,
  settings: ReaderSettings,
): Promise<Outcome> {
  if (languageOf(file.path) === null) return { type: 'irrelevant' };
  const content = readText(file);
  if ('fault' in content) {
    // What turned up in a search matters when it would have been read, had its encoding been right.
    const isWanted = file.asked === 'named' || file.asked === 'pattern';
    return isWanted || languageOf(file.path, content.garbled)?.looksLike(content.garbled) === true
      ? { type: 'broken', problem: whole(file.path, content.fault) }
      : { type: 'irrelevant' };
  }
  const { text } = content;
  const fitting = languageOf(file.path, text);
  if (fitting === null || (file.asked !== 'named' && !fitting.looksLike(text))) return { type: 'irrelevant' };
  if (file.asked === 'discovered' && isExample(file.path)) return { type: 'example' };
  return readWith(fitting, { ...file, text }, loaded, settings);
}

async function readWith(
  language: Language,
  file: FoundFile & { readonly text: string },
  loaded: Map<Language, LanguageReader>,
  settings: ReaderSettings,
): Promise<Outcome> {
  const reader = loaded.get(language) ?? (await language.load(settings));
  loaded.set(language, reader);
  const reading = reader.read(file);
  if (reading.broken !== null) return { type: 'broken', problem: reading.broken };
  if (reading.distributions.length + reading.policies.length > 0) return { type: 'read', reading };
  return reading.problems.length > 0 ? { type: 'read', reading } : { type: 'irrelevant' };
}

// --------------------------------------------------------------------------------------- what was named has to work

const READ_KINDS = [TERRAFORM_TITLE, ...LANGUAGES.map(({ title }) => title)].join(', ');

/** What plans and states are called in the forms that only Terraform reads. */
const BINARY_PLAN = /(?:plan|\.tfstate|\bplan\.(?:out|bin)|\.plan)$/i;

/** @throws UsageError unless a file that was named gave a distribution or a policy */
function insist(file: FoundFile, outcome: Outcome): void {
  switch (outcome.type) {
    case 'broken':
      throw new UsageError(told(outcome.problem));
    case 'example':
    case 'irrelevant': {
      const hint = BINARY_PLAN.test(file.path)
        ? ' (of a plan, name what terraform show -json makes of it)'
        : isTerragrunt(file.path)
          ? ` (${TERRAGRUNT_ADVICE})`
          : '';
      throw new UsageError(`${file.path}: contains no distribution${hint}; what can be read: ${READ_KINDS}`);
    }
    case 'read': {
      const { distributions, policies, problems } = outcome.reading;
      if (distributions.length + policies.length > 0) return;
      throw new UsageError(problems.map(told)[0] ?? `${file.path}: contains no distribution`);
    }
  }
}

/** @throws UsageError when directories were named and nothing at all was found */
function insistOnDirectories(
  { directories }: Expansion,
  distributions: readonly Distribution[],
  problems: readonly Problem[],
): void {
  if (directories.length === 0 || distributions.length > 0) return;
  const found = problems.slice(0, 3).map(told).join('; ');
  const detail = found === '' ? `what can be read: ${READ_KINDS}` : found;
  throw new UsageError(`${directories.join(', ')}: contains no distribution; ${detail}`);
}

function whole(file: string, message: string): Problem {
  return { file, line: null, message };
}

function told({ file, line, message }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}`;
}

// ------------------------------------------------------------------------------------------------------------ keys

/** Keys have to be unique: the second of the same name gets `#2`, and so on. */
function withUniqueKeys(distributions: readonly Distribution[]): readonly Distribution[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  const unique = (origin: Origin): Origin => {
    let key = origin.key;
    let count = times.get(origin.key) ?? 1;
    while (taken.has(key)) key = `${origin.key}#${++count}`;
    times.set(origin.key, count);
    taken.add(key);
    return key === origin.key ? origin : { ...origin, key };
  };
  return distributions.map((distribution) => ({ ...distribution, origins: distribution.origins.map(unique) }));
}
