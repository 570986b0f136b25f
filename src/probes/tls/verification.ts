import type { Certificate, CertificationPath, ChainObservation } from '../../model/observation.js';

/** RFC 5280 section 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_PURPOSE = '2.5.29.37.0';

/**
 * The verdict for a chain whose handshake broke off before OpenSSL gave one, in OpenSSL's words: the code of the best path,
 * or trusted if one path is without fault.
 *
 * @param paths the best first
 */
export function verificationByPaths(
  certificates: readonly Certificate[],
  paths: readonly CertificationPath[],
  nowMs: number,
): ChainObservation['verification'] {
  const faults = paths.map((path) => faultOf(path, certificates, nowMs));
  if (faults.includes(null)) return { trusted: true };
  return { trusted: false, code: faults[0] ?? 'UNSPECIFIED' };
}

function faultOf(path: CertificationPath, certificates: readonly Certificate[], nowMs: number): string | null {
  const members = path.positions.flatMap((position) => certificates[position] ?? []);
  return faultOfEnd(path) ?? faultOfUse(members) ?? faultOfDates(members, nowMs);
}

function faultOfEnd({ end, positions }: CertificationPath): string | null {
  const onlyLeaf = positions.length === 1;
  switch (end) {
    case 'anchor':
      return null;
    case 'self-signed':
      return onlyLeaf ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
    case 'missing-issuer':
      return onlyLeaf ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
  }
}

function faultOfUse([leaf, ...above]: readonly Certificate[]): string | null {
  if (above.some(({ isCa }) => !isCa)) return 'INVALID_CA';
  const purposes = leaf?.extendedKeyUsage ?? [SERVER_AUTH];
  return purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE) ? null : 'INVALID_PURPOSE';
}

function faultOfDates(members: readonly Certificate[], nowMs: number): string | null {
  if (members.some(({ notBefore }) => Date.parse(notBefore) > nowMs)) return 'CERT_NOT_YET_VALID';
  return members.some(({ notAfter }) => Date.parse(notAfter) < nowMs) ? 'CERT_HAS_EXPIRED' : null;
}
