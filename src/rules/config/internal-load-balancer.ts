import type { Draft, Rule, Subject } from '../../model/rule.js';
import { doubt, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { endpointBreach } from './endpoint.js';

/** An internal load balancer, told by the `internal-` that ELB puts before its name, as an origin over the internet. */
export const internalLoadBalancer: Rule = {
  id: 'internal-load-balancer',
  title: 'Internal load balancer as a public origin',
  layer: 'config',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    if (origin.connection.type !== 'custom') return [];
    const found = endpointBreach(origin, (endpoint) => endpoint.kind === 'load-balancer' && endpoint.internal);
    const [name] = found?.broken ?? [];
    if (found === null || name === undefined) return [];
    return [
      {
        ...weighed(found),
        message: `${name} is an internal load balancer: its name leads to private addresses. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
        remediation:
          'Make it a VPC origin (AWS::CloudFront::VpcOrigin, aws_cloudfront_vpc_origin, with VpcOriginConfig / vpc_origin_config on the origin), or use an internet-facing load balancer.',
        evidence: { domainName: name },
        location: placeOf(origin.domainName, origin),
      },
    ];
  },
};
