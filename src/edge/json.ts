import { UNKNOWN, type Entry, type Part, type Received, type RecordPart } from './part.js';

/** Deeper than this a returned value is not looked into; what CloudFront takes is a handful of levels deep. */
const MAX_DEPTH = 12;
/** Values looked at in one returned value. */
const MAX_VALUES = 50_000;

/**
 * A JSON value as a part. Depth and number are bounded: what lies beyond is unknown. Own enumerable properties alone
 * count, so that a prototype or a property called `__proto__` means nothing.
 */
export function partOf(value: unknown): Part {
  return new Reader().read(value, 0);
}

/**
 * A returned value against what the function was sent: in what is still the request, the response or their headers, every
 * entry says whether it was kept, written or deleted.
 */
export function partAgainst(value: unknown, sent: unknown, received: Received): Part {
  return new Reader().compare(value, sent, received, 0);
}

class Reader {
  #left = MAX_VALUES;

  read(value: unknown, depth: number): Part {
    this.#left -= 1;
    if (this.#left < 0 || depth > MAX_DEPTH) return UNKNOWN;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'literal', value, at: null };
    }
    if (Array.isArray(value)) {
      const items = value.slice(0, Math.max(0, this.#left)).map((item) => this.read(item, depth + 1));
      return { kind: 'list', items, open: items.length < value.length, at: null };
    }
    if (typeof value !== 'object') return { kind: 'undefined', at: null };
    const properties = Object.entries(value).slice(0, Math.max(0, this.#left));
    const entries = properties.map(([name, property]): [string, Entry] => [
      name,
      { part: this.read(property, depth + 1), change: 'written', at: null },
    ]);
    return {
      kind: 'record',
      entries: new Map(entries),
      open: this.#left <= 0,
      received: null,
      at: null,
    };
  }

  compare(value: unknown, sent: unknown, received: Received, depth: number): Part {
    const part = this.read(value, depth);
    if (part.kind !== 'record' || !isRecord(value) || !isRecord(sent)) return part;
    const entries = new Map(part.entries);
    for (const [name, entry] of part.entries) {
      const before = Object.hasOwn(sent, name) ? { value: sent[name] } : null;
      if (before === null) continue;
      const after = value[name];
      const nested = nestedIn(received, name);
      const same = sameJson(after, before.value);
      const compared = nested === null ? entry.part : this.compare(after, before.value, nested, depth + 1);
      entries.set(name, { part: compared, change: same ? 'kept' : 'written', at: null });
    }
    for (const name of Object.keys(sent).slice(0, MAX_VALUES)) {
      if (!part.entries.has(name)) entries.set(name, { part: UNKNOWN, change: 'deleted', at: null });
    }
    return { ...part, entries, received } satisfies RecordPart;
  }
}

/** Which part of an event a property of one is. */
export function nestedIn(received: Received, name: string): Received | null {
  if (received === 'request' && name === 'headers') return 'request.headers';
  if (received === 'request' && name === 'origin') return 'request.origin';
  if (received === 'request' && name === 'body') return 'request.body';
  if (received === 'response' && name === 'headers') return 'response.headers';
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same, whatever the order of their properties. Bounded by depth. */
function sameJson(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index], depth + 1));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name], depth + 1))
  );
}
