import { readdirSync, readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { parse } from '../../../../src/sources/terraform/hcl/index.js';
import { hcl2jsonForm } from './hcl2json-form.js';
import { askOracle, type Judgements } from './oracle.js';

function samples(folder: string): ReadonlyMap<string, string> {
  const directory = new URL(`./${folder}/`, import.meta.url);
  const names = readdirSync(directory).toSorted();
  return new Map(names.map((name) => [`${folder}/${name}`, readFileSync(new URL(name, directory), 'utf8')]));
}

const VALID = samples('files');
const INVALID = samples('invalid');
const CRLF = new Map([...VALID].map(([name, text]) => [`${name} with CR LF`, text.replaceAll('\n', '\r\n')]));
const MARKED = new Map([...VALID].map(([name, text]) => [`${name} with a byte order mark`, `\uFEFF${text}`]));
/** Every second line, as an editor leaves it that only changes what it touches. */
const MIXED = new Map(
  [...VALID].map(([name, text]) => [`${name} with both ends of lines`, text.replaceAll(/\n([^\n]*)(?=\n)/g, '\r\n$1')]),
);
const ALL = new Map([...VALID, ...INVALID, ...CRLF, ...MARKED, ...MIXED]);

let judgements: Judgements['files'] = {};

beforeAll(() => {
  judgements = askOracle({ files: Object.fromEntries(ALL) }).files;
});

describe("the samples against HashiCorp's parser", () => {
  it('has enough of them', () => {
    expect(VALID.size).toBeGreaterThanOrEqual(60);
    expect(INVALID.size).toBeGreaterThanOrEqual(25);
  });

  it.each([...VALID, ...CRLF, ...MARKED, ...MIXED])('reads %s alike', (name, text) => {
    const { file, errors } = parse(text);
    expect(errors).toEqual([]);
    expect({ json: hcl2jsonForm(text, file.body) }).toEqual(judgements[name]);
  });

  it.each([...INVALID])('refuses %s alike', (name, text) => {
    const { errors } = parse(text);
    expect(judgements[name]).toHaveProperty('error');
    expect(errors).toHaveLength(1);
  });
});
