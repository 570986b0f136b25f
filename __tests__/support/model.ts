import type { Distribution, Origin } from '../../src/model/distribution.js';
import type { OriginPlan, PlannedExchange } from '../../src/model/plan.js';
import { byDefault, known } from '../../src/model/value.js';

/** Healthy model objects for tests to vary. */

export function anOrigin(changes: Partial<Origin> = {}): Origin {
  return {
    key: 'input:https://origin.example.com',
    id: known('alb'),
    kind: 'custom',
    domainName: known('origin.example.com'),
    path: byDefault(''),
    connection: {
      type: 'custom',
      httpPort: byDefault(80),
      httpsPort: byDefault(443),
      protocolPolicy: known('https-only'),
      sslProtocols: known(['TLSv1.2']),
      readTimeoutSeconds: byDefault(30),
      keepaliveTimeoutSeconds: byDefault(5),
      ipAddressType: byDefault('ipv4'),
      clientCertificate: byDefault(false),
    },
    connectionAttempts: byDefault(3),
    connectionTimeoutSeconds: byDefault(10),
    responseCompletionTimeoutSeconds: byDefault(null),
    customHeaders: [],
    accessControl: byDefault(null),
    location: { file: 'distribution.json', startLine: 10, endLine: 20 },
    ...changes,
  };
}

export function aDistribution(changes: Partial<Distribution> = {}): Distribution {
  return {
    address: 'E1234567890ABC',
    language: 'distribution-config',
    file: 'distribution.json',
    domainName: known('d111111abcdef8.cloudfront.net'),
    aliases: [],
    enabled: known(true),
    lifecycle: 'kept',
    origins: [anOrigin()],
    originGroups: [],
    behaviors: [],
    errorPages: [],
    location: null,
    ...changes,
  };
}

export function aPlannedExchange(changes: Partial<PlannedExchange> = {}): PlannedExchange {
  return {
    scheme: 'https',
    port: 443,
    serverName: 'origin.example.com',
    hostHeader: 'origin.example.com',
    nameRole: 'origin-domain',
    path: '/',
    sslProtocols: ['TLSv1.2'],
    connectTimeoutMs: 1000,
    readTimeoutMs: 1000,
    customHeaders: [],
    keepaliveTimeoutMs: 5000,
    ...changes,
  };
}

export function aPlan(changes: Partial<OriginPlan> = {}): OriginPlan {
  return {
    used: 'yes',
    hostForwarding: { forwarded: 'no', names: [], mixed: false, because: 'no policy forwards Host' },
    schemes: ['https'],
    lookup: { name: 'origin.example.com', ipAddressType: 'ipv4' },
    exchanges: [aPlannedExchange()],
    unprobed: null,
    ...changes,
  };
}
