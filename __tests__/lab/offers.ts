/** Healthy servers that agree to one thing of CloudFront's published lists and to nothing else. */
import { PUBLISHED_GROUPS, PUBLISHED_SIGNATURE_SCHEMES, PUBLISHED_SUITES } from '../../src/cloudfront/tls-offer.js';
import type { KeySpec } from '../../src/demo/certificates.js';
import type { LabCase } from './cases.js';
import { startTlsOrigin, type TlsOriginOptions } from './origins.js';

const TLS_1_2 = { maxVersion: 'TLSv1.2' } as const;
const RSA: KeySpec = { type: 'rsa', bits: 2048 };
const P256: KeySpec = { type: 'ec', curve: 'prime256v1' };
const P384: KeySpec = { type: 'ec', curve: 'secp384r1' };

/** What no library speaks any more, and what a key on another curve would be needed for. */
const BEYOND_LIBRARY = /RC4|DES/;
const BEYOND_KEYS = /secp521r1/;

export const OFFER_CONTROLS: readonly LabCase[] = [...suites(), ...groups(), ...schemes()];

function suites(): readonly LabCase[] {
  return PUBLISHED_SUITES.flatMap(({ openssl, authentication }) =>
    openssl === null || BEYOND_LIBRARY.test(openssl)
      ? []
      : [agreeing(`suite-${openssl}`, authentication === 'RSA' ? RSA : P256, { ciphers: openssl })],
  );
}

function groups(): readonly LabCase[] {
  return PUBLISHED_GROUPS.flatMap(({ name, openssl }) => [
    agreeing(`group-${name}`, RSA, { ecdhCurve: openssl, ciphers: 'ECDHE' }),
  ]);
}

function schemes(): readonly LabCase[] {
  return PUBLISHED_SIGNATURE_SCHEMES.filter(({ iana }) => !BEYOND_KEYS.test(iana)).map(({ iana, openssl }) => {
    const key = iana.startsWith('rsa') ? RSA : iana.includes('secp384r1') ? P384 : P256;
    return agreeing(`scheme-${iana}`, key, { sigalgs: openssl, ciphers: 'ECDHE' });
  });
}

function agreeing(name: string, key: KeySpec, options: Omit<TlsOriginOptions, 'chain'>): LabCase {
  return {
    name: name.toLowerCase().replaceAll('_', '-'),
    start: ({ chain }) => startTlsOrigin({ ...options, chain: chain({ key }), ...TLS_1_2 }),
  };
}
