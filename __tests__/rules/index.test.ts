import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { EDGE_EVENTS } from '../../src/cloudfront/edge-headers.js';
import type { Backend } from '../../src/model/backend.js';
import type {
  Behavior,
  Distribution,
  EdgeFunction,
  Origin,
  OriginConnection,
  OriginKind,
} from '../../src/model/distribution.js';
import { HEADER_FAULTS, RESPONSE_FAULTS, UNSUPPORTED_FAULTS, type CodeReading } from '../../src/model/edge-code.js';
import type { LambdaDefinition } from '../../src/model/edge-function.js';
import type { EdgeReplay, ReplayOutcome } from '../../src/model/edge-replay.js';
import { LAYERS } from '../../src/model/finding.js';
import type { DnsObservation, DnsOutcome, ExchangeObservation, TlsFailure } from '../../src/model/observation.js';
import type { OriginPlan } from '../../src/model/plan.js';
import type { Subject } from '../../src/model/rule.js';
import { known, unknown, type Value } from '../../src/model/value.js';
import { RULES } from '../../src/rules/index.js';
import { fileOf, functionOf, lambdaOf } from '../edge/scan/read.js';
import {
  answered,
  authorityOf,
  behaviorOf,
  certificateOf,
  chainOf,
  customConnection,
  distributionOf,
  dnsObservation,
  exchangeOf,
  hostForwardingOf,
  httpAnswered,
  NAME,
  NOW,
  originOf,
  plannedExchange,
  planOf,
  s3Connection,
  subjectOf,
  tlsCompleted,
  tlsFailed,
  vpcConnection,
} from '../support/model.js';
import { openBackends, soundBackends } from '../support/backends.js';

const PAGES = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const HEADINGS = [
  /what cloudfront does/i,
  /how preflight sees it/i,
  /how to see it by hand/i,
  /how to fix/i,
  /sources/i,
];

describe('the catalogue', () => {
  it('declares every rule whole, under an id of its own', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(LAYERS).toContain(rule.layer);
      expect(['error', 'warning', 'notice']).toContain(rule.level);
      expect(rule.status === null || (rule.status >= 300 && rule.status <= 599)).toBe(true);
      expect(rule.factsChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it.each(RULES.map(({ id }) => id))('has a page for %s with every heading and a dated source', (id) => {
    const path = `${PAGES}${id}.md`;
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
    for (const wanted of HEADINGS) expect(headings.filter((heading) => wanted.test(heading))).toHaveLength(1);
    const sources = text.slice(text.search(/^## Sources/im));
    expect(sources).toMatch(/https:\/\//);
    expect(sources).toContain('2026-11-22');
  });

  it('has no page without a rule, and no link between pages that leads nowhere', () => {
    const pages = readdirSync(PAGES);
    const ids = new Set(RULES.map(({ id }) => `${id}.md`));
    expect(pages.filter((page) => page !== 'README.md' && !ids.has(page))).toEqual([]);
    for (const page of pages) {
      const links = [...readFileSync(`${PAGES}${page}`, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)];
      for (const [, link] of links) expect(existsSync(`${PAGES}${link ?? ''}`)).toBe(true);
    }
  });

  it('finds nothing above a notice at a healthy origin, and nothing at all at an unknown one without observation', () => {
    for (const rule of RULES) {
      expect(rule.check(subjectOf()).filter(({ level }) => (level ?? rule.level) !== 'notice')).toEqual([]);
      const unseen = rule.check(unknownSubject()).filter(({ level }) => (level ?? rule.level) !== 'notice');
      expect({ rule: rule.id, unseen }).toEqual({ rule: rule.id, unseen: [] });
    }
  });

  it('finds nothing above a notice where nothing is known of the resource behind the origin', () => {
    const told = openSubjects().flatMap((subject) =>
      RULES.flatMap((rule) =>
        rule
          .check(subject)
          .filter(({ level }) => (level ?? rule.level) !== 'notice')
          .map(({ message }) => ({ rule: rule.id, connection: subject.origin.connection.type, message })),
      ),
    );
    expect(told).toEqual([]);
  });
});

/** Backends of every type of which nothing is known, behind an unknown origin and behind healthy ones of every type. */
function openSubjects(): readonly Subject[] {
  return openBackends().flatMap((backend) => {
    const value = known(backend);
    const unknownOne = unknownSubject();
    const parts: readonly Partial<Origin>[] = [
      { backend: value },
      { backend: value, kind: 'api-gateway', domainName: known('abc.execute-api.eu-west-1.amazonaws.com') },
      { backend: value, connection: s3Connection(), domainName: unknown('variable', 'var.bucket'), kind: 'unknown' },
      // Origin access control on a website endpoint is wrong whatever else is not known.
      ...(backend.type === 'bucket' && backend.endpoint === 'website'
        ? []
        : [
            {
              backend: value,
              connection: s3Connection(),
              domainName: unknown<string>('variable', 'var.bucket'),
              kind: 'unknown' as const,
              accessControl: known('E1OAC'),
            },
          ]),
      { backend: value, connection: customConnection({ protocolPolicy: known('match-viewer') }) },
      { backend: value, connection: vpcConnection() },
    ];
    return [
      { ...unknownOne, origin: { ...unknownOne.origin, backend: value } },
      ...parts.map((origin) =>
        subjectOf({
          origin,
          plan: { hostForwarding: hostForwardingOf({ forwarded: 'yes', names: ['www.example.com'] }) },
        }),
      ),
    ];
  });
}

/** An origin of which nothing is known. */
function unknownSubject(): Subject {
  const open = unknown<never>('variable', 'var.anything');
  const connection: OriginConnection = {
    type: 'custom',
    httpPort: open,
    httpsPort: open,
    protocolPolicy: open,
    sslProtocols: open,
    readTimeoutSeconds: open,
    keepaliveTimeoutSeconds: open,
    ipAddressType: open,
    clientCertificate: open,
  };
  const origin = originOf({
    id: open,
    kind: 'unknown',
    domainName: open,
    path: open,
    connection,
    connectionAttempts: open,
    connectionTimeoutSeconds: open,
    responseCompletionTimeoutSeconds: open,
    accessControl: open,
    backend: open,
  });
  const behavior = behaviorOf({
    targetOriginId: open,
    viewerProtocolPolicy: open,
    cachePolicy: { type: 'id', id: open },
  });
  const distribution = distributionOf({
    domainName: open,
    aliases: [open],
    enabled: open,
    origins: [origin],
    behaviors: [behavior],
    errorPages: [
      { errorCode: open, cachingMinTtlSeconds: open, responseCode: open, responsePagePath: open, location: null },
    ],
    originGroups: [
      { id: open, memberIds: [open, unknown('variable', 'var.second')], failoverStatusCodes: open, location: null },
    ],
  });
  const plan = planOf({
    used: 'unknown',
    hostForwarding: hostForwardingOf({ forwarded: 'unknown' }),
    schemes: [],
    lookup: null,
    exchanges: [],
    unprobed: 'the domain name is not known',
  });
  return {
    distribution,
    origin,
    plan,
    observation: { dns: null, exchanges: [] },
    replays: new Map(),
    edge: new Map(),
    settings: { now: NOW, expiryDays: 14, unreachable: 'inconclusive' },
  };
}

// ------------------------------------------------------------------------------------------------------ arbitraries

function value<T>(of: fc.Arbitrary<T>): fc.Arbitrary<Value<T>> {
  return fc.oneof(
    of.map((one) => known(one)),
    fc.array(of, { maxLength: 3 }).map((alternatives) => unknown<T>('conditional', 'var.x', { alternatives })),
  );
}

const name = fc.oneof(
  fc.constantFrom(
    NAME,
    'www.example.com',
    'd111111abcdef8.cloudfront.net',
    'internal-a-1.eu-west-1.elb.amazonaws.com',
    'b.s3-website-eu-west-1.amazonaws.com',
    'a.b.s3.amazonaws.com',
    'x.execute-api.eu-west-1.amazonaws.com',
    'x.data.mediastore.eu-west-1.amazonaws.com',
  ),
  fc.string({ maxLength: 300 }),
);
const kind = fc.constantFrom<OriginKind>(
  'custom',
  's3',
  's3-website',
  'load-balancer',
  'api-gateway',
  'ec2',
  'vpc',
  'unknown',
);
const number = fc.oneof(fc.integer({ min: -5, max: 70_000 }), fc.double());
const seconds = value(number);

const connection: fc.Arbitrary<OriginConnection> = fc.oneof(
  fc
    .record({
      httpPort: value(number),
      httpsPort: value(number),
      protocolPolicy: value(fc.constantFrom('http-only' as const, 'https-only' as const, 'match-viewer' as const)),
      sslProtocols: value(
        fc.array(fc.constantFrom('SSLv3', 'TLSv1', 'TLSv1.2', 'TLSv1.3', '')) as fc.Arbitrary<readonly string[]>,
      ),
      readTimeoutSeconds: seconds,
      keepaliveTimeoutSeconds: seconds,
      ipAddressType: value(fc.constantFrom('ipv4' as const, 'ipv6' as const, 'dualstack' as const)),
      clientCertificate: value(fc.boolean()),
    })
    .map(customConnection),
  seconds.map((readTimeoutSeconds) => s3Connection({ readTimeoutSeconds })),
  seconds.map((keepaliveTimeoutSeconds) => vpcConnection({ keepaliveTimeoutSeconds })),
);

const id = fc.constantFrom('site', 'other', 'group', '');
const backend = value(fc.constantFrom<Backend | null>(null, ...openBackends(), ...soundBackends()));
const origin: fc.Arbitrary<Origin> = fc
  .record({
    backend,
    accessControl: value(fc.constantFrom('E1OAC', null, '')),
    id: value(id),
    kind,
    domainName: value(name),
    path: value(fc.string()),
    connection,
    connectionAttempts: seconds,
    connectionTimeoutSeconds: seconds,
    responseCompletionTimeoutSeconds: value(fc.option(number)),
  })
  .map(originOf);

const policy = fc.constantFrom(
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
  '216adef6-5c7f-47e4-b989-5492eafa07d3',
  'nobody',
);
const text = fc.string({ maxLength: 20 });
const lambda: fc.Arbitrary<LambdaDefinition> = fc
  .record({
    region: value(fc.constantFrom('us-east-1', 'eu-west-1', '')),
    qualifier: value(fc.constantFrom('version' as const, 'latest' as const, 'alias' as const, 'none' as const)),
    runtime: value(fc.option(fc.constantFrom('nodejs16.x', 'nodejs22.x', 'python3.9', 'ruby3.3', ''))),
    architectures: value(fc.array(text) as fc.Arbitrary<readonly string[]>),
    memoryMb: value(number),
    timeoutSeconds: value(number),
    ephemeralStorageMb: value(number),
    environmentNames: value(fc.array(text) as fc.Arbitrary<readonly string[]>),
    usesVpc: value(fc.boolean()),
    traces: value(fc.boolean()),
    trustedServices: fc.record({ items: fc.array(text), mayBeMore: fc.boolean() }),
  })
  .map((overrides) => lambdaOf([fileOf('index.js', '')], overrides));
const cloudFrontFunction = fc
  .record({ runtime: value(fc.constantFrom('cloudfront-js-1.0', 'x')), publish: value(fc.boolean()) })
  .map((overrides) => functionOf('', overrides));
const edgeFunction: fc.Arbitrary<EdgeFunction> = fc.record({
  type: fc.constantFrom('lambda' as const, 'function' as const),
  eventType: value(fc.oneof(fc.constantFrom<string>(...EDGE_EVENTS), text)),
  arn: value(fc.oneof(fc.constantFrom('arn:aws:lambda:eu-west-1:1:function:x:$LATEST', ''), text)),
  includeBody: value(fc.boolean()),
  definition: fc.option(fc.oneof(lambda, cloudFrontFunction)),
  location: fc.constant(null),
});
const position = fc.option(fc.record({ file: fc.nat(3), line: fc.nat(100) }));
const codeReading: fc.Arbitrary<CodeReading> = fc.oneof(
  fc.record({ status: fc.constant('not-read' as const), reason: text }),
  fc.record({
    status: fc.constant('read' as const),
    faults: fc.array(
      fc.record({
        code: fc.constantFrom(...HEADER_FAULTS, ...UNSUPPORTED_FAULTS, ...RESPONSE_FAULTS),
        detail: text,
        path: text,
        status: fc.constantFrom(502 as const, 503 as const),
        certainty: fc.constantFrom('certain' as const, 'likely' as const, 'possible' as const),
        at: position,
      }),
      { maxLength: 15 },
    ),
    originChanges: fc.array(fc.record({ by: text, domainName: fc.option(text), at: position }), { maxLength: 2 }),
    gaps: fc.array(text, { maxLength: 2 }),
  }),
);

const behavior: fc.Arbitrary<Behavior> = fc
  .record({
    pathPattern: value(fc.string()),
    targetOriginId: value(id),
    viewerProtocolPolicy: value(fc.constantFrom('allow-all' as const, 'https-only' as const)),
    cachePolicy: value(policy).map((one) => ({ type: 'id' as const, id: one })),
    originRequestPolicy: value(policy).map((one) => ({ type: 'id' as const, id: one })),
    edgeFunctions: fc.array(edgeFunction, { maxLength: 2 }),
    forwardedHeaders: fc.option(
      value(fc.array(fc.constantFrom('Host', '*', 'Accept')) as fc.Arbitrary<readonly string[]>),
    ),
  })
  .map(behaviorOf);

function distribution(one: Origin): fc.Arbitrary<Distribution> {
  return fc
    .record({
      domainName: value(name),
      aliases: fc.array(value(name), { maxLength: 3 }),
      enabled: value(fc.boolean()),
      origins: fc.array(origin, { maxLength: 2 }).map((others) => [one, ...others]),
      behaviors: fc.array(behavior, { maxLength: 3 }),
      originGroups: fc.array(
        fc.record({
          id: value(id),
          memberIds: fc.array(value(id), { maxLength: 3 }),
          failoverStatusCodes: value(fc.array(fc.constantFrom(500, 502, 503, 504)) as fc.Arbitrary<readonly number[]>),
          location: fc.constant(null),
        }),
        { maxLength: 2 },
      ),
      errorPages: fc.array(
        fc.record({
          errorCode: value(fc.constantFrom(404, 502, 504)),
          cachingMinTtlSeconds: value(fc.option(number)),
          responseCode: value(fc.option(fc.integer())),
          responsePagePath: value(fc.option(fc.string())),
          location: fc.constant(null),
        }),
        { maxLength: 2 },
      ),
    })
    .map(distributionOf);
}

const outcome: fc.Arbitrary<DnsOutcome> = fc.oneof(
  fc
    .record({
      rcode: fc.constantFrom('NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'FORMERR'),
      authoritative: fc.boolean(),
      chain: fc.array(fc.record({ owner: name, target: name }), { maxLength: 20 }),
      chainLoops: fc.boolean(),
      addresses: fc.array(fc.ipV4(), { maxLength: 3 }),
      referral: fc.array(name, { maxLength: 2 }),
      deniedBy: fc.option(name),
    })
    .map(answered),
  fc.constantFrom<DnsOutcome>(
    { status: 'timeout', tries: 3 },
    { status: 'refused' },
    { status: 'unreachable', code: 'ENETUNREACH' },
    { status: 'malformed', detail: '' },
    { status: 'truncated', overTcp: 'closed' },
  ),
);

const dns: fc.Arbitrary<DnsObservation> = fc
  .record({
    lookups: fc.array(
      fc.record({
        type: fc.constantFrom('A' as const, 'AAAA' as const),
        server: fc.string(),
        outcome,
        durationMs: fc.nat(),
      }),
      { maxLength: 2 },
    ),
    addresses: fc.array(
      fc.record({
        address: fc.ipV4(),
        family: fc.constant(4 as const),
        specialPurpose: fc.option(fc.constant('private use')),
        allowed: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    authority: fc.option(fc.array(outcome, { maxLength: 3 }).map((outcomes) => authorityOf(outcomes))),
    withCheckingDisabled: fc.option(outcome),
  })
  .map(dnsObservation);

const failure = fc.constantFrom<TlsFailure>(
  { type: 'alert', code: 40, name: 'handshake_failure' },
  { type: 'alert', code: 112, name: 'unrecognized_name' },
  { type: 'closed' },
  { type: 'reset' },
  { type: 'timeout', afterMs: 10_000 },
  { type: 'not-tls', looksLike: 'http', firstBytes: 'HTTP/1.1 400' },
  { type: 'malformed', detail: '' },
  { type: 'local', detail: '' },
);

const tls = fc.oneof(
  fc.constant(null),
  failure.map((one) => tlsFailed({ failure: one })),
  fc
    .record({
      subject: fc.string(),
      notBefore: fc.string(),
      notAfter: fc.string(),
      dnsNames: fc.array(name, { maxLength: 3 }),
      signatureAlgorithm: fc.string(),
      isCa: fc.boolean(),
      selfSigned: fc.boolean(),
      extendedKeyUsage: fc.option(fc.array(fc.string(), { maxLength: 2 })),
      certifiedByNext: fc.option(fc.boolean()),
    })
    .chain((leaf) =>
      fc
        .record({
          certificates: fc.constantFrom(
            [],
            [certificateOf(leaf)],
            [certificateOf(leaf), certificateOf({ position: 1 })],
          ),
          paths: fc.constantFrom([], [{ positions: [0, 7], end: 'missing-issuer' as const, anchor: null }]),
          verification: fc.constantFrom(
            { trusted: true as const },
            { trusted: false as const, code: 'CERT_HAS_EXPIRED' },
          ),
        })
        .map((chain) => tlsCompleted({ chain: chainOf(chain) })),
    ),
);

const http = fc.oneof(
  fc.constant(null),
  fc
    .record({
      statusCode: fc.integer({ min: 100, max: 599 }),
      headers: fc.dictionary(fc.constantFrom('location', 'keep-alive', 'connection'), fc.string(), { maxKeys: 3 }),
      firstByteMs: fc.nat(),
      longestGapMs: fc.nat(),
      continues: fc.nat(3),
    })
    .map(httpAnswered),
  fc
    .constantFrom(
      { type: 'closed' } as const,
      { type: 'reset' } as const,
      { type: 'timeout', phase: 'head' } as const,
      { type: 'http2' } as const,
      { type: 'malformed', code: 'HPE_INVALID_CONSTANT', firstBytes: '\u001b[31m' } as const,
    )
    .map((one) => ({ status: 'failed' as const, failure: one, receivedBytes: 0, afterMs: 1 })),
);

const exchange: fc.Arbitrary<ExchangeObservation> = fc
  .record({
    tcp: fc.constantFrom(
      { status: 'connected', durationMs: 1 } as const,
      { status: 'refused', durationMs: 1 } as const,
      { status: 'timeout', afterMs: 1, attempts: 3 } as const,
      { status: 'unreachable', code: 'EHOSTUNREACH' } as const,
      { status: 'not-attempted', reason: 'no IPv6 here' } as const,
    ),
    tls,
    http,
    speaksTls: fc.option(fc.boolean()),
  })
  .map(exchangeOf);

const plan: fc.Arbitrary<OriginPlan> = fc
  .record({
    used: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    forwarded: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const, 'unused' as const),
    exchanges: fc.constantFrom(
      [],
      [plannedExchange()],
      [plannedExchange({ scheme: 'http', port: 80, serverName: null })],
    ),
  })
  .map(({ used, forwarded, exchanges }) =>
    planOf({ used, exchanges, hostForwarding: hostForwardingOf({ forwarded }) }),
  );

const replayOutcome: fc.Arbitrary<ReplayOutcome> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((one) => ({
    status: 'returned' as const,
    value: one,
    excerpt: JSON.stringify(one).slice(0, 200),
  })),
  fc.constantFrom<ReplayOutcome>(
    { status: 'too-large', bytes: 2_000_000 },
    { status: 'nothing', because: 'not-awaited' },
    { status: 'nothing', because: 'never-settled' },
    { status: 'threw', phase: 'handler', error: '', at: null },
    { status: 'threw', phase: 'load', error: 'SyntaxError: x', at: { file: '../x', line: 99_999 } },
    { status: 'callback-handler' },
    { status: 'handler-missing', handler: '' },
    { status: 'exited', exitCode: 3 },
    { status: 'timed-out', limitMs: 6_000, isConfigured: true },
    { status: 'out-of-memory', limitMb: 256, isConfigured: false },
    { status: 'crashed', exitCode: null },
    { status: 'not-run', reason: '' },
  ),
);
const edgeReplay: fc.Arbitrary<EdgeReplay> = fc
  .record({
    kind: fc.constantFrom('lambda' as const, 'function' as const),
    eventType: fc.constantFrom('viewer-request', 'origin-request', 'origin-response', 'viewer-response', 'x'),
    olderNode: fc.option(fc.constant('20.1.0')),
    outcomes: fc.tuple(replayOutcome, replayOutcome),
    doubts: fc.constantFrom([], ['it asks the network']),
    sent: fc.record({ request: fc.jsonValue(), response: fc.jsonValue() }),
    flags: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ outcomes: [first, second], doubts, sent, flags: [isGiven, hasCloudFrontHeaders], ...replay }) => {
    const runs = [
      { outcome: first, doubts },
      { outcome: second, doubts },
    ] as const;
    return { ...replay, events: [{ name: 'GET of a page', isGiven, hasCloudFrontHeaders, sent, runs }] };
  });

const subject: fc.Arbitrary<Subject> = origin.chain((one) =>
  fc
    .record({
      distribution: distribution(one),
      origin: fc.constant(one),
      plan,
      observation: fc.record({ dns: fc.option(dns), exchanges: fc.array(exchange, { maxLength: 3 }) }),
      reading: codeReading,
      replay: edgeReplay,
      settings: fc.record({
        now: fc.constant(NOW),
        expiryDays: fc.nat(400),
        unreachable: fc.constantFrom('inconclusive' as const, 'warn' as const, 'fail' as const),
      }),
    })
    .map(({ reading, replay, ...parts }) => {
      const functions = parts.distribution.behaviors.flatMap(({ edgeFunctions }) => edgeFunctions);
      return {
        ...parts,
        edge: new Map(functions.map((one) => [one, reading])),
        replays: new Map(functions.map((one) => [one, replay])),
      };
    }),
);

describe('check()', () => {
  it('never throws, always says something, and gives the same drafts for the same subject', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const rule of RULES) {
          const drafts = rule.check(one);
          for (const { message, remediation } of drafts) {
            expect(message.length).toBeGreaterThan(20);
            expect(remediation.length).toBeGreaterThan(10);
            expect(`${message} ${remediation}`).not.toMatch(/undefined|\[object|NaN ms/);
          }
          expect(rule.check(one)).toEqual(drafts);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('raises no error from the network that a second look could not check', () => {
    fc.assert(
      fc.property(subject, (one) => {
        for (const rule of RULES.filter(({ layer }) => layer !== 'config')) {
          const errors = rule.check(one).filter(({ level }) => (level ?? rule.level) === 'error');
          for (const { seenIn } of errors) expect(seenIn?.length ?? 0).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
