import { isIP } from 'node:net';

import { asciiName, domainNameFault } from '../cloudfront/domain-name.js';
import { endpointOf } from '../cloudfront/endpoints.js';
import {
  CONNECTION_ATTEMPTS,
  CONNECTION_TIMEOUT_SECONDS,
  DEFAULT_ALLOWED_METHODS,
  DEFAULT_HTTPS_PORT,
  DEFAULT_HTTP_PORT,
  KEEPALIVE_TIMEOUT_SECONDS,
  READ_TIMEOUT_SECONDS,
} from '../cloudfront/limits.js';
import type { Behavior, Distribution, Origin } from '../model/distribution.js';
import { UsageError } from '../model/usage-error.js';
import { byDefault, known, unknown } from '../model/value.js';

const MAX_PORT = 65_535;
const SCHEMES = ['https', 'http'] as const;

/** An origin as somebody wrote it by hand. */
interface GivenOrigin {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** Null: the default of the scheme. */
  readonly port: number | null;
  /** Empty, or with a leading slash and no trailing one. */
  readonly path: string;
  /** The same in one fixed way of writing. */
  readonly url: string;
}

/**
 * The origins given by hand as one distribution named `input`: each with a behavior of its own, by the scheme of its URL,
 * with the viewer's Host forwarded if and only if viewer hosts are given.
 * @param lines `https://host[:port][/path]`, `http://…`, or a host alone, which means https; blank ones are skipped
 * @throws UsageError naming the line, what is wrong with it, and what to write instead
 */
export function readInputs(lines: readonly string[], viewerHosts: readonly string[]): Distribution | null {
  checkViewerHosts(viewerHosts);
  const given = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseOrigin(line.trim(), `origins, line ${index + 1}`)],
  );
  const origins = [...new Map(given.map((origin) => [origin.url, origin])).values()];
  if (origins.length === 0) return null;
  return {
    address: 'input',
    language: 'input',
    file: null,
    domainName: unknown('not-given', 'the name of the distribution'),
    aliases: viewerHosts.map((name) => known(asciiName(name.trim()))),
    enabled: byDefault(true),
    lifecycle: 'kept',
    conditional: false,
    continuousDeployment: byDefault(false),
    origins: origins.map(originOf),
    originsAreComplete: true,
    originGroups: [],
    behaviors: origins.map(({ url }, index) => behaviorTo(url, index === 0, viewerHosts.length > 0)),
    errorPages: [],
    calledFrom: null,
    location: null,
  };
}

/** @throws UsageError for a viewer host that no request can carry */
function checkViewerHosts(viewerHosts: readonly string[]): void {
  for (const [index, name] of viewerHosts.entries()) {
    const fault = domainNameFault(asciiName(name.trim()).replace(/^\*\./, ''));
    if (fault === null) continue;
    throw new UsageError(
      `viewer-hosts, line ${index + 1}: ${shown(name)} ${fault}. Write a host name alone, such as www.example.com.`,
    );
  }
}

function originOf({ scheme, host, port, path, url }: GivenOrigin): Origin {
  const written = port === null ? null : known(port);
  const domainName = known(host);
  return {
    key: `input:${url}`,
    id: known(url),
    kind: endpointOf(host).kind,
    domainName,
    path: known(path),
    connection: {
      type: 'custom',
      httpPort: (scheme === 'http' ? written : null) ?? byDefault(DEFAULT_HTTP_PORT),
      httpsPort: (scheme === 'https' ? written : null) ?? byDefault(DEFAULT_HTTPS_PORT),
      protocolPolicy: known(scheme === 'http' ? 'http-only' : 'https-only'),
      sslProtocols: byDefault(['TLSv1.2']),
      readTimeoutSeconds: byDefault(READ_TIMEOUT_SECONDS.default),
      keepaliveTimeoutSeconds: byDefault(KEEPALIVE_TIMEOUT_SECONDS.default),
      ipAddressType: byDefault('ipv4'),
      clientCertificate: byDefault(false),
    },
    connectionAttempts: byDefault(CONNECTION_ATTEMPTS.default),
    connectionTimeoutSeconds: byDefault(CONNECTION_TIMEOUT_SECONDS.default),
    responseCompletionTimeoutSeconds: byDefault(null),
    customHeaders: [],
    accessControl: byDefault(null),
    accessControlDefinition: null,
    backend: byDefault(null),
    location: null,
  };
}

function behaviorTo(url: string, isDefault: boolean, forwardHost: boolean): Behavior {
  return {
    pathPattern: known('*'),
    isDefault,
    targetOriginId: known(url),
    viewerProtocolPolicy: byDefault('redirect-to-https'),
    allowedMethods: byDefault(DEFAULT_ALLOWED_METHODS),
    cachePolicy: { type: 'none' },
    originRequestPolicy: { type: 'none' },
    forwardedHeaders: known(forwardHost ? ['Host'] : []),
    edgeFunctions: [],
    grpc: byDefault(false),
    location: null,
  };
}

// --------------------------------------------------------------------------------------------------------- parsing

const SHAPE = /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<authority>[^/?#]*)(?<path>\/[^?#]*)?(?<rest>[?#].*)?$/is;

function parseOrigin(text: string, where: string): GivenOrigin {
  const fail = (what: string, remedy: string): never => {
    throw new UsageError(`${where}: ${what}. ${remedy}`);
  };
  const { scheme: writtenScheme = 'https', authority = '', path = '', rest = '' } = SHAPE.exec(text)?.groups ?? {};
  // Checked first and not repeated in the message: it may hold a password.
  if (authority.includes('@')) fail('an origin with a user name or password', 'Leave out everything up to the @.');
  const scheme = SCHEMES.find((one) => one === writtenScheme.toLowerCase());
  if (scheme === undefined) return fail(`${shown(text)} has a scheme that no origin has`, 'Write https:// or http://.');
  if (/[\s\p{Cc}\\]/u.test(text)) {
    fail(`${shown(text)} contains white space, a control character or a backslash`, 'Write one origin per line.');
  }
  if (rest !== '') {
    const part = rest.startsWith('?') ? 'a query' : 'a fragment';
    fail(`${shown(text)} has ${part}`, 'An origin ends with its path; leave the rest out.');
  }
  const { host, port } = splitAuthority(authority) ?? fail(`${shown(text)} has a host that cannot be read`, EXAMPLE);
  if (host === '') fail(`${shown(text)} has no host`, EXAMPLE);
  const portNumber = port === null ? null : Number(port);
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= MAX_PORT)) {
    fail(`${shown(text)} has a port that is no number from 1 to ${MAX_PORT}`, EXAMPLE);
  }
  const name = asciiName(host);
  if (isIP(name) === 0 && !/^[a-z0-9._-]+$/.test(name)) {
    fail(`${shown(text)} has a host with characters that no host name can have`, EXAMPLE);
  }
  return given(scheme, name, portNumber, path.replace(/\/+$/, ''));
}

const EXAMPLE = 'Write it like https://origin.example.com or http://origin.example.com:8080/path.';

function splitAuthority(authority: string): { readonly host: string; readonly port: string | null } | null {
  const match = /^(?:\[(?<address>[^\]]*)\]|(?<name>[^:[\]]*))(?::(?<port>.*))?$/.exec(authority);
  if (match === null) return null;
  const { address, name = '', port } = match.groups ?? {};
  if (address !== undefined && isIP(address) !== 6) return null;
  return { host: address ?? name, port: port ?? null };
}

function given(scheme: 'http' | 'https', host: string, port: number | null, path: string): GivenOrigin {
  const isDefaultPort = port === null || port === (scheme === 'https' ? DEFAULT_HTTPS_PORT : DEFAULT_HTTP_PORT);
  const inUrl = host.includes(':') ? `[${host}]` : host;
  return { scheme, host, port, path, url: `${scheme}://${inUrl}${isDefaultPort ? '' : `:${port}`}${path}` };
}

/** A piece of input for a message: in quotes, on one line, not endless. */
function shown(text: string): string {
  const short = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  return JSON.stringify(short);
}
