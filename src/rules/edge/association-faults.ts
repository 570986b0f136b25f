import { EDGE_EVENTS } from '../../cloudfront/edge-headers.js';
import { CLOUDFRONT_FUNCTION, LAMBDA_AT_EDGE } from '../../cloudfront/edge-limits.js';
import type { Draft } from '../../model/rule.js';
import { associationPlace, type Association } from './associations.js';
import { refused, unmet } from './configuration-draft.js';

/** What the association itself says: the event, the version and Region in the ARN, and whether the body is included. */
export function associationFaults(association: Association): readonly Draft[] {
  const { edge, event } = association;
  const events: readonly string[] = edge.type === 'lambda' ? EDGE_EVENTS : CLOUDFRONT_FUNCTION.events;
  const body = edge.includeBody.known && edge.includeBody.value;
  const atResponse = event === 'origin-response' || event === 'viewer-response';
  return [
    ...unmet(association, {
      setting: 'EventType',
      value: edge.eventType,
      breaks: (name) => !events.includes(name),
      what: (broken) => `is associated with ${broken}; the events are ${events.join(', ')}`,
      remediation: `Use one of ${events.join(', ')}.`,
    }),
    ...(body && atResponse
      ? [
          refused(
            association,
            'IncludeBody',
            'includes the body at a response event, where there is none',
            'Set IncludeBody (include_body) at request events alone.',
            edge.includeBody.location ?? associationPlace(association),
          ),
        ]
      : []),
    ...(edge.type === 'lambda' && edge.definition === null ? arnFaults(association) : []),
  ];
}

/** `arn:aws:lambda:us-east-1:123456789012:function:name:7`. */
const LAMBDA_ARN = /^arn:[\w-]+:lambda:([\w-]+):\d+:function:[\w-]+(?::([\w$-]+))?$/;

function arnFaults(association: Association): readonly Draft[] {
  const { arn } = association.edge;
  return [
    ...unmet(association, {
      setting: 'region',
      value: arn,
      breaks: (text) => (LAMBDA_ARN.exec(text)?.[1] ?? LAMBDA_AT_EDGE.region) !== LAMBDA_AT_EDGE.region,
      what: (broken) =>
        `is in ${LAMBDA_ARN.exec(broken)?.[1] ?? 'another Region'}; Lambda@Edge takes functions of ${LAMBDA_AT_EDGE.region} alone`,
      remediation: `Deploy the function to ${LAMBDA_AT_EDGE.region}.`,
    }),
    ...unmet(association, {
      setting: 'version',
      value: arn,
      breaks: (text) => {
        const match = LAMBDA_ARN.exec(text);
        return match !== null && !/^\d+$/.test(match[2] ?? '');
      },
      what: () => 'is named without a numbered version, which Lambda@Edge needs',
      remediation: 'Name a published version by its number, not $LATEST and no alias.',
    }),
  ];
}
