import type { Instance, Related, SecurityGroup } from '../../../model/backend.js';
import type { ResourceInstance } from '../inventory.js';
import { securityGroupsIn } from './security-groups.js';
import { joined, NONE_KNOWN, ownerOf, relatedOf, resourceOf, type Site } from './site.js';

export const INSTANCES = ['aws_instance', 'aws_spot_instance_request'];

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance */
export function instanceOf(instance: ResourceInstance, site: Site): Instance {
  return site.instances.of(instance.address, () => ({
    type: 'instance',
    address: instance.address,
    location: instance.view.location,
    securityGroups: groupsOf(instance, site),
  }));
}

/** Without a list it has the default group of its VPC, those of a launch template or of a network interface. */
function groupsOf(instance: ResourceInstance, site: Site): Related<SecurityGroup> {
  const { view } = instance;
  const lists = ['vpc_security_group_ids', 'security_groups']
    .map((name) => view.read(name))
    .filter((one) => one !== null);
  const own = lists.length === 0 ? [NONE_KNOWN] : lists.map((list) => securityGroupsIn(list, site));
  const attached = site.relations.of(
    ownerOf(instance),
    ['aws_network_interface_sg_attachment'],
    'network_interface_id',
  );
  return joined([...own, relatedOf(attached, (one) => securityGroupsIn(one.view.read('security_group_id'), site))]);
}

/** The instance that an elastic address is for; null when that cannot be told. */
export function instanceOfAddress(address: ResourceInstance, site: Site): ResourceInstance | null {
  const direct = resourceOf(address.view.read('instance'), site, ...INSTANCES);
  if (direct !== null) return direct;
  const { members } = site.relations.of(ownerOf(address), ['aws_eip_association'], 'allocation_id');
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? resourceOf(only.view.read('instance_id'), site, ...INSTANCES)
    : null;
}
