import { stat } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';

import type { Extent, ExtentDirectory } from '../config/scope.js';
import type { Distribution, Origin, SourceLanguage } from '../model/distribution.js';
import { versioned } from './git.js';
import { localModules } from './terraform-modules.js';

export interface ExtentRequest {
  readonly workspace: string;
  /**
   * Files that decide about every origin, relative to the workspace: the config file, the baseline, files with variables or
   * parameters. A change to one of them excuses nothing.
   */
  readonly everywhere: readonly string[];
}

/** What Terraform reads of a directory, or is handed. */
const TERRAFORM_FILES = /\.(?:tf|tofu|tfvars|hcl)(?:\.json)?$/i;
/** What lies beside a template and may belong to the same stack: parameters, included parts. */
const TEMPLATE_FILES = /\.(?:ya?ml|json|template)$/i;
/**
 * The files that each origin is made of, as generously as its language asks for: a file too many makes a finding block, one
 * too few would excuse it.
 * @returns extents by the key of the origin, with paths relative to the root of the repository
 */
export async function findExtents(
  distributions: readonly Distribution[],
  { workspace, everywhere }: ExtentRequest,
): Promise<ReadonlyMap<string, Extent>> {
  const subjects = distributions.flatMap((distribution) =>
    distribution.origins.map((origin) => ({ distribution, origin, files: ownFiles(distribution, origin) })),
  );
  const place = new Repository(workspace);
  await place.learn([...new Set(subjects.flatMap(({ files }) => files))]);
  const common = await Promise.all(everywhere.map((file) => place.inRepository(file)));
  const extents = new Map<string, Extent>();
  for (const { distribution, origin, files } of subjects) {
    extents.set(origin.key, await extentOf(distribution, files, common, place));
  }
  return extents;
}

/** The files that declare the origin or a part of it. */
function ownFiles(distribution: Distribution, origin: Origin): readonly string[] {
  const places = [origin.location, origin.domainName.location, distribution.location];
  const files = [distribution.file, ...places.map((place) => place?.file)];
  return [...new Set(files.filter((file) => typeof file === 'string'))];
}

async function extentOf(
  distribution: Distribution,
  files: readonly string[],
  common: readonly string[],
  place: Repository,
): Promise<Extent> {
  const sources = files.filter((file) => !isGenerated(file, distribution));
  if (files.length === 0) return { type: 'unattributable' };
  if (sources.length === 0) {
    const directory = await appDirectory(distribution, files, place);
    return directory === null ? { type: 'unattributable' } : { type: 'files', files: common, directories: [directory] };
  }
  if (!sources.every((file) => place.isWritten(file, distribution.language))) return { type: 'unattributable' };
  const paths = await Promise.all(sources.map((file) => place.inRepository(file)));
  const directories = await Promise.all(sources.map((file) => directoriesOf(file, distribution, place)));
  const edge = await edgeDirectories(distribution, place);
  return { type: 'files', files: [...paths, ...common], directories: [...directories.flat(), ...edge] };
}

/** Where the functions of the behaviors are: their definitions, and their code with all that lies below it. */
async function edgeDirectories({ behaviors }: Distribution, place: Repository): Promise<readonly ExtentDirectory[]> {
  const definitions = behaviors.flatMap(({ edgeFunctions }) => edgeFunctions.map(({ definition }) => definition));
  const directories = definitions.flatMap((definition) => {
    if (definition === null) return [];
    const code = definition.code.status === 'found' ? definition.code.files : [];
    const declared = definition.location === null ? [] : [{ file: definition.location.file, deep: false }];
    return [
      ...declared,
      ...code.flatMap(({ location }) => (location === null ? [] : [{ file: location.file, deep: true }])),
    ];
  });
  const distinct = new Map(directories.map(({ file, deep }) => [`${posix.dirname(file)} ${deep}`, { file, deep }]));
  return Promise.all(
    [...distinct.values()].map(async ({ file, deep }) => {
      const path = await place.inRepository(posix.dirname(file));
      // Beside a file at the root lies the whole repository, which is not its code.
      return { path, deep: deep && path !== '', named: null };
    }),
  );
}

/** Plans, previews and synthesized templates: what a tool wrote in this run, unless it points into the source itself. */
function isGenerated(file: string, { language }: Distribution): boolean {
  if (language === 'terraform-plan') return !TERRAFORM_FILES.test(file);
  if (language === 'pulumi') return /\.json$/i.test(file);
  return language === 'cdk' && /(?:^|\/)cdk\.out\/|\.template\.json$/.test(file);
}

/** The directory whose app wrote the template into its `cdk.out`. */
async function appDirectory(
  { language }: Distribution,
  files: readonly string[],
  place: Repository,
): Promise<ExtentDirectory | null> {
  const [file] = files;
  const at = file === undefined || language !== 'cdk' ? -1 : `/${file}`.indexOf('/cdk.out/');
  if (file === undefined || at < 0) return null;
  return { path: await place.inRepository(file.slice(0, Math.max(0, at - 1))), deep: true, named: null };
}

async function directoriesOf(
  file: string,
  { language, address }: Distribution,
  place: Repository,
): Promise<readonly ExtentDirectory[]> {
  const path = await place.inRepository(posix.dirname(file));
  if (language === 'serverless' || language === 'cdk' || language === 'pulumi') {
    return [{ path, deep: true, named: null }];
  }
  if (language === 'cloudformation') return [{ path, deep: false, named: TEMPLATE_FILES }];
  if (language === 'distribution-config') return [];
  // Who calls a module is not written in it, so that any Terraform of the repository may.
  if (address.startsWith('module.')) return [{ path: '', deep: true, named: TERRAFORM_FILES }];
  const modules = await localModules(resolve(place.workspace, posix.dirname(file)));
  const called = await Promise.all(modules.map((directory) => place.inRepository(directory)));
  return [
    { path, deep: false, named: null },
    ...[path, ...called].map((directory) => ({ path: directory, deep: true, named: TERRAFORM_FILES })),
    ...called.map((directory) => ({ path: directory, deep: false, named: null })),
  ];
}

/** The checkouts that the files lie in. State: what was found out about them. */
class Repository {
  readonly workspace: string;
  readonly #roots = new Map<string, Promise<string | null>>();
  readonly #tracked = new Map<string, boolean>();

  constructor(workspace: string) {
    this.workspace = resolve(workspace);
  }

  /** Asks git which of the files it has. */
  async learn(files: readonly string[]): Promise<void> {
    const byRoot = new Map<string, string[]>();
    for (const file of files) {
      const root = await this.#rootOf(dirname(resolve(this.workspace, file)));
      if (root !== null) byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
    }
    for (const [root, some] of byRoot) {
      const paths = some.map((file) => within(root, resolve(this.workspace, file)));
      const tracked = await versioned(root, paths);
      if (tracked === null) continue;
      for (const [index, file] of some.entries()) this.#tracked.set(file, tracked.has(paths[index] ?? ''));
    }
  }

  /**
   * Whether somebody wrote the file, rather than a step of this run: git has it. Where git cannot say, the language tells: what
   * AWS's command line prints is as likely to be fresh as to be kept.
   */
  isWritten(file: string, language: SourceLanguage): boolean {
    return this.#tracked.get(file) ?? language !== 'distribution-config';
  }

  /** A path of the workspace (or an absolute one) as the repository around it has it; without a repository, as it is. */
  async inRepository(path: string): Promise<string> {
    const absolute = resolve(this.workspace, path);
    const root = (await this.#rootOf(absolute)) ?? this.workspace;
    return within(root, absolute);
  }

  /** The directory with the repository that this one lies in; null when there is none. */
  #rootOf(directory: string): Promise<string | null> {
    const known = this.#roots.get(directory) ?? this.#findRoot(directory);
    this.#roots.set(directory, known);
    return known;
  }

  /** The nearest at or above with a `.git`. Where that is a file, it is a worktree, or a submodule of what is further above. */
  async #findRoot(directory: string): Promise<string | null> {
    const found = await stat(join(directory, '.git')).catch(() => null);
    if (found?.isDirectory() === true) return directory;
    const parent = dirname(directory);
    const above = parent === directory ? null : await this.#rootOf(parent);
    return above ?? (found === null ? null : directory);
  }
}

function within(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}
