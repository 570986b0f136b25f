import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

import type { SourceLocation } from '../../model/location.js';

/** Arrays and objects inside each other; AWS's own output has nine. The parser recurses, so deeper text would exhaust the stack. */
export const MAX_DEPTH = 200;

/** A JSON value and where it stands. */
export interface JsonNode {
  readonly value: JsonValue;
  readonly startLine: number;
  readonly endLine: number;
  /** The line of the first line of a text that begins below its key; absent for all other values. */
  readonly textLine?: number;
}

export type JsonValue =
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'boolean'; readonly boolean: boolean }
  | { readonly type: 'null' }
  | { readonly type: 'array'; readonly items: readonly JsonNode[] }
  /** Of members with the same name the last one counts, as in JSON.parse. */
  | { readonly type: 'object'; readonly members: ReadonlyMap<string, JsonNode> };

export type JsonResult =
  { readonly root: JsonNode } | { readonly fault: { readonly line: number; readonly message: string } };

/** Reads strict JSON (RFC 8259) with the line of every value. Never throws: the first fault comes back with its line. */
export function parseJson(text: string): JsonResult {
  const lines = lineStarts(text);
  const at = (offset: number, message: string): JsonResult => ({ fault: { line: lineOf(lines, offset), message } });
  const extent = extentOf(text);
  if ('tooDeepAt' in extent) return at(extent.tooDeepAt, `nested more than ${MAX_DEPTH} levels deep`);
  const errors: ParseError[] = [];
  const root = parseTree(text.slice(0, extent.end), errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
  if (first !== undefined) return at(first.offset, isConflict(text, first.offset) ? CONFLICT : faultOf(first));
  return root === undefined ? at(0, 'is empty') : { root: convert(root, lines) };
}

export const CONFLICT = 'holds an unresolved merge conflict';

/** Whether a fault is where git has put a mark of a conflict. */
function isConflict(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return /^(?:<{7}|={7}|>{7})/.test(text.slice(start, start + 8));
}

/** `PropertyNameExpected` as `property name expected`. */
function faultOf({ error }: ParseError): string {
  const words = printParseErrorCode(error)
    .replace(/(?!^)([A-Z])/g, ' $1')
    .toLowerCase();
  return `not valid JSON: ${words}`;
}

/**
 * How much of the text to parse: all of it, unless a comment comes (then up to its first two characters, where the parser
 * finds the fault; brackets beyond it cannot be counted reliably), or it nests too deep.
 */
function extentOf(text: string): { readonly end: number } | { readonly tooDeepAt: number } {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '"') inString = !inString;
    else if (inString) {
      if (character === '\\') offset += 1;
      // The parser, too, ends an unclosed string where its line ends.
      else if (character === '\n' || character === '\r') inString = false;
    } else if (character === '/') return { end: offset + 2 };
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return { tooDeepAt: offset };
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return { end: text.length };
}

function convert(node: Node, lines: readonly number[]): JsonNode {
  const startLine = lineOf(lines, node.offset);
  const endLine = lineOf(lines, node.offset + Math.max(node.length - 1, 0));
  return { value: valueOf(node, lines), startLine, endLine };
}

function valueOf(node: Node, lines: readonly number[]): JsonValue {
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { type: 'object', members: new Map(children.flatMap((child) => memberOf(child, lines))) };
    case 'array':
      return { type: 'array', items: children.map((child) => convert(child, lines)) };
    default:
      return scalar(node.value);
  }
}

function memberOf({ children }: Node, lines: readonly number[]): readonly (readonly [string, JsonNode])[] {
  const [name, value] = children ?? [];
  return name === undefined || value === undefined ? [] : [[String(name.value), convert(value, lines)]];
}

function scalar(value: unknown): JsonValue {
  switch (typeof value) {
    case 'string':
      return { type: 'string', text: value };
    case 'number':
      return { type: 'number', number: value };
    case 'boolean':
      return { type: 'boolean', boolean: value };
    default:
      return { type: 'null' };
  }
}

// ---------------------------------------------------------------------------------------------------------- lines

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The line, counted from 1, in which an offset lies: the last one that starts at or before it. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** A node's place as the model has it. */
export function locationOf(file: string, { startLine, endLine }: JsonNode): SourceLocation {
  return { file, startLine, endLine };
}
