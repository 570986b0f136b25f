import type { CodePosition } from '../model/edge-code.js';

/**
 * A value as far as it is known: whole when a function really returned it, with holes when its code was only read. All
 * rules look at this one form, so that both are judged alike.
 */
export type Part = UnknownPart | UndefinedPart | LiteralPart | TextPart | ListPart | RecordPart | ChoicePart;

interface Placed {
  /** Where the code makes it; null for a value without code. */
  readonly at: CodePosition | null;
}

export interface UnknownPart extends Placed {
  readonly kind: 'unknown';
}

/** `undefined`, a function, a symbol: nothing that JSON has. */
export interface UndefinedPart extends Placed {
  readonly kind: 'undefined';
}

export interface LiteralPart extends Placed {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** A string that is known in parts; null stands for any text. */
export interface TextPart extends Placed {
  readonly kind: 'text';
  readonly pieces: readonly (string | null)[];
}

export interface ListPart extends Placed {
  readonly kind: 'list';
  readonly items: readonly Part[];
  /** Whether there may be more items, or others. */
  readonly open: boolean;
}

export interface RecordPart extends Placed {
  readonly kind: 'record';
  /** By name; names are a stranger's, hence no plain object. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Whether it may have properties that are not among the entries. */
  readonly open: boolean;
  /** Which part of the event it is (a copy counts); null for one that the function made. */
  readonly received: Received | null;
}

/** The parts of an event that a function can change and give back. */
export type Received =
  | 'request'
  | 'response'
  | 'request.headers'
  | 'response.headers'
  | 'request.origin'
  | 'request.body'
  /** The event itself, and what lies between it and the request. */
  | 'event'
  | 'other';

export interface Entry {
  readonly part: Part;
  /** Against what was received; everything in a record that the function made is `written`. */
  readonly change: 'kept' | 'written' | 'deleted';
  /** Where it was written or deleted. */
  readonly at: CodePosition | null;
}

/** One of several, by the way the code takes. */
export interface ChoicePart extends Placed {
  readonly kind: 'choice';
  readonly options: readonly Part[];
}

export const UNKNOWN: UnknownPart = { kind: 'unknown', at: null };

/** What a property of a record is: surely there, surely not, or not known. */
export type Property =
  | {
      readonly state: 'present';
      readonly part: Part;
      readonly change: 'kept' | 'written';
      readonly at: CodePosition | null;
    }
  /** `deleted`: it was received, and the function took it away. */
  | { readonly state: 'absent'; readonly deleted: boolean; readonly at: CodePosition | null }
  | { readonly state: 'unknown' };

export function propertyOf(record: RecordPart, name: string): Property {
  const entry = record.entries.get(name);
  if (entry === undefined) return record.open ? { state: 'unknown' } : { state: 'absent', deleted: false, at: null };
  if (entry.change === 'deleted' || entry.part.kind === 'undefined') {
    return { state: 'absent', deleted: record.received !== null, at: entry.at };
  }
  return { state: 'present', part: entry.part, change: entry.change, at: entry.at ?? entry.part.at };
}

/** Every value that a part can be, choices within choices included; at most so many. */
export function optionsOf(part: Part, limit = 32): readonly Part[] {
  if (part.kind !== 'choice') return [part];
  return part.options.flatMap((option) => optionsOf(option, limit)).slice(0, limit);
}

/** The text of a part, if it is wholly known. */
export function textOf(part: Part): string | null {
  return part.kind === 'literal' && typeof part.value === 'string' ? part.value : null;
}

export function isNull(part: Part): boolean {
  return part.kind === 'literal' && part.value === null;
}

/** Bytes of UTF-8 that a string has at least; 0 for what is no string. */
export function leastBytes(part: Part): number {
  if (part.kind === 'literal') return typeof part.value === 'string' ? Buffer.byteLength(part.value) : 0;
  if (part.kind === 'text') return part.pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece ?? ''), 0);
  if (part.kind === 'choice') return Math.min(...part.options.map(leastBytes));
  return 0;
}

/** What a part is, in words: `a number`, `an array`. */
export function kindWords(part: Part): string {
  switch (part.kind) {
    case 'unknown':
      return 'not known';
    case 'undefined':
      return 'undefined';
    case 'text':
      return 'a string';
    case 'list':
      return 'an array';
    case 'record':
      return 'an object';
    case 'choice':
      return 'one of several values';
    case 'literal':
      return part.value === null ? 'null' : `a ${typeof part.value}`;
  }
}
