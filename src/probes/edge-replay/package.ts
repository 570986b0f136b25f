import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import * as nodeModule from 'node:module';
import { dirname, join, posix } from 'node:path';

import type { CodeFile } from '../../model/edge-function.js';

/** Where the code is inside, as in Lambda. */
export const CODE_INSIDE = '/var/task';
export const RUNNER_INSIDE = '/runner.cjs';

const MAX_FILES = 2_000;
const MAX_BYTES = 60 * 2 ** 20;
/** What is parsed in this process, and not only written. */
const MAX_TYPESCRIPT_CHARS = 2 * 2 ** 20;

/** The name of a function's file inside, by the name it has in the package. */
export type Names = ReadonlyMap<string, string>;

/** A directory that becomes the root directory inside, or why there can be none. */
export type Packed =
  | { readonly status: 'packed'; readonly root: string; readonly names: Names }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * Writes a function's files, the runner and the mount points into a new directory.
 * @param root does not exist yet
 * @param mountPoints paths inside at which files of the system will be
 */
export async function pack(
  root: string,
  files: readonly CodeFile[],
  runner: string,
  mountPoints: readonly string[],
): Promise<Packed> {
  const refused = (reason: string): Packed => ({ status: 'refused', reason });
  if (files.length > MAX_FILES) return refused(`it has more than ${MAX_FILES} files`);
  if (files.reduce((sum, { text }) => sum + text.length, 0) > MAX_BYTES) return refused('its files are too large');
  const names = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of files) {
    if (!isPlainName(file.name)) return refused('the name of one of its files leads out of the package');
    const javaScript = asJavaScript(file);
    if (javaScript === null) return refused('TypeScript needs node 22.13 or later here');
    if ('fault' in javaScript) return refused(javaScript.fault);
    names.set(file.name, javaScript.name);
    texts.set(javaScript.name, javaScript.text);
  }
  try {
    for (const [name, text] of texts) await write(join(root, CODE_INSIDE, name), text);
    await write(join(root, RUNNER_INSIDE), runner);
    for (const path of mountPoints) await write(join(root, path), '');
  } catch (error) {
    return refused(`its files cannot be written (${codeOf(error)})`);
  }
  return { status: 'packed', root, names };
}

/** What tells one package from another. */
export function fingerprint(files: readonly CodeFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name.length} ${name} ${text.length} ${text}`);
  return hash.digest('hex');
}

/** `wx` follows no link and replaces nothing. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  await writeFile(path, text, { flag: 'wx', mode: 0o644 });
}

function isPlainName(name: string): boolean {
  const parts = name.split('/');
  return (
    name.length <= 400 &&
    !name.includes('\\') &&
    !name.includes('\0') &&
    posix.normalize(name) === name &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= 255)
  );
}

const TYPESCRIPT = /\.([cm]?)tsx?$/;

/**
 * A TypeScript file without its types, line for line; others as they are. Null when this node cannot do it.
 * `module.stripTypeScriptTypes`: https://nodejs.org/api/module.html, since 22.13 and 23.2.
 */
function asJavaScript({
  name,
  text,
}: CodeFile): { readonly name: string; readonly text: string } | { readonly fault: string } | null {
  if (!TYPESCRIPT.test(name)) return { name, text };
  if (name.endsWith('.d.ts')) return { name: `${name}.txt`, text: '' };
  if (text.length > MAX_TYPESCRIPT_CHARS) return { fault: 'its TypeScript is too large' };
  const strip: unknown = 'stripTypeScriptTypes' in nodeModule ? nodeModule.stripTypeScriptTypes : null;
  if (typeof strip !== 'function') return null;
  const javaScriptName = name.replace(TYPESCRIPT, '.$1js');
  try {
    const stripped: unknown = strip(withoutTypePackages(text), { mode: 'strip' });
    if (typeof stripped === 'string') return { name: javaScriptName, text: stripped };
  } catch {
    // Enums, namespaces and the like have to be compiled, not stripped.
  }
  return { fault: 'its TypeScript has to be compiled first' };
}

/** `aws-lambda` has types alone, and stripping leaves an import that does not say so. Lines are kept. */
function withoutTypePackages(text: string): string {
  return text.replace(/^import\s[^;'"]{0,2000}from\s*(['"])aws-lambda\1;?/gmu, (found) =>
    found.replace(/[^\n]/gu, ' '),
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
