import { resolve } from 'node:path';

import type { Report } from '../model/report.js';
import { UsageError } from '../model/usage-error.js';
import { readBounded } from '../read-bounded.js';
import { BASELINE_REASON } from './acceptance.js';

/** Some hundred thousand entries. */
const MAX_BASELINE_BYTES = 32 * 1024 * 1024;

/** Raised when an older reader would misunderstand the file. */
const FORMAT_VERSION = 1;

/** The findings that a team has accepted as they are today. */
export interface Baseline {
  /** As messages show it. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  has(key: string, rule: string): boolean;
}

/** A finding by what stays the same when lines move: the origin's key and the rule. */
export interface BaselineEntry {
  readonly key: string;
  readonly rule: string;
}

/**
 * The content of a baseline that accepts what the report finds today: every error and warning that does not have another
 * acceptance of its own. Sorted and without lines or times, so that writing it again changes nothing that has not changed:
 *
 * `{ "formatVersion": 1, "accepted": [ { "key": "…", "rules": ["…"] } ] }`
 */
export function baselineOf(report: Report): string {
  const accepted = report.origins
    .map(({ key, findings }) => {
      const counting = findings.filter(({ level, suppressed }) => {
        const own = suppressed === null || suppressed.reason === BASELINE_REASON;
        return level !== 'notice' && own;
      });
      return { key, rules: [...new Set(counting.map(({ rule }) => rule))].toSorted() };
    })
    .filter(({ rules }) => rules.length > 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return `${JSON.stringify({ formatVersion: FORMAT_VERSION, accepted }, null, 2)}\n`;
}

/**
 * Reads a baseline.
 * @param path relative to the workspace
 * @throws UsageError when the file is missing, too large, or not of a format that this version knows
 */
export async function loadBaseline(workspace: string, path: string): Promise<Baseline> {
  const content = await readBounded(resolve(workspace, path), MAX_BASELINE_BYTES);
  if (content.status === 'missing') throw new UsageError(`baseline: ${path}: no such file`);
  if (content.status === 'unusable') throw new UsageError(`baseline: ${path}: ${content.fault}`);
  return parseBaseline(content.text, path);
}

/**
 * @param file as messages show it
 * @throws UsageError for anything but a baseline of a known version
 */
export function parseBaseline(text: string, file: string): Baseline {
  const fault = (what: string): UsageError => new UsageError(`baseline: ${file}: ${what}`);
  const content = parsed(text);
  if (!isRecord(content)) throw fault('is not the JSON of a baseline');
  const version = content['formatVersion'];
  if (version !== FORMAT_VERSION) {
    const written = typeof version === 'number' ? String(version) : 'missing or not a number';
    throw fault(`formatVersion is ${written}; this version of the tool reads ${FORMAT_VERSION}`);
  }
  const accepted = content['accepted'];
  if (!Array.isArray(accepted)) throw fault('accepted has to be a list');
  const entries = accepted.flatMap((item: unknown, index) => {
    const entry = entriesOf(item);
    if (entry === null) throw fault(`accepted[${index}] is not { "key": text, "rules": [text, …] }`);
    return entry;
  });
  return baseline(file, entries);
}

function baseline(file: string, entries: readonly BaselineEntry[]): Baseline {
  const rules = new Map<string, Set<string>>();
  for (const { key, rule } of entries) rules.set(key, (rules.get(key) ?? new Set()).add(rule));
  return { file, entries, has: (key, rule) => rules.get(key)?.has(rule) === true };
}

/** Undefined for what is no JSON. The parser's own words quote the text, so they are not passed on. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entriesOf(item: unknown): readonly BaselineEntry[] | null {
  if (!isRecord(item)) return null;
  const { key, rules } = item;
  if (typeof key !== 'string' || !Array.isArray(rules)) return null;
  const names = rules.filter((rule: unknown): rule is string => typeof rule === 'string');
  return names.length === rules.length ? names.map((rule) => ({ key, rule })) : null;
}

function isRecord(value: unknown): value is Readonly<Record<'key' | 'rules' | 'formatVersion' | 'accepted', unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
