import { spawn } from 'node:child_process';

/** What came of one process inside the walls. */
export interface Ended {
  /** What it wrote, as far as it was read. */
  readonly output: string;
  /** It wrote more than was read, and was killed. */
  readonly isCut: boolean;
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly durationMs: number;
  /** How long it lived after it had written the last mark; null when it never did. */
  readonly afterMarkMs: number | null;
}

export interface ProcessLimits {
  readonly maxOutputBytes: number;
  /** After this it is killed, together with all that it started. */
  readonly timeMs: number;
  /** A text by which it says that it gets on, in ASCII. */
  readonly mark: string;
  /** When it has written a mark and no other for so long, it is killed too. */
  readonly idleMs: number;
  /** The command that ends it where it is not ours to kill; its process id is added. Null where it is. */
  readonly stop: readonly [string, ...string[]] | null;
}

/** What is still waited for after a kill: a process that another user owns may have to run into its own bound. */
const FAREWELL_MS = 3_000;

/**
 * Starts a process with an empty environment and only standard input and output, gives it `input`, and waits for its end.
 * Never rejects: what cannot be started has no exit code and no output.
 */
export function runProcess(
  [program, ...programArguments]: readonly [string, ...string[]],
  input: string,
  { maxOutputBytes, timeMs, mark, idleMs, stop }: ProcessLimits,
): Promise<Ended> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let isCut = false;
    let markedAt: number | null = null;
    let tail = '';
    let idle: NodeJS.Timeout | null = null;
    let farewell: NodeJS.Timeout | null = null;
    // A group of its own, so that one signal reaches everything.
    const child = spawn(program, programArguments, {
      cwd: '/',
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    const end = (exitCode: number | null): void => {
      clearTimeout(timer);
      if (idle !== null) clearTimeout(idle);
      if (farewell !== null) clearTimeout(farewell);
      child.stdout.destroy();
      child.stdin.destroy();
      const output = Buffer.concat(chunks).toString('utf8');
      const now = performance.now();
      const afterMarkMs = markedAt === null ? null : now - markedAt;
      resolve({ output, isCut, exitCode, durationMs: now - started, afterMarkMs });
    };
    const kill = (): void => {
      if (child.pid !== undefined) killGroup(child.pid, stop);
      farewell ??= setTimeout(() => {
        child.unref();
        end(null);
      }, FAREWELL_MS);
    };
    const timer = setTimeout(kill, timeMs);
    child.on('error', () => end(null));
    child.on('close', end);
    child.stdin.on('error', () => undefined);
    child.stdout.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxOutputBytes) {
        chunks.push(chunk);
        const text = tail + chunk.toString('latin1');
        tail = text.slice(-mark.length + 1);
        if (!text.includes(mark)) return;
        markedAt = performance.now();
        if (idle !== null) clearTimeout(idle);
        idle = setTimeout(kill, idleMs);
      } else if (!isCut) {
        isCut = true;
        kill();
      }
    });
    child.stdin.end(input);
  });
}

/** Kills a process group. Should it be another user's and not let itself be stopped, `timeout` stands in front of it. */
function killGroup(leader: number, stop: ProcessLimits['stop']): void {
  if (stop !== null) {
    const [program, ...stopArguments] = stop;
    spawn(program, [...stopArguments, String(leader)], { cwd: '/', env: {}, stdio: 'ignore' }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
