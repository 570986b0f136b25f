import type { IpAddressType } from './distribution.js';

export type SslProtocol = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';

/** Whose name a connection carries as SNI and Host. */
export type NameRole =
  /** The origin's own domain name: Host is not forwarded. */
  | 'origin-domain'
  /** An alternate domain name of the distribution, or a given viewer host: Host is forwarded. */
  | 'viewer-host'
  /** The origin's domain stands in for viewer names that nobody told us. */
  | 'viewer-host-unknown';

/** One way in which CloudFront would talk to an origin: everything about it but the address. */
export interface PlannedExchange {
  readonly scheme: 'http' | 'https';
  readonly port: number;
  /** Server Name Indication; null over plain HTTP. */
  readonly serverName: string | null;
  /** The Host header, without a port. */
  readonly hostHeader: string;
  readonly nameRole: NameRole;
  /** Path of the probing request: the origin path with a final `/`. */
  readonly path: string;
  /** What OriginSslProtocols allows, lowest first; empty over plain HTTP. */
  readonly sslProtocols: readonly SslProtocol[];
  readonly connectTimeoutMs: number;
  /** How often CloudFront tries to connect. */
  readonly connectionAttempts: number;
  readonly readTimeoutMs: number;
  /** Name and secret value of the origin's custom headers; never printed. */
  readonly customHeaders: readonly (readonly [name: string, secretValue: string])[];
  /** How long CloudFront keeps an idle connection; null where it does not apply. */
  readonly keepaliveTimeoutMs: number | null;
}

/** Whether the viewer's Host header reaches the origin, and with which names. */
export interface HostForwarding {
  /** `unused`: no behavior leads to the origin. */
  readonly forwarded: 'yes' | 'no' | 'unknown' | 'unused';
  /** The viewer names that would be forwarded, as far as they are known. */
  readonly names: readonly string[];
  /** True when behaviors differ: some forward Host, some do not, and both kinds of connection occur. */
  readonly mixed: boolean;
  /** Why, for people: "origin request policy AllViewer on behavior *". */
  readonly because: string;
}

/** What CloudFront would do with one origin: which look-up, which connections. */
export interface OriginPlan {
  /** `no`: nothing routes to it. `unknown`: some target could not be resolved, so it may be used. */
  readonly used: 'yes' | 'no' | 'unknown';
  readonly hostForwarding: HostForwarding;
  /** The schemes by which CloudFront would come, by protocol policy and viewers. */
  readonly schemes: readonly ('http' | 'https')[];
  /** Null when there is no name to look up. */
  readonly lookup: { readonly name: string; readonly ipAddressType: IpAddressType } | null;
  /** The connections to make at every address. Empty when nothing can or may be probed; `unprobed` then says why. */
  readonly exchanges: readonly PlannedExchange[];
  readonly unprobed: string | null;
}
