import type { EdgeFunction } from './distribution.js';

/** What came of running edge functions, by the association they were run for. Empty when `edge-replay` was not asked for. */
export type EdgeReplays = ReadonlyMap<EdgeFunction, EdgeReplay>;

/** An event that the user gave (`edge-events`), as a function of its kind gets it. */
export interface GivenEvent {
  /** The file, for people. */
  readonly name: string;
  readonly kind: 'lambda' | 'function';
  readonly eventType: string;
  /** Plain JSON data. */
  readonly event: unknown;
}

/** One function at one event type. */
export interface EdgeReplay {
  readonly kind: 'lambda' | 'function';
  readonly eventType: string;
  /** Set when the function is written for a newer node than this one: what it throws here it may not throw there. */
  readonly olderNode: string | null;
  readonly events: readonly EventReplay[];
}

/** What one function did with one event. */
export interface EventReplay {
  /** For people: `GET of a page`, or the file that the user gave. */
  readonly name: string;
  /** One of the user's own events (`edge-events`). */
  readonly isGiven: boolean;
  /** The event has headers that CloudFront adds only where a policy asks for them. */
  readonly hasCloudFrontHeaders: boolean;
  /** The request (response events: also the response) that the function was given; what it returns is compared with it. */
  readonly sent: SentEvent;
  /** In the order of the runs: one, or two where the first was at fault. */
  readonly runs: readonly [ReplayRun, ...ReplayRun[]];
}

/** The parts of an event that verdicts compare a result with, as plain JSON values. */
export interface SentEvent {
  readonly request: unknown;
  /** Null at request events. */
  readonly response: unknown;
}

export interface ReplayRun {
  readonly outcome: ReplayOutcome;
  /** Why production may behave differently, for people: "it asks the network". Empty when nothing stands in the way. */
  readonly doubts: readonly string[];
}

/** How a run ended. All texts are the function's own, bounded and unescaped. */
export type ReplayOutcome =
  | {
      readonly status: 'returned';
      /** What JSON makes of the result, as Lambda and CloudFront do. */
      readonly value: unknown;
      /** The beginning of it as text. */
      readonly excerpt: string;
    }
  /** More than `MAX_RESULT_BYTES` of JSON, which is more than CloudFront takes of any event. */
  | { readonly status: 'too-large'; readonly bytes: number }
  /** It ended without a result: nothing called back, or a value was returned by a handler whose return value does not count. */
  | { readonly status: 'nothing'; readonly because: 'not-awaited' | 'never-settled' }
  | {
      readonly status: 'threw';
      readonly phase: 'load' | 'handler';
      readonly error: string;
      /** Where in the package, as far as the error says. */
      readonly at: { readonly file: string; readonly line: number } | null;
    }
  | { readonly status: 'callback-handler' }
  | { readonly status: 'handler-missing'; readonly handler: string }
  | { readonly status: 'exited'; readonly exitCode: number }
  /** `isConfigured`: the limit here is not below that of the function itself. */
  | { readonly status: 'timed-out'; readonly limitMs: number; readonly isConfigured: boolean }
  | { readonly status: 'out-of-memory'; readonly limitMb: number; readonly isConfigured: boolean }
  /** It ended, and neither the result nor the reason came out. */
  | { readonly status: 'crashed'; readonly exitCode: number | null }
  /** It needs what is not here: a module, a file, the network. Not a fault. */
  | { readonly status: 'not-run'; readonly reason: string };
