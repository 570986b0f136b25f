import { hostForwardingOf, type BehaviorForwarding } from '../../cloudfront/host-forwarding.js';
import { routingTo } from '../../cloudfront/routing.js';
import type { Behavior, Distribution, Origin, PolicyReference } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';

/** What one behavior that leads to an origin does with the viewer's Host header. */
export interface ForwardingBehavior extends BehaviorForwarding {
  readonly behavior: Behavior;
  /** The path pattern as far as it is known. */
  readonly pattern: string;
  /** The setting that decides: the policy id, the policy's own definition, or ForwardedValues. */
  readonly location: SourceLocation | null;
  /** Set when the cache policy forwards Host although the origin request policy leaves it out. */
  readonly hidden: boolean;
}

/** The behaviors that lead to an origin, and whether they surely do (or only may, where a target is not known). */
export function forwardingTo(
  distribution: Distribution,
  origin: Origin,
): { readonly sure: boolean; readonly behaviors: readonly ForwardingBehavior[] } {
  const { used, behaviors } = routingTo(distribution, origin);
  return { sure: used === 'yes', behaviors: behaviors.map(forwardingOf) };
}

function forwardingOf(behavior: Behavior): ForwardingBehavior {
  const { forwarded, because } = hostForwardingOf(behavior);
  const parts = partsOf(behavior);
  const deciding = parts.find((part) => hostForwardingOf(part.alone).forwarded === forwarded);
  return {
    behavior,
    forwarded,
    because,
    pattern: behavior.pathPattern.known ? behavior.pathPattern.value : behavior.pathPattern.expression,
    location: deciding?.location ?? behavior.location,
    hidden:
      forwarded === 'yes' &&
      deciding?.part === 'cache' &&
      behavior.originRequestPolicy.type !== 'none' &&
      parts.every(({ part, alone }) => part !== 'request' || hostForwardingOf(alone).forwarded === 'no'),
  };
}

interface Part {
  readonly part: 'cache' | 'request' | 'legacy';
  /** The behavior with this part alone, to see what it does. */
  readonly alone: Behavior;
  readonly location: SourceLocation | null;
}

const NONE: PolicyReference = { type: 'none' };

/** The settings of a behavior that can forward Host, in the order in which `hostForwardingOf` looks at them. */
function partsOf(behavior: Behavior): readonly Part[] {
  const { cachePolicy, originRequestPolicy, forwardedHeaders } = behavior;
  const bare: Behavior = { ...behavior, cachePolicy: NONE, originRequestPolicy: NONE, forwardedHeaders: null };
  return [
    { part: 'cache', alone: { ...bare, cachePolicy }, location: placeOfPolicy(cachePolicy) },
    { part: 'request', alone: { ...bare, originRequestPolicy }, location: placeOfPolicy(originRequestPolicy) },
    { part: 'legacy', alone: { ...bare, forwardedHeaders }, location: forwardedHeaders?.location ?? null },
  ];
}

function placeOfPolicy(policy: PolicyReference): SourceLocation | null {
  switch (policy.type) {
    case 'none':
      return null;
    case 'id':
      return policy.id.location;
    case 'defined':
      return policy.location;
  }
}
