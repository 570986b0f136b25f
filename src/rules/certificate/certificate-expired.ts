import type { Certificate } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { day, FACTS_CHECKED } from '../shared/wording.js';
import { calledFirst, clustersOfChains, datedSpoilers, isExpired, outline } from './chain.js';

export const certificateExpired: Rule = {
  id: 'certificate-expired',
  title: 'The certificate has expired',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** The leaf, or an intermediate that every path to a trusted root needs. */
function check(subject: Subject): readonly Draft[] {
  const { now } = subject.settings;
  return clustersOfChains(
    subject,
    (view) => datedSpoilers(view, (certificate) => isExpired(certificate, now)),
    ({ fingerprint256 }) => fingerprint256,
  ).map((cluster) => dated(cluster, subject));
}

function dated(cluster: Cluster<Certificate>, subject: Subject): Draft {
  const [certificate] = cluster.seen;
  return draftOf(cluster, {
    message:
      `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} expired on ${day(certificate.notAfter)}. ` +
      `${consequence(cluster, 502)}.`,
    remediation: 'Renew the certificate and reload the server, and check that every server behind the name got it.',
    evidence: {
      certificate: outline([certificate]),
      issuer: certificate.issuer,
      notBefore: certificate.notBefore,
      notAfter: certificate.notAfter,
      serialNumber: certificate.serialNumber,
    },
  });
}
