import { domainNameFault } from '../../cloudfront/domain-name.js';
import { endpointOf } from '../../cloudfront/endpoints.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { Unknown } from '../../model/value.js';
import { breach, doubt, placeOf, weighed, type Breach } from '../shared/values.js';
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
    const { domainName } = origin;
    const found = breach(domainName, (name) => !TENANT_PARAMETER.test(name) && domainNameFault(name) !== null);
    if (found === null) {
      const others = [
        ...(domainName.known ? [] : partlyKnown(origin, domainName)),
        ...address(origin),
        ...noBucket(origin),
      ];
      return others.slice(0, 1);
    }
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
function partlyKnown(origin: Origin, domainName: Unknown<string>): readonly Draft[] {
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

/** Attributes that are IP addresses, by the type of the resource. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ['public_ip', 'private_ip', 'ipv6_addresses'],
  aws_spot_instance_request: ['public_ip', 'private_ip'],
  aws_eip: ['public_ip', 'private_ip', 'address'],
  aws_lightsail_instance: ['public_ip_address', 'private_ip_address'],
  aws_lightsail_static_ip: ['ip_address'],
  'AWS::EC2::Instance': ['PublicIp', 'PrivateIp'],
};

/** A name that is the address of a server as it is, without any text around it. */
function address({ domainName, location }: Origin): readonly Draft[] {
  if (domainName.known || domainName.alternatives.length > 0 || domainName.reference === null) return [];
  const { reference, expression } = domainName;
  const { address: owner, type, attribute } = reference;
  if (type === null || attribute === null || ADDRESSES[type]?.includes(attribute) !== true) return [];
  if (![`${owner}.${attribute}`, `!GetAtt ${owner}.${attribute}`].includes(expression)) return [];
  return [
    {
      message: `The origin's domain name cannot be used: ${expression} is an IP address. CloudFront refuses the deployment.`,
      remediation: `Set DomainName (domain_name) to a host name: the public DNS name of the server (public_dns, PublicDnsName), or a DNS record of your own for its address.`,
      evidence: { expression },
      location: domainName.location ?? location,
    },
  ];
}

/**
 * An S3 origin whose name is no bucket's; `s3-endpoint-form` tells of website endpoints. In Terraform every origin without
 * `custom_origin_config` is one, whatever its name.
 * Source: https://github.com/hashicorp/terraform-provider-aws/issues/18872 and …/issues/33214
 */
function noBucket(origin: Origin): readonly Draft[] {
  if (origin.connection.type !== 's3') return [];
  const found = breach(origin.domainName, isNoBucket) ?? noBucketByKind(origin);
  if (found === null) return [];
  const [name = ''] = found.broken;
  return [
    {
      certainty: 'likely',
      ...weighed(found),
      message: `${name} is no endpoint of an S3 bucket, and the origin has no custom origin configuration, so CloudFront takes it for a bucket and refuses the deployment: "does not refer to a valid S3 bucket".${doubt(found)}`,
      remediation:
        'Give the origin a CustomOriginConfig (custom_origin_config) with its ports, its protocol policy and its SSL protocols.',
      evidence: { domainName: name },
      location: placeOf(origin.domainName, origin),
    },
  ];
}

function isNoBucket(name: string): boolean {
  if (TENANT_PARAMETER.test(name)) return false;
  const { kind } = endpointOf(name);
  if (kind === 'custom') return HOST_NAME.test(name) && !SOME_S3_NAME.test(name);
  return kind !== 's3' && kind !== 's3-website';
}

/** What stands for a name until somebody puts one in has no dots, as a rule. */
const HOST_NAME = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** Names that AWS may have for buckets besides those that are known here. */
const SOME_S3_NAME = /(?:^|[.-])s3.*\.(?:amazonaws\.|aws$)/i;

/** The same by what the name is taken from, where it is not known. */
function noBucketByKind({ kind, domainName }: Origin): Breach<string> | null {
  const isOpen = !domainName.known && domainName.alternatives.length === 0;
  if (!isOpen || kind === 's3' || kind === 's3-website' || kind === 'unknown') return null;
  return { broken: [domainName.expression], always: true, location: domainName.location, expression: null };
}
