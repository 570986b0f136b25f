import type { SourceLocation } from './location.js';

/** Worst first. */
export const LEVELS = ['error', 'warning', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

/** The layers in the order in which CloudFront needs them. */
export const LAYERS = ['config', 'dns', 'tcp', 'tls', 'http'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * `certain`: AWS documents it, or the configuration contradicts itself. `likely`: known from practice. `possible`: it
 * may be so.
 */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Plain data that supports a finding; shown in every report, so nothing secret goes in. */
export type Evidence = Readonly<Record<string, EvidenceValue>>;
export type EvidenceValue = string | number | boolean | null | readonly string[];

/** One thing that is wrong, or worth knowing, about one origin. */
export interface Finding {
  readonly rule: string;
  readonly layer: Layer;
  readonly level: Level;
  readonly certainty: Certainty;
  /** The HTTP status that CloudFront is predicted to answer with; null when none, or when the deployment is refused. */
  readonly status: number | null;
  readonly message: string;
  readonly evidence: Evidence;
  readonly remediation: string;
  readonly documentation: string;
  readonly location: SourceLocation | null;
  readonly suppressed: { readonly reason: string; readonly expires: string | null } | null;
  /** Counts for the exit status under `fail-on`, `scope` and suppressions. */
  readonly blocking: boolean;
}

/** Worst first: level, then what blocks, then certainty; equal ones keep their order, which is that of the layers. */
export function bySeverity(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    Number(b.blocking) - Number(a.blocking) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty)
  );
}
