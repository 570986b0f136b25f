import { BlockView } from './blocks.js';
import type { Block } from './hcl/ast.js';
import { evaluate, withNames, type Scope } from './evaluator.js';
import type { ModuleInstance } from './instance.js';
import type { Sited } from './module-source.js';
import { addressesIn, identityOf, leavesIn } from './references.js';
import { withKey } from './repetition.js';
import type { Datum } from './values.js';

/** A resource, or data source, as it is there once. */
export interface ResourceInstance {
  readonly address: string;
  /** `aws_lb`; the same for a data source. */
  readonly type: string;
  readonly isData: boolean;
  readonly module: ModuleInstance;
  readonly view: BlockView;
  /** Expressions that cannot be known and decide whether it is there. */
  readonly conditions: readonly string[];
}

/** Everything of one type, and whether some of it had to be left out. */
interface Kind {
  readonly instances: readonly ResourceInstance[];
  readonly truncated: boolean;
}

interface Declaration {
  readonly module: ModuleInstance;
  readonly local: string;
  readonly declared: Sited<Block>;
}

/** A module call whose code is not there, with the names of its instance. */
interface UnreadCall {
  readonly module: ModuleInstance;
  readonly call: Sited<Block>;
  readonly names: Scope['names'];
}

/** Data sources that look each other up one after the other. */
const MAX_LOOK_UPS = 20;

/** Arguments of a module call that are not variables of the module. */
const META_ARGUMENTS: ReadonlySet<string> = new Set([
  'source',
  'version',
  'count',
  'for_each',
  'providers',
  'depends_on',
]);

/**
 * All resources of a root module and of the modules that it calls. They are listed once, and evaluated when somebody asks for their
 * type: a root has some thousand, of which a dozen matter.
 */
export class Inventory {
  readonly root: ModuleInstance;
  readonly #declarations = new Map<string, Declaration[]>();
  readonly #unread: UnreadCall[] = [];
  readonly #kinds = new Map<string, Kind>();
  readonly #addresses = new Map<string, ReadonlyMap<string, ResourceInstance>>();
  readonly #foreign = new Map<string, boolean>();
  #handedOut: ReadonlySet<string> | null = null;
  #hasFaults = false;

  constructor(root: ModuleInstance) {
    this.root = root;
    this.#visit(root);
  }

  /** Whether code that could declare anything was not understood, or the work became too much. */
  get incomplete(): boolean {
    return this.#hasFaults || this.root.context.effort.exhausted;
  }

  #visit(module: ModuleInstance): void {
    const { source } = module;
    this.#hasFaults ||= source.problems.length > 0;
    for (const [local, declared] of source.resources) {
      const type = local.slice(0, local.lastIndexOf('.'));
      const known = this.#declarations.get(type);
      if (known === undefined) this.#declarations.set(type, [{ module, local, declared }]);
      else known.push({ module, local, declared });
    }
    for (const [name, call] of source.calls) {
      const { instances, truncated } = module.repetitionOf(call, module.address(`module.${name}`));
      this.#hasFaults ||= truncated;
      for (const { key, names } of instances) {
        const child = module.context.child(module, name, key);
        if (child !== null) this.#visit(child);
        if (child === null || child.source.isStandIn) this.#unread.push({ module, call, names: new Map(names) });
      }
    }
  }

  /** The instances of types: `aws_lb`, `data.aws_lb`. */
  ofType(...types: readonly string[]): readonly ResourceInstance[] {
    return types.flatMap((type) => this.#kind(type).instances);
  }

  /** Whether some instances of the types had to be left out. */
  isTruncated(types: readonly string[]): boolean {
    return types.some((type) => this.#kind(type).truncated);
  }

  #kind(type: string): Kind {
    const known = this.#kinds.get(type);
    if (known !== undefined) return known;
    const all = (this.#declarations.get(type) ?? []).map(expanded);
    const kind: Kind = {
      instances: all.flatMap(({ instances }) => instances),
      truncated: all.some(({ truncated }) => truncated),
    };
    this.#kinds.set(type, kind);
    return kind;
  }

  /** The instance at an address; null when there is none. */
  at(address: string): ResourceInstance | null {
    const [, data = '', type] =
      /^(?:module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*(data\.)?([\w-]+)\./.exec(address) ?? [];
    if (type === undefined) return null;
    return this.#byAddress(`${data}${type}`).get(address) ?? null;
  }

  #byAddress(type: string): ReadonlyMap<string, ResourceInstance> {
    const known = this.#addresses.get(type);
    if (known !== undefined) return known;
    const made = new Map(this.#kind(type).instances.map((instance) => [instance.address, instance] as const));
    this.#addresses.set(type, made);
    return made;
  }

  /**
   * Whether an address is that of something which none of this code made: a data source, unless it is looked up by what a resource of
   * this code gives it.
   */
  isForeign(address: string): boolean {
    return this.#isForeign(address, MAX_LOOK_UPS);
  }

  #isForeign(address: string, left: number): boolean {
    const known = this.#foreign.get(address);
    if (known !== undefined) return known;
    if (left === 0) return false;
    // A data source that is asked for while it is looked into is not settled by itself.
    this.#foreign.set(address, true);
    // What a stand-in looks up may be what the code behind it makes.
    const isStandIn = this.at(address)?.module.source.isStandIn === true;
    const made = isDataAddress(address) && !isStandIn && !this.#dependsOnResources(address, left - 1);
    this.#foreign.set(address, made);
    return made;
  }

  #dependsOnResources(address: string, left: number): boolean {
    const view = this.at(address)?.view;
    const data = view?.argumentNames().map((name) => view.read(name)) ?? [];
    const found = data.flatMap((datum) => (datum === null ? [] : [...addressesIn(datum)]));
    return found.some((one) => !this.#isForeign(one, left));
  }

  /** Whether code that is not there is given a resource by one of its identities, and so may add to it. */
  isHandedOut(identities: readonly string[]): boolean {
    this.#handedOut ??= new Set([...this.#unread.flatMap(given), ...this.#published()]);
    const all = this.#handedOut;
    return identities.some((identity) => all.has(identity));
  }

  /**
   * Load balancers, listeners and security groups that the outputs of the root give to others: one for several services is often
   * made in one place, and each service adds its own listener, rule or ingress in another.
   */
  #published(): readonly string[] {
    return [...this.root.source.outputs.keys()].flatMap((name) =>
      leavesIn(this.root.output(name)).flatMap((leaf) => {
        const reference = leaf.type === 'unresolved' ? leaf.reference : null;
        const isShared = reference !== null && SHARED.test(reference.type ?? '');
        return isShared && !HARMLESS.test(reference.attribute ?? '') ? [`@${reference.address}`] : [];
      }),
    );
  }
}

/** Works things out once. */
export class Memo<T> {
  readonly #known = new Map<string, T>();

  /** @param meanwhile what it is for whoever asks while it is worked out, against circles */
  of(key: string, make: () => T, meanwhile: T | null = null): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (meanwhile !== null) this.#known.set(key, meanwhile);
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}

function isDataAddress(address: string): boolean {
  return /(?:^|\.)data\.[\w-]+\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?$/.test(address);
}

function expanded({ module, local, declared }: Declaration): Kind {
  const full = module.address(local);
  const isData = local.startsWith('data.');
  const type = local.split('.')[isData ? 1 : 0] ?? '';
  const { instances, condition, truncated } = module.repetitionOf(declared, full, false);
  const { node, file } = declared;
  return {
    truncated,
    instances: instances.map(({ key, names, maybe }) => ({
      address: withKey(full, key),
      type,
      isData,
      module,
      view: new BlockView(module, node.body, module.scope(file, names), node.range, maybe),
      conditions: [...(module.caller?.conditions ?? []), ...(condition === null ? [] : [condition])],
    })),
  };
}

/** Attributes by which nothing can be added to a resource: they are for looking at it, or for leading to it. */
const HARMLESS =
  /(?:^|_)(?:arn_suffix|dns_name|zone_id|domain_name|endpoint|hosted_zone_id|website_domain|tags|tags_all)$/;

/** What services of several roots share. */
const SHARED = /^aws_(?:(?:lb|alb)(?:_listener)?|elb|security_group)$/;

/** Identities of the resources that a call names in its arguments. */
function given({ module, call, names }: UnreadCall): readonly string[] {
  const scope = withNames(module.scope(call.file), names);
  const data = call.node.body.attributes
    .filter(({ name }) => !META_ARGUMENTS.has(name))
    .map((attribute): Datum => evaluate(attribute.expression, scope));
  return data.flatMap(leavesIn).flatMap((leaf): readonly string[] => {
    if (leaf.type !== 'unresolved' || leaf.reference === null) return [identityOf(leaf)];
    const { address, attribute } = leaf.reference;
    return HARMLESS.test(attribute ?? '') ? [] : [`@${address}`, identityOf(leaf)];
  });
}
