import type { Socket } from 'node:net';
import {
  PUBLISHED_GROUPS,
  PUBLISHED_SIGNATURE_SCHEMES,
  PUBLISHED_SUITES,
  SOURCE_ONLY_SUITES,
} from '../../cloudfront/tls-offer.js';
import type { HelloObservation, HelloVariant, TlsFailure } from '../../model/observation.js';
import type { SslProtocol } from '../../model/plan.js';
import { startStopwatch } from '../stopwatch.js';
import { sniOf, type Offer } from './client-hello.js';
import { attemptHandshake, type CompletedAttempt, type FailedAttempt } from './handshake.js';
import { ALL_GROUPS, ALL_SIGNATURE_SCHEMES, ALL_SUITES } from './names.js';
import type { ServerFlight } from './flight.js';
import type { ServerHello } from './messages.js';
import { sendRawHello } from './raw-hello.js';
import { TLS13_OFFER, type NodeOffer } from './secure-context.js';

/** Further connections for one refusal: with the first one, a refused origin sees six at most. */
export const MAX_FURTHER_CONNECTIONS = 5;

/** How long evidence is waited for. The verdict does not hang on it, and the TLS 1.3 connection must not grow cold. */
const MAX_EVIDENCE_MS = 3_000;

const ALERT_PROTOCOL_VERSION = 70;
const ALERT_UNRECOGNIZED_NAME = 112;

export interface DiagnosisRequest {
  readonly serverName: string;
  readonly sslProtocols: readonly SslProtocol[];
  readonly trustedRoots: readonly string[];
  /** For the diagnosis as a whole. */
  readonly timeoutMs: number;
  readonly reconnect: () => Promise<Socket | null>;
}

/** A diagnosis under way. */
interface Running extends Omit<DiagnosisRequest, 'timeoutMs'> {
  /** What is left of the time for the whole, at least a millisecond. */
  readonly remainingMs: () => number;
}

export interface Diagnosis {
  readonly hellos: readonly HelloObservation[];
  /** The TLS 1.3 connection, if that was what the server wanted. */
  readonly tls13: CompletedAttempt | null;
  /** The chain sent in answer to all sixteen suites, DER; null unless that hello was answered. */
  readonly certificates: readonly Buffer[] | null;
}

type Outcome = HelloObservation['outcome'];

/** One further hello and what came of it. */
interface Trial {
  readonly hello: HelloObservation;
  readonly completed: CompletedAttempt | null;
  readonly certificates: readonly Buffer[] | null;
}

type RawVariant = Exclude<HelloVariant, 'tls13' | 'tls13-all'>;

/** Whoever only looks at what a server chooses trusts nobody; the roots take time to load. */
const NO_ROOTS: readonly string[] = [];

/** The lists that every version up to TLS 1.2 has; signature schemes came with that one. */
const RELAXED_LISTS: readonly HelloVariant[] = ['all-suites', 'all-groups'];

const PUBLISHED_CODES: readonly number[] = PUBLISHED_SUITES.map((suite) => suite.code);
const SOURCE_CODES: readonly number[] = SOURCE_ONLY_SUITES.map((suite) => suite.code);

/** Whether further hellos can tell more: only while the server has said nothing but no, and has said so before the time ran out. */
export function isWorthDiagnosing({ failure, flight }: FailedAttempt): boolean {
  return flight.hello === null && ['alert', 'closed', 'reset'].includes(failure.type);
}

/**
 * Finds out why a hello with CloudFront's lists was refused, by hellos that each relax one of them, in parallel, on at most
 * MAX_FURTHER_CONNECTIONS connections and within `timeoutMs` in all.
 */
export async function diagnose(request: DiagnosisRequest, refusal: TlsFailure): Promise<Diagnosis> {
  const running = start(request);
  const first = await tryAll(running, firstRound(request, refusal));
  if (first.some((trial) => trial.completed !== null)) return summarize(first);
  const second = await tryAll(running, secondRound(request, refusal, first));
  return summarize([...first, ...second]);
}

/** Evidence for a server that may speak SSLv3 only or anything but: what it answers to TLS up to 1.2. */
export async function diagnoseWithoutTls13(request: DiagnosisRequest): Promise<Diagnosis> {
  return summarize(await tryAll(start(request), ['all-protocols']));
}

function start({ serverName, sslProtocols, trustedRoots, timeoutMs, reconnect }: DiagnosisRequest): Running {
  const elapsedMs = startStopwatch();
  const remainingMs = (): number => Math.max(1, timeoutMs - elapsedMs());
  return { serverName, sslProtocols, trustedRoots, reconnect, remainingMs };
}

function firstRound(request: DiagnosisRequest, refusal: TlsFailure): readonly HelloVariant[] {
  if (isAlert(refusal, ALERT_PROTOCOL_VERSION)) return endsBelowTls12(request) ? ['tls13', 'all-protocols'] : ['tls13'];
  if (isAlert(refusal, ALERT_UNRECOGNIZED_NAME)) return [...withoutName(request), 'tls13'];
  if (endsBelowTls12(request)) return [...RELAXED_LISTS, 'all-protocols', 'tls13'];
  // An alert leaves open which hello about signatures tells more: that depends on what comes of TLS 1.3.
  return refusal.type === 'alert' ? [...RELAXED_LISTS, 'tls13'] : [...RELAXED_LISTS, 'all-signatures', 'tls13'];
}

/**
 * With every suite accepted, whether all sixteen would do; with nothing accepted, whether it is the signatures, the lists
 * of TLS 1.3, the name, or SSLv3 alone. What is most likely to tell comes first, as far as connections are left.
 */
function secondRound(request: DiagnosisRequest, refusal: TlsFailure, first: readonly Trial[]): readonly HelloVariant[] {
  if (isAlert(refusal, ALERT_UNRECOGNIZED_NAME)) return [];
  const answered = first.filter(({ hello }) => hello.outcome.status === 'answered').map(({ hello }) => hello.variant);
  const open = answered.length > 0 ? stillOpen(request, answered) : lastResorts(request, refusal, first);
  const tried = first.map(({ hello }) => hello.variant);
  return open.filter((variant) => !tried.includes(variant)).slice(0, MAX_FURTHER_CONNECTIONS - first.length);
}

/** A server that answers one hello may answer others too, and then none of the lists is to blame. */
function stillOpen(request: DiagnosisRequest, answered: readonly HelloVariant[]): readonly HelloVariant[] {
  const published: readonly HelloVariant[] = answered.includes('all-suites') ? ['published'] : [];
  const isAboutLists = answered.some((variant) => RELAXED_LISTS.includes(variant));
  return isAboutLists ? [...published, ...relaxedSignatures(request)] : published;
}

function lastResorts(request: DiagnosisRequest, refusal: TlsFailure, first: readonly Trial[]): readonly HelloVariant[] {
  const last: readonly HelloVariant[] = request.sslProtocols.includes('SSLv3') ? ['sslv3'] : withoutName(request);
  const mayNotLikeLists = first.some(({ hello }) => hello.variant === 'tls13' && isRefusedWithoutVersion(hello));
  // It offers every signature scheme too, so that a hello for these alone would say nothing more.
  const signatures: readonly HelloVariant[] = mayNotLikeLists ? ['tls13-all'] : relaxedSignatures(request);
  if (!isAlert(refusal, ALERT_PROTOCOL_VERSION)) return [...last, ...signatures];
  return mayNotLikeLists ? ['tls13-all', ...RELAXED_LISTS, ...last] : [...RELAXED_LISTS, ...signatures, ...last];
}

/** The server has seen TLS 1.3 and refused something else. */
function isRefusedWithoutVersion({ outcome }: HelloObservation): boolean {
  if (outcome.status !== 'failed') return false;
  const { failure } = outcome;
  return ['alert', 'closed', 'reset'].includes(failure.type) && !isAlert(failure, ALERT_PROTOCOL_VERSION);
}

/** Before TLS 1.2 there are no signature schemes to relax. */
function relaxedSignatures(request: DiagnosisRequest): readonly HelloVariant[] {
  return endsBelowTls12(request) ? [] : ['all-signatures'];
}

function endsBelowTls12({ sslProtocols }: Pick<DiagnosisRequest, 'sslProtocols'>): boolean {
  return highestOf(sslProtocols) !== 'TLSv1.2';
}

function withoutName({ serverName }: DiagnosisRequest): readonly HelloVariant[] {
  return sniOf(serverName) === null ? [] : ['no-server-name'];
}

function isAlert(failure: TlsFailure, code: number): boolean {
  return failure.type === 'alert' && failure.code === code;
}

function tryAll(running: Running, variants: readonly HelloVariant[]): Promise<readonly Trial[]> {
  return Promise.all(variants.map((variant) => tryOne(running, variant)));
}

async function tryOne(running: Running, variant: HelloVariant): Promise<Trial> {
  const socket = await connectWithin(running);
  if (socket === null) return withoutConnection(variant);
  switch (variant) {
    case 'tls13':
      return tryTls13(running, socket);
    case 'tls13-all':
      return tryTls13All(running, socket);
    default:
      return tryRaw(running, variant, socket);
  }
}

async function tryTls13(running: Running, socket: Socket): Promise<Trial> {
  const result = await attemptHandshake({ ...running, socket, offer: TLS13_OFFER, timeoutMs: running.remainingMs() });
  if (result.status === 'failed') return trial('tls13', { status: 'failed', failure: result.failure });
  return { ...trial('tls13', answerOf(result.hello, result.flight)), completed: result };
}

/** What the server chooses from all there is. CloudFront would not offer that, so the connection serves nothing else. */
async function tryTls13All(running: Running, socket: Socket): Promise<Trial> {
  const timeoutMs = Math.min(running.remainingMs(), MAX_EVIDENCE_MS);
  const offer: NodeOffer = { name: 'tls13-all', minVersion: endsBelowTls12(running) ? 'TLSv1.3' : 'TLSv1.2' };
  const result = await attemptHandshake({ ...running, socket, offer, timeoutMs, trustedRoots: NO_ROOTS });
  if (result.status === 'completed') {
    result.stream.destroy();
    return trial('tls13-all', answerOf(result.hello, result.flight));
  }
  const { failure, flight } = result;
  const hasChosen = flight.hello !== null && flight.signatureScheme !== null;
  return trial('tls13-all', hasChosen ? answerOf(flight.hello, flight) : { status: 'failed', failure });
}

function answerOf({ version, cipherSuite }: ServerHello, { group, signatureScheme }: ServerFlight): Outcome {
  return { status: 'answered', version, cipherSuite, group, signatureScheme };
}

async function tryRaw(running: Running, variant: RawVariant, socket: Socket): Promise<Trial> {
  const timeoutMs = Math.min(running.remainingMs(), MAX_EVIDENCE_MS);
  const { outcome, flight } = await sendRawHello(socket, offerOf(variant, running), timeoutMs);
  return { ...trial(variant, outcome), certificates: outcome.status === 'answered' ? flight.certificates : null };
}

function withoutConnection(variant: HelloVariant): Trial {
  return trial(variant, { status: 'not-connected', reason: 'no further connection came about' });
}

function trial(variant: HelloVariant, outcome: Outcome): Trial {
  return { hello: { variant, outcome }, completed: null, certificates: null };
}

/** A further connection, or null when there is none in time. One that comes too late is closed. */
async function connectWithin({ reconnect, remainingMs }: Running): Promise<Socket | null> {
  let expired = false;
  const connecting = reconnect().then(
    (socket) => {
      if (!expired) return socket;
      socket?.destroy();
      return null;
    },
    () => null,
  );
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      expired = true;
      resolve(null);
    }, remainingMs());
  });
  const socket = await Promise.race([connecting, deadline]);
  clearTimeout(timer);
  return socket;
}

/** What a raw hello offers. `published` has the suites of AWS's source behind the published ones; `narrowed` tells them apart. */
export function offerOf(
  variant: RawVariant,
  { serverName, sslProtocols }: Pick<DiagnosisRequest, 'serverName' | 'sslProtocols'>,
): Offer {
  const offer: Offer = {
    version: highestOf(sslProtocols),
    suites: PUBLISHED_CODES,
    groups: PUBLISHED_GROUPS.map((group) => group.code),
    signatureSchemes: PUBLISHED_SIGNATURE_SCHEMES.map((scheme) => scheme.code),
    serverName: sniOf(serverName),
  };
  switch (variant) {
    case 'published':
      return { ...offer, suites: [...PUBLISHED_CODES, ...SOURCE_CODES] };
    case 'all-protocols':
      return { ...offer, version: 'TLSv1.2' };
    case 'all-suites':
      return { ...offer, suites: ALL_SUITES };
    case 'all-groups':
      return { ...offer, groups: ALL_GROUPS };
    case 'all-signatures':
      return { ...offer, signatureSchemes: ALL_SIGNATURE_SCHEMES };
    case 'no-server-name':
      return { ...offer, serverName: null };
    case 'sslv3':
      return { ...offer, version: 'SSLv3', serverName: null };
  }
}

/** What CloudFront's hello would name as its version. */
function highestOf(sslProtocols: readonly SslProtocol[]): Offer['version'] {
  const order = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'] as const;
  return order.find((version) => sslProtocols.includes(version)) ?? 'TLSv1.2';
}

function summarize(trials: readonly Trial[]): Diagnosis {
  const certificates = trials.find(({ hello }) => hello.variant === 'published')?.certificates ?? null;
  const completed = trials.find((one) => one.completed !== null)?.completed ?? null;
  return { hellos: narrowed(trials.map(({ hello }) => hello)), tls13: completed, certificates };
}

/**
 * Makes the two hellos about suites say what they mean. The hello called `published` also had the suites that only AWS's
 * source offers: if one of those was chosen, the published ones alone are refused, and `all-suites` is best told by the one
 * that comes closest to CloudFront's list.
 */
function narrowed(hellos: readonly HelloObservation[]): readonly HelloObservation[] {
  const published = hellos.find(({ variant }) => variant === 'published');
  if (published?.outcome.status !== 'answered') return hellos;
  const { cipherSuite } = published.outcome;
  if (PUBLISHED_SUITES.some(({ iana }) => iana === cipherSuite)) return hellos;
  const others = hellos.filter(({ variant }) => variant !== 'published' && variant !== 'all-suites');
  return [{ variant: 'all-suites', outcome: published.outcome }, ...others];
}
