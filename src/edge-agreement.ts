import { LEVELS, type Finding } from './model/finding.js';

/** The rule whose findings come of running functions; those of reading their code are told by the other rules. */
const REPLAY = 'edge-replay';
const READING = /^edge-code-/;

/**
 * One finding for one fault of a function that was both read in its code and seen when it was run: the one that weighs more,
 * at the line of the code, with the evidence of both. Neither rule knows of the other; this is the place where they meet.
 * The order of what is left stays.
 */
export function agreed(findings: readonly Finding[]): readonly Finding[] {
  const replayed = findings.filter(({ rule }) => rule === REPLAY);
  if (replayed.length === 0) return findings;
  const matches = new Map<Finding, Finding>();
  for (const finding of findings) {
    const seen = READING.test(finding.rule) ? replayed.find((one) => isSame(finding, one)) : undefined;
    if (seen !== undefined) matches.set(finding, seen);
  }
  const told = new Set(matches.values());
  return findings.flatMap((finding) => {
    if (told.has(finding)) return [];
    const seen = matches.get(finding);
    return [seen === undefined ? finding : both(finding, seen)];
  });
}

/** The same breach at the same place of what is returned, or an exception at the line that was read to cause one. */
function isSame(read: Finding, seen: Finding): boolean {
  const shared = ['function', 'eventType'].every((name) => read.evidence[name] === seen.evidence[name]);
  if (!shared) return false;
  const { breach, path } = seen.evidence;
  if (breach !== undefined) return breach === read.evidence['breach'] && (path ?? '') === (read.evidence['path'] ?? '');
  const [one, other] = [read.location, seen.location];
  return (
    read.status === 503 &&
    seen.status === 503 &&
    one !== null &&
    other !== null &&
    one.file === other.file &&
    one.startLine === other.startLine
  );
}

function both(read: Finding, seen: Finding): Finding {
  const evidence = { ...seen.evidence, ...read.evidence };
  const { location } = read;
  if (LEVELS.indexOf(seen.level) < LEVELS.indexOf(read.level)) return { ...seen, evidence, location };
  const events = seen.evidence['events'];
  const [first = null, ...others] = Array.isArray(events) ? events : [];
  const on = first === null ? '' : `, on ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return { ...read, evidence, message: `${read.message} It was seen when the function was run as well${on}.` };
}
