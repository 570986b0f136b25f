import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { OPTIONS } from '../../src/options.js';
import { runCli, type Ran } from './spawn.js';

const readme = readFileSync('README.md', 'utf8');

/** Everything that differs from run to run: ports, dates and the order of magnitude of a wait. */
function stable(text: string): string {
  return text
    .replace(/\b\d{4}-\d\d-\d\d\b/g, 'DATE')
    .replace(/\bport \d+/g, 'port N')
    .replace(/\s+/g, ' ')
    .trim();
}

function block(name: string): string {
  const found = new RegExp(`<!-- ${name} -->([^]*?)<!-- /${name} -->`).exec(readme)?.[1];
  if (found === undefined) throw new Error(`the README has no block ${name}`);
  return found;
}

const fenced = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

describe('the README', () => {
  let text: Ran;
  let markdown: Ran;

  beforeAll(async () => {
    [text, markdown] = await Promise.all([runCli(['--demo']), runCli(['--demo', '--format', 'markdown'])]);
  });

  it('shows what the demo prints', () => {
    expect(text.status).toBe(1);
    const [sample = ''] = fenced(block('sample'), 'text');
    expect(sample).not.toBe('');
    expect(stable(text.stdout)).toContain(stable(sample));
  });

  it('shows rows that the summary of the demo has', () => {
    const rows = block('summary')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(stable(markdown.stdout)).toContain(stable(row));
  });

  it('has workflows whose inputs exist', () => {
    const declared = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly !== true).map(({ name }) => name);
    const steps = fenced(readme, 'yaml').flatMap((code) => stepsOf(parse(code)));
    const own = steps.filter(({ uses }) => uses?.startsWith('cloudfront-origin-preflight/') === true);
    expect(own.length).toBeGreaterThan(0);
    for (const step of own) expect(declared).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  it('has commands whose options exist', () => {
    const options = new Set(OPTIONS.map(({ name }) => `--${name}`));
    const used = fenced(readme, 'sh').flatMap((code) =>
      [...code.matchAll(/^(?:.*&& )?node dist\/cli\.js (.*)$/gm)].flatMap(
        ([, line = '']) => line.match(/--[a-z-]+/g) ?? [],
      ),
    );
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((option) => !options.has(option))).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The steps of a workflow or of a bare list of steps. */
function stepsOf(document: unknown): readonly Step[] {
  if (Array.isArray(document)) return document.filter((step) => typeof step === 'object' && step !== null);
  if (typeof document !== 'object' || document === null) return [];
  return Object.values(document).flatMap(stepsOf);
}
