import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readZip } from '../../../src/sources/code/index.js';
import { zipOf } from './archive.js';

const HANDLER = 'exports.handler = async (event) => event.Records[0].cf.request;\n';

describe('an archive', () => {
  it.each([false, true])('gives its files, stored (%s) or deflated', (store) => {
    const bytes = zipOf([
      { name: 'index.js', content: HANDLER, store },
      { name: 'lib/', content: '', store: true },
      { name: './lib/auth.mjs', content: 'export const a = "ä";', store },
    ]);
    expect(readZip(bytes)).toEqual({
      files: [
        { name: 'index.js', text: HANDLER },
        { name: 'lib/auth.mjs', text: 'export const a = "ä";' },
      ],
      truncated: false,
    });
  });

  it('is found before a comment, and in the middle of a larger buffer', () => {
    const bytes = zipOf([{ name: 'a.py', content: 'x = 1' }], 'made by a build');
    const around = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(5)]);
    const within = new Uint8Array(around.buffer, around.byteOffset + 7, bytes.length);
    expect(readZip(within)).toEqual({ files: [{ name: 'a.py', text: 'x = 1' }], truncated: false });
  });

  it('gives only source files, and not those of other packages or with a path that leads out', () => {
    const names = ['a.js', 'b.ts', 'c.json', 'd.exe', 'e.md', 'node_modules/x/index.js', '../f.js', '/g.js', 'h\\i.js'];
    const read = readZip(zipOf(names.map((name) => ({ name, content: '1' }))));
    expect('files' in read && read.files.map(({ name }) => name)).toEqual(['a.js', 'b.ts', 'c.json', 'h/i.js']);
    expect(read).toMatchObject({ truncated: false });
  });

  it('keeps two hundred files, those at the top first', () => {
    const deep = Array.from({ length: 300 }, (_, index) => ({ name: `lib/deep/${index}.js`, content: '1' }));
    const read = readZip(zipOf([...deep, { name: 'index.js', content: HANDLER }]));
    if (!('files' in read)) throw new Error(read.fault);
    expect(read.files).toHaveLength(200);
    expect(read.files[0]).toEqual({ name: 'index.js', text: HANDLER });
    expect(read.truncated).toBe(true);
  });

  it('leaves out what is too large, encrypted, packed in another way or no text', () => {
    const read = readZip(
      zipOf([
        { name: 'large.js', content: 'x'.repeat(1024 * 1024 + 1) },
        { name: 'secret.js', content: 'x', flags: 1 },
        { name: 'other.js', content: 'x', method: 12 },
        { name: 'binary.js', content: Uint8Array.of(0xff, 0xfe, 0xc0) },
        { name: 'fine.js', content: 'x' },
      ]),
    );
    expect(read).toEqual({ files: [{ name: 'fine.js', text: 'x' }], truncated: true });
  });

  it('is not inflated beyond what it says', () => {
    const bomb = zipOf([{ name: 'index.js', content: Buffer.alloc(30 * 1024 * 1024), size: 10 }]);
    expect(readZip(bomb)).toHaveProperty('fault');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('exports.handler = 1')],
    ['half of one', zipOf([{ name: 'a.js', content: HANDLER }]).subarray(20)],
    ['one that is cut off', zipOf([{ name: 'a.js', content: HANDLER }]).subarray(0, -5)],
  ])('that is %s is a fault', (_name, bytes) => {
    expect(readZip(bytes)).toEqual({ fault: expect.any(String) });
  });

  it('never throws, whatever bytes are changed', () => {
    const bytes = zipOf([
      { name: 'index.js', content: HANDLER },
      { name: 'b.json', content: '{}', store: true },
    ]);
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(changes, (changed) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changed) copy[at] = value;
        const read = readZip(copy);
        expect('fault' in read || read.files.length <= 2).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
