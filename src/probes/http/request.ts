import { isIPv6 } from 'node:net';
import { CUSTOM_HEADERS, isRefusedCustomHeader } from '../../cloudfront/limits.js';
import type { PlannedExchange } from '../../model/plan.js';

/** What goes on the wire, apart from the method and the version. */
export interface RequestHead {
  readonly path: string;
  /** Names and values in turn, in the order of the wire. */
  readonly headers: readonly string[];
}

/** Form of CloudFront's own `Via`; the first label says honestly who asks. */
const VIA = '1.1 origin-preflight.cloudfront.net (CloudFront)';

/** Stands in the place of CloudFront's request id, with its length and alphabet. */
const REQUEST_ID = 'OriginPreflight-Probe-before-the-deployment-0123456789w==';

/**
 * The GET request that CloudFront would send to a custom origin.
 *
 * - Headers as in "Request and response behavior for custom origins": `User-Agent`, `Via`, `X-Amz-Cf-Id`, `Connection`
 *   replaced by `Keep-Alive`, `Accept-Encoding` normalised, `Accept`, `Referer` and the like removed.
 *   https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 * - `X-Forwarded-For` is left out: there is no viewer whose address could stand in it.
 * - `Host` has no port, also on ports other than 80 and 443.
 * - A custom header replaces a header of the same name, as CloudFront's value wins. One that the API would refuse, or
 *   that is no legal header, is not sent.
 *
 * Whatever a configuration says, nothing but one request can come out: host and path are percent-encoded where they are
 * not plain, and a custom header with a control character is dropped.
 */
export function requestHead(planned: Pick<PlannedExchange, 'hostHeader' | 'path' | 'customHeaders'>): RequestHead {
  const headers = new Map<string, readonly [name: string, value: string]>();
  const set = (name: string, value: string): void => void headers.set(name.toLowerCase(), [name, value]);
  set('Host', hostText(planned.hostHeader));
  set('User-Agent', 'Amazon CloudFront');
  set('Accept-Encoding', 'br,gzip');
  set('Via', VIA);
  set('X-Amz-Cf-Id', REQUEST_ID);
  set('Connection', 'Keep-Alive');
  for (const [name, value] of planned.customHeaders.slice(0, CUSTOM_HEADERS.count)) {
    if (isLegal(name, value)) set(name, asBytes(value));
  }
  return { path: pathText(planned.path), headers: [...headers.values()].flat() };
}

/** A host name or address as it may stand in a Host header, RFC 9110 section 7.2; anything else percent-encoded. */
function hostText(host: string): string {
  return isIPv6(host) ? `[${host}]` : host.replace(/[^A-Za-z0-9.:_[\]*-]+/g, percentEncoded);
}

/** A request target in origin form, RFC 9112 section 3.2.1. Existing percent signs stay as they are. */
function pathText(path: string): string {
  const encoded = path.replace(/[^\x21\x22\x24-\x7e]+/g, percentEncoded);
  return encoded.startsWith('/') ? encoded : `/${encoded}`;
}

function percentEncoded(text: string): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/**
 * Token and field value of RFC 9110 sections 5.6.2 and 5.5, within CloudFront's quotas, and a name that its API accepts:
 * several of those that it refuses would change how the request is framed.
 */
function isLegal(name: string, value: string): boolean {
  return (
    name.length <= CUSTOM_HEADERS.nameLength &&
    value.length <= CUSTOM_HEADERS.valueLength &&
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) &&
    !/[^\t\x20-\x7e\u0080-\uffff]/.test(value) &&
    !isRefusedCustomHeader(name)
  );
}

/** node:http writes heads as latin1, one byte per character: this makes those bytes the UTF-8 of the text. */
function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
