import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { OPTIONS, parseOptions } from '../src/options.js';

const EXAMPLES = 'examples/workflows';
const OWN = '.github/workflows';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

type Permissions = Readonly<Record<string, string>>;

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Permissions;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

// The shape of a workflow; a missing part fails the expectations below.
const read = (folder: string, file: string): Workflow => parse(readFileSync(join(folder, file), 'utf8')) as Workflow;

const inputs = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly !== true).map(({ name }) => name);
const isOurs = ({ uses }: Step): boolean => uses?.startsWith('cloudfront-origin-preflight/') === true || uses === './';

/** Everything that a job of ours may write, and what for. A new scope needs a reason here. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'id-token': ['nightly.yml', 'deploy-gate.yml', 'release.yml'], // to assume a role of AWS, or to sign
  issues: ['nightly.yml'],
  'pull-requests': ['cdk.yml', 'monorepo.yml', 'pull-request.yml', 'deploy-gate.yml'], // the comment
  'security-events': ['code-scanning.yml', 'codeql.yml'],
  contents: ['release.yml'],
  attestations: ['release.yml'],
};

/** The inputs of a step with the values that the first leg of a matrix gives them; what only a run knows is some text. */
function given({ with: written = {} }: Step, { strategy }: Job): Readonly<Record<string, readonly string[]>> {
  const matrix = strategy?.matrix ?? {};
  const filled = (value: unknown): string =>
    String(value)
      .replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name: string) => String(matrix[name]?.[0]))
      .replace(/\$\{\{[^}]*\}\}/g, 'something');
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, [filled(value)]]));
}

describe.each([
  ...readdirSync(EXAMPLES).map((file) => [EXAMPLES, file] as const),
  ...readdirSync(OWN).map((file) => [OWN, file] as const),
])('%s/%s', (folder, file) => {
  const workflow = read(folder, file);
  const jobs = Object.values(workflow.jobs);

  it('uses the action with inputs that exist and values that it takes', () => {
    const steps = jobs.flatMap((job) => job.steps.filter(isOurs).map((step) => given(step, job)));
    if (folder === EXAMPLES) expect(steps.length).toBeGreaterThan(0);
    for (const raw of steps) {
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(raw)));
      expect(() => parseOptions(raw)).not.toThrow();
    }
  });

  it('pins what others wrote by commit, and says which version that is', () => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const foreign = lines.filter((line) => /^\s*(?:- )?uses: (?!cloudfront-|\.\/)/.test(line));
    for (const line of foreign) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('asks for few permissions, bounds its time, and never runs with the rights of the base', () => {
    expect(workflow.permissions['contents']).toBe('read');
    for (const permissions of [workflow.permissions, ...jobs.map((job) => job.permissions ?? {})]) {
      const writes = Object.entries(permissions).filter(([, access]) => access === 'write');
      for (const [scope] of writes) expect([scope, WRITES[scope]]).toEqual([scope, expect.arrayContaining([file])]);
    }
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
  });

  it('puts nothing that others wrote into a script', () => {
    const scripts = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

it('one commit of an action is meant by one version everywhere', () => {
  const folders = [EXAMPLES, OWN];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const pins = new Map<string, Set<string>>();
  for (const [, commit = '', version = ''] of texts.join('\n').matchAll(/@([0-9a-f]{40}) # (\S+)/g)) {
    pins.set(commit, (pins.get(commit) ?? new Set()).add(version));
  }
  expect([...pins.values()].filter(({ size }) => size !== 1)).toEqual([]);
});

it('the example of shards has as many jobs as parts, and a last job that joins them', () => {
  const { jobs } = read(EXAMPLES, 'monorepo.yml');
  const [shard, verdict] = [jobs['shard'], jobs['verdict']];
  const parts = shard?.strategy?.matrix?.['shard'] ?? [];
  const written = shard?.steps.find(isOurs)?.with?.['shard'];
  expect(written).toBe(`\${{ matrix.shard }}/${parts.length}`);
  expect(verdict?.steps.find(isOurs)?.with).toEqual({ merge: 'reports' });
});

it('the README shows the workflow for pull requests as it is', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(readFileSync(join(EXAMPLES, 'pull-request.yml'), 'utf8'));
});
