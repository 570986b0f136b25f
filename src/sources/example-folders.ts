import type { Problem } from '../model/distribution.js';

/** Folders of other people's examples and of tests: they declare distributions that nobody deploys. */
const EXAMPLES = /(?:^|\/)(?:examples?|samples?|fixtures|testdata|test-fixtures|__tests__)\//;

/** Whether a file lies where only examples are; such files count when somebody asks for them. */
export function isExample(path: string): boolean {
  return EXAMPLES.test(path);
}

/** Says once that there are examples, which were not read. */
export function examplesLeftOut(places: readonly string[]): readonly Problem[] {
  const [first] = places;
  if (first === undefined) return [];
  const others = places.length > 1 ? ` (and ${places.length - 1} more like it)` : '';
  return [{ file: first, line: null, message: `left out${others}: it looks like an example; name it to have it read` }];
}
