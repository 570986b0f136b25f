import {
  DEFAULT_HTTPS_PORT,
  DEFAULT_HTTP_PORT,
  KEEPALIVE_TIMEOUT_SECONDS,
  READ_TIMEOUT_SECONDS,
} from '../../cloudfront/limits.js';
import type { CustomConnection, OriginConnection, S3Connection, VpcConnection } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { BlockView } from './blocks.js';
import { kindOfReference } from './computed.js';
import { choiceOf, numberOf, textOf, textsOf } from './settings-of.js';
import type { Datum } from './values.js';

const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'] as const;
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'] as const;

/**
 * How CloudFront connects, by the blocks in an origin. Without any of them the provider configures S3. Source:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudfront/distribution.go (expandOrigin)
 */
export function readConnection(view: BlockView, domainName: Datum | null): OriginConnection {
  const vpc = view.block('vpc_origin_config');
  const custom = view.block('custom_origin_config');
  const s3 = view.block('s3_origin_config');
  const candidates = [vpc, custom, s3].filter((block) => block !== null);
  if (candidates.filter(({ maybe }) => !maybe).length > 1) {
    view.module.context.problem(
      view.location,
      'an origin has one of vpc_origin_config, custom_origin_config and s3_origin_config, not several',
    );
  }
  const chosen = candidates.find(({ maybe }) => !maybe) ?? likeliest(custom, s3, domainName) ?? vpc;
  if (chosen !== null && chosen === vpc) return readVpc(chosen);
  if (chosen !== null && chosen === custom) return readCustom(chosen, view);
  if (chosen === null && view.read('custom_origin_config') !== null) return unreadCustom(view);
  return readS3(s3);
}

/** Of two blocks that conditions decide about, the one that fits what the name refers to. */
function likeliest(custom: BlockView | null, s3: BlockView | null, domainName: Datum | null): BlockView | null {
  if (custom === null || s3 === null) return custom ?? s3;
  const reference = domainName?.type === 'unresolved' ? domainName.reference : null;
  return kindOfReference(reference?.type ?? null, reference?.attribute ?? null) === 's3' ? s3 : custom;
}

function timeouts(view: BlockView): Pick<VpcConnection, 'readTimeoutSeconds' | 'keepaliveTimeoutSeconds'> {
  return {
    readTimeoutSeconds: numberOf(view, 'origin_read_timeout', byDefault(READ_TIMEOUT_SECONDS.default)),
    keepaliveTimeoutSeconds: numberOf(view, 'origin_keepalive_timeout', byDefault(KEEPALIVE_TIMEOUT_SECONDS.default)),
  };
}

function readVpc(view: BlockView): VpcConnection {
  return { type: 'vpc', vpcOriginId: textOf(view, 'vpc_origin_id'), ...timeouts(view) };
}

function readCustom(view: BlockView, origin: BlockView): CustomConnection {
  return {
    type: 'custom',
    httpPort: numberOf(view, 'http_port', byDefault(DEFAULT_HTTP_PORT)),
    httpsPort: numberOf(view, 'https_port', byDefault(DEFAULT_HTTPS_PORT)),
    protocolPolicy: choiceOf(view, 'origin_protocol_policy', PROTOCOL_POLICIES, null),
    // AWS documents no default.
    sslProtocols: textsOf(view, 'origin_ssl_protocols', unknown('not-given', 'origin_ssl_protocols')),
    ...timeouts(view),
    ipAddressType: choiceOf(view, 'ip_address_type', IP_ADDRESS_TYPES, byDefault('ipv4')),
    clientCertificate: clientCertificateOf(view.block('origin_mtls_config') ?? origin.block('origin_mtls_config')),
  };
}

/** Terraform before 0.12 took a list or a map for blocks. */
function unreadCustom(view: BlockView): CustomConnection {
  const name = 'custom_origin_config';
  const open = unknown<never>('unsupported', name, { location: view.locate(name, view.read(name)) });
  return {
    type: 'custom',
    httpPort: open,
    httpsPort: open,
    protocolPolicy: open,
    sslProtocols: open,
    readTimeoutSeconds: open,
    keepaliveTimeoutSeconds: open,
    ipAddressType: open,
    clientCertificate: open,
  };
}

function clientCertificateOf(config: BlockView | null): Value<boolean> {
  if (config === null) return byDefault(false);
  return config.maybe
    ? unknown('conditional', 'origin_mtls_config', { location: config.location })
    : known(true, config.location);
}

function readS3(view: BlockView | null): S3Connection {
  const readTimeout = byDefault(READ_TIMEOUT_SECONDS.default);
  if (view === null) return { type: 's3', accessIdentity: byDefault(null), readTimeoutSeconds: readTimeout };
  const identity = textOf<string | null>(view, 'origin_access_identity', byDefault(null));
  return {
    type: 's3',
    accessIdentity: identity.known && identity.value === '' ? known(null, identity.location) : identity,
    readTimeoutSeconds: numberOf(view, 'origin_read_timeout', readTimeout),
  };
}
