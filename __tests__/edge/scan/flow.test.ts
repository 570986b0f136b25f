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
