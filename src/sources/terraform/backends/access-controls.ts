import type { AccessControl } from '../../../model/backend.js';
import { unknown } from '../../../model/value.js';
import type { Datum } from '../values.js';
import { choice, resourceOf, type Site } from './site.js';

const ORIGIN_TYPES = ['s3', 'mediastore', 'mediapackagev2', 'lambda'] as const;
const SIGNING = ['always', 'never', 'no-override'] as const;

/**
 * The origin access control that an id stands for; null when it is not of this code. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_origin_access_control
 */
export function accessControlOf(id: Datum | null, site: Site): AccessControl | null {
  const found = resourceOf(id, site, 'aws_cloudfront_origin_access_control');
  if (found === null) return null;
  const { address, view } = found;
  return {
    address,
    location: view.location,
    originType: choice(view, 'origin_access_control_origin_type', ORIGIN_TYPES, unknown('not-given', 'origin_type')),
    signingBehavior: choice(view, 'signing_behavior', SIGNING, unknown('not-given', 'signing_behavior')),
  };
}
