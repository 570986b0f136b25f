import { evaluate, functionValue } from './expressions.js';
import { executeFor, executeForEach, executeWhile } from './loops.js';
import type { Statement } from './nodes.js';
import { isTruthy, binary } from './operators.js';
import { narrow } from './narrowing.js';
import { recordOutcome } from './outcomes.js';
import { bind } from './patterns.js';
import type { Leave, Run } from './run.js';
import { ANY, functionScope, literalOf, NOTHING, type Cell, type Scope, type Val } from './values.js';

/** Declares what a block's code can use before its line is reached: functions with their values, variables without. */
export function hoist(run: Run, statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) {
    const declared =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (declared.type === 'FunctionDeclaration') {
      if (declared.id) run.declare(scope, declared.id.name, functionValue(run, declared, scope));
    } else if (declared.type === 'VariableDeclaration') {
      const owner = declared.kind === 'var' ? functionScope(scope) : scope;
      for (const { id } of declared.declarations) {
        if (id.type === 'Identifier' && !owner.names.has(id.name)) run.declare(owner, id.name, NOTHING);
      }
    }
  }
}

/** Follows one statement. */
export function execute(run: Run, node: Statement, scope: Scope, label: string | null = null): void {
  run.step();
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(run, node.expression, scope);
      return;
    case 'VariableDeclaration':
      executeVariables(run, node, scope);
      return;
    case 'BlockStatement':
      executeBlock(run, node.body, { names: new Map(), parent: scope });
      return;
    case 'ReturnStatement':
      executeReturn(run, node, scope);
      return;
    case 'IfStatement':
      executeIf(run, node, scope);
      return;
    case 'ThrowStatement':
      evaluate(run, node.argument, scope);
      run.store.end();
      return;
    case 'TryStatement':
      executeTry(run, node, scope);
      return;
    case 'SwitchStatement':
      executeSwitch(run, node, scope);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
      executeForEach(run, node, scope, label);
      return;
    case 'ForStatement':
      executeFor(run, node, scope, label);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
      executeWhile(run, node, scope, label);
      return;
    case 'LabeledStatement':
      execute(run, node.body, scope, node.label.name);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      leave(run, node.type === 'BreakStatement' ? 'breaks' : 'continues', node.label?.name ?? null);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration) execute(run, node.declaration, scope);
      return;
    case 'ClassDeclaration':
      if (node.id) run.declare(scope, node.id.name, ANY);
      return;
    default:
  }
}

function executeVariables(run: Run, node: Extract<Statement, { type: 'VariableDeclaration' }>, scope: Scope): void {
  const owner = node.kind === 'var' ? functionScope(scope) : scope;
  for (const { id, init } of node.declarations) {
    // `var x;` once more leaves x as it was.
    const again = node.kind === 'var' && !init && id.type === 'Identifier' && owner.names.has(id.name);
    if (!again) bind(run, id, init ? evaluate(run, init, scope) : NOTHING, owner, 'declare');
  }
}

export function executeBlock(run: Run, statements: readonly Statement[], scope: Scope): void {
  hoist(run, statements, scope);
  for (const statement of statements) {
    if (run.store.dead) return;
    execute(run, statement, scope);
  }
}

function executeReturn(run: Run, node: Extract<Statement, { type: 'ReturnStatement' }>, scope: Scope): void {
  const val = node.argument ? evaluate(run, node.argument, scope) : NOTHING;
  if (run.store.dead) return;
  const { activation } = run;
  if (activation !== null) {
    if (activation.isHandler) recordOutcome(run, val, run.at(node), 'return', node.argument ?? null);
    activation.returns.push({ val, changes: run.store.changesSince(activation.depth) });
  }
  run.store.end();
}

function executeIf(run: Run, node: Extract<Statement, { type: 'IfStatement' }>, scope: Scope): void {
  const truth = isTruthy(run, evaluate(run, node.test, scope));
  if (run.store.dead) return;
  if (truth === true) execute(run, node.consequent, scope);
  else if (truth === false) {
    if (node.alternate) execute(run, node.alternate, scope);
  } else {
    const way = (body: Statement | null, truth: boolean): Map<number, Cell> | null =>
      run.store.branch(() => {
        narrow(run, node.test, truth, scope);
        if (body !== null) execute(run, body, scope);
      });
    run.store.join([way(node.consequent, true), way(node.alternate ?? null, false)]);
  }
}

/** What a try block did before it failed is not followed into its handler. */
function executeTry(run: Run, node: Extract<Statement, { type: 'TryStatement' }>, scope: Scope): void {
  const { handler } = node;
  const ways = [run.store.branch(() => execute(run, node.block, scope))];
  if (handler) {
    ways.push(
      run.store.branch(() => {
        const inner: Scope = { names: new Map(), parent: scope };
        if (handler.param) bind(run, handler.param, ANY, inner, 'declare');
        executeBlock(run, handler.body.body, inner);
      }),
    );
  }
  run.store.join(ways);
  if (node.finalizer && !run.store.dead) execute(run, node.finalizer, scope);
}

function executeSwitch(run: Run, node: Extract<Statement, { type: 'SwitchStatement' }>, scope: Scope): void {
  const subject = evaluate(run, node.discriminant, scope);
  const inner: Scope = { names: new Map(), parent: scope };
  const outcome = within(run, { isLoop: false, label: null }, () => {
    const ways: (Map<number, Cell> | null)[] = [];
    const matches = node.cases.map(({ test }) => (test ? matching(run, subject, evaluate(run, test, inner)) : null));
    const sure = matches.indexOf(true);
    for (const [index, match] of matches.entries()) {
      const reached =
        match === true || (match === null && sure === -1) || (match === undefined && (sure === -1 || index < sure));
      if (!reached) continue;
      ways.push(
        run.store.branch(() => {
          for (const following of node.cases.slice(index)) executeBlock(run, following.consequent, inner);
        }),
      );
      if (match === true) break;
    }
    const hasDefault = node.cases.some(({ test }) => !test);
    return sure !== -1 || hasDefault ? ways : [...ways, new Map<number, Cell>()];
  });
  run.store.join([...outcome.result, ...outcome.breaks]);
}

/** True, false, or undefined when it is not known whether a case is taken. */
function matching(run: Run, subject: Val, test: Val): boolean | undefined {
  const answer = literalOf(binary(run, '===', subject, test));
  return typeof answer === 'boolean' ? answer : undefined;
}

/** Follows something that `break` and `continue` can leave. */
export function within<T>(
  run: Run,
  { isLoop, label }: Pick<Leave, 'isLoop' | 'label'>,
  follow: (leave: Leave) => T,
): { readonly result: T; readonly breaks: readonly Map<number, Cell>[] } {
  const context: Leave = { depth: run.store.depth, isLoop, label, breaks: [], continues: [] };
  run.leaves.push(context);
  try {
    return { result: follow(context), breaks: context.breaks };
  } finally {
    run.leaves.pop();
  }
}

function leave(run: Run, how: 'breaks' | 'continues', label: string | null): void {
  const target = run.leaves.findLast((candidate) =>
    label === null ? candidate.isLoop || how === 'breaks' : candidate.label === label,
  );
  target?.[how].push(run.store.changesSince(target.depth));
  run.store.end();
}
