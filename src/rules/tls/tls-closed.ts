import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, sentNames } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, helloSentence } from './cause.js';

export const tlsClosed: Rule = {
  id: 'tls-closed',
  title: 'The connection is closed during the TLS handshake',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'closed').map((cluster) =>
    draftOf(cluster, {
      certainty: 'likely',
      message:
        `${nameOf(subject.origin)} closes the connection (FIN) during the TLS handshake at ` +
        `${place(cluster)}.${helloSentence(cluster.seen[0].hellos)} ${consequence(cluster, 502)}.`,
      remediation:
        `Look at the server's TLS log for a handshake with the name ${sentNames(cluster)}: a missing certificate, a ` +
        'TCP-level proxy without a backend, or a filter that closes is the usual reason.',
    }),
  );
}
