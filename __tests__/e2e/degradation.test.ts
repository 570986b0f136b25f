import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { startFakeGithub, TOKEN, type FakeGithub, type Fault } from '../support/fake-github.js';
import { distributionConfig, openSite, type Site } from '../support/site.js';
import { runAction, type ActionRan } from './spawn.js';

/** What the configuration alone shows to be wrong: the name is an address. */
const BROKEN = distributionConfig([{ id: 'origin', domainName: '192.0.2.1' }]);
/** More requests than a run makes. */
const ALWAYS = 50;

let site: Site;
let github: FakeGithub;

beforeAll(async () => {
  github = await startFakeGithub();
  site = await openSite([]);
  execFileSync('git', ['init', '--quiet'], { cwd: site.workspace });
  await site.write('site.json', BROKEN);
  execFileSync('git', ['add', 'site.json'], { cwd: site.workspace });
});

afterAll(async () => {
  await github.close();
  await site.close();
});

beforeEach(() => {
  github.faults.length = 0;
  github.comments.length = 0;
  github.files = [{ filename: 'site.json' }];
});

interface Event {
  readonly fork?: boolean;
}

async function run(
  inputs: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
  { fork = false }: Event = {},
): Promise<ActionRan> {
  const repository = (name: string) => ({ full_name: name, fork: name !== 'acme/shop' });
  const event = {
    number: 7,
    pull_request: {
      number: 7,
      base: { sha: 'a'.repeat(40), repo: repository('acme/shop') },
      head: { sha: 'b'.repeat(40), repo: repository(fork ? 'stranger/shop' : 'acme/shop') },
    },
  };
  await writeFile(join(site.workspace, 'event.json'), JSON.stringify(event));
  const given = { ...site.inputs, files: 'site.json', static: 'true', 'github-token': TOKEN, ...inputs };
  const environment = { ...github.env, GITHUB_EVENT_PATH: join(site.workspace, 'event.json'), ...variables };
  return runAction(given, site.workspace, environment);
}

function misbehave(fault: Fault): void {
  for (let index = 0; index < ALWAYS; index += 1) github.faults.push(fault);
}

/** Lines of the log that speak of the comment. */
const said = ({ stdout }: ActionRan): readonly string[] =>
  stdout.split('\n').filter((line) => line.includes('No comment on the pull request'));

const message = (text: string): string => JSON.stringify({ message: text });

describe('the action on a GitHub that does not play along', () => {
  it.each<[string, Fault, RegExp]>([
    [
      'a token that may only read, as for a fork or Dependabot',
      { status: 403, method: 'POST', body: message('Resource not accessible by integration') },
      /pull-requests: write \(403: Resource not accessible by integration\)/,
    ],
    ['a token that may nothing', { status: 403, body: message('Resource not accessible by integration') }, /\(403: /],
    ['a token that nobody knows', { status: 401, body: message('Bad credentials') }, /does not know the token \(401\)/],
    ['a repository that the token may not see', { status: 404, body: message('Not Found') }, /may not do this/],
    [
      'a rate limit that lasts',
      { status: 429, headers: { 'retry-after': '3600' } },
      /limits the rate of requests \(429, to be asked again after 3600 s\)/,
    ],
    [
      'a secondary rate limit',
      { status: 403, headers: { 'retry-after': '60' }, body: message('You have exceeded a secondary rate limit.') },
      /limits the rate of requests \(403, to be asked again after 60 s\)/,
    ],
    [
      'a spent rate limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: message('API rate limit exceeded') },
      /limits the rate of requests \(403\)/,
    ],
    ['an outage', { status: 502, body: '<html>Bad gateway</html>' }, /out of order \(502\)/],
    ['an answer that is none', { status: 200, body: '<html>login</html>' }, /not JSON/],
    [
      'a comment that is not taken',
      { status: 422, method: 'POST', body: message('Validation Failed') },
      /refuses \(422/,
    ],
  ])('%s costs the comment and one line, and nothing else', async (_, fault, reason) => {
    misbehave(fault);
    const ran = await run({}, {}, { fork: fault.method === 'POST' });
    expect(said(ran)).toEqual([expect.stringMatching(reason)]);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe('');
    expect(ran.outputs['verdict']).toBe('fail');
    expect(ran.summary).toContain('origin-domain-invalid');
    expect(ran.stdout).toMatch(/^::error file=site\.json,/m);
    expect(github.comments).toEqual([]);
    expect(ran.stdout + ran.summary).not.toContain(TOKEN);
    // Of the errors in the log, one is the finding and one fails the step.
    expect(ran.stdout.match(/^::error/gm)).toHaveLength(2);
  });

  it('waits for a busy server where that is soon, and comments then', async () => {
    github.faults.push({ status: 429, headers: { 'retry-after': '1' } });
    github.faults.push({ status: 429, headers: { 'retry-after': '1' }, method: 'POST' });
    const ran = await run();
    expect(said(ran)).toEqual([]);
    expect(github.comments).toHaveLength(1);
  });

  it('excuses nothing when the list of changed files cannot be had, and says why in the summary', async () => {
    github.files = [{ filename: 'README.md' }];
    expect((await run()).status).toBe(0);
    misbehave({ status: 403, body: message('Resource not accessible by integration') });
    const ran = await run();
    expect(ran.status).toBe(1);
    expect(ran.summary).toContain('which files this change touches could not be found out, so every finding counts');
    expect(ran.summary).toContain('the list of changed files needs the permission pull-requests');
    expect(said(ran)).toEqual([expect.stringContaining('a comment needs the permission pull-requests: write')]);
  });

  it('does without a token: annotations, summary, and one line', async () => {
    const before = github.requests.length;
    const ran = await run({ 'github-token': '' });
    expect(said(ran)).toEqual([expect.stringMatching(/there is no github-token/)]);
    expect(ran.status).toBe(1);
    expect(ran.summary).toContain('origin-domain-invalid');
    expect(github.requests.slice(before)).toEqual([]);
  });

  it('is not red for want of a comment when nothing is wrong', async () => {
    misbehave({ status: 403, body: message('Resource not accessible by integration') });
    const ran = await run({ 'fail-on': 'never', comment: 'always' });
    expect(ran.status).toBe(0);
    expect(said(ran)).toHaveLength(1);
  });

  it('asks the enterprise server that the runner names, and nobody else', async () => {
    // The fake is one: its interface lies under /api/v3, as on every GitHub Enterprise Server.
    expect(github.env['GITHUB_API_URL']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/);
    await run();
    expect(github.comments).toHaveLength(1);
    const gone = await startFakeGithub();
    await gone.close();
    const nowhere = await run({}, { GITHUB_API_URL: gone.url });
    expect(said(nowhere)).toEqual([expect.stringMatching(/could not be reached \(ECONNREFUSED\)/)]);
    expect(nowhere.status).toBe(1);
  });

  it('needs no summary file and no event', async () => {
    const ran = await run({}, { GITHUB_STEP_SUMMARY: '', GITHUB_EVENT_PATH: '' });
    expect(ran.status).toBe(1);
    expect(ran.outputs['verdict']).toBe('fail');
    expect(github.comments).toEqual([]);
  });

  it('made no request that GitHub would refuse', () => {
    expect(github.violations).toEqual([]);
  });
});

describe('a run with 500 findings', () => {
  const LIMITS = { annotations: 10, summaryBytes: 1_048_576, commentChars: 65_536 };
  let ran: ActionRan;
  let comments: readonly string[];
  let sarif: { readonly runs: readonly { readonly results: readonly unknown[] }[] };

  beforeAll(async () => {
    github.files = [{ filename: 'site.json' }];
    const origins = Array.from({ length: 500 }, (_, index) => ({
      id: `origin-${index}`,
      domainName: `bad name ${index}`,
    }));
    await site.write('site.json', distributionConfig(origins));
    ran = await run({ sarif: 'out.sarif', html: 'out.html' });
    comments = github.comments.map(({ body }) => body);
    // What is read from it is expected below.
    sarif = JSON.parse(await readFile(join(site.workspace, 'out.sarif'), 'utf8')) as typeof sarif;
  });

  it('keeps all of them in the JSON report and in SARIF', () => {
    const report = JSON.parse(ran.outputs['reportText'] ?? 'null') as Report;
    const errors = report.origins.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'));
    expect(errors).toHaveLength(500);
    expect(sarif.runs).toHaveLength(1);
    expect(sarif.runs[0]?.results.length).toBeGreaterThanOrEqual(500);
  });

  it('annotates within the limit of each level, the failing of the step included, and counts the rest', () => {
    for (const level of ['error', 'warning', 'notice']) {
      const lines = ran.stdout.match(new RegExp(`^::${level}[ :]`, 'gm')) ?? [];
      expect(lines.length).toBeLessThanOrEqual(LIMITS.annotations);
    }
    expect(ran.stdout).toMatch(/^::error file=site\.json/m);
    expect(ran.stdout).toMatch(/^\d+ more in the job summary$/m);
  });

  it('writes a summary that GitHub takes', () => {
    expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(LIMITS.summaryBytes);
    expect(ran.summary).toContain('500 of 500 origins');
  });

  it('writes a comment that GitHub takes, and says what it left out', () => {
    expect(comments).toHaveLength(1);
    expect(comments[0]?.length).toBeLessThanOrEqual(LIMITS.commentChars);
    expect(comments[0]).toContain('500 of 500 origins');
    expect(comments[0]).toMatch(/\n\d+ \S.* left out here for size; see the JSON report\.\n/);
  });
});
