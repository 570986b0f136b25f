import { describe, expect, it } from '@jest/globals';

import { inShort, readFunction, readLambda } from './read.js';

/** Code that works, in the ways in which people write what AWS's guide shows. Nothing may be found in it. */
const LAMBDA: readonly (readonly [string, Parameters<typeof readLambda>[0], string, string?])[] = [
  [
    'a redirect from viewer-request',
    'viewer-request',
    `'use strict';
exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  if (!request.uri.startsWith('/old/')) return request;
  return {
    status: '301',
    statusDescription: 'Moved Permanently',
    headers: {
      location: [{ key: 'Location', value: 'https://www.example.com' + request.uri.replace(/^\\/old/, '/new') }],
      'cache-control': [{ key: 'Cache-Control', value: 'max-age=3600' }],
    },
  };
};`,
  ],
  [
    'a page through the callback',
    'viewer-request',
    `'use strict';
const content = \`<!doctype html><title>Simple</title>\`;
exports.handler = (event, context, callback) => {
  const response = {
    status: '200',
    statusDescription: 'OK',
    headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] },
    body: content,
  };
  callback(null, response);
};`,
  ],
  [
    'security headers',
    'origin-response',
    `const SECURITY = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
export const handler = async (event) => {
  const { response } = event.Records[0].cf;
  for (const [key, value] of Object.entries(SECURITY)) {
    response.headers[key.toLowerCase()] = [{ key, value }];
  }
  return response;
};`,
  ],
  [
    'an A/B test by cookie',
    'viewer-request',
    `exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  const headers = request.headers;
  if (request.uri !== '/experiment-pixel.jpg') { callback(null, request); return; }
  const cookieA = 'X-Experiment-Name=A';
  const cookieB = 'X-Experiment-Name=B';
  let experimentUri;
  if (headers.cookie) {
    for (let i = 0; i < headers.cookie.length; i++) {
      if (headers.cookie[i].value.indexOf(cookieA) >= 0) { experimentUri = '/experiment-group/control-pixel.jpg'; break; }
      else if (headers.cookie[i].value.indexOf(cookieB) >= 0) { experimentUri = '/experiment-group/treatment-pixel.jpg'; break; }
    }
  }
  if (!experimentUri) experimentUri = Math.random() < 0.75 ? '/experiment-group/control-pixel.jpg' : '/experiment-group/treatment-pixel.jpg';
  request.uri = experimentUri;
  callback(null, request);
};`,
  ],
  [
    'authentication by a token, in TypeScript',
    'viewer-request',
    `import type { CloudFrontRequestHandler, CloudFrontResultResponse } from 'aws-lambda';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CognitoJwtVerifier } from 'aws-jwt-verify';

const verifier = CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_abc', tokenUse: 'access', clientId: 'x' });
const unauthorized: CloudFrontResultResponse = {
  status: '401',
  statusDescription: 'Unauthorized',
  headers: { 'www-authenticate': [{ key: 'WWW-Authenticate', value: 'Bearer' }] },
};
export const handler: CloudFrontRequestHandler = async (event) => {
  const request = event.Records[0]!.cf.request;
  const token = request.headers['authorization']?.[0]?.value?.split(' ')[1];
  if (!token) return unauthorized;
  try {
    await verifier.verify(token);
    delete request.headers.authorization;
    return request;
  } catch (error) {
    console.error('refused', error);
    return { ...unauthorized, statusDescription: String(error) };
  }
};`,
    'index.ts',
  ],
  [
    'a normalised query string',
    'viewer-request',
    `const querystring = require('querystring');
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  const params = querystring.parse(request.querystring.toLowerCase());
  const sorted = {};
  Object.keys(params).sort().forEach((key) => { sorted[key] = params[key]; });
  request.querystring = querystring.stringify(sorted);
  callback(null, request);
};`,
  ],
  [
    'another origin by country',
    'origin-request',
    `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  const countryToRegion = { DE: 'eu-central-1', IE: 'eu-west-1' };
  if (request.headers['cloudfront-viewer-country']) {
    const region = countryToRegion[request.headers['cloudfront-viewer-country'][0].value];
    if (region) {
      request.origin.s3.region = region;
      const domainName = \`amzn-s3-demo-bucket-in-\${region}.s3.\${region}.amazonaws.com\`;
      request.origin.s3.domainName = domainName;
      request.headers['host'] = [{ key: 'host', value: domainName }];
    }
  }
  return request;
};`,
  ],
  [
    'a custom origin in the place of a bucket',
    'origin-request',
    `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  const destDomain = 'example.org';
  request.origin = {
    custom: {
      domainName: destDomain, port: 80, protocol: 'http', path: '',
      sslProtocols: ['TLSv1', 'TLSv1.1'], readTimeout: 5, keepaliveTimeout: 5, customHeaders: {},
    },
  };
  request.headers['host'] = [{ key: 'host', value: destDomain }];
  return request;
};`,
  ],
  [
    'an error turned into a page at origin-response, with a number as status',
    'origin-response',
    `exports.handler = async (event) => {
  const response = event.Records[0].cf.response;
  if (response.status >= 400 && response.status <= 599) {
    response.status = 200;
    response.statusDescription = 'OK';
    response.body = 'Body generation example';
  }
  return response;
};`,
  ],
  [
    'a changed body of a request',
    'viewer-request',
    `const querystring = require('querystring');
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  if (request.method === 'POST') {
    const body = Buffer.from(request.body.data, 'base64').toString();
    const params = querystring.parse(body);
    params.id = 1;
    request.body.action = 'replace';
    request.body.encoding = 'text';
    request.body.data = querystring.stringify(params);
  }
  return callback(null, request);
};`,
  ],
  [
    'index.html behind a directory',
    'origin-request',
    `exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  const olduri = request.uri;
  request.uri = olduri.replace(/\\/$/, '/index.html');
  console.log('Old URI: ' + olduri);
  return callback(null, request);
};`,
  ],
  [
    'one handler for several events',
    'viewer-response',
    `exports.handler = async (event) => {
  const { config, request, response } = event.Records[0].cf;
  switch (config.eventType) {
    case 'origin-request':
      request.headers.host = [{ key: 'Host', value: 'origin.example.com' }];
      return request;
    case 'viewer-response':
      response.headers['x-served-by'] = [{ value: 'edge' }];
      return response;
    default:
      return request;
  }
};`,
  ],
  [
    'a helper that makes responses',
    'viewer-request',
    `const toHeaders = (plain) => Object.fromEntries(Object.entries(plain).map(([k, v]) => [k.toLowerCase(), [{ key: k, value: v }]]));
function respond(status, body, extra = {}) {
  return { status: String(status), headers: toHeaders({ 'Content-Type': 'text/plain', ...extra }), body };
}
module.exports.handler = async ({ Records: [{ cf: { request } }] }) => {
  if (request.method !== 'GET') return respond(405, 'no', { Allow: 'GET' });
  return request;
};`,
  ],
  [
    'a promise chain',
    'origin-request',
    `const https = require('https');
exports.handler = (event) => {
  const request = event.Records[0].cf.request;
  return lookUp(request.uri).then((target) => {
    request.uri = target;
    return request;
  }).catch(() => ({ status: '503', statusDescription: 'Service Unavailable' }));
};
function lookUp(uri) {
  return new Promise((resolve, reject) => {
    https.get('https://example.com' + uri, (res) => { res.on('data', () => {}); res.on('end', () => resolve('/found')); }).on('error', reject);
  });
}`,
  ],
  [
    'what esbuild bundles',
    'viewer-request',
    `"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var edge_exports = {};
__export(edge_exports, { handler: () => handler });
module.exports = __toCommonJS(edge_exports);
var handler = async (event) => {
  const request = event.Records[0].cf.request;
  request.headers["x-country"] = [{ key: "X-Country", value: "de" }];
  return request;
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = { handler });`,
  ],
  [
    'basic authentication with the callback and no return',
    'viewer-request',
    `'use strict';
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  const headers = request.headers;
  const user = 'user'; const pass = 'pass';
  const expected = 'Basic ' + Buffer.from(user + ':' + pass).toString('base64');
  if (typeof headers.authorization == 'undefined' || headers.authorization[0].value != expected) {
    const body = 'Unauthorized';
    const response = {
      status: '401', statusDescription: 'Unauthorized', body: body,
      headers: { 'www-authenticate': [{ key: 'WWW-Authenticate', value: 'Basic' }] },
    };
    callback(null, response);
    return;
  }
  callback(null, request);
};`,
  ],
  [
    'an image that is resized at origin-response',
    'origin-response',
    `const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const sharp = require('sharp');
const s3 = new S3Client({});
exports.handler = async (event, context, callback) => {
  let response = event.Records[0].cf.response;
  if (response.status == 404) {
    const path = event.Records[0].cf.request.uri;
    const match = path.match(/(.*)\\/(\\d+)x(\\d+)\\/(.*)/);
    if (!match) { callback(null, response); return; }
    const object = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: match[4] }));
    const buffer = await sharp(await object.Body.transformToByteArray()).resize(parseInt(match[2], 10)).toBuffer();
    response.status = 200;
    response.body = buffer.toString('base64');
    response.bodyEncoding = 'base64';
    response.headers['content-type'] = [{ key: 'Content-Type', value: 'image/' + match[4].split('.').pop() }];
    callback(null, response);
  } else {
    callback(null, response);
  }
};`,
  ],
  [
    'a page that is packed, with every header that a table has',
    'origin-request',
    `import zlib from 'node:zlib';
const HEADERS = { 'content-encoding': 'gzip', 'content-type': 'text/html; charset=utf-8' };
const html = (title) => \`<!doctype html>
<title>\${title}</title>
\${'<p>text</p>'.repeat(100)}\`;
const asHeaders = (table) => Object.keys(table).reduce((headers, name) => {
  headers[name] = [{ key: name, value: table[name] }];
  return headers;
}, {});
export const handler = async ({ Records: [record] }) => {
  const { uri } = record.cf.request;
  if (uri !== '/') return record.cf.request;
  return {
    status: '200',
    headers: asHeaders(HEADERS),
    body: zlib.gzipSync(html(uri)).toString('base64'),
    bodyEncoding: 'base64',
  };
};`,
    'index.mjs',
  ],
  [
    'a handler class in TypeScript, and guards for every event',
    'origin-request',
    `import { CloudFrontRequestEvent, CloudFrontRequestResult } from 'aws-lambda';
enum Stage { Blue = 'blue', Green = 'green' }
interface Target { readonly domain: string; readonly path?: string }
const TARGETS: Record<Stage, Target> = { [Stage.Blue]: { domain: 'blue.example.com' }, [Stage.Green]: { domain: 'green.example.com', path: '/app' } };
class Router {
  constructor(private readonly targets: typeof TARGETS) {}
  route(stage: Stage): Target { return this.targets[stage]; }
}
const router = new Router(TARGETS);
export async function handler(event: CloudFrontRequestEvent): Promise<CloudFrontRequestResult> {
  const request = event.Records[0].cf.request;
  const stage = (request.headers['x-stage']?.[0]?.value ?? Stage.Blue) as Stage;
  const target = router.route(stage);
  if (request.origin?.custom) {
    request.origin.custom.domainName = target.domain;
    request.origin.custom.path = target.path ?? '';
    request.origin.custom.customHeaders['x-origin-key'] = [{ key: 'x-origin-key', value: 'secret' }];
  }
  request.headers.host = [{ key: 'Host', value: target.domain }];
  return request;
}`,
    'src/index.ts',
  ],
  [
    'cookies at viewer-response, from a list',
    'viewer-response',
    `exports.handler = async (event) => {
  const { response } = event.Records[0].cf;
  const cookies = ['a=1; Secure', 'b=2; Secure'].map((value) => ({ key: 'Set-Cookie', value }));
  response.headers['set-cookie'] = [...(response.headers['set-cookie'] || []), ...cookies];
  if (!response.headers['cache-control']) response.headers['cache-control'] = [{ value: 'no-store' }];
  delete response.headers.server;
  return response;
};`,
  ],
  [
    'a language that is chosen by a switch, with fall-through',
    'viewer-request',
    `const pick = (lang) => {
  switch (lang) {
    case 'de': case 'at': return '/de';
    case 'fr': return '/fr';
    default: return '/en';
  }
};
exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  const accepted = request.headers['accept-language'];
  let prefix;
  if (accepted && accepted.length > 0) prefix = pick(accepted[0].value.slice(0, 2));
  else prefix = '/en';
  if (!request.uri.startsWith(prefix)) {
    request.uri = prefix + request.uri;
  }
  return request;
};`,
  ],
  [
    'headers of a fetched answer that are filtered',
    'origin-request',
    `const DENY = ['connection', 'transfer-encoding', 'via', 'x-cache'];
exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  const answer = await fetch('https://backend.example.com' + request.uri);
  const headers = {};
  for (const [name, value] of answer.headers) {
    if (DENY.includes(name.toLowerCase())) continue;
    headers[name.toLowerCase()] = [{ key: name, value }];
  }
  return { status: answer.status.toString(), statusDescription: answer.statusText, headers, body: await answer.text() };
};`,
  ],
  [
    'one function for both kinds of event',
    'origin-request',
    `const deny = (status) => (isLambda) => isLambda ? { status: String(status) } : { statusCode: status };
exports.handler = async (event) => {
  if (event.request) return deny(403)(false);
  const { cf } = event.Records[0];
  if (cf.response) { cf.response.status = 5; return cf.response; }
  return cf.request.uri === '/secret' ? deny(403)(true) : cf.request;
};`,
  ],
  [
    'a callback that is handed on, from an async handler',
    'viewer-request',
    `const answer = require('some-router');
exports.handler = async (event, context, callback) => {
  await answer.route(event, callback);
};`,
  ],
  [
    'another try, until there is an answer',
    'origin-request',
    `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  for (;;) {
    const answer = await fetch('https://lock.example.com');
    if (answer.ok) return request;
    while (true) { if (await wait()) break; }
  }
};`,
  ],
  [
    'a request that is copied',
    'viewer-request',
    `exports.handler = async (event) => {
  const original = event.Records[0].cf.request;
  const copy = JSON.parse(JSON.stringify(original));
  copy.uri = '/x' + copy.uri;
  const shallow = { ...original, uri: '/y', headers: { ...original.headers, 'x-a': [{ value: '1' }] } };
  return Math.random() > 0.5 ? shallow : copy;
};`,
  ],
];

const FUNCTIONS: readonly (readonly [string, 'viewer-request' | 'viewer-response', string, ('1.0' | '2.0')?])[] = [
  [
    'a redirect by country, in the older runtime',
    'viewer-request',
    `function handler(event) {
    var request = event.request;
    var headers = request.headers;
    var host = request.headers.host.value;
    var country = 'DE';
    var newurl = 'https://' + host + '/de/index.html';
    if (headers['cloudfront-viewer-country']) {
        var countryCode = headers['cloudfront-viewer-country'].value;
        if (countryCode === country) {
            var response = {
                statusCode: 302,
                statusDescription: 'Found',
                headers: { location: { value: newurl } },
            };
            return response;
        }
    }
    return request;
}`,
    '1.0',
  ],
  [
    'security headers',
    'viewer-response',
    `function handler(event) {
  var response = event.response;
  var headers = response.headers;
  headers['strict-transport-security'] = { value: 'max-age=63072000; includeSubdomains; preload' };
  headers['x-frame-options'] = { value: 'DENY' };
  if (!headers['access-control-allow-origin']) headers['access-control-allow-origin'] = { value: '*' };
  return response;
}`,
    '1.0',
  ],
  [
    'index.html behind a directory',
    'viewer-request',
    `async function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri.endsWith('/')) { request.uri += 'index.html'; }
  else if (!uri.includes('.')) { request.uri += '/index.html'; }
  return request;
}`,
  ],
  [
    'a token that is checked',
    'viewer-request',
    `const crypto = require('crypto');
import cf from 'cloudfront';
const kvsHandle = cf.kvs();
const response401 = { statusCode: 401, statusDescription: 'Unauthorized' };
function jwtDecode(token, key) {
  if (!token) throw new Error('No token supplied');
  const segments = token.split('.');
  if (segments.length !== 3) throw new Error('Not enough or too many segments');
  const signature = crypto.createHmac('sha256', key).update(segments[0] + '.' + segments[1]).digest('base64url');
  if (signature !== segments[2]) throw new Error('Signature verification failed');
  return JSON.parse(Buffer.from(segments[1], 'base64url').toString('utf8'));
}
async function handler(event) {
  const request = event.request;
  const key = await kvsHandle.get('key');
  if (!request.querystring.jwt) return response401;
  try { jwtDecode(request.querystring.jwt.value, key); } catch (e) { console.log(e); return response401; }
  delete request.querystring.jwt;
  return request;
}`,
  ],
  [
    'another origin',
    'viewer-request',
    `import cf from 'cloudfront';
function handler(event) {
  const request = event.request;
  cf.updateRequestOrigin({
    domainName: 'example.com',
    originPath: '/app',
    timeouts: { readTimeout: 30, connectionTimeout: 5 },
    customOriginConfig: { port: 443, protocol: 'https', sslProtocols: ['TLSv1.2'] },
    customHeaders: { 'x-stage': 'blue' },
  });
  return request;
}`,
  ],
  [
    'cookies and a body',
    'viewer-response',
    `function handler(event) {
  const response = event.response;
  response.cookies['group'] = { value: 'a', attributes: 'Secure; Path=/' };
  response.statusCode = 404;
  response.body = { encoding: 'text', data: 'not here' };
  return response;
}`,
  ],
  [
    'CORS, a preflight and no cache, in the older runtime',
    'viewer-request',
    `var ORIGINS = ['https://a.example.com', 'https://b.example.com'];
function allowed(origin) {
    for (var i = 0; i < ORIGINS.length; i++) { if (ORIGINS[i] === origin) { return true; } }
    return false;
}
function handler(event) {
    var request = event.request;
    var origin = request.headers.origin ? request.headers.origin.value : '';
    if (request.method === 'OPTIONS' && allowed(origin)) {
        return {
            statusCode: 204,
            statusDescription: 'No Content',
            headers: {
                'access-control-allow-origin': { value: origin },
                'access-control-allow-methods': { value: 'GET, HEAD, OPTIONS' },
                'access-control-max-age': { value: '86400' },
            },
        };
    }
    var normalized = Object.keys(request.querystring).sort().map(function (key) { return key + '=' + request.querystring[key].value; }).join('&');
    request.headers['x-query'] = { value: normalized };
    return request;
}`,
    '1.0',
  ],
  [
    'a redirect table in a key value store',
    'viewer-request',
    `import cf from 'cloudfront';
const store = cf.kvs('a1b2c3');
async function handler(event) {
  const { uri, querystring } = event.request;
  try {
    const target = await store.get(uri, { format: 'string' });
    const query = Object.entries(querystring).map(([key, { value }]) => key + '=' + value).join('&');
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: target + (query ? '?' + query : '') }, 'cache-control': { value: 'max-age=60' } },
    };
  } catch (err) {
    console.log(uri + ' is not in the store: ' + err);
  }
  return event.request;
}`,
  ],
  [
    'www and the true client address',
    'viewer-request',
    `function handler(event) {
  var request = event.request;
  var host = request.headers.host && request.headers.host.value;
  request.headers['true-client-ip'] = { value: event.viewer.ip };
  if (host && host.indexOf('www.') !== 0) {
    return { statusCode: 301, headers: { 'location': { value: 'https://www.' + host + request.uri } } };
  }
  if (!request.uri.split('/').pop().includes('.')) request.uri = request.uri.replace(/\\/?$/, '/index.html');
  return request;
}`,
  ],
];

describe('code that works', () => {
  it.each(LAMBDA.map(([title, event, text, name]) => ({ title, event, text, name })))(
    'finds nothing in $title (Lambda@Edge)',
    ({ event, text, name }) => {
      expect(inShort(readLambda(event, text, name))).toEqual([]);
    },
  );

  it.each(FUNCTIONS.map(([title, event, text, version]) => ({ title, event, text, version })))(
    'finds nothing in $title (CloudFront Functions)',
    ({ event, text, version }) => {
      expect(inShort(readFunction(event, text, version))).toEqual([]);
    },
  );
});
