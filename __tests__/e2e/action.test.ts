import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Report } from '../../src/model/report.js';
import { refuse, startTlsOrigin, type RunningServer } from '../lab/origins.js';
import { distributionConfig, lineOf, openSite, type Site } from '../support/site.js';
import { runAction, type ActionRan } from './spawn.js';

const SECRET = 'only-the-origin-may-know-this';

let site: Site;
let servers: readonly RunningServer[];
let healthy: Awaited<ReturnType<typeof startTlsOrigin>>;
let config: string;
let ran: ActionRan;
let report: Report;

beforeAll(async () => {
  const names = ['good', 'expired', 'closed'].map((name) => `${name}.shop.example`);
  site = await openSite([
    { name: 'shop.example', type: 'SOA', value: 'ns.shop.example hostmaster.shop.example' },
    ...names.map((name) => ({ name, type: 'A' as const, value: '127.0.0.1' })),
  ]);
  const good = site.chainFor(['good.shop.example']);
  const expired = site.chainFor(['expired.shop.example'], {
    notBefore: new Date('2024-01-01'),
    notAfter: new Date('2024-04-01'),
  });
  healthy = await startTlsOrigin({ chain: good });
  const stale = await startTlsOrigin({ chain: expired });
  const closed = await refuse();
  servers = [healthy, stale, closed];
  config = distributionConfig([
    {
      id: 'good',
      domainName: 'good.shop.example',
      httpsPort: healthy.port,
      customHeaders: { 'X-Origin-Secret': SECRET },
    },
    { id: 'expired', domainName: 'expired.shop.example', httpsPort: stale.port },
    { id: 'closed', domainName: 'closed.shop.example', httpsPort: closed.port },
    { id: 'missing', domainName: 'missing.shop.example' },
  ]);
  await site.write('site.json', config);
  ran = await runAction({ ...site.inputs, files: 'site.json' }, site.workspace);
  // The text is validated against the schema below.
  report = JSON.parse(ran.outputs['reportText'] ?? 'null') as Report;
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await site.close();
});

function originReport(id: string) {
  const found = report.origins.find(({ originId }) => originId === id);
  if (found === undefined) throw new Error(`no origin ${id} in the report`);
  return found;
}

describe('the action on a distribution with one good and three bad origins', () => {
  it('fails the job', () => {
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(1);
  });

  it('gives each origin its verdict and cause', () => {
    const causes = Object.fromEntries(
      report.origins.map(({ originId, verdict, findings }) => [
        originId,
        [verdict, ...findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)],
      ]),
    );
    expect(causes).toEqual({
      good: ['pass'],
      expired: ['fail', 'certificate-expired'],
      closed: ['fail', 'port-refused'],
      missing: ['fail', 'dns-nxdomain'],
    });
  });

  it('annotates the lines of the failing origins', () => {
    const annotated = [...ran.stdout.matchAll(/^::error file=site\.json,line=(\d+)/gm)].map(([, line]) => Number(line));
    const starts = ['expired', 'closed', 'missing'].map((id) => lineOf(config, `"Id": "${id}"`) - 1);
    const ends = [...starts.slice(1), lineOf(config, '"DefaultCacheBehavior"')];
    expect(annotated.toSorted((a, b) => a - b)).toHaveLength(3);
    starts.forEach((start, index) => {
      const within = annotated.filter((line) => line >= start && line < (ends[index] ?? 0));
      expect(within).toHaveLength(1);
    });
  });

  it('sets the outputs', () => {
    const { verdict, failed, warned, inconclusive, passed } = ran.outputs;
    expect({ verdict, failed, warned, inconclusive, passed }).toEqual({
      verdict: 'fail',
      failed: '3',
      warned: '0',
      inconclusive: '0',
      passed: '1',
    });
  });

  it('writes a summary that names every origin', () => {
    for (const id of ['good', 'expired', 'closed', 'missing']) expect(ran.summary).toContain(`${id}.shop.example`);
    expect(ran.summary).toContain('certificate-expired');
  });

  it('writes a report that fits the published schema', () => {
    const schema: object = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
  });

  it('makes exactly one connection to the healthy origin, with the request CloudFront would send', () => {
    expect(healthy.connections()).toBe(1);
    expect(healthy.requests().map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /']);
    const headers = healthy.requests()[0]?.rawHeaders ?? [];
    expect(headers).toContain('Amazon CloudFront');
    expect(headers[headers.indexOf('X-Origin-Secret') + 1]).toBe(SECRET);
  });

  it('keeps the secret of the custom header to itself', () => {
    expect(JSON.stringify(ran)).not.toContain(SECRET);
  });

  it('lists all layers of the healthy origin as verified, and no more than was seen of the others', () => {
    expect(originReport('good').layers).toEqual({
      config: 'verified',
      dns: 'verified',
      tcp: 'verified',
      tls: 'verified',
      http: 'verified',
    });
    expect(originReport('closed').layers).toMatchObject({ dns: 'verified', tcp: 'failed', tls: 'unverified' });
    expect(originReport('missing').layers).toMatchObject({ dns: 'failed', tcp: 'unverified' });
  });

  it('looked at each failing origin twice', () => {
    expect(originReport('closed').observations.exchanges.map(({ looks }) => looks)).toEqual([2]);
    expect(originReport('missing').observations.dns?.looks).toBe(2);
    expect(originReport('good').observations.exchanges.map(({ looks }) => looks)).toEqual([1]);
  });
});
