import type { Instance, Related, SecurityGroup } from '../../../model/backend.js';
import { memberOf } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { objectsOf } from '../settings.js';
import { securityGroupsIn } from './security-groups.js';

export const INSTANCE = 'AWS::EC2::Instance';

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export function readInstance(inventory: Inventory, instance: Resource): Instance {
  const { address, location } = instance;
  return { type: 'instance', address, location, securityGroups: readGroups(inventory, instance) };
}

/** The groups of the instance, or of the network interfaces that it is made with. */
function readGroups(inventory: Inventory, instance: Resource): Related<SecurityGroup> {
  const { fields, properties } = instance;
  if (memberOf(properties, 'NetworkInterfaces') === null) {
    return securityGroupsIn(inventory, instance, properties, 'SecurityGroupIds');
  }
  const interfaces = objectsOf(fields, properties, 'NetworkInterfaces');
  const groups = interfaces.items.map((place) => securityGroupsIn(inventory, instance, place, 'GroupSet'));
  return {
    items: groups.flatMap(({ items }) => items),
    mayBeMore: interfaces.mayBeMore || groups.length === 0 || groups.some(({ mayBeMore }) => mayBeMore),
  };
}
