import { execute, hoist } from './statements.js';
import { evaluate } from './expressions.js';
import { callNative } from './natives.js';
import { bind } from './patterns.js';
import type { AnyNode } from './nodes.js';
import { escape, newList } from './objects.js';
import { MAX_CALLS, type Activation, type Run } from './run.js';
import { recordOutcome } from './outcomes.js';
import { ANY, each, NOTHING, oneOf, type FunctionCell, type Scope, type Val } from './values.js';

/** Calls whatever a value can be, and gives what it can give. */
export function call(run: Run, callee: Val, args: readonly Val[], node: AnyNode | null): Val {
  run.step();
  const options = each(callee);
  const [only] = options;
  if (options.length === 1 && only !== undefined) return callOne(run, only, args, node);
  const results: Val[] = [];
  const ways = options.map((option) => run.store.branch(() => results.push(callOne(run, option, args, node))));
  run.store.join(ways);
  return oneOf(results);
}

function callOne(run: Run, callee: Val, args: readonly Val[], node: AnyNode | null): Val {
  if (callee.kind === 'native') return callNative(run, callee, args, node);
  if (callee.kind === 'lazy') return call(run, call(run, callee.getter, [], node), args, node);
  const cell = callee.kind === 'ref' ? run.store.read(callee.ref) : null;
  return cell?.type === 'function' ? callFunction(run, cell, args, false) : callUnknown(run, args);
}

/** Code that is not here: it may change what it gets, and call the functions that it gets. */
export function callUnknown(run: Run, args: readonly Val[]): Val {
  for (const arg of args) escape(run, arg);
  for (const arg of args) perhaps(run, () => callIfFunction(run, arg, [ANY, ANY, ANY]));
  // While a file loads, `wrap(handler)` mostly gives something that calls the handler.
  return run.activation === null ? oneOf([ANY, ...args.flatMap((arg) => functionsIn(run, arg))]) : ANY;
}

/** The functions of this code that a value can be. */
export function functionsIn(run: Run, val: Val): readonly Val[] {
  return each(val).filter((option) => option.kind === 'ref' && run.store.read(option.ref)?.type === 'function');
}

/** Follows something that may happen or not. */
export function perhaps(run: Run, follow: () => void): void {
  const way = run.store.branch(follow);
  run.store.join([new Map(), way]);
}

/** Calls a value if it is a function of this code; undefined else. */
export function callIfFunction(run: Run, val: Val, args: readonly Val[]): Val {
  return oneOf(
    each(val).map((option) => {
      const cell = option.kind === 'ref' ? run.store.read(option.ref) : null;
      return cell?.type === 'function' ? callFunction(run, cell, args, false) : NOTHING;
    }),
  );
}

/** Evaluates a function with these arguments. Recursion and deep calls give something unknown. */
export function callFunction(run: Run, cell: FunctionCell, args: readonly Val[], isHandler: boolean): Val {
  const { node } = cell;
  if (run.calls.length >= MAX_CALLS || run.calls.filter((active) => active === node).length > 1) {
    for (const arg of args) escape(run, arg);
    return ANY;
  }
  const before = { activation: run.activation, leaves: run.leaves, file: run.file };
  const activation: Activation = { returns: [], depth: run.store.depth, isHandler };
  const scope: Scope = { names: new Map(), parent: cell.scope, isFunction: true };
  const ends: Val[] = [];
  run.calls.push(node);
  run.activation = activation;
  run.leaves = [];
  run.file = cell.file;
  try {
    const way = run.store.branch(() => {
      bindParameters(run, cell, args, scope);
      ends.push(bodyOf(run, cell, scope));
    });
    if (way === null) ends.length = 0;
    run.store.join([way, ...activation.returns.map(({ changes }) => changes)]);
  } finally {
    run.calls.pop();
    run.activation = before.activation;
    run.leaves = before.leaves;
    run.file = before.file;
  }
  return oneOf([...activation.returns.map(({ val }) => val), ...ends]);
}

function bodyOf(run: Run, { node }: FunctionCell, scope: Scope): Val {
  if (node.body.type !== 'BlockStatement') {
    const val = evaluate(run, node.body, scope);
    if (run.activation?.isHandler === true) recordOutcome(run, val, run.at(node.body), 'return', node.body);
    return val;
  }
  hoist(run, node.body.body, scope);
  for (const statement of node.body.body) {
    if (run.store.dead) return NOTHING;
    execute(run, statement, scope);
  }
  if (run.activation?.isHandler === true && !run.store.dead) recordOutcome(run, NOTHING, run.at(node), 'end');
  return NOTHING;
}

function bindParameters(run: Run, { node }: FunctionCell, args: readonly Val[], scope: Scope): void {
  run.declare(scope, 'arguments', newList(run, args, true));
  for (const [index, parameter] of node.params.entries()) {
    if (parameter.type === 'RestElement') {
      bind(run, parameter.argument, newList(run, args.slice(index)), scope, 'declare');
    } else {
      bind(run, parameter, args[index] ?? NOTHING, scope, 'declare');
    }
  }
}
