import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import type { Problem } from '../model/distribution.js';
import { bySeverity, type Certainty, type EvidenceValue, type Finding } from '../model/finding.js';
import type { SourceLocation } from '../model/location.js';
import type { OriginReport, Report } from '../model/report.js';
import { byteLength } from './budget.js';
import { inCheckout, type Checkout } from './checkout.js';
import { counted, headline, originName, place, statusWords } from './describe.js';
import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS, MAX_VALUE_CHARS, jsonText, sarifText, terminalText } from './escape.js';
import { SARIF_LEVELS, sarifRuleId, sarifRules } from './sarif-rules.js';

/** The version of this tool, as package.json has it. */
export const TOOL_VERSION = '0.1.0';

/**
 * Code scanning takes 25,000 results of a run and shows the first 5,000 (GitHub, "SARIF results exceed one or more limits").
 * The most severe come first, so those are the ones shown.
 */
export const MAX_RESULTS = 25_000;

/** Code scanning takes a file of 10 MB, compressed with gzip (GitHub, "SARIF file is too large"). */
const MAX_GZIPPED_BYTES = 10_000_000;

/** Notifications of one run; a tree full of broken files would otherwise outgrow the findings. */
const MAX_NOTIFICATIONS = 1000;

/** Values of the evidence that one result carries; the JSON report has all of them. */
const MAX_EVIDENCE_VALUES = 16;
/** Elements of a list in the evidence. */
const MAX_LISTED = 8;

/** A file name inside a URI; the operating systems' own bound is 4,096 bytes (Linux, PATH_MAX). */
const MAX_PATH_CHARS = 4096;

/**
 * Tracks a finding over moved lines, for whoever reads the file. Code scanning's own key, `primaryLocationLineHash`, is left
 * to github/codeql-action/upload-sarif: it works it out from the source and warns of any other value.
 */
const FINGERPRINT = 'originPreflight/v1';

const PRECISIONS: Readonly<Record<Certainty, string>> = { certain: 'very-high', likely: 'high', possible: 'medium' };

export interface SarifOptions extends Checkout {
  /**
   * The file, from the root of the checkout, that findings without a file of their own are put on: those on origins given
   * by hand, or on files outside of the checkout. Code scanning drops what has no place. The workflow that gives the
   * origins suits best; the tool's settings when absent.
   */
  readonly inputsFile?: string;
}

/** Where the tool's settings are, and so the nearest thing to a source for what was given by hand. */
const DEFAULT_INPUTS_FILE = '.origin-preflight.yml';

/**
 * The report as SARIF 2.1.0 for code scanning: one run, the findings as results, the most severe first, accepted ones with
 * their suppression, and what could not be read as notifications of the tool. Findings without a place in the checkout are
 * on line 1 of `inputsFile` and name their origin. What GitHub's limits leave out is counted in a notification.
 */
export function renderSarif(report: Report, options: SarifOptions): string {
  const entries = entriesOf(report);
  let room = Math.min(entries.length, MAX_RESULTS);
  let text = serialized(report, entries, room, options);
  while (room > 0 && byteLength(text) > MAX_GZIPPED_BYTES && gzipSync(text).length > MAX_GZIPPED_BYTES) {
    room = Math.floor(room / 2);
    text = serialized(report, entries, room, options);
  }
  return text;
}

/** A finding with the origin that it is about, and its number among those of the same rule there. */
interface Entry {
  readonly origin: OriginReport;
  readonly finding: Finding;
  readonly occurrence: number;
}

/** All findings: what counts before what was accepted, the worst first. */
function entriesOf({ origins }: Report): readonly Entry[] {
  const seen = new Map<string, number>();
  const entries = origins.flatMap((origin) =>
    origin.findings.map((finding) => {
      const identity = JSON.stringify([origin.key, finding.rule]);
      const occurrence = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, occurrence);
      return { origin, finding, occurrence };
    }),
  );
  return entries.toSorted(
    ({ finding: a }, { finding: b }) =>
      Number(a.suppressed !== null) - Number(b.suppressed !== null) || bySeverity(a, b),
  );
}

function serialized(report: Report, entries: readonly Entry[], room: number, options: SarifOptions): string {
  const shown = entries.slice(0, room);
  const rules = sarifRules(shown.map(({ finding }) => finding));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'CloudFront Origin Preflight',
            informationUri: 'https://github.com/cloudfront-origin-preflight/cloudfront-origin-preflight',
            semanticVersion: TOOL_VERSION,
            version: TOOL_VERSION,
            rules,
          },
        },
        automationDetails: { id: 'origin-preflight/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the checkout.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notifications(report, entries.length - room, options),
          },
        ],
        properties: { verdict: report.verdict, counts: report.counts, summary: headline(report) },
        results: shown.map((entry) => resultOf(entry, indexes, options)),
      },
    ],
  };
  return `${jsonText(JSON.stringify(log, null, 1))}\n`;
}

function resultOf(
  { origin, finding, occurrence }: Entry,
  indexes: ReadonlyMap<string, number>,
  options: SarifOptions,
): unknown {
  const where = finding.location && inCheckout(finding.location, options);
  const id = sarifRuleId(finding);
  return {
    ruleId: id,
    ruleIndex: indexes.get(id),
    level: SARIF_LEVELS[finding.level],
    message: { text: messageOf(finding, where === null ? origin : null) },
    locations: [physical(where, options)],
    partialFingerprints: { [FINGERPRINT]: fingerprint(origin.key, finding.rule, occurrence) },
    suppressions: finding.suppressed === null ? [] : [suppressionOf(finding.suppressed)],
    properties: {
      precision: PRECISIONS[finding.certainty],
      originKey: terminalText(origin.key, MAX_VALUE_CHARS),
      verdict: origin.verdict,
      layer: finding.layer,
      status: finding.status,
      prediction: statusWords(finding),
      certainty: finding.certainty,
      blocking: finding.blocking,
      evidence: evidenceOf(finding),
    },
  };
}

/** @param unplaced the origin to name, where no file does */
function messageOf(finding: Finding, unplaced: OriginReport | null): string {
  const name = unplaced === null ? '' : `${sarifText(nameOf(unplaced), MAX_NAME_CHARS)}: `;
  const fix = finding.remediation === '' ? '' : `\n\nFix: ${sarifText(finding.remediation, MAX_MESSAGE_CHARS)}`;
  return `${name}${sarifText(finding.message, MAX_MESSAGE_CHARS)}${fix}`;
}

/** What the origin is called, and the file where it stands if that is not one of the checkout. */
function nameOf(origin: OriginReport): string {
  const { title, detail } = originName(origin);
  return [title, detail, place(origin.location)].filter((part) => part !== null).join(', ');
}

function physical(where: SourceLocation | null, { inputsFile = DEFAULT_INPUTS_FILE }: SarifOptions): unknown {
  const { file, startLine, endLine } = where ?? { file: inputsFile, startLine: 1, endLine: 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' },
      region: { startLine, endLine },
    },
  };
}

/** A path with forward slashes as a relative reference (RFC 3986, section 4.2). */
function relativeUri(path: string): string {
  const whole = path.slice(0, MAX_PATH_CHARS).replace(/\p{Cs}/gu, '\uFFFD');
  return whole.split('/').map(encodeURIComponent).join('/');
}

function fingerprint(key: string, rule: string, occurrence: number): string {
  const hash = createHash('sha256').update(JSON.stringify([key, rule]));
  return `${hash.digest('hex')}:${occurrence}`;
}

function suppressionOf({ reason, expires }: NonNullable<Finding['suppressed']>): unknown {
  const until = expires === null ? '' : ` (until ${expires})`;
  return { kind: 'external', status: 'accepted', justification: terminalText(reason + until, MAX_MESSAGE_CHARS) };
}

function evidenceOf({ evidence }: Finding): Readonly<Record<string, EvidenceValue>> {
  return Object.fromEntries(
    Object.entries(evidence)
      .slice(0, MAX_EVIDENCE_VALUES)
      .map(([name, value]) => [terminalText(name, MAX_NAME_CHARS), evidenceValue(value)]),
  );
}

function evidenceValue(value: EvidenceValue): EvidenceValue {
  if (typeof value === 'string') return terminalText(value, MAX_VALUE_CHARS);
  if (value === null || typeof value !== 'object') return value;
  const more = value.length - MAX_LISTED;
  const first = value.slice(0, MAX_LISTED).map((one) => terminalText(one, MAX_VALUE_CHARS));
  return more > 0 ? [...first, `and ${more} more`] : first;
}

function notifications(report: Report, leftOut: number, options: SarifOptions): readonly unknown[] {
  const { problems } = report;
  const more = problems.length - MAX_NOTIFICATIONS;
  const counts = [
    ...(leftOut > 0 ? [`${counted(leftOut, 'finding')} left out to keep within code scanning's limits`] : []),
    ...(more > 0 ? [`${counted(more, 'more problem')} not listed here`] : []),
  ];
  return [
    ...counts.map((text) => ({ level: 'warning', message: { text: `${text}; see the JSON report.` } })),
    ...problems.slice(0, MAX_NOTIFICATIONS).map((problem) => notificationOf(problem, options)),
  ];
}

function notificationOf({ file, line, message }: Problem, options: SarifOptions): unknown {
  const startLine = line ?? 1;
  const where = inCheckout({ file, startLine, endLine: startLine }, options);
  const prefix = where === null ? `${sarifText(file, MAX_NAME_CHARS)}: ` : '';
  return {
    level: 'warning',
    message: { text: prefix + sarifText(message, MAX_MESSAGE_CHARS) },
    ...(where === null ? {} : { locations: [physical(where, options)] }),
  };
}
