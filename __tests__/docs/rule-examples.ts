/**
 * The examples on the pages of the rules: what stands there as input is really run, and what stands there as output has to
 * be what comes of it. `node scripts/rule-examples.mjs` writes the outputs, a test compares them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';

import { combine } from '../../src/judge.js';
import type { OriginReport, Report } from '../../src/model/report.js';
import { parseOptions } from '../../src/options.js';
import { preflight } from '../../src/preflight.js';
import { SILENT } from '../../src/progress.js';
import { renderText } from '../../src/reports/index.js';
import { examineAll, type Examined, type RunSettings } from '../lab/cases.js';
import { FAULTS, type Fault } from '../lab/faults.js';
import { NAME_FAULTS } from '../lab/name-faults.js';
import { examineNames } from '../lab/names.js';
import { IDLE_FAULTS, SILENT_FAULTS } from '../lab/silence.js';

export interface Example {
  /** The rule whose page it is on. */
  readonly rule: string;
  readonly input: ExampleInput;
  /** As the page has it. */
  readonly output: string;
}

type ExampleInput =
  /** Files of a workspace; the first one is named on the command line, with a flag if it has one. */
  | { readonly type: 'files'; readonly files: readonly ExampleFile[]; readonly flag: string | null }
  /** A case of the lab. */
  | { readonly type: 'lab'; readonly name: string };

interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** The day that the pages speak of as today. */
const PAGE_DAY = Date.parse('2026-11-22');

const SECTION = /^## Example\n([^]*?)(?=^## )/m;
const INPUT =
  /<!-- example: (?:lab (?<lab>[a-z0-9-]+)|(?<file>[\w./-]+)(?: with (?<flag>[a-z-]+))?) -->\n(?:\s*```\w*\n(?<text>[^]*?)^```$)?/gm;
const OUTPUT = /(?<=<!-- output -->\n\n```text\n)[^]*?(?=^```\n\n<!-- \/output -->)/m;

/** The example of a page; null when it has none. */
export function exampleOf(rule: string, page: string): Example | null {
  const section = SECTION.exec(page)?.[1];
  if (section === undefined) return null;
  const output = OUTPUT.exec(section)?.[0];
  const inputs = [...section.matchAll(INPUT)].map(({ groups }) => groups ?? {});
  if (output === undefined || inputs.length === 0) throw new Error(`${rule}: the example has no input, or no output`);
  const lab = inputs[0]?.['lab'];
  if (lab !== undefined) return { rule, input: { type: 'lab', name: lab }, output };
  const files = inputs.map(({ file = '', text = '' }) => ({ name: normalize(file), text }));
  return { rule, input: { type: 'files', files, flag: inputs[0]?.['flag'] ?? null }, output };
}

/** The page with another output in its example. */
export function withOutput(page: string, output: string): string {
  return page.replace(SECTION, (section) => section.replace(OUTPUT, () => output));
}

/** What came of an example. */
export interface Outcome {
  readonly output: string;
  /** The rules that found something. */
  readonly found: readonly string[];
  /** Whether this machine cannot confine code, so that none was run. */
  readonly refused: boolean;
}

/** Runs all examples; gives what came of them by the rule of the page. */
export async function runExamples(examples: readonly Example[]): Promise<ReadonlyMap<string, Outcome>> {
  const named = new Set(examples.flatMap(({ input }) => (input.type === 'lab' ? [input.name] : [])));
  const lab = await examineNamed(named);
  const outcomes = new Map<string, Outcome>();
  for (const { rule, input } of examples) {
    const report = input.type === 'files' ? await reportOfFiles(input) : reportOfLab(input.name, lab.get(input.name));
    const found = report.origins.flatMap(({ findings }) => findings.map((finding) => finding.rule));
    const refused = report.problems.some(({ message }) => message.startsWith('edge-replay: not run'));
    outcomes.set(rule, { output: renderText(report, { color: false }), found, refused });
  }
  return outcomes;
}

async function reportOfFiles({ files, flag }: Extract<ExampleInput, { type: 'files' }>): Promise<Report> {
  const workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-example-'));
  try {
    for (const { name, text } of files) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), text);
    }
    const flags = flag === null ? {} : { [flag]: ['true'] };
    const options = parseOptions({ files: files.slice(0, 1).map(({ name }) => name), static: ['true'], ...flags });
    const now = new Date(PAGE_DAY);
    return await preflight(options, { workspace, now, progress: SILENT, env: {}, config: null });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

// ------------------------------------------------------------------------------------------------------------------- lab

/** Those that wait for something are examined apart, so that the handshakes of the others do not hold them up. */
const LAB: readonly (readonly [readonly Fault[], RunSettings])[] = [
  [FAULTS.filter(({ readTimeoutSeconds }) => readTimeoutSeconds === undefined), {}],
  [FAULTS.filter(({ readTimeoutSeconds }) => readTimeoutSeconds !== undefined), {}],
  [SILENT_FAULTS, { timeoutMs: 1500 }],
  [IDLE_FAULTS, { idleProbe: true }],
];

async function examineNamed(names: ReadonlySet<string>): Promise<ReadonlyMap<string, Examined>> {
  const examined: (readonly [string, Examined])[] = [];
  for (const [faults, settings] of LAB) {
    const wanted = faults.filter(({ name }) => names.has(name));
    if (wanted.length > 0) examined.push(...(await examineAll(wanted, settings)));
  }
  const wanted = NAME_FAULTS.filter(({ name }) => names.has(name));
  if (wanted.length > 0) examined.push(...(await examineNames(wanted)));
  return new Map(examined);
}

function reportOfLab(name: string, examined: Examined | undefined): Report {
  if (examined === undefined) throw new Error(`the lab has no case ${name}`);
  // What stands in a fixture's file is nothing that a reader could look up.
  const findings = examined.report.findings.map((finding) => ({ ...finding, location: null }));
  const origin = timeless({ ...examined.report, distribution: 'lab', location: null, findings });
  return combine({ origins: [origin], distributions: [], problems: [], shard: null });
}

const DAY_MS = 86_400_000;
/** Instead of serial numbers and fingerprints. */
const SOME_DIGITS = '0123456789ABCDEF'.repeat(8);

/**
 * A report without what differs from run to run: ports become the usual ones, dates are told as if it were `PAGE_DAY` at
 * noon, random numbers and waits are always the same.
 */
function timeless(origin: OriginReport): OriginReport {
  const served = new Map(origin.observations.exchanges.map(({ target }) => [String(target.port), usualPort(target)]));
  const text = JSON.stringify(origin)
    .replace(/\b\d{4,5}\b(?!-)/g, (number) => served.get(number) ?? number)
    .replace(/(?<=\b127\.\d+\.\d+\.\d+:)\d{4,5}\b/g, '53')
    .replace(/\b(\d{4}-\d\d-\d\d)T[\d:.]+Z/g, (_, day: string) => `${shiftedDay(day)}T12:00:00.000Z`)
    .replace(/\b\d{4}-\d\d-\d\d\b(?!T)/g, shiftedDay)
    .replace(/\b(?:[0-9A-F]{2}:?){16,}/g, (digits) => SOME_DIGITS.slice(0, digits.length))
    .replace(/\bwithin 1\.\d s\b/g, 'within 1.5 s')
    .replace(/\btook [\d.]+ m?s\b/g, 'took 1.8 s');
  // The text is that of such a report.
  return JSON.parse(text) as OriginReport;
}

function usualPort({ scheme }: { readonly scheme: 'http' | 'https' }): string {
  return scheme === 'https' ? '443' : '80';
}

function shiftedDay(day: string): string {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  return new Date(Date.parse(day) - today + PAGE_DAY).toISOString().slice(0, 10);
}
