import type { Listener, ListenerTls, LoadBalancer } from '../../../model/backend.js';
import { byDefault, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { objectsOf } from '../settings.js';
import { certificateAt } from './certificates.js';
import { DEFAULT_POLICY, upperCase } from './listeners.js';
import { readInternal } from './load-balancers.js';
import { securityGroupsIn } from './security-groups.js';

export const CLASSIC_LOAD_BALANCER = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html */
export function readClassicLoadBalancer(inventory: Inventory, balancer: Resource): LoadBalancer {
  const { address, location, fields, properties } = balancer;
  const listeners = objectsOf(fields, properties, 'Listeners');
  return {
    type: 'load-balancer',
    address,
    location,
    family: byDefault('classic'),
    internal: readInternal(balancer),
    securityGroups: securityGroupsIn(inventory, balancer, properties, 'SecurityGroups'),
    listeners: {
      items: listeners.items.map((place) => readListener(inventory, balancer, place)),
      mayBeMore: listeners.mayBeMore,
    },
  };
}

function readListener(inventory: Inventory, balancer: Resource, place: Place): Listener {
  const { address, fields } = balancer;
  const protocol = upperCase(fields.required(place, 'Protocol'));
  const isTls = protocol.known && (protocol.value === 'HTTPS' || protocol.value === 'SSL');
  return {
    address,
    location: fields.location(place),
    port: fields.number(place, 'LoadBalancerPort', unknown('not-given', 'LoadBalancerPort')),
    protocol,
    tls: isTls ? readTls(inventory, balancer, place) : null,
    hostConditions: { items: [], mayBeMore: false },
    defaultAction: byDefault('forward'),
  };
}

function readTls(inventory: Inventory, balancer: Resource, place: Place): ListenerTls {
  const certificate = certificateAt(inventory, balancer.fields, place, 'SSLCertificateId');
  return {
    policy: readPolicy(balancer, place),
    certificates: { items: certificate === null ? [] : [certificate], mayBeMore: certificate === null },
  };
}

/**
 * The predefined policy that a policy of the listener refers to; one that lists protocols and ciphers by itself has no name.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
function readPolicy({ fields, properties }: Resource, place: Place): Value<string> {
  if (memberOf(place, 'PolicyNames') === null) return byDefault(DEFAULT_POLICY);
  const names = fields.strings(place, 'PolicyNames');
  const policies = objectsOf(fields, properties, 'Policies');
  if (!names.known || policies.mayBeMore) return unknown('unsupported', 'PolicyNames', { location: names.location });
  const negotiating = policies.items.filter((policy) => {
    const name = fields.required(policy, 'PolicyName');
    const type = fields.required(policy, 'PolicyType');
    return name.known && names.value.includes(name.value) && type.known && type.value === 'SSLNegotiationPolicyType';
  });
  const [policy] = negotiating;
  if (policy === undefined) return byDefault(DEFAULT_POLICY);
  const reference = objectsOf(fields, policy, 'Attributes').items.find((attribute) => {
    const name = fields.required(attribute, 'Name');
    return name.known && name.value === 'Reference-Security-Policy';
  });
  return reference === undefined
    ? unknown('unsupported', 'PolicyNames', { location: names.location })
    : fields.required(reference, 'Value');
}
