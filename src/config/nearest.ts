/** Longer words are no misspelling of ours. */
const MAX_WORD_CHARS = 64;

/** The known word that somebody most likely meant, by edit distance; null when none is close. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > MAX_WORD_CHARS) return null;
  const limit = Math.max(1, Math.floor(word.length / 3));
  const lower = word.toLowerCase().replaceAll('_', '-');
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.candidate ?? null;
}

/** `; did you mean "fail-on"?`, or nothing. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === null ? '' : `; did you mean "${found}"?`;
}

/** Insertions, deletions and substitutions that lead from one word to the other (Levenshtein 1965). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let index = 0; index < from.length; index += 1) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const substituted = (row[column - 1] ?? 0) + (from[index] === to[column - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? Infinity;
}
