import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

import { glob, isDynamicPattern } from 'tinyglobby';

import { HOME } from '../home.js';
import type { Report } from '../model/report.js';
import { UsageError } from '../model/usage-error.js';
import { readBounded } from '../read-bounded.js';
import { schemaFault, type Schema } from './schema.js';

/** Some ten thousand origins with all that was seen of them. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** More than all jobs of one matrix, and what a build runner has memory for. */
const MAX_REPORTS = 512;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** A report is some ten levels deep. */
const MAX_DEPTH = 64;
/** The version of the report that this version of the tool writes and reads. */
const SCHEMA_VERSION = 1;

/** A report as one run wrote it, and the file it lies in. */
export interface ReportFile {
  /** As messages show it. */
  readonly file: string;
  readonly report: Report;
}

/** What a report of an earlier version may lack. */
type Written = Omit<Report, Later> & Partial<Pick<Report, Later>>;
type Later = 'shard' | 'distributions';

/**
 * Reads the reports that `entries` stand for: paths, directories (all `.json` in them) or globs, relative to the workspace.
 * @throws UsageError for an entry that stands for nothing, and for a file that is no whole report of a known version
 */
export async function readReports(workspace: string, entries: readonly string[]): Promise<readonly ReportFile[]> {
  const paths = [...new Set((await Promise.all(entries.map((entry) => expand(workspace, entry)))).flat())].toSorted();
  if (paths.length > MAX_REPORTS)
    throw new UsageError(`merge: ${paths.length} reports; at most ${MAX_REPORTS} are joined`);
  await checkTotal(paths);
  const schema: unknown = JSON.parse(await readFile(join(HOME, 'schemas', 'report.schema.json'), 'utf8'));
  const reports: ReportFile[] = [];
  for (const path of paths) reports.push(await readReport(path, shownPath(workspace, path), schemaOf(schema)));
  return reports;
}

async function expand(workspace: string, entry: string): Promise<readonly string[]> {
  const path = resolve(workspace, entry);
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return [path];
  const options = { absolute: true, expandDirectories: false, dot: true };
  const inDirectory = found?.isDirectory() === true;
  if (!inDirectory && !isDynamicPattern(entry)) throw new UsageError(`merge: ${entry}: no such file`);
  const paths = inDirectory
    ? await glob('**/*.json', { ...options, cwd: path })
    : await glob(entry.replaceAll('\\', '/'), { ...options, cwd: workspace });
  if (paths.length === 0) throw new UsageError(`merge: ${entry}: no report is there`);
  return paths.map((one) => resolve(one));
}

async function checkTotal(paths: readonly string[]): Promise<void> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => null))?.size ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MAX_TOTAL_BYTES) return;
  throw new UsageError(`merge: the reports are larger than ${MAX_TOTAL_BYTES / (1024 * 1024)} MB together`);
}

function shownPath(workspace: string, path: string): string {
  const way = relative(workspace, path);
  return (way === '' || way.startsWith('..') ? path : way).replaceAll(sep, '/');
}

async function readReport(path: string, file: string, schema: Schema): Promise<ReportFile> {
  const fault = (what: string): UsageError => new UsageError(`merge: ${file}: ${what}`);
  const content = await readBounded(path, MAX_REPORT_BYTES);
  if (content.status === 'missing') throw fault('no such file');
  if (content.status === 'unusable') throw fault(content.fault);
  const value = parsed(content.text);
  if (value === undefined) throw fault('is not JSON');
  const version = versionOf(value);
  if (version === null) throw fault('is not a report of this tool: it has no schemaVersion');
  if (version !== SCHEMA_VERSION) {
    throw fault(`has schemaVersion ${version}; this version of the tool reads ${SCHEMA_VERSION}`);
  }
  if (isTooDeep(value)) throw fault(`is nested more than ${MAX_DEPTH} levels deep`);
  const wrong: string[] = [];
  if (!isReport(value, schema, wrong)) throw fault(`is not a whole report: ${wrong.join('')}`);
  return { file, report: { ...value, shard: value.shard ?? null, distributions: value.distributions ?? [] } };
}

/** Undefined for what is no JSON. The parser's own words quote the text, so they are not passed on. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  return typeof value.schemaVersion === 'number' ? value.schemaVersion : null;
}

/**
 * The schema says what the type says; a test holds one against the other.
 * @param wrong gets what is wrong with it
 */
function isReport(value: unknown, schema: Schema, wrong: string[]): value is Written {
  const fault = schemaFault(schema, value);
  if (fault !== null) wrong.push(fault);
  return fault === null;
}

function schemaOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Whether the value is nested deeper than any report. Without recursion: it may be very deep. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
