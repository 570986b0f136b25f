import type { FunctionUrl, LambdaPermission, Related } from '../../../model/backend.js';
import { byDefault, unknown } from '../../../model/value.js';
import type { ResourceInstance } from '../inventory.js';
import type { Owner } from '../relations.js';
import { equals } from '../equality.js';
import { describe, nothing, type Datum } from '../values.js';
import { distributionsOf } from './distribution-arns.js';
import { lambdaOf, ownerOfFunction } from './lambda-functions.js';
import { choice, joined, NONE_KNOWN, text, type Site } from './site.js';

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url */
export function functionUrlOf(url: ResourceInstance, site: Site): FunctionUrl {
  return site.functionUrls.of(url.address, () => ({
    type: 'function-url',
    address: url.address,
    location: url.view.location,
    authType: choice(
      url.view,
      'authorization_type',
      ['AWS_IAM', 'NONE'] as const,
      unknown('not-given', 'authorization_type'),
    ),
    permissions: permissionsOf(url, site),
  }));
}

/** Permissions on the function that are for the same qualifier as the URL. */
function permissionsOf(url: ResourceInstance, site: Site): Related<LambdaPermission> {
  const owner = ownerOf(url, site);
  if (owner === null) return NONE_KNOWN;
  const all = site.relations.of(owner, ['aws_lambda_permission'], 'function_name');
  const aliases = site.relations.of(owner, ['aws_lambda_alias'], 'function_name');
  // A permission can name the function through an alias, which is another owner.
  const throughAlias = aliases.members.flatMap((alias) =>
    site.relations
      .of({ instance: alias, names: [] }, ['aws_lambda_permission'], 'function_name')
      .members.map((member) => ({ member, qualifier: alias.view.read('name') })),
  );
  const direct = all.members.map((member) => ({ member, qualifier: member.view.read('qualifier') }));
  const wanted = url.view.read('qualifier');
  return joined([
    ...[...direct, ...throughAlias].map(({ member, qualifier }) => ofSameQualifier(member, qualifier, wanted, site)),
    { items: [], mayBeMore: all.mayBeMore || aliases.mayBeMore || isOfUnreadModule(url) },
  ]);
}

/** Whether the function is made by a module that cannot be read, which may make permissions as well. */
function isOfUnreadModule(url: ResourceInstance): boolean {
  const name = url.view.read('function_name');
  return name?.type === 'unresolved' && name.reason === 'module-output';
}

/** The function where this code declares it, else the name that URL and permissions have in common. */
function ownerOf(url: ResourceInstance, site: Site): Owner | null {
  const name = url.view.read('function_name');
  if (name === null) return null;
  const declared = lambdaOf(name, site);
  return declared === null ? { instance: url, names: [name] } : ownerOfFunction(declared);
}

function ofSameQualifier(
  permission: ResourceInstance,
  own: Datum | null,
  wanted: Datum | null,
  site: Site,
): Related<LambdaPermission> {
  const isSame = isSameValue(own ?? nothing(), wanted ?? nothing());
  return { items: isSame === false ? [] : [permissionOf(permission, site)], mayBeMore: isSame === null };
}

/** Null when it cannot be known; the same expression has the same value. */
function isSameValue(a: Datum, b: Datum): boolean | null {
  return describe(a) === describe(b) || equals(a, b);
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission */
function permissionOf({ address, view }: ResourceInstance, site: Site): LambdaPermission {
  return {
    address,
    location: view.location,
    action: text(view, 'action', unknown<string>('not-given', 'action')),
    principal: text(view, 'principal', unknown<string>('not-given', 'principal')),
    sourceArn: text<string | null>(view, 'source_arn', byDefault(null)),
    sourceDistributions: distributionsOf(view.read('source_arn'), site),
  };
}
