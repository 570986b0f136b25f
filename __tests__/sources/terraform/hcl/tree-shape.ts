import type { Expression, For, TemplatePart } from '../../../../src/sources/terraform/hcl/index.js';
import type { OracleNode } from './oracle.js';

/** What both trees can say of an expression: its kind, its names and its children. */
export type Shape = readonly (string | Shape)[];

/** The shape of our tree in HashiCorp's terms: references are one node, strings are templates, parentheses are left out. */
export function shapeOf(source: string, expression: Expression): Shape {
  const shape = (child: Expression): Shape => shapeOf(source, child);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? ['template', ['literalValue']]
        : ['literalValue', source.slice(expression.range.start, expression.range.end)];
    case 'template':
      return templateShape(source, expression.parts);
    case 'tuple':
      return ['tuple', ...expression.items.map(shape)];
    case 'object':
      return [
        'object',
        ...expression.items.flatMap(({ key, bareKey, value }) => [bareKey ? [] : shape(key), shape(value)]),
      ];
    case 'call':
      return ['function', expression.name, String(expression.expandFinal), ...expression.args.map(shape)];
    case 'variable':
      return ['scopeTraversal', expression.name];
    case 'get-attr':
      return step(expression.object, shape(expression.object), expression.name);
    case 'index':
      return indexShape(source, expression);
    case 'splat':
      return ['splat', shape(expression.object), shape(expression.each)];
    case 'splat-item':
      return [];
    case 'conditional':
      return ['conditional', shape(expression.condition), shape(expression.whenTrue), shape(expression.whenFalse)];
    case 'unary':
      return ['unaryOp', expression.operator, shape(expression.operand)];
    case 'binary':
      return ['binaryOp', expression.operator, shape(expression.left), shape(expression.right)];
    case 'for':
      return forShape(expression, shape);
    case 'parenthesized':
      return shape(expression.expression);
  }
}

function forShape(expression: For, shape: (child: Expression) => Shape): Shape {
  const { keyVariable, valueVariable, collection, key, value, condition, group } = expression;
  const children = [collection, key, value, condition].filter((child) => child !== null);
  return ['for', keyVariable ?? '', valueVariable, String(group), ...children.map(shape)];
}

function indexShape(source: string, { object, key }: Extract<Expression, { kind: 'index' }>): Shape {
  const base = shapeOf(source, object);
  if (key.kind !== 'literal') return ['index', base, shapeOf(source, key)];
  return step(object, base, typeof key.value === 'string' ? `"${key.value}"` : String(key.value));
}

/** One more step on a reference, or on anything else a relative one. */
function step(object: Expression, base: Shape, segment: string): Shape {
  const [kind] = base;
  const continues = kind === 'scopeTraversal' || kind === 'relativeTraversal';
  return continues && object.kind !== 'parenthesized' ? [...base, segment] : ['relativeTraversal', base, segment];
}

function templateShape(source: string, parts: readonly TemplatePart[]): Shape {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'interpolation') return ['templateWrap', shapeOf(source, only.expression)];
  return ['template', ...parts.map((part) => partShape(source, part))];
}

function partShape(source: string, part: TemplatePart): Shape {
  if (part.kind === 'text') return ['literalValue'];
  if (part.kind === 'interpolation') return shapeOf(source, part.expression);
  const inner = (parts: readonly TemplatePart[]): Shape => [
    'template',
    ...(parts.length === 0 ? [['literalValue']] : parts.map((each) => partShape(source, each))),
  ];
  if (part.kind === 'template-if') {
    return ['conditional', shapeOf(source, part.condition), inner(part.whenTrue), inner(part.whenFalse ?? [])];
  }
  const { keyVariable, valueVariable, collection, body } = part;
  return ['templateJoin', ['for', keyVariable ?? '', valueVariable, 'false', shapeOf(source, collection), inner(body)]];
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
  equal: '==',
  notEqual: '!=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  logicalAnd: '&&',
  logicalOr: '||',
  logicalNot: '!',
  negate: '-',
};

/** The same of HashiCorp's tree. */
export function oracleShape(node: OracleNode): Shape {
  const meta = node.meta ?? {};
  const children = (node.children ?? []).map(oracleShape);
  const [first = []] = children;
  switch (node.type) {
    case '':
      return first;
    case 'literalValue':
      return meta['type'] === 'string' ? [node.type] : [node.type, String(meta['value'])];
    case 'scopeTraversal':
      return [node.type, ...segmentsOf(meta)];
    case 'relativeTraversal':
      return [node.type, first, ...segmentsOf(meta)];
    case 'function':
      return [node.type, String(meta['name']), String(meta['expandedFinalArgument']), ...children];
    case 'unaryOp':
    case 'binaryOp':
      return [node.type, OPERATORS[String(meta['operator'])] ?? String(meta['operator']), ...children];
    case 'for':
      return [node.type, String(meta['keyVar']), String(meta['valVar']), String(meta['groupedValue']), ...children];
    default:
      return [node.type, ...children];
  }
}

function segmentsOf(meta: Readonly<Record<string, unknown>>): string[] {
  const traversal = meta['traversal'];
  return Array.isArray(traversal) ? traversal.map((part: { segment: string }) => part.segment) : [];
}
