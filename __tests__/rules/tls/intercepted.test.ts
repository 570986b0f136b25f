import { describe, expect, it } from '@jest/globals';
import type { Certificate, ChainObservation } from '../../../src/model/observation.js';
import { tlsIntercepted } from '../../../src/rules/tls/tls-intercepted.js';
import {
  certificateOf,
  chainOf,
  exchangeOf,
  findings,
  httpAnswered,
  intermediateOf,
  NAME,
  subjectOf,
  tlsCompleted,
  tlsFailed,
} from '../../support/model.js';
import { exchanging, verdicts } from './all.js';

const UNTRUSTED: Partial<ChainObservation> = {
  verification: { trusted: false, code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' },
  paths: [{ positions: [0, 1], end: 'missing-issuer', anchor: null }],
};

/** A chain of a leaf and its issuer that leads to no trusted root. */
function untrusted(
  issuer: string,
  leaf: Partial<Certificate> = {},
  more: Partial<ChainObservation> = {},
): ChainObservation {
  const certificates = [certificateOf({ issuer, ...leaf }), intermediateOf({ subject: issuer, issuer: 'CN=Top' })];
  return chainOf({ ...UNTRUSTED, certificates, ...more });
}

const over = (chain: ChainObservation) => exchanging([exchangeOf({ tls: tlsCompleted({ chain }) })]);

describe('tls-intercepted', () => {
  it.each([
    'CN=Zscaler Intermediate Root CA (zscloud.net), O=Zscaler Inc.',
    'CN=ca.shop.goskope.com, O=Netskope Inc.',
    'CN=Fortinet_CA_SSL, O=Fortinet',
    'CN=FG100ETK18001234, O=Fortinet',
    'CN=Cisco Umbrella Secondary SubCA fra-SG',
    'CN=Kaspersky Anti-Virus Personal Root Certificate',
    'CN=ESET SSL Filter CA',
    'CN=Avast Web/Mail Shield Root',
    'CN=AVG Web/Mail Shield Root',
    'CN=Bitdefender Personal CA.Net-Defender',
    'CN=Sophos SSL CA_C01001ABC',
    'CN=Forcepoint Cloud CA',
    'CN=McAfee Web Gateway',
    'CN=Skyhigh Security Root',
    'CN=mitmproxy, O=mitmproxy',
    'CN=Charles Proxy CA (1 Jan 2026, laptop)',
    'CN=DO_NOT_TRUST_FiddlerRoot',
    'CN=PortSwigger CA, OU=PortSwigger CA',
    'CN=squid, O=Shop',
    'CN=proxy.shop.example, O=Blue Coat SG',
    'CN=Palo Alto Networks Decryption',
    'CN=Gateway CA - Cloudflare Managed G1 0123',
    'CN=Check Point Web Server',
  ])('is seen by the issuer %s, and is all that is said', (issuer) => {
    expect(verdicts(over(untrusted(issuer)))).toEqual(['tls-intercepted notice']);
  });

  it('leaves the layers above TCP unverified', () => {
    const [draft] = tlsIntercepted.check(subjectOf(over(untrusted('CN=mitmproxy'))));
    expect(draft?.leavesUnverified).toEqual(['tls', 'http']);
    expect(draft?.message).toContain('mitmproxy answers in the place of origin.example.com');
  });

  it('keeps what the proxy says from every other rule', () => {
    const chain = untrusted('CN=mitmproxy', { notAfter: '2020-01-01T00:00:00.000Z', dnsNames: ['other.example'] });
    const tls = tlsCompleted({ chain, version: 'TLSv1', clientCertificateRequested: true });
    const http = httpAnswered({ statusCode: 503 });
    expect(verdicts(exchanging([exchangeOf({ tls, http })]))).toEqual(['tls-intercepted notice']);
    const broken = tlsFailed({ failure: { type: 'reset' }, chain: untrusted('CN=mitmproxy') });
    expect(verdicts(exchanging([exchangeOf({ tls: broken, http: null })]))).toEqual(['tls-intercepted notice']);
  });

  it.each([
    ['a chain to a trusted root', untrusted('CN=Zscaler Root CA', {}, { verification: { trusted: true } })],
    ['a self-signed leaf', untrusted('CN=FortiGate', { subject: 'CN=FortiGate', selfSigned: true })],
    [
      'the device itself',
      untrusted('CN=Fortinet CA', { subject: 'CN=FG1, O=Fortinet', commonName: 'FG1', dnsNames: [] }),
    ],
    [
      "Cloudflare's certificates for origins",
      untrusted('O=CloudFlare, Inc., OU=CloudFlare Origin SSL Certificate Authority'),
    ],
    ["a public authority's old name", untrusted('CN=Symantec Class 3 Secure Server CA - G4, O=Symantec Corporation')],
    ['a private authority', untrusted('CN=Shop Internal CA 2, O=Shop')],
    ['a name that only holds a part of one', untrusted('CN=Resettlement CA, O=Avastar')],
  ])('is not seen in %s', (_what, chain) => {
    expect(findings(tlsIntercepted, over(chain))).toEqual([]);
  });

  it('still sees a device that forges a certificate for the name that was asked for', () => {
    const forged = { subject: `CN=${NAME}, O=Fortinet`, dnsNames: [NAME] };
    expect(verdicts(over(untrusted('CN=FG100, O=Fortinet', forged)))).toEqual(['tls-intercepted notice']);
  });
});
