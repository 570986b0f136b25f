import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { OPTIONS, parseOptions } from '../src/options.js';

const FOLDER = 'examples/workflows';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>;
}

const inputs = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly !== true).map(({ name }) => name);

describe.each(readdirSync(FOLDER))('examples/workflows/%s', (file) => {
  // The shape of a workflow; a missing part fails the expectations below.
  const workflow = parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses?.startsWith('cloudfront-origin-preflight/') === true);

  it('uses the action with inputs that exist and values that it takes', () => {
    expect(ours).toHaveLength(1);
    for (const { with: given = {} } of ours) {
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(given)));
      const raw = Object.entries(given).map(([name, value]) => [name, [String(value)]] as const);
      expect(() => parseOptions(Object.fromEntries(raw))).not.toThrow();
    }
  });

  it('pins what others wrote by commit', () => {
    const foreign = steps
      .flatMap(({ uses }) => (uses === undefined ? [] : [uses]))
      .filter((uses) => !uses.startsWith('cloudfront-'));
    for (const uses of foreign) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  it('asks for few permissions and bounds its time', () => {
    expect(Object.keys(workflow.permissions).filter((name) => name !== 'contents' && name !== 'id-token')).toEqual([]);
    expect(workflow.permissions['contents']).toBe('read');
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

it('the README shows the workflow for pull requests as it is', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(readFileSync(join(FOLDER, 'pull-request.yml'), 'utf8'));
});
