import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { MAX_RESULT_BYTES, readReports, type ReportContext } from '../../../src/probes/edge-replay/report.js';

const NONCE = 'a'.repeat(48);
const CONTEXT: ReportContext = { limitMs: 3000, isConfiguredLimit: true, heapMb: 256, isConfiguredHeap: true };

function line(text: string): string {
  return `\n${NONCE} ${text}\n`;
}

function outcome(of: unknown, index = 0): string {
  return line(`${index} ${JSON.stringify({ doubts: [], outcome: of })}`);
}

describe('readReports', () => {
  it('takes the lines with the nonce, whatever is printed around them', () => {
    const output = `noise${line('started')}{"outcome":{"status":"returned","value":9}}\n${line('0 begins')}${outcome({ status: 'returned', value: { a: 1 } })}more noise`;
    const told = readReports(output, NONCE, CONTEXT);
    expect(told.started).toBe(true);
    expect(told.lastBegun).toBe(0);
    expect([...told.runs]).toEqual([
      [0, { outcome: { status: 'returned', value: { a: 1 }, excerpt: '{"a":1}' }, doubts: [] }],
    ]);
  });

  it('takes the first report of an event, and what concerns all', () => {
    const first = { status: 'returned', value: 1 };
    const told = readReports(`${outcome(first)}${outcome({ status: 'returned', value: 2 })}`, NONCE, CONTEXT);
    expect(told.runs.get(0)?.outcome).toMatchObject({ value: 1 });
    const all = readReports(
      outcome({ status: 'threw', phase: 'load', error: 'Error: x', at: null }, -1),
      NONCE,
      CONTEXT,
    );
    expect(all.ofAll?.outcome).toEqual({ status: 'threw', phase: 'load', error: 'Error: x', at: null });
    expect(all.runs.size).toBe(0);
  });

  it.each([
    ['another nonce', outcome({ status: 'returned', value: 1 }).replace(NONCE, 'b'.repeat(48))],
    ['no JSON', line('0 {')],
    ['no outcome', line('0 {"doubts":[]}')],
    ['an unknown status', outcome({ status: 'fine' })],
    ['a status that only we give', outcome({ status: 'crashed', exitCode: 0 })],
    ['a size that is none', outcome({ status: 'too-large', bytes: 'many' })],
    ['no value', outcome({ status: 'returned' })],
    ['a list', line('0 [1]')],
    ['no number', line('x {"doubts":[],"outcome":{"status":"returned","value":1}}')],
  ])('makes nothing of %s', (_, output) => {
    const told = readReports(output, NONCE, CONTEXT);
    expect([told.runs.size, told.ofAll]).toEqual([0, null]);
  });

  it('bounds every text', () => {
    const long = 'x'.repeat(100_000);
    const texts = [
      { status: 'threw', phase: 'handler', error: long, at: { file: long, line: 1 } },
      { status: 'not-run', reason: long },
      { status: 'handler-missing', handler: long },
    ];
    for (const text of texts) {
      const run = readReports(outcome(text), NONCE, CONTEXT).runs.get(0);
      expect(JSON.stringify(run).length).toBeLessThan(1500);
    }
    const doubts = line(
      `0 ${JSON.stringify({ doubts: Array(50).fill(long), outcome: { status: 'returned', value: long } })}`,
    );
    const run = readReports(doubts, NONCE, CONTEXT).runs.get(0);
    expect(run?.doubts.join('').length).toBeLessThan(2000);
    expect(run?.outcome).toMatchObject({ excerpt: expect.stringMatching(/^"x{199}…$/) });
  });

  it('does not walk through what is nested without end', () => {
    const deep = `${'['.repeat(MAX_RESULT_BYTES / 2)}${']'.repeat(MAX_RESULT_BYTES / 2)}`;
    const output = line(`0 {"doubts":[],"outcome":{"status":"returned","value":${deep}}}`);
    expect(readReports(output, NONCE, CONTEXT).runs.get(0)?.outcome).toEqual({
      status: 'not-run',
      reason: 'its result is nested too deeply',
    });
  });

  it('never throws, whatever a process writes', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('\n', `\n${NONCE} `, '0 ', '-1 ', 'begins\n', 'started\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const told = readReports(pieces.join(''), NONCE, CONTEXT);
        expect(told.lastBegun === null || told.lastBegun >= -1).toBe(true);
      }),
    );
  });
});
