import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type CST,
  type Pair,
  type ParsedNode,
  type YAMLParseError,
} from 'yaml';

import type { JsonNode, JsonValue } from '../distribution-config/json.js';

/** CloudFormation takes templates of up to 1 MB; beyond four times that the parser would take longer than it is worth. */
export const MAX_YAML_BYTES = 4 * 1024 * 1024;

/** Documents read of one file; a template is one. */
export const MAX_DOCUMENTS = 50;

/** Nodes made of one file, those that merge keys copy included. */
export const MAX_NODES = 500_000;

/** Maps and lists inside each other. */
export const MAX_DEPTH = 200;

export interface Fault {
  readonly line: number | null;
  readonly message: string;
}

export type YamlResult = { readonly roots: readonly JsonNode[] } | { readonly fault: Fault };

class LimitError extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads YAML 1.2 with the line of every value, one root per document that is not empty. CloudFormation's short tags become
 * their long forms: `!GetAtt a.b` is `{Fn::GetAtt: [a, b]}`. Repeated keys are accepted as CloudFormation does; the last one
 * counts. Never throws: the first fault comes back with its line.
 */
export function parseYaml(text: string): YamlResult {
  if (text.length > MAX_YAML_BYTES) {
    return { fault: { line: null, message: `is larger than ${MAX_YAML_BYTES / (1024 * 1024)} MB` } };
  }
  const lineCounter = new LineCounter();
  try {
    const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
    const deep = tooDeepAt(tokens);
    if (deep !== null) {
      return { fault: { line: lineCounter.linePos(deep).line, message: `nested more than ${MAX_DEPTH} levels deep` } };
    }
    const composer = new Composer<ParsedNode, true>({
      uniqueKeys: false,
      merge: true,
      logLevel: 'silent',
      prettyErrors: false,
    });
    const documents = [...composer.compose(tokens)];
    if (documents.length > MAX_DOCUMENTS) {
      return { fault: { line: null, message: `holds more than ${MAX_DOCUMENTS} YAML documents` } };
    }
    const errors = documents.flatMap((document) => document.errors).toSorted((a, b) => a.pos[0] - b.pos[0]);
    const [first] = errors;
    if (first !== undefined) {
      return {
        fault: { line: lineCounter.linePos(placeOf(first, tokens)).line, message: `not valid YAML: ${briefly(first)}` },
      };
    }
    const converter = new Converter(text, lineCounter);
    return {
      roots: documents.flatMap(({ contents }) => (contents === null ? [] : [converter.root(contents)])),
    };
  } catch (error) {
    if (error instanceof LimitError) return { fault: { line: error.line, message: error.message } };
    return { fault: { line: null, message: 'not valid YAML' } };
  }
}

/** Every token with its depth. The tree is walked with a list of its own, for it can be deeper than the stack. */
function* walk(tokens: readonly CST.Token[]): Generator<{ readonly token: CST.Token; readonly depth: number }> {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const { token, depth } = next;
    const inner =
      token.type === 'document'
        ? [token.value]
        : 'items' in token
          ? token.items.flatMap(({ key, value }) => [key, value])
          : [];
    for (const one of inner) if (one !== null && one !== undefined) waiting.push({ token: one, depth: depth + 1 });
  }
}

/**
 * Where a text nests too deep. The lexer and the parser keep a stack of their own; what composes nodes out of their tokens
 * recurses, and a stack that is exhausted inside a regular expression ends the whole process.
 */
function tooDeepAt(tokens: readonly CST.Token[]): number | null {
  for (const { token, depth } of walk(tokens)) if (depth > MAX_DEPTH) return token.offset;
  return null;
}

/** A fault's place; that of a quote that is never closed is where it opens, and not where the text ends. */
function placeOf(fault: YAMLParseError, tokens: readonly CST.Token[]): number {
  const [at] = fault.pos;
  if (!fault.message.startsWith('Missing closing')) return at;
  for (const { token } of walk(tokens)) {
    const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
    if (isQuoted && token.offset < at && token.offset + token.source.length >= at) return token.offset;
  }
  return at;
}

function briefly({ message }: Error): string {
  const [first = ''] = message.split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1, 200);
}

type Contents = ParsedNode;

/** Turns the parser's tree into positioned values. Aliases share the value they stand for, so that they cost nothing. */
class Converter {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, JsonNode>();
  #nodes = 0;

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
  }

  root(node: Contents): JsonNode {
    this.#anchors.clear();
    return this.#convert(node, null, 0);
  }

  #convert(node: Contents | null, keyLine: number | null, depth: number): JsonNode {
    this.#nodes += 1;
    const line = node === null ? (keyLine ?? 1) : this.#lines.linePos(node.range[0]).line;
    if (this.#nodes > MAX_NODES) throw new LimitError(`holds more than ${MAX_NODES} values`, line);
    if (depth > MAX_DEPTH) throw new LimitError(`nested more than ${MAX_DEPTH} levels deep`, line);
    if (node === null) return { value: { type: 'null' }, startLine: line, endLine: line };
    if (isAlias(node)) {
      const shared = this.#anchors.get(node.source);
      if (shared === undefined) throw new LimitError(`*${node.source.slice(0, 50)} stands for nothing before it`, line);
      return shared;
    }
    const made = this.#located(node, keyLine, this.#tagged(node, this.#valueOf(node, depth)));
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, made);
    return made;
  }

  /** A map or list that begins below its key begins, to a reader, where the key stands. */
  #located(node: Exclude<Contents, null>, keyLine: number | null, value: JsonValue): JsonNode {
    const own = this.#lines.linePos(node.range[0]).line;
    let end = Math.max(node.range[0], node.range[1] - 1);
    while (end > node.range[0] && /\s/.test(this.#text[end] ?? '')) end -= 1;
    const startLine = isScalar(node) && !isBlock(node) ? own : (keyLine ?? own);
    const endLine = Math.max(startLine, this.#lines.linePos(end).line);
    // The text of a block begins on the line after its `|` or `>`.
    return isBlock(node) ? { value, startLine, endLine, textLine: own + 1 } : { value, startLine, endLine };
  }

  #valueOf(node: Exclude<Contents, null>, depth: number): JsonValue {
    if (isMap(node)) return { type: 'object', members: this.#members(node.items, depth) };
    if (isSeq(node)) {
      // A list's items are nodes; a pair inside a list (`- ? a : b`) is a map.
      return { type: 'array', items: node.items.map((item) => this.#convert(item, null, depth + 1)) };
    }
    return isScalar(node) ? scalarOf(node.value, node.source) : { type: 'null' };
  }

  #members(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], depth: number): ReadonlyMap<string, JsonNode> {
    const own = new Map<string, JsonNode>();
    const merged: JsonNode[] = [];
    for (const { key, value } of pairs) {
      const line = this.#lines.linePos(key.range[0]).line;
      const name = isScalar(key) ? nameOf(key.value, key.source) : '';
      const node = this.#convert(value, line, depth + 1);
      if (name === '<<') merged.push(...(node.value.type === 'array' ? node.value.items : [node]));
      else own.set(name, node);
    }
    for (const { value } of merged) {
      if (value.type !== 'object') continue;
      this.#nodes += value.members.size;
      for (const [name, node] of value.members) if (!own.has(name)) own.set(name, node);
    }
    return own;
  }

  /** Puts a short tag into its long form. */
  #tagged(node: Exclude<Contents, null>, value: JsonValue): JsonValue {
    const { tag } = node;
    if (tag === undefined || !/^![A-Za-z]/.test(tag)) return value;
    const short = tag.slice(1);
    const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
    const startLine = this.#lines.linePos(node.range[0]).line;
    const plain: JsonNode = {
      value: isScalar(node) ? taggedText(node.value, node.source) : value,
      startLine,
      endLine: startLine,
      ...(isBlock(node) ? { textLine: startLine + 1 } : {}),
    };
    return { type: 'object', members: new Map([[name, short === 'GetAtt' ? splitAttribute(plain) : plain]]) };
  }
}

function isBlock(node: Exclude<Contents, null>): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function nameOf(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** The argument of a short tag is text, whatever it looks like; where there is none, it is null. */
function taggedText(value: unknown, source: string | undefined): JsonValue {
  if (typeof value === 'string') return { type: 'string', text: value };
  return value === null ? { type: 'null' } : { type: 'string', text: source ?? '' };
}

/** Numbers that are not written as they are printed (`080`, `1.10`) stay text, so that nothing is lost when they are joined. */
function scalarOf(value: unknown, source: string | undefined): JsonValue {
  switch (typeof value) {
    case 'string':
      return { type: 'string', text: value };
    case 'number':
      return source === undefined || String(value) === source
        ? { type: 'number', number: value }
        : { type: 'string', text: source };
    case 'boolean':
      return { type: 'boolean', boolean: value };
    default:
      return value === null || value === undefined ? { type: 'null' } : { type: 'string', text: source ?? '' };
  }
}

/** `a.b.c` names attribute `b.c` of `a`. */
function splitAttribute(node: JsonNode): JsonNode {
  if (node.value.type !== 'string') return node;
  const dot = node.value.text.indexOf('.');
  if (dot === -1) return node;
  const part = (text: string): JsonNode => ({ ...node, value: { type: 'string', text } });
  return {
    ...node,
    value: { type: 'array', items: [part(node.value.text.slice(0, dot)), part(node.value.text.slice(dot + 1))] },
  };
}
