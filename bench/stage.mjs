/**
 * Two network namespaces with a link of a set round trip between them, the far one with the site of site.mjs. Linux and
 * root only. Nothing of it outlives the process, however that ends; what a killed run left is removed by the next one.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const NEAR = 'opf-bench-a';
const FAR = 'opf-bench-b';
const NEAR_ADDRESS = '10.99.0.1';
const FAR_ADDRESSES = ['10.99.0.2', '10.99.0.3', '10.99.0.4', '10.99.0.5', '10.99.0.6'];
const [WEB, SECOND_SERVER, PARENT, RESOLVER, MUTE] = FAR_ADDRESSES;
const NAMESPACE_FILES = '/etc/netns';
const START_MS = 20_000;

/** Where the two servers of bench.example are, those of silent.example, their parent's, and the resolver. */
export const DNS = {
  servers: [WEB, SECOND_SERVER],
  serversWithSilence: [WEB, MUTE],
  parent: PARENT,
  resolver: RESOLVER,
};
export const PUBLIC_CIDRS = '10.99.0.0/24';
export const ROUND_TRIP_MS = 40;

/** Why there can be no stage here; null when there can. */
export function whyNoStage() {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root for network namespaces';
  if (!existsSync('/dev/net/tun')) return 'needs /dev/net/tun';
  if (!['ip', 'python3'].every(isInstalled)) return 'needs ip and python3';
  return null;
}

/** Whether a program is on the PATH. */
export function isInstalled(program) {
  return (process.env.PATH ?? '').split(':').some((directory) => existsSync(join(directory, program)));
}

/**
 * Sets the stage. The caller closes it.
 * @param counts numbers of origins to write a distribution for
 */
export async function openStage(counts) {
  const directory = mkdtempSync(join(tmpdir(), 'origin-preflight-bench-'));
  const children = [];
  const close = () => {
    process.removeListener('exit', close);
    for (const child of children) child.kill('SIGKILL');
    removeNamespaces();
    rmSync(directory, { recursive: true, force: true });
  };
  process.on('exit', close);
  try {
    addNamespaces();
    const line = start('python3', [
      here('delay-line.py'),
      NEAR,
      `${NEAR_ADDRESS}/24`,
      FAR,
      `${WEB}/24`,
      String(ROUND_TRIP_MS),
    ]);
    children.push(line.child);
    await line.answer();
    for (const address of FAR_ADDRESSES.slice(1)) {
      ip('-n', FAR, 'address', 'add', `${address}/24`, 'dev', 'delay0');
    }
    // It leads nowhere; without one dnsviz believes that it has no network.
    for (const namespace of [NEAR, FAR]) ip('-n', namespace, 'route', 'add', 'default', 'dev', 'delay0');
    const site = start('ip', [...inside(FAR), process.execPath, here('site.mjs'), WEB, counts.join(), directory]);
    children.push(site.child);
    const { port } = JSON.parse(await site.answer());
    return {
      directory,
      port,
      roundTripMs: ROUND_TRIP_MS,
      /** What the site has seen so far: `connections` accepted and `datagrams` received. */
      seen: async () => JSON.parse(await site.ask('')),
      /** Argument lists that run a command where the site is a round trip away, and where it is on loopback. */
      away: ['ip', ...inside(NEAR)],
      beside: ['ip', ...inside(FAR)],
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function inside(namespace) {
  return ['netns', 'exec', namespace];
}

function here(file) {
  return join(import.meta.dirname, file);
}

function ip(...args) {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Each namespace has its own resolv.conf, which `ip netns exec` puts in place of the system's (ip-netns(8)). */
function addNamespaces() {
  removeNamespaces();
  for (const namespace of [NEAR, FAR]) {
    ip('netns', 'add', namespace);
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    mkdirSync(join(NAMESPACE_FILES, namespace), { recursive: true });
    writeFileSync(join(NAMESPACE_FILES, namespace, 'resolv.conf'), `nameserver ${RESOLVER}\n`);
  }
}

function removeNamespaces() {
  for (const namespace of [NEAR, FAR]) {
    if (existsSync(`/var/run/netns/${namespace}`)) ip('netns', 'delete', namespace);
    rmSync(join(NAMESPACE_FILES, namespace), { recursive: true, force: true });
  }
  try {
    rmdirSync(NAMESPACE_FILES);
  } catch {
    // It holds other namespaces' files, or was never made.
  }
}

/** A helper process that answers in lines; it ends when its standard input does. */
function start(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  const lines = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const take = waiting.shift();
    if (take === undefined) lines.push(line);
    else take.resolve(line);
  });
  const fail = (error) => {
    for (const take of waiting.splice(0)) take.reject(error);
  };
  child.on('error', fail);
  child.on('exit', () => fail(new Error(`${command} ended early`)));
  const answer = () => {
    const line = lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      setTimeout(() => reject(new Error(`${command} does not answer`)), START_MS).unref();
    });
  };
  const ask = (text) => {
    child.stdin.write(`${text}\n`);
    return answer();
  };
  return { child, answer, ask };
}
