/**
 * The tree of HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md), as `parse` returns it.
 *
 * Nothing is evaluated here: names are not looked up, constants are not folded. Only what the syntax itself settles is done:
 * escapes are decoded, a `<<-` heredoc has lost its indentation, `~` markers have trimmed their neighbours.
 */

/** Where a node stands: offsets into the source as given, in UTF-16 units; `end` is the first one behind the node. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly range: Range;
}

export interface File extends Node {
  readonly body: Body;
}

/** Arguments and blocks, each in order of appearance; ranges tell how they interleave. No argument stands here twice. */
export interface Body extends Node {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** `name = expression`. Its range ends with the expression. */
export interface Attribute extends Node {
  readonly kind: 'attribute';
  readonly name: string;
  readonly nameRange: Range;
  readonly expression: Expression;
}

/** `type "label" label { … }`. Its range ends behind the closing brace. */
export interface Block extends Node {
  readonly kind: 'block';
  readonly type: string;
  readonly typeRange: Range;
  readonly labels: readonly Label[];
  /** From the type to the last label: what a message about the whole block points at. */
  readonly headerRange: Range;
  readonly body: Body;
}

export interface Label extends Node {
  readonly text: string;
  /** Whether it was written in quotes. */
  readonly quoted: boolean;
}

export type Expression =
  | Literal
  | Template
  | Tuple
  | ObjectExpression
  | Call
  | Variable
  | GetAttr
  | Index
  | Splat
  | SplatItem
  | Conditional
  | Unary
  | Binary
  | For
  | Parenthesized;

/**
 * A value that stands in the source: `true`, `null`, a number, or a quoted string or heredoc without any sequence.
 * HCL's numbers have more digits than a double: the source text in `range` has them all.
 */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/**
 * A quoted string or heredoc with at least one sequence. One whose only part is an interpolation (`"${x}"`) has the value of that
 * expression, whatever its type; every other template is a string (spec, "Template Interpolation Unwrapping").
 */
export interface Template extends Node {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
  readonly heredoc: boolean;
}

export type TemplatePart = TemplateText | Interpolation | TemplateIf | TemplateFor;

/**
 * Literal text, decoded, outdented and trimmed; never two in a row. Empty only beside a lone interpolation, where `~` has trimmed
 * all of it away: the template is a string nevertheless.
 */
export interface TemplateText extends Node {
  readonly kind: 'text';
  readonly text: string;
}

/** `${expression}`. */
export interface Interpolation extends Node {
  readonly kind: 'interpolation';
  readonly expression: Expression;
}

/** `%{ if condition }…%{ else }…%{ endif }`. */
export interface TemplateIf extends Node {
  readonly kind: 'template-if';
  readonly condition: Expression;
  readonly whenTrue: readonly TemplatePart[];
  /** Null where there is no `else`. */
  readonly whenFalse: readonly TemplatePart[] | null;
}

/** `%{ for key, value in collection }…%{ endfor }`. */
export interface TemplateFor extends Node {
  readonly kind: 'template-for';
  readonly keyVariable: string | null;
  readonly valueVariable: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}

/** `[a, b]`. */
export interface Tuple extends Node {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

/** `{ key = value }`. Of items with the same key the last one counts. */
export interface ObjectExpression extends Node {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
}

export interface ObjectItem extends Node {
  /**
   * A bare word (`a = 1`, also `null = 1` and `for = 1`) is a literal string here. A reference written without parentheses (`a.b = 1`)
   * stays one; Terraform refuses it as ambiguous.
   */
  readonly key: Expression;
  /** Whether the key is a bare word. */
  readonly bareKey: boolean;
  readonly value: Expression;
}

/** `name(arguments)`; a name in a namespace has its colons: `provider::aws::arn_parse`. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
  /** Whether the last argument is followed by `...`: its elements are the arguments. */
  readonly expandFinal: boolean;
}

/** A name: the root of a reference (`aws_lb` of `aws_lb.main.dns_name`) or a variable of a `for`. */
export interface Variable extends Node {
  readonly kind: 'variable';
  readonly name: string;
}

/** `object.name`. The range starts with the object. */
export interface GetAttr extends Node {
  readonly kind: 'get-attr';
  readonly object: Expression;
  readonly name: string;
  readonly nameRange: Range;
}

/** `object[key]`, and the older `object.0`, whose key is a literal number. */
export interface Index extends Node {
  readonly kind: 'index';
  readonly object: Expression;
  readonly key: Expression;
}

/**
 * `object[*].a[0]` (full) or the older `object.*.a` (attr): the list of `each`, evaluated for every element of the object. What
 * follows a full splat belongs to `each`, further splats included; of what follows the older form only the `.names` do.
 */
export interface Splat extends Node {
  readonly kind: 'splat';
  readonly style: 'full' | 'attr';
  readonly object: Expression;
  /** An expression over one `SplatItem`, which stands for the element at hand; the item itself if nothing follows. */
  readonly each: Expression;
}

/** The element at hand of the innermost splat around it. Its range is the `[*]` or `.*`. */
export interface SplatItem extends Node {
  readonly kind: 'splat-item';
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `[for k, v in collection : value if condition]`, or with `key => value` and braces an object. */
export interface For extends Node {
  readonly kind: 'for';
  readonly keyVariable: string | null;
  readonly valueVariable: string;
  readonly collection: Expression;
  /** Null in brackets (a tuple), never null in braces (an object). */
  readonly key: Expression | null;
  readonly value: Expression;
  readonly condition: Expression | null;
  /** Whether `...` follows the value: values with the same key are gathered in a list. */
  readonly group: boolean;
}

/** `(expression)`. It matters around an object's key, and for the source text. */
export interface Parenthesized extends Node {
  readonly kind: 'parenthesized';
  readonly expression: Expression;
}

/** Finds the line of an offset. */
export interface LineIndex {
  /** The line, from 1, of an offset into the source; beyond the source, the last line. */
  lineOf(offset: number): number;
}

/** Looks at the source once, so that every line is then found in logarithmic time. Lines end with LF, as editors count them. */
export function indexLines(source: string): LineIndex {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return { lineOf: (offset) => countUpTo(starts, offset) };
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
