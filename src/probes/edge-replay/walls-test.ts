import { createServer, type AddressInfo, type Server } from 'node:net';

import { CODE_INSIDE, RUNNER_INSIDE, pack } from './package.js';
import { runProcess } from './process.js';
import { outerLimitMs, permissionFlags, type Bind, type Limits } from './walls.js';

/** Gives the command line that runs node inside, with `root` as its root directory. */
type Confine = (root: string, limits: Limits, nodeArguments: readonly string[]) => readonly [string, ...string[]];

const LIMITS: Limits = { timeMs: 30_000, heapMb: 256 };
/** More than the heap and what there is beside it. */
const TOO_MUCH_MEMORY_MB = 2_048;
/** A process that is left behind would hold the output open as long as that. */
const LINGERING_MS = 120_000;

/** What the kernel has to refuse, with node's permission model out of the way. Each entry is a wall that does not hold. */
const KERNEL_TEST = String.raw`'use strict';
const fs = require('node:fs');
const net = require('node:net');
const { spawn } = require('node:child_process');
const { port, outside, memoryMb, lingeringMs } = JSON.parse(fs.readFileSync(0, 'utf8'));
const faults = [];
const refused = (what, action) => {
  try {
    action();
    faults.push(what);
  } catch {}
};
if (Object.keys(process.env).length > 0) faults.push('the environment is not empty');
for (const path of outside) refused('files outside can be seen', () => fs.statSync(path));
for (const path of ['/new', '${CODE_INSIDE}/new', '${CODE_INSIDE}/index.js']) refused('files can be written', () => fs.writeFileSync(path, 'x'));
refused('rights can be regained', () => process.setuid(0));
refused('memory is not limited', () => Buffer.alloc(memoryMb * 2 ** 20));
if (!fs.existsSync('${CODE_INSIDE}/index.js')) faults.push('the code cannot be read');
// It must die with its parent. It holds the output open, so that its end can be seen.
const child = spawn(process.execPath.startsWith('/') ? process.execPath : '/node', ['-e', 'setTimeout(() => {}, ' + lingeringMs + ')'], { detached: true, stdio: ['ignore', 'inherit', 'ignore'] });
child.on('error', () => {});
child.unref();
const socket = net.connect(port, '127.0.0.1');
const tell = () => {
  fs.writeSync(1, JSON.stringify({ faults }));
  process.exit(0);
};
socket.on('connect', () => {
  faults.push('the network can be reached');
  tell();
});
socket.on('error', tell);
setTimeout(tell, 3000);
`;

/** What node's permission model has to refuse. */
const PERMISSION_TEST = String.raw`'use strict';
const fs = require('node:fs');
const faults = [];
const refused = (what, action) => {
  try {
    action();
    faults.push(what);
  } catch (error) {
    if (error.code !== 'ERR_ACCESS_DENIED') faults.push(what);
  }
};
refused('processes can be started', () => require('node:child_process').spawnSync('/node', ['-v']));
refused('threads can be started', () => new (require('node:worker_threads').Worker)('1', { eval: true }));
refused('other files can be read', () => fs.readFileSync('/node'));
fs.readFileSync('${CODE_INSIDE}/index.js');
fs.writeSync(1, JSON.stringify({ faults }));
`;

/**
 * Runs against the walls from inside: once against those of the kernel, once against those of node.
 * @param root a directory that does not exist yet
 * @returns what does not hold, for people; null when everything does
 */
export async function examineWalls(root: string, confine: Confine, binds: readonly Bind[]): Promise<string | null> {
  const listener = await listen();
  if (listener === null) return 'no port can be opened to test with';
  let connections = 0;
  listener.server.on('connection', (socket) => {
    connections += 1;
    socket.destroy();
  });
  try {
    const input = {
      port: listener.port,
      outside: outside(root, binds),
      memoryMb: TOO_MUCH_MEMORY_MB,
      lingeringMs: LINGERING_MS,
    };
    const byKernel = await test(`${root}-kernel`, confine, binds, [], KERNEL_TEST, input);
    if (connections > 0) return 'the network can be reached';
    if (byKernel !== null) return byKernel;
    const flags = permissionFlags([RUNNER_INSIDE, `${CODE_INSIDE}/*`]);
    return await test(`${root}-node`, confine, binds, flags, PERMISSION_TEST, {});
  } finally {
    listener.server.close();
  }
}

/** Paths of this machine that must not be there inside; directories on the way to something that is there do not count. */
function outside(root: string, binds: readonly Bind[]): readonly string[] {
  const inside = [CODE_INSIDE, RUNNER_INSIDE, ...binds.map(({ target }) => target)];
  const paths = ['/etc/passwd', '/etc', '/proc/self', '/sys', '/dev', '/tmp', '/home', '/root', process.cwd(), root];
  return paths.filter((path) => !inside.some((one) => `${one}/`.startsWith(path.endsWith('/') ? path : `${path}/`)));
}

async function test(
  root: string,
  confine: Confine,
  binds: readonly Bind[],
  flags: readonly string[],
  script: string,
  input: unknown,
): Promise<string | null> {
  const code = [{ name: 'index.js', text: '// Something to read.\n', location: null }];
  const packed = await pack(
    root,
    code,
    script,
    binds.map(({ target }) => target),
  );
  if (packed.status === 'refused') return packed.reason;
  const limits = {
    maxOutputBytes: 65_536,
    timeMs: outerLimitMs(LIMITS),
    mark: '{',
    idleMs: outerLimitMs(LIMITS),
    stop: null,
  };
  const command = confine(root, LIMITS, [...flags, '--no-warnings', RUNNER_INSIDE]);
  const { output, exitCode, durationMs } = await runProcess(command, JSON.stringify(input), limits);
  const faults = faultsIn(output);
  if (faults === null || exitCode !== 0)
    return `node does not run in a namespace of its own (exit status ${exitCode ?? 'unknown'})`;
  if (durationMs >= LIMITS.timeMs) return 'processes can be left behind';
  return faults[0] ?? null;
}

function faultsIn(output: string): readonly string[] | null {
  try {
    const told: unknown = JSON.parse(output);
    const faults: unknown = typeof told === 'object' && told !== null && 'faults' in told ? told.faults : null;
    return Array.isArray(faults) ? faults.map(String) : null;
  } catch {
    return null;
  }
}

async function listen(): Promise<{ readonly server: Server; readonly port: number } | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? { server, port: address.port } : null);
    });
  });
}
