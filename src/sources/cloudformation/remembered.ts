import type { Inventory } from './inventory.js';
import type { World } from './world.js';

/** What is made out of an inventory, for one thing in one world. */
export type Making<T> = (inventory: Inventory, key: string, world: World) => T;

/** Makes everything once: many origins lead to the same resources. */
export function remembered<T>(make: Making<T>): Making<T> {
  const made = new WeakMap<Inventory, Map<string, { readonly value: T }>>();
  return (inventory, key, world) => {
    const own = made.get(inventory) ?? new Map<string, { readonly value: T }>();
    made.set(inventory, own);
    const id = JSON.stringify([key, ...world]);
    const known = own.get(id) ?? { value: make(inventory, key, world) };
    own.set(id, known);
    return known.value;
  };
}
