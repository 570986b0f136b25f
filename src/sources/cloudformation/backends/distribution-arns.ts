import { allOf, idHoleOf } from '../../distribution-arns.js';
import type { Fields, Place } from '../fields.js';
import type { Inventory } from '../inventory.js';
import { partsOf, piecesOf, type Hole, type Result } from '../partial.js';
import { DISTRIBUTION_TYPE } from '../template.js';
import type { World } from '../world.js';

/** Addresses of the distributions of the same templates whose ARN a value is, as `PolicyValue` has them. */
export function distributionsAt(inventory: Inventory, fields: Fields, place: Place): readonly string[] {
  return allOf(fields.outcomesAt(place).map(({ value, world }) => distributionOf(inventory, value, world)));
}

/** An ARN that is put together with `Ref` or `Id`; the resource has no attribute that is its ARN. */
function distributionOf(inventory: Inventory, result: Result, world: World): string | null {
  const parts = result.type === 'text' ? (partsOf(result) ?? []) : [];
  const id = parts.at(-1);
  if (id === undefined || 'literal' in id || idHoleOf(piecesOf(parts)) === null || !isId(id)) return null;
  const found = inventory.find(id.reference?.address ?? '', inventory.bounded(world));
  // One that may not be there may be named by an expression that gives another one in its place.
  return found?.type === DISTRIBUTION_TYPE && found.isSure ? found.address : null;
}

function isId({ hole, reference }: Hole): boolean {
  if (reference === null) return false;
  const { address, attribute } = reference;
  return attribute === null ? hole === address : attribute === 'Id' && hole === `${address}.Id`;
}
