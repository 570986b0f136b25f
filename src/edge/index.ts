import { createHash } from 'node:crypto';

import { edgeEventOf, type EdgeEvent } from '../cloudfront/edge-headers.js';
import type { Distribution, EdgeFunction } from '../model/distribution.js';
import type { CodeReading, EdgeReadings } from '../model/edge-code.js';
import type { CodeFile, EdgeDefinition } from '../model/edge-function.js';
import type { Parse, Parsed } from './scan/parse.js';

export { edgeChecks } from './checks.js';

/**
 * Reads the code of every edge function that is there, once for each event it has. The parser, and what uses it, are loaded
 * only when there is any. Never throws: what cannot be read says so in its reading.
 */
export async function readEdgeCode(distributions: readonly Distribution[]): Promise<EdgeReadings> {
  const associations = distributions
    .flatMap(({ behaviors }) => behaviors)
    .flatMap(({ edgeFunctions }) => edgeFunctions)
    .flatMap(withCode);
  if (associations.length === 0) return new Map();
  const [{ readCode }, { loadParser }] = await Promise.all([import('./scan/index.js'), import('./scan/parse.js')]);
  const parse = once(await loadParser());
  const known = new Map<string, CodeReading>();
  let left = MAX_CHARACTERS;
  return new Map(
    associations.map(({ association, definition, event }) => {
      const key = keyOf(definition, event);
      const reading = known.get(key) ?? (left > 0 ? readCode(definition, event, parse) : TOO_MUCH);
      if (!known.has(key)) left -= sizeOf(definition);
      known.set(key, reading);
      return [association, reading];
    }),
  );
}

/** Code that one run reads, in characters; each event of a function counts. */
const MAX_CHARACTERS = 40_000_000;
const TOO_MUCH: CodeReading = { status: 'not-read', reason: 'there is more code than one run reads' };
/** Characters whose syntax trees are kept. */
const MAX_KEPT = 3_000_000;

interface WithCode {
  readonly association: EdgeFunction;
  readonly definition: EdgeDefinition;
  readonly event: EdgeEvent;
}

function withCode(association: EdgeFunction): readonly WithCode[] {
  const { definition, eventType } = association;
  if (definition === null || definition.code.status !== 'found' || !eventType.known) return [];
  const event = edgeEventOf(eventType.value);
  return event === null ? [] : [{ association, definition, event }];
}

function keyOf(definition: EdgeDefinition, event: EdgeEvent): string {
  return createHash('sha256')
    .update(JSON.stringify([event, definition]))
    .digest('base64');
}

function sizeOf({ code }: EdgeDefinition): number {
  return code.status === 'found' ? code.files.reduce((sum, { text }) => sum + text.length, 0) : 0;
}

/** Keeps the latest trees, for the events and the files of one function; all trees of a run would fill the memory. */
function once(parse: Parse): Parse {
  const parsed = new Map<CodeFile, Parsed>();
  let kept = 0;
  return (file) => {
    const result = parsed.get(file) ?? parse(file);
    kept += parsed.has(file) ? 0 : file.text.length;
    parsed.set(file, result);
    for (const oldest of parsed.keys()) {
      if (kept <= MAX_KEPT || oldest === file) break;
      parsed.delete(oldest);
      kept -= oldest.text.length;
    }
    return result;
  };
}
