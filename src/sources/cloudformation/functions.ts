import { leadsOf, type Inventory, type Resource } from './inventory.js';
import { leadOf } from './leads.js';
import { partsOf, written, type Part, type Result } from './partial.js';
import { remembered } from './remembered.js';
import type { World } from './world.js';

/** Resources that are Lambda functions. */
export const FUNCTION_TYPES = ['AWS::Lambda::Function', 'AWS::Serverless::Function'] as const;
const VERSION = 'AWS::Lambda::Version';
const ALIAS = 'AWS::Lambda::Alias';

/** What an expression says of a Lambda function, by name, ARN, version or alias. */
export interface FunctionLead {
  /** Id of the resource; for a function from elsewhere, what is written of its name. */
  readonly key: string;
  /** The function itself, where a template at hand declares it. */
  readonly resource: Resource | null;
  readonly qualifier: Qualifier;
}

/** Which version of a function is meant. */
export interface Qualifier {
  readonly type: 'none' | 'latest' | 'version' | 'alias';
  /** Tells qualifiers of one type apart: a number, the name of an alias, an id. */
  readonly name: string;
}

const UNQUALIFIED: Qualifier = { type: 'none', name: '' };

/** What an expression leads to; null when it cannot be told. */
export function functionLeadOf(inventory: Inventory, result: Result, world: World, depth = 0): FunctionLead | null {
  const lead = leadOf(result);
  if (depth > 3 || lead.type === 'open' || lead.type === 'none') return null;
  if (lead.type === 'text') return byText(inventory, lead.text, lead.isWhole, world);
  // SAM has `!Ref Function.Version` and `${Function.Version}` for what it publishes.
  const published = /^(.*)\.(Version|Alias)$/.exec(
    lead.kind === '' ? lead.address : `${lead.address}.${lead.attribute}`,
  );
  const resource = inventory.find(published?.[1] ?? lead.address, world);
  if (resource === null) return null;
  if (published !== null && resource.type === 'AWS::Serverless::Function') {
    const type = published[2] === 'Alias' ? 'alias' : 'version';
    return { key: resource.id, resource, qualifier: { type, name: type === 'alias' ? publishedAlias(resource) : '' } };
  }
  if (resource.type === VERSION || resource.type === ALIAS) return byQualified(inventory, resource, world, depth);
  if (!FUNCTION_TYPES.some((type) => type === resource.type)) return null;
  const qualifier = qualifierAfter(partsOf(result) ?? []);
  return qualifier === null ? null : { key: resource.id, resource, qualifier };
}

function publishedAlias({ fields, properties }: Resource): string {
  const [name] = fields.results(properties, 'AutoPublishAlias') ?? [];
  return name === undefined ? '' : writtenOf(name);
}

function writtenOf(result: Result): string {
  return written(partsOf(result) ?? []);
}

/** `!Ref Version` and `!Ref Alias` are ARNs with a qualifier. */
function byQualified(inventory: Inventory, resource: Resource, world: World, depth: number): FunctionLead | null {
  const [name, ...others] = resource.fields.results(resource.properties, 'FunctionName') ?? [];
  const target = name === undefined || others.length > 0 ? null : functionLeadOf(inventory, name, world, depth + 1);
  if (target === null) return null;
  if (resource.type === VERSION) return { ...target, qualifier: { type: 'version', name: resource.id } };
  const [alias] = resource.fields.results(resource.properties, 'Name') ?? [];
  return { ...target, qualifier: { type: 'alias', name: alias === undefined ? '' : writtenOf(alias) } };
}

/** The qualifier behind the function in `${Function.Arn}:7`; null when it cannot be told. */
function qualifierAfter(parts: readonly Part[]): Qualifier | null {
  const at = parts.findIndex((part) => !('literal' in part) && part.reference !== null);
  const rest = parts.slice(at + 1);
  const [separator, value, ...more] = rest;
  if (separator === undefined) return UNQUALIFIED;
  if (!('literal' in separator) || !separator.literal.startsWith(':') || more.length > 0) return null;
  if (value === undefined) return qualifierOf(separator.literal.slice(1));
  if (separator.literal !== ':' || 'literal' in value) return null;
  const isVersion = value.reference?.type === VERSION || value.reference?.attribute === 'Version';
  return isVersion ? { type: 'version', name: value.reference?.address ?? '' } : null;
}

function qualifierOf(text: string): Qualifier {
  if (text === '') return UNQUALIFIED;
  if (text === '$LATEST') return { type: 'latest', name: text };
  return { type: /^\d+$/.test(text) ? 'version' : 'alias', name: text };
}

/** `name`, `name:qualifier`, `arn:aws:lambda:us-east-1:123456789012:function:name:qualifier`. */
const FUNCTION_NAME = /^(?:arn:[^:]*:lambda:[^:]*:[^:]*:function:|[^:]*:function:)?([^:]+)(?::([^:]*))?$/;

function byText(inventory: Inventory, text: string, isWhole: boolean, world: World): FunctionLead | null {
  const match = FUNCTION_NAME.exec(text);
  if (match === null) return isWhole ? { key: `name:${text}`, resource: null, qualifier: UNQUALIFIED } : null;
  const [, name = '', qualifier = ''] = match;
  const { byName, areKnown } = functionNames(inventory, '', world);
  const found = byName.get(name);
  if (found !== undefined) return { key: found.id, resource: found, qualifier: qualifierOf(qualifier) };
  // A name that is not known may be that of a function whose name is not known either, or is.
  return areKnown && (isWhole || byName.size === 0)
    ? { key: `name:${name}`, resource: null, qualifier: qualifierOf(qualifier) }
    : null;
}

interface FunctionNames {
  readonly byName: ReadonlyMap<string, Resource>;
  /** Whether all names that are written are known as a whole. */
  readonly areKnown: boolean;
}

const functionNames = remembered((inventory, _, world): FunctionNames => {
  const byName = new Map<string, Resource>();
  let areKnown = true;
  for (const resource of inventory.all(FUNCTION_TYPES, world)) {
    const leads = leadsOf(resource, 'FunctionName');
    const [lead] = leads;
    if (lead?.type === 'text' && leads.length === 1) byName.set(lead.text, resource);
    areKnown &&= leads.every((one) => one.type === 'text' && one.isWhole) && leads.length <= 1;
  }
  return { byName, areKnown };
});
