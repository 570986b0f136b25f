import { decimalText } from '../numbers.js';
import { joinTexts, unresolvedFrom } from '../texts.js';
import {
  describe,
  failure,
  isWhollyKnown,
  sequence,
  text,
  toQuantity,
  toText,
  toTruth,
  type Datum,
} from '../values.js';
import { knownText, type Call } from './call.js';
import { lengthOf, partOf } from './characters.js';
import { jsonOf } from './json.js';

const VERB =
  /%(?<flags>[-+ 0#]*)(?<width>\d{0,3})(?:\.(?<precision>\d{0,3}))?(?:\[(?<index>\d{1,3})\])?(?<verb>[vsqdbxXofegt])|%%/g;

/**
 * `format(spec, …)`; what it cannot tell is unresolved. Source: https://developer.hashicorp.com/terraform/language/functions/format,
 * whose verbs are Go's (https://pkg.go.dev/fmt)
 */
export function format(args: readonly Datum[], call: Call): Datum {
  const [spec, ...values] = args;
  const template = knownText(spec);
  if (template === null) return spec === undefined ? failure(call.expression, call.at) : unresolvedFrom(args, call);
  const parts: Datum[] = [];
  const between: string[] = [];
  let end = 0;
  let next = 0;
  let used = 0;
  for (const match of template.matchAll(VERB)) {
    const { flags = '', width = '', precision, index, verb } = match.groups ?? {};
    const before = template.slice(end, match.index);
    between.push(before);
    parts.push(text(before));
    end = match.index + match[0].length;
    if (verb === undefined) {
      parts.push(text('%'));
      continue;
    }
    if (index !== undefined) next = Number(index) - 1;
    const value = values[next++];
    used = Math.max(used, next);
    if (value === undefined) return failure(call.expression, call.at);
    parts.push(formatted(value, { flags, width: Number(width), precision: precision ?? null, verb }, call));
  }
  const rest = template.slice(end);
  // A sign that begins no verb known here.
  if ([...between, rest].some((one) => one.includes('%')))
    return { ...unresolvedFrom(args, call), reason: 'unsupported' };
  return used < values.length ? failure(call.expression, call.at) : joinTexts([...parts, text(rest)], call);
}

type Charge = Call['world']['charge'];

interface Verb {
  readonly flags: string;
  readonly width: number;
  /** As it is written; null for none. */
  readonly precision: string | null;
  readonly verb: string;
}

function formatted(value: Datum, verb: Verb, call: Call): Datum {
  if (value.type === 'null') return unresolvedFrom([], { ...call, expression: describe(value) });
  const isPlain = verb.flags === '' && verb.width === 0 && verb.precision === null;
  if (isPlain && value.type === 'unresolved' && 'sv'.includes(verb.verb)) return toText(value);
  if (!isWhollyKnown(value)) return unresolvedFrom([value], call);
  const { charge } = call.world;
  const written = verb.flags.includes('#') && verb.verb === 'v' ? jsonOf(value) : writtenAs(value, verb, charge);
  const isPadded = typeof written === 'string' && verb.verb !== 't';
  const padded = isPadded ? pad(written, verb, charge) : written;
  if (padded === undefined) return failure(call.expression, call.at);
  return padded === null ? unresolvedFrom([], call) : text(padded);
}

/** A known value by a verb; undefined for one that Terraform refuses there, null where what it writes cannot be told. */
function writtenAs(value: Datum, verb: Verb, charge: Charge): string | null | undefined {
  switch (verb.verb) {
    case 'v':
      if (value.type === 'number') return writtenNumber(value.value, { ...verb, verb: 'g' });
      return value.type === 'string' || value.type === 'bool' ? writtenText(value, verb, charge) : jsonOf(value);
    case 's':
      return writtenText(value, verb, charge);
    case 'q': {
      const quoted = toText(value);
      return quoted.type === 'string' ? jsonOf(quoted) : undefined;
    }
    case 't': {
      const converted = toTruth(value);
      return converted.type === 'bool' ? String(converted.value) : undefined;
    }
    default: {
      const converted = toQuantity(value);
      if (converted.type !== 'number') return converted.type === 'unresolved' && !converted.failed ? null : undefined;
      return writtenNumber(converted.value, verb);
    }
  }
}

function writtenText(value: Datum, { precision }: Verb, charge: Charge): string | null | undefined {
  const converted = toText(value);
  if (converted.type !== 'string') return undefined;
  return precision === null ? converted.value : partOf(converted.value, 0, Number(precision), charge);
}

const RADIX: ReadonlyMap<string, { readonly radix: number; readonly prefix: string }> = new Map([
  ['d', { radix: 10, prefix: '' }],
  ['x', { radix: 16, prefix: '0x' }],
  ['X', { radix: 16, prefix: '0X' }],
  ['o', { radix: 8, prefix: '0' }],
  ['b', { radix: 2, prefix: '0b' }],
]);

function writtenNumber(value: number, { verb, flags, precision }: Verb): string | null | undefined {
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const magnitude = Math.abs(value);
  const base = RADIX.get(verb);
  const digits =
    base === undefined ? realDigits(magnitude, verb, precision) : integerDigits(magnitude, verb, precision);
  return typeof digits === 'string' ? `${sign}${flags.includes('#') ? (base?.prefix ?? '') : ''}${digits}` : digits;
}

function integerDigits(magnitude: number, verb: string, precision: string | null): string | null | undefined {
  if (!Number.isInteger(magnitude)) return undefined;
  if (!Number.isSafeInteger(magnitude)) return null;
  const digits = magnitude.toString(RADIX.get(verb)?.radix).padStart(Number(precision), '0');
  return verb === 'X' ? digits.toUpperCase() : digits;
}

function realDigits(magnitude: number, verb: string, precision: string | null): string | null {
  const exponential = (places?: number): string =>
    magnitude.toExponential(places).replace(/([+-])(\d)$/, (_all, sign: string, digit: string) => `${sign}0${digit}`);
  if (verb === 'f') return fixed(magnitude, Number(precision ?? 6));
  if (verb === 'e') return precision === null ? exponential(6) : null;
  if (precision !== null) return null;
  const isPlain = magnitude === 0 || (magnitude >= 1e-4 && magnitude < 1e6);
  return isPlain ? decimalText(magnitude) : exponential();
}

/** With so many places behind the point; null where it lies in the middle between two, which depends on bits that are not here. */
function fixed(magnitude: number, places: number): string | null {
  const [whole = '', fraction = ''] = decimalText(magnitude).split('.');
  if (fraction.length <= places) return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
  return fraction.length === places + 1 && fraction.endsWith('5') ? null : magnitude.toFixed(places);
}

/** Fills up to the width; zeros stand between the sign and the digits. Null for a text that is too long to be measured. */
function pad(written: string, { flags, width, verb }: Verb, charge: Charge): string | null {
  if (width === 0) return written;
  const length = lengthOf(written, charge);
  if (length === null) return null;
  const missing = Math.max(width - length, 0);
  if (flags.includes('-')) return written + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + written;
  const sign = 'sq'.includes(verb) ? '' : (/^[-+ ]/.exec(written)?.[0] ?? '');
  return sign + '0'.repeat(missing) + written.slice(sign.length);
}

/** `formatlist(spec, …)`: lists element by element, everything else for each of them. */
export function formatList(args: readonly Datum[], call: Call): Datum {
  const [spec, ...values] = args;
  if (spec === undefined) return failure(call.expression, call.at);
  if (values.some((value) => value.type === 'unresolved' && value.pieces.length === 0))
    return unresolvedFrom(args, call);
  const lengths = new Set(values.flatMap((value) => (value.type === 'sequence' ? [value.items.length] : [])));
  const [length = 1] = lengths;
  if (lengths.size > 1) return failure(call.expression, call.at);
  const rows = Array.from({ length }, (_, row) => [
    spec,
    ...values.map((value) => (value.type === 'sequence' ? (value.items[row] ?? failure(call.expression)) : value)),
  ]);
  return sequence(
    rows.map((row) => format(row, { ...call, expression: `format(${row.map(describe).join(', ')})` })),
    call.at,
  );
}
