import { idleReason, routingTo } from '../../cloudfront/routing.js';
import type { Behavior, Distribution, Origin, OriginGroup } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { Value } from '../../model/value.js';
import { FACTS_CHECKED, bounded, either, listed } from '../shared/wording.js';

/**
 * A behavior or an origin group that names an origin which the distribution does not have, or a group of one origin. Told once
 * per distribution. Sources: CreateDistribution (`NoSuchOrigin`) and OriginGroupMembers (two items, no more and no less) in the
 * CloudFront API reference.
 */
export const originReferenceInvalid: Rule = {
  id: 'origin-reference-invalid',
  title: 'Behavior or origin group refers to no origin',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    if (idleReason(distribution) !== null || tellerOf(distribution)?.key !== origin.key) return [];
    return [...missingTargets(distribution), ...missingMembers(distribution), ...groupsOfOne(distribution)];
  },
};

/** The origin at which a fault of the whole distribution is told: one that nothing leads to is most likely the one meant. */
function tellerOf(distribution: Distribution): Origin | null {
  const { origins } = distribution;
  return origins.find((one) => routingTo(distribution, one).used === 'no') ?? origins[0] ?? null;
}

function missingTargets(distribution: Distribution): readonly Draft[] {
  const ids = idsOf(distribution, [...distribution.origins, ...distribution.originGroups]);
  const lost = distribution.behaviors.filter(({ targetOriginId }) => isMissing(targetOriginId, ids));
  const [first] = lost;
  if (ids === null || first === undefined) return [];
  const names = lost.map(({ targetOriginId }) => textOf(targetOriginId));
  const patterns = lost.map(patternOf);
  return [
    {
      message: `Behavior ${listed(patterns)} sends requests to ${listed(names)}, and no origin or origin group of ${distribution.address} has that id: CloudFront refuses the deployment (NoSuchOrigin).`,
      remediation: `Set TargetOriginId (target_origin_id) of behavior ${listed(patterns)} to an id that is there: ${either(ids)}.`,
      evidence: { behaviors: bounded(patterns), targets: bounded(names), ids: bounded(ids) },
      location: first.targetOriginId.location ?? first.location,
    },
  ];
}

function missingMembers(distribution: Distribution): readonly Draft[] {
  const ids = idsOf(distribution, distribution.origins);
  if (ids === null) return [];
  return distribution.originGroups.flatMap((group) => {
    const lost = group.memberIds.filter((member) => isMissing(member, ids));
    const [first] = lost;
    if (first === undefined) return [];
    const names = lost.map(textOf);
    return [
      {
        message: `Origin group ${textOf(group.id)} has the member ${listed(names)}, and no origin of ${distribution.address} has that id: CloudFront refuses the deployment (NoSuchOrigin).`,
        remediation: `Set OriginId (origin_id) of the member to the id of an origin that is there: ${either(ids)}.`,
        evidence: { originGroup: textOf(group.id), members: bounded(names), ids: bounded(ids) },
        location: first.location ?? group.location,
      },
    ];
  });
}

function groupsOfOne({ originGroups }: Distribution): readonly Draft[] {
  return originGroups.flatMap(({ id, memberIds, location }) => {
    const [only, another] = memberIds;
    if (only === undefined || another !== undefined || !only.known) return [];
    return [
      {
        message: `Origin group ${textOf(id)} has the one member ${textOf(only)}. A group has two origins, and CloudFront refuses the deployment of any other.`,
        remediation:
          'Add the origin that is to answer when the first one fails as the second member (member { origin_id }, Members); or take the group away and let the behaviors name the origin itself.',
        evidence: { originGroup: textOf(id), members: [textOf(only)] },
        location,
      },
    ];
  });
}

/** The ids of origins and origin groups; null unless each is there and known, so that another one surely does not exist. */
function idsOf({ originsAreComplete }: Distribution, all: readonly (Origin | OriginGroup)[]): readonly string[] | null {
  const ids = all.flatMap(({ id }) => (id.known ? [id.value] : []));
  return originsAreComplete && ids.length === all.length ? ids : null;
}

/** What is empty was left for somebody else to fill in. */
function isMissing(reference: Value<string>, ids: readonly string[] | null): boolean {
  return ids !== null && reference.known && reference.value !== '' && !ids.includes(reference.value);
}

function patternOf({ pathPattern }: Behavior): string {
  return textOf(pathPattern);
}

function textOf(value: Value<string>): string {
  return value.known ? value.value : value.expression;
}
