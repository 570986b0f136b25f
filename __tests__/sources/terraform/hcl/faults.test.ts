import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parse, parseExpression, parseTemplate } from '../../../../src/sources/terraform/hcl/index.js';

const FOLDER = new URL('./files/', import.meta.url);
const FILES = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

function faultOf(source: string): readonly [offset: number, message: string] | null {
  const [fault] = parse(source).errors;
  return fault === undefined ? null : [fault.offset, fault.message];
}

describe('a fault', () => {
  it.each([
    ['a {\n  b = 1\n', 12, 'expected "}" to close what was opened in line 1, found the end of the file'],
    ['a = [\n  1\n  2\n]\n', 12, 'expected "," or "]" behind an element, found "2"'],
    ['a = f(1\nb = 2\n', 8, 'expected "," or ")" behind an argument, found "b"'],
    ['a = "x\n', 6, 'expected a closing quote, found the end of the line'],
    ['a = "x', 6, 'expected a closing quote to close what was opened in line 1, found the end of the file'],
    [
      'a = 1\nb = <<EOT\nx\nEOT',
      21,
      'expected a line with only "EOT" to close what was opened in line 2, found the end of the file',
    ],
    ['a = 1\na = 2\n', 6, 'the argument "a" is set twice'],
    [
      '<<<<<<< HEAD\na = 1\n',
      0,
      'expected an argument, a block or the end of the body, found the mark of a merge conflict',
    ],
    ['a = 1 /* x\n', 6, 'expected "*/" to close this comment, found the end of the file'],
    ['a = \u00a01\n', 4, 'expected an expression, found the character U+00A0'],
    ['a = 1\0', 5, 'expected text in UTF-8, found a NUL character'],
    ['a "${x}" {}\n', 2, 'expected a label without template sequences (a literal "${" is written "$${")'],
    ['a = "%{ if x }y%{ endfor }"\n', 18, 'the directive "endfor" has no place inside "%{ if }"'],
  ])('in %j has its place and says what was expected', (source, offset, message) => {
    expect(faultOf(source)).toEqual([offset, message]);
  });

  it('leaves what was whole before it', () => {
    const { file, errors } = parse('a = 1\nb {\n}\nc {\n  d = 2\n');
    expect(errors).toHaveLength(1);
    expect(file.body.attributes.map(({ name }) => name)).toEqual(['a']);
    expect(file.body.blocks.map(({ type }) => type)).toEqual(['b']);
  });
});

describe('bounds', () => {
  const DEEP = 10_000;

  it.each([
    ['square brackets', `a = ${'['.repeat(DEEP)}`],
    ['round brackets', `a = ${'('.repeat(DEEP)}1${')'.repeat(DEEP)}\n`],
    ['objects', `a = ${'{ b = '.repeat(DEEP)}1${' }'.repeat(DEEP)}\n`],
    ['calls', `a = ${'f('.repeat(DEEP)}${')'.repeat(DEEP)}\n`],
    ['indexes', `a = ${'b['.repeat(DEEP)}0${']'.repeat(DEEP)}\n`],
    ['splats', `a = b${'[*]'.repeat(DEEP)}\n`],
    ['negations', `a = ${'!'.repeat(DEEP)}b\n`],
    ['conditionals', `a = ${'b ? c : '.repeat(DEEP)}d\n`],
    ['conditionals the other way', `a = ${'b ? '.repeat(DEEP)}d${' : c'.repeat(DEEP)}\n`],
    ['for expressions', `a = ${'[for x in '.repeat(DEEP)}y\n`],
    ['interpolations', `a = ${'"${'.repeat(DEEP)}x${'}"'.repeat(DEEP)}\n`],
    ['directives', `a = "${'%{ if x }'.repeat(DEEP)}${'%{ endif }'.repeat(DEEP)}"\n`],
    ['operands in a row', `a = b${' + b'.repeat(DEEP)}\n`],
    ['attributes in a row', `a = b${'.c'.repeat(DEEP)}\n`],
    ['attributes behind a splat in a row', `a = b.*${'.c'.repeat(DEEP)}\n`],
    ['blocks', `${'a {\n'.repeat(DEEP)}${'}\n'.repeat(DEEP)}`],
  ])('hold for %s', (_, source) => {
    expect(faultOf(source)?.[1]).toMatch(/more than \d+ levels/);
  });

  it('leave room for what nests as deep as they allow, with the tightest operators', () => {
    const depth = 120;
    const source = `a = ${'b || c && d == e < f + g * [!'.repeat(depth)}h${']'.repeat(depth)}\n`;
    expect(faultOf(source)).toBeNull();
  });

  it('let any number of things stand beside each other', () => {
    const many = 20_000;
    expect(faultOf(`a = [${'{ b = c.d + e }, '.repeat(many)}]\n`)).toBeNull();
    expect(faultOf(`a = "${'${b.c} %{ if d }e%{ endif }'.repeat(many)}"\n`)).toBeNull();
    expect(faultOf(Array.from({ length: many }, (_, index) => `a${index} {\n}\n`).join(''))).toBeNull();
  });
});

describe('any text', () => {
  const expectSound = (source: string): void => {
    for (const { errors } of [parse(source), parseExpression(source), parseTemplate(source)]) {
      for (const { offset } of errors) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(source.length);
      }
    }
  };

  it('is read or refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound), { numRuns: 2000 });
  });

  it('made of what HCL is made of is read or refused', () => {
    const words = 'a for in if else endif endfor 0 1.5 \\u00e9 é \u200d \ud800 \uFEFF';
    const marks = '" ${ %{ } ~} { } [ ] ( ) = => == : :: ? , . ... * [*] - ! # // /* */ \\ $$ %%';
    const lines = ['\n', '\r\n', '\r', ' ', '<<E\n', '<<-E\n', 'E\n'];
    const tokens = fc.constantFrom(...words.split(' '), ...marks.split(' '), ...lines);
    const text = fc.array(tokens, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectSound), { numRuns: 5000 });
  });

  it('that was a file before someone cut, doubled or put in a piece is read or refused', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('delete', 'double', '"', '{', '}', '<<E\n', '${'),
      )
      .map(([file, from, length, change]) => {
        const at = file.length === 0 ? 0 : from % file.length;
        const chunk = file.slice(at, at + length);
        const instead = change === 'delete' ? '' : change === 'double' ? chunk + chunk : change + chunk;
        return file.slice(0, at) + instead + file.slice(at + length);
      });
    fc.assert(fc.property(mutated, expectSound), { numRuns: 5000 });
  });
});
