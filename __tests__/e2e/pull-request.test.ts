import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { startFakeGithub, TOKEN, type FakeGithub } from '../support/fake-github.js';
import { distributionConfig, openSite, type Site } from '../support/site.js';
import { runAction, type ActionRan } from './spawn.js';

let site: Site;
let github: FakeGithub;

beforeAll(async () => {
  github = await startFakeGithub();
  site = await openSite([
    { name: 'shop.example', type: 'SOA', value: 'ns.shop.example hostmaster.shop.example' },
    { name: 'plain.shop.example', type: 'A', value: '10.1.2.3' },
  ]);
  execFileSync('git', ['init', '--quiet'], { cwd: site.workspace });
  await site.write('event.json', JSON.stringify({ pull_request: { number: 7, base: { sha: 'a'.repeat(40) } } }));
});

afterAll(async () => {
  await github.close();
  await site.close();
});

/** Runs the action on a pull request that touches the given files. */
async function onPullRequest(domainName: string, files: readonly string[], inputs = {}): Promise<ActionRan> {
  await writeFile(join(site.workspace, 'site.json'), distributionConfig([{ id: 'origin', domainName }]));
  github.files = files.map((filename) => ({ filename }));
  // What git does not track can be blamed on nobody's change, so it would never be excused.
  execFileSync('git', ['add', 'site.json'], { cwd: site.workspace });
  const given = { ...site.inputs, files: 'site.json', static: 'true', 'github-token': TOKEN, ...inputs };
  return runAction(given, site.workspace, { ...github.env, GITHUB_EVENT_PATH: join(site.workspace, 'event.json') });
}

/** Neither the static rules nor a look at the network are needed for an error: the name is an address. */
const BROKEN = '192.0.2.1';
const SOUND = 'plain.shop.example';

describe('the action on a pull request', () => {
  it('blocks what the change touches and says so in a comment', async () => {
    const { status } = await onPullRequest(BROKEN, ['site.json']);
    expect(status).toBe(1);
    expect(github.comments.map(({ body }) => body)).toEqual([expect.stringContaining('origin-domain-invalid')]);
  });

  it('replaces the comment by an all-clear when the problem is gone', async () => {
    const { status } = await onPullRequest(SOUND, ['site.json']);
    expect(status).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).not.toContain('origin-domain-invalid');
  });

  it('does not block what the change did not cause', async () => {
    const ran = await onPullRequest(BROKEN, ['README.md']);
    expect(ran.status).toBe(0);
    // What is read from it is expected below.
    const report = JSON.parse(ran.outputs['reportText'] ?? 'null') as Report;
    const [finding] = report.origins[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'origin-domain-invalid', level: 'warning', blocking: false });
    expect(finding?.message).toMatch(/^Not caused by this change/);
  });

  it('excuses nothing when the change touches a file that decides what the configuration says', async () => {
    await site.write('prod.tfvars', 'name = "shop"\n');
    const { status } = await onPullRequest(BROKEN, ['prod.tfvars'], { 'terraform-var-files': './prod.tfvars' });
    expect(status).toBe(1);
  });

  it('degrades to one line when the token may not comment, with the verdict unchanged', async () => {
    const refusal = { status: 403, body: '{"message":"Resource not accessible by integration"}', method: 'POST' };
    github.comments.length = 0;
    github.faults.push(refusal);
    const { status, stdout } = await onPullRequest(BROKEN, ['site.json']);
    expect(status).toBe(1);
    expect(github.comments).toEqual([]);
    expect(stdout).toMatch(/pull-requests: write/);
  });

  it('made no request that GitHub would refuse, and never printed the token', async () => {
    expect(github.violations).toEqual([]);
    const { stdout, stderr, summary } = await onPullRequest(BROKEN, ['site.json'], { comment: 'never' });
    expect(stdout + stderr + summary).not.toContain(TOKEN);
  });
});
