import type { KeyObject, X509Certificate } from 'node:crypto';
import type { Certificate, CertificationPath, ChainObservation } from '../../model/observation.js';
import { isSignedBy, parseSharedCertificate, type ParsedCertificate } from './certificate.js';
import { rootStoreOf, type RootStore } from './root-store.js';
import { verificationByPaths } from './verification.js';

/** What is kept of the paths through a chain, the best first. */
const MAX_PATHS = 8;

/** Bounds of the search, out of reach of every chain but one made to keep us busy. */
const MAX_SEARCH_STEPS = 1_000;
const MAX_SIGNATURE_CHECKS = 256;

/**
 * Everything that follows from a chain as sent and the trusted roots, without fetching anything.
 *
 * @param verification OpenSSL's verdict where a handshake gave one; null where it broke off before, and the paths found
 *   here have to stand in.
 */
export function observeChain(
  sent: readonly Buffer[],
  trustedRoots: readonly string[],
  verification: ChainObservation['verification'] | null,
): ChainObservation {
  const roots = rootStoreOf(trustedRoots);
  const search = new PathSearch(sent.map(parseSharedCertificate), roots);
  const certificates = search.describe();
  const paths = search.paths(Date.now());
  return { certificates, verification: verification ?? verificationByPaths(certificates, paths, Date.now()), paths };
}

/** The relations between the certificates of one chain, each signature checked once. */
class PathSearch {
  readonly #sent: readonly ParsedCertificate[];
  readonly #roots: RootStore;
  readonly #checked = new Map<string, boolean>();
  readonly #found: CertificationPath[] = [];
  #signatureChecks = 0;
  #steps = 0;

  constructor(sent: readonly ParsedCertificate[], roots: RootStore) {
    this.#sent = sent;
    this.#roots = roots;
  }

  describe(): readonly Certificate[] {
    return this.#sent.map((certificate, position) => ({
      position,
      ...certificate.facts,
      certifiedByNext: position + 1 < this.#sent.length ? this.#certifies(position + 1, position) : null,
      isTrustedRoot: this.#roots.has(certificate),
    }));
  }

  /** Complete paths first, then those whose certificates are all valid at the time, then the shorter ones. */
  paths(nowMs: number): readonly CertificationPath[] {
    if (this.#sent.length > 0) this.#extend([0]);
    const rank = (path: CertificationPath): readonly number[] => [
      ['anchor', 'self-signed', 'missing-issuer'].indexOf(path.end),
      path.positions.every((position) => this.#isValidAt(position, nowMs)) ? 0 : 1,
      path.positions.length,
    ];
    return this.#found.toSorted((a, b) => compare(rank(a), rank(b))).slice(0, MAX_PATHS);
  }

  #extend(positions: readonly number[]): void {
    this.#steps += 1;
    const last = positions.at(-1);
    const certificate = last === undefined ? undefined : this.#sent[last];
    if (last === undefined || certificate === undefined || this.#steps > MAX_SEARCH_STEPS) return;
    const anchor = this.#anchorOf(certificate);
    if (anchor !== null) this.#found.push({ positions, end: 'anchor', anchor });
    if (this.#roots.has(certificate)) return;
    if (certificate.facts.selfSigned) this.#found.push({ positions, end: 'self-signed', anchor: null });
    const issuers = this.#issuersOf(last, positions);
    for (const issuer of issuers) this.#extend([...positions, issuer]);
    if (anchor === null && issuers.length === 0 && !certificate.facts.selfSigned) {
      this.#found.push({ positions, end: 'missing-issuer', anchor: null });
    }
  }

  /** Subject of the trusted root that the certificate is, or that certifies it. */
  #anchorOf(certificate: ParsedCertificate): string | null {
    if (this.#roots.has(certificate)) return certificate.facts.subject;
    const root = this.#roots
      .named(certificate.issuerKey)
      .find(({ publicKey }) => this.#verify(certificate.x509, publicKey));
    return root?.subject ?? null;
  }

  #issuersOf(position: number, path: readonly number[]): readonly number[] {
    const seen = new Set(path.map((used) => this.#sent[used]?.facts.fingerprint256));
    const issuers: number[] = [];
    this.#sent.forEach(({ facts }, candidate) => {
      if (seen.has(facts.fingerprint256) || !this.#certifies(candidate, position)) return;
      seen.add(facts.fingerprint256);
      issuers.push(candidate);
    });
    return issuers;
  }

  #certifies(issuerPosition: number, position: number): boolean {
    const issuer = this.#sent[issuerPosition];
    const certificate = this.#sent[position];
    if (issuer === undefined || certificate === undefined || certificate.issuerKey !== issuer.subjectKey) return false;
    const pair = `${issuerPosition} ${position}`;
    const known = this.#checked.get(pair);
    if (known !== undefined) return known;
    const verified = this.#verify(certificate.x509, issuer.publicKey);
    this.#checked.set(pair, verified);
    return verified;
  }

  #verify(certificate: X509Certificate | null, key: KeyObject | null): boolean {
    this.#signatureChecks += 1;
    if (this.#signatureChecks > MAX_SIGNATURE_CHECKS) return false;
    return certificate !== null && isSignedBy(certificate, key);
  }

  #isValidAt(position: number, nowMs: number): boolean {
    const facts = this.#sent[position]?.facts;
    return facts !== undefined && Date.parse(facts.notBefore) <= nowMs && nowMs <= Date.parse(facts.notAfter);
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
