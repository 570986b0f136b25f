import { afterEach, describe, expect, it } from '@jest/globals';

import { startNameServer } from '../../../src/demo/name-server.js';
import type { IpAddressType } from '../../../src/model/distribution.js';
import type { DnsObservation } from '../../../src/model/observation.js';
import { parseCidrs } from '../../../src/probes/address.js';
import { MAX_ADDRESSES, lookUp } from '../../../src/probes/dns/index.js';
import {
  addressRecord,
  answeringCode,
  cname,
  reply,
  serving,
  silent,
  startLabServer,
  type Behaviour,
  type LabServer,
} from '../../lab/dns.js';

const ZONE = [
  { name: 'example.test', type: 'SOA', value: 'ns1.example.test hostmaster.example.test' },
  { name: 'example.test', type: 'A', value: '198.51.100.1' },
  { name: 'www.example.test', type: 'CNAME', value: 'both.example.test' },
  { name: 'both.example.test', type: 'A', value: '127.0.0.1' },
  { name: 'both.example.test', type: 'A', value: '8.8.8.8' },
  { name: 'both.example.test', type: 'AAAA', value: '2600::1' },
  { name: 'four.example.test', type: 'A', value: '8.8.4.4' },
  { name: 'dangling.example.test', type: 'CNAME', value: 'gone.example.test' },
  { name: 'loop.example.test', type: 'CNAME', value: 'loop2.example.test' },
  { name: 'loop2.example.test', type: 'CNAME', value: 'loop.example.test' },
] as const;

describe('lookUp', () => {
  let server: LabServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  async function look(
    behaviour: Behaviour,
    name: string,
    ipAddressType: IpAddressType = 'ipv4',
    options: { publicCidrs?: readonly string[]; timeoutMs?: number } = {},
  ): Promise<DnsObservation> {
    server = await startLabServer(behaviour);
    return await lookUp(name, ipAddressType, {
      resolvers: [`127.0.0.1:${server.port}`],
      policy: parseCidrs(options.publicCidrs ?? []),
      timeoutMs: options.timeoutMs ?? 5000,
      looks: 1,
    });
  }

  it.each([
    ['ipv4', ['A']],
    ['ipv6', ['AAAA']],
    ['dualstack', ['A', 'AAAA']],
  ] as const)('asks for %s what CloudFront asks for', async (ipAddressType, types) => {
    const seen = await look(serving(ZONE), 'www.example.test', ipAddressType);
    expect(seen.lookups.map(({ type }) => type)).toEqual(types);
    expect(server?.queries.map(({ type }) => type).toSorted()).toEqual(types);
  });

  it('gives every address with what it is, and the chain that led there', async () => {
    const seen = await look(serving(ZONE), 'WWW.example.test.', 'dualstack');
    expect(seen.addresses).toEqual([
      { address: '8.8.8.8', family: 4, specialPurpose: null, allowed: true },
      { address: '127.0.0.1', family: 4, specialPurpose: 'loopback', allowed: false },
      { address: '2600::1', family: 6, specialPurpose: null, allowed: true },
    ]);
    expect(seen.lookups[0]?.outcome).toMatchObject({
      chain: [{ owner: 'www.example.test', target: 'both.example.test' }],
    });
    expect(seen).toMatchObject({ authority: null, withCheckingDisabled: null, addressesLeftOut: 0, looks: 1 });
    expect(seen.lookups[0]?.server).toBe(`127.0.0.1:${server?.port}`);
  });

  it('allows what public-cidrs covers', async () => {
    const seen = await look(serving(ZONE), 'both.example.test', 'ipv4', { publicCidrs: ['127.0.0.0/8'] });
    expect(seen.addresses.map(({ allowed }) => allowed)).toEqual([true, true]);
  });

  it('tells NXDOMAIN, NODATA, dangling and circular CNAMEs apart', async () => {
    const missing = await look(serving(ZONE), 'missing.example.test');
    expect(missing.lookups[0]?.outcome).toMatchObject({ rcode: 'NXDOMAIN', chain: [] });
    await server?.close();
    const noData = await look(serving(ZONE), 'four.example.test', 'ipv6');
    expect(noData.lookups[0]?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: [], deniedBy: 'example.test' });
    await server?.close();
    const dangling = await look(serving(ZONE), 'dangling.example.test');
    expect(dangling.lookups[0]?.outcome).toMatchObject({
      rcode: 'NXDOMAIN',
      chain: [{ owner: 'dangling.example.test', target: 'gone.example.test' }],
    });
    await server?.close();
    const loop = await look(serving(ZONE), 'loop.example.test');
    expect(loop.lookups[0]?.outcome).toMatchObject({ chainLoops: true, addresses: [] });
  });

  it('asks without DNSSEC checking when the resolver fails', async () => {
    const bogus: Behaviour = (query) => (query.checkingDisabled ? serving(ZONE)(query) : reply(query, { rcode: 2 }));
    const seen = await look(bogus, 'four.example.test');
    expect(seen.lookups[0]?.outcome).toMatchObject({ rcode: 'SERVFAIL' });
    expect(seen.withCheckingDisabled).toMatchObject({ rcode: 'NOERROR', addresses: ['8.8.4.4'] });
    expect(seen.addresses).toEqual([]);
  });

  it('keeps a failure that checking has no part in', async () => {
    const seen = await look(answeringCode(2), 'four.example.test');
    expect(seen.withCheckingDisabled).toMatchObject({ rcode: 'SERVFAIL' });
  });

  it('reports a silent resolver as silence', async () => {
    const seen = await look(silent, 'four.example.test', 'ipv4', { timeoutMs: 100 });
    expect(seen.lookups[0]?.outcome).toEqual({ status: 'timeout', tries: 2 });
    expect(seen.withCheckingDisabled).toBeNull();
  });

  it('looks at no more than a bounded number of addresses of each family and counts the rest', async () => {
    const many: Behaviour = (query) =>
      reply(query, {
        answers: Array.from({ length: 30 }, (_, index) =>
          addressRecord(query.name, query.type === 'A' ? `8.8.8.${index}` : `2600::${index + 1}`),
        ),
      });
    const seen = await look(many, 'many.test', 'dualstack');
    expect(seen.addresses.filter(({ family }) => family === 4)).toHaveLength(MAX_ADDRESSES);
    expect(seen.addresses.filter(({ family }) => family === 6)).toHaveLength(MAX_ADDRESSES);
    expect(seen.addressesLeftOut).toBe(2 * (30 - MAX_ADDRESSES));
  });

  it('names an address once however often it is in the answer', async () => {
    const seen = await look(
      (query) =>
        reply(query, { answers: [addressRecord(query.name, '8.8.8.8'), addressRecord(query.name, '8.8.8.8')] }),
      'twice.test',
    );
    expect(seen.addresses).toHaveLength(1);
    expect(seen.addressesLeftOut).toBe(0);
  });

  it('does not take an address that the answer gives to another name', async () => {
    const seen = await look(
      (query) => reply(query, { answers: [cname(query.name, 'a.test'), addressRecord('b.test', '8.8.8.8')] }),
      'www.test',
    );
    expect(seen.addresses).toEqual([]);
  });

  it('takes an address for itself and asks nobody', async () => {
    const seen = await look(serving(ZONE), '127.0.0.1');
    expect(seen.addresses).toEqual([{ address: '127.0.0.1', family: 4, specialPurpose: 'loopback', allowed: false }]);
    expect(seen.lookups).toEqual([]);
    expect(server?.queries).toHaveLength(0);
  });

  it('works with the built-in name server, at the apex too', async () => {
    const builtIn = await startNameServer({ zones: ZONE });
    const settings = { resolvers: [`127.0.0.1:${builtIn.port}`], policy: parseCidrs([]), timeoutMs: 5000, looks: 2 };
    const seen = await lookUp('example.test', 'ipv4', settings);
    await builtIn.close();
    expect(seen.lookups[0]?.outcome).toMatchObject({ rcode: 'NOERROR', addresses: ['198.51.100.1'] });
    expect(seen.looks).toBe(2);
  });
});
