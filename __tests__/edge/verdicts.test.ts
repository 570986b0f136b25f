import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { EdgeEvent } from '../../src/cloudfront/edge-headers.js';
import { judgeFunctionResult, judgeLambdaResult } from '../../src/edge/verdicts.js';

const REQUEST = {
  clientIp: '203.0.113.178',
  method: 'GET',
  uri: '/index.html',
  querystring: 'size=large',
  headers: {
    host: [{ key: 'Host', value: 'd111111abcdef8.cloudfront.net' }],
    'user-agent': [{ key: 'User-Agent', value: 'curl/8' }],
    via: [{ key: 'Via', value: '2.0 x.cloudfront.net (CloudFront)' }],
  },
};

const CUSTOM = {
  customHeaders: {},
  domainName: 'origin.example.com',
  keepaliveTimeout: 5,
  path: '',
  port: 443,
  protocol: 'https',
  readTimeout: 30,
  sslProtocols: ['TLSv1.2'],
};
const ORIGIN_REQUEST = { ...REQUEST, origin: { custom: CUSTOM } };

const RESPONSE = {
  status: '200',
  statusDescription: 'OK',
  headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }], via: [{ key: 'Via', value: '1.1 x' }] },
};

/** `code path certainty` of each fault. */
function lambda(event: EdgeEvent, returned: unknown, sent?: unknown): readonly string[] {
  const request = event === 'origin-request' ? ORIGIN_REQUEST : REQUEST;
  return inShort(judgeLambdaResult(event, { request: sent ?? request, response: RESPONSE }, returned));
}

function inShort(faults: ReturnType<typeof judgeLambdaResult>): readonly string[] {
  return faults.map(({ code, path, certainty }) => `${code} ${path} ${certainty}`);
}

const header = (name: string, value: unknown = 'x'): object => ({ [name]: [{ key: name, value }] });
const withHeaders = (headers: object): object => ({ ...REQUEST, headers: { ...REQUEST.headers, ...headers } });
const without = (name: string): object => ({
  ...REQUEST,
  headers: Object.fromEntries(Object.entries(REQUEST.headers).filter(([other]) => other !== name)),
});
const response = (more: object): object => ({ status: '200', ...more });
const custom = (more: object): object => ({ ...ORIGIN_REQUEST, origin: { custom: { ...CUSTOM, ...more } } });

describe('what a Lambda@Edge function returns', () => {
  it.each<[string, EdgeEvent, unknown]>([
    ['the request as it came', 'viewer-request', structuredClone(REQUEST)],
    ['another path and query', 'viewer-request', { ...REQUEST, uri: '/other', querystring: 'a=1&b=2' }],
    ['a header of its own', 'viewer-request', withHeaders(header('x-variant'))],
    ['a header less', 'viewer-request', without('user-agent')],
    [
      'Host at origin-request',
      'origin-request',
      { ...ORIGIN_REQUEST, headers: { ...REQUEST.headers, ...header('host') } },
    ],
    ['another custom origin', 'origin-request', custom({ domainName: 'other.example.com', path: '/app', port: 8443 })],
    ['a redirect', 'viewer-request', { status: '302', statusDescription: 'Found', headers: header('location') }],
    ['a page', 'origin-request', response({ body: '<p>hi</p>', headers: header('content-type') })],
    ['a header without key', 'viewer-request', response({ headers: { 'content-type': [{ value: 'text/html' }] } })],
    ['a body in base64', 'origin-request', response({ body: 'aGk=', bodyEncoding: 'base64' })],
    ['204 without a body', 'viewer-request', { status: '204' }],
    ['a body beside 204 after the viewer event', 'origin-request', { status: '204', body: 'x' }],
    [
      'security headers',
      'viewer-response',
      { ...RESPONSE, headers: { ...RESPONSE.headers, ...header('x-frame-options') } },
    ],
    ['another status from the origin, as a number', 'origin-response', { ...RESPONSE, status: 302 }],
    [
      'the body of a request replaced',
      'viewer-request',
      { ...REQUEST, body: { action: 'replace', encoding: 'text', data: 'a=1' } },
    ],
  ])('accepts %s', (_, event, returned) => {
    expect(lambda(event, returned)).toEqual([]);
  });

  it.each<[string, EdgeEvent, unknown, readonly string[]]>([
    ['nothing', 'viewer-request', null, ['not-an-object  certain']],
    ['a string', 'origin-request', 'ok', ['not-an-object  certain']],
    ['an array', 'viewer-response', [RESPONSE], ['not-an-object  certain']],
    ['no status', 'viewer-request', { body: 'x' }, ['status-missing  certain']],
    ['the status of API Gateway', 'viewer-request', { statusCode: 200, body: 'x' }, ['status-missing  certain']],
    ['a number as status', 'viewer-request', { status: 200 }, ['status-type status possible']],
    ['a status that is no number', 'viewer-request', { status: 'ok' }, ['status-range status certain']],
    ['a status below 200', 'origin-request', { status: '199' }, ['status-range status certain']],
    ['a status above 599', 'origin-response', { ...RESPONSE, status: '600' }, ['status-range status certain']],
    ['a boolean status', 'origin-request', { status: true }, ['status-type status certain']],
    [
      'a changed status at viewer-response',
      'viewer-response',
      { ...RESPONSE, status: '404' },
      ['status-changed status certain'],
    ],
    [
      'a numeric description',
      'viewer-request',
      response({ statusDescription: 1 }),
      ['field-type statusDescription likely'],
    ],
    ['an object as body', 'viewer-request', response({ body: { a: 1 } }), ['body-type body certain']],
    [
      'an unknown encoding',
      'viewer-request',
      response({ body: 'x', bodyEncoding: 'utf8' }),
      ['body-encoding bodyEncoding certain'],
    ],
    [
      'a body that is no base64',
      'viewer-request',
      response({ body: '<p>', bodyEncoding: 'base64' }),
      ['body-base64 body certain'],
    ],
    ['204 with a body', 'viewer-request', { status: '204', body: 'x' }, ['body-with-204 body certain']],
    ['over 40 KB', 'viewer-request', response({ body: 'x'.repeat(41_000) }), ['response-too-large body certain']],
    ['over 1 MB', 'origin-request', response({ body: 'x'.repeat(1_050_000) }), ['response-too-large body certain']],
    ['headers in a list', 'viewer-request', response({ headers: [] }), ['headers-type headers certain']],
    [
      'a header as a string',
      'viewer-request',
      response({ headers: { location: '/x' } }),
      ['header-shape headers.location certain'],
    ],
    [
      'a header without an array',
      'viewer-request',
      response({ headers: { location: { value: '/x' } } }),
      ['header-shape headers.location certain'],
    ],
    [
      'strings in the array',
      'viewer-request',
      response({ headers: { vary: ['a'] } }),
      ['header-shape headers.vary[0] certain'],
    ],
    [
      'an entry without value',
      'viewer-request',
      response({ headers: { vary: [{ key: 'Vary' }] } }),
      ['header-shape headers.vary[0] certain'],
    ],
    [
      'a number as value',
      'viewer-request',
      response({ headers: header('age', 5) }),
      ['header-value headers.age[0].value likely'],
    ],
    [
      'a line break in a value',
      'viewer-request',
      response({ headers: header('x-a', 'a\r\nb') }),
      ['header-value headers["x-a"][0].value likely'],
    ],
    [
      'an upper-case key',
      'viewer-request',
      response({ headers: header('Location') }),
      ['header-name headers.Location possible'],
    ],
    [
      'a name with a space',
      'viewer-request',
      response({ headers: header('x a') }),
      ['header-name headers["x a"] likely'],
    ],
    [
      'Connection',
      'viewer-request',
      response({ headers: header('connection') }),
      ['header-disallowed headers.connection certain'],
    ],
    [
      'X-Cache',
      'origin-response',
      { ...RESPONSE, headers: { ...RESPONSE.headers, ...header('x-cache') } },
      ['header-disallowed headers["x-cache"] certain'],
    ],
    [
      'X-Edge-…',
      'viewer-request',
      withHeaders(header('x-edge-location')),
      ['header-disallowed headers["x-edge-location"] certain'],
    ],
    [
      'Host at viewer-request',
      'viewer-request',
      withHeaders(header('host')),
      ['header-read-only headers.host certain'],
    ],
    ['Via left out', 'viewer-request', without('via'), ['header-read-only headers.via likely']],
    [
      'Accept-Encoding at origin-request',
      'origin-request',
      { ...ORIGIN_REQUEST, headers: { ...REQUEST.headers, ...header('accept-encoding') } },
      ['header-read-only headers["accept-encoding"] certain'],
    ],
    [
      'Content-Encoding at viewer-response',
      'viewer-response',
      { ...RESPONSE, headers: { ...RESPONSE.headers, ...header('content-encoding') } },
      ['header-read-only headers["content-encoding"] certain'],
    ],
    [
      'Transfer-Encoding in a made-up response',
      'origin-request',
      response({ headers: header('transfer-encoding') }),
      ['header-read-only headers["transfer-encoding"] likely'],
    ],
    [
      'CloudFront-Viewer-Country',
      'viewer-request',
      withHeaders(header('cloudfront-viewer-country')),
      ['header-refused headers["cloudfront-viewer-country"] certain'],
    ],
    ['another method', 'viewer-request', { ...REQUEST, method: 'POST' }, ['field-read-only method certain']],
    ['another client', 'viewer-request', { ...REQUEST, clientIp: '10.0.0.1' }, ['field-read-only clientIp certain']],
    ['a path without slash', 'viewer-request', { ...REQUEST, uri: 'index.html' }, ['uri uri certain']],
    ['a long path', 'viewer-request', { ...REQUEST, uri: `/${'a'.repeat(8_191)}` }, ['uri uri certain']],
    [
      'a space in the query',
      'viewer-request',
      { ...REQUEST, querystring: 'a=b c' },
      ['querystring querystring certain'],
    ],
    [
      'an unknown action',
      'viewer-request',
      { ...REQUEST, body: { action: 'write', data: '' } },
      ['body-encoding body.action certain'],
    ],
    [
      'a large body of a request',
      'viewer-request',
      { ...REQUEST, body: { action: 'replace', encoding: 'text', data: 'x'.repeat(41_000) } },
      ['body-too-large body.data certain'],
    ],
    [
      'two origins',
      'origin-request',
      { ...ORIGIN_REQUEST, origin: { custom: CUSTOM, s3: { domainName: 'b.s3.amazonaws.com' } } },
      ['origin origin certain'],
    ],
    ['no origin', 'origin-request', { ...ORIGIN_REQUEST, origin: {} }, ['origin origin certain']],
    [
      'an address as domain',
      'origin-request',
      custom({ domainName: '192.0.2.1' }),
      ['origin-setting origin.custom.domainName certain'],
    ],
    [
      'a port in the domain',
      'origin-request',
      custom({ domainName: 'a.example.com:443' }),
      ['origin-setting origin.custom.domainName certain'],
    ],
    [
      'a slash at the end of the path',
      'origin-request',
      custom({ path: '/app/' }),
      ['origin-setting origin.custom.path certain'],
    ],
    ['port 81', 'origin-request', custom({ port: 81 }), ['origin-setting origin.custom.port certain']],
    [
      'an odd protocol',
      'origin-request',
      custom({ protocol: 'match-viewer' }),
      ['origin-setting origin.custom.protocol certain'],
    ],
    [
      'a long time-out',
      'origin-request',
      custom({ readTimeout: 121 }),
      ['origin-setting origin.custom.readTimeout certain'],
    ],
    [
      'a completion time shorter than the read',
      'origin-request',
      custom({ responseCompletionTimeout: 10 }),
      ['origin-setting origin.custom.responseCompletionTimeout certain'],
    ],
    [
      'an odd TLS protocol',
      'origin-request',
      custom({ sslProtocols: ['TLSv1.3'] }),
      ['origin-setting origin.custom.sslProtocols certain'],
    ],
    [
      'a custom header of CloudFront',
      'origin-request',
      custom({ customHeaders: header('x-amz-date') }),
      ['origin-header origin.custom.customHeaders["x-amz-date"] certain'],
    ],
    [
      'a custom header that the request has',
      'origin-request',
      custom({ customHeaders: header('user-agent') }),
      ['origin-header origin.custom.customHeaders["user-agent"] certain'],
    ],
    [
      'an upper-case bucket',
      'origin-request',
      { ...ORIGIN_REQUEST, origin: { s3: { domainName: 'B.s3.amazonaws.com', authMethod: 'none' } } },
      ['origin-setting origin.s3.domainName certain'],
    ],
    [
      'access control as method',
      'origin-request',
      { ...ORIGIN_REQUEST, origin: { s3: { domainName: 'b.s3.amazonaws.com', authMethod: 'origin-access-control' } } },
      ['origin-setting origin.s3.authMethod certain'],
    ],
    [
      'an identity without region',
      'origin-request',
      { ...ORIGIN_REQUEST, origin: { s3: { domainName: 'b.s3.amazonaws.com', authMethod: 'origin-access-identity' } } },
      ['origin-setting origin.s3 certain'],
    ],
  ])('refuses %s', (_, event, returned, wanted) => {
    expect(lambda(event, returned)).toEqual(wanted);
  });
});

describe('what a CloudFront Function returns', () => {
  const request = {
    method: 'GET',
    uri: '/',
    querystring: { a: { value: '1' } },
    headers: { host: { value: 'www.example.com' }, via: { value: '1.1 x' } },
    cookies: {},
  };
  const answer = { statusCode: 200, headers: { via: { value: '1.1 x' }, server: { value: 'x' } }, cookies: {} };
  const judged = (event: 'viewer-request' | 'viewer-response', returned: unknown): readonly string[] =>
    inShort(judgeFunctionResult(event, { request, response: answer }, returned));

  it.each<[string, 'viewer-request' | 'viewer-response', unknown]>([
    ['the request as it came', 'viewer-request', structuredClone(request)],
    ['another path', 'viewer-request', { ...request, uri: '/index.html' }],
    ['a redirect', 'viewer-request', { statusCode: 302, headers: { location: { value: '/x' } } }],
    [
      'a header with several values',
      'viewer-response',
      { ...answer, headers: { ...answer.headers, link: { multiValue: [{ value: 'a' }, { value: 'b' }] } } },
    ],
    [
      'another status at viewer-response',
      'viewer-response',
      { ...answer, statusCode: 404, body: { encoding: 'text', data: 'gone' } },
    ],
    ['cookies', 'viewer-response', { ...answer, cookies: { a: { value: '1', attributes: 'Secure' } } }],
  ])('accepts %s', (_, event, returned) => {
    expect(judged(event, returned)).toEqual([]);
  });

  it.each<[string, 'viewer-request' | 'viewer-response', unknown, readonly string[]]>([
    ['nothing', 'viewer-request', null, ['not-an-object  certain']],
    ['a status of Lambda@Edge', 'viewer-request', { status: '302', headers: {} }, ['status-missing  certain']],
    ['a string as status', 'viewer-request', { statusCode: '302' }, ['status-type statusCode certain']],
    ['a fraction as status', 'viewer-request', { statusCode: 302.5 }, ['status-type statusCode certain']],
    [
      'the headers of Lambda@Edge',
      'viewer-request',
      { statusCode: 302, headers: { location: [{ key: 'Location', value: '/' }] } },
      ['header-shape headers.location certain'],
    ],
    [
      'a header as a string',
      'viewer-request',
      { statusCode: 302, headers: { location: '/' } },
      ['header-shape headers.location certain'],
    ],
    [
      'an upper-case key',
      'viewer-request',
      { statusCode: 302, headers: { Location: { value: '/' } } },
      ['header-name headers.Location certain'],
    ],
    [
      'a body that is no base64',
      'viewer-request',
      { statusCode: 200, body: { encoding: 'base64', data: '!' } },
      ['body-base64 body.data certain'],
    ],
    [
      'an unknown encoding',
      'viewer-request',
      { statusCode: 200, body: { encoding: 'gzip', data: '' } },
      ['body-encoding body.encoding certain'],
    ],
    ['a number as body', 'viewer-request', { statusCode: 200, body: 5 }, ['body-type body certain']],
    ['another method', 'viewer-request', { ...request, method: 'HEAD' }, ['field-read-only method certain']],
    ['a path without slash', 'viewer-request', { ...request, uri: 'x' }, ['uri uri certain']],
    [
      'Host',
      'viewer-request',
      { ...request, headers: { ...request.headers, host: { value: 'other' } } },
      ['header-read-only headers.host certain'],
    ],
    [
      'Via left out',
      'viewer-response',
      { ...answer, headers: { server: { value: 'x' } } },
      ['header-read-only headers.via likely'],
    ],
    [
      'Warning',
      'viewer-response',
      { ...answer, headers: { ...answer.headers, warning: { value: '110' } } },
      ['header-read-only headers.warning certain'],
    ],
    [
      'Set-Cookie among the headers',
      'viewer-response',
      { ...answer, headers: { ...answer.headers, 'set-cookie': { value: 'a=1' } } },
      ['cookie-header headers["set-cookie"] possible'],
    ],
  ])('refuses %s', (_, event, returned, wanted) => {
    expect(judged(event, returned)).toEqual(wanted);
  });
});

describe('a hostile value', () => {
  it('cannot hide behind a prototype, or pretend to have one', () => {
    const returned: unknown = JSON.parse('{"__proto__": {"status": "200"}, "constructor": 1}');
    expect(lambda('origin-response', returned)[0]).toMatch(/^status-missing/);
    const headers: unknown = JSON.parse('{"__proto__": [{"value": "x"}], "toString": [{"value": "x"}]}');
    expect(lambda('viewer-request', { status: '200', headers })).toEqual(['header-name headers.toString possible']);
  });

  it('is looked at in bounds: depth, number and length', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 5_000; level += 1) deep = { headers: deep };
    expect(lambda('viewer-request', { status: '200', headers: deep }).length).toBeLessThan(3);
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`Bad Name ${index}`, 'x']));
    const faults = judgeLambdaResult('viewer-request', {}, { status: '200', headers: many });
    expect(faults.length).toBeLessThanOrEqual(40);
    const [long] = judgeLambdaResult('viewer-request', {}, { status: 'x'.repeat(1e6) });
    expect(long?.detail.length).toBeLessThan(400);
  });

  it('never makes the judge throw', () => {
    const events = fc.constantFrom<EdgeEvent>('viewer-request', 'origin-request', 'origin-response', 'viewer-response');
    const near = fc.record(
      {
        status: fc.jsonValue(),
        statusCode: fc.jsonValue(),
        uri: fc.jsonValue(),
        method: fc.jsonValue(),
        headers: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
        body: fc.jsonValue(),
        bodyEncoding: fc.constantFrom('text', 'base64', 5),
        origin: fc.oneof(
          fc.jsonValue(),
          fc.record({ custom: fc.jsonValue(), s3: fc.jsonValue() }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(events, fc.oneof(near, fc.jsonValue()), fc.oneof(near, fc.jsonValue()), (event, returned, sent) => {
        const faults = [
          ...judgeLambdaResult(event, { request: sent, response: sent }, returned),
          ...judgeFunctionResult('viewer-request', { request: sent }, returned),
          ...judgeFunctionResult('viewer-response', { response: sent }, returned),
        ];
        for (const { detail, path } of faults) {
          expect(detail.length).toBeLessThanOrEqual(300);
          expect(path.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('finds nothing in a request or response that is given back unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const request = { ...fields, method: 'GET', uri: '/', status: undefined };
        const given: unknown = JSON.parse(JSON.stringify(request));
        expect(judgeLambdaResult('viewer-request', { request: given }, structuredClone(given))).toEqual([]);
      }),
    );
  });
});
