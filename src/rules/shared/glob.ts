/**
 * Whether a text fits a pattern in which `*` stands for any characters or none and `?` for exactly one. Case counts. Goes back
 * to the last asterisk only, so the time is bounded by the product of both lengths.
 */
export function globMatches(pattern: string, text: string): boolean {
  let at = 0;
  let place = 0;
  let asterisk = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[place] === '*') {
      asterisk = place;
      resume = at;
      place += 1;
    } else if (place < pattern.length && (pattern[place] === '?' || pattern[place] === text[at])) {
      at += 1;
      place += 1;
    } else if (asterisk >= 0) {
      place = asterisk + 1;
      resume += 1;
      at = resume;
    } else {
      return false;
    }
  }
  return pattern.slice(place).replaceAll('*', '') === '';
}
