import type { IpAddressType } from '../../model/distribution.js';
import type { DnsObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { counted, FACTS_CHECKED, listed } from '../shared/wording.js';
import { answersOf, arrows, chainOf, decidingAnswers, dnsOf, serversWithAddress } from './answers.js';
import { denialOf, weakened } from './denial.js';

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
    const emptiness = byAuthority(dns) ?? byResolver(dns);
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

interface Emptiness {
  readonly by: string;
  readonly weakness: string | null;
}

/** Every usable server of the deciding zone has the name, and none of the record types, for each type that is needed. */
function byAuthority(dns: DnsObservation): Emptiness | null {
  const deciding = decidingAnswers(dns);
  if (deciding === null) return null;
  const { zone, answers } = deciding;
  const empty = answers.every(({ outcome }) => outcome.addresses.length === 0 && outcome.chain.length === 0);
  const asked = new Set(answers.map(({ type }) => type));
  if (!empty || !dns.lookups.every(({ type }) => asked.has(type))) return null;
  const servers = [...new Set(answers.map(({ server }) => server))];
  return { by: `${counted(servers.length, 'name server')} of ${zone.zone} (${listed(servers)})`, weakness: null };
}

function byResolver(dns: DnsObservation): Emptiness | null {
  const answers = answersOf(dns);
  const complete = dns.lookups.length > 0 && answers.length === dns.lookups.length && dns.addresses.length === 0;
  const empty = answers.every(
    ({ outcome }) => outcome.rcode === 'NOERROR' && !outcome.chainLoops && outcome.referral.length === 0,
  );
  if (!complete || !empty) return null;
  const knowing = serversWithAddress(dns);
  return {
    by: `the resolver ${answers[0]?.server ?? ''}`,
    weakness:
      knowing.length === 0
        ? null
        : `${listed(knowing)} of the zone's own servers do know an address, so the resolver may only remember an older answer`,
  };
}

function remediation(type: IpAddressType, name: string): string {
  if (type === 'dualstack') return `Create an A or AAAA record for ${name} in the public zone.`;
  const [record, other] = type === 'ipv4' ? ['A', 'AAAA'] : ['AAAA', 'A'];
  return `Create an ${record} record for ${name} in the public zone; or, if the origin has ${other} records, set its IP address type (IpAddressType, ip_address_type) to ${type === 'ipv4' ? 'ipv6' : 'ipv4'} or dualstack.`;
}
