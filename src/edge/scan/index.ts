import { cloudFrontJs } from '../../cloudfront/cloudfront-js.js';
import { isRequestEvent, type EdgeEvent } from '../../cloudfront/edge-headers.js';
import { CLOUDFRONT_FUNCTION } from '../../cloudfront/edge-limits.js';
import { FIRST_NODE_WITHOUT_CALLBACKS, nodeMajor } from '../../cloudfront/edge-runtimes.js';
import type { CodeReading, EdgeFault, OriginChange } from '../../model/edge-code.js';
import type { CodeFile, EdgeDefinition } from '../../model/edge-function.js';
import { distinct, doubted, faultOf, type Judging } from '../fault.js';
import { optionsOf, propertyOf, textOf, type Part } from '../part.js';
import { judgeReturned } from '../verdicts.js';
import { callFunction } from './calls.js';
import { argumentsFor, type Arguments } from './event.js';
import { Modules } from './modules.js';
import { forced, readMember } from './objects.js';
import { partOfVal } from './outcomes.js';
import { isNode, nodesOf, type FunctionNode } from './nodes.js';
import type { Parse } from './parse.js';
import { Exhausted, Run, variableOf, type Outcome } from './run.js';
import { unsupportedIn } from './syntax.js';
import { each, literal, type FunctionCell, type Val } from './values.js';

/**
 * Reads a function's code for one event: what it does to headers and origin, and what it returns, without running it. Pure,
 * bounded by steps, and never throws: code that cannot be followed gives fewer facts.
 */
export function readCode(definition: EdgeDefinition, event: EdgeEvent, parse: Parse): CodeReading {
  const { code } = definition;
  if (code.status === 'unknown') return { status: 'not-read', reason: code.reason };
  const [main] = code.files;
  if (main === undefined) return { status: 'not-read', reason: 'the package has no file that could be read' };
  if (!/\.(?:[mc]?[jt]s|jsx|tsx)$/.test(main.name) && definition.type === 'lambda') {
    return { status: 'not-read', reason: `${main.name} is not JavaScript` };
  }
  try {
    return new Reading(definition, event, parse, code.files, main).read();
  } catch {
    // A stack that is used up, or a construct nobody thought of: the code is a stranger's.
    return { status: 'not-read', reason: `${main.name} cannot be followed` };
  }
}

/** Nodes of a handler that are searched. */
const MAX_NODES = 20_000;
const SILENT = 'is nothing: the handler is not async, returns nothing and calls no callback, so that Lambda gives null';
const WRAPPED = 'the handler is wrapped by code that is not here';

class Reading {
  readonly #definition: EdgeDefinition;
  readonly #judging: Judging;
  readonly #parse: Parse;
  readonly #files: readonly CodeFile[];
  readonly #main: CodeFile;

  constructor(definition: EdgeDefinition, event: EdgeEvent, parse: Parse, files: readonly CodeFile[], main: CodeFile) {
    this.#definition = definition;
    this.#judging = { kind: definition.type, event };
    this.#parse = parse;
    this.#files = files;
    this.#main = main;
  }

  read(): CodeReading {
    const unsupported = this.#unsupported();
    const parsed = this.#parse(this.#main);
    if (parsed.status === 'refused') {
      return this.#judging.kind === 'function' && parsed.line !== null
        ? readingOf([...unsupported, this.#syntaxError(parsed.reason, parsed.line)], [], [])
        : { status: 'not-read', reason: parsed.reason };
    }
    const modules = new Modules(this.#files, this.#parse);
    const run = new Run(this.#judging, (inner, name, fromFile) => modules.load(inner, name, fromFile));
    whole(run, () => modules.run(run, 0));
    const handlers = this.#handlers(run, modules);
    if (handlers.length === 0) {
      const [gap] = run.gaps;
      const reason = gap ?? `the handler ${this.#handlerName()} was not found in ${this.#main.name}`;
      return unsupported.length > 0 ? readingOf(unsupported, [], [reason]) : { status: 'not-read', reason };
    }
    const found = handlers.map((handler) => this.#follow(run, handler));
    const faults = found.flatMap((one) => one.faults);
    const isWrapped = run.gaps.has(WRAPPED);
    return readingOf(
      [...unsupported, ...(isWrapped ? doubted(faults) : faults)],
      found.flatMap(({ changes }) => changes),
      [...run.gaps],
    );
  }

  #unsupported(): readonly EdgeFault[] {
    if (this.#definition.type !== 'function') return [];
    const { runtime, code } = this.#definition;
    const given = code.status === 'found' ? code.packageBytes : null;
    const bytes = given ?? Buffer.byteLength(this.#main.text);
    const max = CLOUDFRONT_FUNCTION.codeBytes;
    const detail = `has ${bytes} bytes; a CloudFront Function has at most ${max}`;
    const tooLarge = bytes > max ? [faultOf({ code: 'code-too-large', detail }, '', { file: 0, line: 1 }, 503)] : [];
    const parsed = this.#parse(this.#main);
    const version = runtime.known ? cloudFrontJs(runtime.value) : null;
    return parsed.status === 'parsed' ? [...tooLarge, ...unsupportedIn(parsed.program, version, 0)] : tooLarge;
  }

  #syntaxError(reason: string, line: number): EdgeFault {
    return faultOf(
      { code: 'syntax', detail: `is no JavaScript that could run: ${reason}` },
      '',
      { file: 0, line },
      503,
    );
  }

  #handlerName(): string {
    if (this.#definition.type === 'function') return 'handler';
    const { handler } = this.#definition;
    return handler.known && handler.value !== null ? (handler.value.split('.').at(-1) ?? 'handler') : 'handler';
  }

  /** The functions that may be the handler: mostly one. */
  #handlers(run: Run, modules: Modules): readonly FunctionCell[] {
    const module = modules.run(run, 0);
    if (module === null) return [];
    run.begin();
    let val: Val;
    if (this.#judging.kind === 'function') {
      const ref = variableOf(module.scope, 'handler');
      const cell = ref === null ? null : run.store.read(ref);
      val = cell?.type === 'variable' ? cell.val : { kind: 'undefined' };
    } else {
      const exports = readMember(run, module.holder, literal('exports'));
      val = readMember(run, exports, literal(this.#handlerName()));
    }
    const options = each(forced(run, val));
    if (options.length > 1 && options.some(({ kind }) => kind === 'unknown')) run.gaps.add(WRAPPED);
    return options.flatMap((option) => {
      const cell = option.kind === 'ref' ? run.store.read(option.ref) : null;
      return cell?.type === 'function' ? [cell] : [];
    });
  }

  #follow(
    run: Run,
    handler: FunctionCell,
  ): { readonly faults: readonly EdgeFault[]; readonly changes: readonly OriginChange[] } {
    run.begin();
    run.outcomes.length = 0;
    const args = argumentsFor(run);
    run.request = args.request;
    whole(run, () => callFunction(run, handler, args.values, true));
    const answers = this.#answers(run, handler);
    const judged = answers.flatMap((outcome) => this.#judge(outcome, answers));
    const silent = this.#isSilent(run, handler)
      ? [faultOf({ code: 'not-an-object', detail: SILENT, certainty: 'likely' }, '', run.at(handler.node))]
      : [];
    return {
      faults: [
        ...run.faults,
        ...judged,
        ...silent,
        ...this.#untold(run, answers, args),
        ...this.#callbackFaults(run, handler),
      ],
      changes: [...run.originChanges, ...answers.flatMap(({ part, at }) => this.#originChanges(part, at))],
    };
  }

  /** What counts as the handler's answer: what a callback was given, where there is one and the handler is not async. */
  #answers({ outcomes, answersElsewhere }: Run, { node }: FunctionCell): readonly Outcome[] {
    const called = outcomes.filter(({ by }) => by === 'callback');
    const returned = outcomes.filter(({ by }) => by !== 'callback');
    if (called.length > 0) {
      return [...called, ...(node.async === true ? returned.filter(({ part }) => part.kind !== 'undefined') : [])];
    }
    // A handler that takes a callback may hand it to code that is not followed.
    const mayCall = answersElsewhere || (this.#judging.kind === 'lambda' && node.async !== true);
    return mayCall ? returned.filter(({ part }) => part.kind !== 'undefined') : returned;
  }

  #judge({ part, at }: Outcome, all: readonly Outcome[]): readonly EdgeFault[] {
    const faults = judgeReturned(this.#judging, part).map((fault) => ({ ...fault, at: fault.at ?? at }));
    // The end of the code may be out of reach for reasons that were not followed.
    return part.kind === 'undefined' && all.length > 1 ? doubted(faults) : faults;
  }

  /** Whether a handler that is not async returns nothing and has no way to answer else. */
  #isSilent(run: Run, { node }: FunctionCell): boolean {
    if (this.#judging.kind !== 'lambda' || node.async === true || run.gaps.size > 0 || run.outcomes.length === 0)
      return false;
    return run.outcomes.every(({ by }) => by === 'end') && !usesMoreThanEvent(node);
  }

  /** Where something that is returned is not known, the changes of what was received are still likely to be in it. */
  #untold(run: Run, answers: readonly Outcome[], { request, response }: Arguments): readonly EdgeFault[] {
    if (answers.length > 0 && !answers.some(({ part }) => optionsOf(part).some(({ kind }) => kind === 'unknown')))
      return [];
    run.gaps.add('part of what it returns is only known when it runs');
    const val = isRequestEvent(this.#judging.event) || response === null ? request : response;
    return doubted(judgeReturned(this.#judging, partOfVal(run, val, null)));
  }

  #callbackFaults(run: Run, { node }: FunctionCell): readonly EdgeFault[] {
    if (this.#definition.type !== 'lambda') return [];
    const { runtime } = this.#definition;
    const major = runtime.known && runtime.value !== null ? nodeMajor(runtime.value) : null;
    const called = run.outcomes.find(({ by }) => by === 'callback');
    if (major === null) return [];
    if (major < FIRST_NODE_WITHOUT_CALLBACKS) {
      if (called !== undefined || node.async === true) return [];
      const mayBePromises = namesOfCalls(node);
      return run.outcomes.filter(({ name }) => name === null || !mayBePromises.has(name)).flatMap(unheard);
    }
    if (called === undefined) return [];
    const detail = `calls the callback, which nodejs${major}.x does not support any more`;
    const certainty = node.async === true ? 'likely' : 'certain';
    return [faultOf({ code: 'callback-handler', detail, certainty }, '', called.at, 503)];
  }

  #originChanges(part: Part, at: Outcome['at']): readonly OriginChange[] {
    if (this.#judging.kind !== 'lambda' || this.#judging.event !== 'origin-request') return [];
    return optionsOf(part).flatMap((option) => {
      if (option.kind !== 'record' || propertyOf(option, 'status').state === 'present') return [];
      const origin = propertyOf(option, 'origin');
      if (origin.state !== 'present' || origin.change === 'kept' || option.received === null) return [];
      return [{ by: 'request.origin', domainName: domainIn(origin.part), at: origin.at ?? at }];
    });
  }
}

/** Up to nodejs22.x Lambda takes no notice of what a handler returns that is neither async nor returns a promise. */
function unheard({ part, at, plain }: Outcome): readonly EdgeFault[] {
  if (part.kind !== 'record' || plain === null) return [];
  const detail = 'goes unheard: the handler is not async and calls no callback, so that Lambda gives null';
  return [faultOf({ code: 'not-an-object', detail, certainty: plain === 'object' ? 'likely' : 'possible' }, '', at)];
}

/** Variables that a handler gets from calls, and so may be promises. */
function namesOfCalls(node: FunctionNode): ReadonlySet<string> {
  const plain = new Set(['ObjectExpression', 'MemberExpression', 'Identifier', 'StringLiteral', 'NullLiteral']);
  return new Set(
    nodesOf(node.body, MAX_NODES).flatMap((inner) => {
      const [target, value] =
        inner.type === 'VariableDeclarator'
          ? [inner['id'], inner['init']]
          : inner.type === 'AssignmentExpression'
            ? [inner['left'], inner['right']]
            : [];
      if (!isNode(target) || typeof target['name'] !== 'string' || !isNode(value)) return [];
      return plain.has(value.type) ? [] : [target['name']];
    }),
  );
}

/** Whether a handler's code names anything that it gets besides the event: the context and the callback can answer. */
function usesMoreThanEvent(node: FunctionNode): boolean {
  const [, ...others] = node.params;
  if (others.some(({ type }) => type !== 'Identifier')) return true;
  const names = new Set(['arguments', ...others.flatMap((other) => (other.type === 'Identifier' ? [other.name] : []))]);
  const inner = nodesOf(node.body, MAX_NODES);
  return (
    node.params.some(({ type }) => type === 'RestElement') ||
    inner.length >= MAX_NODES ||
    inner.some((one) => one.type === 'Identifier' && typeof one['name'] === 'string' && names.has(one['name']))
  );
}

function domainIn(part: Part): string | null {
  if (part.kind !== 'record') return null;
  const inner = ['custom', 's3'].map((name) => propertyOf(part, name)).find(({ state }) => state === 'present');
  if (inner?.state !== 'present' || inner.part.kind !== 'record') return null;
  const domain = propertyOf(inner.part, 'domainName');
  return domain.state === 'present' ? textOf(domain.part) : null;
}

/** Follows as far as the steps reach. */
function whole(run: Run, follow: () => unknown): void {
  run.begin();
  try {
    follow();
  } catch (error) {
    if (!(error instanceof Exhausted) && !(error instanceof RangeError)) throw error;
    run.gaps.add('it is too large to be followed whole');
  }
}

function readingOf(
  faults: readonly EdgeFault[],
  originChanges: readonly OriginChange[],
  gaps: readonly string[],
): CodeReading {
  const changes = new Map(originChanges.map((change) => [JSON.stringify(change), change]));
  return {
    status: 'read',
    faults: distinct(faults),
    originChanges: [...changes.values()].slice(0, 10),
    gaps: gaps.slice(0, 5),
  };
}
