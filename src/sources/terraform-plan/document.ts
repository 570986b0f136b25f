import type { InstanceKey } from '../terraform/repetition.js';
import { stepsOf, type ModuleStep } from './address.js';
import { partOf, type Planned } from './planned.js';
import { entriesOf, isObject, itemsOf, memberOf, textOf, type Json } from './shape.js';

/** One instance of a resource or data source as a plan or state has it. */
export interface PlannedResource {
  readonly address: string;
  /** `module.a["x"].module.b`; empty in the root module. */
  readonly modulePath: string;
  readonly steps: readonly ModuleStep[];
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key: InstanceKey;
  /** What it will be; of one that is to be destroyed, what it is. */
  readonly values: Planned;
  readonly destroyed: boolean;
  /** Whether Terraform cannot tell yet if, or as how many, it will exist. */
  readonly deferred: boolean;
}

/** What `terraform show -json` tells. */
export interface PlanDocument {
  /** By address. */
  readonly resources: ReadonlyMap<string, PlannedResource>;
  /** The root module of the code as the plan knows it; undefined in a state. */
  readonly configuration: unknown;
  /** Values of the root module's variables, those that are not secret. */
  readonly variables: ReadonlyMap<string, unknown>;
  readonly secretVariables: readonly string[];
  /** Whether planning ended with an error. */
  readonly errored: boolean;
}

export type PlanResult = { readonly document: PlanDocument } | { readonly fault: string };

const REMEDY = 'write it with terraform show -json plan.out > plan.json (or tofu show -json)';

/**
 * Reads a plan or state in JSON. Sources: https://developer.hashicorp.com/terraform/internals/json-format, and for OpenTofu
 * https://opentofu.org/docs/internals/json-format/
 */
export function parsePlan(text: string): PlanResult {
  if (isTooDeep(text)) return { fault: `is nested more than ${MAX_DEPTH} levels deep` };
  const root = parsed(text) ?? wrapped(text);
  if (root === undefined) {
    return /^\s*\{"@level"/.test(text)
      ? { fault: `is the log of terraform plan -json, not the plan; ${REMEDY}` }
      : { fault: `is not valid JSON; ${REMEDY}` };
  }
  if (!isObject(root)) return { fault: `is no plan; ${REMEDY}` };
  const version = textOf(root['format_version']);
  if (version === null) {
    if (memberOf(root, '@level') !== undefined) return { fault: `is the log of terraform plan -json; ${REMEDY}` };
    const isState = typeof root['serial'] === 'number';
    return { fault: `${isState ? 'is a raw state file' : 'is no plan: it has no format_version'}; ${REMEDY}` };
  }
  // 0.x does not mark all that is secret.
  if (!/^1(?:\.\d+)*$/.test(version)) {
    const writers = 'which Terraform 1.1 and later and OpenTofu write';
    return { fault: `has format_version ${version.slice(0, 20)}; only 1.x can be read, ${writers}` };
  }
  return { document: documentOf(root) };
}

/** Brackets inside each other. A plan has a dozen, and three for each module around a resource. */
const MAX_DEPTH = 1_000;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === BRACKET || code === BRACE) depth += 1;
    else if (code === BRACKET + 2 || code === BRACE + 2) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

const QUOTE = '"'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);

/** Where the string that starts at a quote ends: at the next one that is not escaped. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text[before] === '\\') before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** A plan between lines of its own making, as the wrapper of hashicorp/setup-terraform prints it. */
const WRAPPED = /^\{"format_version".*$/m;

function wrapped(text: string): unknown {
  const line = WRAPPED.exec(text)?.[0] ?? '';
  return isTooDeep(line) ? undefined : parsed(line);
}

/** The message of the parser is not passed on: it quotes the text. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function documentOf(root: Json): PlanDocument {
  const configuration = memberOf(root['configuration'], 'root_module');
  const secretVariables = entriesOf(memberOf(configuration, 'variables'))
    .filter(([, declared]) => memberOf(declared, 'sensitive') === true)
    .map(([name]) => name);
  const secret = new Set(secretVariables);
  const given = entriesOf(root['variables']).filter(([name]) => !secret.has(name));
  return {
    resources: new Map(resourcesOf(root).map((resource) => [resource.address, resource] as const)),
    configuration,
    variables: new Map(given.map(([name, variable]) => [name, memberOf(variable, 'value')] as const)),
    secretVariables,
    errored: root['errored'] === true,
  };
}

// ------------------------------------------------------------------------------------------------------------- resources

/** Each instance once: what a change makes of it, else what is planned, else what was there before. */
function resourcesOf(root: Json): readonly PlannedResource[] {
  const planned = inModules(memberOf(root['planned_values'], 'root_module'));
  const byAddress = new Map(planned.map((resource) => [resource.address, resource] as const));
  const changes = itemsOf(root['resource_changes']).flatMap((change) => changed(change, byAddress, false));
  const deferred = itemsOf(root['deferred_changes']).flatMap((one) =>
    changed(memberOf(one, 'resource_change'), byAddress, true),
  );
  const state = inModules(memberOf(root['values'], 'root_module'));
  const prior = inModules(memberOf(memberOf(root['prior_state'], 'values'), 'root_module'));
  const moved = new Set(itemsOf(root['resource_changes']).map((change) => memberOf(change, 'previous_address')));
  const others = [...deferred, ...planned, ...state, ...prior].filter(({ address }) => !moved.has(address));
  const all = new Map<string, PlannedResource>();
  for (const resource of [...changes, ...others]) {
    if (!all.has(resource.address)) all.set(resource.address, resource);
  }
  return [...all.values()];
}

/**
 * An entry of `resource_changes`. An object that was replaced and only waits for its destruction is not one of its own; one that
 * Terraform only forgets stays as it is.
 */
function changed(
  entry: unknown,
  planned: ReadonlyMap<string, PlannedResource>,
  deferred: boolean,
): readonly PlannedResource[] {
  const change = memberOf(entry, 'change');
  if (!isObject(change) || memberOf(entry, 'deposed') !== undefined) return [];
  const actions = itemsOf(change['actions']);
  const destroyed = actions.includes('delete') && !actions.includes('create');
  const after: Planned = {
    value: change['after'],
    unknown: change['after_unknown'],
    sensitive: change['after_sensitive'],
    collateral: false,
  };
  const before: Planned = {
    value: change['before'],
    unknown: {},
    sensitive: change['before_sensitive'],
    collateral: false,
  };
  // Of a resource that is only forgotten, `planned_values` has an entry without values.
  const listed = planned.get(textOf(memberOf(entry, 'address')) ?? '')?.values ?? before;
  const values = [after, listed, before].find(({ value }) => isObject(value)) ?? after;
  const module = textOf(memberOf(entry, 'module_address')) ?? '';
  return resourceOf(entry, module, values, { destroyed, deferred });
}

/** The resources of a module of a state, and of the modules in it. */
function inModules(root: unknown): readonly PlannedResource[] {
  const found: PlannedResource[] = [];
  const open = [root];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    const path = textOf(memberOf(module, 'address')) ?? '';
    for (const entry of itemsOf(memberOf(module, 'resources'))) {
      if (memberOf(entry, 'deposed_key') !== undefined) continue;
      const values: Planned = {
        value: memberOf(entry, 'values'),
        unknown: {},
        sensitive: memberOf(entry, 'sensitive_values'),
        collateral: false,
      };
      for (const resource of resourceOf(entry, path, values, IN_STATE)) found.push(resource);
    }
    for (const child of itemsOf(memberOf(module, 'child_modules')).toReversed()) open.push(child);
  }
  return found;
}

const IN_STATE = { destroyed: false, deferred: false };

function resourceOf(
  entry: unknown,
  modulePath: string,
  values: Planned,
  state: Pick<PlannedResource, 'destroyed' | 'deferred'>,
): readonly PlannedResource[] {
  const [address, mode, type, name] = ['address', 'mode', 'type', 'name'].map((key) => textOf(memberOf(entry, key)));
  if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string') return [];
  if (mode !== 'managed' && mode !== 'data') return [];
  const index = memberOf(entry, 'index');
  const key = typeof index === 'string' || typeof index === 'number' ? index : null;
  // An address that cannot be read leads nowhere.
  const steps = stepsOf(modulePath) ?? [{ name: modulePath, key: null }];
  return [{ address, modulePath, steps, mode, type, name, key, values, ...state }];
}

/** A resource as its own module names it: `aws_lb.site`, `data.aws_region.current`. */
export function localAddressOf({ mode, type, name }: PlannedResource): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}

/** The values of a resource's arguments. */
export function argumentOf({ values }: PlannedResource, name: string): Planned {
  return partOf(values, name);
}
