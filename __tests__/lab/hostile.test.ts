import { describe, expect, it } from '@jest/globals';
import { issue } from '../../src/demo/certificates.js';
import { examineAll, type LabCase } from './cases.js';
import * as hostile from './hostile.js';
import { startBehindRelay, startRawOrigin, startTlsOrigin, type TlsOriginOptions } from './origins.js';

const TIMEOUT_MS = 1000;

/** What a run may take on top of what the test runner itself holds; floods send far more than that. */
const MEMORY_BOUND_BYTES = 150 * 1024 * 1024;

const raw = (name: string, behave: Parameters<typeof startRawOrigin>[0]): LabCase => ({
  name,
  readTimeoutSeconds: 1,
  start: () => startRawOrigin(behave),
});
const plain = (name: string, behave: Parameters<typeof startRawOrigin>[0]): LabCase => ({
  ...raw(name, behave),
  scheme: 'http',
});
const secured = (name: string, onSecured: NonNullable<TlsOriginOptions['onSecured']>): LabCase => ({
  name,
  readTimeoutSeconds: 1,
  start: ({ chain }) => startTlsOrigin({ chain: chain(), onSecured }),
});

function behind(relay: Parameters<typeof startBehindRelay>[1]): LabCase['start'] {
  return async ({ chain }) => startBehindRelay(await startTlsOrigin({ chain: chain(), maxVersion: 'TLSv1.2' }), relay);
}

/** None of these is a healthy origin, and none may be reported as one. */
const PEERS: readonly LabCase[] = [
  raw('silent', hostile.staySilent),
  raw('resets-at-accept', hostile.resetAtOnce),
  raw('warning-then-silence', hostile.warningThenSilence(112)),
  raw('tarpit', hostile.tarpit(null, 100)),
  raw('tarpit-of-records', hostile.tarpit(Buffer.alloc(65_536, Buffer.from('16030300', 'hex')), 50)),
  raw('endless-handshake', hostile.endlessHandshake),
  raw('endless-hello-requests', hostile.endlessHelloRequests),
  raw('endless-empty-records', hostile.endlessEmptyRecords),
  raw('endless-warnings', hostile.endlessWarnings),
  raw('endless-http', hostile.endlessHeaders),
  raw('half-a-record', hostile.answerWith(Buffer.from('1603034000020000', 'hex'))),
  raw('echo', (socket) => void socket.pipe(socket)),
  plain('plain-silent', hostile.staySilent),
  plain('plain-tarpit', hostile.tarpit(null, 100)),
  plain('plain-endless-headers', hostile.endlessHeaders),
  plain('plain-endless-continue', hostile.endlessContinue),
  plain('plain-echo', (socket) => void socket.pipe(socket)),
  plain('plain-slow-head', hostile.tarpit(Buffer.from(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(5000)}`), 100)),
  secured('secured-silent', (socket) => void socket.resume()),
  secured('secured-endless-headers', hostile.endlessHeaders),
  secured('secured-endless-continue', hostile.endlessContinue),
  raw('half-closed', hostile.closeAtOnce),
  plain('plain-half-closed', hostile.closeAtOnce),
  plain('plain-resets-at-accept', hostile.resetAtOnce),
  { name: 'crawling-handshake', start: behind(hostile.slowly(1, 20)) },
  { name: 'crawling-records', start: behind(hostile.slowly(40, 100)) },
  plain('plain-half-open', hostile.answerAndStay('HTTP/1.1 200 OK\r\n')),
];

/** The same ending at every stage of an exchange, counted in what the server sends at a time. */
const STAGES: readonly (readonly [name: string, at: { chunks: number; bytes: number }, layer: 'tls' | 'http'])[] = [
  ['instead-of-the-hello', { chunks: 0, bytes: 0 }, 'tls'],
  ['in-a-record-header', { chunks: 0, bytes: 3 }, 'tls'],
  ['in-the-hello', { chunks: 0, bytes: 40 }, 'tls'],
  ['in-the-certificates', { chunks: 0, bytes: 600 }, 'tls'],
  ['instead-of-finished', { chunks: 1, bytes: 0 }, 'tls'],
  ['instead-of-an-answer', { chunks: 2, bytes: 0 }, 'http'],
];

const ENDINGS = STAGES.flatMap(([stage, at, layer]) =>
  (['fin', 'rst'] as const).map((by) => ({
    name: `${by}-${stage}`,
    rule: { tls: { fin: 'tls-closed', rst: 'tls-reset' }, http: { fin: 'http-closed-early', rst: 'http-reset' } }[
      layer
    ][by],
    start: behind(hostile.cutAt(at, by)),
  })),
);

/** Odd, but for CloudFront no worse than any other answer: the chain is long or the body has no end. */
const GIANTS: readonly LabCase[] = [
  {
    name: 'certificate-of-64-kb',
    start: ({ chain }) => startTlsOrigin({ chain: chain({ padding: 65_536 }) }),
  },
  {
    name: 'chain-of-500',
    start: ({ chain }) => {
      const stray = issue({ subject: 'stray', ca: true });
      return startTlsOrigin({ chain: [...chain(), ...Array.from({ length: 500 }, () => stray)] });
    },
  },
  { ...plain('endless-body', hostile.endlessBody) },
  secured('secured-endless-body', hostile.endlessBody),
];

describe('hostile peers', () => {
  it('end in a bounded time and are never taken for healthy', async () => {
    const examined = await examineAll(PEERS, { timeoutMs: TIMEOUT_MS });
    for (const [name, { observation, findings, verdict }] of examined) {
      const [exchange] = observation.exchanges;
      const works = exchange?.http?.status === 'answered' && findings.length === 0;
      expect([name, works, verdict]).toEqual([name, false, expect.stringMatching(/^(fail|warn|inconclusive)$/)]);
    }
  });

  it('that end the connection are named by how they ended it, whatever the stage', async () => {
    const examined = await examineAll(ENDINGS, { timeoutMs: TIMEOUT_MS });
    const found = [...examined].map(([name, { findings }]) => [
      name,
      ...findings.map((finding) => `${finding.level} ${finding.rule}`),
    ]);
    expect(found).toEqual(ENDINGS.map(({ name, rule }) => [name, `error ${rule}`]));
  });

  it('that are merely silent are no error', async () => {
    const silent = PEERS.filter(({ name }) => name === 'silent' || name === 'warning-then-silence');
    const examined = await examineAll(silent, { timeoutMs: TIMEOUT_MS });
    const errors = [...examined].flatMap(([name, { findings }]) =>
      findings.filter(({ level }) => level === 'error').map(({ rule }) => `${name}: ${rule}`),
    );
    expect(errors).toEqual([]);
  });

  it('with very much to say do not fill the memory', async () => {
    const before = process.memoryUsage().rss;
    const examined = await examineAll(GIANTS, { timeoutMs: TIMEOUT_MS });
    expect([...examined.keys()]).toEqual(GIANTS.map(({ name }) => name));
    expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_BOUND_BYTES);
    for (const [, { observation }] of examined) expect(JSON.stringify(observation).length).toBeLessThan(1_000_000);
  });
});
