import { call, callUnknown, perhaps } from './calls.js';
import { isOriginHelper, originHelper } from './origin-helpers.js';
import type { AnyNode } from './nodes.js';
import { listMethod } from './list-methods.js';
import { changedSomehow, listAt, newList, objectAt } from './objects.js';
import { objectFunction } from './object-functions.js';
import { isTruthy } from './operators.js';
import { recordOutcome } from './outcomes.js';
import { chained, resolveWith } from './promises.js';
import type { Run } from './run.js';
import { numberMethod, plainFunction, textMethod } from './text-methods.js';
import { jsonText } from './json-text.js';
import { ANY, ANY_TEXT, literal, native, NOTHING, stringOf, type Val } from './values.js';

type Native = Extract<Val, { kind: 'native' }>;

/** Globals that are followed; all others give something unknown. */
const GLOBALS: ReadonlySet<string> = new Set([
  'Object',
  'Array',
  'JSON',
  'String',
  'Number',
  'Boolean',
  'Math',
  'Promise',
  'Symbol',
  'Buffer',
  'console',
  'require',
  'structuredClone',
  'encodeURIComponent',
  'encodeURI',
  'decodeURIComponent',
  'decodeURI',
  'parseInt',
  'parseFloat',
]);

export function globalOf(name: string): Val {
  if (name === 'NaN' || name === 'Infinity') return literal(Number(name));
  return GLOBALS.has(name) ? native(name) : ANY;
}

/** Calls a function of the language, of the runtime or of the event. */
export function callNative(run: Run, { name, self }: Native, args: readonly Val[], node: AnyNode | null): Val {
  const dot = name.indexOf('.');
  const owner = dot === -1 ? '' : name.slice(0, dot);
  const method = name.slice(dot + 1);
  switch (owner) {
    case '':
      return globalFunction(run, name, args);
    case 'string':
      return textMethod(run, method, self ?? ANY, args);
    case 'number':
      return numberMethod(method, self ?? ANY);
    case 'list':
      return listMethod(run, method, self ?? ANY, args);
    case 'vague':
      return vagueMethod(run, method, self ?? ANY, args, node);
    case 'function':
      return functionMethod(run, method, self ?? ANY, args, node);
    case 'Object':
      return objectFunction(run, method, args, node === null ? null : run.at(node));
    case 'promise':
      return method === 'resolve' && self !== null ? resolveWith(run, self, args[0] ?? NOTHING) : NOTHING;
    case 'handler':
      return answer(run, method, args, node);
    default:
      return ownedFunction(run, owner, method, self, args, node);
  }
}

function ownedFunction(
  run: Run,
  owner: string,
  method: string,
  self: Val | null,
  args: readonly Val[],
  node: AnyNode | null,
): Val {
  const [first = NOTHING] = args;
  switch (`${owner}.${method}`) {
    case 'Array.isArray':
      return first.kind === 'ref' && objectAt(run, first)?.vague !== true ? literal(listAt(run, first) !== null) : ANY;
    case 'Array.of':
      return newList(run, args);
    case 'Array.from':
      return listAt(run, first) === null ? callUnknown(run, args) : first;
    case 'JSON.stringify':
      return jsonText(run, first);
    case 'String.raw':
      return ANY_TEXT;
    case 'Promise.resolve':
    case 'Promise.all':
      return first;
    case 'Promise.reject':
      return ANY;
    case 'Buffer.from':
      return native('buffer.of', first);
    case 'object.hasOwnProperty.call':
      return objectFunction(run, 'hasOwn', args, null);
    case 'object.hasOwnProperty':
      return objectFunction(run, 'hasOwn', [self ?? ANY, first], null);
    case 'object.toString':
      return ANY_TEXT;
    default:
  }
  const borrowed = /^prototype\.(\w+)\.call$/.exec(method)?.[1];
  if (owner === 'Array' && borrowed !== undefined && listAt(run, first) !== null) {
    return listMethod(run, borrowed, first, args.slice(1));
  }
  if (owner === 'console' || owner === 'Math') return owner === 'Math' ? ANY : NOTHING;
  if (owner === 'cloudfront') {
    return isOriginHelper(method) ? originHelper(run, method, args, node) : callUnknown(run, args);
  }
  return callUnknown(run, args);
}

function globalFunction(run: Run, name: string, args: readonly Val[]): Val {
  const [first = NOTHING] = args;
  switch (name) {
    case 'require': {
      const module = stringOf(first);
      return module === null ? ANY : run.load(module, run.file);
    }
    case 'structuredClone':
      return first;
    case 'Boolean': {
      const truth = isTruthy(run, first);
      return truth === null ? ANY : literal(truth);
    }
    default:
      return plainFunction(name, args) ?? callUnknown(run, args);
  }
}

/** Methods of something of the event, of which it is not known what it is. */
function vagueMethod(run: Run, method: string, self: Val, args: readonly Val[], node: AnyNode | null): Val {
  if (['then', 'catch', 'finally'].includes(method)) return chained(run, method, self, args);
  if (method === 'push') {
    changedSomehow(run, self, node === null ? null : run.at(node));
    return ANY;
  }
  const [callback = NOTHING] = args;
  if (callback.kind === 'ref') perhaps(run, () => call(run, callback, [ANY, ANY, ANY], node));
  return ANY;
}

function functionMethod(run: Run, method: string, self: Val, args: readonly Val[], node: AnyNode | null): Val {
  if (method === 'call') return call(run, self, args.slice(1), node);
  if (method === 'bind') return args.length > 1 ? ANY : self;
  const list = listAt(run, args[1] ?? ANY);
  return list === null ? callUnknown(run, [self]) : call(run, self, list.items, node);
}

/** The callback of a Lambda handler, and the older ways of `context`. */
function answer(run: Run, method: string, args: readonly Val[], node: AnyNode | null): Val {
  const [error = NOTHING, result = NOTHING] = method === 'succeed' ? [NOTHING, args[0] ?? NOTHING] : args;
  const truth = isTruthy(run, error);
  // An error that is not known, and no result beside it: that is how an error is handed on.
  const failed = method === 'fail' || truth === true || (truth === null && result.kind === 'undefined');
  if (!failed) recordOutcome(run, result, node === null ? null : run.at(node), 'callback');
  return NOTHING;
}
