import type { Range } from './ast.js';

/** A file is broken: thrown where the parser finds it, and turned into data by `parse`. It leaves this folder never. */
export class SyntaxFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

export type Punctuation =
  | '{'
  | '}'
  | '~}'
  | '['
  | ']'
  | '('
  | ')'
  | '.'
  | '...'
  | ','
  | ':'
  | '::'
  | '?'
  | '='
  | '=='
  | '=>'
  | '!'
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/** `quote` and `heredoc` are what opens a template; what follows is not made of tokens. `invalid` is a character HCL has no use for. */
export type TokenKind = Punctuation | 'identifier' | 'number' | 'newline' | 'quote' | 'heredoc' | 'end' | 'invalid';

/** Punctuation, longest first among those that begin alike. */
const PUNCTUATION: ReadonlyMap<string, readonly Punctuation[]> = new Map<string, readonly Punctuation[]>([
  ['{', ['{']],
  ['}', ['}']],
  ['~', ['~}']],
  ['[', ['[']],
  [']', [']']],
  ['(', ['(']],
  [')', [')']],
  ['.', ['...', '.']],
  [',', [',']],
  [':', ['::', ':']],
  ['?', ['?']],
  ['=', ['==', '=>', '=']],
  ['!', ['!=', '!']],
  ['<', ['<=', '<']],
  ['>', ['>=', '>']],
  ['&', ['&&']],
  ['|', ['||']],
  ['+', ['+']],
  ['-', ['-']],
  ['*', ['*']],
  ['/', ['/']],
  ['%', ['%']],
]);

/**
 * Unicode's identifiers (UAX 31), to which HCL adds `_` at the start and `-` behind it (spec, "Identifiers"), without the two
 * joiners that later versions of Unicode allow and HashiCorp's tables do not.
 */
const UNICODE_IDENTIFIER = String.raw`[\p{ID_Start}_](?:(?![\u200c\u200d])[\p{ID_Continue}-])*`;
const IDENTIFIER = new RegExp(UNICODE_IDENTIFIER, 'uy');
const HEREDOC = new RegExp(`<<-?${UNICODE_IDENTIFIER}\\r?\\n`, 'uy');
const ASCII_IDENTIFIER = /[A-Za-z_][A-Za-z0-9_-]*/y;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Cuts the source into tokens, one ahead and only when asked, because what a character means depends on where the parser is:
 * inside round and square brackets the end of a line means nothing, and inside a template the scanner is not asked at all.
 */
export class Scanner {
  readonly source: string;
  /** Where the next token is looked for: behind the last one taken. */
  #offset: number;
  #newlinesCount = true;
  /** The token ahead, or null when it has not been looked at yet. */
  #kind: TokenKind | null = null;
  #start = 0;
  #end = 0;

  constructor(source: string) {
    this.source = source;
    this.#offset = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  /** The kind of the token ahead. */
  get kind(): TokenKind {
    return this.#kind ?? this.#look();
  }

  get range(): Range {
    if (this.#kind === null) this.#look();
    return { start: this.#start, end: this.#end };
  }

  /** Where the token ahead starts. */
  get start(): number {
    if (this.#kind === null) this.#look();
    return this.#start;
  }

  /** The token ahead as it is written. */
  get text(): string {
    if (this.#kind === null) this.#look();
    return this.source.slice(this.#start, this.#end);
  }

  /** Where the last token taken ended. */
  get lastEnd(): number {
    return this.#offset;
  }

  /** Steps behind the token ahead. */
  take(): void {
    if (this.#kind === null) this.#look();
    this.#offset = this.#end;
    this.#kind = null;
  }

  /** Takes the token ahead if it is of that kind. */
  takeIf(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.take();
    return true;
  }

  /** Takes the token ahead, which must be of that kind; `expected` says what should stand there. */
  expect(kind: TokenKind, expected: string): void {
    if (!this.takeIf(kind)) this.fail(expected);
  }

  /** Takes an identifier and gives its name. */
  expectIdentifier(expected: string): string {
    if (this.kind !== 'identifier') this.fail(expected);
    const name = this.text;
    this.take();
    return name;
  }

  /** Whether the token ahead is that word. */
  isWord(word: string): boolean {
    return this.kind === 'identifier' && this.#end - this.#start === word.length && this.text === word;
  }

  /** Continues behind something that was read without tokens. */
  jump(offset: number): void {
    this.#offset = offset;
    this.#kind = null;
  }

  /** Whether the end of a line is a token from here on. Gives what was in force, to be put back. */
  setNewlines(count: boolean): boolean {
    const before = this.#newlinesCount;
    this.#newlinesCount = count;
    if (before !== count) this.#kind = null;
    return before;
  }

  /** Reports that something else was expected where the token ahead stands. */
  fail(expected: string): never {
    throw new SyntaxFault(this.start, `expected ${expected}, found ${this.#describe()}`);
  }

  /** Reports that something opened at `opener` was not closed where it had to be. */
  failUnclosed(closing: string, opener: number): never {
    const line = this.source.slice(0, opener).split('\n').length;
    this.fail(`${closing} to close what was opened in line ${line}`);
  }

  #look(): TokenKind {
    this.#start = this.#skipBlank(this.#offset);
    const kind = this.#scan(this.#start);
    this.#kind = kind;
    return kind;
  }

  /** The first offset that is not a blank, a comment or, where they do not count, the end of a line. */
  #skipBlank(from: number): number {
    const source = this.source;
    for (let at = from; ; at++) {
      const code = source.charCodeAt(at);
      if (code === 0x20 || code === 0x09) continue;
      if (code === 0x0a && !this.#newlinesCount) continue;
      if (code === 0x0d && !this.#newlinesCount && source.charCodeAt(at + 1) === 0x0a) continue;
      const end = code === 0x23 || code === 0x2f ? this.#commentEnd(at) : at;
      if (end === at) return at;
      at = end - 1;
    }
  }

  /** Where the comment at this offset ends: before the end of its line or behind its closing mark; the offset itself if none is there. */
  #commentEnd(at: number): number {
    if (this.source.startsWith('/*', at)) {
      const close = this.source.indexOf('*/', at + 2);
      if (close < 0) throw new SyntaxFault(at, 'expected "*/" to close this comment, found the end of the file');
      return close + 2;
    }
    if (this.source[at] === '/' && this.source[at + 1] !== '/') return at;
    const newline = this.source.indexOf('\n', at);
    if (newline < 0) return this.source.length;
    return this.source[newline - 1] === '\r' ? newline - 1 : newline;
  }

  #scan(at: number): TokenKind {
    const code = this.source.charCodeAt(at);
    if (Number.isNaN(code)) return this.#found('end', at);
    if (isAsciiIdentifierStart(code) || code > 0x7f) return this.#scanIdentifier(at);
    if (code >= 0x30 && code <= 0x39) return this.#found('number', this.#numberEnd(at));
    if (code === 0x22) return this.#found('quote', at + 1);
    if (code === 0x0a) return this.#found('newline', at + 1);
    if (code === 0x0d && this.source.charCodeAt(at + 1) === 0x0a) return this.#found('newline', at + 2);
    return this.#scanPunctuation(at);
  }

  #found(kind: TokenKind, end: number): TokenKind {
    this.#end = end;
    return kind;
  }

  #scanIdentifier(at: number): TokenKind {
    ASCII_IDENTIFIER.lastIndex = at;
    if (ASCII_IDENTIFIER.test(this.source) && !(this.source.charCodeAt(ASCII_IDENTIFIER.lastIndex) > 0x7f)) {
      return this.#found('identifier', ASCII_IDENTIFIER.lastIndex);
    }
    IDENTIFIER.lastIndex = at;
    return IDENTIFIER.test(this.source)
      ? this.#found('identifier', IDENTIFIER.lastIndex)
      : this.#found('invalid', at + 1);
  }

  /** Digits, points and exponents in any order, ending with a digit, as HashiCorp's scanner takes them; whether it is a number shows later. */
  #numberEnd(from: number): number {
    const source = this.source;
    let end = from + 1;
    for (let at = end; ; at++) {
      const code = source.charCodeAt(at);
      if (code === 0x2e) continue;
      if ((code | 0x20) === 0x65) at += isSign(source.charCodeAt(at + 1)) ? 2 : 1;
      const digit = source.charCodeAt(at);
      if (!(digit >= 0x30 && digit <= 0x39)) return end;
      end = at + 1;
    }
  }

  #scanPunctuation(at: number): TokenKind {
    HEREDOC.lastIndex = at;
    if (this.source.startsWith('<<', at) && HEREDOC.test(this.source)) {
      return this.#found('heredoc', HEREDOC.lastIndex);
    }
    for (const mark of PUNCTUATION.get(this.source.charAt(at)) ?? []) {
      if (mark.length === 1 || this.source.startsWith(mark, at)) return this.#found(mark, at + mark.length);
    }
    return this.#found('invalid', at + 1);
  }

  #describe(): string {
    if (this.source.startsWith('<<<<<<<', this.start)) return 'the mark of a merge conflict';
    if (this.kind === 'end') return 'the end of the file';
    if (this.kind === 'newline') return 'the end of the line';
    if (this.kind === 'heredoc') return 'a heredoc';
    const character = String.fromCodePoint(this.source.codePointAt(this.start) ?? 0);
    if (this.kind !== 'invalid') return `"${this.text.slice(0, LONGEST_QUOTATION)}"`;
    return /^[\x21-\x7e]$/.test(character) ? `"${character}"` : `the character ${codePointName(character)}`;
  }
}

/** A word quoted in a message is cut at so many characters. */
const LONGEST_QUOTATION = 40;

function isAsciiIdentifierStart(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f;
}

function isSign(code: number): boolean {
  return code === 0x2b || code === 0x2d;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
