import type { IpAddressType } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { arrows, chainOf, dnsOf } from './answers.js';
import { denialOf, weakened } from './denial.js';
import { emptinessOf } from './emptiness.js';

/** The record types CloudFront looks for, by IpAddressType (Developer Guide, "Enable IPv6 for CloudFront distributions"). */
const RECORDS: Readonly<Record<IpAddressType, string>> = {
  ipv4: 'A record',
  ipv6: 'AAAA record',
  dualstack: 'A or AAAA record',
};

/** The name exists, but has no address of a family that CloudFront uses for this origin. */
export const dnsNoAddress: Rule = {
  id: 'dns-no-address',
  title: 'Origin name has no address of the needed family',
  layer: 'dns',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    if (dns === null || denialOf(dns) !== null) return [];
    const emptiness = emptinessOf(dns);
    if (emptiness === null) return [];
    const type = subject.plan.lookup?.ipAddressType ?? 'ipv4';
    const asWhat = isTypeKnown(subject)
      ? `The origin's IP address type is ${type}`
      : 'That holds for every IP address type the origin can have';
    const chain = chainOf(dns);
    const end = chain.at(-1)?.target;
    const { sentence, ...weight } = weakened(emptiness.weakness);
    const through = end === undefined ? '' : ` (${arrows(chain)})`;
    return [
      {
        ...weight,
        message: `${dns.name} exists but has no ${RECORDS[type]}${through}, according to ${emptiness.by}. ${asWhat}, so CloudFront finds no address to connect to and answers 502.${sentence}`,
        remediation: remediation(type, end ?? dns.name),
        evidence: { name: dns.name, ipAddressType: type, askedFor: dns.lookups.map((lookup) => lookup.type) },
        seenIn: ['dns'],
      },
    ];
  },
};

function isTypeKnown({ origin: { connection } }: Subject): boolean {
  return connection.type !== 'custom' || connection.ipAddressType.known;
}

function remediation(type: IpAddressType, name: string): string {
  if (type === 'dualstack') return `Create an A or AAAA record for ${name} in the public zone.`;
  const [record, other] = type === 'ipv4' ? ['A', 'AAAA'] : ['AAAA', 'A'];
  return `Create an ${record} record for ${name} in the public zone; or, if the origin has ${other} records, set its IP address type (IpAddressType, ip_address_type) to ${type === 'ipv4' ? 'ipv6' : 'ipv4'} or dualstack.`;
}
