import { RUNNER_SHARED } from './runner-shared.js';

/**
 * The script that runs a Lambda@Edge handler on events, one after the other as a warm function gets them, and as Lambda's Node.js runtime calls it.
 *
 * Results count as Lambda counts them (Lambda Developer Guide, "Define Lambda function handler in Node.js"): a promise that
 * is returned, or else what the callback gets; `nodejs24.x` has no callbacks any more. A value that an older runtime's
 * handler returns without a promise is lost.
 */
export const LAMBDA_RUNNER = `${RUNNER_SHARED}${String.raw`
const { pathToFileURL } = require('node:url');
process.chdir('/var/task');
Object.assign(process.env, input.env);

// Output is thrown away: standard output belongs to the report.
const swallow = (chunk, encoding, callback) => {
  const after = typeof encoding === 'function' ? encoding : callback;
  if (typeof after === 'function') process.nextTick(after);
  return true;
};
Object.defineProperty(process.stdout, 'write', { value: swallow, writable: true, configurable: true });
Object.defineProperty(process.stderr, 'write', { value: swallow, writable: true, configurable: true });
for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table']) console[name] = () => {};

// Whoever asks the network gets nothing here: what follows from that is not the function's fault.
const asks = () => doubt('it asks the network, which it does not get here');
const net = require('node:net');
const dns = require('node:dns');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...all) {
  asks();
  return connect.apply(this, all);
};
for (const names of [dns, dns.promises]) {
  for (const name of Object.keys(names)) {
    const original = names[name];
    if (typeof original !== 'function' || !/^(?:lookup|resolve|reverse)/.test(name)) continue;
    names[name] = function (...all) {
      asks();
      return original.apply(this, all);
    };
  }
}

// The files of a package that are no code are not here: whoever misses one gets by in his own way, or does not.
const misses = (error) => {
  if (error !== null && typeof error === 'object' && (error.code === 'ENOENT' || error.code === 'ERR_ACCESS_DENIED')) {
    doubt('it reads a file that is not here');
  }
  return error;
};
const { readFileSync, readFile } = fs;
const readFileLater = fs.promises.readFile;
fs.readFileSync = function (...all) {
  try {
    return readFileSync.apply(this, all);
  } catch (error) {
    throw misses(error);
  }
};
fs.readFile = function (...all) {
  const callback = all.pop();
  return readFile.call(this, ...all, typeof callback !== 'function' ? callback : (error, ...rest) => callback(misses(error), ...rest));
};
fs.promises.readFile = async function (...all) {
  try {
    return await readFileLater.apply(this, all);
  } catch (error) {
    throw misses(error);
  }
};
require('node:module').syncBuiltinESMExports();

// TypeScript is written without the ends of file names.
const { registerHooks } = require('node:module');
if (input.resolvesLoosely && registerHooks !== undefined) {
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!/^\.\.?\//.test(specifier)) throw error;
        const base = specifier.replace(/\.[cm]?[jt]s$/, '');
        for (const end of ['.js', '.mjs', '.cjs', '/index.js']) {
          try {
            return next(base + end, context);
          } catch {}
        }
        throw error;
      }
    },
  });
}

// The values of an origin's custom headers are secret, so the event has stand-ins: reading one is noted.
function watchStandIns(event) {
  const origin = event.Records[0].cf.request.origin;
  const kind = origin === undefined ? undefined : origin.custom || origin.s3;
  const entries = kind === undefined ? [] : Object.values(kind.customHeaders || {}).flat();
  for (const entry of entries) {
    let { value } = entry;
    Object.defineProperty(entry, 'value', {
      enumerable: true,
      configurable: true,
      get() {
        if (!done) doubt("it reads the value of an origin's custom header, which is not shown to it here");
        return value;
      },
      set(next) {
        value = next;
      },
    });
  }
}

function contextOf() {
  const end = Date.now() + input.limitMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'us-east-1.replayed',
    functionVersion: '1',
    memoryLimitInMB: '128',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:replayed:1',
    awsRequestId: '00000000-0000-4000-8000-000000000000',
    logGroupName: '/aws/lambda/us-east-1.replayed',
    logStreamName: '2026/01/01/[1]00000000000000000000000000000000',
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
  };
}

function handlerIn(loaded) {
  for (const root of [loaded, loaded.default]) {
    let found = root;
    for (const name of input.handler) found = found === undefined || found === null ? undefined : found[name];
    if (typeof found === 'function') return found;
  }
  return null;
}

async function main() {
  let handler;
  try {
    handler = handlerIn(await import(pathToFileURL('/var/task/' + input.file)));
  } catch (error) {
    const { message, name } = describe(error);
    if (name === 'SyntaxError' && /import statement|Unexpected token 'export'|import\.meta/.test(message)) {
      reportNotRun('it is an ES module, and no package.json among its files says so');
    }
    reportThrown(error, 'load');
    return leave(0);
  }
  if (handler === null) return reportLast('{"status":"handler-missing","handler":' + stringify(input.handler.join('.')) + '}');
  if (!withCallbacks && handler.length >= 3 && handler.constructor.name !== 'AsyncFunction') return reportLast('{"status":"callback-handler"}');
  next(handler, 0);
}

const withCallbacks = input.runtimeMajor < 24;
// Called when the event loop is empty while an event is under way.
let whenIdle = () => {};
process.on('beforeExit', () => whenIdle());

function next(handler, index) {
  if (index === input.events.length) return leave(0);
  begin(index);
  invoke(handler, input.events[index].event, () => startTimer(next, 0, handler, index + 1));
}

function invoke(handler, event, goOn) {
  watchStandIns(event);
  const { request, response } = event.Records[0].cf;
  if (input.followsOthers) watchHeaders(request.headers, Object.prototype, 'request', ORDINARY);
  if (response !== undefined) watchHeaders(response.headers, Object.prototype, 'response', /(?!)/);
  const timer = startTimer(() => reportLast('{"status":"timed-out"}'), input.limitMs);
  timer.unref();
  // The first result counts, and nothing that comes after the next event has begun.
  let isOver = false;
  const end = (how, ...what) => {
    if (isOver) return;
    isOver = true;
    whenIdle = () => {};
    stopTimer(timer);
    how(...what);
    goOn();
  };
  const callback = (error, value) => {
    if (!withCallbacks) return;
    if (error !== null && error !== undefined) end(reportThrown, error, 'handler');
    else end(reportReturned, value);
  };
  const context = contextOf();
  if (withCallbacks) {
    context.done = callback;
    context.succeed = (value) => callback(null, value);
    context.fail = (error) => callback(error || 'failed');
  }
  let returned;
  try {
    returned = withCallbacks ? handler(event, context, callback) : handler(event, context);
  } catch (error) {
    return end(reportThrown, error, 'handler');
  }
  const isPromise = returned !== null && typeof returned === 'object' && typeof returned.then === 'function';
  if (isPromise) {
    returned.then(
      (value) => end(reportReturned, value),
      (error) => end(reportThrown, error, 'handler'),
    );
  } else if (!withCallbacks) {
    return end(reportReturned, returned);
  }
  whenIdle = () => end(reportNothing, isPromise || returned === undefined ? 'never-settled' : 'not-awaited');
}

void main();
`}`;
