import type { TlsFailure, TlsVersion } from '../../model/observation.js';
import {
  MESSAGE_TYPE,
  parseAlerts,
  parseCertificate,
  parseCertificateVerify,
  parseServerHello,
  parseServerKeyExchange,
  type Alert,
  type ServerHello,
} from './messages.js';
import { alertName } from './names.js';
import {
  CONTENT_TYPE,
  MalformedTls,
  MessageReader,
  NotTls,
  RecordReader,
  type HandshakeMessage,
  type TlsRecord,
} from './records.js';
import { RecordOpener } from './tls13-flight.js';

/** More than any honest handshake: OpenSSL itself refuses chains over 100 KiB. */
export const MAX_HANDSHAKE_BYTES = 512 * 1024;

/** Certificates that are kept of one chain. Longer chains exist only as attacks. */
export const MAX_CERTIFICATES = 64;

/** Records that are looked at before a handshake counts as endless. One of 512 KiB in records of 64 bytes stays below. */
const MAX_RECORDS = 8_192;

/** How much of a foreign protocol's first bytes is shown. */
const SHOWN_BYTES = 64;

const CLOSE_NOTIFY = 0;

/** What a server has said so far. */
export interface ServerFlight {
  /** What it chose; null until its ServerHello. A HelloRetryRequest is not one. */
  readonly hello: ServerHello | null;
  readonly group: string | null;
  readonly signatureScheme: string | null;
  /** DER, in the order of the wire, at most MAX_CERTIFICATES; null until the message came. */
  readonly certificates: readonly Buffer[] | null;
  readonly clientCertificateRequested: boolean;
  /** Whether its first flight is complete: ServerHelloDone, or Finished in TLS 1.3. */
  readonly complete: boolean;
  /** The fatal alert, or for want of one the last warning that is no close_notify. */
  readonly alert: Alert | null;
  /** Why reading stopped: not TLS, not as the protocol has it, past a bound. */
  readonly problem: TlsFailure | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads the first flight of a TLS server (SSLv3 to TLS 1.3) as its bytes arrive, in pieces of any size. Never throws: what
 * is wrong with the bytes is in `flight.problem`. Time and memory are linear in MAX_HANDSHAKE_BYTES at most.
 */
export class FlightReader {
  readonly #records = new RecordReader();
  readonly #flight: Mutable<ServerFlight> = {
    hello: null,
    group: null,
    signatureScheme: null,
    certificates: null,
    clientCertificateRequested: false,
    complete: false,
    alert: null,
    problem: null,
  };
  #messages = new MessageReader(MAX_HANDSHAKE_BYTES);
  /** TLS 1.3 records that came before their key. */
  #locked: TlsRecord[] = [];
  #opener: RecordOpener | null = null;
  /** Set when the rest is under keys that are not ours to have, and is left alone. */
  #sealed = false;
  #bytes = 0;
  #recordCount = 0;
  #firstBytes = Buffer.alloc(0);

  get flight(): ServerFlight {
    return this.#flight;
  }

  push(chunk: Buffer): void {
    if (this.#flight.problem !== null) return;
    this.#bytes += chunk.length;
    this.#remember(chunk);
    this.#guard(() => {
      this.#checkBound(this.#bytes, MAX_HANDSHAKE_BYTES, 'bytes');
      this.#records.push(chunk);
      this.#readRecords();
    });
  }

  /** Gives the key of the encrypted part of a TLS 1.3 flight. */
  unlock(secret: Buffer): void {
    const suiteCode = this.#flight.hello?.suiteCode;
    if (suiteCode === undefined || this.#opener !== null) return;
    this.#opener = RecordOpener.for(secret, suiteCode);
    this.#sealed = this.#opener === null;
    const waiting = this.#locked;
    this.#locked = [];
    this.#guard(() => waiting.forEach((record) => this.#readProtected(record)));
  }

  #guard(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof MalformedTls)) throw error;
      this.#flight.problem = error instanceof NotTls ? this.#notTls() : { type: 'malformed', detail: error.message };
      this.#locked = [];
    }
  }

  #readRecords(): void {
    for (let record = this.#records.next(); record !== null; record = this.#records.next()) {
      this.#recordCount += 1;
      this.#checkBound(this.#recordCount, MAX_RECORDS, 'records');
      this.#readRecord(record);
    }
  }

  #checkBound(count: number, limit: number, unit: string): void {
    if (count > limit) throw new MalformedTls(`a handshake of more than ${limit} ${unit}`);
  }

  #readRecord(record: TlsRecord): void {
    if (this.#sealed) return;
    switch (record.type) {
      case CONTENT_TYPE.handshake:
        return this.#readHandshake(record.content);
      case CONTENT_TYPE.alert:
        return this.#readAlert(record.content);
      case CONTENT_TYPE.applicationData:
        return this.#readProtected(record);
      case CONTENT_TYPE.changeCipherSpec:
        // Up to TLS 1.2 everything after it is encrypted; in TLS 1.3 it means nothing (RFC 8446 appendix D.4).
        this.#sealed = this.#flight.hello !== null && this.#flight.hello.version !== 'TLSv1.3';
        return;
      default:
        return;
    }
  }

  #readProtected(record: TlsRecord): void {
    if (this.#sealed || this.#flight.hello?.version !== 'TLSv1.3') return;
    if (this.#opener === null) {
      this.#locked.push(record);
      return;
    }
    const opened = this.#opener.open(record);
    if (opened === null) this.#sealed = true;
    else if (opened.type === CONTENT_TYPE.handshake) this.#readHandshake(opened.content);
    else if (opened.type === CONTENT_TYPE.alert) this.#readAlert(opened.content);
  }

  #readAlert(content: Buffer): void {
    for (const alert of parseAlerts(content)) {
      if (alert.code === CLOSE_NOTIFY || this.#flight.alert?.fatal === true) continue;
      this.#flight.alert = alert;
    }
  }

  #readHandshake(content: Buffer): void {
    this.#messages.push(content);
    for (let message = this.#messages.next(); message !== null; message = this.#messages.next()) {
      this.#readMessage(message);
    }
  }

  #readMessage(message: HandshakeMessage): void {
    const { hello } = this.#flight;
    if (message.type === MESSAGE_TYPE.helloRequest) return;
    if (message.type === MESSAGE_TYPE.serverHello) return this.#readHello(message.body);
    if (hello === null) throw new MalformedTls(`handshake message ${message.type} before the ServerHello`);
    this.#readAfterHello(message, hello);
  }

  #readHello(body: Buffer): void {
    if (this.#flight.hello !== null) throw new MalformedTls('a second ServerHello');
    const hello = parseServerHello(body);
    if (hello.isRetryRequest) return;
    this.#flight.hello = hello;
    this.#flight.group = hello.group;
  }

  #readAfterHello({ type, body }: HandshakeMessage, hello: ServerHello): void {
    switch (type) {
      case MESSAGE_TYPE.certificate:
        return this.#readCertificate(body, hello.version);
      case MESSAGE_TYPE.serverKeyExchange: {
        const exchange = parseServerKeyExchange(body, hello);
        this.#flight.group = exchange.group;
        this.#flight.signatureScheme = exchange.signatureScheme;
        return;
      }
      case MESSAGE_TYPE.certificateRequest:
        this.#flight.clientCertificateRequested = true;
        return;
      case MESSAGE_TYPE.certificateVerify:
        this.#flight.signatureScheme = parseCertificateVerify(body);
        return;
      case MESSAGE_TYPE.serverHelloDone:
        this.#flight.complete = true;
        return;
      case MESSAGE_TYPE.finished:
        this.#flight.complete = true;
        this.#sealed = true;
        return;
      default:
        return;
    }
  }

  #readCertificate(body: Buffer, version: TlsVersion): void {
    if (this.#flight.certificates !== null) throw new MalformedTls('a second Certificate message');
    this.#flight.certificates = parseCertificate(body, version, MAX_CERTIFICATES).certificates;
  }

  #remember(chunk: Buffer): void {
    const room = SHOWN_BYTES - this.#firstBytes.length;
    if (room > 0) this.#firstBytes = Buffer.concat([this.#firstBytes, chunk.subarray(0, room)]);
  }

  #notTls(): TlsFailure {
    const looksLike = this.#firstBytes.subarray(0, 5).toString('latin1') === 'HTTP/' ? 'http' : 'other';
    return { type: 'not-tls', looksLike, firstBytes: printable(this.#firstBytes) };
  }
}

/** The failure that an alert stands for. */
export function alertFailure(alert: Alert): TlsFailure {
  return { type: 'alert', code: alert.code, name: alertName(alert.code) };
}

function printable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
