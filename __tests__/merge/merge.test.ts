import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { joined, mergeReports } from '../../src/merge/index.js';
import type { Report } from '../../src/model/report.js';
import { SILENT } from '../../src/progress.js';
import { isBlocked } from '../../src/preflight.js';
import { renderJson, renderMarkdown, renderText } from '../../src/reports/index.js';
import { run } from '../../src/run.js';
import { EXPIRED, MIXED, finding, origin, report } from '../reports/fixtures.js';

const HEALTHY = origin();
const file = (name: string, content: Report) => ({ file: name, report: content });
const problem = (message: string) => ({ file: 'infra/old.tf', line: 3, message });

describe('joined', () => {
  it('has every origin once, the worst verdict, and what blocks', () => {
    const { report: whole, complete } = joined([file('a.json', report([HEALTHY])), file('b.json', report([EXPIRED]))]);
    expect(whole.origins).toEqual([HEALTHY, EXPIRED]);
    expect(whole).toMatchObject({ verdict: 'fail', counts: { fail: 1, pass: 1 }, problems: [], shard: null });
    expect(isBlocked(whole)).toBe(true);
    expect(complete).toBe(true);
  });

  it('gives back a report that is joined with itself, whatever the times of the second look', () => {
    const later = { ...EXPIRED, observations: { ...EXPIRED.observations, exchanges: [] } };
    const again = report(
      MIXED.origins.map((one) => (one.key === EXPIRED.key ? later : one)),
      {
        problems: MIXED.problems,
      },
    );
    const { report: whole, problems } = joined([file('a.json', MIXED), file('b.json', again)]);
    expect(problems).toEqual([]);
    expect(whole.origins.map(({ key }) => key)).toEqual(MIXED.origins.map(({ key }) => key));
    expect(whole.problems).toEqual(MIXED.problems);
  });

  it.each([
    [['good.json', 'bad.json'] as const, [HEALTHY, EXPIRED] as const],
    [['bad.json', 'good.json'] as const, [EXPIRED, HEALTHY] as const],
  ])('takes the worse of two that disagree, and says so (%j)', (names, origins) => {
    const files = origins.map((one, index) => file(names[index] ?? '', report([{ ...one, key: 'shop:alb' }])));
    const { report: whole } = joined(files);
    expect(whole.origins.map(({ verdict }) => verdict)).toEqual(['fail']);
    expect(whole.problems).toHaveLength(1);
    expect(whole.problems[0]?.message).toMatch(/two reports differ about the origin shop:alb/);
    expect(whole.problems[0]?.message).toContain('bad.json says fail');
  });

  it('prefers what blocks where the verdicts are equal', () => {
    const excused = { ...EXPIRED, findings: EXPIRED.findings.map((one) => ({ ...one, blocking: false })) };
    const { report: whole } = joined([file('a.json', report([excused])), file('b.json', report([EXPIRED]))]);
    expect(isBlocked(whole)).toBe(true);
  });

  it('tells each problem once', () => {
    const files = ['a.json', 'b.json'].map((name) => file(name, report([HEALTHY], { problems: [problem('unread')] })));
    expect(joined(files).report.problems).toEqual([problem('unread')]);
  });

  it('does not trust a verdict that its own findings contradict', () => {
    const wrong = { ...origin({ key: 'x' }), findings: [finding({ rule: 'port-refused' })] };
    expect(joined([file('a.json', report([wrong]))]).report.verdict).toBe('fail');
  });

  it('misses a shard, and is not green without it', () => {
    const shard = (index: number) => file(`${index}.json`, report([HEALTHY], { shard: { index, count: 4 } }));
    const { report: whole, complete } = joined([shard(1), shard(3)]);
    expect(complete).toBe(false);
    expect(whole.verdict).toBe('inconclusive');
    expect(whole.problems.map(({ message }) => message)).toEqual([
      'the report of shard 2/4, 4/4 is missing: what it would have checked was not checked',
    ]);
    for (const text of [renderText(whole, { color: false }), renderMarkdown(whole, { maxBytes: 9999 })]) {
      expect(text).toContain('not everything was looked at');
      expect(text).toMatch(/shard 2\/4, 4\/4/);
    }
  });

  it('misses nothing when all shards are there, empty ones too', () => {
    const shards = [1, 2].map((index) =>
      file(`${index}.json`, report(index === 1 ? [HEALTHY] : [], { shard: { index, count: 2 } })),
    );
    expect(joined(shards)).toMatchObject({ complete: true, problems: [], report: { verdict: 'pass', shard: null } });
  });
});

describe('mergeReports', () => {
  let workspace: string;

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-merge-'));
    await mkdir(join(workspace, 'reports', 'shard-1'), { recursive: true });
    await writeFile(join(workspace, 'reports', 'shard-1', 'report.json'), renderJson(MIXED));
    await writeFile(join(workspace, 'extra.json'), renderJson(report([origin({ key: 'extra' })])));
  });

  afterEach(() => rm(workspace, { recursive: true, force: true }));

  it.each([
    ['a file', 'reports/shard-1/report.json'],
    ['a directory', 'reports'],
    ['a glob', 'reports/*/*.json'],
  ])('reads %s', async (_, entry) => {
    const { report: whole } = await mergeReports(workspace, [entry]);
    expect(whole.origins).toEqual(MIXED.origins);
  });

  it('reads a report of a version that knew no shards', async () => {
    const { shard, ...old } = MIXED;
    expect(shard).toBeNull();
    await writeFile(join(workspace, 'extra.json'), JSON.stringify(old));
    expect((await mergeReports(workspace, ['extra.json'])).report.origins).toEqual(MIXED.origins);
  });

  const broken = (change: (copy: Record<string, unknown>) => void): string => {
    const copy: Record<string, unknown> = { ...MIXED };
    change(copy);
    return JSON.stringify(copy);
  };

  it.each([
    ['no JSON', '{', 'merge: extra.json: is not JSON'],
    ['another JSON', '[]', 'merge: extra.json: is not a report of this tool: it has no schemaVersion'],
    [
      'another version',
      broken((copy) => (copy['schemaVersion'] = 2)),
      'has schemaVersion 2; this version of the tool reads 1',
    ],
    ['no origins', broken((copy) => delete copy['origins']), 'is not a whole report: it has no origins'],
    [
      'a level that does not exist',
      broken((copy) => (copy['origins'] = [{ ...EXPIRED, findings: [{ ...finding({ rule: 'x' }), level: 'fatal' }] }])),
      'origins[0].findings[0].level is not one of error, warning, notice',
    ],
    [
      'an observation of another form',
      broken((copy) => (copy['origins'] = [{ ...EXPIRED, observations: { dns: null, exchanges: [{}] } }])),
      'origins[0].observations.exchanges[0] has no',
    ],
    [
      'a bottomless one',
      broken((copy) => (copy['more'] = 'DEEP')).replace('"DEEP"', '['.repeat(5000) + ']'.repeat(5000)),
      'levels deep',
    ],
    [
      'a shard of a million',
      broken((copy) => (copy['shard'] = { index: 1, count: 1e6 })),
      'shard.count is more than 256',
    ],
  ])('refuses %s and says what is wrong with which file', async (_, text, message) => {
    await writeFile(join(workspace, 'extra.json'), text);
    await expect(mergeReports(workspace, ['reports', 'extra.json'])).rejects.toThrow(message);
  });

  it.each(['missing.json', 'none/*.json'])('refuses %s, which stands for nothing', async (entry) => {
    await expect(mergeReports(workspace, [entry])).rejects.toThrow(/^merge: .*: no (such file|report is there)$/);
  });

  it('refuses reports without a single origin: nothing was checked', async () => {
    await writeFile(join(workspace, 'extra.json'), renderJson(report([])));
    await expect(mergeReports(workspace, ['extra.json'])).rejects.toThrow('nothing to check');
  });

  it('runs as an option, writes the further reports, and refuses options that would have no effect', async () => {
    const place = { workspace, output: workspace, progress: SILENT, configurable: true };
    const given = { merge: ['reports\nextra.json'], sarif: ['out/all.sarif'], report: ['out/all.json'] };
    const { report: whole, complete } = await run(given, place);
    expect(complete).toBe(true);
    expect(whole.origins).toHaveLength(MIXED.origins.length + 1);
    expect(JSON.parse(await readFile(join(workspace, 'out', 'all.json'), 'utf8'))).toEqual(whole);
    expect(await readFile(join(workspace, 'out', 'all.sarif'), 'utf8')).toContain('certificate-expired');
    await expect(run({ ...given, files: ['x.tf'] }, place)).rejects.toThrow('files: has no say in a merge');
    await expect(run({ ...given, 'fail-on': ['never'] }, place)).rejects.toThrow('fail-on: has no say in a merge');
  });

  it('cannot be asked for by a file that comes with a pull request', async () => {
    await writeFile(join(workspace, '.origin-preflight.yml'), 'merge: extra.json\n');
    const place = { workspace, output: workspace, progress: SILENT, configurable: true };
    await expect(run({}, place)).rejects.toThrow(/merge cannot be set here/);
  });
});
