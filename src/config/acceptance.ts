import type { Problem } from '../model/distribution.js';
import { LAYERS, type Finding, type Layer } from '../model/finding.js';
import type { OriginReport } from '../model/report.js';
import type { Baseline } from './baseline.js';
import type { ConfigFile } from './config-file.js';
import { matchesGlob } from './glob.js';

/** Somebody's word that a finding is known and may stay, with the reason. */
export interface Acceptance {
  /** Null: every rule. */
  readonly rule: string | null;
  /** Whether it speaks of the origin with this key. */
  readonly covers: (key: string) => boolean;
  readonly reason: string;
  /** The last day (ISO 8601, UTC) on which it holds; null: for good. */
  readonly expires: string | null;
  /** Where it is written. */
  readonly file: string;
  readonly line: number | null;
  /** What it accepts, for a message: `certificate-expiring at "infra/*"`. */
  readonly accepts: string;
}

export interface AcceptanceRequest {
  readonly acceptances: readonly Acceptance[];
  readonly baseline: Baseline | null;
  /** Day of the run, ISO 8601, UTC. */
  readonly today: string;
  /** The layer of a rule; null for a rule that does not exist any more. */
  readonly layerOf: (rule: string) => Layer | null;
  /** True when the run looks at a part of the origins only (a shard), so that what is missing here may be elsewhere. */
  readonly partial: boolean;
  /** True when nothing was probed, so that only the configuration could be judged. */
  readonly static: boolean;
}

export interface Accepted {
  readonly origins: readonly OriginReport[];
  /** Acceptances that have ended, or match nothing any more. */
  readonly problems: readonly Problem[];
}

/** What every finding that the baseline lists gives as its reason. */
export const BASELINE_REASON = 'accepted in the baseline';

/** The suppressions of a config file. */
export function acceptancesOf(config: ConfigFile): readonly Acceptance[] {
  return config.suppressions.map(({ rule, key, reason, expires, line }) => ({
    rule,
    covers: (origin: string) => key === null || matchesGlob(key, origin),
    reason,
    expires,
    file: config.path,
    line,
    accepts: `${rule ?? 'everything'}${key === null ? '' : ` at "${key}"`}`,
  }));
}

/**
 * Marks the findings that somebody accepted: they stay in the report, with the reason, and neither block nor count. An
 * acceptance that has ended accepts nothing; that, and one that is no longer needed, is told as a problem.
 */
export function accept(origins: readonly OriginReport[], request: AcceptanceRequest): Accepted {
  const needed = new Set<Acceptance>();
  const ofRule = byRule(request.acceptances);
  const accepted = origins.map((origin): OriginReport => {
    const covers = memoized((acceptance: Acceptance) => acceptance.covers(origin.key));
    const findings = origin.findings.map((finding): Finding => {
      const matching = [...(ofRule.get(finding.rule) ?? []), ...(ofRule.get(null) ?? [])].filter(covers);
      for (const acceptance of matching) needed.add(acceptance);
      const suppressed = reasonFor(origin.key, finding.rule, matching, request);
      return suppressed === null ? finding : { ...finding, suppressed, blocking: false };
    });
    return { ...origin, findings };
  });
  const problems = request.acceptances.flatMap((acceptance) =>
    needed.has(acceptance) ? ended(acceptance, request) : unused(acceptance, origins, request),
  );
  return { origins: accepted, problems: [...problems, ...outdatedBaseline(origins, request)] };
}

function byRule(acceptances: readonly Acceptance[]): ReadonlyMap<string | null, readonly Acceptance[]> {
  const lists = new Map<string | null, Acceptance[]>();
  for (const acceptance of acceptances) {
    const list = lists.get(acceptance.rule) ?? [];
    list.push(acceptance);
    lists.set(acceptance.rule, list);
  }
  return lists;
}

function memoized<T>(answer: (question: T) => boolean): (question: T) => boolean {
  const known = new Map<T, boolean>();
  return (question) => {
    const given = known.get(question) ?? answer(question);
    known.set(question, given);
    return given;
  };
}

function reasonFor(
  key: string,
  rule: string,
  matching: readonly Acceptance[],
  { baseline, today }: AcceptanceRequest,
): Finding['suppressed'] {
  const holding = matching.find((acceptance) => !hasEnded(acceptance, today));
  if (holding !== undefined) return { reason: holding.reason, expires: holding.expires };
  return baseline?.has(key, rule) === true ? { reason: BASELINE_REASON, expires: null } : null;
}

/** ISO days sort as text. */
function hasEnded({ expires }: Acceptance, today: string): boolean {
  return expires !== null && today > expires;
}

function ended(acceptance: Acceptance, { today }: AcceptanceRequest): readonly Problem[] {
  if (!hasEnded(acceptance, today)) return [];
  const message = `the suppression of ${acceptance.accepts} ended on ${acceptance.expires ?? ''}: its findings count again`;
  return [{ file: acceptance.file, line: acceptance.line, message }];
}

function unused(
  acceptance: Acceptance,
  origins: readonly OriginReport[],
  request: AcceptanceRequest,
): readonly Problem[] {
  // In a part of the origins nothing can be missed: it may be in another part.
  if (request.partial) return [];
  const { rule, file, line, accepts } = acceptance;
  const covered = origins.filter(({ key }) => acceptance.covers(key));
  if (covered.length === 0) {
    return [{ file, line, message: `the suppression of ${accepts} can go: no origin here has such a key` }];
  }
  const layers = rule === null ? LAYERS : [request.layerOf(rule)].filter((layer) => layer !== null);
  if (layers.some((layer) => couldHide(layer, covered, request))) return [];
  return [{ file, line, message: `the suppression of ${accepts} can go: it matches no finding any more` }];
}

/** Whether a finding may still be there and was only not seen: silence on the wire proves nothing. */
function couldHide(layer: Layer, covered: readonly OriginReport[], request: AcceptanceRequest): boolean {
  return (request.static && layer !== 'config') || covered.some(({ layers }) => layers[layer] === 'unverified');
}

/** One problem for the whole baseline, which may list thousands. */
function outdatedBaseline(origins: readonly OriginReport[], request: AcceptanceRequest): readonly Problem[] {
  const { baseline, partial, layerOf } = request;
  if (baseline === null || partial) return [];
  const found = new Map(origins.map((origin) => [origin.key, origin]));
  const gone = baseline.entries.filter(({ key, rule }) => {
    const origin = found.get(key);
    if (origin === undefined) return true;
    if (origin.findings.some((finding) => finding.rule === rule)) return false;
    const layer = layerOf(rule);
    return layer === null || !couldHide(layer, [origin], request);
  });
  const [first] = gone;
  if (first === undefined) return [];
  const all = gone.length === 1 ? '1 entry matches' : `${gone.length} entries match`;
  const message = `${all} no finding any more, such as ${first.rule} at "${first.key}": write the baseline anew`;
  return [{ file: baseline.file, line: null, message }];
}
