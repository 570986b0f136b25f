import { posix } from 'node:path';

import type { CodeFile, EdgeCode } from '../../model/edge-function.js';
import type { SourceLocation } from '../../model/location.js';
import {
  byDepth,
  isOwnDirectory,
  isOwnSource,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_PACKAGE_BYTES,
  MAX_TOTAL_BYTES,
} from './bounds.js';
import type { CodeWorkspace } from './workspace.js';
import { readZip, textOf } from './zip.js';

export { codeWorkspace, type CodeWorkspace } from './workspace.js';
export { readZip, type PackedFile, type ZipReading } from './zip.js';

/** Directories of one package that are entered. */
const MAX_DIRECTORIES = 200;

/** Code that is not there, with the reason for people. */
export function noCode(reason: string): EdgeCode {
  return { status: 'unknown', reason };
}

/**
 * The code of a function that a path leads to: a ZIP archive, a source file, or a directory with the package's files.
 * @param path relative to the workspace, with forward slashes; the workspace itself is the empty path
 * @param handler `index.handler`, whose file is to come first; null when it is not known
 */
export function codeAt(workspace: CodeWorkspace, path: string, handler: string | null): EdgeCode {
  switch (workspace.kindOf(path)) {
    case 'directory':
      return codeFromDirectory(workspace, path, handler);
    case 'file':
      return /\.(?:zip|jar)$/i.test(path)
        ? codeFromArchive(workspace, path, handler)
        : codeFromFile(workspace, path, posix.basename(path));
    case null:
      return noCode(`${path} is not in the workspace`);
  }
}

/** The source files of a ZIP archive of the workspace. */
export function codeFromArchive(workspace: CodeWorkspace, path: string, handler: string | null): EdgeCode {
  const content = workspace.readBytes(path, MAX_PACKAGE_BYTES);
  if ('fault' in content) return noCode(`${path} ${content.fault}`);
  const read = readZip(content.bytes);
  if ('fault' in read) return noCode(`${path} ${read.fault}`);
  if (read.files.length === 0) return noCode(`${path} has no source file that can be read`);
  const files = read.files.map(({ name, text }): CodeFile => ({ name, text, location: null }));
  return { status: 'found', files: handlerFirst(files, handler), packageBytes: content.bytes.length };
}

/**
 * One source file of the workspace.
 * @param name its name in the package
 */
export function codeFromFile(workspace: CodeWorkspace, path: string, name: string): EdgeCode {
  const file = readSource(workspace, path, name);
  if ('fault' in file) return noCode(`${path} ${file.fault}`);
  return { status: 'found', files: [file], packageBytes: null };
}

/** The source files under a directory of the workspace, that with the handler first; `node_modules` is left out. */
export function codeFromDirectory(workspace: CodeWorkspace, directory: string, handler: string | null): EdgeCode {
  const files = sourcesIn(workspace, directory);
  if (files.length === 0) return noCode(`${directory === '' ? '.' : directory} has no source file that can be read`);
  return { status: 'found', files: handlerFirst(files, handler), packageBytes: null };
}

/**
 * Code that stands in a template or configuration itself.
 * @param name its name in the package
 * @param location where the text stands; its first line is that of the text
 */
export function codeFromText(name: string, text: string, location: SourceLocation | null): EdgeCode {
  return { status: 'found', files: [{ name, text, location }], packageBytes: Buffer.byteLength(text) };
}

function sourcesIn(workspace: CodeWorkspace, directory: string): readonly CodeFile[] {
  const files: CodeFile[] = [];
  let total = 0;
  for (const name of pathsIn(workspace, directory).toSorted(byDepth)) {
    if (files.length >= MAX_FILES) break;
    const file = readSource(workspace, posix.join(directory, name), name);
    if ('fault' in file || total + file.text.length > MAX_TOTAL_BYTES) continue;
    total += file.text.length;
    files.push(file);
  }
  return files;
}

/** Paths of source files, level by level. */
function pathsIn(workspace: CodeWorkspace, directory: string): readonly string[] {
  const found: string[] = [];
  const pending = [''];
  for (let entered = 0; entered < pending.length && entered < MAX_DIRECTORIES; entered++) {
    const inner = pending[entered] ?? '';
    for (const { name, isDirectory } of workspace.entries(posix.join(directory, inner))) {
      const path = inner === '' ? name : `${inner}/${name}`;
      if (isDirectory && isOwnDirectory(name)) pending.push(path);
      else if (!isDirectory && isOwnSource(path)) found.push(path);
    }
  }
  return found;
}

function readSource(workspace: CodeWorkspace, path: string, name: string): CodeFile | { readonly fault: string } {
  const content = workspace.readBytes(path, MAX_FILE_BYTES);
  if ('fault' in content) return content;
  const text = textOf(content.bytes);
  if (text === null) return { fault: 'is not UTF-8 text' };
  return { name, text, location: { file: path, startLine: 1, endLine: linesOf(text) } };
}

/** How many lines a text has, a last one without an end included. */
function linesOf(text: string): number {
  const lines = text.split('\n').length;
  return Math.max(1, text.endsWith('\n') ? lines - 1 : lines);
}

/**
 * The file with the handler before all others. Source: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html and
 * …/python-handler.html: the path of the file without its ending, a dot, the name of the function; Python also joins
 * directories with dots.
 */
export function handlerFirst(files: readonly CodeFile[], handler: string | null): readonly CodeFile[] {
  const module = handler === null ? null : /^(?:\.\/)?(.+)\.[^.]+$/.exec(handler)?.[1];
  if (module === null || module === undefined) return files;
  const names = new Set([module, module.replaceAll('.', '/')]);
  const isHandler = ({ name }: CodeFile): boolean => names.has(name.replace(/\.(?:[cm]?[jt]s|py)$/i, ''));
  return [...files.filter(isHandler), ...files.filter((file) => !isHandler(file))];
}
