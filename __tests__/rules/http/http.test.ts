import { describe, expect, it } from '@jest/globals';
import type { HttpFailure, HttpObservation } from '../../../src/model/observation.js';
import { known, unknown } from '../../../src/model/value.js';
import { httpClosedEarly } from '../../../src/rules/http/http-closed-early.js';
import { httpKeepaliveShort } from '../../../src/rules/http/http-keepalive-short.js';
import { httpMalformed } from '../../../src/rules/http/http-malformed.js';
import { httpOriginError } from '../../../src/rules/http/http-origin-error.js';
import { httpRedirectLoop } from '../../../src/rules/http/http-redirect-loop.js';
import { http2Only } from '../../../src/rules/http/http2-only.js';
import { httpTimeout } from '../../../src/rules/http/http-timeout.js';
import { tlsOnHttpPort } from '../../../src/rules/http/tls-on-http-port.js';
import {
  exchangeOf,
  findings,
  hostForwardingOf,
  httpAnswered,
  line,
  NAME,
  plannedExchange,
  type SubjectParts,
} from '../../support/model.js';
import { exchanging, PLAIN, plainExchange, plainly, verdicts } from '../tls/all.js';

function failed(failure: HttpFailure, receivedBytes: number = 0): HttpObservation {
  return { status: 'failed', failure, receivedBytes, afterMs: 50 };
}

/** Over HTTPS. */
function answering(http: HttpObservation, rest: SubjectParts = {}): SubjectParts {
  return exchanging([exchangeOf({ http })], {}, rest);
}

describe('requests that fail', () => {
  it.each<readonly [string, HttpFailure, string]>([
    ['FIN', { type: 'closed' }, 'http-closed-early error'],
    ['RST', { type: 'reset' }, 'http-reset error'],
    [
      'no status line',
      { type: 'malformed', code: 'HPE_INVALID_CONSTANT', firstBytes: 'SSH-2.0' },
      'http-malformed error',
    ],
    ['a large head', { type: 'head-too-large', limitBytes: 32_768 }, 'http-headers-too-large error'],
    ['silence', { type: 'timeout', phase: 'first-byte' }, 'http-timeout error'],
    ['silence in the head', { type: 'timeout', phase: 'head' }, 'http-timeout error'],
    ['a dribbled head', { type: 'unfinished' }, 'http-slow notice'],
    ['HTTP/2', { type: 'http2' }, 'http2-only error'],
    ['FIN, and HTTP/2 when asked for it', { type: 'http2', after: 'closed' }, 'http2-only error'],
  ])('by %s, over HTTPS and in clear', (_, failure, verdict) => {
    expect(verdicts(answering(failed(failure)))).toEqual([verdict]);
    expect(verdicts(plainly({ http: failed(failure), speaksTls: false }))).toEqual([verdict]);
  });

  it('say what HTTP/2 was the answer to', () => {
    const messages = ([{}, { after: 'closed' }, { after: 'reset' }] as const).map(
      (detail) => findings(http2Only, answering(failed({ type: 'http2', ...detail })))[0]?.message,
    );
    expect(messages).toEqual([
      expect.stringContaining('answers an HTTP/1.1 request with HTTP/2, at'),
      expect.stringContaining('closes (FIN) the connection without a byte'),
      expect.stringContaining('resets (RST) the connection without a byte'),
    ]);
  });

  it('say at which address, after how many bytes and on which path', () => {
    const exchanges = ['203.0.113.7', '203.0.113.8'].map((address, index) =>
      exchangeOf({ http: index === 0 ? failed({ type: 'closed' }, 17) : httpAnswered(), target: { address } }),
    );
    const [found] = findings(httpClosedEarly, exchanging(exchanges));
    expect(found?.message).toContain('after 17 bytes of the response to GET /');
    expect(found?.message).toContain('1 of 2 addresses (203.0.113.7)');
  });
});

describe('answers', () => {
  it.each([200, 204, 301, 401, 403, 404, 405, 429])('with status %i are no finding', (statusCode) => {
    expect(verdicts(answering(httpAnswered({ statusCode })))).toEqual([]);
  });

  it.each([500, 502, 503, 504])('with status %i are a warning of that status', (statusCode) => {
    expect(findings(httpOriginError, answering(httpAnswered({ statusCode })))).toMatchObject([
      { level: 'warning', status: statusCode },
    ]);
  });

  it('of HTTP/1.0, chunked, or after one 100 Continue are no finding', () => {
    expect(verdicts(answering(httpAnswered({ httpVersion: '1.0', headers: { connection: 'close' } })))).toEqual([]);
    expect(verdicts(answering(httpAnswered({ headers: { 'transfer-encoding': 'chunked' } })))).toEqual([]);
    expect(verdicts(answering(httpAnswered({ continues: 1 })))).toEqual([]);
  });

  it.each<readonly [string, Parameters<typeof httpAnswered>[0], readonly string[]]>([
    ['cut by FIN', { body: { status: 'cut', by: 'fin', bytes: 9 } }, ['http-closed-early warning']],
    ['cut by RST', { body: { status: 'cut', by: 'rst', bytes: 9 } }, ['http-reset warning']],
    ['silent in the body', { body: { status: 'timeout', bytes: 9 } }, ['http-timeout error']],
    ['two 100 Continue', { continues: 2 }, ['http-malformed error']],
    [
      'a bad first chunk',
      { body: { status: 'malformed', code: 'HPE_INVALID_CHUNK_SIZE', bytes: 0 } },
      ['http-malformed error'],
    ],
    [
      'a bad later chunk',
      { body: { status: 'malformed', code: 'HPE_INVALID_CHUNK_SIZE', bytes: 70 } },
      ['http-malformed warning'],
    ],
    ['gzip as transfer coding', { headers: { 'transfer-encoding': 'gzip, chunked' } }, ['http-malformed warning']],
  ])('%s', (_, http, expected) => {
    expect(verdicts(answering(httpAnswered(http)))).toEqual(expected);
  });

  it('that cannot be read are quoted', () => {
    const [found] = findings(
      httpMalformed,
      answering(failed({ type: 'malformed', code: 'HPE_INVALID_CONSTANT', firstBytes: 'SSH-2.0-OpenSSH' })),
    );
    expect(found?.message).toContain('"SSH-2.0-OpenSSH"');
    expect(found?.evidence).toMatchObject({ parserCode: 'HPE_INVALID_CONSTANT' });
  });
});

describe('http-timeout', () => {
  const silent = failed({ type: 'timeout', phase: 'first-byte' });

  it('is 504, at the setting', () => {
    expect(findings(httpTimeout, answering(silent))).toMatchObject([
      { level: 'error', status: 504, location: line(25) },
    ]);
  });

  it.each([known(900), unknown<number>('variable', 'var.timeout')])(
    'is a warning where CloudFront may wait longer than the probe did',
    (readTimeoutSeconds) => {
      expect(findings(httpTimeout, answering(silent, { connection: { readTimeoutSeconds } }))).toMatchObject([
        { level: 'warning', certainty: 'possible' },
      ]);
    },
  );
});

describe('http-slow', () => {
  it.each([
    [14_900, 14_900, []],
    [15_100, 15_100, ['http-slow notice']],
    [30, 15_100, ['http-slow notice']],
  ])('first byte after %i ms, longest gap %i ms of 30 s', (firstByteMs, longestGapMs, expected) => {
    expect(verdicts(answering(httpAnswered({ firstByteMs, longestGapMs })))).toEqual(expected);
  });
});

describe('http-keepalive-short', () => {
  it.each<readonly [string, Parameters<typeof httpAnswered>[0], number]>([
    ['announced 5 s', { headers: { 'keep-alive': 'timeout=5' } }, 1],
    ['announced 5 s among others', { headers: { 'keep-alive': 'max=100, timeout = 5' } }, 1],
    ['announced 6 s', { headers: { 'keep-alive': 'timeout=6' } }, 0],
    ['announced nothing', { headers: { 'keep-alive': 'max=100' } }, 0],
    ['no number', { headers: { 'keep-alive': 'timeout=soon' } }, 0],
    ['not kept at all', { headers: { 'keep-alive': 'timeout=5', connection: 'close' } }, 0],
    ['closed after 4.9 s', { idle: { status: 'closed', afterMs: 4_900 } }, 1],
    ['kept open', { idle: { status: 'kept-open', forMs: 5_001 } }, 0],
    [
      'kept open although announced shorter',
      { headers: { 'keep-alive': 'timeout=5' }, idle: { status: 'kept-open', forMs: 5_001 } },
      0,
    ],
  ])('%s against 5 s', (_, http, count) => {
    expect(findings(httpKeepaliveShort, answering(httpAnswered(http)))).toHaveLength(count);
  });

  it('does not apply where CloudFront keeps no connection', () => {
    const parts = exchanging([exchangeOf({ http: httpAnswered({ headers: { 'keep-alive': 'timeout=1' } }) })], {
      keepaliveTimeoutMs: null,
    });
    expect(verdicts(parts)).toEqual([]);
  });
});

describe('tls-on-http-port', () => {
  it.each<readonly [string, Parameters<typeof plainly>[0], readonly string[]]>([
    ['a TLS record', { http: failed({ type: 'tls-record' }, 7) }, ['tls-on-http-port error']],
    ['FIN, and a hello is answered', { http: failed({ type: 'closed' }), speaksTls: true }, ['tls-on-http-port error']],
    ['RST, and a hello is answered', { http: failed({ type: 'reset' }), speaksTls: true }, ['tls-on-http-port error']],
    [
      '400, and a hello is answered',
      { http: httpAnswered({ statusCode: 400 }), speaksTls: true },
      ['tls-on-http-port warning'],
    ],
    ['400, and a hello is not', { http: httpAnswered({ statusCode: 400 }), speaksTls: false }, []],
    ['FIN, and a hello is not', { http: failed({ type: 'closed' }), speaksTls: false }, ['http-closed-early error']],
  ])('%s', (_, exchange, expected) => {
    expect(verdicts(plainly(exchange))).toEqual(expected);
  });

  it('predicts the status that is passed on', () => {
    const parts = plainly({ http: httpAnswered({ statusCode: 400 }), speaksTls: true });
    expect(findings(tlsOnHttpPort, parts)).toMatchObject([{ status: 400 }]);
  });
});

describe('http-redirect-loop', () => {
  const to = (location: string, statusCode: number = 301): HttpObservation =>
    httpAnswered({ statusCode, headers: { location } });

  it.each([
    ['https://www.example.com/', 1],
    ['https://WWW.example.com', 1],
    ['https://d111111abcdef8.cloudfront.net/', 1],
    [`https://${NAME}/`, 1],
    ['https://www.example.com/login', 0],
    ['https://www.example.com/?lang=en', 0],
    ['https://www.example.com:8443/', 0],
    ['https://elsewhere.example.net/', 0],
    ['http://www.example.com/', 0],
    ['/', 0],
    ['https://[', 0],
  ])('an http-only origin that redirects to %s: %i', (location, count) => {
    expect(findings(httpRedirectLoop, plainly({ http: to(location) }))).toHaveLength(count);
  });

  it.each([
    [302, 1],
    [307, 1],
    [308, 1],
    [200, 0],
    [304, 0],
  ])('status %i: %i', (statusCode, count) => {
    expect(findings(httpRedirectLoop, plainly({ http: to('https://www.example.com/', statusCode) }))).toHaveLength(
      count,
    );
  });

  it('does not turn round where CloudFront comes back by HTTPS', () => {
    const parts = exchanging([plainExchange({ http: to('https://www.example.com/') })], PLAIN, {
      plan: { schemes: ['http', 'https'], exchanges: [plannedExchange(PLAIN)] },
    });
    expect(verdicts(parts)).toEqual([]);
  });

  it('also turns round over HTTPS, behind a proxy that looks for X-Forwarded-Proto', () => {
    const names = { serverName: 'www.example.com', hostHeader: 'www.example.com' };
    const parts = exchanging(
      [exchangeOf({ http: to('https://www.example.com/'), target: names })],
      { ...names, nameRole: 'viewer-host' },
      {
        plan: {
          hostForwarding: hostForwardingOf({ forwarded: 'yes', names: ['www.example.com'] }),
          exchanges: [plannedExchange({ ...names, nameRole: 'viewer-host' })],
        },
      },
    );
    expect(findings(httpRedirectLoop, parts)).toMatchObject([{ level: 'warning', status: null }]);
  });
});
