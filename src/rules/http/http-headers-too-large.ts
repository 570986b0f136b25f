import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfFailure, type FailureSighting } from './sightings.js';

export const httpHeadersTooLarge: Rule = {
  id: 'http-headers-too-large',
  title: 'The response headers are too large',
  layer: 'http',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfFailure(subject, 'head-too-large').map((cluster) => tooLarge(cluster, subject));
}

function tooLarge(cluster: Cluster<FailureSighting<'head-too-large'>>, subject: Subject): Draft {
  const [{ failure }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} sends a response head (status line and headers) of more than ` +
      `${failure.limitBytes.toLocaleString('en-US')} bytes to GET ${exchange.target.path}, at ${place(cluster)}. ` +
      `${consequence(cluster, 502)}.`,
    remediation: 'Shrink the headers; Set-Cookie, Content-Security-Policy and Link are the usual large ones.',
    evidence: { limitBytes: failure.limitBytes, path: exchange.target.path },
  });
}
