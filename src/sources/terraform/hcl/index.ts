import type { Expression, File } from './ast.js';
import { BodyReader, type Items } from './bodies.js';
import { ExpressionReader } from './expressions.js';
import { Scanner, SyntaxFault } from './scanner.js';
import { readBare } from './templates.js';

export * from './ast.js';

/** What is wrong with a text: where, and what was expected there. */
export interface ParseFault {
  /** Into the text as given, at most its length. */
  readonly offset: number;
  readonly message: string;
}

export interface Parsed {
  /** What was read: everything, or the arguments and blocks at the top of the file that were whole before the fault. */
  readonly file: File;
  /** Empty, or the first fault: what follows one cannot be told apart reliably. */
  readonly errors: readonly ParseFault[];
}

export interface ParsedExpression {
  /** Null when there is a fault. */
  readonly expression: Expression | null;
  readonly errors: readonly ParseFault[];
}

/**
 * Parses a file in HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): `.tf`, `.tofu`, `.tfvars`. A
 * byte order mark and CR LF are accepted. Never throws; takes time in proportion to the text.
 */
export function parse(source: string): Parsed {
  const items: Items = { attributes: [], blocks: [] };
  const errors = faultsOf(source, () => {
    new BodyReader(new Scanner(source)).readFile(items);
  });
  const range = { start: 0, end: source.length };
  return { file: { range, body: { ...items, range } }, errors };
}

/** Parses a single expression, as `-var` has for everything but strings. Ends of lines count only inside braces. */
export function parseExpression(source: string): ParsedExpression {
  return only(source, (scanner) => {
    scanner.setNewlines(false);
    const expression = new ExpressionReader(scanner).read();
    scanner.expect('end', 'the end of the expression');
    return expression;
  });
}

/** Parses a template without quotes around it: a file for `templatefile`, a string in `.tf.json`. No backslash is special in it. */
export function parseTemplate(source: string): ParsedExpression {
  return only(source, (scanner) => readBare(new ExpressionReader(scanner)));
}

function only(source: string, read: (scanner: Scanner) => Expression): ParsedExpression {
  let expression: Expression | null = null;
  const errors = faultsOf(source, () => {
    expression = read(new Scanner(source));
  });
  return { expression, errors };
}

/** The fault that reading ends with, if any. */
function faultsOf(source: string, read: () => void): readonly ParseFault[] {
  const binary = source.indexOf('\0');
  if (binary >= 0) return [{ offset: binary, message: 'expected text in UTF-8, found a NUL character' }];
  try {
    read();
    return [];
  } catch (fault) {
    if (fault instanceof SyntaxFault) return [{ offset: fault.offset, message: fault.message }];
    throw fault;
  }
}
