import type {
  Certificate,
  CertificateKey,
  ChainObservation,
  DnsOutcome,
  ExchangeObservation,
  HttpFailure,
  HttpObservation,
  TcpObservation,
  TlsFailure,
  TlsObservation,
} from '../model/observation.js';
import type { OriginReport } from '../model/report.js';
import { counted } from './describe.js';

/*
 * Observations in a few words. Strings from here quote a stranger: the report that writes them escapes.
 */

/** `203.0.113.10:443`, with brackets around IPv6. */
export function endpoint({ target }: ExchangeObservation): string {
  return `${target.family === 6 ? `[${target.address}]` : target.address}:${target.port}`;
}

/** Milliseconds as people read them: `840 ms`, `10 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${Math.round(milliseconds / 100) / 10} s`;
}

export function tcpWords(tcp: TcpObservation): string {
  switch (tcp.status) {
    case 'connected':
      return `connected in ${duration(tcp.durationMs)}`;
    case 'refused':
      return 'refused';
    case 'timeout':
      return `no answer in ${duration(tcp.afterMs)}`;
    case 'unreachable':
      return `no route from here (${tcp.code})`;
    case 'not-attempted':
      return `not tried: ${tcp.reason}`;
  }
}

export function tlsWords(tls: TlsObservation): string {
  if (tls.status === 'failed') return tlsFailureWords(tls.failure);
  return [tls.version, tls.cipherSuite, tls.group].filter((part) => part !== null).join(', ');
}

export function tlsFailureWords(failure: TlsFailure): string {
  switch (failure.type) {
    case 'alert':
      return `alert ${failure.name} (${failure.code})`;
    case 'closed':
      return 'closed during the handshake';
    case 'reset':
      return 'reset during the handshake';
    case 'timeout':
      return `no answer in ${duration(failure.afterMs)}`;
    case 'not-tls':
      return failure.looksLike === 'http' ? 'answers plain HTTP, not TLS' : 'does not answer with TLS';
    case 'malformed':
      return `malformed TLS: ${failure.detail}`;
    case 'local':
      return `given up: ${failure.detail}`;
  }
}

export function httpWords(http: HttpObservation): string {
  if (http.status === 'failed') return httpFailureWords(http.failure);
  const body = http.body.status === 'cut' ? ', body cut' : '';
  return `HTTP ${http.statusCode} after ${duration(http.firstByteMs)}${body}`;
}

function httpFailureWords(failure: HttpFailure): string {
  switch (failure.type) {
    case 'closed':
      return 'closed before a whole response head';
    case 'reset':
      return 'reset before a whole response head';
    case 'malformed':
      return `malformed HTTP (${failure.code})`;
    case 'head-too-large':
      return `response head over ${failure.limitBytes} bytes`;
    case 'timeout':
      return failure.phase === 'first-byte' ? 'no first byte in time' : 'response head not finished in time';
    case 'unfinished':
      return 'response head still incomplete when the look ended';
    case 'http2':
      return 'speaks HTTP/2 only';
    case 'tls-record':
      return 'expects TLS on this port';
  }
}

/** An address list in a report shows at most so many. */
const MAX_ADDRESSES_SHOWN = 6;

export function dnsWords(outcome: DnsOutcome): string {
  switch (outcome.status) {
    case 'answered':
      return answerWords(outcome);
    case 'timeout':
      return `no answer in ${counted(outcome.tries, 'try', 'tries')}`;
    case 'refused':
      return 'connection refused';
    case 'unreachable':
      return `no route from here (${outcome.code})`;
    case 'malformed':
      return `malformed answer: ${outcome.detail}`;
    case 'truncated':
      return `cut over UDP; over TCP: ${outcome.overTcp}`;
  }
}

function answerWords(outcome: Extract<DnsOutcome, { status: 'answered' }>): string {
  const parts = [outcome.rcode];
  if (outcome.chain.length > 0) parts.push(`CNAME ${outcome.chain.map(({ target }) => target).join(' → ')}`);
  if (outcome.chainLoops) parts.push('CNAMEs lead in a circle');
  if (outcome.addresses.length > 0) parts.push(listed(outcome.addresses, MAX_ADDRESSES_SHOWN));
  else if (outcome.referral.length > 0) parts.push(`refers to ${listed(outcome.referral, MAX_ADDRESSES_SHOWN)}`);
  else if (outcome.rcode === 'NOERROR') parts.push('no such record');
  return parts.join(', ');
}

/** The first few of a list, and how many more there are. */
export function listed(items: readonly string[], max: number): string {
  const more = items.length - max;
  return more > 0 ? `${items.slice(0, max).join(', ')} and ${more} more` : items.join(', ');
}

/** `rsa 2048`, `ec prime256v1`. */
export function keyWords({ type, bits, curve }: CertificateKey): string {
  return [type, curve ?? bits].filter((part) => part !== null).join(' ');
}

/** The calendar day (UTC) of an ISO 8601 time; the text itself when it is none. */
export function day(time: string): string {
  return /^\d{4,6}-\d\d-\d\dT/u.test(time) ? time.slice(0, time.indexOf('T')) : time;
}

/** What is worth knowing of a certificate besides its names and dates. */
export function certificateRemarks(certificate: Certificate): readonly string[] {
  const remarks: readonly (readonly [boolean, string])[] = [
    [certificate.isTrustedRoot, 'trusted root'],
    [certificate.selfSigned && !certificate.isTrustedRoot, 'self-signed'],
    [certificate.isCa && !certificate.isTrustedRoot, 'CA'],
    [certificate.certifiedByNext === false, 'not certified by the next one sent'],
  ];
  return remarks.filter(([applies]) => applies).map(([, remark]) => remark);
}

/** The chain that an exchange brought, if one was sent. */
export function chainOf({ tls }: ExchangeObservation): ChainObservation | null {
  return tls === null ? null : tls.chain;
}

/**
 * The few things that say "this origin works", the most telling first: protocol, HTTP status, first end of a certificate,
 * number of addresses, cipher suite.
 */
export function overview({ observations }: OriginReport): readonly string[] {
  const { exchanges, dns } = observations;
  const handshakes = exchanges.map(({ tls }) => tls).filter((tls) => tls?.status === 'completed');
  const leaves = handshakes.flatMap(({ chain }) => chain.certificates.slice(0, 1));
  const ends = leaves.map(({ notAfter }) => day(notAfter)).toSorted();
  const answers = exchanges.map(({ http }) => http).filter((http) => http?.status === 'answered');
  const addresses = new Set(
    exchanges.filter(({ tcp }) => tcp.status === 'connected').map(({ target }) => target.address),
  );
  const count = addresses.size > 0 ? addresses.size : (dns?.addresses.length ?? 0);
  return [
    distinct(handshakes.map(({ version }) => version)),
    answers.length === 0 ? '' : `HTTP ${distinct(answers.map(({ statusCode }) => String(statusCode)))}`,
    ends[0] === undefined ? '' : `certificate until ${ends[0]}`,
    count === 0 ? '' : counted(count, 'address', 'addresses'),
    distinct(handshakes.map(({ cipherSuite }) => cipherSuite)),
  ].filter((part) => part !== '');
}

function distinct(values: readonly string[]): string {
  return listed([...new Set(values)].toSorted(), MAX_ADDRESSES_SHOWN);
}
