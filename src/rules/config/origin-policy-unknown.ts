import type { Draft, Rule, Subject } from '../../model/rule.js';
import { idOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { forwardingTo } from './forwarding.js';

/** Whether Host is forwarded depends on a policy that nobody here can read. */
export const originPolicyUnknown: Rule = {
  id: 'origin-policy-unknown',
  title: 'Unknown whether Host is forwarded',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    if (origin.connection.type === 's3') return [];
    const unknown = forwardingTo(distribution, origin).behaviors.filter(({ forwarded }) => forwarded === 'unknown');
    const [first] = unknown;
    if (first === undefined) return [];
    const reasons = unknown.map(({ because }) => because);
    return [
      {
        message: `Whether CloudFront sends the viewer's Host header to origin ${idOf(origin)} depends on the ${listed(reasons, 3)}. The names it sends, and those the certificate has to cover, are therefore not known for sure.`,
        remediation:
          "Use one of AWS's managed policies, or define the policy in the files that are checked; or look at it with aws cloudfront get-cache-policy or get-origin-request-policy.",
        evidence: { policies: bounded(reasons), behaviors: unknown.map(({ pattern }) => pattern) },
        location: first.location ?? origin.location,
      },
    ];
  },
};
