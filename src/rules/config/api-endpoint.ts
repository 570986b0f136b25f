import { endpointOf } from '../../cloudfront/endpoints.js';
import type { Origin } from '../../model/distribution.js';

/** Types of resources whose own name is that of a custom domain, and not of an API. */
const CUSTOM_DOMAINS = /domain_?name/i;

/**
 * Whether an origin is named by an API's default endpoint (`ID.execute-api.REGION.amazonaws.com`), and surely not by a custom
 * domain name or its target (`d-….execute-api…`), which other settings decide about.
 */
export function isDefaultEndpoint({ domainName, kind }: Origin): boolean {
  if (domainName.known) return isDefault(domainName.value);
  if (domainName.alternatives.length > 0) return domainName.alternatives.every(isDefault);
  if (CUSTOM_DOMAINS.test(domainName.reference?.type ?? '')) return false;
  const literal = domainName.pattern.map((piece) => ('literal' in piece ? piece.literal : '')).join(' ');
  return kind === 'api-gateway' && !/(?:^| )d-/.test(literal);
}

function isDefault(name: string): boolean {
  const endpoint = endpointOf(name);
  return endpoint.kind === 'api-gateway' && !endpoint.customDomain;
}
