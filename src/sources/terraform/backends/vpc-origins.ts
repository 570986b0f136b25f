import { DEFAULT_HTTPS_PORT, DEFAULT_HTTP_PORT } from '../../../cloudfront/limits.js';
import type { Instance, LoadBalancer, VpcOrigin } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { referenceOf } from '../references.js';
import { numberOf, textsOf, textValue } from '../settings-of.js';
import { INSTANCES, instanceOf } from './instances.js';
import { LOAD_BALANCERS, loadBalancerOf } from './load-balancers.js';
import { choice, resourceOf, type Site } from './site.js';

const POLICIES = ['http-only', 'https-only', 'match-viewer'] as const;

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_vpc_origin */
export function vpcOriginOf({ address, view }: ResourceInstance, site: Site): VpcOrigin {
  const config = view.block('vpc_origin_endpoint_config');
  const missing = unknown<never>('not-given', 'vpc_origin_endpoint_config', { location: view.location });
  return {
    type: 'vpc-origin',
    address,
    location: view.location,
    httpPort: config === null ? missing : numberOf(config, 'http_port', byDefault(DEFAULT_HTTP_PORT)),
    httpsPort: config === null ? missing : numberOf(config, 'https_port', byDefault(DEFAULT_HTTPS_PORT)),
    protocolPolicy:
      config === null
        ? missing
        : choice(config, 'origin_protocol_policy', POLICIES, unknown('not-given', 'origin_protocol_policy')),
    sslProtocols: config === null ? missing : sslProtocolsOf(config),
    target: config === null ? missing : targetOf(config, site),
  };
}

function sslProtocolsOf(config: BlockView): Value<readonly string[]> {
  const protocols = config.block('origin_ssl_protocols');
  // AWS documents no default.
  const absent = unknown<readonly string[]>('not-given', 'origin_ssl_protocols');
  return protocols === null ? absent : textsOf(protocols, 'items', absent);
}

function targetOf(config: BlockView, site: Site): Value<LoadBalancer | Instance | null> {
  const arn = config.read('arn');
  if (arn === null) return unknown('not-given', 'arn', { location: config.location });
  const location = config.locate('arn', arn);
  const balancer = resourceOf(arn, site, ...LOAD_BALANCERS);
  if (balancer !== null) return known(loadBalancerOf(balancer, site), location);
  const instance = resourceOf(arn, site, ...INSTANCES);
  if (instance !== null) return known(instanceOf(instance, site), location);
  const reference = referenceOf(arn);
  if (arn.type === 'string' || (reference !== null && site.inventory.isForeign(reference.address)))
    return known(null, location);
  const open = textValue(arn, location);
  return open.known ? known(null, location) : { ...open, pattern: [], alternatives: [] };
}
