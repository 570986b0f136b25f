import { describe, expect, it } from '@jest/globals';
import { answering, dribbling, flooding } from '../../lab/http.js';
import { observe } from './observe.js';

const SECRET = 'a-very-secret-token-0123456789';
const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;

describe('a response', () => {
  it('is described by its head, its body and the headers that rules look at', async () => {
    const head = `${OK}Server: lab\r\nContent-Length: 5\r\nSet-Cookie: session=abc\r\nX-Powered-By: lab\r\n\r\n`;
    const { observation } = await observe(answering(`${head}hello`));
    expect(observation).toEqual({
      status: 'answered',
      statusCode: 200,
      httpVersion: '1.1',
      headers: { server: 'lab', 'content-length': '5' },
      continues: 0,
      headBytes: head.length,
      body: { status: 'complete', bytes: 5 },
      firstByteMs: expect.any(Number),
      longestGapMs: expect.any(Number),
      idle: null,
    });
  });

  it.each([
    ['a length', answering(`${OK}Content-Length: 2\r\n\r\nok`), { status: 'complete', bytes: 2 }],
    ['a length of nothing', answering(`${OK}Content-Length: 0\r\n\r\n`), { status: 'complete', bytes: 0 }],
    ['chunks', answering(`${CHUNKED}2\r\nok\r\n3\r\nyes\r\n0\r\n\r\n`), { status: 'complete', bytes: 5 }],
    ['chunks and trailers', answering(`${CHUNKED}2\r\nok\r\n0\r\nX-Sum: 1\r\n\r\n`), { status: 'complete', bytes: 2 }],
    ['the end of the connection', answering(`${OK}\r\nhello`, 'fin'), { status: 'complete', bytes: 5 }],
    ['HTTP/1.0', answering('HTTP/1.0 200 OK\r\n\r\nhello', 'fin'), { status: 'complete', bytes: 5 }],
    ['no reason phrase', answering('HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok'), { status: 'complete', bytes: 2 }],
    ['204', answering('HTTP/1.1 204 No Content\r\n\r\n'), { status: 'none' }],
    ['304', answering('HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n'), { status: 'none' }],
    [
      '101',
      answering('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
      { status: 'none' },
    ],
    ['101 without Upgrade', answering('HTTP/1.1 101 Switching Protocols\r\n\r\n'), { status: 'none' }],
    ['one byte at a time', dribbling(`${OK}Content-Length: 2\r\n\r\nok`, 2), { status: 'complete', bytes: 2 }],
  ])('with %s is whole', async (_name, misbehavior, body) => {
    const { observation } = await observe(misbehavior);
    expect(observation).toMatchObject({ status: 'answered', body });
  });

  it.each([
    [
      'shorter than its length, FIN',
      `${OK}Content-Length: 9\r\n\r\nhello`,
      'fin',
      { status: 'cut', by: 'fin', bytes: 5 },
    ],
    [
      'shorter than its length, RST',
      `${OK}Content-Length: 9\r\n\r\nhello`,
      'rst',
      { status: 'cut', by: 'rst', bytes: 5 },
    ],
    ['without its last chunk, FIN', `${CHUNKED}5\r\nhello\r\n`, 'fin', { status: 'cut', by: 'fin', bytes: 5 }],
    ['within a chunk, RST', `${CHUNKED}9\r\nhello`, 'rst', { status: 'cut', by: 'rst', bytes: 5 }],
    ['without a length, RST', `${OK}\r\nhello`, 'rst', { status: 'cut', by: 'rst', bytes: 5 }],
    ['without a byte, FIN', `${OK}Content-Length: 9\r\n\r\n`, 'fin', { status: 'cut', by: 'fin', bytes: 0 }],
    [
      'a chunk size that is none',
      `${CHUNKED}2\r\nok\r\nzz\r\n`,
      'keep',
      { status: 'malformed', code: 'HPE_INVALID_CHUNK_SIZE', bytes: 2 },
    ],
  ] as const)('whose body breaks off: %s', async (_name, text, afterwards, body) => {
    const { observation } = await observe(answering(text, afterwards));
    expect(observation).toMatchObject({ status: 'answered', statusCode: 200, body });
  });

  it('whose body falls silent', async () => {
    const { observation } = await observe(answering(`${OK}Content-Length: 9\r\n\r\nhello`), { readTimeoutMs: 500 });
    expect(observation).toMatchObject({ status: 'answered', body: { status: 'timeout', bytes: 5 } });
  });

  it('may take longer than the read timeout when no gap between packets does', async () => {
    const text = `${OK}Content-Length: 2\r\n\r\nok`;
    const { observation } = await observe(dribbling([text.slice(0, 10), text.slice(10, -1), 'k'], 400), {
      readTimeoutMs: 1000,
    });
    expect(observation).toMatchObject({ status: 'answered', body: { status: 'complete', bytes: 2 } });
  });

  it('whose body dribbles for ever is left after a while', async () => {
    const endless = dribbling(repeat(`${OK}\r\n`, 'x'), 20);
    const { observation } = await observe(endless, { readTimeoutMs: 1000 });
    expect(observation).toMatchObject({ status: 'answered', body: { status: 'enough' } });
  });

  it.each([
    ['a body', flooding(`${OK}\r\n`, 'x'.repeat(10_000))],
    ['chunks', flooding(CHUNKED, `2710\r\n${'x'.repeat(10_000)}\r\n`)],
    ['chunks of one byte', flooding(CHUNKED, '1\r\nx\r\n'.repeat(1000))],
    ['chunk extensions', flooding(CHUNKED, `1;${'x'.repeat(10_000)}\r\nx\r\n`)],
    ['zeros in a chunk size', flooding(CHUNKED, '0'.repeat(10_000))],
    ['trailers', flooding(`${CHUNKED}0\r\n`, `X-Filler: ${'x'.repeat(1000)}\r\n`)],
  ])('without end (%s) is not read without end', async (_name, misbehavior) => {
    const { observation } = await observe(misbehavior);
    expect(observation).toMatchObject({ status: 'answered', statusCode: 200 });
    expect(observation).toMatchObject({ body: { status: expect.stringMatching(/^(enough|malformed)$/) } });
  });

  it('that is read only in part says how much', async () => {
    const { observation } = await observe(answering(`${OK}Content-Length: 1000000\r\n\r\n${'x'.repeat(200_000)}`));
    expect(observation).toMatchObject({ body: { status: 'enough' } });
    expect(
      observation.status === 'answered' && 'bytes' in observation.body && observation.body.bytes,
    ).toBeGreaterThanOrEqual(65_536);
  });

  it.each([
    ['a second response', `${OK}Content-Length: 2\r\n\r\nokHTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n`],
    ['garbage', `${OK}Content-Length: 2\r\n\r\nok\x01\x02garbage`],
    ['more body than announced, before the end', `${OK}Connection: close\r\nContent-Length: 2\r\n\r\nokay`],
  ])('followed by %s counts as it stands', async (_name, text) => {
    const { observation } = await observe(answering(text, 'fin'));
    expect(observation).toMatchObject({ statusCode: 200, body: { status: 'complete', bytes: 2 } });
  });

  it('is counted apart from the interim answers before it', async () => {
    const interim =
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n';
    const head = `${OK}Content-Length: 2\r\n\r\n`;
    const { observation } = await observe(answering(`${interim}${head}ok`));
    expect(observation).toMatchObject({ statusCode: 200, continues: 2, headBytes: head.length });
  });

  it('that redirects is reported and not followed', async () => {
    const text = 'HTTP/1.1 301 Moved\r\nLocation: https://www.example.com/\r\nContent-Length: 0\r\n\r\n';
    const { observation, request } = await observe(answering(text));
    expect(observation).toMatchObject({ statusCode: 301, headers: { location: 'https://www.example.com/' } });
    expect(request.match(/GET /g)).toHaveLength(1);
  });

  it('keeps bounded values, and none of the custom headers', async () => {
    const long = 'x'.repeat(5000);
    const text =
      `${OK}Location: /login?key=${SECRET}\r\nServer: ${long}\r\nWWW-Authenticate: Basic realm="${encodeURIComponent(SECRET)}"\r\n` +
      `Content-Type: ${'y'.repeat(500)}${SECRET}\r\nContent-Length: 0\r\n\r\n`;
    const { observation } = await observe(answering(text), { customHeaders: [['X-Origin-Verify', SECRET]] });
    expect(observation).toMatchObject({ headers: { location: '/login?key=***', server: 'x'.repeat(512) } });
    expect(JSON.stringify(observation)).not.toContain(SECRET.slice(0, 10));
  });

  it('keeps words that are no secrets readable', async () => {
    const text = 'HTTP/1.1 302 Found\r\nLocation: https://www.example.com/\r\nContent-Length: 0\r\n\r\n';
    const { observation } = await observe(answering(text), { customHeaders: [['X-Forwarded-Proto', 'https']] });
    expect(observation).toMatchObject({ headers: { location: 'https://www.example.com/' } });
  });
});

describe('an idle connection', () => {
  const WHOLE = `${OK}Content-Length: 2\r\n\r\nok`;

  it('that stays open for as long as CloudFront keeps it', async () => {
    const { observation } = await observe(answering(WHOLE), { keepaliveTimeoutMs: 100 }, true);
    expect(observation).toMatchObject({ idle: { status: 'kept-open' } });
  });

  it.each(['fin', 'rst'] as const)('that the origin ends first (%s)', async (how) => {
    const { observation } = await observe(answering(WHOLE, how), { keepaliveTimeoutMs: 20_000 }, true);
    expect(observation).toMatchObject({ body: { status: 'complete' }, idle: { status: 'closed' } });
  });

  it.each([
    ['was not asked for', WHOLE, false, 100],
    ['has no time to be kept', WHOLE, true, null],
    ['was announced to end', `${OK}Connection: close\r\nContent-Length: 2\r\n\r\nok`, true, 100],
    ['ended with the body', `${OK}\r\nok`, true, 100],
    ['is one of HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', true, 100],
    ['was upgraded', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n', true, 100],
  ])('is not watched when it %s', async (_name, text, idleProbe, keepaliveTimeoutMs) => {
    const { observation } = await observe(answering(text, 'fin'), { keepaliveTimeoutMs }, idleProbe);
    expect(observation).toMatchObject({ status: 'answered', idle: null });
  });
});

function* repeat(first: string, then: string): Generator<string> {
  yield first;
  for (;;) yield then;
}
