import { networkInterfaces } from 'node:os';

let answer: boolean | null = null;

/**
 * Whether this machine has an IPv6 address that is good for more than its own link. Asked of the system once per process;
 * nothing is sent.
 */
export function hasIpv6(): boolean {
  answer ??= Object.values(networkInterfaces()).some((entries) =>
    entries?.some(({ family, internal, address }) => family === 'IPv6' && !internal && !isLinkLocal(address)),
  );
  return answer;
}

/** Whether an IPv6 address is of the internet's own block, 2000::/3, RFC 4291 section 2.4 and the IANA registry. */
export function isGlobalUnicast(address: string): boolean {
  return /^[23][0-9a-f]{3}:/i.test(address);
}

/** fe80::/10, RFC 4291 section 2.5.6. */
function isLinkLocal(address: string): boolean {
  return /^fe[89ab]/i.test(address);
}
