import { domainNameFault } from '../../cloudfront/domain-name.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { Unknown } from '../../model/value.js';
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
  check(subject: Subject): readonly Draft[] {
    const { origin } = subject;
    const { domainName } = origin;
    const found = breach(domainName, (name) => !TENANT_PARAMETER.test(name) && domainNameFault(name) !== null);
    if (found === null) return domainName.known ? [] : partlyKnown(subject, domainName);
    const faults = found.broken.map((name) => `"${name}" ${domainNameFault(name) ?? ''}`);
    return [
      {
        ...weighed(found),
        message: `The origin's domain name cannot be used: ${listed(faults)}. CloudFront refuses the deployment.${doubt(found)}`,
        remediation:
          'Write the bare host name as DomainName (domain_name): no scheme, port, path, IP address or final dot. Ports belong in HTTPPort and HTTPSPort, a path in OriginPath.',
        evidence: { domainName: found.broken[0] ?? '' },
        location: placeOf(domainName, origin),
      },
    ];
  },
};

/** What is written around, or a URL that an attribute comes to (`function_url`, `ApiEndpoint`), can be refused before the rest is known. */
function partlyKnown({ origin }: Subject, domainName: Unknown<string>): readonly Draft[] {
  const { pattern, expression } = domainName;
  const isRefused = pattern.some((piece) => 'literal' in piece && /[:/?#\s]/.test(piece.literal));
  const filled = pattern.map((piece) => ('literal' in piece ? piece.literal : 'x')).join('');
  const fault = isRefused && !TENANT_PARAMETER.test(filled) ? domainNameFault(filled) : null;
  if (fault === null) return [];
  const form = pattern.map((piece) => ('literal' in piece ? piece.literal : '…')).join('');
  const isUrl = /^[a-z]+:\/\//i.test(filled);
  return [
    {
      message: `The origin's domain name cannot be used: ${expression} comes to "${form}", which ${fault}. CloudFront refuses the deployment.`,
      remediation: isUrl
        ? 'Take the host name out of the URL: split("/", …)[2] in Terraform, !Select [2, !Split ["/", …]] in CloudFormation. A path belongs in OriginPath (origin_path).'
        : 'Write the bare host name as DomainName (domain_name). Ports belong in HTTPPort and HTTPSPort, a path in OriginPath (origin_path).',
      evidence: { domainName: form },
      location: placeOf(domainName, origin),
    },
  ];
}
