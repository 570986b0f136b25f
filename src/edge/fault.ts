import type { EdgeEvent, EdgeKind } from '../cloudfront/edge-headers.js';
import type { CodePosition, EdgeFault, EdgeFaultCode } from '../model/edge-code.js';
import type { Certainty } from '../model/finding.js';
import { isNull, optionsOf, type Part } from './part.js';

/** For whom something is judged. */
export interface Judging {
  readonly kind: EdgeKind;
  readonly event: EdgeEvent;
}

/** What is wrong with one value, before its place is known. */
export interface Breach {
  readonly code: EdgeFaultCode;
  readonly detail: string;
  readonly certainty?: Certainty;
}

/** Longer names and details are cut: they quote a stranger. */
const MAX_NAME = 80;
const MAX_DETAIL = 300;
const MAX_PATH = 200;
/** Faults of one result; one that is wrong everywhere needs no complete list. */
const MAX_FAULTS = 40;

export function faultOf(breach: Breach, path: string, at: CodePosition | null, status: 502 | 503 = 502): EdgeFault {
  return {
    code: breach.code,
    detail: cut(breach.detail, MAX_DETAIL),
    path: cut(path, MAX_PATH),
    status,
    certainty: breach.certainty ?? 'certain',
    at,
  };
}

/**
 * Tests every value that a part can be. What only some of them break is possible and no more. A null among others says
 * nothing: it is what a variable is set up with, and whether it is left is decided by conditions that were not followed.
 * @param at where to point when the part has no place of its own
 */
export function faultsOf(
  part: Part,
  path: string,
  at: CodePosition | null,
  test: (option: Part) => Breach | null,
): readonly EdgeFault[] {
  const options = optionsOf(part);
  const meant = options.length > 1 ? options.filter((option) => !isNull(option)) : options;
  const broken = meant.flatMap((option) => {
    const breach = test(option);
    return breach === null ? [] : [{ breach, option }];
  });
  const sure = broken.length === options.length;
  return broken.map(({ breach, option }) =>
    faultOf(sure ? breach : { ...breach, certainty: 'possible' }, path, option.at ?? at),
  );
}

/** Lowers faults whose ground is not sure. */
export function doubted(faults: readonly EdgeFault[]): readonly EdgeFault[] {
  return faults.map((fault) => ({ ...fault, certainty: 'possible' }));
}

/** Equal faults once each, the surest of them, and at most so many. */
export function distinct(faults: readonly EdgeFault[]): readonly EdgeFault[] {
  const found = new Map<string, EdgeFault>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.code, fault.path, fault.detail, fault.at]);
    const before = found.get(key);
    if (before === undefined || RANK[fault.certainty] > RANK[before.certainty]) found.set(key, fault);
  }
  return [...found.values()].slice(0, MAX_FAULTS);
}

const RANK: Readonly<Record<Certainty, number>> = { possible: 0, likely: 1, certain: 2 };

/** `headers.location`, `headers["x-frame-options"]`, `headers[3]`. */
export function child(path: string, name: string | number): string {
  if (typeof name === 'number') return `${path}[${name}]`;
  const shown = cut(name, MAX_NAME);
  if (!/^[A-Za-z_$][\w$]*$/.test(shown)) return `${path}[${JSON.stringify(shown)}]`;
  return path === '' ? shown : `${path}.${shown}`;
}

/** A stranger's text in quotes, bounded. */
export function quoted(text: string): string {
  return JSON.stringify(cut(text, MAX_NAME));
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
