import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { readIgnored } from '../../src/sources/ignored.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ignored-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

async function ignoring(files: Readonly<Record<string, string>>): Promise<(path: string) => boolean> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readIgnored(root, Object.keys(files));
}

describe('ignored files', () => {
  it.each([
    ['*.json', 'a/b.json', true],
    ['*.json', 'a/b.tf', false],
    ['generated', 'a/generated/x.tf', true],
    ['generated/', 'generated', false],
    ['/generated', 'a/generated/x.tf', false],
    ['/generated', 'generated/x.tf', true],
    ['a/b', 'c/a/b', false],
    ['a/b', 'a/b/c', true],
    ['**/b', 'x/y/b', true],
    ['a/**', 'a/x/y', true],
    ['a/**/z', 'a/z', true],
    ['x?.tf', 'x1.tf', true],
    ['x[0-9].tf', 'xa.tf', false],
    ['x[!0-9].tf', 'xa.tf', true],
    ['# a', 'a', false],
    ['\\#a', '#a', true],
    ['a.b', 'axb', false],
    ['*.tf\n!main.tf', 'main.tf', false],
    ['dir/\n!dir/main.tf', 'dir/main.tf', true],
    ['  ', 'a', false],
  ])('%j and %s', async (text, path, expected) => {
    expect((await ignoring({ '.gitignore': text }))(path)).toBe(expected);
  });

  it('go by the nearest file', async () => {
    const isIgnored = await ignoring({ '.gitignore': '*.tf\n', 'live/.gitignore': '!*.tf\n/local.tf\n' });
    expect(['a.tf', 'live/a.tf', 'live/local.tf', 'live/x/local.tf'].map(isIgnored)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
