import type { UnknownReason } from '../../model/value.js';
import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { holeOf, literalOf, partsOf, textOf, unknownResult, type Hole, type Part } from './partial.js';
import type { Expansion } from './scope.js';
import { mapOf, parseDocument } from './template.js';
import type { WorkspaceFiles } from './workspace.js';

const MAX_DEPTH = 40;
const MAX_STEPS = 200_000;
const VARIABLE =
  /^\$\{(?:(?:self|opt|env|sls|cf|ssm|s3|aws|param|output|git|terraform|vault)(?:\([^(){}]*\))?:|file\(|strToBool\()/;

type Found = { readonly node: JsonNode } | { readonly hole: Hole };

/**
 * Variables of the Serverless Framework: those of the same configuration, of files in the workspace, and those with a default;
 * all others are unknown. Options and environment can be given as parameters `opt:stage=prod` and `env:NAME=value`. Source:
 * https://www.serverless.com/framework/docs/guides/variables
 */
export class ServerlessVariables {
  readonly #file: string;
  readonly #root: JsonNode;
  readonly #files: WorkspaceFiles;
  readonly #given: ReadonlyMap<string, string>;
  readonly #places = new WeakMap<JsonNode, string>();
  readonly #documents = new Map<string, JsonNode | null>();
  readonly #active = new Set<string>();
  #steps = 0;

  constructor(file: string, root: JsonNode, files: WorkspaceFiles, given: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#root = root;
    this.#files = files;
    this.#given = given;
  }

  /** The file of a node that came out of another one. */
  fileOf(node: JsonNode): string | null {
    return this.#places.get(node) ?? null;
  }

  filesRead(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** The Region that the service is deployed to, where its configuration tells. */
  region(): string | null {
    const given = this.#given.get('opt:region');
    const provider = member(this.#root, 'provider');
    const node = provider === null ? null : member(this.#follow(provider, 0), 'region');
    return given ?? (node === null ? null : this.#text(node, 0));
  }

  /** What a text with variables comes to; null for a text without any. */
  expand(text: string): Expansion {
    return pseudoParameters(text) ?? this.#expand(text, 0);
  }

  /** The node that a variable stands for; the node itself where it is none, or cannot be told. */
  follow(node: JsonNode): JsonNode {
    return this.#follow(node, 0);
  }

  #follow(node: JsonNode, depth: number): JsonNode {
    if (node.value.type !== 'string' || depth > MAX_DEPTH) return node;
    const expansion = this.#expand(node.value.text, depth + 1);
    return expansion !== null && 'node' in expansion ? this.#follow(expansion.node, depth + 1) : node;
  }

  #expand(text: string, depth: number): Expansion {
    const pieces = text.includes('${') ? piecesOf(text) : null;
    if (pieces === null) return null;
    const [first] = pieces;
    this.#steps += 1;
    if (depth > MAX_DEPTH || this.#steps > MAX_STEPS || this.#active.has(text)) {
      return { result: unknownResult(holeOf(text, 'unsupported')) };
    }
    this.#active.add(text);
    try {
      if (pieces.length === 1 && first !== undefined && 'variable' in first) {
        const found = this.#resolve(first.variable, depth + 1);
        return 'node' in found ? found : { result: unknownResult(found.hole) };
      }
      return { result: textOf(pieces.flatMap((piece) => this.#parts(piece, depth + 1))) };
    } finally {
      this.#active.delete(text);
    }
  }

  #parts(piece: Piece, depth: number): readonly Part[] {
    if ('literal' in piece) return [piece];
    const found = this.#resolve(piece.variable, depth);
    if ('hole' in found) return [found.hole];
    return this.#partsOf(found.node, depth) ?? [holeOf(piece.variable, 'unsupported')];
  }

  #partsOf(node: JsonNode, depth: number): readonly Part[] | null {
    const text = scalarText(node);
    if (text === null) return null;
    const expansion = node.value.type === 'string' ? this.#expand(text, depth + 1) : null;
    if (expansion === null) return [{ literal: text }];
    return 'node' in expansion ? this.#partsOf(expansion.node, depth + 1) : partsOf(expansion.result);
  }

  /** The literal text of a node; null when there is none, or it is not known. */
  #text(node: JsonNode, depth: number): string | null {
    if (node.value.type !== 'string') return scalarText(node);
    const expansion = this.#expand(node.value.text, depth + 1);
    if (expansion === null) return node.value.text;
    return 'node' in expansion ? this.#text(expansion.node, depth + 1) : literalOf(expansion.result);
  }

  /** The first of the sources, separated by commas, that has a value; one that only a deployment tells ends the search. */
  #resolve(variable: string, depth: number): Found {
    const inner = this.#expand(variable, depth);
    const text = inner === null ? variable : 'node' in inner ? this.#text(inner.node, depth) : literalOf(inner.result);
    if (text === null) return { hole: holeOf(variable, 'env') };
    const sources = sourcesOf(text);
    for (const [index, source] of sources.entries()) {
      const found = this.#source(source, index < sources.length - 1, depth);
      if (found !== null) return found;
    }
    return { hole: holeOf(variable, reasonOf(variable)) };
  }

  #source(source: string, hasFallback: boolean, depth: number): Found | null {
    const [, kind = '', rest = ''] = /^(\w+)(?:\([^()]*\))?:(.*)$/s.exec(source) ?? [];
    if (source.startsWith('file(')) return this.#fileSource(source, depth);
    switch (kind) {
      case 'self':
        return this.#walk(this.#root, rest, depth) ?? serviceDefault(rest);
      case 'opt':
      case 'env': {
        const given = this.#given.get(source);
        return given === undefined ? null : nodeFound(given);
      }
      case 'sls':
        return rest === 'stage' ? this.#stage(depth) : null;
      case 'param': {
        const given = this.#given.get(source);
        return given === undefined ? this.#parameter(rest, depth) : nodeFound(given);
      }
      case 'aws': {
        const region = rest === 'region' ? this.region() : null;
        return region === null ? null : nodeFound(region);
      }
      case '':
        return constantOf(source);
      default:
        // Stacks, stores and plugins: the value is there, and only a deployment has it.
        return hasFallback ? { hole: holeOf(source, reasonOf(source)) } : null;
    }
  }

  #stage(depth: number): Found {
    const given = this.#given.get('opt:stage');
    return given === undefined
      ? (this.#walk(this.#root, 'provider.stage', depth) ?? nodeFound('dev'))
      : nodeFound(given);
  }

  /** Source: https://www.serverless.com/framework/docs/guides/parameters */
  #parameter(name: string, depth: number): Found | null {
    const stage = this.#stage(depth);
    const names = ['node' in stage ? this.#text(stage.node, depth) : null, 'default'].flatMap((one) => one ?? []);
    const paths = names.flatMap((one) => [`stages.${one}.params.${name}`, `params.${one}.${name}`]);
    for (const path of paths) {
      const found = this.#walk(this.#root, path, depth);
      if (found !== null) return found;
    }
    return null;
  }

  #walk(start: JsonNode, path: string, depth: number): Found | null {
    let node = start;
    for (const key of path.split('.').filter((one) => one !== '')) {
      const { value } = this.#follow(node, depth + 1);
      const next =
        value.type === 'object'
          ? value.members.get(key)
          : value.type === 'array'
            ? value.items[Number(key)]
            : undefined;
      if (value.type === 'string' && next === undefined) return { hole: holeOf(value.text, 'unsupported') };
      if (next === undefined) return null;
      node = next;
    }
    return node.value.type === 'null' ? null : { node };
  }

  /** `file(./config.yml):key.of.it`; scripts are not run. */
  #fileSource(source: string, depth: number): Found | null {
    const [, target = '', key = ''] = /^file\(([^()]*)\)(?::(.*))?$/s.exec(source) ?? [];
    const path = this.#files.resolve(this.#file, target.trim().replace(/^["']|["']$/g, ''));
    if (path === null || !/\.(?:ya?ml|json)$/i.test(path)) return { hole: holeOf(source, 'unsupported') };
    const root = this.#document(path);
    return root === null ? null : this.#walk(root, key, depth);
  }

  #document(path: string): JsonNode | null {
    const known = this.#documents.get(path);
    if (known !== undefined) return known;
    const text = this.#files.read(path);
    const document = 'text' in text ? parseDocument(text.text) : null;
    const root = document !== null && 'roots' in document ? (document.roots[0] ?? null) : null;
    if (root !== null) this.#place(root, path, 0);
    this.#documents.set(path, root);
    return root;
  }

  #place(node: JsonNode, path: string, depth: number): void {
    if (depth > 250 || this.#places.has(node)) return;
    this.#places.set(node, path);
    if (node.value.type === 'array') for (const item of node.value.items) this.#place(item, path, depth + 1);
    if (node.value.type === 'object') for (const one of node.value.members.values()) this.#place(one, path, depth + 1);
  }
}

// --------------------------------------------------------------------------------------------------------------- syntax

/** `#{AWS::Region}`, which a plugin of earlier years takes for what Fn::Sub has as `${AWS::Region}`; null without any. */
function pseudoParameters(text: string): { readonly node: JsonNode } | null {
  const substituted = text.includes('#{') ? text.replace(/#\{([\w:.]{1,256})\}/g, '${$1}') : text;
  if (substituted === text) return null;
  const line = { startLine: 1, endLine: 1 };
  const argument: JsonNode = { value: { type: 'string', text: substituted }, ...line };
  return { node: { value: { type: 'object', members: new Map([['Fn::Sub', argument]]) }, ...line } };
}

type Piece = { readonly literal: string } | { readonly variable: string };

/** Splits at the framework's variables; null when there are none. `${AWS::Region}` and the like are left to Fn::Sub. */
function piecesOf(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let rest = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 1)) {
    if (at < rest || !VARIABLE.test(text.slice(at, at + 300))) continue;
    const end = closing(text, at + 2);
    if (end === -1) break;
    if (at > rest) pieces.push({ literal: text.slice(rest, at) });
    pieces.push({ variable: text.slice(at + 2, end) });
    rest = end + 1;
  }
  if (pieces.length === 0) return null;
  return rest < text.length ? [...pieces, { literal: text.slice(rest) }] : pieces;
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Splits at commas outside of quotes and parentheses. */
function sourcesOf(text: string): readonly string[] {
  const found = text.match(/(?:[^,"'(]|"[^"]*"|'[^']*'|\([^()]*\)|["'(])+/g) ?? [];
  return found.map((source) => source.trim());
}

function constantOf(source: string): Found | null {
  const quoted = /^(["'])([^]*)\1$/.exec(source);
  if (quoted !== null) return nodeFound(quoted[2] ?? '');
  return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(source) ? nodeFound(source) : null;
}

function nodeFound(text: string): Found {
  return { node: { value: { type: 'string', text }, startLine: 1, endLine: 1 } };
}

/** Source: https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml */
function serviceDefault(path: string): Found | null {
  if (path === 'provider.stage') return nodeFound('dev');
  return path === 'provider.region' ? nodeFound('us-east-1') : null;
}

function reasonOf(variable: string): UnknownReason {
  if (/^(?:cf|output)\b/.test(variable)) return 'import-value';
  if (/^(?:ssm|s3|vault)\b/.test(variable)) return 'dynamic-reference';
  if (/^(?:env|opt|param)\b/.test(variable)) return variable.startsWith('env') ? 'env' : 'parameter';
  return variable.startsWith('aws') ? 'pseudo' : 'unsupported';
}

export function functionsOf(root: JsonNode): readonly (readonly [string, JsonNode])[] {
  const functions = member(root, 'functions');
  if (functions?.value.type !== 'array') return [...mapOf(root, 'functions')];
  return functions.value.items.flatMap((item) => (item.value.type === 'object' ? [...item.value.members] : []));
}
