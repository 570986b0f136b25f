import { readBounded } from '../read-bounded.js';

/** GitHub bounds the payload of an event at 25 MB ("Webhook events and payloads"). */
const MAX_EVENT_BYTES = 32 * 1024 * 1024;

/** What the event that started the workflow says of the change. */
export interface ChangeEvent {
  /** Number of the pull request; null for other events. */
  readonly pullRequest: number | null;
  /** Object names of the commits to compare; null where the event has none. */
  readonly base: string | null;
  readonly head: string | null;
  /** How many files the pull request changed when the event happened; null where the event does not say. */
  readonly changedFiles: number | null;
}

/** Names of events whose payload describes a pull request. */
export const PULL_REQUEST_EVENTS: readonly string[] = ['pull_request', 'pull_request_target'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the payload that the runner left; a string says why there is nothing to go by. */
export async function readEvent(env: Environment): Promise<ChangeEvent | string> {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return 'this run was not started by an event of GitHub';
  const content = await readBounded(path, MAX_EVENT_BYTES);
  if (content.status !== 'read') {
    return `the payload of the event ${content.status === 'missing' ? 'is not there' : content.fault}`;
  }
  const payload = parsed(content.text);
  if (payload === null) return 'the payload of the event is not a JSON object';
  return eventOf(payload);
}

function eventOf(payload: JsonObject): ChangeEvent {
  const pullRequest = field(payload, 'pull_request');
  const mergeGroup = field(payload, 'merge_group');
  if (isObject(pullRequest)) {
    return {
      pullRequest: count(field(pullRequest, 'number')) ?? count(field(payload, 'number')),
      base: text(field(field(pullRequest, 'base'), 'sha')),
      head: text(field(field(pullRequest, 'head'), 'sha')),
      changedFiles: count(field(pullRequest, 'changed_files')),
    };
  }
  if (isObject(mergeGroup)) {
    const [base, head] = [text(field(mergeGroup, 'base_sha')), text(field(mergeGroup, 'head_sha'))];
    return { pullRequest: null, base, head, changedFiles: null };
  }
  // A push: `before` is all zeros for a new branch, which no repository holds.
  const [base, head] = [text(field(payload, 'before')), text(field(payload, 'after'))];
  return { pullRequest: null, base, head, changedFiles: null };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parsed(json: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field of an object, undefined for anything else. */
function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
