import type { TcpObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { PREFIX_LISTS, silence, silenceConsequence } from '../shared/silence.js';
import { isToldByName } from '../shared/told-by-name.js';
import { nameOf } from '../shared/values.js';
import { counted, duration, FACTS_CHECKED } from '../shared/wording.js';

export const portTimeout: Rule = {
  id: 'port-timeout',
  title: 'The port does not answer',
  layer: 'tcp',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check,
};

type Silence = Extract<TcpObservation, { status: 'timeout' }>;

function check(subject: Subject): readonly Draft[] {
  const see = ({ exchange: { tcp, target } }: Probed): readonly Silence[] =>
    tcp.status === 'timeout' && !isToldByName(target, subject) ? [tcp] : [];
  return clusters(subject, see).map((cluster) => silent(cluster, subject));
}

function silent(cluster: Cluster<Silence>, subject: Subject): Draft {
  const [{ exchange }] = cluster.failing;
  const afterMs = Math.max(...cluster.seen.map((seen) => seen.afterMs));
  const attempts = Math.min(...cluster.seen.map((seen) => seen.attempts));
  return draftOf(cluster, {
    ...silence(subject.settings),
    message:
      `${nameOf(subject.origin)} did not answer ${counted(attempts, 'attempt')} to connect within ${duration(afterMs)} at ${place(cluster)}. ` +
      silenceConsequence(subject.settings),
    remediation:
      `Check that the security groups, network ACLs and firewalls before the origin admit ${PREFIX_LISTS} on port ` +
      `${exchange.target.port}. If they admit only CloudFront, this check cannot be made from here; set ` +
      '`unreachable: warn` or `fail` where silence should count.',
    evidence: { afterMs, attempts },
  });
}
