import type { Level } from '../../../../src/model/finding.js';

/** Stands at the end of the line that a finding has to point at. */
export const HERE = '# <- here';

/** One configuration, and what one rule says of it. */
export interface Example {
  readonly rule: string;
  readonly name: 'failing' | 'passing' | 'unknown';
  readonly text: string;
  /** Null: the rule says nothing. Else the level, at the marked line where one is marked. */
  readonly expected: { readonly level: Level; readonly status?: number | null } | null;
}

/** The three texts of a rule: one that it finds at fault, one that it lets pass, one of which too little is known. */
export interface Texts {
  readonly failing: string;
  readonly passing: string;
  readonly unknown: string;
}

/** The rows of the table for one rule. */
export function examplesOf(
  rule: string,
  expected: NonNullable<Example['expected']>,
  { failing, passing, unknown }: Texts,
): readonly Example[] {
  return [
    { rule, name: 'failing', text: failing, expected },
    { rule, name: 'passing', text: passing, expected: null },
    { rule, name: 'unknown', text: unknown, expected: null },
  ];
}

/** Text moved to the right, for languages in which that counts. */
export function indented(text: string, by: number): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}
