import type { PolicyStatement, Related } from '../../../model/backend.js';
import { policyStatements, resourceOf, type Site } from '../backends/index.js';
import type { Datum } from '../values.js';

const ASSUMING: ReadonlySet<string> = new Set(['sts:assumerole', 'sts:*', '*']);

/**
 * The services that a role may be assumed by. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 */
export function trustedServicesOf(role: Datum | null, site: Site): Related<string> {
  const found = resourceOf(role, site, 'aws_iam_role');
  const policy = found?.view.read('assume_role_policy') ?? null;
  if (found === null || policy === null) return { items: [], mayBeMore: true };
  const { items, mayBeMore } = policyStatements(policy, 'assume_role_policy', found.view, site);
  const allowing = items.filter(({ effect }) => !(effect.known && effect.value === 'Deny'));
  const services = allowing.flatMap(servicesIn);
  return { items: [...new Set(services)], mayBeMore: mayBeMore || allowing.some(isOpen) };
}

function servicesIn({ principals, actions, effect, excludesPrincipals }: PolicyStatement): readonly string[] {
  const assumes = actions.known && actions.value.some((action) => ASSUMING.has(action.toLowerCase()));
  if (!assumes || !effect.known || excludesPrincipals) return [];
  return principals.flatMap(({ type, id }) => (type === 'Service' && id.known ? [id.value] : []));
}

/** Whether a statement may trust a service that it does not name. */
function isOpen({ principals, actions, effect, excludesPrincipals }: PolicyStatement): boolean {
  if (!effect.known || !actions.known || excludesPrincipals) return true;
  return principals.some(({ type, id }) => type === 'unknown' || (type === 'Service' && !id.known));
}
