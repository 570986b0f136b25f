import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster } from '../shared/exchanges.js';
import { PREFIX_LISTS, silence, silenceConsequence } from '../shared/silence.js';
import { nameOf } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsTimeout: Rule = {
  id: 'tls-timeout',
  title: 'The TLS handshake gets no answer',
  layer: 'tls',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check,
};

type Timeout = Extract<TlsCause, { type: 'timeout' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'timeout').map((cluster) => silent(cluster, subject));
}

function silent(cluster: Cluster<Timeout>, subject: Subject): Draft {
  const afterMs = Math.max(...cluster.seen.map((cause) => cause.afterMs));
  return draftOf(cluster, {
    ...silence(subject.settings),
    message:
      `${nameOf(subject.origin)} accepted the TCP connection and then did not answer the TLS handshake within ` +
      `${duration(afterMs)} at ${place(cluster)}. ${silenceConsequence(subject.settings)}`,
    remediation:
      'Check whether the server (or the proxy before it) is overloaded or waits for a PROXY protocol header, and whether a ' +
      `firewall that inspects connections admits ${PREFIX_LISTS}. Set \`unreachable: warn\` or \`fail\` where silence ` +
      'should count.',
    evidence: { afterMs },
  });
}
