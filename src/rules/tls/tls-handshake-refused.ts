import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, sentNames, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, helloSentence, type TlsCause } from './cause.js';

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
  const [{ detail, hellos }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} does not finish the TLS handshake at ${place(cluster)}: ${detail}.` +
      `${helloSentence(hellos)} ${consequence(cluster, 502)}.`,
    remediation:
      `Look at the server's TLS log for a handshake with the name ${sentNames(cluster)}; a virtual host without a usable ` +
      'certificate or key is the usual reason.',
    evidence: { failures: bounded(cluster.seen.map((cause) => cause.detail)), furtherHellos: hellos },
  });
}
