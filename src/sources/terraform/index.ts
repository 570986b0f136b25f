import type { Distribution, Problem } from '../../model/distribution.js';
import { DISTRIBUTION_TYPES } from './distribution-types.js';
import { readDistributions } from './distributions.js';
import type { ModuleSource } from './module-source.js';
import { isLocalSource, ModuleLibrary, Root, sourceOf } from './modules.js';
import { findRoots } from './roots.js';
import type { TerraformSettings } from './variables.js';
import { resolveIn, Workspace } from './workspace.js';

export { isConfigurationFile } from './module-source.js';
export { directoryOf } from './roots.js';

/** What to read of Terraform's and OpenTofu's code. */
export interface TerraformRequest {
  /** Directory that everything else is relative to, and that nothing is read outside of. */
  readonly workspace: string;
  /** Directories of root modules that somebody named, relative to the workspace. */
  readonly roots: readonly string[];
  /** Files among which root modules are to be found. */
  readonly files: readonly string[];
  readonly settings: TerraformSettings;
  /** Further settings of single root modules, by directory; one that is listed twice is read twice. */
  readonly rootSettings?: readonly (TerraformSettings & { readonly root: string })[];
  /** Directories of root modules that are left out. */
  readonly except?: readonly string[];
}

/** What one root module came to. */
export interface RootReading {
  /** Directory of the root module, relative to the workspace; empty for the workspace itself. */
  readonly directory: string;
  readonly distributions: readonly Distribution[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the distributions of root modules, those of the local modules that they call included.
 * @throws UsageError for variables that were given and cannot be used. What is wrong with the code is a problem.
 */
export function readTerraform(request: TerraformRequest): readonly RootReading[] {
  const { workspace, roots, files, settings, rootSettings = [], except = [] } = request;
  const library = new ModuleLibrary(new Workspace(workspace));
  const found = files.length === 0 ? [] : findRoots(files, library.workspace);
  const directories = [...new Set([...roots, ...found])].filter((root) => !except.includes(root)).toSorted();
  return directories.flatMap((directory) => {
    const own = rootSettings.filter(({ root }) => root === directory);
    const all = own.length === 0 ? [settings] : own.map((one) => joined(one, settings));
    return all.map((one) => readRoot(directory, library, workspace, one));
  });
}

/** The settings of a root module, those of the whole run coming after and so winning. */
function joined(own: TerraformSettings, common: TerraformSettings): TerraformSettings {
  return {
    vars: [...own.vars, ...common.vars],
    varFiles: [...own.varFiles, ...common.varFiles],
    workspace: common.workspace === '' ? own.workspace : common.workspace,
  };
}

/** The root modules with a distribution among some files. */
export function findRootsIn(workspace: string, files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : findRoots(files, new Workspace(workspace));
}

function readRoot(
  directory: string,
  library: ModuleLibrary,
  workspace: string,
  settings: TerraformSettings,
): RootReading {
  const source = library.module(directory);
  if (source === null) return { directory, distributions: [], problems: [] };
  const root = new Root(source, library, workspace, settings);
  const distributions = readDistributions(root.module);
  const problems = root.problems();
  const isOff = distributions.length === 0 && problems.length === 0 && declaresDistribution(source, library);
  return { directory, distributions, problems: isOff ? [noneMade(directory)] : problems };
}

/** What a root is told that has a distribution in its code and, with the values at hand, none to deploy. */
function noneMade(directory: string): Problem {
  const message =
    'has a distribution, which count or for_each leaves out with the values at hand; give others (terraform-vars, terraform-var-files) to have it checked';
  return { file: directory === '' ? '.' : directory, line: null, message };
}

/** Whether a module, or a local one that it calls, declares a distribution, however many come of it. */
function declaresDistribution(source: ModuleSource, library: ModuleLibrary): boolean {
  const seen = new Set([source]);
  for (const { directory, resources, calls } of seen) {
    if ([...resources.keys()].some((address) => DISTRIBUTION_TYPES.includes(address.split('.')[0] ?? ''))) return true;
    for (const { node } of calls.values()) {
      const from = sourceOf(node);
      const local = from !== null && isLocalSource(from) ? resolveIn(directory, from) : null;
      const called = local === null ? null : library.module(local);
      if (called !== null) seen.add(called);
    }
  }
  return false;
}
