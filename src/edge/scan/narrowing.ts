import { evaluate, nameOfKey } from './expressions.js';
import type { Evaluable, Expression } from './nodes.js';
import { nameOf, objectAt } from './objects.js';
import { binary, isTruthy, typeOf } from './operators.js';
import { variableOf, type Run } from './run.js';
import { literalOf, oneOf, type Scope, type Val } from './values.js';

/**
 * What a condition says of the variables and properties in it: only the values that suit it are left on this way. Of what can
 * be one thing alone nothing is learnt.
 */
export function narrow(run: Run, test: Expression, truth: boolean, scope: Scope): void {
  switch (test.type) {
    case 'ParenthesizedExpression':
      narrow(run, test.expression, truth, scope);
      return;
    case 'UnaryExpression':
      if (test.operator === '!') narrow(run, test.argument, !truth, scope);
      return;
    case 'LogicalExpression':
      if (test.operator !== (truth ? '&&' : '||')) return;
      narrow(run, test.left, truth, scope);
      narrow(run, test.right, truth, scope);
      return;
    case 'BinaryExpression':
      if (!/^[!=]==?$/.test(test.operator) || test.left.type === 'PrivateName') return;
      compared(run, test.operator, test.left, test.right, truth, scope);
      compared(run, test.operator, test.right, test.left, truth, scope);
      return;
    default:
      keep(run, test, scope, (option) => isTruthy(run, option) !== !truth);
  }
}

/** `x === null`, `x != 'a'`, `typeof x === 'undefined'`. */
function compared(run: Run, operator: string, side: Expression, other: Expression, truth: boolean, scope: Scope): void {
  if (!isConstant(other)) return;
  const wanted = evaluate(run, other, scope);
  const suits = (val: Val): boolean => literalOf(binary(run, operator, val, wanted)) !== !truth;
  if (side.type === 'UnaryExpression' && side.operator === 'typeof') {
    keep(run, side.argument, scope, (option) => suits(typeOf(run, option)));
  } else keep(run, side, scope, suits);
}

function isConstant(node: Expression): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'NullLiteral' || node.type === 'StringLiteral' || node.type === 'BooleanLiteral';
}

/** Keeps the values of a variable or property that suit, if any does. */
function keep(run: Run, node: Expression, scope: Scope, suits: (option: Val) => boolean): void {
  if (node.type === 'Identifier') {
    const ref = variableOf(scope, node.name);
    const cell = ref === null ? null : run.store.read(ref);
    if (ref === null || cell?.type !== 'variable') return;
    const val = left(cell.val, suits);
    if (val !== cell.val) run.store.write(ref, { type: 'variable', val });
  } else if (
    node.type === 'MemberExpression' &&
    isPath(node.object) &&
    (node.computed !== true || isPath(node.property))
  ) {
    const object = evaluate(run, node.object, scope);
    const name = nameOf(nameOfKey(run, node, scope));
    const cell = objectAt(run, object);
    const slot = name === null ? undefined : cell?.slots.get(name);
    if (object.kind !== 'ref' || cell === null || name === null || slot === undefined) return;
    const kept = { ...slot, val: left(slot.val, suits), written: left(slot.written, suits) };
    if (kept.val !== slot.val) run.store.write(object.ref, { ...cell, slots: new Map(cell.slots).set(name, kept) });
  }
}

function left(val: Val, suits: (option: Val) => boolean): Val {
  if (val.kind !== 'choice') return val;
  const options = val.options.filter(suits);
  return options.length === 0 || options.length === val.options.length ? val : oneOf(options);
}

/** Whether an expression names something and does nothing else. */
function isPath(node: Evaluable): boolean {
  if (node.type === 'MemberExpression') return isPath(node.object) && (node.computed !== true || isPath(node.property));
  return node.type === 'Identifier' || node.type === 'StringLiteral';
}
