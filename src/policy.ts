import { findChange, findExtents, type Scope } from './changes/index.js';
import { acceptancesOf } from './config/acceptance.js';
import { loadBaseline } from './config/baseline.js';
import type { ConfigFile } from './config/config-file.js';
import { readInline } from './config/inline.js';
import type { Policy } from './config/judgement.js';
import type { Distribution } from './model/distribution.js';
import type { Rule } from './model/rule.js';

/** What the user wants to count, and where it is written. */
export interface PolicySettings {
  readonly workspace: string;
  readonly now: Date;
  /** The process's variables; the runner describes the event in them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly config: ConfigFile | null;
  /** Path of a baseline; null: none. */
  readonly baseline: string | null;
  readonly scope: Scope;
  readonly token: string | null;
  /** Further files that decide about every origin, such as those with variables. */
  readonly decidedBy: readonly string[];
  /** True when the run looks at a part of the origins only, as with `shard`. */
  readonly partial: boolean;
  readonly static: boolean;
  readonly rules: readonly Rule[];
}

/**
 * Collects everything that decides which findings count: suppressions of the config file, comments in the code, the
 * baseline, and what a pull request changes.
 * @throws UsageError for a baseline that cannot be used; nothing else throws
 */
export async function policyFor(distributions: readonly Distribution[], settings: PolicySettings): Promise<Policy> {
  const { workspace, config, baseline, rules, partial } = settings;
  const origins = distributions.flatMap((distribution) => distribution.origins);
  const ruleIds = rules.map(({ id }) => id);
  const [accepted, inline, change] = await Promise.all([
    baseline === null ? null : loadBaseline(workspace, baseline),
    readInline(origins, { workspace, ruleIds, partial }),
    findChange(settings),
  ]);
  const everywhere = [...settings.decidedBy, config?.path, baseline].filter((path) => typeof path === 'string');
  return {
    acceptances: [...(config === null ? [] : acceptancesOf(config)), ...inline.acceptances],
    baseline: accepted,
    change,
    extents: change.status === 'known' ? await findExtents(distributions, { workspace, everywhere }) : new Map(),
    rules,
    now: settings.now,
    partial,
    static: settings.static,
    problems: inline.problems,
  };
}
