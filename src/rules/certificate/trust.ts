import type { Certificate } from '../../model/observation.js';
import {
  anchorPaths,
  certificatesOf,
  datedSpoilers,
  isExpired,
  isNotYetValid,
  spoilers,
  type ChainView,
} from './chain.js';

/** Why a chain is not accepted, one reason each; null when it is, or when its dates alone explain the refusal. */
export type TrustProblem =
  | { readonly type: 'self-signed' }
  /** `top`: the last certificate of the path. `root`: it is itself a root outside the store, else its issuer is. */
  | { readonly type: 'untrusted'; readonly top: Certificate; readonly root: string }
  | { readonly type: 'incomplete'; readonly top: Certificate; readonly missing: string }
  | { readonly type: 'wrong-usage'; readonly usage: UsageProblem }
  /** OpenSSL rejects it for a reason that none of the others explains. */
  | { readonly type: 'rejected'; readonly code: string };

export type UsageProblem =
  | { readonly type: 'no-server-auth'; readonly certificate: Certificate }
  /** `issuer` signed `certificate` and is no certification authority. */
  | { readonly type: 'issuer-is-no-ca'; readonly certificate: Certificate; readonly issuer: Certificate }
  | { readonly type: 'by-code'; readonly code: string };

/** RFC 5280 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';

/** OpenSSL's codes for certificates used for what they are not made for (X509_verify_cert_error_string). */
const USAGE_CODES: readonly string[] = [
  'INVALID_PURPOSE',
  'INVALID_CA',
  'INVALID_NON_CA',
  'KEYUSAGE_NO_CERTSIGN',
  'PATH_LENGTH_EXCEEDED',
];

const DATE_CODES: readonly string[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/**
 * What certification authorities call their roots and their intermediates: the only hint there is for a certificate that
 * was not sent. Without one, a bare leaf lacks its intermediate, and a chain that has one lacks a root that we know.
 */
const ROOT_NAME = /root/i;
const INTERMEDIATE_NAME = /\bintermediate\b|\bissuing\b|\bsubordinate\b|\bsub[- ]?ca\b/i;

/** One reason why nobody would trust the chain, the most basic first, so that one cause gives one finding. */
export function trustProblem(view: ChainView, now: Date): TrustProblem | null {
  const usage = usageProblem(view);
  if (usage?.type === 'no-server-auth' && usage.certificate === view.leaf) return { type: 'wrong-usage', usage };
  if (view.chain.verification.trusted) return null;
  if (view.leaf.selfSigned) return { type: 'self-signed' };
  if (usage !== null) return { type: 'wrong-usage', usage };
  const [path] = view.chain.paths;
  if (anchorPaths(view.chain).length > 0 || path === undefined) return rejection(view, now);
  const top = certificatesOf(view.chain, path).at(-1) ?? view.leaf;
  if (path.end === 'self-signed') return { type: 'untrusted', top, root: top.subject };
  const lacksIntermediate = top === view.leaf || INTERMEDIATE_NAME.test(top.issuer);
  return lacksIntermediate && !ROOT_NAME.test(top.issuer)
    ? { type: 'incomplete', top, missing: top.issuer }
    : { type: 'untrusted', top, root: top.issuer };
}

/** What OpenSSL says where our own paths find nothing wrong; never silent unless the dates explain it. */
function rejection(view: ChainView, now: Date): TrustProblem | null {
  const { verification } = view.chain;
  if (verification.trusted || !view.finished) return null;
  const { code } = verification;
  const isDated = (certificate: Certificate): boolean => isExpired(certificate, now) || isNotYetValid(certificate, now);
  if (DATE_CODES.includes(code) && datedSpoilers(view, isDated).length > 0) return null;
  return { type: 'rejected', code };
}

function usageProblem(view: ChainView): UsageProblem | null {
  const { leaf, chain } = view;
  if (!servesTls(leaf)) return { type: 'no-server-auth', certificate: leaf };
  if (chain.verification.trusted) return null;
  return issuerProblem(view) ?? intermediateProblem(view) ?? codeProblem(chain.verification);
}

/** Every path goes through an issuer that is no CA. A root of the old kind, without extensions, is not meant. */
function issuerProblem(view: ChainView): UsageProblem | null {
  const { chain, leaf } = view;
  const isNoCa = (certificate: Certificate): boolean =>
    certificate !== leaf && !certificate.isCa && !certificate.selfSigned;
  const [issuer] = spoilers(view, isNoCa);
  if (issuer === undefined) return null;
  const certificate = chain.certificates.find(
    (candidate) => candidate.issuer === issuer.subject && candidate !== issuer,
  );
  return { type: 'issuer-is-no-ca', certificate: certificate ?? leaf, issuer };
}

/** An intermediate restricted to other purposes restricts what it issued. */
function intermediateProblem(view: ChainView): UsageProblem | null {
  const { verification } = view.chain;
  if (verification.trusted || verification.code !== 'INVALID_PURPOSE') return null;
  const certificate = view.needed.find((candidate) => !servesTls(candidate));
  return certificate === undefined ? null : { type: 'no-server-auth', certificate };
}

function codeProblem(verification: ChainView['chain']['verification']): UsageProblem | null {
  if (verification.trusted || !USAGE_CODES.includes(verification.code)) return null;
  return { type: 'by-code', code: verification.code };
}

function servesTls({ extendedKeyUsage }: Certificate): boolean {
  return extendedKeyUsage === null || extendedKeyUsage.includes(SERVER_AUTH) || extendedKeyUsage.includes(ANY_USAGE);
}
