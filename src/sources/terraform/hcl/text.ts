import { SyntaxFault } from './scanner.js';

/** White space as `~` and `<<-` see it: Unicode's property of that name, which JavaScript's `\s` does not quite match. */
const BLANK = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANK_START = new RegExp(`^${BLANK}+`);
const IS_BLANK = new RegExp(`^${BLANK}$`);

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);
const HIGHEST_CODE_POINT = 0x10ffff;

/** The character that the backslash at this offset stands for, and where the escape ends. */
export function decodeEscape(source: string, at: number): { readonly text: string; readonly end: number } {
  const selector = source.charAt(at + 1);
  const simple = SIMPLE_ESCAPES.get(selector);
  if (simple !== undefined) return { text: simple, end: at + 2 };
  if (selector !== 'u' && selector !== 'U') {
    throw new SyntaxFault(at, 'expected one of n, r, t, ", \\, u and U behind a backslash');
  }
  const length = selector === 'u' ? 4 : 8;
  const end = at + 2 + length;
  const digits = source.slice(at + 2, end);
  if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) {
    throw new SyntaxFault(at, `expected ${length} hexadecimal digits behind "\\${selector}"`);
  }
  const codePoint = Number.parseInt(digits, 16);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (isSurrogate || codePoint > HIGHEST_CODE_POINT) {
    throw new SyntaxFault(at, `expected a Unicode character behind "\\${selector}", found U+${digits}`);
  }
  return { text: String.fromCodePoint(codePoint), end };
}

export function trimStart(text: string): string {
  return text.replace(BLANK_START, '');
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && IS_BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

interface Piece {
  readonly kind: string;
}

interface Text {
  readonly kind: 'text';
  text: string;
}

/**
 * Takes the indentation that all lines of a `<<-` heredoc share away from each of them (spec, "Templates", flush heredocs). Lines
 * of nothing but white space neither count nor lose any. Lines behind a `~}` count neither: their start has been trimmed away
 * with the end of the line before.
 */
export function outdent(pieces: readonly (Piece | Text)[]): void {
  const starts = pieces
    .filter((_piece, index) => index === 0 || endsLine(pieces[index - 1]))
    .filter((piece) => !isBlankLine(piece));
  const shared = starts.reduce((least, piece) => Math.min(least, indentation(piece)), Number.POSITIVE_INFINITY);
  for (const piece of starts) {
    if (isText(piece)) piece.text = piece.text.slice(shared);
  }
}

function isText(piece: Piece | Text | undefined): piece is Text {
  return piece !== undefined && 'text' in piece;
}

function endsLine(piece: Piece | Text | undefined): boolean {
  return isText(piece) && piece.text.endsWith('\n');
}

function isBlankLine(piece: Piece | Text): boolean {
  return endsLine(piece) && indentation(piece) === (isText(piece) ? piece.text.length : 0);
}

/** How many blanks a piece starts with; a sequence with none. */
function indentation(piece: Piece | Text): number {
  return isText(piece) ? (BLANK_START.exec(piece.text)?.[0].length ?? 0) : 0;
}
