/** A longer pattern is refused. Keys are a path, an address and an id, some 100 characters together. */
export const MAX_GLOB_CHARS = 512;

type Token =
  | { readonly type: 'literal'; readonly text: string }
  /** `?`: one character, but no slash. */
  | { readonly type: 'one' }
  /** `*`: any characters, but no slash; `**`: any characters. */
  | { readonly type: 'many'; readonly crossesSlash: boolean };

/**
 * Whether a key is the pattern, letter by letter, or matches it as a glob: `*` and `?` stop at a slash, `**` does not; all else
 * is literal, brackets and dots included. Takes time in proportion to the two lengths multiplied, whatever they hold.
 */
export function matchesGlob(pattern: string, key: string): boolean {
  if (pattern === key) return true;
  if (!/[*?]/.test(pattern)) return false;
  const tokens = tokensOf(pattern);
  // Places in the pattern that what was read so far can have led to; one pass over the key, no way back.
  let places = throughStars(tokens, new Set([0]));
  for (const character of key) {
    places = throughStars(tokens, advance(tokens, places, character));
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

function tokensOf(pattern: string): readonly Token[] {
  return Array.from(pattern.matchAll(/\*+|\?|[^]/gu), ([text]): Token => {
    if (text === '?') return { type: 'one' };
    return text.startsWith('*') ? { type: 'many', crossesSlash: text.length > 1 } : { type: 'literal', text };
  });
}

/** A star may also stand for nothing. */
function throughStars(tokens: readonly Token[], places: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set<number>();
  for (const place of places) {
    let reached = place;
    all.add(reached);
    while (tokens[reached]?.type === 'many') all.add(++reached);
  }
  return all;
}

function advance(tokens: readonly Token[], places: ReadonlySet<number>, character: string): ReadonlySet<number> {
  const next = new Set<number>();
  for (const place of places) {
    const token = tokens[place];
    if (token === undefined) continue;
    if (token.type === 'literal') {
      if (token.text === character) next.add(place + 1);
    } else if (token.type === 'one') {
      if (character !== '/') next.add(place + 1);
    } else if (token.crossesSlash || character !== '/') next.add(place);
  }
  return next;
}
