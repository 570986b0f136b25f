import type { SourceLocation } from '../../../model/location.js';
import { unresolvedFrom, type About } from '../texts.js';
import {
  anyElementOf,
  failure,
  isWhollyKnown,
  oneOf,
  toQuantity,
  toText,
  type Datum,
  type Sequence,
  type Text,
  type Unresolved,
} from '../values.js';

/** What functions may ask of the world around them. */
export interface FunctionWorld {
  /** The text of a file of the workspace and its place, or why there is none. Paths are relative to the root module. */
  readonly readText: (
    path: string,
  ) => { readonly text: string; readonly at: SourceLocation } | { readonly fault: 'missing' | 'forbidden' };
  /** Accounts for work that takes as long as so many expressions. */
  readonly charge: (steps: number) => void;
  /** Evaluates a template with nothing but these variables. */
  readonly template: (source: string, variables: ReadonlyMap<string, Datum>, about: About) => Datum;
}

/** One call: the function's result goes by its expression and place. */
export interface Call extends About {
  readonly expression: string;
  readonly at: SourceLocation | null;
  readonly world: FunctionWorld;
}

export type TerraformFunction = (args: readonly Datum[], call: Call) => Datum;

/** A function that needs all of its arguments; with any of them open, so is the result. */
export function whenKnown(run: TerraformFunction): TerraformFunction {
  return (args, call) => (args.every(isWhollyKnown) ? run(args, call) : unresolvedFrom(args, call));
}

/** Arguments as strings; null when one of them has no string form, or is null. */
export function texts(args: readonly Datum[]): readonly (Text | Unresolved)[] | null {
  const converted = args.map(toText);
  const usable = converted.flatMap((one) =>
    one.type === 'null' || (one.type === 'unresolved' && one.failed) ? [] : [one],
  );
  return usable.length === args.length ? usable : null;
}

/** A known string; null for anything else. */
export function knownText(datum: Datum | undefined): string | null {
  const converted = datum === undefined ? null : toText(datum);
  return converted?.type === 'string' ? converted.value : null;
}

/** A known number; null for anything else. */
export function knownNumber(datum: Datum | undefined): number | null {
  const converted = datum === undefined ? null : toQuantity(datum);
  return converted?.type === 'number' ? converted.value : null;
}

/** A list or a set whose elements are known to be there; null for anything else. */
export function asSequence(datum: Datum | undefined): Sequence | null {
  return datum?.type === 'sequence' ? datum : null;
}

/** The same without sets, whose elements have no place. */
export function asList(datum: Datum | undefined): Sequence | null {
  return datum?.type === 'sequence' && !datum.set ? datum : null;
}

/** A known whole number; null for anything else. */
export function knownInteger(datum: Datum | undefined): number | null {
  const value = knownNumber(datum);
  return value !== null && Number.isInteger(value) ? value : null;
}

/**
 * What an argument of a wrong kind, or one that is not known, gives.
 * @param from the collections whose elements those of the result are
 */
export function otherwise(args: readonly Datum[], call: Call, from: readonly (Datum | undefined)[] = []): Datum {
  // What is open inside of a known argument is not why.
  const open = args.filter(({ type }) => type === 'unresolved');
  if (open.length === 0) return failure(call.expression, call.at);
  return { ...unresolvedFrom(open, call), element: elementOf(from, call) };
}

/** What any element of these collections is; null when that is not known of all of them. */
function elementOf(collections: readonly (Datum | undefined)[], { expression, at }: Call): Datum | null {
  const found: Datum[] = [];
  for (const one of collections) {
    if (one?.type === 'sequence') found.push(...one.items);
    else if (one?.type === 'mapping') found.push(...one.entries.values());
    else {
      const element = one?.type === 'unresolved' ? anyElementOf(one) : null;
      if (element === null) return null;
      found.push(element);
    }
  }
  if (found.length === 0) return null;
  return oneOf(found, { reason: 'conditional', expression: `${expression}[…]`, at });
}
