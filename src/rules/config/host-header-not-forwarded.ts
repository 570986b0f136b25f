import type { Listener, LoadBalancer } from '../../model/backend.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { globMatches } from '../shared/glob.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { judgedBalancers, type Arrival } from './arrivals.js';
import { lowered, unlessSure } from './backends.js';
import { forwardingTo, type ForwardingBehavior } from './forwarding.js';
import { listenersOn } from './listeners.js';

/** The listener chooses by the viewer's name, and CloudFront sends the origin's. */
export const hostHeaderNotForwarded: Rule = {
  id: 'host-header-not-forwarded',
  title: 'Origin routes by a Host header that is not forwarded',
  layer: 'config',
  level: 'warning',
  status: 404,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const { sure, behaviors } = forwardingTo(subject.distribution, subject.origin);
    const without = behaviors.filter(({ forwarded }) => forwarded === 'no');
    if (without.length === 0) return [];
    const why = 'It is not certain that this behavior leads here.';
    return judgedBalancers(subject, (balancer, arrival) =>
      listenersOf(balancer, arrival)
        .flatMap((listener) => judge(subject, listener, without))
        .map((draft) => unlessSure(draft, sure && arrival.sure, why)),
    );
  },
};

function listenersOf(balancer: LoadBalancer, { port }: Arrival): readonly Listener[] {
  return port.known ? listenersOn(balancer, port.value) : [];
}

function judge(subject: Subject, listener: Listener, without: readonly ForwardingBehavior[]): readonly Draft[] {
  const { hostConditions, defaultAction } = listener;
  const conditions = hostConditions.items.flatMap((condition) => (condition.known ? [condition.value] : []));
  // A condition that is not known may be the one for the origin's own name.
  if (hostConditions.mayBeMore || conditions.length < hostConditions.items.length) return [];
  const aliases = subject.distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
  const meant = aliases.filter((alias) => conditions.some((condition) => hostMatches(condition, alias)));
  if (meant.length === 0 || conditions.some((condition) => mayMatchOrigin(condition, subject))) return [];
  const behaviors = without.map(({ pattern }) => pattern);
  const { outcome, softly, status } = outcomeOf(defaultAction.known ? defaultAction.value : null);
  const draft: Draft = {
    certainty: defaultAction.known ? 'likely' : 'possible',
    status,
    message: `${listener.address} routes by Host (${listed(conditions)}), and CloudFront sends ${nameOf(subject.origin)} instead of ${listed(meant)} on behavior ${listed(behaviors)}. No rule with a host condition matches, ${outcome}.`,
    remediation: `Forward Host on behavior ${listed(behaviors)} (origin_request_policy_id, OriginRequestPolicyId) with the origin request policy AllViewer (216adef6-5c7f-47e4-b989-5492eafa07d3), and let the listener's certificate cover the aliases; or add the origin's name to the host-header condition of the rule (condition { host_header }, Conditions of AWS::ElasticLoadBalancingV2::ListenerRule).`,
    evidence: { listener: listener.address, hostConditions: bounded(conditions), aliases: bounded(meant), behaviors },
    location: without[0]?.behavior.location ?? subject.origin.location,
  };
  return [softly ? { ...lowered(draft, 'This is a notice because that may be meant.'), level: 'notice' } : draft];
}

/** What a request gets that no rule matches. */
function outcomeOf(action: 'forward' | 'redirect' | 'fixed-response' | 'authenticate' | 'other' | null): {
  readonly outcome: string;
  readonly softly: boolean;
  readonly status: number | null;
} {
  switch (action) {
    case 'forward':
      return { outcome: "so requests get the listener's default target", softly: true, status: null };
    case 'redirect':
      return { outcome: "so viewers get the listener's default redirect", softly: false, status: null };
    case 'fixed-response':
      return {
        outcome: "so viewers get the listener's fixed default response, mostly 404",
        softly: false,
        status: 404,
      };
    default:
      return { outcome: "so requests get the listener's default action", softly: false, status: null };
  }
}

/** An own AWS name, for conditions that may match it where it is not known yet. */
const SOME_AWS_NAME = 'origin-preflight-1234567890.us-east-1.elb.amazonaws.com';

function mayMatchOrigin(condition: string, { origin }: Subject): boolean {
  const { domainName } = origin;
  if (domainName.known) return hostMatches(condition, domainName.value);
  if (origin.kind !== 'load-balancer' || domainName.alternatives.length > 0) return true;
  return hostMatches(condition, SOME_AWS_NAME) || condition.toLowerCase().includes('amazonaws');
}

/**
 * Whether a host-header condition matches a name: `*` stands for any characters or none, `?` for exactly one, case does not
 * count (Application Load Balancers, "Condition types for listener rules").
 */
function hostMatches(condition: string, name: string): boolean {
  return globMatches(condition.toLowerCase(), name.toLowerCase());
}
