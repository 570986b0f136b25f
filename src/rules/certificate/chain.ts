import type { Certificate, CertificationPath, ChainObservation } from '../../model/observation.js';
import type { Subject } from '../../model/rule.js';
import { clusters, type Cluster, type Probed } from '../shared/exchanges.js';
import { day } from '../shared/wording.js';

/** The chain of one exchange, in the terms the certificate rules think in. */
export interface ChainView {
  readonly chain: ChainObservation;
  /** Whether the handshake finished, so that OpenSSL's verdict is one on the whole chain. */
  readonly finished: boolean;
  readonly leaf: Certificate;
  /** Certificates of the path that matters, the leaf first; the trusted root is no part of it. */
  readonly needed: readonly Certificate[];
}

/** Bytes are bounded by the probe; a message needs less. */
const MAX_SUBJECT_LENGTH = 160;

/** Sightings on the chains of an origin, grouped by cause. */
export function clustersOfChains<T>(
  subject: Subject,
  see: (view: ChainView, probed: Probed) => readonly T[],
  identity: (seen: T) => string,
): readonly Cluster<T>[] {
  const views = new Map<ChainObservation, ChainView | null>();
  const viewed = (chain: ChainObservation, finished: boolean): ChainView | null => {
    const known = views.get(chain);
    if (known !== undefined) return known;
    const view = viewOf(chain, finished);
    views.set(chain, view);
    return view;
  };
  return clusters(
    subject,
    (probed) => {
      const { tls } = probed.exchange;
      if (tls === null || tls.chain === null) return [];
      const view = viewed(tls.chain, tls.status === 'completed');
      return view === null ? [] : see(view, probed);
    },
    identity,
  );
}

/** Null for an empty list of certificates. */
export function viewOf(chain: ChainObservation, finished: boolean): ChainView | null {
  const [leaf] = chain.certificates;
  if (leaf === undefined) return null;
  const [best] = [...anchorPaths(chain), ...chain.paths];
  const needed = best === undefined ? [leaf] : certificatesOf(chain, best);
  return {
    chain,
    finished,
    leaf,
    needed: needed.filter((certificate, index) => index === 0 || !certificate.isTrustedRoot),
  };
}

/** Paths that end in a trusted root, the best first. */
export function anchorPaths(chain: ChainObservation): readonly CertificationPath[] {
  return chain.paths.filter(({ end }) => end === 'anchor');
}

export function certificatesOf(chain: ChainObservation, path: CertificationPath): readonly Certificate[] {
  return path.positions.flatMap((position) => {
    const certificate = chain.certificates[position];
    return certificate === undefined ? [] : [certificate];
  });
}

/**
 * The certificates that spoil every way to a trusted root: the leaf, or an intermediate that no other path avoids. With
 * cross-signed chains one good path is enough, so a superfluous bad certificate is no alarm.
 */
export function spoilers(view: ChainView, isBad: (certificate: Certificate) => boolean): readonly Certificate[] {
  if (isBad(view.leaf)) return [view.leaf];
  const anchored = anchorPaths(view.chain);
  const paths = anchored.length > 0 ? anchored : view.chain.paths;
  const bad = paths.map((path) =>
    certificatesOf(view.chain, path).filter((certificate) => !certificate.isTrustedRoot && isBad(certificate)),
  );
  return bad.every((found) => found.length > 0) ? (bad[0] ?? []) : [];
}

/** The same where OpenSSL has already accepted the chain: only the leaf can then be wrong by the calendar. */
export function datedSpoilers(view: ChainView, isBad: (certificate: Certificate) => boolean): readonly Certificate[] {
  const found = spoilers(view, isBad);
  return view.chain.verification.trusted ? found.filter((certificate) => certificate === view.leaf) : found;
}

export function isExpired(certificate: Certificate, now: Date): boolean {
  return Date.parse(certificate.notAfter) < now.getTime();
}

export function isNotYetValid(certificate: Certificate, now: Date): boolean {
  return Date.parse(certificate.notBefore) > now.getTime();
}

/** `the leaf (CN=…)`, `the certificate at position 1 (CN=…)`: by place on the wire and by subject. */
export function called(certificate: Certificate): string {
  const place = certificate.position === 0 ? 'the leaf' : `the certificate at position ${certificate.position}`;
  return `${place} (${short(certificate.subject)})`;
}

/** The same at the start of a sentence. */
export function calledFirst(certificate: Certificate): string {
  const text = called(certificate);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A distinguished name, bounded. */
export function short(name: string): string {
  if (name === '') return 'no subject';
  return name.length > MAX_SUBJECT_LENGTH ? `${name.slice(0, MAX_SUBJECT_LENGTH)}…` : name;
}

/** `0: CN=a (until 2027-01-01)`: a chain as evidence, one line per certificate. */
export function outline(certificates: readonly Certificate[], limit: number = 10): readonly string[] {
  const lines = certificates
    .slice(0, limit)
    .map(({ position, subject, notAfter }) => `${position}: ${short(subject)} (until ${day(notAfter)})`);
  const rest = certificates.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}
