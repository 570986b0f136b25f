import type { Certificate, CertificateKey } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { isSupportedCurve } from '../shared/curves.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, clustersOfChains, outline } from './chain.js';

export const certificateKeyUnsupported: Rule = {
  id: 'certificate-key-unsupported',
  title: 'CloudFront does not support the kind of key',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** cnames-and-https-requirements: RSA up to 4096 bits. */
const MOST_RSA_BITS = 4096;

/** The leaf alone: its key has to sign the handshake. */
function check(subject: Subject): readonly Draft[] {
  return clustersOfChains(
    subject,
    ({ leaf }) => (doubt(leaf.key) === null ? [] : [leaf]),
    ({ fingerprint256 }) => fingerprint256,
  ).map((cluster) => unsupported(cluster, subject));
}

function unsupported(cluster: Cluster<Certificate>, subject: Subject): Draft {
  const [certificate] = cluster.seen;
  const { key } = certificate;
  const refused = doubt(key) === 'refused';
  return draftOf(cluster, {
    level: refused ? 'error' : 'warning',
    certainty: refused ? 'likely' : 'possible',
    message:
      `${nameOf(subject.origin)} sends a certificate with ${described(key)} at ${place(cluster)}: ${called(certificate)}. ` +
      (refused
        ? `CloudFront supports RSA and ECDSA on P-256 or P-384. ${consequence(cluster, 502)}.`
        : `AWS documents RSA keys up to ${MOST_RSA_BITS} bits and ECDSA P-256; if it keeps to that, ${consequence(cluster, 502)}.`),
    remediation: 'Replace the certificate by one with an RSA key of 2048 bits or an ECDSA P-256 key.',
    evidence: { certificate: outline([certificate]), keyType: key.type, bits: key.bits, curve: key.curve },
  });
}

/** Null for the keys that work, and for those of which too little is known. */
function doubt({ type, bits, curve }: CertificateKey): 'refused' | 'undocumented' | null {
  switch (type) {
    case 'rsa':
      return bits !== null && bits > MOST_RSA_BITS ? 'undocumented' : null;
    // Missing in AWS's list of signature schemes and present in its published source.
    case 'rsa-pss':
      return 'undocumented';
    case 'ec':
      return curve === null || isSupportedCurve(curve) ? null : 'refused';
    case 'ed25519':
    case 'ed448':
    case 'dsa':
      return 'refused';
    case 'other':
      return null;
  }
}

function described({ type, bits, curve }: CertificateKey): string {
  switch (type) {
    case 'rsa':
      return `an RSA key of ${bits ?? 'many'} bits`;
    case 'rsa-pss':
      return 'a key for RSA-PSS alone';
    case 'ec':
      return `an ECDSA key on the curve ${curve ?? 'unknown'}`;
    default:
      return `a key of type ${type}`;
  }
}
