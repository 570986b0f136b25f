import { endpointOf, type Endpoint } from '../../cloudfront/endpoints.js';
import type { Origin } from '../../model/distribution.js';
import type { Level } from '../../model/finding.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { doubt, nameOf, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { endpointBreach, httpsBreach, kindBreach } from './endpoint.js';

/** A form of S3 host name that leads to redirects, to another kind of endpoint, or to a name no certificate covers. */
export const s3EndpointForm: Rule = {
  id: 's3-endpoint-form',
  title: 'S3 endpoint in a form that makes trouble',
  layer: 'config',
  level: 'warning',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const website = websiteAsBucket(origin);
    if (website.length > 0) return website;
    const found = endpointBreach(origin, (endpoint) => troubleWith(origin, endpoint) !== null);
    const [name] = found?.broken ?? [];
    const trouble = name === undefined ? null : troubleWith(origin, endpointOf(name));
    if (found === null || name === undefined || trouble === null) return byAttribute(origin);
    if (trouble.message === REGION_LESS_TROUBLE && isInUsEast1(origin)) return [];
    const { level } = trouble;
    return [
      {
        ...weighed(found),
        ...(level === undefined ? {} : { level }),
        status: trouble.status,
        message: `${name} ${trouble.message}${doubt(found)}`,
        remediation: trouble.remediation,
        evidence: { domainName: name },
        location: placeOf(origin.domainName, origin),
      },
    ];
  },
};

/**
 * A website endpoint is a custom origin. That CloudFront refuses it as a bucket is told of by users, not by AWS. Source:
 * https://github.com/hashicorp/terraform-provider-aws/issues/18872
 */
function websiteAsBucket(origin: Origin): readonly Draft[] {
  const found = origin.connection.type === 's3' ? kindBreach(origin, 's3-website') : null;
  if (found === null) return [];
  return [
    {
      level: 'error',
      certainty: 'likely',
      ...weighed(found),
      status: null,
      message: `${nameOf(origin)} is an S3 website endpoint, and the origin is set up as a bucket (S3OriginConfig, s3_origin_config, or no configuration at all). A website endpoint is a custom origin: CloudFront finds no bucket of that name and refuses the deployment.${doubt(found)}`,
      remediation: `Give the origin a custom configuration (CustomOriginConfig, custom_origin_config) with the protocol policy http-only; or use the REST endpoint with origin access control: ${REGIONAL.charAt(0).toLowerCase()}${REGIONAL.slice(1)}.`,
      evidence: { domainName: found.broken[0] ?? '', connection: 's3' },
      location: placeOf(origin.domainName, origin),
    },
  ];
}

/** Attributes of a bucket that give its name without the Region, by the type of the resource. */
const REGION_LESS: Readonly<Record<string, string>> = {
  aws_s3_bucket: 'bucket_domain_name',
  'AWS::S3::Bucket': 'DomainName',
};

/** The same where the name is not known yet but the attribute that gives it is. */
function byAttribute(origin: Origin): readonly Draft[] {
  const { domainName } = origin;
  if (domainName.known || domainName.alternatives.length > 0 || domainName.reference === null) return [];
  const { type, attribute, address } = domainName.reference;
  if (attribute === null || REGION_LESS[type ?? ''] !== attribute || isInUsEast1(origin)) return [];
  return [
    {
      certainty: 'likely',
      status: 307,
      message: `${domainName.expression} (${attribute} of ${address}) ${REGION_LESS_TROUBLE} Buckets in us-east-1 are not affected.`,
      remediation: `${REGIONAL} (in Terraform bucket_regional_domain_name, in CloudFormation RegionalDomainName of the bucket).`,
      evidence: { expression: domainName.expression, attribute },
      location: placeOf(domainName, origin),
    },
  ];
}

/** There the name without a Region is that of the Region's own endpoint, which does not redirect. */
function isInUsEast1({ backend }: Origin): boolean {
  const buckets = possibleValues(backend);
  return buckets.length > 0 && buckets.every((one) => one?.type === 'bucket' && isRegion(one.region, 'us-east-1'));
}

function isRegion(region: Value<string>, name: string): boolean {
  const possible = possibleValues(region);
  return possible.length > 0 && possible.every((one) => one === name);
}

interface Trouble {
  readonly status: number;
  readonly message: string;
  readonly remediation: string;
  readonly level?: Level;
}

const REGIONAL = 'Set DomainName (domain_name) to BUCKET.s3.REGION.amazonaws.com';

const REGION_LESS_TROUBLE =
  'is an S3 endpoint without a Region. Until every Region knows the bucket, up to a day after it was made, S3 answers with 307 redirects to the regional name, which CloudFront passes on to viewers.';

function troubleWith(origin: Origin, endpoint: Endpoint): Trouble | null {
  if (endpoint.kind !== 's3') return null;
  switch (endpoint.form) {
    case 'region-less':
      return {
        status: 307,
        message: REGION_LESS_TROUBLE,
        remediation: `${REGIONAL} (in Terraform: bucket_regional_domain_name instead of bucket_domain_name).`,
      };
    case 'path-style':
      return {
        status: 403,
        message:
          'is a path-style S3 endpoint: the bucket is not in the host name, so CloudFront does not take it for a bucket origin, origin access control does not work, and S3 answers 403.',
        remediation: `${REGIONAL}, without the bucket in the origin path.`,
      };
    case 'accelerate':
      return {
        status: 403,
        message:
          'is an S3 Transfer Acceleration endpoint, which AWS rules out as a CloudFront origin: requests signed by origin access control fail with 403, and the detour speeds nothing up.',
        remediation: `${REGIONAL}.`,
      };
    default:
      return dottedBucket(origin, endpoint.bucket);
  }
}

/** The certificate of S3 has one wildcard label: `*.s3.REGION.amazonaws.com` does not cover `a.b.s3…` (RFC 9525, section 6.3). */
function dottedBucket({ connection }: Origin, bucket: string | null): Trouble | null {
  if (bucket === null || !bucket.includes('.')) return null;
  if (connection.type === 's3') return dottedBucketOfS3Origin(bucket);
  if (connection.type === 'custom' && httpsBreach(connection)?.always !== true) return null;
  return {
    status: 502,
    message: `names the bucket ${bucket}, whose dots the wildcard certificate of S3 does not cover. As a custom origin over HTTPS the name check fails, and CloudFront answers 502.`,
    remediation:
      'Make it an S3 origin (S3OriginConfig, s3_origin_config) with origin access control, or use a bucket without dots in its name.',
  };
}

function dottedBucketOfS3Origin(bucket: string): Trouble {
  return {
    level: 'notice',
    status: 502,
    message: `names the bucket ${bucket}, whose dots the wildcard certificate of S3 does not cover. This is a notice because S3 origins with such names work in practice; AWS does not document how CloudFront checks them.`,
    remediation: 'Nothing to do while it works. For a new bucket choose a name without dots.',
  };
}
