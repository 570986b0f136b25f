import { hostForwardingOf } from '../../cloudfront/host-forwarding.js';
import { METHODS_REFUSED_FOR_GROUPS } from '../../cloudfront/limits.js';
import type { Behavior, Distribution, Origin, OriginGroup } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { breach, doubt, weighed } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { lowered } from './backends.js';
import { httpsBreach, kindBreach } from './endpoint.js';
import { rejectionOf } from './host-rejection.js';

/**
 * An origin group that does not help when its primary origin fails. Told once per group, at the primary origin.
 * Which codes a failure raises: Developer Guide, "Optimize high availability with CloudFront origin failover".
 */
export const originGroupCannotFailOver: Rule = {
  id: 'origin-group-cannot-fail-over',
  title: 'Origin group cannot fail over',
  layer: 'config',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    return groupsLedBy(distribution, origin).flatMap((group) => [
      ...missingCodes(group),
      ...sameMembers(group),
      ...unsuitable(distribution, group),
      ...refusedMethods(distribution, group),
    ]);
  },
};

/** The groups whose first member is this origin and which some behavior may use. */
function groupsLedBy({ originGroups, behaviors }: Distribution, origin: Origin): readonly OriginGroup[] {
  return originGroups.filter(
    ({ id, memberIds: [primary] }) =>
      primary !== undefined &&
      same(primary, origin.id) &&
      behaviors.some((behavior) => mayMean(behavior.targetOriginId, id)),
  );
}

function missingCodes(group: OriginGroup): readonly Draft[] {
  const { failoverStatusCodes } = group;
  const found = breach(failoverStatusCodes, (codes) => !codes.includes(503) || !codes.includes(504));
  const [codes] = found?.broken ?? [];
  if (found === null || codes === undefined) return [];
  const missing = [503, 504].filter((code) => !codes.includes(code));
  const cases = missing.map((code) => (code === 503 ? 'a failed connection (503)' : 'a timeout (504)'));
  return [
    {
      ...weighed(found),
      status: missing.includes(503) ? 502 : 504,
      message: `Origin group ${nameOf(group.id)} does not ask its second origin after ${listed(cases)}: its failover codes are ${listed(codes.map(String), 10)}. When the first origin cannot be reached, viewers get the error all the same.${doubt(found)}`,
      remediation:
        "Add 502, 503 and 504 to the status codes of the group's failover criteria (failover_criteria { status_codes }).",
      evidence: { originGroup: nameOf(group.id), failoverStatusCodes: codes.map(String) },
      location: failoverStatusCodes.location ?? group.location,
    },
  ];
}

function sameMembers(group: OriginGroup): readonly Draft[] {
  const [primary, secondary] = group.memberIds;
  if (primary === undefined || secondary === undefined || !same(primary, secondary)) return [];
  return [
    {
      message: `Both members of origin group ${nameOf(group.id)} are the origin ${nameOf(primary)}, so a failover asks the failed origin again.`,
      remediation: 'Name a second origin that can answer when the first cannot as the second member of the group.',
      evidence: { originGroup: nameOf(group.id), members: group.memberIds.map(nameOf) },
      location: secondary.location ?? group.location,
    },
  ];
}

/** One member needs the viewer's Host and the other rejects it: whatever the behavior forwards, one of them fails. */
function unsuitable(distribution: Distribution, group: OriginGroup): readonly Draft[] {
  const members = group.memberIds.flatMap((id) => distribution.origins.filter((origin) => same(id, origin.id)));
  const needing = members.find(needsHost);
  const rejecting = members.find((member) => rejectionOf(distribution, member) !== null);
  if (needing === undefined || rejecting === undefined) return [];
  const forwarded = distribution.behaviors
    .filter((behavior: Behavior) => same(behavior.targetOriginId, group.id))
    .map((behavior) => hostForwardingOf(behavior).forwarded);
  const loser = forwarded.includes('yes') ? rejecting : needing;
  return [
    {
      status: loser === needing ? 502 : (rejectionOf(distribution, rejecting)?.status ?? 403),
      certainty: 'likely',
      message: `No policy suits both members of origin group ${nameOf(group.id)}: ${nameOf(needing.domainName)} needs the viewer's Host header for its certificate, ${nameOf(rejecting.domainName)} rejects it. As it stands, requests to ${nameOf(loser.domainName)} fail.`,
      remediation: `Give ${nameOf(needing.domainName)} a name of its own that its certificate covers, so that both members work without the viewer's Host (AllViewerExceptHostHeader).`,
      evidence: {
        originGroup: nameOf(group.id),
        needsHost: nameOf(needing.domainName),
        rejectsHost: nameOf(rejecting.domainName),
      },
      location: group.location,
    },
  ];
}

/** The API's own refusal is reported by its users, not documented: see `METHODS_REFUSED_FOR_GROUPS`. */
function refusedMethods({ behaviors }: Distribution, group: OriginGroup): readonly Draft[] {
  const { methods } = METHODS_REFUSED_FOR_GROUPS;
  return behaviors.flatMap((behavior) => {
    const { allowedMethods, targetOriginId, pathPattern, location } = behavior;
    const found = leadsTo(targetOriginId, group.id)
      ? breach(allowedMethods, (allowed) => methods.some((method) => allowed.includes(method)))
      : null;
    const [broken] = found?.broken ?? [];
    if (found === null || broken === undefined) return [];
    const refused = methods.filter((method) => broken.includes(method));
    const draft: Draft = {
      level: 'error',
      certainty: 'likely',
      ...weighed(found),
      status: null,
      message: `Behavior ${nameOf(pathPattern)} leads to origin group ${nameOf(group.id)} and allows ${listed(refused)}, which never fail over. CloudFront refuses the deployment (InvalidArgument), as its users report.${doubt(found)}`,
      remediation:
        'Allow GET, HEAD and OPTIONS at most (allowed_methods, AllowedMethods), and give the other methods a behavior of their own that names one origin instead of the group.',
      evidence: { behavior: nameOf(pathPattern), originGroup: nameOf(group.id), allowedMethods: broken },
      location: found.location ?? location,
    };
    const isSure = same(targetOriginId, group.id);
    return [
      isSure
        ? draft
        : lowered(draft, `This is a warning because only some values of ${nameOf(targetOriginId)} are affected.`),
    ];
  });
}

/** Whether a behavior names a group, or one of few values that it can name is it. */
function leadsTo(target: Value<string>, id: Value<string>): boolean {
  return same(target, id) || (!target.known && id.known && target.alternatives.includes(id.value));
}

/** HTTPS to a load balancer's own name works only under the viewer's name. */
function needsHost(origin: Origin): boolean {
  const { connection } = origin;
  return (
    connection.type === 'custom' &&
    httpsBreach(connection)?.always === true &&
    kindBreach(origin, 'load-balancer')?.always === true
  );
}

function same(a: Value<string>, b: Value<string>): boolean {
  return a.known === b.known && nameOf(a) === nameOf(b);
}

function mayMean(reference: Value<string>, id: Value<string>): boolean {
  if (same(reference, id)) return true;
  const possible = possibleValues(reference);
  return !reference.known && (possible.length === 0 || !id.known || possible.includes(id.value));
}

function nameOf(value: Value<string>): string {
  return value.known ? value.value : value.expression;
}
