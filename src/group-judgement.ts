import type { Examination } from './examine.js';
import { levelOf, type Judgement } from './judge.js';
import type { Distribution, Origin, OriginGroup } from './model/distribution.js';
import { possibleValues, type Value } from './model/value.js';

/**
 * Weighs the errors of origins that do not stand alone: where another member of their origin groups works, CloudFront asks
 * that one, and viewers see nothing of the fault. Such errors become warnings that say so. An origin that a behavior also
 * names by itself is judged as before, and so is what makes the deployment fail.
 * Source: Developer Guide, "Optimize high availability with CloudFront origin failover".
 * @param examinations of all origins of a run; the result has the same order
 */
export function judgeGroups(examinations: readonly Examination[]): readonly Examination[] {
  const byDistribution = new Map<Distribution, Examination[]>();
  for (const one of examinations) {
    const { distribution } = one.subject;
    const siblings = byDistribution.get(distribution);
    if (siblings === undefined) byDistribution.set(distribution, [one]);
    else siblings.push(one);
  }
  return examinations.map((one) => weighed(one, byDistribution.get(one.subject.distribution) ?? []));
}

function weighed(examination: Examination, siblings: readonly Examination[]): Examination {
  const { subject, judgements } = examination;
  if (subject.distribution.originGroups.length === 0 || !judgements.some(isError)) return examination;
  const standIns = standInsFor(subject.distribution, subject.origin, siblings);
  if (standIns === null) return examination;
  return { subject, judgements: judgements.map((judgement) => lowered(judgement, standIns)) };
}

/** Another member of a group, which works, and how it comes to be asked. */
interface StandIn {
  readonly group: string;
  readonly partner: string;
  /** Null: the origin at fault is the second member, which is asked only when the first fails. */
  readonly codes: readonly number[] | null;
}

/** What stands in for an origin in every group by which requests reach it; null when something does not. */
function standInsFor(
  { originGroups, behaviors }: Distribution,
  origin: Origin,
  siblings: readonly Examination[],
): readonly StandIn[] | null {
  const isGroup = (target: Value<string>): boolean => originGroups.some(({ id }) => same(id, target));
  if (behaviors.some(({ targetOriginId: target }) => mayMean(target, origin.id) && !isGroup(target))) return null;
  const reached = originGroups.filter(
    ({ id, memberIds }) =>
      memberIds.some((member) => mayMean(member, origin.id)) &&
      behaviors.some(({ targetOriginId }) => mayMean(targetOriginId, id)),
  );
  const standIns = reached.map((group) => standInOf(group, origin, siblings));
  const found = standIns.filter((one) => one !== null);
  // gRPC knows no failover.
  const usesGrpc = behaviors.some(
    ({ grpc, targetOriginId }) => (!grpc.known || grpc.value) && reached.some(({ id }) => mayMean(targetOriginId, id)),
  );
  return found.length === 0 || found.length < standIns.length || usesGrpc ? null : found;
}

function standInOf(
  { id, memberIds, failoverStatusCodes }: OriginGroup,
  origin: Origin,
  siblings: readonly Examination[],
): StandIn | null {
  const place = memberIds.findIndex((member) => same(member, origin.id));
  const partner = siblings.find(
    ({ subject }) =>
      subject.origin !== origin &&
      !same(subject.origin.id, origin.id) &&
      memberIds.some((member) => same(member, subject.origin.id)),
  );
  if (place < 0 || partner === undefined || partner.judgements.some(isError)) return null;
  if (partner.subject.plan.used === 'no') return null;
  const names = { group: textOf(id), partner: textOf(partner.subject.origin.id) };
  if (place > 0) return { ...names, codes: null };
  return failoverStatusCodes.known ? { ...names, codes: failoverStatusCodes.value } : null;
}

function lowered(judgement: Judgement, standIns: readonly StandIn[]): Judgement {
  const { rule, draft } = judgement;
  const status = draft.status === undefined ? rule.status : draft.status;
  const [first] = standIns;
  if (!isError(judgement) || status === null || first === undefined) return judgement;
  if (!standIns.every(({ codes }) => codes === null || raisesFailover(status, codes))) return judgement;
  return { rule, draft: { ...draft, level: 'warning', message: `${draft.message} ${sentenceOf(first)}` } };
}

/**
 * Whether a failure makes CloudFront ask the second member. A connection that fails counts as 503 and a timeout as 504; as
 * which of 502 and 503 a failure of DNS or TLS counts is not documented, so both have to be listed. What the origin answers
 * counts as itself.
 */
function raisesFailover(status: number, codes: readonly number[]): boolean {
  const needed = status === 502 ? [502, 503] : [status];
  return needed.every((code) => codes.includes(code));
}

function sentenceOf({ group, partner, codes }: StandIn): string {
  return codes === null
    ? `This is a warning because origin group ${group} asks this origin only when ${partner} fails, in which no error was found.`
    : `This is a warning because origin group ${group} then asks ${partner}, in which no error was found, for GET, HEAD and OPTIONS; requests by other methods fail.`;
}

function isError(judgement: Judgement): boolean {
  return levelOf(judgement) === 'error';
}

/** Two ids that no file resolves are the same where they are written the same. */
function same(a: Value<string>, b: Value<string>): boolean {
  return a.known === b.known && textOf(a) === textOf(b);
}

function mayMean(reference: Value<string>, id: Value<string>): boolean {
  if (same(reference, id)) return true;
  if (reference.known && id.known) return false;
  const [open, other] = reference.known ? [id, reference] : [reference, id];
  const possible = possibleValues(open);
  return (
    possible.length === 0 ||
    possibleValues(other).length === 0 ||
    possibleValues(other).some((one) => possible.includes(one))
  );
}

function textOf(value: Value<string>): string {
  return value.known ? value.value : value.expression;
}
