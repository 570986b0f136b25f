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
import { sendRawHello } from './raw-hello.js';
import { TLS13_OFFER } from './secure-context.js';

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

/** One further hello and what came of it. */
interface Trial {
  readonly hello: HelloObservation;
  readonly completed: CompletedAttempt | null;
  readonly certificates: readonly Buffer[] | null;
}

type RawVariant = Exclude<HelloVariant, 'tls13'>;

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
  return endsBelowTls12(request)
    ? [...relaxedLists(request), 'all-protocols', 'tls13']
    : [...relaxedLists(request), 'tls13'];
}

/** With every suite accepted, whether all sixteen would do; with nothing accepted, whether it is the name, or SSLv3 alone. */
function secondRound(request: DiagnosisRequest, refusal: TlsFailure, first: readonly Trial[]): readonly HelloVariant[] {
  const answered = first.filter(({ hello }) => hello.outcome.status === 'answered').map(({ hello }) => hello.variant);
  if (answered.includes('all-suites')) return ['published'];
  if (answered.length > 0 || isAlert(refusal, ALERT_UNRECOGNIZED_NAME)) return [];
  const lastResort: readonly HelloVariant[] = request.sslProtocols.includes('SSLv3') ? ['sslv3'] : withoutName(request);
  const open = isAlert(refusal, ALERT_PROTOCOL_VERSION) ? [...relaxedLists(request), ...lastResort] : lastResort;
  return open.slice(0, MAX_FURTHER_CONNECTIONS - first.length);
}

/** Before TLS 1.2 there are no signature schemes to relax. */
function relaxedLists(request: DiagnosisRequest): readonly HelloVariant[] {
  return endsBelowTls12(request) ? ['all-suites', 'all-groups'] : ['all-suites', 'all-groups', 'all-signatures'];
}

function endsBelowTls12({ sslProtocols }: DiagnosisRequest): boolean {
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
  return variant === 'tls13' ? tryTls13(running, socket) : tryRaw(running, variant, socket);
}

async function tryTls13(running: Running, socket: Socket): Promise<Trial> {
  const result = await attemptHandshake({ ...running, socket, offer: TLS13_OFFER, timeoutMs: running.remainingMs() });
  if (result.status === 'failed') return trial('tls13', { status: 'failed', failure: result.failure });
  const { version, cipherSuite } = result.hello;
  const { group, signatureScheme } = result.flight;
  return { ...trial('tls13', { status: 'answered', version, cipherSuite, group, signatureScheme }), completed: result };
}

async function tryRaw(running: Running, variant: RawVariant, socket: Socket): Promise<Trial> {
  const timeoutMs = Math.min(running.remainingMs(), MAX_EVIDENCE_MS);
  const { outcome, flight } = await sendRawHello(socket, offerOf(variant, running), timeoutMs);
  return { ...trial(variant, outcome), certificates: outcome.status === 'answered' ? flight.certificates : null };
}

function withoutConnection(variant: HelloVariant): Trial {
  return trial(variant, { status: 'not-connected', reason: 'no further connection came about' });
}

function trial(variant: HelloVariant, outcome: HelloObservation['outcome']): Trial {
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
