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
  return new Map(
    associations.map(({ association, definition, event }) => {
      const key = JSON.stringify([event, definition]);
      const reading = known.get(key) ?? readCode(definition, event, parse);
      known.set(key, reading);
      return [association, reading];
    }),
  );
}

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

/** The same text is parsed once, whatever number of events and distributions it serves. */
function once(parse: Parse): Parse {
  const parsed = new Map<string, Parsed>();
  return (file: CodeFile) => {
    const key = `${file.name}\n${file.text}`;
    const result = parsed.get(key) ?? parse(file);
    parsed.set(key, result);
    return result;
  };
}
