import type { Piece, Reference, UnknownReason } from '../../model/value.js';

/** A part of a string that only a deployment, or another file, will tell. */
export interface Hole {
  /** How it is called in messages and patterns: `Api`, `AWS::Region`, `Balancer.DNSName`. */
  readonly hole: string;
  readonly reason: UnknownReason;
  readonly reference: Reference | null;
  /** What it can hold at most. `label`: no dot, slash or colon (an id, a Region); `name`: no slash or colon. */
  readonly content: 'label' | 'name' | 'any';
}

export type Part = { readonly literal: string } | Hole;

/** What an expression comes to. */
export type Result =
  /** A string, number or boolean, known in parts. */
  | { readonly type: 'text'; readonly parts: readonly Part[] }
  /** `open`: more items may follow, or there may be fewer. */
  | { readonly type: 'list'; readonly items: readonly Result[]; readonly open: boolean }
  | { readonly type: 'map'; readonly members: ReadonlyMap<string, Result> }
  /** AWS::NoValue: as if it had not been written. */
  | { readonly type: 'absent' }
  /** A string, or a list, or anything else. */
  | { readonly type: 'unknown'; readonly hole: Hole };

/** Text beyond this, as repeated joins make it, is not followed. A distribution's names have at most 253 characters. */
export const MAX_TEXT = 65_536;
export const MAX_ITEMS = 10_000;

export const ABSENT: Result = { type: 'absent' };

export function holeOf(
  hole: string,
  reason: UnknownReason,
  reference: Reference | null = null,
  content: Hole['content'] = 'any',
): Hole {
  return { hole: hole.length > 200 ? `${hole.slice(0, 199)}…` : hole, reason, reference, content };
}

export function unknownResult(hole: Hole): Result {
  return { type: 'unknown', hole };
}

export function literal(text: string): Result {
  return textOf([{ literal: text }]);
}

/** A string of parts: neighbors are merged, dynamic references become holes. */
export function textOf(parts: readonly Part[]): Result {
  const merged = merge(parts);
  const length = merged.reduce((sum, part) => sum + ('literal' in part ? part.literal.length : 1), 0);
  if (length > MAX_TEXT || merged.length > MAX_ITEMS) return unknownResult(holeOf('a long text', 'unsupported'));
  return { type: 'text', parts: withoutDynamicReferences(merged) };
}

function merge(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') merged.push({ literal: text });
    text = '';
  };
  for (const part of parts) {
    if ('literal' in part) text += part.literal;
    else {
      flush();
      merged.push(part);
    }
  }
  flush();
  return merged;
}

const DYNAMIC = '{{resolve:';

/**
 * `{{resolve:ssm:name}}`: CloudFormation puts the value in when it deploys. The name can have holes of its own. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function withoutDynamicReferences(parts: readonly Part[]): readonly Part[] {
  if (!parts.some((part) => 'literal' in part && part.literal.includes(DYNAMIC))) return parts;
  const result: Part[] = [];
  let reference: string | null = null;
  for (const part of parts) {
    if (!('literal' in part)) {
      if (reference === null) result.push(part);
      else reference += `\${${part.hole}}`;
      continue;
    }
    let rest = part.literal;
    while (rest !== '') {
      if (reference === null) {
        const start = rest.indexOf(DYNAMIC);
        if (start === -1) {
          result.push({ literal: rest });
          break;
        }
        if (start > 0) result.push({ literal: rest.slice(0, start) });
        rest = rest.slice(start);
        reference = '';
      }
      const end = rest.indexOf('}}');
      if (end === -1) {
        reference += rest;
        break;
      }
      result.push(holeOf(reference + rest.slice(0, end + 2), 'dynamic-reference'));
      reference = null;
      rest = rest.slice(end + 2);
    }
  }
  // Not closed: part of a reference that is still being put together.
  if (reference !== null) return parts;
  return merge(result);
}

/** The whole text if no part of it is unknown. */
export function literalOf(result: Result): string | null {
  if (result.type !== 'text') return null;
  let text = '';
  for (const part of result.parts) {
    if (!('literal' in part)) return null;
    text += part.literal;
  }
  return text;
}

/** A result as parts of a string; a list or a map has none. */
export function partsOf(result: Result): readonly Part[] | null {
  switch (result.type) {
    case 'text':
      return result.parts;
    case 'unknown':
      return [result.hole];
    default:
      return null;
  }
}

export function holesOf(result: Result): readonly Hole[] {
  switch (result.type) {
    case 'text':
      return result.parts.flatMap((part) => ('literal' in part ? [] : [part]));
    case 'unknown':
      return [result.hole];
    case 'list':
      return result.items.flatMap(holesOf);
    case 'map':
      return [...result.members.values()].flatMap(holesOf);
    case 'absent':
      return [];
  }
}

/** The model's form: literal text and names of holes. */
export function piecesOf(parts: readonly Part[]): readonly Piece[] {
  return parts.map((part) => ('literal' in part ? part : { hole: part.hole }));
}

/** A text in the way Fn::Sub writes it. */
export function written(parts: readonly Part[]): string {
  return parts.map((part) => ('literal' in part ? part.literal : `\${${part.hole}}`)).join('');
}

/** What stays of the unknown parts of `results` when a function makes something of them that cannot be told. */
export function unknownOf(name: string, results: readonly Result[]): Result {
  const hole = leadingHole(results.flatMap(holesOf));
  return unknownResult(holeOf(name, hole?.reason ?? 'unsupported', hole?.reference ?? null));
}

/** The hole that best says why a value is unknown: a resource before a parameter, and both before a Region. */
export function leadingHole(holes: readonly Hole[]): Hole | undefined {
  return holes.find(({ reason }) => reason !== 'pseudo') ?? holes[0];
}

// ---------------------------------------------------------------------------------------------------------- functions

/** Fn::Join over strings known in parts. */
export function join(delimiter: string, items: readonly Result[]): Result {
  const parts: Part[] = [];
  let first = true;
  for (const item of items) {
    if (item.type === 'absent') continue;
    const more = partsOf(item);
    if (more === null) return unknownOf('Fn::Join', items);
    if (!first) parts.push({ literal: delimiter });
    first = false;
    parts.push(...more);
    if (parts.length > 2 * MAX_ITEMS) return unknownOf('Fn::Join', items);
  }
  return textOf(parts);
}

/**
 * Fn::Split over a string known in parts. Holes are taken not to contain the delimiter where the pieces between them show the
 * form of the text; a piece without any hole behind one that could contain the delimiter may be another piece altogether, and
 * so is unknown. Without the delimiter in the known text nothing can be said at all.
 */
export function split(delimiter: string, source: Result): Result {
  const parts = partsOf(source);
  if (parts === null || delimiter === '') return unknownOf('Fn::Split', [source]);
  const holes = holesOf(source);
  const isKnown = holes.every((hole) => excludes(hole, delimiter));
  const occurs = parts.some((part) => 'literal' in part && part.literal.includes(delimiter));
  if (!isKnown && !occurs) return unknownOf(`Fn::Split "${delimiter}"`, [source]);
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    const [head = '', ...tail] = 'literal' in part ? part.literal.split(delimiter) : [];
    if (pieces.length + tail.length > MAX_ITEMS) return unknownOf('Fn::Split', [source]);
    pieces.at(-1)?.push('literal' in part ? { literal: head } : part);
    for (const text of tail) pieces.push([{ literal: text }]);
  }
  let shifted = false;
  const items = pieces.map((piece): Result => {
    const open = piece.some((part) => !('literal' in part) && !excludes(part, delimiter));
    const isLiteral = piece.every((part) => 'literal' in part);
    const item = shifted && isLiteral ? unknownOf(`Fn::Split "${delimiter}"`, [source]) : textOf(piece);
    shifted ||= open;
    return item;
  });
  return { type: 'list', items, open: shifted };
}

function excludes({ content }: Hole, delimiter: string): boolean {
  if (content === 'any') return false;
  return /[/:]/.test(delimiter) || (content === 'label' && delimiter.includes('.'));
}
