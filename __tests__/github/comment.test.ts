import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { NOT_CAUSED } from '../../src/config/scope.js';
import {
  MAX_COMMENT_CHARS,
  commentIdentity,
  hasProblem,
  keepComment,
  markerOf,
  type CommentRequest,
} from '../../src/github/comment.js';
import { keepOwnComment } from '../../src/github/index.js';
import { apiOf } from '../../src/github/rest.js';
import { renderMarkdown } from '../../src/reports/index.js';
import { findingOf, reportOf, wholeReport } from '../config/reports.js';
import { TOKEN, startFakeGithub, type FakeGithub } from '../support/fake-github.js';

const BAD = wholeReport([reportOf('a', [findingOf()])]);
const GOOD = wholeReport([reportOf('a', [], { verdict: 'pass' })]);
const ELSEWHERE = wholeReport([
  reportOf('a', [findingOf({ level: 'warning', message: `${NOT_CAUSED}x`, blocking: false })], { verdict: 'warn' }),
]);
const IDENTITY = ['CI', 'preflight'];
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

let github: FakeGithub;
beforeEach(async () => {
  github = await startFakeGithub();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

function keep(overrides: Partial<CommentRequest> = {}) {
  return keepComment({
    mode: 'on-problem',
    report: BAD,
    render: renderMarkdown,
    identity: IDENTITY,
    pullRequest: 7,
    api: apiOf(github.env, TOKEN),
    ...overrides,
  });
}

describe('the comment on the pull request', () => {
  it('is made, kept, renewed in its place, and cleared', async () => {
    expect(await keep()).toEqual({ status: 'created' });
    expect(github.comments[0]?.body).toMatch(/^<!-- cloudfront-origin-preflight comment [0-9a-f]{16} -->\n## ❌/);
    expect(await keep()).toEqual({ status: 'unchanged' });
    const worse = wholeReport([reportOf('a', [findingOf()]), reportOf('b', [findingOf()])]);
    expect(await keep({ report: worse })).toEqual({ status: 'updated' });
    expect(await keep({ report: GOOD })).toEqual({ status: 'cleared' });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('all clear');
    expect(await keep({ report: GOOD })).toEqual({ status: 'unchanged' });
    expect(await keep()).toEqual({ status: 'updated' });
    expect(github.requests.filter((line) => line.startsWith('POST /repos'))).toHaveLength(1);
  });

  it('is not made when there is nothing to say, unless it is always wanted', async () => {
    expect(await keep({ report: GOOD })).toEqual({ status: 'not-needed' });
    expect(await keep({ report: ELSEWHERE })).toEqual({ status: 'not-needed' });
    expect(await keep({ mode: 'always', report: GOOD })).toEqual({ status: 'created' });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('CloudFront origin preflight: ');
  });

  it('is not even asked for when it is unwanted or there is no pull request', async () => {
    expect(await keep({ mode: 'never' })).toEqual({ status: 'not-needed' });
    expect(await keep({ pullRequest: null, api: 'there is no github-token' })).toEqual({ status: 'not-needed' });
    expect(github.requests).toEqual([]);
  });

  it('is not shared by jobs, steps, or the legs of a matrix', async () => {
    const env = { GITHUB_WORKFLOW: 'CI --> x', GITHUB_JOB: 'check' };
    await keep({ identity: commentIdentity(env, ['a/**']) });
    await keep({ identity: commentIdentity(env, ['b/**']) });
    await keep({ identity: commentIdentity({ ...env, GITHUB_ACTION: 'second' }, ['a/**']) });
    expect(github.comments).toHaveLength(3);
    expect(await keep({ identity: commentIdentity(env, ['b/**']), report: GOOD })).toEqual({ status: 'cleared' });
    expect(github.comments.map(({ body }) => body.includes('all clear'))).toEqual([false, true, false]);
    expect(markerOf(['a', 'bc'])).not.toBe(markerOf(['ab', 'c']));
    expect(markerOf(['--> x'])).toMatch(/^<!-- [a-z0-9 -]+ -->$/);
  });

  it('is ours only when our own bot wrote it and it begins with our marker', async () => {
    const marker = markerOf(IDENTITY);
    github.comments.push(
      { id: 1, body: `${marker}\nby a person`, user: { login: 'mallory', type: 'User' } },
      { id: 2, body: `${marker}\nby another app`, user: { login: 'other[bot]', type: 'Bot' } },
      { id: 3, body: `${marker}\nby a person of that name`, user: { login: 'github-actions', type: 'User' } },
      { id: 4, body: `> ${marker}\nquoted`, user: BOT },
    );
    expect(await keep()).toEqual({ status: 'created' });
    expect(github.comments.slice(0, 4).map(({ body }) => body.includes('##'))).toEqual([false, false, false, false]);
    expect(github.comments).toHaveLength(5);
  });

  it('belongs to whom the token belongs to, where that is another app or a person', async () => {
    const marker = markerOf(IDENTITY);
    github.comments.push(
      { id: 1, body: `${marker}\n`, user: BOT },
      { id: 2, body: `${marker}\n`, user: { login: 'our-app[bot]', type: 'Bot' } },
      { id: 3, body: `${marker}\n`, user: { login: 'ann', type: 'User' } },
    );
    for (const [viewer, id] of [
      ['our-app[bot]', 2],
      ['our-app', 2],
      ['ann', 3],
      [null, 1],
    ] as const) {
      github.viewer = viewer;
      for (const comment of github.comments) comment.body = `${marker}\n`;
      expect(await keep()).toEqual({ status: 'updated' });
      expect(github.comments.filter(({ body }) => body.includes('##')).map((comment) => comment.id)).toEqual([id]);
    }
  });

  it('is found behind many others', async () => {
    for (let id = 1; id <= 250; id += 1)
      github.comments.push({ id, body: 'chat', user: { login: 'ann', type: 'User' } });
    github.comments.push({ id: 251, body: `${markerOf(IDENTITY)}\nold`, user: BOT });
    expect(await keep()).toEqual({ status: 'updated' });
    expect(github.requests.slice(0, 3).map((line) => line.slice(-6))).toEqual(['page=1', 'page=2', 'page=3']);
  });

  it("stays within GitHub's bound, whatever there is to tell", async () => {
    const message = '🧨é|<'.repeat(200);
    const many = wholeReport(
      Array.from({ length: 500 }, (_, index) =>
        reportOf(`k${index}`, [findingOf({ message })], { originId: `o${index}` }),
      ),
    );
    expect(await keep({ report: many })).toEqual({ status: 'created' });
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARS);
    expect(github.comments[0]?.body.length).toBeGreaterThan(MAX_COMMENT_CHARS / 4);
  });
});

describe('when GitHub does not play along', () => {
  it.each([
    [
      { status: 403, body: '{"message":"Resource not accessible by integration"}', method: 'POST' },
      'the token may not do this, as in runs for a fork or for Dependabot; a comment needs the permission pull-requests: write (403: Resource not accessible by integration)',
    ],
    [
      { status: 404 },
      'the token may not do this, as in runs for a fork or for Dependabot; a comment needs the permission pull-requests: write (404: as told)',
    ],
    [{ status: 401 }, 'GitHub does not know the token (401)'],
    [
      { status: 403, headers: { 'retry-after': '60' } },
      'GitHub limits the rate of requests (403, to be asked again after 60 s)',
    ],
    [{ status: 403, headers: { 'x-ratelimit-remaining': '0' } }, 'GitHub limits the rate of requests (403)'],
    [
      { status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' },
      'GitHub limits the rate of requests (403)',
    ],
    [
      { status: 429, headers: { 'retry-after': '3600' } },
      'GitHub limits the rate of requests (429, to be asked again after 3600 s)',
    ],
    [{ status: 503, method: 'POST' }, 'GitHub is out of order (503)'],
    [{ status: 422, method: 'POST' }, 'GitHub refuses (422: as told)'],
    [{ status: 301, headers: { location: 'http://127.0.0.1:1/' } }, 'GitHub refuses (301: as told)'],
    [{ status: 200, body: 'not JSON' }, 'the answer is not JSON'],
    [{ status: 200, body: '{"message":"no list"}' }, 'GitHub gave something else than a list of comments'],
  ])('says so in one line: %j', async (fault, reason) => {
    github.faults.push(fault);
    expect(await keep()).toEqual({ status: 'failed', reason: `No comment on the pull request: ${reason}` });
    expect(github.comments).toEqual([]);
  });

  it('asks a busy server once more where that is soon, and writes nothing twice', async () => {
    github.faults.push(
      { status: 502, method: 'GET' },
      { status: 429, headers: { 'retry-after': '0' }, method: 'POST' },
    );
    expect(await keep()).toEqual({ status: 'created' });
    github.faults.push({ status: 502, method: 'PATCH' });
    expect(await keep({ report: GOOD })).toMatchObject({ status: 'failed' });
    expect(github.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
    github.faults.push({ status: 500 }, { status: 500 });
    expect(await keep()).toMatchObject({ status: 'failed' });
  });

  it('takes strange comments for none of ours', async () => {
    const body = JSON.stringify([
      null,
      1,
      [],
      { id: '1' },
      { id: 1, body: null, user: null },
      { id: 1e300, body: 'x' },
    ]);
    github.faults.push({ status: 200, body, method: 'GET' });
    expect(await keep()).toEqual({ status: 'created' });
  });

  it('does without a server, and never shows the token', async () => {
    await github.close();
    const outcome = await keep();
    expect(outcome).toEqual({
      status: 'failed',
      reason: 'No comment on the pull request: GitHub could not be reached (ECONNREFUSED)',
    });
    github = await startFakeGithub();
    const wrong = await keep({ api: apiOf(github.env, `${TOKEN}x`) });
    expect(JSON.stringify([outcome, wrong])).not.toContain(TOKEN);
  });
});

describe('keepOwnComment', () => {
  it('finds the pull request, the server and the marker in what the runner says', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'comment-'));
    try {
      const path = join(directory, 'event.json');
      await writeFile(path, '{"pull_request":{"number":12}}');
      const env = { ...github.env, GITHUB_EVENT_PATH: path, GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'check' };
      const request = {
        mode: 'on-problem',
        report: BAD,
        render: renderMarkdown,
        env,
        token: TOKEN,
        inputs: [],
      } as const;
      expect(await keepOwnComment(request)).toEqual({ status: 'created' });
      expect(github.requests.at(-1)).toBe('POST /repos/acme/shop/issues/12/comments');
      expect(await keepOwnComment({ ...request, mode: 'never' })).toEqual({ status: 'not-needed' });
      await writeFile(path, '{"after":"x"}');
      expect(await keepOwnComment({ ...request, token: null })).toEqual({ status: 'not-needed' });
      await writeFile(path, '{"pull_request":{"number":12}}');
      expect(await keepOwnComment({ ...request, token: null })).toEqual({
        status: 'failed',
        reason: 'No comment on the pull request: there is no github-token',
      });
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

describe('apiOf', () => {
  const env = { GITHUB_REPOSITORY: 'acme/shop' };

  it('takes an enterprise server from the environment, and github.com otherwise', () => {
    expect(apiOf(env, ' t ')).toMatchObject({ url: 'https://api.github.com', token: 't', graphqlUrl: null });
    const enterprise = { ...env, GITHUB_API_URL: 'https://git.acme.example/api/v3/' };
    expect(apiOf(enterprise, 't')).toMatchObject({ url: 'https://git.acme.example/api/v3' });
  });

  it.each([
    [env, null, 'there is no github-token'],
    [env, '  ', 'there is no github-token'],
    [env, 'a\nb', 'github-token is not a token'],
    [{}, 't', 'GITHUB_REPOSITORY does not name a repository'],
    [{ GITHUB_REPOSITORY: '../../user' }, 't', 'GITHUB_REPOSITORY does not name a repository'],
    [{ ...env, GITHUB_API_URL: 'file:///etc' }, 't', 'GITHUB_API_URL is not an address'],
  ])('says what is missing: %j %j', (variables, token, reason) => {
    expect(apiOf(variables, token)).toBe(reason);
  });
});

describe('hasProblem', () => {
  it('counts what the change caused and nobody accepted', () => {
    const accepted = wholeReport([reportOf('a', [findingOf({ suppressed: { reason: 'x', expires: null } })])]);
    const notice = wholeReport([reportOf('a', [findingOf({ level: 'notice' })])]);
    expect([BAD, GOOD, ELSEWHERE, accepted, notice].map(hasProblem)).toEqual([true, false, false, false, false]);
  });
});
