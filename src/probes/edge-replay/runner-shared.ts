/**
 * What the two runners have in common, as the source text of a CommonJS script: it is written to a file and runs inside the
 * walls, in the same process as the stranger's code.
 *
 * It takes what it needs of the language before that code is loaded, so that a careless function cannot spoil its own
 * report. A hostile one can still lie about its own result, and that is all it can do: who reads the report sees
 * text in which a line with the run's own nonce holds one JSON value.
 */
export const RUNNER_SHARED = String.raw`'use strict';
const fs = require('node:fs');
const input = JSON.parse(fs.readFileSync(0, 'utf8'));
const { nonce } = input;
const writeSync = fs.writeSync;
const stringify = JSON.stringify;
const from = Buffer.from;
const leave = process.reallyExit.bind(process);
const startTimer = setTimeout;
const stopTimer = clearTimeout;
const slice = Function.prototype.call.bind(String.prototype.slice);
const exec = Function.prototype.call.bind(RegExp.prototype.exec);
const text = String;
const byteLength = Buffer.byteLength;
const doubts = Object.create(null);
let doubtCount = 0;
let doubtsOfLoad = 0;
const pause = Atomics.wait;
const clock = new Int32Array(new SharedArrayBuffer(4));
// The event that is under way; -1 while the code is loaded, which concerns all of them.
let current = -1;
let done = false;

// Why production may behave differently.
function doubt(reason) {
  for (let index = 0; index < doubtCount; index += 1) if (doubts[index] === reason) return;
  if (doubtCount < 5) doubts[doubtCount++] = reason;
}

// Headers that the code asked a message for and that the sample does not have. A proxy behind the object sees who asks, and
// leaves the object itself as it is.
let asked = '';
const has = Reflect.has;
const get = Reflect.get;
function watchHeaders(headers, prototype, whose, isOrdinary) {
  if (headers === undefined || headers === null) return;
  Object.setPrototypeOf(headers, new Proxy(prototype, {
    get(target, name, receiver) {
      if (typeof name === 'string' && asked === '' && !has(target, name) && exec(isOrdinary, name) === null) {
        asked = 'it reads the header ' + slice(name, 0, 80) + ' of the ' + whose + ', which the samples do not have';
      }
      return get(target, name, receiver);
    },
  }));
}

// What viewers send by themselves, or do not: a function has to get by without.
const ORDINARY = /^(?:accept|access-control-request|if|sec|content)(?:-|$)|^(?:authorization|cookie|origin|referer|user-agent|range|dnt|te|pragma|cache-control|forwarded|x-forwarded-for|x-requested-with|host|cloudfront-.*)$/;

// One line: the nonce, the number of the event, and the report. Its parts are put together by hand: nobody's toJSON
// meddles with them.
function report(outcome) {
  if (done) return;
  done = true;
  let list = '';
  for (let index = 0; index < doubtCount; index += 1) list += (index === 0 ? '' : ',') + stringify(doubts[index]);
  send(current + ' {"doubts":[' + list + '],"outcome":' + outcome + '}');
}

// What leaves the process in a state of which nobody knows: the other events get one of their own.
function reportLast(outcome) {
  report(outcome);
  leave(0);
}

function begin(index) {
  // What was in doubt while the code was loaded is so for all events.
  if (current === -1) doubtsOfLoad = doubtCount;
  current = index;
  done = false;
  doubtCount = doubtsOfLoad;
  asked = '';
  send(index + ' begins');
}

function send(line) {
  const bytes = from('\n' + nonce + ' ' + line + '\n', 'utf8');
  let sent = 0;
  let refused = 0;
  while (sent < bytes.length && refused < 5000) {
    try {
      sent += writeSync(1, bytes, sent, bytes.length - sent);
    } catch (error) {
      if (error.code !== 'EAGAIN') break;
      refused += 1;
      pause(clock, 0, 0, 1);
    }
  }
}

function reportReturned(value) {
  let json;
  try {
    json = stringify(value === undefined ? null : value);
  } catch (error) {
    return reportThrown(error, 'handler');
  }
  if (json === undefined) json = 'null';
  const bytes = byteLength(json);
  if (bytes > input.maxBytes) return report('{"status":"too-large","bytes":' + bytes + '}');
  report('{"status":"returned","value":' + json + '}');
}

function reportThrown(error, phase) {
  const told = describe(error);
  if (exec(/^RangeError: (?:Array buffer allocation failed|Failed to allocate memory|Invalid string length)/, told.message) !== null) {
    return report('{"status":"out-of-memory"}');
  }
  if (asked !== '' && phase === 'handler' && told.name === 'TypeError') doubt(asked);
  const missing = missingIn(told);
  if (missing !== null) return reportNotRun(missing);
  report('{"status":"threw","phase":' + stringify(phase) + ',"error":' + stringify(told.message) + ',"at":' + placeIn(told.stack) + '}');
}

function reportNotRun(reason) {
  report('{"status":"not-run","reason":' + stringify(slice(reason, 0, 300)) + '}');
}

function reportNothing(because) {
  report('{"status":"nothing","because":' + stringify(because) + '}');
}

// Name, message, code and stack of whatever was thrown; reading them may throw again.
function describe(error) {
  const read = (name) => {
    try {
      const value = error[name];
      return value === undefined || value === null ? '' : slice(text(value), 0, name === 'stack' ? 8000 : 300);
    } catch {
      return '';
    }
  };
  if (error === null || (typeof error !== 'object' && typeof error !== 'function')) {
    let message = 'something that cannot be shown';
    try {
      message = slice(text(error), 0, 300);
    } catch {}
    return { name: '', message, code: '', stack: '' };
  }
  const name = read('name');
  const message = read('message');
  return { name, message: name === '' ? message : name + ': ' + message, code: read('code'), stack: read('stack') };
}

// What is missing here and not necessarily there; null for an error that is the function's own.
function missingIn({ message, code }) {
  const named = exec(/(?:module|package) '([^'\n]{1,200})'/, message);
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return 'it needs the module ' + (named === null ? '(unnamed)' : named[1]) + ', which is not among its files';
  }
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' || code === 'ERR_UNSUPPORTED_DIR_IMPORT') {
    return 'it imports a file that node cannot load as it is';
  }
  if (code === 'ERR_ACCESS_DENIED' || code === 'EROFS' || code === 'EFBIG' || code === 'EACCES' || code === 'EPERM') {
    return 'it needs files, processes or addons, which it does not get here';
  }
  if (code === 'ENOENT') return 'it needs a file that is not here';
  return null;
}

// The topmost line of the stack that lies in the code.
function placeIn(stack) {
  const found = exec(/\/var\/task\/([^\s:()?]{1,200}):(\d{1,7})/, stack);
  return found === null ? 'null' : '{"file":' + stringify(found[1]) + ',"line":' + found[2] + '}';
}

send('started');
const reportUncaught = (error) => {
  reportThrown(error, current === -1 ? 'load' : 'handler');
  leave(0);
};
process.on('uncaughtException', reportUncaught);
process.on('unhandledRejection', reportUncaught);
process.on('exit', (code) => reportLast('{"status":"exited","exitCode":' + (Number(code) | 0) + '}'));
`;
