import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Characters of one pattern; longer ones are passed over. */
const MAX_PATTERN = 500;
/** Stars in one pattern: each multiplies the time that a backtracking engine takes. */
const MAX_STARS = 4;
/** Patterns of all `.gitignore` files together. */
const MAX_PATTERNS = 5_000;

interface Rule {
  /** The directory of its file, relative to the workspace, with a slash at the end unless it is the workspace. */
  readonly base: string;
  readonly negated: boolean;
  /** Only directories, and so everything in them. */
  readonly directoryOnly: boolean;
  readonly pattern: RegExp;
}

/**
 * Tells which paths the `.gitignore` files of a workspace take away. Source: https://git-scm.com/docs/gitignore ("Pattern format").
 * @param files paths of the `.gitignore` files, relative to the workspace
 */
export async function readIgnored(root: string, files: readonly string[]): Promise<(path: string) => boolean> {
  const rules: Rule[] = [];
  for (const file of files.toSorted((a, b) => a.length - b.length)) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const directory = posix.dirname(file);
    const base = directory === '.' ? '' : `${directory}/`;
    rules.push(...text.split(/\r?\n/).flatMap((line) => ruleOf(line, base)));
  }
  const kept = rules.slice(0, MAX_PATTERNS);
  const directories = new Map<string, boolean>();
  const isDirectoryIgnored = (path: string): boolean => {
    if (path === '.' || path === '') return false;
    const known = directories.get(path);
    if (known !== undefined) return known;
    const ignored = isDirectoryIgnored(posix.dirname(path)) || decide(path, true, kept);
    directories.set(path, ignored);
    return ignored;
  };
  // What is in an ignored directory cannot be brought back.
  return (path) => isDirectoryIgnored(posix.dirname(path)) || decide(path, false, kept);
}

/** The last pattern that fits decides. */
function decide(path: string, isDirectory: boolean, rules: readonly Rule[]): boolean {
  let ignored = false;
  for (const { base, negated, directoryOnly, pattern } of rules) {
    if (negated !== ignored || (directoryOnly && !isDirectory) || !path.startsWith(base)) continue;
    if (pattern.test(path.slice(base.length))) ignored = !negated;
  }
  return ignored;
}

function ruleOf(line: string, base: string): readonly Rule[] {
  const written = line.replace(/(?<!\\)\s+$/, '');
  if (written === '' || written.startsWith('#') || written.length > MAX_PATTERN) return [];
  const negated = written.startsWith('!');
  const directoryOnly = written.endsWith('/');
  const body = written.slice(negated ? 1 : 0, directoryOnly ? -1 : undefined).replace(/^\\(?=[#!])/, '');
  const pattern = compile(body);
  return pattern === null ? [] : [{ base, negated, directoryOnly, pattern }];
}

/** A pattern with a slash in it counts from its own directory, one without at any depth. */
function compile(body: string): RegExp | null {
  const anchored = body.replace(/^\//, '');
  if (anchored === '' || (anchored.match(/\*+/g) ?? []).length > MAX_STARS) return null;
  const prefix = body.includes('/') ? '' : '(?:.*/)?';
  const source = anchored.replaceAll(/\*\*\/|\/\*\*$|\*+|\?|\[!?[^\]]+\]|\\?[^*?[\]\\]|\\?./g, translate);
  try {
    return new RegExp(`^${prefix}${source}$`);
  } catch {
    return null;
  }
}

function translate(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '/**') return '/.*';
  if (part.startsWith('*')) return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.startsWith('[') && part.length > 2)
    return `[${part.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
  return part.replace(/^\\(?=.)/, '').replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
