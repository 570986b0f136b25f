import { api, guide, type FactSource } from './source.js';

/** What CloudFront's API accepts, and what CloudFront does with larger things. Times in seconds as the API has them. */

const ORIGIN_PAGE = guide('DownloadDistValuesOrigin');
const QUOTAS_PAGE = guide('cloudfront-limits');
const CUSTOM_ORIGIN_PAGE = guide('RequestAndResponseBehaviorCustomOrigin');
const EVENT_PAGE = guide('lambda-event-structure');

/** A setting with a documented range and the value that applies when nothing is written. */
export interface DocumentedRange {
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** True where AWS raises the maximum on request, so that more is not impossible. */
  readonly raisable: boolean;
  readonly source: FactSource;
}

/** A documented upper bound. */
export interface DocumentedMaximum {
  readonly max: number;
  readonly source: FactSource;
}

/** HTTPPort and HTTPSPort: 80, 443 and everything from 1024 up. */
export const ALLOWED_PORTS = {
  ranges: [
    { min: 80, max: 80 },
    { min: 443, max: 443 },
    { min: 1024, max: 65_535 },
  ],
  source: api('API_CustomOriginConfig'),
} as const;

export const DEFAULT_HTTP_PORT = 80;
export const DEFAULT_HTTPS_PORT = 443;

/** Whether CloudFront's API takes this port. */
export function isAllowedPort(port: number): boolean {
  return Number.isInteger(port) && ALLOWED_PORTS.ranges.some(({ min, max }) => port >= min && port <= max);
}

export const CONNECTION_ATTEMPTS: DocumentedRange = {
  min: 1,
  max: 3,
  default: 3,
  raisable: false,
  source: ORIGIN_PAGE,
};

export const CONNECTION_TIMEOUT_SECONDS: DocumentedRange = {
  min: 1,
  max: 10,
  default: 10,
  raisable: false,
  source: ORIGIN_PAGE,
};

/** OriginReadTimeout: the wait for the first byte, and between two packets. */
export const READ_TIMEOUT_SECONDS: DocumentedRange = {
  min: 1,
  max: 120,
  default: 30,
  raisable: true,
  source: QUOTAS_PAGE,
};

/** OriginKeepaliveTimeout. The quota was 120 until 2026 and some pages still say so; the quota table now says 300. */
export const KEEPALIVE_TIMEOUT_SECONDS: DocumentedRange = {
  min: 1,
  max: 300,
  default: 5,
  raisable: true,
  source: QUOTAS_PAGE,
};

/** DomainName of a custom origin, in characters. */
export const DOMAIN_NAME_LENGTH: DocumentedMaximum = { max: 253, source: EVENT_PAGE };
/** DomainName of an S3 origin, in characters. */
export const S3_DOMAIN_NAME_LENGTH: DocumentedMaximum = { max: 128, source: EVENT_PAGE };
/** OriginPath, in characters. */
export const ORIGIN_PATH_LENGTH: DocumentedMaximum = { max: 255, source: ORIGIN_PAGE };

/** Status line and headers of an origin's response, in bytes. */
export const RESPONSE_HEAD_BYTES: DocumentedMaximum = { max: 32_768, source: QUOTAS_PAGE };
/** A request with its URL and headers, in bytes. */
export const REQUEST_BYTES: DocumentedMaximum = { max: 32_768, source: CUSTOM_ORIGIN_PAGE };
/** A URL, in bytes. */
export const URL_BYTES: DocumentedMaximum = { max: 8_192, source: QUOTAS_PAGE };

/** Custom headers of one origin: how many, and how long in characters. */
export const CUSTOM_HEADERS = {
  count: 30,
  nameLength: 256,
  valueLength: 1_783,
  totalLength: 10_240,
  source: QUOTAS_PAGE,
} as const;

/** Distributions that a request may pass through; the page on 403 contradicts the quota table and allows one. */
export const DISTRIBUTIONS_IN_CHAIN: DocumentedMaximum = { max: 2, source: QUOTAS_PAGE };

/** Custom header names that CloudFront refuses: exact ones in lower case, and beginnings of names. */
export const REFUSED_CUSTOM_HEADERS = {
  names: new Set([
    'cache-control',
    'connection',
    'content-length',
    'cookie',
    'host',
    'if-match',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'max-forwards',
    'pragma',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'range',
    'request-range',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'via',
    'x-real-ip',
  ]),
  prefixes: ['x-amz-', 'x-edge-'],
  source: guide('add-origin-custom-headers'),
} as const;

/** Whether CloudFront refuses a custom header of this name, in any case of letters. */
export function isRefusedCustomHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    REFUSED_CUSTOM_HEADERS.names.has(lower) || REFUSED_CUSTOM_HEADERS.prefixes.some((start) => lower.startsWith(start))
  );
}

/** AllowedMethods where nothing is written. */
export const DEFAULT_ALLOWED_METHODS: readonly string[] = ['GET', 'HEAD'];

/**
 * Methods that a behavior to an origin group may not allow. The guide says only that none but GET, HEAD and OPTIONS fail over; that the
 * API refuses the distribution (InvalidArgument) is reported, not documented.
 */
export const METHODS_REFUSED_FOR_GROUPS = {
  methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  source: guide('high_availability_origin_failover'),
  reported: 'https://github.com/aws/aws-cdk/issues/32450',
} as const;

/** Status codes that can make an origin group ask its second member. */
export const FAILOVER_STATUS_CODES = {
  codes: [400, 403, 404, 416, 429, 500, 502, 503, 504],
  source: guide('high_availability_origin_failover'),
} as const;
