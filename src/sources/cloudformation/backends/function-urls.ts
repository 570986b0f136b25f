import type { FunctionUrl, LambdaPermission, Related } from '../../../model/backend.js';
import { functionLeadOf, type FunctionLead, type Qualifier } from '../functions.js';
import { propertyAt, type Inventory, type Resource } from '../inventory.js';
import { literalOf } from '../partial.js';
import { remembered } from '../remembered.js';
import { distributionsAt } from './distribution-arns.js';

export const FUNCTION_URL = 'AWS::Lambda::Url';
const PERMISSION = 'AWS::Lambda::Permission';
const AUTH_TYPES = ['AWS_IAM', 'NONE'] as const;

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html */
export function readFunctionUrl(inventory: Inventory, url: Resource): FunctionUrl {
  const { address, location, fields, properties } = url;
  const authType = fields.choice(properties, 'AuthType', AUTH_TYPES, null);
  const { items, mayBeMore } = readPermissions(inventory, url);
  // What makes a public URL out of a function's own settings also adds the permissions that it takes.
  const isAdded = url.isImplied && !(authType.known && authType.value === 'AWS_IAM');
  return { type: 'function-url', address, location, authType, permissions: { items, mayBeMore: mayBeMore || isAdded } };
}

/** The permissions of the function that the URL is of; those of other versions and aliases of it do not count. */
function readPermissions(inventory: Inventory, url: Resource): Related<LambdaPermission> {
  const target = targetOf(inventory, url);
  if (target === null) return { items: [], mayBeMore: true };
  const items: LambdaPermission[] = [];
  let mayBeMore = target.resource === null || inventory.isShared(target.key) || inventory.mayHaveMore([PERMISSION]);
  for (const { permission, leads } of permissionsOf(inventory, '', url.properties.world)) {
    const belongs = leads.map((lead) => (lead === null ? null : isSame(lead, target)));
    if (permission.isSure && belongs.length > 0 && belongs.every((one) => one === true))
      items.push(readPermission(inventory, permission));
    else mayBeMore ||= belongs.some((one) => one !== false);
  }
  return { items, mayBeMore };
}

interface Permission {
  readonly permission: Resource;
  readonly leads: readonly (FunctionLead | null)[];
}

const permissionsOf = remembered((inventory, _, world): readonly Permission[] =>
  inventory
    .all([PERMISSION], world)
    .map((permission) => ({ permission, leads: leadsIn(inventory, permission, 'FunctionName') })),
);

function isSame(a: FunctionLead, b: FunctionLead): boolean {
  return a.key === b.key && a.qualifier.type === b.qualifier.type && a.qualifier.name === b.qualifier.name;
}

function leadsIn(
  inventory: Inventory,
  { fields, properties }: Resource,
  name: string,
): readonly (FunctionLead | null)[] {
  return (fields.results(properties, name) ?? []).map((result) => functionLeadOf(inventory, result, properties.world));
}

/** The function of a URL, with the alias that the URL names beside it. */
function targetOf(inventory: Inventory, url: Resource): FunctionLead | null {
  const [target, ...others] = leadsIn(inventory, url, 'TargetFunctionArn');
  if (target === undefined || target === null || others.length > 0) return null;
  const qualifiers = url.fields.results(url.properties, 'Qualifier');
  if (qualifiers === null) return target;
  const [only, ...more] = qualifiers;
  const name = only === undefined || more.length > 0 ? null : literalOf(only);
  const qualifier: Qualifier | null = name === null ? null : { type: 'alias', name };
  return qualifier === null ? null : { ...target, qualifier };
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html */
function readPermission(inventory: Inventory, permission: Resource): LambdaPermission {
  const { address, location, fields, properties } = permission;
  const source = propertyAt(permission, 'SourceArn');
  return {
    address,
    location,
    action: fields.required(properties, 'Action'),
    principal: fields.required(properties, 'Principal'),
    sourceArn: fields.optional(properties, 'SourceArn'),
    sourceDistributions: source === null ? [] : distributionsAt(inventory, fields, source),
  };
}
