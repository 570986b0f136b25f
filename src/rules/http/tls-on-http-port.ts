import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, consequence, draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { wantsTls } from './sightings.js';

export const tlsOnHttpPort: Rule = {
  id: 'tls-on-http-port',
  title: 'The HTTP port expects TLS',
  layer: 'http',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** `statusCode`: the answer in clear, null when there was none. */
interface Sighting {
  readonly statusCode: number | null;
}

function check(subject: Subject): readonly Draft[] {
  return clusters(subject, see, ({ statusCode }) => String(statusCode)).map((cluster) => expectsTls(cluster, subject));
}

function see(probed: Probed): readonly Sighting[] {
  const { http } = probed.exchange;
  if (http === null || !wantsTls(probed)) return [];
  return [{ statusCode: http.status === 'answered' ? http.statusCode : null }];
}

/** A clean answer in clear reaches the viewer as it is; without one there is nothing to pass on. */
function expectsTls(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ statusCode }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  const then =
    statusCode === null
      ? `gives a request in clear no answer. ${consequence(cluster, 502)}.`
      : `answers a request in clear with ${statusCode}, which CloudFront passes on to the viewer.`;
  return draftOf(cluster, {
    ...(statusCode === null ? {} : { level: 'warning', certainty: 'likely', status: statusCode }),
    message: `${nameOf(subject.origin)} speaks TLS where CloudFront comes over plain HTTP, at ${place(cluster)}; it ${then}`,
    remediation:
      `Set the origin protocol policy to https-only with HTTPS port ${exchange.target.port}, or ` +
      (exchange.target.port === 80
        ? 'serve plain HTTP on port 80.'
        : "point the origin's HTTP port at one that serves plain HTTP (usually 80)."),
    evidence: { statusInClear: statusCode, speaksTls: exchange.speaksTls },
  });
}
