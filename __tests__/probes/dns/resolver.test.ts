import { afterEach, describe, expect, it } from '@jest/globals';

import { UsageError } from '../../../src/model/usage-error.js';
import { parseResolvers } from '../../../src/probes/dns/index.js';
import { askResolvers, serverText } from '../../../src/probes/dns/resolver.js';
import { answeringCode, closedPort, serving, silent, startLabServer, type LabServer } from '../../lab/dns.js';

describe('parseResolvers', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1', 53],
    ['192.0.2.1:5353', '192.0.2.1', 5353],
    ['2001:db8::1', '2001:db8::1', 53],
    ['[2001:db8::1]', '2001:db8::1', 53],
    ['[2001:db8::1]:5353', '2001:db8::1', 5353],
    ['  127.0.0.1  ', '127.0.0.1', 53],
  ])('reads %s', (line, address, port) => {
    expect(parseResolvers([line])).toEqual([{ address, port }]);
  });

  it('skips empty lines', () => {
    expect(parseResolvers(['', '  ', '192.0.2.1'])).toHaveLength(1);
  });

  it.each([
    'dns.example.com',
    '192.0.2.1:',
    '192.0.2.1:0',
    '192.0.2.1:65536',
    '192.0.2.300',
    '[192.0.2.1]',
    '[::1',
    '::1]:53',
  ])('refuses %s', (line) => {
    expect(() => parseResolvers(['192.0.2.1', line])).toThrow(UsageError);
    expect(() => parseResolvers([line])).toThrow(JSON.stringify(line));
  });

  it('writes servers as it reads them', () => {
    for (const text of ['192.0.2.1:53', '[2001:db8::1]:5353']) {
      expect(parseResolvers([text]).map((server) => serverText(server))).toEqual([text]);
    }
  });
});

describe('askResolvers', () => {
  const question = { name: 'a.test', type: 'A', recursionDesired: true, checkingDisabled: false } as const;
  const good = serving([{ name: 'a.test', type: 'A', value: '192.0.2.1' }]);
  const rounds = { roundsMs: [100, 200] };
  let started: LabServer[] = [];
  afterEach(async () => {
    await Promise.all(started.map((server) => server.close()));
    started = [];
  });

  async function start(...behaviours: Parameters<typeof startLabServer>[0][]): Promise<readonly LabServer[]> {
    started = await Promise.all(behaviours.map((behaviour) => startLabServer(behaviour)));
    return started;
  }

  it('asks the first and leaves the others alone when it answers', async () => {
    const [first, second] = await start(good, good);
    const reply = await askResolvers(question, started, rounds);
    expect(reply?.server.port).toBe(first?.port);
    expect(second?.queries).toHaveLength(0);
  });

  it.each([
    ['is silent', silent],
    ['refuses', answeringCode(5)],
    ['fails', answeringCode(2)],
  ])('goes on to the next when one %s', async (_, behaviour) => {
    const [, second] = await start(behaviour, good);
    const reply = await askResolvers(question, started, rounds);
    expect(reply?.server.port).toBe(second?.port);
    expect(reply?.outcome).toMatchObject({ status: 'answered', addresses: ['192.0.2.1'] });
  });

  it('goes on when nobody listens at the first', async () => {
    await start(good);
    const gone = { address: '127.0.0.1', port: await closedPort() };
    const reply = await askResolvers(question, [gone, ...started], rounds);
    expect(reply?.outcome).toMatchObject({ status: 'answered', rcode: 'NOERROR' });
  });

  it('gives a silent resolver a second chance', async () => {
    let asked = 0;
    await start((query) => (++asked === 1 ? null : good(query)));
    const reply = await askResolvers(question, started, rounds);
    expect(reply?.outcome).toMatchObject({ status: 'answered', addresses: ['192.0.2.1'] });
  });

  it('reports the failure that says most when none has a result', async () => {
    await start(silent, answeringCode(5), answeringCode(2));
    const reply = await askResolvers(question, started, rounds);
    expect(reply?.outcome).toMatchObject({ status: 'answered', rcode: 'SERVFAIL' });
  });

  it('reports silence with the number of tries', async () => {
    await start(silent);
    expect((await askResolvers(question, started, rounds))?.outcome).toEqual({ status: 'timeout', tries: 2 });
  });

  it('has nothing to say without resolvers', async () => {
    expect(await askResolvers(question, [], rounds)).toBeNull();
  });
});
