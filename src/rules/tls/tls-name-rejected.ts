import type { Draft, Rule, Subject } from '../../model/rule.js';
import { addressPlace, consequence, draftOf, isStandIn, sentNames, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';
import { nameSource } from './name-source.js';

export const tlsNameRejected: Rule = {
  id: 'tls-name-rejected',
  title: 'The server rejects the name that CloudFront sends',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type NameRejected = Extract<TlsCause, { type: 'name' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'name').map((cluster) => rejected(cluster, subject));
}

function rejected(cluster: Cluster<NameRejected>, subject: Subject): Draft {
  const [{ alert }] = cluster.seen;
  const [{ planned }] = cluster.failing;
  const names = sentNames(cluster);
  const isGuess = cluster.failing.every((probed) => isStandIn(probed.planned.serverName ?? ''));
  const how = alert === null ? 'the same hello without a name is answered' : `it sends ${alert}`;
  const doubt = isGuess ? ` It was asked by ${planned.serverName ?? ''}; other names of that wildcard may work.` : '';
  return draftOf(cluster, {
    ...(isGuess ? { level: 'warning', certainty: 'possible' } : { certainty: alert === null ? 'likely' : 'certain' }),
    message:
      `${nameOf(subject.origin)} aborts the TLS handshake for the server name ${names} at ${addressPlace(cluster)}; ${how}. ` +
      `CloudFront sends this name because ${nameSource(cluster)}. ${consequence(cluster, 502)}.${doubt}`,
    remediation:
      `Configure a virtual host and a certificate for ${names} on the origin, or ` +
      (planned.nameRole === 'origin-domain'
        ? "change the origin's domain name to one it serves."
        : 'stop forwarding the Host header.'),
    evidence: { alert },
  });
}
