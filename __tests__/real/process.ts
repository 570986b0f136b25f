/**
 * Servers that are programs of their own. Each has a directory for its configuration, a loopback address that nobody else
 * has, no more rights than it needs, and an owner that waits until it listens and ends it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../lab/origins.js';

export interface Program {
  readonly command: string;
  /** `directory` is where the files are, and the working directory. */
  readonly args: (directory: string) => readonly string[];
  /** Names and contents. */
  readonly files: Readonly<Record<string, string>>;
  readonly address: string;
  readonly port: number;
  /** Further addresses that have to listen at the port before it counts as started. */
  readonly alsoAt?: readonly string[];
  /** Does not listen on TCP, so that its log has to tell when it is ready. */
  readonly readyWhenLogged?: string;
}

const START_MS = 15_000;
const RETRY_MS = 20;
const STOP_MS = 5000;
const LOG_CHARACTERS = 4000;
const PORT_ATTEMPTS = 50;
const NOBODY = 65_534;

/** For setpriv(1): a program ends with this process, however that comes about, and is never root. */
const RESTRAINTS: readonly string[] = [
  '--pdeathsig=KILL',
  ...(isRoot() ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []),
];

/** Where distributions put servers; an ordinary user's PATH does not lead there. */
const SERVER_PATH = `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`;

/** An address of 127.0.0.0/8 that is, in all likelihood, nobody else's: a port that is free there stays free. */
export function ownAddress(): string {
  return `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`;
}

/** A port that is free at all the addresses, for TCP and UDP. */
export async function freePort(...addresses: readonly [string, ...string[]]): Promise<number> {
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
    const port = randomInt(20_000, 32_000);
    const free = await Promise.all(addresses.map((address) => isFree(address, port)));
    if (free.every(Boolean)) return port;
  }
  throw new Error(`no port is free at ${addresses.join(', ')}`);
}

/** Whether a port can be had at an address, for TCP and UDP. */
export async function isFree(address: string, port: number): Promise<boolean> {
  const tcp = createServer();
  const udp = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  try {
    tcp.listen(port, address);
    await once(tcp, 'listening');
    udp.bind(port, address);
    await once(udp, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    tcp.close();
    udp.close();
  }
}

/** Whether this machine has the IPv6 loopback. */
export async function hasIpv6(): Promise<boolean> {
  return await isFree('::1', 0);
}

/**
 * Starts a program and waits until it listens.
 * @throws Error with what it printed, when it ends or does not listen in time
 */
export async function startProgram(program: Program): Promise<RunningServer> {
  const directory = await directoryOf(program);
  const server = new RunningProgram(program, directory);
  const close = (): Promise<void> => server.stop();
  try {
    await server.ready();
  } catch (error) {
    await close();
    throw error;
  }
  // What a program accepts is its own affair.
  return { address: program.address, port: program.port, connections: () => 0, close };
}

/** Runs a tool to its end in a directory and gives what it printed. @throws Error when it fails */
export async function runTool(command: string, args: readonly string[], directory: string): Promise<string> {
  const child = spawn(command, args, { cwd: directory, env: { PATH: SERVER_PATH }, timeout: START_MS });
  const log = logOf(child);
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${log()}`);
  return log();
}

async function directoryOf({ files }: Program): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'origin-preflight-lab-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text, { mode: 0o644 });
  if (isRoot()) await chown(directory, NOBODY, NOBODY);
  return directory;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

class RunningProgram {
  readonly #program: Program;
  readonly #directory: string;
  readonly #child: ChildProcess;
  readonly #log: () => string;
  #ended = false;

  constructor(program: Program, directory: string) {
    this.#program = program;
    this.#directory = directory;
    this.#child = spawn('setpriv', [...RESTRAINTS, program.command, ...program.args(directory)], {
      cwd: directory,
      // OpenSSL's system-wide configuration differs between distributions; the lab takes the library's own defaults.
      env: { PATH: SERVER_PATH, HOME: directory, OPENSSL_CONF: '/dev/null', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that its children can be ended with it.
      detached: true,
    });
    this.#log = logOf(this.#child);
    const ended = (): void => {
      this.#ended = true;
    };
    this.#child.on('error', ended);
    this.#child.on('exit', ended);
  }

  async ready(): Promise<void> {
    const { command, address, port, alsoAt = [], readyWhenLogged } = this.#program;
    const deadline = Date.now() + START_MS;
    for (;;) {
      if (this.#ended) throw new Error(`${command} ended at once: ${this.#log()}`);
      const up =
        readyWhenLogged === undefined
          ? (await Promise.all([address, ...alsoAt].map((one) => accepts(one, port)))).every(Boolean)
          : this.#log().includes(readyWhenLogged);
      if (up) return;
      if (Date.now() > deadline) throw new Error(`${command} does not listen at ${address}:${port}: ${this.#log()}`);
      await pause(RETRY_MS);
    }
  }

  async stop(): Promise<void> {
    if (!this.#ended) {
      const exit = once(this.#child, 'exit');
      this.#signal('SIGTERM');
      const timer = setTimeout(() => this.#signal('SIGKILL'), STOP_MS);
      await exit;
      clearTimeout(timer);
    }
    // Children that outlive their parent have no business here.
    this.#signal('SIGKILL');
    await rm(this.#directory, { recursive: true, force: true });
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Nothing of the group is left.
    }
  }
}

/** Collects the end of what a program prints, both streams together. */
function logOf(child: ChildProcess): () => string {
  let log = '';
  const add = (chunk: Buffer): void => {
    log = `${log}${chunk.toString('utf8')}`.slice(-LOG_CHARACTERS);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  child.on('error', (error) => add(Buffer.from(error.message)));
  return () => log;
}

async function accepts(address: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: START_MS });
    const end = (up: boolean) => (): void => {
      socket.destroy();
      resolve(up);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}
