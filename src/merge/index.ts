import { isDeepStrictEqual } from 'node:util';

import { combine, verdictOf, worstVerdict } from '../judge.js';
import type { Problem } from '../model/distribution.js';
import type { Finding } from '../model/finding.js';
import { VERDICTS, type OriginReport, type Report } from '../model/report.js';
import type { Shard } from '../model/shard.js';
import { UsageError } from '../model/usage-error.js';
import { RUNNER, runnerProblems } from '../runner.js';
import { readReports, type ReportFile } from './read.js';

/** A message names so many of a list. */
const MAX_NAMED = 8;

/** Several reports as one. */
export interface Merged {
  readonly report: Report;
  /** What only the merge can see: parts that are missing, reports that disagree. They are in the report, too. */
  readonly problems: readonly Problem[];
  /** False when a part is missing, so that nothing can be called checked as a whole. */
  readonly complete: boolean;
}

/**
 * Joins the reports of several runs, such as those of the shards of a matrix, into one: the verdict is the worst of all.
 * @param entries files, directories or globs, relative to the workspace
 * @throws UsageError for what is no report, and when there is nothing to join
 */
export async function mergeReports(workspace: string, entries: readonly string[]): Promise<Merged> {
  const merged = joined(await readReports(workspace, entries));
  if (merged.report.origins.length === 0 && merged.complete) {
    throw new UsageError('merge: nothing to check: no report has an origin in it');
  }
  return merged;
}

/** The same of reports that are read already. Pure. */
export function joined(files: readonly ReportFile[]): Merged {
  const { origins, problems: disagreements } = originsOf(files);
  const missing = missingShards(files);
  const problems = [...disagreements, ...missing];
  const told = files.flatMap(({ report }) => report.problems).filter(({ file }) => file !== RUNNER);
  const whole = combine({
    origins,
    distributions: distinct(
      files.flatMap(({ report }) => report.distributions),
      ({ file, address }) => JSON.stringify([file, address]),
    ),
    problems: [...distinct(told, problemIdentity), ...runnerProblems(origins), ...problems],
    shard: null,
  });
  const complete = missing.length === 0;
  // What nobody looked at is not known to be fine.
  const verdict = complete ? whole.verdict : worstVerdict([whole.verdict, 'inconclusive']);
  return { report: { ...whole, verdict }, problems, complete };
}

// --------------------------------------------------------------------------------------------------------------- origins

/** All that one file says of one key: instances of a module may share it. */
interface Said {
  readonly file: string;
  readonly origins: readonly OriginReport[];
}

function originsOf(files: readonly ReportFile[]): {
  readonly origins: readonly OriginReport[];
  readonly problems: readonly Problem[];
} {
  const said = new Map<string, Said>();
  const problems: Problem[] = [];
  for (const { file, report } of files) {
    for (const [key, origins] of grouped(report.origins.map(judgedAnew), (origin) => origin.key)) {
      const one = { file, origins };
      const other = said.get(key);
      said.set(key, other === undefined ? one : worse(other, one));
      if (other !== undefined && !saySame(other, one)) problems.push(disagreement(key, other, one));
    }
  }
  return { origins: [...said.values()].flatMap(({ origins }) => origins), problems };
}

function judgedAnew(origin: OriginReport): OriginReport {
  return { ...origin, verdict: verdictOf(origin.findings, origin.layers) };
}

/** Two looks at one origin differ in times and addresses; what counts is what was made of them. */
function saySame(a: Said, b: Said): boolean {
  const judged = ({ origins }: Said): unknown =>
    origins.map(({ verdict, layers, findings }) => ({
      verdict,
      layers,
      findings: findings.map(({ rule, level, blocking, suppressed }) => ({ rule, level, blocking, suppressed })),
    }));
  return isDeepStrictEqual(judged(a), judged(b));
}

/** The one with the worse verdict, then with more that blocks, then with more findings; the first where that is equal. */
function worse(a: Said, b: Said): Said {
  const findings = ({ origins }: Said): readonly Finding[] => origins.flatMap((origin) => origin.findings);
  const rank = (said: Said): readonly number[] => [
    -VERDICTS.indexOf(worstOf(said)),
    findings(said).filter(({ blocking }) => blocking).length,
    findings(said).length,
  ];
  const [ofA, ofB] = [rank(a), rank(b)];
  const decisive = ofA.findIndex((value, index) => value !== ofB[index]);
  return decisive >= 0 && (ofB[decisive] ?? 0) > (ofA[decisive] ?? 0) ? b : a;
}

function worstOf({ origins }: Said): Report['verdict'] {
  return worstVerdict(origins.map(({ verdict }) => verdict));
}

function disagreement(key: string, a: Said, b: Said): Problem {
  const words = (said: Said): string => `${said.file} says ${worstOf(said)}`;
  const message = `two reports differ about the origin ${key} (${words(a)}, ${words(b)}): the worse one counts`;
  return { file: b.file, line: null, message };
}

function problemIdentity({ file, line, message }: Problem): string {
  return JSON.stringify([file, line, message]);
}

/** The first of those that are the same. */
function distinct<T>(items: readonly T[], identity: (item: T) => string): readonly T[] {
  return [...grouped(items, identity).values()].flatMap((same) => same.slice(0, 1));
}

// ---------------------------------------------------------------------------------------------------------------- shards

type ShardFile = ReportFile & { readonly report: { readonly shard: Shard } };

/** What the reports say of themselves tells which are not there. Reports of the whole miss nothing. */
function missingShards(files: readonly ReportFile[]): readonly Problem[] {
  const shards = files.filter((file): file is ShardFile => file.report.shard !== null);
  const byCount = grouped(shards, ({ report }) => report.shard.count);
  return [...byCount].flatMap(([count, ofCount]) => {
    const there = new Set(ofCount.map(({ report }) => report.shard.index));
    const numbers = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !there.has(index));
    if (numbers.length === 0) return [];
    const named = numbers.slice(0, MAX_NAMED).map((index) => `${index}/${count}`);
    const more = numbers.length > named.length ? ` and ${numbers.length - named.length} more` : '';
    const message = `the report of shard ${named.join(', ')}${more} is missing: what it would have checked was not checked`;
    return [{ file: '(merge)', line: null, message }];
  });
}

/** The items by what they have in common, in their order. */
function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
