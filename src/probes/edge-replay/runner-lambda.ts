import { RUNNER_SHARED } from './runner-shared.js';

/**
 * The script that runs a Lambda@Edge handler on one event, as Lambda's Node.js runtime calls it.
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
        if (!finished) doubt("it reads the value of an origin's custom header, which is not shown to it here");
        return value;
      },
      set(next) {
        value = next;
      },
    });
  }
}

let finished = false;
function finish(how, ...what) {
  finished = true;
  how(...what);
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
      return reportNotRun('it is an ES module, and no package.json among its files says so');
    }
    return finish(reportThrown, error, 'load');
  }
  if (handler === null) return report('{"status":"handler-missing","handler":' + stringify(input.handler.join('.')) + '}');
  invoke(handler);
}

function invoke(handler) {
  const withCallbacks = input.runtimeMajor < 24;
  const event = input.event;
  watchStandIns(event);
  startTimer(() => report('{"status":"timed-out"}'), input.limitMs).unref();
  const callback = (error, value) => {
    if (!withCallbacks) return;
    if (error !== null && error !== undefined) finish(reportThrown, error, 'handler');
    else finish(reportReturned, value);
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
    return finish(reportThrown, error, 'handler');
  }
  const isPromise = returned !== null && typeof returned === 'object' && typeof returned.then === 'function';
  if (isPromise) {
    returned.then(
      (value) => finish(reportReturned, value),
      (error) => finish(reportThrown, error, 'handler'),
    );
  } else if (!withCallbacks) {
    if (handler.length >= 3) return report('{"status":"callback-handler"}');
    return finish(reportReturned, returned);
  }
  process.on('beforeExit', () => {
    if (isPromise || returned === undefined) reportNothing('never-settled');
    else reportNothing('not-awaited');
  });
}

void main();
`}`;
