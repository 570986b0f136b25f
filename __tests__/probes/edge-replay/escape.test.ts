import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { ReplayOutcome } from '../../../src/model/edge-replay.js';
import { associationOf, functionOf, lambdaOf } from './functions.js';
import { openLab, type Lab } from './sandbox.js';

/**
 * A hostile pull request's code. Where the machine has no walls to offer nothing runs at all, and that is what these tests
 * assert there: every outcome is then `not-run`.
 */
let lab: Lab;
let server: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  process.env['PREFLIGHT_TEST_SECRET'] = 'top-secret';
  lab = await openLab();
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
});

afterAll(async () => {
  delete process.env['PREFLIGHT_TEST_SECRET'];
  server.close();
  await lab.close();
});

async function lambda(code: string, limitMs?: number): Promise<ReplayOutcome> {
  const options = limitMs === undefined ? {} : { limitMs };
  return (await lab.run(associationOf(lambdaOf(code)), options)).outcome;
}

async function cloudFrontFunction(code: string): Promise<ReplayOutcome> {
  return (await lab.run(associationOf(functionOf(code)))).outcome;
}

/** For what keeps even an idle machine busy. */
const PATIENT_MS = 20_000;

/** The value that came back; `refused` stands in where nothing can be run. */
function valueOf(outcome: ReplayOutcome, refused: unknown): unknown {
  if (lab.refused !== null && outcome.status === 'not-run') return refused;
  return outcome.status === 'returned' ? outcome.value : outcome;
}

function statusOf(outcome: ReplayOutcome, refused: string): string {
  return lab.refused === null ? outcome.status : refused;
}

/** Collects which of some attempts succeed. */
const ATTEMPTS = `
const successes = [];
const attempt = async (name, action) => {
  try {
    const result = await action();
    if (result !== undefined) successes.push(name + ': ' + String(result).slice(0, 60));
  } catch {}
};
`;

/** Processes that still run with a temporary directory of ours in their command line. */
function leftovers(): readonly string[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes('/runner.cjs'));
}

describe('the machine', () => {
  it('lets code be confined wherever this project tests itself as root on Linux', () => {
    const isAble = process.platform === 'linux' && process.getuid?.() === 0;
    expect(isAble && lab.refused !== null ? lab.refused : null).toBeNull();
  });
});

describe('hostile code', () => {
  it('sees no variable of this process', async () => {
    const outcome = await lambda('exports.handler = async () => Object.keys(process.env);');
    const names = valueOf(outcome, []);
    expect(names).not.toContain('PREFLIGHT_TEST_SECRET');
    expect(names).not.toContain('PATH');
    expect(names).not.toContain('HOME');
    expect(JSON.stringify(outcome)).not.toContain('top-secret');
  });

  it('reads no file but its own', async () => {
    const paths = [
      '/etc/passwd',
      '/proc/self/environ',
      '/proc/1/environ',
      '/etc',
      '/',
      '/tmp',
      '/node',
      process.cwd(),
      `${process.cwd()}/.git`,
    ];
    const outcome = await lambda(`${ATTEMPTS}
exports.handler = async () => {
  const fs = require('fs');
  for (const path of ${JSON.stringify(paths)}) {
    await attempt('read ' + path, () => fs.readFileSync(path));
    await attempt('open ' + path, () => fs.openSync(path));
    await attempt('list ' + path, () => fs.readdirSync(path));
    await attempt('stat ' + path, () => fs.statSync(path));
    await attempt('promise ' + path, () => fs.promises.readFile(path));
    await attempt('require ' + path, () => require(path));
    await attempt('up ' + path, () => fs.readFileSync('/var/task/../..' + path));
    await attempt('bytes ' + path, () => fs.readFileSync(Buffer.from(path)));
    await attempt('binding ' + path, () => process.binding('fs').open(path, 0, 0o666));
  }
  await attempt('link', () => { fs.symlinkSync('/etc/passwd', '/var/task/link'); return 1; });
  return { successes, own: fs.readFileSync('/var/task/index.js').length > 0 };
};`);
    expect(valueOf(outcome, { successes: [], own: true })).toEqual({ successes: [], own: true });
  });

  it('writes no file', async () => {
    const outcome = await lambda(`${ATTEMPTS}
exports.handler = async () => {
  const fs = require('fs');
  for (const path of ['/x', '/tmp/x', '/var/task/x', '/var/task/index.js', '/runner.cjs', '/node', ${JSON.stringify(`${process.cwd()}/x`)}]) {
    await attempt('write ' + path, () => { fs.writeFileSync(path, 'x'); return 1; });
    await attempt('append ' + path, () => { fs.appendFileSync(path, 'x'); return 1; });
    await attempt('remove ' + path, () => { fs.unlinkSync(path); return 1; });
    await attempt('truncate ' + path, () => { fs.truncateSync(path, 0); return 1; });
    await attempt('chmod ' + path, () => { fs.chmodSync(path, 0o777); return 1; });
    await attempt('mkdir ' + path, () => { fs.mkdirSync(path + 'dir'); return 1; });
  }
  return successes;
};`);
    expect(valueOf(outcome, [])).toEqual([]);
  });

  it('reaches no network', async () => {
    const run = await lab.run(
      associationOf(
        lambdaOf(`${ATTEMPTS}
exports.handler = async () => {
  const net = require('net');
  const once = (socket) => new Promise((resolve, reject) => { socket.on('connect', () => resolve('connected')); socket.on('error', reject); });
  for (const host of ['127.0.0.1', '::1', '169.254.169.254', 'localhost', ${JSON.stringify('192.0.2.1')}]) {
    await attempt('tcp ' + host, () => once(net.connect(${port}, host)));
    await attempt('fetch ' + host, () => fetch('http://' + host + ':${port}/').then(() => 'answered'));
  }
  await attempt('udp', () => new Promise((resolve, reject) => {
    const socket = require('dgram').createSocket('udp4');
    socket.on('error', reject);
    socket.send('x', ${port}, '127.0.0.1', (error) => (error ? reject(error) : resolve('sent')));
  }));
  await attempt('dns', () => require('dns').promises.resolve4('example.com'));
  await attempt('binding', () => { const { TCP } = process.binding('tcp_wrap'); return new TCP(0) && undefined; });
  return successes;
};`),
      ),
    );
    expect(valueOf(run.outcome, [])).toEqual([]);
    expect(connections).toBe(0);
    expect(lab.refused !== null || run.doubts.some((doubt) => doubt.includes('network'))).toBe(true);
  });

  it('starts no process, thread or addon', async () => {
    const outcome = await lambda(`${ATTEMPTS}
exports.handler = async () => {
  const child = require('child_process');
  await attempt('spawnSync', () => child.spawnSync('/node', ['-v']).pid);
  await attempt('execFileSync', () => child.execFileSync('/node', ['-v']));
  await attempt('fork', () => child.fork('/var/task/index.js').pid);
  await attempt('cluster', () => require('cluster').fork().process.pid);
  await attempt('worker', () => new (require('worker_threads').Worker)('1', { eval: true }).threadId);
  await attempt('dlopen', () => { process.dlopen({ exports: {} }, '/node'); return 1; });
  await attempt('wasi', () => new (require('wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } }) && 1);
  await attempt('spawn_sync', () => process.binding('spawn_sync').spawn({ file: '/node', args: ['/node', '-v'], stdio: [] }).pid);
  await attempt('inspector', () => { require('inspector').open(0); return require('inspector').url(); });
  return successes;
};`);
    expect(valueOf(outcome, [])).toEqual([]);
  });

  it('gets no right back', async () => {
    const outcome = await lambda(`${ATTEMPTS}
exports.handler = async () => {
  await attempt('setuid', () => { process.setuid(0); return 1; });
  await attempt('setgid', () => { process.setgid(0); return 1; });
  await attempt('seteuid', () => { process.seteuid(0); return 1; });
  await attempt('setgroups', () => { process.setgroups([0]); return 1; });
  await attempt('priority', () => { require('os').setPriority(-20); return 1; });
  return successes;
};`);
    expect(valueOf(outcome, [])).toEqual([]);
  });

  it.each([
    ['a loop', 'exports.handler = async () => { for (;;); };'],
    ['a loop of microtasks', 'exports.handler = async () => { for (;;) await null; };'],
    ['a loop of timers', 'exports.handler = () => new Promise(() => setInterval(() => {}, 1));'],
    ['a loop while it is loaded', 'for (;;);'],
  ])('is ended: %s', async (_, code) => {
    const outcome = await lambda(code, 400);
    expect(statusOf(outcome, 'timed-out')).toBe('timed-out');
    expect(leftovers()).toEqual([]);
  });

  it('is ended: a fork bomb, by time or by memory', async () => {
    const code = 'exports.handler = () => { for (;;) { try { require("child_process").spawn("/node"); } catch {} } };';
    const outcome = await lambda(code, 400);
    expect(['timed-out', 'out-of-memory']).toContain(statusOf(outcome, 'timed-out'));
    expect(leftovers()).toEqual([]);
  });

  it.each([
    [
      'on the heap',
      'const kept = []; exports.handler = async () => { for (;;) kept.push(new Array(1e5).fill(1.5)); };',
    ],
    ['in buffers', 'const kept = []; exports.handler = async () => { for (;;) kept.push(Buffer.alloc(5e7, 1)); };'],
    ['in one string', 'exports.handler = async () => { let text = "x"; for (;;) text += text; };'],
  ])('gets no more memory than its share: %s', async (_, code) => {
    const outcome = await lambda(code, PATIENT_MS);
    expect(statusOf(outcome, 'out-of-memory')).toBe('out-of-memory');
  });

  it('may return 100 MB, which is too much, if it does not end it before', async () => {
    const outcome = await lambda('exports.handler = async () => ({ body: "x".repeat(1e8) });', PATIENT_MS);
    expect(['too-large', 'out-of-memory']).toContain(statusOf(outcome, 'too-large'));
  });

  it('may print 100 MB, which nobody reads', async () => {
    const outcome = await lambda(
      'exports.handler = async () => { const fs = require("fs"); for (let i = 0; i < 1e4; ) try { fs.writeSync(1, "x".repeat(1e4)); i += 1; } catch {} return {}; };',
    );
    expect(statusOf(outcome, 'not-run')).toBe('not-run');
  });

  it.each([
    ['exit', 'process.exit(0)', 'exited'],
    ['exit with a status', 'process.exit(3)', 'exited'],
    ['exit behind the runner', 'process.reallyExit(0)', 'crashed'],
    ['abort', 'process.abort()', 'out-of-memory'],
    ['kill itself', 'process.kill(process.pid, "SIGKILL"); for (;;);', 'out-of-memory'],
  ])('may %s, and no result is made of it', async (_, action, status) => {
    const outcome = await lambda(`exports.handler = async () => { ${action}; };`);
    expect(statusOf(outcome, status)).toBe(status);
    expect(leftovers()).toEqual([]);
  });

  it.each(['process.ppid', '1', '0', '-1', String(process.pid)])('cannot kill %s', async (target) => {
    const outcome = await lambda(
      `exports.handler = async () => { for (const signal of ['SIGTERM', 'SIGSTOP']) { try { process.kill(${target}, signal); } catch {} } return 1; };`,
      1_500,
    );
    expect(['returned', 'out-of-memory', 'timed-out', 'crashed', 'not-run']).toContain(outcome.status);
    expect(leftovers()).toEqual([]);
  });

  it('cannot make the report of another result by printing one', async () => {
    const fake = '{"doubts":[],"outcome":{"status":"returned","value":{"status":"200"}}}';
    const outcome = await lambda(`
const fs = require('fs');
fs.writeSync(1, '\\n${'0'.repeat(48)} ${fake}\\n');
exports.handler = async () => { fs.writeSync(1, '${fake}\\n'); console.log('${fake}'); process.stdout.write('${fake}'); return { status: 200 }; };`);
    expect(valueOf(outcome, { status: 200 })).toEqual({ status: 200 });
  });

  it('spoils nothing but its own result by changing the language', async () => {
    const outcome = await lambda(`
JSON.stringify = () => 'broken';
JSON.parse = () => ({ broken: true });
Buffer.from = () => { throw new Error('broken'); };
require('fs').writeSync = () => { throw new Error('broken'); };
Array.prototype.toJSON = () => { throw new Error('broken'); };
Array.from = () => ['broken'];
String.prototype.slice = () => { throw new Error('broken'); };
RegExp.prototype.exec = () => { throw new Error('broken'); };
process.exit = () => {};
globalThis.setTimeout = () => { throw new Error('broken'); };
exports.handler = async () => ({ status: '200' });`);
    expect(valueOf(outcome, { status: '200' })).toEqual({ status: '200' });
  });

  it('puts nothing into prototypes here', async () => {
    const outcome = await lambda(
      'exports.handler = async () => JSON.parse(\'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}\');',
    );
    expect(outcome.status).toBe(lab.refused === null ? 'returned' : 'not-run');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('may nest its result as deep as it likes', async () => {
    const outcome = await lambda(
      'exports.handler = async () => { let value = []; for (let i = 0; i < 2000; i += 1) value = [value]; return value; };',
    );
    expect(statusOf(outcome, 'not-run')).toBe('not-run');
  });

  it('may throw what cannot be read', async () => {
    const outcome = await lambda(
      'exports.handler = async () => { throw new Proxy({}, { get() { throw new Error("no"); }, getPrototypeOf() { throw new Error("no"); } }); };',
    );
    expect(statusOf(outcome, 'threw')).toBe('threw');
  });
});

describe('a hostile CloudFront Function', () => {
  it('finds nothing of node, and no way to make code of text', async () => {
    const outcome = await cloudFrontFunction(`
function handler(event) {
  const found = [];
  const attempt = function (name, action) { try { const got = action(); if (got !== undefined) found.push(name); } catch (error) {} };
  ['process', 'module', 'exports', 'global', 'setTimeout', 'setInterval', 'fetch', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'eval', '__filename'].forEach(function (name) { if (name in globalThis) found.push(name); });
  attempt('Function', function () { return Function('return 1')(); });
  attempt('constructor', function () { return handler.constructor('return this')(); });
  attempt('this', function () { return this.constructor.constructor('return process')(); });
  attempt('require', function () { return require.constructor('return process')(); });
  attempt('Buffer', function () { return Buffer.constructor('return process')(); });
  attempt('console', function () { return console.log.constructor('return process')(); });
  attempt('event', function () { return event.constructor.constructor('return process')(); });
  attempt('fs', function () { return require('fs'); });
  attempt('child', function () { return require('child_process'); });
  return found;
}`);
    expect(valueOf(outcome, [])).toEqual([]);
  });

  it.each([
    ['a loop', 'function handler() { for (;;); }'],
    ['a loop while it is loaded', 'for (;;);'],
    ['a loop of microtasks', 'async function handler() { for (;;) await null; }'],
  ])('is ended: %s', async (_, code) => {
    const outcome = await cloudFrontFunction(code);
    expect(statusOf(outcome, 'timed-out')).toBe('timed-out');
  });
});
