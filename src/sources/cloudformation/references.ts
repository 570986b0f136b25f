import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { attributeOf, partitionOf, refOf, regionResult, type Surroundings, type Target } from './attributes.js';
import { valueKey } from './conditions.js';
import { evaluate, type Context } from './intrinsics.js';
import { ABSENT, holeOf, literal, literalOf, textOf, unknownResult, type Result } from './partial.js';
import type { Scope } from './scope.js';
import { mapOf, resourceOf } from './template.js';
import { MAX_OPTIONS, NO_ASSUMPTIONS } from './world.js';

const NESTING_TYPES: ReadonlySet<string> = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']);

/** Whether resources of a type stand for templates of their own. */
export function isNesting(type: string): boolean {
  return NESTING_TYPES.has(type);
}

/** What `Ref` gives: a pseudo parameter, a parameter, or what stands for a resource. */
export function refResult(name: string, context: Context): Result {
  const looped = (): Result => unknownResult(holeOf(name, 'unsupported'));
  const refer = (): Result => {
    if (name.startsWith('AWS::')) return pseudo(name, context);
    const parameter = context.scope.template.parameters.get(name);
    return parameter === undefined ? ofResource(name, context) : parameterResult(name, parameter, context);
  };
  return context.run.within(`${context.scope.prefix}ref:${name}`, refer, looped);
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
function pseudo(name: string, context: Context): Result {
  if (name === 'AWS::NoValue') return ABSENT;
  const { given } = context.scope;
  const assumed = context.run.world.get(`value:${name}`) ?? given.get(name);
  if (assumed !== undefined) return literal(assumed);
  const { partition, suffix } = partitionOf(regionOf(context));
  if (name === 'AWS::Partition') return literal(partition);
  if (name === 'AWS::URLSuffix') return literal(suffix);
  const content = name === 'AWS::Region' || name === 'AWS::AccountId' || name === 'AWS::StackName' ? 'label' : 'any';
  return textOf([holeOf(name, 'pseudo', null, content)]);
}

function regionOf({ scope, run }: Context): string | null {
  return run.world.get('value:AWS::Region') ?? scope.given.get('AWS::Region') ?? null;
}

function parameterResult(name: string, node: JsonNode, context: Context): Result {
  const { scope, run } = context;
  const type = scalarText(member(node, 'Type') ?? node) ?? 'String';
  const isList = /^(?:CommaDelimitedList|List<.*>)$/.test(type);
  const assumed = run.world.get(valueKey(scope, name));
  if (assumed !== undefined) return asParameter(assumed, isList);
  const passed = scope.parent?.passed.get(name);
  const reference = { address: `${scope.prefix}${name}`, type: null, attribute: null };
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    return unknownResult(holeOf(`${scope.prefix}${name}`, 'dynamic-reference', reference));
  }
  if (passed !== undefined && scope.parent !== null) {
    const value = evaluate(passed, { ...context, scope: scope.parent.scope });
    const text = literalOf(value);
    if (text !== null) return asParameter(text, isList);
    if (value.type !== 'absent') return value;
  }
  const given = scope.parent === null ? scope.given.get(name) : undefined;
  const fallback = member(node, 'Default');
  const value = given ?? (fallback === null ? null : defaultText(fallback, context));
  if (value !== null) return asParameter(value, isList);
  const chosen = isList ? null : run.choose({ key: valueKey(scope, name), options: allowedValues(node) });
  if (chosen !== null) return literal(chosen);
  return unknownResult(holeOf(`${scope.prefix}${name}`, 'parameter', reference));
}

/** A default is a literal; only the tools that write templates put anything else there. */
function defaultText(node: JsonNode, context: Context): string | null {
  return literalOf(evaluate(node, context));
}

function asParameter(text: string, isList: boolean): Result {
  if (!isList) return literal(text);
  const items = text === '' ? [] : text.split(',').slice(0, 1000);
  return { type: 'list', items: items.map((item) => literal(item.trim())), open: false };
}

function allowedValues(node: JsonNode): readonly { readonly value: string; readonly implied: typeof NO_ASSUMPTIONS }[] {
  const list = member(node, 'AllowedValues');
  const items = list?.value.type === 'array' ? list.value.items : [];
  const values = items.flatMap((item) => scalarText(item) ?? []);
  if (values.length === 0 || values.length !== items.length || values.length > MAX_OPTIONS) return [];
  return values.map((value) => ({ value, implied: NO_ASSUMPTIONS }));
}

// ----------------------------------------------------------------------------------------------------------- resources

/** Resources by name; SAM adds `Api.Stage` and the like, which stand for parts of the one before the dot. */
function ofResource(name: string, context: Context): Result {
  const target = targetOf(name, context.scope);
  const dot = name.indexOf('.');
  if (target.type === '' && dot > 0) {
    const [owner, part] = [name.slice(0, dot), name.slice(dot + 1)];
    const stage = part === 'Stage' ? surroundingsOf(owner, context).property('StageName') : ABSENT;
    if (stage.type === 'text') return stage;
    const reference = { address: `${context.scope.prefix}${name}`, type: null, attribute: null };
    return textOf([holeOf(`${context.scope.prefix}${name}`, 'resource-ref', reference)]);
  }
  return refOf(target, surroundingsOf(name, context));
}

/** What an attribute of a resource, or an output of a nested stack, gives. */
export function attributeResult(name: string, attribute: string, context: Context): Result {
  const { scope, run } = context;
  const looped = (): Result => unknownResult(holeOf(`${name}.${attribute}`, 'unsupported'));
  return run.within(
    `${scope.prefix}attribute:${name}.${attribute}`,
    () => {
      const target = targetOf(name, scope);
      if (isNesting(target.type) && attribute.startsWith('Outputs.')) {
        return outputOf(name, attribute.slice('Outputs.'.length), target, context);
      }
      return attributeOf(target, attribute, surroundingsOf(name, context));
    },
    looped,
  );
}

function outputOf(name: string, output: string, target: Target, context: Context): Result {
  const nested = context.scope.nested(name);
  const node = nested?.template.outputs.get(output);
  const value = node === undefined ? null : member(node, 'Value');
  if (nested !== null && value !== null) {
    const result = evaluate(value, { ...context, scope: nested });
    if (result.type !== 'absent') return result;
  }
  const attribute = `Outputs.${output}`;
  const reference = { address: target.address, type: target.type, attribute };
  return unknownResult(holeOf(`${target.address}.${attribute}`, 'module-output', reference));
}

export function targetOf(name: string, scope: Scope): Target {
  const type = resourceOf(scope.template, name)?.type ?? scope.implicitType(name) ?? '';
  return { address: `${scope.prefix}${name}`, type };
}

function surroundingsOf(name: string, context: Context): Surroundings {
  const region = regionOf(context);
  const resource = context.scope.template.resources.get(name);
  const properties = resource === undefined ? new Map<string, JsonNode>() : mapOf(resource, 'Properties');
  return {
    region: regionResult(region),
    suffix: partitionOf(region).suffix,
    property: (property) => {
      const node = properties.get(property);
      return node === undefined ? ABSENT : evaluate(node, context);
    },
  };
}
