import { beforeAll, describe, expect, it } from '@jest/globals';

import { parse, parseExpression, parseTemplate } from '../../../../src/sources/terraform/hcl/index.js';
import { askOracle, type Judgements } from './oracle.js';
import { oracleShape, shapeOf } from './tree-shape.js';

const EXPRESSIONS = [
  'a',
  '1.5e3',
  'true',
  'null',
  '""',
  '"text"',
  '"${x}"',
  '"a${x}b"',
  '"%{ if a }b%{ else }${c}%{ endif }"',
  '"%{ if a }%{ endif }"',
  '"%{ for k, v in m }${k}=${v}%{ endfor }"',
  '"%{ for v in m }%{ if v }${v}%{ endif }%{ endfor }"',
  '"${~ x ~}"',
  '"  ${~ x ~}"',
  '"${"${"${x}"}"}"',
  'a + b * c - d / e % f',
  'a - b - c',
  'a * (b + c)',
  'a || b && c == d',
  'a == b != c',
  'a < b == c >= d',
  'a <= b && c > d || e',
  '!a == b',
  '-a + b',
  '!!a',
  '- -1',
  '-a.b[0]',
  '!a.*.b',
  'a ? b : c',
  'a ? b : c ? d : e',
  'a ? b ? c : d : e',
  'a || b ? c + 1 : d',
  'a.b.c',
  'a.0.b',
  'a.b.0.c.1',
  'a[0].b["x"].c',
  'a[b].c[0]',
  'a["${b}"]',
  'a[-1]',
  'a[b.c[d]]',
  '(a).b',
  'f(x).y[0]',
  '{ a = 1 }.a',
  '[1, 2][0]',
  '"x".y',
  'a.*.b',
  'a.*.b.c[0].d',
  'a.*.b.0.c',
  'a.*',
  'a[*]',
  'a[*].b',
  'a[*][0].c[*].d',
  'a.b[*].c[d].e',
  'f(a[*].b...)',
  'f()',
  'f(a, b,)',
  'f(a, b...)',
  'provider::aws::arn_parse(a).region',
  'a :: b (c)',
  '[]',
  '[a, b, ]',
  '{}',
  '{ a = 1, "b" : 2, (c) = 3, d.e = 4, "f${g}" = 5, 6 = 7 }',
  '{ true = 1, null = 2, if = 3, in = 4 }',
  '{ a = 1, for = 2 }',
  '[for v in l : v]',
  '[for k, v in m : k if v != null]',
  '{for k, v in m : k => v}',
  '{for v in l : v.key => v... if v.on}',
  '[for a in [for b in c : b] : { for d in a : d => [d] }]',
  'a-b',
  'a - b',
  'a -b',
  'a /* c */ + /* d */ b',
  '(\na\n+ b\n)',
  '[\n# one\n1, # two\n2 // three\n]',
  'f(\n<<E\nx ${y}\nE\n, 1)',
];

let judgements: Judgements['expressions'] = [];

beforeAll(() => {
  judgements = askOracle({ expressions: EXPRESSIONS }).expressions;
});

describe('the tree of an expression', () => {
  it.each(EXPRESSIONS.map((text, index) => [text, index] as const))("is HashiCorp's for %s", (text, index) => {
    const node = judgements[index];
    const { expression, errors } = parseExpression(text);
    expect(errors).toEqual([]);
    expect(expression && shapeOf(text, expression)).toEqual(node && oracleShape(node));
  });
});

describe('a single expression', () => {
  it('must end where the text does', () => {
    expect(parseExpression('a b').errors).toEqual([
      { offset: 2, message: 'expected the end of the expression, found "b"' },
    ]);
    expect(parseExpression('').errors).toEqual([
      { offset: 0, message: 'expected an expression, found the end of the file' },
    ]);
  });
});

describe('a template without quotes', () => {
  it('is text as it stands, with sequences', () => {
    const text = 'a "quoted" \\n $${b}\n%%{c} ${d}\n';
    expect(parseTemplate(text)).toMatchObject({
      errors: [],
      expression: {
        kind: 'template',
        heredoc: false,
        parts: [
          { kind: 'text', text: 'a "quoted" \\n ${b}\n%{c} ' },
          { kind: 'interpolation', expression: { kind: 'variable', name: 'd' }, range: { start: 26, end: 30 } },
          { kind: 'text', text: '\n' },
        ],
      },
    });
  });

  it('trims the end of a line behind a directive and leaves the next line its indentation', () => {
    const { expression } = parseTemplate('%{ for a in b ~}\n  server ${a}\n%{ endfor ~}\nend');
    expect(expression).toMatchObject({
      kind: 'template',
      parts: [
        { kind: 'template-for', valueVariable: 'a', body: [{ text: '  server ' }, {}, { text: '\n' }] },
        { text: 'end' },
      ],
    });
  });

  it('is a string when it has no sequence, and the expression itself when that is all', () => {
    expect(parseTemplate('plain').expression).toMatchObject({ kind: 'literal', value: 'plain' });
    expect(parseTemplate('').expression).toMatchObject({ kind: 'literal', value: '' });
    expect(parseTemplate('${a}').expression).toMatchObject({ kind: 'template', parts: [{ kind: 'interpolation' }] });
    expect(parseTemplate('a $ b % c $').expression).toMatchObject({ value: 'a $ b % c $' });
  });

  it('has faults too', () => {
    expect(parseTemplate('a ${b').errors).toEqual([
      { offset: 5, message: 'expected "}" to close what was opened in line 1, found the end of the file' },
    ]);
    expect(parseTemplate('%{ if a }').errors).toHaveLength(1);
  });
});

describe('text', () => {
  const valueOf = (text: string): unknown => {
    const [attribute] = parse(text).file.body.attributes;
    return attribute?.expression.kind === 'literal' ? attribute.expression.value : attribute?.expression;
  };

  it('is decoded', () => {
    expect(valueOf('a = "\\t\\"\\\\\\u00e9\\U0001F600 $${x} %%{y} $$ %"')).toBe('\t"\\\u00e9\u{1F600} ${x} %{y} $$ %');
  });

  it('is normalized as Terraform does', () => {
    expect(valueOf('a = "e\u0301"')).toBe('\u00e9');
  });

  it('loses the indentation a flush heredoc shares, which empty lines do not count for', () => {
    expect(valueOf('a = <<-E\n    one\n\n \t\n      two\n  E\n')).toBe('one\n\n \t\n  two\n');
  });

  it('keeps backslashes and indentation in a plain heredoc', () => {
    expect(valueOf('a = <<E\n  \\n "x"\n  E\n')).toBe('  \\n "x"\n');
  });

  it('is a string even where trimming leaves a single interpolation alone', () => {
    expect(valueOf('a = " ${~ x ~} "')).toMatchObject({
      parts: [{ kind: 'text', text: '' }, { kind: 'interpolation' }],
    });
  });
});
