import type { UnknownReason } from '../../../model/value.js';
import { throughHoles, unresolvedFrom } from '../texts.js';
import { failure, mapping, MAX_TEXT, nothing, sequence, text, type Datum } from '../values.js';
import { knownText, texts, type Call } from './call.js';

/** Characters of a pattern; those that take a host name out of a URL have some forty. */
const MAX_PATTERN = 300;
/** Steps that a pattern may take in the worst case. A backtracking engine does some 10^8 a second. */
const MAX_STEPS = 2e7;

/** A pattern that can be run without running away, with the most steps that it takes on so many characters. */
interface SafePattern {
  readonly source: string;
  readonly flags: string;
  readonly worstSteps: (characters: number) => number;
}

/**
 * Reads a pattern of Go's RE2 as one that JavaScript can run in bounded time; null for what it cannot. RE2 has no lookaround and no
 * back-references (https://github.com/google/re2/wiki/Syntax); a repeated group that repeats or chooses inside is refused, because a
 * backtracking engine takes exponential time on it.
 */
export function safePattern(pattern: string): SafePattern | null {
  if (pattern.length > MAX_PATTERN) return null;
  const insensitive = pattern.startsWith('(?i)');
  const source = (insensitive ? pattern.slice(4) : pattern)
    .replaceAll('(?P<', '(?<')
    .replace(/^\\A/, '^')
    .replace(/\\z$/, '$');
  if (/\\[1-9kAzZQECpP]|\(\?(?!:|<[a-zA-Z])|\[\[:|\[:/.test(source)) return null;
  const repeats = countRepeats(source);
  if (repeats === null) return null;
  try {
    new RegExp(source);
  } catch {
    return null;
  }
  // Each unbounded repeat can end anywhere, and the search can start anywhere.
  return { source, flags: insensitive ? 'i' : '', worstSteps: (characters) => (characters + 1) ** (repeats + 1) };
}

/** How many repeats without a small bound there are; null when one repeats a group that repeats or chooses. */
function countRepeats(source: string): number | null {
  const groups: { complex: boolean }[] = [];
  let repeats = 0;
  let closed: { complex: boolean } | null = null;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    const quantifier = /^(?:[*+?]|\{\d*,?\d*\})/.exec(source.slice(index, index + 12))?.[0];
    if (character === '\\') index += 1;
    else if (character === '[') {
      const end = classEnd(source, index);
      if (end === null) return null;
      index = end;
    } else if (character === '(') {
      groups.push({ complex: false });
      if (source.startsWith('(?:', index)) index += 2;
      else if (source.startsWith('(?<', index)) index = source.indexOf('>', index);
    } else if (character === ')') {
      closed = groups.pop() ?? null;
      const outer = groups.at(-1);
      if (outer !== undefined && closed?.complex === true) outer.complex = true;
      continue;
    } else if (character === '|') {
      const group = groups.at(-1);
      if (group !== undefined) group.complex = true;
    } else if (quantifier !== undefined && index > 0) {
      if (quantifier !== '?') {
        if (closed?.complex === true) return null;
        repeats += 1;
      }
      for (const group of groups) group.complex = true;
      index += quantifier.length - 1;
      if (source[index + 1] === '?') index += 1;
    }
    closed = null;
  }
  return repeats;
}

/** Where a character class ends; null when it does not. */
function classEnd(source: string, start: number): number | null {
  let index = start + 1;
  if (source[index] === '^') index += 1;
  if (source[index] === ']') index += 1;
  for (; index < source.length; index++) {
    if (source[index] === '\\') index += 1;
    else if (source[index] === ']') return index;
  }
  return null;
}

type Runner = (pattern: RegExp, subject: string) => string | readonly string[] | null;

/** Runs a pattern over a string that may have holes; a result that has lost them all is not to be trusted. */
function run(
  pattern: SafePattern,
  args: readonly Datum[],
  subject: Datum,
  call: Call,
  flags: string,
  runner: Runner,
): Datum {
  const converted = texts([subject]);
  if (converted === null) return failure(call.expression, call.at);
  let isTooLong = false;
  const result = throughHoles(
    converted,
    call,
    ([filled = '']) => {
      isTooLong ||= pattern.worstSteps(filled.length) > MAX_STEPS;
      return isTooLong ? null : runner(new RegExp(pattern.source, pattern.flags + flags), filled);
    },
    converted.some((one) => one.type === 'unresolved'),
  );
  return isTooLong ? { ...unresolvedFrom(args, call), reason: 'unsupported' } : result;
}

/** `replace(string, substring, replacement)`; a substring in slashes is a pattern. */
export function replaceAll(args: readonly Datum[], call: Call): Datum {
  const [subject, search, replacement] = args;
  const [wanted, by] = [knownText(search), knownText(replacement)];
  if (subject === undefined || search === undefined || replacement === undefined)
    return failure(call.expression, call.at);
  if (wanted === null) return unresolvedFrom(args, call);
  const body = /^\/(.*)\/$/s.exec(wanted)?.[1];
  if (body === undefined || body === '') {
    const converted = texts([subject, replacement]);
    if (converted === null) return failure(call.expression, call.at);
    return throughHoles(
      converted,
      call,
      ([filled = '', other = '']) => {
        const parts = filled.split(wanted);
        return parts.length * other.length > MAX_TEXT ? null : parts.join(other);
      },
      false,
    );
  }
  const pattern = safePattern(body);
  if (by === null || pattern === null) return { ...unresolvedFrom(args, call), reason: reasonOf(pattern, args, call) };
  return run(pattern, args, subject, call, 'g', (compiled, filled) =>
    filled.replace(compiled, (...match: unknown[]) => expand(by, match)),
  );
}

function reasonOf(pattern: SafePattern | null, args: readonly Datum[], call: Call): UnknownReason {
  return pattern === null ? 'unsupported' : unresolvedFrom(args, call).reason;
}

/** Go's `$1`, `${1}` and `$name` (https://pkg.go.dev/regexp#Regexp.Expand); what does not exist is empty. */
function expand(template: string, match: readonly unknown[]): string {
  const last = match.at(-1);
  const named: ReadonlyMap<string, unknown> = new Map(
    typeof last === 'object' && last !== null ? Object.entries(last) : [],
  );
  const end = match.findIndex((one, index) => index > 0 && typeof one === 'number');
  const groups = match.slice(0, end);
  return template.replaceAll(
    /\$(?:\$|\{(\w+)\}|(\w+))/g,
    (whole, braced: string | undefined, bare: string | undefined) => {
      const name = braced ?? bare;
      if (name === undefined) return whole === '$$' ? '$' : whole;
      const value = /^\d+$/.test(name) ? groups[Number(name)] : named.get(name);
      return typeof value === 'string' ? value : '';
    },
  );
}

/** `regex(pattern, string)`: the match, or the list or map of its groups; an error where nothing matches. */
export function regexFunction(args: readonly Datum[], call: Call): Datum {
  const [wanted, subject] = args;
  const source = knownText(wanted);
  if (wanted === undefined || subject === undefined) return failure(call.expression, call.at);
  const pattern = source === null ? null : safePattern(source);
  if (pattern === null)
    return {
      ...unresolvedFrom(args, call),
      reason: source === null ? unresolvedFrom(args, call).reason : 'unsupported',
    };
  const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? '');
  const result = run(pattern, args, subject, call, '', (compiled, filled) => matchOf(compiled.exec(filled)));
  if (names.length === 0 || result.type !== 'sequence') return result;
  return mapping(
    names.map((name, index) => [name, result.items[index] ?? nothing()] as const),
    call.at,
  );
}

function matchOf(match: RegExpExecArray | null): string | readonly string[] | null {
  if (match === null) return null;
  return match.length === 1 ? match[0] : match.slice(1).map((group) => group ?? '');
}

/** `regexall(pattern, string)`: all matches, of a known string only. */
export function regexAll(args: readonly Datum[], call: Call): Datum {
  const [source, subject] = [knownText(args[0]), knownText(args[1])];
  const pattern = source === null ? null : safePattern(source);
  if (pattern === null || subject === null) return { ...unresolvedFrom(args, call), failed: false };
  if (pattern.worstSteps(subject.length) > MAX_STEPS) return unresolvedFrom([], call);
  const matches = [...subject.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(matchOf);
  return sequence(
    matches.map((match) =>
      typeof match === 'string'
        ? text(match, call.at)
        : sequence(
            (match ?? []).map((group) => text(group)),
            call.at,
          ),
    ),
    call.at,
  );
}
