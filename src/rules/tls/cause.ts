import {
  PSS_SIGNATURE_SCHEMES,
  PUBLISHED_GROUPS,
  PUBLISHED_SIGNATURE_SCHEMES,
  PUBLISHED_SUITES,
  SOURCE_ONLY_SUITES,
  TLS13_SUITES,
} from '../../cloudfront/tls-offer.js';
import type {
  HelloObservation,
  HelloVariant,
  TlsCompleted,
  TlsFailed,
  TlsFailure,
  TlsVersion,
} from '../../model/observation.js';
import type { Subject } from '../../model/rule.js';
import { certificateRefusal } from '../shared/client-certificate.js';
import { isSupportedCurve } from '../shared/curves.js';
import { clusters, type Cluster, type Probed } from '../shared/exchanges.js';
import { fitOf, isLegacyVersion, type VersionFit } from '../shared/tls-versions.js';

/**
 * Why a handshake would not work for CloudFront, or only just. Every rule of this folder speaks of one type of cause, so
 * that a failed handshake is reported once.
 */
export type TlsCause =
  | { readonly type: 'not-spoken'; readonly looksLike: 'http' | 'other'; readonly firstBytes: string }
  | { readonly type: 'timeout'; readonly afterMs: number }
  | { readonly type: 'closed'; readonly hellos: HelloOutcome }
  | { readonly type: 'reset'; readonly hellos: HelloOutcome }
  | { readonly type: 'client-certificate'; readonly how: 'handshake' | 'request' | 'answered'; readonly detail: string }
  /** `version`: what the server speaks; null when it refused every version without naming one. */
  | { readonly type: 'protocol'; readonly version: TlsVersion | null; readonly fit: Exclude<VersionFit, 'allowed'> }
  | { readonly type: 'cipher'; readonly suite: string; readonly sourceOnly: boolean }
  /** `inCertificate`: the group agreed on is an ordinary one, so the certificate's own curve was the obstacle. */
  | { readonly type: 'group'; readonly group: string | null; readonly inCertificate: boolean }
  | { readonly type: 'signature'; readonly scheme: string | null }
  | { readonly type: 'name'; readonly alert: string | null }
  | { readonly type: 'refused'; readonly detail: string; readonly hellos: HelloOutcome }
  | { readonly type: 'legacy'; readonly version: TlsVersion; readonly suite: string; readonly finished: boolean };

/** What further hellos gave where they did not name the cause. */
export type HelloOutcome = 'published-answered' | 'all-refused' | 'unclear';

/** The same in words, as a sentence of a message; empty when nothing follows. */
export function helloSentence(hellos: HelloOutcome): string {
  switch (hellos) {
    case 'published-answered':
      return " It answers a hello with CloudFront's versions and suites, so the reason lies in a later step.";
    case 'all-refused':
      return ' No wider choice of versions, suites, groups or signatures changes that.';
    case 'unclear':
      return '';
  }
}

type Answer = Extract<HelloObservation['outcome'], { status: 'answered' }>;

/** RFC 8446 6.2 and RFC 6066 3. */
const ALERT_PROTOCOL_VERSION = 70;
const ALERT_UNRECOGNIZED_NAME = 112;

const LIST_VARIANTS = ['all-suites', 'all-groups', 'all-signatures'] as const;
type ListVariant = (typeof LIST_VARIANTS)[number];

const OFFERED_SUITE_NAMES = new Set([...PUBLISHED_SUITES, ...TLS13_SUITES].map(({ iana }) => iana));
const SOURCE_ONLY_NAMES = new Set(SOURCE_ONLY_SUITES.map(({ iana }) => iana));
const GROUP_NAMES = new Set(PUBLISHED_GROUPS.map(({ name }) => name));
const SCHEME_NAMES = new Set(PUBLISHED_SIGNATURE_SCHEMES.map(({ iana }) => iana));
const TLS13_SCHEME_NAMES = new Set([...PUBLISHED_SIGNATURE_SCHEMES, ...PSS_SIGNATURE_SCHEMES].map(({ iana }) => iana));

/** All sightings of one type of cause, grouped. */
export function clustersOfCause<K extends TlsCause['type']>(
  subject: Subject,
  type: K,
  identity: (cause: Extract<TlsCause, { type: K }>) => string = () => '',
): readonly Cluster<Extract<TlsCause, { type: K }>>[] {
  const isWanted = (cause: TlsCause): cause is Extract<TlsCause, { type: K }> => cause.type === type;
  return clusters(subject, (probed) => tlsCauses(probed, sendsClientCertificate(subject)).filter(isWanted), identity);
}

/** Whether origin mTLS is configured; null when the configuration does not tell. */
export function sendsClientCertificate({ origin }: Subject): boolean | null {
  if (origin.connection.type !== 'custom') return false;
  const { clientCertificate } = origin.connection;
  return clientCertificate.known ? clientCertificate.value : null;
}

/** What the server's wish for a client certificate does to an exchange; null when it has none, or mTLS answers it. */
export function clientCertificateCause(
  { exchange }: Probed,
  sends: boolean | null,
): Extract<TlsCause, { type: 'client-certificate' }> | null {
  const { tls, http } = exchange;
  if (tls === null || !tls.clientCertificateRequested || sends === true) return null;
  if (tls.status === 'failed') {
    return { type: 'client-certificate', how: 'handshake', detail: failureText(tls.failure) };
  }
  const refusal = certificateRefusal(exchange);
  return refusal === null
    ? {
        type: 'client-certificate',
        how: 'answered',
        detail: http?.status === 'answered' ? `HTTP ${http.statusCode}` : '',
      }
    : { type: 'client-certificate', how: 'request', detail: refusal };
}

/** The causes seen in one exchange, at most one of which stops the handshake. */
export function tlsCauses(probed: Probed, sends: boolean | null): readonly TlsCause[] {
  const { tls } = probed.exchange;
  if (tls === null) return [];
  const wish = clientCertificateCause(probed, sends);
  if (tls.status === 'completed') {
    return [completedCause(tls, probed.planned.sslProtocols), wish].filter((cause) => cause !== null);
  }
  const offer = offerCause(tls, probed.planned.sslProtocols);
  if (offer?.type === 'protocol' || offer?.type === 'not-spoken') return [offer];
  if (wish !== null) return [wish];
  // With origin mTLS CloudFront can go on where this tool, which has no client certificate, cannot.
  if (tls.clientCertificateRequested) return [];
  if (offer === null && hasForeignCurve(tls)) return [];
  return [offer ?? plainCause(tls)];
}

/** Some servers send a certificate on a curve that nobody offered: `certificate-key-unsupported` speaks of it. */
function hasForeignCurve({ failure, chain }: TlsFailed): boolean {
  const curve = chain?.certificates[0]?.key.curve ?? null;
  return failure.type === 'local' && curve !== null && !isSupportedCurve(curve);
}

/** What a failure is called in messages. */
export function failureText(failure: TlsFailure): string {
  switch (failure.type) {
    case 'alert':
      return `alert ${failure.code} (${failure.name})`;
    case 'closed':
      return 'the connection closed';
    case 'reset':
      return 'the connection reset';
    case 'timeout':
      return 'no answer';
    case 'not-tls':
      return 'an answer that is no TLS';
    case 'malformed':
    case 'local':
      return failure.detail;
  }
}

function completedCause(tls: TlsCompleted, sslProtocols: readonly TlsVersion[]): TlsCause | null {
  const fit = fitOf(tls.version, sslProtocols);
  if (fit !== 'allowed') return { type: 'protocol', version: tls.version, fit };
  return isLegacy(tls.version, tls.cipherSuite)
    ? { type: 'legacy', version: tls.version, suite: tls.cipherSuite, finished: true }
    : null;
}

/** What the hellos tell of a failed handshake; null when no list and no name explains it. */
function offerCause(tls: TlsFailed, sslProtocols: readonly TlsVersion[]): TlsCause | null {
  if (tls.failure.type === 'not-tls') {
    return { type: 'not-spoken', looksLike: tls.failure.looksLike, firstBytes: tls.failure.firstBytes };
  }
  const alert = [tls.failure, tls13Refusal(tls)].find(
    (failure) => failure !== null && isAlert(failure, ALERT_UNRECOGNIZED_NAME),
  );
  if (alert) return { type: 'name', alert: failureText(alert) };
  return protocolCause(tls, sslProtocols) ?? listCause(tls, sslProtocols) ?? tls13Cause(tls);
}

/** How TLS 1.3 was refused by a server that had refused what came before for its version; null when it was not. */
function tls13Refusal({ failure, diagnosis }: TlsFailed): TlsFailure | null {
  if (!isAlert(failure, ALERT_PROTOCOL_VERSION)) return null;
  const outcome = diagnosis.find(({ variant }) => variant === 'tls13')?.outcome;
  const refusal = outcome?.status === 'failed' ? outcome.failure : null;
  return refusal?.type === 'alert' && refusal.code !== ALERT_PROTOCOL_VERSION ? refusal : null;
}

/** What a server chose from every group and signature scheme, after TLS 1.3 with CloudFront's own was refused. */
function tls13Cause({ diagnosis }: TlsFailed): TlsCause | null {
  const outcome = diagnosis.find(({ variant }) => variant === 'tls13-all')?.outcome;
  if (outcome?.status !== 'answered') return null;
  const { version, group, signatureScheme } = outcome;
  const schemes = version === 'TLSv1.3' ? TLS13_SCHEME_NAMES : SCHEME_NAMES;
  // A key can sign in few ways, while a server often has more groups than the one it likes best.
  if (signatureScheme !== null && !schemes.has(signatureScheme)) return { type: 'signature', scheme: signatureScheme };
  if (group !== null && !GROUP_NAMES.has(group)) return { type: 'group', group, inCertificate: false };
  return null;
}

/** A version outside the list is the cause when no hello was answered in a version inside it. */
function protocolCause(tls: TlsFailed, sslProtocols: readonly TlsVersion[]): TlsCause | null {
  const versions = [
    ...(tls.serverHello === null ? [] : [tls.serverHello.version]),
    ...tls.diagnosis.flatMap(({ variant, outcome }) =>
      // What is chosen from lists that CloudFront does not have comes to no connection in any version.
      outcome.status === 'answered' && variant !== 'tls13-all' ? [outcome.version] : [],
    ),
  ];
  if (versions.length === 0) {
    if (!isAlert(tls.failure, ALERT_PROTOCOL_VERSION) || tls13Refusal(tls) !== null) return null;
    const fit = fitOf('TLSv1.2', sslProtocols);
    return { type: 'protocol', version: null, fit: fit === 'allowed' ? 'excluded' : fit };
  }
  const found = versions.map((version) => ({ version, fit: fitOf(version, sslProtocols) }));
  if (found.some(({ fit }) => fit === 'allowed')) return null;
  for (const fit of ['minimum', 'undocumented', 'excluded'] as const) {
    const best = found.find((candidate) => candidate.fit === fit);
    if (best !== undefined) return { type: 'protocol', version: best.version, fit };
  }
  return null;
}

function listCause(tls: TlsFailed, sslProtocols: readonly TlsVersion[]): TlsCause | null {
  const answerTo = (variant: HelloVariant): Answer | null => answered(tls.diagnosis, variant, sslProtocols);
  const published = answerTo('published');
  // An allowed version stopped nothing but the local library, which ends the handshake when it sees SSLv3.
  const agreed = published ?? answerTo('sslv3') ?? tls.serverHello;
  if (agreed !== null && isBeyondLibrary(agreed)) {
    return { type: 'legacy', version: agreed.version, suite: agreed.cipherSuite, finished: false };
  }
  if (published !== null) return null;
  const relaxed = LIST_VARIANTS.flatMap((variant) => {
    const answer = answerTo(variant);
    return answer === null ? [] : [{ variant, answer }];
  });
  const telling = relaxed.find(({ variant, answer }) => isOutsideLists(variant, answer));
  const [first] = relaxed;
  // Several hellos answered, none with anything that CloudFront lacks: the server is fickle, no list is to blame.
  const blamed = telling ?? (relaxed.length === 1 ? first : undefined);
  if (blamed !== undefined) return causeOf(blamed.variant, blamed.answer);
  return relaxed.length === 0 && answerTo('no-server-name') !== null ? { type: 'name', alert: null } : null;
}

function causeOf(variant: ListVariant, answer: Answer): TlsCause {
  switch (variant) {
    case 'all-suites':
      return { type: 'cipher', suite: answer.cipherSuite, sourceOnly: SOURCE_ONLY_NAMES.has(answer.cipherSuite) };
    case 'all-groups':
      return {
        type: 'group',
        group: answer.group,
        inCertificate: answer.group === null || GROUP_NAMES.has(answer.group),
      };
    case 'all-signatures':
      return { type: 'signature', scheme: answer.signatureScheme };
  }
}

/** The failure itself is all there is to say. */
function plainCause(tls: TlsFailed): TlsCause {
  const { failure, diagnosis } = tls;
  const refusal = tls13Refusal(tls);
  const alsoTls13 = refusal === null ? '' : `, and ${failureText(refusal)} to TLS 1.3`;
  switch (failure.type) {
    case 'closed':
    case 'reset':
      return { type: failure.type, hellos: helloOutcome(diagnosis) };
    case 'timeout':
      return { type: 'timeout', afterMs: failure.afterMs };
    default:
      return { type: 'refused', detail: `${failureText(failure)}${alsoTls13}`, hellos: helloOutcome(diagnosis) };
  }
}

function helloOutcome(diagnosis: readonly HelloObservation[]): HelloOutcome {
  const isPublished = ({ variant, outcome }: HelloObservation): boolean =>
    variant === 'published' && outcome.status === 'answered';
  if (diagnosis.some(isPublished)) return 'published-answered';
  return diagnosis.length > 0 && diagnosis.every(({ outcome }) => outcome.status === 'failed')
    ? 'all-refused'
    : 'unclear';
}

function isOutsideLists(variant: ListVariant, answer: Answer): boolean {
  switch (variant) {
    case 'all-suites':
      return !OFFERED_SUITE_NAMES.has(answer.cipherSuite);
    case 'all-groups':
      return answer.group !== null && !GROUP_NAMES.has(answer.group);
    case 'all-signatures':
      return answer.signatureScheme !== null && !SCHEME_NAMES.has(answer.signatureScheme);
  }
}

function answered(
  diagnosis: readonly HelloObservation[],
  variant: HelloVariant,
  sslProtocols: readonly TlsVersion[],
): Answer | null {
  for (const hello of diagnosis) {
    if (hello.variant !== variant || hello.outcome.status !== 'answered') continue;
    if (fitOf(hello.outcome.version, sslProtocols) === 'allowed') return hello.outcome;
  }
  return null;
}

/** What works and should not be needed. */
function isLegacy(version: TlsVersion, suite: string): boolean {
  return isLegacyVersion(version) || isLegacySuite(suite);
}

/** What CloudFront may speak and the local TLS library cannot, so that its failure says nothing of the server. */
function isBeyondLibrary({ version, cipherSuite }: Pick<Answer, 'version' | 'cipherSuite'>): boolean {
  return version === 'SSLv3' || isLegacySuite(cipherSuite);
}

/** Suites that CloudFront still offers and nobody should need. */
export function isLegacySuite(suite: string): boolean {
  return /_(?:3DES|RC4)_/.test(suite);
}

function isAlert(failure: TlsFailure, code: number): boolean {
  return failure.type === 'alert' && failure.code === code;
}
