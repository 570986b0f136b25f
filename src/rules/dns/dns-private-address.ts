import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed, ofAddresses } from '../shared/wording.js';
import { dnsOf } from './answers.js';

/** Addresses of special-purpose blocks (IANA registries, RFC 6890): CloudFront connects over the public internet. */
export const dnsPrivateAddress: Rule = {
  id: 'dns-private-address',
  title: 'Origin name leads to an address that the internet cannot reach',
  layer: 'dns',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    const addresses = dns?.addresses ?? [];
    const unreachable = addresses.filter(({ specialPurpose, allowed }) => specialPurpose !== null && !allowed);
    if (dns === null || unreachable.length === 0) return [];
    const named = unreachable.map(({ address, specialPurpose }) => `${address} (${specialPurpose ?? ''})`);
    const all = unreachable.length === addresses.length && dns.addressesLeftOut === 0;
    return [
      {
        ...(all ? {} : { level: 'warning', certainty: 'likely' }),
        message: all
          ? `${dns.name} leads only to addresses that the internet cannot reach: ${listed(named)}. CloudFront connects over the public internet, gets no answer and answers 504.`
          : `${dns.name} leads to ${ofAddresses(
              named,
              addresses.length + dns.addressesLeftOut,
            )} that the internet cannot reach. This is a warning because others may be public; CloudFront answers 504 when it picks one of these.`,
        remediation: `Let ${dns.name} resolve to public addresses only. For a load balancer or instance in private subnets use a VPC origin (vpc_origin_config, VpcOriginConfig) instead.`,
        evidence: { name: dns.name, addresses: bounded(named), ofAddresses: addresses.length },
        seenIn: ['dns'],
      },
    ];
  },
};
