/**
 * Rewrites what is generated: the inputs in action.yml and the table in docs/options.md (from the table of options), and the
 * samples in README.md (from the demo). `npm run docs` builds first; a test fails when any of it is stale.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { actionInputs, optionTable } from '../lib/option-docs.js';

/** The origin whose report is shown, and the rows of the summary. */
const SAMPLE = 'incomplete-chain';
const ROWS = ['Origin', '---', 'expired', SAMPLE, 'other-cipher', 'refused', 'own-name-only', 'internal'];

function replace(file, pattern, text) {
  const before = readFileSync(file, 'utf8');
  if (!pattern.test(before)) throw new Error(`${file}: nothing matches ${pattern}`);
  writeFileSync(
    file,
    before.replace(pattern, () => text),
  );
}

function demo(format) {
  return spawnSync(process.execPath, ['dist/cli.js', '--demo', '--format', format], { encoding: 'utf8' }).stdout;
}

function sample() {
  const [found] = new RegExp(`^. FAIL  ${SAMPLE}\\s[^]*?^    More: .*\n`, 'm').exec(demo('text')) ?? [];
  if (found === undefined) throw new Error(`the demo reports no origin ${SAMPLE}`);
  return found;
}

function summaryRows() {
  const rows = demo('markdown')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return ROWS.map((part) => {
    const row = rows.find((line) => line.includes(part === 'Origin' || part === '---' ? part : `<b>${part}</b>`));
    if (row === undefined) throw new Error(`the summary has no row with ${part}`);
    return row;
  }).join('\n');
}

const block = (name) => new RegExp(`(?<=<!-- ${name} -->\n)[^]*?(?=<!-- /${name} -->)`);

replace('action.yml', /(?<=^inputs:\n)[^]*?(?=^outputs:)/m, actionInputs());
replace('docs/options.md', block('options'), `\n${optionTable()}\n`);
replace('README.md', block('sample'), `\n\`\`\`text\n${sample()}\`\`\`\n\n`);
replace('README.md', block('summary'), `\n${summaryRows()}\n\n`);

await import('./config-schema.mjs');
