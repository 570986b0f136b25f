import type { Bucket, PolicyStatement, Principal } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import { possibleValues, type Unknown, type Value } from '../../model/value.js';
import { globMatches } from '../shared/glob.js';

/** Under which name CloudFront asks S3 for objects. */
export type Identity =
  /** Signed by origin access control, as the service `cloudfront.amazonaws.com`. */
  | { readonly type: 'oac' }
  /** As an origin access identity; its id such as `E2EXAMPLE`, null where it is not known. */
  | { readonly type: 'oai'; readonly id: string | null }
  | { readonly type: 'anonymous' }
  /** An origin access control that signs nothing. */
  | { readonly type: 'unsigned' };

/** Whether something is so; `maybe` whenever a part of the answer is not known. */
type Answer = 'yes' | 'no' | 'maybe';

/** Every identity that CloudFront may use, by the origin's settings; empty when anything is possible. */
export function identitiesOf(origin: Origin): readonly Identity[] {
  const controls = presence(origin.accessControl);
  return controls.flatMap((controlled) => (controlled ? controlledBy(origin) : withoutControl(origin)));
}

/** Whether the origin has an origin access control for sure. */
export function hasAccessControl({ accessControl }: Origin): boolean {
  const controls = presence(accessControl);
  return controls.length > 0 && controls.every((controlled) => controlled);
}

/** Whether a setting is there, in every way that is possible. A reference to a resource that is yet to be made is there. */
function presence(value: Value<string | null>): readonly boolean[] {
  if (value.known) return [value.value !== null && value.value !== ''];
  if (value.alternatives.length > 0) return [...new Set(value.alternatives.map((one) => one !== null && one !== ''))];
  return isMadeLater(value) ? [true] : [];
}

function isMadeLater({ reason }: Unknown<unknown>): boolean {
  return reason === 'resource-attribute' || reason === 'resource-ref';
}

function controlledBy({ accessControlDefinition }: Origin): readonly Identity[] {
  if (accessControlDefinition === null) return [{ type: 'oac' }];
  const behaviors = possibleValues(accessControlDefinition.signingBehavior);
  if (behaviors.length === 0) return [];
  return [...new Set(behaviors.map((behavior) => behavior === 'never'))].map((never) => ({
    type: never ? 'unsigned' : 'oac',
  }));
}

function withoutControl({ connection }: Origin): readonly Identity[] {
  if (connection.type !== 's3') return [{ type: 'anonymous' }];
  const { accessIdentity } = connection;
  return presence(accessIdentity).map((identified): Identity => {
    if (!identified) return { type: 'anonymous' };
    const text = accessIdentity.known ? accessIdentity.value : null;
    return { type: 'oai', id: text?.split('/').at(-1) ?? null };
  });
}

/**
 * Whether a policy of the bucket lets an identity read objects.
 * @param isLeftOut the statements that do not count; conditions are not weighed otherwise
 */
export function admits(
  bucket: Bucket,
  identity: Identity,
  isLeftOut: (statement: PolicyStatement) => boolean = () => false,
): Answer {
  return anyOf(bucket, (statement) => (isLeftOut(statement) ? 'no' : allows(statement, identity)));
}

/** Whether a statement lets an identity read objects where its conditions hold. */
export function allows(statement: PolicyStatement, identity: Identity): Answer {
  return worst([effect(statement), readsObjects(statement), means(statement, identity)]);
}

/**
 * Whether everybody may read objects by a policy, whatever blocks public ones. A condition may let CloudFront through or not.
 */
export function isPublic(bucket: Bucket): Answer {
  return anyOf(bucket, (statement) =>
    worst([
      effect(statement),
      readsObjects(statement),
      means(statement, { type: 'anonymous' }),
      statement.conditions.length === 0 ? 'yes' : 'maybe',
    ]),
  );
}

/** Whether objects may be readable by an access control list that is not written with the bucket. */
export function mayBePublicByAcl({ acl }: Bucket): boolean {
  const possible = possibleValues(acl);
  return possible.length === 0 || possible.some((one) => one !== null && one.startsWith('public-read'));
}

function anyOf({ statements }: Bucket, holds: (statement: PolicyStatement) => Answer): Answer {
  const answers = [statements.mayBeMore ? ('maybe' as const) : ('no' as const), ...statements.items.map(holds)];
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

function effect({ effect: written }: PolicyStatement): Answer {
  return agreed(written, (one) => one === 'Allow');
}

/** `s3:GetObject` itself, or by a wildcard (`s3:*`, `s3:Get*`, `*`). Action names compare without regard to case. */
function readsObjects({ actions }: PolicyStatement): Answer {
  return agreed(actions, (names) => names.some((name) => actionMatches(name, 's3:GetObject')));
}

/** Whether an action of a policy, wildcards included, is or has an action. IAM JSON policy elements: Action. */
export function actionMatches(pattern: string, action: string): boolean {
  return globMatches(pattern.toLowerCase(), action.toLowerCase());
}

function means({ principals, excludesPrincipals }: PolicyStatement, identity: Identity): Answer {
  // Everybody but some: that may be CloudFront.
  if (excludesPrincipals) return 'maybe';
  const answers = principals.map((principal) => isMeant(principal, identity));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

const SERVICE = 'cloudfront.amazonaws.com';
/** How the ARN of an origin access identity begins, in any partition. */
const IDENTITY_ARN = /^arn:[a-z-]+:iam::cloudfront:user\/(?:CloudFront Origin Access Identity )?(?<id>.*)$/i;
/** Resources whose ARN or canonical user is an origin access identity. */
const IDENTITY_RESOURCES: readonly string[] = [
  'aws_cloudfront_origin_access_identity',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
];

function isMeant({ type, id }: Principal, identity: Identity): Answer {
  switch (type) {
    case 'unknown':
      return 'maybe';
    case 'Federated':
      return 'no';
    case 'Service':
      return identity.type === 'oac' ? agreed(id, (name) => name.toLowerCase() === SERVICE) : 'no';
    case 'CanonicalUser':
      // The canonical user of an identity is a long number that nothing in the origin's settings tells.
      return identity.type === 'oai' ? 'maybe' : 'no';
    case 'AWS':
      return isMeantByArn(id, identity);
  }
}

function isMeantByArn(id: Value<string>, identity: Identity): Answer {
  if (!id.known && isIdentity(id)) return identity.type === 'oai' ? 'maybe' : 'no';
  return agreed(id, (arn) => {
    if (arn === '*') return true;
    const named = IDENTITY_ARN.exec(arn)?.groups?.['id'];
    if (identity.type !== 'oai' || named === undefined) return false;
    return identity.id === null ? null : named === identity.id;
  });
}

/** Whether a principal that is not known yet is an origin access identity all the same, by its resource or its literal start. */
function isIdentity({ reference, pattern }: Unknown<string>): boolean {
  const [first] = pattern;
  const literal = first !== undefined && 'literal' in first ? first.literal : '';
  return IDENTITY_RESOURCES.includes(reference?.type ?? '') || /^arn:[a-z-]+:iam::cloudfront:user\//i.test(literal);
}

/** What every value of a setting has in common; a condition that cannot tell answers null. */
function agreed<T>(value: Value<T>, holds: (value: T) => boolean | null): Answer {
  const answers = new Set(possibleValues(value).map(holds));
  const [first] = answers;
  if (answers.size !== 1 || first === undefined || first === null) return 'maybe';
  return first ? 'yes' : 'no';
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}
