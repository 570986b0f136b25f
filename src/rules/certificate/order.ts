import type { Certificate } from '../../model/observation.js';
import { anchorPaths, certificatesOf, type ChainView } from './chain.js';

/**
 * `wrong`: a needed certificate does not stand right behind the one it certifies. `alternate`: the only thing in between is
 * another variant of the same authority (cross-signing), which certifies the one before it as well.
 */
export interface OrderProblem {
  readonly type: 'wrong' | 'alternate';
  /** The certificate whose successor on the wire is not the one it needs, and that successor. */
  readonly before: Certificate;
  readonly intruder: Certificate;
  /** The order that would be right. */
  readonly right: readonly Certificate[];
}

/** Null when some complete path stands in order from the leaf upwards; what comes after it does not matter here. */
export function orderProblem(view: ChainView): OrderProblem | null {
  const anchored = anchorPaths(view.chain);
  const paths = (anchored.length > 0 ? anchored : view.chain.paths).map((path) =>
    withoutRoot(certificatesOf(view.chain, path)),
  );
  if (paths.length === 0 || paths.some(isInOrder)) return null;
  const problems = paths.flatMap((path) => problemOf(view, path) ?? []);
  return problems.find(({ type }) => type === 'alternate') ?? problems[0] ?? null;
}

/** Sent certificates that no path needs: roots, doubles, strays. Empty when the order is wrong: that is said already. */
export function surplus(view: ChainView): readonly Certificate[] {
  if (anchorPaths(view.chain).length === 0 || orderProblem(view)?.type === 'wrong') return [];
  const inPaths = new Set(view.chain.paths.flatMap(({ positions }) => positions));
  const seen = new Set<string>();
  return view.chain.certificates.filter((certificate, position) => {
    const isDouble = seen.has(certificate.fingerprint256);
    seen.add(certificate.fingerprint256);
    if (position === 0) return false;
    return isDouble || isRoot(certificate) || !inPaths.has(position);
  });
}

function problemOf({ chain: { certificates } }: ChainView, path: readonly Certificate[]): OrderProblem | null {
  const index = path.findIndex(({ position }, place) => position !== place);
  const before = path[index - 1];
  const intruder = before === undefined ? undefined : certificates[before.position + 1];
  if (before === undefined || intruder === undefined) return null;
  return { type: isAlternates(certificates, path) ? 'alternate' : 'wrong', before, intruder, right: path };
}

/** Whether the path only skips variants of the certificates it goes on with. */
function isAlternates(certificates: readonly Certificate[], path: readonly Certificate[]): boolean {
  const used = new Set(path.map(({ fingerprint256 }) => fingerprint256));
  return path.slice(1).every((certificate, index) => {
    const previous = path[index];
    if (previous === undefined || previous.position >= certificate.position) return false;
    const skipped = certificates.slice(previous.position + 1, certificate.position);
    return skipped.every(({ subject, fingerprint256 }) => subject === certificate.subject && !used.has(fingerprint256));
  });
}

function isInOrder(path: readonly Certificate[]): boolean {
  return path.every(({ position }, place) => position === place);
}

function withoutRoot(path: readonly Certificate[]): readonly Certificate[] {
  return path.filter((certificate, index) => index === 0 || !isRoot(certificate));
}

function isRoot(certificate: Certificate): boolean {
  return certificate.isTrustedRoot || certificate.selfSigned;
}
