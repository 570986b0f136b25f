import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';

/** Bytes of one file of configuration; hand-written ones have some thousand. */
export const MAX_SOURCE_BYTES = 5 * 1024 * 1024;

/** The text of a file, or why there is none. */
export type Content = { readonly text: string } | { readonly fault: 'missing' | 'forbidden'; readonly message: string };

/**
 * The files that configuration may consist of and refer to: those under the workspace, wherever links lead. Paths are relative to it,
 * with forward slashes; the workspace itself is the empty path.
 */
export class Workspace {
  readonly root: string;
  readonly #realRoot: string;
  readonly #texts = new Map<string, Content>();

  /** @param root an existing directory */
  constructor(root: string) {
    this.root = root;
    this.#realRoot = realpathSync(root);
  }

  /** The text of a file. A byte order mark is dropped. */
  read(path: string): Content {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const content = this.#read(path);
    this.#texts.set(path, content);
    return content;
  }

  #read(path: string): Content {
    const real = this.#real(path);
    if (typeof real !== 'string') return real;
    try {
      const found = statSync(real);
      if (!found.isFile()) return { fault: 'missing', message: 'is not a file' };
      if (found.size > MAX_SOURCE_BYTES)
        return { fault: 'forbidden', message: `is larger than ${MAX_SOURCE_BYTES / 2 ** 20} MB` };
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)) };
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
      const isEncoding = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
      return { fault: 'forbidden', message: isEncoding ? 'is not UTF-8 text' : 'cannot be read' };
    }
  }

  /** The place of a path with every link followed, if that is in the workspace. */
  #real(path: string): string | Extract<Content, { fault: string }> {
    let real: string;
    try {
      real = realpathSync(join(this.root, path));
    } catch {
      return { fault: 'missing', message: 'does not exist' };
    }
    const way = relative(this.#realRoot, real);
    const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    return isOutside ? { fault: 'forbidden', message: 'lies outside the workspace' } : real;
  }

  /** Names of the directories in a directory, links left out, sorted; none where it cannot be read. */
  directories(directory: string): readonly string[] {
    const real = this.#real(directory);
    if (typeof real !== 'string') return [];
    try {
      const entries = readdirSync(real, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted();
    } catch {
      return [];
    }
  }

  /** Names of the files in a directory, sorted; null when there is no such directory in the workspace. */
  list(directory: string): readonly string[] | null {
    const real = this.#real(directory);
    if (typeof real !== 'string') return null;
    try {
      return readdirSync(real, { withFileTypes: true })
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map(({ name }) => name)
        .toSorted();
    } catch {
      return null;
    }
  }
}

/** A path relative to a directory, both relative to the workspace; null when it leads out of it. */
export function resolveIn(directory: string, path: string): string | null {
  if (isAbsolute(path)) return null;
  const joined = posix.normalize(posix.join(directory === '' ? '.' : directory, path));
  const trimmed = joined.replace(/\/$/, '');
  const clean = trimmed === '.' ? '' : trimmed;
  return clean === '..' || clean.startsWith('../') ? null : clean;
}
