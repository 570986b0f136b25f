import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** The bytes of a file, or why there are none, as the end of a sentence: "… is not in the workspace". */
export type Bytes = { readonly bytes: Uint8Array } | { readonly fault: string };

export interface DirectoryEntry {
  readonly name: string;
  readonly isDirectory: boolean;
}

/**
 * The part of a checkout that code of functions may be read from. Paths are relative to the workspace, with forward slashes; nothing
 * outside of it is read, whatever a path or a link says.
 */
export interface CodeWorkspace {
  readonly kindOf: (path: string) => 'file' | 'directory' | null;
  readonly readBytes: (path: string, maxBytes: number) => Bytes;
  /** What lies in a directory, by name; empty when there is none. */
  readonly entries: (directory: string) => readonly DirectoryEntry[];
}

/** @param root an existing directory */
export function codeWorkspace(root: string): CodeWorkspace {
  return {
    kindOf: (path) => kindOf(root, path),
    readBytes: (path, maxBytes) => readBytes(root, path, maxBytes),
    entries: (directory) => entriesOf(root, directory),
  };
}

function kindOf(root: string, path: string): 'file' | 'directory' | null {
  const real = realPlace(root, path);
  if (real === null) return null;
  try {
    const found = statSync(real);
    if (found.isFile()) return 'file';
    return found.isDirectory() ? 'directory' : null;
  } catch {
    return null;
  }
}

function readBytes(root: string, path: string, maxBytes: number): Bytes {
  const real = realPlace(root, path);
  if (real === null || kindOf(root, path) !== 'file') return { fault: 'is not in the workspace' };
  try {
    if (statSync(real).size > maxBytes) return { fault: `is larger than ${maxBytes / 2 ** 20} MB` };
    return { bytes: readFileSync(real) };
  } catch {
    return { fault: 'cannot be read' };
  }
}

function entriesOf(root: string, directory: string): readonly DirectoryEntry[] {
  const real = realPlace(root, directory);
  if (real === null) return [];
  try {
    return readdirSync(real, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** The place of a path with every link followed, if that is in the workspace. */
function realPlace(root: string, path: string): string | null {
  if (isAbsolute(path) || path.includes('\0')) return null;
  try {
    const realRoot = realpathSync(root);
    const real = realpathSync(join(root, path));
    const way = relative(realRoot, real);
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : real;
  } catch {
    return null;
  }
}
