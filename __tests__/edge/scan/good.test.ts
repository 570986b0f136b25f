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
