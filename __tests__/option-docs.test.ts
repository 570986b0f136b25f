import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { helpText } from '../src/help.js';
import { actionInputs, optionTable } from '../src/option-docs.js';
import { OPTIONS } from '../src/options.js';

interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const manifestText = readFileSync('action.yml', 'utf8');
// The shape of action.yml is what this test is about; a missing part fails the expectations below.
const manifest = parse(manifestText) as ActionManifest;

describe('action.yml', () => {
  it('declares exactly the inputs of the table, with the generated text', () => {
    const expected = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly !== true).map(({ name }) => name);
    expect(Object.keys(manifest.inputs)).toEqual(expected);
    expect(manifestText).toContain(`inputs:\n${actionInputs()}outputs:\n`);
  });

  it('carries no default but the token, so that an empty input means "not given"', () => {
    const withDefault = Object.entries(manifest.inputs).filter(([, input]) => input.default !== undefined);
    expect(withDefault.map(([name, input]) => `${name}: ${input.default}`)).toEqual([
      'github-token: ${{ github.token }}',
    ]);
  });

  it('declares the outputs of the contract and runs the bundle on node 24', () => {
    expect(Object.keys(manifest.outputs)).toEqual(['verdict', 'failed', 'warned', 'inconclusive', 'passed', 'report']);
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});

describe('documentation of the options', () => {
  it('stands in docs/options.md as the table says', () => {
    expect(readFileSync('docs/options.md', 'utf8')).toContain(
      `<!-- options -->\n\n${optionTable()}\n<!-- /options -->`,
    );
  });

  it('names every option in --help, within 100 columns', () => {
    const help = helpText();
    expect(OPTIONS.map(({ name }) => name).filter((name) => !help.includes(`  --${name}`))).toEqual([]);
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
