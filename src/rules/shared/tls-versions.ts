import type { TlsVersion } from '../../model/observation.js';

/** Lowest first. */
const VERSIONS: readonly TlsVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

const PRINTED: Readonly<Record<TlsVersion, string>> = {
  SSLv3: 'SSL 3.0',
  TLSv1: 'TLS 1.0',
  'TLSv1.1': 'TLS 1.1',
  'TLSv1.2': 'TLS 1.2',
  'TLSv1.3': 'TLS 1.3',
};

/**
 * How a version fits OriginSslProtocols. AWS's documents disagree on what the list means: the API reference calls it the
 * protocols allowed, console and CloudFormation call it the minimum (API_OriginSslProtocols, DownloadDistValuesOrigin).
 *
 * - `allowed`: by either reading
 * - `minimum`: only if the list is a minimum
 * - `undocumented`: TLS 1.3 with a list that lacks TLSv1.2; AWS says that TLS 1.3 is on by itself and says nothing of this
 * - `excluded`: by either reading
 */
export type VersionFit = 'allowed' | 'minimum' | 'undocumented' | 'excluded';

export function fitOf(version: TlsVersion, sslProtocols: readonly TlsVersion[]): VersionFit {
  if (sslProtocols.length === 0 || sslProtocols.includes(version)) return 'allowed';
  // The guide warns that SSLv3, when chosen, makes CloudFront send SSLv3 handshakes only (using-https-cloudfront-to-custom-origin).
  if (sslProtocols.every((protocol) => protocol === 'SSLv3')) return 'excluded';
  if (version === 'TLSv1.3') return sslProtocols.includes('TLSv1.2') ? 'allowed' : 'undocumented';
  const lowest = Math.min(...sslProtocols.map(rankOf));
  return rankOf(version) > lowest ? 'minimum' : 'excluded';
}

/** The highest version of a list; null for an empty one. */
export function highestOf(versions: readonly TlsVersion[]): TlsVersion | null {
  return VERSIONS.findLast((version) => versions.includes(version)) ?? null;
}

/** TLS 1.1 and everything before it, which RFC 8996 and RFC 7568 forbid. */
export function isLegacyVersion(version: TlsVersion): boolean {
  return rankOf(version) < rankOf('TLSv1.2');
}

/** `TLS 1.2`, as people write it. */
export function printed(version: TlsVersion): string {
  return PRINTED[version];
}

function rankOf(version: TlsVersion): number {
  return VERSIONS.indexOf(version);
}
