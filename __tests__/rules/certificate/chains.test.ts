import { describe, expect, it } from '@jest/globals';
import type { Certificate, CertificationPath, ChainObservation } from '../../../src/model/observation.js';
import { certificateChainIncomplete } from '../../../src/rules/certificate/certificate-chain-incomplete.js';
import { certificateChainOrder } from '../../../src/rules/certificate/certificate-chain-order.js';
import {
  certificateOf,
  chainOf,
  exchangeOf,
  findings,
  intermediateOf,
  tlsCompleted,
  tlsFailed,
} from '../../support/model.js';
import { exchanging, verdicts } from '../tls/all.js';

const ROOT = 'CN=Example Root';

function sends(chain: Partial<ChainObservation>): ReturnType<typeof exchanging> {
  return exchanging([exchangeOf({ tls: tlsCompleted({ chain: chainOf(chain) }) })]);
}

function rejected(code: string): ChainObservation['verification'] {
  return { trusted: false, code };
}

function path(positions: readonly number[], end: CertificationPath['end'] = 'anchor'): CertificationPath {
  return { positions, end, anchor: end === 'anchor' ? ROOT : null };
}

/** Certificates in the order of the wire, with positions and fingerprints as a probe gives them. */
function wire(...sent: readonly Partial<Certificate>[]): readonly Certificate[] {
  return sent.map((overrides, position) =>
    (position === 0 ? certificateOf : intermediateOf)({ position, fingerprint256: `${position}`, ...overrides }),
  );
}

const LEAF = { fingerprint256: 'leaf' };
const INT = { subject: 'CN=Example Intermediate', issuer: ROOT, fingerprint256: 'int' };
const ROOT_SENT = { subject: ROOT, issuer: ROOT, selfSigned: true, isTrustedRoot: true, fingerprint256: 'root' };
const STRAY = { subject: 'CN=Stray', issuer: 'CN=Elsewhere', fingerprint256: 'stray' };
const CROSS = { subject: ROOT, issuer: 'CN=Old Root', fingerprint256: 'cross' };
const PAST = '2026-11-01T00:00:00.000Z';
const FUTURE = '2026-12-24T00:00:00.000Z';
const TRUSTED = { trusted: true } as const;

interface Case {
  readonly name: string;
  readonly chain: Partial<ChainObservation>;
  readonly expected: readonly string[];
}

const MISSING = rejected('UNABLE_TO_VERIFY_LEAF_SIGNATURE');

const TRUST_CASES: readonly Case[] = [
  { name: 'a complete chain', chain: {}, expected: [] },
  {
    name: 'a self-signed leaf',
    chain: {
      certificates: wire({ selfSigned: true }),
      paths: [path([0], 'self-signed')],
      verification: rejected('DEPTH_ZERO_SELF_SIGNED_CERT'),
    },
    expected: ['certificate-self-signed error'],
  },
  {
    name: 'a self-signed leaf that is in the store',
    chain: { certificates: wire({ selfSigned: true, isTrustedRoot: true }), paths: [path([0])] },
    expected: [],
  },
  {
    name: 'a leaf alone',
    chain: { certificates: wire({}), paths: [path([0], 'missing-issuer')], verification: MISSING },
    expected: ['certificate-chain-incomplete error'],
  },
  {
    name: 'a leaf alone, issued by something called root',
    chain: {
      certificates: wire({ issuer: 'CN=Corp Root CA' }),
      paths: [path([0], 'missing-issuer')],
      verification: MISSING,
    },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'an intermediate whose issuer is not sent and not called an intermediate',
    chain: {
      certificates: wire(LEAF, { ...INT, issuer: 'CN=Corp CA' }),
      paths: [path([0, 1], 'missing-issuer')],
      verification: rejected('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'an intermediate whose issuer is not sent',
    chain: {
      certificates: wire(LEAF, { ...INT, issuer: 'CN=Example Upper Intermediate' }),
      paths: [path([0, 1], 'missing-issuer')],
      verification: rejected('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    },
    expected: ['certificate-chain-incomplete error'],
  },
  {
    name: 'an intermediate of an unknown root that is not sent',
    chain: {
      certificates: wire(LEAF, INT),
      paths: [path([0, 1], 'missing-issuer')],
      verification: rejected('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'a root outside the store, sent along',
    chain: {
      certificates: wire(LEAF, INT, { ...ROOT_SENT, isTrustedRoot: false }),
      paths: [path([0, 1, 2], 'self-signed')],
      verification: rejected('SELF_SIGNED_CERT_IN_CHAIN'),
    },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'OpenSSL trusts what our own paths do not find',
    chain: { paths: [path([0, 1], 'missing-issuer')] },
    expected: [],
  },
  {
    name: 'an expired leaf',
    chain: { certificates: wire({ notAfter: PAST }, INT), verification: rejected('CERT_HAS_EXPIRED') },
    expected: ['certificate-expired error'],
  },
  {
    name: 'an expired, self-signed leaf',
    chain: {
      certificates: wire({ notAfter: PAST, selfSigned: true }),
      paths: [path([0], 'self-signed')],
      verification: rejected('DEPTH_ZERO_SELF_SIGNED_CERT'),
    },
    expected: ['certificate-expired error', 'certificate-self-signed error'],
  },
  {
    name: 'a leaf of the future',
    chain: { certificates: wire({ notBefore: FUTURE }, INT), verification: rejected('CERT_NOT_YET_VALID') },
    expected: ['certificate-not-yet-valid error'],
  },
  {
    name: 'an expired intermediate',
    chain: { certificates: wire(LEAF, { ...INT, notAfter: PAST }), verification: rejected('CERT_HAS_EXPIRED') },
    expected: ['certificate-expired error'],
  },
  {
    name: 'an expired intermediate that another path avoids',
    chain: {
      certificates: wire(LEAF, INT, { ...CROSS, notAfter: PAST }),
      paths: [path([0, 1]), path([0, 1, 2])],
      verification: TRUSTED,
    },
    expected: [],
  },
  {
    name: 'an expired cross-certificate without which there is no way',
    chain: {
      certificates: wire(LEAF, INT, { ...CROSS, notAfter: PAST }),
      paths: [path([0, 1, 2])],
      verification: rejected('CERT_HAS_EXPIRED'),
    },
    expected: ['certificate-expired error'],
  },
  {
    name: 'a client certificate',
    chain: {
      certificates: wire({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }, INT),
      verification: rejected('INVALID_PURPOSE'),
    },
    expected: ['certificate-wrong-usage error'],
  },
  {
    name: 'any extended key usage',
    chain: { certificates: wire({ extendedKeyUsage: ['2.5.29.37.0'] }, INT) },
    expected: [],
  },
  { name: 'no extended key usage', chain: { certificates: wire({ extendedKeyUsage: null }, INT) }, expected: [] },
  {
    name: 'an intermediate for clients only',
    chain: {
      certificates: wire(LEAF, { ...INT, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }),
      verification: rejected('INVALID_PURPOSE'),
    },
    expected: ['certificate-wrong-usage error'],
  },
  {
    name: 'an issuer that is no CA',
    chain: { certificates: wire(LEAF, { ...INT, isCa: false }), verification: rejected('UNSPECIFIED') },
    expected: ['certificate-wrong-usage error'],
  },
  {
    name: 'an issuer that is no CA and has no issuer',
    chain: {
      certificates: wire(LEAF, { ...INT, isCa: false }),
      paths: [path([0, 1], 'missing-issuer')],
      verification: rejected('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    },
    expected: ['certificate-wrong-usage error'],
  },
  {
    name: 'a path that is too long',
    chain: { verification: rejected('PATH_LENGTH_EXCEEDED') },
    expected: ['certificate-wrong-usage error'],
  },
  {
    name: 'a code that nothing explains',
    chain: { verification: rejected('PERMITTED_VIOLATION') },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'a date that only OpenSSL minds',
    chain: { verification: rejected('CERT_HAS_EXPIRED') },
    expected: ['certificate-untrusted error'],
  },
  {
    name: 'a rejected chain without any path',
    chain: { paths: [], verification: rejected('UNSPECIFIED') },
    expected: ['certificate-untrusted error'],
  },
  { name: 'no certificates at all', chain: { certificates: [], paths: [], verification: TRUSTED }, expected: [] },
];

const ORDER_CASES: readonly Case[] = [
  {
    name: 'root sent last',
    chain: { certificates: wire(LEAF, INT, ROOT_SENT), paths: [path([0, 1]), path([0, 1, 2])] },
    expected: ['certificate-chain-extra notice'],
  },
  {
    name: 'a stray at the end',
    chain: { certificates: wire(LEAF, INT, STRAY) },
    expected: ['certificate-chain-extra notice'],
  },
  {
    name: 'a stray, then the root',
    chain: { certificates: wire(LEAF, INT, STRAY, ROOT_SENT), paths: [path([0, 1, 3]), path([0, 1])] },
    expected: ['certificate-chain-extra notice'],
  },
  {
    name: 'a stray behind a leaf that needs nothing',
    chain: { certificates: wire(LEAF, STRAY), paths: [path([0])] },
    expected: ['certificate-chain-extra notice'],
  },
  {
    name: 'a stray in between',
    chain: { certificates: wire(LEAF, STRAY, INT), paths: [path([0, 2])] },
    expected: ['certificate-chain-order error'],
  },
  {
    name: 'the root in between',
    chain: { certificates: wire(LEAF, ROOT_SENT, INT), paths: [path([0, 2]), path([0, 2, 1])] },
    expected: ['certificate-chain-order error'],
  },
  {
    name: 'two intermediates the wrong way round',
    chain: {
      certificates: wire(
        LEAF,
        { ...INT, subject: 'CN=Upper' },
        { ...INT, issuer: 'CN=Upper', fingerprint256: 'lower' },
      ),
      paths: [path([0, 2, 1])],
    },
    expected: ['certificate-chain-order error'],
  },
  {
    name: 'a doubled leaf',
    chain: {
      certificates: wire(LEAF, { ...LEAF, subject: 'CN=origin.example.com', isCa: false }, INT),
      paths: [path([0, 2])],
    },
    expected: ['certificate-chain-order error'],
  },
  {
    name: 'a doubled intermediate',
    chain: { certificates: wire(LEAF, INT, INT) },
    expected: ['certificate-chain-extra notice'],
  },
  {
    name: 'a cross-signed root at the end',
    chain: { certificates: wire(LEAF, INT, CROSS), paths: [path([0, 1]), path([0, 1, 2], 'missing-issuer')] },
    expected: [],
  },
  {
    name: 'two variants of an intermediate, the first good',
    chain: {
      certificates: wire(LEAF, INT, { ...INT, issuer: 'CN=Other Root', fingerprint256: 'int2' }),
      paths: [path([0, 1]), path([0, 2], 'missing-issuer')],
    },
    expected: [],
  },
  {
    name: 'two variants of an intermediate, the second good',
    chain: {
      certificates: wire(LEAF, { ...INT, issuer: 'CN=Other Root', fingerprint256: 'int2' }, INT),
      paths: [path([0, 2]), path([0, 1], 'missing-issuer')],
    },
    expected: ['certificate-chain-order notice'],
  },
  {
    name: 'a wrong order that is incomplete as well',
    chain: {
      certificates: wire(LEAF, STRAY, { ...INT, issuer: 'CN=Upper Intermediate' }),
      paths: [path([0, 2], 'missing-issuer')],
      verification: rejected('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
    },
    expected: ['certificate-chain-incomplete error', 'certificate-chain-order error'],
  },
];

describe('trust in a chain', () => {
  it.each(TRUST_CASES)('$name: $expected', ({ chain, expected }) => {
    expect(verdicts(sends(chain))).toEqual(expected);
  });

  it('is judged by the paths alone where the handshake did not finish', () => {
    const chain = chainOf({ verification: rejected('UNSPECIFIED') });
    const tls = tlsFailed({ failure: { type: 'closed' }, chain });
    expect(verdicts(exchanging([exchangeOf({ tls, http: null })]))).toEqual(['tls-closed error']);
  });

  it('names both readings where the missing certificate may be a root', () => {
    const certificates = wire(LEAF, { ...INT, issuer: 'CN=Example Upper Intermediate' });
    const [found] = findings(
      certificateChainIncomplete,
      sends({ certificates, paths: [path([0, 1], 'missing-issuer')], verification: MISSING }),
    );
    expect(found?.message).toContain('position 1 (CN=Example Intermediate)');
    expect(found?.message).toContain('CN=Example Upper Intermediate');
    expect(found?.message).toContain('or it is a root that CloudFront does not trust');
  });
});

describe('the order of a chain', () => {
  it.each(ORDER_CASES)('$name: $expected', ({ chain, expected }) => {
    expect(verdicts(sends(chain))).toEqual(expected);
  });

  it('is told with position and subject', () => {
    const [found] = findings(
      certificateChainOrder,
      sends({ certificates: wire(LEAF, STRAY, INT), paths: [path([0, 2])] }),
    );
    expect(found?.message).toContain(
      'the certificate at position 1 (CN=Stray) does not certify the leaf (CN=origin.example.com)',
    );
    expect(found?.evidence?.['rightOrder']).toHaveLength(2);
  });
});

it('tells one cause at three addresses once, and two causes at two addresses twice', () => {
  const self = chainOf({
    certificates: wire({ selfSigned: true }),
    paths: [path([0], 'self-signed')],
    verification: rejected('DEPTH_ZERO_SELF_SIGNED_CERT'),
  });
  const old = chainOf({ certificates: wire({ notAfter: PAST }, INT), verification: rejected('CERT_HAS_EXPIRED') });
  const at = (address: string, chain: ChainObservation): ReturnType<typeof exchangeOf> =>
    exchangeOf({ tls: tlsCompleted({ chain }), target: { address } });
  expect(
    verdicts(exchanging(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map((address) => at(address, self)))),
  ).toEqual(['certificate-self-signed error']);
  expect(verdicts(exchanging([at('203.0.113.1', self), at('203.0.113.2', old)]))).toEqual([
    'certificate-expired error',
    'certificate-self-signed error',
  ]);
});
