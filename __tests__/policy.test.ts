import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { loadConfig } from '../src/config/index.js';
import { settle } from '../src/config/judgement.js';
import type { OriginReport } from '../src/model/report.js';
import { known } from '../src/model/value.js';
import { policyFor, type PolicySettings } from '../src/policy.js';
import { RULES } from '../src/rules/index.js';
import { findingOf, reportOf } from './config/reports.js';
import { TOKEN, startFakeGithub, type FakeGithub } from './support/fake-github.js';
import { distributionOf, originOf } from './support/model.js';

let workspace: string;
let github: FakeGithub;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'policy-'));
  github = await startFakeGithub();
  await writeFile(
    join(workspace, 'cdn.yml'),
    '# origin-preflight-ignore port-refused: opened on Monday\n- Id: a\n- Id: b\n',
  );
  await mkdir(join(workspace, 'legacy'));
  await writeFile(join(workspace, 'legacy', 'old.yml'), '- Id: c\n');
  await writeFile(
    join(workspace, '.origin-preflight.yml'),
    'suppressions:\n  - { rule: certificate-expired, key: "cdn.yml:*", reason: renewal is ordered, expires: 2026-12-01 }\n',
  );
  await writeFile(
    join(workspace, 'baseline.json'),
    '{"formatVersion":1,"accepted":[{"key":"cdn.yml:b","rules":["port-refused"]}]}',
  );
  await writeFile(join(workspace, 'event.json'), '{"pull_request":{"number":7}}');
  execFileSync('git', ['init', '-q'], { cwd: workspace });
  execFileSync('git', ['add', '-A'], { cwd: workspace });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  await rm(workspace, { recursive: true });
});

function origin(file: string, id: string, startLine: number) {
  return originOf({
    key: `${file}:${id}`,
    domainName: known('a.example'),
    location: { file, startLine, endLine: startLine },
  });
}

const DISTRIBUTIONS = [
  distributionOf({
    file: 'cdn.yml',
    language: 'cloudformation',
    location: null,
    origins: [origin('cdn.yml', 'a', 2), origin('cdn.yml', 'b', 3)],
  }),
  distributionOf({
    file: 'legacy/old.yml',
    language: 'serverless',
    location: null,
    origins: [origin('legacy/old.yml', 'c', 1)],
  }),
];

async function settled(overrides: Partial<PolicySettings> = {}) {
  const env = {
    ...github.env,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(workspace, 'event.json'),
  };
  const policy = await policyFor(DISTRIBUTIONS, {
    workspace,
    now: new Date('2026-11-22T12:00:00Z'),
    env,
    config: await loadConfig(
      workspace,
      null,
      RULES.map(({ id }) => id),
    ),
    baseline: 'baseline.json',
    scope: 'auto',
    token: TOKEN,
    decidedBy: [],
    partial: false,
    static: false,
    rules: RULES,
    ...overrides,
  });
  const findings = [findingOf(), findingOf({ rule: 'port-refused', layer: 'tcp' })];
  const origins = DISTRIBUTIONS.flatMap((one) => one.origins.map(({ key }) => reportOf(key, findings)));
  return settle(origins, policy);
}

const verdicts = (origins: readonly OriginReport[]) => origins.map(({ verdict }) => verdict);

describe('policyFor', () => {
  it('brings together config file, comments, baseline and change', async () => {
    github.files = [{ filename: 'cdn.yml' }];
    const { origins, problems } = await settled();
    expect(origins.map(({ findings }) => findings.map(({ suppressed }) => suppressed?.reason ?? null))).toEqual([
      ['renewal is ordered', 'opened on Monday'],
      ['renewal is ordered', 'accepted in the baseline'],
      [null, null],
    ]);
    expect(verdicts(origins)).toEqual(['pass', 'pass', 'warn']);
    expect(origins.flatMap(({ findings }) => findings).some(({ blocking }) => blocking)).toBe(false);
    expect(problems).toEqual([]);
  });

  it.each(['.origin-preflight.yml', 'baseline.json', 'parameters.json'])(
    'excuses nothing when the change touches %s, which decides about all',
    async (filename) => {
      github.files = [{ filename }];
      const { origins } = await settled({ decidedBy: ['parameters.json'] });
      expect(verdicts(origins)).toEqual(['pass', 'pass', 'fail']);
    },
  );

  it('blocks on everything when the change is not known, and says why', async () => {
    await writeFile(join(workspace, 'event.json'), 'no JSON');
    const { origins, problems } = await settled();
    expect(verdicts(origins)).toEqual(['pass', 'pass', 'fail']);
    expect(problems.map(({ message }) => message)).toEqual([
      'which files this change touches could not be found out, so every finding counts: the payload of the event is not a JSON object',
    ]);
  });

  it('asks GitHub nothing when every finding is to count', async () => {
    expect(verdicts((await settled({ scope: 'all' })).origins)).toEqual(['pass', 'pass', 'fail']);
    expect(github.requests).toEqual([]);
  });

  it('insists on the baseline that was named', async () => {
    await expect(settled({ baseline: 'gone.json' })).rejects.toThrow('baseline: gone.json: no such file');
  });
});
