/**
 * The other side of the benchmarks, in one process: healthy origins under as many names as wanted, and name servers.
 *
 * usage: site.mjs FIRST_ADDRESS COUNTS DIRECTORY
 *
 * FIRST_ADDRESS is the first of five that follow one another: the origins and the zone's first name server, its second name
 * server, the parent's name server, a recursive resolver, and one where every datagram is swallowed. COUNTS are numbers
 * of origins such as 10,100.
 *
 * Writes what a run needs into DIRECTORY (root.pem, hints, a distribution of so many origins in site-COUNT.json), prints its
 * port as a line of JSON, and for every line on standard input what it has accepted and received so far. It ends with its
 * standard input.
 */
import { createSocket } from 'node:dgram';
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createSecureContext } from 'node:tls';

import { issue } from '../lib/demo/certificates.js';
import { startNameServer } from '../lib/demo/name-server.js';

const DNS_PORT = 53;
const [first = '10.99.0.2', list = '1', directory = '.'] = process.argv.slice(2);
const counts = list.split(',').map(Number);
const [web, second, parent, resolver, mute] = addressesFrom(first, 5);

const seen = { connections: 0, datagrams: 0 };
subscribe('net.server.socket', () => (seen.connections += 1));
subscribe('udp.socket', ({ socket }) => socket.on('message', () => (seen.datagrams += 1)));

const root = issue({ subject: 'Bench Root', ca: true, key: { type: 'rsa', bits: 2048 } });
const intermediate = issue({ subject: 'Bench Intermediate', ca: true, issuer: root, key: { type: 'rsa', bits: 2048 } });
const shared = leafFor('*.bench.example', { type: 'rsa', bits: 2048 });
const contexts = new Map(namesOf(Math.max(...counts)).map((name) => [name, contextOf(leafFor(name, shared))]));
const port = await serveOrigins();
await serveNames();

writeFileSync(join(directory, 'root.pem'), root.pem);
writeFileSync(join(directory, 'hints'), `. 3600 NS ns.root.example.\nns.root.example. 3600 A ${parent}\n`);
for (const count of counts) {
  writeFileSync(join(directory, `site-${count}.json`), JSON.stringify(distribution(namesOf(count)), null, 1));
}
process.stdout.write(`${JSON.stringify({ port })}\n`);
createInterface({ input: process.stdin })
  .on('line', () => process.stdout.write(`${JSON.stringify(seen)}\n`))
  .on('close', () => process.exit(0));

function namesOf(count) {
  return Array.from({ length: count }, (_, index) => `o${index}.bench.example`);
}

function leafFor(name, key) {
  return issue({ subject: name, dnsNames: [name], issuer: intermediate, key });
}

function contextOf(leaf) {
  return createSecureContext({ cert: leaf.pem + intermediate.pem, key: leaf.keyPem });
}

/** Every name has a certificate of its own, as origins have; making them is no part of what is measured. */
async function serveOrigins() {
  const options = {
    cert: shared.pem + intermediate.pem,
    key: shared.keyPem,
    SNICallback: (name, done) => done(null, contexts.get(name)),
    keepAliveTimeout: 75_000,
  };
  const server = createServer(options, (_request, response) => response.end('ok'));
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise((listening) => server.listen({ port: 0, host: web, backlog: 4096 }, listening));
  return server.address().port;
}

/** One zone with two servers, another one of whose two servers is silent, their parent, and a resolver that knows all. */
async function serveNames() {
  const delegations = [...delegation('bench.example', web, second), ...delegation('silent.example', web, mute)];
  const own = [
    { name: 'bench.example', type: 'SOA', value: 'ns1.bench.example hostmaster.bench.example' },
    { name: '*.bench.example', type: 'A', value: web },
    { name: 'silent.example', type: 'SOA', value: 'ns1.silent.example hostmaster.silent.example' },
    { name: 'www.silent.example', type: 'A', value: web },
  ];
  const above = [
    { name: '.', type: 'SOA', value: 'ns.root.example hostmaster.root.example' },
    { name: '.', type: 'NS', value: 'ns.root.example' },
    { name: 'example', type: 'SOA', value: 'ns.root.example hostmaster.root.example' },
    { name: 'example', type: 'NS', value: 'ns.root.example' },
    { name: 'ns.root.example', type: 'A', value: parent },
  ];
  const servers = [
    { address: web, zones: [...own, ...delegations] },
    { address: second, zones: [...own, ...delegations] },
    { address: parent, zones: [...above, ...delegations] },
    { address: resolver, zones: [...own, ...above, ...delegations] },
  ];
  await Promise.all(servers.map((server) => startNameServer({ ...server, port: DNS_PORT })));
  createSocket('udp4').bind(DNS_PORT, mute);
}

function delegation(zone, one, other) {
  return [
    { name: zone, type: 'NS', value: `ns1.${zone}` },
    { name: zone, type: 'NS', value: `ns2.${zone}` },
    { name: `ns1.${zone}`, type: 'A', value: one },
    { name: `ns2.${zone}`, type: 'A', value: other },
  ];
}

function addressesFrom(address, count) {
  const [prefix, last] = [address.replace(/\d+$/, ''), Number(address.split('.').at(-1))];
  return Array.from({ length: count }, (_, index) => `${prefix}${last + index}`);
}

/** One distribution with a behavior for each origin. */
function distribution(domains) {
  const behavior = (id) => ({
    TargetOriginId: id,
    ViewerProtocolPolicy: 'https-only',
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  });
  return {
    DistributionConfig: {
      CallerReference: 'bench',
      Enabled: true,
      Aliases: { Quantity: 0 },
      Origins: {
        Quantity: domains.length,
        Items: domains.map((name) => ({
          Id: name,
          DomainName: name,
          CustomOriginConfig: {
            HTTPPort: 80,
            HTTPSPort: port,
            OriginProtocolPolicy: 'https-only',
            OriginSslProtocols: { Quantity: 1, Items: ['TLSv1.2'] },
          },
        })),
      },
      DefaultCacheBehavior: behavior(domains[0]),
      CacheBehaviors: {
        Quantity: domains.length,
        Items: domains.map((name) => ({ PathPattern: `/${name}/*`, ...behavior(name) })),
      },
    },
  };
}
