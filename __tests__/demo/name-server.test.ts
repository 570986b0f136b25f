import { connect } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { startNameServer, type NameServer, type ZoneRecord } from '../../src/demo/name-server.js';
import { ask } from '../../src/probes/dns/exchange.js';
import type { QuestionType } from '../../src/probes/dns/message.js';

const ZONES: readonly ZoneRecord[] = [
  { name: 'example.test.', type: 'SOA', value: 'ns1.example.test hostmaster.example.test 7 3600 600 86400 30' },
  { name: 'example.test', type: 'NS', value: 'ns1.example.test' },
  { name: 'www.example.test', type: 'CNAME', value: 'Host.Example.Test.' },
  { name: 'host.example.test', type: 'A', value: '192.0.2.1' },
  { name: 'deep.inside.example.test', type: 'A', value: '192.0.2.2' },
  { name: 'out.example.test', type: 'CNAME', value: 'elsewhere.invalid' },
  { name: 'sub.example.test', type: 'NS', value: 'ns.sub.example.test' },
  { name: 'ns.sub.example.test', type: 'A', value: '192.0.2.53' },
  { name: '*.any.example.test', type: 'A', value: '192.0.2.3' },
  ...Array.from({ length: 120 }, (_, index): ZoneRecord => ({
    name: 'many.example.test',
    type: 'A',
    value: `192.0.2.${index}`,
  })),
];

describe('startNameServer', () => {
  let server: NameServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  async function answerTo(name: string, type: QuestionType = 'A'): Promise<unknown> {
    server ??= await startNameServer({ zones: ZONES });
    const question = { name, type, recursionDesired: true, checkingDisabled: false };
    return (await ask(question, server, { tries: 1, tryMs: 5000 }))?.outcome;
  }

  it('follows CNAMEs inside its data, whatever the case of the names', async () => {
    expect(await answerTo('www.example.test')).toMatchObject({
      rcode: 'NOERROR',
      authoritative: true,
      chain: [{ owner: 'www.example.test', target: 'host.example.test' }],
      addresses: ['192.0.2.1'],
    });
  });

  it('tells a name that does not exist from one without the type, and from one between labels', async () => {
    expect(await answerTo('missing.example.test')).toMatchObject({ rcode: 'NXDOMAIN', deniedBy: 'example.test' });
    expect(await answerTo('host.example.test', 'AAAA')).toMatchObject({ rcode: 'NOERROR', deniedBy: 'example.test' });
    expect(await answerTo('inside.example.test')).toMatchObject({ rcode: 'NOERROR', deniedBy: 'example.test' });
  });

  it('gives a chain that leads out of its data as far as it goes', async () => {
    expect(await answerTo('out.example.test')).toMatchObject({
      rcode: 'NOERROR',
      chain: [{ owner: 'out.example.test', target: 'elsewhere.invalid' }],
      addresses: [],
    });
  });

  it('refers to whom it has delegated, answers wildcards, and refuses what is not its own', async () => {
    expect(await answerTo('x.sub.example.test')).toMatchObject({
      authoritative: false,
      referral: ['ns.sub.example.test'],
    });
    expect(await answerTo('what.ever.any.example.test')).toMatchObject({ addresses: ['192.0.2.3'] });
    expect(await answerTo('example.com')).toMatchObject({ rcode: 'REFUSED' });
  });

  it('cuts what does not fit into UDP and gives it over TCP at the same port', async () => {
    expect(await answerTo('many.example.test')).toMatchObject({ transport: 'tcp', rcode: 'NOERROR' });
  });

  it('closes although a client holds its connection open', async () => {
    const started = await startNameServer({ zones: ZONES });
    const client = connect(started.port, started.address);
    const ended = new Promise((resolve) => client.on('close', resolve).on('error', () => {}));
    await new Promise((resolve) => client.on('connect', resolve));
    await started.close();
    await ended;
    expect(client.destroyed).toBe(true);
  });

  it('says so when its address cannot be bound', async () => {
    server = await startNameServer({ zones: ZONES });
    await expect(startNameServer({ zones: ZONES, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
