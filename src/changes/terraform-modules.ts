import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { readBounded } from '../read-bounded.js';

/** Modules that call modules, and so on. */
const MAX_DIRECTORIES = 200;
/** Files of one directory that are looked at. */
const MAX_FILES = 200;
const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** A module of the same repository: `source = "./…"` or `"../…"` (Terraform, "Module sources", local paths). */
const LOCAL_SOURCE = /^[ \t]*"?source"?[ \t]*[=:][ \t]*"(\.\.?\/[^"$\n]{1,500})"/gm;

/** The directories of all local modules that a Terraform directory calls, directly or through others; absolute paths. */
export async function localModules(directory: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const open = [directory];
  for (let next = open.pop(); next !== undefined && found.size < MAX_DIRECTORIES; next = open.pop()) {
    for (const called of await calledFrom(next)) {
      if (found.has(called) || called === directory) continue;
      found.add(called);
      open.push(called);
    }
  }
  return [...found];
}

async function calledFrom(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch(() => []);
  const files = names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/i.test(name)).slice(0, MAX_FILES);
  const texts = await Promise.all(files.map((name) => readBounded(join(directory, name), MAX_FILE_BYTES)));
  return texts.flatMap((content) =>
    content.status === 'read'
      ? Array.from(content.text.matchAll(LOCAL_SOURCE), ([, source]) => resolve(directory, source ?? '.'))
      : [],
  );
}
