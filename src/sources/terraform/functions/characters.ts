/** Accounts for work that takes as long as so many expressions. */
type Charge = (steps: number) => void;

/** Code units of a text that is cut into characters. */
const MAX_SEGMENTED = 10_000;
/** What cutting a text costs for each code unit, in expressions. */
const STEPS_PER_UNIT = 2;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What Terraform's functions count as characters are Unicode's grapheme clusters, such as a flag, or a letter with its accents
 * (https://developer.hashicorp.com/terraform/language/functions/length). All of these give null for a text that is too long.
 */
export function lengthOf(text: string, charge: Charge): number | null {
  return isPlain(text) ? text.length : (charactersOf(text, charge)?.length ?? null);
}

/** The characters from one position up to another one, which may lie beyond the end. */
export function partOf(text: string, start: number, end: number, charge: Charge): string | null {
  return isPlain(text) ? text.slice(start, end) : (charactersOf(text, charge)?.slice(start, end).join('') ?? null);
}

/** The characters the other way round. */
export function reversed(text: string, charge: Charge): string | null {
  return charactersOf(text, charge)?.toReversed().join('') ?? null;
}

function charactersOf(text: string, charge: Charge): readonly string[] | null {
  if (isPlain(text)) return text.split('');
  if (text.length > MAX_SEGMENTED) return null;
  charge(text.length * STEPS_PER_UNIT);
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Whether every code unit is a character: it is in ASCII, where only CR LF is one of two. */
function isPlain(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[^\0-\x7f]|\r\n/.test(text);
}

/** Terraform maps each code point by itself, to one code point: `ß` stays, and so does what has no single other case. */
export function upperOf(text: string): string {
  return mapped(text, (point) => point.toUpperCase());
}

export function lowerOf(text: string): string {
  return mapped(text, (point) => (point === 'İ' ? 'i' : point.toLowerCase()));
}

/** The first letter of each word in upper case; words begin behind anything but a letter, a digit or `_`. */
export function titleOf(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{Nd}_])[\p{L}]/gu, upperOf);
}

function mapped(text: string, map: (point: string) => string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[^\0-\x7f]/.test(text)) return map(text);
  return Array.from(text, (point) => {
    const other = map(point);
    return Array.from(other).length === 1 ? other : point;
  }).join('');
}
