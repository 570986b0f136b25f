/** Chains of real certificates, read as a probe reads them: the rules and the reader have to mean the same by a path. */
import { describe, expect, it } from '@jest/globals';
import { issue, type Issued } from '../../../src/demo/certificates.js';
import type { ChainObservation } from '../../../src/model/observation.js';
import { observeChain } from '../../../src/probes/tls/chain.js';
import { exchangeOf, NAME, tlsCompleted } from '../../support/model.js';
import { exchanging, verdicts } from '../tls/all.js';

const DAY_MS = 86_400_000;
const days = (count: number): Date => new Date(Date.now() + count * DAY_MS);
const LONG = { notBefore: days(-100), notAfter: days(1_000) };

const root = issue({ subject: 'Test Root', ca: true, ...LONG });
const intermediate = issue({ subject: 'Test Intermediate', issuer: root, ca: true, ...LONG });
const leaf = issue({ subject: 'leaf', issuer: intermediate, dnsNames: [NAME], ...LONG });
const otherRoot = issue({ subject: 'Other Root', ca: true, ...LONG });
const crossed = issue({ subject: 'Test Intermediate', issuer: otherRoot, key: intermediate, ca: true, ...LONG });
const stray = issue({ subject: 'Stray CA', issuer: otherRoot, ca: true, ...LONG });
const privateRoot = issue({ subject: 'Corp CA', ca: true, ...LONG });
const privateLeaf = issue({ subject: 'leaf', issuer: privateRoot, dnsNames: [NAME], ...LONG });
const alone = issue({ subject: 'leaf', dnsNames: [NAME], ...LONG });
const expired = issue({
  subject: 'leaf',
  issuer: intermediate,
  dnsNames: [NAME],
  notBefore: days(-90),
  notAfter: days(-1),
});
const oldCross = issue({
  subject: 'Test Root',
  issuer: otherRoot,
  key: root,
  ca: true,
  notBefore: days(-900),
  notAfter: days(-9),
});
const noCa = issue({ subject: 'Not a CA', issuer: root, dnsNames: ['x.example'], ...LONG });
const byNoCa = issue({ subject: 'leaf', issuer: noCa, dnsNames: [NAME], ...LONG });
const forClients = issue({
  subject: 'leaf',
  issuer: intermediate,
  dnsNames: [NAME],
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'],
  ...LONG,
});

function observed(sent: readonly Issued[], trusted: readonly Issued[]): ChainObservation {
  return observeChain(
    sent.map(({ der }) => der),
    trusted.map(({ pem }) => pem),
    null,
  );
}

interface Sent {
  readonly name: string;
  readonly sent: readonly Issued[];
  readonly expected: readonly string[];
  /** The test's own root unless given. */
  readonly trusted?: readonly Issued[];
}

describe('a chain of real certificates', () => {
  it.each<Sent>([
    { name: 'leaf and intermediate', sent: [leaf, intermediate], expected: [] },
    { name: 'with the root', sent: [leaf, intermediate, root], expected: ['certificate-chain-extra notice'] },
    { name: 'with a stray', sent: [leaf, intermediate, stray], expected: ['certificate-chain-extra notice'] },
    { name: 'without the intermediate', sent: [leaf], expected: ['certificate-chain-incomplete error'] },
    { name: 'a stray in between', sent: [leaf, stray, intermediate], expected: ['certificate-chain-order error'] },
    { name: 'a doubled leaf', sent: [leaf, leaf, intermediate], expected: ['certificate-chain-order error'] },
    { name: 'root before intermediate', sent: [leaf, root, intermediate], expected: ['certificate-chain-order error'] },
    {
      name: 'both variants of an intermediate',
      sent: [leaf, intermediate, crossed],
      expected: [],
      trusted: [root, otherRoot],
    },
    { name: 'both variants, one of them of no use', sent: [leaf, intermediate, crossed], expected: [] },
    {
      name: 'both variants, the good one last',
      sent: [leaf, crossed, intermediate],
      expected: ['certificate-chain-order notice'],
    },
    { name: 'an expired cross-certificate at the end', sent: [leaf, intermediate, oldCross], expected: [] },
    {
      name: 'an unknown root that is not sent',
      sent: [leaf, intermediate],
      expected: ['certificate-untrusted error'],
      trusted: [otherRoot],
    },
    {
      name: 'an unknown root that is sent',
      sent: [leaf, intermediate, root],
      expected: ['certificate-untrusted error'],
      trusted: [otherRoot],
    },
    { name: 'a private authority, sent', sent: [privateLeaf, privateRoot], expected: ['certificate-untrusted error'] },
    { name: 'a private authority, not sent', sent: [privateLeaf], expected: ['certificate-chain-incomplete error'] },
    { name: 'a self-signed leaf', sent: [alone], expected: ['certificate-self-signed error'] },
    { name: 'a self-signed leaf in the store', sent: [alone], expected: [], trusted: [alone] },
    { name: 'an expired leaf', sent: [expired, intermediate], expected: ['certificate-expired error'] },
    { name: 'an issuer that is no CA', sent: [byNoCa, noCa], expected: ['certificate-wrong-usage error'] },
    {
      name: 'a certificate for clients',
      sent: [forClients, intermediate],
      expected: ['certificate-wrong-usage error'],
    },
  ])('$name', ({ sent, expected, trusted = [root] }) => {
    const tls = tlsCompleted({ chain: observed(sent, trusted) });
    expect(verdicts(exchanging([exchangeOf({ tls })], {}, { settings: { now: new Date() } }))).toEqual(expected);
  });
});
