import type { OriginKind, ProtocolPolicy, IpAddressType, Problem } from './distribution.js';
import type { EdgeCheck } from './edge-code.js';
import type { Finding, Layer } from './finding.js';
import type { SourceLocation } from './location.js';
import type { OriginObservation } from './observation.js';

/** Worst first. */
export const VERDICTS = ['fail', 'warn', 'inconclusive', 'pass'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type LayerState = 'verified' | 'failed' | 'unverified' | 'not-applicable';

/** What a run found: the contract's JSON report, section 4. */
export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly origins: readonly OriginReport[];
  readonly problems: readonly Problem[];
}

export interface OriginReport {
  readonly key: string;
  readonly distribution: string;
  readonly originId: string | null;
  readonly kind: OriginKind;
  readonly domainName: string | null;
  readonly unresolved: {
    readonly reason: string;
    readonly expression: string;
    readonly resourceType: string | null;
  } | null;
  /** What of CloudFront's connections to it could not be tried from the configuration alone, and why; null when nothing. */
  readonly unprobed: string | null;
  readonly settings: OriginSettings;
  readonly location: SourceLocation | null;
  readonly verdict: Verdict;
  readonly layers: Readonly<Record<Layer, LayerState>>;
  readonly findings: readonly Finding[];
  /** The functions that run for requests to it, and how far each was checked. */
  readonly edgeFunctions: readonly EdgeCheck[];
  readonly observations: OriginObservation;
}

/** Settings in effect; null where a value is unknown or does not apply to this type of origin. Times in seconds. */
export interface OriginSettings {
  readonly httpPort: number | null;
  readonly httpsPort: number | null;
  readonly protocolPolicy: ProtocolPolicy | null;
  readonly sslProtocols: readonly string[] | null;
  readonly originPath: string | null;
  readonly readTimeout: number | null;
  readonly keepaliveTimeout: number | null;
  readonly connectionAttempts: number | null;
  readonly connectionTimeout: number | null;
  readonly ipAddressType: IpAddressType | null;
  readonly hostHeader: {
    readonly forwarded: 'yes' | 'no' | 'unknown' | 'unused';
    readonly names: readonly string[];
  };
}
