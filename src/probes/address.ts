import { BlockList, isIPv4, isIPv6 } from 'node:net';

import type { ResolvedAddress } from '../model/observation.js';
import { UsageError } from '../model/usage-error.js';

/** Which addresses the user declares to be reachable from the internet although they are special (`public-cidrs`). */
export interface AddressPolicy {
  readonly public4: BlockList;
  readonly public6: BlockList;
}

/**
 * Blocks that no origin on the internet can have, the most specific first. Sources: IANA IPv4 and IPv6 Special-Purpose
 * Address Registries (https://www.iana.org/assignments/iana-ipv4-special-registry,
 * https://www.iana.org/assignments/iana-ipv6-special-registry; RFC 6890, RFC 8190), the multicast registries, and where
 * said the clouds' own documents. Blocks that those registries call globally reachable (AS112, AMT) are left out.
 */
const SPECIAL_IPV4: readonly (readonly [cidr: string, name: string])[] = [
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html ; other clouds use the same one.
  ['169.254.169.254/32', 'metadata service'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v2.html
  ['169.254.170.2/32', 'metadata service'],
  // https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
  ['100.100.100.200/32', 'metadata service'],
  // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 (hosted runners stand in Azure)
  ['168.63.129.16/32', 'metadata service'],
  ['0.0.0.0/8', 'this network'], // RFC 791 section 3.2, RFC 1122 section 3.2.1.3
  ['10.0.0.0/8', 'private'], // RFC 1918
  ['172.16.0.0/12', 'private'], // RFC 1918
  ['192.168.0.0/16', 'private'], // RFC 1918
  ['100.64.0.0/10', 'shared address space'], // RFC 6598
  ['127.0.0.0/8', 'loopback'], // RFC 1122 section 3.2.1.3
  ['169.254.0.0/16', 'link-local'], // RFC 3927
  ['192.0.0.0/24', 'IETF protocol assignments'], // RFC 6890 section 2.1
  ['192.0.2.0/24', 'documentation'], // RFC 5737
  ['198.51.100.0/24', 'documentation'], // RFC 5737
  ['203.0.113.0/24', 'documentation'], // RFC 5737
  ['192.88.99.0/24', '6to4 relay'], // RFC 7526
  ['198.18.0.0/15', 'benchmarking'], // RFC 2544
  ['224.0.0.0/4', 'multicast'], // RFC 5771
  ['255.255.255.255/32', 'broadcast'], // RFC 919 section 7
  ['240.0.0.0/4', 'reserved'], // RFC 1112 section 4
];

const SPECIAL_IPV6: readonly (readonly [cidr: string, name: string])[] = [
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
  ['fd00:ec2::254/128', 'metadata service'],
  // https://cloud.google.com/compute/docs/metadata/querying-metadata
  ['fd20:ce::254/128', 'metadata service'],
  ['::/128', 'unspecified'], // RFC 4291 section 2.5.2
  ['::1/128', 'loopback'], // RFC 4291 section 2.5.3
  ['::/96', 'IPv4-compatible'], // RFC 4291 section 2.5.5.1
  ['::ffff:0:0/96', 'IPv4-mapped'], // RFC 4291 section 2.5.5.2
  ['64:ff9b::/96', 'NAT64'], // RFC 6052
  ['64:ff9b:1::/48', 'local-use NAT64'], // RFC 8215
  ['100::/64', 'discard'], // RFC 6666
  ['100:0:0:1::/64', 'dummy prefix'], // RFC 9780
  ['2001::/32', 'Teredo'], // RFC 4380
  ['2001:2::/48', 'benchmarking'], // RFC 5180
  ['2001:10::/28', 'ORCHID'], // RFC 4843
  ['2001:20::/28', 'ORCHIDv2'], // RFC 7343
  ['2001:30::/28', 'drone remote identification'], // RFC 9374
  ['2001:db8::/32', 'documentation'], // RFC 3849
  ['3fff::/20', 'documentation'], // RFC 9637
  ['2002::/16', '6to4'], // RFC 3056
  ['5f00::/16', 'segment routing'], // RFC 9602
  ['fc00::/7', 'unique-local'], // RFC 4193
  ['fe80::/10', 'link-local'], // RFC 4291 section 2.5.6
  ['fec0::/10', 'site-local'], // RFC 3879
  ['ff00::/8', 'multicast'], // RFC 4291 section 2.7
];

/** The internet's own part of IPv6 (RFC 4291 section 2.4); what lies outside is reserved by the IETF. */
const GLOBAL_UNICAST = '2000::/3';

/** RFC 2928: for protocols, not for hosts. Two of its blocks are globally reachable by the registry (RFC 7450, RFC 7535). */
const PROTOCOL_ASSIGNMENTS = '2001::/23';
const REACHABLE_ASSIGNMENTS = ['2001:3::/32', '2001:4:112::/48'];

/** Prefixes with an IPv4 address inside, and where its first byte stands. */
const EMBEDDING: Readonly<Record<string, number>> = {
  'IPv4-compatible': 12,
  'IPv4-mapped': 12,
  NAT64: 12, // RFC 6052 section 2.2, the well-known prefix
  '6to4': 2, // RFC 3056 section 2
};

interface NamedBlock {
  readonly list: BlockList;
  readonly name: string;
}

const SPECIAL4 = SPECIAL_IPV4.map(([cidr, name]): NamedBlock => ({ list: blockListOf([cidr], 4), name }));
const SPECIAL6 = SPECIAL_IPV6.map(([cidr, name]): NamedBlock => ({ list: blockListOf([cidr], 6), name }));
const GLOBAL6 = blockListOf([GLOBAL_UNICAST], 6);
const ASSIGNMENTS6 = blockListOf([PROTOCOL_ASSIGNMENTS], 6);
const REACHABLE6 = blockListOf(REACHABLE_ASSIGNMENTS, 6);

/**
 * Reads `public-cidrs`: one `address/prefix` a line, IPv4 or IPv6; an address alone stands for itself. Empty lines are
 * skipped.
 *
 * @throws UsageError naming the first line that is no CIDR.
 */
export function parseCidrs(lines: readonly string[]): AddressPolicy {
  const cidrs = lines.map((line) => line.trim()).filter((line) => line !== '');
  const families = cidrs.map((cidr) => familyOfCidr(cidr));
  return {
    public4: blockListOf(
      cidrs.filter((_, index) => families[index] === 4),
      4,
    ),
    public6: blockListOf(
      cidrs.filter((_, index) => families[index] === 6),
      6,
    ),
  };
}

function familyOfCidr(cidr: string): 4 | 6 {
  const [address = '', prefix, ...rest] = cidr.split('/');
  const family = isIPv4(address) ? 4 : isIPv6(address) && !address.includes('%') ? 6 : null;
  if (family === null || rest.length > 0 || (prefix !== undefined && !isPrefix(prefix, family))) {
    throw new UsageError(`public-cidrs: ${JSON.stringify(cidr)} is no CIDR such as 10.0.0.0/8 or fd00::/8`);
  }
  return family;
}

function isPrefix(text: string, family: 4 | 6): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= bitsOf(family);
}

function bitsOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function blockListOf(cidrs: readonly string[], family: 4 | 6): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = '', prefix] = cidr.split('/');
    list.addSubnet(address, prefix === undefined ? bitsOf(family) : Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * Tells what kind of address this is and whether it may be connected to: an ordinary address of the internet, or a special
 * one that `public-cidrs` covers (which then counts as ordinary). Text that is no address is never allowed. An address with
 * an IPv4 address inside is also judged by that one, so that `::ffff:10.0.0.1` is no way around.
 */
export function classify(address: string, policy: AddressPolicy): ResolvedAddress {
  if (isIPv4(address)) return classify4(address, policy);
  if (isIPv6(address)) return classify6(address, policy);
  return { address, family: address.includes(':') ? 6 : 4, specialPurpose: 'not an address', allowed: false };
}

function classify4(address: string, policy: AddressPolicy): ResolvedAddress {
  const block = SPECIAL4.find(({ list }) => list.check(address, 'ipv4'));
  const specialPurpose = block === undefined || policy.public4.check(address, 'ipv4') ? null : block.name;
  return { address, family: 4, specialPurpose, allowed: specialPurpose === null };
}

function classify6(address: string, policy: AddressPolicy): ResolvedAddress {
  const plain = address.replace(/%.*$/, '');
  const name = specialName6(plain);
  const inside = name === null ? null : embedded(plain, name);
  const within = inside === null ? null : classify4(inside, policy);
  const covered = policy.public6.check(plain, 'ipv6') && (within?.allowed ?? true);
  // The system connects to a mapped address over IPv4, so what covers the IPv4 address covers it.
  const coveredAsIpv4 = name === 'IPv4-mapped' && inside !== null && policy.public4.check(inside, 'ipv4');
  if (name === null || covered || coveredAsIpv4) return { address, family: 6, specialPurpose: null, allowed: true };
  const embeddedPurpose = within?.specialPurpose ?? null;
  const specialPurpose = embeddedPurpose === null ? name : `${embeddedPurpose} (${name})`;
  return { address, family: 6, specialPurpose, allowed: false };
}

function specialName6(address: string): string | null {
  const block = SPECIAL6.find(({ list }) => list.check(address, 'ipv6'));
  if (block !== undefined) return block.name;
  if (!GLOBAL6.check(address, 'ipv6')) return 'reserved';
  const assignment = ASSIGNMENTS6.check(address, 'ipv6') && !REACHABLE6.check(address, 'ipv6');
  return assignment ? 'IETF protocol assignments' : null;
}

function embedded(address: string, name: string): string | null {
  const offset = EMBEDDING[name];
  if (offset === undefined) return null;
  return [...bytesOf(address).subarray(offset, offset + 4)].join('.');
}

/** The 16 bytes of an IPv6 address whose text was checked before. */
function bytesOf(address: string): Buffer {
  const [head = '', tail] = expandIpv4Tail(address).split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  const bytes = Buffer.alloc(16);
  [...before, ...zeros, ...after].forEach((group, index) => bytes.writeUInt16BE(group, index * 2));
  return bytes;
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

/** `::ffff:10.0.0.1` as `::ffff:a00:1`. */
function expandIpv4Tail(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = parts.slice(0, 4).map(Number);
    return `${(first * 256 + second).toString(16)}:${(third * 256 + fourth).toString(16)}`;
  });
}
