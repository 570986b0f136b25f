/** Reports of origins for the tests of what counts. */
import type { Finding, Layer } from '../../src/model/finding.js';
import type { LayerState, OriginReport, Report } from '../../src/model/report.js';

export function findingOf(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'certificate-expired',
    layer: 'tls',
    level: 'error',
    certainty: 'certain',
    status: 502,
    message: 'The certificate ended.',
    evidence: {},
    remediation: 'Renew it.',
    documentation: 'https://example.com',
    location: null,
    suppressed: null,
    blocking: true,
    ...overrides,
  };
}

export const SEEN: Readonly<Record<Layer, LayerState>> = {
  config: 'verified',
  dns: 'verified',
  tcp: 'verified',
  tls: 'verified',
  http: 'verified',
};

export function reportOf(
  key: string,
  findings: readonly Finding[],
  overrides: Partial<OriginReport> = {},
): OriginReport {
  return {
    key,
    distribution: 'E1',
    originId: 'site',
    kind: 'custom',
    domainName: 'origin.example.com',
    unresolved: null,
    unprobed: null,
    edgeFunctions: [],
    settings: {
      httpPort: 80,
      httpsPort: 443,
      protocolPolicy: 'https-only',
      sslProtocols: ['TLSv1.2'],
      originPath: '',
      readTimeout: 30,
      keepaliveTimeout: 5,
      connectionAttempts: 3,
      connectionTimeout: 10,
      ipAddressType: 'ipv4',
      hostHeader: { forwarded: 'no', names: [] },
    },
    location: null,
    calledFrom: null,
    verdict: 'fail',
    layers: SEEN,
    findings,
    observations: { dns: null, exchanges: [] },
    ...overrides,
  };
}

export function wholeReport(origins: readonly OriginReport[]): Report {
  const counts = { fail: 0, warn: 0, inconclusive: 0, pass: 0 };
  for (const { verdict } of origins) counts[verdict] += 1;
  return { schemaVersion: 1, verdict: 'fail', counts, origins, distributions: [], problems: [], shard: null };
}
