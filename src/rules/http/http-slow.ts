import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';

export const httpSlow: Rule = {
  id: 'http-slow',
  title: 'The response comes close to the read timeout',
  layer: 'http',
  level: 'notice',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check,
};

/** Above this part of the read timeout, an ordinary busy hour is enough to pass it. */
const SLOW_SHARE = 0.5;

/** `whole`: the wait was over; else the head was still coming when the probe stopped looking. */
interface Wait {
  readonly ms: number;
  readonly whole: boolean;
}

function check(subject: Subject): readonly Draft[] {
  return clusters(subject, see, ({ whole }) => String(whole)).map((cluster) => slow(cluster, subject));
}

function see({ exchange: { http }, planned }: Probed): readonly Wait[] {
  if (http === null) return [];
  if (http.status === 'failed') return http.failure.type === 'unfinished' ? [{ ms: http.afterMs, whole: false }] : [];
  // A body that timed out is the matter of another rule.
  if (http.body.status === 'timeout') return [];
  const ms = Math.max(http.firstByteMs, http.longestGapMs);
  return ms > planned.readTimeoutMs * SLOW_SHARE ? [{ ms, whole: true }] : [];
}

function slow(cluster: Cluster<Wait>, subject: Subject): Draft {
  const [{ whole }] = cluster.seen;
  const [{ exchange, planned }] = cluster.failing;
  const ms = Math.max(...cluster.seen.map((wait) => wait.ms));
  const limit = duration(planned.readTimeoutMs);
  const what = whole
    ? `took ${duration(ms)} of the read timeout of ${limit} for GET ${exchange.target.path}`
    : `had not sent all of its response headers to GET ${exchange.target.path} after ${duration(ms)}`;
  return draftOf(cluster, {
    certainty: 'possible',
    status: whole ? 504 : null,
    message:
      `${nameOf(subject.origin)} ${what}, at ${place(cluster)}. ` +
      (whole ? `Past ${limit} of silence CloudFront answers 504.` : 'CloudFront waits as long as bytes keep coming.'),
    remediation: "Make the path answer sooner, or raise the origin's read timeout.",
    evidence: { longestWaitMs: ms, readTimeoutMs: planned.readTimeoutMs, path: exchange.target.path },
  });
}
