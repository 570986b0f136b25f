import type { UnknownReason } from '../../model/value.js';
import type { JsonNode } from '../distribution-config/json.js';
import type { Expression, Range } from '../terraform/hcl/ast.js';
import { unresolved } from '../terraform/values.js';
import { plainToken, snakeCase, typeOfFunction } from './names.js';
import { getAttribute } from './open-blocks.js';
import type { Translator } from './translator.js';

type Members = ReadonlyMap<string, JsonNode>;

/** Functions of Pulumi's that are the same as one of Terraform's, with the number of arguments that they take in a list. */
const SAME: Readonly<Record<string, { readonly name: string; readonly arity: number | null }>> = {
  join: { name: 'join', arity: 2 },
  split: { name: 'split', arity: 2 },
  tojson: { name: 'jsonencode', arity: null },
  tobase64: { name: 'base64encode', arity: null },
  frombase64: { name: 'base64decode', arity: null },
  readfile: { name: 'file', arity: null },
};

/**
 * Functions of the package `std`, which are named after Terraform's, with the names of their arguments in Terraform's order. Source:
 * https://www.pulumi.com/registry/packages/std/api-docs/
 */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  join: ['separator', 'input'],
  split: ['separator', 'text'],
  replace: ['text', 'search', 'replace'],
  trimprefix: ['input', 'prefix'],
  trimsuffix: ['input', 'suffix'],
  lower: ['input'],
  upper: ['input'],
};

/**
 * The call that an object stands for: `{fn::join: [...]}`; null when it is none. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#built-in-functions
 */
export function callOf(members: Members, range: Range, translator: Translator): Expression | null {
  const [only] = members;
  if (only === undefined || members.size !== 1) return null;
  const [written, argument] = only;
  if (!/^fn::/i.test(written)) return null;
  const name = written.slice('fn::'.length);
  const call = { written, argument, range, translator };
  switch (name.toLowerCase()) {
    case 'invoke':
      return invoke(call);
    case 'select':
      return select(call);
    case 'stackreference':
      return open(call, 'remote-state');
    case 'secret':
      return open(call, 'sensitive');
    default:
      if (name.includes(':')) return lookedUp(name, argument, call);
      return sameAs(name.toLowerCase(), call) ?? open(call, 'unsupported');
  }
}

interface Call {
  readonly written: string;
  readonly argument: JsonNode;
  readonly range: Range;
  readonly translator: Translator;
}

/** A call whose result nothing here can tell. The place tells it from others. */
function open({ written, range, translator }: Call, reason: UnknownReason): Expression {
  return translator.foreign(unresolved(reason, `${written} (line ${range.start})`), range);
}

function callTo(name: string, args: readonly Expression[], range: Range): Expression {
  return { kind: 'call', range, name, args, expandFinal: false };
}

function sameAs(name: string, { argument, range, translator }: Call): Expression | null {
  const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined;
  if (same === undefined) return null;
  if (same.arity === null) return callTo(same.name, [translator.expression(argument)], range);
  const args = argument.value.type === 'array' ? argument.value.items : [];
  if (args.length !== same.arity) return null;
  return callTo(
    same.name,
    args.map((one) => translator.expression(one)),
    range,
  );
}

function select(call: Call): Expression {
  const { argument, range, translator } = call;
  const [index, list] = argument.value.type === 'array' ? argument.value.items : [];
  if (index === undefined || list === undefined) return open(call, 'unsupported');
  return { kind: 'index', range, object: translator.expression(list), key: translator.expression(index) };
}

// ------------------------------------------------------------------------------------------------------------ look-ups

/** The function, its arguments, and what of its result is wanted. */
interface Invocation {
  readonly token: string;
  readonly args: JsonNode | null;
  readonly wanted: string | null;
}

/** `{fn::invoke: {function, arguments, return}}`; older programs write the names with capitals. */
function invocationOf(argument: JsonNode): Invocation | null {
  if (argument.value.type !== 'object') return null;
  const members = new Map([...argument.value.members].map(([name, value]) => [name.toLowerCase(), value]));
  const [token, wanted] = ['function', 'return'].map((name) => members.get(name)?.value);
  if (token?.type !== 'string') return null;
  return {
    token: token.text,
    args: members.get('arguments') ?? null,
    wanted: wanted?.type === 'string' ? wanted.text : null,
  };
}

function invoke(call: Call): Expression {
  const invocation = invocationOf(call.argument);
  if (invocation === null) return open(call, 'unsupported');
  const { token, args, wanted } = invocation;
  const result = lookedUp(token, args, call);
  return wanted === null ? result : resultOf(result, wanted);
}

function resultOf(result: Expression, wanted: string): Expression {
  return wanted.split('.').reduce((object, name) => getAttribute(object, snakeCase(name)), result);
}

/** What a function of a package gives: one of Terraform's functions, or a data source. */
function lookedUp(token: string, args: JsonNode | null, call: Call): Expression {
  const { range, translator } = call;
  const plain = plainToken(token);
  const standard = plain.replace(/^std:(?:index:)?/, '');
  if (standard !== plain && Object.hasOwn(STANDARD, standard)) {
    const given = args?.value.type === 'object' ? args.value.members : new Map<string, JsonNode>();
    const values = (STANDARD[standard] ?? []).flatMap((name) => given.get(name) ?? []);
    if (values.length !== STANDARD[standard]?.length) return open(call, 'unsupported');
    const inner = callTo(
      standard,
      values.map((value) => translator.expression(value)),
      range,
    );
    const key: Expression = { kind: 'literal', range, value: 'result' };
    return { kind: 'object', range, items: [{ range, key, bareKey: true, value: inner }] };
  }
  const type = typeOfFunction(token);
  const name = `line ${range.start}, ${translator.resources.size}`;
  const body = args === null ? { range, attributes: [], blocks: [] } : translator.body(args);
  translator.declare('data', type, name, body, `${plain}() (line ${range.start})`);
  return addressExpression(['data', type, name], range);
}

/** `type.name` as an expression. */
export function addressExpression([first = '', ...rest]: readonly string[], range: Range): Expression {
  return rest.reduce<Expression>((object, name) => getAttribute(object, name), {
    kind: 'variable',
    range,
    name: first,
  });
}

/** Whether what a program's variable holds is looked up, so that its parts have Terraform's names. */
export function isLookUp(node: JsonNode): boolean {
  const [only] = node.value.type === 'object' && node.value.members.size === 1 ? node.value.members : [];
  if (only === undefined) return false;
  const [written, argument] = only;
  if (!/^fn::/i.test(written)) return false;
  const name = written.slice('fn::'.length);
  if (name.toLowerCase() !== 'invoke') return name.includes(':') && !name.startsWith('std:');
  const invocation = invocationOf(argument);
  return invocation !== null && invocation.wanted === null && !invocation.token.startsWith('std:');
}
