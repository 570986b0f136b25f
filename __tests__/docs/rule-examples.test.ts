import { readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { RULES } from '../../src/rules/index.js';
import { exampleOf, runExamples, withOutput, type Example, type Outcome } from './rule-examples.js';

/** Set by `scripts/rule-examples.mjs`: what comes of the examples is written into the pages. */
const WRITE = process.env['RULE_EXAMPLES'] === 'write';
const RUN_TIMEOUT_MS = 120_000;

const pageFile = (rule: string): string => `docs/rules/${rule}.md`;
const pageOf = (rule: string): string => readFileSync(pageFile(rule), 'utf8');
const rules = RULES.map(({ id }) => id);
const examples: readonly Example[] = rules.flatMap((rule) => exampleOf(rule, pageOf(rule)) ?? []);

describe('the pages of the rules', () => {
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(async () => {
    outcomes = await runExamples(examples);
    if (!WRITE) return;
    for (const [rule, { output }] of outcomes) writeFileSync(pageFile(rule), withOutput(pageOf(rule), output));
  }, RUN_TIMEOUT_MS);

  it('have an example each', () => {
    expect(rules.filter((rule) => !examples.some((example) => example.rule === rule))).toEqual([]);
  });

  it.each(examples)('show what the example of $rule gives', ({ rule }) => {
    expect(exampleOf(rule, pageOf(rule))?.output).toBe(outcomes.get(rule)?.output);
  });

  it.each(examples)('have an example in which $rule is found', ({ rule }) => {
    expect(outcomes.get(rule)?.found).toContain(rule);
  });
});
