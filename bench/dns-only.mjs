/**
 * Looks a name up and asks all of its zone's servers, and nothing else.
 *
 * usage: dns-only.mjs NAME RESOLVER PUBLIC_CIDRS
 */
import { createProber } from '../lib/probes/index.js';

const [name = '', resolver = '', publicCidrs = ''] = process.argv.slice(2);
const prober = createProber({
  resolvers: [resolver],
  trustedRoots: [],
  publicCidrs: [publicCidrs],
  timeoutMs: 10_000,
  concurrency: 64,
  idleProbe: false,
});
const [{ addresses }, authority] = await Promise.all([prober.lookUp(name, 'ipv4'), prober.authority(name, 'ipv4')]);
await prober.close();
const servers = authority?.zones.flatMap((zone) => zone.servers) ?? [];
process.stdout.write(`${JSON.stringify({ status: authority?.status, addresses, servers }, null, 1)}\n`);
if (addresses.length === 0 || servers.length !== 2) process.exitCode = 1;
