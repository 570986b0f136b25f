import { routingTo } from '../../cloudfront/routing.js';
import type { LoadBalancer, VpcOrigin } from '../../model/backend.js';
import type { CustomConnection, ProtocolPolicy } from '../../model/distribution.js';
import type { Draft, Subject } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { judgedBackends } from './backends.js';

/** One way in which CloudFront comes to an origin. */
export interface Arrival {
  readonly scheme: 'http' | 'https';
  readonly port: Value<number>;
  /** False when only some values of an expression, or only some behaviors that may lead here, bring CloudFront this way. */
  readonly sure: boolean;
  readonly sslProtocols: Value<readonly string[]>;
}

/** The settings that decide: those of a custom origin, or of the VPC origin resource. */
type Settings = Pick<CustomConnection | VpcOrigin, 'httpPort' | 'httpsPort' | 'protocolPolicy' | 'sslProtocols'>;

/**
 * How CloudFront comes by these settings: by the protocol policy, and with `match-viewer` by what the behaviors allow viewers.
 * Empty when that is not known.
 */
export function arrivalsBy(subject: Subject, settings: Settings): readonly Arrival[] {
  const policies = possibleValues(settings.protocolPolicy);
  return (['http', 'https'] as const).flatMap((scheme) => {
    const ways = policies.map((policy) => comes(subject, policy, scheme));
    if (!ways.some((way) => way !== 'no')) return [];
    return [
      {
        scheme,
        port: scheme === 'http' ? settings.httpPort : settings.httpsPort,
        sure: ways.every((way) => way === 'yes'),
        sslProtocols: settings.sslProtocols,
      },
    ];
  });
}

/** How CloudFront comes to a custom origin; empty for other types. */
export function arrivalsOf(subject: Subject): readonly Arrival[] {
  const { connection } = subject.origin;
  return connection.type === 'custom' ? arrivalsBy(subject, connection) : [];
}

/**
 * Judges the load balancer behind an origin together with every way in which CloudFront comes to it, through a VPC origin
 * too.
 */
export function judgedBalancers(
  subject: Subject,
  judge: (balancer: LoadBalancer, arrival: Arrival) => readonly Draft[],
): readonly Draft[] {
  return judgedBackends(subject.origin, ['load-balancer', 'vpc-origin'], (backend) => {
    if (backend.type === 'load-balancer') {
      return arrivalsOf(subject).flatMap((arrival) => judge(backend, arrival));
    }
    const target = backend.target.known ? backend.target.value : null;
    if (target?.type !== 'load-balancer') return [];
    return arrivalsBy(subject, backend).flatMap((arrival) => judge(target, arrival));
  });
}

function comes(subject: Subject, policy: ProtocolPolicy, scheme: Arrival['scheme']): 'yes' | 'no' | 'maybe' {
  if (policy !== 'match-viewer') return policy === `${scheme}-only` ? 'yes' : 'no';
  // Every viewer policy lets viewers come by HTTPS; two of the three keep CloudFront from coming without it.
  return scheme === 'https' ? 'yes' : plainViewers(subject);
}

/** Whether viewers come by plain HTTP through a behavior that leads here. What is not known at all is a no: unknown is not broken. */
function plainViewers({ distribution, origin }: Subject): 'yes' | 'no' | 'maybe' {
  const { used, behaviors } = routingTo(distribution, origin);
  const allowing = behaviors.filter(({ viewerProtocolPolicy }) =>
    possibleValues(viewerProtocolPolicy).includes('allow-all'),
  );
  if (allowing.length === 0) return 'no';
  return used === 'yes' && allowing.some(({ viewerProtocolPolicy }) => viewerProtocolPolicy.known) ? 'yes' : 'maybe';
}
