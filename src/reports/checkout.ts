import { isAbsolute, relative, resolve, sep } from 'node:path';

import type { SourceLocation } from '../model/location.js';

/** Where the report's file names start, and where GitHub's do. */
export interface Checkout {
  /** Absolute path of the directory that the report's file names are relative to. */
  readonly workspace: string;
  /** Absolute path of the checkout, `GITHUB_WORKSPACE`; the workspace itself when absent. */
  readonly checkout?: string;
}

/** The place as GitHub counts it, from the root of the checkout; null for what lies outside of it. */
export function inCheckout(
  location: SourceLocation,
  { workspace, checkout = workspace }: Checkout,
): SourceLocation | null {
  const path = relative(checkout, resolve(workspace, location.file));
  if (path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return null;
  return { ...location, file: path.replaceAll(sep, '/') };
}
