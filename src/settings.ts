import type { Origin } from './model/distribution.js';
import type { OriginPlan } from './model/plan.js';
import type { OriginReport, OriginSettings } from './model/report.js';
import { formOf, valueOr } from './model/value.js';

/** The settings in effect as the report lists them; null for what is unknown or what this type of origin does not have. */
export function settingsInEffect({ connection, ...origin }: Origin, { hostForwarding }: OriginPlan): OriginSettings {
  const custom = connection.type === 'custom' ? connection : null;
  return {
    httpPort: custom && valueOr(custom.httpPort, null),
    httpsPort: custom && valueOr(custom.httpsPort, null),
    protocolPolicy: custom && valueOr(custom.protocolPolicy, null),
    sslProtocols: custom && valueOr(custom.sslProtocols, null),
    originPath: valueOr(origin.path, null),
    readTimeout: valueOr(connection.readTimeoutSeconds, null),
    keepaliveTimeout: connection.type === 's3' ? null : valueOr(connection.keepaliveTimeoutSeconds, null),
    connectionAttempts: valueOr(origin.connectionAttempts, null),
    connectionTimeout: valueOr(origin.connectionTimeoutSeconds, null),
    ipAddressType: custom && valueOr(custom.ipAddressType, null),
    hostHeader: { forwarded: hostForwarding.forwarded, names: hostForwarding.names },
  };
}

/** Why the origin's name is not known, and what it refers to; null when it is known. */
export function unresolvedName({ domainName }: Origin): OriginReport['unresolved'] {
  if (domainName.known) return null;
  const { reason, expression, reference } = domainName;
  return { reason, expression, form: formOf(domainName), resourceType: reference?.type ?? null };
}

/** What the plan leaves out, or could only stand in for, because the configuration does not tell; null when it is whole. */
export function unprobedPart({ unprobed, exchanges, hostForwarding }: OriginPlan): string | null {
  if (unprobed !== null) return unprobed;
  const standsIn = exchanges.some(({ nameRole }) => nameRole === 'viewer-host-unknown');
  return standsIn ? `the names that CloudFront would send are not known (${hostForwarding.because})` : null;
}
