import type { LoadBalancer, Related, SecurityGroup } from '../../../model/backend.js';
import { byDefault, known } from '../../../model/value.js';
import type { ResourceInstance } from '../inventory.js';
import { booleanOf } from '../settings-of.js';
import { classicListeners, listenersOf } from './listeners.js';
import { securityGroupsIn } from './security-groups.js';
import { choice, NONE_KNOWN, type Site } from './site.js';

/** The same resource by two names, and the Classic Load Balancer. */
export const LOAD_BALANCERS = ['aws_lb', 'aws_alb', 'aws_elb'];

const FAMILIES = ['application', 'network', 'gateway'] as const;

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb and …/elb */
export function loadBalancerOf(resource: ResourceInstance, site: Site): LoadBalancer {
  return site.loadBalancers.of(resource.address, () => {
    const { address, type, view } = resource;
    const isClassic = type === 'aws_elb';
    const family: LoadBalancer['family'] = isClassic
      ? known('classic', view.location)
      : choice(view, 'load_balancer_type', FAMILIES, byDefault('application'));
    return {
      type: 'load-balancer',
      address,
      location: view.location,
      family,
      internal: booleanOf(view, 'internal', false),
      securityGroups: groupsOf(resource, family, site),
      listeners: isClassic ? classicListeners(resource, site) : listenersOf(resource, family, site),
    };
  });
}

/** Without a list, Application and Classic Load Balancers get the default group of their VPC, which is not in the code. */
function groupsOf(
  { view }: ResourceInstance,
  family: LoadBalancer['family'],
  site: Site,
): Related<SecurityGroup> | null {
  const datum = view.read('security_groups');
  if (datum !== null && !(datum.type === 'sequence' && datum.items.length === 0)) return securityGroupsIn(datum, site);
  return family.known && family.value === 'network' ? null : NONE_KNOWN;
}
