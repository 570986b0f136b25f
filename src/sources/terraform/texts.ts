import type { SourceLocation } from '../../model/location.js';
import type { Piece } from '../../model/value.js';
import {
  describe,
  failure,
  firstUnresolved,
  MAX_BRANCHES,
  MAX_TEXT,
  nothing,
  oneOf,
  piecesOf,
  sequence,
  text,
  toText,
  unresolved,
  type Datum,
  type Text,
  type Unresolved,
} from './values.js';

/** What a result is of: the expression that gave it, and where that stands. */
export interface About {
  readonly expression: string;
  readonly at: SourceLocation | null;
}

/** Puts strings together, as a template does: known if all are, else literal text with holes. */
export function joinTexts(parts: readonly Datum[], about: About): Datum {
  return eachCombination(parts, about, joinChosen);
}

function joinChosen(parts: readonly Datum[], about: About): Datum {
  const texts: (Text | Unresolved)[] = [];
  for (const part of parts) {
    const converted = toText(part);
    if (converted.type === 'null') return failure(about.expression, about.at);
    if (converted.type === 'unresolved' && converted.failed) return { ...converted, at: about.at };
    texts.push(converted);
  }
  return fromPieces(texts.flatMap(piecesOf), texts, about);
}

/** A string of pieces; what is unknown about it is what is unknown about `sources`. */
export function fromPieces(pieces: readonly Piece[], sources: readonly Datum[], about: About): Datum {
  const merged = mergeLiterals(pieces);
  const length = merged.reduce((sum, piece) => sum + ('literal' in piece ? piece.literal.length : 0), 0);
  if (length > MAX_TEXT || merged.length > MAX_PIECES) return unresolved('unsupported', about.expression, about);
  const literal = merged.map((piece) => ('literal' in piece ? piece.literal : null));
  if (!literal.includes(null)) return text(literal.join(''), about.at);
  return unresolvedFrom(sources, about, merged);
}

/** Literal parts and holes of one string. */
const MAX_PIECES = 500;

/** An unresolved result of unresolved arguments: their reason and what they refer to. */
export function unresolvedFrom(sources: readonly Datum[], about: About, pieces: readonly Piece[] = []): Unresolved {
  const open = sources.map(firstUnresolved).filter((one) => one !== null);
  const [first] = open;
  const { reference = null } = open.find((one) => one.reference !== null) ?? {};
  const failed = open.some((one) => one.failed);
  return unresolved(first?.reason ?? 'unsupported', about.expression, { reference, pieces, failed, at: about.at });
}

/** The same pieces without empty ones and with neighbouring literals in one. */
export function mergeLiterals(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if ('literal' in piece && piece.literal === '') continue;
    if (last !== undefined && 'literal' in last && 'literal' in piece) {
      merged[merged.length - 1] = { literal: last.literal + piece.literal };
    } else merged.push(piece);
  }
  return merged;
}

/**
 * Does something for every combination of what open conditions leave, and gathers the results. Each goes by an expression of its own,
 * since their values differ. With too many combinations it is done once, for arguments without branches.
 */
export function eachCombination(
  args: readonly Datum[],
  about: About,
  step: (chosen: readonly Datum[], about: About) => Datum,
): Datum {
  const open = args.find((arg) => arg.type === 'unresolved' && arg.branches.length > 0);
  if (open === undefined || open.type !== 'unresolved') return step(args, about);
  const combinations = combine(args);
  if (combinations === null) return step(args.map(withoutBranches), about);
  return oneOf(
    combinations.map((chosen) => {
      const choices = chosen.filter((one, index) => one !== args[index]).map(describe);
      return step(chosen, { expression: `${about.expression} (${choices.join(', ')})`, at: about.at });
    }),
    { reason: open.reason, expression: about.expression, at: about.at },
  );
}

function withoutBranches(datum: Datum): Datum {
  return datum.type === 'unresolved' ? { ...datum, branches: [] } : datum;
}

/** All combinations; null when there are too many. */
function combine(args: readonly Datum[]): readonly (readonly Datum[])[] | null {
  let combinations: readonly (readonly Datum[])[] = [[]];
  for (const arg of args) {
    const choices = arg.type === 'unresolved' && arg.branches.length > 0 ? arg.branches : [arg];
    if (combinations.length * choices.length > MAX_BRANCHES) return null;
    combinations = combinations.flatMap((chosen) => choices.map((choice) => [...chosen, choice]));
  }
  return combinations;
}

// -------------------------------------------------------------------------------------------- steps over partial strings

/** What a step over strings gives, null among several for a string that is not there; null when the step fails. */
export type TextResult = string | readonly (string | null)[] | null;

/** A result that differs from what it was made of; null where nothing has come of a step. */
export function changed(before: string, after: string): string | null {
  return before === after ? null : after;
}

/** Two different fillings per hole, so that a result which depends on what stands in a hole is seen to do so. */
const FILLINGS = [
  { fill: (index: number) => `qx${index}jz0`, pattern: /qx(\d+)jz0/g },
  { fill: (index: number) => `kzw${index}vvy8qk`, pattern: /kzw(\d+)vvy8qk/g },
] as const;

/**
 * Runs a step over strings that are known in parts, on the assumption that holes contain nothing the step looks for: `split("/",
 * …)` of a host name with holes. A result that depends on what is in a hole is unresolved.
 * @param strict whether a result without any hole is taken as unresolved as well, because the step may look into holes
 */
export function throughHoles(
  args: readonly (Text | Unresolved)[],
  about: About,
  step: (texts: readonly string[]) => TextResult,
  strict: boolean,
): Datum {
  // What is written in the same way is the same, so that one string can be found in another one.
  const holes = [
    ...new Set(args.flatMap((arg) => piecesOf(arg).flatMap((piece) => ('hole' in piece ? [piece.hole] : [])))),
  ];
  const parts = args.map((arg) =>
    piecesOf(arg).map((piece) => ('literal' in piece ? piece.literal : holes.indexOf(piece.hole))),
  );
  if (holes.length === 0) return known(step(parts.map((pieces) => pieces.join(''))), args, about);
  const [first, second] = FILLINGS.map(({ fill, pattern }) => {
    const texts = parts.map((pieces) =>
      pieces.map((piece) => (typeof piece === 'number' ? fill(piece) : piece)).join(''),
    );
    return emptied(step(texts), pattern, holes);
  });
  const isSame = JSON.stringify(first) === JSON.stringify(second);
  if (first === undefined || first === null || !isSame) {
    return { ...unresolvedFrom(args, about), failed: false };
  }
  if (!first.isList) return strict && !hasHole(first.texts) ? unresolvedFrom(args, about) : one(first.texts[0] ?? []);
  if (strict && !hasHole(first.texts)) return unresolvedFrom(args, about);
  const items = first.texts.map((pieces, index) => (pieces === null ? nothing(about.at) : one(pieces, `[${index}]`)));
  return holes.some(isWild) ? withCertainItems(items, args, about, strict) : sequence(items, about.at);

  function one(pieces: readonly Piece[], suffix = ''): Datum {
    return fromPieces(pieces, args, { ...about, expression: about.expression + suffix });
  }
}

/** What a step gives of strings that are known. */
function known(result: TextResult, args: readonly Datum[], about: About): Datum {
  if (result === null) return { ...unresolvedFrom(args, about), failed: true };
  if (typeof result === 'string') return text(result, about.at);
  return sequence(
    result.map((one) => (one === null ? nothing(about.at) : text(one, about.at))),
    about.at,
  );
}

/** Whether a hole may contain anything, as what somebody passes in may; names and ids that AWS gives contain no separators. */
function isWild(hole: string): boolean {
  return /(?:^|[^\w.])(?:var|local|module|each|count|self|path|terraform)\.|^[^.]*$/.test(hole);
}

/**
 * The parts of a string with a hole that may contain what it is parted at. Those before the hole are certain; of those behind it,
 * nobody knows which one they are, except that the groups of a pattern (`fixed`) keep their number.
 */
function withCertainItems(items: readonly Datum[], args: readonly Datum[], about: About, fixed: boolean): Datum {
  const firstOpen = items.findIndex((item) => item.type === 'unresolved');
  const certain = items.map((item, index) =>
    item.type === 'unresolved' || index < firstOpen || firstOpen < 0
      ? item
      : unresolvedFrom(args, { ...about, expression: `${about.expression}[${index}]` }),
  );
  if (fixed) return sequence(certain, about.at);
  const other = (index: string): Datum =>
    unresolvedFrom(args, { ...about, expression: `${about.expression}[${index}]` });
  const member = (key: string): Datum => (/^\d+$/.test(key) ? (certain[Number(key)] ?? other(key)) : other(key));
  return { ...unresolvedFrom(args, about), element: other('…'), member };
}

interface Emptied {
  readonly isList: boolean;
  readonly texts: readonly (readonly Piece[] | null)[];
}

function emptied(result: TextResult, pattern: RegExp, holes: readonly string[]): Emptied | null {
  if (result === null) return null;
  const texts = typeof result === 'string' ? [result] : result;
  return {
    isList: typeof result !== 'string',
    texts: texts.map((one) => (one === null ? null : toPieces(one, pattern, holes))),
  };
}

/** Splitting at a pattern with a group gives text and the group in turn. */
function toPieces(filled: string, pattern: RegExp, holes: readonly string[]): readonly Piece[] {
  return filled.split(pattern).flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 1) return [{ hole: holes[Number(part)] ?? part }];
    return part === '' ? [] : [{ literal: part }];
  });
}

function hasHole(texts: Emptied['texts']): boolean {
  return texts.some((pieces) => pieces?.some((piece) => 'hole' in piece) === true);
}
