import type { BlockView } from '../terraform/blocks.js';
import { equals, quantity, text, toText, truth, type Datum } from '../terraform/values.js';
import { isDefault, isNothing } from './defaults.js';
import { blocksOf, partOf, type Planned } from './planned.js';
import { entriesOf, isObject } from './shape.js';

/** Blocks inside each other; those of an origin have two. */
const MAX_DEPTH = 4;

/**
 * How well a block of a plan and one of the code go together: what agrees, less what does not, in all their arguments and nested
 * blocks. What an argument comes to at the deployment only agrees with an expression that cannot be known.
 */
export function likeness(planned: Planned, view: BlockView, depth = 0): number {
  if (depth > MAX_DEPTH) return 0;
  const names = new Set([...entriesOf(planned.value), ...entriesOf(planned.unknown)].map(([name]) => name));
  const parts = [...names].map((name) => ({ name, part: partOf(planned, name) }));
  return parts.reduce((sum, { name, part }) => sum + agreement(name, part, view, depth), 0);
}

function agreement(name: string, part: Planned, view: BlockView, depth: number): number {
  if (isBlocks(part)) return blockAgreement(name, part, view, depth);
  const written = view.written(name);
  if (part.unknown === true) return isNothing(written) ? 0 : written?.type === 'unresolved' ? 1 : -1;
  if (part.value === null || part.value === undefined) return isNothing(written) ? 0 : -1;
  if (written === null) return isDefault(name, part) ? 0 : -1;
  const same = isSame(part.value, written);
  return same === null ? 0 : same ? 1 : -1;
}

function blockAgreement(name: string, part: Planned, view: BlockView, depth: number): number {
  const written = view.blocks(name);
  const planned = blocksOf(part);
  if (written.some(({ maybe }) => maybe)) return 0;
  if (planned.length !== written.length) return -1;
  const [[one], [twin]] = [planned, written];
  if (one === undefined || twin === undefined || planned.length > 1) return 0;
  return likeness(one, twin, depth + 1);
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
