import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { distributionConfig, openSite, type Site } from '../support/site.js';
import { runAction, runCli, type ActionRan } from './spawn.js';

const SHARDS = 3;

let site: Site;
let legs: readonly ActionRan[];

beforeAll(async () => {
  site = await openSite([]);
  const origins = Array.from({ length: 9 }, (_, index) => ({ id: `o${index}`, domainName: `o${index}.shop.example` }));
  await site.write('site.json', distributionConfig([...origins, { id: 'bad', domainName: '192.0.2.1' }]));
  await mkdir(join(site.workspace, 'reports'));
  legs = await Promise.all(
    Array.from({ length: SHARDS }, (_, index) =>
      runAction(
        {
          files: 'site.json',
          static: 'true',
          shard: `${index + 1}/${SHARDS}`,
          report: `reports/origin-report-${index + 1}.json`,
        },
        site.workspace,
        { GITHUB_EVENT_NAME: 'push' },
      ),
    ),
  );
});

afterAll(() => site.close());

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

describe('a matrix of jobs', () => {
  it('finds the fault in one leg and is green in the others', () => {
    expect(sorted(legs.map(({ status }) => status ?? -1))).toEqual([0, 0, 1]);
    expect(sorted(legs.map(({ stdout }) => stdout.match(/^::error file=/gm)?.length ?? 0))).toEqual([0, 0, 1]);
  });

  it('has one verdict in the job that joins the reports, and annotates nothing twice', async () => {
    const ran = await runAction({ merge: 'reports' }, site.workspace, { GITHUB_EVENT_NAME: 'push' });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe('');
    expect(ran.outputs).toMatchObject({ verdict: 'fail', failed: '1', inconclusive: '9' });
    expect(ran.summary).toContain('1 of 10 origins');
    expect(ran.stdout).not.toMatch(/^::error file=/m);
    // The text is that of a report, which other tests hold against its schema.
    const report = JSON.parse(ran.outputs['reportText'] ?? 'null') as Report;
    expect(report.origins).toHaveLength(10);
    expect(report.shard).toBeNull();
    expect(report.distributions).toHaveLength(1);
  });

  it('joins on the command line, too, in every format', async () => {
    const files = Array.from({ length: SHARDS }, (_, index) => `reports/origin-report-${index + 1}.json`);
    const text = await runCli(['merge', ...files], { cwd: site.workspace });
    expect(text.status).toBe(1);
    expect(text.stdout).toContain('10 origins: 1 fail, 9 inconclusive');
    for (const format of ['json', 'sarif', 'markdown', 'html', 'github']) {
      const ran = await runCli(['merge', '--format', format, ...files], { cwd: site.workspace });
      expect(ran.status).toBe(1);
      expect(ran.stdout).toContain('origin-domain-invalid');
    }
  });

  it('is not green when a leg left no report', async () => {
    const fine = legs.findIndex(({ status }) => status === 0) + 1;
    await mkdir(join(site.workspace, 'some'));
    const file = `origin-report-${fine}.json`;
    await copyFile(join(site.workspace, 'reports', file), join(site.workspace, 'some', file));
    const ran = await runAction({ merge: 'some' }, site.workspace, { GITHUB_EVENT_NAME: 'push' });
    expect(ran.status).toBe(2);
    expect(ran.outputs['verdict']).toBe('inconclusive');
    expect(ran.stdout).toMatch(/^::error::merge: a report is missing/m);
    expect(ran.stdout).toMatch(/^::warning title=Could not be read or applied::.*the report of shard /m);
    expect((await runCli(['merge', 'some'], { cwd: site.workspace })).status).toBe(2);
  });

  it('says which file is no report', async () => {
    const ran = await runCli(['merge', 'site.json'], { cwd: site.workspace });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe(
      'origin-preflight: merge: site.json: is not a report of this tool: it has no schemaVersion\n',
    );
  });
});
