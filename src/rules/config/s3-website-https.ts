import type { Draft, Rule, Subject } from '../../model/rule.js';
import { doubt, nameOf, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { both, httpsBreach, kindBreach } from './endpoint.js';

/** HTTPS to an S3 website endpoint, which speaks HTTP on port 80 and nothing else. */
export const s3WebsiteHttps: Rule = {
  id: 's3-website-https',
  title: 'HTTPS to an S3 website endpoint',
  layer: 'config',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const { connection } = origin;
    if (connection.type !== 'custom') return [];
    const found = both(kindBreach(origin, 's3-website'), httpsBreach(connection));
    if (found === null) return [];
    const policy = found.broken[0] ?? '';
    const when = policy === 'match-viewer' ? ' for every viewer who comes by HTTPS' : '';
    return [
      {
        ...weighed(found),
        message: `${nameOf(origin)} is an S3 website endpoint, which has no HTTPS, and the origin protocol policy is ${policy}. CloudFront gets no connection on port 443 and answers 504${when}.${doubt(found)}`,
        remediation:
          "Set OriginProtocolPolicy (origin_protocol_policy) to http-only; or use the bucket's REST endpoint (BUCKET.s3.REGION.amazonaws.com) with origin access control, which has HTTPS.",
        evidence: { domainName: nameOf(origin), protocolPolicy: policy },
        location: placeOf(connection.protocolPolicy, origin),
      },
    ];
  },
};
