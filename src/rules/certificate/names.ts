import type { Certificate } from '../../model/observation.js';

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
  const wanted = canonical(host);
  return wanted !== '' && certificateNames(certificate).some((name) => matchesPattern(name, wanted));
}

/** Whether a host name fits a name of a certificate or an alias, wildcard or not. */
export function matchesPattern(pattern: string, host: string): boolean {
  return matches(canonical(pattern), canonical(host));
}

/** RFC 6125 6.4.3: a wildcard is the whole left-most label, and stands for exactly one label. */
function matches(pattern: string, host: string): boolean {
  if (!pattern.includes('*')) return pattern === host;
  const rest = pattern.slice(1);
  if (!pattern.startsWith('*.') || rest.length < 2 || rest.includes('*')) return false;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === rest;
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
