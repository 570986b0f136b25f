import { routingTo } from '../../cloudfront/routing.js';
import type { LambdaPermission, PolicyCondition, PolicyStatement, PolicyValue, Related } from '../../model/backend.js';
import type { Behavior, Distribution } from '../../model/distribution.js';
import type { Subject } from '../../model/rule.js';

/**
 * Whether what a policy asks of the source keeps a distribution out: `surely` when it names others alone, `maybe` when only some values
 * of an expression do. What is not known keeps nobody out.
 */
export type Exclusion = 'surely' | 'maybe' | 'no';

/** Operators under which a value without wildcards is compared as a whole. IAM JSON policy elements: Condition operators. */
const OPERATORS = /^(?:String(?:Equals|Like)|Arn(?:Equals|Like))$/i;

/** How the conditions of a statement deal with a distribution; all of them have to hold. Keys compare without regard to case. */
export function exclusionByStatement({ conditions }: PolicyStatement, distribution: Distribution): Exclusion {
  const found = conditions.filter(isOnSource).map(({ values }) => exclusionOf(values, distribution));
  return found.find((one) => one === 'surely') ?? found.find((one) => one === 'maybe') ?? 'no';
}

/** How the source of a permission deals with a distribution. */
export function exclusionByPermission(
  { sourceDistributions: distributions }: Pick<LambdaPermission, 'sourceDistributions'>,
  distribution: Distribution,
): Exclusion {
  return exclusionOf({ items: [{ distributions }], mayBeMore: false }, distribution);
}

/** The values of the conditions of a statement on the source. */
export function sourceValuesOf({ conditions }: PolicyStatement): readonly PolicyValue[] {
  return conditions.filter(isOnSource).flatMap(({ values }) => values.items);
}

function isOnSource({ operator, key }: PolicyCondition): boolean {
  return OPERATORS.test(operator) && key.toLowerCase() === 'aws:sourcearn';
}

function exclusionOf(
  { items, mayBeMore }: Related<Pick<PolicyValue, 'distributions'>>,
  { address, conditional, continuousDeployment }: Distribution,
): Exclusion {
  if (mayBeMore || items.length === 0 || items.some(({ distributions }) => distributions.length === 0)) return 'no';
  // Of a pair that shares its viewers, policies may name the one for both.
  if (!continuousDeployment.known || continuousDeployment.value) return 'no';
  if (items.every(({ distributions }) => !distributions.includes(address))) return 'surely';
  const isNamed = items.some(({ distributions }) => distributions.every((one) => one === address));
  // The condition that chooses the name may be the one that decides whether this one is there at all.
  return isNamed || conditional ? 'no' : 'maybe';
}

/** Whether a function sees every request to the origin first, so that it may answer all of them itself, as one for redirects does. */
export function mayAnswerItself({ distribution, origin }: Subject): boolean {
  const { behaviors } = routingTo(distribution, origin);
  const sees = ({ edgeFunctions }: Behavior): boolean =>
    edgeFunctions.some(({ eventType }) => !eventType.known || eventType.value === 'viewer-request');
  return behaviors.length > 0 && behaviors.every(sees);
}
