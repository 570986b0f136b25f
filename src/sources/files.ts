import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { UsageError } from '../model/usage-error.js';
import { readIgnored } from './ignored.js';

/** Parsing takes some thirty times as much memory, which a build runner has to have. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Bytes of a plan of Terraform's, which has every attribute of every resource. It takes some ten times as much memory. */
export const MAX_PLAN_BYTES = 100 * 1024 * 1024;

/** Files looked at in one run when they were not named one by one. */
export const MAX_FILES_FOUND = 20_000;

/** How somebody asked for a file, from the most to the least insistent: what is wrong with it weighs accordingly. */
export type Asked =
  /** Named by its path: it has to be readable. */
  | 'named'
  /** Under a directory that was named. */
  | 'directory'
  /** Matched by a pattern. */
  | 'pattern'
  /** Nothing was named, and it lies in the workspace. */
  | 'discovered';

export interface FoundFile {
  readonly absolute: string;
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly asked: Asked;
}

/** What the given paths, directories and patterns stand for. */
export interface Expansion {
  /** In the order of their paths, each once. */
  readonly files: readonly FoundFile[];
  /** Directories that were named, as written. */
  readonly directories: readonly string[];
  /** Patterns that matched nothing. */
  readonly unmatched: readonly string[];
  /** Files beyond `MAX_FILES_FOUND`. */
  readonly leftOut: number;
}

/** Where other people's code, build output and tools' own state lie. */
const SKIPPED_DIRECTORIES = [
  '.*',
  'bower_components',
  'build',
  'coverage',
  'dist',
  'node_modules',
  'out',
  'target',
  'vendor',
  'venv',
  '__pycache__',
];
const SKIPPED = SKIPPED_DIRECTORIES.map((name) => `**/${name}/**`);
/** Skipped even where a pattern of the user's would match. */
const ALWAYS_SKIPPED = ['**/node_modules/**', '**/.git/**'];

/** Where to look, and what for. */
interface Search {
  /** The workspace as it was given; paths are relative to it. */
  readonly root: string;
  /** The same with every link followed; what a pattern or a search finds has to lie in it. */
  readonly realRoot: string;
  /** Whether a file of this name is worth looking at. */
  readonly relevant: (path: string) => boolean;
  /** Patterns that take away. */
  readonly excluded: readonly string[];
}

/**
 * Finds the files that `entries` stand for: paths, directories, or patterns (`!…` takes away), relative to the workspace. With
 * no entries, all files under the workspace. What a pattern or a search finds is relevant and lies inside the workspace.
 * @throws UsageError for a path that does not exist and for a pattern that leads out of the workspace
 */
export async function expandFiles(
  workspace: string,
  entries: readonly string[],
  relevant: (path: string) => boolean,
): Promise<Expansion> {
  const root = resolve(workspace);
  const realRoot = await realpath(root).catch(() => {
    throw new UsageError(`${workspace}: no such directory`);
  });
  const excluded = entries.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
  const wanted = entries.filter((entry) => !entry.startsWith('!') && entry.trim() !== '');
  const place: Search = { root, realRoot, relevant, excluded };
  const answers = await inSequence(wanted, (entry) => ask(place, entry));
  if (wanted.length === 0) answers.push(await everything(place));
  const found = answers.flatMap(({ files }) => files);
  const named = byPath(found.filter(({ asked }) => asked === 'named'));
  const others = byPath(found.filter(({ path }) => !named.has(path)));
  const kept = [...others.values()].toSorted(inOrder).slice(0, MAX_FILES_FOUND);
  return {
    files: [...named.values(), ...kept].toSorted(inOrder),
    directories: answers.flatMap(({ directory }) => (directory === null ? [] : [directory])),
    unmatched: answers.flatMap(({ unmatched }) => (unmatched === null ? [] : [unmatched])),
    leftOut: others.size - kept.length,
  };
}

function byPath(files: readonly FoundFile[]): ReadonlyMap<string, FoundFile> {
  return new Map(files.map((file) => [file.path, file]));
}

function inOrder(a: FoundFile, b: FoundFile): number {
  return a.path < b.path ? -1 : 1;
}

interface Answer {
  readonly files: readonly FoundFile[];
  readonly directory: string | null;
  readonly unmatched: string | null;
}

/** All files, but for those that git ignores. One walk finds both them and the files that say so. */
async function everything(place: Search): Promise<Answer> {
  const relevant = (path: string): boolean => isGitignore(path) || place.relevant(path);
  const found = await search({ ...place, relevant }, place.root, ['**/*', '**/.gitignore'], SKIPPED, 'discovered');
  const gitignores = found.filter(({ path }) => isGitignore(path)).map(({ path }) => path);
  const isIgnored = await readIgnored(place.root, gitignores);
  const files = found.filter(({ path }) => !isGitignore(path) && !isIgnored(path));
  return { files, directory: null, unmatched: null };
}

function isGitignore(path: string): boolean {
  return /(?:^|\/)\.gitignore$/.test(path);
}

async function ask(place: Search, entry: string): Promise<Answer> {
  const absolute = resolve(place.root, entry);
  const found = await stat(absolute).catch(() => null);
  if (found?.isFile() === true) {
    return {
      files: [{ absolute, path: pathIn(place.root, absolute), asked: 'named' }],
      directory: null,
      unmatched: null,
    };
  }
  if (found?.isDirectory() === true) {
    return { files: await search(place, absolute, '**/*', SKIPPED, 'directory'), directory: entry, unmatched: null };
  }
  if (found !== null) throw new UsageError(`${entry}: is neither a file nor a directory`);
  if (!isDynamicPattern(entry)) throw new UsageError(`${entry}: no such file or directory`);
  const pattern = isAbsolute(entry) ? pathIn(place.root, entry) : entry;
  if (pattern.split(/[/\\]/).includes('..') || isAbsolute(pattern)) {
    throw new UsageError(`${entry}: a pattern cannot lead out of the workspace`);
  }
  const files = await search(place, place.root, pattern, ALWAYS_SKIPPED, 'pattern');
  return { files, directory: null, unmatched: files.length === 0 ? entry : null };
}

/**
 * Relevant files under `directory` that match. Links are not followed: what they lead to is found in its own place, or lies
 * outside the workspace. A pattern can also begin with the name of a link, so every file's real place is looked at.
 */
async function search(
  { root, realRoot, relevant, excluded }: Search,
  directory: string,
  pattern: string | readonly string[],
  skipped: readonly string[],
  asked: Asked,
): Promise<readonly FoundFile[]> {
  const matches = await glob(typeof pattern === 'string' ? [pattern] : [...pattern], {
    cwd: directory,
    ignore: [...skipped, ...excluded],
    dot: asked === 'pattern',
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: true,
  });
  const bounds = [realRoot, await realpath(directory)];
  // A promise for every step of every file would take several times as long.
  return matches.filter(relevant).flatMap((match): readonly FoundFile[] => {
    const absolute = join(directory, match);
    const real = realPathOfFile(absolute);
    if (real === null || !bounds.some((bound) => isInside(bound, real))) return [];
    return [{ absolute, path: pathIn(root, absolute), asked }];
  });
}

/** Where a file is with every link followed; null when there is none. */
function realPathOfFile(path: string): string | null {
  try {
    const real = realpathSync.native(path);
    return statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function pathIn(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}

async function inSequence<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await task(item));
  return results;
}

/** The text of a file, or why there is none; then what it could be, as far as another encoding can be told from the bytes. */
export type FileText = { readonly text: string } | { readonly fault: string; readonly garbled: string };

/** The text of a file, or why there is none. A byte order mark is dropped, and decides about the encoding. */
export function readText(file: FoundFile): FileText {
  try {
    const { size } = statSync(file.absolute);
    const limit = size > MAX_FILE_BYTES && isPlan(file) ? MAX_PLAN_BYTES : MAX_FILE_BYTES;
    if (size > limit) return { fault: `is larger than ${limit / (1024 * 1024)} MB`, garbled: '' };
    return decode(readFileSync(file.absolute));
  } catch (error) {
    return { fault: `cannot be read: ${error instanceof Error ? error.message : String(error)}`, garbled: '' };
  }
}

/** Bytes at the beginning of a file that tell whether it is a plan: its version comes first, the code when its keys are sorted. */
const HEAD_BYTES = 64 * 1024;
const PLAN_HEAD = /"(?:format_version|terraform_version|configuration)"\s*:/;

function isPlan({ absolute }: FoundFile): boolean {
  const descriptor = openSync(absolute, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const head = buffer.subarray(0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
    return PLAN_HEAD.test(new TextDecoder(encodingOf(head)).decode(head));
  } finally {
    closeSync(descriptor);
  }
}

/** Windows PowerShell 5 writes UTF-16 when it redirects what a program prints. */
function decode(bytes: Buffer): FileText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const garbled = encoding === 'utf-8' ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
    return { fault: `is not ${encoding.toUpperCase()} text`, garbled };
  }
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
