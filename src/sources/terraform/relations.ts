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

interface Register {
  /** By the identity of the owner. */
  readonly byOwner: ReadonlyMap<string, readonly Claim[]>;
  /** Each on its own. */
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
    const own = identities.flatMap(({ identity, isSure }) =>
      (byOwner.get(identity) ?? []).map((claim) => ({ claim, isSure: isSure && !claim.isOneOf })),
    );
    const members = [...new Set(own.map(({ claim }) => claim.instance))];
    const sure = new Set(own.flatMap(({ claim, isSure }) => (isSure ? [claim.instance] : [])));
    const mayBeMore =
      members.some((member) => !sure.has(member) || isConditional(member, owner.instance)) ||
      open.some(({ instance, owner: other }) => !sure.has(instance) && this.#canBe(other, owner)) ||
      this.#inventory.isTruncated(types) ||
      this.#inventory.isHandedOut(identities.map(({ identity }) => identity)) ||
      this.#inventory.incomplete;
    return { members, mayBeMore };
  }

  #register(types: readonly string[], argument: string): Register {
    const key = `${types.join(' ')} ${argument}`;
    const known = this.#registers.get(key);
    if (known !== undefined) return known;
    const byOwner = new Map<string, Claim[]>();
    const open: Claim[] = [];
    const add = (claim: Claim): void => {
      const identity = identityOf(claim.owner);
      const before = byOwner.get(identity);
      if (before === undefined) byOwner.set(identity, [claim]);
      else before.push(claim);
    };
    for (const instance of this.#inventory.ofType(...types)) {
      const datum = this.#ownerIn(instance, argument);
      const choices = datum === null ? [] : choicesOf(datum);
      // Two arguments with the same condition have the same value.
      if (datum !== null && choices.length > 1) add({ instance, owner: datum, isOneOf: false });
      for (const choice of choices) {
        const claim: Claim = { instance, owner: choice, isOneOf: choices.length > 1 };
        add(claim);
        if (choice.type !== 'null') open.push(claim);
      }
    }
    const made = { byOwner, open };
    this.#registers.set(key, made);
    return made;
  }

  /** What an argument refers to; through a resource whose id is that of its own owner, such as `aws_s3_bucket_acl.x.id`. */
  #ownerIn(instance: ResourceInstance, argument: string): Datum | null {
    const datum = instance.view.read(argument);
    const reference = datum === null ? null : referenceOf(datum);
    if (reference?.attribute !== 'id') return datum;
    return this.#inventory.at(reference.address)?.view.read(argument) ?? datum;
  }

  /** Whether a datum can be about an owner that it does not name. */
  #canBe(datum: Datum, { instance, names }: Owner): boolean {
    const reference = datum.type === 'unresolved' && datum.pieces.length === 0 ? referenceOf(datum) : null;
    if (reference !== null) {
      if (this.#inventory.isForeign(reference.address)) return false;
      const other = this.#inventory.at(reference.address);
      // Another resource, unless it is one of those around the owner, whose attributes are often the owner's.
      if (other !== null && !other.isData) return other.type.startsWith(`${instance.type}_`);
    }
    // An ARN is of an account and a Region that names do not tell.
    const isArn = datum.type === 'string' && datum.value.startsWith('arn:');
    return isArn || names.length === 0 || names.some((name) => equals(name, datum) !== false);
  }
}

interface Identity {
  readonly identity: string;
  /** False for one of several that the owner can have. */
  readonly isSure: boolean;
}

function identitiesOf({ instance, names }: Owner): readonly Identity[] {
  const ofNames = names.flatMap((name): readonly Identity[] => {
    const choices = choicesOf(name);
    const possible = choices.length > 1 ? choices.map((one) => ({ identity: identityOf(one), isSure: false })) : [];
    return [{ identity: identityOf(name), isSure: true }, ...possible];
  });
  return [{ identity: `@${instance.address}`, isSure: true }, ...ofNames];
}

/** Whether a resource may be missing although another one is there. */
export function isConditional(instance: ResourceInstance, beside: ResourceInstance): boolean {
  return instance.conditions.some((condition) => !beside.conditions.includes(condition));
}
