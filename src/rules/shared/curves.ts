/** P-256 is documented; P-384 is offered in the handshake (secure-connections-supported-ciphers-cloudfront-to-origin). */
const CURVES: readonly string[] = ['prime256v1', 'secp256r1', 'P-256', 'secp384r1', 'P-384'];

/** Whether CloudFront takes an ECDSA key on a curve, by any of the curve's names. */
export function isSupportedCurve(curve: string): boolean {
  return CURVES.includes(curve);
}
