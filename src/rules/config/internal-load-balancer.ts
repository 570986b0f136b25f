import type { LoadBalancer } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, nameOf, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { judgedBackends } from './backends.js';
import { endpointBreach } from './endpoint.js';

/**
 * An internal load balancer as an origin over the internet: told by the `internal-` that ELB puts before its name, or by the
 * resource of the same code.
 */
export const internalLoadBalancer: Rule = {
  id: 'internal-load-balancer',
  title: 'Internal load balancer as a public origin',
  layer: 'config',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    if (origin.connection.type !== 'custom') return [];
    const byName = toldByName(origin);
    return byName.length > 0 ? byName : judgedBackends(origin, ['load-balancer'], (one) => toldByResource(origin, one));
  },
};

const REMEDIATION =
  'Make it a VPC origin (AWS::CloudFront::VpcOrigin, aws_cloudfront_vpc_origin, with VpcOriginConfig / vpc_origin_config on the origin), or use an internet-facing load balancer.';

function toldByName(origin: Origin): readonly Draft[] {
  const found = endpointBreach(origin, (endpoint) => endpoint.kind === 'load-balancer' && endpoint.internal);
  const [name] = found?.broken ?? [];
  if (found === null || name === undefined) return [];
  return [
    {
      ...weighed(found),
      message: `${name} is an internal load balancer: its name leads to private addresses. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
      remediation: REMEDIATION,
      evidence: { domainName: name },
      location: placeOf(origin.domainName, origin),
    },
  ];
}

function toldByResource(origin: Origin, { address, internal, location }: LoadBalancer): readonly Draft[] {
  const found = breach(internal, (isInternal) => isInternal);
  if (found === null) return [];
  return [
    {
      ...weighed(found),
      message: `${address}, behind ${nameOf(origin)}, is an internal load balancer (internal = true, Scheme internal): it has private addresses only. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
      remediation: REMEDIATION,
      evidence: { loadBalancer: address, domainName: nameOf(origin) },
      location: found.location ?? location ?? origin.location,
    },
  ];
}
