import { domainNameFault } from '../../cloudfront/domain-name.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';

/** Placeholders that a tenant of a multi-tenant distribution fills in (`{{name}}`). */
const TENANT_PARAMETER = /\{\{.*\}\}/;

/** A domain name that CloudFront's API refuses. */
export const originDomainInvalid: Rule = {
  id: 'origin-domain-invalid',
  title: 'Origin domain name is not acceptable',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const found = breach(origin.domainName, (name) => !TENANT_PARAMETER.test(name) && domainNameFault(name) !== null);
    if (found === null) return [];
    const faults = found.broken.map((name) => `"${name}" ${domainNameFault(name) ?? ''}`);
    return [
      {
        ...weighed(found),
        message: `The origin's domain name cannot be used: ${listed(faults)}. CloudFront refuses the deployment.${doubt(found)}`,
        remediation:
          'Write the bare host name as DomainName (domain_name): no scheme, port, path, IP address or final dot. Ports belong in HTTPPort and HTTPSPort, a path in OriginPath.',
        evidence: { domainName: found.broken[0] ?? '' },
        location: placeOf(origin.domainName, origin),
      },
    ];
  },
};
