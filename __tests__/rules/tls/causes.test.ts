import { describe, expect, it } from '@jest/globals';
import type { ExchangeObservation, HelloObservation, TlsFailure, TlsVersion } from '../../../src/model/observation.js';
import type { SslProtocol } from '../../../src/model/plan.js';
import { known, unknown } from '../../../src/model/value.js';
import { TLS_RULES } from '../../../src/rules/tls/index.js';
import {
  certificateOf,
  chainOf,
  exchangeOf,
  findings,
  httpAnswered,
  NAME,
  plannedExchange,
  tlsCompleted,
  tlsFailed,
  type Found,
  type SubjectParts,
} from '../../support/model.js';
import { ALERT_112, ALERT_40, ALERT_70, answeredHello, exchanging, refusedHellos, verdicts } from './all.js';

function failing(overrides: Parameters<typeof tlsFailed>[0], address: string = '203.0.113.7'): ExchangeObservation {
  return exchangeOf({ tls: tlsFailed(overrides), http: null, target: { address } });
}

function only(parts: SubjectParts): Found {
  const found = TLS_RULES.flatMap((rule) => findings(rule, parts));
  expect(found).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error('no finding');
  return first;
}

interface Case {
  readonly name: string;
  readonly failure?: TlsFailure;
  readonly diagnosis?: readonly HelloObservation[];
  readonly serverHello?: { readonly version: TlsVersion; readonly cipherSuite: string };
  readonly sslProtocols?: readonly SslProtocol[];
  readonly verdict: string;
}

const LISTS = ['published', 'all-suites', 'all-groups', 'all-signatures'] as const;
const TLS13 = {
  version: 'TLSv1.3',
  cipherSuite: 'TLS_AES_128_GCM_SHA256',
  signatureScheme: 'rsa_pss_rsae_sha256',
} as const;
const AES_GCM = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256';

function diagnosis(answer: HelloObservation, failure: TlsFailure = ALERT_40): readonly HelloObservation[] {
  const others = LISTS.filter((variant) => variant !== answer.variant);
  return [...refusedHellos(others, failure), answer];
}

const CASES: readonly Case[] = [
  {
    name: 'DHE suites only',
    diagnosis: diagnosis(
      answeredHello('all-suites', { cipherSuite: 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256', group: null }),
    ),
    verdict: 'tls-cipher-mismatch error',
  },
  {
    name: 'ChaCha20 only, and the server closes instead of sending an alert',
    failure: { type: 'closed' },
    diagnosis: diagnosis(answeredHello('all-suites', { cipherSuite: 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256' }), {
      type: 'closed',
    }),
    verdict: 'tls-cipher-mismatch error',
  },
  {
    name: "RSA-GCM only, which AWS's source offers and AWS's list does not",
    diagnosis: diagnosis(answeredHello('all-suites', { cipherSuite: 'TLS_RSA_WITH_AES_128_GCM_SHA256', group: null })),
    verdict: 'tls-cipher-mismatch warning',
  },
  {
    name: 'P-521 only',
    diagnosis: diagnosis(answeredHello('all-groups', { group: 'secp521r1' })),
    verdict: 'tls-group-mismatch error',
  },
  {
    name: 'a P-521 certificate',
    diagnosis: diagnosis(answeredHello('all-groups')),
    verdict: 'tls-group-mismatch error',
  },
  {
    name: 'an Ed25519 certificate',
    diagnosis: diagnosis(answeredHello('all-signatures', { signatureScheme: 'ed25519' })),
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'RSA-PSS only',
    diagnosis: diagnosis(answeredHello('all-signatures', { signatureScheme: 'rsa_pss_rsae_sha256' })),
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'an Ed25519 certificate behind TLS 1.3 alone',
    failure: ALERT_70,
    diagnosis: [...refusedHellos(['tls13']), answeredHello('tls13-all', { ...TLS13, signatureScheme: 'ed25519' })],
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'the same where every hello gets the same alert',
    diagnosis: [
      ...refusedHellos(['all-suites', 'all-groups', 'tls13', 'no-server-name']),
      answeredHello('tls13-all', { ...TLS13, signatureScheme: 'ed25519' }),
    ],
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'an Ed25519 certificate behind TLS 1.3 alone, under a list that ends early',
    failure: ALERT_70,
    sslProtocols: ['TLSv1'],
    diagnosis: [...refusedHellos(['tls13']), answeredHello('tls13-all', { ...TLS13, signatureScheme: 'ed25519' })],
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'an Ed25519 certificate behind TLS 1.2 that only the widest hello is answered with',
    diagnosis: [
      ...refusedHellos(['all-suites', 'all-groups', 'tls13']),
      answeredHello('tls13-all', { signatureScheme: 'ed25519' }),
    ],
    verdict: 'tls-signature-mismatch error',
  },
  {
    name: 'P-521 only, behind TLS 1.3 alone',
    failure: ALERT_70,
    diagnosis: [...refusedHellos(['tls13']), answeredHello('tls13-all', { ...TLS13, group: 'secp521r1' })],
    verdict: 'tls-group-mismatch error',
  },
  {
    name: 'TLS 1.3 refused at first, and nothing chosen then that CloudFront lacks',
    failure: ALERT_70,
    diagnosis: [...refusedHellos(['tls13']), answeredHello('tls13-all', TLS13)],
    verdict: 'tls-handshake-refused error',
  },
  {
    name: 'TLS 1.3 refused, and not for its version',
    failure: ALERT_70,
    diagnosis: [...refusedHellos(LISTS, ALERT_70), ...refusedHellos(['tls13', 'tls13-all'])],
    verdict: 'tls-handshake-refused error',
  },
  {
    name: 'a name that is rejected behind TLS 1.3 alone',
    failure: ALERT_70,
    diagnosis: [...refusedHellos(LISTS, ALERT_70), ...refusedHellos(['tls13', 'tls13-all'], ALERT_112)],
    verdict: 'tls-name-rejected error',
  },
  {
    name: 'alert 112',
    failure: ALERT_112,
    diagnosis: refusedHellos(LISTS, ALERT_112),
    verdict: 'tls-name-rejected error',
  },
  {
    name: 'an answer without a name only',
    diagnosis: diagnosis(answeredHello('no-server-name')),
    verdict: 'tls-name-rejected error',
  },
  {
    name: 'a default host that is more liberal than the named one',
    diagnosis: [
      ...diagnosis(answeredHello('all-suites', { cipherSuite: 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA', group: null })),
      answeredHello('no-server-name'),
    ],
    verdict: 'tls-cipher-mismatch error',
  },
  {
    name: 'TLS 1.0 only, answered lower',
    diagnosis: [answeredHello('published', { version: 'TLSv1' })],
    verdict: 'tls-protocol-mismatch error',
  },
  {
    name: 'TLS 1.0 only, seen in the ServerHello',
    failure: { type: 'local', detail: 'unsupported protocol' },
    serverHello: { version: 'TLSv1', cipherSuite: AES_GCM },
    verdict: 'tls-protocol-mismatch error',
  },
  {
    name: 'alert 70 to everything',
    failure: ALERT_70,
    diagnosis: refusedHellos(LISTS, ALERT_70),
    verdict: 'tls-protocol-mismatch error',
  },
  {
    name: 'alert 70 to everything under a list that ends early',
    failure: ALERT_70,
    sslProtocols: ['TLSv1'],
    diagnosis: refusedHellos(LISTS, ALERT_70),
    verdict: 'tls-protocol-mismatch warning',
  },
  {
    name: 'TLS 1.2 only with a list that ends at TLS 1.0',
    failure: ALERT_70,
    sslProtocols: ['TLSv1'],
    diagnosis: [...refusedHellos(LISTS, ALERT_70), answeredHello('all-protocols')],
    verdict: 'tls-protocol-mismatch warning',
  },
  {
    name: 'TLS 1.2 only with SSLv3 alone',
    sslProtocols: ['SSLv3'],
    diagnosis: [...refusedHellos(['sslv3', 'published']), answeredHello('all-protocols')],
    verdict: 'tls-protocol-mismatch error',
  },
  {
    name: 'SSLv3 only, not in the list',
    diagnosis: [
      ...refusedHellos(LISTS),
      answeredHello('sslv3', { version: 'SSLv3', cipherSuite: 'TLS_RSA_WITH_RC4_128_MD5' }),
    ],
    verdict: 'tls-protocol-mismatch error',
  },
  {
    name: 'SSLv3 only, in the list',
    sslProtocols: ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'],
    diagnosis: [
      ...refusedHellos(LISTS),
      answeredHello('sslv3', { version: 'SSLv3', cipherSuite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' }),
    ],
    verdict: 'tls-legacy warning',
  },
  {
    name: 'SSLv3 only, in the list, seen in the ServerHello',
    failure: { type: 'local', detail: 'unsupported protocol' },
    sslProtocols: ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'],
    serverHello: { version: 'SSLv3', cipherSuite: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
    verdict: 'tls-legacy warning',
  },
  {
    name: '3DES only, which the local library cannot speak',
    diagnosis: [answeredHello('published', { cipherSuite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', group: null })],
    verdict: 'tls-legacy warning',
  },
  {
    name: 'FIN whatever is offered',
    failure: { type: 'closed' },
    diagnosis: refusedHellos(LISTS, { type: 'closed' }),
    verdict: 'tls-closed error',
  },
  {
    name: 'RST whatever is offered',
    failure: { type: 'reset' },
    diagnosis: refusedHellos(LISTS, { type: 'reset' }),
    verdict: 'tls-reset error',
  },
  {
    name: 'FIN although the published hello is answered',
    failure: { type: 'closed' },
    diagnosis: LISTS.map((variant) => answeredHello(variant)),
    verdict: 'tls-closed error',
  },
  {
    name: 'a fickle server',
    failure: { type: 'reset' },
    diagnosis: [...refusedHellos(['published']), answeredHello('all-suites'), answeredHello('all-groups')],
    verdict: 'tls-reset error',
  },
  {
    name: 'plain HTTP',
    failure: { type: 'not-tls', looksLike: 'http', firstBytes: 'HTTP/1.1 400' },
    verdict: 'tls-not-spoken error',
  },
  {
    name: 'an SSH banner',
    failure: { type: 'not-tls', looksLike: 'other', firstBytes: 'SSH-2.0' },
    verdict: 'tls-not-spoken error',
  },
  { name: 'alert 40 that nothing explains', diagnosis: refusedHellos(LISTS), verdict: 'tls-handshake-refused error' },
  {
    name: 'alert 80',
    failure: { type: 'alert', code: 80, name: 'internal_error' },
    verdict: 'tls-handshake-refused error',
  },
  {
    name: 'broken records',
    failure: { type: 'malformed', detail: 'record of 20000 bytes' },
    verdict: 'tls-handshake-refused error',
  },
  { name: 'silence', failure: { type: 'timeout', afterMs: 10_000 }, verdict: 'tls-timeout notice' },
  {
    name: 'connections that could not be made again',
    diagnosis: [{ variant: 'published', outcome: { status: 'not-connected', reason: 'refused' } }],
    verdict: 'tls-handshake-refused error',
  },
];

describe('a failed handshake', () => {
  it.each(CASES)('$name: $verdict, and nothing else', ({ verdict, sslProtocols, ...failed }) => {
    const parts = exchanging([failing(failed)], sslProtocols === undefined ? {} : { sslProtocols });
    expect(verdicts(parts)).toEqual([verdict]);
  });

  it('names what the server does offer', () => {
    const suite = 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256';
    const found = only(
      exchanging([failing({ diagnosis: diagnosis(answeredHello('all-suites', { cipherSuite: suite })) })]),
    );
    expect(found.message).toContain(suite);
    expect(found.evidence).toMatchObject({
      chosenSuites: [suite],
      addresses: ['203.0.113.7'],
      port: 443,
      serverNames: [NAME],
    });
    expect(found.evidence?.['offeredByCloudFront']).toHaveLength(16);
  });

  it('leaves a certificate on a curve that nobody offered to the rule about its key', () => {
    const leaf = certificateOf({ key: { type: 'ec', bits: null, curve: 'secp521r1' } });
    const failure = { type: 'local', detail: 'wrong curve' } as const;
    const exchange = failing({ failure, chain: chainOf({ certificates: [leaf] }) });
    expect(verdicts(exchanging([exchange]))).toEqual(['certificate-key-unsupported error']);
  });

  it('is told once for all addresses, and says which ones', () => {
    const parts = exchanging([
      failing({}),
      exchangeOf({ target: { address: '203.0.113.8' } }),
      failing({}, '203.0.113.9'),
    ]);
    const found = only(parts);
    expect(found.message).toContain('2 of 3 addresses (203.0.113.7 and 203.0.113.9)');
    expect(found.seenIn).toHaveLength(2);
  });

  it('names the server name when only one of several is refused', () => {
    const names = ['www.example.com', 'api.example.com'];
    const parts = exchanging(
      [
        exchangeOf({ target: { serverName: 'www.example.com', hostHeader: 'www.example.com' } }),
        exchangeOf({
          tls: tlsFailed({ failure: ALERT_112 }),
          http: null,
          target: { serverName: 'api.example.com', hostHeader: 'api.example.com' },
        }),
      ],
      {},
      {
        plan: {
          exchanges: names.map((name) =>
            plannedExchange({ serverName: name, hostHeader: name, nameRole: 'viewer-host' }),
          ),
        },
      },
    );
    const found = TLS_RULES.flatMap((rule) => findings(rule, parts));
    expect(found.map(({ level }) => level)).toEqual(['error']);
    expect(found[0]?.message).toContain('server name api.example.com');
    expect(found[0]?.message).toContain('Host header is forwarded');
  });

  it('doubts the refusal of a name that stands for a wildcard alias', () => {
    const name = 'origin-preflight.example.com';
    const parts = exchanging(
      [
        exchangeOf({
          tls: tlsFailed({ failure: ALERT_112 }),
          http: null,
          target: { serverName: name, hostHeader: name },
        }),
      ],
      { serverName: name, hostHeader: name, nameRole: 'viewer-host' },
    );
    const found = only(parts);
    expect(found.level).toBe('warning');
    expect(found.message).toContain('*.example.com');
  });

  it.each([
    ['warn', 'warning'],
    ['fail', 'error'],
  ] as const)('that is silent counts by unreachable: %s', (unreachable, level) => {
    const parts = exchanging(
      [failing({ failure: { type: 'timeout', afterMs: 1 } })],
      {},
      { settings: { unreachable } },
    );
    expect(verdicts(parts)).toEqual([`tls-timeout ${level}`]);
  });
});

describe('a finished handshake', () => {
  it.each([
    ['TLS 1.2', tlsCompleted(), ['TLSv1.2'], []],
    [
      'TLS 1.3 only',
      tlsCompleted({ version: 'TLSv1.3', offer: 'tls13', diagnosis: refusedHellos(LISTS, ALERT_70) }),
      ['TLSv1.2'],
      [],
    ],
    [
      'TLS 1.3 only, the list without TLSv1.2',
      tlsCompleted({ version: 'TLSv1.3', offer: 'tls13' }),
      ['TLSv1', 'TLSv1.1'],
      ['tls-protocol-mismatch warning'],
    ],
    [
      'TLS 1.1, in a gap of the list',
      tlsCompleted({ version: 'TLSv1.1' }),
      ['TLSv1', 'TLSv1.2'],
      ['tls-protocol-mismatch warning'],
    ],
    ['TLS 1.0 at most', tlsCompleted({ version: 'TLSv1' }), ['TLSv1', 'TLSv1.1', 'TLSv1.2'], ['tls-legacy warning']],
    ['TLS 1.0 because the distribution allows no more', tlsCompleted({ version: 'TLSv1' }), ['TLSv1'], []],
    [
      '3DES',
      tlsCompleted({ cipherSuite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', group: null }),
      ['TLSv1.2'],
      ['tls-legacy warning'],
    ],
  ] as const)('over %s', (_, tls, sslProtocols, expected) => {
    expect(verdicts(exchanging([exchangeOf({ tls })], { sslProtocols }))).toEqual(expected);
  });
});

describe('tls-client-certificate-required', () => {
  const demanding = (http: ExchangeObservation['http']): ExchangeObservation =>
    exchangeOf({ tls: tlsCompleted({ clientCertificateRequested: true }), http });
  const reset = { status: 'failed', failure: { type: 'reset' }, receivedBytes: 0, afterMs: 9 } as const;

  it.each([
    ['alert 40 after the request', failing({ clientCertificateRequested: true }), 'error'],
    ['FIN after the request', failing({ failure: { type: 'closed' }, clientCertificateRequested: true }), 'error'],
    ['a reset after a TLS 1.3 handshake', demanding(reset), 'error'],
    ['HTTP 400', demanding(httpAnswered({ statusCode: 400 })), 'error'],
    ['HTTP 403', demanding(httpAnswered({ statusCode: 403 })), 'error'],
    ['an ordinary answer', demanding(httpAnswered()), 'warning'],
  ] as const)('%s', (_, exchange, level) => {
    expect(verdicts(exchanging([exchange]))).toEqual([`tls-client-certificate-required ${level}`]);
  });

  it.each([
    failing({ clientCertificateRequested: true }),
    demanding(reset),
    demanding(httpAnswered({ statusCode: 400 })),
  ])('says nothing where origin mTLS is configured', (exchange) => {
    expect(verdicts(exchanging([exchange], {}, { connection: { clientCertificate: known(true) } }))).toEqual([]);
  });

  it('is a warning where it is not known whether origin mTLS is configured', () => {
    const connection = { clientCertificate: unknown<boolean>('variable', 'var.mtls') };
    expect(verdicts(exchanging([demanding(reset)], {}, { connection }))).toEqual([
      'tls-client-certificate-required warning',
    ]);
  });

  it('does not hide a version that does not fit, nor a bad certificate', () => {
    const wrongVersion = failing({
      clientCertificateRequested: true,
      serverHello: { version: 'TLSv1', cipherSuite: AES_GCM },
    });
    expect(verdicts(exchanging([wrongVersion]))).toEqual(['tls-protocol-mismatch error']);
    const chain = chainOf({ verification: { trusted: false, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
    const [leaf] = chain.certificates;
    if (leaf === undefined) throw new Error('no leaf');
    const own = {
      ...chain,
      certificates: [{ ...leaf, selfSigned: true }],
      paths: [{ positions: [0], end: 'self-signed' as const, anchor: null }],
    };
    expect(verdicts(exchanging([failing({ clientCertificateRequested: true, chain: own })]))).toEqual([
      'tls-client-certificate-required error',
      'certificate-self-signed error',
    ]);
  });
});
