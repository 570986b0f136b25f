import type { Draft, Rule, Subject } from '../../model/rule.js';
import { PUBLISHED_SIGNATURE_SCHEMES } from '../../cloudfront/tls-offer.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsSignatureMismatch: Rule = {
  id: 'tls-signature-mismatch',
  title: 'No signature scheme in common',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type SignatureMismatch = Extract<TlsCause, { type: 'signature' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'signature', ({ scheme }) => scheme ?? '').map((cluster) =>
    mismatch(cluster, subject),
  );
}

function mismatch(cluster: Cluster<SignatureMismatch>, subject: Subject): Draft {
  const [{ scheme }] = cluster.seen;
  return draftOf(cluster, {
    // RSA-PSS is missing in AWS's list and present in AWS's published source, so that case is less than certain.
    certainty: isPss(scheme) ? 'likely' : 'certain',
    message:
      `${nameOf(subject.origin)} can sign the TLS handshake only with ${scheme ?? 'a scheme'}${scheme === null ? ' that CloudFront does not offer' : ', which CloudFront does not offer'}, ` +
      `at ${place(cluster)}. ${consequence(cluster, 502)}.`,
    remediation: isPss(scheme)
      ? 'Allow RSA PKCS #1 signatures in TLS 1.2 and use a certificate with an ordinary RSA key (rsaEncryption), or an ECDSA P-256 one.'
      : 'Use (or add) a certificate with an RSA key of 2048 bits or an ECDSA P-256 key; EdDSA certificates do not work behind CloudFront.',
    evidence: {
      agreedScheme: scheme,
      offeredByCloudFront: PUBLISHED_SIGNATURE_SCHEMES.map(({ iana }) => iana),
    },
  });
}

function isPss(scheme: string | null): boolean {
  return scheme !== null && scheme.startsWith('rsa_pss');
}
