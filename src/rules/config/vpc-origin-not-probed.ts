import type { Draft, Rule, Subject } from '../../model/rule.js';
import { idOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';

/** A VPC origin: CloudFront reaches it inside the VPC, nobody else does. */
export const vpcOriginNotProbed: Rule = {
  id: 'vpc-origin-not-probed',
  title: 'VPC origin cannot be probed from here',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const { connection } = origin;
    if (connection.type !== 'vpc') return [];
    const { vpcOriginId } = connection;
    const id = vpcOriginId.known ? vpcOriginId.value : vpcOriginId.expression;
    return [
      {
        message: `Origin ${idOf(origin)} is the VPC origin ${id}. CloudFront reaches it inside the VPC, where this check cannot go: only its configuration was read.`,
        remediation:
          "Check by hand that the VPC origin is deployed, that its security group admits CloudFront's prefix list or the group CloudFront-VPCOrigins-Service-SG on its port, and that the target has no TLS listener if it is a Network Load Balancer.",
        evidence: { vpcOriginId: id },
        location: vpcOriginId.location ?? origin.location,
      },
    ];
  },
};
