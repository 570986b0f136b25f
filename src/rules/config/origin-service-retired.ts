import type { Draft, Rule, Subject } from '../../model/rule.js';
import { doubt, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { endpointBreach } from './endpoint.js';

/** The day on which support for AWS Elemental MediaStore ended (MediaStore User Guide, "What is"). */
const MEDIASTORE_END = '2025-11-13';

/** An endpoint of a service that AWS has switched off. */
export const originServiceRetired: Rule = {
  id: 'origin-service-retired',
  title: 'Origin service has been retired',
  layer: 'config',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const found = endpointBreach(origin, (endpoint) => endpoint.kind === 'media' && endpoint.service === 'mediastore');
    const [name] = found?.broken ?? [];
    if (found === null || name === undefined) return [];
    return [
      {
        certainty: 'likely',
        ...weighed(found),
        message: `${name} is a MediaStore endpoint, and AWS ended MediaStore on ${MEDIASTORE_END}. Once the name no longer resolves, CloudFront answers 502.${doubt(found)}`,
        remediation: 'Move the content to S3 or to MediaPackage and point the origin there.',
        evidence: { domainName: name, endOfSupport: MEDIASTORE_END },
        location: placeOf(origin.domainName, origin),
      },
    ];
  },
};
