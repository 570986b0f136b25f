import { evaluate } from './expressions.js';
import { isNode, nodesOf, type AnyNode, type Expression, type Statement } from './nodes.js';
import { isTruthy } from './operators.js';
import { bind } from './patterns.js';
import { listAt, newList, objectAt } from './objects.js';
import { variableOf, type Leave, type Run } from './run.js';
import { execute, within } from './statements.js';
import { ANY, ANY_TEXT, literal, literalOf, type Cell, type Scope, type Val } from './values.js';

/** Rounds of a loop that are followed one by one. */
const MAX_ROUNDS = 100;
/** Nodes of a loop that are searched for what it changes. */
const MAX_NODES = 20_000;

type Loop<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** `for…of` and `for…in`: item by item where the items are known. */
export function executeForEach(
  run: Run,
  node: Loop<'ForOfStatement' | 'ForInStatement'>,
  scope: Scope,
  label: string | null,
): void {
  const over = evaluate(run, node.right, scope);
  const items = node.type === 'ForOfStatement' ? itemsOf(run, over) : namesOf(run, over);
  const unknown = node.type === 'ForOfStatement' ? ANY : ANY_TEXT;
  const round = (item: Val) => (): void => {
    const inner: Scope = { names: new Map(), parent: scope };
    if (node.left.type === 'VariableDeclaration') {
      for (const { id } of node.left.declarations) bind(run, id, item, inner, 'declare');
    } else bind(run, node.left, item, inner, 'assign');
    execute(run, node.body, inner);
  };
  const loop = within(run, { isLoop: true, label }, (leave) => {
    if (items === null) {
      for (const name of node.type === 'ForInStatement' ? knownNames(run, over) : []) {
        if (!run.store.dead) inGeneral(run, node, scope, leave, round(name));
      }
      if (!run.store.dead) inGeneral(run, node, scope, leave, round(unknown));
    } else for (const item of items) if (!run.store.dead) once(run, leave, round(item));
  });
  rejoin(run, loop.breaks);
}

/** `for (;;)`, as long as its condition is known. */
export function executeFor(run: Run, node: Loop<'ForStatement'>, outer: Scope, label: string | null): void {
  const scope: Scope = { names: new Map(), parent: outer };
  if (node.init?.type === 'VariableDeclaration') execute(run, node.init, scope);
  else if (node.init) evaluate(run, node.init, scope);
  const update = (): void => {
    if (!node.update) return;
    const { update: change } = node;
    if (change.type === 'UpdateExpression' && change.argument.type === 'Identifier') {
      countUp(run, change.argument.name, change.operator === '++' ? 1 : -1, scope);
    } else evaluate(run, change, scope);
  };
  rounds(run, node, node.test ?? null, scope, label, update);
}

export function executeWhile(
  run: Run,
  node: Loop<'WhileStatement' | 'DoWhileStatement'>,
  scope: Scope,
  label: string | null,
): void {
  rounds(run, node, node.test, scope, label, () => {});
}

function rounds(
  run: Run,
  node: AnyNode & { readonly body: Statement },
  test: Expression | null,
  scope: Scope,
  label: string | null,
  update: () => void,
): void {
  const loop = within(run, { isLoop: true, label }, (leave) => {
    for (let count = 0; count < MAX_ROUNDS; count += 1) {
      const truth = test === null ? null : isTruthy(run, evaluate(run, test, scope));
      if (truth === false || run.store.dead) return;
      if (truth === null) break;
      once(run, leave, () => execute(run, node.body, scope));
      if (run.store.dead) return;
      update();
    }
    inGeneral(run, node, scope, leave, () => execute(run, node.body, scope));
    // `for (;;)` and `while (true)` are left by break, return and throw alone.
    if (test === null || (test.type === 'BooleanLiteral' && test.value)) run.store.end();
  });
  rejoin(run, loop.breaks);
}

/** One round that surely takes place. */
function once(run: Run, leave: Leave, round: () => void): void {
  leave.continues = [];
  const way = run.store.branch(round);
  run.store.join([way, ...leave.continues]);
}

/** Any number of rounds: nothing is known of the variables that the loop changes. */
function inGeneral(run: Run, node: AnyNode, scope: Scope, leave: Leave, round: () => void): void {
  forget(run, node, scope);
  leave.continues = [];
  const way = run.store.branch(round);
  run.store.join([new Map<number, Cell>(), way, ...leave.continues]);
  forget(run, node, scope);
}

function rejoin(run: Run, breaks: readonly Map<number, Cell>[]): void {
  if (breaks.length > 0) run.store.join([run.store.dead ? null : new Map<number, Cell>(), ...breaks]);
}

/** Forgets the variables that some code assigns to. */
function forget(run: Run, node: AnyNode, scope: Scope): void {
  for (const name of assignedIn(node)) {
    run.step();
    const ref = variableOf(scope, name);
    if (ref !== null) run.store.write(ref, { type: 'variable', val: ANY });
  }
}

const assigned = new WeakMap<AnyNode, readonly string[]>();

/** The names of the variables that some code assigns to. */
function assignedIn(node: AnyNode): readonly string[] {
  const before = assigned.get(node);
  if (before !== undefined) return before;
  const names = nodesOf(node, MAX_NODES).flatMap((inner) => {
    const target =
      inner.type === 'AssignmentExpression'
        ? inner['left']
        : inner.type === 'UpdateExpression'
          ? inner['argument']
          : null;
    return isNode(target) && typeof target['name'] === 'string' ? [target['name']] : [];
  });
  const distinct = [...new Set(names)];
  assigned.set(node, distinct);
  return distinct;
}

function countUp(run: Run, name: string, by: number, scope: Scope): void {
  const ref = variableOf(scope, name);
  const cell = ref === null ? null : run.store.read(ref);
  const value = cell?.type === 'variable' ? literalOf(cell.val) : undefined;
  if (ref !== null)
    run.store.write(ref, { type: 'variable', val: typeof value === 'number' ? literal(value + by) : ANY });
}

/** The items of a known list, or the letters of nothing else. */
function itemsOf(run: Run, val: Val): readonly Val[] | null {
  const list = listAt(run, val);
  return list === null || list.open || list.items.length > MAX_ROUNDS ? null : list.items;
}

/** The names that an object has besides others that are not known. */
function knownNames(run: Run, val: Val): readonly Val[] {
  const object = objectAt(run, val);
  return object === null || object.slots.size > MAX_ROUNDS ? [] : [...object.slots.keys()].map(literal);
}

function namesOf(run: Run, val: Val): readonly Val[] | null {
  const object = objectAt(run, val);
  if (object !== null)
    return object.open || object.slots.size > MAX_ROUNDS ? null : [...object.slots.keys()].map(literal);
  const list = listAt(run, val);
  return list === null || list.open ? null : list.items.map((_, index) => literal(String(index)));
}

/** Names and values of a known object, as `Object.entries` gives them; null when there may be more. */
export function entriesOf(run: Run, val: Val): readonly Val[] | null {
  const object = objectAt(run, val);
  if (object === null || object.open) return null;
  return [...object.slots].map(([name, { val: value }]) => newList(run, [literal(name), value]));
}
