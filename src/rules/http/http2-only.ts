import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfFailure } from './sightings.js';

export const http2Only: Rule = {
  id: 'http2-only',
  title: 'The server does not speak HTTP/1.1',
  layer: 'http',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfFailure(subject, 'http2').map((cluster) => http2(cluster, subject));
}

function http2(cluster: Cluster<unknown>, subject: Subject): Draft {
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} answers an HTTP/1.1 request with HTTP/2 frames at ${place(cluster)}. CloudFront speaks ` +
      `HTTP/1.1 to origins (HTTP/2 for gRPC alone). ${consequence(cluster, 502)}.`,
    remediation: 'Enable HTTP/1.1 beside HTTP/2 on this port, or use a port that serves it.',
  });
}
