import type { Problem } from '../../model/distribution.js';
import type { JsonNode } from '../distribution-config/json.js';
import type { Attribute, Block, Body, Expression, LineIndex, ObjectItem, Range } from '../terraform/hcl/ast.js';
import type { Sited } from '../terraform/module-source.js';
import type { Datum } from '../terraform/values.js';
import { singular, snakeCase } from './names.js';
import { attribute, block, hasShape, openBlock } from './open-blocks.js';

/** Blocks of one type in one block. A distribution can have some hundred origins. */
const MAX_BLOCKS = 1_000;
/** Blocks inside each other; a distribution has four. Names can lead from one object into another, and back. */
const MAX_DEPTH = 50;

/** What a language makes of texts and objects, which can be more than they look. */
export interface Syntax {
  /** What a text means; null when it is nothing but text. */
  readonly text: (text: string, range: Range) => Expression | null;
  /** What an object means, such as the call of a function; null when it is nothing but an object. */
  readonly object: (members: ReadonlyMap<string, JsonNode>, range: Range) => Expression | null;
  /** Follows names that stand for what is written elsewhere in the same file. */
  readonly follow: (node: JsonNode) => JsonNode;
}

/** Ranges in the trees that are made here count lines: `start` is the first, `end` the one behind the last. */
export const LINES: LineIndex = { lineOf: (line) => line };

export function rangeOf({ startLine, endLine }: JsonNode): Range {
  return { start: startLine, end: endLine + 1 };
}

/**
 * Turns Pulumi's resources into blocks of Terraform's, which one reader then understands. State: what was made of every node, so that
 * a node that stands in many places (a YAML alias) is made once; and the declarations.
 */
export class Translator {
  readonly resources = new Map<string, Sited<Block>>();
  readonly locals = new Map<string, Sited<Attribute>>();
  readonly problems: Problem[] = [];
  readonly file: string;
  readonly #syntax: Syntax;
  readonly #expressions = new WeakMap<JsonNode, Expression>();
  readonly #bodies = new WeakMap<JsonNode, Body>();
  readonly #pending = new Set<JsonNode>();
  readonly #foreign = new Map<string, Datum>();
  readonly #shown = new Map<string, string>();

  constructor(file: string, syntax: (translator: Translator) => Syntax) {
    this.file = file;
    this.#syntax = syntax(this);
  }

  // ---------------------------------------------------------------------------------------------------- declarations

  /** Declares a resource, or a look-up of one, and returns its address in Terraform's form. */
  declare(kind: 'resource' | 'data', type: string, name: string, body: Body, shown = name): string {
    const labels = [type, name].map((text) => ({ range: body.range, text, quoted: true }));
    const node: Block = { ...block(kind, body.range, body), labels };
    const address = kind === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
    this.resources.set(address, { node, file: { path: this.file, lines: LINES } });
    this.#shown.set(address, shown);
    return address;
  }

  /** Declares a variable of a program, which is one of Terraform's locals. */
  declareLocal(name: string, expression: Expression): void {
    this.locals.set(name, { node: attribute(name, expression), file: { path: this.file, lines: LINES } });
    this.#shown.set(`local.${name}`, name);
  }

  /** Shows what an address means by another name. */
  showAs(address: Expression, shown: string): void {
    this.#shown.set(writtenAddress(address), shown);
  }

  /** A name for a value that Terraform's language has no words for. */
  foreign(datum: Datum, range: Range): Expression {
    const name = `#${this.#foreign.size}`;
    this.#foreign.set(name, datum);
    return { kind: 'variable', range, name };
  }

  lookUp(name: string): Datum | null {
    return this.#foreign.get(name) ?? null;
  }

  shownAddress(local: string): string {
    return this.#shown.get(local) ?? local;
  }

  problem(line: number | null, message: string): void {
    this.problems.push({ file: this.file, line, message });
  }

  // ------------------------------------------------------------------------------------------------------------ trees

  /** A value as an expression. */
  expression(node: JsonNode): Expression {
    const known = this.#expressions.get(node);
    if (known !== undefined) return known;
    const made = this.#expression(node);
    this.#expressions.set(node, made);
    return made;
  }

  #expression(node: JsonNode): Expression {
    const { value } = node;
    const range = rangeOf(node);
    switch (value.type) {
      case 'string':
        return this.#syntax.text(value.text, range) ?? { kind: 'literal', range, value: value.text };
      case 'number':
        return { kind: 'literal', range, value: value.number };
      case 'boolean':
        return { kind: 'literal', range, value: value.boolean };
      case 'null':
        return { kind: 'literal', range, value: null };
      case 'array':
        return { kind: 'tuple', range, items: value.items.map((item) => this.expression(item)) };
      case 'object':
        return this.#syntax.object(value.members, range) ?? this.#object(value.members, range);
    }
  }

  #object(members: ReadonlyMap<string, JsonNode>, range: Range): Expression {
    const items = [...members].map(([name, value]): ObjectItem => {
      const place = rangeOf(value);
      const key: Expression = { kind: 'literal', range: place, value: name };
      return { range: place, key, bareKey: false, value: this.expression(value) };
    });
    return { kind: 'object', range, items };
  }

  /** The inputs of a resource, or an object in them, as the body of a block. `headers` is a list in some blocks, and a block in others. */
  body(node: JsonNode): Body {
    const known = this.#bodies.get(node);
    if (known !== undefined) return known;
    if (this.#pending.has(node) || this.#pending.size >= MAX_DEPTH)
      return { range: rangeOf(node), attributes: [], blocks: [] };
    this.#pending.add(node);
    const made = this.#body(node);
    this.#pending.delete(node);
    this.#bodies.set(node, made);
    return made;
  }

  #body(node: JsonNode): Body {
    const attributes: Attribute[] = [];
    const blocks: Block[] = [];
    for (const [camel, value] of node.value.type === 'object' ? node.value.members : []) {
      const name = snakeCase(camel);
      // What the provider keeps for itself, and names that mean something else in Terraform.
      if (name.startsWith('__') || name === 'count' || name === 'for_each') continue;
      const found = this.#blocks(name, value);
      if (found === null || (name === 'headers' && found.some(({ type }) => type === 'dynamic')))
        attributes.push(attribute(name, this.expression(value)));
      blocks.push(...(found ?? []));
    }
    return { range: rangeOf(node), attributes, blocks };
  }

  /** The blocks that a value stands for; null when it is an argument. */
  #blocks(name: string, node: JsonNode): readonly Block[] | null {
    const followed = this.#syntax.follow(node);
    if (this.#isObject(followed)) return [block(name, rangeOf(followed), this.body(followed))];
    const one = singular(name);
    if (followed.value.type === 'array') {
      const items = followed.value.items.map((item) => this.#syntax.follow(item));
      if (!items.some((item) => this.#isObject(item)) && !(hasShape(one) && items.length > 0)) return null;
      if (items.length > MAX_BLOCKS)
        this.problem(node.startLine, `more than ${MAX_BLOCKS} elements of a list; the first ${MAX_BLOCKS} were read`);
      return items.slice(0, MAX_BLOCKS).flatMap((item) => this.#element(one, item));
    }
    const expression = this.expression(followed);
    if (expression.kind === 'literal') return null;
    if (hasShape(name)) return [openBlock(name, expression, false)];
    return hasShape(one) ? [openBlock(one, expression, true)] : null;
  }

  #element(type: string, item: JsonNode): readonly Block[] {
    if (this.#isObject(item)) return [block(type, rangeOf(item), this.body(item))];
    if (item.value.type === 'null') return [];
    const expression = this.expression(item);
    return [openBlock(type, { kind: 'tuple', range: expression.range, items: [expression] }, true)];
  }

  #isObject(node: JsonNode): boolean {
    return node.value.type === 'object' && this.#syntax.object(node.value.members, rangeOf(node)) === null;
  }
}

/** `data.aws_lb.main` of the expression that says so. */
function writtenAddress(expression: Expression): string {
  if (expression.kind === 'get-attr') return `${writtenAddress(expression.object)}.${expression.name}`;
  return expression.kind === 'variable' ? expression.name : '';
}
