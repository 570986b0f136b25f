import { posix } from 'node:path';

import { parseDocument } from '../cloudformation/template.js';
import type { JsonNode } from '../distribution-config/json.js';
import {
  mapping,
  nothing,
  oneOf,
  quantity,
  sequence,
  text,
  truth,
  unresolved,
  type Datum,
} from '../terraform/values.js';
import { resolveIn, type Workspace } from '../terraform/workspace.js';

/** What a project says of itself, and the values that its stacks have. */
export interface Project {
  readonly name: string | null;
  /** By name without the project's own prefix. */
  readonly config: ReadonlyMap<string, Datum>;
  /** Names of the stacks with a file of values. */
  readonly stacks: readonly string[];
}

/** Files of stacks; a project has a handful. */
const MAX_STACKS = 50;
const PROJECT_FILE = /^Pulumi\.(?:ya?ml|json)$/;
const STACK_FILE = /^Pulumi\.(.+)\.(?:ya?ml|json)$/;

/**
 * The project that a program belongs to, with its configuration. Values that differ between the stacks are one of several; secrets
 * are never read. Source: https://www.pulumi.com/docs/iac/concepts/config/
 * @param program the program's file and root
 */
export function projectOf(file: string, program: JsonNode, workspace: Workspace): Project {
  const directory = projectDirectory(posix.dirname(file) === '.' ? '' : posix.dirname(file), workspace);
  const own = directory === null ? null : firstDocument(directory, PROJECT_FILE, workspace);
  const roots = [...(own === null ? [] : [own]), program];
  const name = roots.map((root) => textOf(root, 'name')).find((one) => one !== null) ?? null;
  const stacks = directory === null ? [] : stacksIn(directory, own ?? program, workspace);
  const declared = new Map(roots.flatMap((root) => declarationsIn(root, name)));
  return { name, config: valuesOf(declared, stacks, name), stacks: stacks.map((stack) => stack.name) };
}

function projectDirectory(start: string, workspace: Workspace): string | null {
  for (let directory = start; ; directory = posix.dirname(directory) === '.' ? '' : posix.dirname(directory)) {
    if (workspace.list(directory)?.some((name) => PROJECT_FILE.test(name)) === true) return directory;
    if (directory === '') return null;
  }
}

function firstDocument(directory: string, pattern: RegExp, workspace: Workspace): JsonNode | null {
  const name = workspace.list(directory)?.find((one) => pattern.test(one));
  return name === undefined ? null : read(posix.join(directory, name), workspace);
}

const EMPTY: JsonNode = { value: { type: 'null' }, startLine: 1, endLine: 1 };

/** The root of a file; null when it cannot be read. */
function read(path: string, workspace: Workspace): JsonNode | null {
  const content = workspace.read(path);
  if (!('text' in content)) return null;
  const document = parseDocument(content.text);
  return 'roots' in document ? (document.roots[0] ?? EMPTY) : null;
}

function memberOf(node: JsonNode, name: string): JsonNode | null {
  return node.value.type === 'object' ? (node.value.members.get(name) ?? null) : null;
}

function textOf(node: JsonNode, name: string): string | null {
  const value = memberOf(node, name)?.value;
  return value?.type === 'string' ? value.text : null;
}

// -------------------------------------------------------------------------------------------------------------- stacks

interface Stack {
  readonly name: string;
  readonly values: ReadonlyMap<string, JsonNode>;
  /** Whether there are further values: Pulumi ESC gives them, or the file cannot be read. */
  readonly isOpen: boolean;
}

/** `config:` in older projects, `stackConfigDir:` in newer ones, say where the files of the stacks are. */
function stacksIn(directory: string, project: JsonNode, workspace: Workspace): readonly Stack[] {
  const elsewhere = textOf(project, 'stackConfigDir') ?? textOf(project, 'config');
  const place = elsewhere === null ? directory : resolveIn(directory, elsewhere);
  if (place === null) return [];
  const files = (workspace.list(place) ?? []).filter((name) => STACK_FILE.test(name)).slice(0, MAX_STACKS);
  return files.flatMap((file): readonly Stack[] => {
    const root = read(posix.join(place, file), workspace);
    const config = root === null ? null : memberOf(root, 'config');
    const values = config?.value.type === 'object' ? config.value.members : new Map<string, JsonNode>();
    const name = STACK_FILE.exec(file)?.[1] ?? file;
    return [{ name, values, isOpen: root === null || memberOf(root, 'environment') !== null }];
  });
}

/** What a project or a program declares: the default, or null without one. */
function declarationsIn(root: JsonNode, project: string | null): readonly (readonly [string, Datum | null])[] {
  const config = memberOf(root, 'config') ?? memberOf(root, 'configuration');
  if (config?.value.type !== 'object') return [];
  return [...config.value.members].map(([key, node]) => {
    const name = withoutProject(key, project);
    const isSchema =
      node.value.type === 'object' &&
      ['type', 'default', 'value', 'secret', 'description'].some((one) => memberOf(node, one) !== null);
    if (!isSchema) return [name, datumOf(node, name)] as const;
    const secret = memberOf(node, 'secret')?.value;
    if (secret?.type === 'boolean' && secret.boolean) return [name, unresolved('sensitive', name)] as const;
    const given = memberOf(node, 'default') ?? memberOf(node, 'value');
    return [name, given === null ? null : datumOf(given, name)] as const;
  });
}

function withoutProject(key: string, project: string | null): string {
  return project !== null && key.startsWith(`${project}:`) ? key.slice(project.length + 1) : key;
}

function valuesOf(
  declared: ReadonlyMap<string, Datum | null>,
  stacks: readonly Stack[],
  project: string | null,
): ReadonlyMap<string, Datum> {
  const given = stacks.map(
    ({ values }) => new Map([...values].map(([key, node]) => [withoutProject(key, project), node] as const)),
  );
  const names = new Set([...declared.keys(), ...given.flatMap((values) => [...values.keys()])]);
  return new Map(
    [...names].map((name) => {
      const fallback = declared.get(name) ?? null;
      const values = stacks.map(({ isOpen }, index): Datum => {
        const own = given[index]?.get(name);
        if (own !== undefined) return datumOf(own, name);
        return fallback === null || isOpen ? unresolved('parameter', name) : fallback;
      });
      if (values.length === 0) return [name, fallback ?? unresolved('parameter', name)];
      const secret = [...values, ...(fallback === null ? [] : [fallback])].find(isSecret);
      return [name, secret ?? oneOf(values, { reason: 'parameter', expression: name, at: null })];
    }),
  );
}

function isSecret(datum: Datum): boolean {
  return datum.type === 'unresolved' && datum.reason === 'sensitive';
}

/** A value as it is written; `{secure: …}` is a secret. What stands in many places (a YAML alias) is read once. */
function datumOf(node: JsonNode, name: string, seen = new Map<JsonNode, Datum>()): Datum {
  const known = seen.get(node);
  if (known !== undefined) return known;
  const made = newDatum(node, name, seen);
  seen.set(node, made);
  return made;
}

function newDatum({ value }: JsonNode, name: string, seen: Map<JsonNode, Datum>): Datum {
  switch (value.type) {
    case 'string':
      return text(value.text);
    case 'number':
      return quantity(value.number);
    case 'boolean':
      return truth(value.boolean);
    case 'null':
      return nothing();
    case 'array':
      return sequence(value.items.map((item, index) => datumOf(item, `${name}[${index}]`, seen)));
    case 'object':
      if (value.members.has('secure')) return unresolved('sensitive', name);
      return mapping([...value.members].map(([key, item]) => [key, datumOf(item, `${name}.${key}`, seen)] as const));
  }
}

/** The stack that is deployed: known where there is one. */
export function stackName({ stacks }: Project): Datum {
  const about = { reason: 'workspace', expression: 'pulumi.stack', at: null } as const;
  if (stacks.length === 0) return unresolved(about.reason, about.expression);
  return oneOf(
    stacks.map((name) => text(name)),
    about,
  );
}
