/** What is taken to hold where only a deployment will tell: the values of parameters, and conditions being true or false. */
export type World = ReadonlyMap<string, string>;

export const NO_ASSUMPTIONS: World = new Map();

/** Something that can come out in a few ways. */
export interface Choice {
  readonly key: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  /** What else holds then. */
  readonly implied: World;
}

/** Worlds that one setting is looked at in; a choice beyond that stays unknown. */
export const MAX_WORLDS = 16;

/** Values tried for one parameter. */
export const MAX_OPTIONS = 12;

/** Steps of one evaluation: an intrinsic, a list's item or a hole of a text each. */
const MAX_STEPS = 20_000;

/** Steps of all evaluations of one file and what it nests. */
const MAX_TOTAL_STEPS = 5_000_000;

/** How much may still be evaluated. */
export class Budget {
  #left = MAX_TOTAL_STEPS;

  take(): boolean {
    this.#left -= 1;
    return this.#left > 0;
  }

  /** Whether there was more to evaluate than was allowed. */
  isSpent(): boolean {
    return this.#left <= 0;
  }
}

/** One evaluation in one world. The first choice that the world leaves open is remembered. */
export class Run {
  readonly world: World;
  readonly #budget: Budget;
  readonly #isLast: boolean;
  readonly #active = new Set<string>();
  #steps = 0;
  #open: Choice | null = null;

  constructor(world: World, budget: Budget, isLast: boolean) {
    this.world = world;
    this.#budget = budget;
    this.#isLast = isLast;
  }

  openChoice(): Choice | null {
    return this.#open;
  }

  /** False when there have been too many steps. */
  step(): boolean {
    this.#steps += 1;
    return this.#steps <= MAX_STEPS && this.#budget.take();
  }

  /** What the world says of a choice; null when it stays unknown. */
  choose(choice: Choice): string | null {
    const chosen = this.world.get(choice.key);
    if (chosen !== undefined) return chosen;
    const [first] = choice.options;
    if (first === undefined || this.#isLast) return null;
    this.#open ??= choice;
    return first.value;
  }

  /** Evaluates what a name stands for; `looped` where that name is being evaluated already. */
  within<T>(key: string, evaluate: () => T, looped: () => T): T {
    if (this.#active.has(key)) return looped();
    this.#active.add(key);
    try {
      return evaluate();
    } finally {
      this.#active.delete(key);
    }
  }
}

export interface Outcome<T> {
  readonly value: T;
  readonly world: World;
}

/** Evaluates in every world that the choices on the way lead to. At least one outcome, at most `MAX_WORLDS`. */
export function explore<T>(world: World, budget: Budget, evaluate: (run: Run) => T): readonly Outcome<T>[] {
  const outcomes: Outcome<T>[] = [];
  const waiting: World[] = [world];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const run = new Run(next, budget, false);
    const value = evaluate(run);
    const open = run.openChoice();
    if (open === null) outcomes.push({ value, world: next });
    else if (outcomes.length + waiting.length + open.options.length > MAX_WORLDS) {
      outcomes.push({ value: evaluate(new Run(next, budget, true)), world: next });
    } else {
      const from = next;
      waiting.push(...open.options.toReversed().map((option) => assume(from, open.key, option)));
    }
  }
  return outcomes;
}

function assume(world: World, key: string, { value, implied }: Option): World {
  return new Map([...implied, ...world, [key, value]]);
}
