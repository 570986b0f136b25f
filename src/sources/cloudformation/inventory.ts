import type { Related } from '../../model/backend.js';
import type { SourceLocation } from '../../model/location.js';
import { EXISTS, within, type Existence } from './existence.js';
import { Fields, memberOf, Problems, type Place } from './fields.js';
import { leadOf, type Lead } from './leads.js';
import { objectAt } from './nodes.js';
import { hasUnread, mayAdd, reachOf, type Reach } from './openness.js';
import { isNesting } from './references.js';
import { withGlobals } from './sam.js';
import type { Scope } from './scope.js';
import type { Telling } from './telling.js';
import { typeOf } from './template.js';
import { NO_ASSUMPTIONS, type World } from './world.js';
import type { JsonNode } from '../distribution-config/json.js';

/** A resource where something else holds already. */
export interface Resource {
  /** Logical id with the path of nested stacks: that by which expressions refer to it. */
  readonly id: string;
  /** The same for people: the path of its construct, where there is one. */
  readonly address: string;
  readonly type: string;
  readonly scope: Scope;
  readonly node: JsonNode;
  readonly fields: Fields;
  /** Empty where the template gives none. */
  readonly properties: Place;
  readonly location: SourceLocation | null;
  /** False when a condition that nothing decides may leave it out. */
  readonly isSure: boolean;
  /** Whether a tool adds it to the template. */
  readonly isImplied: boolean;
}

/** A resource as it is declared. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly node: JsonNode;
  readonly scope: Scope;
  /** The resources that nest its template, from the outermost one. */
  readonly owners: readonly Owner[];
}

interface Owner {
  readonly scope: Scope;
  readonly node: JsonNode;
}

const MAX_DEPTH = 10;

/** Different worlds in which resources are looked at. */
const MAX_WORLDS = 50;

/** All resources of a template, of the stacks that it nests, and of the other stacks of its application. */
export class Inventory {
  readonly #telling: Telling;
  /** What is odd in other resources is no problem of a distribution. */
  readonly #quiet = new Problems();
  readonly #indexes = new Map<string, Index>();
  readonly #worlds = new Set<string>();
  readonly #additions = new Map<string, boolean>();
  readonly #found = new Map<string, readonly Resource[]>();
  readonly #byId = new Map<string, Entry>();
  readonly #byType = new Map<string, Entry[]>();
  readonly #scopes: Scope[] = [];
  #reach: Reach | null = null;

  constructor(scope: Scope, telling: Telling) {
    let root = scope;
    while (root.parent !== null) root = root.parent.scope;
    this.#telling = telling;
    for (const one of [root, ...root.siblings()]) this.#collect(one, [], EXISTS);
  }

  #collect(scope: Scope, owners: readonly Owner[], outer: Existence): void {
    this.#scopes.push(scope);
    const add = (name: string, node: JsonNode): void => {
      const type = typeOf(node) ?? '';
      const entry = { id: `${scope.prefix}${name}`, name, type, node, scope, owners };
      this.#byId.set(entry.id, entry);
      addTo(this.#byType, type, entry);
    };
    for (const [name, node] of scope.implied) add(name, node);
    for (const [name, node] of scope.template.resources) {
      const type = typeOf(node) ?? '';
      add(name, withGlobals(scope.template, type, node));
      if (!isNesting(type) || owners.length >= MAX_DEPTH) continue;
      const existence = within(outer, scope, node);
      const nested = existence === null ? null : scope.nested(name);
      if (existence !== null && nested !== null) this.#collect(nested, [...owners, { scope, node }], existence);
    }
  }

  /**
   * What is taken to hold, unless there have been many others already: then nothing is, which leaves more open and says nothing
   * wrong.
   */
  bounded(world: World): World {
    const key = JSON.stringify([...world]);
    if (!this.#worlds.has(key) && this.#worlds.size >= MAX_WORLDS) return NO_ASSUMPTIONS;
    this.#worlds.add(key);
    return world;
  }

  /** The resource of an id; null when there is none, or its condition is known to be false. */
  find(id: string, world: World): Resource | null {
    const entry = this.#byId.get(id);
    return entry === undefined ? null : this.#resource(entry, world);
  }

  /** All resources of some types that may exist. */
  all(types: readonly string[], world: World): readonly Resource[] {
    const key = JSON.stringify([types, [...world]]);
    const found = this.#found.get(key) ?? this.#list(types, world);
    this.#found.set(key, found);
    return found;
  }

  #list(types: readonly string[], world: World): readonly Resource[] {
    return types.flatMap((type) => this.#byType.get(type) ?? []).flatMap((entry) => this.#resource(entry, world) ?? []);
  }

  /** Whether there may be resources of some types that are not in any template at hand. */
  mayHaveMore(types: readonly string[]): boolean {
    const key = types.join();
    const found = this.#additions.get(key) ?? this.#scopes.some((scope) => mayAdd(scope, types));
    this.#additions.set(key, found);
    return found;
  }

  /** Whether there are nested stacks or modules whose resources cannot be read. */
  hasUnread(): boolean {
    return this.#scopes.some(hasUnread);
  }

  /** Whether code that cannot be read is given a resource, and so may declare others that belong to it. */
  isShared(id: string): boolean {
    this.#reach ??= reachOf(this.#scopes, this.#telling.language === 'cdk');
    return this.#reach.has(id);
  }

  /** The resources of some types that name another one in a property. */
  relatedTo(id: string, types: readonly string[], property: string, world: World): Related<Resource> {
    const index = this.#index(types, property, world);
    const mayBeMore = index.isOpen || index.maybe.has(id) || this.isShared(id) || this.mayHaveMore(types);
    return { items: index.sure.get(id) ?? [], mayBeMore };
  }

  #index(types: readonly string[], property: string, world: World): Index {
    const key = JSON.stringify([types, property, [...world]]);
    const made = this.#indexes.get(key) ?? indexOf(this.all(types, world), property);
    this.#indexes.set(key, made);
    return made;
  }

  #resource(entry: Entry, world: World): Resource | null {
    let existence: Existence | null = { world, isSure: true };
    for (const { scope, node } of entry.owners) {
      existence = within(existence, scope, node);
      if (existence === null) return null;
    }
    existence = within(existence, entry.scope, entry.node);
    if (existence === null) return null;
    const { id, type, scope, node, name } = entry;
    const fields = new Fields(scope, this.#quiet, this.#telling.locatorOf(scope, node));
    const place: Place = { node, world: existence.world };
    return {
      id,
      address: this.#telling.addressOf(scope, name, node),
      type,
      scope,
      node,
      fields,
      properties: fields.object(place, 'Properties') ?? { node: objectAt(node, []), world: existence.world },
      location: fields.location(place),
      isSure: existence.isSure,
      isImplied: !scope.template.resources.has(name),
    };
  }
}

interface Index {
  readonly sure: ReadonlyMap<string, readonly Resource[]>;
  /** Those that some resource may belong to. */
  readonly maybe: ReadonlySet<string>;
  /** Whether a resource may belong to anything. */
  readonly isOpen: boolean;
}

function indexOf(resources: readonly Resource[], property: string): Index {
  const sure = new Map<string, Resource[]>();
  const maybe = new Set<string>();
  let isOpen = false;
  for (const resource of resources) {
    const leads = leadsOf(resource, property);
    const ids = new Set(leads.flatMap((lead) => (lead.type === 'resource' ? [lead.address] : [])));
    const [only] = ids;
    isOpen ||= leads.some(({ type }) => type === 'open');
    if (only !== undefined && ids.size === 1 && resource.isSure && leads.every(({ type }) => type === 'resource')) {
      addTo(sure, only, resource);
    } else for (const id of ids) maybe.add(id);
  }
  return { sure, maybe, isOpen };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** What a property leads to, in every world; nothing when it is not written. */
export function leadsOf({ fields, properties }: Resource, property: string): readonly Lead[] {
  return (fields.results(properties, property) ?? []).map(leadOf);
}

/** The property of a resource at its place; null when it is not written. */
export function propertyAt({ properties }: Pick<Resource, 'properties'>, name: string): Place | null {
  const node = memberOf(properties, name);
  return node === null ? null : { node, world: properties.world };
}
