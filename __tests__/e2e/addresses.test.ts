import { createServer, type Server } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Report } from '../../src/model/report.js';
import { startPlainOrigin } from '../lab/origins.js';
import { asArguments, distributionConfig, openSite, type Site } from '../support/site.js';
import { runCli } from './spawn.js';

/** A server on every local address that counts whoever connects: nobody may. */
let witness: Server;
let port: number;
let connections = 0;
let site: Site;

beforeAll(async () => {
  witness = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => witness.listen(0, '0.0.0.0', listening));
  const bound = witness.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  port = bound.port;
  site = await openSite([
    { name: 'shop.example', type: 'SOA', value: 'ns.shop.example hostmaster.shop.example' },
    { name: 'loopback.shop.example', type: 'A', value: '127.0.0.1' },
    { name: 'other-loopback.shop.example', type: 'A', value: '127.8.9.10' },
    { name: 'metadata.shop.example', type: 'A', value: '169.254.169.254' },
    { name: 'private.shop.example', type: 'A', value: '10.1.2.3' },
    { name: 'alias.shop.example', type: 'CNAME', value: 'loopback.shop.example' },
    { name: 'this-network.shop.example', type: 'A', value: '0.0.0.0' },
    { name: 'two.shop.example', type: 'A', value: '127.0.0.1' },
    { name: 'two.shop.example', type: 'A', value: '127.0.0.2' },
    { name: 'redirect.shop.example', type: 'A', value: '127.0.0.2' },
  ]);
});

afterAll(async () => {
  await new Promise((closed) => witness.close(closed));
  await site.close();
});

async function reportOn(name: string, cidrs: string | null): Promise<Report> {
  await site.write('site.json', distributionConfig([{ id: 'origin', domainName: name, httpsPort: port }]));
  const { 'public-cidrs': _none, ...inputs } = site.inputs;
  const args = asArguments(cidrs === null ? inputs : { ...inputs, 'public-cidrs': cidrs });
  const { stdout } = await runCli([...args, 'site.json', '--format', 'json'], { cwd: site.workspace });
  // What is read from it is expected below.
  return JSON.parse(stdout) as Report;
}

describe('addresses that the internet cannot reach', () => {
  it.each([
    ['loopback.shop.example', '127.0.0.1'],
    ['other-loopback.shop.example', '127.8.9.10'],
    ['metadata.shop.example', '169.254.169.254'],
    ['private.shop.example', '10.1.2.3'],
    ['alias.shop.example', '127.0.0.1'],
    ['this-network.shop.example', '0.0.0.0'],
  ])('%s is reported and never connected to', async (name, address) => {
    connections = 0;
    const report = await reportOn(name, null);
    const [origin] = report.origins;
    expect(origin?.findings.map(({ rule, level }) => `${level} ${rule}`)).toContain('error dns-private-address');
    expect(JSON.stringify(origin?.findings)).toContain(address);
    expect(origin?.observations.exchanges.filter(({ tcp }) => tcp.status !== 'not-attempted')).toEqual([]);
    expect(connections).toBe(0);
  });

  it('only the address that public-cidrs covers is connected to', async () => {
    connections = 0;
    const report = await reportOn('two.shop.example', '127.0.0.2/32');
    const tried = report.origins.flatMap(({ observations }) =>
      observations.exchanges.filter(({ tcp }) => tcp.status !== 'not-attempted').map(({ target }) => target.address),
    );
    expect(tried).toEqual(['127.0.0.2']);
    expect(connections).toBeGreaterThan(0);
  });

  it('a redirect that leads there is reported and not followed', async () => {
    connections = 0;
    const origin = await startPlainOrigin({
      address: '127.0.0.2',
      http: (_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    });
    try {
      await site.write(
        'site.json',
        distributionConfig([
          { id: 'origin', domainName: 'redirect.shop.example', httpPort: origin.port, protocolPolicy: 'http-only' },
        ]),
      );
      const args = asArguments({ ...site.inputs, 'public-cidrs': '127.0.0.2/32' });
      const { stdout } = await runCli([...args, 'site.json', '--format', 'json'], { cwd: site.workspace });
      expect(stdout).toContain(`"http://127.0.0.1:${port}/"`);
      expect(origin.requests()).toHaveLength(1);
      expect(connections).toBe(0);
    } finally {
      await origin.close();
    }
  });
});
