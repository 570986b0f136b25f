import { resolve } from 'node:path';

import type { Problem } from '../model/distribution.js';
import type { SourceLocation } from '../model/location.js';
import { readBounded } from '../read-bounded.js';
import type { Acceptance } from './acceptance.js';
import { suggestion } from './nearest.js';

/** As large as a source file may be. */
const MAX_SOURCE_BYTES = 20 * 1024 * 1024;
/** What follows on a longer line is no reason that anyone reads. */
const MAX_LINE_CHARS = 2000;
/** Languages with comments that we take. */
const WITH_COMMENTS = /\.(?:tf|tofu|hcl|ya?ml)$/i;

const MARKER = 'origin-preflight-ignore';
const COMMENT = /^\s*(?:#|\/\/)/;
const MARKED = new RegExp(`(?:#|//|/\\*|^\\s*\\*)\\s*${MARKER}(?![\\w-])(.*)$`);
const USAGE = `write "# ${MARKER} rule: reason" in the line above an origin`;

/** An origin, and where it is written. */
export interface Placed {
  readonly key: string;
  readonly location: SourceLocation | null;
}

/** What the comments in the code accept, and what is wrong with them. */
export interface Inline {
  readonly acceptances: readonly Acceptance[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the comments above the origins in HCL and YAML files: `# origin-preflight-ignore rule: reason`, with several rules
 * separated by commas, and as many such lines as are needed.
 * @param ruleIds the rules that exist
 * @param partial true when not all origins of the files are at hand, so that a comment may belong to another
 */
export async function readInline(
  origins: readonly Placed[],
  { workspace, ruleIds, partial }: { workspace: string; ruleIds: readonly string[]; partial: boolean },
): Promise<Inline> {
  const inlines: Inline[] = [];
  for (const [file, places] of byFile(origins)) {
    const content = await readBounded(resolve(workspace, file), MAX_SOURCE_BYTES);
    if (content.status === 'read') inlines.push(inlineOf(content.text, file, places, ruleIds, partial));
  }
  return {
    acceptances: inlines.flatMap(({ acceptances }) => acceptances),
    problems: inlines.flatMap(({ problems }) => problems),
  };
}

type Places = ReadonlyMap<number, ReadonlySet<string>>;

/** By file, the keys of the origins that start at each line: modules and loops put several at the same. */
function byFile(origins: readonly Placed[]): ReadonlyMap<string, Places> {
  const files = new Map<string, Map<number, Set<string>>>();
  for (const { key, location } of origins) {
    if (location === null || !WITH_COMMENTS.test(location.file)) continue;
    const lines = files.get(location.file) ?? new Map<number, Set<string>>();
    lines.set(location.startLine, (lines.get(location.startLine) ?? new Set()).add(key));
    files.set(location.file, lines);
  }
  return files;
}

/** The comments of one file. */
export function inlineOf(
  text: string,
  file: string,
  places: Places,
  ruleIds: readonly string[],
  partial: boolean,
): Inline {
  if (!text.includes(MARKER)) return { acceptances: [], problems: [] };
  const lines = text.split(/\r?\n/);
  const acceptances: Acceptance[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    const rest = line.includes(MARKER) ? MARKED.exec(line.slice(0, MAX_LINE_CHARS))?.[1] : undefined;
    if (rest === undefined) continue;
    const keys = keysBelow(lines, index, places);
    if (keys === null && partial) continue;
    const comment = keys === null ? NOT_ABOVE : readComment(rest, ruleIds);
    if (comment.status === 'wrong') {
      problems.push({ file, line: index + 1, message: `${MARKER}: ${comment.fault}` });
    } else if (keys !== null) {
      acceptances.push(...comment.rules.map((rule) => acceptanceOf(rule, comment.reason, keys, file, index + 1)));
    }
  }
  return { acceptances, problems };
}

/** The origins that start below the comment lines that this one is among; null when there are none. */
function keysBelow(lines: readonly string[], index: number, places: Places): ReadonlySet<string> | null {
  let below = index;
  while (COMMENT.test(lines[below] ?? '')) below += 1;
  return below === index ? null : (places.get(below + 1) ?? null);
}

/** What a comment says. */
type Comment =
  | { readonly status: 'understood'; readonly rules: readonly string[]; readonly reason: string }
  | { readonly status: 'wrong'; readonly fault: string };

const NOT_ABOVE = { status: 'wrong', fault: `stands above no origin; ${USAGE}` } as const;

function readComment(rest: string, ruleIds: readonly string[]): Comment {
  const wrong = (fault: string): Comment => ({ status: 'wrong', fault });
  const colon = rest.indexOf(':');
  const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((rule) => rule !== '');
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  if (rules.length === 0) return wrong(`names no rule; ${USAGE}`);
  const stranger = rules.find((rule) => !ruleIds.includes(rule));
  if (stranger !== undefined) return wrong(`no rule is called "${stranger}"${suggestion(stranger, ruleIds)}`);
  if (reason === '') return wrong(`gives no reason, so it accepts nothing; ${USAGE}`);
  return { status: 'understood', rules: [...new Set(rules)], reason };
}

function acceptanceOf(rule: string, reason: string, keys: ReadonlySet<string>, file: string, line: number): Acceptance {
  return {
    rule,
    covers: (key) => keys.has(key),
    reason,
    expires: null,
    file,
    line,
    accepts: `${rule} by this comment`,
  };
}
