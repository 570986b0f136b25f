import { UsageError } from './model/usage-error.js';
import { visible } from './reports/escape.js';

/**
 * One clear line (or, for a fault of our own, its stack) on why the tool could not do its work. Messages quote what the
 * user gave us, so nothing unseen in them reaches a terminal or a log.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof UsageError) return visible(error.message);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `internal error: ${stack.split('\n').map(visible).join('\n')}`;
}
