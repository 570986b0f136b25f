import type { ParseResult } from '@babel/parser';

/** The parser's own types, by the names that this room uses. */

export type Program = ParseResult['program'];
export type Statement = Program['body'][number];
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
export type Declarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number];
export type Target = Declarator['id'];
export type FunctionDeclaration = Extract<Statement, { type: 'FunctionDeclaration' }>;
export type ObjectLiteral = Extract<Expression, { type: 'ObjectExpression' }>;
export type ObjectMethod = Extract<ObjectLiteral['properties'][number], { type: 'ObjectMethod' }>;
export type FunctionNode =
  FunctionDeclaration | Extract<Expression, { type: 'FunctionExpression' | 'ArrowFunctionExpression' }> | ObjectMethod;

type Property = Extract<ObjectLiteral['properties'][number], { type: 'ObjectProperty' }>;
type Member = Extract<Expression, { type: 'MemberExpression' }>;
export type Argument = Extract<Expression, { type: 'CallExpression' }>['arguments'][number];

/** Everything that stands where a value is wanted; what is no expression has none that is followed. */
export type Evaluable =
  | Expression
  | Argument
  | Extract<Expression, { type: 'TemplateLiteral' }>['expressions'][number]
  | Property['value']
  | Property['key'];

/** Everything that can stand on the left of an assignment or a declaration. */
export type Bound =
  | Target
  | Evaluable
  | Extract<Expression, { type: 'AssignmentExpression' }>['left']
  | Extract<Statement, { type: 'ForOfStatement' }>['left'];

/** What has a name as it stands, or in brackets. */
export type Named =
  | { readonly computed?: boolean | null; readonly property: Member['property'] }
  | { readonly computed?: boolean | null; readonly key: Property['key'] };

/** Any node, to walk over what is not looked at closely. */
export interface AnyNode {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } } | null;
}

export function isNode(value: unknown): value is AnyNode & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes directly below a node. */
export function childrenOf(node: AnyNode): readonly (AnyNode & Readonly<Record<string, unknown>>)[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === 'loc' || name === 'extra' || name.endsWith('Comments')) return [];
    return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
  });
}

/** Every node of a tree, the outer ones first; at most so many. Without recursion: trees can be deep. */
export function nodesOf(root: AnyNode, limit: number): readonly (AnyNode & Readonly<Record<string, unknown>>)[] {
  const found: (AnyNode & Readonly<Record<string, unknown>>)[] = isNode(root) ? [root] : [];
  for (let index = 0; index < found.length && found.length < limit; index += 1) {
    const node = found[index];
    if (node !== undefined) found.push(...childrenOf(node));
  }
  return found.slice(0, limit);
}
