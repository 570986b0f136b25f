import type { ReplayOutcome, ReplayRun } from '../../model/edge-replay.js';

/** The most that CloudFront takes of any event is a base64 request body of 1.33 MB; beyond this all is too much. */
export const MAX_RESULT_BYTES = 1.5 * 2 ** 20;
/** Deeper than any request or response; so deep at most may a result be nested for others to walk through it. */
const MAX_DEPTH = 64;
const EXCERPT_CHARS = 200;
const MAX_TEXT_CHARS = 300;
const MAX_DOUBTS = 5;

/** What a report can say by itself; what it leaves open the caller knows. */
export interface ReportContext {
  readonly limitMs: number;
  readonly isConfiguredLimit: boolean;
  readonly heapMb: number;
  readonly isConfiguredHeap: boolean;
}

/** What every line of the runner begins with. */
export function markOf(nonce: string): string {
  return `\n${nonce} `;
}

/** What the runner told before it ended. */
export interface Told {
  /** It has begun, and the code was about to be loaded. */
  readonly started: boolean;
  /** How the code could not be loaded, which concerns every event. */
  readonly ofAll: ReplayRun | null;
  /** By the number of the event. */
  readonly runs: ReadonlyMap<number, ReplayRun>;
  /** The last event that was begun; null when none was. */
  readonly lastBegun: number | null;
}

/**
 * The runner's lines in what a process wrote: those with the run's nonce. Whoever wrote them, nothing in them is trusted:
 * every part is checked and bounded, and what has not the right form is left out.
 */
export function readReports(output: string, nonce: string, context: ReportContext): Told {
  const runs = new Map<number, ReplayRun>();
  let started = false;
  let ofAll: ReplayRun | null = null;
  let lastBegun: number | null = null;
  for (const part of output.split(markOf(nonce)).slice(1)) {
    const [line = ''] = part.split('\n', 1);
    const [, number = '', rest = ''] = /^(-1|\d{1,3}) ([^]*)$/.exec(line) ?? [];
    const index = Number(number);
    if (line === 'started') started = true;
    else if (rest === 'begins') lastBegun = index;
    else if (rest !== '') {
      const run = readRun(rest, context);
      if (run !== null && index === -1) ofAll ??= run;
      else if (run !== null && !runs.has(index)) runs.set(index, run);
    }
  }
  return { started, ofAll, runs, lastBegun };
}

function readRun(text: string, context: ReportContext): ReplayRun | null {
  if (depthOf(text) > MAX_DEPTH) {
    return { outcome: { status: 'not-run', reason: 'its result is nested too deeply' }, doubts: [] };
  }
  const told = parse(text);
  if (!isRecord(told) || !isRecord(told['outcome'])) return null;
  const outcome = outcomeOf(told['outcome'], context);
  return outcome === null ? null : { outcome, doubts: doubtsOf(told['doubts']) };
}

function outcomeOf(told: Readonly<Record<string, unknown>>, context: ReportContext): ReplayOutcome | null {
  switch (told['status']) {
    case 'returned':
      return 'value' in told ? { status: 'returned', value: told['value'], excerpt: excerptOf(told['value']) } : null;
    case 'too-large':
      return isCount(told['bytes']) ? { status: 'too-large', bytes: told['bytes'] } : null;
    case 'nothing':
      return { status: 'nothing', because: told['because'] === 'not-awaited' ? 'not-awaited' : 'never-settled' };
    case 'threw':
      return {
        status: 'threw',
        phase: told['phase'] === 'load' ? 'load' : 'handler',
        error: textOf(told['error']),
        at: placeOf(told['at']),
      };
    case 'callback-handler':
      return { status: 'callback-handler' };
    case 'handler-missing':
      return { status: 'handler-missing', handler: textOf(told['handler']) };
    case 'exited':
      return isCount(told['exitCode']) ? { status: 'exited', exitCode: told['exitCode'] } : null;
    case 'timed-out':
      return { status: 'timed-out', limitMs: context.limitMs, isConfigured: context.isConfiguredLimit };
    case 'out-of-memory':
      return { status: 'out-of-memory', limitMb: context.heapMb, isConfigured: context.isConfiguredHeap };
    case 'not-run':
      return { status: 'not-run', reason: textOf(told['reason']) };
    default:
      return null;
  }
}

function placeOf(told: unknown): { readonly file: string; readonly line: number } | null {
  if (!isRecord(told)) return null;
  const { file, line } = told;
  return typeof file === 'string' && isCount(line) && line > 0 ? { file: file.slice(0, 400), line } : null;
}

function doubtsOf(told: unknown): readonly string[] {
  const texts = Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [];
  return texts.slice(0, MAX_DOUBTS).map((one) => one.slice(0, MAX_TEXT_CHARS));
}

function textOf(told: unknown): string {
  return typeof told === 'string' ? told.slice(0, MAX_TEXT_CHARS) : '';
}

function excerptOf(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > EXCERPT_CHARS ? `${text.slice(0, EXCERPT_CHARS)}…` : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How deep the brackets of a JSON text nest, those in strings left out. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (character === '"') isInString = !isInString;
    else if (isInString && character === '\\') index += 1;
    else if (!isInString && (character === '{' || character === '[')) deepest = Math.max(deepest, ++depth);
    else if (!isInString && (character === '}' || character === ']')) depth -= 1;
  }
  return deepest;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
