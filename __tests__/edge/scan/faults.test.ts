import { describe, expect, it } from '@jest/globals';

import type { EdgeEvent } from '../../../src/cloudfront/edge-headers.js';
import { readCode } from '../../../src/edge/scan/index.js';
import { loadParser } from '../../../src/edge/scan/parse.js';
import { known } from '../../../src/model/value.js';
import { fileOf, inShort, lambdaOf, readFunction, readLambda } from './read.js';

const parse = await loadParser();

interface Case {
  readonly title: string;
  readonly event: EdgeEvent;
  readonly text: string;
  readonly wanted: readonly string[];
  readonly name?: string;
}

/** Each with the lines at which the fault is. */
const LAMBDA: readonly Case[] = [
  {
    title: 'Host written at viewer-request, with the callback',
    event: 'viewer-request',
    text: `'use strict';
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  request.headers['host'] = [{ key: 'Host', value: 'other.example.com' }];
  callback(null, request);
};`,
    wanted: ['header-read-only headers.host certain @4'],
  },
  {
    title: 'the same on one way alone, from an ES module',
    event: 'viewer-request',
    text: `export const handler = async ({ Records }) => {
  const { request } = Records[0].cf;
  const { headers } = request;
  if (request.uri.startsWith('/api')) {
    headers.host[0].value = 'api.example.com';
  }
  return request;
};`,
    name: 'index.mjs',
    wanted: ['header-read-only headers.host certain @5'],
  },
  {
    title: 'conditional headers deleted at origin-request, in a loop over their names',
    event: 'origin-request',
    text: `const DROP = ['if-none-match', 'x-debug'];
module.exports.handler = async function (event) {
  const request = event.Records[0].cf.request;
  for (const name of DROP) {
    delete request.headers[name];
  }
  return request;
};`,
    wanted: ['header-read-only headers["if-none-match"] likely @5'],
  },
  {
    title: 'disallowed headers put in with Object.assign',
    event: 'origin-response',
    text: `exports.handler = async (event) => {
  const response = event.Records[0].cf.response;
  Object.assign(response.headers, {
    'x-cache': [{ key: 'X-Cache', value: 'HIT' }],
    'x-amz-cf-id': [{ key: 'X-Amz-Cf-Id', value: '1' }],
  });
  return response;
};`,
    wanted: ['header-disallowed headers["x-cache"] certain @4', 'header-disallowed headers["x-amz-cf-id"] certain @5'],
  },
  {
    title: 'headers spread anew, in TypeScript',
    event: 'viewer-response',
    text: `import type { CloudFrontResponseEvent, CloudFrontResponse } from 'aws-lambda';

const via: string = 'me';
export async function handler(event: CloudFrontResponseEvent): Promise<CloudFrontResponse> {
  const { response } = event.Records[0]!.cf;
  return {
    ...response,
    headers: { ...response.headers, via: [{ value: via }] },
  };
}`,
    name: 'index.ts',
    wanted: ['header-read-only headers.via certain @8'],
  },
  {
    title: 'CloudFront-Viewer-Country added at viewer-request',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  request.headers['cloudfront-viewer-country'] = [{ value: 'DE' }];
  return request;
};`,
    wanted: ['header-refused headers["cloudfront-viewer-country"] certain @3'],
  },
  {
    title: 'a response in the shape of API Gateway',
    event: 'origin-request',
    text: `exports.handler = async () => ({
  statusCode: 200,
  body: JSON.stringify({ ok: true }),
});`,
    wanted: ['status-missing  certain @1'],
  },
  {
    title: 'plain strings as headers, in a helper',
    event: 'viewer-request',
    text: `const redirect = (to) => ({
  status: '302',
  headers: { location: to },
});
exports.handler = async (event) => redirect('https://' + event.Records[0].cf.request.uri);`,
    wanted: ['header-shape headers.location certain @3'],
  },
  {
    title: 'an object as body and a number as value',
    event: 'origin-request',
    text: `exports.handler = async (event) => {
  return {
    status: '200',
    headers: { age: [{ key: 'Age', value: 5 }] },
    body: { ok: true },
  };
};`,
    wanted: ['header-value headers.age[0].value likely @4', 'body-type body certain @5'],
  },
  {
    title: 'a body that is no base64, and an encoding nobody knows',
    event: 'origin-request',
    text: `exports.handler = async (event) => {
  const response = { status: '200', body: '<p>not packed</p>', bodyEncoding: 'base64' };
  if (event.Records[0].cf.request.uri === '/x') return { status: '200', body: 'x', bodyEncoding: 'gzip' };
  return response;
};`,
    wanted: ['body-encoding bodyEncoding certain @3', 'body-base64 body certain @2'],
  },
  {
    title: 'a body beside 204',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  return { status: '204', statusDescription: 'No Content', body: 'nothing' };
};`,
    wanted: ['body-with-204 body certain @2'],
  },
  {
    title: 'more than 40 KB at a viewer event',
    event: 'viewer-request',
    text: `const page = '<p>' + 'lorem ipsum '.repeat(4000) + '</p>';
exports.handler = async (event) => {
  const response = { status: '200' };
  response.body = page;
  return response;
};`,
    wanted: ['response-too-large body certain @4'],
  },
  {
    title: 'a request body of more than 40 KB',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  request.body.action = 'replace';
  request.body.encoding = 'text';
  request.body.data = 'x'.repeat(50000);
  return request;
};`,
    wanted: ['body-too-large body.data certain @5'],
  },
  {
    title: 'read-only fields, and a path without slash',
    event: 'origin-request',
    text: `exports.handler = (event, context, callback) => {
  const { request } = event.Records[0].cf;
  request.method = 'GET';
  request.uri = 'index.html';
  return callback(null, request);
};`,
    wanted: ['field-read-only method certain @3', 'uri uri certain @4'],
  },
  {
    title: 'a space in the query string',
    event: 'origin-request',
    text: `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  request.querystring = \`\${request.querystring}&name=a b\`;
  return request;
};`,
    wanted: ['querystring querystring certain @3'],
  },
  {
    title: 'another status at viewer-response',
    event: 'viewer-response',
    text: `exports.handler = async (event) => {
  const { response } = event.Records[0].cf;
  response.status = '302';
  return response;
};`,
    wanted: ['status-changed status certain @3'],
  },
  {
    title: 'a number as status, and one that does not exist',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  if (event.Records[0].cf.request.uri === '/a') return { status: 403 };
  return { status: '199' };
};`,
    wanted: ['status-type status possible @2', 'status-range status certain @3'],
  },
  {
    title: 'the request in the place of a response',
    event: 'origin-response',
    text: `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  return request;
};`,
    wanted: ['wrong-object  likely @3'],
  },
  {
    title: 'the event in the place of the request',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  event.Records[0].cf.request.uri = '/x';
  return event;
};`,
    wanted: ['wrong-object  likely @3'],
  },
  {
    title: 'nothing returned at all',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  event.Records[0].cf.request.uri = '/x';
};`,
    wanted: ['not-an-object  certain @1'],
  },
  {
    title: 'nothing returned on one way',
    event: 'viewer-request',
    text: `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  if (request.uri === '/a') {
    return request;
  }
};`,
    wanted: ['not-an-object  possible @1'],
  },
  {
    title: 'a plain return from a handler that is not async',
    event: 'viewer-request',
    text: `exports.handler = (event) => {
  const request = event.Records[0].cf.request;
  if (request.uri === '/a') return { status: '403' };
  return request;
};`,
    wanted: ['not-an-object  likely @3', 'not-an-object  possible @4'],
  },
  {
    title: 'a custom origin with faults everywhere',
    event: 'origin-request',
    text: `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  request.origin = {
    custom: {
      domainName: 'https://other.example.com',
      path: 'app/',
      port: 8080.5,
      protocol: 'match-viewer',
      readTimeout: 180,
      keepaliveTimeout: 0,
      responseCompletionTimeout: 20,
      sslProtocols: ['TLSv1.3'],
      customHeaders: { 'x-edge-key': [{ value: '1' }], 'cache-control': [{ value: 'no-store' }] },
    },
  };
  return request;
};`,
    wanted: [
      'origin-setting origin.custom.domainName certain @5',
      'origin-setting origin.custom.path certain @6',
      'origin-setting origin.custom.port certain @7',
      'origin-setting origin.custom.protocol certain @8',
      'origin-setting origin.custom.keepaliveTimeout certain @10',
      'origin-setting origin.custom.readTimeout certain @9',
      'origin-setting origin.custom.sslProtocols certain @12',
      'origin-setting origin.custom.responseCompletionTimeout certain @11',
      'origin-header origin.custom.customHeaders["x-edge-key"] certain @13',
      'origin-header origin.custom.customHeaders["cache-control"] certain @13',
    ],
  },
  {
    title: 'both kinds of origin, and none',
    event: 'origin-request',
    text: `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  if (request.uri === '/none') { request.origin = {}; return request; }
  request.origin = { custom: { domainName: 'a.example.com' }, s3: { domainName: 'b.s3.amazonaws.com', authMethod: 'oac' } };
  return request;
};`,
    wanted: ['origin origin certain @3', 'origin origin certain @4', 'origin-setting origin.s3.authMethod certain @4'],
  },
  {
    title: 'what esbuild bundles, with a module of its own inside',
    event: 'viewer-request',
    text: `"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
};
var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); };
var __toCommonJS = (mod) => mod;
var require_reply = __commonJS({
  "src/reply.js"(exports2, module2) {
    module2.exports.deny = (reason) => ({ status: "403", headers: { "content-type": "text/plain" }, body: reason });
  }
});
var index_exports = {};
__export(index_exports, { handler: () => handler });
module.exports = __toCommonJS(index_exports);
var import_reply = require_reply();
async function handler(event) {
  return (0, import_reply.deny)("no");
}
0 && (module.exports = { handler });`,
    wanted: ['header-shape headers["content-type"] certain @11'],
  },
  {
    title: 'CommonJS as TypeScript writes it, with __awaiter',
    event: 'viewer-request',
    text: `"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) { return new Promise(() => {}); };
Object.defineProperty(exports, "__esModule", { value: true });
exports.handler = void 0;
const handler = (event) => __awaiter(void 0, void 0, void 0, function* () {
    const request = event.Records[0].cf.request;
    const found = yield fetch("https://example.com");
    request.headers["connection"] = [{ value: "close" }];
    return request;
});
exports.handler = handler;`,
    wanted: ['header-disallowed headers.connection certain @8'],
  },
  {
    title: 'a response inside a promise chain and a callback within it',
    event: 'origin-request',
    text: `const https = require('https');
exports.handler = (event, context, callback) => {
  https.get('https://example.com', (res) => {
    res.on('end', () => {
      callback(null, { status: '200', headers: { 'transfer-encoding': [{ value: 'chunked' }] }, body: 'x' });
    });
  });
};`,
    wanted: ['header-read-only headers["transfer-encoding"] likely @5'],
  },
  {
    title: 'a promise that is resolved later',
    event: 'origin-request',
    text: `exports.handler = (event) => new Promise((resolve, reject) => {
  setTimeout(() => resolve({ status: '200', body: 5 }), 10);
});`,
    wanted: ['body-type body certain @2'],
  },
  {
    title: 'a value with a line break, built from known parts',
    event: 'origin-response',
    text: `const policy = [
  "default-src 'self'",
  "img-src *",
].join(';\\n');
exports.handler = async (event) => {
  const { response } = event.Records[0].cf;
  response.headers['content-security-policy'] = [{ key: 'Content-Security-Policy', value: policy }];
  return response;
};`,
    wanted: ['header-value headers["content-security-policy"][0].value likely @7'],
  },
];

const FUNCTIONS: readonly (Omit<Case, 'event'> & {
  readonly event: 'viewer-request' | 'viewer-response';
  readonly version?: '1.0' | '2.0';
})[] = [
  {
    title: 'Host written',
    event: 'viewer-request',
    text: `function handler(event) {
  var request = event.request;
  request.headers.host = { value: 'other.example.com' };
  return request;
}`,
    wanted: ['header-read-only headers.host certain @3'],
  },
  {
    title: 'Via deleted from a response',
    event: 'viewer-response',
    text: `function handler(event) {
  var response = event.response;
  delete response.headers['via'];
  return response;
}`,
    wanted: ['header-read-only headers.via likely @3'],
  },
  {
    title: 'the shape of Lambda@Edge',
    event: 'viewer-request',
    text: `var handler = function (event) {
  return {
    status: '302',
    headers: { location: [{ key: 'Location', value: '/' }] },
  };
};`,
    wanted: ['status-missing  certain @2', 'header-shape headers.location certain @4'],
  },
  {
    title: 'a string as status, and an upper-case name',
    event: 'viewer-request',
    text: `function handler(event) {
  var response = { statusCode: '301', statusDescription: 'Moved', headers: {} };
  response.headers['Location'] = { value: 'https://example.com' };
  return response;
}`,
    wanted: ['status-type statusCode certain @2', 'header-name headers.Location certain @3'],
  },
  {
    title: 'nothing returned',
    event: 'viewer-response',
    text: `function handler(event) {
  event.response.headers['x-a'] = { value: 'b' };
}`,
    wanted: ['not-an-object  certain @1'],
  },
  {
    title: 'eval, timers, network, modules and variables of a process',
    event: 'viewer-request',
    text: `const fs = require('fs');
async function handler(event) {
  eval('1');
  new Function('return 1');
  setTimeout(() => {}, 1);
  const stage = process.env.STAGE;
  await fetch('https://example.com');
  return event.request;
}`,
    wanted: [
      'missing-api  certain @1',
      'missing-api  certain @3',
      'missing-api  certain @4',
      'missing-api  certain @5',
      'missing-api  likely @6',
      'missing-api  certain @7',
    ],
  },
  {
    title: 'a function that is called fetch and is its own',
    event: 'viewer-request',
    text: `function fetch(uri) { return uri; }
function handler(event) {
  fetch(event.request.uri);
  return event.request;
}`,
    wanted: [],
  },
  {
    title: 'const, async and more in runtime 1.0',
    event: 'viewer-request',
    version: '1.0',
    text: `async function handler(event) {
  const request = event.request;
  for (var name of Object.keys(request.headers)) { console.error(name); }
  return { ...request };
}`,
    wanted: [
      'syntax  certain @1',
      'syntax  certain @2',
      'syntax  likely @3',
      'missing-api  likely @3',
      'syntax  likely @4',
    ],
  },
  {
    title: 'a class in runtime 2.0, which AWS does not list',
    event: 'viewer-request',
    text: `class Router { go(r) { return r; } }
function handler(event) {
  return event.request;
}`,
    wanted: ['syntax  possible @1'],
  },
  {
    title: 'more than 10 KB',
    event: 'viewer-request',
    text: `function handler(event) { return event.request; }
// ${'x'.repeat(10_240)}`,
    wanted: ['code-too-large  certain @1'],
  },
  {
    title: 'what is no JavaScript',
    event: 'viewer-request',
    text: `function handler(event) {
  return event.request
`,
    wanted: ['syntax  certain @3'],
  },
  {
    title: 'an origin out of range',
    event: 'viewer-request',
    text: `import cf from 'cloudfront';
function handler(event) {
  cf.updateRequestOrigin({
    domainName: '192.0.2.1',
    originPath: '/app/',
    hostHeader: 'a:443',
    connectionAttempts: 4,
    timeouts: { connectionTimeout: 11, readTimeout: 30, keepAliveTimeout: 0, responseCompletionTimeout: 20 },
    customHeaders: { 'X-Stage': 'a', 'x-edge-b': 'b' },
    originShield: { enabled: true },
    customOriginConfig: { port: 8443, protocol: 'http' },
    allowedCertificateNames: ['${'a'.repeat(65)}'],
  });
  return event.request;
}`,
    wanted: [
      'origin-setting updateRequestOrigin.domainName certain @4',
      'origin-setting updateRequestOrigin.hostHeader likely @6',
      'origin-setting updateRequestOrigin.originPath certain @5',
      'origin-setting updateRequestOrigin.connectionAttempts certain @7',
      'origin-setting updateRequestOrigin.allowedCertificateNames certain @12',
      'origin-setting updateRequestOrigin.timeouts.connectionTimeout certain @8',
      'origin-setting updateRequestOrigin.timeouts.keepAliveTimeout certain @8',
      'origin-setting updateRequestOrigin.timeouts.responseCompletionTimeout certain @8',
      'header-name updateRequestOrigin.customHeaders["X-Stage"] certain @9',
      'origin-header updateRequestOrigin.customHeaders["x-edge-b"] certain @9',
      'origin-setting updateRequestOrigin.originShield certain @10',
      'origin-setting updateRequestOrigin.customOriginConfig certain @11',
    ],
  },
  {
    title: 'a group of three, at the wrong event',
    event: 'viewer-response',
    text: `import cf from 'cloudfront';
function handler(event) {
  cf.createRequestOriginGroup({ originIds: ['a', 'b', 'c'], selectionCriteria: 'fastest' });
  return event.response;
}`,
    wanted: [
      'origin createRequestOriginGroup certain @3',
      'origin-setting createRequestOriginGroup certain @3',
      'origin-setting createRequestOriginGroup.originIds certain @3',
      'origin-setting createRequestOriginGroup.selectionCriteria certain @3',
    ],
  },
];

describe('faults in the code of Lambda@Edge', () => {
  it.each(LAMBDA.map((one) => ({ ...one })))('finds $title', ({ event, text, name, wanted }) => {
    expect(inShort(readLambda(event, text, name))).toEqual(wanted);
  });

  it('follows other files of the package, and points into them', () => {
    const files = [
      fileOf('index.js', `const { deny } = require('./lib/reply');\nexports.handler = async () => deny();`),
      fileOf('lib/reply.js', `exports.deny = () => {\n  return { status: '403', body: 5 };\n};`),
    ];
    const reading = readCode(lambdaOf(files), 'viewer-request', parse);
    expect(reading).toMatchObject({ faults: [{ code: 'body-type', at: { file: 1, line: 2 } }] });
  });

  it('knows that callbacks end with nodejs24.x', () => {
    const text = `exports.handler = (event, context, callback) => {\n  callback(null, event.Records[0].cf.request);\n};`;
    const runtime = known('nodejs24.x');
    expect(inShort(readLambda('viewer-request', text, 'index.js', { runtime }))).toEqual([
      'callback-handler  certain @2',
    ]);
    expect(inShort(readLambda('viewer-request', text))).toEqual([]);
  });

  it('says that a change of the origin is one, and where it leads', () => {
    const text = `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  if (request.uri.startsWith('/blue')) {
    request.origin.custom.domainName = 'blue.example.com';
  }
  return request;
};`;
    expect(readLambda('origin-request', text)).toMatchObject({
      faults: [],
      originChanges: [{ by: 'request.origin', domainName: 'blue.example.com', at: { line: 4 } }],
    });
    expect(readLambda('viewer-request', text)).toMatchObject({ originChanges: [] });
  });
});

describe('faults in the code of CloudFront Functions', () => {
  it.each(FUNCTIONS.map((one) => ({ ...one })))('finds $title', ({ event, text, version, wanted }) => {
    expect(inShort(readFunction(event, text, version))).toEqual(wanted);
  });
});

describe('what is not known', () => {
  it('is possible at most in a handler that other code wraps', () => {
    const text = `const middy = require('@middy/core');
const respond = async (event) => ({ status: '200', body: 5 });
exports.handler = middy(respond);`;
    const reading = readLambda('origin-request', text);
    expect(inShort(reading)).toEqual(['body-type body possible @2']);
    expect(reading).toMatchObject({ gaps: ['the handler is wrapped by code that is not here'] });
  });

  it.each([
    ['names', `request.headers[process.env.NAME] = [{ value: 'x' }]; return request;`],
    ['values', `const r = await load(); return { status: r.status, headers: r.headers, body: r.body };`],
    ['helpers of other packages', `return require('some-package').reply(request);`],
    [
      'a header that another package may have mended',
      `const r = { status: '200', headers: {} }; mend(r.headers); return r;`,
    ],
  ])('gives no finding: %s', (_, body) => {
    const text = `exports.handler = async (event) => { const request = event.Records[0].cf.request; ${body} };`;
    expect(inShort(readLambda('origin-request', text))).toEqual([]);
  });

  it('is possible at most where only one of several values is wrong', () => {
    const text = `exports.handler = async (event) => {
  const body = event.Records[0].cf.request.uri === '/a' ? 'text' : { a: 1 };
  return { status: '200', body };
};`;
    expect(inShort(readLambda('origin-request', text))).toEqual(['body-type body possible @2']);
  });

  it('says why nothing was read', () => {
    const unread = (files: readonly ReturnType<typeof fileOf>[]): readonly string[] =>
      inShort(readCode(lambdaOf(files), 'viewer-request', parse));
    expect(unread([])).toEqual(['not read: the package has no file that could be read']);
    expect(unread([fileOf('index.py', 'def handler(event, context): pass')])).toEqual([
      'not read: index.py is not JavaScript',
    ]);
    expect(unread([fileOf('index.js', 'exports.other = 1;')])[0]).toContain('the handler handler was not found');
    expect(unread([fileOf('index.js', 'exports.handler = (')])[0]).toContain('index.js is not valid');
    expect(unread([fileOf('index.js', `exports.handler = wrap();`)])[0]).toContain('was not found');
    expect(unread([fileOf('index.js', `// ${'x'.repeat(1_000_001)}`)])[0]).toContain('larger than 1 MB');
  });
});
