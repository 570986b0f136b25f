import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsNotSpoken: Rule = {
  id: 'tls-not-spoken',
  title: 'No TLS on the HTTPS port',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type NotSpoken = Extract<TlsCause, { type: 'not-spoken' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'not-spoken', ({ looksLike }) => looksLike).map((cluster) =>
    notSpoken(cluster, subject),
  );
}

function notSpoken(cluster: Cluster<NotSpoken>, subject: Subject): Draft {
  const [{ looksLike, firstBytes }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  const spoken = looksLike === 'http' ? 'plain HTTP' : 'something other than TLS';
  return draftOf(cluster, {
    message:
      `${nameOf(subject.origin)} speaks ${spoken} where CloudFront starts a TLS handshake, at ${place(cluster)}. ` +
      `${consequence(cluster, 502)}.`,
    remediation:
      `Serve TLS on port ${exchange.target.port}, point the origin's HTTPS port at the one that does, or let CloudFront ` +
      'come over HTTP (origin protocol policy http-only) if the way to the origin needs no encryption.',
    evidence: { looksLike, firstBytes },
  });
}
