import type { Problem } from '../model/distribution.js';
import type { GivenEvent } from '../model/edge-replay.js';
import { expandFiles, readText } from './files.js';

/** Each is run on every function of its kind and event type. */
const MAX_EVENTS = 100;
/** An event with a body of 1 MB in base64 has room in this. */
const MAX_EVENT_CHARS = 2 * 2 ** 20;

/** Events from files, and what could not be used. */
export interface EventReading {
  readonly events: readonly GivenEvent[];
  readonly problems: readonly Problem[];
}

/**
 * Reads further events for `edge-replay`: one JSON file each, or an array of them, in the structure that the function gets:
 * `{ "Records": [{ "cf": { "config": { "eventType": … }, … } }] }` for Lambda@Edge, `{ "version": "1.0", "context":
 * { "eventType": … }, … }` for CloudFront Functions.
 * @param entries paths and globs; nothing is read when there are none
 * @throws UsageError for a path that does not exist and for a pattern that leads out of the workspace
 */
export async function readEdgeEvents(workspace: string, entries: readonly string[]): Promise<EventReading> {
  if (entries.length === 0) return { events: [], problems: [] };
  const { files, unmatched } = await expandFiles(workspace, entries, (path) => path.endsWith('.json'));
  const events: GivenEvent[] = [];
  const problems: Problem[] = unmatched.map((entry) => problem(entry, 'no event matches'));
  for (const file of files) {
    const content = readText(file);
    if ('fault' in content) {
      problems.push(problem(file.path, content.fault));
      continue;
    }
    const found = eventsIn(content.text, file.path);
    if (typeof found === 'string') problems.push(problem(file.path, found));
    else events.push(...found);
  }
  const [beyond] = events.slice(MAX_EVENTS);
  if (beyond !== undefined) problems.push(problem(beyond.name, `more than ${MAX_EVENTS} events; the rest is left out`));
  return { events: events.slice(0, MAX_EVENTS), problems };
}

/** The events in a text; or what is wrong with it. */
function eventsIn(text: string, path: string): readonly GivenEvent[] | string {
  if (text.length > MAX_EVENT_CHARS) return 'is larger than an event can be';
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const all: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const events = all.map((event, index) => eventOf(event, all.length === 1 ? path : `${path}[${index}]`));
  const usable = events.filter((event) => event !== null);
  return usable.length === events.length && usable.length > 0
    ? usable
    : 'is no event of Lambda@Edge or CloudFront Functions: neither Records[0].cf.config.eventType nor context.eventType is there';
}

function eventOf(event: unknown, name: string): GivenEvent | null {
  if (!isRecord(event)) return null;
  const records = event['Records'];
  if (Array.isArray(records)) {
    const first: unknown = records[0];
    const cf: unknown = isRecord(first) ? first['cf'] : null;
    const config: unknown = isRecord(cf) ? cf['config'] : null;
    const isWhole = isRecord(cf) && isRecord(cf['request']) && isRecord(config);
    return isWhole && typeof config['eventType'] === 'string'
      ? { name, kind: 'lambda', eventType: config['eventType'], event }
      : null;
  }
  const context = event['context'];
  return isRecord(context) && isRecord(event['request']) && typeof context['eventType'] === 'string'
    ? { name, kind: 'function', eventType: context['eventType'], event }
    : null;
}

function problem(file: string, fault: string): Problem {
  return { file, line: null, message: `edge-events: ${fault}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
