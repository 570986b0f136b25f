import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { PREFIX_LISTS, silence, silenceConsequence } from '../shared/silence.js';
import { nameOf } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';

export const portTimeout: Rule = {
  id: 'port-timeout',
  title: 'The port does not answer',
  layer: 'tcp',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clusters(subject, ({ exchange }) => (exchange.tcp.status === 'timeout' ? [exchange.tcp.afterMs] : [])).map(
    (cluster) => silent(cluster, subject),
  );
}

function silent(cluster: Cluster<number>, subject: Subject): Draft {
  const [{ exchange }] = cluster.failing;
  const afterMs = Math.max(...cluster.seen);
  return draftOf(cluster, {
    ...silence(subject.settings),
    message:
      `${nameOf(subject.origin)} did not answer a TCP connection within ${duration(afterMs)} at ${place(cluster)}. ` +
      silenceConsequence(subject.settings),
    remediation:
      `Check that the security groups, network ACLs and firewalls before the origin admit ${PREFIX_LISTS} on port ` +
      `${exchange.target.port}. If they admit only CloudFront, this check cannot be made from here; set ` +
      '`unreachable: warn` or `fail` where silence should count.',
    evidence: { afterMs },
  });
}
