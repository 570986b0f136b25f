/** A catalogue entry of the lab, and the way to have all entries examined by the real look-up, probes and rules at once. */
import { planOrigin } from '../../src/cloudfront/plan.js';
import { certify, createAuthorities, type Authorities } from '../../src/demo/authorities.js';
import type { CertificateTemplate, Issued } from '../../src/demo/certificates.js';
import { startNameServer, type ZoneRecord } from '../../src/demo/name-server.js';
import { examine } from '../../src/examine.js';
import { levelOf } from '../../src/judge.js';
import type { Behavior, CustomConnection, Distribution, IpAddressType, Origin } from '../../src/model/distribution.js';
import type { Level } from '../../src/model/finding.js';
import type { OriginObservation } from '../../src/model/observation.js';
import { known } from '../../src/model/value.js';
import { createProber } from '../../src/probes/index.js';
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
  readonly start: (setting: LabSetting) => Promise<RunningServer>;
  /** Default: https. */
  readonly scheme?: 'http' | 'https';
  /** Host is forwarded, and this is what viewers ask for. */
  readonly viewerHost?: string;
  readonly sslProtocols?: readonly string[];
  readonly readTimeoutSeconds?: number;
  readonly ipAddressType?: IpAddressType;
}

export interface Examined {
  readonly findings: readonly { readonly rule: string; readonly level: Level; readonly message: string }[];
  readonly observation: OriginObservation;
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
  { timeoutMs = 5000 }: { readonly timeoutMs?: number } = {},
): Promise<ReadonlyMap<string, Examined>> {
  const authorities = await createAuthorities();
  const started = await startAll(cases, authorities);
  const names = await startNameServer({ zones: started.flatMap(recordsFor) });
  const prober = createProber({
    resolvers: [`${names.address}:${names.port}`],
    trustedRoots: [authorities.trusted.root.pem],
    publicCidrs: ['127.0.0.0/8', '::1/128'],
    timeoutMs,
    concurrency: 64,
    idleProbe: false,
  });
  try {
    const results = started.map(async ({ labCase, server }) => {
      const distribution = distributionFor(labCase, server.port);
      const [origin = originOf()] = distribution.origins;
      const plan = planOrigin(distribution, origin, { timeoutMs, viewerHosts: [] });
      const settings = { now: new Date(), expiryDays: EXPIRY_DAYS, unreachable: 'inconclusive' } as const;
      const { subject, judgements } = await examine({ distribution, origin, plan }, RULES, prober, settings);
      const findings = judgements.map((judgement) => ({
        rule: judgement.rule.id,
        level: levelOf(judgement),
        message: judgement.draft.message,
      }));
      return [labCase.name, { findings, observation: subject.observation, connections: server.connections() }] as const;
    });
    return new Map(await Promise.all(results));
  } finally {
    await prober.close();
    await Promise.all([names, ...started.map(({ server }) => server)].map((server) => server.close()));
  }
}

/** Starts every case; when one cannot start, those that did are closed before its error is thrown. */
async function startAll(
  cases: readonly LabCase[],
  authorities: Authorities,
): Promise<readonly { readonly labCase: LabCase; readonly server: RunningServer }[]> {
  const starts = cases.map(async (labCase) => ({
    labCase,
    server: await labCase.start(settingFor(labCase, authorities)),
  }));
  const settled = await Promise.allSettled(starts);
  if (settled.every(({ status }) => status === 'fulfilled')) return await Promise.all(starts);
  await Promise.all(settled.map((start) => (start.status === 'fulfilled' ? start.value.server.close() : null)));
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

function recordsFor({ labCase, server }: { labCase: LabCase; server: RunningServer }): readonly ZoneRecord[] {
  const name = domainOf(labCase);
  const soa = { name: ZONE, type: 'SOA', value: `ns.${ZONE} hostmaster.${ZONE}` } as const;
  const own = { name, type: 'A', value: server.address } as const;
  return labCase.ipAddressType === 'dualstack' ? [soa, own, { name, type: 'AAAA', value: '::1' }] : [soa, own];
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
    aliases: labCase.viewerHost === undefined ? [] : [known(labCase.viewerHost)],
    origins: [origin],
    behaviors: [behaviorFor(labCase)],
  });
}

function connectionFor(labCase: LabCase, port: number): CustomConnection {
  const { scheme = 'https', sslProtocols = ['TLSv1.2'], readTimeoutSeconds = 30, ipAddressType = 'ipv4' } = labCase;
  return {
    type: 'custom',
    httpPort: known(scheme === 'http' ? port : 80),
    httpsPort: known(scheme === 'https' ? port : 443),
    protocolPolicy: known(scheme === 'http' ? 'http-only' : 'https-only'),
    sslProtocols: known(sslProtocols),
    readTimeoutSeconds: known(readTimeoutSeconds),
    keepaliveTimeoutSeconds: known(5),
    ipAddressType: known(ipAddressType),
    clientCertificate: known(false),
  };
}

function behaviorFor({ name, viewerHost }: LabCase): Behavior {
  return {
    pathPattern: known('*'),
    isDefault: true,
    targetOriginId: known(name),
    viewerProtocolPolicy: known('redirect-to-https'),
    cachePolicy: { type: 'none' },
    originRequestPolicy: viewerHost === undefined ? { type: 'none' } : { type: 'id', id: known(ALL_VIEWER) },
    forwardedHeaders: null,
    edgeFunctions: [],
    grpc: known(false),
    location: null,
  };
}
