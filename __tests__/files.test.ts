import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { writeWhole } from '../src/files.js';
import { UsageError } from '../src/model/usage-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'origin-preflight-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    await writeFile(join(folder, 'report.json'), 'before');
    await writeWhole(join(folder, 'report.json'), 'after');
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  it('names the place it cannot write to, and leaves nothing half-written', async () => {
    await mkdir(join(folder, 'report.json'));
    await expect(writeWhole(join(folder, 'report.json'), 'text')).rejects.toThrow(UsageError);
    await writeFile(join(folder, 'file'), '');
    await expect(writeWhole(join(folder, 'file', 'report.json'), 'text')).rejects.toThrow(/file\/report\.json/);
    expect(await readdir(folder)).toEqual(['file', 'report.json']);
  });

  it('makes the directories on the way', async () => {
    await writeWhole(join(folder, 'a', 'b', 'report.json'), 'text');
    expect(await readFile(join(folder, 'a', 'b', 'report.json'), 'utf8')).toBe('text');
  });

  it('writes to a device as it is', async () => {
    await expect(writeWhole('/dev/null', 'text')).resolves.toBeUndefined();
  });
});
