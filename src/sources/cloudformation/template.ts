import { CONFLICT, parseJson, type JsonNode } from '../distribution-config/json.js';
import { member, scalarText } from '../distribution-config/fields.js';
import { parseYaml, type Fault } from './yaml.js';

export const DISTRIBUTION_TYPE = 'AWS::CloudFront::Distribution';

/** A CloudFormation or SAM template as it is written. */
export interface Template {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly root: JsonNode;
  readonly resources: ReadonlyMap<string, JsonNode>;
  readonly parameters: ReadonlyMap<string, JsonNode>;
  readonly conditions: ReadonlyMap<string, JsonNode>;
  readonly mappings: ReadonlyMap<string, JsonNode>;
  readonly outputs: ReadonlyMap<string, JsonNode>;
  /** Whether AWS::Serverless-2016-10-31 expands it. */
  readonly isSam: boolean;
  /** Whether it is only a part of a template, to which other files or a plugin may add resources. */
  readonly isPart: boolean;
}

export type Document = { readonly roots: readonly JsonNode[] } | { readonly fault: Fault };

/** Reads YAML or JSON with the line of every value, by the file's content. Never throws. */
export function parseDocument(text: string): Document {
  // In either language the rest of a conflict can pass for something else.
  const conflict = /^(?:<{7}|>{7}) /m.exec(text);
  if (conflict !== null) {
    const line = text.slice(0, conflict.index).split('\n').length;
    return { fault: { line, message: CONFLICT } };
  }
  return /^\s*[{[]/.test(text) ? parseJsonOrFlow(text) : parseYaml(text);
}

/** Text in braces is JSON; what is not can still be YAML in its flow style, and is if nothing is wrong with it as such. */
function parseJsonOrFlow(text: string): Document {
  const json = parseJson(text);
  if ('root' in json) return { roots: [json.root] };
  const yaml = json.fault.message.startsWith('nested') ? json : parseYaml(text);
  return 'roots' in yaml ? yaml : json;
}

/**
 * The templates among the documents of a file: those with a map of resources that have a type. Tools that put templates together
 * keep parts of them in files of their own, which are such a map without its name, or a resource alone.
 */
export function templatesIn(file: string, roots: readonly JsonNode[], isPart = false): readonly Template[] {
  return roots.flatMap((root) => {
    if (hasTypes(mapOf(root, 'Resources'))) return [{ ...templateOf(file, root), isPart }];
    const resources = looseResources(root);
    return resources === null ? [] : [{ ...templateOf(file, root), resources, isPart: true }];
  });
}

function looseResources(root: JsonNode): ReadonlyMap<string, JsonNode> | null {
  if (typeOf(root) === DISTRIBUTION_TYPE) return new Map([['Distribution', root]]);
  if (root.value.type !== 'object') return null;
  const { members } = root.value;
  return [...members.values()].some((one) => typeOf(one) === DISTRIBUTION_TYPE) ? members : null;
}

function hasTypes(resources: ReadonlyMap<string, JsonNode>): boolean {
  return [...resources.values()].some((resource) => typeOf(resource) !== null);
}

export function templateOf(file: string, root: JsonNode): Template {
  return {
    file,
    root,
    resources: mapOf(root, 'Resources'),
    parameters: mapOf(root, 'Parameters'),
    conditions: mapOf(root, 'Conditions'),
    mappings: mapOf(root, 'Mappings'),
    outputs: mapOf(root, 'Outputs'),
    isSam: isSam(root),
    isPart: false,
  };
}

function isSam(root: JsonNode): boolean {
  const transform = member(root, 'Transform');
  if (transform === null) return false;
  const names = transform.value.type === 'array' ? transform.value.items : [transform];
  return names.some((name) => (scalarText(name) ?? '').startsWith('AWS::Serverless-'));
}

/** The members of a map in a map; none where there is no such map. */
export function mapOf(parent: JsonNode, name: string): ReadonlyMap<string, JsonNode> {
  const node = member(parent, name);
  return node?.value.type === 'object' ? node.value.members : new Map();
}

/** The type of a resource; null for what is none. */
export function typeOf(resource: JsonNode): string | null {
  const type = member(resource, 'Type');
  return type?.value.type === 'string' ? type.value.text : null;
}

/** The resource of a name, if it has one. */
export function resourceOf(
  template: Template,
  name: string,
): { readonly node: JsonNode; readonly type: string } | null {
  const node = template.resources.get(name);
  if (node === undefined) return null;
  return { node, type: typeOf(node) ?? '' };
}
