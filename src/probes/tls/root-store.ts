import type { KeyObject } from 'node:crypto';
import { parseCertificate, subjectKeyOf, type ParsedCertificate } from './certificate.js';

export interface TrustedRoot {
  readonly subject: string;
  readonly publicKey: KeyObject | null;
}

/** The trusted roots, found by their subject. */
export interface RootStore {
  /** Whether the same bytes are a trusted root. */
  has(certificate: ParsedCertificate): boolean;
  /** The roots with this subject, which is a key made by `parseName`. */
  named(subjectKey: string): readonly TrustedRoot[];
}

const PEM_FRAME = /-----[^-]+-----|\s+/g;

/** One store per list, for as long as the list is held: a run gives the same list for every connection. */
const stores = new WeakMap<readonly string[], RootStore>();

/**
 * The store of a list of PEM texts, one certificate each. Only subjects are read in advance (about a millisecond for
 * Mozilla's list); a root is parsed when a certificate names it as its issuer.
 */
export function rootStoreOf(trustedRoots: readonly string[]): RootStore {
  const known = stores.get(trustedRoots);
  if (known !== undefined) return known;
  const made = makeStore(trustedRoots);
  stores.set(trustedRoots, made);
  return made;
}

function makeStore(trustedRoots: readonly string[]): RootStore {
  const bySubject = indexBySubject(trustedRoots.map(derOf));
  const parsed = new Map<string, readonly TrustedRoot[]>();
  return {
    has: ({ der, subjectKey }) => bySubject.get(subjectKey)?.some((root) => root.equals(der)) ?? false,
    named: (subjectKey) => {
      const known = parsed.get(subjectKey);
      if (known !== undefined) return known;
      const roots = (bySubject.get(subjectKey) ?? []).map(parseCertificate);
      const made = roots.map(({ facts, publicKey }) => ({ subject: facts.subject, publicKey }));
      // Names of certificates that are not in the list come from the other end and are not remembered.
      if (made.length > 0) parsed.set(subjectKey, made);
      return made;
    },
  };
}

function indexBySubject(roots: readonly Buffer[]): ReadonlyMap<string, readonly Buffer[]> {
  const index = new Map<string, Buffer[]>();
  for (const root of roots) {
    const key = subjectKeyOf(root);
    if (key === null) continue;
    const others = index.get(key);
    if (others === undefined) index.set(key, [root]);
    else others.push(root);
  }
  return index;
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(PEM_FRAME, ''), 'base64');
}
