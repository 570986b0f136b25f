import type { Problem } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import { known, unknown, type Unknown, type Value } from '../../model/value.js';
import { placeholdersIn } from '../placeholders.js';
import { locationOf, type JsonNode } from './json.js';

/** Problems told of one file; one more says that there are others. */
export const MAX_PROBLEMS = 100;

/** Reads the members of AWS's objects as values with places, and collects what is not as AWS has it. */
export class Fields {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #untold = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** What could not be read so far, in the order in which it was met. */
  problems(): readonly Problem[] {
    if (this.#untold === 0) return this.#problems;
    return [...this.#problems, { file: this.#file, line: null, message: `${this.#untold} more problems in this file` }];
  }

  problem(node: JsonNode, message: string): void {
    if (this.#problems.length >= MAX_PROBLEMS) this.#untold += 1;
    else this.#problems.push({ file: this.#file, line: node.startLine, message });
  }

  place(node: JsonNode): SourceLocation {
    return locationOf(this.#file, node);
  }

  /** A string; numbers and booleans count as the strings they are written as. */
  string(parent: JsonNode, name: string, absent: Value<string>): Value<string> {
    const node = member(parent, name);
    return node === null ? absent : this.text(node, name);
  }

  /** A string that has to be there. */
  required(parent: JsonNode, name: string): Value<string> {
    const node = member(parent, name);
    return node === null ? this.missing(parent, name) : this.text(node, name);
  }

  /** A string that may be empty or missing, both of which mean that there is none. */
  optional(parent: JsonNode, name: string, absent: Value<string | null>): Value<string | null> {
    const node = member(parent, name);
    if (node === null) return absent;
    const value = this.text(node, name);
    return value.known && value.value === '' ? known(null, value.location) : value;
  }

  /** A string that may be a secret: taken as it is, and never part of an expression or a message. */
  secret(parent: JsonNode, name: string): Value<string> {
    const node = member(parent, name);
    if (node === null) return this.missing(parent, name);
    const text = scalarText(node);
    return text === null ? this.unsupported(node, name, 'a string') : known(text, this.place(node));
  }

  number(parent: JsonNode, name: string, absent: Value<number>): Value<number> {
    const node = member(parent, name);
    return node === null ? absent : this.numberAt(node, name);
  }

  numberAt(node: JsonNode, name: string): Value<number> {
    const text = scalarText(node);
    const placeholder = text === null ? null : this.#placeholder<number>(node, text);
    if (placeholder !== null) return placeholder;
    const number = text === null || !/^\s*-?\d/.test(text) ? Number.NaN : Number(text);
    return Number.isFinite(number) ? known(number, this.place(node)) : this.unsupported(node, name, 'a number');
  }

  boolean(parent: JsonNode, name: string, absent: Value<boolean>): Value<boolean> {
    const node = member(parent, name);
    if (node === null) return absent;
    const text = scalarText(node)?.toLowerCase();
    if (text === 'true' || text === 'false') return known(text === 'true', this.place(node));
    return this.unsupported(node, name, 'true or false');
  }

  /** One of the values that AWS knows. */
  choice<T extends string>(parent: JsonNode, name: string, legal: readonly T[], absent: Value<T> | null): Value<T> {
    const node = member(parent, name);
    if (node === null) return absent ?? this.missing(parent, name);
    const text = scalarText(node);
    const placeholder = text === null ? null : this.#placeholder<T>(node, text);
    if (placeholder !== null) return placeholder;
    const value = legal.find((one) => one === text);
    return value === undefined
      ? this.unsupported(node, name, legal.join(', ').replace(/, ([^,]*)$/, ' or $1'))
      : known(value, this.place(node));
  }

  /** The elements of a list, with or without AWS's `{Quantity, Items}` around it; null when they cannot be read. */
  list(parent: JsonNode, name: string): readonly JsonNode[] | null {
    const node = member(parent, name);
    if (node === null) return [];
    if (node.value.type === 'array') return node.value.items;
    const items = member(node, 'Items');
    if (items?.value.type === 'array') return items.value.items;
    if (node.value.type === 'object' && items === null && this.#quantity(node) === 0) return [];
    this.unsupported(node, name, 'a list (Quantity and Items)');
    return null;
  }

  /** A list of strings. */
  strings(parent: JsonNode, name: string): Value<readonly string[]> {
    const node = member(parent, name);
    const items = this.list(parent, name);
    const location = this.place(node ?? parent);
    if (items === null) return unknown('unsupported', name, { location });
    const values = items.map((item) => this.text(item, name));
    const unread = values.find((value) => !value.known);
    if (unread !== undefined && !unread.known) return unknown(unread.reason, unread.expression, { location });
    return known(
      values.flatMap((value) => (value.known ? [value.value] : [])),
      location,
    );
  }

  text(node: JsonNode, name: string): Value<string> {
    const text = scalarText(node);
    if (text === null) return this.unsupported(node, name, 'a string');
    return this.#placeholder<string>(node, text) ?? known(text, this.place(node));
  }

  missing<T>(parent: JsonNode, name: string): Unknown<T> {
    this.problem(parent, `${name} is missing`);
    return unknown('not-given', name, { location: this.place(parent) });
  }

  unsupported<T>(node: JsonNode, name: string, wanted: string): Unknown<T> {
    this.problem(node, `${name} has to be ${wanted}`);
    return unknown('unsupported', name, { location: this.place(node) });
  }

  /** Text that something else has yet to put in, such as a tenant of a multi-tenant distribution; null for ordinary text. */
  #placeholder<T>(node: JsonNode, text: string): Unknown<T> | null {
    const pattern = placeholdersIn(text);
    if (pattern === null) return null;
    return unknown('parameter', text, { pattern, location: this.place(node) });
  }

  #quantity(list: JsonNode): number {
    const node = member(list, 'Quantity');
    return node === null ? 0 : Number(scalarText(node) ?? Number.NaN);
  }
}

/** A member of an object; null when the node is none, has none of that name, or has null there. */
export function member(node: JsonNode, name: string): JsonNode | null {
  if (node.value.type !== 'object') return null;
  const found = node.value.members.get(name);
  return found === undefined || found.value.type === 'null' ? null : found;
}

/** A string, number or boolean as text; null for anything else. */
export function scalarText({ value }: JsonNode): string | null {
  switch (value.type) {
    case 'string':
      return value.text;
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.boolean);
    default:
      return null;
  }
}
