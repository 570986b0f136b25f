import type { Bucket, PolicyStatement, PolicyStatements } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { memberOf } from '../fields.js';
import { leadsOf, type Inventory, type Resource } from '../inventory.js';
import type { Lead } from '../leads.js';
import { remembered } from '../remembered.js';
import type { World } from '../world.js';
import { statementsIn } from './policies.js';

export const BUCKET = 'AWS::S3::Bucket';
const BUCKET_POLICY = 'AWS::S3::BucketPolicy';

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export function readBucket(inventory: Inventory, bucket: Resource): Bucket {
  const { address, location } = bucket;
  return {
    type: 'bucket',
    address,
    location,
    endpoint: 'rest',
    region: unknown('pseudo', 'AWS::Region'),
    statements: readStatements(inventory, bucket),
    acl: readAcl(bucket),
    blocksPublicPolicies: readBlock(bucket),
    websiteRedirects: readRedirects(bucket),
  };
}

/** CloudFormation writes `PublicRead` what S3 calls `public-read`. */
function readAcl({ fields, properties }: Resource): Bucket['acl'] {
  const acl = fields.optional(properties, 'AccessControl');
  if (acl.known) return { ...acl, value: acl.value === null ? null : cannedName(acl.value) };
  return { ...acl, alternatives: acl.alternatives.map((one) => (one === null ? null : cannedName(one))) };
}

function cannedName(acl: string): string {
  return acl.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}

/**
 * New buckets block all public access unless told otherwise; a configuration of one's own blocks what it names. Source:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
function readBlock({ fields, properties }: Resource): Value<boolean> {
  const name = 'PublicAccessBlockConfiguration';
  const forms = memberOf(properties, name) === null ? [null] : fields.objects(properties, name);
  const blocks = forms.map((form): Value<boolean> => {
    if (form === null) return byDefault(true);
    const settings = ['BlockPublicPolicy', 'RestrictPublicBuckets'].map((one) =>
      fields.boolean(form, one, byDefault(false)),
    );
    const blocking = settings.find((one) => one.known && one.value);
    return blocking ?? settings.find((one) => !one.known) ?? known(false, fields.location(form));
  });
  const [first = byDefault(true)] = blocks;
  if (blocks.length === 1) return first;
  const values = new Set(blocks.flatMap((one) => (one.known ? [one.value] : one.alternatives)));
  const alternatives = blocks.some((one) => !one.known && one.alternatives.length === 0) ? [] : [...values];
  if (first.known && blocks.every((one) => one.known && one.value === first.value)) return first;
  return unknown('conditional', name, { alternatives });
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html */
function readRedirects({ fields, properties }: Resource): Value<boolean> {
  const websites = fields.objects(properties, 'WebsiteConfiguration').filter((form) => form !== null);
  const redirecting = websites.find((form) =>
    ['RedirectAllRequestsTo', 'RoutingRules'].some((name) => memberOf(form, name) !== null),
  );
  if (redirecting === undefined) return byDefault(false);
  return websites.length === 1
    ? known(true, fields.location(redirecting))
    : unknown('conditional', 'WebsiteConfiguration');
}

// ------------------------------------------------------------------------------------------------------------- policies

function readStatements(inventory: Inventory, bucket: Resource): PolicyStatements {
  const names = leadsOf(bucket, 'BucketName');
  const items: PolicyStatement[] = [];
  let mayBeMore = inventory.mayHaveMore([BUCKET_POLICY]);
  let hasPolicy = false;
  for (const { policy, leads } of policiesOf(inventory, '', bucket.properties.world)) {
    const belongings = new Set(leads.map((lead) => belonging(lead, bucket.id, names)));
    if (belongings.size === 1 && belongings.has('yes') && policy.isSure) {
      const statements = statementsIn(inventory, policy.fields, policy.properties, 'PolicyDocument');
      items.push(...statements.items);
      mayBeMore ||= statements.mayBeMore;
      hasPolicy = true;
    } else mayBeMore ||= belongings.has('yes') || belongings.has('maybe');
  }
  // A bucket has one policy: where it is here, it is not somewhere else.
  return { items, mayBeMore: mayBeMore || (!hasPolicy && inventory.isShared(bucket.id)) };
}

interface Policy {
  readonly policy: Resource;
  readonly leads: readonly Lead[];
}

const policiesOf = remembered((inventory, _, world): readonly Policy[] =>
  inventory.all([BUCKET_POLICY], world).map((policy) => ({ policy, leads: leadsOf(policy, 'Bucket') })),
);

/** Whether a policy's `Bucket` is one of some id: by reference, or by its name as far as that is known. */
function belonging(lead: Lead, id: string, names: readonly Lead[]): 'yes' | 'no' | 'maybe' {
  if (lead.type === 'resource') return lead.address === id ? 'yes' : 'no';
  if (lead.type !== 'text') return lead.type === 'none' ? 'no' : 'maybe';
  const texts = names.flatMap((name) => (name.type === 'text' ? [name] : []));
  if (names.length === 0) return 'no';
  if (texts.length === 1 && names.length === 1 && texts[0]?.text === lead.text) return 'yes';
  const isOther = lead.isWhole && texts.length === names.length && texts.every(({ isWhole }) => isWhole);
  return isOther && texts.every(({ text }) => text !== lead.text) ? 'no' : 'maybe';
}

/** The bucket whose name a host name begins with; null when there is none. */
export function bucketOfHost(inventory: Inventory, host: string, world: World): Resource | null {
  const named = bucketsByName(inventory, '', world);
  for (const { index } of host.matchAll(/\.s3[.-]/g)) {
    const bucket = named.get(host.slice(0, index));
    if (bucket !== undefined) return bucket;
  }
  return null;
}

const bucketsByName = remembered((inventory, _, world): ReadonlyMap<string, Resource> => {
  const named = inventory.all([BUCKET], world).flatMap((bucket) => {
    const [lead, ...others] = leadsOf(bucket, 'BucketName');
    return lead?.type === 'text' && others.length === 0 ? [[lead.text, bucket] as const] : [];
  });
  return new Map(named);
});

/** Whether the names of all buckets are known, so that another name is none of theirs. */
export function areAllNamed(inventory: Inventory, world: World): boolean {
  return inventory.all([BUCKET], world).every((bucket) => {
    const leads = leadsOf(bucket, 'BucketName');
    return leads.length > 0 && leads.every((lead) => lead.type === 'text' && lead.isWhole);
  });
}
