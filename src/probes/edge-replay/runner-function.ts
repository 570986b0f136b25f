import { RUNNER_SHARED } from './runner-shared.js';

/**
 * The script that runs a CloudFront Function on events, one after the other, in a context that has what its runtime has.
 *
 * What there is: CloudFront Developer Guide, "JavaScript runtime 1.0 features" and "JavaScript runtime 2.0 features",
 * "Helper methods for key value stores", "General helper methods". Syntax that V8 knows and the runtime does not is no
 * matter of this script: the code is scanned for that.
 */
export const FUNCTION_RUNNER = `${RUNNER_SHARED}${String.raw`
const vm = require('node:vm');
const crypto = require('node:crypto');
const querystring = require('node:querystring');

const FILE = '/var/task/function.js';
const source = fs.readFileSync(FILE, 'utf8');
const isModern = input.runtime !== 'cloudfront-js-1.0';
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const inside = (code) => vm.runInContext(code, context, { filename: 'runtime.js' });

// The languages of these runtimes end where ECMAScript 2021 does, without shared memory and internationalisation.
inside('for (const name of ["WebAssembly","SharedArrayBuffer","Atomics","Intl","WeakRef","FinalizationRegistry","Iterator","eval","Float16Array","AsyncDisposableStack","DisposableStack","SuppressedError"]) delete globalThis[name];');

const define = (name, value) => Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
const nothing = () => {};
define('console', { log: nothing, error: nothing, info: nothing, warn: nothing, debug: nothing });
define('require', requireInside);
if (isModern) {
  define('Buffer', Buffer);
  define('atob', atob);
  define('btoa', btoa);
} else {
  defineStringMethods();
}

function requireInside(name) {
  if (name === 'crypto') return { createHash: (algorithm) => hashing(crypto.createHash(known(algorithm))), createHmac: (algorithm, key) => hashing(crypto.createHmac(known(algorithm), key)) };
  if (name === 'querystring') return querystring;
  if (name === 'buffer' && isModern) return { Buffer };
  if (name === 'cloudfront' && isModern) return cloudfront();
  throw new Error('Cannot find module "' + text(name) + '"');
}

function known(algorithm) {
  if (algorithm === 'md5' || algorithm === 'sha1' || algorithm === 'sha256') return algorithm;
  throw new TypeError('not supported algorithm: ' + text(algorithm));
}

function hashing(hash) {
  const self = {
    update(data) {
      hash.update(data);
      return self;
    },
    digest(encoding) {
      if (encoding === undefined) return isModern ? hash.digest() : hash.digest('latin1');
      return hash.digest(encoding);
    },
  };
  return self;
}

// Runtime 1.0 has byte strings where 2.0 has buffers.
function defineStringMethods() {
  const { prototype } = inside('String');
  const method = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, configurable: true });
  method(prototype, 'toBytes', function () { return text(this); });
  method(prototype, 'fromBytes', function () { return text(this); });
  method(prototype, 'toUTF8', function () { return Buffer.from(text(this), 'utf8').toString('latin1'); });
  method(prototype, 'fromUTF8', function () { return Buffer.from(text(this), 'latin1').toString('utf8'); });
  method(inside('String'), 'bytesFrom', (data, encoding) => Buffer.from(data, encoding).toString('latin1'));
}

// The values of a store are not in the code: it is there, and empty.
function cloudfront() {
  const store = 'it reads a key value store, which is empty here';
  const inPromise = inside('(make) => new Promise((resolve, reject) => { const made = make(); if (made.fails) reject(new Error(made.value)); else resolve(made.value); })');
  const asked = (fails, value) => () => {
    doubt(store);
    return inPromise(() => ({ fails, value }));
  };
  const module = {
    kvs: () => ({
      get: asked(true, 'KeyNotFound'),
      exists: asked(false, false),
      count: asked(false, 0),
      meta: asked(true, 'not here'),
    }),
    edgeLocation: { name: 'SEA', serverIp: '192.0.2.10', region: 'us-west-2' },
    updateRequestOrigin: nothing,
    selectRequestOriginById: nothing,
    createRequestOriginGroup: nothing,
  };
  return new Proxy(module, {
    get(target, name) {
      if (name in target || typeof name === 'symbol' || name === 'then') return target[name];
      doubt('it uses ' + text(name) + ' of the cloudfront module, which is not there here');
      return undefined;
    },
  });
}

async function load() {
  let script;
  try {
    script = new vm.Script(source, { filename: FILE });
  } catch (error) {
    if (!isModern || !/import statement/.test(describe(error).message)) throw error;
    return loadModule();
  }
  script.runInContext(context, { timeout: input.limitMs });
  return inside('typeof handler === "function" ? handler : null');
}

async function loadModule() {
  const module = new vm.SourceTextModule(source + '\nexport { handler as preflightHandler };', { context, identifier: FILE });
  await module.link((specifier) => {
    const made = requireInside(specifier);
    return new vm.SyntheticModule(['default', ...Object.keys(made)], function () {
      this.setExport('default', made);
      for (const name of Object.keys(made)) this.setExport(name, made[name]);
    }, { context });
  });
  await module.evaluate({ timeout: input.limitMs });
  const handler = module.namespace.preflightHandler;
  return typeof handler === 'function' ? handler : null;
}

async function main() {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    if (isTimeout(error)) return reportLast('{"status":"timed-out"}');
    if (/preflightHandler|'handler' is not defined/.test(describe(error).message)) return reportMissing();
    reportFault(error, 'load');
    return leave(0);
  }
  if (handler === null) return reportMissing();
  define('preflightHandler', handler);
  next(0);
}

function reportMissing() {
  reportLast('{"status":"handler-missing","handler":"handler"}');
}

function isTimeout(error) {
  return error !== null && typeof error === 'object' && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

// A name that node or a browser has may be one that the runtime has too and that its documents do not list.
function reportFault(error, phase) {
  const found = exec(/^ReferenceError: (\S{1,100}) is not defined/, describe(error).message);
  const absent = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'fetch', 'XMLHttpRequest', 'WebSocket', 'eval'];
  if (found !== null && found[1] in globalThis && !absent.includes(found[1])) {
    doubt('it uses ' + found[1] + ', of which nobody says whether the runtime has it');
  }
  reportThrown(error, phase);
}

// Called when the event loop is empty while an event is under way.
let whenIdle = () => {};
process.on('beforeExit', () => whenIdle());

function next(index) {
  if (index === input.events.length) return leave(0);
  begin(index);
  invoke(input.events[index], () => startTimer(next, 0, index + 1));
}

function invoke({ event, rawQueryString }, goOn) {
  define('preflightEvent', inside('(text) => JSON.parse(text)')(stringify(event)));
  const { request, response } = inside('preflightEvent');
  if (input.followsOthers) watchHeaders(request.headers, inside('Object.prototype'), 'request', ORDINARY);
  if (response !== undefined) watchHeaders(response.headers, inside('Object.prototype'), 'response', /(?!)/);
  const query = rawQueryString === null ? 'undefined' : stringify(rawQueryString);
  if (isModern) inside('Object.defineProperty(preflightEvent.request, "rawQueryString", { value: () => ' + query + ', enumerable: false })');
  const timer = startTimer(() => reportLast('{"status":"timed-out"}'), input.limitMs);
  timer.unref();
  let isOver = false;
  const end = (how, ...what) => {
    if (isOver) return;
    isOver = true;
    whenIdle = () => {};
    stopTimer(timer);
    how(...what);
    goOn();
  };
  let returned;
  try {
    returned = vm.runInContext('(0, preflightHandler)(preflightEvent)', context, { filename: 'runtime.js', timeout: input.limitMs });
  } catch (error) {
    return isTimeout(error) ? reportLast('{"status":"timed-out"}') : end(reportFault, error, 'handler');
  }
  if (returned !== null && typeof returned === 'object' && typeof returned.then === 'function') {
    whenIdle = () => end(reportNothing, 'never-settled');
    returned.then((value) => end(reportReturned, value), (error) => end(reportFault, error, 'handler'));
  } else {
    end(reportReturned, returned);
  }
}

void main();
`}`;
