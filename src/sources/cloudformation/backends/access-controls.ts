import type { AccessControl } from '../../../model/backend.js';
import { unknown } from '../../../model/value.js';
import type { Fields, Place } from '../fields.js';
import type { Inventory } from '../inventory.js';
import { leadOf } from '../leads.js';
import { onlyObject } from '../settings.js';

const ACCESS_CONTROL = 'AWS::CloudFront::OriginAccessControl';
const ORIGIN_TYPES = ['s3', 'mediastore', 'mediapackagev2', 'lambda'] as const;
const SIGNING_BEHAVIORS = ['always', 'never', 'no-override'] as const;

/**
 * The origin access control of an origin, where the same code defines it. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-originaccesscontrol-originaccesscontrolconfig.html
 */
export function accessControlOf(inventory: Inventory, fields: Fields, origin: Place): AccessControl | null {
  const leads = (fields.results(origin, 'OriginAccessControlId') ?? []).map(leadOf);
  const [lead] = leads;
  if (lead?.type !== 'resource' || leads.some((one) => one.type !== 'resource' || one.address !== lead.address)) {
    return null;
  }
  const control = inventory.find(lead.address, inventory.bounded(origin.world));
  if (control?.type !== ACCESS_CONTROL) return null;
  const config = onlyObject(control.fields, control.properties, 'OriginAccessControlConfig');
  const missing = unknown<never>(config === null ? 'not-given' : 'conditional', 'OriginAccessControlConfig', {
    location: control.location,
  });
  return {
    address: control.address,
    location: control.location,
    originType:
      config === null || config === 'open'
        ? missing
        : control.fields.choice(config, 'OriginAccessControlOriginType', ORIGIN_TYPES, null),
    signingBehavior:
      config === null || config === 'open'
        ? missing
        : control.fields.choice(config, 'SigningBehavior', SIGNING_BEHAVIORS, null),
  };
}
