/** Origins that keep silent at some point, by what the user lets silence mean, and origins that end idle connections. */
import type { Fault } from './faults.js';
import { startFullPort } from './full-port.js';
import * as hostile from './hostile.js';
import { startPlainOrigin, startRawOrigin, startTlsOrigin } from './origins.js';

const MEANINGS = [
  ['inconclusive', 'notice'],
  ['warn', 'warning'],
  ['fail', 'error'],
] as const;

/** Past this CloudFront still waits, and the origin does not. */
const IDLE_MS = 300;

export const SILENT_FAULTS: readonly Fault[] = [
  ...MEANINGS.flatMap(([unreachable, level]): readonly Fault[] => [
    { name: `dropped-${unreachable}`, rule: 'port-timeout', level, unreachable, start: () => startFullPort() },
    {
      name: `dropped-plain-${unreachable}`,
      rule: 'port-timeout',
      level,
      unreachable,
      scheme: 'http',
      start: () => startFullPort(),
    },
    {
      name: `mute-${unreachable}`,
      rule: 'tls-timeout',
      level,
      unreachable,
      start: () => startRawOrigin(hostile.staySilent),
    },
    {
      name: `mute-after-warning-${unreachable}`,
      rule: 'tls-timeout',
      level,
      unreachable,
      start: () => startRawOrigin(hostile.warningThenSilence(112)),
    },
  ]),
  {
    name: 'mute-in-flight',
    rule: 'tls-timeout',
    level: 'notice',
    start: () =>
      startRawOrigin(hostile.answerAndStay(hostile.record(22, hostile.handshakeMessage(2, Buffer.alloc(9), 90)))),
  },
  {
    name: 'silent-after-handshake',
    rule: 'http-timeout',
    readTimeoutSeconds: 1,
    start: ({ chain }) => startTlsOrigin({ chain: chain(), onSecured: (socket) => void socket.resume() }),
  },
  {
    name: 'silent-in-head',
    rule: 'http-timeout',
    scheme: 'http',
    readTimeoutSeconds: 1,
    start: () => startRawOrigin(hostile.answerAndStay('HTTP/1.1 200 OK\r\nContent-Ty')),
  },
  {
    name: 'silent-in-body',
    rule: 'http-timeout',
    scheme: 'http',
    readTimeoutSeconds: 1,
    start: () => startRawOrigin(hostile.answerAndStay('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut')),
  },
];

export const IDLE_FAULTS: readonly Fault[] = [
  {
    name: 'ends-idle',
    rule: 'http-keepalive-short',
    level: 'warning',
    scheme: 'http',
    keepaliveTimeoutSeconds: 1,
    start: () => startRawOrigin(endingIdle),
  },
  {
    name: 'ends-idle-as-announced',
    rule: 'http-keepalive-short',
    level: 'warning',
    keepaliveTimeoutSeconds: 4,
    start: ({ chain }) => startTlsOrigin({ chain: chain(), keepAliveMs: 1000 }),
  },
  {
    name: 'announces-more-than-it-keeps',
    rule: 'http-keepalive-short',
    level: 'warning',
    scheme: 'http',
    keepaliveTimeoutSeconds: 1,
    start: () =>
      startPlainOrigin({
        http: (request, response) => {
          response.writeHead(200, { 'keep-alive': 'timeout=60', 'content-length': '3' }).end('ok\n');
          setTimeout(() => request.socket.end(), IDLE_MS);
        },
      }),
  },
];

/** A whole answer, and the end of the connection soon after. */
const endingIdle: Parameters<typeof startRawOrigin>[0] = (socket) => {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n');
    setTimeout(() => socket.end(), IDLE_MS);
  });
};
