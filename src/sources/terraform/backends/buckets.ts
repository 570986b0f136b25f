import type { Bucket, PolicyStatements } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import type { Owner, Relatives } from '../relations.js';
import { booleanOf, stringOf, toValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { policyStatements } from './policy-documents.js';
import { either, joined, relatedOf, text, type Site } from './site.js';

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket and the resources around it. */
export function bucketOf(resource: ResourceInstance, endpoint: Bucket['endpoint'], site: Site): Bucket {
  return site.buckets.of(`${endpoint} ${resource.address}`, () => {
    const owner = ownerOfBucket(resource);
    return {
      type: 'bucket',
      address: resource.address,
      location: resource.view.location,
      endpoint,
      statements: statementsOf(owner, site),
      acl: aclOf(owner, site),
      blocksPublicPolicies: blocksPublicPolicies(owner, site),
      redirectsAll: redirectsAll(owner, site),
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

function aclOf(owner: Owner, site: Site): Value<string | null> {
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

const WEBSITE = 'aws_s3_bucket_website_configuration';

/**
 * `redirect_all_requests_to` answers everything; which requests rules of routing answer depends on what is in the bucket. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_website_configuration
 */
function redirectsAll(owner: Owner, site: Site): Value<boolean> {
  const { view, address } = owner.instance;
  const inline = view.block('website');
  if (inline !== null) return redirectOf(inline);
  const { members, mayBeMore } = site.relations.of(owner, [WEBSITE], 'bucket');
  const isWritten = mayBeMore || members.length > 1;
  if (isWritten) return unknown('resource-attribute', `the website configuration of ${address}`);
  const [only] = members;
  return only === undefined ? byDefault(false) : redirectOf(only.view);
}

function redirectOf(view: BlockView): Value<boolean> {
  const name = 'redirect_all_requests_to';
  const block = view.block(name);
  const datum = block === null ? view.read(name) : null;
  const rules = view.block('routing_rule') !== null || view.read('routing_rules') !== null;
  if (rules || view.maybe || block?.maybe === true) return unknown('conditional', name);
  if (block !== null) return known(true);
  return datum === null ? byDefault(false) : toValue(datum, view.locate(name, datum), (one) => isText(one));
}

/** An empty text is none. */
function isText(datum: Datum): boolean | null {
  const text = stringOf(datum);
  return text === null ? null : text !== '';
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
