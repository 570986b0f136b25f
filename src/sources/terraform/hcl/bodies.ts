import type { Attribute, Block, Body, Label, Range } from './ast.js';
import { ExpressionReader } from './expressions.js';
import { type Scanner, SyntaxFault } from './scanner.js';
import { readPlainQuoted } from './templates.js';

/** How deep blocks stand inside each other. Terraform's own have five levels. */
const MAX_BLOCK_DEPTH = 100;

/** A body as far as it has been read. */
export interface Items {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
}

/** Reads arguments and blocks from where the scanner stands. */
export class BodyReader {
  readonly #scanner: Scanner;
  readonly #expressions: ExpressionReader;
  #depth = 0;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
    this.#expressions = new ExpressionReader(scanner);
  }

  /** Reads up to the end of the file into the given lists, which hold what was whole if a fault is thrown. */
  readFile(items: Items): void {
    this.#readItems('end', items);
  }

  /** Items up to a closing brace or the end of the file, which stays ahead. */
  #readItems(until: '}' | 'end', { attributes, blocks }: Items): void {
    const names = new Set<string>();
    for (;;) {
      while (this.#scanner.takeIf('newline'));
      const { kind, start } = this.#scanner;
      if (kind === until || kind === 'end') return;
      if (kind !== 'identifier') this.#scanner.fail('an argument, a block or the end of the body');
      const item = this.#readItem();
      if (item.kind === 'block') blocks.push(item);
      else if (names.has(item.name)) throw new SyntaxFault(start, `the argument "${item.name}" is set twice`);
      else attributes.push(item);
      if (item.kind === 'attribute') names.add(item.name);
      this.#endLine(item.kind === 'block' ? 'a block' : 'an argument');
    }
  }

  #endLine(item: string): void {
    if (this.#scanner.kind !== 'end') this.#scanner.expect('newline', `a new line behind ${item}`);
  }

  #readItem(): Attribute | Block {
    const nameRange = this.#scanner.range;
    const name = this.#scanner.text;
    this.#scanner.take();
    return this.#scanner.kind === '=' ? this.#readValue(name, nameRange) : this.#readBlock(name, nameRange);
  }

  /** An argument from its equals sign on. */
  #readValue(name: string, nameRange: Range): Attribute {
    this.#scanner.expect('=', `"=" behind the argument "${name}"`);
    this.#expressions.height = 0;
    const expression = this.#expressions.read();
    return { kind: 'attribute', name, nameRange, expression, range: this.#from(nameRange.start) };
  }

  /** A block from its labels on. */
  #readBlock(type: string, typeRange: Range): Block {
    const labels = this.#readLabels();
    const headerRange = this.#from(typeRange.start);
    const opener = this.#scanner.start;
    this.#scanner.expect('{', labels.length === 0 ? '"=" for an argument or "{" for a block' : 'a label or "{"');
    this.#depth += 1;
    if (this.#depth > MAX_BLOCK_DEPTH) {
      throw new SyntaxFault(opener, `blocks are nested more than ${MAX_BLOCK_DEPTH} levels deep`);
    }
    const items: Items = { attributes: [], blocks: [] };
    if (this.#scanner.kind === 'newline') this.#readItems('}', items);
    else if (this.#scanner.kind !== '}') items.attributes.push(this.#readOnlyArgument());
    if (this.#scanner.kind === 'end') this.#scanner.failUnclosed('"}"', opener);
    this.#scanner.expect('}', '"}" in the same line (a block in one line has no more than one argument)');
    this.#depth -= 1;
    const body: Body = { ...items, range: this.#from(opener) };
    return { kind: 'block', type, typeRange, labels, headerRange, body, range: this.#from(typeRange.start) };
  }

  #readLabels(): Label[] {
    const labels: Label[] = [];
    for (;;) {
      const { kind, range, text } = this.#scanner;
      if (kind === 'quote') {
        const label = readPlainQuoted(this.#expressions);
        labels.push({ text: label, quoted: true, range: this.#from(range.start) });
      } else if (kind === 'identifier') {
        this.#scanner.take();
        labels.push({ text, quoted: false, range });
      } else return labels;
    }
  }

  /** The argument of a block that stands in one line. */
  #readOnlyArgument(): Attribute {
    const nameRange = this.#scanner.range;
    const name = this.#scanner.expectIdentifier('an argument, "}" or a new line behind "{"');
    return this.#readValue(name, nameRange);
  }

  #from(start: number): Range {
    return { start, end: this.#scanner.lastEnd };
  }
}
