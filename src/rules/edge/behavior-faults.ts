import { edgeEventOf, isViewerEvent } from '../../cloudfront/edge-headers.js';
import { LAMBDA_AT_EDGE } from '../../cloudfront/edge-limits.js';
import { routingTo } from '../../cloudfront/routing.js';
import type { Behavior, EdgeFunction } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Subject } from '../../model/rule.js';
import { associationsToldAt, patternOf } from './associations.js';

/** Combinations that a behavior must not have; told where its functions are told of. */
export function behaviorFaults(subject: Subject): readonly Draft[] {
  const told = new Set(associationsToldAt(subject).map(({ behaviors: [behavior] }) => behavior));
  return [...[...told].flatMap(ofBehavior), ...ofOrigin(subject), ...ofDistribution(subject, told.size > 0)];
}

function ofBehavior(behavior: Behavior): readonly Draft[] {
  const { edgeFunctions, grpc } = behavior;
  const known = edgeFunctions.flatMap((edge) => (edge.eventType.known ? [{ edge, event: edge.eventType.value }] : []));
  const events = known.map(({ event }) => event);
  const twice = known.find(({ event }, index) => events.indexOf(event) < index);
  const viewers = known.filter(({ event }) => isViewer(event)).map(({ edge }) => edge);
  const mixed = viewers.find(({ type }) => type !== viewers[0]?.type);
  const [first] = edgeFunctions;
  return [
    ...(twice === undefined
      ? []
      : [
          draft(
            behavior,
            twice.edge,
            `has two functions for ${twice.event}, and each event can have one`,
            'Put both into one function, or leave one of them out.',
          ),
        ]),
    ...(mixed === undefined
      ? []
      : [
          draft(
            behavior,
            mixed,
            'has a CloudFront Function and a Lambda@Edge function for its viewer events, which cannot be combined',
            'Use one of the two kinds for both viewer events.',
          ),
        ]),
    ...(first !== undefined && grpc.known && grpc.value
      ? [
          draft(
            behavior,
            first,
            'serves gRPC and has an edge function, which do not go together',
            'Take the function away, or switch gRPC off.',
          ),
        ]
      : []),
  ];
}

function isViewer(event: string): boolean {
  const known = edgeEventOf(event);
  return known !== null && isViewerEvent(known);
}

/** Events of the origin side do not exist for VPC origins, nor for origins with mutual TLS. */
function ofOrigin({ distribution, origin }: Subject): readonly Draft[] {
  const { connection } = origin;
  const mutual =
    connection.type === 'custom' && connection.clientCertificate.known && connection.clientCertificate.value;
  if (connection.type !== 'vpc' && !mutual) return [];
  const { used, behaviors } = routingTo(distribution, origin);
  if (used !== 'yes') return [];
  const kind = connection.type === 'vpc' ? 'a VPC origin' : 'an origin with mutual TLS';
  return behaviors.flatMap((behavior) => {
    const edge = behavior.edgeFunctions.find(
      ({ eventType }) => eventType.known && ['origin-request', 'origin-response'].includes(eventType.value),
    );
    return edge === undefined
      ? []
      : [
          draft(
            behavior,
            edge,
            `has a function for an event of the origin and leads to ${kind}, which has no such events`,
            'Use a viewer event, or another kind of origin.',
          ),
        ];
  });
}

function ofDistribution({ distribution }: Subject, speaks: boolean): readonly Draft[] {
  const lambdas = distribution.behaviors.flatMap(({ edgeFunctions }) =>
    edgeFunctions.filter(({ type }) => type === 'lambda'),
  );
  const max = LAMBDA_AT_EDGE.associationsPerDistribution;
  if (!speaks || lambdas.length <= max) return [];
  return [
    {
      level: 'warning',
      certainty: 'possible',
      message: `The distribution has ${lambdas.length} Lambda@Edge associations; the quota is ${max}. CloudFront refuses the deployment unless AWS has raised it for the account; that cannot be seen here, so this is a warning.`,
      remediation: 'Put behaviors together, or have the quota raised first.',
      evidence: { associations: lambdas.length, max },
      location: distribution.location,
    },
  ];
}

function draft(behavior: Behavior, edge: EdgeFunction, what: string, remediation: string): Draft {
  const location: SourceLocation | null = edge.location ?? behavior.location;
  return {
    message: `Behavior ${patternOf(behavior)} ${what}. CloudFront refuses the deployment.`,
    remediation,
    evidence: { behavior: patternOf(behavior) },
    location,
  };
}
