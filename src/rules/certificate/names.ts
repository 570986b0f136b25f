import type { Certificate } from '../../model/observation.js';
import { matchesPattern } from '../shared/host-names.js';

/**
 * The names a certificate identifies a server by: its dNSName entries, or the common name when it has no subjectAltName of
 * a DNS or IP type (what AWS's TLS library does; the guide speaks of both alike, cnames-and-https-requirements).
 */
export function certificateNames({ dnsNames, ipAddresses, commonName }: Certificate): readonly string[] {
  if (dnsNames.length > 0 || ipAddresses.length > 0) return dnsNames;
  return commonName === null ? [] : [commonName];
}

/** Whether a certificate covers a host name. Case and a trailing dot do not count. */
export function covers(certificate: Certificate, host: string): boolean {
  return certificateNames(certificate).some((name) => matchesPattern(name, host));
}
