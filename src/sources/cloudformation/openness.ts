import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { existenceOf } from './existence.js';
import { contextOf, evaluate } from './intrinsics.js';
import { handlesIn } from './leads.js';
import { isNesting } from './references.js';
import type { Scope } from './scope.js';
import { mapOf, typeOf } from './template.js';
import { explore, NO_ASSUMPTIONS } from './world.js';

/** Transforms that add no resources but those that this reader knows of. */
const KNOWN_TRANSFORMS = /^AWS::(?:Serverless-|LanguageExtensions|SecretsManager-|CodeDeployBlueGreen)/;

/** Whether a macro, an included text, a loop, another file or a plugin may add resources of some types to a template. */
export function mayAdd({ template }: Scope, types: readonly string[]): boolean {
  if (template.isPart) return true;
  const transform = member(template.root, 'Transform');
  const transforms = transform === null ? [] : transform.value.type === 'array' ? transform.value.items : [transform];
  if (transforms.some((one) => !KNOWN_TRANSFORMS.test(scalarText(one) ?? ''))) return true;
  return [...template.resources].some(
    ([name, node]) => name.startsWith('Fn::') && (name === 'Fn::Transform' || mentions(node, types, 0)),
  );
}

function mentions({ value }: JsonNode, types: readonly string[], depth: number): boolean {
  if (depth > 20) return true;
  if (value.type === 'string') return types.includes(value.text) || /^AWS::.*\$\{/.test(value.text);
  if (value.type === 'array') return value.items.some((item) => mentions(item, types, depth + 1));
  return value.type === 'object' && [...value.members.values()].some((one) => mentions(one, types, depth + 1));
}

/** Whether there are nested stacks or modules that cannot be read. */
export function hasUnread(scope: Scope): boolean {
  return [...scope.template.resources].some(([name, resource]) => {
    const type = typeOf(resource) ?? '';
    const isUnread = type.endsWith('::MODULE') || (isNesting(type) && scope.nested(name) === null);
    return isUnread && existenceOf(scope, resource) !== null;
  });
}

/** The ids of resources that code outside of the templates at hand gets to know. */
export type Reach = ReadonlySet<string>;

/**
 * What is passed to nested stacks that cannot be read and to modules, kept in the parameter store, or exported; in a cloud
 * assembly all stacks that import are at hand.
 */
export function reachOf(scopes: readonly Scope[], isAssembly: boolean): Reach {
  const reach = new Set<string>();
  for (const scope of scopes) {
    for (const node of [...givenIn(scope), ...(isAssembly || scope.parent !== null ? [] : exportsOf(scope))]) {
      const outcomes = explore(NO_ASSUMPTIONS, scope.budget, (run) => evaluate(node, contextOf(scope, run)));
      for (const { value } of outcomes) for (const id of handlesIn(value)) reach.add(id);
      // What has a name of its own is passed by that, and comes out as text.
      for (const name of refsIn(node, 0)) reach.add(`${scope.prefix}${name}`);
    }
  }
  return reach;
}

function givenIn(scope: Scope): readonly JsonNode[] {
  return [...scope.template.resources].flatMap(([name, resource]) => {
    const type = typeOf(resource) ?? '';
    const properties = member(resource, 'Properties');
    if (properties === null || existenceOf(scope, resource) === null) return [];
    if (type.endsWith('::MODULE')) return [properties];
    if (type === 'AWS::SSM::Parameter') return member(properties, 'Value') ?? [];
    return isNesting(type) && scope.nested(name) === null ? [...mapOf(properties, 'Parameters').values()] : [];
  });
}

function exportsOf({ template }: Scope): readonly JsonNode[] {
  return [...template.outputs.values()].flatMap((output) =>
    member(output, 'Export') === null ? [] : (member(output, 'Value') ?? []),
  );
}

function refsIn(node: JsonNode, depth: number): readonly string[] {
  const { value } = node;
  if (depth > 20) return [];
  if (value.type === 'array') return value.items.flatMap((item) => refsIn(item, depth + 1));
  if (value.type !== 'object') return [];
  const ref = member(node, 'Ref');
  if (ref?.value.type === 'string') return [ref.value.text];
  return [...value.members.values()].flatMap((one) => refsIn(one, depth + 1));
}
