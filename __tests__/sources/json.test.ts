import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { MAX_DEPTH, parseJson, type JsonNode } from '../../src/sources/distribution-config/json.js';

function fault(text: string): { line: number; message: string } | null {
  const result = parseJson(text);
  return 'fault' in result ? result.fault : null;
}

function plain({ value }: JsonNode): unknown {
  switch (value.type) {
    case 'object':
      return [...value.members].map(([name, node]) => [name, plain(node)]);
    case 'array':
      return value.items.map(plain);
    case 'string':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'null':
      return null;
  }
}

/** What JSON.parse gives, in the form of `plain`. */
function entries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(entries);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([name, member]) => [name, entries(member)]);
}

function accepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('knows the lines of every value, whatever ends them', () => {
    const result = parseJson('{\n  "a": [\r\n    1,\r\n    "x"\n  ]\n}\n');
    if ('fault' in result || result.root.value.type !== 'object') throw new Error('not read');
    const list = result.root.value.members.get('a');
    expect(result.root).toMatchObject({ startLine: 1, endLine: 6 });
    expect(list).toMatchObject({ startLine: 2, endLine: 5 });
    expect(list?.value).toMatchObject({ items: [{ startLine: 3 }, { startLine: 4, endLine: 4 }] });
  });

  it.each([
    ['', 1],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  // comment\n  "a": 1\n}', 2],
    ['{\n  "a": 1 /* comment */\n}', 2],
    ['{\n  "a": tru,\n  // later\n}', 2],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": "x\n}', 2],
    ['[1, 2', 1],
    ['{} {}', 1],
    ["{'a': 1}", 1],
    ['NaN', 1],
  ])('reports the first fault of %j', (text, line) => {
    expect(fault(text)).toMatchObject({ line });
  });

  it('lets the last of two members with one name count, and has no inherited members', () => {
    const result = parseJson('{"a": 1, "a": 2, "__proto__": {"polluted": 1}}');
    if ('fault' in result || result.root.value.type !== 'object') throw new Error('not read');
    expect(result.root.value.members.get('a')?.value).toEqual({ type: 'number', number: 2 });
    expect(result.root.value.members.get('toString')).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses deep nesting instead of exhausting the stack, also behind what looks like strings or comments', () => {
    const deep = '['.repeat(100_000);
    for (const text of [
      deep,
      '{"a":'.repeat(100_000),
      `["\n${deep}`,
      `/*"*/${deep}`,
      `// "\n${deep}`,
      `["\\\r\n${deep}`,
      `'"\n${deep}`,
    ]) {
      expect(fault(text)).not.toBeNull();
    }
    expect(fault(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`)).toBeNull();
    expect(fault(`${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`)?.message).toContain('deep');
    expect(fault(`"${'['.repeat(1_000)}"`)).toBeNull();
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = parseJson(text);
        expect('root' in result && plain(result.root)).toEqual(entries(JSON.parse(text)));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const fragment = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '01',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '\t',
      '\\',
      '/',
      '//',
      '/*',
      '*/',
      '\\u12',
      '\u00a0',
      '\u2028',
      '\u000b',
      '\ufeff',
      "'",
    );
    const text = fc.oneof(
      fc.array(fragment, { maxLength: 12 }).map((fragments) => fragments.join('')),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.json(), fc.nat(), fragment)
        .map(([json, at, extra]) => json.slice(0, at % (json.length + 1)) + extra + json.slice(at % (json.length + 1))),
    );
    fc.assert(
      fc.property(text, (some) => {
        expect('root' in parseJson(some)).toBe(accepted(some));
      }),
      { numRuns: 5_000 },
    );
  });
});
