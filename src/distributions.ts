import { routingTo } from './cloudfront/routing.js';
import type { Behavior, Distribution } from './model/distribution.js';
import type { DistributionReport } from './model/report.js';
import { valueOr } from './model/value.js';

/** What the report tells of a distribution: what leads where, and nothing that a header or a function may keep secret. */
export function distributionReport(distribution: Distribution): DistributionReport {
  const { address, language, file, location, domainName, aliases, origins, originGroups } = distribution;
  const targets = targetsOf(distribution);
  const inOrder = distribution.behaviors.toSorted((a, b) => Number(a.isDefault) - Number(b.isDefault));
  return {
    address,
    language,
    file,
    location,
    domainName: valueOr(domainName, null),
    aliases: aliases.flatMap((alias) => (alias.known ? [alias.value] : [])),
    origins: origins.map(({ key }) => key),
    originGroups: originGroups.map(({ id, memberIds }) => ({
      id: valueOr(id, null),
      members: memberIds.map((member) => valueOr(member, null)),
    })),
    behaviors: inOrder.map((behavior) => ({
      pathPattern: valueOr(behavior.pathPattern, null),
      target: valueOr(behavior.targetOriginId, null),
      origins: targets.get(behavior) ?? [],
      viewerProtocolPolicy: valueOr(behavior.viewerProtocolPolicy, null),
      location: behavior.location,
    })),
  };
}

/** The keys of the origins that each behavior leads to. */
function targetsOf(distribution: Distribution): ReadonlyMap<Behavior, readonly string[]> {
  const targets = new Map<Behavior, string[]>();
  for (const origin of distribution.origins) {
    for (const behavior of routingTo(distribution, origin).behaviors) {
      targets.set(behavior, [...(targets.get(behavior) ?? []), origin.key]);
    }
  }
  return targets;
}
