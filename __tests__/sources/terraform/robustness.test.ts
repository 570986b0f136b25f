import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { piecesOf, type Datum } from '../../../src/sources/terraform/values.js';
import { throughHoles } from '../../../src/sources/terraform/texts.js';
import { safePattern } from '../../../src/sources/terraform/functions/patterns.js';
import { brief, domainOf, onlyOrigin, readFiles, removeWorkspaces, siteWith } from './workspace.js';

afterEach(removeWorkspaces);

/** Expressions of every kind, mostly without any sense. */
const expressions = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  const name = fc.constantFrom(
    'var.open',
    'var.list',
    'local.map',
    'local.loop',
    'aws_lb.x',
    'aws_lb.x.dns_name',
    'data.a.b.c',
    'module.m.o',
    'each.value',
    'x',
    'count.index',
    'path.module',
    'terraform.workspace',
    'aws_s3_bucket.many',
  );
  const scalar = fc.oneof(
    name,
    fc.integer({ min: -5, max: 2_000_000 }).map(String),
    fc.constantFrom('true', 'false', 'null', '"a.example"', '""', '"/(a+)+/"', '"%s-%5d%%"', '"https://a/b"'),
  );
  const called = fc.constantFrom(
    'replace',
    'regex',
    'regexall',
    'split',
    'join',
    'format',
    'formatlist',
    'lookup',
    'merge',
    'concat',
    'flatten',
    'element',
    'try',
    'can',
    'coalesce',
    'compact',
    'distinct',
    'toset',
    'tolist',
    'tomap',
    'tonumber',
    'tostring',
    'tobool',
    'length',
    'range',
    'keys',
    'values',
    'zipmap',
    'setproduct',
    'substr',
    'trimsuffix',
    'file',
    'templatefile',
    'jsondecode',
    'yamldecode',
    'jsonencode',
    'one',
    'sum',
    'slice',
    'chunklist',
    'indent',
    'title',
    'nonsense',
    'startswith',
    'max',
    'index',
    'contains',
    'transpose',
    'setunion',
    'alltrue',
    'parseint',
    'pow',
  );
  return {
    any: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      scalar,
      fc
        .tuple(called, fc.array(any, { maxLength: 3 }), fc.constantFrom('', '...'))
        .map(([fn, args, rest]) => `${fn}(${args.join(', ')}${args.length > 0 ? rest : ''})`),
      fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'b', '(var.open)'), any), { maxLength: 3 })
        .map((items) => `{ ${items.map(([k, v]) => `${k} = ${v}`).join(', ')} }`),
      fc.tuple(any, any, any).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc
        .tuple(any, fc.constantFrom('==', '!=', '&&', '||', '+', '*', '/', '%', '<', '>='), any)
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(any, any).map(([a, b]) => `(${a})[${b}]`),
      any.map((a) => `(${a})[*].id`),
      any.map((a) => `(${a}).name`),
      fc.tuple(any, any).map(([a, b]) => `[for k, x in ${a} : ${b}]`),
      fc.tuple(any, any, any).map(([a, b, c]) => `{ for k, x in ${a} : ${b} => ${c}... if k != "a" }`),
      any.map((a) => `"pre-\${${a}}.post"`),
      any.map((a) => `"%{ if ${a} }yes%{ else }no%{ endif }"`),
      any.map((a) => `!(${a})`),
    ),
  };
}).any;

const BEFORE = `variable "open" {}
variable "list" { type = list(string) }
locals {
  map  = { a = "one", b = aws_lb.x.dns_name }
  loop = local.loop
}
resource "aws_lb" "x" {}
resource "aws_s3_bucket" "many" { count = var.open }
`;

describe('the evaluator', () => {
  it('ends without an exception, whatever it is given', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const value = domainOf(expression, BEFORE);
        expect(typeof brief(value)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a plausible name of what is not known', () => {
    const templates = fc.array(
      fc.oneof(fc.constantFrom('a.', 'https://', '-', '/x', '.example.com'), fc.constant('${var.open}')),
      { minLength: 1, maxLength: 5 },
    );
    const wrappers = fc.constantFrom(
      'lower(@)',
      'trimsuffix(@, "x")',
      'trimprefix(@, "https://")',
      'replace(@, "-", ".")',
      'replace(@, "/[a-z]+$/", "$0")',
      'split("/", @)[0]',
      'format("%s.com", @)',
      'join(".", [@, "com"])',
      'substr(@, 0, 20)',
      'try(regex("[^/]+$", @), @)',
      'coalesce(@, "fallback")',
      '@',
    );
    fc.assert(
      fc.property(templates, wrappers, fc.constantFrom('v1', 'zz.zz', 'https://q/r'), (parts, wrapper, filling) => {
        const expression = wrapper.replaceAll('@', () => `"${parts.join('')}"`);
        const open = domainOf(expression, BEFORE);
        if (!open.known) return;
        // What is told to be known is what it would be with any value in the hole.
        const filled = domainOf(
          expression,
          BEFORE.replace('variable "open" {}', `variable "open" { default = "${filling}" }`),
        );
        if (!filling.includes('/') && !filling.includes('.'))
          expect(filled).toMatchObject({ known: true, value: open.value });
      }),
      { numRuns: 300 },
    );
  });

  it.each(
    [
      'trimprefix("v1.example.com", @)',
      'trimsuffix("example.v1", @)',
      'trim("v1.example.1v", @)',
      'replace("a-v1-b", @, "x")',
      'replace("a-v1-b", "v1", @)',
      'split(@, "a.v1.b")[0]',
      'join(@, ["a", "b"])',
      'startswith("v1.example", @) ? "yes" : "no"',
      'endswith("example.v1", @) ? "yes" : "no"',
      'strcontains("a.v1.b", @) ? "yes" : "no"',
      'substr("abcdef", 0, length(@))',
      'contains(["v1", "b"], @) ? "in" : "out"',
      'lookup({ v1 = "one" }, @, "none")',
      'try({ v1 = "one" }[@], "none")',
      'element(["a", "b", "c"], length(@))',
      'try(regex(@, "v1.example"), "no")',
      'can(regex("^v", @)) ? "yes" : "no"',
      'coalesce("", @, "x")',
      'compact([@, "x"])[0]',
      'distinct(["x", @, "v1"])[1]',
      'sort(["b", @])[0]',
      'tolist(toset(["b", @]))[0]',
      'reverse(["b", @])[0]',
      'flatten([[@], ["b"]])[0]',
      'format("%s.example", @)',
      'format("%5s|", @)',
      'merge({ a = "x" }, { (@) = "y" })["a"]',
      'keys({ (@) = "y", b = "z" })[0]',
      'zipmap([@, "b"], ["x", "y"])["b"]',
      'one([for name in ["v1", "b"] : name if name == @])',
      '[for name in ["v1", "b"] : name if name != @][0]',
      '[for name in toset(["b", @]) : name][0]',
      'element(sort(["b", @]), 1)',
      '@ == "v1" ? "same" : "other"',
      '@ != "" ? "some" : "none"',
      'length(@) > 3 ? "long" : "short"',
      'upper(@) == "V1" ? "same" : "other"',
      'jsonencode({ a = @ })',
      'try(tonumber(@), "none")',
      'index(["a", @, "v1"], "v1") == 1 ? "here" : "there"',
      'slice(["a", "b", "c"], 0, min(length(@), 2))[0]',
      'chunklist(["a", @], 1)[1][0]',
      'basename("/a/${@}")',
      'alltrue([@ == "v1"]) ? "all" : "some"',
      'setsubtract(["v1", "b"], [@]) == toset(["b"]) ? "one" : "other"',
      'length(setintersection(["v1"], [@])) == 1 ? "one" : "none"',
    ].flatMap((wrapper) => ['var.open', '"v${var.open}"'].map((hole) => wrapper.replaceAll('@', hole))),
  )('tells of %s only what holds for every value', (expression) => {
    const open = domainOf(expression, BEFORE);
    if (!open.known) {
      expect(open.expression).not.toBe('');
      return;
    }
    for (const filling of ['v1', '', 'b', 'a.b.c', 'zzzzzzzz', '12']) {
      const given = BEFORE.replace('variable "open" {}', `variable "open" { default = "${filling}" }`);
      const filled = domainOf(expression, given);
      // What Terraform refuses has no value that could differ.
      expect(filled.known ? filled.value : open.value).toBe(open.value);
    }
  });

  it.each([
    [
      'a chain of a thousand locals',
      Array.from({ length: 1_000 }, (_, i) => `l${i + 1} = "\${local.l${i}}"`).join('\n  '),
      'local.l1000',
    ],
    [
      'locals that double',
      Array.from({ length: 60 }, (_, i) => `l${i + 1} = "\${local.l${i}}\${local.l${i}}"`).join('\n  '),
      'local.l60',
    ],
    [
      'lists that double',
      Array.from({ length: 60 }, (_, i) => `l${i + 1} = [local.l${i}, local.l${i}]`).join('\n  '),
      'jsonencode(local.l60)',
    ],
    [
      'lists that double, flattened',
      Array.from({ length: 60 }, (_, i) => `l${i + 1} = [local.l${i}, local.l${i}]`).join('\n  '),
      'flatten(local.l60)[0]',
    ],
    ['products of ranges', 'l1 = setproduct(range(1000), range(1000), range(1000))', 'local.l1[0][0]'],
    [
      'rounds within rounds',
      'l1 = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]',
      'local.l1[0][0][0]',
    ],
    [
      'a pattern that takes long, a thousand times',
      `l1 = [for a in range(1000) : replace("${'a'.repeat(260)}\${a}", "/a*a*b/", "x")]`,
      'join("", local.l1)',
    ],
    [
      'a long text, a thousand times',
      `l1 = [for a in range(1000) : replace(upper(format("%500000d", a)), "b", "x")]`,
      'join("", local.l1)',
    ],
    ['a replacement that grows', `l1 = replace("${'a'.repeat(9_000)}", "/a/", "${'b'.repeat(9_000)}")`, 'local.l1'],
    [
      'choices that double',
      `l1 = replace("${'a'.repeat(40)}", "/${'a?'.repeat(40)}${'a'.repeat(40)}b/", "")`,
      'local.l1',
    ],
    [
      'alternatives that double',
      `l1 = regex("${'(a|a)'.repeat(40)}b", "${'a'.repeat(40)}")`,
      'try(local.l1[0], local.l1)',
    ],
    ['a bound with many digits', `l1 = replace("${'a'.repeat(40)}", "/(a+){1,9999999999999}b/", "")`, 'local.l1'],
    ['a class that is none', `l1 = replace("x${'a'.repeat(40)}", "/[^](a+)+]/", "")`, 'local.l1'],
    [
      'products, a thousand times',
      'l1 = [for a in range(1000) : setproduct(range(100), range(99))]',
      'local.l1[9][9][9]',
    ],
    ['parts, a thousand times', `l1 = [for a in range(1000) : split("x", "${'x'.repeat(9_000)}")]`, 'local.l1[999][0]'],
    [
      'long lists joined, a thousand times',
      `l1 = [for a in range(1000) : join("${'x'.repeat(1_000)}", range(1000))]`,
      'local.l1[999]',
    ],
    [
      'texts of many bytes, a thousand times',
      `l1 = [for a in range(1000) : strrev("${'é'.repeat(9_000)}")]`,
      'local.l1[999]',
    ],
    [
      'templates that grow, a thousand times',
      `l1 = [for a in range(1000) : "%{ for b in range(1000) }${'x'.repeat(900)}%{ endfor }"]`,
      'local.l1[999]',
    ],
    ['templates that call each other', 'l1 = templatefile("main.tf", { a = local.l1 })', 'local.l1'],
  ])('ends for %s', (_name, locals, expression) => {
    const reading = readFiles({
      'main.tf': siteWith(
        `origin_id = "app"\n    domain_name = "\${${expression}}"`,
        `locals {\n  l0 = "a"\n  ${locals}\n}\n`,
      ),
    });
    expect(onlyOrigin(reading).domainName.known).toBe(false);
  });

  it('says where it gave up', () => {
    const locals = 'locals {\n  l1 = [for a in range(1000) : [for b in range(1000) : a]]\n}\n';
    const { problems } = readFiles({
      'main.tf': siteWith('origin_id = "app"\n    domain_name = local.l1[0][0]', locals),
    });
    expect(problems).toEqual([{ file: '.', line: null, message: expect.stringContaining('takes too long') }]);
  });
});

describe('patterns', () => {
  it.each([
    '(a+)+',
    '(a|b)*',
    '((a*)b)*',
    '(a{1,9}){9}',
    '(?=a)',
    '(a)\\1',
    '[[:alpha:]]',
    'a'.repeat(400),
    '(',
    '[a',
    '[](a+)+]',
    '[^](a+)+]',
    '(a+){1,9999999999999}',
    '(a+){000000000001,}',
    '\\x{41}',
  ])('refuses %s', (pattern) => {
    expect(safePattern(pattern)).toBeNull();
  });

  it.each([
    '^https?://([^/]*).*',
    '^(?:https?://)?([^/?#]+)',
    '(?i)ABC',
    '(?P<name>\\w+)',
    '[()*+]+',
    '(abc)+',
    '\\.$',
  ])('takes %s', (pattern) => {
    expect(safePattern(pattern)).not.toBeNull();
  });
});

describe('the worst that a pattern is said to take', () => {
  const alphabet = fc.constantFrom('a', 'b', '.', '[ab]', '(a)', '(?:ab)', '(a|ab)', '(?:a|b|ab)');
  const quantifier = fc.constantFrom('', '', '?', '*', '+', '{1,3}', '*?', '??');
  const patterns = fc
    .array(fc.tuple(alphabet, quantifier), { minLength: 1, maxLength: 12 })
    .map((parts) => `${parts.map(([part, times]) => part + times).join('')}c`);

  it('is never far below what it takes', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 1, max: 200 }), (pattern, length) => {
        const safe = safePattern(pattern);
        if (safe === null || safe.worstSteps(length) > 2e7) return;
        // A pattern that ran away would never come back from here.
        expect(new RegExp(safe.source).test('a'.repeat(length))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('strings with holes', () => {
  const open = (text: string): Datum => ({
    type: 'unresolved',
    reason: 'variable',
    expression: text,
    reference: null,
    pieces: [{ literal: 'pre' }, { hole: text }],
    branches: [],
    element: null,
    certain: [],
    encoded: null,
    member: null,
    failed: false,
    at: null,
  });

  it('come to nothing known when a step cuts into a hole', () => {
    const datum = open('h');
    if (datum.type !== 'unresolved') throw new Error('known');
    const cut = throughHoles([datum], { expression: 'x', at: null }, ([text = '']) => text.slice(0, 5), false);
    expect(cut).toMatchObject({ type: 'unresolved', pieces: [] });
    const kept = throughHoles([datum], { expression: 'x', at: null }, ([text = '']) => text.slice(1), false);
    expect(kept.type === 'unresolved' ? piecesOf(kept) : kept).toEqual([{ literal: 're' }, { hole: 'h' }]);
  });
});
