import { call, callUnknown, perhaps } from './calls.js';
import { listAt, MAX_ITEMS, newList } from './objects.js';
import { isTruthy, joinText } from './operators.js';
import type { Run } from './run.js';
import { ANY, ANY_TEXT, each, literal, literalOf, NOTHING, oneOf, same, type ListCell, type Val } from './values.js';

/** Items that a callback is called with one by one. */
const MAX_ROUNDS = 100;

/** The methods of arrays. */
export function listMethod(run: Run, method: string, self: Val, args: readonly Val[]): Val {
  const list = listAt(run, self);
  if (list === null || self.kind !== 'ref') return callUnknown(run, args);
  const [first = NOTHING] = args;
  switch (method) {
    case 'forEach':
    case 'map':
    case 'filter':
    case 'find':
    case 'some':
    case 'every':
    case 'flatMap':
    case 'findIndex':
      return withEach(run, method, list, first);
    case 'reduce':
      return reduced(run, list, args);
    case 'push':
    case 'unshift': {
      const items = method === 'push' ? [...list.items, ...args] : [...args, ...list.items];
      const fits = items.length <= MAX_ITEMS;
      run.store.write(self.ref, fits ? { ...list, items } : { ...list, open: true });
      return ANY;
    }
    case 'concat':
      return newList(run, [...list.items, ...args.flatMap((arg) => listAt(run, arg)?.items ?? [arg])], list.open);
    case 'slice':
      return args.length === 0 ? newList(run, list.items, list.open) : sliced(run, list, args);
    case 'join':
      return joined(list, first);
    case 'includes':
      return includes(list, first);
    case 'entries':
      return newList(
        run,
        list.items.map((item, index) => newList(run, [literal(index), item])),
        list.open,
      );
    case 'keys':
    case 'values':
      return self;
    case 'pop':
    case 'shift':
    case 'splice':
    case 'sort':
    case 'reverse':
    case 'fill':
      run.store.write(self.ref, { ...list, items: [], open: true });
      return method === 'pop' || method === 'shift' ? ANY : self;
    default:
      return callUnknown(run, args);
  }
}

function withEach(run: Run, method: string, list: ListCell, callback: Val): Val {
  if (list.open || list.items.length > MAX_ROUNDS) {
    const results: Val[] = [];
    perhaps(run, () => results.push(call(run, callback, [ANY, ANY, ANY], null)));
    return method === 'map' ? newList(run, results.length === 0 ? [] : [], true) : ANY;
  }
  const results = list.items.map((item, index) =>
    run.store.dead ? ANY : call(run, callback, [item, literal(index)], null),
  );
  const truths = results.map((result) => isTruthy(run, result));
  switch (method) {
    case 'forEach':
      return NOTHING;
    case 'map':
      return newList(run, results);
    case 'flatMap':
      return newList(
        run,
        results.flatMap((result) => listAt(run, result)?.items ?? [result]),
      );
    case 'filter':
      return truths.includes(null)
        ? newList(run, [], true)
        : newList(
            run,
            list.items.filter((_, index) => truths[index] === true),
          );
    case 'find': {
      const candidates = list.items.filter((_, index) => truths[index] !== false);
      return truths.includes(null) ? oneOf([...candidates, NOTHING]) : (candidates[0] ?? NOTHING);
    }
    default:
      return truths.includes(null) ? ANY : outcomeOf(method, truths);
  }
}

function outcomeOf(method: string, truths: readonly (boolean | null)[]): Val {
  if (method === 'findIndex') return literal(truths.indexOf(true));
  return literal(method === 'some' ? truths.includes(true) : !truths.includes(false));
}

function reduced(run: Run, list: ListCell, args: readonly Val[]): Val {
  const [callback = NOTHING, initial] = args;
  if (list.open || list.items.length > MAX_ROUNDS || initial === undefined) return callUnknown(run, args);
  return list.items.reduce<Val>(
    (sum, item, index) => (run.store.dead ? ANY : call(run, callback, [sum, item, literal(index)], null)),
    initial,
  );
}

function sliced(run: Run, list: ListCell, args: readonly Val[]): Val {
  const [from, to] = args.map(literalOf);
  if (list.open || typeof from !== 'number' || (args.length > 1 && typeof to !== 'number'))
    return newList(run, [], true);
  return newList(run, list.items.slice(from, typeof to === 'number' ? to : undefined));
}

function joined(list: ListCell, separator: Val): Val {
  if (list.open) return ANY_TEXT;
  const between = separator.kind === 'undefined' ? literal(',') : separator;
  return joinText(list.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
}

function includes(list: ListCell, wanted: Val): Val {
  if (list.open || wanted.kind !== 'literal') return ANY;
  if (list.items.some((item) => same(item, wanted))) return literal(true);
  return list.items.every((item) => each(item).every(({ kind }) => kind === 'literal')) ? literal(false) : ANY;
}
