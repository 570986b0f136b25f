import { issue, prepareRsaKey, type CertificateTemplate, type Issued } from './certificates.js';

const DAY_MS = 86_400_000;

/** A root and the authority below it that signs for servers. */
export interface Authority {
  readonly root: Issued;
  readonly intermediate: Issued;
}

/** The certificate authorities of the demo. */
export interface Authorities {
  readonly trusted: Authority;
  /** Not in the list of trusted roots. */
  readonly stranger: Authority;
}

/** Makes the authorities; the one slow key is made off the main thread meanwhile. */
export async function createAuthorities(): Promise<Authorities> {
  const slowKey = prepareRsaKey({ type: 'rsa', bits: 2048 });
  const authorities = { trusted: createAuthority('Shop Example'), stranger: createAuthority('Unknown Example') };
  await slowKey;
  return authorities;
}

/** A certificate for one or more names, signed by the intermediate. */
export function certify(
  { intermediate }: Authority,
  names: readonly [string, ...string[]],
  details: Partial<CertificateTemplate> = {},
): Issued {
  return issue({ subject: names[0], dnsNames: names, issuer: intermediate, ...details });
}

/** The moment so many days from now; negative ones lie in the past. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}

function createAuthority(owner: string): Authority {
  const subject = (name: string) =>
    [
      { type: 'O', value: owner },
      { type: 'CN', value: `${owner} ${name}` },
    ] as const;
  const dates = { notBefore: daysFromNow(-400), notAfter: daysFromNow(3000) };
  const root = issue({ subject: subject('Root CA'), ca: true, ...dates });
  const intermediate = issue({ subject: subject('Server CA'), ca: true, pathLength: 0, issuer: root, ...dates });
  return { root, intermediate };
}
