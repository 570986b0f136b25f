/**
 * A mistake in what the user gave us (an option, a file named by hand), as against a fault of the tool. The front doors
 * print its message as one line and exit with status 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
