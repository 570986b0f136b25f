/** Functions as people write them, all of them in order: nothing may be found. */
import type { EdgeFunction } from '../../../src/model/distribution.js';
import { byDefault, known } from '../../../src/model/value.js';
import { associationOf, fileOf, functionOf, lambdaOf } from './functions.js';

type Sample = readonly [name: string, association: EdgeFunction];

const lambda = (
  name: string,
  eventType: string,
  code: string,
  overrides: Parameters<typeof lambdaOf>[1] = {},
): Sample => [`Lambda@Edge: ${name}`, associationOf(lambdaOf(code, overrides), eventType)];

const cloudFront = (name: string, eventType: string, code: string, runtime?: string): Sample => [
  `CloudFront Functions: ${name}`,
  associationOf(functionOf(code, runtime), eventType),
];

export const GOOD: readonly Sample[] = [
  lambda(
    'redirect, async',
    'viewer-request',
    `'use strict';
exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  if (request.uri !== '/') return request;
  return { status: '302', statusDescription: 'Found', headers: { location: [{ key: 'Location', value: '/en/' }] } };
};`,
  ),
  lambda(
    'index.html, callback',
    'origin-request',
    `'use strict';
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  request.uri = request.uri.replace(/\\/$/, '/index.html');
  setTimeout(() => callback(null, request), 10);
};`,
  ),
  lambda(
    'security headers',
    'origin-response',
    `exports.handler = async (event) => {
  const { response } = event.Records[0].cf;
  response.headers['strict-transport-security'] = [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }];
  response.headers['x-frame-options'] = [{ value: 'DENY' }];
  if (response.status === '404') { response.status = '200'; response.body = '<p>Not here</p>'; }
  return response;
};`,
  ),
  lambda(
    'A/B by cookie',
    'viewer-request',
    `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  const cookies = (request.headers.cookie || []).map(({ value }) => value).join('; ');
  if (cookies.includes('experiment=B')) request.uri = '/b' + request.uri;
  return request;
};`,
  ),
  lambda(
    'JWT',
    'viewer-request',
    `const crypto = require('crypto');
const KEY = 'not so secret';
const UNAUTHORIZED = { status: '401', headers: { 'www-authenticate': [{ key: 'WWW-Authenticate', value: 'Bearer' }] }, body: 'no' };
const valid = (token) => {
  const [head, body, signature] = token.split('.');
  return crypto.createHmac('sha256', KEY).update(head + '.' + body).digest('base64url') === signature;
};
exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  const [header] = request.headers.authorization || [];
  return header && valid(header.value.replace('Bearer ', '')) ? request : UNAUTHORIZED;
};`,
  ),
  lambda(
    'query normalised',
    'viewer-request',
    `const querystring = require('querystring');
exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  const params = querystring.parse(request.querystring.toLowerCase());
  request.querystring = querystring.stringify(Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))));
  return request;
};`,
  ),
  lambda(
    'another origin',
    'origin-request',
    `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  const domainName = 'eu.example.com';
  request.origin = { custom: { domainName, port: 443, protocol: 'https', path: '', sslProtocols: ['TLSv1.2'], readTimeout: 5, keepaliveTimeout: 5, customHeaders: {} } };
  request.headers.host = [{ key: 'host', value: domainName }];
  return request;
};`,
  ),
  lambda(
    'a gzipped, encoded body',
    'origin-request',
    `const zlib = require('zlib');
exports.handler = async () => ({
  status: '200',
  headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }], 'content-encoding': [{ key: 'Content-Encoding', value: 'gzip' }] },
  body: zlib.gzipSync('<p>Hello</p>').toString('base64'),
  bodyEncoding: 'base64',
});`,
  ),
  [
    'Lambda@Edge: body replaced',
    associationOf(
      lambdaOf(`exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  if (request.method === 'POST') {
    const form = new URLSearchParams(Buffer.from(request.body.data, 'base64').toString());
    request.body = { action: 'replace', encoding: 'text', data: form.toString() };
  }
  return request;
};`),
      'viewer-request',
      { includeBody: known(true) },
    ),
  ],
  lambda('an ES module', 'viewer-request', `export const handler = async (event) => event.Records[0].cf.request;`, {
    code: {
      status: 'found',
      files: [fileOf('export const handler = async (event) => event.Records[0].cf.request;', 'index.mjs')],
      packageBytes: null,
    },
  }),
  lambda('several files', 'viewer-request', '', {
    handler: known('src/edge.main.run'),
    code: {
      status: 'found',
      files: [
        fileOf(
          "const { pass } = require('../lib/pass');\nexports.main = { run: async (event) => pass(event) };",
          'src/edge.js',
        ),
        fileOf('exports.pass = (event) => event.Records[0].cf.request;', 'lib/pass.js'),
      ],
      packageBytes: null,
    },
  }),
  lambda(
    'bundled output',
    'viewer-request',
    `"use strict";var __defProp=Object.defineProperty;var __export=(t,a)=>{for(var n in a)__defProp(t,n,{get:a[n],enumerable:true})};var __toCommonJS=(m)=>Object.assign(__defProp({},"__esModule",{value:true}),m);var src_exports={};__export(src_exports,{handler:()=>handler});module.exports=src_exports;async function handler(e){return e.Records[0].cf.request}`,
  ),
  lambda(
    'a custom header of the origin is kept',
    'origin-request',
    `exports.handler = async (event) => JSON.parse(JSON.stringify(event.Records[0].cf.request));`,
    { timeoutSeconds: byDefault(3) },
  ),
  cloudFront(
    'redirect, 1.0',
    'viewer-request',
    `function handler(event) {
  var host = event.request.headers.host.value;
  if (host !== 'www.example.com') return event.request;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: 'https://example.com' + event.request.uri } } };
}`,
    'cloudfront-js-1.0',
  ),
  cloudFront(
    'security headers',
    'viewer-response',
    `function handler(event) {
  const response = event.response;
  response.headers['strict-transport-security'] = { value: 'max-age=63072000' };
  response.cookies.session = { value: 'x', attributes: 'Secure' };
  return response;
}`,
  ),
  cloudFront(
    'index.html',
    'viewer-request',
    `async function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.includes('.')) request.uri += '/index.html';
  return request;
}`,
  ),
  cloudFront(
    'JWT with the crypto module',
    'viewer-request',
    `const crypto = require('crypto');
function handler(event) {
  const request = event.request;
  const token = request.querystring.jwt && request.querystring.jwt.value;
  const parts = (token || 'a.b.c').split('.');
  const signature = crypto.createHmac('sha256', 'key').update(parts[0] + '.' + parts[1]).digest('base64url');
  if (signature === parts[2]) return request;
  return { statusCode: 401, statusDescription: 'Unauthorized', body: { encoding: 'text', data: Buffer.from('bm8=', 'base64').toString() } };
}`,
  ),
  cloudFront(
    'query and country',
    'viewer-request',
    `import cf from 'cloudfront';
function handler(event) {
  const request = event.request;
  const country = request.headers['cloudfront-viewer-country'];
  if (country) request.headers['x-country'] = { value: country.value };
  if (request.querystring.tag && request.querystring.tag.multiValue) delete request.querystring.tag;
  if ((request.rawQueryString() || '').includes('page=2')) request.uri = '/second';
  cf.updateRequestOrigin({ domainName: 'eu.example.com' });
  return request;
}`,
  ),
  cloudFront(
    'a key value store',
    'viewer-request',
    `import cf from 'cloudfront';
const store = cf.kvs('a1b2c3');
async function handler(event) {
  const request = event.request;
  try { request.uri = await store.get(request.uri); } catch (error) { console.log('no entry ' + error); }
  return request;
}`,
  ),
];

/** What fails on every event: what is said of it, and the status that viewers get. */
interface Failing {
  readonly name: string;
  readonly association: EdgeFunction;
  readonly status: 502 | 503;
  readonly words: RegExp;
}

const failing = (name: string, status: 502 | 503, words: RegExp, association: EdgeFunction): Failing => ({
  name,
  association,
  status,
  words,
});

export const FAILING: readonly Failing[] = [
  failing(
    'status out of range',
    502,
    /status/,
    associationOf(lambdaOf('exports.handler = async () => ({ status: "99" });')),
  ),
  failing('no result', 502, /null/, associationOf(lambdaOf('exports.handler = async () => {};'))),
  failing(
    'value without a promise',
    502,
    /without a promise/,
    associationOf(lambdaOf('exports.handler = (event) => event.Records[0].cf.request;')),
  ),
  failing(
    'promise that never settles',
    502,
    /never settles/,
    associationOf(lambdaOf('exports.handler = () => new Promise(() => {});')),
  ),
  failing(
    'exception',
    503,
    /TypeError/,
    associationOf(lambdaOf('exports.handler = async (event) => event.Records[0].cf.request.headers.nothing[0].value;')),
  ),
  failing(
    'error handed back',
    503,
    /no luck/,
    associationOf(lambdaOf('exports.handler = (e, c, done) => done(new Error("no luck"));')),
  ),
  failing(
    'exception outside of the handler',
    503,
    /too late/,
    associationOf(
      lambdaOf('exports.handler = (e, c, done) => { setTimeout(() => { throw new Error("too late"); }, 1); };'),
    ),
  ),
  failing(
    'exception while loading',
    503,
    /while it is loaded: Error: at once/,
    associationOf(lambdaOf('throw new Error("at once");')),
  ),
  failing('bad syntax', 503, /SyntaxError/, associationOf(lambdaOf('exports.handler = async ( => {};'))),
  failing('no handler', 503, /has no function handler/, associationOf(lambdaOf('exports.main = async () => {};'))),
  failing(
    'end of the process',
    503,
    /exit status 7/,
    associationOf(lambdaOf('exports.handler = async () => process.exit(7);')),
  ),
  failing(
    'callback in nodejs24.x',
    503,
    /callback/,
    associationOf(
      lambdaOf('exports.handler = (event, context, callback) => { callback(null, {}); };', {
        runtime: known('nodejs24.x'),
      }),
    ),
  ),
  failing(
    '2 MB of result',
    502,
    /bytes of JSON/,
    associationOf(
      lambdaOf('exports.handler = async () => ({ status: "200", body: "x".repeat(2e6) });'),
      'origin-request',
    ),
  ),
  failing(
    'read-only header',
    502,
    /via/,
    associationOf(
      lambdaOf(
        'exports.handler = async (e) => { const r = e.Records[0].cf.response; r.headers.via = [{ value: "me" }]; return r; };',
      ),
      'viewer-response',
    ),
  ),
  failing(
    'status as text',
    502,
    /statusCode/,
    associationOf(functionOf('function handler() { return { statusCode: "302" }; }')),
  ),
  failing(
    'header as text',
    502,
    /x-a/,
    associationOf(
      functionOf('function handler(event) { event.response.headers["x-a"] = "b"; return event.response; }'),
      'viewer-response',
    ),
  ),
  failing(
    'exception of a function',
    503,
    /TypeError/,
    associationOf(functionOf('function handler(event) { return event.request.body.missing; }')),
  ),
  failing(
    'timer',
    503,
    /setTimeout is not defined/,
    associationOf(functionOf('function handler(event) { setTimeout(function () {}, 1); return event.request; }')),
  ),
  failing(
    'module that no function has',
    503,
    /fs/,
    associationOf(functionOf('const fs = require("fs"); function handler(event) { return event.request; }')),
  ),
  failing(
    'no handler of a function',
    503,
    /has no function handler/,
    associationOf(functionOf('function main(event) { return event.request; }')),
  ),
  failing(
    'no handler of a module',
    503,
    /has no function handler/,
    associationOf(functionOf('import cf from "cloudfront"; function main(event) { return event.request; }')),
  ),
];

/** What fails here and may work in production. */
export const DOUBTFUL: readonly Sample[] = [
  cloudFront(
    'the headers that CloudFront adds',
    'viewer-request',
    'function handler(event) { const c = event.request.headers["cloudfront-viewer-country"].value; return event.request; }',
  ),
  lambda('chance', 'viewer-request', 'exports.handler = async () => { throw new Error("at " + Math.random()); };'),
  lambda(
    'what it returns after the network',
    'viewer-request',
    'exports.handler = async () => { try { await fetch("https://a.example/"); } catch {} return { status: "99" }; };',
  ),
];

/** What cannot be run for want of something, and that. */
export const UNRUNNABLE: readonly (readonly [string, EdgeFunction, RegExp])[] = [
  ['module', associationOf(lambdaOf('const aws = require("aws-sdk"); exports.handler = async () => {};')), /aws-sdk/],
  [
    'scoped module',
    associationOf(lambdaOf('exports.handler = async () => { require("@aws-sdk/client-s3"); };')),
    /@aws-sdk\/client-s3/,
  ],
  ['file', associationOf(lambdaOf('exports.handler = async () => require("fs").readFileSync("/opt/x");')), /files/],
  [
    'file that it can do without, and then cannot',
    associationOf(
      lambdaOf(
        'let page; try { page = require("fs").readFileSync("page.html", "utf8"); } catch {} exports.handler = async () => ({ status: "200", body: page.trim() });',
      ),
    ),
    /a file that is not here/,
  ],
  [
    'file that is read in an ES module',
    associationOf(
      lambdaOf([
        fileOf(
          'import { readFile } from "node:fs/promises"; export const handler = async () => { const page = await readFile("page.html", "utf8").catch(() => undefined); return { status: "200", body: page.trim() }; };',
          'index.mjs',
        ),
      ]),
    ),
    /a file that is not here/,
  ],
  [
    'header of the origin',
    associationOf(
      lambdaOf(
        'exports.handler = async (e) => { const { response } = e.Records[0].cf; response.headers["x-a"] = [{ value: response.headers["x-amz-meta-a"][0].value }]; return response; };',
      ),
      'origin-response',
    ),
    /x-amz-meta-a of the response/,
  ],
  [
    'network',
    associationOf(lambdaOf('exports.handler = async () => { await fetch("https://auth.example.com/"); };')),
    /asks the network/,
  ],
  [
    'socket without a listener',
    associationOf(
      lambdaOf(
        'exports.handler = (e, c, done) => { require("https").get("https://192.0.2.1/", () => done(null, {})); };',
      ),
    ),
    /asks the network/,
  ],
  [
    'name that is not resolved',
    associationOf(
      lambdaOf([
        fileOf(
          'import { lookup } from "node:dns/promises"; export const handler = async () => { await lookup("auth.example.com"); };',
          'index.mjs',
        ),
      ]),
    ),
    /asks the network/,
  ],
  [
    'key value store',
    associationOf(
      functionOf(
        'import cf from "cloudfront"; const s = cf.kvs(); async function handler(event) { const x = await s.get("a"); return event.request; }',
      ),
    ),
    /key value store/,
  ],
  [
    'global that no document names',
    associationOf(functionOf('function handler(event) { return new URL(event.request.uri); }')),
    /uses URL/,
  ],
  [
    'helper that is not here',
    associationOf(
      functionOf('import cf from "cloudfront"; function handler(event) { cf.parseCWT("x"); return event.request; }'),
    ),
    /uses parseCWT/,
  ],
];
