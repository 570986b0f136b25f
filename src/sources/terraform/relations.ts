import type { Inventory, ResourceInstance } from './inventory.js';
import { choicesOf, identityOf, referenceOf } from './references.js';
import { equals, type Datum } from './values.js';

/** A resource that others belong to. */
export interface Owner {
  readonly instance: ResourceInstance;
  /** What it is known by besides its id and ARN: the name of a bucket. Empty where only AWS gives it a name. */
  readonly names: readonly Datum[];
}

/** The resources that belong to another one. */
export interface Relatives {
  readonly members: readonly ResourceInstance[];
  /** Whether more may belong to it: what cannot be attributed, may be there or not, or is in code that cannot be read. */
  readonly mayBeMore: boolean;
}

/** A resource with what it says of its owner. */
interface Claim {
  readonly instance: ResourceInstance;
  /** One of what its argument can be. */
  readonly owner: Datum;
  /** Whether it can also be something else. */
  readonly isOneOf: boolean;
}

/** Claims by the identity of the owner; those that can be about any. */
interface Register {
  readonly byOwner: ReadonlyMap<string, readonly Claim[]>;
  readonly open: readonly Claim[];
}

/** Finds what belongs to what, by what an argument of the one refers to; each question is prepared once. */
export class Relations {
  readonly #inventory: Inventory;
  readonly #registers = new Map<string, Register>();

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  /**
   * The resources of some types that belong to an owner.
   * @param argument the one that refers to the owner
   */
  of(owner: Owner, types: readonly string[], argument: string): Relatives {
    const { byOwner, open } = this.#register(types, argument);
    const identities = identitiesOf(owner);
    const own = identities.flatMap((identity) => byOwner.get(identity) ?? []);
    const members = [...new Set(own.map(({ instance }) => instance))];
    const isUnsure = own.some(({ instance, isOneOf }) => isOneOf || isConditional(instance, owner.instance));
    const mayBeMore =
      isUnsure ||
      open.some((claim) => !own.includes(claim) && this.#canBe(claim.owner, owner)) ||
      this.#inventory.isTruncated(types) ||
      this.#inventory.isHandedOut(identities) ||
      this.#inventory.incomplete;
    return { members, mayBeMore };
  }

  #register(types: readonly string[], argument: string): Register {
    const key = `${types.join(' ')} ${argument}`;
    const known = this.#registers.get(key);
    if (known !== undefined) return known;
    const byOwner = new Map<string, Claim[]>();
    const open: Claim[] = [];
    for (const instance of this.#inventory.ofType(...types)) {
      const datum = instance.view.read(argument);
      const choices = datum === null ? [] : choicesOf(datum);
      for (const choice of choices) {
        const claim: Claim = { instance, owner: choice, isOneOf: choices.length > 1 };
        const identity = identityOf(choice);
        const before = byOwner.get(identity);
        if (before === undefined) byOwner.set(identity, [claim]);
        else before.push(claim);
        if (!this.#isSettled(choice)) open.push(claim);
      }
    }
    const made = { byOwner, open };
    this.#registers.set(key, made);
    return made;
  }

  /** Whether a datum is about one resource and no other. */
  #isSettled(datum: Datum): boolean {
    if (datum.type === 'null') return true;
    if (datum.type !== 'unresolved') return false;
    if (datum.failed) return true;
    const reference = referenceOf(datum);
    if (reference === null || datum.pieces.length > 0) return false;
    return this.#inventory.at(reference.address)?.isData === false || this.#inventory.isForeign(reference.address);
  }

  /** Whether a datum that does not tell can be about the owner. */
  #canBe(datum: Datum, { names }: Owner): boolean {
    // An ARN is of an account and a Region that names do not tell.
    const isArn = datum.type === 'string' && datum.value.startsWith('arn:');
    return isArn || names.length === 0 || names.some((name) => equals(name, datum) !== false);
  }
}

function identitiesOf({ instance, names }: Owner): readonly string[] {
  const identities = names.flatMap(choicesOf).map(identityOf);
  return [...new Set([`@${instance.address}`, ...identities])];
}

/** Whether a resource may be missing although another one is there. */
export function isConditional(instance: ResourceInstance, beside: ResourceInstance): boolean {
  return instance.conditions.some((condition) => !beside.conditions.includes(condition));
}
