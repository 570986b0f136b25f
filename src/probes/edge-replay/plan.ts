import {
  functionSamples,
  lambdaSamples,
  type SampleContext,
  type SampleEvent,
  type SampleOrigin,
} from '../../cloudfront/edge-sample-events.js';
import { EDGE_EVENTS } from '../../cloudfront/edge-headers.js';
import type { Behavior, Distribution, EdgeFunction, Origin } from '../../model/distribution.js';
import type { CloudFrontFunctionDefinition, CodeFile, LambdaDefinition } from '../../model/edge-function.js';
import type { GivenEvent } from '../../model/edge-replay.js';
import type { SourceLocation } from '../../model/location.js';
import { valueOr } from '../../model/value.js';
import { fingerprint, type Names } from './package.js';

/** One function to run at one event type, for all associations that come to the same. */
export interface Task {
  readonly associations: readonly EdgeFunction[];
  /** For people. */
  readonly name: string;
  readonly location: SourceLocation | null;
  readonly kind: 'lambda' | 'function';
  readonly eventType: string;
  readonly files: readonly CodeFile[];
  readonly events: readonly (SampleEvent & { readonly isGiven: boolean })[];
  readonly limitMs: number;
  readonly isConfiguredLimit: boolean;
  readonly heapMb: number;
  readonly isConfiguredHeap: boolean;
  /** See `EdgeReplay`. */
  readonly olderNode: string | null;
  /** What the runner is told besides the event, when the names of the files inside are known. */
  input(names: Names): Readonly<Record<string, unknown>>;
}

/** A function that is not run, and why. */
export interface Omitted {
  readonly name: string;
  readonly location: SourceLocation | null;
  readonly reason: string;
}

/** Longer waits show nothing more: there is no network to wait for. */
const MAX_LAMBDA_MS = 6_000;
/** How much longer than the configured time-out is waited: a build runner has other things to do. */
const PATIENCE = 2;
/** A CloudFront Function has to end within a millisecond; here it also waits for its turn. */
const FUNCTION_MS = 1_000;
const LAMBDA_HEAP_MB = { min: 256, max: 1_024 };
const FUNCTION_HEAP_MB = 64;
const OWN_NAME = 'd111111abcdef8.cloudfront.net';

/** What is to be run for these distributions, each thing once. */
export function planReplay(
  distributions: readonly Distribution[],
  given: readonly GivenEvent[],
): { readonly tasks: readonly Task[]; readonly omitted: readonly Omitted[] } {
  const tasks = new Map<string, Task>();
  const omitted = new Map<string, Omitted>();
  for (const distribution of distributions.filter(({ lifecycle }) => lifecycle !== 'destroyed')) {
    for (const behavior of distribution.behaviors) {
      for (const association of behavior.edgeFunctions) {
        const planned = planOne(distribution, behavior, association, given);
        if ('reason' in planned) {
          omitted.set(`${planned.name} ${planned.reason}`, planned);
          continue;
        }
        const { key, task } = planned;
        const before = tasks.get(key);
        tasks.set(
          key,
          before === undefined ? task : { ...before, associations: [...before.associations, association] },
        );
      }
    }
  }
  return { tasks: [...tasks.values()], omitted: [...omitted.values()] };
}

function planOne(
  distribution: Distribution,
  behavior: Behavior,
  association: EdgeFunction,
  given: readonly GivenEvent[],
): { readonly key: string; readonly task: Task } | Omitted {
  const { definition, arn, eventType } = association;
  const name = definition?.address ?? (arn.known ? arn.value : arn.expression);
  const location = definition?.location ?? association.location;
  const omit = (reason: string): Omitted => ({ name, location, reason });
  if (definition === null) return omit('its code is not in this workspace');
  if (!eventType.known) return omit('the type of its event is not known');
  if (definition.code.status === 'unknown') return omit(definition.code.reason);
  const [first] = definition.code.files;
  if (first === undefined) return omit('it has no files');
  const specifics =
    definition.type === 'lambda' ? lambdaSpecifics(definition, first) : functionSpecifics(definition, first);
  if (typeof specifics === 'string') return omit(specifics);
  const context = contextOf(distribution, behavior, association);
  const type = eventType.value;
  const followsOthers = isPreceded(behavior, type);
  const samples = definition.type === 'lambda' ? lambdaSamples(type, context) : functionSamples(type, context);
  if (samples.length === 0) return omit(`there is no event ${type} for it`);
  const ownEvents = given
    .filter((event) => event.kind === definition.type && event.eventType === type)
    .map(({ name: file, event }) => ({
      name: file,
      event,
      hasCloudFrontHeaders: false,
      rawQueryString: null,
      isGiven: true,
    }));
  const { files } = definition.code;
  const { limitMs, heapMb } = specifics;
  const settings = [
    definition.type,
    type,
    fingerprint(files),
    context,
    followsOthers,
    limitMs,
    heapMb,
    specifics.input(new Map()),
  ];
  return {
    key: JSON.stringify(settings),
    task: {
      associations: [association],
      name,
      location,
      kind: definition.type,
      eventType: type,
      events: [...samples.map((sample) => ({ ...sample, isGiven: false })), ...ownEvents],
      ...specifics,
      input: (names) => ({ ...specifics.input(names), followsOthers }),
    },
  };
}

/** Whether another function may have changed the request before this one gets it. */
function isPreceded({ edgeFunctions }: Behavior, eventType: string): boolean {
  const place = EDGE_EVENTS.findIndex((event) => event === eventType);
  return edgeFunctions.some(
    (other) =>
      !other.eventType.known || EDGE_EVENTS.findIndex((event) => event === valueOr(other.eventType, '')) < place,
  );
}

type Specifics = Pick<
  Task,
  'files' | 'limitMs' | 'isConfiguredLimit' | 'heapMb' | 'isConfiguredHeap' | 'olderNode' | 'input'
>;

/** How a Lambda function is run; or why it is not. */
function lambdaSpecifics(definition: LambdaDefinition, first: CodeFile): Specifics | string {
  const { runtime, handler, timeoutSeconds, memoryMb, code } = definition;
  const files = code.status === 'found' ? code.files : [];
  const runtimeName = valueOr(runtime, '') ?? '';
  if (runtimeName !== '' && !runtimeName.startsWith('nodejs'))
    return `only JavaScript is run, and its runtime is ${runtimeName}`;
  if (!/\.[cm]?[jt]sx?$/.test(first.name)) return 'its code is not JavaScript';
  if (!handler.known || handler.value === null) return 'the name of its handler is not known';
  const split = /^((?:.*\/)?[^./]+)\.(.+)$/.exec(handler.value);
  const [, module = '', path = ''] = split ?? [];
  if (split === null) return `its handler ${handler.value} is not of the form file.function`;
  const entry = files.find(({ name }) => name.replace(/\.[cm]?[jt]sx?$/, '') === module);
  if (entry === undefined) return `the file of its handler ${handler.value} is not among its files`;
  const runtimeMajor = Number(/^nodejs(\d+)/.exec(runtimeName)?.[1] ?? 22);
  const here = Number(process.versions.node.split('.')[0]);
  const configuredMs = timeoutSeconds.known ? timeoutSeconds.value * 1000 : null;
  const isConfiguredLimit = configuredMs !== null && configuredMs > 0 && configuredMs <= MAX_LAMBDA_MS;
  const memory = valueOr(memoryMb, LAMBDA_HEAP_MB.min);
  return {
    files,
    limitMs: isConfiguredLimit ? Math.min(PATIENCE * configuredMs, MAX_LAMBDA_MS) : MAX_LAMBDA_MS,
    isConfiguredLimit,
    heapMb: Math.round(Math.min(Math.max(memory, LAMBDA_HEAP_MB.min), LAMBDA_HEAP_MB.max)),
    isConfiguredHeap: memory <= LAMBDA_HEAP_MB.max,
    olderNode: runtimeMajor > here ? process.versions.node : null,
    input: (names) => ({
      file: names.get(entry.name) ?? entry.name,
      handler: path.split('.'),
      runtimeMajor,
      resolvesLoosely: files.some(({ name }) => /\.[cm]?tsx?$/.test(name)),
      env: ENVIRONMENT,
    }),
  };
}

/** What Lambda itself sets and functions at the edge may read; the same for all, nothing of this machine. */
const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_LAMBDA_FUNCTION_NAME: 'us-east-1.replayed',
  AWS_LAMBDA_FUNCTION_VERSION: '1',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
  LAMBDA_TASK_ROOT: '/var/task',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
};

function functionSpecifics({ runtime }: CloudFrontFunctionDefinition, first: CodeFile): Specifics | string {
  if (!runtime.known) return 'its runtime is not known';
  return {
    files: [{ ...first, name: 'function.js' }],
    limitMs: FUNCTION_MS,
    isConfiguredLimit: false,
    heapMb: FUNCTION_HEAP_MB,
    isConfiguredHeap: true,
    olderNode: null,
    input: () => ({ isCloudFrontFunction: true, runtime: runtime.value }),
  };
}

// ------------------------------------------------------------------------------------------------------- the event

function contextOf(distribution: Distribution, behavior: Behavior, association: EdgeFunction): SampleContext {
  const ownName = valueOr(distribution.domainName, OWN_NAME);
  const alias = distribution.aliases.find((one) => one.known && !one.value.startsWith('*'));
  return {
    distributionDomainName: ownName,
    host: alias !== undefined && alias.known ? alias.value : ownName,
    origin: originOf(distribution, behavior),
    includesBody: valueOr(association.includeBody, false),
  };
}

/** The origin that the behavior leads to, the first of a group; as far as it is known, else one like it. */
function originOf({ origins, originGroups }: Distribution, { targetOriginId }: Behavior): SampleOrigin {
  const target = valueOr(targetOriginId, null);
  const group = originGroups.find(({ id }) => id.known && id.value === target);
  const [primary] = group?.memberIds ?? [targetOriginId];
  const origin = origins.find(({ id }) => id.known && primary?.known === true && id.value === primary.value);
  return origin === undefined
    ? customOrigin(null)
    : origin.connection.type === 's3'
      ? s3Origin(origin)
      : customOrigin(origin);
}

function customOrigin(origin: Origin | null): SampleOrigin {
  const connection = origin?.connection.type === 'custom' ? origin.connection : null;
  const isPlain = connection !== null && valueOr(connection.protocolPolicy, null) === 'http-only';
  const port = connection === null ? null : valueOr(isPlain ? connection.httpPort : connection.httpsPort, null);
  return {
    type: 'custom',
    ...sharedParts(origin),
    protocol: isPlain ? 'http' : 'https',
    port:
      port !== null && (port === 80 || port === 443 || (port >= 1024 && port <= 65_535)) ? port : isPlain ? 80 : 443,
    readTimeout: 30,
    keepaliveTimeout: 5,
    sslProtocols: ['TLSv1.2'],
  };
}

function s3Origin(origin: Origin): SampleOrigin {
  const shared = sharedParts(origin);
  const region = /\.s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com/.exec(shared.domainName)?.[1];
  return { type: 's3', ...shared, region: region ?? 'us-east-1' };
}

/** Only what CloudFront would take: what is wrong with the origin itself is no fault of the function. */
function sharedParts(origin: Origin | null): Pick<SampleOrigin, 'domainName' | 'path' | 'customHeaderNames'> {
  const name = origin === null ? '' : valueOr(origin.domainName, '');
  const path = origin === null ? '' : valueOr(origin.path, '');
  const headers = origin?.customHeaders ?? [];
  return {
    domainName: /^(?=.{1,128}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name) ? name : 'origin.example.com',
    path: /^(?:\/[\w.~-]+)+$/.test(path) && path.length <= 255 ? path : '',
    customHeaderNames: headers.flatMap(({ name: header }) => (header.known ? [header.value] : [])),
  };
}
