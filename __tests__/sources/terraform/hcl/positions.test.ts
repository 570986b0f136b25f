import { describe, expect, it } from '@jest/globals';

import { indexLines, parse, type Body } from '../../../../src/sources/terraform/hcl/index.js';

const SAMPLE = [
  /* 1 */ '# a comment',
  /* 2 */ 'locals {',
  /* 3 */ '  text = <<-EOT',
  /* 4 */ '    ${var.a}',
  /* 5 */ '  EOT',
  /* 6 */ '  map = {',
  /* 7 */ '    key = "é"',
  /* 8 */ '  }',
  /* 9 */ '}',
  /* 10 */ '/* over',
  /* 11 */ '   lines */ resource "aws_lb" main {',
  /* 12 */ '  origin { domain_name = "a" }',
  /* 13 */ '',
  /* 14 */ '  origin {',
  /* 15 */ '    domain_name = join(".", [',
  /* 16 */ '      "b",',
  /* 17 */ '    ])',
  /* 18 */ '  }',
  /* 19 */ '}',
];

/** `name first-last` of every argument and block, in lines. */
function outline(source: string): string[] {
  const lines = indexLines(source);
  const span = (name: string, { start, end }: { start: number; end: number }): string =>
    `${name} ${lines.lineOf(start)}-${lines.lineOf(end - 1)}`;
  const walk = (body: Body): string[] => [
    ...body.attributes.map(({ name, range }) => span(name, range)),
    ...body.blocks.flatMap((block) => [span(block.type, block.range), ...walk(block.body)]),
  ];
  return walk(parse(source).file.body);
}

const EXPECTED = [
  'locals 2-9',
  'text 3-5',
  'map 6-8',
  'resource 11-19',
  'origin 12-12',
  'domain_name 12-12',
  'origin 14-18',
  'domain_name 15-17',
];

describe('positions', () => {
  it.each([
    ['LF', SAMPLE.join('\n')],
    ['CR LF', SAMPLE.join('\r\n')],
    ['a byte order mark', `\uFEFF${SAMPLE.join('\n')}`],
  ])('are right to the line with %s', (_, source) => {
    expect(outline(source)).toEqual(EXPECTED);
  });

  it('cover exactly what is written', () => {
    const source = '\uFEFFa "b" c {\r\n  d = x.y[*].z["k"]\n}\n';
    const text = ({ start, end }: { start: number; end: number }): string => source.slice(start, end);
    const [block] = parse(source).file.body.blocks;
    const [argument] = block?.body.attributes ?? [];
    const splat = argument?.expression;
    expect(block && [block.range, block.headerRange, block.typeRange, block.body.range].map(text)).toEqual([
      source.slice(1, -1),
      'a "b" c',
      'a',
      '{\r\n  d = x.y[*].z["k"]\n}',
    ]);
    expect(block?.labels.map((label) => [label.text, label.quoted, text(label.range)])).toEqual([
      ['b', true, '"b"'],
      ['c', false, 'c'],
    ]);
    expect(argument && [argument.range, argument.nameRange].map(text)).toEqual(['d = x.y[*].z["k"]', 'd']);
    expect(splat?.kind === 'splat' && [splat.range, splat.object.range, splat.each.range].map(text)).toEqual([
      'x.y[*].z["k"]',
      'x.y',
      '[*].z["k"]',
    ]);
  });

  it('are found for any offset', () => {
    const lines = indexLines('a\n\nb');
    expect([0, 1, 2, 3, 4, 99].map((offset) => lines.lineOf(offset))).toEqual([1, 1, 2, 3, 3, 3]);
    expect(indexLines('').lineOf(0)).toBe(1);
  });
});
