import {
  PSS_SIGNATURE_SCHEMES,
  PUBLISHED_GROUPS,
  PUBLISHED_SIGNATURE_SCHEMES,
  PUBLISHED_SUITES,
  TLS13_SUITES,
} from '../../cloudfront/tls-offer.js';
import type { TlsVersion } from '../../model/observation.js';

/**
 * Cipher suites beyond CloudFront's that a server of the last twenty years may be limited to, by their IANA names without the
 * `TLS_` in front. https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-4
 */
const FURTHER_SUITES: readonly (readonly [code: number, name: string])[] = [
  [0xcca9, 'ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0xcca8, 'ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0xccaa, 'DHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
  [0x009f, 'DHE_RSA_WITH_AES_256_GCM_SHA384'],
  [0x009e, 'DHE_RSA_WITH_AES_128_GCM_SHA256'],
  [0x006b, 'DHE_RSA_WITH_AES_256_CBC_SHA256'],
  [0x0067, 'DHE_RSA_WITH_AES_128_CBC_SHA256'],
  [0x0039, 'DHE_RSA_WITH_AES_256_CBC_SHA'],
  [0x0033, 'DHE_RSA_WITH_AES_128_CBC_SHA'],
  [0x009d, 'RSA_WITH_AES_256_GCM_SHA384'],
  [0x009c, 'RSA_WITH_AES_128_GCM_SHA256'],
  [0x003d, 'RSA_WITH_AES_256_CBC_SHA256'],
  [0x003c, 'RSA_WITH_AES_128_CBC_SHA256'],
  [0xc0ad, 'ECDHE_ECDSA_WITH_AES_256_CCM'],
  [0xc0ac, 'ECDHE_ECDSA_WITH_AES_128_CCM'],
  [0xc0af, 'ECDHE_ECDSA_WITH_AES_256_CCM_8'],
  [0xc0ae, 'ECDHE_ECDSA_WITH_AES_128_CCM_8'],
  [0xc09f, 'DHE_RSA_WITH_AES_256_CCM'],
  [0xc09e, 'DHE_RSA_WITH_AES_128_CCM'],
  [0xc0a3, 'DHE_RSA_WITH_AES_256_CCM_8'],
  [0xc0a2, 'DHE_RSA_WITH_AES_128_CCM_8'],
  [0xc09d, 'RSA_WITH_AES_256_CCM'],
  [0xc09c, 'RSA_WITH_AES_128_CCM'],
  [0xc0a1, 'RSA_WITH_AES_256_CCM_8'],
  [0xc0a0, 'RSA_WITH_AES_128_CCM_8'],
  [0xc05d, 'ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384'],
  [0xc05c, 'ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256'],
  [0xc061, 'ECDHE_RSA_WITH_ARIA_256_GCM_SHA384'],
  [0xc060, 'ECDHE_RSA_WITH_ARIA_128_GCM_SHA256'],
  [0xc053, 'DHE_RSA_WITH_ARIA_256_GCM_SHA384'],
  [0xc052, 'DHE_RSA_WITH_ARIA_128_GCM_SHA256'],
  [0xc051, 'RSA_WITH_ARIA_256_GCM_SHA384'],
  [0xc050, 'RSA_WITH_ARIA_128_GCM_SHA256'],
  [0xc087, 'ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384'],
  [0xc086, 'ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256'],
  [0xc08b, 'ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384'],
  [0xc08a, 'ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256'],
  [0xc07d, 'DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384'],
  [0xc07c, 'DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256'],
  [0xc07b, 'RSA_WITH_CAMELLIA_256_GCM_SHA384'],
  [0xc07a, 'RSA_WITH_CAMELLIA_128_GCM_SHA256'],
  [0xc073, 'ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384'],
  [0xc072, 'ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256'],
  [0xc077, 'ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384'],
  [0xc076, 'ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256'],
  [0x00c4, 'DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256'],
  [0x00be, 'DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256'],
  [0x0088, 'DHE_RSA_WITH_CAMELLIA_256_CBC_SHA'],
  [0x0045, 'DHE_RSA_WITH_CAMELLIA_128_CBC_SHA'],
  [0x00c0, 'RSA_WITH_CAMELLIA_256_CBC_SHA256'],
  [0x00ba, 'RSA_WITH_CAMELLIA_128_CBC_SHA256'],
  [0x0084, 'RSA_WITH_CAMELLIA_256_CBC_SHA'],
  [0x0041, 'RSA_WITH_CAMELLIA_128_CBC_SHA'],
  [0x00a3, 'DHE_DSS_WITH_AES_256_GCM_SHA384'],
  [0x00a2, 'DHE_DSS_WITH_AES_128_GCM_SHA256'],
  [0x006a, 'DHE_DSS_WITH_AES_256_CBC_SHA256'],
  [0x0040, 'DHE_DSS_WITH_AES_128_CBC_SHA256'],
  [0x0038, 'DHE_DSS_WITH_AES_256_CBC_SHA'],
  [0x0032, 'DHE_DSS_WITH_AES_128_CBC_SHA'],
  [0xc02e, 'ECDH_ECDSA_WITH_AES_256_GCM_SHA384'],
  [0xc02d, 'ECDH_ECDSA_WITH_AES_128_GCM_SHA256'],
  [0xc032, 'ECDH_RSA_WITH_AES_256_GCM_SHA384'],
  [0xc031, 'ECDH_RSA_WITH_AES_128_GCM_SHA256'],
  [0xc005, 'ECDH_ECDSA_WITH_AES_256_CBC_SHA'],
  [0xc004, 'ECDH_ECDSA_WITH_AES_128_CBC_SHA'],
  [0xc00f, 'ECDH_RSA_WITH_AES_256_CBC_SHA'],
  [0xc00e, 'ECDH_RSA_WITH_AES_128_CBC_SHA'],
  [0x0096, 'RSA_WITH_SEED_CBC_SHA'],
  [0x009a, 'DHE_RSA_WITH_SEED_CBC_SHA'],
  [0x0007, 'RSA_WITH_IDEA_CBC_SHA'],
  [0xc008, 'ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA'],
  [0xc012, 'ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'],
  [0x0016, 'DHE_RSA_WITH_3DES_EDE_CBC_SHA'],
  [0x0013, 'DHE_DSS_WITH_3DES_EDE_CBC_SHA'],
  [0xc007, 'ECDHE_ECDSA_WITH_RC4_128_SHA'],
  [0xc011, 'ECDHE_RSA_WITH_RC4_128_SHA'],
  [0x0005, 'RSA_WITH_RC4_128_SHA'],
  [0x0015, 'DHE_RSA_WITH_DES_CBC_SHA'],
  [0x0009, 'RSA_WITH_DES_CBC_SHA'],
  [0x0014, 'DHE_RSA_EXPORT_WITH_DES40_CBC_SHA'],
  [0x0008, 'RSA_EXPORT_WITH_DES40_CBC_SHA'],
  [0x0006, 'RSA_EXPORT_WITH_RC2_CBC_40_MD5'],
  [0x0003, 'RSA_EXPORT_WITH_RC4_40_MD5'],
];

/** Elliptic curves beyond CloudFront's. https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-8 */
const FURTHER_GROUPS: readonly (readonly [code: number, name: string])[] = [
  [25, 'secp521r1'],
  [30, 'x448'],
  [26, 'brainpoolP256r1'],
  [27, 'brainpoolP384r1'],
  [28, 'brainpoolP512r1'],
  [22, 'secp256k1'],
  [21, 'secp224r1'],
  [20, 'secp224k1'],
  [19, 'secp192r1'],
  [18, 'secp192k1'],
  [17, 'secp160r2'],
  [16, 'secp160r1'],
  [15, 'secp160k1'],
  [14, 'sect571r1'],
  [13, 'sect571k1'],
  [12, 'sect409r1'],
  [11, 'sect409k1'],
  [10, 'sect283r1'],
  [9, 'sect283k1'],
  [8, 'sect239k1'],
  [7, 'sect233r1'],
  [6, 'sect233k1'],
  [5, 'sect193r2'],
  [4, 'sect193r1'],
  [3, 'sect163r2'],
  [2, 'sect163r1'],
  [1, 'sect163k1'],
];

/** Groups that only TLS 1.3 has; they are named when a server chooses one, and never offered in hellos made by hand. */
const TLS13_ONLY_GROUPS: readonly (readonly [code: number, name: string])[] = [
  [256, 'ffdhe2048'],
  [257, 'ffdhe3072'],
  [258, 'ffdhe4096'],
  [259, 'ffdhe6144'],
  [260, 'ffdhe8192'],
  [31, 'brainpoolP256r1tls13'],
  [32, 'brainpoolP384r1tls13'],
  [33, 'brainpoolP512r1tls13'],
  [512, 'MLKEM512'],
  [513, 'MLKEM768'],
  [514, 'MLKEM1024'],
  [4587, 'SecP256r1MLKEM768'],
  [4588, 'X25519MLKEM768'],
  [4589, 'SecP384r1MLKEM1024'],
];

/**
 * Signature schemes beyond CloudFront's, RSA-PSS included.
 * https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-signaturescheme ; those of RFC 5246 section
 * 7.4.1.4.1 that have no name there are called by hash and algorithm.
 */
const FURTHER_SCHEMES: readonly (readonly [code: number, name: string])[] = [
  [0x0807, 'ed25519'],
  [0x0808, 'ed448'],
  [0x081a, 'ecdsa_brainpoolP256r1tls13_sha256'],
  [0x081b, 'ecdsa_brainpoolP384r1tls13_sha384'],
  [0x081c, 'ecdsa_brainpoolP512r1tls13_sha512'],
  [0x0602, 'dsa_sha512'],
  [0x0502, 'dsa_sha384'],
  [0x0402, 'dsa_sha256'],
  [0x0302, 'dsa_sha224'],
  [0x0202, 'dsa_sha1'],
  [0x0101, 'rsa_pkcs1_md5'],
];

/** Signature schemes that only TLS 1.3 has, never offered in hellos made by hand either. */
const TLS13_ONLY_SCHEMES: readonly (readonly [code: number, name: string])[] = [
  [0x0904, 'mldsa44'],
  [0x0905, 'mldsa65'],
  [0x0906, 'mldsa87'],
];

/** RFC 8446 section 6, RFC 5246 section 7.2, RFC 6101 section 5.4.2, and the IANA registry. */
const ALERTS: ReadonlyMap<number, string> = new Map([
  [0, 'close_notify'],
  [10, 'unexpected_message'],
  [20, 'bad_record_mac'],
  [21, 'decryption_failed'],
  [22, 'record_overflow'],
  [30, 'decompression_failure'],
  [40, 'handshake_failure'],
  [41, 'no_certificate'],
  [42, 'bad_certificate'],
  [43, 'unsupported_certificate'],
  [44, 'certificate_revoked'],
  [45, 'certificate_expired'],
  [46, 'certificate_unknown'],
  [47, 'illegal_parameter'],
  [48, 'unknown_ca'],
  [49, 'access_denied'],
  [50, 'decode_error'],
  [51, 'decrypt_error'],
  [60, 'export_restriction'],
  [70, 'protocol_version'],
  [71, 'insufficient_security'],
  [80, 'internal_error'],
  [86, 'inappropriate_fallback'],
  [90, 'user_canceled'],
  [100, 'no_renegotiation'],
  [109, 'missing_extension'],
  [110, 'unsupported_extension'],
  [111, 'certificate_unobtainable'],
  [112, 'unrecognized_name'],
  [113, 'bad_certificate_status_response'],
  [114, 'bad_certificate_hash_value'],
  [115, 'unknown_psk_identity'],
  [116, 'certificate_required'],
  [120, 'no_application_protocol'],
]);

/** The version numbers on the wire. RFC 8446 section 4.2.1. */
export const VERSION_CODES: Readonly<Record<TlsVersion, number>> = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
};

/** Everything that can be offered up to TLS 1.2: CloudFront's own first and in its order, so that a server which follows the client's order shows it. */
export const ALL_SUITES: readonly number[] = [
  ...PUBLISHED_SUITES.map((suite) => suite.code),
  ...FURTHER_SUITES.map(([code]) => code),
];
export const ALL_GROUPS: readonly number[] = [
  ...PUBLISHED_GROUPS.map((group) => group.code),
  ...FURTHER_GROUPS.map(([code]) => code),
];
export const ALL_SIGNATURE_SCHEMES: readonly number[] = [
  ...PUBLISHED_SIGNATURE_SCHEMES.map((scheme) => scheme.code),
  ...PSS_SIGNATURE_SCHEMES.map((scheme) => scheme.code),
  ...FURTHER_SCHEMES.map(([code]) => code),
];

const SUITE_NAMES: ReadonlyMap<number, string> = new Map([
  ...FURTHER_SUITES.map(([code, name]) => [code, `TLS_${name}`] as const),
  ...[...PUBLISHED_SUITES, ...TLS13_SUITES].map((suite) => [suite.code, suite.iana] as const),
]);
const GROUP_NAMES: ReadonlyMap<number, string> = new Map([
  ...FURTHER_GROUPS,
  ...TLS13_ONLY_GROUPS,
  ...PUBLISHED_GROUPS.map((group) => [group.code, group.name] as const),
]);
const SCHEME_NAMES: ReadonlyMap<number, string> = new Map([
  ...FURTHER_SCHEMES,
  ...TLS13_ONLY_SCHEMES,
  ...[...PUBLISHED_SIGNATURE_SCHEMES, ...PSS_SIGNATURE_SCHEMES].map((scheme) => [scheme.code, scheme.iana] as const),
]);

/** What the local library may have beyond CloudFront's lists, by names that OpenSSL knows too; the newest last. */
export const FURTHER_GROUP_NAMES: readonly string[] = [...FURTHER_GROUPS, ...TLS13_ONLY_GROUPS].map(([, name]) => name);
export const FURTHER_SCHEME_NAMES: readonly string[] = [
  ...PSS_SIGNATURE_SCHEMES.map((scheme) => scheme.openssl),
  ...[...FURTHER_SCHEMES, ...TLS13_ONLY_SCHEMES].map(([, name]) => name),
];

/** IANA name of a cipher suite, or `0x…` when it has none here. */
export function suiteName(code: number): string {
  return SUITE_NAMES.get(code) ?? hex(code);
}

export function groupName(code: number): string {
  return GROUP_NAMES.get(code) ?? hex(code);
}

export function schemeName(code: number): string {
  return SCHEME_NAMES.get(code) ?? hex(code);
}

export function alertName(code: number): string {
  return ALERTS.get(code) ?? `alert ${code}`;
}

/** The version behind a number on the wire; null for one that is none of ours. */
export function versionOf(code: number): TlsVersion | null {
  switch (code) {
    case VERSION_CODES.SSLv3:
      return 'SSLv3';
    case VERSION_CODES.TLSv1:
      return 'TLSv1';
    case VERSION_CODES['TLSv1.1']:
      return 'TLSv1.1';
    case VERSION_CODES['TLSv1.2']:
      return 'TLSv1.2';
    case VERSION_CODES['TLSv1.3']:
      return 'TLSv1.3';
    default:
      return null;
  }
}

function hex(code: number): string {
  return `0x${code.toString(16).padStart(4, '0')}`;
}
