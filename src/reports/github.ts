import type { Problem } from '../model/distribution.js';
import { bySeverity, type Finding, type Level } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { inCheckout, type Checkout } from './checkout.js';
import { activeFindings, originName, statusWords } from './describe.js';
import {
  MAX_MESSAGE_CHARS,
  MAX_NAME_CHARS,
  MAX_VALUE_CHARS,
  commandData,
  commandProperty,
  terminalText,
} from './escape.js';

/**
 * Annotations that GitHub keeps per step: ten of each level (actions/toolkit, docs/problem-matchers.md). Failing the step
 * is an error annotation of its own, so nine errors are left.
 */
const MAX_ANNOTATIONS: Readonly<Record<Level, number>> = { error: 9, warning: 10, notice: 10 };

/** GitHub cuts the text of an annotation there, in UTF-16 units (actions/runner, ActionCommandManager.cs). */
const MAX_ANNOTATION_CHARS = 4096;

/** An annotation that speaks for several origins names so many. */
const MAX_ORIGINS_NAMED = 10;

/** A finding, and which origin it is about. */
interface Entry {
  readonly origin: string;
  /** The distribution that it is an origin of: instances of a module differ in nothing else. */
  readonly distribution: string;
  readonly finding: Finding;
}

/** Entries that share one annotation. */
type Group = readonly [Entry, ...Entry[]];

/** One annotation before it is written. */
interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly location: { readonly file: string; readonly startLine: number; readonly endLine: number } | null;
  readonly body: string;
  /** How many findings it speaks for. */
  readonly findings: number;
}

/**
 * Workflow commands that put the findings on the lines of the origins, the most severe first within GitHub's limits. What
 * is left out is counted in a plain last line. Suppressed findings are not annotated. Empty when there is nothing to say.
 */
export function renderGithub(report: Report, options: Checkout): string {
  const annotations = [
    ...grouped(entriesOf(report)).map((group) => annotationOf(group, options)),
    ...report.problems.map((problem) => problemAnnotation(problem, options)),
  ];
  const levels: readonly Level[] = ['error', 'warning', 'notice'];
  const chosen = levels.map((level) =>
    annotations.filter((one) => one.level === level).slice(0, MAX_ANNOTATIONS[level]),
  );
  const shown = new Set(chosen.flat());
  const left = annotations.filter((one) => !shown.has(one)).reduce((sum, { findings }) => sum + findings, 0);
  const lines = [...shown].map(command);
  if (left > 0) lines.push(`${left} more in the job summary`);
  return lines.map((line) => `${line}\n`).join('');
}

function entriesOf({ origins }: Report): readonly Entry[] {
  return origins
    .flatMap((origin) => {
      const { title, detail } = originName(origin);
      const name = detail === null ? title : `${title} (${detail})`;
      return activeFindings(origin).map((finding) => ({ origin: name, distribution: origin.distribution, finding }));
    })
    .toSorted((a, b) => bySeverity(a.finding, b.finding));
}

/** Entries of one rule on the same lines are one annotation; those without a place stay apart. Keeps the order. */
function grouped(entries: readonly Entry[]): readonly Group[] {
  const groups = new Map<unknown, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const { location, rule, level } = entry.finding;
    const key =
      location === null
        ? entry
        : JSON.stringify([
            location.file,
            location.startLine,
            location.endLine,
            rule,
            level,
            statusWords(entry.finding),
          ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function annotationOf(group: Group, options: Checkout): Annotation {
  const [{ finding }] = group;
  const status = statusWords(finding);
  const rule = terminalText(finding.rule, MAX_NAME_CHARS);
  const location = finding.location && inCheckout(finding.location, options);
  const link = finding.documentation === '' ? '' : `\n${terminalText(finding.documentation, MAX_VALUE_CHARS)}`;
  const fix = finding.remediation === '' ? '' : `\nFix: ${terminalText(finding.remediation, MAX_MESSAGE_CHARS)}`;
  const room = MAX_ANNOTATION_CHARS - link.length - fix.length;
  return {
    level: finding.level,
    title: status === null ? rule : `${status}: ${rule}`,
    location,
    body: cut(messageOf(group, location === null), room) + fix + link,
    findings: group.length,
  };
}

/** What is wrong; with several origins, each of them in a line of its own. */
function messageOf(group: Group, nameOrigin: boolean): string {
  const messages = new Set(group.map(({ finding }) => finding.message));
  const names = [...new Set(group.map(({ origin }) => terminalText(origin, MAX_VALUE_CHARS)))];
  const [only = ''] = messages;
  if (messages.size === 1) {
    const text = terminalText(only, MAX_MESSAGE_CHARS);
    if (names.length > 1) return `${text}\nOrigins: ${limited(names).join(', ')}`;
    const instances = [...new Set(group.map(({ distribution }) => terminalText(distribution, MAX_VALUE_CHARS)))];
    if (instances.length > 1) return `${text}\nIn: ${limited(instances).join(', ')}`;
    return nameOrigin ? `${names.join('')}: ${text}` : text;
  }
  return limited(
    group.map(({ origin, finding }) => {
      const text = terminalText(finding.message, MAX_VALUE_CHARS * 2);
      return names.length === 1 ? text : `${terminalText(origin, MAX_VALUE_CHARS)}: ${text}`;
    }),
  ).join('\n');
}

function limited(items: readonly string[]): readonly string[] {
  const more = items.length - MAX_ORIGINS_NAMED;
  return more > 0 ? [...items.slice(0, MAX_ORIGINS_NAMED), `and ${more} more`] : items;
}

/** At most `room` UTF-16 units, and never half a character at the end. */
function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function problemAnnotation({ file, line, message }: Problem, options: Checkout): Annotation {
  const startLine = line ?? 1;
  const isFile = !/^\(.*\)$/.test(file);
  const location = isFile ? inCheckout({ file, startLine, endLine: startLine }, options) : null;
  const where = location === null ? `${terminalText(file, MAX_NAME_CHARS)}: ` : '';
  return {
    level: 'warning',
    title: 'Could not be read or applied',
    location,
    body: where + terminalText(message, MAX_MESSAGE_CHARS),
    findings: 1,
  };
}

function command({ level, title, location, body }: Annotation): string {
  const file = location && terminalText(location.file, MAX_ANNOTATION_CHARS);
  const properties = [
    ...(location === null || file === null
      ? []
      : [`file=${commandProperty(file)}`, `line=${String(location.startLine)}`, `endLine=${String(location.endLine)}`]),
    `title=${commandProperty(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${commandData(body)}`;
}
