import type { BlockView } from './blocks.js';
import type { InstanceKey } from './repetition.js';
import type { Datum } from './values.js';

/** What a plan knows better than the code that it was made of. */
export interface Planning {
  /** The values of the root module's variables, by name. */
  readonly variables: ReadonlyMap<string, Datum>;
  /** The keys of the instances of a resource or module call, by its address without a key; null when the plan has none of it. */
  readonly keysOf: (address: string) => readonly InstanceKey[] | null;
  /** The block of a resource, by its full address, with the plan's values over what is written; as it is where the plan lacks it. */
  readonly overlay: (written: BlockView, address: string) => BlockView;
  /** Whether code that is out of reach matters: with a plan, its values stand in for it. */
  readonly tellsValues: boolean;
}

/** Code that is read for itself. */
export const NO_PLAN: Planning = {
  variables: new Map(),
  keysOf: () => null,
  overlay: (written) => written,
  tellsValues: false,
};
