import type { ExchangeObservation } from '../../model/observation.js';

/** A server that misses a client certificate says so with these: nginx 400 (495, 496 inside), Apache and IIS 403. */
const MISSING_STATUS: readonly number[] = [400, 401, 403, 495, 496];

/**
 * How a server shows, after a handshake in which it asked for a client certificate, that it misses one; null when it does
 * not, or never asked. With TLS 1.3 the refusal comes only then (RFC 8446 4.4.2.4).
 */
export function certificateRefusal({ tls, http }: ExchangeObservation): string | null {
  if (tls?.clientCertificateRequested !== true || http === null) return null;
  if (http.status === 'answered') return MISSING_STATUS.includes(http.statusCode) ? `HTTP ${http.statusCode}` : null;
  if (http.failure.type === 'closed') return 'the connection closed';
  return http.failure.type === 'reset' ? 'the connection reset' : null;
}
