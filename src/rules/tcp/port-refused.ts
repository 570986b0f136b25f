import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { TcpObservation } from '../../model/observation.js';
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

type Refusal = Extract<TcpObservation, { status: 'refused' }>;

function check(subject: Subject): readonly Draft[] {
  const see = ({ exchange: { tcp, target } }: Probed): readonly Refusal[] =>
    tcp.status === 'refused' && !isToldByName(target, subject) ? [tcp] : [];
  return clusters(subject, see).map((cluster) => refused(cluster, subject));
}

/** An error when every address that was tried refuses; CloudFront may come to one that does not. */
function refused(cluster: Cluster<Refusal>, subject: Subject): Draft {
  const all = cluster.among.every(({ exchange }) => exchange.tcp.status === 'refused');
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    level: all ? 'error' : 'warning',
    certainty: all ? 'certain' : 'likely',
    message:
      `${nameOf(subject.origin)} ${deedOf(cluster.seen)} at ${place(cluster)}. ` + `${consequence(cluster, 502)}.`,
    remediation:
      `Start the server on port ${exchange.target.port}, or point the origin's ` +
      `${exchange.target.scheme === 'https' ? 'HTTPS' : 'HTTP'} port at the one it listens on; ` +
      'where a firewall rejects, admit CloudFront (managed prefix list com.amazonaws.global.cloudfront.origin-facing).',
  });
}

/** A firewall or a proxy that accepts and resets at once is there, although it lets nobody in. */
function deedOf(seen: readonly Refusal[]): string {
  const resets = seen.filter(({ byReset }) => byReset === true).length;
  if (resets === 0) return 'refuses TCP connections';
  return resets === seen.length
    ? 'resets TCP connections as soon as they are made,'
    : 'refuses TCP connections, or resets them as soon as they are made,';
}
