import { existsSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';

import type { Distribution, Problem } from '../model/distribution.js';
import { UsageError } from '../model/usage-error.js';
import { examplesLeftOut, isExample } from './example-folders.js';
import type { Expansion, FoundFile } from './files.js';

/** Values for Terraform's variables, and the name of its workspace where that is known. */
export interface TerraformValues {
  /** `name=value`. */
  readonly vars: readonly string[];
  /** Paths relative to the workspace. */
  readonly varFiles: readonly string[];
  readonly workspace: string | null;
  /** Values of single root modules, as a config file lists them. */
  readonly roots?: readonly RootValues[];
}

export interface RootValues extends Omit<TerraformValues, 'roots'> {
  /** Directory of the root module, relative to the workspace. */
  readonly root: string;
  /** Where these values are written. */
  readonly file: string;
  readonly line: number;
}

export const NO_VALUES: TerraformValues = { vars: [], varFiles: [], workspace: null };
export const TERRAFORM_TITLE = 'Terraform and OpenTofu (.tf, .tofu, .tf.json)';

/** Whether the name of a file says that it is configuration of Terraform's or OpenTofu's. */
export function isTerraform(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

/** The root modules that somebody asked for, and files among which others are. */
interface Wanted {
  readonly roots: readonly string[];
  readonly files: readonly string[];
  /** In folders of examples, which only count when they are asked for. */
  readonly examples: readonly string[];
}

/**
 * Reads the root modules that files and directories stand for. A file or a directory that is named stands for the root module that it
 * is, or lies in; of what a pattern or a search finds, the roots are those that no other module calls.
 * @param planned directories of root modules that a plan stands for: they are not read once more
 * @throws UsageError for a file that was named and whose root has no distribution, and for values that cannot be used
 */
export async function readTerraformFiles(
  expansion: Expansion,
  workspace: string,
  values: TerraformValues,
  planned: readonly string[] = [],
): Promise<{ readonly distributions: readonly Distribution[]; readonly problems: readonly Problem[] }> {
  const found = expansion.files.filter(({ path }) => isTerraform(path));
  if (found.length === 0) return { distributions: [], problems: [] };
  const { directoryOf, findRootsIn, readTerraform } = await import('./terraform/index.js');
  const wanted = sortOut(found, expansion.directories, workspace, directoryOf);
  const settings = { ...values, workspace: values.workspace ?? '' };
  const ownValues = (values.roots ?? []).map((own) => inRoot(own, workspace));
  const rootSettings = ownValues.map((own) => ({ ...own, workspace: own.workspace ?? '' }));
  const request = { workspace, roots: wanted.roots, files: wanted.files, settings, rootSettings };
  const readings = readTerraform({ ...request, except: planned });
  const isRead = (root: string): boolean =>
    planned.includes(root) || readings.some(({ directory }) => directory === root);
  for (const { path, asked } of found) {
    if (asked !== 'named') continue;
    const reading = readings.find(({ directory }) => directory === directoryOf(path));
    if (reading === undefined || reading.distributions.length > 0) continue;
    const [problem] = reading.problems;
    const why =
      problem === undefined
        ? ''
        : ` (${problem.file}${problem.line === null ? '' : `:${problem.line}`}: ${problem.message})`;
    throw new UsageError(`${path}: its root module contains no distribution${why}`);
  }
  return {
    distributions: readings.flatMap(({ distributions }) => distributions),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...examplesLeftOut(findRootsIn(workspace, wanted.examples).filter((root) => !planned.includes(root))),
      ...ownValues.filter(({ root }) => !isRead(root)).map(unusedValues),
    ],
  };
}

/** The directory in its plain form, and files with values found beside the code, where Terraform would be run. */
function inRoot(own: RootValues, workspace: string): RootValues {
  const root = plainDirectory(own.root);
  const beside = (file: string): string => posix.join(root, file);
  return {
    ...own,
    root,
    varFiles: own.varFiles.map((file) => (existsSync(join(workspace, beside(file))) ? beside(file) : file)),
  };
}

/** A directory relative to the workspace without `./` and a slash at its end; empty for the workspace itself. */
export function plainDirectory(directory: string): string {
  return posix.normalize(directory).replace(/^\.?\/?(?=$)|\/$/g, '');
}

function unusedValues({ root, file, line }: RootValues): Problem {
  return {
    file,
    line,
    message: `terraform: no root module was read in ${root === '' ? '.' : root}, so these values had no use`,
  };
}

function sortOut(
  found: readonly FoundFile[],
  directories: readonly string[],
  workspace: string,
  directoryOf: (path: string) => string,
): Wanted {
  const named = directories.map((directory) => relative(workspace, resolve(workspace, directory)).split(sep).join('/'));
  const withFiles = new Set(found.map(({ path }) => directoryOf(path)));
  const namedRoots = named.filter((directory) => withFiles.has(directory));
  const roots = new Set(namedRoots);
  const files: string[] = [];
  const examples: string[] = [];
  for (const { path, asked } of found) {
    const isOutside = path.startsWith('../') || /^(?:[A-Za-z]:|\/)/.test(path);
    if (isOutside) {
      if (asked === 'named')
        throw new UsageError(`${path}: lies outside the workspace, where Terraform code is not read`);
    } else if (asked === 'named') roots.add(directoryOf(path));
    else if (asked === 'directory' && namedRoots.some((root) => isIn(path, root))) continue;
    else if (asked === 'discovered' && isExample(path)) examples.push(path);
    else files.push(path);
  }
  return { roots: [...roots], files, examples };
}

function isIn(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`);
}
