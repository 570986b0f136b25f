import { call, perhaps } from './calls.js';
import { newList, listAt } from './objects.js';
import type { Run } from './run.js';
import { ANY, native, NOTHING, oneOf, type Val } from './values.js';

/*
 * A promise stands for what it resolves to: `await` gives the value itself, and `then` calls with it. When code runs is not
 * followed.
 */

/** `new Promise(executor)`: what the executor resolves it with. */
export function newPromise(run: Run, executor: Val): Val {
  const resolved = newList(run, []);
  perhaps(run, () => call(run, executor, [native('promise.resolve', resolved), native('promise.reject')], null));
  const values = listAt(run, resolved)?.items ?? [];
  return values.length === 0 ? ANY : oneOf([...values]);
}

/** Keeps what a promise is resolved with. */
export function resolveWith(run: Run, resolved: Val, val: Val): Val {
  const list = listAt(run, resolved);
  if (list !== null && resolved.kind === 'ref') {
    run.store.write(resolved.ref, { ...list, items: [...list.items, val] });
  }
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
