import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, sentNames } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, helloSentence } from './cause.js';

export const tlsReset: Rule = {
  id: 'tls-reset',
  title: 'The connection is reset during the TLS handshake',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'reset').map((cluster) =>
    draftOf(cluster, {
      certainty: 'likely',
      message:
        `${nameOf(subject.origin)} resets the connection (RST) during the TLS handshake at ` +
        `${place(cluster)}.${helloSentence(cluster.seen[0].hellos)} ${consequence(cluster, 502)}.`,
      remediation:
        `Look at the server's log, and at any firewall or intrusion filter in between, for a handshake with the name ` +
        `${sentNames(cluster)}; a crashing worker or a filter on the server name resets like this.`,
    }),
  );
}
