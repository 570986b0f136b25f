import { describe, expect, it } from '@jest/globals';

import { inShort, readFunction, readLambda } from './read.js';

/** A handler at origin-request with this body. */
function inHandler(body: string): readonly string[] {
  return inShort(readLambda('origin-request', `exports.handler = async (event) => {\n${body}\n};`));
}

describe('variables', () => {
  it('of `var` belong to the function, whatever block they stand in', () => {
    const text = `function handler(event) {
  var request = event.request;
  if (request.uri === '/old') {
    var response = { statusCode: STATUS, headers: { location: { value: '/new' } } };
    return response;
  }
  return request;
}`;
    expect(inShort(readFunction('viewer-request', text.replace('STATUS', '301'), '1.0'))).toEqual([]);
    expect(inShort(readFunction('viewer-request', text.replace('STATUS', "'301'"), '1.0'))).toEqual([
      'status-type statusCode certain @4',
    ]);
  });

  it('of `let` are those of their block', () => {
    const body = `  let status = '200';
  { let status = 5; console.log(status); }
  return { status };`;
    expect(inHandler(body)).toEqual([]);
  });
});

describe('conditions', () => {
  const REQUEST = `  const request = event.Records[0].cf.request;
  const { headers } = request;`;

  it.each([
    [
      '||',
      `  headers['x-a'] = [{ value: [null, request.uri].find((v) => v !== request.method) || 'b' }]; return request;`,
    ],
    [
      '??',
      `  const name = request.uri === '/a' ? null : 'a'; headers['x-a'] = [{ value: name ?? 'b' }]; return request;`,
    ],
    [
      '||=',
      `  let name = request.uri === '/a' ? null : 'a'; name ||= 'b'; headers['x-a'] = [{ value: name }]; return request;`,
    ],
    [
      'a variable that is compared with null',
      `  let reply = null; if (request.uri === '/a') reply = { status: '302' };
  if (reply !== null) return reply;
  return request;`,
    ],
    [
      'typeof',
      `  let reply; if (request.uri === '/a') reply = { status: '302' };
  if (typeof reply !== 'undefined') return reply;
  return request;`,
    ],
    [
      'a property',
      `  const found = { reply: request.uri === '/a' ? { status: '302' } : null };
  if (found.reply) return found.reply;
  return request;`,
    ],
    [
      'a conditional expression',
      `  let reply; if (request.uri === '/a') reply = { status: '302' }; return reply ? reply : request;`,
    ],
    ['&&', `  let reply; if (request.uri === '/a') reply = { status: '302' }; return (reply && reply) || request;`],
    [
      'a null among others, of which another condition decides',
      `  let value = null; if (request.uri === '/a') value = 'a';
  if (request.uri === '/a') headers['x-a'] = [{ value }];
  return request;`,
    ],
  ])('leave what suits them: %s', (_, body) => {
    expect(inHandler(`${REQUEST}\n${body}`)).toEqual([]);
  });

  it('do not hide what is wrong on every way', () => {
    expect(inHandler(`${REQUEST}\n  const a = null; headers['x-a'] = [{ value: a }]; return request;`)).toEqual([
      'header-value headers["x-a"][0].value likely @4',
    ]);
  });

  it('may be of no other outcome where a variable is left without a value', () => {
    const body = `${REQUEST}
  let reply;
  if (request.uri === '/a') reply = { status: '302' };
  else if (request.uri === '/b') reply = request;
  return reply;`;
    expect(inHandler(body)).toEqual(['not-an-object  possible @7']);
  });
});

describe('fields that may be left out', () => {
  it('may be null as well', () => {
    expect(inHandler(`  return { status: '204', statusDescription: null, body: null, bodyEncoding: null };`)).toEqual(
      [],
    );
  });
});

describe('modules of CloudFront Functions', () => {
  const text = (name: string): string => `import it from '${name}';
function handler(event) { return event.request; }`;

  it.each(['crypto', 'querystring', 'buffer', 'cloudfront'])('are there to import: %s', (name) => {
    expect(inShort(readFunction('viewer-request', text(name)))).toEqual([]);
  });

  it('are these alone', () => {
    expect(inShort(readFunction('viewer-request', text('lodash')))).toEqual(['missing-api  certain @1']);
    expect(inShort(readFunction('viewer-request', text('crypto'), '1.0'))).toEqual(['syntax  likely @1']);
  });
});

describe('bundles', () => {
  it('of webpack are followed through their loader', () => {
    const text = `(() => {
  "use strict";
  var modules = {
    12: (module, exports, load) => {
      load.r(exports);
      load.d(exports, { reply: () => reply });
      const reply = () => ({ status: '302', headers: { location: '/new' } });
    },
  };
  var cache = {};
  function load(id) {
    var known = cache[id];
    if (void 0 !== known) return known.exports;
    var module = (cache[id] = { exports: {} });
    return modules[id](module, module.exports, load), module.exports;
  }
  load.d = (exports, all) => {
    for (var key in all)
      if (load.o(all, key) && !load.o(exports, key)) Object.defineProperty(exports, key, { enumerable: true, get: all[key] });
  };
  load.o = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
  load.r = (exports) => {
    if ("undefined" !== typeof Symbol && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
    Object.defineProperty(exports, "__esModule", { value: true });
  };
  var out = {};
  (() => {
    load.r(out);
    load.d(out, { handler: () => handler });
    var replies = load(12);
    const handler = async () => (0, replies.reply)();
  })();
  var target = exports;
  for (var key in out) target[key] = out[key];
})();`;
    expect(inShort(readLambda('origin-request', text))).toEqual(['header-shape headers.location certain @7']);
  });
});

describe('errors', () => {
  it('that are handed to the callback are no answer', () => {
    const text = `exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  if (request.uri === '/a') { const error = new Error('no'); error.statusCode = 404; return callback(error); }
  if (request.uri === '/b') { load((error) => callback(error)); return; }
  callback(null, request);
};`;
    expect(inShort(readLambda('origin-request', text))).toEqual([]);
  });
});

describe('a handler that answers nothing', () => {
  const silent = (text: string): readonly string[] => inShort(readLambda('origin-request', text));

  it('is told where it has no way to answer', () => {
    const text = `exports.handler = (event, context, callback) => {
  event.Records[0].cf.request.uri = '/';
};`;
    expect(silent(text)).toEqual(['not-an-object  likely @1']);
  });

  it.each([
    ['the callback', `(event, context, callback) => { setTimeout(callback, 1, null, event.Records[0].cf.request); }`],
    ['the context', `(event, context) => { finish(context); }`],
    ['all arguments', `function (event) { finish(arguments); }`],
    ['the rest', `(event, ...rest) => { finish(rest); }`],
    ['a promise', `(event) => load(event)`],
  ])('is none where it uses %s', (_, text) => {
    expect(silent(`exports.handler = ${text};`)).toEqual([]);
  });
});

describe('buffers', () => {
  it('are objects in JSON', () => {
    expect(inHandler(`  return { status: '200', body: Buffer.from('a') };`)).toEqual(['body-type body certain @2']);
    expect(
      inHandler(`  return { status: '200', body: Buffer.from('a').toString('base64'), bodyEncoding: 'base64' };`),
    ).toEqual([]);
  });
});

describe('query strings and cookies of CloudFront Functions', () => {
  it('are objects with a value', () => {
    const text = `function handler(event) {
  var request = event.request;
  request.querystring.a = { value: 'b' };
  request.querystring.c = { multiValue: [{ value: 'd' }] };
  request.cookies.session = 'e';
  return request;
}`;
    expect(inShort(readFunction('viewer-request', text))).toEqual(['field-type cookies.session possible @5']);
  });
});

describe('what compilers make', () => {
  it('of TypeScript for ES 5 is not followed, and not misread', () => {
    const text = `"use strict";
exports.handler = function (event) { return __awaiter(void 0, void 0, void 0, function () {
  var request;
  return __generator(this, function (_a) {
    switch (_a.label) {
      case 0: request = event.Records[0].cf.request; return [4, check(request)];
      case 1: _a.sent(); return [2, request];
    }
  });
}); };
var __generator = (this && this.__generator) || function (thisArg, body) {
  var g;
  return g = { next: verb(0), "throw": verb(1), "return": verb(2) }, g;
  function verb(n) { return function (v) { return body(n, v); }; }
};`;
    expect(inShort(readLambda('viewer-request', text))).toEqual([]);
  });

  it.each([
    [
      'esbuild, minified',
      `var o=Object.defineProperty;var a=Object.getOwnPropertyDescriptor;var u=Object.getOwnPropertyNames;var d=Object.prototype.hasOwnProperty;
var l=(e,r)=>{for(var t in r)o(e,t,{get:r[t],enumerable:!0})},c=(e,r,t,s)=>{if(r&&typeof r=="object"||typeof r=="function")for(let n of u(r))!d.call(e,n)&&n!==t&&o(e,n,{get:()=>r[n],enumerable:!(s=a(r,n))||s.enumerable});return e};
var f=e=>c(o({},"__esModule",{value:!0}),e);var p={};l(p,{handler:()=>m});module.exports=f(p);
var m=async e=>({status:"302",headers:{location:"/new"}});0&&(module.exports={handler});`,
      ['header-shape headers.location certain @4'],
    ],
    [
      'TypeScript with tslib',
      `const tslib_1 = require("tslib");
exports.handler = (event) => (0, tslib_1.__awaiter)(void 0, void 0, void 0, function* () {
  return { status: "302", headers: { location: "/new" } };
});`,
      ['header-shape headers.location certain @3'],
    ],
    [
      'people who chain what wraps',
      `const middy = require('@middy/core');
exports.handler = middy(async () => ({ status: '302', headers: { location: '/new' } })).use(log());`,
      ['header-shape headers.location possible @2'],
    ],
  ])('is followed: %s', (_, text, wanted) => {
    expect(inShort(readLambda('origin-request', text))).toEqual(wanted);
  });
});

describe('code that serves other kinds of events as well', () => {
  it.each([
    ['a comparison', `event.Records !== undefined`],
    ['the in operator', `'Records' in event`],
    ['the absence of others', `!('requestContext' in event)`],
    ['an optional chain', `event.requestContext?.http?.method === undefined`],
    ['null', `event.Records != null`],
  ])('is followed the way that CloudFront takes: %s', (_, test) => {
    const text = `export const handler = async (event) => {
  const isEdge = ${test};
  const kind = isEdge ? 'cf' : 'http';
  if (kind === 'http') return { statusCode: 200, headers: { vary: 'accept' } };
  return { status: STATUS };
};`;
    expect(inShort(readLambda('origin-request', text.replace('STATUS', `'200'`)))).toEqual([]);
    expect(inShort(readLambda('origin-request', text.replace('STATUS', `'0'`)))).toEqual([
      'status-range status certain @5',
    ]);
  });

  it('says nothing of headers that may be there or not', () => {
    const body = `  const request = event.Records[0].cf.request;
  if ('x-a' in request.headers || request.headers['x-b'] === undefined) request.headers['x-c'] = [{ value: 'd' }];
  return request;`;
    expect(inHandler(body)).toEqual([]);
  });
});

describe('parts of the event that may be absent', () => {
  it.each([
    ['the body', 'origin-request', 'request.body'],
    ['the origin', 'viewer-request', 'request.origin'],
  ] as const)('leave both ways open: %s', (_, event, part) => {
    const text = `exports.handler = async (event) => {
  const request = event.Records[0].cf.request;
  if (!${part}) return { status: '0' };
  if (${part} === undefined) return { status: '1' };
  return { status: '2' };
};`;
    const found = inShort(readLambda(event, text)).map((line) => line.slice(-2));
    expect(found).toEqual(['@3', '@4', '@5']);
  });
});

describe('what a handler returns that is not async', () => {
  const returning = (lines: string): readonly string[] =>
    inShort(readLambda('viewer-request', `exports.handler = (event) => {\n${lines}\n};`));

  it.each([
    `const answer = async () => ({ status: '204' });\n  const promise = answer();\n  return promise;`,
    `const promise = new Promise((resolve) => resolve({ status: '204' }));\n  return promise;`,
    `let later;\n  later = load().then(() => ({ status: '204' }));\n  return later;`,
  ])('may be a promise: %s', (lines) => {
    expect(returning(lines)).toEqual([]);
  });

  it('goes unheard where it is none', () => {
    expect(returning(`  const { request } = event.Records[0].cf;\n  return request;`)).toEqual([
      'not-an-object  possible @3',
    ]);
  });
});
