import type { Behavior, Distribution, IpAddressType, Origin } from '../model/distribution.js';
import type { OriginPlan, PlannedExchange, SslProtocol } from '../model/plan.js';
import { possibleValues, valueOr, type Value } from '../model/value.js';
import { domainNameFault } from './domain-name.js';
import {
  CONNECTION_ATTEMPTS,
  CONNECTION_TIMEOUT_SECONDS,
  CUSTOM_HEADERS,
  DEFAULT_HTTPS_PORT,
  DEFAULT_HTTP_PORT,
  isAllowedPort,
  isRefusedCustomHeader,
  KEEPALIVE_TIMEOUT_SECONDS,
  ORIGIN_PATH_LENGTH,
  READ_TIMEOUT_SECONDS,
} from './limits.js';
import { idleReason, routingTo, type Routing } from './routing.js';
import { SSL_PROTOCOLS } from './tls-offer.js';
import { forwardingOver, sentNames } from './viewer-names.js';

/** What the plan depends on besides the configuration. */
export interface PlanSettings {
  /** Upper bound of one connection attempt. */
  readonly timeoutMs: number;
  /** Names that viewers use, where the configuration does not tell them. */
  readonly viewerHosts: readonly string[];
}

type Scheme = 'http' | 'https';

/** A port to connect to, or why there is none. */
type Port = { readonly number: number } | { readonly missing: string };

/** A probe waits no longer than this for a response, whatever a file says; the quota itself can be raised past 120 s. */
export const MAX_READ_TIMEOUT_SECONDS = 600;

/**
 * What CloudFront would do with one origin of a distribution: the name it would resolve and the connections it would make.
 * Pure, and never throws; what cannot be known is left out and `unprobed` says why.
 */
export function planOrigin(distribution: Distribution, origin: Origin, settings: PlanSettings): OriginPlan {
  const idle = idleReason(distribution);
  const routing: Routing = idle === null ? routingTo(distribution, origin) : { used: 'no', behaviors: [] };
  const hostForwarding = forwardingOver(distribution, routing, settings.viewerHosts);
  if (routing.used === 'no') {
    const because = idle ?? hostForwarding.because;
    const unused = { ...hostForwarding, because };
    return { used: 'no', hostForwarding: unused, schemes: [], lookup: null, exchanges: [], unprobed: because };
  }
  const schemes = schemesOf(origin, routing.behaviors);
  const plan = { used: routing.used, hostForwarding, schemes };
  const domain = domainOf(origin);
  if ('missing' in domain) return { ...plan, lookup: null, exchanges: [], unprobed: domain.missing };
  const lookup = { name: domain.name, ipAddressType: ipAddressTypeOf(origin) };
  const ports = schemes.map((scheme) => ({ scheme, port: portOf(origin, scheme) }));
  const names = sentNames(distribution, origin, domain.name, hostForwarding);
  const exchanges = ports.flatMap(({ scheme, port }) =>
    'missing' in port ? [] : names.map((sent) => exchangeOf(origin, scheme, port.number, sent, settings)),
  );
  const missing =
    schemes.length === 0
      ? [schemeMissing(origin)]
      : ports.flatMap(({ port }) => ('missing' in port ? [port.missing] : []));
  return { ...plan, lookup, exchanges, unprobed: missing.length === 0 ? null : missing.join('; ') };
}

// ------------------------------------------------------------------------------------------------------- the name

function domainOf({ connection, domainName }: Origin): { readonly name: string } | { readonly missing: string } {
  if (connection.type === 'vpc') return { missing: 'a VPC origin is reachable from inside its VPC only' };
  if (!domainName.known) {
    return { missing: `the domain name is not known before the deployment (${domainName.expression})` };
  }
  const fault = domainNameFault(domainName.value);
  return fault === null ? { name: domainName.value.toLowerCase() } : { missing: `the domain name ${fault}` };
}

/** The families CloudFront would use. Where that cannot be told, both: an address of either then speaks for the origin. */
function ipAddressTypeOf({ connection }: Origin): IpAddressType {
  return connection.type === 'custom' ? valueOr(connection.ipAddressType, 'dualstack') : 'ipv4';
}

// ------------------------------------------------------------------------------------------------ schemes and ports

/** By which schemes CloudFront would come, http first; empty when that cannot be told. */
function schemesOf({ connection, accessControl }: Origin, behaviors: readonly Behavior[]): readonly Scheme[] {
  switch (connection.type) {
    case 'vpc':
      return []; // Protocol and ports belong to the VPC origin resource, not to the distribution.
    case 's3':
      return signedAlways(accessControl) ? ['https'] : viewerSchemes(behaviors);
    case 'custom': {
      const policies = possibleValues(connection.protocolPolicy);
      const choices = policies.map((policy) => {
        if (policy === 'match-viewer') return viewerSchemes(behaviors);
        return policy === 'http-only' ? ['http' as const] : ['https' as const];
      });
      const [first] = choices;
      if (first === undefined) return [];
      return choices.every((choice) => choice.join() === first.join()) ? first : [];
    }
  }
}

/** With origin access control CloudFront always uses HTTPS. A reference to one that is yet to be made is one. */
function signedAlways(accessControl: Value<string | null>): boolean {
  if (accessControl.known) return accessControl.value !== null;
  return !accessControl.alternatives.includes(null);
}

/** By which schemes viewers can come through any of the behaviors. */
function viewerSchemes(behaviors: readonly Behavior[]): readonly Scheme[] {
  const httpPossible = behaviors.some(({ viewerProtocolPolicy }) => {
    const policies = possibleValues(viewerProtocolPolicy);
    return policies.length === 0 || policies.includes('allow-all');
  });
  return httpPossible ? ['http', 'https'] : ['https'];
}

function schemeMissing({ connection }: Origin): string {
  const expression =
    connection.type === 'custom' && !connection.protocolPolicy.known
      ? ` (${connection.protocolPolicy.expression})`
      : '';
  return `whether CloudFront comes over HTTP or HTTPS is not known${expression}`;
}

function portOf({ connection }: Origin, scheme: Scheme): Port {
  if (connection.type !== 'custom') return { number: scheme === 'http' ? DEFAULT_HTTP_PORT : DEFAULT_HTTPS_PORT };
  const port = scheme === 'http' ? connection.httpPort : connection.httpsPort;
  const name = scheme === 'http' ? 'HTTP' : 'HTTPS';
  if (!port.known) return { missing: `the ${name} port is not known (${port.expression})` };
  return isAllowedPort(port.value)
    ? { number: port.value }
    : { missing: `CloudFront does not connect to ${name} port ${port.value}` };
}

// ------------------------------------------------------------------------------------------------------- exchanges

function exchangeOf(
  origin: Origin,
  scheme: Scheme,
  port: number,
  { name, role }: ReturnType<typeof sentNames>[number],
  { timeoutMs }: PlanSettings,
): PlannedExchange {
  const { connection } = origin;
  const connectSeconds = within(
    origin.connectionTimeoutSeconds,
    CONNECTION_TIMEOUT_SECONDS,
    CONNECTION_TIMEOUT_SECONDS.max,
  );
  return {
    scheme,
    port,
    serverName: scheme === 'https' ? name : null,
    hostHeader: name,
    nameRole: role,
    path: requestPath(origin.path),
    sslProtocols: scheme === 'https' ? sslProtocolsOf(origin) : [],
    connectTimeoutMs: Math.min(timeoutMs, connectSeconds * 1000),
    connectionAttempts: within(origin.connectionAttempts, CONNECTION_ATTEMPTS, CONNECTION_ATTEMPTS.max),
    readTimeoutMs: within(connection.readTimeoutSeconds, READ_TIMEOUT_SECONDS, MAX_READ_TIMEOUT_SECONDS) * 1000,
    customHeaders: sendableHeaders(origin),
    keepaliveTimeoutMs:
      connection.type === 's3'
        ? null
        : within(connection.keepaliveTimeoutSeconds, KEEPALIVE_TIMEOUT_SECONDS, KEEPALIVE_TIMEOUT_SECONDS.max) * 1000,
  };
}

/** A number of seconds that a probe can work with: the default where it is unknown, kept inside bounds where it is absurd. */
function within(value: Value<number>, range: { readonly min: number; readonly default: number }, max: number): number {
  const seconds = valueOr(value, range.default);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, range.min), max) : range.default;
}

/** What OriginSslProtocols allows, lowest first; TLS 1.2, which every preset has, where nothing usable is known. */
function sslProtocolsOf({ connection }: Origin): readonly SslProtocol[] {
  const listed = connection.type === 'custom' ? valueOr(connection.sslProtocols, []) : [];
  const legal = SSL_PROTOCOLS.filter((protocol) => listed.includes(protocol));
  return legal.length === 0 ? ['TLSv1.2'] : legal;
}

/** The origin path with a final slash, everything that may not stand in a request line (RFC 9112 3.2) percent-encoded. */
function requestPath(path: Value<string>): string {
  const written = valueOr(path, '');
  if (written.length > ORIGIN_PATH_LENGTH.max) return '/';
  const encoded = written.replace(/[^\w\-.~!$&'()*+,;=:@%/]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return `/${encoded}/`.replace(/^\/\/+/, '/').replace(/\/\/+$/, '/');
}

/** The origin's custom headers as far as they are known, legal for CloudFront, and safe to write into a request. */
function sendableHeaders({ customHeaders }: Origin): PlannedExchange['customHeaders'] {
  return customHeaders
    .flatMap(({ name, secretValue }) =>
      name.known && secretValue.known ? [[name.value, secretValue.value] as const] : [],
    )
    .filter(([name, secretValue]) => isSendable(name, secretValue))
    .slice(0, CUSTOM_HEADERS.count);
}

/** RFC 9110 5.1 (token) and 5.5 (field value, without what RFC 9110 calls obsolete). */
function isSendable(name: string, secretValue: string): boolean {
  return (
    /^[\w!#$%&'*+\-.^`|~]+$/.test(name) &&
    name.length <= CUSTOM_HEADERS.nameLength &&
    /^[\t\x20-\x7e]*$/.test(secretValue) &&
    secretValue.length <= CUSTOM_HEADERS.valueLength &&
    !isRefusedCustomHeader(name)
  );
}
