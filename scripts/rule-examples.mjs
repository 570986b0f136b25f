/**
 * Runs the example on every page of docs/rules and writes what comes of it into the page. With `--check` nothing is written,
 * and the exit status is 1 when a page shows something else; the tests do the same. It works on the sources, not on dist/.
 */
import { spawnSync } from 'node:child_process';

const check = process.argv.includes('--check');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, '__tests__/docs/rule-examples.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, RULE_EXAMPLES: check ? 'check' : 'write' },
});
process.exit(status ?? 1);
