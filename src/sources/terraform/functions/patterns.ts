import type { UnknownReason } from '../../../model/value.js';
import { changed, throughHoles, unresolvedFrom, type TextResult } from '../texts.js';
import { failure, mapping, MAX_TEXT, nothing, piecesOf, sequence, text, type Datum } from '../values.js';
import { knownText, texts, type Call } from './call.js';

/** Characters of a pattern; those that take a host name out of a URL have some forty. */
const MAX_PATTERN = 300;
/** Steps that a pattern may take in the worst case. A backtracking engine does some 10^8 a second. */
const MAX_STEPS = 2e7;
/** Steps that cost a run as much as one expression, at the worst. */
const STEPS_PER_CHARGE = 5_000;
const QUANTIFIER = /[*+?]|\{\d*,?\d*\}/y;

/** A pattern that can be run without running away, with the most steps that it takes on so many characters. */
interface SafePattern {
  readonly source: string;
  readonly flags: string;
  readonly worstSteps: (characters: number) => number;
}

/**
 * Reads a pattern of Go's RE2 as one that JavaScript can run in bounded time; null for what it cannot. RE2 has no lookaround and no
 * back-references (https://github.com/google/re2/wiki/Syntax); a repeated group that repeats or chooses inside is refused, because a
 * backtracking engine takes exponential time on it. So is what the two read differently: a class that begins with `]`, and `\x{41}`.
 */
export function safePattern(pattern: string): SafePattern | null {
  if (pattern.length > MAX_PATTERN) return null;
  const insensitive = pattern.startsWith('(?i)');
  const source = (insensitive ? pattern.slice(4) : pattern)
    .replaceAll('(?P<', '(?<')
    .replace(/^\\A/, '^')
    .replace(/\\z$/, '$');
  if (
    !PLAIN.test(source) ||
    /\\[0-9a-zA-Z](?<!\\[abdfnrstvwxBDSW])|\\x(?![0-9a-fA-F]{2})|\\x\{|\(\?(?!:|<[a-zA-Z])|\[\[:|\[:|\[\^?\]/.test(
      source,
    )
  )
    return null;
  const work = workOf(source);
  if (work === null) return null;
  try {
    new RegExp(source);
  } catch {
    return null;
  }
  const { repeats, choices } = work;
  // Each repeat can end anywhere, the search can start anywhere, and every choice can be combined with each of these.
  const worstSteps = (characters: number): number => (characters + 1) ** (repeats + 1) * choices;
  return { source, flags: insensitive ? 'i' : '', worstSteps };
}

/** What a pattern can make an engine try. */
interface Work {
  /** Parts that repeat, each of which can end anywhere. */
  readonly repeats: number;
  /** Ways to choose among alternatives and optional parts. */
  readonly choices: number;
}

/** One group, or the whole pattern. */
interface Group {
  /** Whether it repeats or chooses inside. */
  complex: boolean;
  alternatives: number;
}

/** The work of a pattern; null when it repeats a group that repeats or chooses. */
function workOf(source: string): Work | null {
  const whole: Group = { complex: false, alternatives: 1 };
  const groups: Group[] = [whole];
  let repeats = 0;
  let choices = 1;
  let closed: Group | null = null;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    QUANTIFIER.lastIndex = index;
    const quantifier = QUANTIFIER.exec(source)?.[0];
    if (character === '\\') index += 1;
    else if (character === '[') {
      const end = classEnd(source, index);
      if (end === null) return null;
      index = end;
    } else if (character === '(') {
      groups.push({ complex: false, alternatives: 1 });
      if (source.startsWith('(?:', index)) index += 2;
      else if (source.startsWith('(?<', index)) index = source.indexOf('>', index);
    } else if (character === ')') {
      closed = groups.length > 1 ? (groups.pop() ?? null) : null;
      const outer = groups.at(-1);
      if (outer !== undefined && closed?.complex === true) outer.complex = true;
      choices *= closed?.alternatives ?? 1;
      continue;
    } else if (character === '|') {
      const group = groups.at(-1) ?? whole;
      group.complex = true;
      group.alternatives += 1;
    } else if (quantifier !== undefined && index > 0) {
      if (quantifier === '?') choices *= 2;
      else {
        if (closed?.complex === true) return null;
        repeats += 1;
      }
      for (const group of groups) group.complex = true;
      index += quantifier.length - 1;
      if (source[index + 1] === '?') index += 1;
    }
    closed = null;
  }
  return { repeats, choices: choices * whole.alternatives };
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

/** What both engines see alike: of other texts, RE2 takes whole code points, and only some blanks for `\s`. */
const PLAIN = /^[\t\n\f\r -~]*$/;

type Runner = (pattern: RegExp, subject: string) => TextResult;

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
      isTooLong ||= isBeyond(pattern, filled, call);
      return isTooLong ? null : runner(new RegExp(pattern.source, pattern.flags + flags), filled);
    },
    converted.some((one) => one.type === 'unresolved'),
  );
  return isTooLong ? { ...unresolvedFrom(args, call), reason: 'unsupported' } : result;
}

/** Whether a pattern may take too long over a text. What it may take is accounted for, many short runs being a long one. */
function isBeyond(pattern: SafePattern, subject: string, { world }: Call): boolean {
  const steps = pattern.worstSteps(subject.length);
  if (steps > MAX_STEPS || !PLAIN.test(subject)) return true;
  world.charge(steps / STEPS_PER_CHARGE);
  return false;
}

/** `replace(string, substring, replacement)`; a substring in slashes is a pattern. */
export function replaceAll(args: readonly Datum[], call: Call): Datum {
  const [subject, search, replacement] = args;
  const [wanted, by] = [knownText(search), knownText(replacement)];
  if (subject === undefined || search === undefined || replacement === undefined)
    return failure(call.expression, call.at);
  if (wanted === null) return replaceOpen([subject, search, replacement], call);
  const body = /^\/(.*)\/$/s.exec(wanted)?.[1];
  // Slashes around nothing are a pattern too, which finds what nothing finds.
  const needle = body === '' ? '' : wanted;
  if (body === undefined || body === '') {
    const converted = texts([subject, replacement]);
    if (converted === null) return failure(call.expression, call.at);
    return throughHoles(converted, call, ([filled = '', other = '']) => exchanged(filled, needle, other), false);
  }
  const pattern = safePattern(body);
  if (by === null || pattern === null) return { ...unresolvedFrom(args, call), reason: reasonOf(pattern, args, call) };
  return run(pattern, args, subject, call, 'g', (compiled, filled) => {
    let length = filled.length;
    let end: number | null = null;
    return filled.replace(compiled, (...match: unknown[]) => {
      const [whole, offset] = [String(match[0]), Number(match.find((one) => typeof one === 'number'))];
      if (isLeftOut(whole, offset, end)) return '';
      end = offset + whole.length;
      const instead = expand(by, match);
      length += instead.length;
      // `callFunction` takes this as what cannot be told, as when the engine itself gives up.
      if (length > MAX_TEXT) throw new RangeError('a very long text');
      return instead;
    });
  });
}

/** A substring that is not known is replaced where the string has it in the same way; a pattern cannot be told from a text. */
function replaceOpen(args: readonly Datum[], call: Call): Datum {
  const converted = texts(args);
  if (converted === null) return failure(call.expression, call.at);
  const [first, last] = [0, -1].map((index) => converted[1] && piecesOf(converted[1]).at(index));
  const isPattern = [first, last].every((piece) => piece !== undefined && 'literal' in piece);
  if (isPattern) return unresolvedFrom(args, call);
  const step: Parameters<typeof throughHoles>[2] = ([subject = '', search = '', by = '']) => {
    const result = exchanged(subject, search, by);
    return result === null ? null : changed(subject, result);
  };
  return throughHoles(converted, call, step, true);
}

function exchanged(subject: string, search: string, by: string): string | null {
  // Nothing is found before each character and at the end.
  const parts = search === '' ? ['', ...Array.from(subject), ''] : subject.split(search);
  return parts.length * by.length > MAX_TEXT ? null : parts.join(by);
}

function reasonOf(pattern: SafePattern | null, args: readonly Datum[], call: Call): UnknownReason {
  return pattern === null ? 'unsupported' : unresolvedFrom(args, call).reason;
}

/** Go leaves out matches of nothing right behind another match (https://pkg.go.dev/regexp). */
function isLeftOut(match: string, offset: number, lastEnd: number | null): boolean {
  return match === '' && offset === lastEnd;
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
  const result = run(pattern, args, subject, call, '', (compiled, filled) => matchOf(compiled.exec(filled)));
  return named(result, namesIn(pattern), call);
}

function namesIn({ source }: SafePattern): readonly string[] {
  return [...source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? '');
}

/** The groups of a match by their names, if these have some; groups with and without names are not allowed beside each other. */
function named(match: Datum, names: readonly string[], { expression, at }: Call): Datum {
  if (names.length === 0 || match.type !== 'sequence') return match;
  if (names.length !== match.items.length) return failure(expression, at);
  return mapping(
    names.map((name, index) => [name, match.items[index] ?? nothing()] as const),
    at,
  );
}

/** The whole match, or its groups; null for a group that has no part in it. */
function matchOf(match: RegExpExecArray | null): TextResult {
  if (match === null) return null;
  return match.length === 1 ? match[0] : match.slice(1).map((group) => group ?? null);
}

/** `regexall(pattern, string)`: all matches, of a known string only. */
export function regexAll(args: readonly Datum[], call: Call): Datum {
  const [source, subject] = [knownText(args[0]), knownText(args[1])];
  const pattern = source === null ? null : safePattern(source);
  if (pattern === null || subject === null) return { ...unresolvedFrom(args, call), failed: false };
  if (isBeyond(pattern, subject, call)) return unresolvedFrom([], call);
  const names = namesIn(pattern);
  const items: Datum[] = [];
  let end: number | null = null;
  for (const match of subject.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
    if (isLeftOut(match[0], match.index, end)) continue;
    end = match.index + match[0].length;
    const found = matchOf(match);
    items.push(typeof found === 'string' ? text(found, call.at) : named(groupsOf(found ?? [], call), names, call));
  }
  return sequence(items, call.at);
}

function groupsOf(groups: readonly (string | null)[], { at }: Call): Datum {
  return sequence(
    groups.map((group) => (group === null ? nothing(at) : text(group, at))),
    at,
  );
}
