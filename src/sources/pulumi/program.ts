import type { JsonNode } from '../distribution-config/json.js';
import type { Expression, Range } from '../terraform/hcl/ast.js';
import { unresolved, type Datum } from '../terraform/values.js';
import type { Workspace } from '../terraform/workspace.js';
import { addressExpression, callOf, isLookUp } from './functions.js';
import { partsOf, type Step } from './interpolation.js';
import { plainToken, snakeCase, typeOfToken } from './names.js';
import { getAttribute } from './open-blocks.js';
import { projectOf, stackName, type Project } from './stacks.js';
import { rangeOf, Translator } from './translator.js';

/** Variables that stand for each other, followed to what is written. */
const MAX_FOLLOWED = 20;

/** What a name at the beginning of a reference stands for. */
interface Named {
  readonly expression: (range: Range) => Expression;
  /** Whether the names behind it are those of a resource's properties. */
  readonly isResource: boolean;
  /** What is written for it in the same file; null for anything else. */
  readonly node: JsonNode | null;
}

/** Whether a document is a program: resources by their names. */
export function isProgram(root: JsonNode): boolean {
  return ['resources', 'Resources', 'components'].some((name) => membersOf(root, name).size > 0);
}

/**
 * Translates a program, and each component that it defines. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/
 */
export function translateProgram(file: string, root: JsonNode, workspace: Workspace): readonly Translator[] {
  const project = projectOf(file, root, workspace);
  const program = translate(file, root, project, '');
  const components = [...membersOf(root, 'components')].map(([name, component]) => {
    const inputs = [...membersOf(component, 'inputs').keys()].map((input): readonly [string, Datum] => [
      input,
      unresolved('parameter', `${name}.${input}`),
    ]);
    return translate(file, component, { ...project, config: new Map(inputs) }, `${name}.`);
  });
  return [program, ...components];
}

function membersOf(node: JsonNode, name: string): ReadonlyMap<string, JsonNode> {
  const found = node.value.type === 'object' ? node.value.members.get(name)?.value : undefined;
  return found?.type === 'object' ? found.members : new Map();
}

function sectionOf(root: JsonNode, name: string): ReadonlyMap<string, JsonNode> {
  const own = membersOf(root, name);
  return own.size > 0 ? own : membersOf(root, name.charAt(0).toUpperCase() + name.slice(1));
}

function translate(file: string, root: JsonNode, project: Project, prefix: string): Translator {
  const resources = sectionOf(root, 'resources');
  const variables = sectionOf(root, 'variables');
  const names: NameTable = { resources, variables, project };
  const translator = new Translator(file, (own) => ({
    text: (text, range) => textOf(text, range, names, own),
    object: (members, range) => callOf(members, range, own),
    follow: (node) => followed(node, names, own),
  }));
  for (const [name, node] of variables) {
    const expression = translator.expression(node);
    translator.declareLocal(name, expression);
    if (isLookUp(node)) translator.showAs(expression, `${prefix}${name}`);
  }
  for (const [name, node] of resources) declareResource(name, node, prefix, translator);
  return translator;
}

function declareResource(name: string, node: JsonNode, prefix: string, translator: Translator): void {
  const token = tokenOf(node);
  if (/^aws-native:cloudfront:Distribution$/.test(plainToken(token)))
    translator.problem(node.startLine, `${name}: ${token} is not read; aws:cloudfront:Distribution is`);
  const properties = node.value.type === 'object' ? node.value.members.get('properties') : undefined;
  const { startLine, endLine } = node;
  const empty: JsonNode = { value: { type: 'object', members: new Map() }, startLine, endLine };
  const body = translator.body(properties ?? empty);
  const kind = isExisting(node) ? 'data' : 'resource';
  translator.declare(kind, typeOfToken(token), name, { ...body, range: rangeOf(node) }, `${prefix}${name}`);
}

function tokenOf(node: JsonNode): string {
  const { value } = node;
  const type = value.type === 'object' ? (value.members.get('type') ?? value.members.get('Type'))?.value : undefined;
  return type?.type === 'string' ? type.text : '';
}

/** Whether a resource is only looked at, by `get:`, and managed elsewhere. */
function isExisting({ value }: JsonNode): boolean {
  return value.type === 'object' && value.members.has('get');
}

// ----------------------------------------------------------------------------------------------------------- references

interface NameTable {
  readonly resources: ReadonlyMap<string, JsonNode>;
  readonly variables: ReadonlyMap<string, JsonNode>;
  readonly project: Project;
}

function textOf(text: string, range: Range, names: NameTable, translator: Translator): Expression | null {
  if (!text.includes('$')) return null;
  const parts = partsOf(text);
  if (parts === null) return translator.foreign(unresolved('parse', text), range);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return 'text' in only
      ? { kind: 'literal', range, value: only.text }
      : reference(only.path, range, names, translator);
  }
  return {
    kind: 'template',
    range,
    heredoc: false,
    parts: parts.map((part) =>
      'text' in part
        ? { kind: 'text', range, text: part.text }
        : { kind: 'interpolation', range, expression: reference(part.path, range, names, translator) },
    ),
  };
}

function reference(path: readonly Step[], range: Range, names: NameTable, translator: Translator): Expression {
  const [root = '', ...steps] = path;
  const named = meaningOf(String(root), names, translator);
  if (named === null) return translator.foreign(unresolved('unsupported', shownPath(path)), range);
  return steps.reduce<Expression>((object, step) => {
    if (typeof step === 'string') return getAttribute(object, named.isResource ? snakeCase(step) : step);
    return { kind: 'index', range, object, key: { kind: 'literal', range, value: step } };
  }, named.expression(range));
}

function shownPath(path: readonly Step[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function meaningOf(name: string, { resources, variables, project }: NameTable, translator: Translator): Named | null {
  const variable = variables.get(name);
  if (variable !== undefined) {
    const expression = (range: Range): Expression => addressExpression(['local', name], range);
    return { expression, isResource: isLookUp(variable), node: variable };
  }
  const resource = resources.get(name);
  if (resource !== undefined)
    return { expression: resourceNamed(name, resource, translator), isResource: true, node: null };
  const own = project.name !== null && name.startsWith(`${project.name}:`) ? name.slice(project.name.length + 1) : name;
  const datum = project.config.get(own) ?? (name === 'pulumi' ? settingsOf(project) : undefined);
  if (datum === undefined) return null;
  return { expression: (range) => translator.foreign(datum, range), isResource: false, node: null };
}

function resourceNamed(name: string, resource: JsonNode, translator: Translator): Named['expression'] {
  const token = tokenOf(resource);
  if (token === 'pulumi:pulumi:StackReference') {
    const about = { address: name, type: token, attribute: null };
    return (range) => translator.foreign(unresolved('remote-state', name, { reference: about }), range);
  }
  const address = [typeOfToken(token), name];
  return (range) => addressExpression(isExisting(resource) ? ['data', ...address] : address, range);
}

/** `pulumi.stack` and its like: what the command line knows. */
function settingsOf(project: Project): Datum {
  return unresolved('env', 'pulumi', {
    member: (key) => {
      if (key === 'stack') return stackName(project);
      if (key === 'project' && project.name !== null) return { type: 'string', value: project.name, at: null };
      return unresolved('env', `pulumi.${key}`);
    },
  });
}

/** What is written for a reference to nothing but a variable of the program; the node itself for anything else. */
function followed(node: JsonNode, names: NameTable, translator: Translator): JsonNode {
  let current = node;
  for (let count = 0; count < MAX_FOLLOWED; count++) {
    const path =
      current.value.type === 'string' && current.value.text.startsWith('${') ? partsOf(current.value.text) : [];
    const [only] = path ?? [];
    if (path?.length !== 1 || only === undefined || !('path' in only)) return current;
    const [root = '', ...steps] = only.path;
    const start = meaningOf(String(root), names, translator)?.node ?? null;
    const found = steps.reduce<JsonNode | null>((inner, step) => (inner === null ? null : partOf(inner, step)), start);
    if (found === null || found.value.type === 'null') return current;
    current = found;
  }
  return node;
}

function partOf({ value }: JsonNode, step: Step): JsonNode | null {
  if (value.type === 'array' && typeof step === 'number') return value.items[step] ?? null;
  return value.type === 'object' && typeof step === 'string' ? (value.members.get(step) ?? null) : null;
}
