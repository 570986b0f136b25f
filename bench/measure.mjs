/** Runs commands and says what they cost. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const USAGE_FILE = 'ORIGIN_PREFLIGHT_BENCH_USAGE';

/**
 * Runs a command to its end, or to the bound.
 * @param command argument list, the program first
 * @returns wall seconds, exit status, standard output; `timedOut` when it had to be stopped, with all it started
 */
export function run(command, { boundMs = 120_000, env = {}, cwd = process.cwd() } = {}) {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let timedOut = false;
    const stop = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, boundMs);
    process.on('exit', stop);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      process.removeListener('exit', stop);
      resolve({ wallSeconds: (performance.now() - startedAt) / 1000, status, stdout, stderr, timedOut });
    });
  });
}

/**
 * Runs a node script and adds what the process itself says it used: `cpuSeconds` (user and system) and `peakMegabytes`.
 * @param prefix what comes before node, such as the entry into a namespace
 */
export async function runNode(prefix, args, options = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'origin-preflight-usage-'));
  try {
    const file = join(directory, 'usage.json');
    const preload = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
    const env = { ...options.env, [USAGE_FILE]: file };
    const command = [...prefix, process.execPath, '--import', preload, ...args];
    const ran = await run(command, { ...options, env });
    return { ...ran, ...(ran.timedOut ? {} : JSON.parse(readFileSync(file, 'utf8'))) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** @param numbers at least one */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
