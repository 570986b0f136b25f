import { posix } from 'node:path';

import type { Finding } from '../model/finding.js';
import type { OriginReport } from '../model/report.js';

/** Which files a pull request changes. */
export type Change =
  /** Nobody asked: every finding counts. */
  | { readonly status: 'not-asked' }
  /** Paths relative to the repository's root, with forward slashes; of a renamed file both names. */
  | { readonly status: 'known'; readonly files: readonly string[]; readonly from: string }
  /** The list cannot be had, and why: every finding counts. */
  | { readonly status: 'unknown'; readonly reason: string };

/** The files that an origin is made of, as far as that can be told. */
export type Extent =
  /** It comes from no file of the repository, or from one that something else generates: a change to it cannot be told. */
  | { readonly type: 'unattributable' }
  | {
      readonly type: 'files';
      /** Relative to the repository's root, with forward slashes. */
      readonly files: readonly string[];
      readonly directories: readonly ExtentDirectory[];
    };

/** Files of a directory that belong to an origin. */
export interface ExtentDirectory {
  /** Relative to the repository's root, with forward slashes; empty: the root itself. */
  readonly path: string;
  /** Whether what lies deeper belongs to it, too. */
  readonly deep: boolean;
  /** Only files with such a name; null: any. */
  readonly named: RegExp | null;
}

/** How a finding begins that a pull request did not cause. */
export const NOT_CAUSED = 'Not caused by this change: ';

/** Whether a finding was excused for lying outside of what the pull request changes. */
export function isElsewhere({ message }: Finding): boolean {
  return message.startsWith(NOT_CAUSED);
}

/**
 * Excuses what a pull request did not cause: findings on origins that none of its files belongs to become warnings that say
 * so and do not block. Nothing is excused when the files of either are not known.
 * @param extents by the key of the origin
 */
export function applyScope(
  origins: readonly OriginReport[],
  extents: ReadonlyMap<string, Extent>,
  change: Change,
): readonly OriginReport[] {
  if (change.status !== 'known') return origins;
  const files = change.files.map((path) => posix.normalize(path));
  return origins.map((origin) =>
    isTouched(extents.get(origin.key) ?? { type: 'unattributable' }, files)
      ? origin
      : { ...origin, findings: origin.findings.map(excused) },
  );
}

/** Whether any of the changed files belongs to the extent; true when the extent cannot be told. */
export function isTouched(extent: Extent, changed: readonly string[]): boolean {
  if (extent.type === 'unattributable') return true;
  const { files, directories } = extent;
  return changed.some(
    (path) =>
      files.some((file) => file === path || isSubmodule(path, file)) ||
      directories.some((directory) => holds(directory, path) || isSubmodule(path, `${directory.path}/`)),
  );
}

/** A submodule that moved to another commit is listed as one file, by its directory. */
function isSubmodule(path: string, file: string): boolean {
  return file.startsWith(`${path}/`);
}

function holds({ path, deep, named }: ExtentDirectory, file: string): boolean {
  if (named !== null && !named.test(file)) return false;
  const parent = posix.dirname(file);
  const directory = parent === '.' ? '' : parent;
  return directory === path || (deep && (path === '' || directory.startsWith(`${path}/`)));
}

function excused(finding: Finding): Finding {
  if (finding.suppressed !== null || finding.level === 'notice') return finding;
  return { ...finding, level: 'warning', message: `${NOT_CAUSED}${finding.message}`, blocking: false };
}
