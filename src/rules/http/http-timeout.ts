import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, clustersOfFailure } from './sightings.js';

export const httpTimeout: Rule = {
  id: 'http-timeout',
  title: 'No response within the read timeout',
  layer: 'http',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Silence {
  readonly where: 'first-byte' | 'head' | 'body';
  readonly bytes: number;
}

function check(subject: Subject): readonly Draft[] {
  const identity = ({ where }: Silence): string => where;
  const inHead = clustersOfFailure(subject, 'timeout', ({ failure }) => failure.phase).map((cluster) =>
    silent(cluster, { where: cluster.seen[0].failure.phase, bytes: cluster.seen[0].http.receivedBytes }, subject),
  );
  const inBody = clustersOfAnswers(
    subject,
    ({ body }): Silence | null => (body.status === 'timeout' ? { where: 'body', bytes: body.bytes } : null),
    identity,
  ).map((cluster) => silent(cluster, cluster.seen[0], subject));
  return [...inHead, ...inBody];
}

/** CloudFront measures the wait for the first byte and that between two packets alike (DownloadDistValuesOrigin). */
function silent(cluster: Cluster<unknown>, { where, bytes }: Silence, subject: Subject): Draft {
  const [{ exchange, planned }] = cluster.failing;
  const waited = duration(planned.readTimeoutMs);
  const unsure = isWaitShorter(planned.readTimeoutMs, subject);
  const what = {
    'first-byte': `does not begin to answer GET ${exchange.target.path} within ${waited}`,
    head: `falls silent for ${waited} in the middle of the response headers to GET ${exchange.target.path}`,
    body: `falls silent for ${waited} after ${bytes} bytes of the body of GET ${exchange.target.path}`,
  }[where];
  const then = unsure
    ? 'The read timeout of the origin is not known here or longer than this; if it ends as well, CloudFront answers 504.'
    : `That is the origin's read timeout: ${consequence(cluster, 504)}${where === 'body' ? ', or cuts an answer it has begun' : ''}.`;
  return draftOf(cluster, {
    ...(unsure ? { level: 'warning', certainty: 'possible' } : {}),
    message: `${nameOf(subject.origin)} ${what}, at ${place(cluster)}. ${then}`,
    remediation:
      "Make the path answer sooner, or raise the origin's read timeout (OriginReadTimeout, up to 120 s without a quota increase).",
    evidence: { phase: where, readTimeoutMs: planned.readTimeoutMs, path: exchange.target.path },
    location: locationOf(subject),
  });
}

/** Whether CloudFront would wait longer than the probe did, or nobody knows how long. */
function isWaitShorter(waitedMs: number, { origin }: Subject): boolean {
  const { readTimeoutSeconds } = origin.connection;
  return !readTimeoutSeconds.known || readTimeoutSeconds.value * 1000 > waitedMs;
}

/** The setting, where it stands in the configuration. */
function locationOf({ origin }: Subject): Exclude<Draft['location'], undefined> {
  return origin.connection.readTimeoutSeconds.location ?? origin.location;
}
