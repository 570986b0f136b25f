import type { Origin } from './model/distribution.js';
import type { Finding, Layer } from './model/finding.js';
import type { SourceLocation } from './model/location.js';
import type { ExchangeObservation, OriginObservation } from './model/observation.js';
import type { OriginPlan } from './model/plan.js';
import { VERDICTS, type LayerState, type Report, type Verdict } from './model/report.js';
import type { Draft, Rule, Subject } from './model/rule.js';
import { withCaution } from './edge-caution.js';
import type { FailOn } from './options.js';

/** A draft together with the rule that wrote it. */
export interface Judgement {
  readonly rule: Rule;
  readonly draft: Draft;
}

/** Where the pages of the rules are published. */
export const RULE_PAGES =
  'https://github.com/cloudfront-origin-preflight/cloudfront-origin-preflight/blob/main/docs/rules';

/** The rules that speak of an origin nothing routes to: such origins are listed and not judged. */
const OF_UNUSED: readonly string[] = ['origin-not-in-use', 'origin-reference-invalid'];

/** Runs the rules over one origin. Pure: the same subject gives the same judgements. */
export function judge(rules: readonly Rule[], subject: Subject): readonly Judgement[] {
  return rules
    .filter((rule) => subject.plan.used !== 'no' || OF_UNUSED.includes(rule.id))
    .flatMap((rule) => rule.check(subject).map((draft) => withCaution({ rule, draft }, subject)));
}

export function levelOf({ rule, draft }: Judgement): Finding['level'] {
  return draft.level ?? rule.level;
}

/** A judgement as the report shows it. `blocking` follows from `failOn` alone here. */
export function toFinding(judgement: Judgement, subject: Subject, failOn: FailOn): Finding {
  const { rule, draft } = judgement;
  const level = levelOf(judgement);
  return {
    rule: rule.id,
    layer: rule.layer,
    level,
    certainty: certaintyOf(draft, subject),
    status: draft.status === undefined ? rule.status : draft.status,
    message: draft.message,
    evidence: draft.evidence ?? {},
    remediation: draft.remediation,
    documentation: `${RULE_PAGES}/${rule.id}.md`,
    location: draft.location === undefined ? placeToMend(subject.origin) : draft.location,
    suppressed: null,
    blocking: (level === 'error' && failOn !== 'never') || (level === 'warning' && failOn === 'warning'),
  };
}

/** Where an origin is to be mended: where its name was written when that is in another file, such as the call of a module. */
function placeToMend({ location, domainName }: Origin): SourceLocation | null {
  const written = domainName.location;
  return written !== null && written.file !== location?.file ? written : location;
}

/** Nothing is certain of a distribution of which it is not known whether there is one. */
function certaintyOf({ certainty = 'certain' }: Draft, { distribution }: Subject): Finding['certainty'] {
  return distribution.conditional && certainty === 'certain' ? 'likely' : certainty;
}

/** The layers that the judgements take back: what answered there was not the origin. */
export function unprovenLayers(judgements: readonly Judgement[]): ReadonlySet<Layer> {
  return new Set(judgements.flatMap(({ draft }) => draft.leavesUnverified ?? []));
}

/**
 * What was observed of each layer. Nothing counts as verified that was not seen to work everywhere that CloudFront would
 * go: not when a part of the plan could not be probed, nor under the names that viewers would send when those are unknown.
 * @param unproven layers that count as unverified whatever was seen of them
 */
export function layersOf(
  plan: OriginPlan,
  observation: OriginObservation,
  findings: readonly Finding[],
  unproven: ReadonlySet<Layer> = new Set(),
): Readonly<Record<Layer, LayerState>> {
  const failed = new Set(findings.filter((finding) => finding.level === 'error').map((finding) => finding.layer));
  const state = (layer: Layer, seen: LayerState): LayerState => {
    if (failed.has(layer)) return 'failed';
    return seen === 'verified' && unproven.has(layer) ? 'unverified' : seen;
  };
  if (plan.used === 'no') {
    const none = 'not-applicable';
    return { config: state('config', 'verified'), dns: none, tcp: none, tls: none, http: none };
  }
  const exchanges = attempted(observation.exchanges);
  const seenToWork = (works: (exchange: ExchangeObservation) => boolean): boolean =>
    plan.unprobed === null && exchanges.length > 0 && exchanges.every(works);
  const every = (layer: Layer, works: (exchange: ExchangeObservation) => boolean): LayerState =>
    state(layer, seenToWork(works) ? 'verified' : 'unverified');
  const nameIsKnown = plan.exchanges.every(({ nameRole }) => nameRole !== 'viewer-host-unknown');
  const overTls = plan.schemes.length === 0 || plan.schemes.includes('https');
  return {
    config: state('config', 'verified'),
    dns: state('dns', (observation.dns?.addresses.length ?? 0) > 0 ? 'verified' : 'unverified'),
    tcp: every('tcp', ({ tcp }) => tcp.status === 'connected'),
    tls: overTls
      ? every('tls', ({ target, tls }) => nameIsKnown && (target.scheme === 'http' || tls?.status === 'completed'))
      : 'not-applicable',
    http: every('http', ({ http }) => nameIsKnown && http?.status === 'answered'),
  };
}

/**
 * Exchanges the runner could make. One that it cannot (an IPv6 address without IPv6 here) does not make the others
 * unproven, so it counts only when there is nothing else.
 */
function attempted(exchanges: readonly ExchangeObservation[]): readonly ExchangeObservation[] {
  const made = exchanges.filter(({ tcp }) => tcp.status !== 'not-attempted');
  return made.length > 0 ? made : exchanges;
}

/** The contract's verdict of one origin (section 1). Suppressed findings do not count. */
export function verdictOf(findings: readonly Finding[], layers: Readonly<Record<Layer, LayerState>>): Verdict {
  const counting = findings.filter((finding) => finding.suppressed === null);
  if (counting.some((finding) => finding.level === 'error')) return 'fail';
  if (counting.some((finding) => finding.level === 'warning')) return 'warn';
  return Object.values(layers).includes('unverified') ? 'inconclusive' : 'pass';
}

/** The worst of several verdicts; `pass` for none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}

/** A report of origins that are judged already: counts them, and gives the worst verdict. */
export function combine(parts: Omit<Report, 'schemaVersion' | 'verdict' | 'counts'>): Report {
  const verdicts = parts.origins.map(({ verdict }) => verdict);
  const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  const [fail, warn, inconclusive, pass] = VERDICTS;
  return {
    schemaVersion: 1,
    verdict: worstVerdict(verdicts),
    counts: { fail: count(fail), warn: count(warn), inconclusive: count(inconclusive), pass: count(pass) },
    ...parts,
  };
}
