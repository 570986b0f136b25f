import { unresolvedFrom } from '../texts.js';
import {
  failure,
  failureIn,
  firstUnresolved,
  hidden,
  mapping,
  mayFail,
  nothing,
  oneOf,
  quantity,
  sequence,
  setOf,
  toQuantity,
  toText,
  toTruth,
  truth,
  unified,
  unordered,
  type Datum,
} from '../values.js';
import { asSequence, knownInteger, knownNumber, whenKnown, type Call, type TerraformFunction } from './call.js';

/** The first argument that evaluates without an error; one of several where nobody knows which that is. */
function tryFirst(args: readonly Datum[], call: Call): Datum {
  const possible: Datum[] = [];
  for (const arg of args) {
    if (failureIn(arg) === null) possible.push(arg);
    if (!mayFail(arg)) break;
  }
  const [first] = possible;
  if (first === undefined) return failure(call.expression, call.at);
  const reason = firstUnresolved(first)?.reason ?? 'conditional';
  return oneOf(possible, { reason, expression: call.expression, at: call.at });
}

function can([argument]: readonly Datum[], call: Call): Datum {
  const open = argument === undefined ? null : firstUnresolved(argument);
  if (argument === undefined || open === null) return truth(true, call.at);
  return failureIn(argument) === null ? unresolvedFrom([open], call) : truth(false, call.at);
}

function toList(args: readonly Datum[], call: Call): Datum {
  const [value] = args;
  if (value?.type === 'null') return nothing(call.at);
  if (value?.type === 'unresolved') return value;
  const list = value?.type === 'sequence' ? value : null;
  if (list === null) return failure(call.expression, call.at);
  return list.set ? unordered(list.items, call.expression, call.at) : sequence(unified(list.items), call.at);
}

function toSet(args: readonly Datum[], call: Call): Datum {
  const [value] = args;
  if (value?.type === 'null') return nothing(call.at);
  if (value?.type === 'unresolved') return value;
  const list = asSequence(value);
  return list === null ? failure(call.expression, call.at) : setOf(list.items, call.at);
}

function toMap([value]: readonly Datum[], call: Call): Datum {
  if (value?.type === 'unresolved' || value?.type === 'null') return value;
  if (value?.type !== 'mapping') return failure(call.expression, call.at);
  const members = unified([...value.entries.values()]);
  return mapping(
    [...value.entries.keys()].map((key, index) => [key, members[index] ?? nothing()] as const),
    call.at,
  );
}

function ofNumbers(step: (...numbers: readonly number[]) => number): TerraformFunction {
  return whenKnown((args, call) => {
    const numbers = args.map(knownNumber);
    return numbers.includes(null) || numbers.length === 0
      ? failure(call.expression, call.at)
      : quantity(step(...numbers.map(Number)), call.at);
  });
}

/** Source: https://developer.hashicorp.com/terraform/language/functions/parseint */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseInteger([digits, radix]: readonly Datum[], call: Call): Datum {
  const base = knownInteger(radix);
  if (digits?.type !== 'string' || base === null || base < 2 || base > DIGITS.length) {
    return failure(call.expression, call.at);
  }
  const [, sign = '', written = ''] = /^([-+]?)(.+)$/s.exec(digits.value) ?? [];
  // Up to 36 digits the case of letters does not matter.
  const places = Array.from(base <= 36 ? written.toLowerCase() : written, (digit) => DIGITS.indexOf(digit));
  if (places.length === 0 || places.some((place) => place < 0 || place >= base))
    return failure(call.expression, call.at);
  const value = places.reduce((sum, place) => sum * base + place, 0);
  return quantity(sign === '-' ? -value : value, call.at);
}

/** Names a secret by its place: the call as it is written may contain it. */
function secretAt({ at }: Call): string {
  return at === null ? 'sensitive(…)' : `sensitive(…) in line ${at.startLine} of ${at.file}`;
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Type Conversion" and "Numeric Functions"). */
export const TYPE_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  abs: ofNumbers((value = 0) => Math.abs(value)),
  can,
  ceil: ofNumbers((value = 0) => Math.ceil(value)),
  ephemeralasnull: (args, call) => unresolvedFrom(args, call),
  floor: ofNumbers((value = 0) => Math.floor(value)),
  issensitive: (args, call) => unresolvedFrom(args, call),
  map: (_args, call) => failure(call.expression, call.at),
  max: ofNumbers((...values) => values.reduce((a, b) => Math.max(a, b), -Infinity)),
  min: ofNumbers((...values) => values.reduce((a, b) => Math.min(a, b), Infinity)),
  nonsensitive: ([value], call) => value ?? failure(call.expression, call.at),
  parseint: whenKnown(parseInteger),
  pow: ofNumbers((base = 0, exponent = 0) => base ** exponent),
  sensitive: ([value], call) => (value === undefined ? failure('sensitive()', call.at) : hidden(value, secretAt(call))),
  signum: ofNumbers((value = 0) => Math.sign(value)),
  tobool: ([value], call) => (value === undefined ? failure(call.expression, call.at) : toTruth(value)),
  tolist: toList,
  tomap: toMap,
  tonumber: ([value], call) => (value === undefined ? failure(call.expression, call.at) : toQuantity(value)),
  toset: toSet,
  tostring: ([value], call) => (value === undefined ? failure(call.expression, call.at) : toText(value)),
  try: tryFirst,
  type: (args, call) => unresolvedFrom(args, call),
};
