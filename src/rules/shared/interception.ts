import type { Certificate, ChainObservation, ExchangeObservation } from '../../model/observation.js';

/** A product that opens TLS connections on their way, and how its certification authorities are called. */
interface Product {
  readonly name: string;
  readonly pattern: RegExp;
}

/**
 * Products that intercept TLS, by the names their authorities carry out of the box. A vendor that also sells public
 * certificates, or certificates for origins, is in only with the words that its intercepting product uses: Cloudflare's
 * origin certificates and Symantec's old public ones are faults of the origin.
 */
const PRODUCTS: readonly Product[] = [
  { name: 'Zscaler', pattern: /zscaler|\bzscloud\b/i },
  { name: 'Netskope', pattern: /netskope|\bgoskope\b/i },
  { name: 'Fortinet', pattern: /fortinet|fortigate|forticlient|fortiproxy/i },
  { name: 'Palo Alto Networks', pattern: /palo ?alto networks|globalprotect|prisma access/i },
  { name: 'Symantec (Blue Coat) ProxySG', pattern: /blue ?coat|proxysg|symantec (?:cloud swg|wss|web security)/i },
  { name: 'Cisco', pattern: /cisco (?:umbrella|web security|secure web|secure access|wsa)|opendns|ironport/i },
  { name: 'Sophos', pattern: /sophos/i },
  { name: 'Forcepoint', pattern: /forcepoint|websense/i },
  { name: 'Skyhigh (McAfee, Trellix) Web Gateway', pattern: /mcafee|skyhigh|trellix/i },
  { name: 'Check Point', pattern: /\bcheck ?point\b/i },
  { name: 'Barracuda', pattern: /barracuda/i },
  { name: 'WatchGuard', pattern: /watchguard|fireware/i },
  { name: 'SonicWall', pattern: /sonicwall/i },
  { name: 'Cato Networks', pattern: /cato networks/i },
  { name: 'Cloudflare Gateway', pattern: /cloudflare for teams|gateway ca - cloudflare/i },
  { name: 'iboss', pattern: /\biboss\b/i },
  { name: 'Menlo Security', pattern: /menlo security/i },
  { name: 'Smoothwall', pattern: /smoothwall/i },
  { name: 'Untangle', pattern: /untangle/i },
  { name: 'Lightspeed', pattern: /lightspeed (?:rocket|systems)/i },
  { name: 'Securly', pattern: /securly/i },
  { name: 'Trend Micro InterScan', pattern: /interscan|\biwsva\b/i },
  { name: 'Microsoft Forefront TMG', pattern: /forefront tmg/i },
  { name: 'Kaspersky', pattern: /kaspersky/i },
  { name: 'ESET', pattern: /\beset\b/i },
  { name: 'Avast', pattern: /\bavast\b/i },
  { name: 'AVG', pattern: /\bavg (?:web|mail|technologies|trusted)/i },
  { name: 'Norton', pattern: /norton web|norton mail/i },
  { name: 'Bitdefender', pattern: /bitdefender/i },
  { name: 'AdGuard', pattern: /adguard/i },
  { name: 'mitmproxy', pattern: /\bmitmproxy\b/i },
  { name: 'Charles Proxy', pattern: /\bcharles (?:proxy|ssl)/i },
  { name: 'Fiddler', pattern: /fiddlerroot|\bfiddler\b/i },
  { name: 'Burp Suite', pattern: /portswigger|\bburp\b/i },
  { name: 'ZAP', pattern: /zed attack proxy|\bzap root ca\b/i },
  { name: 'Proxyman', pattern: /proxyman/i },
  { name: 'HTTP Toolkit', pattern: /http toolkit/i },
  { name: 'Squid', pattern: /\bsquid\b/i },
];

/**
 * The product that answered in the origin's place; null when nothing says so. It takes a chain that leads to no trusted
 * root, and issuers with the name of such a product. A certificate that the product has for itself (its own name in the
 * subject, not the name that was asked for) is no interception: then the origin is such a device.
 */
export function interceptorOf({ tls, target }: Pick<ExchangeObservation, 'tls' | 'target'>): string | null {
  const chain = tls?.chain ?? null;
  const leaf = chain?.certificates[0];
  if (chain === null || leaf === undefined || leaf.selfSigned || isAnchored(chain)) return null;
  const above = authorityNames(chain);
  const product = PRODUCTS.find(({ pattern }) => above.some((name) => pattern.test(name)));
  if (product === undefined) return null;
  const isOwn = product.pattern.test(leaf.subject) && !names(leaf, target.serverName ?? target.hostHeader);
  return isOwn ? null : product.name;
}

function isAnchored({ verification, paths }: ChainObservation): boolean {
  return verification.trusted || paths.some(({ end }) => end === 'anchor');
}

/** The leaf's issuer, and both names of every certificate on the way up. */
function authorityNames({ certificates, paths }: ChainObservation): readonly string[] {
  const positions = paths[0]?.positions ?? [0];
  return positions.flatMap((position) => {
    const certificate = certificates[position];
    if (certificate === undefined) return [];
    return position === 0 ? [certificate.issuer] : [certificate.subject, certificate.issuer];
  });
}

/** Whether the certificate was made for a name; a forged one is, or has the names of the one that it stands for. */
function names({ dnsNames, commonName }: Certificate, name: string): boolean {
  const asked = name.toLowerCase();
  const parent = asked.replace(/^[^.]+/, '*');
  return [...dnsNames, commonName ?? ''].some((own) => [asked, parent].includes(own.toLowerCase()));
}
