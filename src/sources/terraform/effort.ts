import type { Datum } from './values.js';

/** Nodes that one root module may take; a large one takes some ten thousand. */
export const MAX_STEPS = 500_000;
/** Expressions inside each other, across locals and modules. The evaluator recurses, so more would exhaust the stack. */
export const MAX_DEPTH = 300;

/** What is left of the work that one root module may cause. */
export class Effort {
  #steps = 0;
  #depth = 0;

  /** Whether it has been used up: what was read until then is all there is. */
  get exhausted(): boolean {
    return this.#steps > MAX_STEPS;
  }

  /** Does one step of the work, unless there has been too much of it or it lies too deep. */
  spend(step: () => Datum, refused: () => Datum): Datum {
    this.#steps += 1;
    if (this.exhausted || this.#depth >= MAX_DEPTH) return refused();
    this.#depth += 1;
    try {
      return step();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Accounts for work that is not an expression of its own. */
  charge(steps: number): void {
    this.#steps += steps;
  }
}

/** Accounts for the room that a result takes: some are much larger than what they are made of. */
export function bought(result: Datum, effort: Effort): Datum {
  effort.charge(weightOf(result) * ROOM);
  return result;
}

/** What a place in a result costs, compared with going through it. */
const ROOM = 10;

/** What going through an argument costs, in expressions. */
export function weightOf(datum: Datum): number {
  switch (datum.type) {
    case 'string':
      return datum.value.length / 1_000;
    case 'sequence':
      return datum.items.length / 10;
    case 'mapping':
      return datum.entries.size / 10;
    default:
      return 0;
  }
}
