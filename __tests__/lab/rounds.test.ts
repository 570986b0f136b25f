import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { planOrigin } from '../../src/cloudfront/plan.js';
import { serveRaw } from '../../src/demo/servers.js';
import { known } from '../../src/model/value.js';
import { createProber, type Prober } from '../../src/probes/index.js';
import { behaviorOf, customConnection, distributionOf, originOf } from '../support/model.js';
import { examineAll, examineOne } from './cases.js';
import { serving, silent, startLabServer, startLabServers, type LabServer } from './dns.js';
import { startPlainOrigin, startTlsOrigin, type RunningServer } from './origins.js';

interface Counting extends RunningServer {
  /** For every connection, how often the client had to wait for the server before it could go on. */
  rounds(): readonly number[];
}

/** A relay that counts round trips: each time that something of the server follows something of the client. */
async function startCounting(behind: RunningServer): Promise<Counting> {
  const rounds: number[] = [];
  const front = await serveRaw((client) => {
    const index = rounds.push(0) - 1;
    let clientSpoke = false;
    const upstream = connect({ port: behind.port, host: behind.address, noDelay: true });
    client.on('data', () => (clientSpoke = true));
    upstream.on('data', () => {
      if (clientSpoke) rounds[index] = (rounds[index] ?? 0) + 1;
      clientSpoke = false;
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
  const close = async (): Promise<void> => {
    await front.close();
    await behind.close();
  };
  return { ...front, rounds: () => rounds, close };
}

describe('a healthy origin', () => {
  it('needs three round trips on one connection: two of TLS 1.2 and one for the request', async () => {
    const started: Counting[] = [];
    const examined = await examineAll([
      {
        name: 'counted',
        start: async ({ chain }) => {
          const counting = await startCounting(await startTlsOrigin({ chain: chain() }));
          started.push(counting);
          return counting;
        },
      },
    ]);
    expect(examined.get('counted')?.verdict).toBe('pass');
    expect(started[0]?.rounds()).toEqual([3]);
  });

  it('needs one over plain HTTP', async () => {
    const started: Counting[] = [];
    await examineAll([
      {
        name: 'counted-plain',
        scheme: 'http',
        start: async () => {
          const counting = await startCounting(await startPlainOrigin());
          started.push(counting);
          return counting;
        },
      },
    ]);
    expect(started[0]?.rounds()).toEqual([1]);
  });
});

describe('the look-up', () => {
  const AUTHORITY = '127.0.4.1';
  const zones = [
    { name: 'test', type: 'SOA', value: 'ns.test hostmaster.test' },
    { name: 'test', type: 'NS', value: 'ns.test' },
    { name: 'ns.test', type: 'A', value: AUTHORITY },
    { name: 'www.test', type: 'A', value: '127.0.0.1' },
  ] as const;

  /** Examines www.test and gives what happened in its order. */
  async function follow(resolver: LabServer, authorityPort: number, events: string[]): Promise<void> {
    const origin = await startPlainOrigin({
      http: (_request, response) => {
        events.push('request');
        response.end('ok\n');
      },
    });
    const prober = createProber({
      resolvers: [`${resolver.address}:${resolver.port}`],
      trustedRoots: [],
      publicCidrs: ['127.0.0.0/8'],
      timeoutMs: 500,
      concurrency: 8,
      idleProbe: false,
      authorityPort,
    });
    const watched: Prober = {
      lookUp: (...args) => prober.lookUp(...args),
      exchange: (...args) => prober.exchange(...args),
      close: () => prober.close(),
      authority: async (...args) => {
        const authority = await prober.authority(...args);
        events.push(`authority ${authority?.status}`);
        return authority;
      },
    };
    try {
      await examineOne(caseFor(origin.port), watched);
    } finally {
      await Promise.all([prober.close(), origin.close()]);
    }
  }

  it('is followed by the connection while an authoritative server is still silent', async () => {
    const resolver = await startLabServer(serving(zones));
    const authorities = await startLabServers([{ address: AUTHORITY, behaviour: silent }]);
    const events: string[] = [];
    await follow(resolver, authorities.port, events);
    await Promise.all([resolver.close(), authorities.close()]);
    expect(events).toEqual(['request', 'authority incomplete']);
  });

  it('takes one question before the connection, whatever else is asked beside it', async () => {
    const events: string[] = [];
    const serve = serving(zones);
    const resolver = await startLabServer((query) => {
      // Every other question stays open, those for zones and their servers too.
      return query.name === 'www.test' && query.type === 'A' ? serve(query) : null;
    });
    await follow(resolver, 9, events);
    const questions = resolver.queries.filter(({ name, type }) => name === 'www.test' && type === 'A');
    await resolver.close();
    expect(events[0]).toBe('request');
    // One of the look-up; the check of the authoritative servers asks beside it where the name leads.
    expect(questions.length).toBeLessThanOrEqual(2);
  });
});

function caseFor(port: number): Parameters<typeof examineOne>[0] {
  const connection = customConnection({ protocolPolicy: known('http-only'), httpPort: known(port) });
  const origin = originOf({ key: 'lab', id: known('lab'), domainName: known('www.test'), connection });
  const behaviors = [behaviorOf({ targetOriginId: known('lab') })];
  const distribution = distributionOf({ aliases: [], origins: [origin], behaviors });
  const plan = planOrigin(distribution, origin, { timeoutMs: 5000, viewerHosts: [] });
  return { distribution, origin, plan, edge: new Map() };
}
