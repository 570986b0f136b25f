import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { counted, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, clustersOfFailure, type FailureSighting } from './sightings.js';

export const httpReset: Rule = {
  id: 'http-reset',
  title: 'The connection is reset before a whole response',
  layer: 'http',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return [
    ...clustersOfFailure(subject, 'reset').map((cluster) => withoutHead(cluster, subject)),
    ...clustersOfAnswers(subject, ({ body }) => (body.status === 'cut' && body.by === 'rst' ? body : null)).map(
      (cluster) => cutBody(cluster, subject),
    ),
  ];
}

function withoutHead(cluster: Cluster<FailureSighting<'reset'>>, subject: Subject): Draft {
  const [{ http }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} resets the connection (RST) after ${counted(http.receivedBytes, 'byte')} of the response to ` +
      `GET ${exchange.target.path}, at ${place(cluster)}. ${consequence(cluster, 502)}.`,
    remediation:
      "Look at the server's log for this request (User-Agent Amazon CloudFront): a crashing worker, or a firewall or intrusion filter that resets connections is the usual reason.",
    evidence: { receivedBytes: http.receivedBytes, path: exchange.target.path },
  });
}

/** The status has been passed on by then, so the viewer gets it with a body cut short. */
function cutBody(cluster: Cluster<{ readonly bytes: number }>, subject: Subject): Draft {
  const [{ bytes }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  return draftOf(cluster, {
    level: 'warning',
    certainty: 'certain',
    status: null,
    message:
      `${nameOf(subject.origin)} resets the connection (RST) after ${counted(bytes, 'byte')} of the body of ` +
      `GET ${exchange.target.path}, before its announced end, at ${place(cluster)}. CloudFront passes on what it got and ` +
      'does not cache it.',
    remediation: 'Let the server send as many bytes as Content-Length says, or end a chunked body with its last chunk.',
    evidence: { bodyBytes: bytes, path: exchange.target.path },
  });
}
