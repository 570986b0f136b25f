import type { Certificate } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { calledFirst, clustersOfChains, outline } from './chain.js';

export const certificateWeakKey: Rule = {
  id: 'certificate-weak-key',
  title: 'The key is too short',
  layer: 'tls',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** cnames-and-https-requirements: RSA from 1024 to 4096 bits. */
const LEAST_RSA_BITS = 1024;

/** What public authorities have had to use since 2014 (CA/Browser Forum Baseline Requirements 6.1.5). */
const USUAL_RSA_BITS = 2048;

function check(subject: Subject): readonly Draft[] {
  return clustersOfChains(
    subject,
    (view) => view.needed.filter((certificate) => rsaBits(certificate) < USUAL_RSA_BITS),
    ({ fingerprint256 }) => fingerprint256,
  ).map((cluster) => weak(cluster, subject));
}

function weak(cluster: Cluster<Certificate>, subject: Subject): Draft {
  const [certificate] = cluster.seen;
  const bits = rsaBits(certificate);
  const refused = bits < LEAST_RSA_BITS;
  return draftOf(cluster, {
    ...(refused ? {} : { certainty: 'possible' }),
    level: refused ? 'error' : 'warning',
    message:
      `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} has an RSA key of ${bits} bits. ` +
      (refused
        ? `CloudFront needs ${LEAST_RSA_BITS} bits at least. ${consequence(cluster, 502)}.`
        : `AWS documents it as accepted, but no public authority issues it any more; where it is refused, ${consequence(cluster, 502)}.`),
    remediation: 'Replace the certificate by one with an RSA key of 2048 bits or an ECDSA P-256 key.',
    evidence: { certificate: outline([certificate]), bits },
  });
}

/** Infinite for keys of other kinds and of unknown length. */
function rsaBits({ key }: Certificate): number {
  return (key.type === 'rsa' || key.type === 'rsa-pss') && key.bits !== null ? key.bits : Number.POSITIVE_INFINITY;
}
