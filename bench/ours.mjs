import { join } from 'node:path';

import { DNS, PUBLIC_CIDRS } from './stage.mjs';

/** The command line as built, on the stage, with its JSON report on standard output. */
export function ourCommand(root, directory, args) {
  return [process.execPath, ...ourArguments(root, directory, args)];
}

/** The same without node itself. */
export function ourArguments(root, directory, args) {
  return [
    join(root, 'dist/cli.js'),
    ...args,
    '--format',
    'json',
    '--resolver',
    DNS.resolver,
    '--public-cidrs',
    PUBLIC_CIDRS,
    '--trusted-roots',
    join(directory, 'root.pem'),
  ];
}
