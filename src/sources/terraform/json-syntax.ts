import { parseTree, type Node, type ParseError } from 'jsonc-parser';

import { parseJson } from '../distribution-config/json.js';
import type { Attribute, Block, Body, Expression, Label, ObjectItem, Range } from './hcl/ast.js';
import { parseTemplate } from './hcl/index.js';

interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** Labels that the blocks of Terraform's language carry; blocks inside them carry none, `dynamic` excepted. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
};

/**
 * Reads Terraform's JSON syntax as the same tree that native syntax gives; in strings there may be templates. Source:
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function parseJsonBody(text: string): { readonly body: Body; readonly errors: readonly Fault[] } {
  const empty: Body = { range: { start: 0, end: text.length }, attributes: [], blocks: [] };
  const checked = parseJson(text);
  if ('fault' in checked)
    return {
      body: empty,
      errors: [{ offset: offsetOfLine(text, checked.fault.line), message: checked.fault.message }],
    };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (root?.type !== 'object') return { body: empty, errors: [{ offset: 0, message: 'is not a JSON object' }] };
  const repeated = repeatedArgument(root);
  if (repeated !== null) return { body: empty, errors: [repeated] };
  const blocks = membersOf(root).flatMap(({ name, value }) => topBlocks(name, value));
  return { body: { ...empty, blocks }, errors: [] };
}

/**
 * The first argument that is set twice, which Terraform refuses as it does in native syntax; objects of the same name can be blocks. The
 * tree is walked with a list of its own, for it can be deep.
 */
function repeatedArgument(root: Node): Fault | null {
  const faults: Fault[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'object') {
      for (const child of node.children ?? []) waiting.push(child);
      continue;
    }
    const seen = new Set<string>();
    for (const { name, range, value } of membersOf(node)) {
      waiting.push(value);
      const isArgument = value.type !== 'object' && value.type !== 'array' && name !== '//';
      if (isArgument && seen.has(name))
        faults.push({ offset: range.start, message: `the argument ${JSON.stringify(name)} is set twice` });
      if (isArgument) seen.add(name);
    }
  }
  return faults.toSorted((a, b) => a.offset - b.offset)[0] ?? null;
}

/** Reads a file of variables in JSON: one object, whose strings are no templates. */
export function parseJsonObject(text: string): { readonly body: Body; readonly errors: readonly Fault[] } {
  const { body, errors } = parseJsonBody(text);
  const root = errors.length === 0 ? parseTree(text) : undefined;
  if (root === undefined) return { body, errors };
  return { body: bodyOf(root, plainExpressionOf), errors };
}

function plainExpressionOf(node: Node): Expression {
  const range = rangeOf(node);
  if (node.type === 'array') return { kind: 'tuple', range, items: (node.children ?? []).map(plainExpressionOf) };
  if (node.type === 'object') {
    const items = membersOf(node).map(({ name, range: place, value }): ObjectItem => ({
      range: place,
      key: { kind: 'literal', range: place, value: name },
      bareKey: false,
      value: plainExpressionOf(value),
    }));
    return { kind: 'object', range, items };
  }
  return node.type === 'string' ? { kind: 'literal', range, value: String(node.value) } : expressionOf(node);
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

interface Member {
  readonly name: string;
  readonly range: Range;
  readonly value: Node;
}

function membersOf(node: Node): readonly Member[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined || value === undefined
      ? []
      : [{ name: String(key.value), range: rangeOf(property), value }];
  });
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

function topBlocks(type: string, value: Node): readonly Block[] {
  const labels = LABELS[type];
  return labels === undefined ? [] : labelled(type, [], labels, value, rangeOf(value));
}

function labelled(
  type: string,
  labels: readonly string[],
  missing: number,
  value: Node,
  range: Range,
): readonly Block[] {
  if (value.type === 'array')
    return (value.children ?? []).flatMap((child) => labelled(type, labels, missing, child, rangeOf(child)));
  if (value.type !== 'object') return [];
  if (missing > 0) {
    return membersOf(value).flatMap((member) =>
      labelled(type, [...labels, member.name], missing - 1, member.value, member.range),
    );
  }
  return [blockOf(type, labels, value, range)];
}

function blockOf(type: string, labels: readonly string[], value: Node, range: Range): Block {
  const named = labels.map((text): Label => ({ range, text, quoted: true }));
  return { kind: 'block', type, typeRange: range, labels: named, headerRange: range, range, body: bodyOf(value) };
}

/**
 * The members of an object as arguments, and those that may be blocks as blocks as well: JSON does not tell the two apart, whoever
 * reads a body asks for the one that it expects.
 */
function bodyOf(node: Node, read: (value: Node) => Expression = expressionOf): Body {
  const members = membersOf(node).filter(({ name }) => name !== '//');
  const attributes = members.map(({ name, range, value }): Attribute => ({
    kind: 'attribute',
    name,
    nameRange: range,
    range,
    expression: read(value),
  }));
  return { range: rangeOf(node), attributes, blocks: members.flatMap(nestedBlocks) };
}

function nestedBlocks({ name, range, value }: Member): readonly Block[] {
  if (name === 'dynamic') return labelled('dynamic', [], 1, value, range);
  if (value.type === 'object') return [blockOf(name, [], value, range)];
  if (value.type !== 'array') return [];
  const objects = (value.children ?? []).filter((child) => child.type === 'object');
  return objects.map((child) => blockOf(name, [], child, rangeOf(child)));
}

function expressionOf(node: Node): Expression {
  const range = rangeOf(node);
  switch (node.type) {
    case 'array':
      return { kind: 'tuple', range, items: (node.children ?? []).map(expressionOf) };
    case 'object':
      return { kind: 'object', range, items: membersOf(node).map(itemOf) };
    case 'string':
      return templateOf(String(node.value), range);
    default: {
      const value: unknown = node.value;
      return { kind: 'literal', range, value: typeof value === 'number' || typeof value === 'boolean' ? value : null };
    }
  }
}

function itemOf({ name, range, value }: Member): ObjectItem {
  return { range, key: templateOf(name, range), bareKey: false, value: expressionOf(value) };
}

/**
 * Reads text as a template, all of it at one place: strings of the JSON syntax, and the files that `templatefile` reads. A text with
 * faults is unreadable: an expression that nothing knows.
 */
export function templateOf(text: string, range: Range): Expression {
  if (!text.includes('${') && !text.includes('%{')) return { kind: 'literal', range, value: text };
  const { expression } = parseTemplate(text);
  return expression === null
    ? { kind: 'variable', range, name: 'an unreadable template' }
    : relocate(expression, range);
}

/** The same tree with every node at one place. */
function relocate<T>(tree: T, range: Range): T {
  const seen = JSON.stringify(tree, (key, value: unknown) => (key.toLowerCase().endsWith('range') ? range : value));
  return JSON.parse(seen) satisfies unknown as T; // The same tree but for the ranges, which keep their type.
}
