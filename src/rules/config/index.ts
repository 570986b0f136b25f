import type { Rule } from '../../model/rule.js';
import { apiGatewayEndpointClosed } from './api-gateway-endpoint-closed.js';
import { apiGatewayStageMissing } from './api-gateway-stage-missing.js';
import { awsHostnameCertificate } from './aws-hostname-certificate.js';
import { errorCachingLong } from './error-caching-long.js';
import { errorPageSameOrigin } from './error-page-same-origin.js';
import { functionUrlPermissionMissing } from './function-url-permission-missing.js';
import { hostHeaderNotForwarded } from './host-header-not-forwarded.js';
import { hostHeaderRejected } from './host-header-rejected.js';
import { internalLoadBalancer } from './internal-load-balancer.js';
import { listenerCertificateMismatch } from './listener-certificate-mismatch.js';
import { listenerMissing } from './listener-missing.js';
import { listenerTlsPolicyMismatch } from './listener-tls-policy-mismatch.js';
import { originDomainInvalid } from './origin-domain-invalid.js';
import { originGroupCannotFailOver } from './origin-group-cannot-fail-over.js';
import { originLoop } from './origin-loop.js';
import { originNotInUse } from './origin-not-in-use.js';
import { originPolicyUnknown } from './origin-policy-unknown.js';
import { originPortNotAllowed } from './origin-port-not-allowed.js';
import { originProtocolsInvalid } from './origin-protocols-invalid.js';
import { originProtocolsLegacy } from './origin-protocols-legacy.js';
import { originReferenceInvalid } from './origin-reference-invalid.js';
import { originServiceRetired } from './origin-service-retired.js';
import { originTimeoutOutOfRange } from './origin-timeout-out-of-range.js';
import { originUnresolved } from './origin-unresolved.js';
import { s3AccessMissing } from './s3-access-missing.js';
import { s3EndpointForm } from './s3-endpoint-form.js';
import { s3WebsiteHttps } from './s3-website-https.js';
import { securityGroupExcludesCloudFront } from './security-group-excludes-cloudfront.js';
import { vpcOriginInvalid } from './vpc-origin-invalid.js';
import { vpcOriginNotProbed } from './vpc-origin-not-probed.js';

/** The rules that need no packet, in the order of the catalogue. */
export const CONFIG_RULES: readonly Rule[] = [
  originDomainInvalid,
  originPortNotAllowed,
  originTimeoutOutOfRange,
  originProtocolsInvalid,
  originLoop,
  originReferenceInvalid,
  originNotInUse,
  originUnresolved,
  s3WebsiteHttps,
  s3EndpointForm,
  s3AccessMissing,
  awsHostnameCertificate,
  listenerMissing,
  listenerCertificateMismatch,
  listenerTlsPolicyMismatch,
  hostHeaderRejected,
  hostHeaderNotForwarded,
  apiGatewayEndpointClosed,
  apiGatewayStageMissing,
  originPolicyUnknown,
  functionUrlPermissionMissing,
  securityGroupExcludesCloudFront,
  internalLoadBalancer,
  originProtocolsLegacy,
  vpcOriginNotProbed,
  vpcOriginInvalid,
  originServiceRetired,
  originGroupCannotFailOver,
  errorCachingLong,
  errorPageSameOrigin,
];
