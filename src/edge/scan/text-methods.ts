import { call } from './calls.js';
import { newList } from './objects.js';
import { joinText, MAX_TEXT, textFrom } from './operators.js';
import type { Run } from './run.js';
import { ANY, ANY_TEXT, each, literal, literalOf, NOTHING, oneOf, stringOf, type Val } from './values.js';

/** Methods of strings that give a string whatever they are called with. */
const TO_TEXT: ReadonlySet<string> = new Set([
  'replace',
  'replaceAll',
  'slice',
  'substring',
  'substr',
  'trim',
  'trimStart',
  'trimEnd',
  'padStart',
  'padEnd',
  'charAt',
  'concat',
  'repeat',
  'normalize',
  'toString',
  'valueOf',
  'toLowerCase',
  'toUpperCase',
]);

/** Methods that need no argument. */
const SIMPLE: ReadonlyMap<string, (text: string) => string> = new Map([
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['trim', (text) => text.trim()],
  ['trimStart', (text) => text.trimStart()],
  ['trimEnd', (text) => text.trimEnd()],
  ['toString', (text) => text],
  ['valueOf', (text) => text],
]);

/** The methods of strings. */
export function textMethod(run: Run, method: string, self: Val, args: readonly Val[]): Val {
  return oneOf(each(self).map((option) => methodOf(run, method, option, args)));
}

function methodOf(run: Run, method: string, self: Val, args: readonly Val[]): Val {
  const text = stringOf(self);
  const simple = SIMPLE.get(method);
  if (simple !== undefined && text !== null) return literal(simple(text));
  if (simple !== undefined && self.kind === 'text' && !method.startsWith('trim')) {
    return textFrom(self.pieces.map((piece) => (piece === null ? null : simple(piece))));
  }
  if (method === 'concat') return joinText([self, ...args]);
  const replacer = args[1];
  if ((method === 'replace' || method === 'replaceAll') && replacer?.kind === 'ref')
    call(run, replacer, [ANY_TEXT, ANY], null);
  const values = args.map(literalOf);
  if (text === null || values.includes(undefined)) return TO_TEXT.has(method) ? ANY_TEXT : ANY;
  return computed(run, method, text, values);
}

type Plain = string | number | boolean | null | undefined;

function computed(run: Run, method: string, text: string, values: readonly Plain[]): Val {
  const [first, second] = values;
  switch (method) {
    case 'repeat':
      return typeof first === 'number' && first >= 0 && first * text.length <= MAX_TEXT
        ? literal(text.repeat(first))
        : ANY_TEXT;
    case 'startsWith':
      return literal(text.startsWith(String(first)));
    case 'endsWith':
      return literal(text.endsWith(String(first)));
    case 'includes':
      return literal(text.includes(String(first)));
    case 'indexOf':
      return literal(text.indexOf(String(first)));
    case 'split':
      return first === '' ? ANY : newList(run, text.split(String(first)).map(literal));
    case 'slice':
      return literal(text.slice(Number(first ?? 0), second === undefined ? undefined : Number(second)));
    case 'substring':
      return literal(text.substring(Number(first ?? 0), second === undefined ? undefined : Number(second)));
    case 'replace':
    case 'replaceAll':
      return typeof first === 'string' && typeof second === 'string' && !second.includes('$') && text.length < 100_000
        ? literal(method === 'replace' ? text.replace(first, second) : text.split(first).join(second))
        : ANY_TEXT;
    default:
      return TO_TEXT.has(method) ? ANY_TEXT : ANY;
  }
}

export function numberMethod(method: string, self: Val): Val {
  const value = literalOf(self);
  return method === 'toString' && typeof value === 'number' ? literal(String(value)) : ANY_TEXT;
}

/** Functions that turn one value into another; null for others. */
export function plainFunction(name: string, args: readonly Val[]): Val | null {
  const [first = NOTHING] = args;
  const value = literalOf(first);
  switch (name) {
    case 'String':
      return joinText([first]);
    case 'Number':
      return value === undefined ? ANY : literal(Number(value));
    case 'parseInt':
      return value === undefined
        ? ANY
        : literal(Number.parseInt(String(value), Number(literalOf(args[1] ?? ANY) ?? 10)));
    case 'parseFloat':
      return value === undefined ? ANY : literal(Number.parseFloat(String(value)));
    case 'encodeURIComponent':
    case 'encodeURI':
      // A lone surrogate would throw.
      return typeof value === 'string' && !/\p{Cs}/u.test(value)
        ? literal(name === 'encodeURI' ? encodeURI(value) : encodeURIComponent(value))
        : ANY_TEXT;
    case 'decodeURIComponent':
    case 'decodeURI':
      return ANY_TEXT;
    default:
      return null;
  }
}
