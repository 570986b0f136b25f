import type { Certificate } from '../model/observation.js';
import {
  VERDICTS,
  type BehaviorReport,
  type DistributionReport,
  type OriginReport,
  type Verdict,
} from '../model/report.js';
import { VERDICT_MARKS, activeFindings, counted, originName } from './describe.js';
import { MAX_NAME_CHARS, mermaidText } from './escape.js';
import { chainOf, day } from './seen.js';

/*
 * Pictures in Mermaid's language, which GitHub draws (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams).
 */

/** Behaviors and origins that one picture shows, the worst first: more would be longer than a screen. */
const MAX_NODES = 24;
/** Lines of a picture; Mermaid itself refuses more than 500. */
const MAX_EDGES = 80;
/** A node's words, so that the picture keeps to the width of the page. */
const MAX_LABEL_CHARS = 48;
/** Bars of the timeline, the first to end first. */
const MAX_BARS = 16;
/** Farther from the first end than this, a bar is cut off, so that the near can be told apart. */
const HORIZON_DAYS = 400;
const DAY_MS = 86_400_000;

const STYLES: Readonly<Record<Verdict, string>> = {
  fail: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
  warn: 'fill:#fff8c5,stroke:#9a6700,stroke-width:2px,color:#1f2328',
  inconclusive: 'fill:#ddf4ff,stroke:#0969da,stroke-dasharray:4,color:#1f2328',
  pass: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
};

/** A picture, and how much of its subject it leaves out. */
export interface Picture {
  /** A fenced code block. */
  readonly markdown: string;
  /** Origins, or certificates, that are not in it. */
  readonly leftOut: number;
}

/**
 * Which requests of a distribution lead to which origins, and how those fare: the worst origins first, as many as a picture
 * can hold. Every word of a stranger is escaped; nothing of it can end a node, the picture or its block.
 * @param origins those of the distribution
 */
export function routingPicture(distribution: DistributionReport, origins: readonly OriginReport[]): Picture {
  const sorted = VERDICTS.flatMap((verdict) => origins.filter((origin) => origin.verdict === verdict));
  const { shown, behaviors } = fitting(sorted, distribution.behaviors);
  const places = new Map(shown.map(({ key }, index) => [key, `o${index}`]));
  const edges = behaviors.flatMap((behavior, index) =>
    behavior.origins.flatMap((key) => {
      const place = places.get(key);
      return place === undefined ? [] : [`  b${index} ${arrowTo(key, behavior, distribution, origins)} ${place}`];
    }),
  );
  const lines = [
    'flowchart LR',
    `  d["${label(distribution.address)}"]`,
    ...behaviors.map(({ pathPattern }, index) => `  b${index}(["${label(pathPattern ?? 'path not known')}"])`),
    ...behaviors.map((_, index) => `  d --> b${index}`),
    ...shown.map((origin, index) => `  o${index}["${originLabel(origin)}"]`),
    ...edges.slice(0, MAX_EDGES),
    ...VERDICTS.flatMap((verdict) => styleLines(verdict, shown)),
  ];
  return { markdown: fenced(lines), leftOut: origins.length - shown.length };
}

/** The origins, worst first, and the behaviors that lead to them, as long as both together stay within the bound. */
function fitting(
  sorted: readonly OriginReport[],
  behaviors: readonly BehaviorReport[],
): { readonly shown: readonly OriginReport[]; readonly behaviors: readonly BehaviorReport[] } {
  const shown: OriginReport[] = [];
  const leading = new Set<BehaviorReport>();
  for (const origin of sorted) {
    const more = behaviors.filter((behavior) => behavior.origins.includes(origin.key) && !leading.has(behavior));
    if (shown.length + leading.size + 1 + Math.min(more.length, 1) > MAX_NODES) break;
    shown.push(origin);
    for (const behavior of more) if (shown.length + leading.size < MAX_NODES) leading.add(behavior);
  }
  return { shown, behaviors: behaviors.filter((behavior) => leading.has(behavior)) };
}

/** Dotted where it is not certain, or where CloudFront goes only when the first origin of a group fails. */
function arrowTo(
  key: string,
  { target }: BehaviorReport,
  { originGroups }: DistributionReport,
  origins: readonly OriginReport[],
): string {
  if (target === null) return '-. perhaps .->';
  const id = origins.find((origin) => origin.key === key)?.originId ?? null;
  const group = originGroups.find((one) => one.id === target);
  return id !== target && group !== undefined && group.members.indexOf(id) > 0 ? '-. failover .->' : '-->';
}

/** Its name and what is wrong; the table above the picture has the domain. */
function originLabel(origin: OriginReport): string {
  const [worst] = activeFindings(origin);
  const cause = worst === undefined || worst.level === 'notice' ? null : worst.rule;
  const parts = [originName(origin).title, cause].filter((part) => part !== null);
  return `${VERDICT_MARKS[origin.verdict]} ${parts.map(label).join('<br/>')}`;
}

function styleLines(verdict: Verdict, shown: readonly OriginReport[]): readonly string[] {
  const nodes = shown.flatMap((origin, index) => (origin.verdict === verdict ? [`o${index}`] : []));
  if (nodes.length === 0) return [];
  return [`  classDef ${verdict} ${STYLES[verdict]}`, `  class ${nodes.join(',')} ${verdict}`];
}

/** When the certificates of the origins are valid, the first to end first; null when none was seen. */
export function validityPicture(origins: readonly OriginReport[]): Picture | null {
  const rows = leaves(origins);
  const [first] = rows;
  if (first === undefined) return null;
  const near = (time: string): string => {
    const [end, own] = [Date.parse(first.certificate.notAfter), Date.parse(time)];
    const horizon = HORIZON_DAYS * DAY_MS;
    return new Date(Math.min(Math.max(own, end - horizon), end + horizon)).toISOString().replace(/T.*/, '');
  };
  const lines = [
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m-%d',
    '  tickInterval 3month',
    ...rows.slice(0, MAX_BARS).map(({ origin, certificate }) => {
      const until = `, until ${day(certificate.notAfter)}`;
      // The dot in front keeps a name from being one of the language's own words.
      const name = `• ${label(originName(origin).title)}${mermaidText(until, MAX_NAME_CHARS)}`;
      return `  ${name} :${tagOf(origin)}${near(certificate.notBefore)}, ${near(certificate.notAfter)}`;
    }),
  ];
  return { markdown: fenced(lines), leftOut: Math.max(0, rows.length - MAX_BARS) };
}

/** How the picture draws what a rule has said of the certificate. */
const TAGS: Readonly<Record<string, string>> = {
  'certificate-expired': 'crit, ',
  'certificate-not-yet-valid': 'crit, ',
  'certificate-expiring': 'active, ',
};

function tagOf(origin: OriginReport): string {
  const tags = activeFindings(origin).flatMap(({ rule }) => TAGS[rule] ?? []);
  return tags[0] ?? 'done, ';
}

interface Leaf {
  readonly origin: OriginReport;
  readonly certificate: Certificate;
}

/** Each different leaf with readable dates once, with the first origin that sends it. */
function leaves(origins: readonly OriginReport[]): readonly Leaf[] {
  const found = new Map<string, Leaf>();
  for (const origin of origins) {
    for (const exchange of origin.observations.exchanges) {
      const [certificate] = chainOf(exchange)?.certificates ?? [];
      if (certificate === undefined || found.has(certificate.fingerprint256)) continue;
      const [from, to] = [Date.parse(certificate.notBefore), Date.parse(certificate.notAfter)];
      if (from <= to) found.set(certificate.fingerprint256, { origin, certificate });
    }
  }
  const end = ({ certificate }: Leaf): number => Date.parse(certificate.notAfter);
  return [...found.values()].toSorted((a, b) => end(a) - end(b));
}

/** What a sentence below a picture says of what is not in it. */
export function leftOutOf({ leftOut }: Picture, what: string): string {
  return leftOut === 0 ? '' : `\n${counted(leftOut, `more ${what}`)} not drawn; see the table and the JSON report.\n`;
}

function label(text: string): string {
  return mermaidText(text, MAX_LABEL_CHARS);
}

function fenced(lines: readonly string[]): string {
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}
