import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { EdgeReplays } from '../../../src/model/edge-replay.js';
import type { EdgeFunction } from '../../../src/model/distribution.js';
import { known, unknown } from '../../../src/model/value.js';
import { edgeReplay } from '../../../src/rules/edge/edge-replay.js';
import { isFaulty } from '../../../src/rules/edge/replay-faults.js';
import { replayEdgeFunctions } from '../../../src/probes/edge-replay/index.js';
import { pack } from '../../../src/probes/edge-replay/package.js';
import { originOf, subjectOf } from '../../support/model.js';
import { associationOf, distributionWith, fileOf, functionOf, lambdaOf, replay } from './functions.js';
import { DOUBTFUL, FAILING, GOOD, UNRUNNABLE } from './samples.js';
import { openLab, type Lab } from './sandbox.js';

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

interface Judged {
  readonly messages: readonly string[];
  readonly levels: readonly string[];
  readonly problems: readonly string[];
  /** How the first run of each event ended. */
  readonly statuses: readonly string[];
}

/** What the rule says of functions that were really run, all in one go; one entry for each. */
async function judged(associations: readonly EdgeFunction[]): Promise<readonly Judged[]> {
  const distributions = associations.map((association) => distributionWith(association));
  const { replays, problems } = await replayEdgeFunctions(distributions, { given: [], isDoubtful: isFaulty });
  return distributions.map((distribution, index) => {
    const [origin = originOf()] = distribution.origins;
    const drafts = edgeReplay.check(subjectOf({ distribution, origin, replays }));
    const address = associations[index]?.definition?.address ?? '';
    return {
      messages: drafts.map(({ message, status }) => `${status ?? ''} ${message}`),
      levels: drafts.map(({ level }) => level ?? 'error'),
      statuses: statusesOf(replays, associations[index]),
      problems: problems.map(({ message }) => message).filter((text) => text.includes(address) || lab.refused !== null),
    };
  });
}

function statusesOf(replays: EdgeReplays, association: EdgeFunction | undefined): readonly string[] {
  const replay = association === undefined ? undefined : replays.get(association);
  return (replay?.events ?? []).map(({ runs: [{ outcome }] }) => outcome.status);
}

const NOTHING: Judged = { messages: [], levels: [], problems: [], statuses: [] };

/** Gives every function a name of its own. */
function withName(association: EdgeFunction, name: string): EdgeFunction {
  const { definition } = association;
  return definition === null
    ? association
    : { ...association, definition: { ...definition, address: `edge["${name}"]` } };
}

/** Machines without walls run nothing, and say so once. */
const REFUSED = [expect.stringMatching(/^edge-replay: not run: /)];

describe('functions in order', () => {
  it('are run on every event, and give no finding', async () => {
    const associations = GOOD.map(([name, association]) => withName(association, name));
    const all = await judged(associations);
    expect(all.flatMap(({ messages }) => messages)).toEqual([]);
    expect(new Set(all.flatMap(({ problems }) => problems))).toEqual(new Set(lab.refused === null ? [] : REFUSED));
    const notReturned = all.filter(({ statuses }) => statuses.some((status) => status !== 'returned'));
    expect(notReturned).toEqual([]);
    expect(all.every(({ statuses }) => statuses.length >= (lab.refused === null ? 5 : 0))).toBe(true);
  }, 120_000);
});

describe('functions that fail', () => {
  let seen: ReadonlyMap<string, Judged>;

  beforeAll(async () => {
    const all = await judged(FAILING.map(({ name, association }) => withName(association, name)));
    seen = new Map(FAILING.map(({ name }, index) => [name, all[index] ?? NOTHING]));
  }, 120_000);

  it.each(FAILING.map((one) => [one.name, one] as const))('are found: %s', (name, { status, words }) => {
    const { messages, levels, problems } = seen.get(name) ?? NOTHING;
    const isRun = lab.refused === null;
    expect(messages.filter((message) => !message.startsWith(String(status)))).toEqual([]);
    expect(messages.slice(0, 1)).toEqual(isRun ? [expect.stringMatching(words)] : []);
    expect(messages.filter((message) => message.includes('on all '))).toEqual(messages);
    expect(new Set(levels)).toEqual(new Set(isRun ? ['error'] : []));
    expect(problems).toEqual(isRun ? [] : REFUSED);
  });

  it('are a warning where production may differ', async () => {
    const all = await judged(DOUBTFUL.map(([name, association]) => withName(association, name)));
    const levels = DOUBTFUL.map(([name], index) => [name, ...new Set(all[index]?.levels)]);
    expect(levels).toEqual(DOUBTFUL.map(([name]) => (lab.refused === null ? [name, 'warning'] : [name])));
  }, 120_000);

  it('are none for want of a header that the function before it may add, and that viewers do not send by themselves', async () => {
    const reads = (name: string): EdgeFunction =>
      associationOf(
        lambdaOf(
          `exports.handler = async (e) => { e.Records[0].cf.request.headers['${name}'][0].value; return e.Records[0].cf.request; };`,
        ),
        'origin-request',
      );
    const before = associationOf(lambdaOf('exports.handler = async (e) => e.Records[0].cf.request;'), 'viewer-request');
    const messagesOf = async (...associations: readonly EdgeFunction[]): Promise<readonly string[]> => {
      const distribution = distributionWith(...associations);
      const { replays } = await replayEdgeFunctions([distribution], { given: [], isDoubtful: isFaulty });
      const [origin = originOf()] = distribution.origins;
      return edgeReplay.check(subjectOf({ distribution, origin, replays })).map(({ message }) => message);
    };
    expect(await messagesOf(before, reads('x-tenant'))).toEqual([]);
    const fails = lab.refused === null ? [expect.stringContaining('fails: TypeError')] : [];
    expect(await messagesOf(reads('x-tenant'))).toEqual(fails);
    expect(await messagesOf(before, reads('range'))).toEqual(fails);
  }, 60_000);

  it('are none where they fail by the value of a custom header, which is secret', async () => {
    const definition = lambdaOf(
      'exports.handler = async (e) => JSON.parse(e.Records[0].cf.request.origin.custom.customHeaders["x-settings"][0].value);',
    );
    const distribution = distributionWith(associationOf(definition, 'origin-request'));
    const origin = originOf({
      customHeaders: [{ name: known('X-Settings'), secretValue: known('{"secret":"do not tell"}') }],
    });
    const withHeader = { ...distribution, origins: [origin] };
    const { replays, problems } = await replayEdgeFunctions([withHeader], { given: [], isDoubtful: isFaulty });
    expect(edgeReplay.check(subjectOf({ distribution: withHeader, origin, replays }))).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(
      lab.refused === null ? [expect.stringContaining("the value of an origin's custom header")] : REFUSED,
    );
    expect(JSON.stringify([...replays.values()])).not.toContain('do not tell');
  });
});

describe('functions that are not run', () => {
  it('are told with what they need, and are no finding', async () => {
    const all = await judged(UNRUNNABLE.map(([name, association]) => withName(association, name)));
    expect(all.flatMap(({ messages }) => messages)).toEqual([]);
    expect(all.map(({ problems }) => problems)).toEqual(
      UNRUNNABLE.map(([, , words]) => (lab.refused === null ? [expect.stringMatching(words)] : REFUSED)),
    );
  }, 60_000);

  it.each([
    ['no definition', null, /not in this workspace/],
    ['no code', lambdaOf('', { code: { status: 'unknown', reason: 'built by a pipeline' } }), /built by a pipeline/],
    ['Python', lambdaOf('', { runtime: known('python3.13') }), /python3\.13/],
    ['an unknown handler', lambdaOf('', { handler: unknown('variable', 'var.handler') }), /handler is not known/],
    ['a handler elsewhere', lambdaOf('', { handler: known('other.handler') }), /other\.handler is not among its files/],
  ])('are told: %s', async (_, definition, words) => {
    const { replays, problems } = await replay([associationOf(definition)]);
    expect(replays).toEqual([null]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    '/etc/cron.d/x.js',
    '../x.js',
    'a/../../x.js',
    'a//x.js',
    './x.js',
    'a\\x.js',
    'a/\0.js',
    `${'x'.repeat(300)}.js`,
  ])('would write outside of their package: %j', async (name) => {
    const directory = mkdtempSync(join(tmpdir(), 'origin-preflight-test-'));
    const packed = await pack(join(directory, 'root'), [fileOf('1'), fileOf('1', name)], '', []);
    expect(packed.status).toBe('refused');
    expect(readdirSync(directory)).toEqual([]);
    rmSync(directory, { recursive: true });
  });
});

describe('TypeScript', () => {
  it('is run where node can take the types away, and else told', async () => {
    const files = [
      fileOf(
        `import { CloudFrontRequestEvent } from 'aws-lambda';
import { pass } from './lib/pass';

export const handler = async (event: CloudFrontRequestEvent): Promise<unknown> => pass(event);
`,
        'index.ts',
      ),
      fileOf(
        'interface Any { readonly Records: readonly any[] }\nexport const pass = (event: Any): unknown => event.Records[0].cf.request.method;\n',
        'lib/pass.ts',
      ),
    ];
    const [{ messages, problems } = NOTHING] = await judged([associationOf(lambdaOf(files))]);
    const canStrip = 'stripTypeScriptTypes' in nodeModule;
    const isRun = lab.refused === null && canStrip;
    expect(messages).toEqual(isRun ? [expect.stringContaining('is a string')] : []);
    const told = lab.refused === null ? [expect.stringContaining('TypeScript needs node 22.13')] : REFUSED;
    expect(problems).toEqual(isRun ? [] : told);
  });
});

describe('replayEdgeFunctions', () => {
  it('runs the same function once for all behaviors that have it', async () => {
    const definition = lambdaOf('exports.handler = async (event) => event.Records[0].cf.request;');
    const { replays } = await replay([
      associationOf(definition),
      associationOf(definition),
      associationOf(definition, 'origin-request'),
    ]);
    expect(replays[0]).toBe(replays[1]);
    expect(replays.map((one) => one?.eventType ?? null)).toEqual(
      lab.refused === null ? ['viewer-request', 'viewer-request', 'origin-request'] : [null, null, null],
    );
  });

  it('runs events of the user on functions of their kind and type alone', async () => {
    const event = { version: '1.0', context: { eventType: 'viewer-request' }, request: { uri: '/mine', headers: {} } };
    const given = [{ name: 'events/mine.json', kind: 'function' as const, eventType: 'viewer-request', event }];
    const code = 'function handler(event) { return event.request || event.response; }';
    const { replays } = await replay(
      [associationOf(functionOf(code)), associationOf(functionOf(code), 'viewer-response')],
      given,
    );
    const names = replays.map((one) => one?.events.filter(({ isGiven }) => isGiven).map(({ name }) => name) ?? null);
    expect(names).toEqual(lab.refused === null ? [['events/mine.json'], []] : [null, null]);
  });

  it('runs again what is doubtful, and nothing else', async () => {
    const association = associationOf(lambdaOf('exports.handler = async (event) => event.Records[0].cf.request;'));
    const { replays } = await replay([association], [], ({ name }) => name === 'GET of an asset');
    const twice = replays[0]?.events.filter(({ runs }) => runs.length === 2).map(({ name }) => name);
    expect(twice).toEqual(lab.refused === null ? ['GET of an asset'] : undefined);
  });

  it('leaves no file behind', async () => {
    const ours = (): readonly string[] => readdirSync(tmpdir()).filter((name) => /^origin-preflight-[^t]/.test(name));
    const before = ours();
    await replay([associationOf(lambdaOf('exports.handler = async () => 1;'))]);
    let left = ours().filter((name) => !before.includes(name));
    // Tests that run beside this one have such directories too, and take them away.
    for (let wait = 0; left.length > 0 && wait < 100; wait += 1) {
      await setTimeout(200);
      left = left.filter((name) => existsSync(join(tmpdir(), name)));
    }
    expect(left).toEqual([]);
  });
});
