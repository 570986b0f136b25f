/** A catalogue entry of the lab, and the way to have all entries examined by the real look-up, probes and rules at once. */
import { planOrigin } from '../../src/cloudfront/plan.js';
import { certify, createAuthorities, type Authorities } from '../../src/demo/authorities.js';
import type { CertificateTemplate, Issued } from '../../src/demo/certificates.js';
import { startNameServer, type ZoneRecord } from '../../src/demo/name-server.js';
import { examine, type Case } from '../../src/examine.js';
import { layersOf, toFinding, unprovenLayers, verdictOf } from '../../src/judge.js';
import type { Behavior, CustomConnection, Distribution, IpAddressType, Origin } from '../../src/model/distribution.js';
import type { Layer, Level } from '../../src/model/finding.js';
import type { OriginObservation } from '../../src/model/observation.js';
import type { LayerState, OriginReport, Verdict } from '../../src/model/report.js';
import type { JudgeSettings } from '../../src/model/rule.js';
import { known } from '../../src/model/value.js';
import { originReport } from '../../src/preflight.js';
import { createProber, type ProbeSettings, type Prober } from '../../src/probes/index.js';
import { RULES } from '../../src/rules/index.js';
import { distributionOf, originOf } from '../support/model.js';
import type { RunningServer } from './origins.js';

/** What a case is started with. */
export interface LabSetting {
  /** The origin's own name. */
  readonly domain: string;
  readonly authorities: Authorities;
  /** A trusted certificate for the origin's name (unless others are given) and its intermediate, as a healthy server sends them. */
  readonly chain: (details?: Partial<CertificateTemplate>) => readonly Issued[];
}

/** One origin: how it is started, and the settings that differ from CloudFront's usual ones. */
export interface LabCase {
  /** Lower-case words joined by `-`: part of the domain. */
  readonly name: string;
  readonly start: (setting: LabSetting) => Promise<LabServer>;
  /** Default: https. */
  readonly scheme?: 'http' | 'https';
  /** Host is forwarded, and this is what viewers ask for. */
  readonly viewerHost?: string;
  /** The same for several aliases. */
  readonly viewerHosts?: readonly string[];
  readonly sslProtocols?: readonly string[];
  readonly readTimeoutSeconds?: number;
  readonly keepaliveTimeoutSeconds?: number;
  /** Bound of one connection and of one handshake; default: that of the run. */
  readonly timeoutMs?: number;
  readonly ipAddressType?: IpAddressType;
  /** AAAA records; default: ::1 for `dualstack`. */
  readonly ipv6Addresses?: readonly string[];
  /** Default: inconclusive. */
  readonly unreachable?: JudgeSettings['unreachable'];
  /** What the name resolves to besides, or instead of, the addresses of the server. */
  readonly records?: (domain: string, server: LabServer) => readonly ZoneRecord[];
}

/** An origin, at one address or at several with the same port. */
export interface LabServer extends RunningServer {
  readonly addresses?: readonly string[];
}

export interface RunSettings {
  readonly timeoutMs?: number;
  readonly idleProbe?: boolean;
  readonly ipv6?: ProbeSettings['ipv6'];
}

export interface Examined {
  readonly findings: readonly { readonly rule: string; readonly level: Level; readonly message: string }[];
  readonly layers: Readonly<Record<Layer, LayerState>>;
  readonly verdict: Verdict;
  readonly observation: OriginObservation;
  /** The same as a report has it. */
  readonly report: OriginReport;
  /** Sockets that the origin accepted. */
  readonly connections: number;
}

/** AllViewer, see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const ZONE = 'lab.example';
const EXPIRY_DAYS = 14;

/** Starts every case, examines all of them in one run, and closes everything. Results are by the name of the case. */
export async function examineAll(
  cases: readonly LabCase[],
  { timeoutMs = 5000, idleProbe = false, ipv6 }: RunSettings = {},
): Promise<ReadonlyMap<string, Examined>> {
  const authorities = await createAuthorities();
  const started = await startAll(cases, authorities);
  const names = await startNameServer({ zones: started.flatMap(recordsFor) });
  const prober = createProber({
    resolvers: [`${names.address}:${names.port}`],
    trustedRoots: [authorities.trusted.root.pem],
    publicCidrs: ['127.0.0.0/8', '::1/128', '255.255.255.255/32'],
    timeoutMs,
    concurrency: 64,
    idleProbe,
    ...(ipv6 === undefined ? {} : { ipv6 }),
  });
  try {
    const results = started.map(async ({ labCase, server }) => {
      const distribution = distributionFor(labCase, server.port);
      const [origin = originOf()] = distribution.origins;
      const plan = planOrigin(distribution, origin, { timeoutMs: labCase.timeoutMs ?? timeoutMs, viewerHosts: [] });
      const examined = await examineOne({ distribution, origin, plan, edge: new Map() }, prober, labCase.unreachable);
      return [labCase.name, { ...examined, connections: server.connections() }] as const;
    });
    return new Map(await Promise.all(results));
  } finally {
    await prober.close();
    await Promise.all([names, ...started.map(({ server }) => server)].map((server) => server.close()));
  }
}

/** One origin through probes, rules and the second look, judged as a report would judge it. */
export async function examineOne(
  oneCase: Case,
  prober: Prober,
  unreachable: JudgeSettings['unreachable'] = 'inconclusive',
): Promise<Omit<Examined, 'connections'>> {
  const settings = { now: new Date(), expiryDays: EXPIRY_DAYS, unreachable };
  const examination = await examine(oneCase, RULES, prober, settings);
  const { subject, judgements } = examination;
  const findings = judgements.map((judgement) => toFinding(judgement, subject, 'error'));
  const layers = layersOf(oneCase.plan, subject.observation, findings, unprovenLayers(judgements));
  const report = originReport(examination, { failOn: 'error' }, new Map());
  return { findings, layers, verdict: verdictOf(findings, layers), observation: subject.observation, report };
}

/** Starts every case; when one cannot start, those that did are closed before its error is thrown. */
async function startAll(
  cases: readonly LabCase[],
  authorities: Authorities,
): Promise<readonly { readonly labCase: LabCase; readonly server: LabServer }[]> {
  const starts = cases.map(async (labCase) => ({
    labCase,
    server: await labCase.start(settingFor(labCase, authorities)),
  }));
  const settled = await Promise.allSettled(starts);
  if (settled.every(({ status }) => status === 'fulfilled')) return await Promise.all(starts);
  await Promise.all(
    settled.map(async (start) => {
      if (start.status === 'fulfilled') await start.value.server.close();
    }),
  );
  return await Promise.all(starts);
}

function domainOf({ name }: LabCase): string {
  return `${name}.${ZONE}`;
}

function settingFor(labCase: LabCase, authorities: Authorities): LabSetting {
  const domain = domainOf(labCase);
  const chain = (details: Partial<CertificateTemplate> = {}): readonly Issued[] => [
    certify(authorities.trusted, [domain], details),
    details.issuer ?? authorities.trusted.intermediate,
  ];
  return { domain, authorities, chain };
}

function recordsFor({ labCase, server }: { labCase: LabCase; server: LabServer }): readonly ZoneRecord[] {
  const name = domainOf(labCase);
  const { ipv6Addresses = labCase.ipAddressType === 'dualstack' ? ['::1'] : [], records } = labCase;
  const { addresses = [server.address] } = server;
  return [
    { name: ZONE, type: 'SOA', value: `ns.${ZONE} hostmaster.${ZONE}` },
    ...(records?.(name, server) ?? addresses.map((value) => ({ name, type: 'A' as const, value }))),
    ...ipv6Addresses.map((value) => ({ name, type: 'AAAA' as const, value })),
  ];
}

function distributionFor(labCase: LabCase, port: number): Distribution {
  const id = known(labCase.name);
  const origin: Origin = originOf({
    key: `lab:${labCase.name}`,
    id,
    domainName: known(domainOf(labCase)),
    connection: connectionFor(labCase, port),
  });
  return distributionOf({
    address: labCase.name,
    aliases: viewersOf(labCase).map((alias) => known(alias)),
    origins: [origin],
    behaviors: [behaviorFor(labCase)],
  });
}

function viewersOf({ viewerHost, viewerHosts }: LabCase): readonly string[] {
  return viewerHosts ?? (viewerHost === undefined ? [] : [viewerHost]);
}

function connectionFor(labCase: LabCase, port: number): CustomConnection {
  const { scheme = 'https', sslProtocols = ['TLSv1.2'], ipAddressType = 'ipv4' } = labCase;
  const { readTimeoutSeconds = 30, keepaliveTimeoutSeconds = 5 } = labCase;
  return {
    type: 'custom',
    httpPort: known(scheme === 'http' ? port : 80),
    httpsPort: known(scheme === 'https' ? port : 443),
    protocolPolicy: known(scheme === 'http' ? 'http-only' : 'https-only'),
    sslProtocols: known(sslProtocols),
    readTimeoutSeconds: known(readTimeoutSeconds),
    keepaliveTimeoutSeconds: known(keepaliveTimeoutSeconds),
    ipAddressType: known(ipAddressType),
    clientCertificate: known(false),
  };
}

function behaviorFor(labCase: LabCase): Behavior {
  return {
    pathPattern: known('*'),
    isDefault: true,
    targetOriginId: known(labCase.name),
    viewerProtocolPolicy: known('redirect-to-https'),
    allowedMethods: known(['GET', 'HEAD']),
    cachePolicy: { type: 'none' },
    originRequestPolicy: viewersOf(labCase).length === 0 ? { type: 'none' } : { type: 'id', id: known(ALL_VIEWER) },
    forwardedHeaders: null,
    edgeFunctions: [],
    grpc: known(false),
    location: null,
  };
}
