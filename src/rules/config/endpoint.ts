import { endpointOf, type Endpoint } from '../../cloudfront/endpoints.js';
import type { CustomConnection, Origin } from '../../model/distribution.js';
import type { Unknown } from '../../model/value.js';
import { breach, type Breach } from '../shared/values.js';

/** Endpoints of one kind, with what their host names tell. */
type Of<K extends Endpoint['kind']> = Extract<Endpoint, { kind: K }>;

/** Whether an origin's name is that of a certain endpoint; null when it is not, or when nothing is known. */
export function endpointBreach(origin: Origin, is: (endpoint: Endpoint) => boolean): Breach<string> | null {
  const { domainName } = origin;
  if (domainName.known || domainName.alternatives.length > 0) return breach(domainName, (name) => is(endpointOf(name)));
  return null;
}

/**
 * The same by the kind of the origin where its name is not known but the resource it comes from is: `aws_lb.site.dns_name`
 * is a load balancer whatever name it gets.
 */
export function kindBreach(origin: Origin, kind: Of<Endpoint['kind']>['kind']): Breach<string> | null {
  const { domainName } = origin;
  const byName = endpointBreach(origin, (endpoint) => endpoint.kind === kind);
  if (byName !== null || origin.kind !== kind || !isOpen(domainName)) return byName;
  return { broken: [domainName.expression], always: true, location: domainName.location, expression: null };
}

function isOpen(value: Origin['domainName']): value is Unknown<string> {
  return !value.known && value.alternatives.length === 0;
}

/** Whether CloudFront may come by HTTPS to a custom origin: always with `https-only`, for HTTPS viewers with `match-viewer`. */
export function httpsBreach({ protocolPolicy }: CustomConnection): Breach<string> | null {
  return breach<string>(protocolPolicy, (policy) => policy !== 'http-only');
}

/** Two conditions that must both hold; as sure as the less sure of them. Points at the second. */
export function both<A, B>(first: Breach<A> | null, second: Breach<B> | null): Breach<B> | null {
  if (first === null || second === null) return null;
  const unsure = first.always ? second : first;
  return {
    broken: second.broken,
    always: first.always && second.always,
    location: second.location,
    expression: unsure.expression,
  };
}
