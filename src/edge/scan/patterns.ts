import type { Bound, Target } from './nodes.js';
import { evaluate, nameOfKey } from './expressions.js';
import { EMPTY, listAt, newList, newObject, objectAt, readMember, writeMember } from './objects.js';
import { variableOf, type Run } from './run.js';
import { ANY, literal, oneOf, type Scope, type Val } from './values.js';

/** Puts a value where a pattern says: into new variables, or into those (and properties) that there are. */
export function bind(run: Run, pattern: Bound, val: Val, scope: Scope, how: 'declare' | 'assign'): void {
  run.step();
  switch (pattern.type) {
    case 'Identifier':
      if (how === 'declare') run.declare(scope, pattern.name, val);
      else assign(run, scope, pattern.name, val);
      return;
    case 'ObjectPattern':
      bindObject(run, pattern, val, scope, how);
      return;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        if (element === null) continue;
        if (element.type === 'RestElement') bind(run, element.argument, restOfList(run, val, index), scope, how);
        else bind(run, element, readMember(run, val, literal(index)), scope, how);
      }
      return;
    case 'AssignmentPattern':
      bind(
        run,
        pattern.left,
        withDefault(val, () => evaluate(run, pattern.right, scope)),
        scope,
        how,
      );
      return;
    case 'MemberExpression':
      writeMember(run, evaluate(run, pattern.object, scope), nameOfKey(run, pattern, scope), val, run.at(pattern));
      return;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      bind(run, pattern.expression, val, scope, how);
      return;
    default:
  }
}

function bindObject(
  run: Run,
  pattern: Extract<Target, { type: 'ObjectPattern' }>,
  val: Val,
  scope: Scope,
  how: 'declare' | 'assign',
): void {
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      bind(run, property.argument, restOfObject(run, val, taken), scope, how);
      continue;
    }
    const name = nameOfKey(run, property, scope);
    if (name.kind === 'literal') taken.push(String(name.value));
    bind(run, property.value, readMember(run, val, name), scope, how);
  }
}

function withDefault(val: Val, fallback: () => Val): Val {
  if (val.kind === 'undefined') return fallback();
  return val.kind === 'unknown' || val.kind === 'choice' ? oneOf([val, fallback()]) : val;
}

function restOfList(run: Run, val: Val, from: number): Val {
  const list = listAt(run, val);
  return list === null ? ANY : newList(run, list.items.slice(from), list.open);
}

function restOfObject(run: Run, val: Val, taken: readonly string[]): Val {
  const cell = objectAt(run, val);
  if (cell === null) return ANY;
  const slots = new Map([...cell.slots].filter(([name]) => !taken.includes(name)));
  return newObject(run, { ...EMPTY, slots, open: cell.open, received: cell.vague ? null : cell.received });
}

/** Gives a variable another value; one that nobody declared is a global, and not followed. */
export function assign(run: Run, scope: Scope, name: string, val: Val): void {
  const ref = variableOf(scope, name);
  if (ref !== null) run.store.write(ref, { type: 'variable', val });
}
