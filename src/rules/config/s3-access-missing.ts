import { routingTo } from '../../cloudfront/routing.js';
import type { Bucket } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { idOf, placeOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { judgedBackends, lowered } from './backends.js';
import { admits, hasAccessControl, identitiesOf, isPublic, mayBePublicByAcl, type Identity } from './bucket-access.js';

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
    },
  ]);
}

function judgeRest(subject: Subject, bucket: Bucket): readonly Draft[] {
  return drafts(
    subject,
    bucket,
    identitiesOf(subject.origin).map((identity) => refusalOf(subject.origin, bucket, identity)),
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
    if (refusal.unless !== null) return lowered(draft, `This is a warning because ${refusal.unless}.`);
    return signsAtTheEdge(subject)
      ? lowered(draft, 'This is a warning because a Lambda@Edge function may sign.')
      : draft;
  });
}

function draftOf({ origin }: Subject, bucket: Bucket, { why, remedy, location }: Refusal): Draft {
  return {
    message: `${bucket.address}, the bucket of origin ${idOf(origin)}, ${why}. S3 answers 403 to every request of CloudFront.`,
    remediation: `${remedy}.`,
    evidence: { bucket: bucket.address, endpoint: bucket.endpoint },
    location,
  };
}

function refusalOf(origin: Origin, bucket: Bucket, identity: Identity): Refusal | null {
  switch (identity.type) {
    case 'anonymous':
      return readByAll(origin, bucket);
    case 'unsigned':
      return unsigned(origin, bucket);
    case 'oac':
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
    unless: null,
  };
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
    unless: unlessObjects(blocks.value, blocks.written),
  };
}

/** A website that redirects does so before it looks for an object. */
function mayRedirect({ websiteRedirects }: Bucket): boolean {
  return !websiteRedirects.known || websiteRedirects.value;
}

/** Objects can be public by themselves where nothing blocks that; it is blocked by default in buckets from April 2023 on. */
function unlessObjects(isBlocked: boolean, isWritten: boolean): string | null {
  if (!isBlocked) return 'public access is not blocked, so each object may be public by an ACL of its own';
  return isWritten ? null : 'objects may be public by ACLs of their own in a bucket made before April 2023';
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
  const byDefault = bucket.blocksPublicPolicies.known && !bucket.blocksPublicPolicies.written;
  const by = byDefault ? 'the default of S3 for new buckets' : 'the public access block';
  return {
    why: `${how}, and ${by} (BlockPublicPolicy, RestrictPublicBuckets) keeps its public policy from working`,
    remedy: bucket.endpoint === 'website' ? WEBSITE_REMEDY : `${CONTROL_REMEDY}; or ${UNBLOCK}`,
    location: bucket.blocksPublicPolicies.location ?? bucket.location ?? origin.location,
    // Buckets from before April 2023 have no block of their own accord.
    unless: byDefault ? 'a bucket made before April 2023 does not block public policies unless told to' : null,
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
