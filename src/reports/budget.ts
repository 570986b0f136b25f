/** Bytes of a text in UTF-8, which is how GitHub counts. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Collects blocks of text up to a number of bytes. State: what has been taken so far. */
export class ByteBudget {
  readonly #blocks: string[] = [];
  #left: number;

  /** @param maxBytes bytes of UTF-8 that the whole text may have */
  constructor(maxBytes: number) {
    this.#left = maxBytes;
  }

  /**
   * Takes the first of several versions of a block that fits and leaves `reserveBytes` free for what must follow.
   * @param versions from the richest to the poorest
   * @returns whether one of them was taken
   */
  add(versions: readonly string[], reserveBytes = 0): boolean {
    const block = versions.find((version) => byteLength(version) + reserveBytes <= this.#left);
    if (block === undefined) return false;
    this.#blocks.push(block);
    this.#left -= byteLength(block);
    return true;
  }

  /**
   * Takes as many of the blocks, in order, as fit, leaving `reserveBytes` free.
   * @returns how many were left out
   */
  addWhileRoom(blocks: Iterable<readonly string[]>, reserveBytes = 0): number {
    let leftOut = 0;
    for (const versions of blocks) {
      if (leftOut > 0 || !this.add(versions, reserveBytes)) leftOut += 1;
    }
    return leftOut;
  }

  get leftBytes(): number {
    return this.#left;
  }

  text(): string {
    return this.#blocks.join('');
  }
}
