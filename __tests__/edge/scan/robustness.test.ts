import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { EDGE_EVENTS } from '../../../src/cloudfront/edge-headers.js';
import { readFunction, readLambda } from './read.js';

const SEED = `const SECURITY = { 'X-Frame-Options': 'DENY', 'x-cache': 'HIT' };
const respond = (status, headers = {}, ...rest) => ({ status: String(status), headers, body: \`\${rest}\` });
exports.handler = async (event, context, callback) => {
  const { request, response = {}, config: { eventType } } = event.Records[0].cf;
  let body = '';
  for (const [key, value] of Object.entries(SECURITY)) { request.headers[key.toLowerCase()] = [{ key, value }]; }
  for (let i = 0; i < 3; i++) { body += i; if (i > 1) break; else continue; }
  switch (eventType) { case 'viewer-request': delete request.headers.host; break; default: request.origin = { custom: {} }; }
  try { await fetch(request.uri).then((r) => { callback(null, respond(r.status)); }); } catch (e) { return respond(500, { ...e }); }
  return request.uri ? Object.assign({}, request, { uri: body }) : respond(302, { location: [{ value: '/' }] });
};
function handler(event) { var r = event.request; r.headers['x-a'] = { value: 'b' }; return r; }
`;

const PIECES = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  ';',
  '=',
  '=>',
  '...',
  '`',
  "'",
  '${',
  'return ',
  'await ',
  'delete ',
  'function ',
  'class ',
  'for (;;) ',
  'request',
  'event',
  'null',
  'undefined',
  'this',
  'new Promise(',
  '__proto__',
  'constructor',
  '.length',
  '?.',
  '??=',
  'yield ',
  'async ',
  'Object.assign(',
  '.map(',
  '.then(',
  'while (true) ',
  'label: ',
  'break ',
  'throw ',
  'eval(',
  'import("./index.js")',
  '\u0000',
  '\ud800',
];

const mutated = fc
  .array(
    fc.record({
      at: fc.nat(SEED.length),
      length: fc.nat(30),
      text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce((text, { at, length, text: put }) => text.slice(0, at) + put + text.slice(at + length), SEED),
  );

describe('reading code', () => {
  it('never throws, and stays within its bounds, whatever the code is', () => {
    fc.assert(
      fc.property(
        mutated,
        fc.constantFrom(...EDGE_EVENTS),
        fc.constantFrom('index.js', 'index.ts'),
        (text, event, name) => {
          for (const reading of [readLambda(event, text, name), readFunction('viewer-request', text, '1.0')]) {
            if (reading.status === 'not-read') expect(reading.reason.length).toBeLessThan(300);
            else {
              expect(reading.faults.length).toBeLessThanOrEqual(40);
              expect(reading.originChanges.length).toBeLessThanOrEqual(10);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws for texts that are no code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['read', 'not-read']).toContain(readLambda('viewer-request', text).status);
      }),
    );
  });

  const doubling = Array.from(
    { length: 40 },
    (_, index) => `const f${index + 1} = (x) => f${index}(f${index}(x));`,
  ).join('\n');
  const ifs = Array.from(
    { length: 3_000 },
    (_, index) => `if (event.a${index}) { s = s + 'x'; o['k${index}'] = [s]; }`,
  ).join('\n');
  const nested = `${'('.repeat(20_000)}1${')'.repeat(20_000)}`;

  it.each([
    ['calls that double', `const f0 = (x) => x;\n${doubling}\nexports.handler = async (event) => f40(event);`],
    ['endless recursion', `const f = (x) => f([x, x]);\nexports.handler = async (event) => f(event);`],
    ['endless loops', `exports.handler = async (event) => { let s = 'x'; while (true) { s += s; } return s; };`],
    ['endless loops at load', `let s = []; for (;;) { s.push(s); } exports.handler = async () => s;`],
    [
      'strings without end',
      `exports.handler = async () => { let s = 'x'.repeat(1e9); for (let i = 0; i < 90; i++) s = s + s; return { status: '200', body: s }; };`,
    ],
    [
      'large tables',
      `exports.handler = async (event) => { const t = []; for (let i = 0; i < 99; i++) for (let j = 0; j < 99; j++) t.push({ i, j, t }); return JSON.stringify(t); };`,
    ],
    ['thousands of ways', `exports.handler = async (event) => { let s = ''; const o = {};\n${ifs}\nreturn o; };`],
    ['deep nesting', `exports.handler = async () => ${nested};`],
    [
      'objects in a circle',
      `const a = { status: '200' }; a.headers = a; a.body = a; exports.handler = async () => ({ ...a, a: JSON.stringify(a) });`,
    ],
    [
      'getters in a circle',
      `const a = { get x() { return this.x; } }; Object.defineProperty(exports, 'handler', { get: () => exports.handler });`,
    ],
    [
      'names of prototypes',
      `exports.handler = async (e) => { const r = { status: '200', headers: {} }; r.__proto__ = e; r.headers['__proto__'] = 1; r.constructor.prototype.x = 1; return r; };`,
    ],
  ])('comes to an end: %s', (_, text) => {
    const reading = readLambda('origin-request', text);
    expect(['read', 'not-read']).toContain(reading.status);
    expect(({} as Readonly<Record<string, unknown>>)['x']).toBeUndefined();
  });

  it('says when the code is too large to be followed whole', () => {
    const text = `const f0 = (x) => x;\n${doubling}\nexports.handler = async (event) => f40(event);`;
    expect(readLambda('origin-request', text)).toMatchObject({
      status: 'read',
      gaps: expect.arrayContaining([expect.stringContaining('too large')]),
    });
  });
});
