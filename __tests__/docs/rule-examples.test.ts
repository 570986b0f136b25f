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
    for (const [rule, { output, refused }] of outcomes) {
      if (!refused) writeFileSync(pageFile(rule), withOutput(pageOf(rule), output));
    }
  }, RUN_TIMEOUT_MS);

  it('have an example each', () => {
    expect(rules.filter((rule) => !examples.some((example) => example.rule === rule))).toEqual([]);
  });

  it.each(examples)('show what the example of $rule gives', ({ rule }) => {
    const { output, refused } = outcomeOf(rule);
    // What runs code says that it cannot, where nothing can confine the code.
    if (refused) expect(rule).toBe('edge-replay');
    else expect(exampleOf(rule, pageOf(rule))?.output).toBe(output);
  });

  it.each(examples)('have an example in which $rule is found', ({ rule }) => {
    const { found, refused } = outcomeOf(rule);
    expect(found.includes(rule)).toBe(!refused);
  });

  function outcomeOf(rule: string): Outcome {
    const outcome = outcomes.get(rule);
    if (outcome === undefined) throw new Error(`the example of ${rule} was not run`);
    return outcome;
  }
});
