import { guide, type FactSource } from './source.js';

/** Where AWS lists the headers that edge functions may not touch. */
export const EDGE_HEADERS_SOURCE: FactSource = guide('edge-function-restrictions-all');

/** The moments at which a function can run; CloudFront Functions know the two of the viewer. */
export const EDGE_EVENTS = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'] as const;
export type EdgeEvent = (typeof EDGE_EVENTS)[number];

/** The two kinds of code: Lambda@Edge and CloudFront Functions. */
export type EdgeKind = 'lambda' | 'function';

/** Never shown to a function of any event, and never to be added by one: exact names, and beginnings of names. */
const DISALLOWED = {
  names: new Set([
    'connection',
    'expect',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'trailer',
    'upgrade',
    'x-accel-buffering',
    'x-accel-charset',
    'x-accel-limit-rate',
    'x-accel-redirect',
    'x-amzn-auth',
    'x-amzn-cf-billing',
    'x-amzn-cf-id',
    'x-amzn-cf-xff',
    'x-amzn-errortype',
    'x-amzn-fle-profile',
    'x-amzn-header-count',
    'x-amzn-header-order',
    'x-amzn-lambda-integration-tag',
    'x-amzn-requestid',
    'x-cache',
    'x-forwarded-proto',
    'x-real-ip',
    // Not in the list of April 2026, in that of autumn 2026.
    'cloudfront-viewer-cert-pem',
    'client-cert',
    'client-cert-chain',
  ]),
  prefixes: ['x-amz-cf-', 'x-edge-'],
} as const;

/** May be read and not added, changed or deleted; which ones depends on the event. */
const READ_ONLY: Readonly<Record<EdgeEvent, ReadonlySet<string>>> = {
  'viewer-request': new Set(['cdn-loop', 'content-length', 'host', 'transfer-encoding', 'via']),
  'origin-request': new Set([
    'accept-encoding',
    'cdn-loop',
    'content-length',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'transfer-encoding',
    'via',
  ]),
  'origin-response': new Set(['transfer-encoding', 'via']),
  'viewer-response': new Set(['warning', 'via']),
};

/** What Lambda@Edge alone may not change in viewer-response. */
const READ_ONLY_LAMBDA_VIEWER_RESPONSE: ReadonlySet<string> = new Set([
  'content-length',
  'content-encoding',
  'transfer-encoding',
]);

/** Fails the validation of Lambda@Edge when a viewer-request function adds it ("CloudFront headers" on the same site). */
const ADDED_BY_NO_VIEWER_REQUEST = 'cloudfront-viewer-country';

/** What a function may do with a header of this name. */
export type HeaderClass = 'disallowed' | 'read-only' | 'free';

/** The class of a header for a function of a kind at an event. Names compare without regard to case (RFC 9110 5.1). */
export function headerClass(name: string, kind: EdgeKind, event: EdgeEvent): HeaderClass {
  const lower = name.toLowerCase();
  if (DISALLOWED.names.has(lower) || DISALLOWED.prefixes.some((start) => lower.startsWith(start))) return 'disallowed';
  if (READ_ONLY[event].has(lower)) return 'read-only';
  const ofLambda = kind === 'lambda' && event === 'viewer-response' && READ_ONLY_LAMBDA_VIEWER_RESPONSE.has(lower);
  return ofLambda ? 'read-only' : 'free';
}

/** Whether this header must not be added by this function although its class is free. */
export function isRefusedWhenAdded(name: string, kind: EdgeKind, event: EdgeEvent): boolean {
  return kind === 'lambda' && event === 'viewer-request' && name.toLowerCase() === ADDED_BY_NO_VIEWER_REQUEST;
}

/** An event's name if it is one that CloudFront knows. */
export function edgeEventOf(name: string): EdgeEvent | null {
  return EDGE_EVENTS.find((event) => event === name) ?? null;
}

/** Whether a function of this event gets (and gives back) a request. */
export function isRequestEvent(event: EdgeEvent): boolean {
  return event === 'viewer-request' || event === 'origin-request';
}

/** Whether an event runs between the viewer and the cache. */
export function isViewerEvent(event: EdgeEvent): boolean {
  return event === 'viewer-request' || event === 'viewer-response';
}
