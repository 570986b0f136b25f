import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';

import { UsageError } from '../model/usage-error.js';

/** Aliases are looked up one by one, and a settings file has little use for them. */
const MAX_ALIASES = 100;
/** Deeper nesting ends the process in the YAML library, which is recursive; our deepest setting is five levels down. */
const MAX_OPEN_BRACKETS = 100;
const MAX_MARKERS = 20;
const MAX_INDENT = 200;
/** What a message quotes of the file. */
const MAX_QUOTED_CHARS = 60;

/** One entry of a mapping: its key, and what stands behind it. */
export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlValue;
}

/** A YAML document whose every part knows its line. All methods that take a value throw UsageError as `file:line: …`. */
export class YamlFile {
  readonly #path: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  /**
   * @param path as messages show it
   * @throws UsageError when the text is no YAML 1.2, has custom tags, or more aliases than anyone needs
   */
  constructor(text: string, path: string) {
    this.#path = path;
    const deep = tooDeepAt(text);
    if (deep !== null) throw this.#error(deep, 'is nested too deeply');
    this.#document = this.#parse(text);
    const [fault] = [...this.#document.errors, ...this.#document.warnings];
    if (fault !== undefined) {
      const what = fault.code === 'MULTIPLE_DOCS' ? 'holds more than one document' : firstLine(fault.message);
      throw this.#error(this.#lines.linePos(fault.pos[0]).line, `is not valid YAML: ${what}`);
    }
    this.#boundAliases();
  }

  /** The document's root; null when the file holds nothing. */
  root(): YamlValue | null {
    const { contents } = this.#document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return null;
    return this.#valueOf(contents, 1);
  }

  fault(line: number, message: string): UsageError {
    return this.#error(line, message);
  }

  /** The entries of a mapping, in order; `what` names it in the message when it is none. */
  entries(value: YamlValue, what: string): readonly Entry[] {
    const { node, line } = value;
    if (!isMap(node)) throw this.#error(line, `${what} has to be a mapping of names to values`);
    const seen = new Set<string>();
    return node.items.map((pair) => {
      const key = this.#valueOf(pair.key, line);
      if (!isScalar(key.node) || typeof key.node.value !== 'string') {
        throw this.#error(key.line, `${what}: a name has to be text`);
      }
      const name = key.node.value;
      if (seen.has(name)) throw this.#error(key.line, `${what}: ${quoted(name)} is there twice`);
      seen.add(name);
      return { key: name, line: key.line, value: this.#valueOf(pair.value, key.line) };
    });
  }

  /** The items of a list. */
  items({ node, line }: YamlValue, what: string): readonly YamlValue[] {
    if (!isSeq(node)) throw this.#error(line, `${what} has to be a list`);
    return node.items.map((item) => this.#valueOf(item, line));
  }

  /** Text that says something. */
  text({ node, line }: YamlValue, what: string): string {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'string' || value === null) throw this.#error(line, `${what} is empty`);
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const hint = isPlain ? `; put ${quoted(String(value))} in quotes` : '';
    throw this.#error(line, `${what} has to be text${hint}`);
  }

  /** A number, a truth value or text, as it is written. */
  scalar({ node, line }: YamlValue, what: string): string | number | boolean {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    throw this.#error(line, `${what} has to be a single value`);
  }

  isList({ node }: YamlValue): boolean {
    return isSeq(node);
  }

  isMapping({ node }: YamlValue): boolean {
    return isMap(node);
  }

  #parse(text: string): Document.Parsed {
    try {
      // Names are checked for being unique in `entries`: the library compares each with each.
      const options = { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: false, version: '1.2' } as const;
      return parseDocument(text, options);
    } catch (error) {
      if (error instanceof RangeError) throw this.#error(1, 'is nested too deeply');
      throw error;
    }
  }

  #boundAliases(): void {
    let aliases = 0;
    try {
      visit(this.#document, {
        Alias: () => {
          aliases += 1;
          return aliases > MAX_ALIASES ? visit.BREAK : undefined;
        },
      });
    } catch (error) {
      if (error instanceof RangeError) throw this.#error(1, 'is nested too deeply');
      throw error;
    }
    if (aliases > MAX_ALIASES) throw this.#error(1, `has more than ${MAX_ALIASES} aliases`);
  }

  #valueOf(node: unknown, fallbackLine: number): YamlValue {
    // What the parser puts into collections is nodes and nothing else; the document is made of them alone.
    const written = (node ?? null) as Node | null;
    const offset = written?.range?.[0];
    const line = offset === undefined ? fallbackLine : this.#lines.linePos(offset).line;
    const meant = isAlias(written) ? (written.resolve(this.#document) ?? null) : written;
    if (isAlias(written) && meant === null) throw this.#error(line, `nothing is called *${written.source}`);
    return { node: meant, line };
  }

  #error(line: number, message: string): UsageError {
    return new UsageError(`${this.#path}:${line}: ${message}`);
  }
}

/** A part of the document. `node` is for `YamlFile` alone. */
export interface YamlValue {
  readonly node: Node | null;
  /** Counted from 1. */
  readonly line: number;
}

/** Text of the file inside a message, in quotes and not too long. */
export function quoted(text: string): string {
  return `"${text.length > MAX_QUOTED_CHARS ? `${text.slice(0, MAX_QUOTED_CHARS)}…` : text}"`;
}

/**
 * The first line at which the nesting may be out of hand: by brackets that stay open, by markers in a row (`- - -`), or by
 * indentation. Brackets within texts count, too, as only the parser could tell; so many are in no settings file.
 */
function tooDeepAt(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
      if (open > MAX_OPEN_BRACKETS) return index + 1;
    }
    const markers = line.match(/(?<=^|[\s[{,])[-?:](?=\s|$)/g)?.length ?? 0;
    if (markers > MAX_MARKERS || line.search(/\S|$/) > MAX_INDENT) return index + 1;
  }
  return null;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).slice(0, 200);
}
