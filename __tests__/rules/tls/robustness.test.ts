import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  BodyObservation,
  Certificate,
  ChainObservation,
  ExchangeObservation,
  HelloObservation,
  HelloVariant,
  HttpFailure,
  HttpObservation,
  TcpObservation,
  TlsFailure,
  TlsObservation,
  TlsVersion,
} from '../../../src/model/observation.js';
import type { NameRole } from '../../../src/model/plan.js';
import type { Draft } from '../../../src/model/rule.js';
import {
  certificateOf,
  exchangeOf,
  hostForwardingOf,
  httpAnswered,
  plannedExchange,
  subjectOf,
  tlsCompleted,
  tlsFailed,
} from '../../support/model.js';
import { CONNECTION_RULES } from './all.js';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const names = fc.constantFrom(
  'origin.example.com',
  'www.example.com',
  'origin-preflight.example.com',
  'd1.cloudfront.net',
);
const versions = fc.constantFrom<TlsVersion[]>('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3');
const suites = fc.constantFrom(
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  '0x1234',
);
const dates = fc.constantFrom(
  '2026-11-20T00:00:00.000Z',
  '2026-11-23T00:00:00.000Z',
  '2030-01-01T00:00:00.000Z',
  'never',
);
const ms = fc.integer({ min: 0, max: 100_000 });

const certificate: fc.Arbitrary<Certificate> = fc
  .record({
    position: fc.integer({ min: 0, max: 3 }),
    subject: text,
    issuer: text,
    commonName: fc.option(text),
    dnsNames: fc.array(fc.oneof(names, text), { maxLength: 3 }),
    notBefore: dates,
    notAfter: dates,
    key: fc.record({
      type: fc.constantFrom('rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448', 'dsa', 'other'),
      bits: fc.option(fc.integer({ min: 0, max: 20_000 })),
      curve: fc.option(fc.constantFrom('prime256v1', 'secp521r1')),
    }),
    signatureAlgorithm: fc.constantFrom('sha1WithRSAEncryption', 'ecdsa-with-SHA256', '1.2.3'),
    isCa: fc.boolean(),
    selfSigned: fc.boolean(),
    extendedKeyUsage: fc.option(fc.array(text, { maxLength: 2 })),
    certifiedByNext: fc.option(fc.boolean()),
    isTrustedRoot: fc.boolean(),
    fingerprint256: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  .map(certificateOf);

const chain: fc.Arbitrary<ChainObservation> = fc.record({
  certificates: fc.array(certificate, { maxLength: 4 }),
  verification: fc.oneof(
    fc.constant({ trusted: true as const }),
    fc.record({
      trusted: fc.constant(false as const),
      code: fc.constantFrom('CERT_HAS_EXPIRED', 'INVALID_PURPOSE', 'UNSPECIFIED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    }),
  ),
  // Positions that no certificate has, and paths that begin nowhere, must do no harm either.
  paths: fc.array(
    fc.record({
      positions: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
      end: fc.constantFrom('anchor', 'self-signed', 'missing-issuer'),
      anchor: fc.option(text),
    }),
    { maxLength: 3 },
  ),
});

const tlsFailure: fc.Arbitrary<TlsFailure> = fc.oneof(
  fc.record({ type: fc.constant('alert' as const), code: fc.constantFrom(40, 70, 80, 112), name: text }),
  fc.record({ type: fc.constantFrom('closed' as const, 'reset' as const) }),
  fc.record({ type: fc.constant('timeout' as const), afterMs: ms }),
  fc.record({ type: fc.constant('not-tls' as const), looksLike: fc.constantFrom('http', 'other'), firstBytes: text }),
  fc.record({ type: fc.constantFrom('malformed' as const, 'local' as const), detail: text }),
);

const hello: fc.Arbitrary<HelloObservation> = fc.record({
  variant: fc.constantFrom<HelloVariant[]>(
    'published',
    'all-protocols',
    'all-suites',
    'all-groups',
    'all-signatures',
    'no-server-name',
    'tls13',
    'tls13-all',
    'sslv3',
  ),
  outcome: fc.oneof(
    fc.record({
      status: fc.constant('answered' as const),
      version: versions,
      cipherSuite: suites,
      group: fc.option(fc.constantFrom('x25519', 'secp521r1')),
      signatureScheme: fc.option(fc.constantFrom('ed25519', 'rsa_pss_rsae_sha256', 'rsa_pkcs1_sha256')),
    }),
    fc.record({ status: fc.constant('failed' as const), failure: tlsFailure }),
    fc.record({ status: fc.constant('not-connected' as const), reason: text }),
  ),
});

const tls: fc.Arbitrary<TlsObservation | null> = fc.oneof(
  fc.constant(null),
  fc
    .record({
      version: versions,
      cipherSuite: suites,
      chain,
      clientCertificateRequested: fc.boolean(),
      offer: fc.constantFrom('published', 'tls13'),
      diagnosis: fc.array(hello, { maxLength: 5 }),
    })
    .map(tlsCompleted),
  fc
    .record({
      failure: tlsFailure,
      serverHello: fc.option(fc.record({ version: versions, cipherSuite: suites })),
      chain: fc.option(chain),
      clientCertificateRequested: fc.boolean(),
      diagnosis: fc.array(hello, { maxLength: 5 }),
    })
    .map(tlsFailed),
);

const body: fc.Arbitrary<BodyObservation> = fc.oneof(
  fc.record({ status: fc.constantFrom('complete' as const, 'enough' as const, 'timeout' as const), bytes: ms }),
  fc.record({ status: fc.constant('cut' as const), by: fc.constantFrom('fin', 'rst'), bytes: ms }),
  fc.record({ status: fc.constant('malformed' as const), code: text, bytes: ms }),
);

const httpFailure: fc.Arbitrary<HttpFailure> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'closed' as const,
      'reset' as const,
      'unfinished' as const,
      'http2' as const,
      'tls-record' as const,
    ),
  }),
  fc.record({ type: fc.constant('malformed' as const), code: text, firstBytes: text }),
  fc.record({ type: fc.constant('timeout' as const), phase: fc.constantFrom('first-byte', 'head') }),
  fc.record({ type: fc.constant('head-too-large' as const), limitBytes: ms }),
);

const http: fc.Arbitrary<HttpObservation | null> = fc.oneof(
  fc.constant(null),
  fc
    .record({
      statusCode: fc.integer({ min: 0, max: 999 }),
      headers: fc.dictionary(
        fc.constantFrom('location', 'keep-alive', 'connection', 'transfer-encoding', 'server'),
        text,
      ),
      continues: fc.integer({ min: 0, max: 3 }),
      body,
      firstByteMs: ms,
      longestGapMs: ms,
    })
    .map(httpAnswered),
  fc.record({ status: fc.constant('failed' as const), failure: httpFailure, receivedBytes: ms, afterMs: ms }),
);

const tcp: fc.Arbitrary<TcpObservation> = fc.oneof(
  fc.record({ status: fc.constantFrom('connected' as const, 'refused' as const), durationMs: ms }),
  fc.record({ status: fc.constant('timeout' as const), afterMs: ms, attempts: fc.nat(3) }),
  fc.record({ status: fc.constant('unreachable' as const), code: text }),
  fc.record({ status: fc.constant('not-attempted' as const), reason: text }),
);

const ROLES: readonly NameRole[] = ['origin-domain', 'viewer-host', 'viewer-host-unknown'];

const seen: fc.Arbitrary<{ readonly name: string; readonly exchange: ExchangeObservation }> = fc
  .record({
    name: names,
    address: fc.ipV4(),
    scheme: fc.constantFrom('http', 'https'),
    tcp,
    tls,
    http,
    speaksTls: fc.option(fc.boolean()),
  })
  .map(({ name, address, scheme, ...observed }) => ({
    name,
    exchange: exchangeOf({ ...observed, target: { address, scheme, serverName: name, hostHeader: name } }),
  }));

it('says something sensible of whatever was observed, and never throws', () => {
  fc.assert(
    fc.property(
      fc.array(seen, { maxLength: 5 }),
      fc.constantFrom(...ROLES),
      fc.constantFrom('inconclusive' as const, 'warn' as const, 'fail' as const),
      fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      fc.subarray(['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'] as const),
      (sightings, nameRole, unreachable, forwarded, sslProtocols) => {
        const exchanges = sightings.map(({ name, exchange: { target } }) =>
          plannedExchange({ scheme: target.scheme, serverName: name, hostHeader: name, nameRole, sslProtocols }),
        );
        const subject = subjectOf({
          plan: { exchanges, hostForwarding: hostForwardingOf({ forwarded }) },
          observation: { exchanges: sightings.map(({ exchange }) => exchange) },
          settings: { unreachable },
        });
        for (const draft of CONNECTION_RULES.flatMap((rule) => rule.check(subject)))
          expectSensible(draft, subject.observation.exchanges);
      },
    ),
    { numRuns: 200 },
  );
});

function expectSensible(draft: Draft, exchanges: readonly ExchangeObservation[]): void {
  const keys = new Set(exchanges.map(({ key }) => key));
  expect(draft.message).not.toMatch(/undefined|NaN|\[object/);
  expect(draft.message.length).toBeLessThan(2_000);
  expect(draft.remediation).not.toBe('');
  expect(draft.seenIn?.length).toBeGreaterThan(0);
  expect(draft.seenIn?.every((key) => keys.has(key))).toBe(true);
}
