import type { SourceLocation } from '../../model/location.js';
import type { BlockView } from '../terraform/blocks.js';
import type { ModuleInstance } from '../terraform/instance.js';
import { unresolved, type Datum } from '../terraform/values.js';
import type { ModuleStep } from './address.js';
import { datumOf } from './planned.js';
import { isObject, itemsOf, memberOf } from './shape.js';

/**
 * A block as the plan's own copy of the code has it: constants, and what each expression refers to, but neither places nor
 * dynamic blocks (https://github.com/hashicorp/terraform/issues/28346). It serves where the code itself cannot be found.
 */
export class ConfiguredBlock implements BlockView {
  readonly module: ModuleInstance;
  readonly maybe = false;
  readonly location: SourceLocation;
  readonly #expressions: unknown;
  readonly #modulePath: string;

  constructor(expressions: unknown, module: ModuleInstance, location: SourceLocation, modulePath: string) {
    this.module = module;
    this.location = location;
    this.#expressions = expressions;
    this.#modulePath = modulePath;
  }

  read(name: string): Datum | null {
    const expression = memberOf(this.#expressions, name);
    const constant = memberOf(expression, 'constant_value');
    if (constant !== undefined) {
      const planned = { value: constant, unknown: undefined, sensitive: undefined, collateral: false };
      const open = (): ReturnType<typeof unresolved> => unresolved('unsupported', name);
      const about = { at: null, open, expression: name, isPublic: () => true, reveal: true };
      const datum = datumOf(planned, about);
      return datum.type === 'null' ? null : datum;
    }
    const references = itemsOf(memberOf(expression, 'references')).filter((one) => typeof one === 'string');
    if (references.length > 0) return referring(references, this.#modulePath);
    // An expression that is no constant and refers to nothing calls a function: `{}`.
    return expression === undefined ? null : unresolved('unsupported', name);
  }

  written(name: string): Datum | null {
    return this.read(name);
  }

  locate(): SourceLocation {
    return this.location;
  }

  place(): SourceLocation {
    return this.location;
  }

  blocks(type: string): readonly BlockView[] {
    const nested = memberOf(this.#expressions, type);
    const items = isObject(nested) ? [nested] : itemsOf(nested);
    return items.map((item) => new ConfiguredBlock(item, this.module, this.location, this.#modulePath));
  }

  block(type: string): BlockView | null {
    return this.blocks(type)[0] ?? null;
  }

  mayLack(): boolean {
    return true;
  }
}

/** The expressions of a resource in the plan's copy of the code; undefined when it lacks it. */
export function expressionsOf(configuration: unknown, steps: readonly ModuleStep[], address: string): unknown {
  let module = configuration;
  for (const { name } of steps) {
    module = memberOf(memberOf(memberOf(module, 'module_calls'), name), 'module');
  }
  const resources = itemsOf(memberOf(module, 'resources'));
  return memberOf(
    resources.find((resource) => memberOf(resource, 'address') === address),
    'expressions',
  );
}

const REFERENCE = /^(?<data>data\.)?(?<type>[\w-]+)\.(?<name>[\w-]+(?:\[[^\]]*\])?)(?:\.(?<attribute>.+))?$/;
const LOCAL_NAMES: ReadonlySet<string> = new Set(['local', 'each', 'count', 'path', 'terraform', 'self']);

/** An expression of which only the references are known: with one alone, it is about that. */
function referring(references: readonly string[], modulePath: string): Datum {
  const whole = references.filter((one) => !references.some((other) => other !== one && isWithin(one, other)));
  const [only] = whole;
  const prefix = modulePath === '' ? '' : `${modulePath}.`;
  const expression = whole.map((one) => `${prefix}${one}`).join(', ');
  const parts = only === undefined || whole.length > 1 ? undefined : REFERENCE.exec(only)?.groups;
  const { data = '', type = '', name = '', attribute = null } = parts ?? {};
  if (type === '' || LOCAL_NAMES.has(type)) return unresolved('resource-attribute', expression);
  if (type === 'var') return unresolved('variable', expression);
  const address = `${prefix}${data}${type}.${name}`;
  if (type === 'module')
    return unresolved('module-output', expression, { reference: { address, type: null, attribute } });
  const reference = { address, type, attribute };
  return unresolved(data === '' ? 'resource-attribute' : 'data-source', expression, { reference });
}

/** Terraform lists `aws_lb.site` beside `aws_lb.site.dns_name`. */
function isWithin(part: string, whole: string): boolean {
  return whole.startsWith(`${part}.`) || whole.startsWith(`${part}[`);
}
