import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import type { EdgeCode } from '../../../src/model/edge-function.js';
import { codeAt, codeFromText, codeWorkspace } from '../../../src/sources/code/index.js';
import { zipOf } from './archive.js';

const made: string[] = [];

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

function workspaceOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'code-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function names(code: EdgeCode): readonly string[] {
  return code.status === 'found' ? code.files.map(({ name }) => name) : [code.reason];
}

describe('the code of a function', () => {
  it('in a directory has the file with the handler first, and where each stands', () => {
    const root = workspaceOf({
      'edge/a.js': 'const a = 1;\n',
      'edge/src/auth.ts': 'export const handler = 1;\n\n\n',
      'edge/package.json': '{}',
      'edge/node_modules/x/index.js': '1',
      'edge/.git/config.js': '1',
      'edge/readme.md': '# edge',
    });
    const code = codeAt(codeWorkspace(root), 'edge', 'src/auth.handler');
    expect(names(code)).toEqual(['src/auth.ts', 'a.js', 'package.json']);
    expect(code).toMatchObject({
      packageBytes: null,
      files: [{ location: { file: 'edge/src/auth.ts', startLine: 1, endLine: 3 } }, {}, {}],
    });
  });

  it('in an archive is counted as it is uploaded', () => {
    const bytes = zipOf([
      { name: 'a.js', content: '1' },
      { name: 'pkg/edge.py', content: '2' },
    ]);
    const code = codeAt(codeWorkspace(workspaceOf({ 'edge.zip': bytes })), 'edge.zip', 'pkg.edge.handler');
    expect(names(code)).toEqual(['pkg/edge.py', 'a.js']);
    expect(code).toMatchObject({ packageBytes: bytes.length, files: [{ location: null }, {}] });
  });

  it('in a file is that file', () => {
    const code = codeAt(codeWorkspace(workspaceOf({ 'src/f.js': 'a\nb' })), 'src/f.js', null);
    expect(code).toEqual({
      status: 'found',
      files: [{ name: 'f.js', text: 'a\nb', location: { file: 'src/f.js', startLine: 1, endLine: 2 } }],
      packageBytes: null,
    });
  });

  it('in a template is counted in bytes', () => {
    const location = { file: 'main.tf', startLine: 7, endLine: 9 };
    expect(codeFromText('index.js', 'ä', location)).toEqual({
      status: 'found',
      files: [{ name: 'index.js', text: 'ä', location }],
      packageBytes: 2,
    });
  });

  it.each([
    ['what is not there', 'missing.zip', 'missing.zip is not in the workspace'],
    ['what lies outside', '../outside.js', '../outside.js is not in the workspace'],
    ['a link that leads out', 'link.js', 'link.js is not in the workspace'],
    ['a directory without code', 'docs', 'docs has no source file that can be read'],
    ['an archive that is none', 'broken.zip', 'broken.zip is not a ZIP archive'],
    ['a file that is no text', 'binary.js', 'binary.js is not UTF-8 text'],
  ])('is unknown for %s', (_name, path, reason) => {
    const root = workspaceOf({
      'docs/readme.md': '#',
      'broken.zip': 'no archive at all, not even a short one',
      'binary.js': Uint8Array.of(0xff),
    });
    const outside = workspaceOf({ 'outside.js': '1' });
    symlinkSync(join(outside, 'outside.js'), join(root, 'link.js'));
    expect(codeAt(codeWorkspace(root), path, null)).toEqual({ status: 'unknown', reason });
  });
});
