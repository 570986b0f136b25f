import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certify, createAuthorities } from '../../src/demo/authorities.js';
import { startNameServer } from '../../src/demo/name-server.js';
import type { Report } from '../../src/model/report.js';
import { runCli } from '../e2e/spawn.js';
import type { LabCase, LabSetting } from '../lab/cases.js';
import type { RunningServer } from '../lab/origins.js';
import { asArguments, distributionConfig } from '../support/site.js';
import { haproxy, nginx } from './origins.js';

const ZONE = 'shop.example';

/** The rules that have something above a notice to say of each. */
const ORIGINS: Readonly<Record<string, { readonly start: LabCase['start']; readonly rules: readonly string[] }>> = {
  nginx: { start: nginx({ directives: 'keepalive_timeout 75s;' }), rules: [] },
  haproxy: { start: haproxy({ bind: 'alpn h2,http/1.1' }), rules: [] },
  // Announces nothing: it takes patience to see.
  impatient: { start: nginx({ directives: 'keepalive_timeout 2s;' }), rules: ['http-keepalive-short'] },
  incomplete: {
    start: haproxy({ chain: ({ chain }) => chain().slice(0, 1) }),
    rules: ['certificate-chain-incomplete'],
  },
};

const servers: { readonly name: string; readonly server: RunningServer }[] = [];
let directory = '';
let inputs: Readonly<Record<string, string>> = {};
let closeNames = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'origin-preflight-lab-'));
  const authorities = await createAuthorities();
  for (const [name, { start }] of Object.entries(ORIGINS)) {
    const domain = `${name}.${ZONE}`;
    const chain: LabSetting['chain'] = (details) => [
      certify(authorities.trusted, [domain], details),
      authorities.trusted.intermediate,
    ];
    servers.push({ name, server: await start({ domain, authorities, chain }) });
  }
  const names = await startNameServer({
    zones: [
      { name: ZONE, type: 'SOA', value: `ns.${ZONE} hostmaster.${ZONE}` },
      ...servers.map(({ name, server }) => ({ name: `${name}.${ZONE}`, type: 'A' as const, value: server.address })),
    ],
  });
  closeNames = () => names.close();
  await writeFile(join(directory, 'root.pem'), authorities.trusted.root.pem);
  inputs = {
    resolver: `${names.address}:${names.port}`,
    'trusted-roots': join(directory, 'root.pem'),
    'public-cidrs': '127.0.0.0/8',
  };
});

afterAll(async () => {
  await closeNames();
  await Promise.all(servers.map(({ server }) => server.close()));
  await rm(directory, { recursive: true, force: true });
});

it('the built command line says of real servers what holds', async () => {
  const origins = servers.map(({ name, server }) => ({
    id: name,
    domainName: `${name}.${ZONE}`,
    httpsPort: server.port,
  }));
  await writeFile(join(directory, 'site.json'), distributionConfig(origins));
  const { status, stdout } = await runCli([...asArguments(inputs), '--idle-probe', 'site.json', '--format', 'json'], {
    cwd: directory,
  });
  // What is read from it is expected below.
  const report = JSON.parse(stdout) as Report;
  const found = report.origins.map(({ originId, findings }) => [
    originId,
    findings.filter(({ level }) => level !== 'notice').map(({ rule }) => rule),
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(ORIGINS).map(([name, { rules }]) => [name, rules])),
  );
  expect({ status, counts: report.counts }).toEqual({
    status: 1,
    counts: { fail: 1, warn: 1, inconclusive: 0, pass: 2 },
  });
});
