import type { Distribution, Origin } from './distribution.js';
import type { EdgeReplays } from './edge-replay.js';
import type { EdgeReadings } from './edge-code.js';
import type { Certainty, Evidence, Layer, Level } from './finding.js';
import type { SourceLocation } from './location.js';
import type { OriginObservation } from './observation.js';
import type { OriginPlan } from './plan.js';

/** One rule of the catalogue: what it is called, and a pure function from what is known to what is wrong. */
export interface Rule {
  /** Public and permanent: suppressions, SARIF and scripts use it. */
  readonly id: string;
  /** A few words for a heading, in sentence case, without a full stop. */
  readonly title: string;
  readonly layer: Layer;
  /** The default level; a draft may say another. */
  readonly level: Level;
  /** What CloudFront is predicted to answer with; null when there is no such status or the deployment is refused. */
  readonly status: number | null;
  /** The day (ISO 8601) on which the facts behind it were last compared with AWS's documents. */
  readonly factsChecked: string;
  /** Everything wrong with this origin by this rule; empty when all is well or nothing is known. */
  check(subject: Subject): readonly Draft[];
}

/** All that a rule may look at. */
export interface Subject {
  readonly distribution: Distribution;
  readonly origin: Origin;
  readonly plan: OriginPlan;
  /** Empty (`dns: null`, no exchanges) when nothing was probed. */
  readonly observation: OriginObservation;
  /** What came of running the distribution's edge functions; empty when nothing was run. */
  readonly replays: EdgeReplays;
  /** What was read of the code of the distribution's edge functions. */
  readonly edge: EdgeReadings;
  readonly settings: JudgeSettings;
}

export interface JudgeSettings {
  readonly now: Date;
  readonly expiryDays: number;
  readonly unreachable: 'inconclusive' | 'warn' | 'fail';
}

/** A finding as its rule writes it; what the rule declares (id, layer, status) is added by the judge. */
export interface Draft {
  /** One or two sentences: what is wrong, at which address and name, and what CloudFront does then. Untrusted text is fine: reports escape. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly remediation: string;
  readonly evidence?: Evidence;
  readonly level?: Level;
  readonly certainty?: Certainty;
  readonly status?: number | null;
  /** Where it was written; the origin's own location when absent. */
  readonly location?: SourceLocation | null;
  /** What a second look has to repeat before an error may stand: keys of the exchanges seen failing, or `dns`. */
  readonly seenIn?: readonly string[];
  /** Layers of which nothing was proven although something answered: it was not the origin. */
  readonly leavesUnverified?: readonly Layer[];
}
