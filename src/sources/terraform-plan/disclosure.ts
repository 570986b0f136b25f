import type { PlanDocument } from './document.js';
import { partOf, type Planned } from './planned.js';
import { entriesOf, itemsOf } from './shape.js';

/** Values that AWS gives the choice of. */
const CHOICES = [
  ['', 'http-only', 'https-only', 'match-viewer', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
  ['ipv4', 'ipv6', 'dualstack', 'allow-all', 'redirect-to-https'],
  ['viewer-request', 'viewer-response', 'origin-request', 'origin-response'],
].flat();

/** Texts of one plan that are kept for the comparison. */
const MAX_TEXTS = 1_000_000;

/**
 * Tells secrets from what is merely marked beside them: a set with one secret in it, such as the origins with their custom
 * headers, is marked as a whole. What the same plan shows elsewhere without a mark is no secret. State: the texts that it shows.
 */
export class Disclosure {
  readonly #document: PlanDocument;
  #texts: ReadonlySet<string> | null = null;

  constructor(document: PlanDocument) {
    this.#document = document;
  }

  shows(value: string): boolean {
    this.#texts ??= shownIn(this.#document);
    return this.#texts.has(value);
  }
}

function shownIn({ resources, variables, configuration }: PlanDocument): ReadonlySet<string> {
  const texts = new Set<string>(CHOICES);
  for (const { values } of resources.values()) addTexts(values, texts);
  for (const value of variables.values()) addTexts(unmarked(value), texts);
  addConstants(configuration, texts);
  return texts;
}

function unmarked(value: unknown): Planned {
  return { value, unknown: undefined, sensitive: undefined, collateral: false };
}

function addTexts(root: Planned, texts: Set<string>): void {
  const open = [root];
  for (let planned = open.pop(); planned !== undefined && texts.size < MAX_TEXTS; planned = open.pop()) {
    const { value, sensitive } = planned;
    if (sensitive === true) continue;
    if (typeof value === 'string') addText(value, texts);
    else if (Array.isArray(value)) for (const key of value.keys()) open.push(partOf(planned, key));
    else for (const [key] of entriesOf(value)) open.push(partOf(planned, key));
  }
}

/** A text, and of a URL the name of its host, which is what an origin is made of. */
function addText(value: string, texts: Set<string>): void {
  texts.add(value);
  const host = /^https?:\/\/([^/:?#@]+)/.exec(value)?.[1];
  if (host !== undefined) texts.add(host);
}

/** What the code itself says in so many words. */
function addConstants(configuration: unknown, texts: Set<string>): void {
  const open = [configuration];
  for (let node = open.pop(); node !== undefined && texts.size < MAX_TEXTS; node = open.pop()) {
    for (const item of itemsOf(node)) if (isCollection(item)) open.push(item);
    for (const [key, value] of entriesOf(node)) {
      if (key === 'constant_value') addTexts(unmarked(value), texts);
      else if (isCollection(value)) open.push(value);
    }
  }
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
