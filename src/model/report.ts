import type {
  IpAddressType,
  OriginKind,
  Problem,
  ProtocolPolicy,
  SourceLanguage,
  ViewerProtocolPolicy,
} from './distribution.js';
import type { EdgeCheck } from './edge-code.js';
import type { Finding, Layer } from './finding.js';
import type { SourceLocation } from './location.js';
import type { OriginObservation } from './observation.js';
import type { Shard } from './shard.js';

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
  /** The distributions of the origins: which requests lead where. */
  readonly distributions: readonly DistributionReport[];
  readonly problems: readonly Problem[];
  /** The part of the origins that this run looked at; null: all of them. */
  readonly shard: Shard | null;
}

/** A distribution as its configuration describes it; null where a value is not known. */
export interface DistributionReport {
  readonly address: string;
  readonly language: SourceLanguage;
  /** The file that declares it; null for origins given by hand. */
  readonly file: string | null;
  readonly location: SourceLocation | null;
  readonly domainName: string | null;
  /** The alternate domain names that are known. */
  readonly aliases: readonly string[];
  /** Keys of its origins. */
  readonly origins: readonly string[];
  readonly originGroups: readonly {
    readonly id: string | null;
    /** Ids of origins, the first one first asked. */
    readonly members: readonly (string | null)[];
  }[];
  /** In the order in which CloudFront compares them, the default one last. */
  readonly behaviors: readonly BehaviorReport[];
}

export interface BehaviorReport {
  readonly pathPattern: string | null;
  /** Id of an origin or of an origin group. */
  readonly target: string | null;
  /** Keys of the origins that it leads to; where its target is not known, of those that it may lead to. */
  readonly origins: readonly string[];
  readonly viewerProtocolPolicy: ViewerProtocolPolicy | null;
  readonly location: SourceLocation | null;
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
    /** What is known of the name, with holes in braces, where that is clearer than the expression; else null. */
    readonly form: string | null;
    readonly resourceType: string | null;
  } | null;
  /** What of CloudFront's connections to it could not be tried from the configuration alone, and why; null when nothing. */
  readonly unprobed: string | null;
  readonly settings: OriginSettings;
  readonly location: SourceLocation | null;
  /** Where the code at the top calls the module that declares it; null without such a call. */
  readonly calledFrom: SourceLocation | null;
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
