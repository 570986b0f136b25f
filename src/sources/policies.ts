import { managedCachePolicy, managedOriginRequestPolicy } from '../cloudfront/managed-policies.js';
import type { Behavior, Distribution, PolicyReference } from '../model/distribution.js';
import type { DefinedPolicy, PolicyDefinition } from './reader.js';

/** Puts the headers of policies that were read in place of the ids that name them. AWS's own ids stay ids. */
export function resolvePolicies(
  distributions: readonly Distribution[],
  definitions: readonly PolicyDefinition[],
): readonly Distribution[] {
  if (definitions.length === 0) return distributions;
  const cache = byId(definitions, 'cache');
  const request = byId(definitions, 'origin-request');
  const resolved = (behavior: Behavior): Behavior => ({
    ...behavior,
    cachePolicy: lookedUp(behavior.cachePolicy, cache, (id) => managedCachePolicy(id) !== null),
    originRequestPolicy: lookedUp(
      behavior.originRequestPolicy,
      request,
      (id) => managedOriginRequestPolicy(id) !== null,
    ),
  });
  return distributions.map((distribution) => ({ ...distribution, behaviors: distribution.behaviors.map(resolved) }));
}

function byId(
  definitions: readonly PolicyDefinition[],
  kind: PolicyDefinition['kind'],
): ReadonlyMap<string, DefinedPolicy> {
  return new Map(definitions.filter((one) => one.kind === kind).map(({ id, policy }) => [id, policy]));
}

function lookedUp(
  reference: PolicyReference,
  policies: ReadonlyMap<string, DefinedPolicy>,
  isManaged: (id: string) => boolean,
): PolicyReference {
  if (reference.type !== 'id' || !reference.id.known || isManaged(reference.id.value)) return reference;
  return policies.get(reference.id.value) ?? reference;
}
