import type { JsonNode } from '../distribution-config/json.js';
import { evaluateCondition, type Truth } from './conditions.js';
import { isFinding, lookUpMapping } from './mappings.js';
import {
  ABSENT,
  holeOf,
  holesOf,
  join,
  literal,
  literalOf,
  MAX_ITEMS,
  partsOf,
  split,
  textOf,
  unknownOf,
  unknownResult,
  type Part,
  type Result,
} from './partial.js';
import { attributeResult, refResult } from './references.js';
import type { Scope } from './scope.js';
import type { Run } from './world.js';

/** Evaluations inside each other: deeper than any template CloudFormation takes, and far from the end of the stack. */
const MAX_EVALUATION_DEPTH = 250;

/** Where an expression is evaluated. */
export interface Context {
  readonly scope: Scope;
  readonly run: Run;
  readonly depth: number;
}

export function contextOf(scope: Scope, run: Run): Context {
  return { scope, run, depth: 0 };
}

/** The name and argument of an intrinsic function; null for anything else. */
export function intrinsicOf({ value }: JsonNode): { readonly name: string; readonly argument: JsonNode } | null {
  if (value.type !== 'object' || value.members.size !== 1) return null;
  const [[name, argument] = ['', null]] = value.members;
  return argument !== null && (name === 'Ref' || name.startsWith('Fn::')) ? { name, argument } : null;
}

/**
 * Evaluates an expression as far as the file and what was given with it go. Ends on every input and never throws; what cannot
 * be told is a hole, and no hole ever becomes literal text.
 */
export function evaluate(node: JsonNode, context: Context): Result {
  if (context.depth > MAX_EVALUATION_DEPTH || !context.run.step()) {
    return unknownResult(holeOf('an expression of too many steps', 'unsupported'));
  }
  const inner = { ...context, depth: context.depth + 1 };
  const { value } = node;
  switch (value.type) {
    case 'string':
      return expanded(value.text, inner);
    case 'number':
      return literal(String(value.number));
    case 'boolean':
      return literal(String(value.boolean));
    case 'null':
      return ABSENT;
    case 'array':
      return listOf(value.items, inner);
    case 'object': {
      const call = intrinsicOf(node);
      return call === null ? mapResult(value.members, inner) : applied(call.name, call.argument, inner);
    }
  }
}

/** Text; with the Serverless Framework it can hold variables, and can stand for something else altogether. */
function expanded(text: string, context: Context): Result {
  const expansion = context.scope.expand(text);
  if (expansion === null) return literal(text);
  if ('result' in expansion) return expansion.result;
  const evaluated = (): Result => evaluate(expansion.node, context);
  const looped = (): Result => unknownResult(holeOf(text, 'unsupported'));
  return context.run.within(`${context.scope.prefix}text:${text}`, evaluated, looped);
}

function listOf(items: readonly JsonNode[], context: Context): Result {
  const results: Result[] = [];
  for (const item of items) {
    if (results.length >= MAX_ITEMS) return unknownResult(holeOf('a long list', 'unsupported'));
    const result = evaluate(item, context);
    if (result.type !== 'absent') results.push(result);
  }
  return { type: 'list', items: results, open: false };
}

function mapResult(members: ReadonlyMap<string, JsonNode>, context: Context): Result {
  const results = new Map<string, Result>();
  for (const [name, member] of members) {
    if (name.startsWith('Fn::')) return unknownResult(holeOf(name, 'unsupported'));
    const result = evaluate(member, context);
    if (result.type !== 'absent') results.set(name, result);
  }
  return { type: 'map', members: results };
}

/** What cannot be told about any node, by name. */
function unsupported(name: string): Result {
  return unknownResult(holeOf(name, 'unsupported'));
}

function applied(name: string, argument: JsonNode, context: Context): Result {
  switch (name) {
    case 'Ref':
      return argument.value.type === 'string' ? refResult(argument.value.text, context) : unsupported('Ref');
    case 'Fn::GetAtt':
      return getAtt(argument, context);
    case 'Fn::Sub':
      return sub(argument, context);
    case 'Fn::Join':
      return joined(argument, context);
    case 'Fn::Select':
      return select(argument, context);
    case 'Fn::Split':
      return splitted(argument, context);
    case 'Fn::If':
      return conditional(argument, context);
    case 'Fn::FindInMap':
      return findInMap(argument, context);
    case 'Fn::ImportValue':
      return imported(argument, context);
    case 'Fn::Base64':
      return base64(evaluate(argument, context));
    case 'Fn::Length':
      return length(evaluate(argument, context));
    case 'Fn::Equals':
    case 'Fn::And':
    case 'Fn::Or':
    case 'Fn::Not':
      return truthResult(name, evaluateCondition({ name, argument }, context));
    case 'Fn::GetAZs':
      return unknownResult(holeOf('Fn::GetAZs', 'pseudo'));
    case 'Fn::ToJsonString':
    case 'Fn::Cidr':
      return unknownOf(name, [evaluate(argument, context)]);
    default:
      // Transforms, macros, loops, and functions that are not CloudFormation's.
      return unsupported(name);
  }
}

function truthResult(name: string, truth: Truth): Result {
  return truth === 'unknown' ? unknownResult(holeOf(name, 'conditional')) : literal(String(truth === 'yes'));
}

// ---------------------------------------------------------------------------------------------------------- functions

function getAtt({ value }: JsonNode, context: Context): Result {
  if (value.type === 'string') {
    const dot = value.text.indexOf('.');
    if (dot <= 0) return unsupported('Fn::GetAtt');
    return attributeResult(value.text.slice(0, dot), value.text.slice(dot + 1), context);
  }
  const [resource, ...rest] = value.type === 'array' ? value.items : [];
  if (resource === undefined || rest.length === 0) return unsupported('Fn::GetAtt');
  const names = [resource, ...rest].map((part) => literalOf(evaluate(part, context)));
  const [name, ...attributes] = names;
  if (name === undefined || name === null || attributes.includes(null)) {
    return unknownResult(holeOf(`Fn::GetAtt ${name ?? ''}`.trim(), 'resource-attribute'));
  }
  return attributeResult(name, attributes.join('.'), context);
}

/** `${Name}`, `${Name.Attribute}`, and `${!Literal}`, which becomes `${Literal}`. */
const SUBSTITUTION = /\$\{([^{}]*)\}/;

function sub({ value }: JsonNode, context: Context): Result {
  const [first, map] = value.type === 'array' ? value.items : [];
  const template = value.type === 'string' ? value.text : first?.value.type === 'string' ? first.value.text : null;
  if (template === null) return unsupported('Fn::Sub');
  const variables = map?.value.type === 'object' ? map.value.members : new Map<string, JsonNode>();
  const source = partsOf(expanded(template, context)) ?? [{ literal: template }];
  const parts = source.flatMap((part): readonly Part[] =>
    'literal' in part ? substituted(part.literal, variables, context) : [part],
  );
  return textOf(parts);
}

function substituted(text: string, variables: ReadonlyMap<string, JsonNode>, context: Context): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of text.split(SUBSTITUTION).entries()) {
    if (index % 2 === 0) parts.push({ literal: piece });
    else if (piece.startsWith('!')) parts.push({ literal: `\${${piece.slice(1)}}` });
    else if (!context.run.step()) parts.push(holeOf(piece, 'unsupported'));
    else parts.push(...substitution(piece.trim(), variables, context));
  }
  return parts;
}

function substitution(name: string, variables: ReadonlyMap<string, JsonNode>, context: Context): readonly Part[] {
  const variable = variables.get(name);
  const value = variable === undefined ? named(name, context) : evaluate(variable, context);
  return partsOf(value) ?? [holeOf(name, 'unsupported')];
}

function named(name: string, context: Context): Result {
  const dot = name.indexOf('.');
  return dot === -1 ? refResult(name, context) : attributeResult(name.slice(0, dot), name.slice(dot + 1), context);
}

function joined({ value }: JsonNode, context: Context): Result {
  const [delimiterNode, listNode] = value.type === 'array' ? value.items : [];
  if (delimiterNode === undefined || listNode === undefined) return unsupported('Fn::Join');
  const delimiter = literalOf(evaluate(delimiterNode, context));
  const list = evaluate(listNode, context);
  if (delimiter === null || list.type !== 'list' || list.open) return unknownOf('Fn::Join', [list]);
  return join(delimiter, list.items);
}

function select({ value }: JsonNode, context: Context): Result {
  const [indexNode, listNode] = value.type === 'array' ? value.items : [];
  if (indexNode === undefined || listNode === undefined) return unsupported('Fn::Select');
  const index = literalOf(evaluate(indexNode, context));
  const list = evaluate(listNode, context);
  const name = index === null ? 'Fn::Select' : `Fn::Select ${index}`;
  if (index === null || !/^\d{1,5}$/.test(index) || list.type !== 'list') return unknownOf(name, [list]);
  return list.items[Number(index)] ?? unknownOf(name, [list]);
}

function splitted({ value }: JsonNode, context: Context): Result {
  const [delimiterNode, sourceNode] = value.type === 'array' ? value.items : [];
  if (delimiterNode === undefined || sourceNode === undefined) return unsupported('Fn::Split');
  const source = evaluate(sourceNode, context);
  const delimiter = literalOf(evaluate(delimiterNode, context));
  return delimiter === null ? unknownOf('Fn::Split', [source]) : split(delimiter, source);
}

/** The branch that a condition leads to; both are looked at, in worlds of their own, where only a deployment tells. */
function conditional({ value }: JsonNode, context: Context): Result {
  const [condition, yes, no] = value.type === 'array' ? value.items : [];
  if (condition === undefined || yes === undefined) return unsupported('Fn::If');
  const truth =
    condition.value.type === 'string'
      ? evaluateCondition({ name: 'Condition', argument: condition }, context)
      : evaluateCondition(intrinsicOf(condition) ?? { name: '', argument: condition }, context);
  if (truth === 'unknown') return unknownResult(holeOf(`Fn::If ${conditionName(condition)}`.trim(), 'conditional'));
  const branch = truth === 'yes' ? yes : no;
  return branch === undefined ? ABSENT : evaluate(branch, context);
}

function conditionName({ value }: JsonNode): string {
  return value.type === 'string' ? value.text : '';
}

function findInMap({ value }: JsonNode, context: Context): Result {
  const [map, first, second, options] = value.type === 'array' ? value.items : [];
  if (map === undefined || first === undefined || second === undefined) return unsupported('Fn::FindInMap');
  const fallback = options?.value.type === 'object' ? options.value.members.get('DefaultValue') : undefined;
  const keys = [map, first, second].map((node) => evaluate(node, context));
  const found = lookUpMapping(keys, fallback === undefined, context);
  if (isFinding(found)) return evaluate(found.node, context);
  if (found === 'missing' && fallback !== undefined) return evaluate(fallback, context);
  return unknownOf('Fn::FindInMap', keys);
}

function imported(argument: JsonNode, context: Context): Result {
  const parts = partsOf(evaluate(argument, context)) ?? [];
  const name = parts.map((part) => ('literal' in part ? part.literal : `\${${part.hole}}`)).join('');
  const exported = holesOf(textOf(parts)).length === 0 ? context.scope.exported(name) : null;
  const reference = { address: name, type: null, attribute: null };
  const unread = textOf([holeOf(`Fn::ImportValue ${name}`.trim(), 'import-value', reference)]);
  if (exported === null) return unread;
  const evaluated = (): Result => evaluate(exported.node, { ...context, scope: exported.scope });
  return context.run.within(`export:${name}`, evaluated, () => unread);
}

function base64(value: Result): Result {
  const text = literalOf(value);
  return text === null ? unknownOf('Fn::Base64', [value]) : literal(Buffer.from(text, 'utf8').toString('base64'));
}

function length(value: Result): Result {
  return value.type === 'list' && !value.open ? literal(String(value.items.length)) : unknownOf('Fn::Length', [value]);
}
