/** Builders of subjects for the rules' tests: a healthy origin with every field to override. */
import type {
  Behavior,
  CustomConnection,
  Distribution,
  Origin,
  S3Connection,
  VpcConnection,
} from '../../src/model/distribution.js';
import type { EdgeReadings } from '../../src/model/edge-code.js';
import type { SourceLocation } from '../../src/model/location.js';
import type {
  AuthorityObservation,
  Certificate,
  ChainObservation,
  DnsObservation,
  DnsOutcome,
  ExchangeObservation,
  ExchangeTarget,
  HttpObservation,
  OriginObservation,
  ResolvedAddress,
  TlsCompleted,
  TlsFailed,
} from '../../src/model/observation.js';
import type { HostForwarding, OriginPlan, PlannedExchange } from '../../src/model/plan.js';
import type { Draft, JudgeSettings, Rule, Subject } from '../../src/model/rule.js';
import { byDefault, known } from '../../src/model/value.js';

export const NAME = 'origin.example.com';
export const ADDRESS = '203.0.113.7';
export const NOW = new Date('2026-11-22T00:00:00Z');

/** A line of the test configuration. */
export function line(startLine: number, endLine: number = startLine): SourceLocation {
  return { file: 'cdn.json', startLine, endLine };
}

export function customConnection(overrides: Partial<CustomConnection> = {}): CustomConnection {
  return {
    type: 'custom',
    httpPort: known(80, line(21)),
    httpsPort: known(443, line(22)),
    protocolPolicy: known('https-only', line(23)),
    sslProtocols: known(['TLSv1.2'], line(24)),
    readTimeoutSeconds: known(30, line(25)),
    keepaliveTimeoutSeconds: known(5, line(26)),
    ipAddressType: byDefault('ipv4'),
    clientCertificate: byDefault(false),
    ...overrides,
  };
}

export function s3Connection(overrides: Partial<S3Connection> = {}): S3Connection {
  return { type: 's3', accessIdentity: byDefault(null), readTimeoutSeconds: byDefault(30), ...overrides };
}

export function vpcConnection(overrides: Partial<VpcConnection> = {}): VpcConnection {
  return {
    type: 'vpc',
    vpcOriginId: known('vo_1234567890', line(31)),
    readTimeoutSeconds: byDefault(30),
    keepaliveTimeoutSeconds: byDefault(5),
    ...overrides,
  };
}

export function originOf(overrides: Partial<Origin> = {}): Origin {
  return {
    key: 'cdn.json:E1ABC:site',
    id: known('site', line(11)),
    kind: 'custom',
    domainName: known(NAME, line(12)),
    path: byDefault(''),
    connection: customConnection(),
    connectionAttempts: byDefault(3),
    connectionTimeoutSeconds: byDefault(10),
    responseCompletionTimeoutSeconds: byDefault(null),
    customHeaders: [],
    accessControl: byDefault(null),
    accessControlDefinition: null,
    backend: byDefault(null),
    location: line(10, 30),
    ...overrides,
  };
}

export function behaviorOf(overrides: Partial<Behavior> = {}): Behavior {
  return {
    pathPattern: known('*'),
    isDefault: true,
    targetOriginId: known('site', line(41)),
    viewerProtocolPolicy: known('redirect-to-https', line(42)),
    allowedMethods: byDefault(['GET', 'HEAD']),
    cachePolicy: { type: 'id', id: known('4135ea2d-6df8-44a3-9df3-4b5a84be39ad', line(43)) },
    originRequestPolicy: { type: 'none' },
    forwardedHeaders: null,
    edgeFunctions: [],
    grpc: byDefault(false),
    location: line(40, 50),
    ...overrides,
  };
}

export function distributionOf(overrides: Partial<Distribution> = {}): Distribution {
  return {
    address: 'E1ABC',
    language: 'distribution-config',
    file: 'cdn.json',
    domainName: known('d111111abcdef8.cloudfront.net'),
    aliases: [known('www.example.com', line(5))],
    enabled: known(true),
    lifecycle: 'kept',
    conditional: false,
    continuousDeployment: byDefault(false),
    origins: [originOf()],
    originsAreComplete: true,
    originGroups: [],
    behaviors: [behaviorOf()],
    errorPages: [],
    location: line(1, 60),
    calledFrom: null,
    ...overrides,
  };
}

export function hostForwardingOf(overrides: Partial<HostForwarding> = {}): HostForwarding {
  return { forwarded: 'no', names: [], mixed: false, because: 'no policy forwards Host', ...overrides };
}

export function plannedExchange(overrides: Partial<PlannedExchange> = {}): PlannedExchange {
  return {
    scheme: 'https',
    port: 443,
    serverName: NAME,
    hostHeader: NAME,
    nameRole: 'origin-domain',
    path: '/',
    sslProtocols: ['TLSv1.2'],
    connectTimeoutMs: 10_000,
    connectionAttempts: 3,
    readTimeoutMs: 30_000,
    customHeaders: [],
    keepaliveTimeoutMs: 5_000,
    ...overrides,
  };
}

export function planOf(overrides: Partial<OriginPlan> = {}): OriginPlan {
  return {
    used: 'yes',
    hostForwarding: hostForwardingOf(),
    schemes: ['https'],
    lookup: { name: NAME, ipAddressType: 'ipv4' },
    exchanges: [plannedExchange()],
    unprobed: null,
    ...overrides,
  };
}

export function publicAddress(address: string = ADDRESS): ResolvedAddress {
  return { address, family: address.includes(':') ? 6 : 4, specialPurpose: null, allowed: true };
}

type Answered = Extract<DnsOutcome, { status: 'answered' }>;

export function answered(overrides: Partial<Answered> = {}): Answered {
  return {
    status: 'answered',
    rcode: 'NOERROR',
    authoritative: false,
    transport: 'udp',
    chain: [],
    chainLoops: false,
    addresses: [],
    referral: [],
    deniedBy: null,
    ...overrides,
  };
}

/** The look-up of one A record at a recursive resolver. */
export function dnsObservation(overrides: Partial<DnsObservation> = {}): DnsObservation {
  return {
    name: NAME,
    lookups: [{ type: 'A', server: '192.0.2.53:53', outcome: answered({ addresses: [ADDRESS] }), durationMs: 12 }],
    addresses: [publicAddress()],
    addressesLeftOut: 0,
    authority: null,
    withCheckingDisabled: null,
    looks: 1,
    ...overrides,
  };
}

/** A look-up whose every question had the given outcome. */
export function dnsFailing(outcome: DnsOutcome, overrides: Partial<DnsObservation> = {}): DnsObservation {
  return dnsObservation({
    lookups: [{ type: 'A', server: '192.0.2.53:53', outcome, durationMs: 12 }],
    addresses: [],
    ...overrides,
  });
}

/** What two servers of `example.com` say of the name; the answers default to one address, authoritatively. */
export function authorityOf(
  outcomes: readonly DnsOutcome[] = [
    answered({ authoritative: true, addresses: [ADDRESS] }),
    answered({ authoritative: true, addresses: [ADDRESS] }),
  ],
  overrides: Partial<AuthorityObservation> = {},
): AuthorityObservation {
  const servers = outcomes.map((outcome, index) => ({
    name: `ns${index + 1}.example.com`,
    address: `198.51.100.${index + 1}`,
    answers: [{ type: 'A' as const, outcome }],
  }));
  const names = servers.map(({ name }) => name);
  return {
    status: 'complete',
    detail: null,
    zones: [{ zone: 'example.com', name: NAME, fromParent: names, fromChild: names, servers }],
    ...overrides,
  };
}

export function certificateOf(overrides: Partial<Certificate> = {}): Certificate {
  return {
    position: 0,
    subject: `CN=${NAME}`,
    issuer: 'CN=Example Intermediate',
    commonName: NAME,
    dnsNames: [NAME],
    ipAddresses: [],
    serialNumber: '01',
    notBefore: '2026-10-01T00:00:00.000Z',
    notAfter: '2027-10-01T00:00:00.000Z',
    key: { type: 'ec', bits: null, curve: 'prime256v1' },
    signatureAlgorithm: 'ecdsa-with-SHA256',
    isCa: false,
    selfSigned: false,
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    certifiedByNext: true,
    isTrustedRoot: false,
    fingerprint256: 'AA:00',
    ...overrides,
  };
}

/** The intermediate that certifies `certificateOf()`. */
export function intermediateOf(overrides: Partial<Certificate> = {}): Certificate {
  return certificateOf({
    position: 1,
    subject: 'CN=Example Intermediate',
    issuer: 'CN=Example Root',
    commonName: 'Example Intermediate',
    dnsNames: [],
    serialNumber: '02',
    isCa: true,
    extendedKeyUsage: null,
    certifiedByNext: null,
    fingerprint256: 'BB:00',
    ...overrides,
  });
}

export function chainOf(overrides: Partial<ChainObservation> = {}): ChainObservation {
  return {
    certificates: [certificateOf(), intermediateOf()],
    verification: { trusted: true },
    paths: [{ positions: [0, 1], end: 'anchor', anchor: 'CN=Example Root' }],
    ...overrides,
  };
}

export function tlsCompleted(overrides: Partial<TlsCompleted> = {}): TlsCompleted {
  return {
    status: 'completed',
    version: 'TLSv1.2',
    cipherSuite: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    group: 'x25519',
    signatureScheme: 'ecdsa_secp256r1_sha256',
    chain: chainOf(),
    clientCertificateRequested: false,
    offer: 'published',
    diagnosis: [],
    durationMs: 40,
    ...overrides,
  };
}

export function tlsFailed(overrides: Partial<TlsFailed> = {}): TlsFailed {
  return {
    status: 'failed',
    failure: { type: 'alert', code: 40, name: 'handshake_failure' },
    serverHello: null,
    chain: null,
    clientCertificateRequested: false,
    diagnosis: [],
    durationMs: 40,
    ...overrides,
  };
}

type HttpAnswered = Extract<HttpObservation, { status: 'answered' }>;

export function httpAnswered(overrides: Partial<HttpAnswered> = {}): HttpAnswered {
  return {
    status: 'answered',
    statusCode: 200,
    httpVersion: '1.1',
    headers: {},
    continues: 0,
    headBytes: 180,
    body: { status: 'complete', bytes: 12 },
    firstByteMs: 30,
    longestGapMs: 30,
    idle: null,
    ...overrides,
  };
}

export function targetOf(overrides: Partial<ExchangeTarget> = {}): ExchangeTarget {
  return {
    address: ADDRESS,
    family: 4,
    port: 443,
    scheme: 'https',
    serverName: NAME,
    hostHeader: NAME,
    path: '/',
    ...overrides,
  };
}

/** One healthy exchange over HTTPS. Its key follows from its target unless given. */
export function exchangeOf(
  overrides: Partial<Omit<ExchangeObservation, 'target'>> & { readonly target?: Partial<ExchangeTarget> } = {},
): ExchangeObservation {
  const target = targetOf(overrides.target);
  return {
    key: `${target.scheme}://${target.address}:${target.port} ${target.serverName ?? '-'} ${target.hostHeader}`,
    tcp: { status: 'connected', durationMs: 20 },
    tls: tlsCompleted(),
    http: httpAnswered(),
    speaksTls: null,
    looks: 1,
    ...overrides,
    target,
  };
}

export function observationOf(overrides: Partial<OriginObservation> = {}): OriginObservation {
  return { dns: dnsObservation(), exchanges: [exchangeOf()], ...overrides };
}

/** What a subject is made of, all of it healthy unless overridden. */
export interface SubjectParts {
  readonly distribution?: Partial<Distribution>;
  readonly origin?: Partial<Origin>;
  /** Shorthand for `origin.connection`, a custom one. */
  readonly connection?: Partial<CustomConnection>;
  readonly plan?: Partial<OriginPlan>;
  readonly observation?: Partial<OriginObservation>;
  /** Shorthand for `observation.dns`. */
  readonly dns?: DnsObservation | null;
  readonly edge?: EdgeReadings;
  readonly settings?: Partial<JudgeSettings>;
  readonly replays?: Subject['replays'];
}

export function subjectOf(parts: SubjectParts = {}): Subject {
  const connection = parts.connection === undefined ? {} : { connection: customConnection(parts.connection) };
  const origin = originOf({ ...connection, ...parts.origin });
  const dns = parts.dns === undefined ? {} : { dns: parts.dns };
  return {
    distribution: distributionOf({ origins: [origin], ...parts.distribution }),
    origin,
    plan: planOf(parts.plan),
    observation: observationOf({ ...dns, ...parts.observation }),
    replays: parts.replays ?? new Map(),
    edge: parts.edge ?? new Map(),
    settings: { now: NOW, expiryDays: 14, unreachable: 'inconclusive', ...parts.settings },
  };
}

/** A draft with what the rule declares filled in, as a report would show it. */
export type Found = Draft & Required<Pick<Draft, 'level' | 'status' | 'certainty'>>;

export function findings(rule: Rule, parts: SubjectParts = {}): readonly Found[] {
  return rule
    .check(subjectOf(parts))
    .map((draft) => ({ level: rule.level, status: rule.status, certainty: 'certain' as const, ...draft }));
}
