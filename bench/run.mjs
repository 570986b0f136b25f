/**
 * Benchmarks, as tables with ratios; README.md beside this file says what they mean.
 *
 * usage: run.mjs [--install] [--bound SECONDS] [start-up] [repository] [peers] [dns] [scale]
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, constants } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { dns } from './dns.mjs';
import { peers } from './peers.mjs';
import { repository } from './repository.mjs';
import { scale } from './scale.mjs';
import { startUp } from './start-up.mjs';

const SECTIONS = { 'start-up': startUp, repository, peers, dns, scale };
/** Debian's names of the packages that hold the programs we are compared with. */
const PACKAGES = ['sslscan', 'testssl.sh', 'nmap', 'openssl', 'bind9-dnsutils', 'zonemaster-cli', 'dnsviz'];
/** By which signals a run is ended from outside; what it has set up is undone on the way out. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const root = join(import.meta.dirname, '..');

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { install: { type: 'boolean', default: false }, bound: { type: 'string', default: '60' } },
  });
  const chosen = positionals.length === 0 ? Object.keys(SECTIONS) : positionals;
  const unknown = chosen.filter((name) => !Object.hasOwn(SECTIONS, name));
  const boundMs = Number(values.bound) * 1000;
  if (unknown.length > 0)
    throw new Error(`no section is called ${unknown.join(', ')}: ${Object.keys(SECTIONS).join(', ')}`);
  if (!(boundMs > 0)) throw new Error(`bound: ${values.bound} is no number of seconds`);
  if (!['lib/demo/name-server.js', 'dist/cli.js'].every((file) => existsSync(join(root, file)))) {
    throw new Error('nothing is built: run "npm run build" first');
  }
  if (values.install) install();
  for (const signal of ENDINGS) process.on(signal, () => process.exit(128 + constants.signals[signal]));
  process.stdout.write(
    `node ${process.version}, ${availableParallelism()} cores, ${process.platform} ${process.arch}\n`,
  );
  for (const name of chosen) {
    for await (const text of SECTIONS[name]({ root, boundMs })) process.stdout.write(`${text}\n`);
  }
}

/** Debian and its kin, as root. */
function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
