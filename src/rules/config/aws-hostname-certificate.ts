import type { Draft, Rule, Subject } from '../../model/rule.js';
import { doubt, nameOf, placeOf, weighed, type Breach } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { both, httpsBreach, kindBreach } from './endpoint.js';
import { forwardingTo, type ForwardingBehavior } from './forwarding.js';

/**
 * HTTPS to the own AWS name of a load balancer or instance while Host is not forwarded: CloudFront checks the certificate
 * against that name, and no certification authority gives anybody one for it.
 */
export const awsHostnameCertificate: Rule = {
  id: 'aws-hostname-certificate',
  title: 'HTTPS to a name that no certificate can cover',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    const { connection } = origin;
    if (connection.type !== 'custom') return [];
    const named = kindBreach(origin, 'load-balancer') ?? kindBreach(origin, 'ec2');
    const found = both(httpsBreach(connection), named);
    const { sure, behaviors } = forwardingTo(distribution, origin);
    const without = behaviors.filter(({ forwarded }) => forwarded === 'no');
    if (found === null || without.length === 0) return [];
    return [draft({ origin, found: { ...found, always: found.always && sure }, without, sure })];
  },
};

function draft({
  origin,
  found,
  without,
  sure,
}: {
  readonly origin: Subject['origin'];
  readonly found: Breach<string>;
  readonly without: readonly ForwardingBehavior[];
  readonly sure: boolean;
}): Draft {
  const patterns = without.map(({ pattern }) => pattern);
  const unsure = sure ? doubt(found) : ' This is a warning because it is not certain that this behavior leads here.';
  const service = origin.kind === 'ec2' ? 'instance' : 'load balancer';
  return {
    ...weighed(found),
    message: `CloudFront connects by HTTPS to ${nameOf(origin)}, the ${service}'s own AWS name, and does not forward Host on behavior ${listed(patterns)}. No public certificate can cover that name, so the name check fails and CloudFront answers 502.${unsure}`,
    remediation: `Give the ${service} a name of your own that its certificate covers (such as origin.example.com, an alias or CNAME to the AWS name) and set DomainName (domain_name) to it; or forward Host with the origin request policy AllViewer where the certificate covers the distribution's aliases; or set OriginProtocolPolicy (origin_protocol_policy) to http-only.`,
    evidence: { domainName: nameOf(origin), behaviors: patterns, hostForwarded: 'no' },
    location: placeOf(origin.domainName, origin),
  };
}
