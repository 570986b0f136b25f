import type { IngressPeer, IngressRule, Related, SecurityGroup } from '../../../model/backend.js';
import { byDefault, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { leadOf } from '../leads.js';
import { elementsOf, objectsOf } from '../settings.js';

const GROUP = 'AWS::EC2::SecurityGroup';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const PREFIX_LIST = 'AWS::EC2::PrefixList';

/** The security groups that a property lists; without it AWS takes the default group of the VPC, which no template tells. */
export function securityGroupsIn(
  inventory: Inventory,
  { fields }: Resource,
  parent: Place,
  property: string,
): Related<SecurityGroup> {
  if (memberOf(parent, property) === null) return { items: [], mayBeMore: true };
  const { items, mayBeMore } = elementsOf(fields, parent, property);
  const groups = items.map((place) => groupAt(inventory, fields, place));
  const found = groups.flatMap((group) => group ?? []);
  return { items: found, mayBeMore: mayBeMore || found.length < groups.length || groups.length === 0 };
}

function groupAt(inventory: Inventory, fields: Fields, place: Place): SecurityGroup | null {
  const leads = fields.resultsAt(place).map(leadOf);
  const [lead] = leads;
  if (lead?.type !== 'resource' || leads.some((one) => one.type !== 'resource' || one.address !== lead.address)) {
    return null;
  }
  const resource = inventory.find(lead.address, place.world);
  return resource?.type === GROUP ? readSecurityGroup(inventory, resource) : null;
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export function readSecurityGroup(inventory: Inventory, group: Resource): SecurityGroup {
  const { id, address, fields, properties, location } = group;
  const inline = objectsOf(fields, properties, 'SecurityGroupIngress');
  const own = inventory.relatedTo(id, [INGRESS], 'GroupId', properties.world);
  const byName = inventory.relatedTo(id, [INGRESS], 'GroupName', properties.world);
  const rules = [...own.items, ...byName.items];
  return {
    address,
    location,
    ingress: {
      items: [
        ...inline.items.map((place) => readRule(inventory, fields, place)),
        ...rules.map((rule) => readRule(inventory, rule.fields, rule.properties)),
      ],
      mayBeMore: inline.mayBeMore || own.mayBeMore || byName.mayBeMore,
    },
  };
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html */
function readRule(inventory: Inventory, fields: Fields, place: Place): IngressRule {
  const protocol = fields.required(place, 'IpProtocol');
  const absent: Value<number> =
    protocol.known && protocol.value === '-1' ? byDefault(-1) : unknown('not-given', 'port');
  return {
    protocol,
    fromPort: fields.number(place, 'FromPort', absent),
    toPort: fields.number(place, 'ToPort', absent),
    peers: readPeers(inventory, fields, place),
    location: fields.location(place),
  };
}

function readPeers(inventory: Inventory, fields: Fields, place: Place): readonly IngressPeer[] {
  const isWritten = (name: string): boolean => memberOf(place, name) !== null;
  const cidrs = ['CidrIp', 'CidrIpv6'].filter(isWritten).map((name) => fields.required(place, name));
  const lists = isWritten('SourcePrefixListId') ? listPeers(inventory, fields, place) : [];
  const groups = ['SourceSecurityGroupId', 'SourceSecurityGroupName']
    .filter(isWritten)
    .map((name) => fields.required(place, name));
  return [
    ...cidrs.map((cidr): IngressPeer => ({ type: 'cidr', cidr })),
    ...lists,
    ...groups.map((group): IngressPeer => ({ type: 'security-group', group })),
  ];
}

/** A prefix list by its id; one of the same code stands for the addresses in it. */
function listPeers(inventory: Inventory, fields: Fields, place: Place): readonly IngressPeer[] {
  const name = 'SourcePrefixListId';
  const byId: IngressPeer = { type: 'prefix-list', name: fields.required(place, name) };
  const leads = (fields.results(place, name) ?? []).map(leadOf);
  const [lead] = leads;
  const list = leads.length === 1 && lead?.type === 'resource' ? inventory.find(lead.address, place.world) : null;
  if (list?.type !== PREFIX_LIST) return [byId];
  const entries = objectsOf(list.fields, list.properties, 'Entries');
  const cidrs = entries.items.map((entry): IngressPeer => ({
    type: 'cidr',
    cidr: list.fields.required(entry, 'Cidr'),
  }));
  return entries.mayBeMore || cidrs.length === 0 ? [...cidrs, byId] : cidrs;
}
