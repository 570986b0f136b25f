import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { UsageError } from './model/usage-error.js';

/**
 * Writes a file that is either whole or not there: first beside its place, then moved. Devices and pipes are written to
 * as they are; directories on the way are made.
 * @throws UsageError when the place cannot be written to.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    if (await isSpecial(path)) return await writeFile(path, content);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function isSpecial(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}
