import { UsageError } from './model/usage-error.js';

/** One clear line (or, for a fault of our own, its stack) on why the tool could not do its work. */
export function describeFailure(error: unknown): string {
  if (error instanceof UsageError) return printable(error.message);
  if (error instanceof Error) return printable(`internal error: ${error.stack ?? error.message}`);
  return printable(`internal error: ${String(error)}`);
}

/** Messages quote what the user gave us; control characters in it must not reach a terminal or a log. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
