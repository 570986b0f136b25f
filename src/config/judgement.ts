import { verdictOf } from '../judge.js';
import type { Problem } from '../model/distribution.js';
import { LEVELS, bySeverity, type Finding, type Level } from '../model/finding.js';
import type { OriginReport } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { FailOn } from '../options.js';
import { accept, type Acceptance } from './acceptance.js';
import type { Baseline } from './baseline.js';
import type { RuleLevels } from './config-file.js';
import { applyScope, type Change, type Extent } from './scope.js';

/** What a rule declares, as far as the level is concerned. */
type RuleFacts = Pick<Rule, 'id' | 'level' | 'layer'>;

/**
 * Gives findings the levels that the config file wants: `off` takes them out, another word replaces the level. What is only
 * possible, and therefore weaker than its rule, can be lowered and not raised: wishing makes no proof.
 */
export function relevel(
  findings: readonly Finding[],
  levels: RuleLevels,
  rules: readonly RuleFacts[],
  failOn: FailOn,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const wanted = levels.get(finding.rule);
    if (wanted === undefined) return [finding];
    if (wanted === 'off') return [];
    const declared = rules.find(({ id }) => id === finding.rule)?.level ?? finding.level;
    const unproven = finding.certainty === 'possible' && isWeaker(finding.level, declared);
    const level = unproven && isWeaker(finding.level, wanted) ? finding.level : wanted;
    return [{ ...finding, level, blocking: blocks(level, failOn) }];
  });
}

function isWeaker(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(than);
}

/** Whether a finding of this level counts for the exit status. */
function blocks(level: Level, failOn: FailOn): boolean {
  return (level === 'error' && failOn !== 'never') || (level === 'warning' && failOn === 'warning');
}

/** Everything that decides which of the findings count. */
export interface Policy {
  /** From the config file and from comments in the code. */
  readonly acceptances: readonly Acceptance[];
  readonly baseline: Baseline | null;
  readonly change: Change;
  /** The files each origin is made of, by its key; needed only when the change is known. */
  readonly extents: ReadonlyMap<string, Extent>;
  readonly rules: readonly RuleFacts[];
  readonly now: Date;
  /** True when the run looks at a part of the origins only, as with `shard`. */
  readonly partial: boolean;
  /** True when nothing was probed. */
  readonly static: boolean;
  /** What was wrong with the acceptances themselves. */
  readonly problems: readonly Problem[];
}

/** The origins with what counts, and what there is to say about the acceptances and the scope. */
export interface Settled {
  readonly origins: readonly OriginReport[];
  readonly problems: readonly Problem[];
}

/** Marks what is accepted, then excuses what the change did not cause, and draws the verdicts anew. Pure. */
export function settle(origins: readonly OriginReport[], policy: Policy): Settled {
  const layers = new Map(policy.rules.map(({ id, layer }) => [id, layer]));
  const accepted = accept(origins, {
    ...policy,
    today: policy.now.toISOString().slice(0, 10),
    layerOf: (rule) => layers.get(rule) ?? null,
  });
  const scoped = applyScope(accepted.origins, policy.extents, policy.change);
  return {
    origins: scoped.map(judgedAnew),
    problems: [...policy.problems, ...accepted.problems, ...scopeProblems(policy.change)],
  };
}

function judgedAnew(origin: OriginReport): OriginReport {
  const findings = origin.findings.toSorted(bySeverity);
  return { ...origin, findings, verdict: verdictOf(findings, origin.layers) };
}

function scopeProblems(change: Change): readonly Problem[] {
  if (change.status !== 'unknown') return [];
  const message = `which files this change touches could not be found out, so every finding counts: ${change.reason}`;
  return [{ file: '.', line: null, message }];
}
