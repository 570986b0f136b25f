import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { baselineOf } from './config/baseline.js';
import { describeFailure } from './failure.js';
import { writeWhole } from './files.js';
import { helpText } from './help.js';
import { HOME } from './home.js';
import { UsageError } from './model/usage-error.js';
import { FORMAT_NAMES, OPTIONS, choiceOf, flagOf, textOf, type RawOptions } from './options.js';
import { isBlocked } from './preflight.js';
import { progressOn } from './progress.js';
import { FORMATS } from './reports/index.js';
import { RULES } from './rules/index.js';
import { run } from './run.js';

/**
 * The command line. Prints the report to standard output, progress and diagnostics to standard error, and sets the exit
 * status: 0 nothing at or above `fail-on`, 1 something is, 2 the work could not be done.
 * @param args arguments without node and the script
 */
export async function commandLine(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await answer(readArguments(args));
  } catch (error) {
    process.stderr.write(`origin-preflight: ${describeFailure(error)}\n`);
    process.exitCode = 2;
  }
}

/** Does what the arguments ask for; returns the exit status. */
async function answer(raw: RawOptions): Promise<number> {
  if (flagOf(raw, 'help')) return print(helpText());
  if (flagOf(raw, 'version')) return print(`${await version()}\n`);
  if (flagOf(raw, 'list-rules')) return print(ruleList());
  const rule = textOf(raw, 'explain');
  if (rule !== null) return print(await pageOf(rule));
  return flagOf(raw, 'demo') ? demonstrate(raw) : check(raw);
}

/**
 * Reads the arguments by the table of options; bare arguments are files. Flags may have a value, `--static=false`, as the
 * inputs of the action have.
 * @throws UsageError for an option that does not exist or lacks its value.
 */
function readArguments(args: readonly string[]): RawOptions {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg, index) => index >= end || flagWithValue(arg) === null),
      allowPositionals: true,
      options: Object.fromEntries(
        OPTIONS.map(({ name, type }) => [
          name,
          { type: type.kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true as const },
        ]),
      ),
    });
    const given = Object.entries(values).map(([name, list]) => [name, (list ?? []).map(String)] as const);
    const raw: Record<string, readonly string[]> = Object.fromEntries(given);
    const flags = args
      .slice(0, end)
      .map(flagWithValue)
      .filter((flag) => flag !== null);
    const withValue = Object.fromEntries(flags.map(([name, value]) => [name, [value]]));
    return withPositionals({ ...raw, ...withValue }, positionals);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason.split('. ')[0] ?? reason}. See --help for all options.`);
  }
}

/** Bare arguments are files; after the word `merge` they are reports to join, as with the option of that name. */
function withPositionals(raw: RawOptions, positionals: readonly string[]): RawOptions {
  const [first, ...reports] = positionals;
  if (first !== 'merge') return { ...raw, files: [...(raw['files'] ?? []), ...positionals] };
  if (reports.length === 0)
    throw new UsageError('merge: name the reports to join: origin-preflight merge a.json b.json');
  return { ...raw, merge: [...(raw['merge'] ?? []), ...reports] };
}

/** `--static=false` as its name and value; null for anything else. */
function flagWithValue(arg: string): readonly [name: string, value: string] | null {
  const [, name = '', value = ''] = /^--([a-z-]+)=(.*)$/s.exec(arg) ?? [];
  return OPTIONS.some((option) => option.name === name && option.type.kind === 'flag') ? [name, value] : null;
}

/** One run with a report: returns the exit status. The demo's workspace is this project, and it has no config file. */
async function check(given: RawOptions, demoWorkspace: string | null = null): Promise<number> {
  const render = FORMATS[choiceOf(given, 'format', FORMAT_NAMES)];
  const { report, raw, rendering, complete } = await run(given, {
    workspace: demoWorkspace ?? process.cwd(),
    output: process.cwd(),
    progress: progressOn(process.stderr),
    configurable: demoWorkspace === null,
  });
  const baseline = textOf(raw, 'baseline-write');
  if (baseline !== null) await writeWhole(resolve(baseline), baselineOf(report));
  const output = textOf(raw, 'output');
  const rendered = render(report, { ...rendering, color: output === null && wantsColor() });
  if (output === null) await print(rendered);
  else await writeWhole(resolve(output), rendered);
  if (isBlocked(report)) return 1;
  return complete ? 0 : 2;
}

/** Colour on a terminal only, and never against NO_COLOR (https://no-color.org). */
function wantsColor(): boolean {
  return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}

/** Starts the built-in origins, checks them as a real run would, and says how to go on. */
async function demonstrate(raw: RawOptions): Promise<number> {
  const { EXAMPLE, startDemo } = await import('./demo/index.js');
  const demo = await startDemo();
  try {
    const demoOptions = {
      ...raw,
      files: [EXAMPLE],
      origins: [],
      'terraform-vars': demo.variables,
      resolver: demo.resolvers,
      'trusted-roots': [demo.trustedRoots],
      'public-cidrs': demo.publicCidrs,
      timeout: raw['timeout'] ?? ['2'],
    };
    const status = await check(demoOptions, HOME);
    process.stderr.write(
      [
        '',
        `These were the built-in origins of ${EXAMPLE}. Try your own:`,
        '  node dist/cli.js infra/',
        '  node dist/cli.js --origins https://origin.example.com --viewer-hosts www.example.com',
        '  aws cloudfront get-distribution-config --id E1234567890ABC > distribution.json && node dist/cli.js distribution.json',
        '',
      ].join('\n'),
    );
    return status;
  } finally {
    await demo.close();
  }
}

function ruleList(): string {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return RULES.map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title}\n`).join('');
}

/** The rule's page, which lies in docs/rules beside dist. */
async function pageOf(rule: string): Promise<string> {
  if (!RULES.some(({ id }) => id === rule)) {
    throw new UsageError(`explain: no rule is called "${rule}". See --list-rules for all of them.`);
  }
  return readFile(join(HOME, 'docs', 'rules', `${rule}.md`), 'utf8');
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/** Resolves to exit status 0 once the text has left the process, so that a pipe gets all of it. */
function print(text: string): Promise<0> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error === null || error === undefined ? done(0) : fail(error)));
  });
}
