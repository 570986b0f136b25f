import { unknown, type Value } from '../../model/value.js';
import { text } from './backends/site.js';
import { WrittenBlock } from './blocks.js';
import type { Block, Expression } from './hcl/ast.js';
import type { ModuleInstance } from './instance.js';
import type { ResourceInstance } from './inventory.js';
import { attributeOf, type Sited } from './module-source.js';

/** Modules inside each other. */
const MAX_DEPTH = 20;

/**
 * The Region of a resource: its own, or that of its provider. Source:
 * https://developer.hashicorp.com/terraform/language/modules/develop/providers and the provider's `region` argument,
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export function regionOf({ view, module }: ResourceInstance): Value<string> {
  const written = view.expression('provider');
  const key = written === null ? 'aws' : keyOf(written);
  const ofProvider: Value<string> =
    key === null ? unknown('unsupported', 'provider') : regionOfProvider(module, key, MAX_DEPTH);
  return text(view, 'region', ofProvider);
}

/** `aws`, `aws.us_east_1`; also in quotes, as before Terraform 0.12. Null for anything else. */
function keyOf(expression: Expression): string | null {
  if (expression.kind === 'variable') return expression.name;
  if (expression.kind === 'literal' && typeof expression.value === 'string') return expression.value;
  if (expression.kind !== 'get-attr' || expression.object.kind !== 'variable') return null;
  return `${expression.object.name}.${expression.name}`;
}

function regionOfProvider(module: ModuleInstance, key: string, depth: number): Value<string> {
  const { caller, source } = module;
  if (caller !== null && depth > 0) {
    const passed = passedProvider(caller.call.node, key);
    if (passed !== undefined)
      return passed === null ? unknown('unsupported', 'providers') : regionOfProvider(caller.parent, passed, depth - 1);
  }
  const declared = source.providers.get(key);
  if (declared !== undefined) return regionIn(module, declared, key);
  // A module takes over the provider without an alias.
  if (caller !== null && key === 'aws' && depth > 0) return regionOfProvider(caller.parent, key, depth - 1);
  return unknown('env', `the Region of provider ${key}`);
}

/** Which provider of the caller's a module gets under a name; undefined when the call does not say, null when it cannot be read. */
function passedProvider(call: Block, key: string): string | null | undefined {
  const map = attributeOf(call.body, 'providers')?.expression;
  if (map === undefined) return undefined;
  if (map.kind !== 'object') return null;
  const item = map.items.find((one) => keyOf(one.key) === key);
  return item === undefined ? undefined : keyOf(item.value);
}

function regionIn(module: ModuleInstance, { node, file }: Sited<Block>, key: string): Value<string> {
  const view = new WrittenBlock(module, node.body, module.scope(file), node.range, false);
  // Without one it is taken from the environment, or from a profile.
  return text(view, 'region', unknown('env', `the Region of provider ${key}`, { location: view.location }));
}
