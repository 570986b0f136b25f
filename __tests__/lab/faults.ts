/** Origins with exactly one fault each, and the rule that has to name it. */
import { connect } from 'node:net';
import { certify, daysFromNow } from '../../src/demo/authorities.js';
import { issue, type CertificateTemplate, type Issued } from '../../src/demo/certificates.js';
import { httpResponse } from '../../src/demo/misbehaviors.js';
import type { LabCase, LabSetting } from './cases.js';
import * as hostile from './hostile.js';
import { refuse, startPlainOrigin, startRawOrigin, startTlsOrigin, type HttpOrigin } from './origins.js';
import type { RunningServer, TlsOriginOptions } from './origins.js';

export interface Fault extends LabCase {
  readonly rule: string;
  /** Default: error. */
  readonly level?: 'error' | 'warning' | 'notice';
  /** What comes with it, because the same thing has a second side. */
  readonly also?: readonly string[];
}

/** RFC 8446 section 6 and RFC 6066 section 3. */
const HANDSHAKE_FAILURE = 40;
const INTERNAL_ERROR = 80;
const UNRECOGNIZED_NAME = 112;

const TLS_1_2 = { maxVersion: 'TLSv1.2' } as const;
const VIEWER_HOST = 'www.viewers.example';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

export const FAULTS: readonly Fault[] = [
  ...connections(),
  ...handshakes(),
  ...certificates(),
  ...interceptions(),
  ...answers(),
];

function connections(): readonly Fault[] {
  return [
    { name: 'refused', rule: 'port-refused', start: () => refuse() },
    { name: 'refused-plain', rule: 'port-refused', scheme: 'http', start: () => refuse() },
    {
      name: 'no-way-there',
      rule: 'port-unreachable',
      level: 'notice',
      start: () => refuse(),
      // Nothing connects to everybody at once, so the system says that there is no way.
      records: (name) => [{ name, type: 'A', value: '255.255.255.255' }],
    },
    { name: 'http-on-https', rule: 'tls-not-spoken', start: () => startPlainOrigin() },
    {
      name: 'greeting',
      rule: 'tls-not-spoken',
      start: () => startRawOrigin((socket) => void socket.write('220 mail.example ESMTP\r\n')),
    },
    {
      name: 'tls-on-http',
      rule: 'tls-on-http-port',
      scheme: 'http',
      start: ({ chain }) => startTlsOrigin({ chain: chain() }),
    },
  ];
}

function handshakes(): readonly Fault[] {
  const rsa = { key: { type: 'rsa', bits: 2048 } } as const;
  return [
    tls('tls10-only', 'tls-protocol-mismatch', { minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
    tls('tls11-only', 'tls-protocol-mismatch', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
    {
      ...tls('legacy-agreed', 'tls-legacy', { minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
      sslProtocols: ['TLSv1', 'TLSv1.1'],
      level: 'warning',
      also: ['warning origin-protocols-legacy'],
    },
    tls('chacha-only', 'tls-cipher-mismatch', { ciphers: 'CHACHA20', ...TLS_1_2 }),
    tls('dhe-only', 'tls-cipher-mismatch', { ciphers: 'DHE+AESGCM', ...TLS_1_2 }, rsa),
    tls('ccm-only', 'tls-cipher-mismatch', { ciphers: 'ECDHE-ECDSA-AES128-CCM', ...TLS_1_2 }),
    tls('p521-only', 'tls-group-mismatch', { ecdhCurve: 'secp521r1', ciphers: 'ECDHE', ...TLS_1_2 }, rsa),
    tls('x448-only', 'tls-group-mismatch', { ecdhCurve: 'X448', ciphers: 'ECDHE', ...TLS_1_2 }, rsa),
    tls('pss-key', 'tls-signature-mismatch', TLS_1_2, { key: { type: 'rsa-pss', bits: 2048 } }),
    tls('ed25519-key', 'tls-signature-mismatch', TLS_1_2, { key: { type: 'ed25519' } }),
    tls('demanding', 'tls-client-certificate-required', { clientCertificate: 'demanded', ...TLS_1_2 }),
    {
      ...tls('asking', 'tls-client-certificate-required', { clientCertificate: 'asked', ...TLS_1_2 }),
      level: 'warning',
    },
    { name: 'name-rejected', rule: 'tls-name-rejected', start: rejectingItsName },
    raw('refuses-everybody', 'tls-handshake-refused', hostile.alertAfterHello(HANDSHAKE_FAILURE)),
    raw('internal-error', 'tls-handshake-refused', hostile.alertAfterHello(INTERNAL_ERROR)),
    raw('rejects-every-name', 'tls-name-rejected', hostile.alertAfterHello(UNRECOGNIZED_NAME)),
    raw('closes-at-accept', 'tls-closed', hostile.closeAtOnce),
    raw('closes-at-hello', 'tls-closed', hostile.closeAfterFirstBytes),
    raw('resets-at-hello', 'tls-reset', hostile.resetAfterFirstBytes),
  ];
}

function certificates(): readonly Fault[] {
  const past = { notBefore: daysFromNow(-93), notAfter: daysFromNow(-3) };
  const future = { notBefore: daysFromNow(2), notAfter: daysFromNow(92) };
  const soon = { notBefore: daysFromNow(-85), notAfter: daysFromNow(5) };
  const ca = (setting: LabSetting, details: Partial<CertificateTemplate>): Issued =>
    issue({ subject: 'Special CA', ca: true, issuer: setting.authorities.trusted.root, ...details });
  return [
    tls('expired', 'certificate-expired', {}, past),
    chained('expired-issuer', 'certificate-expired', (setting) => setting.chain({ issuer: ca(setting, past) })),
    tls('future', 'certificate-not-yet-valid', {}, future),
    { ...tls('expiring', 'certificate-expiring', {}, soon), level: 'warning' },
    chained('self-signed', 'certificate-self-signed', ({ domain }) => [issue({ subject: domain, dnsNames: [domain] })]),
    chained('untrusted', 'certificate-untrusted', ({ domain, authorities: { stranger } }) => {
      return [certify(stranger, [domain]), stranger.intermediate];
    }),
    chained('untrusted-with-root', 'certificate-untrusted', ({ domain, authorities: { stranger } }) => {
      return [certify(stranger, [domain]), stranger.intermediate, stranger.root];
    }),
    chained('leaf-only', 'certificate-chain-incomplete', ({ chain }) => chain().slice(0, 1)),
    chained('middle-missing', 'certificate-chain-incomplete', (setting) => {
      const upper = ca(setting, { subject: 'Upper Intermediate' });
      return setting.chain({ issuer: issue({ subject: 'Lower CA', ca: true, issuer: upper }) });
    }),
    chained('other-key-above', 'certificate-chain-incomplete', (setting) => {
      const [leaf] = setting.chain({ issuer: ca(setting, {}) });
      return [...(leaf === undefined ? [] : [leaf]), ca(setting, {})];
    }),
    chained('root-first', 'certificate-chain-order', ({ chain, authorities: { trusted } }) => {
      return [...chain().slice(0, 1), trusted.root, trusted.intermediate];
    }),
    chained('stray-between', 'certificate-chain-order', ({ chain, authorities: { trusted, stranger } }) => {
      return [...chain().slice(0, 1), stranger.intermediate, trusted.intermediate];
    }),
    {
      ...chained('root-sent', 'certificate-chain-extra', ({ chain, authorities }) => {
        return [...chain(), authorities.trusted.root];
      }),
      level: 'notice',
    },
    tls('other-name', 'certificate-name-mismatch', {}, { dnsNames: ['other.example'] }),
    tls('wildcard-too-high', 'certificate-name-mismatch', {}, { dnsNames: ['*.example'] }),
    {
      ...tls('forwarded-neither', 'certificate-name-mismatch', {}, { dnsNames: ['x.example'] }),
      viewerHost: VIEWER_HOST,
    },
    { ...tls('forwarded-own-only', 'certificate-name-mismatch'), viewerHost: VIEWER_HOST, level: 'warning' },
    { ...tls('rsa-1024', 'certificate-weak-key', {}, { key: { type: 'rsa', bits: 1024 } }), level: 'warning' },
    tls('rsa-768', 'certificate-weak-key', {}, { key: { type: 'rsa', bits: 768 } }),
    {
      ...tls('rsa-4104', 'certificate-key-unsupported', {}, { key: { type: 'rsa', bits: 4104 } }),
      level: 'warning',
    },
    tls('p521-key', 'certificate-key-unsupported', {}, { key: { type: 'ec', curve: 'secp521r1' } }),
    { ...tls('sha1', 'certificate-weak-signature', {}, { hash: 'sha1' }), level: 'warning' },
    tls('client-only', 'certificate-wrong-usage', {}, { extendedKeyUsage: [CLIENT_AUTH] }),
    chained('issued-by-leaf', 'certificate-wrong-usage', (setting) => {
      return setting.chain({ issuer: ca(setting, { ca: false, keyUsage: ['digitalSignature'] }) });
    }),
  ];
}

/** Certificates of proxies that open TLS, each forged for the origin's name. */
function interceptions(): readonly Fault[] {
  const forged = (
    name: string,
    issuer: string,
    options: { readonly whole?: boolean; readonly expired?: boolean } = {},
  ) => ({
    ...chained(name, 'tls-intercepted', ({ domain }) => {
      const root = issue({ subject: `${issuer} Root`, ca: true });
      const lower = issue({ subject: issuer, ca: true, issuer: root });
      const dates = options.expired === true ? { notBefore: daysFromNow(-9), notAfter: daysFromNow(-1) } : {};
      const leaf = issue({ subject: domain, dnsNames: [domain], issuer: lower, ...dates });
      return options.whole === true ? [leaf, lower, root] : [leaf];
    }),
    level: 'notice' as const,
  });
  return [
    forged('by-zscaler', 'Zscaler Intermediate Root CA (zscloud.net)', { whole: true }),
    forged('by-mitmproxy', 'mitmproxy'),
    forged('by-fortigate', 'Fortinet_CA_SSL', { expired: true }),
    {
      ...forged('by-netskope-answering', 'ca.shop.goskope.com'),
      start: ({ domain }) => {
        const root = issue({ subject: 'ca.shop.goskope.com', ca: true });
        return startTlsOrigin({
          chain: [issue({ subject: domain, dnsNames: [domain], issuer: root }), root],
          http: (_request, response) => void response.writeHead(503).end(),
        });
      },
    },
    // The device itself is the origin, with the certificate it came with.
    {
      ...chained('is-a-fortigate', 'certificate-untrusted', () => {
        const root = issue({ subject: 'Fortinet Root', ca: true });
        return [issue({ subject: 'FortiGate', issuer: root }), root];
      }),
      also: ['error certificate-name-mismatch'],
    },
    chained('origin-certificate', 'certificate-untrusted', ({ domain }) => {
      const root = issue({ subject: 'CloudFlare Origin SSL Certificate Authority Root', ca: true });
      return [issue({ subject: domain, dnsNames: [domain], issuer: root })];
    }),
  ];
}

function answers(): readonly Fault[] {
  return [
    secured('closes', 'http-closed-early', hostile.closeAfterFirstBytes),
    plain('closes-plain', 'http-closed-early', hostile.closeAfterFirstBytes),
    plain('closes-in-head', 'http-closed-early', hostile.answerWith('HTTP/1.1 200 OK\r\nContent-Ty')),
    plain('resets', 'http-reset', hostile.resetAfterFirstBytes),
    {
      ...plain('cut-body', 'http-closed-early', hostile.answerWith('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut')),
      level: 'warning',
    },
    secured('no-status-line', 'http-malformed', hostile.answerWith('Content-Type: text/html\r\n\r\nhello')),
    plain('no-colon', 'http-malformed', hostile.answerWith('HTTP/1.1 200 OK\r\nnonsense\r\n\r\n')),
    plain(
      'two-lengths',
      'http-malformed',
      hostile.answerWith('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nok'),
    ),
    plain('large-head', 'http-headers-too-large', hostile.answerWith(httpResponse('200 OK', manyLines(), 'ok'))),
    plain('endless-head', 'http-headers-too-large', hostile.endlessHeaders),
    secured('http2', 'http2-only', hostile.answerWith(Buffer.from('000000040000000000', 'hex'))),
    { ...plain('silent', 'http-timeout', hostile.staySilent), readTimeoutSeconds: 1 },
    {
      ...http('slow', 'http-slow', { http: (_request, response) => void setTimeout(() => response.end('late'), 1800) }),
      readTimeoutSeconds: 3,
      level: 'notice',
    },
    { ...http('short-keep-alive', 'http-keepalive-short', { keepAliveMs: 5000 }), level: 'warning' },
    {
      ...http('unavailable', 'http-origin-error', { http: (_request, response) => void response.writeHead(503).end() }),
      level: 'warning',
    },
    {
      name: 'redirect-loop',
      rule: 'http-redirect-loop',
      level: 'warning',
      scheme: 'http',
      viewerHost: VIEWER_HOST,
      start: () =>
        startPlainOrigin({
          http: (request, response) => {
            response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end();
          },
        }),
    },
  ];
}

/** A fault in how TLS is set up, or in the certificate alone. */
function tls(
  name: string,
  rule: string,
  settings: Omit<TlsOriginOptions, 'chain'> = {},
  certificate: Partial<CertificateTemplate> = {},
): Fault {
  return { name, rule, start: ({ chain }) => startTlsOrigin({ ...settings, chain: chain(certificate) }) };
}

function chained(name: string, rule: string, chain: (setting: LabSetting) => readonly Issued[]): Fault {
  return { name, rule, start: (setting) => startTlsOrigin({ chain: chain(setting) }) };
}

function raw(name: string, rule: string, behave: Parameters<typeof startRawOrigin>[0]): Fault {
  return { name, rule, start: () => startRawOrigin(behave) };
}

function plain(name: string, rule: string, behave: Parameters<typeof startRawOrigin>[0]): Fault {
  return { ...raw(name, rule, behave), scheme: 'http' };
}

function secured(name: string, rule: string, onSecured: NonNullable<TlsOriginOptions['onSecured']>): Fault {
  return tls(name, rule, { onSecured });
}

function http(name: string, rule: string, options: Parameters<typeof startPlainOrigin>[0]): Fault {
  return { name, rule, scheme: 'http', start: (): Promise<HttpOrigin> => startPlainOrigin(options) };
}

/** Answers with an alert wherever its own name is asked for, and serves everybody else. */
async function rejectingItsName({ chain, domain }: LabSetting): Promise<RunningServer> {
  const behind = await startTlsOrigin({ chain: chain(), ...TLS_1_2 });
  const front = await startRawOrigin((socket) => {
    socket.once('data', (hello: Buffer) => {
      if (hello.includes(domain)) {
        socket.end(hostile.fatalAlert(UNRECOGNIZED_NAME));
        return;
      }
      const upstream = connect(behind.port, behind.address);
      upstream.on('error', () => socket.destroy());
      socket.on('close', () => upstream.destroy());
      upstream.write(hello);
      socket.pipe(upstream).pipe(socket);
    });
  });
  const close = async (): Promise<void> => {
    await front.close();
    await behind.close();
  };
  return { ...front, close };
}

function manyLines(): readonly string[] {
  return Array.from({ length: 10 }, (_, index) => `X-Line-${index}: ${'a'.repeat(4000)}`);
}
