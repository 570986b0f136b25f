import { LAYERS, type Finding } from '../model/finding.js';
import type { Problem } from '../model/distribution.js';
import { VERDICTS, type OriginReport, type Report, type Verdict } from '../model/report.js';
import { ByteBudget, byteLength } from './budget.js';
import {
  LAYER_LEGEND,
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
  placeToLook,
  statusWords,
  suppressedFindings,
  type Alike,
} from './describe.js';
import {
  MAX_MESSAGE_CHARS,
  MAX_NAME_CHARS,
  MAX_VALUE_CHARS,
  markdownCode,
  markdownLink,
  markdownText,
} from './escape.js';
import { briefReason, whyInconclusive } from './inconclusive.js';
import { observationTables } from './markdown-tables.js';
import { addPictures } from './markdown-pictures.js';
import { overview } from './seen.js';

const EMOJI: Readonly<Record<Verdict, string>> = { fail: '❌', warn: '⚠️', inconclusive: '❔', pass: '✅' };
const LEVEL_EMOJI: Readonly<Record<Finding['level'], string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** The overview may take this part of the budget, so that the details keep the rest. */
const OVERVIEW_SHARE = 0.4;
/** Room that stays free for the sentences that say what was left out, and for closing tags. */
const RESERVED_BYTES = 400;
/** The first finding in the overview. */
const MAX_TEASER_CHARS = 140;
/** Evidence shows at most so many values of a finding. */
const MAX_EVIDENCE_VALUES = 16;
/** Failing origins whose details are unfolded from the start; more would hide each other. */
const MAX_OPEN = 3;
/** Findings that are written out for one origin; the others are counted. */
const MAX_FINDINGS_PER_ORIGIN = 25;

/**
 * The report as Markdown for GitHub: a sentence, a table of all origins, the details of those that fail or warn, what could
 * not be observed and the next step, the healthy ones folded away, and what could not be read.
 * @param options.maxBytes bytes of UTF-8 that the result may have; what does not fit is left out and counted
 */
export function renderMarkdown(report: Report, options: { readonly maxBytes: number }): string {
  const { maxBytes } = options;
  const budget = new ByteBudget(maxBytes);
  const short = `## ${EMOJI[report.verdict]} CloudFront origin preflight: ${report.verdict}\n`;
  if (!budget.add([`${short}\n${headline(report)}\n\n${countsLine(report)}\n`, short])) return '';
  const sorted = VERDICTS.flatMap((verdict) => report.origins.filter((origin) => origin.verdict === verdict));
  const of = (...verdicts: readonly Verdict[]): readonly Alike[] =>
    alike(sorted.filter(({ verdict }) => verdicts.includes(verdict)));
  addOverview(budget, of('fail', 'warn', 'inconclusive'), Math.floor(maxBytes * (1 - OVERVIEW_SHARE)));
  addPictures(budget, report, maxBytes);
  addDetails(budget, of('fail', 'warn'));
  addInconclusive(budget, of('inconclusive'));
  addProblems(budget, report.problems);
  addHealthy(
    budget,
    of('pass'),
    sorted.filter(({ verdict }) => verdict === 'pass'),
  );
  return budget.text();
}

/** A section with a head, then blocks while there is room, then a sentence on what was left out, then a foot. */
interface Section {
  readonly head: string;
  readonly blocks: readonly (readonly string[])[];
  readonly foot: string;
  readonly leftOut: (count: number) => string;
}

/** Bytes that have to stay free of each section, beside `RESERVED_BYTES`. */
function addSection(budget: ByteBudget, section: Section, reserveBytes = RESERVED_BYTES): void {
  if (section.blocks.length === 0) return;
  const { head, blocks, foot, leftOut } = section;
  const closing = byteLength(foot) + byteLength(leftOut(blocks.length));
  if (!budget.add([head], closing + reserveBytes)) {
    budget.add([`\n${leftOut(blocks.length).trim()}\n`]);
    return;
  }
  const left = budget.addWhileRoom(blocks, closing + reserveBytes);
  budget.add([foot + (left > 0 ? leftOut(left) : '')]);
}

function seeJson(what: string): string {
  return `\n${what} left out here for size; see the JSON report.\n`;
}

function originsLeftOut(count: number): string {
  return seeJson(`${counted(count, 'origin')} with details`);
}

function name(value: string): string {
  return markdownText(value, MAX_NAME_CHARS);
}

// -------------------------------------------------------------------------------------------------------------- overview

function addOverview(budget: ByteBudget, groups: readonly Alike[], reserveBytes: number): void {
  const columns = ['', 'Origin', 'Distribution', ...LAYERS.map((layer) => layer.toUpperCase()), 'First finding'];
  addSection(
    budget,
    {
      head: `\n| ${columns.join(' | ')} |\n| ${columns.map((_, index) => (index > 2 && index < 8 ? ':-:' : '---')).join(' | ')} |\n`,
      blocks: groups.map((group) => [overviewRow(group)]),
      foot: `\n<sub>${LAYER_LEGEND}</sub>\n`,
      leftOut: (count) => seeJson(`${counted(count, 'row')} of the table`),
    },
    reserveBytes,
  );
}

function overviewRow({ origin, others }: Alike): string {
  const cells = [
    `${EMOJI[origin.verdict]} ${origin.verdict}`,
    nameCell(origin),
    distributionCell(origin, others),
    ...layerLines(origin).map(({ mark }) => mark),
    teaser(origin),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function nameCell(origin: OriginReport): string {
  const { title, detail } = originName(origin);
  const second = detail === null ? '' : `<br>${markdownCode(detail, MAX_NAME_CHARS)}`;
  return `<b>${name(title)}</b>${second}`;
}

function distributionCell(origin: OriginReport, others: readonly OriginReport[]): string {
  const where = placeToLook(origin);
  return (
    markdownCode(origin.distribution, MAX_NAME_CHARS) +
    (where === null ? '' : `<br>${markdownCode(where, MAX_NAME_CHARS)}`) +
    (others.length === 0 ? '' : `<br>and ${others.length} more alike`)
  );
}

function teaser(origin: OriginReport): string {
  const [first] = activeFindings(origin);
  if (origin.verdict === 'inconclusive') return markdownText(briefReason(origin), MAX_TEASER_CHARS);
  if (first === undefined) return '';
  return `${markdownCode(first.rule, MAX_NAME_CHARS)} ${markdownText(first.message, MAX_TEASER_CHARS)}`;
}

// --------------------------------------------------------------------------------------------------------------- details

function addDetails(budget: ByteBudget, groups: readonly Alike[]): void {
  addSection(budget, {
    head: '\n### Findings\n',
    blocks: groups.map((group, index) => detailVersions(group, index < MAX_OPEN)),
    foot: '',
    leftOut: (count) => originsLeftOut(originsIn(groups.slice(-count))),
  });
}

/** With everything, without what was seen, and with the worst finding alone. */
function detailVersions(group: Alike, open: boolean): readonly string[] {
  const { origin } = group;
  const others = othersWords(group);
  const head = others === null ? [] : [`${markdownText(others, MAX_MESSAGE_CHARS)}\n`];
  const findings = activeFindings(origin);
  const shown = findings.slice(0, MAX_FINDINGS_PER_ORIGIN);
  const left = findings.length - shown.length;
  const more = left > 0 ? [`${counted(left, 'more finding')} in the JSON report.\n`] : [];
  const accepted = [...suppressedFindings(origin).map(acceptedLine), ...edgeLines(origin).map(edgeItem)];
  const full = shown.map((finding) => findingBlock(finding, origin, true));
  const plain = shown.map((finding) => findingBlock(finding, origin, false));
  const seen = observationTables(origin.observations);
  return [
    fold(origin, open, [...head, ...full, ...more, ...accepted, ...(seen === '' ? [] : [seen])]),
    fold(origin, open, [...head, ...plain, ...more, ...accepted]),
    fold(origin, open, [
      ...head,
      ...plain.slice(0, 1),
      ...(findings.length > 1 ? [`${findings.length - 1} more in the JSON report.\n`] : []),
    ]),
  ];
}

function fold(origin: OriginReport, open: boolean, blocks: readonly string[]): string {
  return `\n<details${open && origin.verdict === 'fail' ? ' open' : ''}>\n<summary>${summaryLine(origin)}</summary>\n\n${blocks.join('\n')}\n</details>\n`;
}

/** Inside HTML: no Markdown but character references. */
function summaryLine(origin: OriginReport): string {
  const { title, detail } = originName(origin);
  const where = placeAndCall(origin);
  return [
    `${EMOJI[origin.verdict]} <b>${name(title)}</b>`,
    ...(detail === null ? [] : [`<code>${name(detail)}</code>`]),
    `in ${name(origin.distribution)}`,
    ...(where === null ? [] : [`(${name(where)})`]),
  ].join(' ');
}

function findingBlock(finding: Finding, origin: OriginReport, withEvidence: boolean): string {
  const status = statusWords(finding);
  const where = ownPlace(finding, origin);
  const title = [
    `${LEVEL_EMOJI[finding.level]} **${finding.level}** ${markdownCode(finding.rule, MAX_NAME_CHARS)}`,
    ...(status === null ? [] : [`**${status}**`]),
    ...(where === null ? [] : [markdownCode(where, MAX_NAME_CHARS)]),
    ...(finding.level === 'error' && !finding.blocking ? ['does not block'] : []),
  ].join(' · ');
  const fix = finding.remediation === '' ? '' : `**Fix:** ${markdownText(finding.remediation, MAX_MESSAGE_CHARS)}`;
  const link = finding.documentation === '' ? '' : markdownLink('What this means', finding.documentation);
  const last = [fix, link].filter((part) => part !== '').join(' ');
  return [
    `${title}<br>${markdownText(finding.message, MAX_MESSAGE_CHARS)}${last === '' ? '' : `<br>${last}`}`,
    '',
    ...(withEvidence ? evidenceLines(finding) : []),
  ].join('\n');
}

function evidenceLines(finding: Finding): readonly string[] {
  const texts = evidenceTexts(finding);
  if (texts.length === 0) return [];
  const more = texts.length - MAX_EVIDENCE_VALUES;
  return [
    ...texts
      .slice(0, MAX_EVIDENCE_VALUES)
      .map(([key, text]) => `- ${markdownText(key, MAX_NAME_CHARS)}: ${markdownCode(text, MAX_VALUE_CHARS)}`),
    ...(more > 0 ? [`- ${more} more in the JSON report`] : []),
    '',
  ];
}

function acceptedLine({ rule, suppressed }: Finding): string {
  const until = suppressed?.expires ? ` until ${markdownText(suppressed.expires, MAX_NAME_CHARS)}` : '';
  return `Accepted${until}: ${markdownCode(rule, MAX_NAME_CHARS)}, ${markdownText(suppressed?.reason ?? '', MAX_VALUE_CHARS)}\n`;
}

function edgeText(line: string): string {
  return markdownText(line, MAX_VALUE_CHARS);
}

function edgeItem(line: string): string {
  return `${edgeText(line)}\n`;
}

// ---------------------------------------------------------------------------------------------------------- the other ones

function addInconclusive(budget: ByteBudget, groups: readonly Alike[]): void {
  addSection(budget, {
    head: '\n### Not fully observed from here\n\n',
    blocks: groups.map((group) => [inconclusiveItem(group, true), inconclusiveItem(group, false)]),
    foot: '',
    leftOut: (count) => seeJson(`${counted(originsIn(groups.slice(-count)), 'origin')} of this kind`),
  });
}

function inconclusiveItem(group: Alike, withNotices: boolean): string {
  const { origin } = group;
  const instances = othersWords(group);
  const { why, next, finding } = whyInconclusive(origin);
  const { title, detail } = originName(origin);
  const others = withNotices ? activeFindings(origin).filter((one) => one !== finding) : [];
  return [
    `- **${name(title)}**${detail === null ? '' : ` ${markdownCode(detail, MAX_NAME_CHARS)}`}: ${markdownText(why, MAX_MESSAGE_CHARS)}`,
    ...(instances === null ? [] : [`  <br>${markdownText(instances, MAX_MESSAGE_CHARS)}`]),
    ...(next === '' ? [] : [`  <br>**Next:** ${markdownText(next, MAX_MESSAGE_CHARS)}`]),
    ...others.slice(0, MAX_FINDINGS_PER_ORIGIN).map((one) => `  <br>${noticeText(one)}`),
    ...(withNotices ? edgeLines(origin).map((line) => `  <br>${edgeText(line)}`) : []),
    '',
  ].join('\n');
}

function noticeText(finding: Finding): string {
  return `${LEVEL_EMOJI[finding.level]} ${markdownCode(finding.rule, MAX_NAME_CHARS)} ${markdownText(finding.message, MAX_VALUE_CHARS)}`;
}

function addProblems(budget: ByteBudget, problems: readonly Problem[]): void {
  addSection(budget, {
    head: '\n### Could not be read or applied\n\n',
    blocks: problems.map(({ file, line, message }) => {
      const where = line === null ? file : `${file}:${line}`;
      return [`- ${markdownCode(where, MAX_NAME_CHARS)}: ${markdownText(message, MAX_MESSAGE_CHARS)}\n`];
    }),
    foot: '',
    leftOut: (count) => seeJson(counted(count, 'problem')),
  });
}

function addHealthy(budget: ByteBudget, groups: readonly Alike[], origins: readonly OriginReport[]): void {
  const unused = origins.filter(isUnused).length;
  const aside = unused === 0 ? '' : `, ${unused} of them not in use`;
  addSection(
    budget,
    {
      head: `\n<details>\n<summary>${EMOJI.pass} ${counted(origins.length, 'origin')} without findings that count${aside}</summary>\n\n| Origin | Distribution | Seen |\n| --- | --- | --- |\n`,
      blocks: groups.map((group) => [healthyRow(group, true), healthyRow(group, false)]),
      foot: '\n</details>\n',
      leftOut: (count) => seeJson(`${counted(originsIn(groups.slice(-count)), 'origin')} without findings`),
    },
    0,
  );
}

function healthyRow({ origin, others }: Alike, withNotices: boolean): string {
  const seen = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
  const remarks = withNotices
    ? [
        ...activeFindings(origin).map(noticeText),
        ...suppressedFindings(origin).map((finding) => acceptedLine(finding).trim()),
        ...edgeLines(origin).map(edgeText),
      ].slice(0, MAX_FINDINGS_PER_ORIGIN)
    : [];
  const cells = [
    nameCell(origin),
    distributionCell(origin, others),
    [markdownText(seen.join(', '), MAX_VALUE_CHARS), ...remarks].join('<br>'),
  ];
  return `| ${cells.join(' | ')} |\n`;
}
