import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { framed } from '../../../src/demo/name-server.js';
import { ask, type AskSettings, type Reply } from '../../../src/probes/dns/exchange.js';
import type { Question } from '../../../src/probes/dns/message.js';
import { MAX_ANSWER_ADDRESSES, MAX_CNAME_HOPS } from '../../../src/probes/dns/outcome.js';
import {
  addressRecord,
  answeringCode,
  closedPort,
  cname,
  referringUpward,
  reply,
  serving,
  silent,
  startLabServer,
  truncating,
  withoutAuthority,
  type Behaviour,
  type LabServer,
  type TcpBehaviour,
} from '../../lab/dns.js';

const ZONE = [
  { name: 'example.test', type: 'SOA', value: 'ns1.example.test hostmaster.example.test' },
  { name: 'www.example.test', type: 'A', value: '192.0.2.10' },
  { name: 'www.example.test', type: 'A', value: '192.0.2.9' },
  { name: 'six.example.test', type: 'AAAA', value: '2001:db8::1' },
  { name: '*.wild.example.test', type: 'A', value: '192.0.2.20' },
] as const;

const QUESTION: Question = { name: 'www.example.test', type: 'A', recursionDesired: false, checkingDisabled: false };
const FAST: AskSettings = { tries: 2, tryMs: 150 };
const PATIENT: AskSettings = { tries: 2, tryMs: 5000 };

describe('ask', () => {
  let server: LabServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  async function askOf(
    behaviour: Behaviour,
    options: { tcp?: TcpBehaviour; question?: Partial<Question>; settings?: AskSettings } = {},
  ): Promise<Reply | null> {
    server = await startLabServer(behaviour, options.tcp === undefined ? {} : { tcp: options.tcp });
    return await ask({ ...QUESTION, ...options.question }, server, options.settings ?? PATIENT);
  }

  it('reads an authoritative answer', async () => {
    const result = await askOf(serving(ZONE));
    expect(result?.outcome).toEqual({
      status: 'answered',
      rcode: 'NOERROR',
      authoritative: true,
      transport: 'udp',
      chain: [],
      chainLoops: false,
      addresses: ['192.0.2.9', '192.0.2.10'],
      referral: [],
      deniedBy: null,
    });
    expect(server?.queries).toHaveLength(1);
    expect(server?.queries[0]?.edns).toBe(true);
  });

  it('reads NXDOMAIN with the zone that says so', async () => {
    const result = await askOf(serving(ZONE), { question: { name: 'missing.example.test' } });
    expect(result?.outcome).toMatchObject({ status: 'answered', rcode: 'NXDOMAIN', deniedBy: 'example.test' });
  });

  it('reads a name without this type (NODATA)', async () => {
    const result = await askOf(serving(ZONE), { question: { name: 'six.example.test' } });
    expect(result?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: [], deniedBy: 'example.test', referral: [] });
  });

  it('reads AAAA and wildcard answers', async () => {
    const six = await askOf(serving(ZONE), { question: { name: 'six.example.test', type: 'AAAA' } });
    expect(six?.outcome).toMatchObject({ addresses: ['2001:db8::1'] });
    await server?.close();
    const wild = await askOf(serving(ZONE), { question: { name: 'any.wild.example.test' } });
    expect(wild?.outcome).toMatchObject({ addresses: ['192.0.2.20'] });
  });

  it.each([
    [2, 'SERVFAIL'],
    [5, 'REFUSED'],
    [9, 'NOTAUTH'],
    [12, 'RCODE12'],
  ])('reads code %i as %s', async (code, name) => {
    const result = await askOf(answeringCode(code));
    expect(result?.outcome).toMatchObject({ status: 'answered', rcode: name, authoritative: false });
  });

  it('tells a referral upward from an answer', async () => {
    const result = await askOf(referringUpward);
    expect(result?.outcome).toMatchObject({
      rcode: 'NOERROR',
      authoritative: false,
      referral: ['a.root-servers.net'],
      addresses: [],
    });
  });

  it('sees that an answer is not authoritative', async () => {
    const result = await askOf(withoutAuthority(serving(ZONE)));
    expect(result?.outcome).toMatchObject({ authoritative: false, addresses: ['192.0.2.9', '192.0.2.10'] });
  });

  it('calls a server silent after all tries, the last of them without EDNS', async () => {
    const result = await askOf(silent, { settings: FAST });
    expect(result?.outcome).toEqual({ status: 'timeout', tries: 2 });
    expect(server?.queries.map((query) => query.edns)).toEqual([true, false]);
  });

  it('hears the answer to a repeated question', async () => {
    let asked = 0;
    const result = await askOf((query) => (++asked === 1 ? null : serving(ZONE)(query)), {
      settings: { tries: 2, tryMs: 500 },
    });
    expect(result?.outcome).toMatchObject({ status: 'answered', rcode: 'NOERROR' });
  });

  it('sees a closed port', async () => {
    const port = await closedPort();
    const result = await ask(QUESTION, { address: '127.0.0.1', port }, PATIENT);
    expect(result?.outcome).toEqual({ status: 'refused' });
  });

  it('asks over IPv6 where the system has it, and says so where not', async () => {
    const six = await startLabServer(serving(ZONE), { address: '::1' }).catch(() => null);
    const result = await ask(QUESTION, { address: '::1', port: six?.port ?? 53 }, PATIENT);
    await six?.close();
    expect(result?.outcome.status).toBe(six === null ? 'unreachable' : 'answered');
  });

  it('reports an address without a way to it', async () => {
    // A datagram to the broadcast address is refused by the system itself.
    const result = await ask(QUESTION, { address: '255.255.255.255', port: 53 }, FAST);
    expect(result?.outcome).toMatchObject({ status: 'unreachable', code: expect.stringMatching(/^E/) });
  });

  it.each([
    ['FORMERR', 1],
    ['NOTIMP', 4],
  ])('asks again without EDNS after %s', async (_, code) => {
    const result = await askOf((query) => (query.edns ? reply(query, { rcode: code }) : serving(ZONE)(query)));
    expect(result?.outcome).toMatchObject({
      status: 'answered',
      rcode: 'NOERROR',
      addresses: ['192.0.2.9', '192.0.2.10'],
    });
  });

  it('asks again without EDNS after a FORMERR that is a bare header', async () => {
    const result = await askOf((query) => {
      const packet = reply(query, { rcode: 1 });
      if (!query.edns) return serving(ZONE)(query);
      packet.writeUInt16BE(0, 4);
      packet.writeUInt16BE(0, 10);
      return packet.subarray(0, 12);
    });
    expect(result?.outcome).toMatchObject({ rcode: 'NOERROR' });
  });

  it('reads BADVERS from the EDNS record and asks again without EDNS', async () => {
    const result = await askOf((query) => {
      if (!query.edns) return serving(ZONE)(query);
      const packet = reply(query, {});
      // The upper bits of the code stand in the OPT record's TTL (RFC 6891 section 6.1.3), six bytes before the end.
      packet.writeUInt8(1, packet.length - 6);
      return packet;
    });
    expect(result?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.9', '192.0.2.10'] });
  });

  it('keeps FORMERR when the server says it without EDNS, too', async () => {
    const result = await askOf(answeringCode(1));
    expect(result?.outcome).toMatchObject({ status: 'answered', rcode: 'FORMERR' });
  });

  it('goes to TCP when the answer was cut', async () => {
    const result = await askOf(truncating, { tcp: serving(ZONE) });
    expect(result?.outcome).toMatchObject({ status: 'answered', transport: 'tcp', rcode: 'NOERROR' });
  });

  it('goes to TCP when the cut answer ends inside a record', async () => {
    const cut: Behaviour = (query) => {
      const packet = reply(query, { answers: [addressRecord(query.name, '192.0.2.1')] });
      packet.writeUInt16BE(packet.readUInt16BE(2) | 0x0200, 2);
      return packet.subarray(0, 40);
    };
    const result = await askOf(cut, { tcp: serving(ZONE) });
    expect(result?.outcome).toMatchObject({ status: 'answered', transport: 'tcp' });
  });

  it.each([
    ['closed', 'refused'],
    ['fin', 'closed'],
    ['reset', 'closed'],
    ['half-message', 'closed'],
    ['silent', 'timeout'],
  ] as const)('reports what TCP does when it is %s', async (tcp, overTcp) => {
    const result = await askOf(truncating, { tcp, settings: { tries: 2, tryMs: 400 } });
    expect(result?.outcome).toEqual({ status: 'truncated', overTcp });
  });

  it('does not believe a TCP answer to another question', async () => {
    const other: Behaviour = (query) =>
      serving(ZONE)({ ...query, packet: { ...query.packet, questions: [{ name: 'other.test', type: 'A' }] } });
    const result = await askOf(truncating, { tcp: other });
    expect(result?.outcome).toEqual({ status: 'truncated', overTcp: 'malformed' });
  });

  it('passes over packets with a wrong id or question and hears the right one', async () => {
    const result = await askOf((query) => {
      const right = serving(ZONE)(query);
      const wrongId = reply(query, { answers: [addressRecord(query.name, '203.0.113.66')] });
      wrongId.writeUInt16BE(wrongId.readUInt16BE(0) ^ 1, 0);
      const wrongName = serving(ZONE)({
        ...query,
        packet: { ...query.packet, questions: [{ name: 'x.test', type: 'A' }] },
      });
      return [wrongId, wrongName, right].flatMap((packet) => (Buffer.isBuffer(packet) ? [packet] : []));
    });
    expect(result?.outcome).toMatchObject({ addresses: ['192.0.2.9', '192.0.2.10'] });
  });

  it('says so when only packets with a wrong id come', async () => {
    const result = await askOf(
      (query) => {
        const packet = reply(query, {});
        packet.writeUInt16BE(packet.readUInt16BE(0) ^ 1, 0);
        return packet;
      },
      { settings: FAST },
    );
    expect(result?.outcome).toMatchObject({ status: 'malformed', detail: expect.stringContaining('id') });
  });

  it('stops listening to a flood of strangers', async () => {
    const result = await askOf((query) => Array.from({ length: 500 }, () => Buffer.from([query.packet.id ?? 0])), {
      settings: { tries: 1, tryMs: 20_000 },
    });
    expect(result?.outcome).toMatchObject({ status: 'malformed' });
  });

  it('calls a packet with the right id and broken content malformed', async () => {
    const result = await askOf((query) =>
      reply(query, { answers: [addressRecord(query.name, '192.0.2.1')] }).subarray(0, 40),
    );
    expect(result?.outcome).toMatchObject({ status: 'malformed' });
  });

  it('puts CNAMEs in order and takes only the addresses they lead to', async () => {
    const result = await askOf((query) =>
      reply(query, {
        answers: [
          addressRecord('b.test', '192.0.2.1'),
          cname('a.test', 'b.test'),
          addressRecord('stranger.test', '192.0.2.66'),
          cname('www.example.test', 'a.test'),
        ],
      }),
    );
    expect(result?.outcome).toMatchObject({
      chain: [
        { owner: 'www.example.test', target: 'a.test' },
        { owner: 'a.test', target: 'b.test' },
      ],
      chainLoops: false,
      addresses: ['192.0.2.1'],
    });
  });

  it('sees CNAMEs in a circle', async () => {
    const result = await askOf((query) =>
      reply(query, { answers: [cname('www.example.test', 'a.test'), cname('a.test', 'www.example.test')] }),
    );
    expect(result?.outcome).toMatchObject({ chainLoops: true, addresses: [] });
  });

  it('follows sixteen CNAMEs and not one more', async () => {
    const hop = (index: number): string => (index === 0 ? 'www.example.test' : `h${index}.test`);
    const chainOf =
      (count: number): Behaviour =>
      (query) =>
        reply(query, {
          answers: [
            ...Array.from({ length: count }, (_, index) => cname(hop(index), hop(index + 1))),
            addressRecord(hop(count), '192.0.2.1'),
          ],
        });
    const enough = await askOf(chainOf(MAX_CNAME_HOPS));
    expect(enough?.outcome).toMatchObject({ chainLoops: false, addresses: ['192.0.2.1'] });
    await server?.close();
    const tooMany = await askOf(chainOf(MAX_CNAME_HOPS + 1));
    expect(tooMany?.outcome).toMatchObject({ chainLoops: true, addresses: [] });
  });

  it('keeps a few of thousands of addresses and counts the rest', async () => {
    const result = await askOf(truncating, { tcp: (query) => thousandsOfAddresses(query.packet.id ?? 0, 4000) });
    expect(result?.outcome).toMatchObject({ status: 'answered', transport: 'tcp' });
    expect(result?.outcome.status === 'answered' && result.outcome.addresses).toHaveLength(MAX_ANSWER_ADDRESSES);
    expect(result?.addressesLeftOut).toBe(4000 - MAX_ANSWER_ADDRESSES);
  });

  it('does not believe a header that promises ten thousand addresses which are not there', async () => {
    const result = await askOf((query) => {
      const packet = thousandsOfAddresses(query.packet.id ?? 0, 10);
      packet.writeUInt16BE(10_000, 6);
      return packet;
    });
    expect(result?.outcome).toMatchObject({ status: 'malformed' });
  });

  it('reads names whatever their case', async () => {
    const result = await askOf((query) =>
      reply(
        { ...query, packet: { ...query.packet, questions: [{ name: 'WWW.Example.TEST', type: 'A' }] } },
        { answers: [addressRecord('wWw.example.test', '192.0.2.1')] },
      ),
    );
    expect(result?.outcome).toMatchObject({ addresses: ['192.0.2.1'] });
  });

  it.each(['a..test', `${'x'.repeat(64)}.test`, `${'abc.'.repeat(70)}test`, 'white space.test', 'ü.test', ''])(
    'sends nothing for %j, which no packet can carry',
    async (name) => {
      const result = await askOf(serving(ZONE), { question: { name } });
      expect(result?.outcome).toMatchObject({ status: 'malformed' });
      expect(server?.queries).toHaveLength(0);
    },
  );

  it('loses no answer when a thousand questions come at once', async () => {
    server = await startLabServer(serving(ZONE));
    const target = server;
    const names = Array.from({ length: 1000 }, (_, index) => `h${index}.wild.example.test`);
    const results = await Promise.all(
      names.map((name) => ask({ ...QUESTION, name }, target, { tries: 1, tryMs: 10_000 })),
    );
    expect(results.filter((result) => result?.outcome.status !== 'answered')).toEqual([]);
  });

  it('gives up without an outcome when told to stop', async () => {
    const stop = new AbortController();
    const pending = askOf(() => (stop.abort(), null), { settings: { ...PATIENT, signal: stop.signal } });
    expect(await pending).toBeNull();
    expect(await ask(QUESTION, { address: '127.0.0.1', port: 9 }, { ...PATIENT, signal: stop.signal })).toBeNull();
  });

  it('lets no exception escape, whatever bytes come over UDP', async () => {
    let bytes: Uint8Array = new Uint8Array();
    server = await startLabServer((query) => withId(query.packet.id ?? 0, bytes));
    const target = server;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (body) => {
        bytes = body;
        const result = await ask(QUESTION, target, { tries: 1, tryMs: 20 });
        expect(result).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('lets no exception escape, whatever bytes come over TCP', async () => {
    let bytes: Uint8Array = new Uint8Array();
    server = await startLabServer(truncating, { tcp: (query) => withId(query.packet.id ?? 0, bytes) });
    const target = server;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (body) => {
        bytes = body;
        const result = await ask(QUESTION, target, { tries: 1, tryMs: 5000 });
        expect(['answered', 'truncated']).toContain(result?.outcome.status);
      }),
      { numRuns: 100 },
    );
  });
});

/** The given bytes behind the id and header bits of a response, so that they are looked at and not passed over. */
function withId(id: number, bytes: Uint8Array): Buffer {
  const packet = Buffer.concat([Buffer.from([id >> 8, id & 0xff, 0x84, 0x00]), bytes]);
  return packet.subarray(0, 65_535 - framed(Buffer.alloc(0)).length);
}

/** An answer of many addresses, made by hand because a library would not compress it into one message. */
function thousandsOfAddresses(id: number, count: number): Buffer {
  const header = Buffer.from([id >> 8, id & 0xff, 0x84, 0, 0, 1, count >> 8, count & 0xff, 0, 0, 0, 0]);
  const name = Buffer.concat(
    ['www', 'example', 'test', ''].map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
  );
  const records = Array.from({ length: count }, (_, index) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, index >> 8, index & 0xff]),
  );
  return Buffer.concat([header, name, Buffer.from([0, 1, 0, 1]), ...records]);
}
