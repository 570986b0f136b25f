import { CHECKING_DISABLED, RECURSION_DESIRED, encode, type Answer } from 'dns-packet';

import { MAX_LABEL_BYTES } from './name.js';

export type QuestionType = 'A' | 'AAAA' | 'NS' | 'SOA';

export interface Question {
  /** As `normalName` gives it. */
  readonly name: string;
  readonly type: QuestionType;
  readonly recursionDesired: boolean;
  /** Ask a validating resolver for what it has, bogus or not (RFC 4035 section 3.2.2). */
  readonly checkingDisabled: boolean;
}

/** A record of a type that matters here; others are stepped over unread. */
export type DnsRecord =
  | { readonly type: 'A' | 'AAAA'; readonly owner: string; readonly address: string }
  | { readonly type: 'CNAME' | 'NS'; readonly owner: string; readonly target: string }
  | { readonly type: 'SOA'; readonly owner: string };

export interface DnsMessage {
  readonly id: number;
  readonly isResponse: boolean;
  readonly opcode: number;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionAvailable: boolean;
  /** With the upper bits from EDNS (RFC 6891 section 6.1.3). */
  readonly rcode: string;
  readonly question: { readonly name: string; readonly type: number } | null;
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  readonly additionals: readonly DnsRecord[];
}

export type Decoded =
  { readonly ok: true; readonly message: DnsMessage } | { readonly ok: false; readonly problem: string };

/** What UDP answers may hold: fits every path without fragments (RFC 9715 section 3, DNS flag day 2020). */
export const EDNS_UDP_BYTES = 1232;

const HEADER_BYTES = 12;
const QUESTION_TYPES: Readonly<Record<QuestionType, number>> = { A: 1, NS: 2, SOA: 6, AAAA: 28 };
const TYPE = { A: 1, NS: 2, CNAME: 5, SOA: 6, AAAA: 28, OPT: 41 } as const;
const CLASS_IN = 1;

/** RFC 1035 section 4.1.1, RFC 2136 section 2.2, RFC 6891 section 9. */
const RCODES = [
  'NOERROR',
  'FORMERR',
  'SERVFAIL',
  'NXDOMAIN',
  'NOTIMP',
  'REFUSED',
  'YXDOMAIN',
  'YXRRSET',
  'NXRRSET',
  'NOTAUTH',
  'NOTZONE',
];
const BADVERS = 16;

/** More jumps than a name can have labels are a trick, not a name. */
const MAX_POINTERS = 127;
/** RFC 1035 section 2.3.4. */
const MAX_NAME_BYTES = 255;

/** The bytes of a query; the name must have passed `canBeAsked`. */
export function encodeQuestion(question: Question, id: number, edns: boolean): Buffer {
  return encode({
    type: 'query',
    id,
    flags: (question.recursionDesired ? RECURSION_DESIRED : 0) | (question.checkingDisabled ? CHECKING_DISABLED : 0),
    questions: [{ name: question.name, type: question.type }],
    additionals: edns ? [EDNS] : [],
  });
}

const EDNS: Answer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: EDNS_UDP_BYTES,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
};

/** Whether a message is about this question; the name's case does not matter (RFC 4343). */
export function isAbout(message: DnsMessage, question: Question): boolean {
  if (message.question === null) return false;
  return message.question.name === question.name && message.question.type === QUESTION_TYPES[question.type];
}

/**
 * Reads a message as the untrusted thing that it is: every length is checked against the record it stands in, compression
 * pointers may only lead backwards and not often, records of other types are not looked into. Of a truncated message only
 * as much is read as is there. Nothing is thrown.
 */
export function decodeMessage(bytes: Buffer): Decoded {
  if (bytes.length < HEADER_BYTES) return { ok: false, problem: `${bytes.length} bytes are no DNS message` };
  const flags = bytes.readUInt16BE(2);
  const truncated = (flags & 0x0200) !== 0;
  const body = readBody(bytes, truncated);
  if (typeof body === 'string') return { ok: false, problem: body };
  return {
    ok: true,
    message: {
      id: bytes.readUInt16BE(0),
      isResponse: (flags & 0x8000) !== 0,
      opcode: (flags >> 11) & 0xf,
      authoritative: (flags & 0x0400) !== 0,
      truncated,
      recursionAvailable: (flags & 0x0080) !== 0,
      rcode: nameOfRcode((flags & 0xf) | (body.extendedRcode << 4)),
      question: body.question,
      answers: body.answers,
      authorities: body.authorities,
      additionals: body.additionals,
    },
  };
}

function nameOfRcode(code: number): string {
  return code === BADVERS ? 'BADVERS' : (RCODES[code] ?? `RCODE${code}`);
}

interface Body {
  readonly question: DnsMessage['question'];
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  readonly additionals: readonly DnsRecord[];
  readonly extendedRcode: number;
}

/** The part behind the header, or what is wrong with it. */
function readBody(bytes: Buffer, truncated: boolean): Body | string {
  const questions = readQuestions(bytes);
  if (typeof questions === 'string') return questions;
  const sections: DnsRecord[][] = [];
  let extendedRcode = 0;
  let offset = questions.next;
  for (const countAt of [6, 8, 10]) {
    const section = readSection(bytes, offset, bytes.readUInt16BE(countAt));
    sections.push(section.records);
    extendedRcode = section.extendedRcode ?? extendedRcode;
    if (section.problem !== null && !truncated) return section.problem;
    if (section.problem !== null) break;
    offset = section.next;
  }
  const [answers = [], authorities = [], additionals = []] = sections;
  return { question: questions.first, answers, authorities, additionals, extendedRcode };
}

function readQuestions(bytes: Buffer): { readonly first: DnsMessage['question']; readonly next: number } | string {
  const count = bytes.readUInt16BE(4);
  if (count === 0) return { first: null, next: HEADER_BYTES };
  if (count > 1) return `${count} questions in one message`;
  const name = readName(bytes, HEADER_BYTES);
  if (typeof name === 'string') return name;
  if (name.next + 4 > bytes.length) return 'the message ends inside its question';
  return { first: { name: name.text, type: bytes.readUInt16BE(name.next) }, next: name.next + 4 };
}

interface Section {
  readonly records: DnsRecord[];
  readonly extendedRcode: number | null;
  readonly next: number;
  readonly problem: string | null;
}

/** A header may promise 65,535 records: the loop ends where the bytes do, and each record takes eleven of them. */
function readSection(bytes: Buffer, start: number, count: number): Section {
  const records: DnsRecord[] = [];
  let extendedRcode: number | null = null;
  let offset = start;
  for (let index = 0; index < count; index++) {
    const read = readRecord(bytes, offset);
    if (typeof read === 'string') return { records, extendedRcode, next: offset, problem: read };
    if (read.record !== null) records.push(read.record);
    extendedRcode = read.extendedRcode ?? extendedRcode;
    offset = read.next;
  }
  return { records, extendedRcode, next: offset, problem: null };
}

interface RecordRead {
  readonly record: DnsRecord | null;
  readonly extendedRcode: number | null;
  readonly next: number;
}

/** RFC 1035 section 4.1.3. */
function readRecord(bytes: Buffer, offset: number): RecordRead | string {
  const owner = readName(bytes, offset);
  if (typeof owner === 'string') return owner;
  const data = owner.next + 10;
  if (data > bytes.length) return 'the message ends inside a record';
  const type = bytes.readUInt16BE(owner.next);
  const next = data + bytes.readUInt16BE(owner.next + 8);
  if (next > bytes.length) return 'a record is longer than the message';
  if (type === TYPE.OPT) return { record: null, extendedRcode: bytes.readUInt8(owner.next + 4), next };
  if (bytes.readUInt16BE(owner.next + 2) !== CLASS_IN) return { record: null, extendedRcode: null, next };
  const record = readData(bytes, type, owner.text, data, next);
  return typeof record === 'string' ? record : { record, extendedRcode: null, next };
}

function readData(bytes: Buffer, type: number, owner: string, start: number, end: number): DnsRecord | string | null {
  if (type === TYPE.SOA) return { type: 'SOA', owner };
  if (type === TYPE.A) {
    if (end - start !== 4) return `an A record of ${end - start} bytes`;
    return { type: 'A', owner, address: [...bytes.subarray(start, end)].join('.') };
  }
  if (type === TYPE.AAAA) {
    if (end - start !== 16) return `an AAAA record of ${end - start} bytes`;
    return { type: 'AAAA', owner, address: textOfIpv6(bytes.subarray(start, end)) };
  }
  if (type !== TYPE.CNAME && type !== TYPE.NS) return null;
  const target = readName(bytes, start);
  if (typeof target === 'string') return target;
  if (target.next !== end) return 'a name that does not fill its record';
  return { type: type === TYPE.CNAME ? 'CNAME' : 'NS', owner, target: target.text };
}

/** A name with its compression pointers followed (RFC 1035 section 4.1.4), or what is wrong with it. */
function readName(bytes: Buffer, start: number): { readonly text: string; readonly next: number } | string {
  const labels: string[] = [];
  let next: number | null = null;
  let offset = start;
  let piece = start;
  let length = 1;
  for (let pointers = 0; pointers <= MAX_POINTERS;) {
    const size = bytes[offset];
    if (size === undefined) return 'the message ends inside a name';
    if (size === 0) return { text: labels.length === 0 ? '.' : labels.join('.'), next: next ?? offset + 1 };
    if (size <= MAX_LABEL_BYTES) {
      length += size + 1;
      if (offset + 1 + size > bytes.length) return 'the message ends inside a name';
      if (length > MAX_NAME_BYTES) return 'a name of more than 255 bytes';
      labels.push(textOfLabel(bytes.subarray(offset + 1, offset + 1 + size)));
      offset += 1 + size;
      continue;
    }
    const low = bytes[offset + 1];
    if (size < 0xc0 || low === undefined) return 'a name with an unknown kind of label';
    const target = ((size & 0x3f) << 8) | low;
    if (target >= piece) return 'a compression pointer that does not lead backwards';
    next ??= offset + 2;
    offset = target;
    piece = target;
    pointers++;
  }
  return 'a name of too many compression pointers';
}

function textOfLabel(label: Buffer): string {
  let text = '';
  for (const byte of label) {
    const character = String.fromCharCode(byte).toLowerCase();
    const plain = byte > 0x20 && byte < 0x7f && character !== '.' && character !== '\\';
    text += plain ? character : `\\${String(byte).padStart(3, '0')}`;
  }
  return text;
}

/** RFC 5952 section 4: no leading zeros, the first longest run of zero groups as `::`, mapped addresses with dots. */
function textOfIpv6(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2));
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return `::ffff:${[...bytes.subarray(12)].join('.')}`;
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
