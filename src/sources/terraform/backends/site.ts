import type {
  Api,
  Backend,
  Bucket,
  FunctionUrl,
  Instance,
  LoadBalancer,
  PolicyStatements,
  Related,
  SecurityGroup,
} from '../../../model/backend.js';
import type { CloudFrontFunctionDefinition, EdgeCode, LambdaDefinition } from '../../../model/edge-function.js';
import { byDefault, type Unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import { Inventory, Memo, type ResourceInstance } from '../inventory.js';
import type { ModuleInstance } from '../instance.js';
import { choicesOf, referenceOf } from '../references.js';
import { Relations, type Owner, type Relatives } from '../relations.js';
import { stringOf, toValue, type Fields } from '../settings-of.js';
import type { Datum } from '../values.js';

/** A record of Route 53 that leads to other names. */
export interface DnsRecord {
  readonly resource: ResourceInstance;
  /** Forms of its whole name: one where the zone is known, with the zone and without where it is not. */
  readonly names: readonly string[];
  readonly name: Datum;
  readonly zone: Datum | null;
  readonly targets: readonly Datum[];
}

/** Characters of code that are kept for all functions of one root. */
const MAX_CODE = 64 * 1024 * 1024;

/** Keeps the code of all functions together within a bound: packages of repeated text are small, and what is in them is not. */
class CodeBudget {
  #left = MAX_CODE;

  /** The code, if there is room for it. */
  admit(code: EdgeCode): EdgeCode {
    if (code.status !== 'found') return code;
    this.#left -= code.files.reduce((sum, { text: one }) => sum + one.length, 0);
    return this.#left < 0 ? { status: 'unknown', reason: 'the functions have more code than is looked at' } : code;
  }
}

/** All that the readers of one root share: what is there, what belongs together, and what they have read so far. */
export interface Site {
  readonly inventory: Inventory;
  readonly relations: Relations;
  readonly loadBalancers: Memo<LoadBalancer>;
  readonly securityGroups: Memo<SecurityGroup>;
  readonly buckets: Memo<Bucket>;
  readonly functionUrls: Memo<FunctionUrl>;
  readonly apis: Memo<Api>;
  readonly instances: Memo<Instance>;
  readonly documents: Memo<PolicyStatements>;
  readonly lambdas: Memo<Omit<LambdaDefinition, 'qualifier'>>;
  readonly cloudFrontFunctions: Memo<CloudFrontFunctionDefinition>;
  /** What names lead to, by the name and how many others were gone through before. */
  readonly names: Memo<Value<Backend | null>>;
  readonly codeBudget: CodeBudget;
  /** One entry: the records of the root. */
  readonly records: Memo<readonly DnsRecord[]>;
}

export function siteOf(root: ModuleInstance): Site {
  const inventory = new Inventory(root);
  return {
    inventory,
    relations: new Relations(inventory),
    loadBalancers: new Memo(),
    securityGroups: new Memo(),
    buckets: new Memo(),
    functionUrls: new Memo(),
    apis: new Memo(),
    instances: new Memo(),
    documents: new Memo(),
    lambdas: new Memo(),
    cloudFrontFunctions: new Memo(),
    names: new Memo(),
    codeBudget: new CodeBudget(),
    records: new Memo(),
  };
}

/** An owner without a name of its own. */
export function ownerOf(instance: ResourceInstance): Owner {
  return { instance, names: [] };
}

/** The resource of this code that a datum is an attribute of; null when it is none, or cannot be told. */
export function resourceOf(datum: Datum | null, site: Site, ...types: readonly string[]): ResourceInstance | null {
  const reference = datum === null ? null : referenceOf(datum);
  if (reference === null || reference.type === null || !types.includes(reference.type)) return null;
  const found = site.inventory.at(reference.address);
  return found === null || found.isData ? null : found;
}

/** Relatives as what a reader makes of each; `items` of one resource may be several. */
export function relatedOf<T>(
  { members, mayBeMore }: Relatives,
  make: (member: ResourceInstance) => Related<T> | readonly T[],
): Related<T> {
  return joined([...members.map(make), { items: [], mayBeMore }]);
}

/** Several sets as one. */
export function joined<T>(parts: readonly (Related<T> | readonly T[])[]): Related<T> {
  return {
    items: parts.flatMap((part) => ('items' in part ? part.items : part)),
    mayBeMore: parts.some((part) => 'items' in part && part.mayBeMore),
  };
}

/** The blocks of a type; there may be more where a condition decides about them, or an argument stands in their place. */
export function relatedBlocks<T>(view: BlockView, type: string, make: (block: BlockView) => T): Related<T> {
  const blocks = view.blocks(type);
  const isArgument = blocks.length === 0 && view.read(type) !== null;
  return { items: blocks.map(make), mayBeMore: isArgument || blocks.some(({ maybe }) => maybe) };
}

export const NONE_KNOWN: Related<never> = { items: [], mayBeMore: true };

// ------------------------------------------------------------------------------------------------------------ arguments

/** A string argument; unlike `textOf` it does not call its absence a problem. */
export function text<A>(fields: Fields, name: string, absent: Value<A>): Value<string | A> {
  const datum = fields.read(name);
  return datum === null ? absent : toValue(datum, fields.locate(name, datum), stringOf);
}

/** One of some words, upper or lower case; another word is unknown. */
export function choice<T extends string>(
  fields: Fields,
  name: string,
  legal: readonly T[],
  absent: Value<T>,
): Value<T> {
  const datum = fields.read(name);
  if (datum === null) return absent;
  return toValue(datum, fields.locate(name, datum), (one) => {
    const word = stringOf(one)?.toLowerCase();
    return legal.find((candidate) => candidate.toLowerCase() === word) ?? null;
  });
}

/** Whether one of two is true; unknown when neither is known to be and one may be. */
export function either(first: Value<boolean>, second: Value<boolean>): Value<boolean> {
  if (first.known && first.value) return first;
  if (second.known && second.value) return second;
  if (!first.known) return first;
  return second;
}

/** A value with a step applied to it, or to what it can be. */
export function mapped<T, U>(value: Value<T>, step: (one: T) => U): Value<U> {
  if (value.known) return { ...value, value: step(value.value) };
  const { alternatives, ...rest } = value;
  const open: Unknown<U> = { ...rest, alternatives: alternatives.map(step) };
  return open;
}

/** The elements of a list, lists in it opened, with those of every branch; whether there may be others. */
export function elements(datum: Datum | null): { readonly items: readonly Datum[]; readonly isWhole: boolean } {
  if (datum === null || datum.type === 'null') return { items: [], isWhole: true };
  const choices = choicesOf(datum);
  const found = choices.map(elementsOfOne);
  return {
    items: found.flatMap(({ items }) => items),
    isWhole: choices.length === 1 && found.every(({ isWhole }) => isWhole),
  };
}

function elementsOfOne(datum: Datum): { readonly items: readonly Datum[]; readonly isWhole: boolean } {
  if (datum.type === 'sequence') {
    const items = datum.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
    return { items, isWhole: true };
  }
  if (datum.type === 'unresolved') return { items: [datum.element ?? datum], isWhole: false };
  return { items: datum.type === 'null' ? [] : [datum], isWhole: true };
}

export const NO: Value<boolean> = byDefault(false);
