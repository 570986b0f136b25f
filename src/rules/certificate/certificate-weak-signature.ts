import type { Certificate } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { calledFirst, clustersOfChains, outline } from './chain.js';

export const certificateWeakSignature: Rule = {
  id: 'certificate-weak-signature',
  title: 'The certificate is signed with SHA-1 or MD5',
  layer: 'tls',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** By name, or by object identifier: RSA with MD2, MD4, MD5, SHA-1 (RFC 8017 A.2.4), ECDSA and DSA with SHA-1 (RFC 3279). */
const WEAK_NAME = /md[245]|sha-?1(?!\d)/i;
const WEAK_OID =
  /^(?:1\.2\.840\.113549\.1\.1\.[2-5]|1\.2\.840\.10045\.4\.1|1\.2\.840\.10040\.4\.3|1\.3\.14\.3\.2\.29)$/;

/** A certificate that signed itself is not judged by that signature. */
function check(subject: Subject): readonly Draft[] {
  return clustersOfChains(
    subject,
    (view) => view.needed.filter((certificate) => !certificate.selfSigned && isWeak(certificate)),
    ({ fingerprint256 }) => fingerprint256,
  ).map((cluster) => weak(cluster, subject));
}

function weak(cluster: Cluster<Certificate>, subject: Subject): Draft {
  const [certificate] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'possible',
    message:
      `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} is signed with ` +
      `${certificate.signatureAlgorithm}. TLS libraries refuse such certificates, and AWS does not say that ` +
      `CloudFront accepts them; if it does not, it answers 502.`,
    remediation: 'Have the certificate issued anew with a SHA-256 signature.',
    evidence: { certificate: outline([certificate]), signatureAlgorithm: certificate.signatureAlgorithm },
  });
}

function isWeak({ signatureAlgorithm }: Certificate): boolean {
  return WEAK_NAME.test(signatureAlgorithm) || WEAK_OID.test(signatureAlgorithm);
}
