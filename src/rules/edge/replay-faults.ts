import { edgeEventOf } from '../../cloudfront/edge-headers.js';
import { judgeFunctionResult, judgeLambdaResult } from '../../edge/verdicts.js';
import type { EdgeFaultCode } from '../../model/edge-code.js';
import type { EdgeReplay, EventReplay, ReplayOutcome, ReplayRun } from '../../model/edge-replay.js';
import type { Certainty } from '../../model/finding.js';
import { duration } from '../shared/wording.js';

/** What is wrong with one run, in a form in which runs and events can be compared. */
export interface ReplayFault {
  /** The same for the same fault, whatever the event. */
  readonly key: string;
  readonly status: 502 | 503;
  readonly certainty: Certainty;
  /** The rest of a sentence that begins with the function: "returns …", "throws …". */
  readonly what: string;
  /** What to do, in the imperative. */
  readonly remediation: string;
  /** The place in the returned value; empty for the whole, null when nothing was returned. */
  readonly path: string | null;
  /** The kind of breach where reading the code can find the same one; null for what only a run shows. */
  readonly breach: EdgeFaultCode | null;
  /** The place in the code, as far as it was told. */
  readonly at: { readonly file: string; readonly line: number } | null;
}

/** The parts of a replay that decide what a run means. */
type Played = Pick<EdgeReplay, 'kind' | 'eventType' | 'olderNode'>;

/** Whether the first run of an event shows what only a second one can make certain. */
export function isFaulty(played: Played, { sent, runs: [first] }: Pick<EventReplay, 'sent' | 'runs'>): boolean {
  if (dependsOnMachine(first)) return true;
  return faultsOf(played, sent, first).some(({ certainty }) => certainty !== 'possible');
}

/** Whether a run ended as it did because of the time that this machine took: seen once, that says nothing of the function. */
export function dependsOnMachine({ outcome }: ReplayRun): boolean {
  return outcome.status === 'timed-out' || outcome.status === 'out-of-memory';
}

/** Whether an exception may come from a node that is older than the function's: syntax or a method that it lacks. */
export function mayBeNode({ olderNode }: Pick<Played, 'olderNode'>, { outcome }: ReplayRun): boolean {
  if (olderNode === null || outcome.status !== 'threw') return false;
  return /^(?:SyntaxError|ReferenceError)\b|is not (?:a function|a constructor|iterable)|\bERR_/.test(outcome.error);
}

/**
 * All that CloudFront would answer with an error for. A function that gave no result says nothing where it asked for what it
 * does not get here, such as the network; what it did return is judged, and no more than possible. Pure.
 */
export function faultsOf(played: Played, sent: EventReplay['sent'], run: ReplayRun): readonly ReplayFault[] {
  const { outcome, doubts } = run;
  const isDoubtful = doubts.length > 0 || mayBeNode(played, run);
  if (doubts.length > 0 && outcome.status !== 'returned' && outcome.status !== 'too-large') return [];
  const faults =
    outcome.status === 'returned' ? returnedFaults(played, sent, outcome.value) : otherFaults(outcome, played);
  return isDoubtful ? faults.map((fault) => ({ ...fault, certainty: 'possible' })) : faults;
}

function returnedFaults(
  { kind, eventType }: Played,
  sent: EventReplay['sent'],
  value: unknown,
): readonly ReplayFault[] {
  const event = edgeEventOf(eventType);
  if (event === null) return [];
  const faults =
    kind === 'lambda'
      ? judgeLambdaResult(event, sent, value)
      : event === 'viewer-request' || event === 'viewer-response'
        ? judgeFunctionResult(event, sent, value)
        : [];
  return faults.map(({ code, detail, path, status, certainty }) => ({
    key: `${code} ${path} ${detail}`,
    status,
    certainty,
    what: `returns what CloudFront refuses: ${path === '' ? 'the result' : path} ${detail}`,
    remediation: `Correct ${path === '' ? 'the result' : path} in what the handler returns at ${eventType}; the evidence shows how that begins.`,
    path,
    breach: code,
    at: null,
  }));
}

function otherFaults(
  outcome: Exclude<ReplayOutcome, { status: 'returned' }>,
  { kind }: Played,
): readonly ReplayFault[] {
  const fault = (
    status: 502 | 503,
    certainty: Certainty,
    what: string,
    remediation: string,
    more: Partial<ReplayFault> = {},
  ): readonly ReplayFault[] => [
    { key: what, status, certainty, what, remediation, path: null, breach: null, at: null, ...more },
  ];
  switch (outcome.status) {
    case 'not-run':
    case 'crashed':
      return [];
    case 'too-large':
      return fault(
        502,
        'certain',
        `returns ${outcome.bytes} bytes of JSON, more than CloudFront takes at any event`,
        'Return less: a generated response may have 40 KB at viewer events and 1 MB at origin events.',
        { key: 'too-large', path: '' },
      );
    case 'nothing':
      return outcome.because === 'not-awaited'
        ? fault(
            502,
            'likely',
            'returns its result without a promise, which Lambda drops: CloudFront gets null',
            'Make the handler async, or hand the result to the callback.',
            { path: '', breach: 'not-an-object' },
          )
        : fault(
            kind === 'lambda' ? 502 : 503,
            'likely',
            'ends without a result: its promise never settles, or the callback is never called',
            'See to it that every way through the handler returns a result or calls back.',
          );
    case 'threw': {
      const when = outcome.phase === 'load' ? 'fails while it is loaded' : 'fails';
      const place = outcome.at === null ? '' : ` ${outcome.at.file}:${outcome.at.line}`;
      return fault(
        503,
        'certain',
        `${when}: ${outcome.error}`,
        'Handle the case in the code: a request that a viewer can send must not end in an exception.',
        { key: `threw ${outcome.phase} ${outcome.error}${place}`, at: outcome.at },
      );
    }
    case 'callback-handler':
      return fault(
        503,
        'certain',
        'is a handler with a callback, which Lambda has no more from nodejs24.x on',
        'Make the handler async and return the result.',
        { breach: 'callback-handler' },
      );
    case 'handler-missing':
      return fault(
        503,
        'likely',
        `has no function ${outcome.handler}`,
        'Export the handler under the name that the configuration says.',
      );
    case 'exited':
      return fault(
        503,
        'likely',
        `ends its process (exit status ${outcome.exitCode}) in place of returning a result`,
        'Return a result or throw an error; do not call process.exit.',
      );
    case 'timed-out':
      return fault(
        503,
        outcome.isConfigured ? 'likely' : 'possible',
        `has no result after ${duration(outcome.limitMs)}${outcome.isConfigured ? ', longer than its time-out' : ''}`,
        'See to it that the handler ends on this event.',
      );
    case 'out-of-memory':
      return fault(
        503,
        outcome.isConfigured ? 'likely' : 'possible',
        `needs more memory than it gets (${outcome.limitMb} MB here), or ends itself`,
        'See to it that the handler gets by with the memory that is configured.',
      );
  }
}
