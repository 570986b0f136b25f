import type { Finding, Layer } from '../../src/model/finding.js';
import type {
  Certificate,
  ChainObservation,
  DnsObservation,
  DnsOutcome,
  ExchangeObservation,
  HttpObservation,
  OriginObservation,
  TlsFailure,
  TlsObservation,
} from '../../src/model/observation.js';
import {
  VERDICTS,
  type DistributionReport,
  type LayerState,
  type OriginReport,
  type Report,
  type Verdict,
} from '../../src/model/report.js';

/*
 * Reports as runs produce them, written by hand. Dates are fixed: no report looks at the clock.
 */

export const NOTHING_SEEN: OriginObservation = { dns: null, exchanges: [] };

export function layers(text: string): Readonly<Record<Layer, LayerState>> {
  const states: Readonly<Record<string, LayerState>> = {
    v: 'verified',
    f: 'failed',
    u: 'unverified',
    n: 'not-applicable',
  };
  const [config, dns, tcp, tls, http] = Array.from(text).map((letter) => states[letter] ?? 'unverified');
  return {
    config: config ?? 'unverified',
    dns: dns ?? 'unverified',
    tcp: tcp ?? 'unverified',
    tls: tls ?? 'unverified',
    http: http ?? 'unverified',
  };
}

export function finding(over: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  const level = over.level ?? 'error';
  return {
    layer: 'tls',
    level,
    certainty: 'certain',
    status: 502,
    message: 'Something is wrong at 203.0.113.10:443, so CloudFront answers 502.',
    evidence: {},
    remediation: 'Put it right.',
    documentation: `https://example.com/rules/${over.rule}.md`,
    location: { file: 'infra/cdn.json', startLine: 12, endLine: 24 },
    suppressed: null,
    blocking: level === 'error',
    ...over,
  };
}

export function certificate(over: Partial<Certificate> = {}): Certificate {
  return {
    position: 0,
    subject: 'CN=origin.example.com',
    issuer: 'CN=R11, O=Example Trust, C=US',
    commonName: 'origin.example.com',
    dnsNames: ['origin.example.com', 'www.example.com'],
    ipAddresses: [],
    serialNumber: '04a1b2c3d4',
    notBefore: '2026-09-01T00:00:00.000Z',
    notAfter: '2027-03-01T00:00:00.000Z',
    key: { type: 'ec', bits: null, curve: 'prime256v1' },
    signatureAlgorithm: 'sha256WithRSAEncryption',
    isCa: false,
    selfSigned: false,
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    certifiedByNext: true,
    isTrustedRoot: false,
    fingerprint256: 'aa'.repeat(32),
    ...over,
  };
}

export function chain(leaf: Partial<Certificate> = {}): ChainObservation {
  return {
    certificates: [
      certificate(leaf),
      certificate({
        position: 1,
        subject: 'CN=R11, O=Example Trust, C=US',
        issuer: 'CN=Example Root X1, O=Example Trust, C=US',
        commonName: 'R11',
        dnsNames: [],
        key: { type: 'rsa', bits: 2048, curve: null },
        isCa: true,
        certifiedByNext: null,
        fingerprint256: 'bb'.repeat(32),
      }),
    ],
    verification: { trusted: true },
    paths: [{ positions: [0, 1], end: 'anchor', anchor: 'CN=Example Root X1, O=Example Trust, C=US' }],
  };
}

export function completed(leaf: Partial<Certificate> = {}): TlsObservation {
  return {
    status: 'completed',
    version: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    group: 'x25519',
    signatureScheme: 'ecdsa_secp256r1_sha256',
    chain: chain(leaf),
    clientCertificateRequested: false,
    offer: 'published',
    diagnosis: [],
    durationMs: 31,
  };
}

export const ANSWER: Extract<HttpObservation, { status: 'answered' }> = {
  status: 'answered',
  statusCode: 200,
  httpVersion: '1.1',
  headers: { 'content-type': 'text/html' },
  continues: 0,
  headBytes: 310,
  body: { status: 'complete', bytes: 5120 },
  firstByteMs: 48,
  longestGapMs: 48,
  idle: null,
};

export function exchange(over: Partial<ExchangeObservation> = {}, address = '203.0.113.10'): ExchangeObservation {
  return {
    key: `https ${address} 443 origin.example.com`,
    target: {
      address,
      family: address.includes(':') ? 6 : 4,
      port: 443,
      scheme: 'https',
      serverName: 'origin.example.com',
      hostHeader: 'origin.example.com',
      path: '/',
    },
    tcp: { status: 'connected', durationMs: 12 },
    tls: completed(),
    http: ANSWER,
    speaksTls: null,
    looks: 1,
    ...over,
  };
}

type Answered = Extract<DnsOutcome, { status: 'answered' }>;

export const ADDRESSES: Answered = {
  status: 'answered',
  rcode: 'NOERROR',
  authoritative: false,
  transport: 'udp',
  chain: [],
  chainLoops: false,
  addresses: ['203.0.113.10', '203.0.113.11'],
  referral: [],
  deniedBy: null,
};

export function dns(over: Partial<DnsObservation> = {}): DnsObservation {
  return {
    name: 'origin.example.com',
    lookups: [{ type: 'A', server: '198.51.100.53:53', outcome: ADDRESSES, durationMs: 8 }],
    addresses: [
      { address: '203.0.113.10', family: 4, specialPurpose: null, allowed: true },
      { address: '203.0.113.11', family: 4, specialPurpose: null, allowed: true },
    ],
    addressesLeftOut: 0,
    authority: null,
    withCheckingDisabled: null,
    looks: 1,
    ...over,
  };
}

export function origin(over: Partial<OriginReport> = {}): OriginReport {
  return {
    key: 'infra/cdn.json:E1EXAMPLE:assets',
    distribution: 'E1EXAMPLE',
    originId: 'assets',
    kind: 'custom',
    domainName: 'assets.example.com',
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
    location: { file: 'infra/cdn.json', startLine: 12, endLine: 24 },
    calledFrom: null,
    verdict: 'pass',
    layers: layers('vvvvv'),
    findings: [],
    observations: { dns: dns(), exchanges: [exchange(), exchange({}, '203.0.113.11')] },
    ...over,
  };
}

/** The distributions that these origins belong to, with a behavior to each and one more to all of the first's. */
function distributionsOf(origins: readonly OriginReport[]): readonly DistributionReport[] {
  const addresses = [...new Set(origins.map(({ distribution }) => distribution))];
  return addresses.map((address) => {
    const own = origins.filter(({ distribution }) => distribution === address);
    const file = own[0]?.location?.file ?? null;
    const behaviors = own.map((one, index) => ({
      pathPattern: index === 0 ? '*' : `/${one.originId ?? 'path'}/*`,
      target: one.originId,
      origins: [one.key],
      viewerProtocolPolicy: 'redirect-to-https' as const,
      location: one.location,
    }));
    return {
      address,
      language: file === null ? ('input' as const) : ('terraform' as const),
      file,
      location: file === null ? null : { file, startLine: 1, endLine: 90 },
      domainName: null,
      aliases: own.flatMap(({ settings }) => settings.hostHeader.names),
      origins: own.map(({ key }) => key),
      originGroups: [{ id: 'group', members: own.map(({ originId }) => originId) }],
      behaviors,
    };
  });
}

export function report(origins: readonly OriginReport[], over: Partial<Report> = {}): Report {
  const count = (verdict: Verdict): number => origins.filter((one) => one.verdict === verdict).length;
  return {
    schemaVersion: 1,
    verdict: VERDICTS.find((verdict) => count(verdict) > 0) ?? 'pass',
    counts: { fail: count('fail'), warn: count('warn'), inconclusive: count('inconclusive'), pass: count('pass') },
    origins,
    distributions: distributionsOf(origins),
    problems: [],
    shard: null,
    ...over,
  };
}

const expired = { notAfter: '2026-11-01T12:00:00.000Z' };

export const EXPIRED: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:alb',
  originId: 'alb',
  kind: 'load-balancer',
  domainName: 'origin.example.com',
  verdict: 'fail',
  layers: layers('vvvfu'),
  findings: [
    finding({
      rule: 'certificate-expired',
      message:
        'The certificate CN=origin.example.com that 203.0.113.10:443 sends for origin.example.com ended on 2026-11-01, 21 days ago. CloudFront refuses it and answers 502.',
      evidence: {
        address: '203.0.113.10:443',
        serverName: 'origin.example.com',
        position: 0,
        subject: 'CN=origin.example.com',
        notAfter: '2026-11-01T12:00:00.000Z',
      },
      remediation: 'Renew the certificate, install it with its intermediates, and reload the server.',
      location: { file: 'infra/cdn.json', startLine: 14, endLine: 14 },
    }),
    finding({
      rule: 'certificate-chain-extra',
      level: 'notice',
      status: null,
      message: 'Position 2 of the chain is needed by no path.',
      remediation: 'Leave it out.',
    }),
  ],
  observations: {
    dns: dns(),
    exchanges: [
      exchange({
        tls: {
          status: 'completed',
          version: 'TLSv1.2',
          cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
          group: 'secp256r1',
          signatureScheme: 'rsa_pss_rsae_sha256',
          chain: { ...chain(expired), verification: { trusted: false, code: 'CERT_HAS_EXPIRED' } },
          clientCertificateRequested: false,
          offer: 'published',
          diagnosis: [],
          durationMs: 40,
        },
        looks: 2,
      }),
    ],
  },
});

const DENIED: Answered = {
  status: 'answered',
  rcode: 'NXDOMAIN',
  authoritative: true,
  transport: 'udp',
  chain: [],
  chainLoops: false,
  addresses: [],
  referral: [],
  deniedBy: 'example.com',
};

export const NXDOMAIN: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:api',
  originId: 'api',
  domainName: 'api.example.com',
  verdict: 'fail',
  layers: layers('vfuuu'),
  location: { file: 'infra/cdn.json', startLine: 40, endLine: 52 },
  findings: [
    finding({
      rule: 'dns-nxdomain',
      layer: 'dns',
      message: 'The name api.example.com does not exist: 198.51.100.1 (ns1.example.com) answers NXDOMAIN.',
      evidence: { name: 'api.example.com', server: 'ns1.example.com', address: '198.51.100.1', rcode: 'NXDOMAIN' },
      remediation: 'Create the record, or correct the domain name of the origin.',
      location: { file: 'infra/cdn.json', startLine: 41, endLine: 41 },
    }),
  ],
  observations: {
    dns: dns({
      name: 'api.example.com',
      lookups: [{ type: 'A', server: '198.51.100.53:53', outcome: DENIED, durationMs: 9 }],
      addresses: [],
      authority: {
        status: 'complete',
        detail: null,
        zones: [
          {
            zone: 'example.com',
            name: 'api.example.com',
            fromParent: ['ns1.example.com', 'ns2.example.com'],
            fromChild: ['ns1.example.com', 'ns2.example.com'],
            servers: [
              { name: 'ns1.example.com', address: '198.51.100.1', answers: [{ type: 'A', outcome: DENIED }] },
              { name: 'ns2.example.com', address: null, answers: [] },
            ],
          },
        ],
      },
      looks: 2,
    }),
    exchanges: [],
  },
});

export const EXPIRING: OriginReport = origin({
  key: 'input:https://shop.example.com',
  distribution: 'input',
  originId: null,
  domainName: 'shop.example.com',
  location: null,
  verdict: 'warn',
  findings: [
    finding({
      rule: 'certificate-expiring',
      level: 'warning',
      status: null,
      message: 'The certificate CN=shop.example.com ends on 2026-11-30, in 8 days.',
      evidence: { notAfter: '2026-11-30T00:00:00.000Z', days: 8, names: ['shop.example.com'] },
      remediation: 'Renew it.',
      location: null,
    }),
  ],
});

export const SILENT: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:fenced',
  originId: 'fenced',
  domainName: 'fenced.example.com',
  verdict: 'inconclusive',
  layers: layers('vvuuu'),
  observations: {
    dns: dns({ name: 'fenced.example.com' }),
    exchanges: [
      exchange({ tcp: { status: 'timeout', afterMs: 10_000, attempts: 3 }, tls: null, http: null, looks: 1 }),
    ],
  },
});

export const VPC: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:internal',
  originId: 'internal',
  kind: 'vpc',
  domainName: 'internal.example.com',
  verdict: 'inconclusive',
  layers: layers('vuuuu'),
  findings: [
    finding({
      rule: 'vpc-origin-not-probed',
      layer: 'config',
      level: 'notice',
      status: null,
      message: 'A VPC origin can be reached only from inside its VPC: nothing was sent to it.',
      remediation: "Check the VPC origin's status and its security group in the account.",
    }),
  ],
  observations: NOTHING_SEEN,
});

export const UNRESOLVED: OriginReport = origin({
  key: 'infra/cdn.tf:aws_cloudfront_distribution.site:lb',
  distribution: 'aws_cloudfront_distribution.site',
  originId: 'lb',
  kind: 'load-balancer',
  domainName: null,
  unresolved: { reason: 'resource-attribute', expression: 'aws_lb.site.dns_name', form: null, resourceType: 'aws_lb' },
  verdict: 'inconclusive',
  layers: layers('vuuuu'),
  observations: NOTHING_SEEN,
});

export const UNUSED: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:old',
  originId: 'old',
  domainName: 'old.example.com',
  layers: layers('vnnnn'),
  settings: { ...origin().settings, hostHeader: { forwarded: 'unused', names: [] } },
  findings: [
    finding({
      rule: 'origin-not-in-use',
      layer: 'config',
      level: 'notice',
      status: null,
      message: 'No behavior and no origin group leads to old.',
      remediation: 'Remove it, or add the behavior.',
    }),
  ],
  observations: NOTHING_SEEN,
});

export const ACCEPTED: OriginReport = origin({
  key: 'infra/cdn.json:E1EXAMPLE:legacy',
  originId: 'legacy',
  domainName: 'legacy.example.com',
  findings: [
    finding({
      rule: 'tls-legacy',
      level: 'warning',
      status: null,
      suppressed: { reason: 'replaced in the spring', expires: '2027-04-01' },
      blocking: false,
    }),
    finding({
      rule: 'http-slow',
      layer: 'http',
      level: 'notice',
      status: 504,
      message: 'The first byte took 16 s, more than half of the read timeout of 30 s.',
    }),
  ],
});

/** One of each kind. */
export const MIXED: Report = report(
  [EXPIRED, origin(), NXDOMAIN, EXPIRING, SILENT, VPC, UNRESOLVED, UNUSED, ACCEPTED],
  {
    problems: [{ file: 'infra/old.json', line: 3, message: 'This is no JSON: a comma is missing.' }],
  },
);

export const HEALTHY: Report = report([origin()]);

/** So many origins, of which the first `failing` fail. */
export function manyOrigins(count: number, failing: number): Report {
  return report(
    Array.from({ length: count }, (_, index) =>
      origin({
        ...(index < failing ? EXPIRED : {}),
        key: `infra/cdn.json:E1EXAMPLE:origin-${index}`,
        originId: `origin-${index}`,
        domainName: `origin-${index}.example.com`,
        location: { file: 'infra/cdn.json', startLine: 10 + index * 20, endLine: 25 + index * 20 },
        ...(index < failing
          ? {
              findings: [
                finding({
                  rule: 'certificate-expired',
                  location: { file: 'infra/cdn.json', startLine: 11 + index * 20, endLine: 11 + index * 20 },
                }),
              ],
            }
          : {}),
      }),
    ),
  );
}

/** The same failing origin in so many instances of one resource. */
export function instances(count: number): Report {
  return report(
    Array.from({ length: count }, (_, index) => ({
      ...EXPIRED,
      key: `cdn.tf:aws_cloudfront_distribution.site["${index}"]:alb`,
      distribution: `aws_cloudfront_distribution.site["${index}"]`,
      findings: [finding({ rule: 'origin-loop', location: { file: 'cdn.tf', startLine: 7, endLine: 7 } })],
    })),
  );
}

/** One origin with so many findings, each on a line of its own. */
export function manyFindings(count: number): Report {
  const findings = Array.from({ length: count }, (_, index) =>
    finding({
      rule: 'certificate-name-mismatch',
      message: `No certificate covers name ${index}.`,
      evidence: { name: `name-${index}.example.com` },
      location: { file: 'infra/cdn.json', startLine: index + 1, endLine: index + 1 },
    }),
  );
  return report([origin({ ...EXPIRED, findings })]);
}

/** Everything that a stranger might write to break out of a report, as separate strings. */
export const HOSTILE_TEXTS: readonly string[] = [
  '\n::set-output name=verdict::pass',
  '\r\n::stop-commands::x\r\n',
  '::add-mask::a',
  '##[add-mask]b',
  '%0A::error::forged',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '](http://evil.example)',
  '![x](http://evil.example/x.png)',
  '[click](javascript:alert(1))',
  '<!-- hidden',
  '</details></summary>',
  'a | table | row |\n| --- | --- |',
  '`code` ``more`` \\`',
  '**bold** __bold__ ~~gone~~ $x$',
  '@octocat and #1 and GH-1 and www.evil.example and https://evil.example/',
  '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u009b31m \u0000 \u0007 \u007f',
  '\u202egnp.exe\u202c \u2066x\u2069 zero\u200bwidth \ufeff \u2028 \u2029',
  '&lt;b&gt; &#60;i&#62;',
  '\ud800 lone',
];

export const HOSTILE_TEXT: string = HOSTILE_TEXTS.join(' ');

function hostileFailure(failure: TlsFailure, text: string): TlsObservation {
  return {
    status: 'failed',
    failure,
    serverHello: { version: 'TLSv1.2', cipherSuite: text },
    chain: chain({ subject: text, fingerprint256: text }),
    clientCertificateRequested: false,
    diagnosis: [],
    durationMs: 1,
  };
}

/** An origin with an edge function that was checked whole, and with one whose code is not there. */
export const WITH_EDGE = origin({
  edgeFunctions: [
    {
      behavior: '*',
      eventType: 'viewer-request',
      type: 'function',
      function: 'aws_cloudfront_function.rewrite',
      checked: 'code',
      replayedEvents: 5,
      notChecked: null,
      location: { file: 'infra/cdn.tf', startLine: 40, endLine: 43 },
    },
    {
      behavior: '/api/*',
      eventType: 'origin-request',
      type: 'lambda',
      function: 'aws_lambda_function.edge',
      checked: 'configuration',
      replayedEvents: null,
      notChecked: 'its code: built by a pipeline',
      location: null,
    },
  ],
});

/** A report in which every string that can come from outside is hostile. */
export function hostileReport(text: string = HOSTILE_TEXT): Report {
  const location = { file: `${text}.tf`, startLine: 3, endLine: 4 };
  const evil = finding({
    rule: 'certificate-name-mismatch',
    message: `The certificate ${text} does not cover ${text}.`,
    evidence: { subject: text, names: [text, text], [text]: text },
    remediation: `Renew ${text}.`,
    documentation: `https://example.com/${text}`,
    location,
  });
  const observations: OriginObservation = {
    dns: dns({
      name: text,
      lookups: [
        {
          type: 'A',
          server: text,
          outcome: { ...DENIED, rcode: text, chain: [{ owner: text, target: text }], deniedBy: text },
          durationMs: 1,
        },
        { type: 'AAAA', server: text, outcome: { status: 'malformed', detail: text }, durationMs: 1 },
      ],
      authority: {
        status: 'complete',
        detail: text,
        zones: [
          {
            zone: text,
            name: text,
            fromParent: [text],
            fromChild: [text],
            servers: [
              { name: text, address: null, answers: [] },

              { name: text, address: text, answers: [{ type: 'A', outcome: { ...ADDRESSES, addresses: [text] } }] },
            ],
          },
        ],
      },
    }),
    exchanges: [
      exchange({ tcp: { status: 'not-attempted', reason: text }, tls: null, http: null }),
      exchange({ tcp: { status: 'unreachable', code: text }, tls: null, http: null }),
      exchange({ tls: hostileFailure({ type: 'alert', code: 40, name: text }, text), http: null }),
      exchange({ tls: hostileFailure({ type: 'local', detail: text }, text), http: null }),
      exchange({
        key: text,
        target: {
          address: text,
          family: 4,
          port: 443,
          scheme: 'https',
          serverName: text,
          hostHeader: text,
          path: text,
        },
        tls: completed({ subject: text, issuer: text, commonName: text, dnsNames: [text], notAfter: text }),
        http: {
          status: 'failed',
          failure: { type: 'malformed', code: text, firstBytes: text },
          receivedBytes: 3,
          afterMs: 5,
        },
      }),
    ],
  };
  const hostile: Partial<OriginReport> = {
    key: text,
    distribution: text,
    originId: text,
    domainName: `${text}.example.com`,
    location,
    edgeFunctions: [
      {
        behavior: text,
        eventType: text,
        type: 'lambda',
        function: text,
        checked: 'association',
        replayedEvents: null,
        notChecked: text,
        location,
      },
    ],
    observations,
  };
  return report(
    [
      origin({ ...hostile, verdict: 'fail', layers: layers('vvvfu'), findings: [evil] }),
      origin({
        ...hostile,
        originId: null,
        location: null,
        verdict: 'warn',
        findings: [{ ...evil, level: 'warning', location: null }],
      }),
      origin({
        ...hostile,
        domainName: null,
        unresolved: { reason: text, expression: text, form: text, resourceType: text },
        verdict: 'inconclusive',
        layers: layers('vuuuu'),
      }),
      origin({ ...hostile, verdict: 'inconclusive', layers: layers('vvvuu') }),
      origin({
        ...hostile,
        verdict: 'inconclusive',
        layers: layers('vvvuu'),
        findings: [
          { ...evil, level: 'notice' },
          { ...evil, level: 'notice', layer: 'config' },
        ],
      }),
      origin({
        ...hostile,
        findings: [
          { ...evil, level: 'notice' },
          { ...evil, suppressed: { reason: text, expires: text }, blocking: false },
        ],
      }),
    ],
    { problems: [{ file: text, line: 3, message: text }] },
  );
}
