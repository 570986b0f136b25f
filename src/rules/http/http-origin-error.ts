import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, type HttpAnswer } from './sightings.js';

export const httpOriginError: Rule = {
  id: 'http-origin-error',
  title: 'The origin itself answers with an error',
  layer: 'http',
  level: 'warning',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfAnswers(
    subject,
    (http) => (http.statusCode >= 500 && http.statusCode <= 599 ? http : null),
    ({ statusCode }) => String(statusCode),
  ).map((cluster) => originError(cluster, subject));
}

function originError(cluster: Cluster<HttpAnswer>, subject: Subject): Draft {
  const [{ statusCode, headers }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    status: statusCode,
    message:
      `${nameOf(subject.origin)} answers GET ${exchange.target.path} with ${statusCode} at ${place(cluster)} (Host: ` +
      `${exchange.target.hostHeader}). CloudFront passes it on unless an error page or an origin group replaces it.`,
    remediation: remediationFor(statusCode, subject),
    evidence: { statusCode, path: exchange.target.path, server: headers['server'] ?? null },
  });
}

function remediationFor(statusCode: number, { origin }: Subject): string {
  if (origin.kind === 'load-balancer' && [502, 503, 504].includes(statusCode)) {
    return 'Look at the target group: 503 means no healthy target, 502 a target that breaks the connection or the protocol, 504 one that is silent.';
  }
  return [502, 503, 504].includes(statusCode)
    ? "Look at the proxy's log on the origin: its own backend is missing, overloaded or silent."
    : "Look at the application's log for this request, and check that it serves this path and Host.";
}
