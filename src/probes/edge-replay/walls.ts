/**
 * The walls around a stranger's code on Linux: namespaces, a root directory of its own and resource limits, all enforced by
 * the kernel, and node's permission model as one more fence inside. Without them nothing is run.
 *
 * node's own model is no wall by itself: its documentation says that it does not hold against malicious code.
 * Sources: unshare(1), prlimit(1), setpriv(1), chroot(1), timeout(1); namespaces(7), capabilities(7), getrlimit(2);
 * https://nodejs.org/api/permissions.html
 */
import { existsSync } from 'node:fs';

/** How the right to build the walls is had. */
export type Means = 'root' | 'user-namespace' | 'sudo';

/** What one process inside gets. */
export interface Limits {
  /** Wall-clock time for the process, after which it and all its children are killed. */
  readonly timeMs: number;
  /** V8's heap. */
  readonly heapMb: number;
}

/** Memory beyond the heap: buffers, threads' stacks, node itself. */
const MEMORY_BESIDE_HEAP_MB = 512;
/** node has some eleven threads; the rest is what a fork bomb would get. */
const MAX_PROCESSES = 128;
const MAX_OPEN_FILES = 128;
/** For making the namespaces and for the end of it all. */
const ROUND_ABOUT_MS = 6_000;
/** User and group inside, where root makes the walls: numbers far beyond those that systems give to anybody. */
const FIRST_NOBODY = 2_000_000_000;

/** Only the system's own programs, by their full paths: no variable of the environment decides what is run. */
const TOOLS = ['timeout', 'unshare', 'mount', 'setpriv', 'prlimit', 'chroot', 'env', 'sh'] as const;
type Tool = (typeof TOOLS)[number] | 'sudo';
const DIRECTORIES = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

export type Tools = Readonly<Record<Tool, string>>;

/** The full paths of the programs needed; or the first one that is missing. */
export function findTools(): Tools | { readonly missing: string } {
  const paths = [...TOOLS, 'sudo' as const].map((name) => [name, findTool(name)] as const);
  const missing = paths.find(([name, path]) => path === null && name !== 'sudo');
  if (missing !== undefined) return { missing: missing[0] };
  const path = (name: Tool): string => paths.find(([one]) => one === name)?.[1] ?? '';
  return {
    timeout: path('timeout'),
    unshare: path('unshare'),
    mount: path('mount'),
    setpriv: path('setpriv'),
    prlimit: path('prlimit'),
    chroot: path('chroot'),
    env: path('env'),
    sh: path('sh'),
    sudo: path('sudo'),
  };
}

function findTool(name: Tool): string | null {
  return DIRECTORIES.map((directory) => `${directory}/${name}`).find((path) => existsSync(path)) ?? null;
}

/** A file of the system that is needed inside, and the path under which it is there. */
export interface Bind {
  readonly source: string;
  readonly target: string;
}

/** Where node is inside. */
export const NODE_INSIDE = '/node';

/** node itself and the shared libraries that it has loaded: all of the system that is to be seen inside. */
export function nodeFiles(): readonly Bind[] {
  const report = process.report.getReport();
  const objects: unknown = 'sharedObjects' in report ? report.sharedObjects : [];
  const libraries = Array.isArray(objects) ? objects.filter((path) => typeof path === 'string') : [];
  return [
    { source: process.execPath, target: NODE_INSIDE },
    ...libraries
      .filter((path) => path.startsWith('/') && !path.endsWith('.node'))
      .map((path) => ({ source: path, target: path })),
  ];
}

/**
 * Run as the first process of the new namespaces. It makes the root directory read-only, puts node and its libraries in,
 * gives up every right, and stays: when it ends, by itself or by a signal, the kernel kills everything inside.
 * The private mounts vanish with the namespace.
 */
const SCRIPT = `set -eu
root=$1; shift
MOUNT -o bind,ro,nosuid,nodev "$root" "$root"
while [ "$1" != -- ]; do
  MOUNT -o bind,ro,nosuid,nodev "$1" "$root$2"
  shift 2
done
shift
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
"$@" && exit 0 || exit $?
`;

/**
 * The command line that runs node inside.
 * @param root directory with the code; it becomes the root directory inside, read-only
 * @param nodeArguments flags and script, as paths inside
 */
export function confined(
  means: Means,
  tools: Tools,
  root: string,
  binds: readonly Bind[],
  limits: Limits,
  nodeArguments: readonly string[],
): readonly [string, ...string[]] {
  const isRoot = means !== 'user-namespace';
  const node = [NODE_INSIDE, `--max-old-space-size=${limits.heapMb}`, ...nodeArguments];
  const nobody = String(FIRST_NOBODY + Math.floor(Math.random() * 100_000_000));
  const inRoot = isRoot
    ? [tools.chroot, `--userspec=${nobody}:${nobody}`, '--groups=', root, ...node]
    : [tools.unshare, '--user', '--map-user=65534', '--map-group=65534', `--root=${root}`, '--wd=/', '--', ...node];
  // What chroot needs to get to a directory of another user (ours, under sudo) and to become nobody; all of it is lost then.
  const rights = isRoot
    ? ['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all,+sys_chroot,+setuid,+setgid,+dac_read_search']
    : ['--no-new-privs'];
  // The shell has variables of its own, and so has sudo: hence `env -i`.
  const inside = [tools.env, '-i', tools.timeout, '-s', 'KILL', seconds(limits.timeMs)].concat(
    [tools.setpriv, ...rights, '--'],
    [tools.prlimit, ...resourceLimits(limits), '--'],
    inRoot,
  );
  const namespaces = ['--mount', '--net', '--pid', '--ipc', '--uts', ...(isRoot ? [] : ['--user', '--map-root-user'])];
  const files = binds.flatMap(({ source, target }) => [source, target]);
  const bounded = [tools.timeout, '-s', 'KILL', seconds(limits.timeMs + ROUND_ABOUT_MS)].concat(
    [tools.unshare, ...namespaces, '--fork', '--kill-child', '--'],
    [tools.sh, '-c', SCRIPT.replaceAll('MOUNT', tools.mount), 'sh', root, ...files, '--'],
    inside,
  );
  return means === 'sudo' ? [tools.sudo, '-n', '--', ...bounded] : [tools.timeout, ...bounded.slice(1)];
}

/**
 * The command that ends what `confined` started, where root runs it; null where it is our own to kill. sudo hands the signal on
 * to `timeout`, and that to `unshare`, whose end is the end of all (sudo(8), "Signal handling"). SIGTERM is blocked by unshare.
 */
export function stopCommand(means: Means, tools: Tools): readonly [string, ...string[]] | null {
  return means === 'sudo' ? [tools.sudo, '-n', '--', tools.sh, '-c', 'kill -HUP "$1"', 'sh'] : null;
}

/** How long a caller has to wait at most before it kills what it started. */
export function outerLimitMs(limits: Limits): number {
  return limits.timeMs + 2 * ROUND_ABOUT_MS;
}

function resourceLimits({ heapMb, timeMs }: Limits): readonly string[] {
  const memory = (heapMb + MEMORY_BESIDE_HEAP_MB) * 2 ** 20;
  return [
    `--data=${memory}`,
    `--cpu=${Math.ceil(timeMs / 1000) + 2}`,
    '--fsize=0',
    '--core=0',
    `--nofile=${MAX_OPEN_FILES}`,
    `--nproc=${MAX_PROCESSES}`,
  ];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

/** The flags of node's permission model on this version: the code and the runner may be read, and nothing else. */
export function permissionFlags(readable: readonly string[]): readonly string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  return [flag, ...readable.map((path) => `--allow-fs-read=${path}`)];
}
