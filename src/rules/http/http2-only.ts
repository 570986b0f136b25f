import type { HttpFailure } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfFailure, type FailureSighting } from './sightings.js';

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
  return clustersOfFailure(subject, 'http2', ({ failure }) => failure.after ?? '').map((cluster) =>
    http2(cluster, subject),
  );
}

type Http2 = Extract<HttpFailure, { type: 'http2' }>;

function http2(cluster: Cluster<FailureSighting<'http2'>>, subject: Subject): Draft {
  const [{ failure }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} ${deedOf(failure)}, at ${place(cluster)}. CloudFront speaks ` +
      `HTTP/1.1 to origins (HTTP/2 for gRPC alone). ${consequence(cluster, 502)}.`,
    remediation: 'Enable HTTP/1.1 beside HTTP/2 on this port, or use a port that serves it.',
    evidence: { toHttp1: failure.after ?? 'HTTP/2 frames' },
  });
}

function deedOf({ after }: Http2): string {
  if (after === undefined) return 'answers an HTTP/1.1 request with HTTP/2';
  const end = after === 'closed' ? 'closes (FIN)' : 'resets (RST)';
  return `${end} the connection without a byte in answer to an HTTP/1.1 request, and answers the same request by HTTP/2`;
}
