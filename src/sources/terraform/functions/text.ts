import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

import { trimEnd, trimStart } from '../hcl/text.js';
import { changed, fromPieces, joinTexts, throughHoles, unresolvedFrom, type TextResult } from '../texts.js';
import { anyElementOf, failure, MAX_TEXT, piecesOf, text, truth, unresolved, type Datum } from '../values.js';
import { asSequence, knownInteger, knownText, texts, type Call, type TerraformFunction } from './call.js';
import { lengthOf, lowerOf, partOf, reversed, titleOf, upperOf } from './characters.js';
import { format, formatList } from './format.js';
import { regexAll, regexFunction, replaceAll } from './patterns.js';

/** A function of strings that looks at their literal parts only. */
function ofTexts(count: number, step: (...args: readonly string[]) => TextResult): TerraformFunction {
  return (args, call) => {
    const converted = args.length === count ? texts(args) : null;
    if (converted === null) return failure(call.expression, call.at);
    return throughHoles(converted, call, (filled) => step(...filled), false);
  };
}

/**
 * A function that takes something away. Of something that is not known nobody can tell whether it is there, unless it is written in
 * the string in the same way.
 */
function taking(step: (value: string, what: string) => string): TerraformFunction {
  const taken = ofTexts(2, (value = '', what = '') => step(value, what));
  const found = ofTexts(2, (value = '', what = '') => changed(value, step(value, what)));
  return (args, call) => (args[1]?.type === 'unresolved' ? found(args, call) : taken(args, call));
}

/**
 * A function whose result any character of a hole would change.
 * @param step gives null for what cannot be told, and what is no string for what Terraform refuses
 */
function ofWholeText(
  step: (value: string, charge: Call['world']['charge']) => string | null | undefined,
): TerraformFunction {
  return (args, call) => {
    const [argument] = args;
    const value = args.length === 1 ? knownText(argument) : null;
    const result = value === null ? undefined : step(value, call.world.charge);
    if (typeof result === 'string') return text(result, call.at);
    if (result === null) return unresolved('unsupported', call.expression, call);
    return argument?.type === 'unresolved' ? unresolvedFrom(args, call) : failure(call.expression, call.at);
  };
}

function stripped(value: string, characters: string): string {
  const cut = new Set(characters);
  const points = Array.from(value);
  const start = points.findIndex((point) => !cut.has(point));
  const end = points.findLastIndex((point) => !cut.has(point)) + 1;
  return start < 0 ? '' : points.slice(start, end).join('');
}

const trim = ofTexts(2, (value = '', characters = '') => stripped(value, characters));

function split(args: readonly Datum[], call: Call): Datum {
  const [separator, subject] = args;
  const between = knownText(separator);
  const whole = subject === undefined ? null : texts([subject]);
  if (whole === null) return failure(call.expression, call.at);
  if (between === null) return unresolvedFrom(args, call);
  const [value] = whole;
  // Nothing at all is known about the text: neither is the number of its parts, except that the first one is there.
  if (value?.type === 'unresolved' && value.pieces.length === 0) return unresolvedFrom([value], call);
  return throughHoles(
    whole,
    call,
    ([filled = '']) => (between === '' ? Array.from(filled) : filled.split(between)),
    false,
  );
}

/** Lists are joined with what is known of their elements; of a list of unknown length the element stands for it. */
function join(args: readonly Datum[], call: Call): Datum {
  const [separator, ...lists] = args;
  if (separator === undefined || separator.type === 'null' || lists.length === 0)
    return failure(call.expression, call.at);
  const [only] = lists;
  const element = only?.type === 'unresolved' && lists.length === 1 ? anyElementOf(only) : null;
  if (element !== null) return ofElement(element, call);
  const sequences = lists.map(asSequence);
  const items: Datum[] = [];
  for (const sequence of sequences) {
    if (sequence === null) return unresolvedOrFailed(lists, call);
    items.push(...sequence.items);
  }
  return joinTexts(
    items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
    call,
  );
}

/** None or one of a kind, joined: the element, which only the deployment can tell to be there. */
export function ofElement(element: Datum, call: Call): Datum {
  if (element.type !== 'unresolved') return { ...unresolvedFrom([], call), reason: 'conditional' };
  if (element.reference === null) return unresolvedFrom([element], call);
  return { ...element, at: call.at };
}

function unresolvedOrFailed(args: readonly Datum[], call: Call): Datum {
  return args.some((arg) => arg.type === 'unresolved') ? unresolvedFrom(args, call) : failure(call.expression, call.at);
}

/** The part of a string inside its literal beginning; what reaches into a hole is unresolved. */
function substr(args: readonly Datum[], call: Call): Datum {
  const subject = args[0] === undefined ? null : texts([args[0]]);
  const [offset, length] = [knownInteger(args[1]), knownInteger(args[2])];
  if (subject === null) return failure(call.expression, call.at);
  if (offset === null || length === null) return unresolvedFrom(args, call);
  const [value] = subject;
  const [first] = value === undefined ? [] : piecesOf(value);
  const beginning = first !== undefined && 'literal' in first ? first.literal : '';
  if (value?.type === 'string') {
    const start = offset < 0 ? (lengthOf(value.value, call.world.charge) ?? 0) + offset : offset;
    // What Terraform makes of a start before the text, or of none of the end, is not documented.
    if (start < 0 || (offset < 0 && length === 0)) return unresolved('unsupported', call.expression, call);
    const end = length < 0 ? Infinity : start + length;
    const part = partOf(value.value, start, end, call.world.charge);
    return part === null ? unresolved('unsupported', call.expression, call) : text(part, call.at);
  }
  const isInside = offset >= 0 && length >= 0 && offset + length <= beginning.length && isAscii(beginning);
  return isInside ? text(beginning.slice(offset, offset + length), call.at) : unresolvedFrom(args, call);
}

/** Whether a string begins (or ends) so; unknown as soon as a hole decides. */
function edge(which: 'start' | 'end'): TerraformFunction {
  return (args, call) => {
    const converted = texts(args);
    const wanted = knownText(args[1]);
    const [subject] = converted ?? [];
    if (converted === null || subject === undefined) return failure(call.expression, call.at);
    if (wanted === null) return unresolvedFrom(args, call);
    const outer = piecesOf(subject).at(which === 'start' ? 0 : -1);
    const literal = outer !== undefined && 'literal' in outer ? outer.literal : '';
    const found = which === 'start' ? literal.startsWith(wanted) : literal.endsWith(wanted);
    if (found || subject.type === 'string') return truth(found, call.at);
    const common = Math.min(literal.length, wanted.length);
    const differs =
      which === 'start'
        ? literal.slice(0, common) !== wanted.slice(0, common)
        : literal.slice(literal.length - common) !== wanted.slice(wanted.length - common);
    return differs ? truth(false, call.at) : unresolvedFrom(args, call);
  };
}

function containsText(args: readonly Datum[], call: Call): Datum {
  const converted = texts(args);
  const wanted = knownText(args[1]);
  const [subject] = converted ?? [];
  if (converted === null || subject === undefined) return failure(call.expression, call.at);
  if (wanted === null) return unresolvedFrom(args, call);
  const found = piecesOf(subject).some((piece) => 'literal' in piece && piece.literal.includes(wanted));
  return found || subject.type === 'string' ? truth(found || wanted === '', call.at) : unresolvedFrom(args, call);
}

/** Lower case of the literal parts; what is in a hole goes by the expression of the whole. */
function lower(args: readonly Datum[], call: Call): Datum {
  const [subject] = args.length === 1 ? (texts(args) ?? []) : [];
  if (subject === undefined) return failure(call.expression, call.at);
  const pieces = piecesOf(subject).map((piece) => ('literal' in piece ? { literal: lowerOf(piece.literal) } : piece));
  return fromPieces(pieces, [subject], call);
}

/** The text in standard base64, with its padding; undefined for what is none. */
function decodedBase64(encoded: string): string | undefined {
  const written = encoded.replaceAll(/[\r\n]/g, '');
  const isEncoded = written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
  const bytes = Buffer.from(written, 'base64');
  return isEncoded && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function isAscii(value: string): boolean {
  return !/[^\t-\x7e]/.test(value);
}

/** A number that is made of the text, as `sha256` does; names are made unique with its first digits. */
function hashed(algorithm: string, encoding: 'hex' | 'base64'): TerraformFunction {
  return ofWholeText((value) => createHash(algorithm).update(value, 'utf8').digest(encoding));
}

/** Terraform's string functions. Source: https://developer.hashicorp.com/terraform/language/functions ("String Functions"). */
export const TEXT_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  chomp: ofTexts(1, (value = '') => value.replace(/[\r\n]+$/, '')),
  endswith: edge('end'),
  format,
  formatlist: formatList,
  indent: ofTexts(2, (count = '', value = '') => {
    const lines = value.split('\n');
    const isBeyond = !/^\d{1,6}$/.test(count) || lines.length * Number(count) > MAX_TEXT;
    return isBeyond ? null : lines.join(`\n${' '.repeat(Number(count))}`);
  }),
  join,
  lower,
  regex: regexFunction,
  regexall: regexAll,
  replace: replaceAll,
  split,
  startswith: edge('start'),
  strcontains: containsText,
  strrev: ofWholeText(reversed),
  substr,
  title: ofWholeText(titleOf),
  trim: (args, call) => (args[1]?.type === 'unresolved' ? unresolvedFrom(args, call) : trim(args, call)),
  trimprefix: taking((value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimspace: ofTexts(1, (value = '') => trimStart(trimEnd(value))),
  trimsuffix: taking((value, suffix) =>
    suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value,
  ),
  upper: ofWholeText(upperOf),
  urlencode: ofWholeText((value) =>
    encodeURIComponent(value)
      .replaceAll('%20', '+')
      .replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
  base64sha256: hashed('sha256', 'base64'),
  base64sha512: hashed('sha512', 'base64'),
  md5: hashed('md5', 'hex'),
  sha1: hashed('sha1', 'hex'),
  sha256: hashed('sha256', 'hex'),
  sha512: hashed('sha512', 'hex'),
  base64encode: ofWholeText((value) => Buffer.from(value, 'utf8').toString('base64')),
  base64decode: ofWholeText(decodedBase64),
};
