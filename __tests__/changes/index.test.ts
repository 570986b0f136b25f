import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { findChange, type ChangeRequest } from '../../src/changes/index.js';
import { TOKEN, startFakeGithub, type FakeGithub } from '../support/fake-github.js';

let workspace: string;
let github: FakeGithub;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'changes-'));
  github = await startFakeGithub();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  await rm(workspace, { recursive: true });
});

const NOWHERE = '1'.repeat(40);

interface Payload {
  readonly base?: string;
  readonly head?: string;
  readonly changed_files?: number;
}

async function eventFile(payload: unknown): Promise<string> {
  const path = join(workspace, '..', `${workspace.split('/').at(-1) ?? ''}-event.json`);
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return path;
}

async function find(payload: Payload | string, overrides: Partial<ChangeRequest> = {}) {
  const { base, head, ...rest } = typeof payload === 'string' ? {} : payload;
  const pullRequest = { number: 7, base: { sha: base ?? NOWHERE }, head: { sha: head ?? NOWHERE }, ...rest };
  const path = await eventFile(typeof payload === 'string' ? payload : { pull_request: pullRequest });
  try {
    const env = { ...github.env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
    return await findChange({ scope: 'auto', env, workspace, token: TOKEN, ...overrides });
  } finally {
    await rm(path);
  }
}

const SHALLOW = 'git cannot compare the two commits here (a checkout with fetch-depth: 0 has them)';
const files = (count: number) => Array.from({ length: count }, (_, index) => ({ filename: `f${index}.tf` }));

describe('findChange', () => {
  it('asks nobody unless it matters', async () => {
    expect(await find({}, { scope: 'all' })).toEqual({ status: 'not-asked' });
    expect(await find({}, { env: { ...github.env, GITHUB_EVENT_NAME: 'push' } })).toEqual({ status: 'not-asked' });
    expect(github.requests).toEqual([]);
  });

  it('takes all pages from GitHub, and both names of a renamed file', async () => {
    github.files = [...files(230), { filename: 'new.tf', previous_filename: 'old.tf' }];
    const change = await find({ changed_files: 231 });
    expect(change).toMatchObject({ status: 'known', from: 'GitHub' });
    expect(change.status === 'known' ? change.files.slice(-3) : []).toEqual(['f229.tf', 'new.tf', 'old.tf']);
    expect(github.requests).toEqual(
      [1, 2, 3].map((page) => `GET /repos/acme/shop/pulls/7/files?per_page=100&page=${page}`),
    );
  });

  it('takes a pull request that changes nothing for what it is', async () => {
    expect(await find({ changed_files: 0 })).toEqual({ status: 'known', files: [], from: 'GitHub' });
  });

  it.each([
    [files(3000), 3000, 3000],
    [files(5000), 5000, 3000],
    [files(12), 13, 12],
  ])('trusts no list that is cut off (%#)', async (all, expected, shown) => {
    github.files = all;
    const reason = `GitHub's list of the files is cut off after ${shown}; ${SHALLOW}`;
    expect(await find({ changed_files: expected })).toEqual({ status: 'unknown', reason });
  });

  it.each([
    [{ status: 403, body: '{"message":"Resource not accessible by integration"}' }, /^the token may not do this/],
    [{ status: 404 }, /^the token may not do this/],
    [{ status: 429, headers: { 'retry-after': '99' } }, /^GitHub limits the rate of requests \(429/],
    [{ status: 200, body: '[{"filename":1}]' }, /^GitHub gave something else than a list of files/],
    [{ status: 200, body: '{}' }, /^GitHub gave something else than a list of files/],
    [{ status: 200, body: '[' }, /^the answer is not JSON/],
  ])('says why GitHub gave none: %j', async (fault, reason) => {
    github.faults.push(fault);
    const change = await find({});
    expect(change.status === 'unknown' ? change.reason : '').toMatch(reason);
    expect(change).toMatchObject({ reason: expect.stringContaining(SHALLOW) });
  });

  it('asks a server in trouble once more', async () => {
    github.files = files(1);
    github.faults.push({ status: 502 });
    expect(await find({})).toMatchObject({ status: 'known' });
    github.faults.push({ status: 502 }, { status: 502 });
    expect(await find({})).toMatchObject({ reason: `GitHub is out of order (502); ${SHALLOW}` });
  });

  it.each([
    ['no JSON', 'the payload of the event is not a JSON object'],
    ['[]', 'the payload of the event is not a JSON object'],
    ['{}', SHALLOW],
    ['{"pull_request":null}', SHALLOW],
    ['{"pull_request":{"number":"7","base":"x","head":[]}}', SHALLOW],
    ['{"__proto__":{"pull_request":{"number":7}}}', SHALLOW],
  ])('excuses nothing by a payload such as %s', async (payload, reason) => {
    expect(await find(payload)).toEqual({ status: 'unknown', reason });
  });

  it('says when there is no event to go by', async () => {
    const asked = (env: ChangeRequest['env']) => find({}, { scope: 'changed', env });
    expect(await asked({})).toEqual({ status: 'unknown', reason: 'this run was not started by an event of GitHub' });
    expect(await asked({ GITHUB_EVENT_PATH: '/nowhere' })).toEqual({
      status: 'unknown',
      reason: 'the payload of the event is not there',
    });
    expect(await asked({ GITHUB_EVENT_PATH: '/dev/zero' })).toEqual({
      status: 'unknown',
      reason: 'the payload of the event is not a regular file',
    });
  });
});

describe('findChange by git', () => {
  function git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
    return execFileSync('git', [...identity, ...args], { cwd: workspace, encoding: 'utf8' }).trim();
  }

  async function commit(content: Readonly<Record<string, string>>): Promise<string> {
    for (const [name, text] of Object.entries(content)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), text);
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    return git('rev-parse', 'HEAD');
  }

  /** main: two commits; head branched off the first, with a rename, a strange name and a new file. */
  async function history(): Promise<{ readonly base: string; readonly head: string }> {
    git('init', '-q');
    const first = await commit({ 'a.tf': 'a\n'.repeat(50), 'b.tf': 'b', 'sub/c.tf': 'c' });
    const base = await commit({ 'b.tf': 'changed on main' });
    git('checkout', '-q', '-b', 'head', first);
    await rename(join(workspace, 'a.tf'), join(workspace, 'moved.tf'));
    const head = await commit({ 'sub/ü "x"\n.tf': 'new', 'sub/c.tf': 'd' });
    return { base, head };
  }

  const CHANGED = ['a.tf', 'moved.tf', 'sub/c.tf', 'sub/ü "x"\n.tf'];

  it('compares with where the branch left, from any directory, when there is no token', async () => {
    const commits = await history();
    expect(await find(commits, { token: null })).toEqual({ status: 'known', files: CHANGED, from: 'git' });
    const inside = await find(commits, { token: null, workspace: join(workspace, 'sub') });
    expect(inside).toMatchObject({ status: 'known', files: CHANGED });
  });

  it('fills in for a list that is cut off', async () => {
    const commits = await history();
    github.files = files(2);
    expect(await find({ ...commits, changed_files: 3 })).toMatchObject({ files: CHANGED, from: 'git' });
  });

  it('makes do with a checkout of the trial merge and its parents', async () => {
    const { base, head } = await history();
    git('checkout', '-q', base);
    git('merge', '-q', '--no-ff', '-m', 'trial', head);
    const before = '2'.repeat(40);
    expect(await find({ base: before, head }, { token: null })).toMatchObject({ status: 'known', files: CHANGED });
    const reason = `there is no github-token; ${SHALLOW}`;
    expect(await find({ base: before, head: before }, { token: null })).toEqual({ status: 'unknown', reason });
  });

  it('hands nothing to git that is no object name', async () => {
    await history();
    for (const base of ['main', '--output=/tmp/x', 'HEAD~1', '', 'A'.repeat(40)]) {
      expect(await find({ base, head: base }, { token: null })).toMatchObject({ status: 'unknown' });
    }
  });

  it('compares the commits of a merge queue and of a push', async () => {
    const { base, head } = await history();
    const env = async (payload: unknown) => ({ GITHUB_EVENT_NAME: 'x', GITHUB_EVENT_PATH: await eventFile(payload) });
    for (const payload of [{ merge_group: { base_sha: base, head_sha: head } }, { before: base, after: head }]) {
      const variables = await env(payload);
      const change = await findChange({ scope: 'changed', env: variables, workspace, token: TOKEN });
      expect(change).toEqual({ status: 'known', files: CHANGED, from: 'git' });
      await rm(variables.GITHUB_EVENT_PATH);
    }
  });
});
