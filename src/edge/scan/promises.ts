import { call, perhaps } from './calls.js';
import type { Run } from './run.js';
import { ANY, literal, literalOf, native, NOTHING, oneOf, type Val } from './values.js';

/*
 * A promise stands for what it resolves to: `await` gives the value itself, and `then` calls with it. When code runs is not
 * followed.
 */

/** `new Promise(executor)`: what the executor resolves it with, now or later. */
export function newPromise(run: Run, executor: Val): Val {
  const resolved: Val[] = [];
  const id = run.promises.push(resolved) - 1;
  perhaps(run, () => call(run, executor, [native('promise.resolve', literal(id)), native('promise.reject')], null));
  return resolved.length === 0 ? ANY : oneOf(resolved);
}

/** Keeps what a promise is resolved with. */
export function resolveWith(run: Run, promise: Val, val: Val): Val {
  const id = literalOf(promise);
  if (typeof id === 'number') run.promises[id]?.push(val);
  return NOTHING;
}

/** `then`, `catch` and `finally` of something that may be a promise of a value. */
export function chained(run: Run, method: string, val: Val, args: readonly Val[]): Val {
  const [first = NOTHING, second = NOTHING] = args;
  if (method === 'finally') {
    perhaps(run, () => call(run, first, [], null));
    return val;
  }
  const failed = method === 'catch' ? first : second;
  const results: Val[] = [];
  const ways = [
    run.store.branch(() => results.push(method === 'then' ? call(run, first, [val], null) : val)),
    ...(failed.kind === 'undefined' ? [] : [run.store.branch(() => results.push(call(run, failed, [ANY], null)))]),
  ];
  run.store.join(ways);
  return oneOf(results);
}
