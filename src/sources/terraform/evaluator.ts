import type { SourceLocation } from '../../model/location.js';
import { bought, weightOf, type Effort } from './effort.js';
import { callFunction } from './functions/index.js';
import { oneOfMembers } from './functions/collections.js';
import type { FunctionWorld } from './functions/call.js';
import type {
  Binary,
  Call,
  Conditional,
  Expression,
  For,
  ObjectExpression,
  Range,
  Splat,
  Template,
  TemplatePart,
} from './hcl/ast.js';
import { locate, type SourceText } from './module-source.js';
import { equals } from './equality.js';
import { arithmetic, unary } from './operators.js';
import { settled } from './open-sets.js';
import { joinTexts, unresolvedFrom } from './texts.js';
import {
  anyElementOf,
  describe,
  failure,
  ifThere,
  isWhollyKnown,
  mapping,
  memberOf,
  moved,
  nothing,
  onBranches,
  oneOf,
  quantity,
  sequence,
  text,
  toText,
  toTruth,
  truth,
  unified,
  unordered,
  unresolved,
  type Datum,
  type Unresolved,
} from './values.js';

/** Where an expression stands: what its names mean, and in which file it is. */
export interface Scope {
  readonly file: SourceText;
  /** Variables of a `for`, `each`, `count`, and the iterators of dynamic blocks. */
  readonly names: ReadonlyMap<string, Datum>;
  /** The element at hand of the innermost splat. */
  readonly item: Datum | null;
  /** What any other name means, such as `var` and `aws_lb`: data with members. */
  readonly lookUp: (name: string) => Datum;
  readonly world: FunctionWorld;
  readonly effort: Effort;
}

/** A scope with further names. */
export function withNames(scope: Scope, names: Iterable<readonly [string, Datum]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}

/** What an expression comes to in its scope. Never throws, and ends: what takes too long is unresolved. */
export function evaluate(expression: Expression, scope: Scope): Datum {
  const at = placeOf(expression.range, scope);
  return scope.effort.spend(
    () => {
      const datum = evaluateNode(expression, scope, at);
      return datum.at === null ? moved(datum, at) : datum;
    },
    () => unresolved('unsupported', 'an expression that takes too long to evaluate', { at }),
  );
}

function placeOf(range: Range, { file }: Scope): SourceLocation {
  return locate(range, file);
}

function evaluateNode(node: Expression, scope: Scope, at: SourceLocation): Datum {
  switch (node.kind) {
    case 'literal':
      return literal(node.value, at);
    case 'template':
      return template(node, scope, at);
    case 'tuple':
      return sequence(
        node.items.map((item) => evaluate(item, scope)),
        at,
      );
    case 'object':
      return object(node, scope, at);
    case 'call':
      return call(node, scope, at);
    case 'variable':
      return scope.names.get(node.name) ?? scope.lookUp(node.name);
    case 'get-attr':
      return memberOf(evaluate(node.object, scope), node.name);
    case 'index':
      return index(evaluate(node.object, scope), evaluate(node.key, scope), at);
    case 'splat':
      return splat(node, scope, at);
    case 'splat-item':
      return scope.item ?? failure('[*]', at);
    case 'conditional':
      return conditional(node, scope, at);
    case 'unary':
      return unary(node.operator, evaluate(node.operand, scope), at);
    case 'binary':
      return binary(node, scope, at);
    case 'for':
      return forExpression(node, scope, at);
    case 'parenthesized':
      return evaluate(node.expression, scope);
  }
}

function literal(value: string | number | boolean | null, at: SourceLocation): Datum {
  if (value === null) return nothing(at);
  if (typeof value === 'string') return text(value, at);
  return typeof value === 'number' ? quantity(value, at) : truth(value, at);
}

// -------------------------------------------------------------------------------------------------------------- templates

function template({ parts }: Template, scope: Scope, at: SourceLocation): Datum {
  const [only] = parts;
  if (only?.kind === 'interpolation' && parts.length === 1) return evaluate(only.expression, scope);
  return joinParts(parts, scope, at);
}

function joinParts(parts: readonly TemplatePart[], scope: Scope, at: SourceLocation): Datum {
  const data = parts.map((part) => templatePart(part, scope, at));
  const shown = data.map((datum) => (datum.type === 'string' ? datum.value : `\${${describe(datum)}}`));
  return bought(joinTexts(data, { expression: `"${shown.join('')}"`, at }), scope.effort);
}

function templatePart(part: TemplatePart, scope: Scope, at: SourceLocation): Datum {
  switch (part.kind) {
    case 'text':
      return text(part.text, at);
    case 'interpolation': {
      const datum = toText(evaluate(part.expression, scope));
      return datum.type === 'null' ? failure('null in a template', at) : datum;
    }
    case 'template-if': {
      const condition = toTruth(evaluate(part.condition, scope));
      const branch = (taken: boolean): Datum => joinParts(taken ? part.whenTrue : (part.whenFalse ?? []), scope, at);
      if (condition.type === 'bool') return branch(condition.value);
      if (condition.type === 'null') return failure('null in a condition', at);
      if (condition.failed) return condition;
      return oneOf([branch(true), branch(false)], conditionalAbout(condition, 'a template', at));
    }
    case 'template-for': {
      const rounds = elementsOf(settled(evaluate(part.collection, scope)));
      if (!Array.isArray(rounds)) return unresolvedFrom([rounds], { expression: `for ${describe(rounds)}`, at });
      const texts = rounds.map(([key, value]) => joinParts(part.body, withNames(scope, namesOf(part, key, value)), at));
      return bought(joinTexts(texts, { expression: `"${texts.map(describe).join('')}"`, at }), scope.effort);
    }
  }
}

function namesOf(
  { keyVariable, valueVariable }: { readonly keyVariable: string | null; readonly valueVariable: string },
  key: Datum,
  value: Datum,
): readonly (readonly [string, Datum])[] {
  return keyVariable === null
    ? [[valueVariable, value]]
    : [
        [keyVariable, key],
        [valueVariable, value],
      ];
}

/** The pairs of key and value of a collection; what is unresolved about it when they cannot be known. */
export function elementsOf(collection: Datum): (readonly [Datum, Datum])[] | Unresolved {
  switch (collection.type) {
    case 'sequence':
      return collection.items.map((item, position) => [collection.set ? item : quantity(position, item.at), item]);
    case 'mapping':
      return [...collection.entries].map(([key, value]) => [text(key, value.at), value]);
    case 'unresolved':
      return collection;
    default:
      return failure(`the elements of ${describe(collection)}`, collection.at);
  }
}

// ------------------------------------------------------------------------------------------------- collections and calls

function object({ items }: ObjectExpression, scope: Scope, at: SourceLocation): Datum {
  const members = items.map((item) => [toText(evaluate(item.key, scope)), evaluate(item.value, scope)] as const);
  const entries = members.flatMap(([key, value]) => (key.type === 'string' ? [[key.value, value] as const] : []));
  if (entries.length === members.length) return mapping(entries, at);
  const open = members.find(([key]) => key.type !== 'string');
  if (open === undefined || open[0].type === 'null') return failure('{ (null) = … }', at);
  const expression = `{ (${describe(open[0])}) = ${describe(open[1])} }`;
  return {
    ...unresolvedFrom([open[0]], { expression, at }),
    element: anyOf(
      members.map(([, value]) => value),
      expression,
      at,
    ),
  };
}

function call({ name, args, expandFinal }: Call, scope: Scope, at: SourceLocation): Datum {
  const data = args.map((arg) => evaluate(arg, scope));
  for (const datum of data) scope.effort.charge(weightOf(datum));
  if (!expandFinal) return bought(callFunction(name, data, at, scope.world), scope.effort);
  const last = data.pop() ?? nothing(at);
  const spread = elementsOf(settled(last));
  if (!Array.isArray(spread)) return unresolvedFrom([last], { expression: `${name}(${describe(last)}...)`, at });
  return bought(callFunction(name, [...data, ...spread.map(([, value]) => value)], at, scope.world), scope.effort);
}

function index(collection: Datum, key: Datum, at: SourceLocation): Datum {
  const name = toText(key);
  if (name.type === 'string') return memberOf(collection, name.value);
  const expression = `${describe(collection)}[${describe(key)}]`;
  if (name.type === 'null') return failure(expression, at);
  if (collection.type !== 'unresolved') return oneOfMembers(collection, undefined, name, { expression, at });
  const element = collection.branches.length === 0 ? anyElementOf(collection) : null;
  if (element !== null) return ifThere(element, expression, at);
  return unresolvedFrom([collection, name], { expression, at });
}

/**
 * Source: https://developer.hashicorp.com/terraform/language/expressions/splat; anything that is no list counts as a list of one, null
 * as an empty one.
 */
function splat({ object: subject, each }: Splat, scope: Scope, at: SourceLocation): Datum {
  const collection = settled(evaluate(subject, scope));
  const one = (item: Datum): Datum => evaluate(each, { ...scope, item });
  return onBranches(
    collection,
    (datum) => {
      if (datum.type === 'null') return sequence([], at);
      if (datum.type === 'sequence') return sequence(datum.items.map(one), at);
      if (datum.type !== 'unresolved' || isSingle(datum)) return sequence([one(datum)], at);
      const element = one(anyElementOf(datum) ?? unresolvedFrom([datum], { expression: `${describe(datum)}[*]`, at }));
      return { ...unresolvedFrom([element, datum], { expression: `[${describe(element)}…]`, at }), element };
    },
    `${describe(collection)}[*]`,
  );
}

/** A resource without count or for_each: not a list, although little of it is known. */
function isSingle(datum: Unresolved): boolean {
  return datum.member !== null && datum.element === null;
}

function forExpression(node: For, scope: Scope, at: SourceLocation): Datum {
  const collection = settled(evaluate(node.collection, scope));
  if (collection.type !== 'unresolved') return forOver(node, collection, scope, at);
  return onBranches(collection, (datum) => forOver(node, datum, scope, at), `for ${describe(collection)}`);
}

interface Round {
  readonly key: Datum | null;
  readonly value: Datum;
  readonly kept: Datum;
}

function forOver(node: For, collection: Datum, scope: Scope, at: SourceLocation): Datum {
  const elements = elementsOf(collection);
  const round = (key: Datum, value: Datum): Round => {
    const inner = withNames(scope, namesOf(node, key, value));
    const kept = node.condition === null ? truth(true) : toTruth(evaluate(node.condition, inner));
    if (kept.type === 'bool' && !kept.value) return { key: null, value, kept };
    return { key: node.key === null ? null : evaluate(node.key, inner), value: evaluate(node.value, inner), kept };
  };
  const expression = (): string => `for ${describe(collection)}`;
  if (!Array.isArray(elements)) {
    if (elements.failed) return elements;
    const about = { expression: `${describe(elements)}[*]`, at };
    const { value } = round(unresolvedFrom([elements], about), elements.element ?? unresolvedFrom([elements], about));
    return {
      ...unresolvedFrom([elements], { expression: `[${expression()} : ${describe(value)}]`, at }),
      element: node.group ? null : value,
      certain: node.group ? [] : elements.certain.flatMap(([key, item]) => certainRound(round(key, item), key)),
    };
  }
  scope.effort.charge(elements.length);
  const rounds = elements
    .map(([key, value]) => round(key, value))
    .filter(({ kept }) => kept.type !== 'bool' || kept.value);
  const open = rounds.find(({ kept }) => kept.type !== 'bool');
  if (open !== undefined) {
    const element = anyOf(
      rounds.map(({ value }) => value),
      expression(),
      at,
    );
    return {
      ...unresolvedFrom([open.kept], { expression: `[${expression()} if ${describe(open.kept)}]`, at }),
      element,
    };
  }
  if (node.key !== null) return gathered(node, rounds, at);
  const values = rounds.map(({ value }) => value);
  const isOrdered = collection.type !== 'sequence' || !collection.set || isWhollyKnown(collection);
  return isOrdered ? sequence(values, at) : unordered(values, expression(), at);
}

/** What a round over a certain element gives for certain. */
function certainRound({ key, value, kept }: Round, position: Datum): readonly (readonly [Datum, Datum])[] {
  return kept.type === 'bool' && kept.value ? [[key ?? position, value]] : [];
}

/** What any element of a collection is that has some of these. */
function anyOf(items: readonly Datum[], expression: string, at: SourceLocation): Datum {
  return oneOf(items, { reason: 'conditional', expression: `${expression}[…]`, at });
}

/** The object of a `for` with keys. */
function gathered({ group }: For, rounds: readonly Round[], at: SourceLocation): Datum {
  const entries = new Map<string, Datum[]>();
  for (const { key, value } of rounds) {
    const name = key === null ? nothing() : toText(key);
    if (name.type !== 'string') {
      const expression = `{ ${describe(name)} => ${describe(value)} }`;
      const element = anyOf(
        rounds.map((one) => one.value),
        expression,
        at,
      );
      return { ...unresolvedFrom([name], { expression, at }), element: group ? null : element };
    }
    const before = entries.get(name.value) ?? [];
    if (before.length > 0 && !group) return failure(`two values for ${describe(name)}`, at);
    before.push(value);
    entries.set(name.value, before);
  }
  return mapping(
    [...entries].map(([key, values]) => [key, group ? sequence(values, at) : (values[0] ?? nothing(at))] as const),
    at,
  );
}

// -------------------------------------------------------------------------------------------------------------- operators

function conditional({ condition, whenTrue, whenFalse }: Conditional, scope: Scope, at: SourceLocation): Datum {
  const decided = toTruth(evaluate(condition, scope));
  if (decided.type === 'bool') {
    const [taken, other] = decided.value ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const result = evaluate(taken, scope);
    // Both results have one type: a number is a string beside one.
    if (result.type !== 'number' && result.type !== 'bool') return result;
    return unified([result, evaluate(other, scope)])[0] ?? result;
  }
  if (decided.type === 'null') return failure('null in a condition', at);
  if (decided.failed) return decided;
  const branches = unified([evaluate(whenTrue, scope), evaluate(whenFalse, scope)]);
  const expression = `${describe(decided)} ? ${branches.map(describe).join(' : ')}`;
  return oneOf(branches, conditionalAbout(decided, expression, at));
}

function conditionalAbout(
  condition: Unresolved,
  expression: string,
  at: SourceLocation,
): { readonly reason: 'conditional'; readonly expression: string; readonly at: SourceLocation } {
  return { reason: 'conditional', expression: expression === '' ? condition.expression : expression, at };
}

function binary(node: Binary, scope: Scope, at: SourceLocation): Datum {
  const left = evaluate(node.left, scope);
  const { operator } = node;
  if (operator === '&&' || operator === '||') return logical(operator, left, node.right, scope, at);
  const right = evaluate(node.right, scope);
  const expression = `${describe(left)} ${operator} ${describe(right)}`;
  const failed = [left, right].find((side) => side.type === 'unresolved' && side.failed);
  if (failed !== undefined) return failed;
  if (operator === '==' || operator === '!=') {
    const answer = equals(left, right);
    return answer === null
      ? unresolvedFrom([left, right], { expression, at })
      : truth(answer === (operator === '=='), at);
  }
  return onBranches(
    left,
    (a) => onBranches(right, (b) => arithmetic(operator, a, b, { expression, at }), expression),
    expression,
  );
}

/** One side may decide; HCL evaluates both, but an open one does not matter then. */
function logical(operator: '&&' | '||', left: Datum, other: Expression, scope: Scope, at: SourceLocation): Datum {
  const decisive = operator === '||';
  const first = toTruth(left);
  if (first.type === 'bool' && first.value === decisive) return truth(decisive, at);
  const second = toTruth(evaluate(other, scope));
  if (second.type === 'bool' && second.value === decisive) return truth(decisive, at);
  if (first.type === 'bool' && second.type === 'bool') return truth(!decisive, at);
  const expression = `${describe(first)} ${operator} ${describe(second)}`;
  if (first.type === 'null' || second.type === 'null') return failure(expression, at);
  return unresolvedFrom([first, second], { expression, at });
}
