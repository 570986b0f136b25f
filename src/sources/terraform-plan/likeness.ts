import type { BlockView } from '../terraform/blocks.js';
import { equals } from '../terraform/equality.js';
import { quantity, text, toText, truth, type Datum } from '../terraform/values.js';
import { isDefault, isNothing } from './defaults.js';
import { blocksOf, partOf, type Planned } from './planned.js';
import { entriesOf, isObject } from './shape.js';

/** Blocks inside each other; those of an origin have two. */
const MAX_DEPTH = 4;

/** A block of the code for many comparisons: what it says is evaluated once. */
export interface Remembered {
  readonly maybe: boolean;
  readonly written: (name: string) => Datum | null;
  readonly blocks: (type: string) => readonly Remembered[];
}

export function remembered(view: BlockView): Remembered {
  return {
    maybe: view.maybe,
    written: once((name) => view.written(name)),
    blocks: once((type) => view.blocks(type).map(remembered)),
  };
}

function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (name) => {
    const found = made.get(name) ?? { value: make(name) };
    made.set(name, found);
    return found.value;
  };
}

/**
 * How well a block of a plan and one of the code go together: what agrees, less what does not, in all their arguments and nested
 * blocks. What an argument comes to at the deployment only agrees with an expression that cannot be known.
 */
export function likenessTo(planned: Planned, depth = 0): (view: Remembered) => number {
  if (depth > MAX_DEPTH) return () => 0;
  const names = new Set([...entriesOf(planned.value), ...entriesOf(planned.unknown)].map(([name]) => name));
  const parts = [...names].map((name) => agreement(name, partOf(planned, name), depth));
  return (view) => parts.reduce((sum, agrees) => sum + agrees(view), 0);
}

function agreement(name: string, part: Planned, depth: number): (view: Remembered) => number {
  if (isBlocks(part)) return blockAgreement(name, part, depth);
  const isNull = part.value === null || part.value === undefined;
  const absent = isNull || isDefault(name, part) ? 0 : -1;
  return (view) => {
    const written = view.written(name);
    if (part.unknown === true) return isNothing(written) ? 0 : written?.type === 'unresolved' ? 1 : -1;
    if (written === null) return absent;
    if (isNull) return isNothing(written) ? 0 : -1;
    const same = isSame(part.value, written);
    return same === null ? 0 : same ? 1 : -1;
  };
}

function blockAgreement(name: string, part: Planned, depth: number): (view: Remembered) => number {
  const planned = blocksOf(part);
  const [one] = planned;
  const alike = one === undefined || planned.length > 1 ? () => 0 : likenessTo(one, depth + 1);
  return (view) => {
    const written = view.blocks(name);
    const [twin] = written;
    if (written.some(({ maybe }) => maybe)) return 0;
    if (planned.length !== written.length) return -1;
    return twin === undefined ? 0 : alike(twin);
  };
}

/** An empty list may be one of blocks; of an argument, it says no more. */
function isBlocks({ value }: Planned): boolean {
  return Array.isArray(value) && value.every(isObject);
}

/** Null where it cannot be told. */
function isSame(planned: unknown, written: Datum): boolean | null {
  if (!Array.isArray(planned)) return isSameScalar(planned, written);
  if (written.type !== 'sequence') return null;
  if (written.items.length !== planned.length) return false;
  const found = planned.map((item) => written.items.some((datum) => isSameScalar(item, datum) === true));
  return found.every(Boolean) ? true : written.items.every(({ type }) => type === 'string') ? false : null;
}

function isSameScalar(planned: unknown, written: Datum): boolean | null {
  const datum = scalar(planned);
  if (datum === null || written.type === 'unresolved') return null;
  return equals(toText(written), toText(datum));
}

function scalar(value: unknown): Datum | null {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      return quantity(value);
    case 'boolean':
      return truth(value);
    default:
      return null;
  }
}
