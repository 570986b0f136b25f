/**
 * Builds dist/: TypeScript to lib/, then one bundle with on-demand chunks (ncc), then the two small entry files that open
 * one front door each. The result depends on the sources and the lock file alone, so CI compares it byte for byte. A build
 * that fails leaves dist/ as it was.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const NEW = 'lib/dist';

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync('lib', { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.json');
mkdirSync(NEW);
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/main.js', '-o', NEW, '-C', '-q', '--license', 'LICENSES.txt');
renameSync(`${NEW}/index.js`, `${NEW}/main.js`);
writeFileSync(`${NEW}/index.js`, "import { runAction } from './main.js';\n\nawait runAction();\n");
writeFileSync(
  `${NEW}/cli.js`,
  "#!/usr/bin/env node\nimport { runCommandLine } from './main.js';\n\nawait runCommandLine();\n",
  { mode: 0o755 },
);
rmSync('dist', { recursive: true, force: true });
renameSync(NEW, 'dist');
