import type { Finding } from '../model/finding.js';
import type { Problem } from '../model/distribution.js';
import type { OriginReport, Report, Verdict } from '../model/report.js';
import {
  VERDICT_MARKS,
  activeFindings,
  alike,
  counted,
  countsLine,
  edgeLines,
  evidenceTexts,
  headline,
  isUnused,
  layerLines,
  originName,
  originsIn,
  othersWords,
  ownPlace,
  placeAndCall,
  statusWords,
  suppressedFindings,
  type Alike,
} from './describe.js';
import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS, logLine, terminalText } from './escape.js';
import { commonReason, whyInconclusive } from './inconclusive.js';
import { COLUMNS, columnWidths, fit, joinWhileRoom, painter, wrap, type Painter, type Style } from './layout.js';
import { overview } from './seen.js';

const VERDICT_STYLES: Readonly<Record<Verdict, Style>> = {
  fail: 'red',
  warn: 'yellow',
  inconclusive: 'blue',
  pass: 'green',
};

const LEVEL_STYLES: Readonly<Record<Finding['level'], Style>> = { error: 'red', warning: 'yellow', notice: 'blue' };

/** A terminal shows the end of a report first, so the worst stands there. */
const ORDER: readonly Verdict[] = ['inconclusive', 'warn', 'fail'];

/** Names in the list of healthy origins have at most this width. */
const ID_COLUMN = 24;
const DOMAIN_COLUMN = 40;

/** A heading stands in one line; the mark and the verdict need the rest of it. */
const MAX_HEADING_CHARS = 80;

/** From so many inconclusive origins with the same reason on, the reason is told once. */
const MIN_SHARING = 3;

/** Evidence shows at most so many values, each cut to this length; the JSON report has all of it. */
const MAX_EVIDENCE_VALUES = 10;
const MAX_EVIDENCE_CHARS = 160;

/**
 * The report for people at a terminal, lines of at most 100 columns: healthy origins in a line each, then the others from
 * the mildest to the worst, what could not be read, and the verdict as the last line, where the eye is.
 */
export function renderText(report: Report, options: { readonly color: boolean }): string {
  const paint = painter(options.color);
  const blocks = [
    healthyBlock(
      report.origins.filter(({ verdict }) => verdict === 'pass'),
      paint,
    ),
    ...ORDER.flatMap((verdict) =>
      verdictBlocks(alike(report.origins.filter((origin) => origin.verdict === verdict)), paint),
    ),
    problemBlock(report.problems, paint),
    verdictBlock(report, paint),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(logLine).join('\n'))
    .join('\n\n')}\n`;
}

type Lines = readonly string[];

function heading(text: string): string {
  return terminalText(text, MAX_HEADING_CHARS);
}

function healthyBlock(origins: readonly OriginReport[], paint: Painter): Lines {
  const groups = alike(origins);
  const rows = groups.map(({ origin }) => healthyName(origin));
  const widths = columnWidths(rows);
  return groups.flatMap(({ origin, others }, index) => {
    const names = (rows[index] ?? [])
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .filter((cell) => cell !== '');
    const facts = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
    const instances = others.length === 0 ? [] : [`${others.length + 1} instances`];
    const seen = [...instances, ...facts].map((part) => terminalText(part, DOMAIN_COLUMN));
    const mark = isUnused(origin) ? paint('–', 'dim') : paint(VERDICT_MARKS.pass, 'green');
    // The mark and a space stand before the names.
    const room = COLUMNS - 2;
    return [`${mark} ${joinWhileRoom(`${names.join('  ')}  `, seen, room)}`, ...remarkLines(origin, paint)];
  });
}

function healthyName(origin: OriginReport): readonly string[] {
  const { title, detail } = originName(origin);
  return [terminalText(title, detail === null ? DOMAIN_COLUMN : ID_COLUMN), terminalText(detail ?? '', DOMAIN_COLUMN)];
}

/** Notices and accepted findings of an origin that is fine: a line each, so that they drown nothing. */
function remarkLines(origin: OriginReport, paint: Painter): Lines {
  const told = isUnused(origin) ? 'origin-not-in-use' : whyInconclusive(origin).finding?.rule;
  const notices = activeFindings(origin).filter(({ rule }) => rule !== told);
  return [
    ...notices.map((finding) => paint(fit(`    ${finding.level} ${ruleId(finding)}: ${message(finding)}`), 'dim')),
    ...suppressedLines(origin, '    ', paint),
    ...edgeTexts(origin, '    ', paint),
  ];
}

function edgeTexts(origin: OriginReport, indent: string, paint: Painter): Lines {
  return edgeLines(origin).flatMap((line) =>
    wrap(terminalText(line, MAX_MESSAGE_CHARS), indent, `${indent}  `).map((part) => paint(part, 'dim')),
  );
}

function ruleId({ rule }: Finding): string {
  return heading(rule);
}

function message(finding: Finding): string {
  return terminalText(finding.message, MAX_MESSAGE_CHARS);
}

function suppressedLines(origin: OriginReport, indent: string, paint: Painter): Lines {
  return suppressedFindings(origin).map(({ rule, suppressed }) => {
    const until = suppressed?.expires ? ` until ${suppressed.expires}` : '';
    const text = `accepted${until}: ${rule} (${suppressed?.reason ?? ''})`;
    return paint(fit(indent + terminalText(text, MAX_MESSAGE_CHARS)), 'dim');
  });
}

/** A block for each, but one for several that are inconclusive for the same reason, where the first of them stood. */
function verdictBlocks(groups: readonly Alike[], paint: Painter): readonly Lines[] {
  const sharing = new Map<string, Alike[]>();
  for (const group of groups) {
    const key = reasonKey(group);
    if (key !== null) sharing.set(key, [...(sharing.get(key) ?? []), group]);
  }
  return groups.flatMap((group) => {
    const members = sharing.get(reasonKey(group) ?? '') ?? [];
    if (members.length < MIN_SHARING) return [originBlock(group, paint)];
    return members[0] === group ? [sharedBlock(members, paint)] : [];
  });
}

function reasonKey({ origin }: Alike): string | null {
  const reason = origin.verdict === 'inconclusive' ? commonReason(origin) : null;
  return reason === null ? null : `${reason.why} ${reason.next}`;
}

function sharedBlock(groups: readonly Alike[], paint: Painter): Lines {
  const rows = groups.map(({ origin }) => {
    const [title = '', detail = ''] = healthyName(origin);
    // Last is what may be cut.
    return [title, terminalText(placeAndCall(origin) ?? '', DOMAIN_COLUMN), detail];
  });
  const widths = columnWidths(rows);
  const lines = groups.flatMap(({ origin, others }, index) => {
    const cells = (rows[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0));
    const more = others.length === 0 ? '' : `  and ${others.length} more alike`;
    return [fit(`  ${cells.join('  ').trimEnd()}${more}`), ...remarkLines(origin, paint)];
  });
  const reason = groups[0] === undefined ? null : commonReason(groups[0].origin);
  const start = `${VERDICT_MARKS.inconclusive} INCONCLUSIVE`;
  return [
    `${paint(start, 'bold', VERDICT_STYLES.inconclusive)}  ${counted(originsIn(groups), 'origin')}`,
    ...lines,
    ...labelled('Why: ', reason?.why ?? '', paint, '  '),
    ...labelled('Next:', reason?.next ?? '', paint, '  '),
  ];
}

function originBlock(group: Alike, paint: Painter): Lines {
  const { origin } = group;
  const others = othersWords(group);
  const reason = origin.verdict === 'inconclusive' ? whyInconclusive(origin) : null;
  const findings = activeFindings(origin).filter((finding) => finding !== reason?.finding);
  return [
    ...headerLines(origin, paint),
    ...(others === null
      ? []
      : wrap(terminalText(others, MAX_MESSAGE_CHARS), '  ', '    ').map((line) => paint(line, 'dim'))),
    ...(reason === null
      ? []
      : [...labelled('Why: ', reason.why, paint, '  '), ...labelled('Next:', reason.next, paint, '  ')]),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, origin, paint)]),
    ...suppressedLines(origin, '  ', paint),
    ...edgeTexts(origin, '  ', paint),
  ];
}

function headerLines(origin: OriginReport, paint: Painter): Lines {
  const { title, detail } = originName(origin);
  const style = VERDICT_STYLES[origin.verdict];
  const start = `${VERDICT_MARKS[origin.verdict]} ${origin.verdict.toUpperCase()}`;
  const name = heading(title);
  const rest = [detail, origin.distribution, placeAndCall(origin)]
    .filter((part) => part !== null)
    .map((part) => terminalText(part, MAX_NAME_CHARS))
    .join('  ');
  const oneLine = `${start}  ${name}  ${rest}`;
  const first = `${paint(start, 'bold', style)}  ${paint(name, 'bold')}`;
  const head =
    oneLine.length <= COLUMNS
      ? [`${first}  ${paint(rest, 'dim')}`]
      : [first, ...wrap(rest, '  ', '  ').map((line) => paint(line, 'dim'))];
  return [...head, `  ${layerText(origin, paint)}`];
}

function layerText(origin: OriginReport, paint: Painter): string {
  return layerLines(origin)
    .filter(({ progress }) => progress !== 'not-applicable')
    .map(({ layer, progress, mark }) => {
      if (progress === 'verified') return `${paint(layer, 'dim')} ${paint(mark, 'green')}`;
      if (progress === 'failed') return `${paint(layer, 'bold')} ${paint(mark, 'bold', 'red')}`;
      return paint(`${layer} ${mark}`, 'dim');
    })
    .join('  ');
}

function findingLines(finding: Finding, origin: OriginReport, paint: Painter): Lines {
  const status = statusWords(finding);
  const where = ownPlace(finding, origin);
  const title = [
    paint(finding.level, 'bold', LEVEL_STYLES[finding.level]),
    paint(ruleId(finding), 'bold'),
    ...(status === null ? [] : [status]),
    ...(where === null ? [] : [paint(heading(where), 'dim')]),
  ].join('  ');
  const body = wrap(message(finding), '    ', '    ');
  if (finding.level === 'notice') return [`  ${title}`, ...body];
  return [
    `  ${title}`,
    ...body,
    ...labelled('Fix: ', finding.remediation, paint),
    ...labelled('Seen:', evidence(finding), paint),
    ...labelled('More:', `origin-preflight --explain ${finding.rule}`, paint),
  ];
}

function evidence(finding: Finding): string {
  const texts = evidenceTexts(finding);
  const more = texts.length - MAX_EVIDENCE_VALUES;
  return [
    ...texts
      .slice(0, MAX_EVIDENCE_VALUES)
      .map(([name, text]) => `${heading(name)} ${terminalText(text, MAX_EVIDENCE_CHARS)}`),
    ...(more > 0 ? [`${more} more in the JSON report`] : []),
  ].join('; ');
}

/** A labelled paragraph with a hanging indent; nothing for an empty text. */
function labelled(label: string, text: string, paint: Painter, indent = '    '): Lines {
  if (text === '') return [];
  const hanging = `${indent}${' '.repeat(label.length)} `;
  const [first = '', ...others] = wrap(terminalText(text, MAX_MESSAGE_CHARS), hanging, hanging);
  return [`${indent}${paint(label, 'dim')} ${first.slice(hanging.length)}`, ...others];
}

function problemBlock(problems: readonly Problem[], paint: Painter): Lines {
  if (problems.length === 0) return [];
  return [
    paint('Could not be read or applied', 'bold', 'yellow'),
    ...problems.flatMap(({ file, line, message: text }) => {
      const where = line === null ? file : `${file}:${line}`;
      return wrap(`${heading(where)}  ${terminalText(text, MAX_MESSAGE_CHARS)}`, '  ', '    ');
    }),
  ];
}

function verdictBlock(report: Report, paint: Painter): Lines {
  const style = VERDICT_STYLES[report.verdict];
  const word = `${VERDICT_MARKS[report.verdict]} ${report.verdict.toUpperCase()}`;
  const [first = '', ...others] = wrap(headline(report), ' '.repeat(word.length + 2), '  ');
  return [countsLine(report), `${paint(word, 'bold', style)}${first.slice(word.length)}`, ...others];
}
