import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { EdgeFunction } from '../../../src/model/distribution.js';
import type { EdgeReplay, EventReplay, ReplayOutcome, ReplayRun } from '../../../src/model/edge-replay.js';
import { known } from '../../../src/model/value.js';
import { edgeReplay } from '../../../src/rules/edge/edge-replay.js';
import { isFaulty } from '../../../src/rules/edge/replay-faults.js';
import { associationOf, fileOf, functionOf, lambdaOf } from '../../probes/edge-replay/functions.js';
import { behaviorOf, distributionOf, findings, originOf, subjectOf, type Found } from '../../support/model.js';

const REQUEST = { clientIp: '198.51.100.1', method: 'GET', uri: '/', querystring: '', headers: {} };

function eventOf(
  outcome: ReplayOutcome,
  overrides: Partial<EventReplay> & { readonly doubts?: readonly string[] } = {},
): EventReplay {
  const { doubts = [], ...rest } = overrides;
  const run: ReplayRun = { outcome, doubts };
  return {
    name: 'GET of a page',
    isGiven: false,
    hasCloudFrontHeaders: false,
    sent: { request: REQUEST, response: null },
    runs: [run, run],
    ...rest,
  };
}

function replayOf(events: readonly EventReplay[], overrides: Partial<EdgeReplay> = {}): EdgeReplay {
  return { kind: 'lambda', eventType: 'viewer-request', olderNode: null, events, ...overrides };
}

function returned(value: unknown): ReplayOutcome {
  return { status: 'returned', value, excerpt: JSON.stringify(value) };
}

const threw = (error: string, at: { file: string; line: number } | null = null): ReplayOutcome => ({
  status: 'threw',
  phase: 'handler',
  error,
  at,
});

function findIn(
  replay: EdgeReplay,
  association: EdgeFunction = associationOf(lambdaOf('exports.handler = 1;')),
): readonly Found[] {
  const behaviors = [behaviorOf({ edgeFunctions: [association] })];
  return findings(edgeReplay, { distribution: { behaviors }, replays: new Map([[association, replay]]) });
}

describe('edge-replay', () => {
  it('says what was returned, on which event, and what viewers get', () => {
    const [found] = findIn(
      replayOf([eventOf(returned({ status: 'abc' })), eventOf(returned(REQUEST), { name: 'GET of an asset' })]),
    );
    expect(found).toMatchObject({
      level: 'error',
      status: 502,
      evidence: { path: 'status', returned: '{"status":"abc"}' },
    });
    expect(found?.message).toContain(
      'Lambda@Edge function aws_lambda_function.edge (viewer-request on behavior *) returns what CloudFront refuses: status',
    );
    expect(found?.message).toContain('Seen on GET of a page; viewers get 502 in its place.');
    expect(found?.evidence).toMatchObject({ events: ['GET of a page'], function: 'aws_lambda_function.edge' });
  });

  it('tells one fault of many events once, and two faults apart', () => {
    const bad = returned({ status: 'abc', headers: { Location: [{ value: '/' }] } });
    const found = findIn(replayOf(['a', 'b', 'c'].map((name) => eventOf(bad, { name }))));
    expect(found.map(({ evidence }) => evidence?.['events'])).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(found[0]?.message).toContain('on all 3 sample events');
  });

  it.each<[string, ReplayOutcome, number, string]>([
    ['an exception', threw('TypeError: x is undefined'), 503, 'error'],
    ['too much', { status: 'too-large', bytes: 2_000_000 }, 502, 'error'],
    ['nothing', { status: 'nothing', because: 'not-awaited' }, 502, 'error'],
    ['a callback too late', { status: 'callback-handler' }, 503, 'error'],
    ['no handler', { status: 'handler-missing', handler: 'main' }, 503, 'error'],
    ['an exit', { status: 'exited', exitCode: 1 }, 503, 'error'],
    ['its own time-out', { status: 'timed-out', limitMs: 6000, isConfigured: true }, 503, 'error'],
    ['our time-out', { status: 'timed-out', limitMs: 6000, isConfigured: false }, 503, 'warning'],
    ['its own memory', { status: 'out-of-memory', limitMb: 256, isConfigured: true }, 503, 'error'],
    ['our memory', { status: 'out-of-memory', limitMb: 1024, isConfigured: false }, 503, 'warning'],
  ])('takes %s for what it is', (_, outcome, status, level) => {
    const found = findIn(replayOf([eventOf(outcome)]));
    expect(found.map((one) => [one.status, one.level])).toEqual([[status, level]]);
  });

  it.each<[string, ReplayOutcome]>([
    ['was not run', { status: 'not-run', reason: 'it needs the module x' }],
    ['ended without a word', { status: 'crashed', exitCode: 1 }],
    ['was in order', returned(REQUEST)],
  ])('finds nothing in what %s', (_, outcome) => {
    expect(findIn(replayOf([eventOf(outcome)]))).toEqual([]);
    expect(isFaulty(replayOf([]), eventOf(outcome))).toBe(false);
  });

  it('is a warning for what was not seen again', () => {
    const good: ReplayRun = { outcome: returned(REQUEST), doubts: [] };
    const bad: ReplayRun = { outcome: threw('Error: now and then'), doubts: [] };
    const [found] = findIn(replayOf([eventOf(bad.outcome, { runs: [bad, good] })]));
    expect(found).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(found?.message).toContain('not seen again on a second try');
  });

  it('says nothing of a time-out that did not come again: the machine was busy', () => {
    const late: ReplayRun = { outcome: { status: 'timed-out', limitMs: 6000, isConfigured: true }, doubts: [] };
    const good: ReplayRun = { outcome: returned(REQUEST), doubts: [] };
    expect(isFaulty(replayOf([]), eventOf(late.outcome))).toBe(true);
    expect(findIn(replayOf([eventOf(late.outcome, { runs: [late, good] })]))).toEqual([]);
  });

  it.each<[string, EdgeReplay, string]>([
    [
      'a doubt of the run',
      replayOf([eventOf(returned({ status: 'abc' }), { doubts: ['it asks the network'] })]),
      'it asks the network',
    ],
    [
      'an older node',
      replayOf([eventOf(threw('TypeError: names.toSorted is not a function'))], { olderNode: '20.1.0' }),
      'a newer node than 20.1.0',
    ],
    [
      'headers that may never be absent',
      replayOf([
        eventOf(threw('TypeError: no')),
        eventOf(returned(REQUEST), { name: 'with', hasCloudFrontHeaders: true }),
      ]),
      'CloudFront adds its own headers',
    ],
  ])('is a warning because of %s', (_, replay, words) => {
    const found = findIn(replay);
    expect(found.map(({ level }) => level)).toEqual(['warning']);
    expect(found[0]?.message).toContain(words);
  });

  it('stays an error where an older node cannot be the cause', () => {
    const error = "TypeError: Cannot read properties of undefined (reading 'value')";
    const found = findIn(replayOf([eventOf(threw(error))], { olderNode: '20.1.0' }));
    expect(found.map(({ level }) => level)).toEqual(['error']);
  });

  it('finds nothing where it got no result and not all that it asked for', () => {
    const event = eventOf(threw('Error: connect ENETUNREACH'), { doubts: ['it asks the network'] });
    expect(findIn(replayOf([event]))).toEqual([]);
    expect(isFaulty(replayOf([]), event)).toBe(false);
  });

  it('stays an error where one event is in doubt and another is not', () => {
    const bad = returned({ status: 'abc' });
    const events = [eventOf(bad, { doubts: ['it asks the network'] }), eventOf(bad, { name: 'another' })];
    expect(findIn(replayOf(events)).map(({ level }) => level)).toEqual(['error']);
  });

  it('stays an error where events fail that have nothing to do with headers of CloudFront', () => {
    const events = [
      eventOf(threw('TypeError: no')),
      eventOf(returned(REQUEST), { name: 'asset' }),
      eventOf(returned(REQUEST), { name: 'with', hasCloudFrontHeaders: true }),
    ];
    expect(findIn(replayOf(events)).map(({ level }) => level)).toEqual(['error']);
  });

  it('speaks of a function once, whatever origins its behaviors lead to, and names them all', () => {
    const definition = lambdaOf('1');
    const replay = replayOf([eventOf(threw('Error: no'))]);
    const [first, second, third] = [definition, definition, definition].map((one) => associationOf(one));
    const behaviors = [first, second, third].map((one, index) =>
      behaviorOf({
        edgeFunctions: one === undefined ? [] : [one],
        isDefault: index === 0,
        pathPattern: known(['*', '/api/*', '/other/*'][index] ?? ''),
        targetOriginId: known(index === 2 ? 'other' : 'site'),
      }),
    );
    const other = originOf({ id: known('other'), key: 'cdn.json:E1ABC:other' });
    const distribution = distributionOf({ behaviors, origins: [originOf(), other] });
    const replays = new Map(
      [first, second, third].flatMap((one) => (one === undefined ? [] : [[one, replay] as const])),
    );
    const found = distribution.origins.map((origin) => edgeReplay.check(subjectOf({ distribution, origin, replays })));
    expect(found.map((drafts) => drafts.map(({ evidence }) => evidence?.['behaviors']))).toEqual([
      [['*', '/api/*', '/other/*']],
      [],
    ]);
  });
});

describe('the place of a finding', () => {
  const code = "'use strict';\n\nexports.handler = async () => {\n  throw new Error('here');\n};\n";

  it.each<[string, EdgeFunction, ReplayOutcome, unknown]>([
    [
      'the line that threw',
      associationOf(lambdaOf(code)),
      threw('Error: here', { file: 'index.js', line: 4 }),
      { file: 'edge/index.js', startLine: 4, endLine: 4 },
    ],
    [
      'the line of the handler',
      associationOf(lambdaOf(code)),
      returned({ status: 'abc' }),
      { file: 'edge/index.js', startLine: 3, endLine: 3 },
    ],
    [
      'a TypeScript file, run under another name',
      associationOf(lambdaOf([fileOf(code, 'index.ts')])),
      threw('Error: here', { file: 'index.js', line: 4 }),
      { file: 'edge/index.ts', startLine: 4, endLine: 4 },
    ],
    [
      'an inline block further down in a template',
      associationOf(
        lambdaOf([{ name: 'index.js', text: code, location: { file: 'template.yaml', startLine: 20, endLine: 25 } }]),
      ),
      threw('Error: here', { file: 'index.js', line: 4 }),
      { file: 'template.yaml', startLine: 23, endLine: 23 },
    ],
    [
      'a CloudFront Function',
      associationOf(functionOf('var a = 1;\nfunction handler(event) {\n  return event.x.y;\n}')),
      threw('TypeError: no', { file: 'function.js', line: 3 }),
      { file: 'edge/function.js', startLine: 3, endLine: 3 },
    ],
    [
      'a line beyond the file, as a liar tells it',
      associationOf(lambdaOf('exports.handler = 1;')),
      threw('Error: here', { file: 'index.js', line: 999_999 }),
      { file: 'edge/index.js', startLine: 1, endLine: 1 },
    ],
    [
      'the association, for code in an archive',
      associationOf(lambdaOf([{ name: 'index.js', text: code, location: null }])),
      threw('Error: here', { file: 'index.js', line: 4 }),
      { file: 'cdn.tf', startLine: 50, endLine: 54 },
    ],
  ])('is %s', (_, association, outcome, location) => {
    const kind = association.type;
    const [found] = findIn(replayOf([eventOf(outcome)], { kind }), association);
    expect(found?.location).toEqual(location);
  });
});

describe('check()', () => {
  it('takes any value that a function can return, and never throws', () => {
    const played = fc.record({
      value: fc.jsonValue({ maxDepth: 4 }),
      kind: fc.constantFrom('lambda' as const, 'function' as const),
      eventType: fc.constantFrom('viewer-request', 'origin-request', 'origin-response', 'viewer-response', 'nonsense'),
    });
    fc.assert(
      fc.property(played, ({ value, kind, eventType }) => {
        const found = findIn(replayOf([eventOf(returned(value))], { kind, eventType }));
        for (const { message, remediation } of found) {
          expect(`${message} ${remediation}`).not.toMatch(/undefined is|\[object/);
          expect(message.length).toBeLessThan(1200);
        }
      }),
      { numRuns: 300 },
    );
  });
});
