import type { SourceLocation } from '../../model/location.js';
import { WrittenBlock, type BlockView } from '../terraform/blocks.js';
import type { ModuleInstance } from '../terraform/instance.js';
import { firstUnresolved, unresolved, type Datum, type Unresolved } from '../terraform/values.js';
import { isDefault, isNothing } from './defaults.js';
import type { Disclosure } from './disclosure.js';
import { paired } from './pairing.js';
import { blocksOf, datumOf, partOf, type Planned } from './planned.js';

/** Blocks of one type in one block; a distribution can have some hundred origins. */
const MAX_BLOCKS = 500;

/** What a block has to do with the code. */
interface Place {
  readonly module: ModuleInstance;
  readonly location: SourceLocation;
  /** The same block as it is written; null where the code lacks it, or cannot be read. */
  readonly code: BlockView | null;
  /** The type of a nested block; null for a resource itself. */
  readonly type: string | null;
}

/**
 * A block as a plan has it: the values are the plan's; places, references, and what the plan cannot know come from the code.
 * State: what the code says, which is evaluated once.
 */
export class PlannedBlock implements BlockView {
  readonly module: ModuleInstance;
  readonly maybe: boolean;
  readonly location: SourceLocation;
  readonly #planned: Planned;
  readonly #code: BlockView | null;
  readonly #type: string | null;
  readonly #disclosure: Disclosure;
  readonly #written = new Map<string, Datum | null>();

  constructor(planned: Planned, { module, location, code, type }: Place, disclosure: Disclosure) {
    this.module = module;
    this.location = location;
    this.maybe = planned.unknown === true;
    this.#planned = planned;
    this.#code = code;
    this.#type = type;
    this.#disclosure = disclosure;
  }

  read(name: string): Datum | null {
    const planned = partOf(this.#planned, name);
    const written = this.written(name);
    // A plan has every argument of a resource; one that it lacks belongs to another version of the provider, or is unknown.
    if (planned.value === undefined && planned.unknown !== true) return written;
    if (written === null && isDefault(name, planned)) return null;
    if (isNothing(written) && this.#isLeftToProvider(planned)) return written;
    const known = written === null ? null : new Set(textsIn(written));
    const datum = datumOf(planned, {
      at: written?.at ?? null,
      open: () => openAs(written, name),
      expression: written?.type === 'unresolved' ? written.expression : name,
      isPublic: (value) => known?.has(value) === true || this.#disclosure.shows(value),
      reveal: this.#type === 'custom_header' && /^(?:header_)?value$/.test(name),
    });
    return datum.type === 'null' ? null : datum;
  }

  written(name: string): Datum | null {
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const made = this.#code?.written(name) ?? null;
    this.#written.set(name, made);
    return made;
  }

  locate(name: string): SourceLocation {
    return this.#code === null ? this.location : this.#code.locate(name, this.written(name));
  }

  place(location: SourceLocation): SourceLocation {
    return this.#code === null ? this.location : this.#code.place(location);
  }

  blocks(type: string): readonly BlockView[] {
    const planned = partOf(this.#planned, type);
    const code = this.#code?.blocks(type) ?? [];
    const isOpen = planned.unknown === true;
    // The code has them all; the plan's copy of it lacks those of dynamic blocks.
    if (isOpen && (code.length > 0 || this.#code instanceof WrittenBlock)) return code;
    if (planned.value === undefined && !isOpen) return code;
    const items = isOpen ? [planned] : blocksOf(planned);
    if (items.length > MAX_BLOCKS) {
      const message = `the plan has ${items.length} blocks of the type ${type}; the first ${MAX_BLOCKS} were read`;
      this.module.context.problem(this.location, message);
    }
    const { effort } = this.module.context;
    return paired(items.slice(0, MAX_BLOCKS), code, type, effort).map(([item, twin]) => {
      const place = { module: this.module, location: twin?.location ?? this.location, code: twin, type };
      return new PlannedBlock(item, place, this.#disclosure);
    });
  }

  /**
   * Whether an argument without a value is unknown only because the provider will read back what AWS made of its absence, as
   * `headers` of `forwarded_values` in every plan that creates a distribution ("optional" and "computed" in the source named below).
   * An empty list counts as absent there: `headers = []`.
   */
  #isLeftToProvider({ unknown }: Planned): boolean {
    return unknown === true && this.#code !== null;
  }

  /** Whether the code has a block for this one alone. */
  get isWrittenOnce(): boolean {
    return this.#code !== null && !this.#code.maybe;
  }

  block(type: string): BlockView | null {
    return this.blocks(type)[0] ?? null;
  }

  mayLack(type: string): boolean {
    const planned = partOf(this.#planned, type);
    const isTold = planned.value !== undefined && planned.unknown !== true;
    return isTold ? blocksOf(planned).length > MAX_BLOCKS : this.#code?.mayLack(type) === true;
  }
}

/** What is not known before the deployment: the expression for it, or only that it is so. */
function openAs(written: Datum | null, name: string): Unresolved {
  const open = written === null ? null : firstUnresolved(written);
  if (open !== null && !open.failed) return open;
  return unresolved('resource-attribute', name, { at: written?.at ?? null });
}

function textsIn(datum: Datum): readonly string[] {
  switch (datum.type) {
    case 'string':
      return [datum.value];
    case 'sequence':
      return datum.items.flatMap(textsIn);
    case 'mapping':
      return [...datum.entries.values()].flatMap(textsIn);
    case 'unresolved':
      return datum.branches.flatMap(textsIn);
    default:
      return [];
  }
}
