import { routingTo } from '../../cloudfront/routing.js';
import type { Distribution, ErrorPage, Origin, SourceLanguage } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, weighed } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';

/** The errors of an origin that cannot be reached. */
const OUTAGE_CODES: readonly number[] = [502, 503, 504];

/** Longer than this an error outlives a restart; CloudFront's default is 10 s (Developer Guide, "Control how long CloudFront caches errors"). */
const LONG_SECONDS = 60;

/** An error page keeps 502, 503 or 504 in the cache for long. Told once per distribution. */
export const errorCachingLong: Rule = {
  id: 'error-caching-long',
  title: 'Origin errors are cached for long',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    if (distribution.errorPages.length === 0 || spokesman(distribution) !== origin.key) return [];
    return distribution.errorPages.flatMap(({ errorCode, cachingMinTtlSeconds, location }) => {
      if (!errorCode.known || !OUTAGE_CODES.includes(errorCode.value)) return [];
      const found = breach(cachingMinTtlSeconds, (seconds) => seconds !== null && seconds > LONG_SECONDS);
      const [seconds] = found?.broken ?? [];
      if (isBySchema(distribution, cachingMinTtlSeconds)) return [bySchema(errorCode.value, location)];
      if (found === null || seconds === undefined || seconds === null) return [];
      return [
        {
          certainty: weighed(found).certainty ?? 'certain',
          message: `Every ${errorCode.value} is kept in the cache for ${duration(seconds * 1000)} (ErrorCachingMinTTL), so viewers see the error that long after the origin has recovered.${doubt(found).replace('warning', 'notice')}`,
          remediation:
            'Set ErrorCachingMinTTL (error_caching_min_ttl) to a few seconds, or to 0 for errors that must not outlive their cause.',
          evidence: { errorCode: errorCode.value, errorCachingMinTtl: seconds },
          location: cachingMinTtlSeconds.location ?? location ?? distribution.location,
        },
      ];
    });
  },
};

/**
 * Whether nothing is written in a language that is deployed by CloudFormation, whose schema has a default of its own
 * (AWS::CloudFront::Distribution CustomErrorResponse).
 */
function isBySchema({ language }: Distribution, seconds: ErrorPage['cachingMinTtlSeconds']): boolean {
  return BY_CLOUDFORMATION.includes(language) && seconds.known && !seconds.written && seconds.value === null;
}

const BY_CLOUDFORMATION: readonly SourceLanguage[] = ['cloudformation', 'cdk', 'serverless'];
const SCHEMA_DEFAULT_SECONDS = 300;

function bySchema(errorCode: number, location: ErrorPage['location']): Draft {
  return {
    certainty: 'possible',
    message: `The error page for ${errorCode} says nothing of ErrorCachingMinTTL. CloudFront's own default is 10 s, the schema of CloudFormation has ${SCHEMA_DEFAULT_SECONDS} s: by the latter viewers see the error that long after the origin has recovered.`,
    remediation: 'Write ErrorCachingMinTTL: a few seconds, or 0 for errors that must not outlive their cause.',
    evidence: { errorCode, errorCachingMinTtl: null },
    location,
  };
}

/** The first origin that surely gets requests: it speaks for the distribution, which has no report of its own. */
function spokesman(distribution: Distribution): Origin['key'] | undefined {
  const { origins } = distribution;
  const used = (wanted: 'yes' | 'unknown'): Origin | undefined =>
    origins.find((origin) => routingTo(distribution, origin).used === wanted);
  return (used('yes') ?? used('unknown') ?? origins[0])?.key;
}
