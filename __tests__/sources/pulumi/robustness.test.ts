import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createReader } from '../../../src/sources/pulumi/index.js';
import { partsOf } from '../../../src/sources/pulumi/interpolation.js';
import { removeWorkspaces, workspaceOf } from '../terraform/workspace.js';
import { programWith } from './reading.js';

const workspace = workspaceOf({
  'Pulumi.dev.yaml': 'config:\n  shop:host: a.example\n  shop:map: { a: [1, { b: c.example }] }\n',
  'Pulumi.prod.yaml': 'config:\n  shop:host: b.example\n  shop:key: { secure: AAAA }\n',
});
const reader = createReader(workspace);

afterAll(removeWorkspaces);

/** Values of every shape, with references and calls in them. */
const values = fc.letrec<{ any: unknown }>((tie) => {
  const scalar = fc.oneof(
    fc.constantFrom(
      '${host}',
      '${map}',
      '${map.a[1].b}',
      '${key}',
      '${cdn}',
      '${cdn.domainName}',
      '${alb.dnsName}',
      '${a}',
      '${b.c[0]["d"]}',
      '${pulumi.stack}',
      'pre-${a}${b}.post',
      '${',
      '$$${a}',
      '',
      'a.example',
      '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
      '[secret]',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const name = fc.constantFrom(
    'fn::join',
    'fn::split',
    'fn::select',
    'fn::invoke',
    'fn::toJSON',
    'fn::readFile',
    'fn::stackReference',
    'fn::std:replace',
    'fn::aws:s3:getBucket',
    'fn::nothing',
    'function',
    'arguments',
    'return',
    'origins',
    'customOriginConfig',
    'domainName',
    'headers',
    'items',
    '4dabf18193072939515e22adb298388d',
    '__proto__',
  );
  return {
    any: fc.oneof(
      { depthSize: 'medium' },
      scalar,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(name, tie('any'), { maxKeys: 2 }),
    ),
  };
}).any;

describe('the reader', () => {
  it('ends without an exception, whatever the program says', () => {
    const program = fc.record({
      name: fc.constant('shop'),
      config: values,
      variables: fc.record({ a: values, b: values }),
      resources: fc.record({
        alb: fc.record({ type: fc.constant('aws:lb:LoadBalancer'), properties: values }),
        cdn: fc.record({
          type: fc.constant('aws:cloudfront:Distribution'),
          properties: fc.record({
            origins: fc.oneof(
              values,
              fc.array(fc.record({ originId: values, domainName: values, customOriginConfig: values }), {
                minLength: 1,
                maxLength: 3,
              }),
            ),
            defaultCacheBehavior: values,
            orderedCacheBehaviors: values,
            aliases: values,
          }),
        }),
      }),
    });
    fc.assert(
      fc.property(program, (one) => {
        for (const path of ['Pulumi.json', 'Pulumi.yaml']) {
          const { distributions, broken } = reader.read({ path, text: JSON.stringify(one) });
          expect(broken).toBeNull();
          for (const { language } of distributions) expect(language).toBe('pulumi');
          expect(JSON.stringify(distributions)).not.toContain('04da6b54-80e4-46f7-96ec-b56ff0331ba9"}');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a plausible name of what nobody gave', () => {
    const { any: expressions } = fc.letrec<{ any: unknown }>((tie) => {
      const text = fc.constantFrom(
        '${given}',
        'a-${given}.example',
        '${half}',
        '.',
        '/',
        'https://',
        'x',
        '${list[0]}',
      );
      const call = (name: string, ...args: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
        fc.tuple(...args).map((values) => ({ [name]: values }));
      const std = fc
        .tuple(fc.constantFrom('trimprefix', 'lower', 'replace'), tie('any'), tie('any'))
        .map(([name, one, other]) => ({
          'fn::invoke': {
            function: `std:${name}`,
            arguments: { input: one, prefix: other, text: one, search: other, replace: 'y' },
            return: 'result',
          },
        }));
      return {
        any: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          text,
          call('fn::join', text, fc.array(tie('any'), { maxLength: 3 })),
          call('fn::select', fc.nat(2), fc.oneof(call('fn::split', text, tie('any')), fc.array(tie('any')))),
          std,
        ),
      };
    });
    const sections = (value: string): string => `variables:
  half: pre-\${given}
  list: ["\${given}", b]
config:
  given: { type: string${value} }
`;
    const nowhere = createReader(workspaceOf({}));
    const domainOf = (expression: unknown, value: string): unknown => {
      const text = programWith(JSON.stringify(expression), { sections: sections(value) });
      return nowhere.read({ path: 'Pulumi.yaml', text }).distributions[0]?.origins[0]?.domainName;
    };
    // Steps that look for what only a URL has are taken on the assumption that nothing open has any of it.
    fc.assert(
      fc.property(expressions, fc.constantFrom('v1', 'zz-0', 'Q'), (expression, value) => {
        const open = domainOf(expression, '');
        if (typeof open !== 'object' || open === null || !('value' in open)) return;
        expect(domainOf(expression, `, default: "${value}"`)).toMatchObject({ known: true, value: open.value });
      }),
      { numRuns: 300 },
    );
  });

  it('ends without an exception, whatever a preview or an export says', () => {
    const state = fc.record({
      urn: fc.oneof(values, fc.constant('urn:pulumi:a::b::aws:cloudfront/distribution:Distribution::cdn')),
      type: fc.constantFrom('aws:cloudfront/distribution:Distribution', 'aws:cloudfront/cachePolicy:CachePolicy'),
      id: fc.oneof(values, fc.constant('id')),
      inputs: fc.oneof(values, fc.record({ origins: fc.array(values), defaultCacheBehavior: values })),
      outputs: values,
    });
    const step = fc.record({ op: fc.constantFrom('create', 'delete', 'same', 'x'), newState: state, oldState: values });
    const file = fc.oneof(
      fc.record({ steps: fc.array(step, { maxLength: 3 }) }),
      fc.record({ deployment: fc.record({ resources: fc.array(fc.oneof(state, values), { maxLength: 3 }) }) }),
      values,
    );
    fc.assert(
      fc.property(file, (one) => {
        const { distributions } = reader.read({ path: 'preview.json', text: JSON.stringify(one) });
        for (const { origins } of distributions) expect(origins.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('ends without an exception for any text', () => {
    const valid = programWith('${host}', { sections: 'variables:\n  a: &x [1, *x2]\n  b: { fn::join: [a, b] }\n' });
    const cut = fc
      .tuple(fc.nat(valid.length), fc.nat(valid.length), fc.string())
      .map(([from, length, text]) => valid.slice(0, from) + text + valid.slice(from + length));
    fc.assert(
      fc.property(fc.oneof(cut, fc.string()), (text) => {
        const { broken } = reader.read({ path: 'Main.yaml', text });
        expect(broken === null || broken.message !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'aliases that double',
      `variables:\n  l0: &l0 [a, b]\n${Array.from({ length: 40 }, (_, i) => `  l${i + 1}: &l${i + 1} [*l${i}, *l${i}]`).join('\n')}\n`,
      '{ fn::toJSON: "${l40}" }',
    ],
    [
      'variables that double',
      `variables:\n  l0: a\n${Array.from({ length: 40 }, (_, i) => `  l${i + 1}: "\${l${i}}\${l${i}}"`).join('\n')}\n`,
      '${l40}',
    ],
    ['an object that contains itself', 'variables:\n  l0: { a: "${l0}", b: "${l0}", c: "${l0}" }\n', '"${l0.a.b.c}"'],
    [
      'a long way from object to object',
      `variables:\n  l0: { a: a }\n${Array.from({ length: 3_000 }, (_, i) => `  l${i + 1}: { a: "\${l${i}}" }`).join('\n')}\n`,
      '"${l3000.a.a}"',
    ],
    ['variables that stand for each other', 'variables:\n  l0: ${l1}\n  l1: ${l0}\n', '${l0}'],
  ])('ends for %s', (_name, sections, domainName) => {
    const { distributions } = reader.read({ path: 'Pulumi.yaml', text: programWith(domainName, { sections }) });
    expect(distributions[0]?.origins[0]?.domainName.known).toBe(false);
  });

  it('ends for a connection that contains itself', () => {
    const sections = 'variables:\n  c: { httpPort: 80, customOriginConfig: "${c}", a: "${c}", b: "${c}", d: "${c}" }\n';
    const text = programWith('a.example', { sections }).replace(
      /customOriginConfig:\n(?: {12}.*\n)+/,
      'customOriginConfig: ${c}\n',
    );
    expect(reader.read({ path: 'Pulumi.yaml', text }).distributions[0]?.origins[0]).toMatchObject({
      connection: { type: 'custom', httpPort: { value: 80 } },
    });
  });

  it('bounds the elements of a list', () => {
    const items = Array.from({ length: 3_000 }, () => '*o').join(', ');
    const text = `resources:
  cdn:
    type: aws:cloudfront:Distribution
    properties:
      origins: [&o { originId: a, domainName: a.s3.amazonaws.com }, ${items}]
`;
    const { distributions, problems } = reader.read({ path: 'Pulumi.yaml', text });
    expect(distributions[0]?.origins).toHaveLength(1_000);
    expect(problems).toEqual([{ file: 'Pulumi.yaml', line: 5, message: expect.stringContaining('more than 1000') }]);
  });
});

describe('interpolation', () => {
  it('gives plain text back as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('$')),
        (text) => {
          expect(partsOf(text)).toEqual([{ text }]);
        },
      ),
    );
  });

  it('gives the steps of a reference', () => {
    const step = fc.oneof(
      fc.stringMatching(/^[A-Za-z_][\w-]{0,8}$/),
      fc.nat(1_000),
      fc.string({ minLength: 1 }).filter((text) => !/["\\]/.test(text) && text.trim() === text),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]\w{0,8}$/), fc.array(step, { maxLength: 5 }), (root, steps) => {
        const written = steps.map((one) => (typeof one === 'number' ? `[${one}]` : `["${one}"]`)).join('');
        expect(partsOf(`a\${${root}${written}}b`)).toEqual([{ text: 'a' }, { path: [root, ...steps] }, { text: 'b' }]);
      }),
    );
  });
});
