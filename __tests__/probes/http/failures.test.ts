import { describe, expect, it } from '@jest/globals';
import http2 from 'node:http2';
import { answering, dribbling, ending, flooding, silent } from '../../lab/http.js';
import { observe } from './observe.js';

const SECRET = 'a-very-secret-token-0123456789';

describe('a response whose head never becomes whole', () => {
  it.each([
    ['a FIN without a word', ending('fin'), { type: 'closed' }],
    ['a FIN on accepting', (socket: { end(): void }) => socket.end(), { type: 'closed' }],
    ['a FIN in the middle of the head', answering('HTTP/1.1 200 OK\r\nServer: x\r\n', 'fin'), { type: 'closed' }],
    ['a FIN within the first word', answering('HTT', 'fin'), { type: 'closed' }],
    ['a RST without a word', ending('rst'), { type: 'reset' }],
    ['a RST in the middle of the head', answering('HTTP/1.1 200 OK\r\nServer: x\r\n', 'rst'), { type: 'reset' }],
    ['a FIN after an interim answer', answering('HTTP/1.1 100 Continue\r\n\r\n', 'fin'), { type: 'closed' }],
  ] as const)('%s', async (_name, misbehavior, failure) => {
    const { observation } = await observe(misbehavior);
    expect(observation).toMatchObject({ status: 'failed', failure });
  });

  it.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n', 'HPE_INVALID_CONSTANT', 'SSH-2.0-OpenSSH_9.6..'],
    ['HTTP/0.9', '<html>hello</html>', 'HPE_INVALID_CONSTANT', '<html>hello</html>'],
    ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n', 'HPE_INVALID_STATUS', 'HTTP/1.1 20 OK....'],
    ['a header without a colon', 'HTTP/1.1 200 OK\r\nBroken\r\n\r\n', 'HPE_INVALID_HEADER_TOKEN', null],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      'HPE_UNEXPECTED_CONTENT_LENGTH',
      null,
    ],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n', 'HPE_INVALID_CONTENT_LENGTH', null],
    ['an unknown version', 'HTTP/7.3 200 OK\r\n\r\n', 'HPE_INVALID_VERSION', null],
    ['terminal escapes', '\x1b[31mred\x1b[0m', 'HPE_INVALID_CONSTANT', '.[31mred.[0m'],
  ])('malformed: %s', async (_name, text, code, firstBytes) => {
    const { observation } = await observe(answering(text));
    expect(observation).toMatchObject({
      status: 'failed',
      failure: { type: 'malformed', code, firstBytes: firstBytes ?? expect.stringMatching(/^[\x20-\x7e]{1,64}$/) },
      receivedBytes: text.length,
    });
  });

  it('a length and chunks at once are malformed, since they contradict each other', async () => {
    const text = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    const { observation } = await observe(answering(text));
    expect(observation).toMatchObject({ status: 'failed', failure: { type: 'malformed' } });
  });

  it('a head of just the limit is an answer, one byte more is too large', async () => {
    const within = await observe(answering(headOf(32_768)));
    expect(within.observation).toMatchObject({ status: 'answered', headBytes: 32_768 });
    const beyond = await observe(answering(headOf(32_769)));
    expect(beyond.observation).toMatchObject({
      status: 'failed',
      failure: { type: 'head-too-large', limitBytes: 32_768 },
    });
  });

  it.each([
    ['headers without end', flooding('HTTP/1.1 200 OK\r\n', `X-Filler: ${'x'.repeat(1000)}\r\n`)],
    ['one header without end', flooding('HTTP/1.1 200 OK\r\nX-Filler: ', 'x'.repeat(1000))],
    [
      'interim answers as large as heads',
      flooding('', `HTTP/1.1 103 Early Hints\r\nLink: ${'x'.repeat(30_000)}\r\n\r\n`),
    ],
  ])('%s are too large', async (_name, misbehavior) => {
    const { observation } = await observe(misbehavior);
    expect(observation).toMatchObject({ status: 'failed', failure: { type: 'head-too-large', limitBytes: 32_768 } });
  });

  it('interim answers without end are malformed', async () => {
    const { observation } = await observe(flooding('', 'HTTP/1.1 100 Continue\r\n\r\n'));
    expect(observation).toMatchObject({
      status: 'failed',
      failure: { type: 'malformed', code: 'TOO_MANY_INTERIM_ANSWERS' },
    });
  });

  it('says whether silence fell before the first byte or within the head', async () => {
    const nothing = await observe(silent, { readTimeoutMs: 100 });
    expect(nothing.observation).toMatchObject({
      status: 'failed',
      failure: { type: 'timeout', phase: 'first-byte' },
      receivedBytes: 0,
    });
    const half = await observe(answering('HTTP/1.1 200 OK\r\n'), { readTimeoutMs: 500 });
    expect(half.observation).toMatchObject({ status: 'failed', failure: { type: 'timeout', phase: 'head' } });
  });

  it('leaves a head that dribbles in for ever', async () => {
    const endless = dribbling(repeat('HTTP/1.1 200 OK\r\nX-Filler: ', 'x'), 20);
    const { observation } = await observe(endless, { readTimeoutMs: 1000 });
    expect(observation).toMatchObject({ status: 'failed', failure: { type: 'unfinished' } });
  });

  it('recognises an HTTP/2 server', async () => {
    const server = http2.createServer();
    const sockets = new Set<{ destroy(): void }>();
    server.on('connection', (socket: { destroy(): void }) => sockets.add(socket));
    const real = await captureAnswer(server);
    for (const socket of sockets) socket.destroy();
    const { observation } = await observe(answering(real));
    expect(observation).toMatchObject({ status: 'failed', failure: { type: 'http2' } });
    const refusing = Buffer.from('000008070000000000' + '0000000000000001', 'hex');
    expect((await observe(answering(refusing, 'fin'))).observation).toMatchObject({ failure: { type: 'http2' } });
  });

  it.each([
    ['an alert', '15030100020246'],
    ['an alert of TLS 1.2', '1503030002020a'],
    ['a handshake record', '16030300040e000000'],
  ])('recognises TLS on the port by %s', async (_name, bytes) => {
    const { observation } = await observe(answering(Buffer.from(bytes, 'hex'), 'fin'));
    expect(observation).toMatchObject({ status: 'failed', failure: { type: 'tls-record' } });
  });

  it('shows no custom header of a server that echoes the request', async () => {
    const echo = (socket: {
      on(event: 'data', listener: (chunk: Buffer) => void): unknown;
      write(chunk: Buffer): unknown;
    }) => {
      socket.on('data', (chunk: Buffer) => {
        // Only what follows the secret's name, so that it comes early enough to be shown.
        socket.write(chunk.subarray(chunk.indexOf('X-Secret')));
      });
    };
    const { observation, request } = await observe(echo, { customHeaders: [['X-Secret', SECRET]] });
    expect(request).toContain(SECRET);
    expect(observation).toMatchObject({ failure: { type: 'malformed', firstBytes: expect.stringContaining('***') } });
    expect(JSON.stringify(observation)).not.toContain(SECRET);
  });
});

function headOf(bytes: number): string {
  const frame = 'HTTP/1.1 204 No Content\r\n';
  const lines = Array.from(
    { length: 30 },
    (_, index) => `X-${String(index).padStart(2, '0')}: ${'x'.repeat(1000)}\r\n`,
  ).join('');
  const rest = bytes - frame.length - lines.length - 'X-Last: \r\n\r\n'.length;
  return `${frame}${lines}X-Last: ${'y'.repeat(rest)}\r\n\r\n`;
}

function* repeat(first: string, then: string): Generator<string> {
  yield first;
  for (;;) yield then;
}

/** What a real HTTP/2 server says to a request of HTTP/1.1. */
async function captureAnswer(server: http2.Http2Server): Promise<Buffer> {
  const net = await import('node:net');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('not bound to a port');
  const answer = await new Promise<Buffer>((resolve) => {
    const socket = net.connect(bound.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
    socket.once('data', (chunk: Buffer) => {
      socket.destroy();
      resolve(chunk);
    });
  });
  server.close();
  return answer;
}
