import type { SourceLocation } from './location.js';

/** Why an expression in a configuration could not be resolved. */
export type UnknownReason =
  | 'variable'
  | 'parameter'
  | 'resource-attribute'
  | 'resource-ref'
  | 'data-source'
  | 'remote-state'
  | 'module-output'
  | 'import-value'
  | 'dynamic-reference'
  | 'pseudo'
  | 'env'
  | 'workspace'
  | 'conditional'
  | 'for-each'
  | 'null'
  | 'parse'
  | 'unsupported'
  | 'sensitive'
  | 'not-given';

/** A thing that an unresolved expression points at, such as `aws_lb.site` and its `dns_name`. */
export interface Reference {
  readonly address: string;
  readonly type: string | null;
  readonly attribute: string | null;
}

/** A string that is known in parts: literal text and holes, in order. */
export type Piece = { readonly literal: string } | { readonly hole: string };

/** A setting whose value is known. `written: false` means that AWS's default applies because nothing was written. */
export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly written: boolean;
  readonly location: SourceLocation | null;
}

/** A setting that was written, but whose value only a deployment (or another file) will tell. Unknown is never "absent". */
export interface Unknown<T> {
  readonly known: false;
  readonly reason: UnknownReason;
  /** The expression as written, for messages. */
  readonly expression: string;
  readonly reference: Reference | null;
  /** The literal text around the unknown parts; empty when nothing is known. */
  readonly pattern: readonly Piece[];
  /** The values it can take, where a conditional leaves a few; empty when anything is possible. */
  readonly alternatives: readonly T[];
  readonly location: SourceLocation | null;
}

export type Value<T> = Known<T> | Unknown<T>;

/** A value that stands in the configuration. */
export function known<T>(value: T, location: SourceLocation | null = null): Known<T> {
  return { known: true, value, written: true, location };
}

/** A value that nobody wrote: the service's default. */
export function byDefault<T>(value: T): Known<T> {
  return { known: true, value, written: false, location: null };
}

/** An expression that could not be resolved. */
export function unknown<T>(
  reason: UnknownReason,
  expression: string,
  detail: Partial<Pick<Unknown<T>, 'reference' | 'pattern' | 'alternatives' | 'location'>> = {},
): Unknown<T> {
  return {
    known: false,
    reason,
    expression,
    reference: null,
    pattern: [],
    alternatives: [],
    location: null,
    ...detail,
  };
}

/** The value if it is known, else the given fallback. */
export function valueOr<T, F>(value: Value<T>, fallback: F): T | F {
  return value.known ? value.value : fallback;
}

/** Every value a setting can take: one if known, its alternatives if not; empty when anything is possible. */
export function possibleValues<T>(value: Value<T>): readonly T[] {
  return value.known ? [value.value] : value.alternatives;
}

/**
 * A partly known text for people: its literal text, with holes in braces. Null where nothing literal is known, or where the
 * expression itself reads as well.
 */
export function formOf({ pattern, expression }: Unknown<string>): string | null {
  const isComputed = /^!|\(/.test(expression);
  const hasText = pattern.some((piece) => 'literal' in piece);
  if (!isComputed || !hasText) return null;
  return pattern.map((piece) => ('literal' in piece ? piece.literal : `{${piece.hole}}`)).join('');
}
