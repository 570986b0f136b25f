import { directoryOf } from '../terraform/roots.js';
import type { ModuleLibrary } from '../terraform/modules.js';
import { DISTRIBUTION_TYPES } from '../terraform/distribution-types.js';
import { localAddressOf, type PlanDocument, type PlannedResource } from './document.js';
import { entriesOf, itemsOf, memberOf } from './shape.js';

/** Directories that are looked at for the root module of a plan. */
const MAX_DIRECTORIES = 5_000;
/** How much of what the plan has at the top the code has to declare. */
const LEAST_FIT = 0.5;

/** The root module that a plan was made of. */
export interface RootFound {
  /** Relative to the workspace; null when none fits. */
  readonly directory: string | null;
  /** Others that fit as well, where nothing tells them apart. */
  readonly others: readonly string[];
}

interface Candidate {
  readonly directory: string;
  readonly fit: number;
  /** Declarations that the plan lacks. */
  readonly extra: number;
}

/**
 * Finds the root module of a plan: the directory of its file, one above it, or else the one in the workspace whose declarations
 * are most like the plan's, because a plan does not name the files that it was made of.
 * @param preferred root modules that somebody has named, which decide between equals
 */
export function findRoot(
  document: PlanDocument,
  file: string,
  library: ModuleLibrary,
  preferred: readonly string[],
): RootFound {
  const names = topNames(document);
  const near = ancestorsOf(file).map((directory) => candidateAt(directory, names, library));
  const own = near.find((candidate) => candidate !== null);
  if (own !== null && own !== undefined) return { directory: own.directory, others: [] };
  const found = directoriesIn(library)
    .map((directory) => candidateAt(directory, names, library))
    .filter((candidate) => candidate !== null)
    .toSorted((a, b) => b.fit - a.fit || a.extra - b.extra || (a.directory < b.directory ? -1 : 1));
  const [best] = found;
  if (best === undefined) return { directory: null, others: [] };
  const equals = found.filter(({ fit, extra }) => fit === best.fit && extra === best.extra);
  const named = equals.filter(({ directory }) => preferred.includes(directory));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { directory: only.directory, others: [] };
  return { directory: best.directory, others: equals.slice(1).map(({ directory }) => directory) };
}

/** Directories from that of a file up to the workspace; none for a file outside of it. */
function ancestorsOf(file: string): readonly string[] {
  if (file.startsWith('../') || /^(?:[A-Za-z]:|\/)/.test(file)) return [];
  const found = [directoryOf(file)];
  for (let last = found[0]; last !== undefined && last !== ''; last = found.at(-1)) found.push(directoryOf(last));
  return found;
}

/** What a plan has at the top. */
interface TopNames {
  /** Resources as `aws_lb.site` and `data.aws_region.current`, module calls as `module.cdn`. */
  readonly all: ReadonlySet<string>;
  /** Those that are, or lead to, a distribution. */
  readonly leading: ReadonlySet<string>;
}

function topNames({ resources, configuration }: PlanDocument): TopNames {
  const topOf = (resource: PlannedResource): string => {
    const [first] = resource.steps;
    return first === undefined ? localAddressOf(resource) : `module.${first.name}`;
  };
  const all = [...resources.values()];
  const configured = [
    ...itemsOf(memberOf(configuration, 'resources')).map((resource) => String(memberOf(resource, 'address'))),
    ...entriesOf(memberOf(configuration, 'module_calls')).map(([name]) => `module.${name}`),
  ];
  const leading = all.filter(({ type, destroyed }) => DISTRIBUTION_TYPES.includes(type) && !destroyed);
  return {
    all: new Set(configured.length > 0 ? configured : all.filter(({ destroyed }) => !destroyed).map(topOf)),
    leading: new Set(leading.map(topOf)),
  };
}

function candidateAt(directory: string, { all, leading }: TopNames, library: ModuleLibrary): Candidate | null {
  const source = library.module(directory);
  if (source === null) return null;
  const declared = new Set([...source.resources.keys(), ...[...source.calls.keys()].map((name) => `module.${name}`)]);
  if (leading.size > 0 && ![...leading].some((name) => declared.has(name))) return null;
  const matched = [...all].filter((name) => declared.has(name)).length;
  const fit = all.size === 0 ? 0 : matched / all.size;
  return fit < LEAST_FIT ? null : { directory, fit, extra: declared.size - matched };
}

/** The directories of the workspace, breadth first. */
function directoriesIn({ workspace }: ModuleLibrary): readonly string[] {
  const found = [''];
  for (const directory of found) {
    for (const name of workspace.directories(directory)) {
      if (found.length >= MAX_DIRECTORIES) return found;
      if (!/^(?:\.|node_modules$)/.test(name)) found.push(directory === '' ? name : `${directory}/${name}`);
    }
  }
  return found;
}
