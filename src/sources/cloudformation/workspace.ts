import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';

import { MAX_FILE_BYTES } from '../files.js';

export type FileText = { readonly text: string } | { readonly fault: string };

/** Other files that one run reads because a template points at them. */
const MAX_OTHER_FILES = 2_000;

/** The files that templates point at. Nothing outside the workspace is read, whatever a path or a link says. */
export class WorkspaceFiles {
  readonly #root: string;
  readonly #realRoot: string | null;
  readonly #known = new Map<string, FileText>();

  constructor(workspace: string) {
    this.#root = resolve(workspace);
    this.#realRoot = realPathOf(this.#root);
  }

  /**
   * The path, relative to the workspace, of what `target` means when a file at `from` says it; null when that lies outside.
   * @param from path relative to the workspace, with forward slashes
   */
  resolve(from: string, target: string): string | null {
    if (target.includes('\0') || isAbsolute(target)) return null;
    const path = posix.normalize(posix.join(posix.dirname(from), target.split('\\').join('/')));
    return path === '..' || path.startsWith('../') || path.startsWith('/') ? null : path;
  }

  isFile(path: string): boolean {
    return this.#realFile(path) !== null;
  }

  /** The text of a file, or why there is none. A byte order mark is dropped. */
  read(path: string): FileText {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const text = this.#known.size >= MAX_OTHER_FILES ? { fault: 'is one file too many' } : this.#text(path);
    this.#known.set(path, text);
    return text;
  }

  #text(path: string): FileText {
    const real = this.#realFile(path);
    if (real === null) return { fault: 'is no file in the workspace' };
    try {
      if (statSync(real).size > MAX_FILE_BYTES) return { fault: `is larger than ${MAX_FILE_BYTES / (1024 * 1024)} MB` };
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)) };
    } catch (error) {
      return { fault: error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read' };
    }
  }

  #realFile(path: string): string | null {
    const real = realPathOf(join(this.#root, path));
    if (real === null || this.#realRoot === null) return null;
    const way = relative(this.#realRoot, real);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
    try {
      return statSync(real).isFile() ? real : null;
    } catch {
      return null;
    }
  }
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
