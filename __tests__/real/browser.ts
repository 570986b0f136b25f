/**
 * A browser of its own for one test: Chromium without a window, with an empty profile, driven over two pipes by the DevTools
 * protocol. What it says on its console and what it wants from the network is kept.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Whichever of the two names the distribution's package gives it. */
const PROGRAMS = ['chromium', 'chromium-browser'] as const;

/** No window, no rights that a container lacks, and none of the errands that browsers run in the background. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--remote-debugging-pipe',
];

const ANSWER_MS = 30_000;
const STOP_MS = 5000;

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

export interface Page {
  /** Everything on the console, and what the browser itself complains of. */
  readonly messages: readonly string[];
  /** Addresses that were asked for, the page's own included. */
  readonly requests: readonly string[];
  show(view: View): Promise<void>;
  /** @returns the value of a JavaScript expression, which has to be plain data */
  evaluate(expression: string): Promise<unknown>;
  /** Presses a key and lets it go. */
  press(key: 'Tab' | 'Enter'): Promise<void>;
  /** @returns a PNG of what the window shows */
  screenshot(): Promise<Buffer>;
  /** @returns a PDF, as the reader's printer would get it */
  print(): Promise<Buffer>;
}

export interface Browser {
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; none for anything else. */
function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Messages over the pipes: JSON, ended by a zero byte (Chromium, `--remote-debugging-pipe`). */
class Protocol {
  readonly #out: Writable;
  readonly #waiting = new Map<number, (answer: Fields) => void>();
  readonly #listeners: ((method: string, params: Fields, sessionId: unknown) => void)[] = [];
  #last = 0;
  #rest = '';

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    input.setEncoding('utf8').on('data', (chunk: string) => this.#receive(chunk));
  }

  listen(listener: (method: string, params: Fields, sessionId: unknown) => void): void {
    this.#listeners.push(listener);
  }

  async send(method: string, params: Fields = {}, sessionId?: string): Promise<Fields> {
    this.#last += 1;
    const id = this.#last;
    const answered = new Promise<Fields>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${method}: no answer from the browser`)), ANSWER_MS);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        if (answer['error'] === undefined) done(fields(answer['result']));
        else fail(new Error(`${method}: ${JSON.stringify(answer['error'])}`));
      });
    });
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return answered;
  }

  #receive(chunk: string): void {
    const parts = (this.#rest + chunk).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(fields(JSON.parse(part)));
  }

  #take(message: Fields): void {
    const { id, method, params, sessionId } = message;
    if (typeof id === 'number') {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    } else if (typeof method === 'string') {
      for (const listener of this.#listeners) listener(method, fields(params), sessionId);
    }
  }
}

/** @throws Error when no Chromium is installed; `scripts/install-lab.sh` installs it. */
export async function startBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'origin-preflight-browser-'));
  const child = await started(profile);
  const [, , , out, input] = child.stdio;
  if (!isWritable(out) || !isReadable(input)) throw new Error('the browser has no pipes');
  const protocol = new Protocol(out, input);
  return {
    open: (url) => openPage(protocol, url),
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await protocol.send('Browser.close').catch(() => child.kill('SIGKILL'));
      await ended;
      clearTimeout(timer);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function isWritable(stream: Readable | Writable | null | undefined): stream is Writable {
  return stream !== null && stream !== undefined && 'write' in stream;
}

function isReadable(stream: Readable | Writable | null | undefined): stream is Readable {
  return stream !== null && stream !== undefined && 'read' in stream;
}

async function started(profile: string): Promise<ChildProcess> {
  for (const program of PROGRAMS) {
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [event] = await Promise.race([
      once(child, 'spawn').then(() => ['spawn']),
      once(child, 'error').then(() => ['error']),
    ]);
    if (event === 'spawn') return child;
  }
  throw new Error(`none of ${PROGRAMS.join(', ')} is installed`);
}

async function openPage(protocol: Protocol, url: string): Promise<Page> {
  const { targetId } = await protocol.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId: session } = await protocol.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = text(session);
  const send = (method: string, params: Fields = {}): Promise<Fields> => protocol.send(method, params, sessionId);
  const [messages, requests]: [string[], string[]] = [[], []];
  const loaded = new Promise<void>((done) => {
    protocol.listen((method, params, from) => {
      if (from !== session) return;
      if (method === 'Page.loadEventFired') done();
      if (method === 'Runtime.consoleAPICalled') messages.push(JSON.stringify(params['args']));
      if (method === 'Runtime.exceptionThrown') messages.push(JSON.stringify(params['exceptionDetails']));
      if (method === 'Log.entryAdded') messages.push(text(fields(params['entry'])['text']));
      if (method === 'Network.requestWillBeSent') requests.push(text(fields(params['request'])['url']));
    });
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  await send('Page.navigate', { url });
  await loaded;
  return {
    messages,
    requests,
    show: async ({ width, height, scheme }) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return fields(result)['value'];
    },
    press: async (key) => {
      const windowsVirtualKeyCode = { Tab: 9, Enter: 13 }[key];
      const detail = { key, code: key, windowsVirtualKeyCode, ...(key === 'Enter' ? { text: '\r' } : {}) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...detail });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...detail });
    },
    screenshot: async () => {
      // A page behind another one is not painted.
      await send('Page.bringToFront');
      const { data } = await send('Page.captureScreenshot');
      return Buffer.from(text(data), 'base64');
    },
    print: async () => Buffer.from(text((await send('Page.printToPDF'))['data']), 'base64'),
  };
}
