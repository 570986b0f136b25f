/**
 * Benchmarks, as tables with ratios. See README.md beside this file.
 *
 * usage: run.mjs [--install] [--bound SECONDS] [start-up] [peers] [dns] [scale]
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { scale } from './scale.mjs';

const SECTIONS = { scale };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { install: { type: 'boolean', default: false }, bound: { type: 'string', default: '60' } },
});
const root = join(import.meta.dirname, '..');
const chosen = positionals.length === 0 ? Object.keys(SECTIONS) : positionals;
for (const name of chosen) {
  const section = SECTIONS[name];
  process.stdout.write(`${await section({ root, boundMs: Number(values.bound) * 1000 })}\n`);
}
