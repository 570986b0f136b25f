import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, consequence, draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { isToldByName } from '../shared/told-by-name.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { nameOf } from '../shared/values.js';

export const portRefused: Rule = {
  id: 'port-refused',
  title: 'The port refuses connections',
  layer: 'tcp',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  const see = ({ exchange: { tcp, target } }: Probed): readonly true[] =>
    tcp.status === 'refused' && !isToldByName(target, subject) ? [true] : [];
  return clusters(subject, see).map((cluster) => refused(cluster, subject));
}

/** An error when every address that was tried refuses; CloudFront may come to one that does not. */
function refused(cluster: Cluster<unknown>, subject: Subject): Draft {
  const all = cluster.among.every(({ exchange }) => exchange.tcp.status === 'refused');
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    level: all ? 'error' : 'warning',
    certainty: all ? 'certain' : 'likely',
    message:
      `${nameOf(subject.origin)} refuses TCP connections at ${place(cluster)}. ` + `${consequence(cluster, 502)}.`,
    remediation:
      `Start the server on port ${exchange.target.port}, or point the origin's ` +
      `${exchange.target.scheme === 'https' ? 'HTTPS' : 'HTTP'} port at the one it listens on; ` +
      'where a firewall rejects, admit CloudFront (managed prefix list com.amazonaws.global.cloudfront.origin-facing).',
  });
}
