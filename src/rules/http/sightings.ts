import type { HttpFailure, HttpObservation } from '../../model/observation.js';
import type { Subject } from '../../model/rule.js';
import { certificateRefusal } from '../shared/client-certificate.js';
import { clusters, type Cluster, type Probed } from '../shared/exchanges.js';

export type HttpAnswer = Extract<HttpObservation, { status: 'answered' }>;
export type HttpFailed = Extract<HttpObservation, { status: 'failed' }>;

/** A request that failed in one way. */
export interface FailureSighting<K extends HttpFailure['type']> {
  readonly failure: Extract<HttpFailure, { type: K }>;
  readonly http: HttpFailed;
}

/** Requests that failed in the given way, grouped; those that another rule explains are left out. */
export function clustersOfFailure<K extends HttpFailure['type']>(
  subject: Subject,
  type: K,
  identity: (seen: FailureSighting<K>) => string = () => '',
): readonly Cluster<FailureSighting<K>>[] {
  const isWanted = (failure: HttpFailure): failure is Extract<HttpFailure, { type: K }> => failure.type === type;
  return clusters(
    subject,
    (probed) => {
      const { http } = probed.exchange;
      if (http?.status !== 'failed' || !isWanted(http.failure) || isExplained(probed)) return [];
      return [{ failure: http.failure, http }];
    },
    identity,
  );
}

/** What a rule sees in answers, grouped. */
export function clustersOfAnswers<T>(
  subject: Subject,
  see: (http: HttpAnswer, probed: Probed) => T | null,
  identity: (seen: T) => string = () => '',
): readonly Cluster<T>[] {
  return clusters(
    subject,
    (probed) => {
      const { http } = probed.exchange;
      if (http?.status !== 'answered' || isExplained(probed)) return [];
      const seen = see(http, probed);
      return seen === null ? [] : [seen];
    },
    identity,
  );
}

/** Whether a port that was asked in clear turned out to speak TLS. */
export function wantsTls({ exchange }: Probed): boolean {
  if (exchange.target.scheme !== 'http') return false;
  return (
    exchange.speaksTls === true || (exchange.http?.status === 'failed' && exchange.http.failure.type === 'tls-record')
  );
}

/**
 * Whether the outcome has a cause that another rule reports: TLS on the HTTP port, or a client certificate that was asked
 * for and that this tool does not have (tls-client-certificate-required; with origin mTLS CloudFront would have one).
 */
function isExplained(probed: Probed): boolean {
  return wantsTls(probed) || certificateRefusal(probed.exchange) !== null;
}
