import type { Inventory, ResourceInstance } from './inventory.js';
import { choicesOf, identityOf, referenceOf } from './references.js';
import { equals } from './equality.js';
import type { Datum } from './values.js';

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
  /** Those that can be about any owner. */
  readonly open: readonly Claim[];
  /** Those about a resource of this code, by its type. */
  readonly byType: ReadonlyMap<string, readonly Claim[]>;
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
    const { byOwner, open, byType } = this.#register(types, argument);
    const identities = identitiesOf(owner);
    const own = identities.flatMap(({ identity, isSure }) =>
      (byOwner.get(identity) ?? []).map((claim) => ({ claim, isSure: isSure && !claim.isOneOf })),
    );
    const members = [...new Set(own.map(({ claim }) => claim.instance))];
    const sure = new Set(own.flatMap(({ claim, isSure }) => (isSure ? [claim.instance] : [])));
    const mayBeMore =
      members.some((member) => !sure.has(member) || isConditional(member, owner.instance)) ||
      open.some(({ instance, owner: other }) => !sure.has(instance) && canBe(other, owner)) ||
      // About a resource around the owner, whose attributes are often the owner's.
      [...byType].some(
        ([type, claims]) =>
          type.startsWith(`${owner.instance.type}_`) && claims.some(({ instance }) => !sure.has(instance)),
      ) ||
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
    const byType = new Map<string, Claim[]>();
    const open: Claim[] = [];
    for (const instance of this.#inventory.ofType(...types)) {
      const datum = this.#ownerIn(instance, argument);
      const choices = datum === null ? [] : choicesOf(datum);
      // Two arguments with the same condition have the same value.
      if (datum !== null && choices.length > 1)
        append(byOwner, identityOf(datum), { instance, owner: datum, isOneOf: false });
      for (const choice of choices) {
        const claim: Claim = { instance, owner: choice, isOneOf: choices.length > 1 };
        append(byOwner, identityOf(choice), claim);
        const about = this.#typeOf(choice);
        if (about === 'open') open.push(claim);
        else if (about !== 'foreign') append(byType, about, claim);
      }
    }
    const made = { byOwner, open, byType };
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

  /** The type of the resource that a datum is about; `foreign` where that is none of this code, `open` where it cannot be told. */
  #typeOf(datum: Datum): string {
    if (datum.type === 'null') return 'foreign';
    const reference = datum.type === 'unresolved' && datum.pieces.length === 0 ? referenceOf(datum) : null;
    if (reference === null) return 'open';
    if (this.#inventory.isForeign(reference.address)) return 'foreign';
    const found = this.#inventory.at(reference.address);
    return found === null || found.isData ? 'open' : found.type;
  }
}

function append(map: Map<string, Claim[]>, key: string, claim: Claim): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, [claim]);
  else before.push(claim);
}

/** Whether a datum that does not tell what it is about can be about an owner. */
function canBe(datum: Datum, { names }: Owner): boolean {
  // An ARN is of an account and a Region that names do not tell.
  const isArn = datum.type === 'string' && datum.value.startsWith('arn:');
  return isArn || names.length === 0 || names.some((name) => equals(name, datum) !== false);
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
