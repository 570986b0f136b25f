import { execFile } from 'node:child_process';

/** A checkout of a hundred thousand files is compared in a second or two. */
const GIT_TIMEOUT_MS = 20_000;
/** A hundred thousand changed paths. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
/** Names per call, well below what any system takes as arguments. */
const NAMES_PER_CALL = 200;

/** An object name of SHA-1 or SHA-256, as git prints it. */
const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Takes no lock, asks nobody, and fetches nothing that a partial clone left behind. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/** What git printed, or null when it failed, took too long or is not there. Runs without a shell. */
export function git(directory: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    const options = {
      cwd: directory,
      timeout: GIT_TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      killSignal: 'SIGKILL' as const,
      windowsHide: true,
      env: { ...process.env, ...QUIET },
    };
    const child = execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout) => {
      done(error === null ? stdout : null);
    });
    child.stdin?.end();
  });
}

/**
 * The files that differ between where `head` left `base` and `head`, both names of a renamed one.
 * @param base object name of the commit to compare with
 * @param head object name of the commit that was made
 * @returns paths relative to the repository's root; null when the commits are not both there, as in a shallow checkout
 */
export async function diffNames(directory: string, base: string, head: string): Promise<readonly string[] | null> {
  if (!OBJECT_NAME.test(base) || !OBJECT_NAME.test(head)) return null;
  return (await namesOf(directory, `${base}...${head}`)) ?? (await mergedNames(directory, head));
}

/** GitHub checks out a trial merge of base and head: against its first parent it differs by what the head brings. */
async function mergedNames(directory: string, head: string): Promise<readonly string[] | null> {
  const second = await git(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^2']);
  return second?.trim() === head ? namesOf(directory, 'HEAD^1', 'HEAD') : null;
}

async function namesOf(directory: string, ...commits: readonly string[]): Promise<readonly string[] | null> {
  const how = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-relative'];
  const output = await git(directory, ['diff', ...how, ...commits, '--']);
  return output === null ? null : splitNames(output);
}

/** Which of the paths, relative to the directory, git has under version control; null when git cannot say. */
export async function versioned(directory: string, paths: readonly string[]): Promise<ReadonlySet<string> | null> {
  const found = new Set<string>();
  const possible = paths.filter((path) => !path.includes('\0'));
  for (let start = 0; start < possible.length; start += NAMES_PER_CALL) {
    const some = possible.slice(start, start + NAMES_PER_CALL);
    const output = await git(directory, ['--literal-pathspecs', 'ls-files', '-z', '--', ...some]);
    if (output === null) return null;
    for (const name of splitNames(output)) found.add(name);
  }
  return found;
}

function splitNames(output: string): readonly string[] {
  return output.split('\0').filter((name) => name !== '');
}
