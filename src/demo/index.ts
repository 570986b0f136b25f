import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthorities, type Authorities } from './authorities.js';
import { startNameServer, type ZoneRecord } from './name-server.js';
import { DEMO_ORIGINS, ZONE } from './origins.js';
import type { RunningServer } from './servers.js';

/** The Terraform code of the example, relative to the directory that holds `dist/`. */
export const EXAMPLE = 'examples/demo';

/** What the example's origins are in truth: they run in this process and are reachable from this machine alone. */
export interface Demo {
  /** Values for the example's variables, as `name=value`: the ports that were free, and a secret. */
  readonly variables: readonly string[];
  /** `ip:port` of the name server that knows the example. It answers for every name, so no question goes further. */
  readonly resolvers: readonly string[];
  /** Path of a PEM file with the root that the healthy origins chain up to. */
  readonly trustedRoots: string;
  /** The addresses of the origins, which are loopback and would else not be connected to. */
  readonly publicCidrs: readonly string[];
  readonly origins: readonly { readonly id: string; readonly shows: string }[];
  close(): Promise<void>;
}

const SOA = 'ns.shop.example hostmaster.shop.example 1 3600 600 86400 60';

/** The zone of the shop, and all else: what is not there does not exist, not even in the names of AWS. */
const ZONES: readonly ZoneRecord[] = [
  { name: ZONE, type: 'SOA', value: SOA },
  { name: '.', type: 'SOA', value: SOA },
];

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the origins and the name server on loopback and writes the trusted root into a fresh directory.
 *
 * @throws the system's error when there is no loopback to listen on or no directory to write to; nothing is left behind then.
 */
export async function startDemo(): Promise<Demo> {
  const cleanUp = new CleanUp();
  try {
    return await start(cleanUp);
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

async function start(cleanUp: CleanUp): Promise<Demo> {
  const authorities = await createAuthorities();
  const zones = [...ZONES, ...DEMO_ORIGINS.flatMap(({ records }) => records)];
  const [names, ports] = await Promise.all([
    startNameServer({ zones }).then((server) => cleanUp.owns(server)),
    startOrigins(authorities, cleanUp),
  ]);
  const directory = await mkdtemp(join(tmpdir(), 'origin-preflight-demo-'));
  cleanUp.ownsDirectory(directory);
  const trustedRoots = join(directory, 'trusted-roots.pem');
  await writeFile(trustedRoots, authorities.trusted.root.pem);
  return {
    variables: [`ports=${JSON.stringify(ports)}`, `origin_secret=${ORIGIN_SECRET}`],
    resolvers: [`${names.address}:${names.port}`],
    trustedRoots,
    publicCidrs: ['127.0.0.0/8'],
    origins: DEMO_ORIGINS.map(({ id, shows }) => ({ id, shows })),
    close: () => cleanUp.run(),
  };
}

/** What CloudFront would send to the application; no report shows it. */
const ORIGIN_SECRET = 'a-secret-between-cloudfront-and-the-origin';

/** The ports that answer for one origin; null where nothing listens. */
interface Ports {
  readonly http: number | null;
  readonly https: number | null;
}

/** Starts everything that listens; returns the ports by the id of the origin. */
async function startOrigins(authorities: Authorities, cleanUp: CleanUp): Promise<Readonly<Record<string, Ports>>> {
  const listen = async (server: Promise<RunningServer> | undefined): Promise<number | null> =>
    server === undefined ? null : cleanUp.owns(await server).port;
  const started = DEMO_ORIGINS.map(async (origin) => {
    const [http, https] = await Promise.all([listen(origin.http?.(authorities)), listen(origin.https?.(authorities))]);
    return [origin.id, { http, https }] as const;
  });
  return Object.fromEntries(await Promise.all(started));
}

/** What has to be undone, by the end of the demo or by the end of the process. */
class CleanUp {
  readonly #servers: { close(): Promise<void> }[] = [];
  #directory: string | null = null;
  #over = false;

  /** A server that is ready only after the end was called is closed at once. */
  owns<S extends { close(): Promise<void> }>(server: S): S {
    if (this.#over) void server.close();
    else this.#servers.push(server);
    return server;
  }

  /** Sockets vanish with the process; a directory does not, so an interrupted demo removes it too. */
  ownsDirectory(directory: string): void {
    this.#directory = directory;
    for (const signal of SIGNALS) process.once(signal, this.#onSignal);
    process.once('exit', this.#removeDirectory);
  }

  async run(): Promise<void> {
    this.#over = true;
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
    process.off('exit', this.#removeDirectory);
    this.#removeDirectory();
    await Promise.all(this.#servers.splice(0).map((server) => server.close()));
  }

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.#removeDirectory();
    for (const each of SIGNALS) process.off(each, this.#onSignal);
    process.kill(process.pid, signal);
  };

  readonly #removeDirectory = (): void => {
    if (this.#directory !== null) rmSync(this.#directory, { recursive: true, force: true });
    this.#directory = null;
  };
}
