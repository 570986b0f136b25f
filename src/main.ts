/** The one bundled module: two front doors, each loaded only when it is opened. */

/** Runs the GitHub Action. */
export async function runAction(): Promise<void> {
  const { action } = await import('./action.js');
  await action();
}

/** Runs the command line. */
export async function runCommandLine(): Promise<void> {
  const { commandLine } = await import('./cli.js');
  await commandLine(process.argv.slice(2));
}
