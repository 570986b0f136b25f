import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runCli, type Ran } from './spawn.js';

describe('the package', () => {
  let home: string;

  /** Lays out what npm would pack, and nothing else. */
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'origin-preflight-package-'));
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
    const [packed] = JSON.parse(listed) as readonly { readonly files: readonly { readonly path: string }[] }[];
    for (const { path } of packed?.files ?? []) cpSync(path, join(home, path));
  });

  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  const runPacked = (...args: readonly string[]): Promise<Ran> => runCli(args, { cwd: home, dist: join(home, 'dist') });

  it('is all that the demo needs', async () => {
    const { status, stdout } = await runPacked('--demo');
    expect(status).toBe(1);
    expect(stdout).toContain('examples/demo/origins.tf:');
  });

  it('has the pages of the rules and the version', async () => {
    expect((await runPacked('--explain', 's3-access-missing')).stdout).toMatch(/^# s3-access-missing\n/);
    expect((await runPacked('--version')).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});
