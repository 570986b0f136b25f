import { constants } from 'node:crypto';
import { createSecureContext, type SecureContext, type SecureContextOptions, type SecureVersion } from 'node:tls';
import {
  PSS_SIGNATURE_SCHEMES,
  PUBLISHED_GROUPS,
  PUBLISHED_SIGNATURE_SCHEMES,
  PUBLISHED_SUITES,
  TLS13_SUITES,
} from '../../cloudfront/tls-offer.js';
import type { SslProtocol } from '../../model/plan.js';
import { FURTHER_GROUP_NAMES, FURTHER_SCHEME_NAMES } from './names.js';

/**
 * A hello that node:tls sends: CloudFront's lists as published up to TLS 1.2, TLS 1.3 with RSA-PSS added, or TLS 1.3 (and
 * what is above `minVersion`) with every group and signature scheme that the library has.
 */
export type NodeOffer =
  | { readonly name: 'published'; readonly minVersion: SecureVersion; readonly maxVersion: SecureVersion }
  | { readonly name: 'tls13' }
  | { readonly name: 'tls13-all'; readonly minVersion: SecureVersion };

export const TLS13_OFFER: NodeOffer = { name: 'tls13' };

/** Loading the roots into a context costs tens of milliseconds, so a run makes each context once. */
const contexts = new WeakMap<readonly string[], Map<string, SecureContext>>();

/**
 * The offer for what OriginSslProtocols allows, from its lowest to its highest version. Null for SSLv3 alone, which node
 * cannot speak; beside others SSLv3 is left out here. An empty list stands for TLS 1.2, the least that CloudFront needs.
 */
export function publishedOffer(sslProtocols: readonly SslProtocol[]): NodeOffer | null {
  const versions = (['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const).filter((version) => sslProtocols.includes(version));
  const [minVersion] = versions;
  const maxVersion = versions.at(-1);
  if (minVersion !== undefined && maxVersion !== undefined) return { name: 'published', minVersion, maxVersion };
  return sslProtocols.length > 0 ? null : { name: 'published', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' };
}

/** The context for an offer, the same object for the same list of roots. */
export function secureContextFor(offer: NodeOffer, trustedRoots: readonly string[]): SecureContext {
  const ofRoots = contexts.get(trustedRoots) ?? new Map<string, SecureContext>();
  contexts.set(trustedRoots, ofRoots);
  const name = Object.values(offer).join(' ');
  const known = ofRoots.get(name);
  if (known !== undefined) return known;
  const made = makeContext(offer, trustedRoots);
  ofRoots.set(name, made);
  return made;
}

/**
 * Security level 0, because the library's own opinion of keys and hashes must not hide what CloudFront would accept: rules
 * judge them. Suites that the library does not have (3DES, RC4) are left out by it; raw hellos offer those.
 */
function makeContext(offer: NodeOffer, trustedRoots: readonly string[]): SecureContext {
  const published = PUBLISHED_SIGNATURE_SCHEMES.map((scheme) => scheme.openssl);
  const common = {
    ca: [...trustedRoots],
    ecdhCurve: PUBLISHED_GROUPS.map((group) => group.openssl).join(':'),
    // Servers from before RFC 5746 (2010) are reached by CloudFront too; nothing is ever renegotiated here.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  };
  if (offer.name === 'published') {
    return createSecureContext({
      ...common,
      ciphers: cipherList(PUBLISHED_SUITES),
      sigalgs: published.join(':'),
      minVersion: offer.minVersion,
      maxVersion: offer.maxVersion,
    });
  }
  // OpenSSL takes the security level only in the list of older suites, which TLS 1.3 alone then does not offer.
  const tls13 = {
    ...common,
    ciphers: cipherList([...TLS13_SUITES, ...PUBLISHED_SUITES]),
    maxVersion: 'TLSv1.3',
  } as const;
  if (offer.name === 'tls13-all') {
    return createSecureContext({
      ...tls13,
      ecdhCurve: [common.ecdhCurve, ...furtherGroups()].join(':'),
      sigalgs: [...published, ...furtherSchemes()].join(':'),
      minVersion: offer.minVersion,
    });
  }
  const pss = PSS_SIGNATURE_SCHEMES.map((scheme) => scheme.openssl);
  return createSecureContext({ ...tls13, sigalgs: [...published, ...pss].join(':'), minVersion: 'TLSv1.3' });
}

/** One name that the library does not know makes it refuse the whole list, and it tells of none that it has. */
function furtherGroups(): readonly string[] {
  return FURTHER_GROUP_NAMES.filter((name) => isTaken({ ecdhCurve: name }));
}

function furtherSchemes(): readonly string[] {
  return FURTHER_SCHEME_NAMES.filter((name) => isTaken({ sigalgs: name }));
}

function isTaken(option: SecureContextOptions): boolean {
  try {
    createSecureContext({ ca: [], ...option });
    return true;
  } catch {
    return false;
  }
}

function cipherList(suites: readonly { readonly openssl: string | null }[]): string {
  return [...suites.flatMap(({ openssl }) => openssl ?? []), '@SECLEVEL=0'].join(':');
}
