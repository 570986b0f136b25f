import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, sentNames, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsHandshakeRefused: Rule = {
  id: 'tls-handshake-refused',
  title: 'The TLS handshake is refused',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type Refused = Extract<TlsCause, { type: 'refused' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'refused', ({ detail }) => detail).map((cluster) => refused(cluster, subject));
}

function refused(cluster: Cluster<Refused>, subject: Subject): Draft {
  const [{ detail, listsAccepted }] = cluster.seen;
  const explanation = listsAccepted
    ? "It accepts CloudFront's versions and suites, so the reason lies in a later step"
    : 'No wider choice of versions, suites, groups or signatures and no other name changes that';
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} does not finish the TLS handshake at ${place(cluster)}: ${detail}. ${explanation}. ` +
      `${consequence(cluster, 502)} (Bad Gateway).`,
    remediation:
      `Look at the server's TLS log for a handshake with the name ${sentNames(cluster)}; a virtual host without a usable ` +
      'certificate or key is the usual reason.',
    evidence: { failures: bounded(cluster.seen.map((cause) => cause.detail)), listsAccepted },
  });
}
