import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

import { parseConfig } from '../../src/config/config-file.js';
import { configSchema } from '../../src/config/schema.js';
import { RULES } from '../../src/rules/index.js';

const published: unknown = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'));
const validate = new Ajv({ allowUnionTypes: true }).compile(configSchema(RULES));
const ids = RULES.map(({ id }) => id);

function reads(text: string): boolean {
  try {
    parseConfig(text, 'c.yml', ids);
    return true;
  } catch {
    return false;
  }
}

describe('the schema of the config file', () => {
  it('is published as the options and rules have it (npm run docs writes it)', () => {
    expect(published).toEqual(configSchema(RULES));
  });

  it.each([
    ['fail-on: never', true],
    ['fail-on: nope', false],
    ['expiry-days: 21', true],
    ['expiry-days: 826', false],
    ['expiry-days: "21"', false],
    ['static: true', true],
    ['static: "true"', false],
    ['files: [a, b]', true],
    ['files: a', true],
    ['files: ""', false],
    ['files: [1]', false],
    ['resolver: [192.0.2.1]', false],
    ['report: out.json', false],
    ['format: json', false],
    ['unknown: 1', false],
    ['rules: { port-refused: off, port-timeout: notice }', true],
    ['rules: { port-refused: fatal }', false],
    ['rules: { no-such-rule: off }', false],
    ['suppressions: [{ rule: port-refused, key: "a/**", reason: x, expires: 2026-12-31 }]', true],
    ['suppressions: [{ key: a, reason: x }]', true],
    ['suppressions: [{ reason: x }]', false],
    ['suppressions: [{ rule: port-refused }]', false],
    ['suppressions: [{ rule: port-refused, reason: x, until: 2026-12-31 }]', false],
    ['suppressions: [{ rule: port-refused, reason: x, expires: soon }]', false],
    ['terraform: [{ root: a, vars: [b=c], var-files: x.tfvars, workspace: prod }]', true],
    ['terraform: [{ root: a, vars: { b: 1 }, var-files: [x] }]', true],
    ['terraform: [{ vars: { b: 1 } }]', false],
    ['terraform: [{ root: a, vars: [b] }]', false],
  ])('says of %s the same as the tool', (text, valid) => {
    expect([validate(parse(text)), reads(text)]).toEqual([valid, valid]);
  });
});
