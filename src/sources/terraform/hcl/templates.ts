import type { Expression, Literal, Range, Template, TemplateFor, TemplateIf, TemplatePart } from './ast.js';
import type { ExpressionReader } from './expressions.js';
import { readForVariables } from './for-variables.js';
import { decodeEscape, outdent, trimEnd, trimStart } from './text.js';
import { SyntaxFault } from './scanner.js';

/** Literal text as it was read: of a heredoc one piece per line and stretch, because `~` and `<<-` go by these. */
export interface TextPiece {
  readonly kind: 'text';
  text: string;
  readonly range: Range;
}

type Directive =
  | { readonly kind: 'if'; readonly condition: Expression; readonly range: Range }
  | (Pick<TemplateFor, 'keyVariable' | 'valueVariable' | 'collection'> & {
      readonly kind: 'for';
      readonly range: Range;
    })
  | { readonly kind: 'else' | 'endif' | 'endfor'; readonly range: Range };

type Piece = TextPiece | Directive | Extract<TemplatePart, { kind: 'interpolation' }>;

const ORDINARY_QUOTED = /[^"\\$%\r\n]*/y;
const ORDINARY_UNQUOTED = /[^$%\r\n]*/y;
const NOT_ASCII = /[^\0-\x7f]/;
const HEREDOC_OPENER = /<<(-?)(.*?)\r?\n/uy;

/** Reads a quoted string; the scanner has its opening quote ahead. */
export function readQuoted(reader: ExpressionReader): Literal | Template {
  const { scanner } = reader;
  const { start } = scanner;
  scanner.take();
  const pieces = new TemplateReader(reader);
  pieces.readQuotedUntilClosed(start);
  return pieces.finish({ start, end: scanner.lastEnd }, false);
}

/** Reads a heredoc up to its end marker, but not the end of the marker's line; the scanner has its opener ahead. */
export function readHeredoc(reader: ExpressionReader): Literal | Template {
  const { scanner } = reader;
  const { start } = scanner;
  HEREDOC_OPENER.lastIndex = start;
  const [, flush = '', marker = ''] = HEREDOC_OPENER.exec(scanner.source) ?? [];
  scanner.take();
  const pieces = new TemplateReader(reader);
  pieces.readLinesUntil(marker, start);
  if (flush !== '') outdent(pieces.list);
  return pieces.finish({ start, end: scanner.lastEnd }, true);
}

/** Reads the whole source as a template without quotes: a file for `templatefile`, a string in a JSON configuration. */
export function readBare(reader: ExpressionReader): Literal | Template {
  const { scanner } = reader;
  const start = scanner.lastEnd;
  const pieces = new TemplateReader(reader);
  let at = start;
  while (at < scanner.source.length) at = pieces.readLine(at);
  return pieces.finish({ start, end: scanner.source.length }, false);
}

/** Reads a quoted string in which no sequence may stand, as blocks have for labels. */
export function readPlainQuoted(reader: ExpressionReader): string {
  const { start } = reader.scanner;
  const string = readQuoted(reader);
  if (string.kind === 'literal') return String(string.value);
  throw new SyntaxFault(start, 'expected a label without template sequences (a literal "${" is written "$${")');
}

class TemplateReader {
  readonly list: Piece[] = [];
  readonly #reader: ExpressionReader;
  readonly #source: string;
  /** The directives that are open here, innermost last. */
  readonly #open: ('if' | 'else' | 'for')[] = [];
  /** Whether a `~}` has just come, which trims the text behind it. */
  #trimNext = false;

  constructor(reader: ExpressionReader) {
    this.#reader = reader;
    this.#source = reader.scanner.source;
  }

  /** From behind the opening quote to behind the closing one. */
  readQuotedUntilClosed(opener: number): void {
    const source = this.#source;
    let at = this.#reader.scanner.lastEnd;
    while (source[at] !== '"') {
      at = this.#readText(at, ORDINARY_QUOTED);
      if (isSequence(source, at)) at = this.#readSequence(at);
      else if (at >= source.length) this.#failUnclosed(at, 'a closing quote', opener);
      else if (source[at] !== '"') throw new SyntaxFault(at, 'expected a closing quote, found the end of the line');
    }
    this.#reader.scanner.jump(at + 1);
  }

  /** Lines up to one that holds the marker alone, blanks aside. That line must have an end: so HashiCorp's scanner wants it. */
  readLinesUntil(marker: string, opener: number): void {
    const source = this.#source;
    let at = this.#reader.scanner.lastEnd;
    for (;;) {
      const newline = source.indexOf('\n', at);
      if (newline < 0) this.#failUnclosed(source.length, `a line with only "${marker}"`, opener);
      if (source.slice(at, newline).trim() === marker) {
        this.#reader.scanner.jump(source.indexOf(marker, at) + marker.length);
        return;
      }
      at = this.readLine(at);
      if (at >= source.length) this.#failUnclosed(at, `a line with only "${marker}"`, opener);
    }
  }

  /** From an offset to behind the end of its line, sequences included, which may have ends of lines of their own. */
  readLine(from: number): number {
    const source = this.#source;
    let at = from;
    while (at < source.length) {
      const start = at;
      at = this.#readText(start, ORDINARY_UNQUOTED);
      if (at > start && source[at - 1] === '\n') return at;
      if (isSequence(source, at)) at = this.#readSequence(at);
    }
    return at;
  }

  /** The tree, once everything has been read. */
  finish(range: Range, heredoc: boolean): Literal | Template {
    const open = this.#open.at(-1);
    if (open !== undefined) {
      throw new SyntaxFault(
        range.end,
        `expected "%{ end${open === 'for' ? 'for' : 'if'} }" before the end of the template`,
      );
    }
    const parts = partsOf(this.list);
    const [only, ...others] = parts;
    if (only === undefined) return { kind: 'literal', value: '', range };
    if (only.kind === 'text' && others.length === 0) return { kind: 'literal', value: only.text, range };
    const isLone = only.kind === 'interpolation' && others.length === 0;
    return { kind: 'template', parts: isLone ? withTrimmedText(only, this.list) : parts, heredoc, range };
  }

  #failUnclosed(at: number, expected: string, opener: number): never {
    this.#reader.scanner.jump(at);
    return this.#reader.scanner.failUnclosed(expected, opener);
  }

  /**
   * Text from an offset to the next sequence, quote (if that is not ordinary) or end of the line. Outside quotes the end of the line
   * belongs to it.
   */
  #readText(start: number, ordinary: RegExp): number {
    const source = this.#source;
    const quoted = ordinary === ORDINARY_QUOTED;
    let text = '';
    let at = start;
    for (;;) {
      ordinary.lastIndex = at;
      ordinary.test(source);
      text += source.slice(at, ordinary.lastIndex);
      at = ordinary.lastIndex;
      const character = source[at];
      if (character === '\\') {
        const escape = decodeEscape(source, at);
        text += escape.text;
        at = escape.end;
      } else if ((character === '$' || character === '%') && source[at + 1] !== '{') {
        const isEscape = source[at + 1] === character && source[at + 2] === '{';
        text += isEscape ? `${character}{` : character;
        at += isEscape ? 3 : 1;
      } else break;
    }
    if (!quoted && at < source.length && !isSequence(source, at)) {
      const end = endOfLine(source, at);
      text += source.slice(at, end);
      at = end;
    }
    if (at > start) this.#addText(text, { start, end: at });
    return at;
  }

  #addText(text: string, range: Range): void {
    const normalized = NOT_ASCII.test(text) ? text.normalize('NFC') : text;
    this.list.push({ kind: 'text', text: this.#trimNext ? trimStart(normalized) : normalized, range });
    this.#trimNext = false;
  }

  /** A `${…}` or `%{…}`; returns the offset behind it. */
  #readSequence(start: number): number {
    const { scanner } = this.#reader;
    const trims = this.#source[start + 2] === '~';
    const previous = this.list.at(-1);
    if (trims && previous?.kind === 'text') previous.text = trimEnd(previous.text);
    scanner.jump(start + (trims ? 3 : 2));
    const newlines = scanner.setNewlines(false);
    const piece = this.#source[start] === '$' ? this.#readInterpolation() : this.#readDirective();
    if (scanner.kind === 'end') scanner.failUnclosed('"}"', start);
    this.#trimNext = scanner.takeIf('~}');
    if (!this.#trimNext) scanner.expect('}', '"}" at the end of a template sequence');
    scanner.setNewlines(newlines);
    const end = scanner.lastEnd;
    scanner.jump(end);
    this.list.push({ ...piece, range: { start, end } });
    return end;
  }

  #readInterpolation(): Piece {
    return { kind: 'interpolation', expression: this.#reader.read(), range: NOWHERE };
  }

  #readDirective(): Piece {
    const { scanner } = this.#reader;
    const offset = scanner.start;
    const word = scanner.expectIdentifier('"if", "else", "endif", "for" or "endfor"');
    const range = NOWHERE;
    if (word === 'if') return this.#opened({ kind: 'if', condition: this.#reader.read(), range });
    if (word === 'for') {
      const variables = readForVariables(scanner);
      return this.#opened({ kind: 'for', ...variables, collection: this.#reader.read(), range });
    }
    if (word === 'else' || word === 'endif' || word === 'endfor') {
      this.#close(word, offset);
      return { kind: word, range };
    }
    throw new SyntaxFault(offset, `expected "if", "else", "endif", "for" or "endfor", found "${word}"`);
  }

  #opened(directive: Directive & { kind: 'if' | 'for' }): Directive {
    this.#reader.descend();
    this.#open.push(directive.kind);
    return directive;
  }

  /** Ends what the word ends, if that is open here. */
  #close(word: string, offset: number): void {
    const open = this.#open.at(-1);
    const fits =
      (word === 'else' && open === 'if') ||
      (word === 'endif' && (open === 'if' || open === 'else')) ||
      (word === 'endfor' && open === 'for');
    if (!fits) {
      const inside = open === undefined ? 'outside of any directive' : `inside "%{ ${open} }"`;
      throw new SyntaxFault(offset, `the directive "${word}" has no place ${inside}`);
    }
    this.#open.pop();
    if (word === 'else') this.#open.push('else');
    else this.#reader.ascend();
  }
}

/** Stands in a piece until the end of its sequence is known. */
const NOWHERE: Range = { start: 0, end: 0 };

/** A lone interpolation; an empty text beside it if text was there and has been trimmed away, since that makes it a string. */
function withTrimmedText(interpolation: TemplatePart, pieces: readonly Piece[]): readonly TemplatePart[] {
  if (pieces.length === 1) return [interpolation];
  const { start, end } = interpolation.range;
  const isBefore = pieces[0]?.kind === 'text';
  const offset = isBefore ? start : end;
  const text: TemplatePart = { kind: 'text', text: '', range: { start: offset, end: offset } };
  return isBefore ? [text, interpolation] : [interpolation, text];
}

function isSequence(source: string, at: number): boolean {
  return (source[at] === '$' || source[at] === '%') && source[at + 1] === '{';
}

/** Behind the LF or CR LF at an offset. */
function endOfLine(source: string, at: number): number {
  if (source[at] === '\n') return at + 1;
  if (source[at + 1] === '\n') return at + 2;
  throw new SyntaxFault(at, 'expected a line feed behind the carriage return');
}

/** Makes a tree of pieces whose directives are known to be balanced. */
function partsOf(pieces: readonly Piece[]): readonly TemplatePart[] {
  return new PartsBuilder(pieces).upTo([]);
}

class PartsBuilder {
  readonly #pieces: readonly Piece[];
  #next = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The parts up to one of these directives, which stays ahead, or to the end. */
  upTo(ends: readonly Directive['kind'][]): readonly TemplatePart[] {
    const parts: TemplatePart[] = [];
    for (let piece = this.#pieces[this.#next]; piece !== undefined; piece = this.#pieces[this.#next]) {
      if (ends.some((end) => end === piece?.kind)) break;
      this.#next += 1;
      if (piece.kind === 'text') addText(parts, piece);
      else if (piece.kind === 'interpolation') parts.push(piece);
      else if (piece.kind === 'if') parts.push(this.#if(piece));
      else if (piece.kind === 'for') parts.push(this.#for(piece));
    }
    return parts;
  }

  #if({ condition, range }: Extract<Directive, { kind: 'if' }>): TemplateIf {
    const whenTrue = this.upTo(['else', 'endif']);
    const hasElse = this.#pieces[this.#next]?.kind === 'else';
    if (hasElse) this.#next += 1;
    const whenFalse = hasElse ? this.upTo(['endif']) : null;
    return { kind: 'template-if', condition, whenTrue, whenFalse, range: this.#throughEnd(range) };
  }

  #for(directive: Extract<Directive, { kind: 'for' }>): TemplateFor {
    const { keyVariable, valueVariable, collection } = directive;
    const body = this.upTo(['endfor']);
    const range = this.#throughEnd(directive.range);
    return { kind: 'template-for', keyVariable, valueVariable, collection, body, range };
  }

  /** From the opening directive through the closing one, which is ahead. */
  #throughEnd({ start, end }: Range): Range {
    const closing = this.#pieces[this.#next];
    this.#next += 1;
    return { start, end: closing?.range.end ?? end };
  }
}

/** Appends text, joining it with text before it. */
function addText(parts: TemplatePart[], { text, range }: TextPiece): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind !== 'text') parts.push({ kind: 'text', text, range });
  else
    parts[parts.length - 1] = {
      kind: 'text',
      text: last.text + text,
      range: { start: last.range.start, end: range.end },
    };
}
