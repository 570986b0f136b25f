import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const DIST = resolve('dist');

/** Only what a process needs to start; nothing of the test run's own environment. */
const BARE = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };

/** Runs the built command line as a user would. */
export function runCli(
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; dist?: string } = {},
): Promise<Ran> {
  const script = join(options.dist ?? DIST, 'cli.js');
  return run(script, args, options.cwd ?? process.cwd(), { ...BARE, ...options.env });
}

export interface ActionRan extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the built action as the runner spawns it: inputs as INPUT_* variables, files for outputs and summary. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ActionRan> {
  const temporary = await mkdtemp(join(tmpdir(), 'origin-preflight-runner-'));
  try {
    const [output, summary] = [join(temporary, 'output'), join(temporary, 'summary')];
    await Promise.all([output, summary].map((file) => writeFile(file, '')));
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const env = {
      ...BARE,
      ...Object.fromEntries(given),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: 'shop/site',
      GITHUB_EVENT_NAME: 'pull_request',
      RUNNER_TEMP: temporary,
      ...variables,
    };
    const ran = await run(join(DIST, 'index.js'), [], workspace, env);
    const outputs = parseOutputs(await readFile(output, 'utf8'));
    const report = outputs['report'];
    return {
      ...ran,
      outputs: report === undefined ? outputs : { ...outputs, reportText: await readFile(report, 'utf8') },
      summary: await readFile(summary, 'utf8'),
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The `name<<delimiter` form in which the toolkit writes outputs. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const entries = [...text.matchAll(/^([^\n]+)<<([^\n]+)\n([^]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]));
}

function run(
  script: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}
