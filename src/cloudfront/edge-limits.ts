import { guide, type FactSource } from './source.js';

/** What Lambda@Edge and CloudFront Functions may be and may return. Bytes, MB and seconds as the names say. */

const QUOTAS = guide('cloudfront-limits');
const LAMBDA_RESTRICTIONS = guide('lambda-at-edge-function-restrictions');
const LAMBDA_ROLE = guide('lambda-edge-permissions');
const LAMBDA_RESPONSES = guide('lambda-generating-http-responses');
const LAMBDA_EVENT = guide('lambda-event-structure');
const ORIGIN_HELPERS = guide('helper-functions-origin-modification');
const FUNCTION_RESTRICTIONS = guide('cloudfront-function-restrictions');
const FUNCTION_PUBLISHING = guide('publish-function');

const KB = 1024;
const MB = 1024 * KB;

/** Configuration of a Lambda@Edge function. */
export const LAMBDA_AT_EDGE = {
  region: 'us-east-1',
  architecture: 'x86_64',
  memoryMb: { min: 128, max: 10_240 },
  timeoutSeconds: { min: 1, max: 30 },
  /**
   * Limits of viewer events that the quota table no longer has. Whether the service still enforces them is not known; some
   * deployment tools do.
   */
  formerViewerMemoryMb: 128,
  formerViewerTimeoutSeconds: 5,
  formerViewerPackageBytes: MB,
  ephemeralStorageMb: 512,
  packageBytes: 50 * MB,
  associationsPerDistribution: 100,
  trustedServices: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'],
  sources: [LAMBDA_RESTRICTIONS, LAMBDA_ROLE, QUOTAS],
} as const;

/**
 * Environment variables that Lambda sets by itself and that do not make a function unfit; names that begin so are reserved
 * (Lambda Developer Guide, "Defined runtime environment variables").
 */
const RESERVED_VARIABLES = /^(?:_HANDLER|_X_AMZN_TRACE_ID|TZ|LAMBDA_(?:TASK_ROOT|RUNTIME_DIR)|AWS_.*)$/;

/** Whether a function may have an environment variable of this name although it runs at the edge. */
export function isReservedVariable(name: string): boolean {
  return RESERVED_VARIABLES.test(name);
}

/** What Lambda@Edge may return, by where the event runs. */
export const LAMBDA_RESPONSE_BYTES = { viewer: 40 * KB, origin: MB, source: LAMBDA_RESPONSES } as const;
/** A replaced request body, as text and in base64 (53.2 KB and 1.33 MB in AWS's words). */
export const LAMBDA_REQUEST_BODY_BYTES = {
  viewer: { text: 40 * KB, base64: Math.ceil(53.2 * KB) },
  origin: { text: MB, base64: Math.ceil(1.33 * MB) },
  source: LAMBDA_RESTRICTIONS,
} as const;

/** The statuses a function may answer with. */
export const EDGE_STATUS = { min: 200, max: 599, source: LAMBDA_RESPONSES } as const;
/** A URI with its query has fewer characters than this. */
export const EDGE_URI_CHARACTERS = 8_192;
/** The page that says so. */
export const EDGE_URI_SOURCE: FactSource = guide('edge-function-restrictions-all');

/** `port`, `protocol`, time-outs and so on of the `origin` object, and of the origin helpers of CloudFront Functions. */
export const EDGE_ORIGIN = {
  protocols: ['http', 'https'],
  sslProtocols: ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'],
  timeoutSeconds: { min: 1, max: 120 },
  connectionTimeoutSeconds: { min: 1, max: 10 },
  connectionAttempts: { min: 1, max: 3 },
  s3AuthMethods: ['none', 'origin-access-identity'],
  signingBehaviors: ['always', 'never', 'no-override'],
  signingProtocols: ['sigv4'],
  accessControlTypes: ['s3', 'mediapackagev2', 'mediastore', 'lambda'],
  ipAddressTypes: ['ipv4', 'ipv6', 'dualstack'],
  selectionCriteria: ['default', 'media-quality-score'],
  certificateNames: { count: 20, characters: 64 },
  originGroupMembers: 2,
  sources: [LAMBDA_EVENT, ORIGIN_HELPERS],
} as const;

/** A CloudFront Function: its code, and the events it can have. */
export const CLOUDFRONT_FUNCTION = {
  codeBytes: 10 * KB,
  memoryBytes: 2 * MB,
  events: ['viewer-request', 'viewer-response'],
  sources: [QUOTAS, FUNCTION_RESTRICTIONS, FUNCTION_PUBLISHING],
} as const;
