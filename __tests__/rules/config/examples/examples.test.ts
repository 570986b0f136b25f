import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { planOrigin } from '../../../../src/cloudfront/plan.js';
import { judge, levelOf, type Judgement } from '../../../../src/judge.js';
import { CONFIG_RULES } from '../../../../src/rules/config/index.js';
import { readSources } from '../../../../src/sources/index.js';
import { subjectOf } from '../../../support/model.js';
import { CLOUDFORMATION } from './cloudformation.js';
import { HERE, type Example } from './example.js';
import { SOUND_CLOUDFORMATION, SOUND_TERRAFORM } from './sound.js';
import { TERRAFORM } from './terraform.js';

/** What the rules on configurations make of one file, as a run without any packet does. */
async function judged(file: string, text: string): Promise<readonly Judgement[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    writeFileSync(join(workspace, file), text);
    const reading = await readSources({ workspace, files: [], origins: [], viewerHosts: [] });
    expect(reading.problems).toEqual([]);
    expect(reading.distributions).not.toEqual([]);
    return reading.distributions.flatMap((distribution) =>
      distribution.origins.flatMap((origin) =>
        judge(CONFIG_RULES, {
          ...subjectOf(),
          distribution,
          origin,
          plan: planOrigin(distribution, origin, { timeoutMs: 10_000, viewerHosts: [] }),
          observation: { dns: null, exchanges: [] },
        }),
      ),
    );
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

function markedLine(text: string): number | null {
  const index = text.split('\n').findIndex((line) => line.includes(HERE));
  return index < 0 ? null : index + 1;
}

describe.each([
  ['Terraform', 'main.tf', TERRAFORM, SOUND_TERRAFORM],
  ['CloudFormation', 'template.yaml', CLOUDFORMATION, SOUND_CLOUDFORMATION],
] as const)('examples in %s', (_, file, examples, sound) => {
  it.each(examples.map((example): [string, string, Example] => [example.rule, example.name, example]))(
    '%s: %s',
    async (rule, _name, { text, expected }) => {
      const told = (await judged(file, text)).filter((judgement) => judgement.rule.id === rule);
      if (expected === null) {
        expect(told.map(({ draft }) => draft.message)).toEqual([]);
        return;
      }
      const [first] = told;
      expect(first === undefined ? null : levelOf(first)).toBe(expected.level);
      if (expected.status !== undefined)
        expect(first?.draft.status === undefined ? first?.rule.status : first.draft.status).toBe(expected.status);
      const line = markedLine(text);
      if (line !== null) expect(first?.draft.location).toMatchObject({ file, startLine: line });
    },
  );

  it('finds no fault with a whole site in which nothing is wrong', async () => {
    const told = (await judged(file, sound)).filter((judgement) => levelOf(judgement) !== 'notice');
    expect(told.map(({ rule, draft }) => `${rule.id}: ${draft.message}`)).toEqual([]);
  });

  it('has all three of every rule', () => {
    for (const { id } of CONFIG_RULES) {
      expect([id, ...new Set(examples.filter(({ rule }) => rule === id).map(({ name }) => name))]).toEqual([
        id,
        'failing',
        'passing',
        'unknown',
      ]);
    }
  });
});

it('knows the default of CloudFormation’s schema where a template says nothing of the time', async () => {
  const said = CLOUDFORMATION.find(({ rule, name }) => rule === 'error-caching-long' && name === 'passing')?.text ?? '';
  const silent = said.replace('ErrorCachingMinTTL: 5', 'ResponseCode: 502\n            ResponsePagePath: /x.html');
  const told = (await judged('template.yaml', silent)).filter(({ rule }) => rule.id === 'error-caching-long');
  expect(told.map(({ draft }) => draft.message)).toEqual([expect.stringContaining('300 s')]);
});

describe('the examples of the rules’ pages', () => {
  const shown = CONFIG_RULES.flatMap(({ id }) => {
    const page = readFileSync(fileURLToPath(new URL(`../../../../docs/rules/${id}.md`, import.meta.url)), 'utf8');
    const [, file, text] = /<!-- example: (\S+) -->\n\n```\w+\n([^]*?)```/.exec(page) ?? [];
    return file === undefined || text === undefined ? [] : [[id, file, text] as const];
  });

  it.each(shown)('%s is found in %s', async (id, file, text) => {
    expect((await judged(file, text)).map(({ rule }) => rule.id)).toContain(id);
  });
});
