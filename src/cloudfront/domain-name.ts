import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

import { DOMAIN_NAME_LENGTH } from './limits.js';

/** RFC 1035 2.3.4. */
const MAX_LABEL_LENGTH = 63;
/** Letters, digits and hyphens (RFC 1123 2.1), and the underscore that DNS carries and old S3 buckets have. */
const LABEL = /^[a-z0-9_-]+$/i;

/**
 * Why CloudFront cannot take this as the domain name of an origin, as the end of a sentence ("… is an IP address"); null
 * when it can. Source: DomainName in the API reference, and `domainName` on the page about the Lambda@Edge event (DNS
 * name, no colon, no IP address, at most 253 characters).
 */
export function domainNameFault(name: string): string | null {
  if (name === '') return 'is empty';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return 'begins with a scheme; only the host name belongs there';
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return 'is an IP address; CloudFront wants a name that DNS can resolve';
  if (/[/?#]/.test(name)) return 'contains a path; that belongs in the origin path';
  if (name.includes(':')) return 'contains a colon; the port belongs in the HTTP or HTTPS port';
  if (/[\s\p{Cc}]/u.test(name)) return 'contains white space or a control character';
  if (name.length > DOMAIN_NAME_LENGTH.max) return `is longer than ${DOMAIN_NAME_LENGTH.max} characters`;
  if (name.endsWith('.')) return 'ends with a dot';
  return labelFault(name.split('.'));
}

function labelFault(labels: readonly string[]): string | null {
  if (labels.includes('')) return 'has an empty label (two dots in a row, or one at the start)';
  if (labels.some((label) => label.length > MAX_LABEL_LENGTH))
    return `has a label of more than ${MAX_LABEL_LENGTH} characters`;
  if (labels.some((label) => !LABEL.test(label))) return 'contains a character that no host name can have';
  return null;
}

/**
 * A host name as it travels in DNS, SNI and Host: international names in their ASCII form (RFC 5891), lower case. A leading
 * `*.` stays. Names that have no such form come back unchanged, for `domainNameFault` to name the fault.
 */
export function asciiName(name: string): string {
  const wildcard = name.startsWith('*.') ? '*.' : '';
  const rest = name.slice(wildcard.length);
  // Only names with letters outside ASCII are converted: the conversion also rewrites numbers as IP addresses.
  const ascii = /[^\p{ASCII}]/u.test(rest) ? domainToASCII(rest) || rest : rest;
  return wildcard + ascii.toLowerCase();
}
