import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

import type {
  BodyObservation,
  DnsOutcome,
  HttpFailure,
  HttpObservation,
  IdleObservation,
  TcpObservation,
  TlsFailure,
  TlsObservation,
} from '../../src/model/observation.js';
import { renderJson } from '../../src/reports/json.js';
import {
  ADDRESSES,
  ANSWER,
  HEALTHY,
  HOSTILE_TEXT,
  WITH_EDGE,
  MIXED,
  chain,
  completed,
  dns,
  exchange,
  hostileReport,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

let validate: ValidateFunction;

beforeAll(async () => {
  const schema: unknown = JSON.parse(
    await readFile(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
  validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
});

function errorsIn(value: unknown): unknown {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A report as plain JSON in which one place, named by its keys, has another value (`undefined` removes it). */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(renderJson(MIXED));
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
  return copy;
}

describe('renderJson', () => {
  it('is indented, ends with one line feed, and gives back the report', () => {
    const text = renderJson(MIXED);
    expect(text.startsWith('{\n  "schemaVersion": 1,\n  "verdict": "fail",\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(MIXED);
  });

  it('gives back what was checked of edge functions, by the schema', () => {
    const one = report([WITH_EDGE]);
    const parsed: unknown = JSON.parse(renderJson(one));
    expect(parsed).toEqual(one);
    expect(errorsIn(parsed)).toEqual([]);
  });

  it('keeps hostile text as data and prints none of it raw', () => {
    const text = renderJson(hostileReport());
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toEqual(hostileReport());
    expect(JSON.stringify(parsed)).toContain(JSON.stringify(HOSTILE_TEXT).slice(1, 40));
  });

  it('prints only what belongs to the report', () => {
    const carried = origin();
    Object.assign(carried, { customHeaders: [['x-secret', 'hunter2']] });
    Object.assign(carried.settings, { secret: 'hunter2' });
    expect(renderJson(report([carried]))).not.toContain('hunter2');
  });
});

describe('report.schema.json', () => {
  it.each([
    ['one of each kind', MIXED],
    ['healthy', HEALTHY],
    ['nothing', report([])],
    ['40 origins', manyOrigins(40, 12)],
    ['500 findings', manyFindings(500)],
    ['hostile', hostileReport()],
  ])('accepts what is rendered: %s', (_, one) => {
    expect(errorsIn(JSON.parse(renderJson(one)))).toEqual([]);
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['another version', ['schemaVersion'], 2],
    ['an unknown verdict', ['verdict'], 'ok'],
    ['a property of its own', ['generatedBy'], 'x'],
    ['missing counts', ['counts', 'pass'], undefined],
    ['negative counts', ['counts', 'pass'], -1],
    ['an unknown kind', ['origins', 0, 'kind'], 'alb'],
    ['a missing key', ['origins', 0, 'key'], undefined],
    ['a further property of an origin', ['origins', 0, 'customHeaders'], []],
    ['a further setting', ['origins', 0, 'settings', 'secret'], 'x'],
    ['a port as text', ['origins', 0, 'settings', 'httpsPort'], '443'],
    ['an unknown protocol policy', ['origins', 0, 'settings', 'protocolPolicy'], 'https'],
    ['an unknown Host forwarding', ['origins', 0, 'settings', 'hostHeader', 'forwarded'], true],
    ['line 0', ['origins', 0, 'location', 'startLine'], 0],
    ['an unknown layer state', ['origins', 0, 'layers', 'tls'], 'ok'],
    ['a missing layer', ['origins', 0, 'layers', 'http'], undefined],
    ['an unknown level', ['origins', 0, 'findings', 0, 'level'], 'fatal'],
    ['no message', ['origins', 0, 'findings', 0, 'message'], undefined],
    ['blocking left out', ['origins', 0, 'findings', 0, 'blocking'], undefined],
    ['a status that is none', ['origins', 0, 'findings', 0, 'status'], 42],
    ['nested evidence', ['origins', 0, 'findings', 0, 'evidence', 'x'], { deep: 1 }],
    ['a suppression without reason', ['origins', 0, 'findings', 0, 'suppressed'], { expires: null }],
    ['an unknown TCP outcome', ['origins', 0, 'observations', 'exchanges', 0, 'tcp'], { status: 'open' }],
    ['a TLS outcome without chain', ['origins', 0, 'observations', 'exchanges', 0, 'tls', 'chain'], undefined],
    ['no exchanges', ['origins', 0, 'observations', 'exchanges'], undefined],
    ['a problem without line', ['problems', 0, 'line'], undefined],
  ])('rejects %s', (_, path, value) => {
    expect(errorsIn(changed(path, value))).not.toEqual([]);
  });

  it('leaves room for more observations', () => {
    expect(errorsIn(changed(['origins', 0, 'observations', 'exchanges', 0, 'ticket'], 1))).toEqual([]);
  });

  it('knows every kind of observation', () => {
    // Typed by their discriminators, so that a new kind of observation does not compile without its example here.
    const tcp: { [Status in TcpObservation['status']]: Extract<TcpObservation, { status: Status }> } = {
      connected: { status: 'connected', durationMs: 1.5 },
      refused: { status: 'refused', durationMs: 1 },
      timeout: { status: 'timeout', afterMs: 10_000, attempts: 3 },
      unreachable: { status: 'unreachable', code: 'ENETUNREACH' },
      'not-attempted': { status: 'not-attempted', reason: 'loopback' },
    };
    const tlsFailures: { [Type in TlsFailure['type']]: Extract<TlsFailure, { type: Type }> } = {
      alert: { type: 'alert', code: 40, name: 'handshake_failure' },
      closed: { type: 'closed' },
      reset: { type: 'reset' },
      timeout: { type: 'timeout', afterMs: 1 },
      'not-tls': { type: 'not-tls', looksLike: 'http', firstBytes: 'HTTP/1.1' },
      malformed: { type: 'malformed', detail: 'x' },
      local: { type: 'local', detail: 'x' },
    };
    const httpFailures: { [Type in HttpFailure['type']]: Extract<HttpFailure, { type: Type }> } = {
      closed: { type: 'closed' },
      reset: { type: 'reset' },
      malformed: { type: 'malformed', code: 'HPE', firstBytes: 'x' },
      'head-too-large': { type: 'head-too-large', limitBytes: 32_768 },
      timeout: { type: 'timeout', phase: 'head' },
      unfinished: { type: 'unfinished' },
      http2: { type: 'http2' },
      'tls-record': { type: 'tls-record' },
    };
    const bodies: { [Status in BodyObservation['status']]: BodyObservation & { readonly status: Status } } = {
      complete: { status: 'complete', bytes: 1 },
      enough: { status: 'enough', bytes: 1 },
      cut: { status: 'cut', by: 'rst', bytes: 1 },
      malformed: { status: 'malformed', code: 'HPE', bytes: 1 },
      timeout: { status: 'timeout', bytes: 0 },
      none: { status: 'none' },
    };
    const idles: { [Status in IdleObservation['status']]: Extract<IdleObservation, { status: Status }> } = {
      'kept-open': { status: 'kept-open', forMs: 5000 },
      closed: { status: 'closed', afterMs: 1 },
    };
    const outcomes: { [Status in DnsOutcome['status']]: Extract<DnsOutcome, { status: Status }> } = {
      answered: ADDRESSES,
      timeout: { status: 'timeout', tries: 3 },
      refused: { status: 'refused' },
      unreachable: { status: 'unreachable', code: 'ENETUNREACH' },
      malformed: { status: 'malformed', detail: 'x' },
      truncated: { status: 'truncated', overTcp: 'refused' },
    };
    const failed = Object.values(tlsFailures).map((failure): TlsObservation => ({
      status: 'failed',
      failure,
      serverHello: { version: 'TLSv1.2', cipherSuite: '0x1234' },
      chain: chain(),
      clientCertificateRequested: true,
      diagnosis: [
        { variant: 'sslv3', outcome: { status: 'failed', failure } },
        { variant: 'tls13', outcome: { status: 'not-connected', reason: 'refused' } },
        {
          variant: 'all-suites',
          outcome: { status: 'answered', version: 'TLSv1', cipherSuite: 'x', group: null, signatureScheme: null },
        },
      ],
      durationMs: 1,
    }));
    const answered = (over: Partial<Extract<HttpObservation, { status: 'answered' }>>): HttpObservation => ({
      ...ANSWER,
      ...over,
    });
    const http: readonly HttpObservation[] = [
      ...Object.values(bodies).map((body) => answered({ body })),
      ...Object.values(idles).map((idle) => answered({ idle })),
      ...Object.values(httpFailures).map((failure): HttpObservation => ({
        status: 'failed',
        failure,
        receivedBytes: 0,
        afterMs: 2,
      })),
    ];
    const lookups = Object.values(outcomes).map((outcome) => ({
      type: 'AAAA' as const,
      server: '192.0.2.53:53',
      outcome,
      durationMs: 0.5,
    }));
    const exchanges = [
      ...Object.values(tcp).map((one) => exchange({ tcp: one, tls: null, http: null })),
      ...[completed(), ...failed].map((tls) => exchange({ tls })),
      ...http.map((one) => exchange({ http: one, speaksTls: true })),
    ];
    const withChecking = dns({ lookups, withCheckingDisabled: ADDRESSES });
    const all = report([origin({ observations: { dns: withChecking, exchanges } })]);
    expect(errorsIn(JSON.parse(renderJson(all)))).toEqual([]);
  });
});
