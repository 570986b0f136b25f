import type { Bucket, PolicyStatements } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { regionOf } from '../regions.js';
import type { Owner, Relatives } from '../relations.js';
import { booleanOf } from '../settings-of.js';
import type { Datum } from '../values.js';
import { policyStatements } from './policy-documents.js';
import { either, joined, NO, relatedOf, text, type Site } from './site.js';

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket and the resources around it. */
export function bucketOf(resource: ResourceInstance, endpoint: Bucket['endpoint'], site: Site): Bucket {
  return site.buckets.of(`${endpoint} ${resource.address}`, () => {
    const owner = ownerOfBucket(resource);
    return {
      type: 'bucket',
      address: resource.address,
      location: resource.view.location,
      endpoint,
      region: regionOf(resource),
      statements: statementsOf(owner, site),
      acl: aclOf(owner, site),
      blocksPublicPolicies: blocksPublicPolicies(owner, site),
      websiteRedirects: websiteRedirects(owner, site),
    };
  });
}

/** A bucket's id is its name. */
function ownerOfBucket(instance: ResourceInstance): Owner {
  const name = instance.view.read('bucket');
  return { instance, names: name === null ? [] : [name] };
}

function statementsOf(owner: Owner, site: Site): PolicyStatements {
  const { view } = owner.instance;
  const inline = view.read('policy');
  const attached = site.relations.of(owner, ['aws_s3_bucket_policy'], 'bucket');
  return joined([
    inline === null ? [] : policyStatements(inline, 'policy', view, site),
    relatedOf(attached, (policy) => {
      const datum = policy.view.read('policy');
      return datum === null ? { items: [], mayBeMore: true } : policyStatements(datum, 'policy', policy.view, site);
    }),
  ]);
}

/** The bucket's own canned ACL; not known where the code gives objects in it ACLs that are more open than that. */
function aclOf(owner: Owner, site: Site): Value<string | null> {
  const own = ownAclOf(owner, site);
  const objects = site.relations.of(owner, ['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'], 'bucket');
  const isOpen = objects.members.some(({ view }) => {
    const acl = text<string | null>(view, 'acl', byDefault(null));
    return !acl.known || acl.value?.startsWith('public-read') === true;
  });
  return isOpen ? unknown('unsupported', `the ACLs of the objects in ${owner.instance.address}`) : own;
}

function ownAclOf(owner: Owner, site: Site): Value<string | null> {
  const { view, address } = owner.instance;
  const inline = text<string | null>(view, 'acl', byDefault(null));
  if (!inline.known || inline.value !== null) return inline;
  if (view.blocks('grant').length > 0) return unknown('unsupported', `the grants of ${address}`);
  const found = site.relations.of(owner, ['aws_s3_bucket_acl'], 'bucket');
  return fromOnly(found, `the ACL of ${address}`, byDefault(null), (acl) =>
    text<string | null>(acl.view, 'acl', unknown('unsupported', `the grants of ${acl.address}`)),
  );
}

/**
 * Buckets that were made since April 2023 block public policies unless told otherwise; the resource itself has false where nothing is
 * written. Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html and
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
 */
function blocksPublicPolicies(owner: Owner, site: Site): Value<boolean> {
  const found = site.relations.of(owner, ['aws_s3_bucket_public_access_block'], 'bucket');
  return fromOnly(found, `the public access block of ${owner.instance.address}`, byDefault(true), ({ view }) =>
    either(booleanOf(view, 'block_public_policy', false), booleanOf(view, 'restrict_public_buckets', false)),
  );
}

/**
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html; the arguments are those of
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_website_configuration and, before version 4
 * of the provider, of the block `website` in the bucket.
 */
function websiteRedirects(owner: Owner, site: Site): Value<boolean> {
  const { view, address } = owner.instance;
  const inline = view.block('website');
  if (inline !== null) return redirectsIn(inline);
  if (view.read('website') !== null) return unknown('unsupported', `the website of ${address}`);
  const found = site.relations.of(owner, ['aws_s3_bucket_website_configuration'], 'bucket');
  return fromOnly(found, `the website of ${address}`, NO, (website) => redirectsIn(website.view));
}

const REDIRECTS = ['redirect_all_requests_to', 'routing_rule', 'routing_rules'];

function redirectsIn(website: BlockView): Value<boolean> {
  const blocks = REDIRECTS.flatMap((name) => website.blocks(name));
  const sure = blocks.find(({ maybe }) => !maybe);
  if (sure !== undefined) return known(true, sure.location);
  const written = REDIRECTS.map((name) => website.read(name)).filter((datum) => datum !== null && !isEmpty(datum));
  if (blocks.length === 0 && written.length === 0) return NO;
  if (written.some((datum) => datum?.type === 'string')) return known(true, website.location);
  return unknown('unsupported', REDIRECTS.join(', '), { location: website.location });
}

/** Modules hand on an empty text for no redirects. */
function isEmpty(datum: Datum): boolean {
  return datum.type === 'string' && datum.value === '';
}

/** What the only relative says; not known when there may be another one. */
function fromOnly<T>(
  { members, mayBeMore }: Relatives,
  expression: string,
  absent: Value<T>,
  read: (member: ResourceInstance) => Value<T>,
): Value<T> {
  const [only] = members;
  if (mayBeMore || members.length > 1) return unknown('resource-attribute', expression);
  return only === undefined ? absent : read(only);
}
