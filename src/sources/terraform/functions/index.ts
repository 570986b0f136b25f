import type { UnknownReason } from '../../../model/value.js';
import { settled } from '../open-sets.js';
import { eachCombination, unresolvedFrom, type About } from '../texts.js';
import { describe, firstUnresolved, unresolved, type Datum } from '../values.js';
import type { Call, FunctionWorld, TerraformFunction } from './call.js';
import { COLLECTION_FUNCTIONS } from './collections.js';
import { JOINING_FUNCTIONS } from './joining.js';
import { FILE_FUNCTIONS } from './files.js';
import { SET_FUNCTIONS } from './sets.js';
import { TEXT_FUNCTIONS } from './text.js';
import { TYPE_FUNCTIONS } from './types.js';

const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map(
  [TEXT_FUNCTIONS, COLLECTION_FUNCTIONS, JOINING_FUNCTIONS, SET_FUNCTIONS, TYPE_FUNCTIONS, FILE_FUNCTIONS].flatMap(
    (table) => Object.entries(table),
  ),
);

/** The functions that look at what went wrong in their arguments; an error in any other's arguments is its own. */
const CATCHING: ReadonlySet<string> = new Set(['try', 'can']);

/** The functions to which the number and the places of elements mean nothing. */
const WITH_OPEN_SETS: ReadonlySet<string> = new Set([
  ...CATCHING,
  'coalesce',
  'contains',
  'jsonencode',
  'nonsensitive',
  'sensitive',
  'toset',
]);

/**
 * Calls a function of Terraform's. What it does not know, or cannot tell from open arguments, is unresolved; it never throws.
 */
export function callFunction(name: string, args: readonly Datum[], at: About['at'], world: FunctionWorld): Datum {
  const plainName = name.startsWith('core::') ? name.slice('core::'.length) : name;
  const run = FUNCTIONS.get(plainName);
  // Most calls are never told of, and their arguments can be long.
  const call: Call = {
    get expression() {
      return `${plainName}(${args.map(describe).join(', ')})`;
    },
    at,
    world,
  };
  if (run === undefined) return { ...unresolvedFrom(args, call), reason: reasonOf(args) };
  const isCatching = CATCHING.has(plainName);
  const settledArgs = WITH_OPEN_SETS.has(plainName) ? args : args.map(settled);
  return eachCombination(settledArgs, call, (chosen, about) => {
    const failed = isCatching ? undefined : chosen.find((arg) => arg.type === 'unresolved' && arg.failed);
    if (failed !== undefined) return failed;
    try {
      return run(chosen, about === call ? call : { ...about, world });
    } catch {
      // A result beyond what the engine can hold, such as a string of half a gigabyte.
      return unresolved('unsupported', call.expression, { at });
    }
  });
}

/** A function that is not known leaves anything possible, whatever its arguments refer to. */
function reasonOf(args: readonly Datum[]): UnknownReason {
  return args.map(firstUnresolved).find((one) => one !== null)?.reason ?? 'unsupported';
}
