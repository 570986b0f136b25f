import type { Problem } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import { indexLines, type Attribute, type Block, type Body, type LineIndex, type Range } from './hcl/ast.js';
import { parse } from './hcl/index.js';
import { parseJsonBody } from './json-syntax.js';
import { resolveIn, type Workspace } from './workspace.js';

/** A file of configuration, for the places of what is in it. */
export interface SourceText {
  readonly path: string;
  readonly lines: LineIndex;
}

/** Something in a file. */
export interface Sited<T> {
  readonly node: T;
  readonly file: SourceText;
}

/** What the files of one directory declare. */
export interface ModuleSource {
  /** Relative to the workspace. */
  readonly directory: string;
  readonly variables: ReadonlyMap<string, Sited<Block>>;
  readonly locals: ReadonlyMap<string, Sited<Attribute>>;
  readonly outputs: ReadonlyMap<string, Sited<Block>>;
  readonly calls: ReadonlyMap<string, Sited<Block>>;
  /** By address: `aws_lb.site`, `data.aws_region.current`. */
  readonly resources: ReadonlyMap<string, Sited<Block>>;
  /** By name, or by name and alias as resources refer to it: `aws`, `aws.us_east_1`. */
  readonly providers: ReadonlyMap<string, Sited<Block>>;
  readonly problems: readonly Problem[];
  /** Whether it stands in for code that is not there, of which it tells a part. */
  readonly isStandIn: boolean;
}

/** Files of one directory; a module has a dozen. */
const MAX_FILES = 2_000;

/** The place of a node in the user's checkout. */
export function locate(range: Range, { path, lines }: SourceText): SourceLocation {
  return {
    file: path,
    startLine: lines.lineOf(range.start),
    endLine: lines.lineOf(Math.max(range.start, range.end - 1)),
  };
}

/** Whether the name of a file says that it is configuration of Terraform's or OpenTofu's. */
export function isConfigurationFile(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path) && !/(?:^|\/)\.[^/]*$/.test(path);
}

/**
 * Reads the configuration in a directory; null when there is none. `.tofu` files take the place of `.tf` files of the same name
 * (https://opentofu.org/docs/language/files/), and files named `…override` come last and change what the others declare
 * (https://developer.hashicorp.com/terraform/language/files/override).
 */
export function readModule(directory: string, workspace: Workspace): ModuleSource | null {
  const names = filesOf(workspace.list(directory) ?? []);
  if (names.length === 0) return null;
  const collected = new Collected();
  for (const name of names.slice(0, MAX_FILES)) {
    const path = resolveIn(directory, name) ?? name;
    const content = workspace.read(path);
    if ('text' in content) collected.add(path, content.text, isOverride(name));
    else collected.problems.push({ file: path, line: null, message: content.message });
  }
  return sourceOf(directory, collected, false);
}

function sourceOf(directory: string, collected: Collected, isStandIn: boolean): ModuleSource {
  const { variables, locals, outputs, calls, resources, providers, problems } = collected;
  return { directory, variables, locals, outputs, calls, resources, providers, problems, isStandIn };
}

/** A module of one text, which stands in for code that is not there. */
export function moduleFromText(directory: string, path: string, text: string): ModuleSource {
  const collected = new Collected();
  collected.add(path, text, false);
  return sourceOf(directory, collected, true);
}

function filesOf(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  const used = names.filter(isConfigurationFile).filter((name) => {
    const shadow = name.replace(/\.tf(\.json)?$/, '.tofu$1');
    return shadow === name || !all.has(shadow);
  });
  return [...used.filter((name) => !isOverride(name)), ...used.filter(isOverride)];
}

function isOverride(name: string): boolean {
  return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}

/** Gathers the blocks of one directory's files. */
class Collected {
  readonly variables = new Map<string, Sited<Block>>();
  readonly locals = new Map<string, Sited<Attribute>>();
  readonly outputs = new Map<string, Sited<Block>>();
  readonly calls = new Map<string, Sited<Block>>();
  readonly resources = new Map<string, Sited<Block>>();
  readonly providers = new Map<string, Sited<Block>>();
  readonly problems: Problem[] = [];

  add(path: string, text: string, override: boolean): void {
    const file: SourceText = { path, lines: indexLines(text) };
    const { body, errors } = path.endsWith('.json') ? parseJsonBody(text) : parseNative(text);
    const [error] = errors;
    if (error !== undefined) {
      const more = errors.length > 1 ? ` (and ${errors.length - 1} more faults in this file)` : '';
      this.problems.push({ file: path, line: file.lines.lineOf(error.offset), message: `${error.message}${more}` });
    }
    for (const block of body.blocks) this.#addBlock({ node: block, file }, override);
  }

  #addBlock(sited: Sited<Block>, override: boolean): void {
    const { node, file } = sited;
    const [first, second] = node.labels.map(({ text }) => text);
    if (node.type === 'locals') {
      for (const attribute of node.body.attributes)
        this.#declare(this.locals, 'local', attribute.name, { node: attribute, file }, override);
    } else if (first === undefined) return;
    else if (node.type === 'variable') this.#declareBlock(this.variables, 'var', first, sited, override);
    else if (node.type === 'output') this.#declareBlock(this.outputs, 'output', first, sited, override);
    else if (node.type === 'module') this.#declareBlock(this.calls, 'module', first, sited, override);
    else if (node.type === 'provider') this.#addProvider(first, sited);
    else if (second === undefined) return;
    else if (node.type === 'resource') this.#declareBlock(this.resources, '', `${first}.${second}`, sited, override);
    else if (node.type === 'data') this.#declareBlock(this.resources, '', `data.${first}.${second}`, sited, override);
  }

  #addProvider(name: string, sited: Sited<Block>): void {
    const alias = attributeOf(sited.node.body, 'alias')?.expression;
    const isNamed = alias?.kind === 'literal' && typeof alias.value === 'string';
    this.providers.set(isNamed ? `${name}.${alias.value}` : name, sited);
  }

  #declareBlock(
    map: Map<string, Sited<Block>>,
    kind: string,
    name: string,
    sited: Sited<Block>,
    override: boolean,
  ): void {
    const before = map.get(name);
    if (before !== undefined && override) map.set(name, overridden(before, sited));
    else this.#declare(map, kind, name, sited, override);
  }

  /** Of two declarations the first one counts, and the second one is a problem. */
  #declare<T extends { readonly range: Range }>(
    map: Map<string, Sited<T>>,
    kind: string,
    name: string,
    sited: Sited<T>,
    override: boolean,
  ): void {
    const before = map.get(name);
    if (before === undefined || override) {
      map.set(name, sited);
      return;
    }
    const { startLine } = locate(sited.node.range, sited.file);
    const first = locate(before.node.range, before.file);
    const message = `${kind === '' ? '' : `${kind}.`}${name} is declared a second time; the first is at ${first.file}:${first.startLine}`;
    this.problems.push({ file: sited.file.path, line: startLine, message });
  }
}

function parseNative(text: string): {
  readonly body: Body;
  readonly errors: readonly { readonly offset: number; readonly message: string }[];
} {
  const { file, errors } = parse(text);
  return { body: file.body, errors };
}

/** Arguments and blocks of the second in place of those of the same name in the first, at the first's place. */
function overridden(before: Sited<Block>, after: Sited<Block>): Sited<Block> {
  const names = new Set(after.node.body.attributes.map(({ name }) => name));
  const types = new Set(after.node.body.blocks.map(({ type }) => type));
  const body: Body = {
    ...before.node.body,
    attributes: [...before.node.body.attributes.filter(({ name }) => !names.has(name)), ...after.node.body.attributes],
    blocks: [...before.node.body.blocks.filter(({ type }) => !types.has(type)), ...after.node.body.blocks],
  };
  return { node: { ...before.node, body }, file: before.file };
}

/** An argument of a block; null when it is not there. */
export function attributeOf(body: Body, name: string): Attribute | null {
  return body.attributes.find((attribute) => attribute.name === name) ?? null;
}

/** An argument that is written as a plain string; null when it is not there, or is anything else. */
export function literalOf(body: Body, name: string): string | null {
  const expression = attributeOf(body, name)?.expression;
  return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : null;
}
