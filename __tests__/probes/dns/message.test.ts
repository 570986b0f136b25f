import { describe, expect, it } from '@jest/globals';
import { encode } from 'dns-packet';
import fc from 'fast-check';

import { decodeMessage, encodeQuestion, type DnsMessage } from '../../../src/probes/dns/message.js';

function decoded(bytes: Buffer): DnsMessage {
  const result = decodeMessage(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.message;
}

function problemOf(bytes: Buffer): string | null {
  const result = decodeMessage(bytes);
  return result.ok ? null : result.problem;
}

/** A response header for so many records in the answer section, then the given bytes. */
function response(answers: number, ...body: readonly (readonly number[] | Buffer)[]): Buffer {
  const header = [0, 1, 0x84, 0, 0, 0, answers >> 8, answers & 0xff, 0, 0, 0, 0];
  return Buffer.concat([Buffer.from(header), ...body.map((part) => Buffer.from(part))]);
}

function label(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
}

const A_RECORD = [0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1];

describe('decodeMessage', () => {
  it('reads back what an encoder of its own wrote', () => {
    const message = decoded(
      encode({
        type: 'response',
        id: 4711,
        flags: 0x0480,
        questions: [{ name: 'www.example.test', type: 'AAAA' }],
        answers: [
          { type: 'CNAME', name: 'www.example.test', data: 'a.example.test' },
          { type: 'TXT', name: 'a.example.test', data: 'passed over' },
          { type: 'AAAA', name: 'a.example.test', data: '2001:db8:0:0:1:0:0:1' },
        ],
        authorities: [
          { type: 'SOA', name: 'example.test', data: { mname: 'ns.example.test', rname: 'hostmaster.example.test' } },
        ],
        additionals: [{ type: 'A', name: 'ns.example.test', data: '192.0.2.53' }],
      }),
    );
    expect(message).toEqual({
      id: 4711,
      isResponse: true,
      opcode: 0,
      authoritative: true,
      truncated: false,
      recursionAvailable: true,
      rcode: 'NOERROR',
      question: { name: 'www.example.test', type: 28 },
      answers: [
        { type: 'CNAME', owner: 'www.example.test', target: 'a.example.test' },
        { type: 'AAAA', owner: 'a.example.test', address: '2001:db8::1:0:0:1' },
      ],
      authorities: [{ type: 'SOA', owner: 'example.test' }],
      additionals: [{ type: 'A', owner: 'ns.example.test', address: '192.0.2.53' }],
    });
  });

  it.each([
    ['0:0:0:0:0:0:0:0', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['2001:db8:0:0:0:0:0:0', '2001:db8::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['fe80:0:0:0:0123:4567:89ab:cdef', 'fe80::123:4567:89ab:cdef'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ])('writes %s as %s', (given, canonical) => {
    const bytes = encode({ type: 'response', answers: [{ type: 'AAAA', name: 'a.test', data: given }] });
    expect(decoded(bytes).answers).toEqual([{ type: 'AAAA', owner: 'a.test', address: canonical }]);
  });

  it('follows compression pointers that lead backwards', () => {
    const bytes = response(2, label('a'), label('test'), [0], A_RECORD, [0xc0, 12], A_RECORD);
    expect(decoded(bytes).answers.map((record) => record.owner)).toEqual(['a.test', 'a.test']);
  });

  it.each([
    ['to itself', [0xc0, 12]],
    ['in a circle', [1, 0x61, 0xc0, 12]],
    ['forwards', [0xc0, 40]],
    ['past the end', [0xff, 0xff]],
  ])('refuses a pointer %s', (_, name) => {
    expect(problemOf(response(1, name, A_RECORD, Buffer.alloc(40)))).toContain('backwards');
  });

  it('refuses thousands of pointers to pointers without following them all', () => {
    const hops = Array.from({ length: 8000 }, (_, index) => {
      const target = index === 0 ? 12 : 23 + (index - 1) * 2;
      return [0xc0 | (target >> 8), target & 0xff];
    });
    // A root name, a record of an unknown type that holds the pointers, and a name that begins at the last of them.
    const data = Buffer.from(hops.flat());
    const carrier = Buffer.concat([
      Buffer.from([0, 0xff, 0xfe, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 0xff]),
      data,
    ]);
    const last = 23 + (hops.length - 1) * 2;
    expect(last).toBeLessThan(0x4000);
    const bytes = response(2, carrier, [0xc0 | (last >> 8), last & 0xff], A_RECORD);
    expect(problemOf(bytes)).toContain('too many compression pointers');
  });

  it('refuses names that grow too long, directly or by pointers', () => {
    const long = Buffer.concat(Array.from({ length: 5 }, () => label('x'.repeat(60))));
    expect(problemOf(response(1, long, [0], A_RECORD))).toContain('255');
  });

  it.each([
    ['an A record of another size', [0, 1, 0, 1, 0, 0, 0, 60, 0, 3, 1, 2, 3], 'A record of 3 bytes'],
    ['an AAAA record of another size', [0, 28, 0, 1, 0, 0, 0, 60, 0, 4, 1, 2, 3, 4], 'AAAA record of 4 bytes'],
    ['a record longer than the message', [0, 1, 0, 1, 0, 0, 0, 60, 0xff, 0xff, 1], 'longer than the message'],
    ['a name that leaves its record', [0, 5, 0, 1, 0, 0, 0, 60, 0, 1, 1, 0x61, 0], 'does not fill its record'],
    ['half a record', [0, 1, 0], 'inside a record'],
    ['a label of a kind that does not exist', [0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0x80, 0], 'unknown kind'],
  ])('refuses %s', (_, record, problem) => {
    expect(problemOf(response(1, [0], record))).toContain(problem);
  });

  it('passes over records of other classes and unknown types, whatever is in them', () => {
    const chaos = [0, 0, 1, 0, 3, 0, 0, 0, 60, 0, 1, 9];
    const unknown = [0, 0xff, 0xfe, 0, 1, 0, 0, 0, 60, 0, 2, 0xc0, 0xff];
    expect(decoded(response(3, chaos, unknown, [0], A_RECORD)).answers).toEqual([
      { type: 'A', owner: '.', address: '192.0.2.1' },
    ]);
  });

  it('writes control characters, dots and bytes beyond ASCII in a label as numbers', () => {
    const bytes = response(1, label('a.b\u001b[\\\u00ff'), label('TEST'), [0], A_RECORD);
    expect(decoded(bytes).answers[0]?.owner).toBe('a\\046b\\027[\\092\\255.test');
  });

  it('refuses several questions in one message', () => {
    const questions = [
      { name: 'a.test', type: 'A' },
      { name: 'b.test', type: 'A' },
    ] as const;
    expect(problemOf(encode({ type: 'response', questions: [...questions] }))).toContain('2 questions');
  });

  it('reads what is there of a truncated message', () => {
    const bytes = response(2, [0], A_RECORD, [0, 0, 1]);
    bytes.writeUInt16BE(bytes.readUInt16BE(2) | 0x0200, 2);
    expect(decoded(bytes)).toMatchObject({ truncated: true, answers: [{ address: '192.0.2.1' }] });
  });

  it('says of any bytes what they are, and throws nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const result = decodeMessage(Buffer.from(bytes));
        expect(result.ok || result.problem.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives every change of a few bytes in a real message', () => {
    const original = encode({
      type: 'response',
      id: 1,
      questions: [{ name: 'www.example.test', type: 'A' }],
      answers: [
        { type: 'CNAME', name: 'www.example.test', data: 'a.example.test' },
        { type: 'A', name: 'a.example.test', data: '192.0.2.1' },
      ],
      authorities: [{ type: 'NS', name: 'example.test', data: 'ns.example.test' }],
    });
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(original.length), (changes, cutAt) => {
        const bytes = Buffer.from(original);
        for (const [offset, value] of changes) bytes.writeUInt8(value, offset);
        decodeMessage(bytes);
        decodeMessage(bytes.subarray(0, cutAt));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('encodeQuestion', () => {
  const question = { name: 'www.example.test', type: 'A', recursionDesired: true, checkingDisabled: false } as const;

  it('asks for recursion only where wanted, and for unchecked data only where wanted', () => {
    expect(encodeQuestion(question, 7, true).readUInt16BE(2)).toBe(0x0100);
    expect(encodeQuestion({ ...question, recursionDesired: false }, 7, true).readUInt16BE(2)).toBe(0);
    expect(encodeQuestion({ ...question, checkingDisabled: true }, 7, true).readUInt16BE(2)).toBe(0x0110);
  });

  it('announces 1,232 bytes by EDNS, or leaves EDNS out', () => {
    const withEdns = encodeQuestion(question, 7, true);
    expect([...withEdns.subarray(-11)]).toEqual([0, 0, 41, 0x04, 0xd0, 0, 0, 0, 0, 0, 0]);
    expect(encodeQuestion(question, 7, false)).toHaveLength(withEdns.length - 11);
  });
});
