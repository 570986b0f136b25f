import type { OriginObservation } from '../../model/observation.js';
import type { OriginPlan } from '../../model/plan.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { forwardingTo, type ForwardingBehavior } from './forwarding.js';
import { rejectionOf, type Rejection } from './host-rejection.js';

/** The viewer's Host goes to an endpoint that knows only its own name. */
export const hostHeaderRejected: Rule = {
  id: 'host-header-rejected',
  title: 'Viewer Host header forwarded to an endpoint that rejects it',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const { distribution, origin, plan, observation } = subject;
    const rejection = rejectionOf(distribution, origin);
    const { sure, behaviors } = forwardingTo(distribution, origin);
    const forwarding = behaviors.filter(({ forwarded }) => forwarded === 'yes');
    const [first] = forwarding;
    if (rejection === null || first === undefined || wasAccepted(plan, observation)) return [];
    return [draft(subject, rejection, [first, ...forwarding.slice(1)], sure)];
  },
};

function draft(
  { origin }: Subject,
  rejection: Rejection,
  forwarding: readonly [ForwardingBehavior, ...ForwardingBehavior[]],
  sure: boolean,
): Draft {
  const hidden = forwarding.some((behavior) => behavior.hidden)
    ? ' The cache policy does so although the origin request policy leaves Host out: what is in the cache key is always sent.'
    : '';
  const unless = rejection.unless === null ? '' : ` (unless ${rejection.unless})`;
  const doubts = [
    ...(sure ? [] : ['it is not certain that this behavior leads here']),
    ...(rejection.doubt === null ? [] : [rejection.doubt]),
  ];
  return {
    ...(doubts.length === 0 ? { certainty: rejection.certainty } : { level: 'warning', certainty: 'possible' }),
    status: rejection.status,
    message: `The viewer's Host header is forwarded by ${listed(
      forwarding.map(({ because }) => because),
      3,
    )} to ${nameOf(origin)}, ${rejection.what}, which ${rejection.does}: viewers get ${rejection.status}${unless}.${hidden}${
      doubts.length === 0 ? '' : ` This is a warning because ${doubts.join(', and ')}.`
    }`,
    remediation: remediation(forwarding, rejection),
    evidence: {
      domainName: nameOf(origin),
      behaviors: forwarding.map(({ pattern }) => pattern),
      forwardedBy: forwarding.map(({ because }) => because),
    },
    location: forwarding[0].location ?? origin.location,
  };
}

function remediation(forwarding: readonly ForwardingBehavior[], { unless }: Rejection): string {
  const patterns = listed(forwarding.map(({ pattern }) => pattern));
  const hidden = forwarding.some((behavior) => behavior.hidden);
  const cure = hidden
    ? 'use a cache policy without Host in its cache key (such as CachingDisabled or CachingOptimized)'
    : 'use the origin request policy AllViewerExceptHostHeader (b689b0a8-53d0-40ab-baf2-68738e2966ac) together with a cache policy that has no Host in its cache key';
  return `On behavior ${patterns} ${cure}${unless === null ? '' : `; or see to it that ${unless}`}.`;
}

/** True when every connection that carried a viewer's name was answered with success or a redirect: it does accept them. */
function wasAccepted({ exchanges: planned }: OriginPlan, { exchanges }: OriginObservation): boolean {
  const names = new Set(
    planned.filter(({ nameRole }) => nameRole === 'viewer-host').map(({ hostHeader }) => hostHeader),
  );
  const carrying = exchanges.filter(({ target }) => names.has(target.hostHeader));
  return (
    carrying.length > 0 &&
    carrying.every(({ http }) => http !== null && http.status === 'answered' && http.statusCode < 400)
  );
}
