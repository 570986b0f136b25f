/** Gives a slot back. Further calls do nothing. */
export type Release = () => void;

/** Bounds how many things happen at once. Whoever asks first is served first, urgent requests before all others. */
export class Budget {
  readonly #limit: number;
  #taken = 0;
  readonly #urgent = new Queue<() => void>();
  readonly #waiting = new Queue<() => void>();

  /** @param limit at least 1 */
  constructor(limit: number) {
    this.#limit = Math.max(1, limit);
  }

  /**
   * Waits for a slot. The caller must give it back.
   * @param urgent for what finishes work that is half done
   */
  async acquire(urgent = false): Promise<Release> {
    if (this.#taken < this.#limit) this.#taken += 1;
    else await new Promise<void>((resolve) => (urgent ? this.#urgent : this.#waiting).add(resolve));
    let held = true;
    return () => {
      if (held) this.#release();
      held = false;
    };
  }

  /** Runs a task in a slot. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await task();
    } finally {
      release();
    }
  }

  /** Hands the slot to the next in line, so that nobody who comes later can take it in between. */
  #release(): void {
    const next = this.#urgent.take() ?? this.#waiting.take();
    if (next === undefined) this.#taken -= 1;
    else next();
  }
}

/** First in, first out, without moving the rest at every step. */
class Queue<T> {
  #items: T[] = [];
  #head = 0;

  add(item: T): void {
    this.#items.push(item);
  }

  take(): T | undefined {
    const item = this.#items[this.#head];
    if (item === undefined) return undefined;
    this.#head += 1;
    if (this.#head > 1024) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}
