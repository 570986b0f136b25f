import type { EdgeFunction } from './distribution.js';
import type { Certainty } from './finding.js';
import type { SourceLocation } from './location.js';

/** What CloudFront finds wrong with what a function returns; the first group is about headers a function may not touch. */
export const HEADER_FAULTS = ['header-disallowed', 'header-read-only', 'header-refused'] as const;

/** Breaches of the runtime of CloudFront Functions, and what makes a function throw: CloudFront answers 503. */
export const UNSUPPORTED_FAULTS = ['code-too-large', 'syntax', 'missing-api', 'callback-handler'] as const;

/** Breaches of the shape of what a function returns: CloudFront answers 502. */
export const RESPONSE_FAULTS = [
  'not-an-object',
  'wrong-object',
  'status-missing',
  'status-type',
  'status-range',
  'status-changed',
  'field-type',
  'body-type',
  'body-encoding',
  'body-base64',
  'body-with-204',
  'body-too-large',
  'response-too-large',
  'headers-type',
  'header-name',
  'header-shape',
  'header-value',
  'cookie-header',
  'field-read-only',
  'uri',
  'querystring',
  'origin',
  'origin-setting',
  'origin-header',
] as const;

export type EdgeFaultCode =
  (typeof HEADER_FAULTS)[number] | (typeof UNSUPPORTED_FAULTS)[number] | (typeof RESPONSE_FAULTS)[number];

/** One breach of CloudFront's rules, by what a function returned, or surely will return. */
export interface EdgeFault {
  readonly code: EdgeFaultCode;
  /** The end of a sentence that begins with the path: "is a number, and CloudFront wants a string". Bounded. */
  readonly detail: string;
  /** Where in the returned value, such as `headers.location[0].value`; empty for the value itself, or for the code. Bounded. */
  readonly path: string;
  /** What CloudFront answers in its place. */
  readonly status: 502 | 503;
  readonly certainty: Certainty;
  /** The place in the code; null when a value was judged and not code. */
  readonly at: CodePosition | null;
}

/** A place in one of a function's files. */
export interface CodePosition {
  /** Index in the function's files. */
  readonly file: number;
  /** From 1, within the file's text. */
  readonly line: number;
}

/** What was learnt from reading a function's code for one event. */
export type CodeReading =
  | {
      readonly status: 'read';
      readonly faults: readonly EdgeFault[];
      /** Places where the code surely can send a request elsewhere. */
      readonly originChanges: readonly OriginChange[];
      /** What could not be followed, for people; empty when all of the handler was. */
      readonly gaps: readonly string[];
    }
  /** `reason`: for people. */
  | { readonly status: 'not-read'; readonly reason: string };

/** One way in which the code can change the origin of a request. */
export interface OriginChange {
  /** `request.origin`, `updateRequestOrigin`, … */
  readonly by: string;
  /** The new domain name, if it is known. */
  readonly domainName: string | null;
  readonly at: CodePosition | null;
}

/** How far the check of one function on one behavior went, for reports. */
export interface EdgeCheck {
  /** The path pattern. */
  readonly behavior: string;
  readonly eventType: string;
  readonly type: 'lambda' | 'function';
  /** Terraform address, logical id, or the ARN as far as it is known. */
  readonly function: string;
  /** `code`: the association, the configuration and the code. `association`: only what the distribution says. */
  readonly checked: 'association' | 'configuration' | 'code';
  /** On how many sample events it was run (`edge-replay`); null when it was not run. */
  readonly replayedEvents: number | null;
  /** What was not checked, and why; null when nothing is left. */
  readonly notChecked: string | null;
  readonly location: SourceLocation | null;
}

/** What was read of each association's code; associations whose code nobody has are not among them. */
export type EdgeReadings = ReadonlyMap<EdgeFunction, CodeReading>;
