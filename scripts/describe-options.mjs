/**
 * Rewrites what is generated from the table of options: the inputs in action.yml and the table in README.md.
 * Run `npm run build` first; a test fails when either is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { actionInputs, optionTable } from '../lib/option-docs.js';

const replace = (file, pattern, text) => {
  const before = readFileSync(file, 'utf8');
  if (!pattern.test(before)) throw new Error(`${file}: nothing matches ${pattern}`);
  writeFileSync(
    file,
    before.replace(pattern, () => text),
  );
};

replace('action.yml', /(?<=^inputs:\n)[^]*?(?=^outputs:)/m, actionInputs());
replace('README.md', /(?<=<!-- options -->\n)[^]*?(?=<!-- \/options -->)/, `\n${optionTable()}\n`);
