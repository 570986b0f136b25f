/**
 * Builds dist/: TypeScript to lib/, then one bundle with on-demand chunks (ncc), then the two small entry files that open
 * one front door each. The result depends on the sources and the lock file alone, so CI compares it byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const run = (command, ...args) =>
  execFileSync(process.execPath, [`node_modules/${command}`, ...args], { stdio: 'inherit' });

rmSync('lib', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.json');
mkdirSync('dist');
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/main.js', '-o', 'dist', '-C', '-q', '--license', 'LICENSES.txt');
renameSync('dist/index.js', 'dist/main.js');
writeFileSync('dist/index.js', "import { runAction } from './main.js';\n\nawait runAction();\n");
writeFileSync(
  'dist/cli.js',
  "#!/usr/bin/env node\nimport { runCommandLine } from './main.js';\n\nawait runCommandLine();\n",
  { mode: 0o755 },
);
