import { bySeverity, LAYERS, type EvidenceValue, type Finding, type Layer } from '../model/finding.js';
import type { SourceLocation } from '../model/location.js';
import { VERDICTS, type OriginReport, type Report, type Verdict } from '../model/report.js';

/*
 * The words that all reports for people share. Strings from here may quote a stranger: the report that writes them escapes.
 */

/** One mark per verdict, for a terminal. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { fail: '✗', warn: '!', inconclusive: '?', pass: '✓' };

/** What an origin is called: its id and its domain name, where they say different things. */
export interface OriginName {
  readonly title: string;
  /** The domain, or the expression that stands for it; null when the title is all there is. */
  readonly detail: string | null;
}

export function originName(origin: OriginReport): OriginName {
  const domain = origin.domainName ?? origin.unresolved?.form ?? origin.unresolved?.expression ?? null;
  if (origin.originId === null) return { title: domain ?? origin.key, detail: null };
  return { title: origin.originId, detail: domain === origin.originId ? null : domain };
}

/** `infra/cdn.tf:12`; null for an origin that was given by hand. */
export function place(location: SourceLocation | null): string | null {
  return location === null ? null : `${location.file}:${location.startLine}`;
}

/** The place of an origin, with that of the call where a module of the code declares it. */
export function placeAndCall({ location, calledFrom }: OriginReport): string | null {
  const [where, call] = [place(location), place(calledFrom)];
  return where === null || call === null || call === where ? where : `${where}, called in ${call}`;
}

/** Where a finding was written, if that says more than the place of its origin. */
export function ownPlace(finding: Finding, origin: OriginReport): string | null {
  const where = place(finding.location);
  return where === place(origin.location) ? null : where;
}

/** Where to look first: at the place of the worst finding, else at the origin itself. */
export function placeToLook(origin: OriginReport): string | null {
  const [worst] = activeFindings(origin);
  return place(worst?.location ?? origin.location);
}

/** How far one layer got. `not-reached`: unverified because a layer that it needs was not seen to work. */
export type LayerProgress = 'verified' | 'failed' | 'unverified' | 'not-reached' | 'not-applicable';

export interface LayerLine {
  readonly layer: Layer;
  readonly progress: LayerProgress;
  readonly mark: string;
}

const LAYER_MARKS: Readonly<Record<LayerProgress, string>> = {
  verified: '✓',
  failed: '✗',
  unverified: '?',
  'not-reached': '–',
  'not-applicable': '·',
};

/** What the marks of the layers mean. */
export const LAYER_LEGEND = '✓ verified, ✗ failed, ? not observed, – not reached, · does not apply';

/** The layers in order, each with its mark. */
export function layerLines({ layers }: OriginReport): readonly LayerLine[] {
  const connection = LAYERS.filter((layer) => layer !== 'config');
  const stop = connection.find((layer) => layers[layer] === 'failed' || layers[layer] === 'unverified');
  return LAYERS.map((layer) => {
    const beyond = stop !== undefined && LAYERS.indexOf(layer) > LAYERS.indexOf(stop);
    const progress = beyond && layers[layer] === 'unverified' ? 'not-reached' : layers[layer];
    return { layer, progress, mark: LAYER_MARKS[progress] };
  });
}

/** Whether no behavior routes to the origin: listed, not judged. */
export function isUnused(origin: OriginReport): boolean {
  return origin.settings.hostHeader.forwarded === 'unused';
}

/** Findings that count for the verdict, worst first. */
export function activeFindings(origin: OriginReport): readonly Finding[] {
  return origin.findings.filter((finding) => finding.suppressed === null).toSorted(bySeverity);
}

/** Findings that somebody accepted. */
export function suppressedFindings(origin: OriginReport): readonly Finding[] {
  return origin.findings.filter((finding) => finding.suppressed !== null);
}

/** Origins of one place in the code of which the same is to be said: instances of a module, of `count` or of `for_each`. */
export interface Alike {
  /** The first of them, which stands for all. */
  readonly origin: OriginReport;
  readonly others: readonly OriginReport[];
}

/** The origins with those that are alike together, each group where its first one stood. */
export function alike(origins: readonly OriginReport[]): readonly Alike[] {
  const groups = new Map<unknown, [OriginReport, ...OriginReport[]]>();
  for (const origin of origins) {
    const key = origin.location === null ? origin : toldOf(origin);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [origin]);
    else group.push(origin);
  }
  return [...groups.values()].map(([origin, ...others]) => ({ origin, others }));
}

/** Everything that a report for people says of an origin, but for which instance it is and what exactly was seen of it. */
function toldOf({
  location,
  originId,
  domainName,
  unresolved,
  unprobed,
  verdict,
  layers,
  findings,
}: OriginReport): string {
  const words = findings.map((one) => [one.rule, one.level, one.status, one.message, one.location, one.suppressed]);
  return JSON.stringify([location, originId, domainName, unresolved, unprobed, verdict, layers, words]);
}

/** How many origins the groups stand for. */
export function originsIn(groups: readonly Alike[]): number {
  return groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
}

/** A list of instances names so many. */
const MAX_INSTANCES = 5;

/** `and 41 more alike: site["b"], …`: which others a group stands for; null when it is of one. */
export function othersWords({ origin, others }: Alike): string | null {
  if (others.length === 0) return null;
  const names = [...new Set(others.map((other) => instanceWords(other, origin)))].filter(
    (one) => one !== origin.distribution,
  );
  const named = names.slice(0, MAX_INSTANCES);
  const rest = others.length - named.length;
  const list = [...named, ...(rest > 0 && named.length > 0 ? [`and ${rest} more`] : [])].join(', ');
  return `and ${others.length} more alike${list === '' ? '' : `: ${list}`}`;
}

/** The distribution of one that is alike, with the file that calls its module where that is another. */
function instanceWords({ distribution, calledFrom }: OriginReport, shown: OriginReport): string {
  const isElsewhere = calledFrom !== null && calledFrom.file !== shown.calledFrom?.file;
  return isElsewhere ? `${distribution} (${calledFrom.file})` : distribution;
}

/** `502 predicted`, `502 likely`, `502 possible`; null when no status follows. What is no error is at most possible. */
export function statusWords({ status, level, certainty }: Finding): string | null {
  if (status === null) return null;
  if (level !== 'error' || certainty === 'possible') return `${status} possible`;
  return `${status} ${certainty === 'certain' ? 'predicted' : 'likely'}`;
}

/** Functions at the edge that are listed for one origin; the others are counted. */
const MAX_EDGE_LINES = 10;

const CHECKED = { association: 'association', configuration: 'configuration', code: 'configuration and code' } as const;

/** What was checked of each function that runs for requests to an origin, and what was not: a line each. */
export function edgeLines({ edgeFunctions }: OriginReport): readonly string[] {
  const lines = edgeFunctions.map(({ behavior, eventType, function: name, checked, replayedEvents, notChecked }) => {
    const run = replayedEvents === null ? '' : `, run on ${counted(replayedEvents, 'event')}`;
    const rest = notChecked === null ? '' : `; not checked: ${notChecked}`;
    return `edge: ${eventType} on ${behavior}, ${name}: ${CHECKED[checked]} checked${run}${rest}`;
  });
  const more = lines.length - MAX_EDGE_LINES;
  return more > 0 ? [...lines.slice(0, MAX_EDGE_LINES), `edge: ${more} more in the JSON report`] : lines;
}

/** `1 origin`, `2 origins`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `8 origins: 1 fail, 2 inconclusive, 5 pass`; verdicts that nobody got are left out. */
export function countsLine({ counts, origins, shard }: Report): string {
  const part = shard === null ? '' : ` in shard ${shard.index} of ${shard.count}`;
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`);
  return `${counted(origins.length, 'origin')}${part}: ${parts.length === 0 ? 'nothing was checked' : parts.join(', ')}`;
}

/** The verdict of the run in a sentence or two. */
export function headline(report: Report): string {
  return [verdictSentence(report), besides(report), blockingSentence(report)].filter((part) => part !== null).join(' ');
}

function verdictSentence(report: Report): string {
  const { counts, origins } = report;
  const of = (count: number): string => `${count} of ${counted(origins.length, 'origin')}`;
  switch (report.verdict) {
    case 'fail':
      return `CloudFront is predicted to ${predictedAnswer(report)} because of ${of(counts.fail)}.`;
    case 'warn':
      return `No failure is predicted, but ${of(counts.warn)} ${counts.warn === 1 ? 'has' : 'have'} warnings.`;
    case 'inconclusive':
      if (counts.inconclusive === 0) return 'Nothing wrong was seen, but not everything was looked at.';
      return `Nothing wrong was seen, but ${of(counts.inconclusive)} could not be fully observed from here.`;
    case 'pass':
      return passSentence(report);
  }
}

/** `answer 502 or 504`, `refuse the deployment`, or both: an error in the configuration without a status is refused. */
function predictedAnswer({ origins }: Report): string {
  const errors = origins.flatMap(activeFindings).filter(({ level }) => level === 'error');
  const statuses = new Set(errors.map(({ status }) => status).filter((status) => status !== null));
  const refused = errors.some(({ status, layer }) => status === null && layer === 'config');
  const answer = statuses.size === 0 ? [] : [`answer ${[...statuses].toSorted((a, b) => a - b).join(' or ')}`];
  const parts = [...answer, ...(refused ? ['refuse the deployment'] : [])];
  return parts.length === 0 ? 'answer with an error' : parts.join(', or to ');
}

function passSentence({ origins, shard }: Report): string {
  if (origins.length === 0) {
    return shard === null
      ? 'Nothing was checked.'
      : `There is nothing in this shard (${shard.index} of ${shard.count}).`;
  }
  const used = origins.filter((origin) => !isUnused(origin));
  const accepted = used.flatMap(suppressedFindings).length;
  const works =
    accepted === 0 ? 'in every layer that CloudFront would use' : `but for ${counted(accepted, 'accepted finding')}`;
  const subject = used.length === 1 ? 'The origin in use works' : `All ${used.length} origins in use work`;
  return used.length === 0 ? 'No origin is in use, so none was judged.' : `${subject} ${works}.`;
}

function besides({ verdict, counts }: Report): string | null {
  return (verdict === 'fail' || verdict === 'warn') && counts.inconclusive > 0
    ? `${counts.inconclusive} more could not be fully observed from here.`
    : null;
}

/** Says why a run with errors may still succeed; null when there is nothing to explain. */
function blockingSentence({ verdict, origins }: Report): string | null {
  const blocks = origins.some(({ findings }) => findings.some((finding) => finding.blocking));
  return verdict === 'fail' && !blocks ? 'None of it blocks, by the settings of this run.' : null;
}

/** A list in evidence shows at most so many of its values. */
const MAX_LISTED = 8;

/** A camel-case name as words: `notAfter` becomes `not after`; abbreviations stay whole. */
function words(name: string): string {
  return name.replace(
    /([a-z0-9])([A-Z])(?![A-Z])/gu,
    (_, before: string, start: string) => `${before} ${start.toLowerCase()}`,
  );
}

function evidenceText(value: EvidenceValue): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value.length === 0) return 'none';
  const more = value.length - MAX_LISTED;
  return [...value.slice(0, MAX_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** The evidence of a finding as names and texts, in its own order. */
export function evidenceTexts({ evidence }: Finding): readonly (readonly [name: string, text: string])[] {
  return Object.entries(evidence).map(([name, value]) => [words(name), evidenceText(value)]);
}
