import type {
  Binary,
  BinaryOperator,
  Call,
  Expression,
  For,
  Literal,
  ObjectItem,
  Range,
  Splat,
  SplatItem,
} from './ast.js';
import { readForVariables } from './for-variables.js';
import { type Scanner, SyntaxFault, type TokenKind } from './scanner.js';
import { readHeredoc, readQuoted } from './templates.js';

/**
 * How deep expressions nest: the parser recurses, so deeper text would exhaust the stack. Written code stays below 30; the longest
 * chains of `a ? b : c ? d : …`, which nest too, have some dozens.
 */
export const MAX_NESTING = 250;

/** How high the tree of one expression grows. Operators and attributes in a row (`a + b + c`) add to it without nesting. */
export const MAX_HEIGHT = 1000;

/** How tightly operators bind (spec, "Operations"); all of them group to the left. */
const PRECEDENCE: ReadonlyMap<TokenKind, number> = new Map<BinaryOperator, number>([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]);
const LOOSEST = 1;

const KEYWORD_VALUES: ReadonlyMap<string, true | false | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

type ForBody = Pick<For, 'collection' | 'key' | 'value' | 'condition' | 'group'>;

/** Reads expressions from where the scanner stands. One reader serves a whole file. */
export class ExpressionReader {
  readonly scanner: Scanner;
  /** How high the tallest tree is that was read since someone set this to 0. */
  height = 0;
  #nesting = 0;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** An expression of any kind. */
  read(): Expression {
    this.descend();
    const outerHeight = this.height;
    this.height = 0;
    const expression = this.#readConditional();
    this.height = Math.max(outerHeight, this.height);
    this.ascend();
    return expression;
  }

  /** Puts one more node over what was read since `height` was 0. */
  rise(): void {
    this.height += 1;
    if (this.height > MAX_HEIGHT) {
      throw new SyntaxFault(this.scanner.lastEnd, `an expression has more than ${MAX_HEIGHT} levels`);
    }
  }

  /** Goes one level deeper, as long as `ascend` has not been called for it. */
  descend(): void {
    this.#nesting += 1;
    if (this.#nesting > MAX_NESTING) {
      throw new SyntaxFault(this.scanner.start, `expressions are nested more than ${MAX_NESTING} levels deep`);
    }
  }

  ascend(): void {
    this.#nesting -= 1;
  }

  #from(start: number): Range {
    return { start, end: this.scanner.lastEnd };
  }

  #readConditional(): Expression {
    const condition = this.#readBinary(LOOSEST);
    if (!this.scanner.takeIf('?')) return condition;
    const whenTrue = this.read();
    this.scanner.expect(':', '":" and the other value of the condition');
    const whenFalse = this.read();
    this.rise();
    const range = { start: condition.range.start, end: whenFalse.range.end };
    return { kind: 'conditional', condition, whenTrue, whenFalse, range };
  }

  /** Operands joined by operators that bind at least that tightly. */
  #readBinary(loosest: number): Expression {
    const outerHeight = this.height;
    this.height = 0;
    let left = this.#readOperand();
    for (;;) {
      const operator = this.scanner.kind;
      const precedence = PRECEDENCE.get(operator);
      if (precedence === undefined || precedence < loosest || !isBinaryOperator(operator)) break;
      this.scanner.take();
      left = binary(operator, left, this.#readBinary(precedence + 1));
      this.rise();
    }
    this.height = Math.max(outerHeight, this.height);
    return left;
  }

  #readOperand(): Expression {
    const { kind, start } = this.scanner;
    if (kind !== '-' && kind !== '!') return this.#readTraversal();
    this.descend();
    this.scanner.take();
    const operand = this.#readOperand();
    this.ascend();
    this.rise();
    return { kind: 'unary', operator: kind, operand, range: this.#from(start) };
  }

  /** A term and the attributes, indexes and splats behind it. */
  #readTraversal(): Expression {
    const outerHeight = this.height;
    this.height = 0;
    const term = this.#readTerm();
    this.rise();
    const expression = this.#readSteps(term);
    this.height = Math.max(outerHeight, this.height);
    return expression;
  }

  #readSteps(root: Expression): Expression {
    let object = root;
    for (;;) {
      const { kind } = this.scanner;
      if (kind === '.') object = this.#readDotStep(object);
      else if (kind === '[') object = this.#readBracketStep(object);
      else return object;
      this.rise();
    }
  }

  #readDotStep(object: Expression): Expression {
    const marker = this.scanner.start;
    this.scanner.take();
    if (!this.scanner.takeIf('*')) return this.#readNameOrLegacyIndex(object);
    let each: Expression = splatItem(this.#from(marker));
    while (this.scanner.takeIf('.')) {
      if (this.scanner.kind === '*') this.scanner.fail('the name of an attribute (a ".*" cannot follow another one)');
      each = this.#readNameOrLegacyIndex(each);
      this.rise();
    }
    return splat('attr', object, each, this.#from(object.range.start));
  }

  #readNameOrLegacyIndex(object: Expression): Expression {
    const { kind, range: nameRange, text } = this.scanner;
    if (kind === 'number') {
      if (text.includes('.') || Number.isNaN(Number(text)))
        this.scanner.fail('one index (write further ones in brackets)');
      this.scanner.take();
      const key: Literal = { kind: 'literal', value: Number(text), range: nameRange };
      return { kind: 'index', object, key, range: this.#from(object.range.start) };
    }
    const name = this.scanner.expectIdentifier('the name of an attribute');
    return { kind: 'get-attr', object, name, nameRange, range: this.#from(object.range.start) };
  }

  #readBracketStep(object: Expression): Expression {
    const marker = this.scanner.start;
    this.scanner.take();
    if (this.scanner.takeIf('*')) {
      this.scanner.expect(']', '"]" right behind the "*" of a splat');
      const each = this.#readEach(splatItem(this.#from(marker)));
      return splat('full', object, each, this.#from(object.range.start));
    }
    const newlines = this.scanner.setNewlines(false);
    const key = this.read();
    this.#close(']', '"]" behind an index', marker);
    this.scanner.setNewlines(newlines);
    return { kind: 'index', object, key, range: this.#from(object.range.start) };
  }

  /** What follows a full splat, which may be further splats. */
  #readEach(item: SplatItem): Expression {
    this.descend();
    const each = this.#readSteps(item);
    this.ascend();
    return each;
  }

  /** Takes a closing bracket; if the file ends before it, says where it was opened. */
  #close(closing: TokenKind, expected: string, opener: number): void {
    if (this.scanner.kind === 'end') this.scanner.failUnclosed(`"${closing}"`, opener);
    this.scanner.expect(closing, expected);
  }

  #readTerm(): Expression {
    const { kind, start } = this.scanner;
    if (kind === 'identifier') return this.#readNamed(start);
    if (kind === 'number') return this.#readNumber(start);
    if (kind === 'quote') return readQuoted(this);
    if (kind === 'heredoc') return readHeredoc(this);
    if (kind === '[') return this.#readTuple(start);
    if (kind === '{') return this.#readObject(start);
    if (kind === '(') return this.#readParenthesized(start);
    return this.scanner.fail('an expression');
  }

  #readNumber(start: number): Literal {
    const value = Number(this.scanner.text);
    if (Number.isNaN(value)) this.scanner.fail('a number');
    this.scanner.take();
    return { kind: 'literal', value, range: this.#from(start) };
  }

  #readParenthesized(start: number): Expression {
    this.scanner.take();
    const newlines = this.scanner.setNewlines(false);
    const expression = this.read();
    this.#close(')', '")" behind an expression', start);
    this.scanner.setNewlines(newlines);
    return { kind: 'parenthesized', expression, range: this.#from(start) };
  }

  /** A call, one of the words `true`, `false` and `null`, or a name. */
  #readNamed(start: number): Expression {
    const word = this.scanner.text;
    this.scanner.take();
    const { kind } = this.scanner;
    if (kind === '(' || kind === '::') return this.#readCall(start, word);
    const value = KEYWORD_VALUES.get(word);
    const range = this.#from(start);
    return value === undefined ? { kind: 'variable', name: word, range } : { kind: 'literal', value, range };
  }

  #readCall(start: number, firstWord: string): Call {
    let name = firstWord;
    while (this.scanner.takeIf('::')) {
      name += `::${this.scanner.expectIdentifier('the name of a function behind "::"')}`;
    }
    const opener = this.scanner.start;
    this.scanner.expect('(', '"(" behind the name of a function');
    const newlines = this.scanner.setNewlines(false);
    const args: Expression[] = [];
    let expandFinal = false;
    while (this.scanner.kind !== ')') {
      args.push(this.read());
      expandFinal = this.scanner.takeIf('...');
      if (expandFinal || !this.scanner.takeIf(',')) break;
    }
    this.#close(')', expandFinal ? '")" right behind "..."' : '"," or ")" behind an argument', opener);
    this.scanner.setNewlines(newlines);
    return { kind: 'call', name, args, expandFinal, range: this.#from(start) };
  }

  #readTuple(start: number): Expression {
    this.scanner.take();
    const newlines = this.scanner.setNewlines(false);
    if (this.scanner.isWord('for')) return this.#readFor(start, ']', newlines);
    const items: Expression[] = [];
    while (this.scanner.kind !== ']') {
      items.push(this.read());
      if (!this.scanner.takeIf(',')) break;
    }
    this.#close(']', '"," or "]" behind an element', start);
    this.scanner.setNewlines(newlines);
    return { kind: 'tuple', items, range: this.#from(start) };
  }

  /** Inside braces the ends of lines count again, but not between the brace and a `for`. */
  #readObject(start: number): Expression {
    this.scanner.take();
    const newlines = this.scanner.setNewlines(false);
    if (this.scanner.isWord('for')) return this.#readFor(start, '}', newlines);
    this.scanner.setNewlines(true);
    const items: ObjectItem[] = [];
    for (;;) {
      while (this.scanner.takeIf('newline'));
      if (this.scanner.kind === '}') break;
      if (this.scanner.kind === 'end') this.scanner.failUnclosed('"}"', start);
      items.push(this.#readItem());
      if (!this.scanner.takeIf(',') && !this.scanner.takeIf('newline')) break;
    }
    this.#close('}', '",", a new line or "}" behind an item', start);
    this.scanner.setNewlines(newlines);
    return { kind: 'object', items, range: this.#from(start) };
  }

  #readItem(): ObjectItem {
    const written = this.read();
    const bareKey = bareWord(written);
    if (!this.scanner.takeIf('=')) this.scanner.expect(':', '"=" or ":" behind the key of an item');
    const value = this.read();
    const range = { start: written.range.start, end: value.range.end };
    return { key: bareKey ?? written, bareKey: bareKey !== null, value, range };
  }

  /** A `for` from that word on; the bracket before it has been taken. */
  #readFor(start: number, closing: ']' | '}', newlines: boolean): For {
    this.scanner.take();
    const variables = readForVariables(this.scanner);
    const collection = this.read();
    this.scanner.expect(':', '":" behind the collection of a "for"');
    const body = this.#readForBody(closing, collection);
    this.#close(closing, `"if" or "${closing}" at the end of a "for"`, start);
    this.scanner.setNewlines(newlines);
    return { kind: 'for', ...variables, ...body, range: this.#from(start) };
  }

  #readForBody(closing: ']' | '}', collection: Expression): ForBody {
    const first = this.read();
    const isObject = closing === '}';
    if (!isObject && this.scanner.kind === '=>') this.scanner.fail('no "=>" (a "for" in square brackets has no keys)');
    if (isObject) this.scanner.expect('=>', '"=>" and a value (a "for" in braces has keys)');
    const second = isObject ? this.read() : first;
    const group = isObject && this.scanner.takeIf('...');
    const condition = this.#readForCondition();
    return { collection, key: isObject ? first : null, value: second, condition, group };
  }

  #readForCondition(): Expression | null {
    if (!this.scanner.isWord('if')) return null;
    this.scanner.take();
    return this.read();
  }
}

/** The key as a string if it is a bare word, which `true` and `null` are too here, else null. */
function bareWord(key: Expression): Literal | null {
  if (key.kind === 'variable') return { kind: 'literal', value: key.name, range: key.range };
  if (key.kind !== 'literal' || (typeof key.value !== 'boolean' && key.value !== null)) return null;
  return { kind: 'literal', value: String(key.value), range: key.range };
}

function isBinaryOperator(kind: TokenKind): kind is BinaryOperator {
  return PRECEDENCE.has(kind);
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Binary {
  return { kind: 'binary', operator, left, right, range: { start: left.range.start, end: right.range.end } };
}

function splatItem(range: Range): SplatItem {
  return { kind: 'splat-item', range };
}

function splat(style: Splat['style'], object: Expression, each: Expression, range: Range): Splat {
  return { kind: 'splat', style, object, each, range };
}
