import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

import { UsageError } from '../model/usage-error.js';
import type { RawOptions } from '../options.js';
import { readBounded } from '../read-bounded.js';
import type { ConfigFile } from './config-file.js';

/** Looked for in the workspace when no other is named. */
export const DEFAULT_CONFIG = '.origin-preflight.yml';

/** Many hundred suppressions. Broken YAML takes the library a time that grows with the square of its size. */
const MAX_CONFIG_BYTES = 128 * 1024;

/**
 * The config file: the one that is named, else the workspace's own if it has one.
 * @param named path relative to the workspace; null when none is named
 * @param ruleIds the rules that exist
 * @returns null when none is named and the workspace has none
 * @throws UsageError for a file that is missing, unreadable or wrong, with its line
 */
export async function loadConfig(
  workspace: string,
  named: string | null,
  ruleIds: readonly string[],
): Promise<ConfigFile | null> {
  const path = named ?? DEFAULT_CONFIG;
  const absolute = resolve(workspace, path);
  if (named === null && !(await isOwn(workspace, absolute))) {
    throw new UsageError(`${path}: is a link that leads out of the workspace`);
  }
  const content = await readBounded(absolute, MAX_CONFIG_BYTES);
  if (content.status === 'missing' && named === null) return null;
  if (content.status === 'missing') throw new UsageError(`config: ${path}: no such file`);
  if (content.status === 'unusable') throw new UsageError(`${path}: ${content.fault}`);
  const { parseConfig } = await import('./config-file.js');
  return parseConfig(content.text, path, ruleIds);
}

/** Whether a file really lies where it seems to: a pull request can bring links along. A missing one does. */
async function isOwn(workspace: string, absolute: string): Promise<boolean> {
  try {
    const way = relative(await realpath(workspace), await realpath(absolute));
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return true;
  }
}

/** What the user wrote, completed by the config file: an input or a flag wins over the file, the file over the default. */
export function withConfig(given: RawOptions, config: ConfigFile | null): RawOptions {
  if (config === null) return given;
  const written = Object.entries(given).filter(([, values]) => values.some((value) => value.trim() !== ''));
  return { ...given, ...config.raw, ...Object.fromEntries(written) };
}
