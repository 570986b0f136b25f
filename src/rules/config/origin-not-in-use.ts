import { idleReason } from '../../cloudfront/routing.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { idOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';

/** Nothing routes to the origin: it is listed, and not judged. */
export const originNotInUse: Rule = {
  id: 'origin-not-in-use',
  title: 'Origin is not in use',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin, plan }: Subject): readonly Draft[] {
    if (plan.used !== 'no') return [];
    const because = idleReason(distribution);
    return [
      {
        message: `Origin ${idOf(origin)} gets no requests: ${because ?? 'no cache behavior and no origin group in use points at it'}. It is listed here and not checked.`,
        remediation:
          because === null
            ? `Remove the origin, or set TargetOriginId (target_origin_id) of the behavior meant for it to ${idOf(origin)}.`
            : 'Nothing to do. Its origins are checked once the distribution serves viewers.',
        evidence: { originId: idOf(origin) },
        location: origin.location,
      },
    ];
  },
};
