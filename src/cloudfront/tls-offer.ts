import { guide, page, type FactSource } from './source.js';

/**
 * What CloudFront offers an origin in its ClientHello. Three kinds of evidence are kept apart: what the Developer Guide
 * lists, what TLS 1.3 needs on top (the guide says that TLS 1.3 is used, and lists none of its suites), and what only the
 * policy `CloudFront-Upstream-2025` in the source of AWS's own TLS library has.
 */

const CIPHERS_PAGE = guide('secure-connections-supported-ciphers-cloudfront-to-origin');
const CUSTOM_ORIGIN_PAGE = guide('RequestAndResponseBehaviorCustomOrigin');
const UPSTREAM_POLICY = page('https://github.com/aws/s2n-tls/blob/main/tls/s2n_security_policies.c');

/** A TLS cipher suite. */
export interface CipherSuite {
  /** The two bytes on the wire, IANA registry "TLS Cipher Suites". */
  readonly code: number;
  /** OpenSSL's name; null where OpenSSL never had one. */
  readonly openssl: string | null;
  readonly iana: string;
  /** The kind of certificate key that can serve it; `any` in TLS 1.3, where the suite does not say. */
  readonly authentication: 'ECDSA' | 'RSA' | 'any';
  readonly source: FactSource;
}

/** A key-exchange group, IANA registry "TLS Supported Groups". */
export interface NamedGroup {
  readonly code: number;
  readonly name: string;
  readonly openssl: string;
  readonly source: FactSource;
}

/** A signature scheme, IANA registry "TLS SignatureScheme"; the SHA-224 pairs are those of TLS 1.2 (RFC 5246 7.4.1.4.1). */
export interface SignatureScheme {
  readonly code: number;
  readonly iana: string;
  /** As OpenSSL's list of signature algorithms takes it. */
  readonly openssl: string;
  readonly source: FactSource;
}

function suite(
  code: number,
  openssl: string,
  iana: string,
  authentication: CipherSuite['authentication'],
  source: FactSource = CIPHERS_PAGE,
): CipherSuite {
  return { code, openssl, iana, authentication, source };
}

/** The sixteen suites of the Developer Guide, in its order. An origin must support one of them, or TLS 1.3. */
export const PUBLISHED_SUITES: readonly CipherSuite[] = [
  suite(0xc02c, 'ECDHE-ECDSA-AES256-GCM-SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'ECDSA'),
  suite(0xc024, 'ECDHE-ECDSA-AES256-SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384', 'ECDSA'),
  suite(0xc00a, 'ECDHE-ECDSA-AES256-SHA', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', 'ECDSA'),
  suite(0xc02b, 'ECDHE-ECDSA-AES128-GCM-SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'ECDSA'),
  suite(0xc023, 'ECDHE-ECDSA-AES128-SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256', 'ECDSA'),
  suite(0xc009, 'ECDHE-ECDSA-AES128-SHA', 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA', 'ECDSA'),
  suite(0xc030, 'ECDHE-RSA-AES256-GCM-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'RSA'),
  suite(0xc028, 'ECDHE-RSA-AES256-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'RSA'),
  suite(0xc014, 'ECDHE-RSA-AES256-SHA', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'RSA'),
  suite(0xc02f, 'ECDHE-RSA-AES128-GCM-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'RSA'),
  suite(0xc027, 'ECDHE-RSA-AES128-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256', 'RSA'),
  suite(0xc013, 'ECDHE-RSA-AES128-SHA', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'RSA'),
  suite(0x0035, 'AES256-SHA', 'TLS_RSA_WITH_AES_256_CBC_SHA', 'RSA'),
  suite(0x002f, 'AES128-SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA', 'RSA'),
  suite(0x000a, 'DES-CBC3-SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'RSA'),
  suite(0x0004, 'RC4-MD5', 'TLS_RSA_WITH_RC4_128_MD5', 'RSA'),
];

/** Suites that the guide does not list and AWS's published source offers: a server with only these is a doubtful case. */
export const SOURCE_ONLY_SUITES: readonly CipherSuite[] = [
  suite(0x009c, 'AES128-GCM-SHA256', 'TLS_RSA_WITH_AES_128_GCM_SHA256', 'RSA', UPSTREAM_POLICY),
  suite(0x009d, 'AES256-GCM-SHA384', 'TLS_RSA_WITH_AES_256_GCM_SHA384', 'RSA', UPSTREAM_POLICY),
  suite(0x003c, 'AES128-SHA256', 'TLS_RSA_WITH_AES_128_CBC_SHA256', 'RSA', UPSTREAM_POLICY),
];

/** TLS 1.3 is documented, its suites are not; these three are in the published source, in its order. */
export const TLS13_SUITES: readonly CipherSuite[] = [
  suite(0x1301, 'TLS_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256', 'any', UPSTREAM_POLICY),
  suite(0x1302, 'TLS_AES_256_GCM_SHA384', 'TLS_AES_256_GCM_SHA384', 'any', UPSTREAM_POLICY),
  suite(0x1303, 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_CHACHA20_POLY1305_SHA256', 'any', UPSTREAM_POLICY),
];

/** The three curves of the guide. It names no order of preference. */
export const PUBLISHED_GROUPS: readonly NamedGroup[] = [
  { code: 29, name: 'x25519', openssl: 'X25519', source: CIPHERS_PAGE },
  { code: 23, name: 'secp256r1', openssl: 'prime256v1', source: CIPHERS_PAGE },
  { code: 24, name: 'secp384r1', openssl: 'secp384r1', source: CIPHERS_PAGE },
];

function scheme(code: number, iana: string, openssl: string, source: FactSource = CIPHERS_PAGE): SignatureScheme {
  return { code, iana, openssl, source };
}

/** The ten signature schemes of the guide, in its order. */
export const PUBLISHED_SIGNATURE_SCHEMES: readonly SignatureScheme[] = [
  scheme(0x0401, 'rsa_pkcs1_sha256', 'RSA+SHA256'),
  scheme(0x0501, 'rsa_pkcs1_sha384', 'RSA+SHA384'),
  scheme(0x0601, 'rsa_pkcs1_sha512', 'RSA+SHA512'),
  scheme(0x0301, 'rsa_pkcs1_sha224', 'RSA+SHA224'),
  scheme(0x0403, 'ecdsa_secp256r1_sha256', 'ECDSA+SHA256'),
  scheme(0x0503, 'ecdsa_secp384r1_sha384', 'ECDSA+SHA384'),
  scheme(0x0603, 'ecdsa_secp521r1_sha512', 'ECDSA+SHA512'),
  scheme(0x0303, 'ecdsa_sha224', 'ECDSA+SHA224'),
  scheme(0x0201, 'rsa_pkcs1_sha1', 'RSA+SHA1'),
  scheme(0x0203, 'ecdsa_sha1', 'ECDSA+SHA1'),
];

/** RSA-PSS: not in the guide, in the published source, and without it no RSA certificate works over TLS 1.3 (RFC 8446 4.2.3). */
export const PSS_SIGNATURE_SCHEMES: readonly SignatureScheme[] = [
  scheme(0x0804, 'rsa_pss_rsae_sha256', 'rsa_pss_rsae_sha256', UPSTREAM_POLICY),
  scheme(0x0805, 'rsa_pss_rsae_sha384', 'rsa_pss_rsae_sha384', UPSTREAM_POLICY),
  scheme(0x0806, 'rsa_pss_rsae_sha512', 'rsa_pss_rsae_sha512', UPSTREAM_POLICY),
  scheme(0x0809, 'rsa_pss_pss_sha256', 'rsa_pss_pss_sha256', UPSTREAM_POLICY),
  scheme(0x080a, 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha384', UPSTREAM_POLICY),
  scheme(0x080b, 'rsa_pss_pss_sha512', 'rsa_pss_pss_sha512', UPSTREAM_POLICY),
];

/** The values of OriginSslProtocols, lowest first. TLS 1.3 is used too and can be neither chosen nor switched off. */
export const SSL_PROTOCOLS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'] as const;
export const SSL_PROTOCOLS_SOURCE: FactSource = CUSTOM_ORIGIN_PAGE;
