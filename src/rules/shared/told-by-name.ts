import { endpointOf, type Endpoint } from '../../cloudfront/endpoints.js';
import type { ExchangeTarget } from '../../model/observation.js';
import type { Subject } from '../../model/rule.js';

/**
 * Whether the origin's name alone tells that a connection finds nobody: HTTPS to an S3 website endpoint. The rule
 * s3-website-https says so, and what is then seen on the port is the same cause again.
 */
export function isToldByName({ scheme }: ExchangeTarget, subject: Subject): boolean {
  return scheme === 'https' && kindOf(subject) === 's3-website';
}

/**
 * Whether the origin's name alone tells that no certificate covers it: the AWS name of a load balancer or an instance. The
 * rule aws-hostname-certificate says so wherever CloudFront connects by that name.
 */
export function isBeyondCertificates(subject: Subject): boolean {
  return ['load-balancer', 'ec2'].includes(kindOf(subject) ?? '');
}

function kindOf({ origin: { connection, domainName } }: Subject): Endpoint['kind'] | null {
  return connection.type === 'custom' && domainName.known ? endpointOf(domainName.value).kind : null;
}
