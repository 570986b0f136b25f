import { routingTo } from '../../cloudfront/routing.js';
import type { Bucket, PolicyStatement } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { idOf, placeOf } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { judgedBackends, lowered } from './backends.js';
import {
  admits,
  allows,
  hasAccessControl,
  identitiesOf,
  isPublic,
  mayBePublicByAcl,
  type Identity,
} from './bucket-access.js';
import { exclusionByStatement, mayAnswerItself, sourceValuesOf, type Exclusion } from './source-arns.js';

/** The bucket is in the same code, and nothing there lets CloudFront read it. */
export const s3AccessMissing: Rule = {
  id: 's3-access-missing',
  title: 'CloudFront is not allowed to read the bucket',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return judgedBackends(subject.origin, ['bucket'], (bucket) =>
      bucket.endpoint === 'website' ? judgeWebsite(subject, bucket) : judgeRest(subject, bucket),
    );
  },
};

/** One reason why CloudFront gets 403, and how sure it is. */
interface Refusal {
  readonly why: string;
  readonly remedy: string;
  readonly location: SourceLocation | null;
  /** What may let CloudFront in all the same; null when nothing does. */
  readonly unless: string | null;
  /** When it shows: at every request, or at the deployment alone, which S3 refuses. */
  readonly at: 'request' | 'deployment';
}

const POLICY_REMEDY =
  "Add a statement to the bucket policy (aws_s3_bucket_policy, AWS::S3::BucketPolicy) that allows s3:GetObject to the service cloudfront.amazonaws.com on the bucket's objects, with the distribution's ARN as AWS:SourceArn";
const CONTROL_REMEDY = `Give the origin an origin access control (origin_access_control_id, OriginAccessControlId). ${POLICY_REMEDY}`;

function judgeWebsite(subject: Subject, bucket: Bucket): readonly Draft[] {
  const { origin } = subject;
  if (!hasAccessControl(origin)) return drafts(subject, bucket, [readByAll(origin, bucket)]);
  return drafts(subject, bucket, [
    {
      why: 'is reached through its website endpoint, with which origin access control does not work: it does not take signed requests',
      remedy:
        "Use the bucket's REST endpoint (aws_s3_bucket's bucket_regional_domain_name, RegionalDomainName) without a custom origin configuration; or take the origin access control away (origin_access_control_id, OriginAccessControlId) and make the objects public",
      location: origin.accessControl.location ?? origin.location,
      unless: null,
      at: 'request',
    },
  ]);
}

function judgeRest(subject: Subject, bucket: Bucket): readonly Draft[] {
  return drafts(
    subject,
    bucket,
    identitiesOf(subject.origin).map((identity) => refusalOf(subject, bucket, identity)),
  );
}

/** Told when every identity that CloudFront may use is refused; a warning when only some are. */
function drafts(subject: Subject, bucket: Bucket, refusals: readonly (Refusal | null)[]): readonly Draft[] {
  const refused = refusals.filter((one) => one !== null);
  return refused.map((refusal) => {
    const draft = draftOf(subject, bucket, refusal);
    if (refused.length < refusals.length) {
      return lowered(draft, "This is a warning because only some values of the origin's settings are affected.");
    }
    if (refusal.unless !== null) {
      return lowered(draft, `This is a ${draft.level ?? 'warning'} because ${refusal.unless}.`);
    }
    return signsAtTheEdge(subject)
      ? lowered(draft, 'This is a warning because a Lambda@Edge function may sign.')
      : draft;
  });
}

function draftOf({ origin }: Subject, bucket: Bucket, { why, remedy, location, at }: Refusal): Draft {
  const then = at === 'request' ? 'S3 answers 403 to every request of CloudFront.' : 'S3 refuses the deployment.';
  return {
    // What was deployed once cannot suffer from it.
    ...(at === 'deployment' ? { level: 'notice', status: null } : {}),
    message: `${bucket.address}, the bucket of origin ${idOf(origin)}, ${why}. ${then}`,
    remediation: `${remedy}.`,
    evidence: { bucket: bucket.address, endpoint: bucket.endpoint },
    location,
  };
}

function refusalOf(subject: Subject, bucket: Bucket, identity: Identity): Refusal | null {
  const { origin } = subject;
  switch (identity.type) {
    case 'anonymous':
      return readByAll(origin, bucket);
    case 'unsigned':
      return unsigned(origin, bucket);
    case 'oac':
      return admits(bucket, identity) === 'no'
        ? notAdmitted(origin, bucket, identity)
        : admittedForOthers(subject, bucket, identity);
    case 'oai':
      return admits(bucket, identity) === 'no' ? notAdmitted(origin, bucket, identity) : null;
  }
}

function notAdmitted(origin: Origin, bucket: Bucket, { type }: Identity): Refusal {
  const isControl = type === 'oac';
  const whom = isControl
    ? 'the service cloudfront.amazonaws.com, as which origin access control signs'
    : "the origin's access identity";
  const none = bucket.statements.items.length === 0 ? 'has no policy' : 'has no policy statement';
  return {
    why: `${none} that allows s3:GetObject to ${whom}`,
    remedy: isControl
      ? POLICY_REMEDY
      : 'Add a statement to the bucket policy (aws_s3_bucket_policy, AWS::S3::BucketPolicy) that allows s3:GetObject to the ARN or canonical user of the access identity; or go over to origin access control (origin_access_control_id, OriginAccessControlId)',
    location: placeOfPolicy(bucket) ?? origin.location,
    unless: aclsOf(bucket),
    at: 'request',
  };
}

/** A policy that was copied from another distribution, and names that one still. */
function admittedForOthers(subject: Subject, bucket: Bucket, identity: Identity): Refusal | null {
  const { distribution, origin } = subject;
  const exclusionOf = (statement: PolicyStatement): Exclusion => exclusionByStatement(statement, distribution);
  const isLacking = (isLeftOut: (exclusion: Exclusion) => boolean): boolean =>
    admits(bucket, identity, (statement) => isLeftOut(exclusionOf(statement))) === 'no';
  if (!isLacking((exclusion) => exclusion !== 'no')) return null;
  const isSure = isLacking((exclusion) => exclusion === 'surely');
  const excluding = bucket.statements.items.filter(
    (statement) => allows(statement, identity) !== 'no' && exclusionOf(statement) !== 'no',
  );
  const values = excluding.flatMap(sourceValuesOf);
  const others = values.flatMap(({ distributions }) => distributions).filter((one) => one !== distribution.address);
  const [value] = values;
  return {
    why: `lets CloudFront read for ${listed(others)} alone (AWS:SourceArn), not for ${distribution.address}`,
    remedy: `Add the ARN of ${distribution.address} to the values of AWS:SourceArn in the bucket policy (aws_s3_bucket_policy, AWS::S3::BucketPolicy)`,
    location: value?.text.location ?? placeOfPolicy(bucket) ?? origin.location,
    unless: isSure ? (aclsOf(bucket) ?? itselfOf(subject)) : 'only some values of AWS:SourceArn are affected',
    at: 'request',
  };
}

function itselfOf(subject: Subject): string | null {
  return mayAnswerItself(subject) ? 'a function at viewer-request may answer every request itself' : null;
}

/** Anonymous requests need objects that everybody may read. */
function readByAll(origin: Origin, bucket: Bucket, how: string = anonymously(bucket)): Refusal | null {
  const open = isPublic(bucket);
  const { blocksPublicPolicies: blocks } = bucket;
  if (bucket.endpoint === 'website' && mayRedirect(bucket)) return null;
  if (open === 'yes') return blocks.known && blocks.value ? blocked(origin, bucket, how) : null;
  if (open === 'maybe' || mayBePublicByAcl(bucket) || !blocks.known) return null;
  return {
    why: `${how}, and no policy lets everybody read its objects`,
    remedy: bucket.endpoint === 'website' ? WEBSITE_REMEDY : CONTROL_REMEDY,
    location: placeOf(origin.domainName, origin),
    unless: aclsOf(bucket) ?? ageOf(bucket),
    at: 'request',
  };
}

/** A website that redirects does so before it looks for an object. */
function mayRedirect({ websiteRedirects }: Bucket): boolean {
  return !websiteRedirects.known || websiteRedirects.value;
}

const BY_ACL = 'public by an ACL of its own';
const OLDER = 'a bucket made before April 2023 has nothing that blocks';

/** Code that says nothing of who may read may be older than S3's own block; null where it does say something. */
function ageOf({ acl, blocksPublicPolicies: blocks, statements }: Bucket): string | null {
  if (isWritten(acl) || isWritten(blocks) || statements.items.length > 0) return null;
  return `${OLDER} public access unless told to, so each object may be ${BY_ACL}`;
}

function isWritten(value: Bucket['acl'] | Bucket['blocksPublicPolicies']): boolean {
  return !value.known || value.written;
}

/** How objects may be readable although no policy lets anybody read them; null where nothing in the code speaks for it. */
function aclsOf(bucket: Bucket): string | null {
  const { blocksPublicPolicies: blocks } = bucket;
  if (blocks.known && blocks.value && isWritten(blocks)) return null;
  if (mayBePublicByAcl(bucket)) return `the ACL of the bucket may be a public one, and each object ${BY_ACL}`;
  return blocks.known && !blocks.value ? `public access is not blocked, so each object may be ${BY_ACL}` : null;
}

function anonymously({ endpoint }: Bucket): string {
  return endpoint === 'website'
    ? 'is read anonymously through its website endpoint'
    : 'is read anonymously: the origin has neither an origin access control nor an access identity';
}

const UNBLOCK =
  'set block_public_policy and restrict_public_buckets (BlockPublicPolicy, RestrictPublicBuckets) to false';
const WEBSITE_REMEDY = `Let everybody read the objects by a bucket policy, and ${UNBLOCK}; or use the REST endpoint with origin access control`;

function blocked(origin: Origin, bucket: Bucket, how: string): Refusal {
  const { blocksPublicPolicies: blocks } = bucket;
  const shared = {
    remedy: bucket.endpoint === 'website' ? WEBSITE_REMEDY : `${CONTROL_REMEDY}; or ${UNBLOCK}`,
    location: blocks.location ?? bucket.location ?? origin.location,
  };
  return isWritten(blocks)
    ? {
        ...shared,
        why: `${how}, and the public access block (BlockPublicPolicy, RestrictPublicBuckets) keeps its public policy from working`,
        unless: null,
        at: 'request',
      }
    : {
        ...shared,
        why: `${how}, by a public policy, which S3 does not take for a new bucket unless its block of public policies is taken off (BlockPublicPolicy)`,
        unless: `${OLDER} them unless told to`,
        at: 'deployment',
      };
}

function unsigned(origin: Origin, bucket: Bucket): Refusal | null {
  const how = 'is read without a signature, because the signing behavior of the origin access control is never';
  const refusal = readByAll(origin, bucket, how);
  if (refusal === null) return null;
  const definition = origin.accessControlDefinition;
  return {
    ...refusal,
    remedy: `Set the signing behavior of the origin access control to always (signing_behavior, SigningBehavior). ${POLICY_REMEDY}`,
    location: definition?.signingBehavior.location ?? definition?.location ?? origin.location,
  };
}

function placeOfPolicy({ statements, location }: Bucket): SourceLocation | null {
  return statements.items.find((statement) => statement.location !== null)?.location ?? location;
}

/** Before there was origin access control, functions signed requests to buckets. */
function signsAtTheEdge({ distribution, origin }: Subject): boolean {
  return routingTo(distribution, origin).behaviors.some(({ edgeFunctions }) =>
    edgeFunctions.some(
      ({ type, eventType }) => type === 'lambda' && (!eventType.known || eventType.value === 'origin-request'),
    ),
  );
}
