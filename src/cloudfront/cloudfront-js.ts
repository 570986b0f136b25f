import { guide, type FactSource } from './source.js';

/** The JavaScript runtimes of CloudFront Functions: what they have and lack, as far as AWS lists it. */

export const CLOUDFRONT_JS_SOURCES: readonly FactSource[] = [
  guide('functions-javascript-runtime-10'),
  guide('functions-javascript-runtime-20'),
  guide('cloudfront-function-restrictions'),
];

export type CloudFrontJs = '1.0' | '2.0';

/** The runtime that a configuration names, `cloudfront-js-2.0`; null for a name that is none. */
export function cloudFrontJs(runtime: string): CloudFrontJs | null {
  return runtime === 'cloudfront-js-1.0' ? '1.0' : runtime === 'cloudfront-js-2.0' ? '2.0' : null;
}

/** Syntax beyond ES 5.1, by what people call it. */
export type Syntax =
  | 'const or let'
  | 'async or await'
  | 'import of the cloudfront module'
  | 'import of a built-in module'
  | 'import or export'
  | 'for…of'
  | 'class'
  | 'generator function'
  | 'destructuring'
  | 'spread'
  | 'default parameter value'
  | 'shorthand property or method'
  | 'computed property name'
  | 'optional chaining'
  | 'nullish coalescing'
  | 'logical assignment'
  | 'await as an argument'
  | 'bigint';

/**
 * `missing`: AWS says that it is not there. `unlisted`: AWS lists what there is, and it is not among that. `unknown`: the
 * list says too little to tell.
 */
export type Support = 'present' | 'unknown' | 'unlisted' | 'missing';

/**
 * Runtime 1.0 has arrow functions, template literals and rest parameters beyond ES 5.1, and the guide excludes `const` and
 * `let` by name. Runtime 2.0 adds what AWS calls parts of ES 6 to 12, without a list of syntax that is left out.
 */
const SUPPORT: Readonly<Record<Syntax, Readonly<Record<CloudFrontJs, Support>>>> = {
  'const or let': { '1.0': 'missing', '2.0': 'present' },
  'async or await': { '1.0': 'missing', '2.0': 'present' },
  'import of the cloudfront module': { '1.0': 'missing', '2.0': 'present' },
  // The guide shows `require` for them; that `import` does the same is seen in practice.
  'import of a built-in module': { '1.0': 'unlisted', '2.0': 'unknown' },
  'import or export': { '1.0': 'unlisted', '2.0': 'unlisted' },
  'for…of': { '1.0': 'unlisted', '2.0': 'unlisted' },
  class: { '1.0': 'unlisted', '2.0': 'unlisted' },
  'generator function': { '1.0': 'unlisted', '2.0': 'unlisted' },
  destructuring: { '1.0': 'unlisted', '2.0': 'unknown' },
  spread: { '1.0': 'unlisted', '2.0': 'unknown' },
  'default parameter value': { '1.0': 'unlisted', '2.0': 'unknown' },
  'shorthand property or method': { '1.0': 'unknown', '2.0': 'unknown' },
  'computed property name': { '1.0': 'unknown', '2.0': 'unknown' },
  'optional chaining': { '1.0': 'unlisted', '2.0': 'unknown' },
  'nullish coalescing': { '1.0': 'unlisted', '2.0': 'unknown' },
  'logical assignment': { '1.0': 'unlisted', '2.0': 'unknown' },
  'await as an argument': { '1.0': 'missing', '2.0': 'unlisted' },
  bigint: { '1.0': 'unlisted', '2.0': 'unlisted' },
};

export function supportOf(syntax: Syntax, runtime: CloudFrontJs): Support {
  return SUPPORT[syntax][runtime];
}

/** Modules that `require` gives, by runtime. */
const MODULES: Readonly<Record<CloudFrontJs, ReadonlySet<string>>> = {
  '1.0': new Set(['crypto', 'querystring']),
  '2.0': new Set(['buffer', 'crypto', 'querystring', 'cloudfront']),
};

export function hasModule(name: string, runtime: CloudFrontJs): boolean {
  return MODULES[runtime].has(name);
}

export function modulesOf(runtime: CloudFrontJs): readonly string[] {
  return [...MODULES[runtime]];
}

/** Names that code uses elsewhere and that these runtimes do not have, and why. */
const MISSING_GLOBALS: ReadonlyMap<string, string> = new Map([
  ['eval', 'dynamic code evaluation is not supported'],
  ['setTimeout', 'there are no timers'],
  ['setInterval', 'there are no timers'],
  ['setImmediate', 'there are no timers'],
  ['clearTimeout', 'there are no timers'],
  ['clearInterval', 'there are no timers'],
  ['clearImmediate', 'there are no timers'],
  ['fetch', 'there is no network access'],
  ['XMLHttpRequest', 'there is no network access'],
  ['WebSocket', 'there is no network access'],
]);

/** Why a global of this name cannot be used; null for one that can, or that nothing is known of. */
export function missingGlobal(name: string): string | null {
  return MISSING_GLOBALS.get(name) ?? null;
}

/** Methods of strings that runtime 1.0 has beyond the standard and 2.0 has lost. */
export const LOST_STRING_METHODS: ReadonlySet<string> = new Set([
  'bytesFrom',
  'fromBytes',
  'fromUTF8',
  'toBytes',
  'toUTF8',
]);

/** Methods that ES 5.1 and the list of runtime 1.0 do not have, on whatever they are called. */
export const METHODS_BEYOND_1_0: ReadonlySet<string> = new Set([
  'replaceAll',
  'matchAll',
  'flatMap',
  'flat',
  'fromEntries',
  'allSettled',
]);
