import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createReader } from '../../../src/sources/cloudformation/index.js';
import { parseYaml } from '../../../src/sources/cloudformation/yaml.js';
import { distributionOf, originWith, readText, templateWith } from './reading.js';

const TEMPLATE = templateWith('a.example.com');

describe('a broken file', () => {
  it.each([
    ['a missing quote', TEMPLATE.replace('a.example.com', '"a.example.com'), 13, /not valid YAML/],
    ['a merge conflict', TEMPLATE.replace('        Enabled', '<<<<<<< HEAD\n        Enabled'), 7, /merge conflict/],
    ['a merge conflict in JSON', '{\n  "Resources": {\n<<<<<<< HEAD\n  }\n}', 3, /merge conflict/],
    ['tabs', TEMPLATE.replace('        Enabled', '\t\tEnabled'), 7, /not valid YAML/],
    ['an alias of nothing', TEMPLATE.replace('a.example.com', '*nothing'), 13, /stands for nothing|anchor/i],
    ['100,000 levels', `a: ${'['.repeat(100_000)}`, 1, /nested more than/],
    ['100,000 levels that look closed', `a:\n${' [ # ]\n'.repeat(100_000)}`, null, /nested more than/],
    ['many levels', `a: ${'['.repeat(400)}${']'.repeat(400)}`, 1, /nested more than/],
    ['levels of lists', `a:\n${'- '.repeat(20_000)}b`, 2, /nested more than/],
    ['many documents', '---\na: 1\n'.repeat(100), null, /documents/],
    ['much text', `a: ${'x'.repeat(5 * 1024 * 1024)}`, null, /larger than 4 MB/],
  ])('with %s is one problem with its line', (_, text, line, message) => {
    const { broken, problems, distributions } = readText(text);
    expect(distributions).toEqual([]);
    expect(problems).toEqual([]);
    expect(broken).toEqual({
      file: 'template.yaml',
      line: line ?? broken?.line,
      message: expect.stringMatching(message),
    });
  });

  it("is none for repeated keys, Windows lines, comments, and other people's tags", () => {
    const repeated = TEMPLATE.replace(
      'Enabled: true',
      'Enabled: false # no\n        Enabled: true\n        Other: !mine/tag { a: 1 }',
    );
    const { origins, enabled } = distributionOf(repeated.replace(/\n/g, '\r\n'));
    expect(enabled).toMatchObject({ value: true });
    expect(origins[0]?.location).toMatchObject({ startLine: 14, endLine: 17 });
  });

  it('cannot make aliases into a bomb', () => {
    const bomb = Array.from({ length: 40 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`,
    ).join('\n');
    const { distributions } = readText(`${bomb}\n${templateWith("!Join ['', *a39]")}`);
    expect(distributions[0]?.origins[0]?.domainName.known).toBe(false);
    expect(readText(`${bomb}\n${TEMPLATE.replace('Enabled: true', 'Aliases: *a39')}`).distributions).toHaveLength(1);
  });

  it('can share its parts by anchors and merge keys', () => {
    const text = TEMPLATE.replace('DefaultCacheBehavior:', 'DefaultCacheBehavior: &behavior').replace(
      'Origins:',
      'CacheBehaviors:\n          - <<: *behavior\n            PathPattern: a/*\n        Origins:',
    );
    expect(distributionOf(text).behaviors.map(({ targetOriginId }) => targetOriginId)).toMatchObject([
      { value: 'app' },
      { value: 'app' },
    ]);
  });
});

describe('expressions without end', () => {
  it.each([
    ['a parameter of itself', '!Ref A', 'Parameters: { A: { Type: String, Default: !Ref A } }'],
    [
      'conditions in a circle',
      '!If [A, a.example, b.example]',
      'Conditions: { A: !Condition B, B: !Not [!Condition A] }',
    ],
  ])('come to an end: %s', (_, expression, rest) => {
    const { domainName } = originWith(expression, { rest });
    expect(domainName.known).toBe(false);
  });

  it('of very many choices stay unknown', () => {
    const names = Array.from({ length: 40 }, (_, index) => `C${index}`);
    const conditions = names.map((name) => `${name}: !Equals [!Ref P${name}, x]`).join(', ');
    const parameters = names.map((name) => `P${name}: { Type: String }`).join(', ');
    const expression = `!Join ["", [${names.map((name) => `!If [${name}, a, b]`).join(', ')}]]`;
    const { domainName } = originWith(expression, {
      rest: `Parameters: { ${parameters} }\nConditions: { ${conditions} }`,
    });
    expect(domainName).toMatchObject({ known: false, alternatives: [] });
  });

  it('doubled forty times are cut', () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) =>
        `D${index}: { Type: String, Default: !Join ['', [${index === 0 ? 'x, x' : `!Ref D${index - 1}, !Ref D${index - 1}`}]] }`,
    );
    const { domainName } = originWith('!Ref D39', { rest: `Parameters: { ${lines.join(', ')} }` });
    expect(domainName.known).toBe(false);
  });
});

// ------------------------------------------------------------------------------------------------------------- fuzzing

/** JSON of intrinsics in all their forms, right and wrong; `Secret` is a parameter without a value. */
const { expression } = fc.letrec<{ expression: unknown }>((tie) => {
  const inner = tie('expression');
  const list = fc.array(inner, { maxLength: 4 });
  const name = fc.constantFrom('Secret', 'Known', 'AWS::Region', 'AWS::NoValue', 'Bucket', 'Missing', 'C', 'D', 'M');
  const text = fc.constantFrom(
    'a.example.com',
    '${Secret}',
    '${Known}.${!x}',
    '${Bucket.Arn}',
    '/',
    '',
    '${',
    '{{resolve:ssm:',
    '}}',
    '0',
    '1',
  );
  const call = (key: string, argument: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    argument.map((value) => ({ [key]: value }));
  return {
    expression: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      text,
      name,
      fc.integer(),
      fc.constant(null),
      call('Ref', name),
      call('Fn::GetAtt', fc.oneof(fc.tuple(name, name), text, list)),
      call('Fn::Sub', fc.oneof(text, fc.tuple(text, fc.dictionary(name, inner, { maxKeys: 2 })))),
      call('Fn::Join', fc.oneof(fc.tuple(text, list), fc.tuple(inner, inner))),
      call('Fn::Split', fc.tuple(fc.oneof(text, inner), inner)),
      call('Fn::Select', fc.tuple(fc.oneof(fc.nat({ max: 3 }), inner), inner)),
      call('Fn::If', fc.oneof(fc.tuple(name, inner, inner), list)),
      call('Fn::FindInMap', fc.oneof(fc.tuple(name, inner, inner), list)),
      ...[
        'Fn::ImportValue',
        'Fn::Base64',
        'Fn::Length',
        'Fn::ToJsonString',
        'Fn::Transform',
        'Fn::Equals',
        'Fn::Not',
        'Fn::ForEach::x',
      ].map((key) => call(key, inner)),
      list,
    ),
  };
});

function fuzzed(domainName: unknown, conditions: unknown = {}): string {
  return JSON.stringify({
    Parameters: { Secret: { Type: 'String' }, Known: { Type: 'String', Default: 'k' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'Secret' }, 'x'] }, D: conditions },
    Mappings: { M: { a: { b: 'm.example.com' } } },
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Site: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            DefaultCacheBehavior: { TargetOriginId: 'a', ViewerProtocolPolicy: 'allow-all' },
            Origins: [{ Id: 'a', DomainName: domainName, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
          },
        },
      },
    },
  });
}

describe('whatever is written', () => {
  it('the evaluator ends and throws nothing', () => {
    fc.assert(
      fc.property(expression, expression, (one, other) => {
        const { distributions } = readText(fuzzed(one, other));
        expect(distributions).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('a name never comes out of a value that nobody gave', () => {
    const given = { '0': 'first-value/x.y', '1': 'second' } as const;
    fc.assert(
      fc.property(expression, (one) => {
        const text = fuzzed(one);
        const unknown = readText(text).distributions[0]?.origins[0]?.domainName;
        if (unknown === undefined || !unknown.known) return;
        // What is known without the parameter is the same whatever the parameter is.
        for (const value of Object.values(given)) {
          const known = readText(text, [`Secret=${value}`]).distributions[0]?.origins[0]?.domainName;
          expect(known).toMatchObject({ known: true, value: unknown.value });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the reader takes any text', () => {
    const reader = createReader('/nonexistent', { parameters: [], parameterFiles: [] });
    const words = fc.constantFrom(
      ...TEMPLATE.split(/(?<=[\n: ])/),
      '!Sub ',
      '&a ',
      '*a',
      '<<: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|\n',
      '%',
      '\0',
      '\t',
      '---\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          reader.read({ path: 'x.yaml', text });
          parseYaml(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
