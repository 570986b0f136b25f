import { call, callUnknown, functionsIn } from './calls.js';
import { binary, isTruthy, joinText, typeOf, unary } from './operators.js';
import type { Argument, Evaluable, Expression, FunctionNode, Named, ObjectLiteral } from './nodes.js';
import { narrow } from './narrowing.js';
import { assign, bind } from './patterns.js';
import {
  copyInto,
  deleteMember,
  EMPTY,
  listAt,
  newList,
  newObject,
  objectAt,
  readMember,
  slotOf,
  writeMember,
} from './objects.js';
import { globalOf } from './natives.js';
import { newPromise } from './promises.js';
import { variableOf, type Run } from './run.js';
import { ANY, each, literal, NOTHING, oneOf, type Scope, type Slot, type Val } from './values.js';

/** What an expression gives. What is not followed gives something unknown. */
export function evaluate(run: Run, node: Evaluable, scope: Scope): Val {
  run.step();
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return literal(node.value);
    case 'NullLiteral':
      return literal(null);
    case 'TemplateLiteral':
      return template(run, node, scope);
    case 'Identifier':
      return readVariable(run, node.name, scope);
    case 'ObjectExpression':
      return objectLiteral(run, node, scope);
    case 'ArrayExpression':
      return arrayLiteral(run, node, scope);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return functionValue(run, node, scope);
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      if (node.object.type === 'Super') return ANY;
      const object = evaluate(run, node.object, scope);
      if (node.type === 'OptionalMemberExpression' && isNothing(object)) return NOTHING;
      return readMember(run, object, nameOfKey(run, node, scope));
    }
    case 'CallExpression':
    case 'OptionalCallExpression':
      return callExpression(run, node, scope);
    case 'NewExpression':
      return newExpression(run, node, scope);
    case 'AssignmentExpression':
      return assignment(run, node, scope);
    case 'ConditionalExpression':
      return conditional(run, node, scope);
    case 'LogicalExpression':
      return logical(run, node, scope);
    case 'BinaryExpression':
      return node.left.type === 'PrivateName'
        ? ANY
        : binary(run, node.operator, evaluate(run, node.left, scope), evaluate(run, node.right, scope));
    case 'UnaryExpression':
      return unaryExpression(run, node, scope);
    case 'UpdateExpression':
      bind(run, node.argument, ANY, scope, 'assign');
      return ANY;
    case 'SequenceExpression':
      return node.expressions.map((expression) => evaluate(run, expression, scope)).at(-1) ?? NOTHING;
    case 'AwaitExpression':
      return evaluate(run, node.argument, scope);
    case 'YieldExpression':
      return node.argument ? evaluate(run, node.argument, scope) : ANY;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return evaluate(run, node.expression, scope);
    default:
      return ANY;
  }
}

/** The name of a property, as it stands or as its expression gives it. */
export function nameOfKey(run: Run, node: Named, scope: Scope): Val {
  const key = 'property' in node ? node.property : node.key;
  if (node.computed !== true) {
    if ('name' in key && typeof key.name === 'string') return key.type === 'Identifier' ? literal(key.name) : ANY;
    return 'value' in key && (typeof key.value === 'string' || typeof key.value === 'number')
      ? literal(String(key.value))
      : ANY;
  }
  return evaluate(run, key, scope);
}

function readVariable(run: Run, name: string, scope: Scope): Val {
  if (name === 'undefined') return NOTHING;
  const ref = variableOf(scope, name);
  const cell = ref === null ? null : run.store.read(ref);
  if (cell?.type === 'variable') return cell.val;
  return ref === null ? globalOf(name) : ANY;
}

function template(run: Run, node: Extract<Expression, { type: 'TemplateLiteral' }>, scope: Scope): Val {
  const parts = node.quasis.flatMap(({ value }, index): readonly Val[] => {
    const expression = node.expressions[index];
    const text = literal(value.cooked ?? value.raw);
    return expression === undefined ? [text] : [text, evaluate(run, expression, scope)];
  });
  return joinText(parts);
}

function objectLiteral(run: Run, node: ObjectLiteral, scope: Scope): Val {
  const at = run.at(node);
  const object = newObject(run, { ...EMPTY, at });
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      spreadInto(run, object, evaluate(run, property.argument, scope), at);
    } else if (property.type === 'ObjectMethod') {
      if (property.kind === 'method') {
        writeMember(
          run,
          object,
          nameOfKey(run, property, scope),
          functionValue(run, property, scope),
          run.at(property),
        );
      } else if (property.kind === 'get') {
        const getter = functionValue(run, property, scope);
        writeMember(run, object, nameOfKey(run, property, scope), { kind: 'lazy', getter }, run.at(property));
      }
    } else {
      const val = evaluate(run, property.value, scope);
      writeMember(run, object, nameOfKey(run, property, scope), val, run.at(property));
    }
  }
  return object;
}

function spreadInto(run: Run, object: Val, source: Val, at: Slot['at']): void {
  const options = each(source);
  const [only] = options;
  if (options.length === 1 && only !== undefined) {
    copyInto(run, object, only, at);
    return;
  }
  // `...(condition && { … })`: with the properties or without them.
  run.store.join(options.map((option) => run.store.branch(() => copyInto(run, object, option, at))));
}

function arrayLiteral(run: Run, node: Extract<Expression, { type: 'ArrayExpression' }>, scope: Scope): Val {
  const items: Val[] = [];
  let open = false;
  for (const element of node.elements) {
    if (element === null) items.push(NOTHING);
    else if (element.type === 'SpreadElement') {
      const list = listAt(run, evaluate(run, element.argument, scope));
      items.push(...(list?.items ?? []));
      open ||= list?.open ?? true;
    } else items.push(evaluate(run, element, scope));
  }
  return newList(run, items, open, run.at(node));
}

export function functionValue(run: Run, node: FunctionNode, scope: Scope): Val {
  return {
    kind: 'ref',
    ref: run.store.allocate({ type: 'function', properties: new Map(), node, scope, file: run.file }),
  };
}

/** Arguments of a call; after a spread of unknown length nothing is known of the others. */
function argumentsOf(run: Run, nodes: readonly Argument[], scope: Scope): readonly Val[] {
  return nodes.flatMap((node): readonly Val[] => {
    if (node.type !== 'SpreadElement') return [evaluate(run, node, scope)];
    const list = listAt(run, evaluate(run, node.argument, scope));
    return list === null ? [ANY] : list.items;
  });
}

type CallNode = Extract<Expression, { type: 'CallExpression' | 'OptionalCallExpression' }>;

function callExpression(run: Run, node: CallNode, scope: Scope): Val {
  const { callee } = node;
  if (callee.type === 'Super' || callee.type === 'V8IntrinsicIdentifier') return ANY;
  if (callee.type === 'Import') {
    const [name = ANY] = argumentsOf(run, node.arguments, scope);
    return name.kind === 'literal' && typeof name.value === 'string' ? run.load(name.value, run.file) : ANY;
  }
  const helper = bundlerHelper(run, node, scope);
  if (helper !== null) return helper;
  const isMember = callee.type === 'MemberExpression' && callee.object.type !== 'Super';
  const owner = isMember ? evaluate(run, callee.object, scope) : NOTHING;
  const called = isMember ? readMember(run, owner, nameOfKey(run, callee, scope)) : evaluate(run, callee, scope);
  const args = argumentsOf(run, node.arguments, scope);
  // While a file loads, `wrap(handler).use(more)` mostly gives what `wrap(handler)` gives.
  const same = run.activation === null ? functionsIn(run, owner) : [];
  return called.kind === 'unknown' ? oneOf([callUnknown(run, args), ...same]) : call(run, called, args, node);
}

/** `__awaiter`, `tslib_1.__awaiter` and `(0, tslib_1.__awaiter)` are all called `__awaiter`. */
function calledName(callee: CallNode['callee']): string | null {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return callee.property.type === 'Identifier' ? callee.property.name : null;
  const last = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : undefined;
  return last === undefined ? null : calledName(last);
}

/** What the helpers of esbuild and of TypeScript do, by their names: their code hides it from a reader. */
function bundlerHelper(run: Run, node: CallNode, scope: Scope): Val | null {
  const name = calledName(node.callee);
  switch (name) {
    case '__toCommonJS':
    case '__toESM':
    case '__importStar':
    case '__importDefault':
    case '_interopRequireDefault':
    case '_interopRequireWildcard': {
      const [first = ANY] = argumentsOf(run, node.arguments, scope);
      const isDefault = /Default/.test(name);
      return isDefault && objectAt(run, first)?.slots.has('__esModule') !== true
        ? newObject(run, { slots: new Map([['default', slotOf(first)]]), open: true })
        : first;
    }
    case '__export': {
      const [target = ANY, all = ANY] = argumentsOf(run, node.arguments, scope);
      for (const [name, slot] of objectAt(run, all)?.slots ?? []) {
        writeMember(run, target, literal(name), { kind: 'lazy', getter: slot.val }, null);
      }
      return NOTHING;
    }
    case '__awaiter': {
      const args = argumentsOf(run, node.arguments, scope);
      return call(run, args[3] ?? ANY, [], node);
    }
    case '__generator':
      // A function that was cut into the cases of a switch, which are not followed.
      argumentsOf(run, node.arguments, scope);
      return ANY;
    default:
      return null;
  }
}

function newExpression(run: Run, node: Extract<Expression, { type: 'NewExpression' }>, scope: Scope): Val {
  const args = argumentsOf(run, node.arguments, scope);
  const callee = node.callee.type === 'Identifier' ? node.callee.name : null;
  if (callee === 'Promise' && variableOf(scope, 'Promise') === null) return newPromise(run, args[0] ?? ANY);
  if (callee !== null && callee.endsWith('Error')) return newObject(run, { ...EMPTY, open: true, at: run.at(node) });
  return callUnknown(run, args);
}

function assignment(run: Run, node: Extract<Expression, { type: 'AssignmentExpression' }>, scope: Scope): Val {
  const { left, operator } = node;
  if (operator === '=') {
    const val = evaluate(run, node.right, scope);
    bind(run, left, val, scope, 'assign');
    return val;
  }
  const before = left.type === 'Identifier' || left.type === 'MemberExpression' ? evaluate(run, left, scope) : ANY;
  const val = compound(run, operator, before, () => evaluate(run, node.right, scope));
  if (left.type === 'Identifier') assign(run, scope, left.name, val);
  else bind(run, left, val, scope, 'assign');
  return val;
}

function compound(run: Run, operator: string, before: Val, right: () => Val): Val {
  if (operator === '||=' || operator === '&&=' || operator === '??=') {
    const logic = operator.slice(0, 2);
    return oneOf(
      logicalWays(run, logic, before).flatMap((way) => (way === 'right' ? [right()] : leftOptions(run, logic, before))),
    );
  }
  return binary(run, operator.slice(0, -1), before, right());
}

function logical(run: Run, node: Extract<Expression, { type: 'LogicalExpression' }>, scope: Scope): Val {
  const left = evaluate(run, node.left, scope);
  const ways = logicalWays(run, node.operator, left);
  if (ways.length === 1) return ways[0] === 'left' ? left : evaluate(run, node.right, scope);
  const results: Val[] = [];
  const way = run.store.branch(() => {
    if (node.operator !== '??') narrow(run, node.left, node.operator === '&&', scope);
    results.push(evaluate(run, node.right, scope));
  });
  run.store.join([new Map(), way]);
  return oneOf([...leftOptions(run, node.operator, left), ...results]);
}

/** What a logical operator can give of its left side: `a || b` nothing that counts as false, `a ?? b` no null. */
function leftOptions(run: Run, operator: string, left: Val): readonly Val[] {
  return each(left).filter((option) => {
    if (operator === '??') return !isNothing(option);
    return isTruthy(run, option) !== (operator !== '||');
  });
}

function isNothing(val: Val): boolean {
  return val.kind === 'undefined' || (val.kind === 'literal' && val.value === null);
}

/** Which side a logical operator can give. */
function logicalWays(run: Run, operator: string, left: Val): readonly ('left' | 'right')[] {
  if (operator === '??') {
    if (isNothing(left)) return ['right'];
    return left.kind === 'unknown' || left.kind === 'choice' || objectAt(run, left)?.vague === true
      ? ['left', 'right']
      : ['left'];
  }
  const truth = isTruthy(run, left);
  if (truth === null) return ['left', 'right'];
  return truth === (operator === '||') ? ['left'] : ['right'];
}

function conditional(run: Run, node: Extract<Expression, { type: 'ConditionalExpression' }>, scope: Scope): Val {
  const { test, consequent, alternate } = node;
  const truth = isTruthy(run, evaluate(run, test, scope));
  if (truth !== null) return evaluate(run, truth ? consequent : alternate, scope);
  const results: Val[] = [];
  const way = (side: Expression, isTrue: boolean): ReturnType<typeof run.store.branch> =>
    run.store.branch(() => {
      narrow(run, test, isTrue, scope);
      results.push(evaluate(run, side, scope));
    });
  run.store.join([way(consequent, true), way(alternate, false)]);
  return oneOf(results);
}

function unaryExpression(run: Run, node: Extract<Expression, { type: 'UnaryExpression' }>, scope: Scope): Val {
  const { argument, operator } = node;
  if (operator === 'delete') {
    if (
      (argument.type === 'MemberExpression' || argument.type === 'OptionalMemberExpression') &&
      argument.object.type !== 'Super'
    ) {
      deleteMember(run, evaluate(run, argument.object, scope), nameOfKey(run, argument, scope), run.at(node));
    }
    return literal(true);
  }
  const val = evaluate(run, argument, scope);
  if (operator === 'void') return NOTHING;
  if (operator === 'typeof') return typeOf(run, val);
  return operator === '!' ? negated(isTruthy(run, val)) : unary(operator, val);
}

function negated(truth: boolean | null): Val {
  return truth === null ? ANY : literal(!truth);
}
