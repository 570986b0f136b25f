import type { LoadBalancer, SecurityGroup, Related } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { memberOf } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { LISTENER, readListener } from './listeners.js';
import { securityGroupsIn } from './security-groups.js';

export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

const FAMILIES = ['application', 'network', 'gateway'] as const;

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
export function readLoadBalancer(inventory: Inventory, balancer: Resource): LoadBalancer {
  const { id, address, location, fields, properties } = balancer;
  const family = fields.choice(properties, 'Type', FAMILIES, byDefault('application'));
  const listeners = inventory.relatedTo(id, [LISTENER], 'LoadBalancerArn', properties.world);
  return {
    type: 'load-balancer',
    address,
    location,
    family,
    internal: readInternal(balancer),
    securityGroups: readGroups(inventory, balancer, family),
    listeners: {
      items: listeners.items.map((listener) => readListener(inventory, listener)),
      mayBeMore: listeners.mayBeMore,
    },
  };
}

/** Load balancers face the internet unless told otherwise. */
export function readInternal({ fields, properties }: Resource): Value<boolean> {
  const scheme = fields.string(properties, 'Scheme', byDefault('internet-facing'));
  if (scheme.known) return { ...scheme, value: scheme.value === 'internal' };
  const alternatives = [...new Set(scheme.alternatives.map((one) => one === 'internal'))];
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) return known(only, scheme.location);
  return unknown(scheme.reason, scheme.expression, { alternatives, location: scheme.location });
}

/** A Network Load Balancer has the groups it was made with, or none; a Gateway Load Balancer never has any. */
function readGroups(
  inventory: Inventory,
  balancer: Resource,
  family: LoadBalancer['family'],
): Related<SecurityGroup> | null {
  const { properties } = balancer;
  const isBare = memberOf(properties, 'SecurityGroups') === null;
  if (family.known && (family.value === 'gateway' || (family.value === 'network' && isBare))) return null;
  return securityGroupsIn(inventory, balancer, properties, 'SecurityGroups');
}
