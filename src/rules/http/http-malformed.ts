import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, clustersOfFailure, type FailureSighting, type HttpAnswer } from './sightings.js';

export const httpMalformed: Rule = {
  id: 'http-malformed',
  title: 'The response is not valid HTTP/1.1',
  layer: 'http',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

/** One breach in an answer that has a valid head. */
interface Breach {
  readonly what: string;
  readonly remediation: string;
  readonly detail: string;
  readonly weight: Pick<Draft, 'level' | 'certainty' | 'status'>;
}

const NOT_HTTP = 'Serve plain HTTP/1.1 on this port, and look what stands behind it if something else answers.';

function check(subject: Subject): readonly Draft[] {
  return [
    ...clustersOfFailure(subject, 'malformed', ({ failure }) => failure.code).map((cluster) =>
      noHead(cluster, subject),
    ),
    ...clustersOfAnswers(subject, breachOf, ({ what }) => what).map((cluster) => breached(cluster, subject)),
  ];
}

function noHead(cluster: Cluster<FailureSighting<'malformed'>>, subject: Subject): Draft {
  const [{ failure }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} answers with something that is not valid HTTP/1.1 at ${place(cluster)} (${failure.code}; ` +
      `it starts with "${failure.firstBytes}"). ${consequence(cluster, 502)}.`,
    remediation: NOT_HTTP,
    evidence: { parserCode: failure.code, firstBytes: failure.firstBytes },
  });
}

function breached(cluster: Cluster<Breach>, subject: Subject): Draft {
  const [{ what, remediation, detail, weight }] = cluster.seen;
  const then =
    weight.status === null
      ? 'CloudFront passes on what it understood.'
      : weight.level === 'warning'
        ? `AWS documents no status for this; expect 502.`
        : `${consequence(cluster, 502)}.`;
  return draftOf(cluster, {
    ...weight,
    message: `${nameOf(subject.origin)} ${what} at ${place(cluster)}. ${then}`,
    remediation,
    evidence: { detail },
  });
}

function breachOf(http: HttpAnswer): Breach | null {
  return repeatedContinue(http) ?? malformedBody(http) ?? unsupportedCoding(http);
}

/** RequestAndResponseBehaviorCustomOrigin: more than one 100-continue answer is an error. */
function repeatedContinue({ continues }: HttpAnswer): Breach | null {
  if (continues <= 1) return null;
  return {
    what: `sends ${continues} interim answers 100 Continue to a request that asked for none, where CloudFront takes one at most,`,
    remediation: 'Send 100 Continue only for requests with Expect: 100-continue, and once.',
    detail: `${continues} x 100 Continue`,
    weight: { certainty: 'likely' },
  };
}

/** Before its first byte a broken body leaves nothing to pass on; later, the viewer already has the status. */
function malformedBody({ body }: HttpAnswer): Breach | null {
  if (body.status !== 'malformed') return null;
  const started = body.bytes > 0;
  return {
    what: `sends a body that breaks HTTP/1.1 (${body.code})${started ? ` after ${body.bytes} bytes` : ' from its first byte'},`,
    remediation: 'Let the server frame the body by a correct Content-Length or by valid chunks, not by both.',
    detail: body.code,
    weight: started ? { level: 'warning', certainty: 'likely', status: null } : { certainty: 'likely' },
  };
}

/** RequestAndResponseBehaviorCustomOrigin: chunked is the only transfer coding that CloudFront supports. */
function unsupportedCoding({ headers }: HttpAnswer): Breach | null {
  const value = headers['transfer-encoding'];
  if (value === undefined) return null;
  const unsupported = value
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'chunked' && coding !== 'identity');
  if (unsupported.length === 0) return null;
  return {
    what: `uses the transfer coding ${unsupported.join(', ')}, where CloudFront supports chunked alone,`,
    remediation: 'Compress by Content-Encoding and send Transfer-Encoding: chunked alone.',
    detail: value,
    weight: { level: 'warning', certainty: 'possible' },
  };
}
