import type { Behavior, HeaderSelection, PolicyReference } from '../model/distribution.js';
import type { Unknown, Value } from '../model/value.js';
import { managedCachePolicy, managedOriginRequestPolicy, type ManagedPolicy } from './managed-policies.js';
import { api, guide, type FactSource } from './source.js';

/** Where AWS says how the two kinds of policy, and the older ForwardedValues, decide about the Host header. */
export const HOST_FORWARDING_SOURCES: readonly FactSource[] = [
  guide('understanding-how-origin-request-policies-and-cache-policies-work-together'),
  guide('header-caching'),
  api('API_OriginRequestPolicyHeadersConfig'),
  api('API_CachePolicyHeadersConfig'),
];

/** Whether one behavior sends the viewer's Host header to the origin, and why, for people. */
export interface BehaviorForwarding {
  readonly forwarded: 'yes' | 'no' | 'unknown';
  readonly because: string;
}

/**
 * Whether a behavior forwards the viewer's Host header. Whatever either policy or ForwardedValues sends is sent: an origin
 * request policy that leaves Host out does not take it away from a cache policy that has it.
 */
export function hostForwardingOf(behavior: Behavior): BehaviorForwarding {
  const parts = [
    ...ofPolicy(behavior.cachePolicy, 'cache policy', managedCachePolicy),
    ...ofPolicy(behavior.originRequestPolicy, 'origin request policy', managedOriginRequestPolicy),
    ...ofForwardedValues(behavior.forwardedHeaders),
  ];
  const deciding =
    parts.find(({ forwarded }) => forwarded === 'yes') ?? parts.find(({ forwarded }) => forwarded === 'unknown');
  const where = `on behavior ${patternOf(behavior)}`;
  if (deciding !== undefined) return { forwarded: deciding.forwarded, because: `${deciding.because} ${where}` };
  const because = parts.map((part) => part.because).join(' and ');
  return { forwarded: 'no', because: `${because === '' ? 'no policy' : because} ${where}` };
}

function patternOf({ pathPattern, isDefault }: Behavior): string {
  if (pathPattern.known) return pathPattern.value;
  return isDefault ? '*' : pathPattern.expression;
}

function ofPolicy(
  policy: PolicyReference,
  kind: string,
  managed: (idOrName: string) => ManagedPolicy | null,
): readonly BehaviorForwarding[] {
  switch (policy.type) {
    case 'none':
      return [];
    case 'id':
      return [ofPolicyId(policy.id, kind, managed)];
    case 'defined':
      return [{ forwarded: forwardsHost(policy.headers), because: `${kind} ${policy.name}` }];
  }
}

function ofPolicyId(
  id: Value<string>,
  kind: string,
  managed: (idOrName: string) => ManagedPolicy | null,
): BehaviorForwarding {
  if (id.known) {
    const policy = managed(id.value);
    if (policy !== null) return { forwarded: policy.forwardsHost ? 'yes' : 'no', because: `${kind} ${policy.name}` };
    return {
      forwarded: 'unknown',
      because: `${kind} ${id.value}, which is neither AWS's own nor among what was read,`,
    };
  }
  return { forwarded: agreed(id, managed), because: `${kind} ${id.expression}, whose id is not known yet,` };
}

/** What the values that an unresolved id can take have in common. */
function agreed(
  id: Unknown<string>,
  managed: (idOrName: string) => ManagedPolicy | null,
): BehaviorForwarding['forwarded'] {
  const answers = new Set(id.alternatives.map((alternative) => managed(alternative)?.forwardsHost));
  if (answers.size !== 1) return 'unknown';
  const [answer] = answers;
  if (answer === undefined) return 'unknown';
  return answer ? 'yes' : 'no';
}

/** Whether a selection of headers includes Host. Header names compare without regard to case (RFC 9110 5.1). */
export function forwardsHost({ behavior, names }: HeaderSelection): BehaviorForwarding['forwarded'] {
  if (!behavior.known) return 'unknown';
  switch (behavior.value) {
    case 'none':
      return 'no';
    case 'allViewer':
    case 'allViewerAndWhitelistCloudFront':
      return 'yes';
    case 'whitelist':
      return !names.known ? 'unknown' : includesHost(names.value) ? 'yes' : 'no';
    case 'allExcept':
      return !names.known ? 'unknown' : includesHost(names.value) ? 'no' : 'yes';
  }
}

function ofForwardedValues(headers: Behavior['forwardedHeaders']): readonly BehaviorForwarding[] {
  if (headers === null) return [];
  const because = 'ForwardedValues';
  if (!headers.known) return [{ forwarded: 'unknown', because: `${because}, whose headers are not known yet,` }];
  return [{ forwarded: headers.value.includes('*') || includesHost(headers.value) ? 'yes' : 'no', because }];
}

function includesHost(names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === 'host');
}
