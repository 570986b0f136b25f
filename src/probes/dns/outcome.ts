import type { CnameLink, DnsOutcome } from '../../model/observation.js';
import type { DnsMessage, DnsRecord, Question } from './message.js';

/** Following more CNAMEs than this counts as a loop, as resolvers do. */
export const MAX_CNAME_HOPS = 16;
/** So many addresses of one answer are kept; a message of 64 KiB can carry 4,000. */
export const MAX_ANSWER_ADDRESSES = 64;

export interface Interpretation {
  readonly outcome: Extract<DnsOutcome, { readonly status: 'answered' }>;
  /** Addresses of the answer beyond `MAX_ANSWER_ADDRESSES`. */
  readonly addressesLeftOut: number;
}

/** What a response says to the question: the CNAMEs in order, and the addresses of the name they lead to. */
export function interpret(message: DnsMessage, question: Question, transport: 'udp' | 'tcp'): Interpretation {
  const { chain, chainLoops, end } = followChain(message.answers, question.name);
  const addresses = chainLoops ? [] : addressesOf(message.answers, end, question.type);
  const deniedBy = message.authorities.find((record) => record.type === 'SOA')?.owner ?? null;
  const empty = chain.length === 0 && addresses.length === 0 && deniedBy === null;
  return {
    outcome: {
      status: 'answered',
      rcode: message.rcode,
      authoritative: message.authoritative,
      transport,
      chain,
      chainLoops,
      addresses: addresses.slice(0, MAX_ANSWER_ADDRESSES),
      referral: empty && message.rcode === 'NOERROR' ? targetsOf(message.authorities, 'NS') : [],
      deniedBy,
    },
    addressesLeftOut: Math.max(0, addresses.length - MAX_ANSWER_ADDRESSES),
  };
}

interface Chain {
  readonly chain: readonly CnameLink[];
  readonly chainLoops: boolean;
  readonly end: string;
}

/** The CNAMEs of an answer need not come in order (RFC 1034 section 4.3.2 does not ask for it): they are put in order here. */
function followChain(answers: readonly DnsRecord[], name: string): Chain {
  const targets = new Map<string, string>();
  for (const record of answers) {
    if (record.type === 'CNAME' && !targets.has(record.owner)) targets.set(record.owner, record.target);
  }
  const chain: CnameLink[] = [];
  const seen = new Set([name]);
  let end = name;
  for (let target = targets.get(end); target !== undefined; target = targets.get(end)) {
    chain.push({ owner: end, target });
    if (seen.has(target) || chain.length > MAX_CNAME_HOPS) return { chain, chainLoops: true, end };
    seen.add(target);
    end = target;
  }
  return { chain, chainLoops: false, end };
}

/** Without duplicates, and sorted: the records of a set have no order (RFC 2181 section 5), and servers rotate them. */
function addressesOf(answers: readonly DnsRecord[], owner: string, type: string): readonly string[] {
  const found = new Set<string>();
  for (const record of answers) {
    const isAddress = record.type === 'A' || record.type === 'AAAA';
    if (isAddress && record.type === type && record.owner === owner) found.add(record.address);
  }
  return [...found].sort(byNumber.compare);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** The names that records of one type and (where given) one owner point at, in order and without duplicates. */
export function targetsOf(records: readonly DnsRecord[], type: 'NS' | 'CNAME', owner?: string): readonly string[] {
  const targets = new Set<string>();
  for (const record of records) {
    const named = record.type === 'NS' || record.type === 'CNAME';
    if (named && record.type === type && (owner === undefined || record.owner === owner)) targets.add(record.target);
  }
  return [...targets];
}
