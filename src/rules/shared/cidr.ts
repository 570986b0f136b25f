import { BlockList, isIP } from 'node:net';

/**
 * Blocks from which nobody comes over the internet: private use, shared, loopback, link-local, documentation. Source: IANA
 * IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
 */
const OUTSIDE: readonly (readonly [address: string, prefix: number])[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
  ['2001:db8::', 32],
];

const BLOCKS = OUTSIDE.map(([address, prefix]) => {
  const list = new BlockList();
  list.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return { family: isIP(address), prefix, list };
});

/** Who a range of addresses can stand for. */
export interface AddressRange {
  readonly family: 4 | 6;
  /** False when the whole range lies where nobody comes from over the internet. */
  readonly reachesInternet: boolean;
}

/** Reads `address/prefix`, or an address alone; null when it is neither. */
export function addressRange(text: string): AddressRange | null {
  const [address = '', written, ...rest] = text.trim().split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return null;
  const length = family === 6 ? 128 : 32;
  const prefix = written === undefined ? length : Number(written);
  if (written === '' || !Number.isInteger(prefix) || prefix < 0 || prefix > length) return null;
  const outside = BLOCKS.some(
    (block) =>
      block.family === family && prefix >= block.prefix && block.list.check(address, family === 6 ? 'ipv6' : 'ipv4'),
  );
  return { family: family === 6 ? 6 : 4, reachesInternet: !outside };
}
