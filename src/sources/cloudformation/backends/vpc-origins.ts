import { DEFAULT_HTTPS_PORT, DEFAULT_HTTP_PORT } from '../../../cloudfront/limits.js';
import type { VpcOrigin } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { leadOf } from '../leads.js';
import { onlyObject } from '../settings.js';
import { INSTANCE, readInstance } from './instances.js';
import { LOAD_BALANCER, readLoadBalancer } from './load-balancers.js';

export const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';
const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'] as const;

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-vpcorigin-vpcoriginendpointconfig.html */
export function readVpcOrigin(inventory: Inventory, origin: Resource): VpcOrigin | null {
  const { address, location, fields, properties } = origin;
  const config = onlyObject(fields, properties, 'VpcOriginEndpointConfig');
  if (config === null || config === 'open') return null;
  return {
    type: 'vpc-origin',
    address,
    location,
    httpPort: fields.number(config, 'HTTPPort', byDefault(DEFAULT_HTTP_PORT)),
    httpsPort: fields.number(config, 'HTTPSPort', byDefault(DEFAULT_HTTPS_PORT)),
    protocolPolicy: fields.choice(config, 'OriginProtocolPolicy', PROTOCOL_POLICIES, byDefault('match-viewer')),
    sslProtocols:
      memberOf(config, 'OriginSSLProtocols') === null
        ? unknown('not-given', 'OriginSSLProtocols') // AWS documents no default.
        : fields.strings(config, 'OriginSSLProtocols'),
    target: readTarget(inventory, fields, config),
  };
}

function readTarget(inventory: Inventory, fields: Fields, config: Place): VpcOrigin['target'] {
  const arn: Value<string> = fields.required(config, 'Arn');
  const leads = (fields.results(config, 'Arn') ?? []).map(leadOf);
  const [lead] = leads;
  const isOne =
    lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
  const resource = isOne ? inventory.find(lead.address, config.world) : null;
  if (resource?.type === LOAD_BALANCER) return known(readLoadBalancer(inventory, resource), arn.location);
  if (resource?.type === INSTANCE) return known(readInstance(inventory, resource), arn.location);
  if (arn.known) return known(null, arn.location);
  return unknown(arn.reason, arn.expression, { reference: arn.reference, location: arn.location });
}
