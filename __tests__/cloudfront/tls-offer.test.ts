import { createSecureContext } from 'node:tls';

import { describe, expect, it } from '@jest/globals';

import {
  PSS_SIGNATURE_SCHEMES,
  PUBLISHED_GROUPS,
  PUBLISHED_SIGNATURE_SCHEMES,
  PUBLISHED_SUITES,
  SOURCE_ONLY_SUITES,
  TLS13_SUITES,
} from '../../src/cloudfront/tls-offer.js';

describe('the TLS offer', () => {
  it('has the sixteen published suites, strongest ECDSA first, no code twice', () => {
    expect(PUBLISHED_SUITES).toHaveLength(16);
    expect(PUBLISHED_SUITES[0]).toMatchObject({ code: 0xc02c, openssl: 'ECDHE-ECDSA-AES256-GCM-SHA384' });
    expect(PUBLISHED_SUITES.at(-1)).toMatchObject({ code: 0x0004, openssl: 'RC4-MD5' });
    const codes = [...PUBLISHED_SUITES, ...SOURCE_ONLY_SUITES, ...TLS13_SUITES].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('offers neither DHE nor, below TLS 1.3, ChaCha20', () => {
    const names = [...PUBLISHED_SUITES, ...SOURCE_ONLY_SUITES].map(({ iana }) => iana);
    expect(names.filter((name) => /_DHE_|CHACHA20/.test(name))).toEqual([]);
  });

  it('agrees within each suite on the kind of key', () => {
    for (const { iana, authentication } of [...PUBLISHED_SUITES, ...SOURCE_ONLY_SUITES]) {
      expect(iana.includes('_ECDSA_') ? 'ECDSA' : 'RSA').toBe(authentication);
    }
  });

  it('uses names that OpenSSL takes, but for 3DES and RC4, which it no longer has', () => {
    const modern = PUBLISHED_SUITES.filter(({ openssl }) => !/^(?:DES|RC4)/.test(openssl ?? ''));
    expect(modern).toHaveLength(14);
    for (const { openssl } of [...modern, ...SOURCE_ONLY_SUITES]) {
      expect(() => createSecureContext({ ciphers: `${openssl}:@SECLEVEL=0` })).not.toThrow();
    }
    const schemes = [...PUBLISHED_SIGNATURE_SCHEMES, ...PSS_SIGNATURE_SCHEMES].map(({ openssl }) => openssl);
    expect(() => createSecureContext({ sigalgs: schemes.join(':') })).not.toThrow();
    expect(() =>
      createSecureContext({ ecdhCurve: PUBLISHED_GROUPS.map(({ openssl }) => openssl).join(':') }),
    ).not.toThrow();
  });

  it('has ten published signature schemes, none of them PSS or EdDSA, and three groups', () => {
    expect(PUBLISHED_SIGNATURE_SCHEMES).toHaveLength(10);
    expect(PUBLISHED_SIGNATURE_SCHEMES.filter(({ code }) => code >= 0x0800)).toEqual([]);
    expect(PUBLISHED_GROUPS.map(({ code }) => code)).toEqual([29, 23, 24]);
  });

  it('says of every entry where it comes from', () => {
    for (const { source } of [...PUBLISHED_SUITES, ...TLS13_SUITES, ...PUBLISHED_GROUPS, ...PSS_SIGNATURE_SCHEMES]) {
      expect(source).toEqual({ url: expect.stringMatching(/^https:\/\//), checked: '2026-11-22' });
    }
  });
});
