/** How rules speak: bounded lists, counts and durations, the same everywhere. */

/** The day on which the facts behind the rules were last compared with AWS's documents. */
export const FACTS_CHECKED = '2026-11-22';

/** Names listed in one message; the rest is counted. */
const MAX_LISTED = 5;

/** `a`, `a and b`, `a, b and c`, or `a, b, c, d, e and 7 more`: never longer than the bound, duplicates removed. */
export function listed(names: readonly string[], limit: number = MAX_LISTED): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, limit);
  const rest = distinct.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return enumerated(shown, 'and');
}

/** The same with "or": `80, 443 or 8080`. */
export function either(names: readonly string[], limit: number = MAX_LISTED): string {
  const distinct = [...new Set(names)];
  const rest = distinct.length - limit;
  if (rest > 0) return `${distinct.slice(0, limit).join(', ')} or one of ${rest} more`;
  return enumerated(distinct, 'or');
}

/** At most so many names as plain data for evidence; the last entry counts what was left out. */
export function bounded(names: readonly string[], limit: number = 20): readonly string[] {
  const distinct = [...new Set(names)];
  const rest = distinct.length - limit;
  return rest > 0 ? [...distinct.slice(0, limit), `and ${rest} more`] : distinct;
}

/**
 * Which of an origin's addresses are meant: `203.0.113.7` when it is the only one, `all 3 addresses (…)`, or
 * `1 of 3 addresses (203.0.113.7)`.
 */
export function ofAddresses(affected: readonly string[], total: number): string {
  const distinct = [...new Set(affected)];
  const [first] = distinct;
  if (total <= 1 && distinct.length === 1 && first !== undefined) return first;
  if (distinct.length >= total) return `all ${distinct.length} addresses (${listed(distinct)})`;
  return `${distinct.length} of ${total} addresses (${listed(distinct)})`;
}

/** `1 address`, `3 addresses`. */
export function counted(count: number, one: string, several: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** `850 ms`, `2.5 s`, `90 s`, `10 min`: whole milliseconds below a second, at most one decimal above. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 100) / 10;
  return seconds >= 600 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** The day of an ISO 8601 time, in UTC: `2026-11-22`. */
export function day(iso: string): string {
  return iso.slice(0, 10);
}

function enumerated(names: readonly string[], conjunction: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
