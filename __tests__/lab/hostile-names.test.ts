import { describe, expect, it } from '@jest/globals';
import { encode } from 'dns-packet';
import { addressRecord, cname, reply, silent, truncating, type Behaviour, type LabQuery } from './dns.js';
import { pointingAtItself } from './name-faults.js';
import { examineNames, type Authority, type NameCase } from './names.js';

const RUN_TIMEOUT_MS = 60_000;
const MEMORY_BOUND_BYTES = 100 * 1024 * 1024;

/** A chain of so many CNAMEs in one answer, the address at its end. */
const chained = (hops: number): Behaviour => {
  return (query) => {
    const name = (hop: number): string => (hop === 0 ? query.name : `h${hop}.test`);
    const links = Array.from({ length: hops }, (_, hop) => cname(name(hop), name(hop + 1)));
    return fitting(query, [...links, addressRecord(name(hops), '127.0.0.1')]);
  };
};

/** The same small answer with somebody else's id, many times over. */
const straying: Behaviour = (query) => {
  const wrong = Buffer.from(reply(query, { answers: [addressRecord(query.name, '127.0.0.66')] }));
  wrong.writeUInt16BE(((query.packet.id ?? 0) + 1) & 0xffff, 0);
  return Array.from({ length: 500 }, () => wrong);
};

/** Counts that promise records which are not there. */
const overpromising: Behaviour = (query) => {
  const bytes = Buffer.from(reply(query, { authoritative: true }));
  bytes.writeUInt16BE(0xffff, 6);
  return bytes;
};

const random: Behaviour = (query) => {
  const bytes = Buffer.alloc(512, 0xff);
  bytes.writeUInt16BE(query.packet.id ?? 0, 0);
  return bytes;
};

const EVERYTHING_WRONG: readonly (readonly [string, Behaviour])[] = [
  ['pointer-loop', pointingAtItself],
  ['chain-of-20', chained(20)],
  ['chain-of-1000', chained(1000)],
  ['wrong-ids', straying],
  ['overpromising', overpromising],
  ['random', random],
  ['empty-packet', () => Buffer.alloc(0)],
  ['header-alone', (query) => Buffer.from(encode({ type: 'response', id: query.packet.id ?? 0 }))],
  ['silence', silent],
];

const OVER_TCP: readonly (readonly [string, Authority])[] = [
  ['tcp-silent', { behaviour: () => truncating, tcp: 'silent' }],
  ['tcp-reset', { behaviour: () => truncating, tcp: 'reset' }],
  ['tcp-fin', { behaviour: () => truncating, tcp: 'fin' }],
  ['tcp-half', { behaviour: () => truncating, tcp: 'half-message' }],
  ['tcp-cut-again', { behaviour: () => truncating, tcp: truncating }],
  ['tcp-pointer-loop', { behaviour: () => truncating, tcp: pointingAtItself }],
];

const AT_RESOLVER: readonly NameCase[] = EVERYTHING_WRONG.map(([name, behaviour]) => ({
  name: `resolver-${name}`,
  resolver: () => behaviour,
}));

const AT_ONE_SERVER: readonly NameCase[] = [
  ...EVERYTHING_WRONG.map(([name, behaviour]): readonly [string, Authority] => [name, { behaviour: () => behaviour }]),
  ...OVER_TCP,
].map(([name, authority]) => ({ name: `server-${name}`, authorities: [{}, authority] }));

describe('hostile name servers', () => {
  it(
    'end in a bounded time, are no crash, and leave the memory alone',
    async () => {
      const before = process.memoryUsage().rss;
      const examined = await examineNames([...AT_RESOLVER, ...AT_ONE_SERVER]);
      expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_BOUND_BYTES);
      for (const [name, { observation, verdict }] of examined) {
        expect(JSON.stringify(observation).length).toBeLessThan(200_000);
        const stray = observation.exchanges.filter(({ target }) => target.address !== '127.0.0.1');
        expect([name, stray]).toEqual([name, []]);
        // One of two servers at fault is no certain 502; a resolver at fault says nothing of the origin, or a loop at most.
        const allowed = name.startsWith('server-') ? ['pass', 'warn'] : ['inconclusive', 'warn', 'fail'];
        expect([name, allowed.includes(verdict), verdict]).toEqual([name, true, verdict]);
      }
    },
    RUN_TIMEOUT_MS,
  );

  it('that give their resolver nothing usable are no error of the origin', async () => {
    const examined = await examineNames(AT_RESOLVER.filter(({ name }) => !name.includes('chain-of')));
    const errors = [...examined].flatMap(([name, { findings }]) =>
      findings.filter(({ level }) => level === 'error').map(({ rule }) => `${name}: ${rule}`),
    );
    expect(errors).toEqual([]);
  });
});

/** Over UDP only what fits a datagram; the rest is for TCP. */
function fitting(query: LabQuery, answers: Parameters<typeof reply>[1]['answers'] & {}): Buffer {
  const whole = reply(query, { authoritative: true, answers });
  if (query.transport === 'tcp' || whole.length < 1200) return whole;
  const cut = truncating(query);
  return Buffer.isBuffer(cut) ? cut : whole;
}
