import { SSL_PROTOCOLS } from '../../cloudfront/tls-offer.js';
import type { Origin } from '../../model/distribution.js';
import type { Breach } from '../shared/values.js';
import { breach } from '../shared/values.js';
import { both, httpsBreach } from './endpoint.js';

/** The OriginSslProtocols of a custom origin that meet a condition, where CloudFront may come by HTTPS at all. */
export function protocolsBreach(
  { connection }: Origin,
  breaks: (protocols: readonly string[]) => boolean,
): Breach<readonly string[]> | null {
  if (connection.type !== 'custom') return null;
  return both(httpsBreach(connection), breach(connection.sslProtocols, breaks));
}

export function isSslProtocol(name: string): boolean {
  return SSL_PROTOCOLS.some((protocol) => protocol === name);
}
