/** Bytes of a package that is opened. Lambda@Edge takes no larger ones (quotas page: "compressed size of a Lambda function"). */
export const MAX_PACKAGE_BYTES = 50 * 1024 * 1024;
/** Source files of one package that are kept. */
export const MAX_FILES = 200;
/** Bytes of one source file; what hands write has some kilobytes, what a bundler makes a few hundred. */
export const MAX_FILE_BYTES = 1024 * 1024;
/** Bytes of all source files of one package together. */
export const MAX_TOTAL_BYTES = 4 * 1024 * 1024;

const SOURCE = /\.(?:[cm]?[jt]s|json|py)$/i;
const SKIPPED = new Set(['node_modules', '__pycache__', 'site-packages']);

/** Whether a file of a package is the author's own code, by its path: other people's packages are not read. */
export function isOwnSource(path: string): boolean {
  const parts = path.split('/');
  return SOURCE.test(path) && !parts.some((part) => SKIPPED.has(part) || part === '' || part === '.' || part === '..');
}

/** Whether a directory is worth entering. */
export function isOwnDirectory(name: string): boolean {
  return !SKIPPED.has(name) && !name.startsWith('.');
}

/** Orders paths so that what lies near the top comes first: there a handler is found however large the package is. */
export function byDepth(a: string, b: string): number {
  const difference = a.split('/').length - b.split('/').length;
  if (difference !== 0) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}
