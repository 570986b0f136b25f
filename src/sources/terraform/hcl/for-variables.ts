import type { For } from './ast.js';
import type { Scanner } from './scanner.js';

/** `k, v in` or `v in`, as it stands in expressions and in templates. */
export function readForVariables(scanner: Scanner): Pick<For, 'keyVariable' | 'valueVariable'> {
  const first = scanner.expectIdentifier('the name of a variable behind "for"');
  const second = scanner.takeIf(',') ? scanner.expectIdentifier('the name of a second variable') : null;
  if (!scanner.isWord('in')) scanner.fail('"in" behind the variables of a "for"');
  scanner.take();
  return second === null ? { keyVariable: null, valueVariable: first } : { keyVariable: first, valueVariable: second };
}
