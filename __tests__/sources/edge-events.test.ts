import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UsageError } from '../../src/model/usage-error.js';
import { readEdgeEvents } from '../../src/sources/edge-events.js';

let workspace = '';

const LAMBDA = {
  Records: [{ cf: { config: { eventType: 'origin-request' }, request: { uri: '/a', headers: {} } } }],
};
const FUNCTION = { version: '1.0', context: { eventType: 'viewer-request' }, request: { uri: '/b' } };

function write(name: string, content: unknown): void {
  writeFileSync(join(workspace, name), typeof content === 'string' ? content : JSON.stringify(content));
}

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'preflight-events-'));
  mkdirSync(join(workspace, 'events'));
  write('events/lambda.json', LAMBDA);
  write('events/many.json', [FUNCTION, FUNCTION]);
  write('events/notes.txt', 'no event');
});

afterAll(() => rmSync(workspace, { recursive: true }));

describe('readEdgeEvents', () => {
  it('reads nothing when nothing is asked for', async () => {
    expect(await readEdgeEvents(workspace, [])).toEqual({ events: [], problems: [] });
  });

  it('reads events of both kinds, one or several in a file, by path or pattern', async () => {
    const { events, problems } = await readEdgeEvents(workspace, ['events/lambda.json', 'events/m*.json']);
    expect(events).toEqual([
      { name: 'events/lambda.json', kind: 'lambda', eventType: 'origin-request', event: LAMBDA },
      { name: 'events/many.json[0]', kind: 'function', eventType: 'viewer-request', event: FUNCTION },
      { name: 'events/many.json[1]', kind: 'function', eventType: 'viewer-request', event: FUNCTION },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['no event', '{"a":1}', 'is no event'],
    ['a record without a type', '{"Records":[{"cf":{"config":{},"request":{}}}]}', 'is no event'],
    ['an empty list', '[]', 'is no event'],
    ['more than an event can be', JSON.stringify({ ...FUNCTION, filler: 'x'.repeat(3e6) }), 'larger than an event'],
  ])('tells %s as a problem of the file', async (_, text, words) => {
    write('bad.json', text);
    const { events, problems } = await readEdgeEvents(workspace, ['bad.json', 'events/lambda.json']);
    expect(events).toHaveLength(1);
    expect(problems).toEqual([{ file: 'bad.json', line: null, message: expect.stringContaining(words) }]);
  });

  it('tells a pattern that matches nothing, and bounds their number', async () => {
    write('hundreds.json', Array(150).fill(FUNCTION));
    const { events, problems } = await readEdgeEvents(workspace, ['none/*.json', 'hundreds.json']);
    expect(events).toHaveLength(100);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('no event matches'),
      expect.stringContaining('more than 100 events'),
    ]);
  });

  it('refuses a path that is not there, and a pattern out of the workspace', async () => {
    await expect(readEdgeEvents(workspace, ['missing.json'])).rejects.toThrow(UsageError);
    await expect(readEdgeEvents(workspace, ['../*.json'])).rejects.toThrow(UsageError);
  });

  it('takes any JSON without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        write('any.json', value);
        const { events, problems } = await readEdgeEvents(workspace, ['any.json']);
        expect(events.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
