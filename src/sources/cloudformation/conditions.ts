import type { JsonNode } from '../distribution-config/json.js';
import { evaluate, intrinsicOf, type Context } from './intrinsics.js';
import { literalOf, partsOf, written, type Result } from './partial.js';
import type { Scope } from './scope.js';
import type { Choice, Option, World } from './world.js';

export type Truth = 'yes' | 'no' | 'unknown';

interface Call {
  readonly name: string;
  readonly argument: JsonNode;
}

/** Evaluates a condition function, or a condition by its name, which becomes a choice where nothing decides it. */
export function evaluateCondition({ name, argument }: Call, context: Context): Truth {
  if (context.depth > MAX_CONDITION_DEPTH || !context.run.step()) return 'unknown';
  const inner = { ...context, depth: context.depth + 1 };
  switch (name) {
    case 'Condition':
      return argument.value.type === 'string' ? namedCondition(argument.value.text, inner) : 'unknown';
    case 'Fn::Equals':
      return equals(argument, inner);
    case 'Fn::Not':
      return not(all(argument, inner)[0] ?? 'unknown');
    case 'Fn::And':
      return every(all(argument, inner));
    case 'Fn::Or':
      return not(every(all(argument, inner).map(not)));
    default:
      return 'unknown';
  }
}

const MAX_CONDITION_DEPTH = 200;

/** The key under which worlds keep what they take a condition to be. */
export function conditionKey(scope: Scope, name: string): string {
  return `condition:${scope.prefix}${name}`;
}

/** The key under which worlds keep what they take a parameter to be. */
export function valueKey(scope: Scope, name: string): string {
  return `value:${scope.prefix}${name}`;
}

export function namedCondition(name: string, context: Context): Truth {
  const { scope, run } = context;
  const key = conditionKey(scope, name);
  const assumed = run.world.get(key);
  if (assumed !== undefined) return assumed === 'true' ? 'yes' : 'no';
  const node = scope.template.conditions.get(name);
  if (node === undefined) return 'unknown';
  const truth = run.within(
    key,
    () => truthOf(node, context),
    () => null,
  );
  if (truth === null) return 'unknown';
  if (truth !== 'unknown') return truth;
  const chosen = run.choose(choiceOf(name, scope, context));
  return chosen === null ? 'unknown' : chosen === 'true' ? 'yes' : 'no';
}

function choiceOf(name: string, scope: Scope, context: Context): Choice {
  const option = (value: boolean): Option => ({
    value: String(value),
    implied: implications(name, value, scope, context),
  });
  return { key: conditionKey(scope, name), options: [option(true), option(false)] };
}

/** What holds besides, when a condition of this name is taken to be true or false. */
export function implications(name: string, value: boolean, scope: Scope, context: Context): World {
  const implied = new Map<string, string>();
  const waiting: { node: JsonNode; value: boolean }[] = [];
  const assume = (condition: string, isTrue: boolean): void => {
    const key = conditionKey(scope, condition);
    const node = scope.template.conditions.get(condition);
    if (implied.has(key) || node === undefined) return;
    implied.set(key, String(isTrue));
    waiting.push({ node, value: isTrue });
  };
  assume(name, value);
  for (let next = waiting.pop(); next !== undefined && context.run.step(); next = waiting.pop()) {
    const call = callOf(next.node);
    if (call === null) continue;
    const items = call.argument.value.type === 'array' ? call.argument.value.items : [];
    if (call.name === 'Condition') {
      if (call.argument.value.type === 'string') assume(call.argument.value.text, next.value);
    } else if (call.name === 'Fn::Not') {
      const isTrue = !next.value;
      waiting.push(...items.map((node) => ({ node, value: isTrue })));
    } else if ((call.name === 'Fn::And' && next.value) || (call.name === 'Fn::Or' && !next.value)) {
      const isTrue = next.value;
      waiting.push(...items.map((node) => ({ node, value: isTrue })));
    } else if (call.name === 'Fn::Equals' && next.value) {
      assumeEqual(items, scope, context, implied);
    }
  }
  return implied;
}

/** `Equals [!Ref Environment, prod]` being true says what the parameter is. */
function assumeEqual(items: readonly JsonNode[], scope: Scope, context: Context, implied: Map<string, string>): void {
  const [left, right] = items;
  if (left === undefined || right === undefined) return;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const call = intrinsicOf(one);
    if (call?.name !== 'Ref' || call.argument.value.type !== 'string') continue;
    const value = literalOf(evaluate(other, context));
    if (value !== null) implied.set(valueKey(scope, call.argument.value.text), value);
  }
}

function callOf(node: JsonNode): Call | null {
  const { value } = node;
  if (value.type !== 'object' || value.members.size !== 1) return null;
  const [[name, argument] = ['', null]] = value.members;
  return argument === null ? null : { name, argument };
}

function truthOf(node: JsonNode, context: Context): Truth {
  const call = callOf(node);
  return call === null ? 'unknown' : evaluateCondition(call, context);
}

function all({ value }: JsonNode, context: Context): readonly Truth[] {
  return value.type === 'array' ? value.items.map((item) => truthOf(item, context)) : [];
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truth === 'yes' ? 'no' : 'yes';
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.length === 0 || truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Two unknown values are equal where they are written the same; never surely different. */
function equals({ value }: JsonNode, context: Context): Truth {
  const [left, right] = value.type === 'array' ? value.items : [];
  if (left === undefined || right === undefined) return 'unknown';
  const a = evaluate(left, context);
  const b = evaluate(right, context);
  const [knownA, knownB] = [literalOf(a), literalOf(b)];
  if (knownA !== null && knownB !== null) return knownA === knownB ? 'yes' : 'no';
  return identical(a, b) ? 'yes' : 'unknown';
}

function identical(a: Result, b: Result): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left === null || right === null || a.type !== 'text' || b.type !== 'text') return false;
  const holes = [...left, ...right].filter((part) => !('literal' in part));
  return holes.every((part) => 'hole' in part && /^[\w:./]+$/.test(part.hole)) && written(left) === written(right);
}
