import { joinTexts, unresolvedFrom } from '../texts.js';
import { describe, failure, sequence, text, toQuantity, toText, type Datum } from '../values.js';
import { knownText, type Call } from './call.js';

const VERB =
  /%(?<flags>[-+ 0#]*)(?<width>\d{0,3})(?:\.(?<precision>\d{0,3}))?(?:\[(?<index>\d{1,3})\])?(?<verb>[%vsqdbxXofegt])/g;

/** `format(spec, …)` with the verbs that names are made with; others give an unresolved result. */
export function format(args: readonly Datum[], call: Call): Datum {
  const [spec, ...values] = args;
  const template = knownText(spec);
  if (template === null) return spec === undefined ? failure(call.expression, call.at) : unresolvedFrom(args, call);
  const parts: Datum[] = [];
  let end = 0;
  let next = 0;
  for (const match of template.matchAll(VERB)) {
    const { flags = '', width = '', precision, index, verb = '' } = match.groups ?? {};
    parts.push(text(template.slice(end, match.index)));
    end = match.index + match[0].length;
    if (verb === '%') {
      parts.push(text('%'));
      continue;
    }
    if (index !== undefined) next = Number(index) - 1;
    const value = values[next++];
    if (value === undefined) return failure(call.expression, call.at);
    parts.push(formatted(value, { flags, width: Number(width), precision: precision ?? null, verb }, call));
  }
  const rest = template.slice(end);
  if (rest.includes('%')) return { ...unresolvedFrom(args, call), reason: 'unsupported' };
  return joinTexts([...parts, text(rest)], call);
}

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: string | null;
  readonly verb: string;
}

function formatted(value: Datum, { flags, width, precision, verb }: Verb, call: Call): Datum {
  const plain = flags === '' && width === 0 && precision === null;
  if (value.type === 'null') return unresolvedFrom([], { ...call, expression: describe(value) });
  if ((verb === 's' || verb === 'v') && plain) {
    const isScalar = value.type !== 'sequence' && value.type !== 'mapping';
    return isScalar ? toText(value) : unresolvedFrom([value], call);
  }
  const converted = 'dbxXofe g'.includes(verb) ? toQuantity(value) : toText(value);
  if (converted.type !== 'number' && converted.type !== 'string') return unresolvedFrom([value], call);
  const written = convert(converted.value, verb, precision);
  if (written === null) return unresolvedFrom([], call);
  const fill = flags.includes('0') && !flags.includes('-') ? '0' : ' ';
  return text(flags.includes('-') ? written.padEnd(width) : written.padStart(width, fill));
}

function convert(value: string | number, verb: string, precision: string | null): string | null {
  if (typeof value === 'string') return verb === 'q' ? JSON.stringify(value) : 'sv'.includes(verb) ? value : null;
  if (!'dfxXob'.includes(verb) || (verb !== 'f' && !Number.isInteger(value))) return null;
  switch (verb) {
    case 'd':
      return String(value);
    case 'f':
      return value.toFixed(Math.min(Number(precision ?? 6), 20));
    case 'x':
      return value.toString(16);
    case 'X':
      return value.toString(16).toUpperCase();
    case 'o':
      return value.toString(8);
    default:
      return value.toString(2);
  }
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
