/** Real servers with exactly one fault each, and the rule that has to name it. */
import { certify, daysFromNow } from '../../src/demo/authorities.js';
import { issue, type CertificateTemplate, type Issued, type KeySpec } from '../../src/demo/certificates.js';
import type { LabSetting } from '../lab/cases.js';
import type { Fault } from '../lab/faults.js';
import { staySilent } from '../lab/hostile.js';
import { refuse, startRawOrigin, type RunningServer } from '../lab/origins.js';
import { longHeader, VIEWER_HOST } from './controls.js';
import { gnutls, haproxy, inFrontOf, nginx, openssl } from './origins.js';

type ChainFrom = (setting: LabSetting) => readonly Issued[];

const TLS_1_2 = 'ssl_protocols TLSv1.2;';
const RSA: KeySpec = { type: 'rsa', bits: 2048 };
const GNUTLS_1_2 = 'NORMAL:-VERS-ALL:+VERS-TLS1.2';

export const FAULTS: readonly Fault[] = [
  ...versions(),
  ...offers(),
  ...keys(),
  ...clientCertificates(),
  ...serverNames(),
  ...certificates(),
  ...ports(),
  ...answers(),
];

function versions(): readonly Fault[] {
  const rule = 'tls-protocol-mismatch';
  const old = (protocols: string): string => `ssl_protocols ${protocols}; ssl_ciphers ALL:@SECLEVEL=0;`;
  return [
    { name: 'nginx-tls10-only', rule, start: nginx({ directives: old('TLSv1'), chain: withKey(RSA) }) },
    { name: 'nginx-tls11-only', rule, start: nginx({ directives: old('TLSv1.1') }) },
    { name: 'nginx-tls10-and-11', rule, start: nginx({ directives: old('TLSv1 TLSv1.1') }) },
    {
      name: 'haproxy-tls11-only',
      rule,
      start: haproxy({ bind: 'ssl-min-ver TLSv1.0 ssl-max-ver TLSv1.1 ciphers ALL:@SECLEVEL=0' }),
    },
    { name: 'openssl-tls10-only', rule, start: openssl(['-tls1', '-cipher', 'ALL:@SECLEVEL=0']) },
    { name: 'openssl-tls11-only', rule, start: openssl(['-tls1_1', '-cipher', 'ALL:@SECLEVEL=0']) },
    { name: 'gnutls-tls10-only', rule, start: gnutls('LEGACY:-VERS-ALL:+VERS-TLS1.0', undefined, withKey(RSA)) },
    { name: 'gnutls-tls11-only', rule, start: gnutls('LEGACY:-VERS-ALL:+VERS-TLS1.1', undefined, withKey(RSA)) },
    {
      name: 'nginx-legacy-agreed',
      rule: 'tls-legacy',
      level: 'warning',
      sslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'],
      start: nginx({ directives: old('TLSv1 TLSv1.1') }),
    },
  ];
}

function offers(): readonly Fault[] {
  const suites = (name: string, ciphers: string, key: KeySpec): Fault => ({
    name,
    rule: 'tls-cipher-mismatch',
    start: nginx({ directives: `${TLS_1_2} ssl_ciphers ${ciphers};`, chain: withKey(key) }),
  });
  return [
    suites('nginx-chacha-only', 'CHACHA20', RSA),
    suites('nginx-ccm-only', 'ECDHE-ECDSA-AES128-CCM', { type: 'ec', curve: 'prime256v1' }),
    { ...suites('nginx-rsa-gcm-only', 'AES128-GCM-SHA256', RSA), level: 'warning' },
    {
      name: 'haproxy-chacha-only',
      rule: 'tls-cipher-mismatch',
      start: haproxy({ bind: 'ssl-max-ver TLSv1.2 ciphers ECDHE-ECDSA-CHACHA20-POLY1305' }),
    },
    {
      name: 'haproxy-dhe-only',
      rule: 'tls-cipher-mismatch',
      start: haproxy({ bind: 'ssl-max-ver TLSv1.2 ciphers DHE-RSA-AES128-GCM-SHA256', chain: withKey(RSA) }),
    },
    {
      name: 'openssl-dhe-only',
      rule: 'tls-cipher-mismatch',
      start: openssl(['-tls1_2', '-cipher', 'DHE+AES'], withKey(RSA)),
    },
    {
      name: 'gnutls-dhe-only',
      rule: 'tls-cipher-mismatch',
      start: gnutls(`${GNUTLS_1_2}:-KX-ALL:+DHE-RSA`, undefined, withKey(RSA)),
    },
    {
      name: 'gnutls-chacha-only',
      rule: 'tls-cipher-mismatch',
      start: gnutls(`${GNUTLS_1_2}:-CIPHER-ALL:+CHACHA20-POLY1305`),
    },
    {
      name: 'gnutls-rsa-gcm-only',
      rule: 'tls-cipher-mismatch',
      level: 'warning',
      start: gnutls(`${GNUTLS_1_2}:-KX-ALL:+RSA:-CIPHER-ALL:+AES-128-GCM`, undefined, withKey(RSA)),
    },
    {
      name: 'nginx-p521-only',
      rule: 'tls-group-mismatch',
      start: nginx({ directives: `${TLS_1_2} ssl_ecdh_curve secp521r1; ssl_ciphers ECDHE;`, chain: withKey(RSA) }),
    },
    {
      name: 'nginx-x448-only',
      rule: 'tls-group-mismatch',
      start: nginx({ directives: `${TLS_1_2} ssl_ecdh_curve X448; ssl_ciphers ECDHE;`, chain: withKey(RSA) }),
    },
    {
      name: 'haproxy-p521-only',
      rule: 'tls-group-mismatch',
      start: haproxy({ bind: 'ssl-max-ver TLSv1.2 curves P-521 ciphers ECDHE', chain: withKey(RSA) }),
    },
    {
      name: 'openssl-p521-only',
      rule: 'tls-group-mismatch',
      start: openssl(['-tls1_2', '-groups', 'P-521', '-cipher', 'ECDHE'], withKey(RSA)),
    },
    {
      name: 'gnutls-p521-only',
      rule: 'tls-group-mismatch',
      start: gnutls(`${GNUTLS_1_2}:-KX-ALL:+ECDHE-RSA:-GROUP-ALL:+GROUP-SECP521R1`, undefined, withKey(RSA)),
    },
    ...tls13Offers(),
    {
      name: 'openssl-pss-signatures-only',
      rule: 'tls-signature-mismatch',
      start: openssl(['-tls1_2', '-sigalgs', 'rsa_pss_rsae_sha256', '-cipher', 'ECDHE'], withKey(RSA)),
    },
  ];
}

/** What CloudFront lacks, on servers that refuse its hellos up to TLS 1.2 for their version first. */
function tls13Offers(): readonly Fault[] {
  const gnutls13 = 'NORMAL:-VERS-ALL:+VERS-TLS1.3';
  const groups: readonly (readonly [string, string, string])[] = [
    ['p521', 'P-521', 'SECP521R1'],
    ['x448', 'X448', 'X448'],
  ];
  const ed25519 = withKey({ type: 'ed25519' });
  const rule = 'tls-signature-mismatch';
  return [
    ...groups.flatMap(([name, group, gnutlsGroup]) => {
      const fault = { rule: 'tls-group-mismatch' };
      const directives = `ssl_protocols TLSv1.3; ssl_ecdh_curve ${group === 'P-521' ? 'secp521r1' : group};`;
      return [
        { ...fault, name: `nginx-tls13-${name}-only`, start: nginx({ directives }) },
        {
          ...fault,
          name: `haproxy-tls13-${name}-only`,
          start: haproxy({ bind: `ssl-min-ver TLSv1.3 curves ${group}` }),
        },
        { ...fault, name: `openssl-tls13-${name}-only`, start: openssl(['-tls1_3', '-groups', group]) },
        {
          ...fault,
          name: `gnutls-tls13-${name}-only`,
          start: gnutls(`${gnutls13}:-GROUP-ALL:+GROUP-${gnutlsGroup}`),
        },
      ];
    }),
    {
      name: 'nginx-tls13-ed25519-key',
      rule,
      start: nginx({ directives: 'ssl_protocols TLSv1.3;', chain: ed25519 }),
    },
    { name: 'haproxy-tls13-ed25519-key', rule, start: haproxy({ bind: 'ssl-min-ver TLSv1.3', chain: ed25519 }) },
    { name: 'openssl-tls13-ed25519-key', rule, start: openssl(['-tls1_3'], ed25519) },
    { name: 'gnutls-tls13-ed25519-key', rule, start: gnutls(gnutls13, undefined, ed25519) },
  ];
}

function keys(): readonly Fault[] {
  const specs: readonly (readonly [string, KeySpec, string])[] = [
    ['ed25519', { type: 'ed25519' }, 'tls-signature-mismatch'],
    ['rsa-pss', { type: 'rsa-pss', bits: 2048 }, 'tls-signature-mismatch'],
    ['p521', { type: 'ec', curve: 'secp521r1' }, 'tls-group-mismatch'],
  ];
  return specs.flatMap(([name, key, rule]) => [
    { name: `nginx-${name}-key`, rule, start: nginx({ directives: TLS_1_2, chain: withKey(key) }) },
    { name: `haproxy-${name}-key`, rule, start: haproxy({ bind: 'ssl-max-ver TLSv1.2', chain: withKey(key) }) },
    { name: `openssl-${name}-key`, rule, start: openssl(['-tls1_2'], withKey(key)) },
    {
      name: `gnutls-${name}-key`,
      // It sends a certificate on a curve that nobody offered, so there the certificate is seen.
      rule: name === 'p521' ? 'certificate-key-unsupported' : rule,
      start: gnutls(GNUTLS_1_2, undefined, withKey(key)),
    },
  ]);
}

function clientCertificates(): readonly Fault[] {
  const rule = 'tls-client-certificate-required';
  const files = ({ authorities }: LabSetting): Readonly<Record<string, string>> => ({
    'clients.pem': authorities.trusted.root.pem,
  });
  const verify = (how: string, protocols: string): ReturnType<typeof nginx> =>
    nginx({
      files,
      directives: `ssl_protocols ${protocols}; ssl_client_certificate clients.pem; ssl_verify_client ${how};`,
    });
  return [
    { name: 'nginx-demanding-tls12', rule, start: verify('on', 'TLSv1.2') },
    { name: 'nginx-demanding-tls13', rule, start: verify('on', 'TLSv1.3') },
    { name: 'nginx-demanding', rule, start: verify('on', 'TLSv1.2 TLSv1.3') },
    { name: 'nginx-asking', rule, level: 'warning', start: verify('optional', 'TLSv1.2') },
    { name: 'nginx-asking-anybody', rule, level: 'warning', start: verify('optional_no_ca', 'TLSv1.2 TLSv1.3') },
    {
      name: 'haproxy-demanding',
      rule,
      start: haproxy({ files, bind: 'ca-file clients.pem verify required ssl-max-ver TLSv1.2' }),
    },
    {
      name: 'haproxy-demanding-tls13',
      rule,
      start: haproxy({ files, bind: 'ca-file clients.pem verify required ssl-min-ver TLSv1.3' }),
    },
    {
      name: 'haproxy-asking',
      rule,
      level: 'warning',
      start: haproxy({ files, bind: 'ca-file clients.pem verify optional' }),
    },
    { name: 'openssl-demanding-tls12', rule, start: openssl(['-tls1_2', '-Verify', '3']) },
    { name: 'openssl-demanding-tls13', rule, start: openssl(['-tls1_3', '-Verify', '3']) },
    { name: 'openssl-asking', rule, level: 'warning', start: openssl(['-verify', '3']) },
    { name: 'gnutls-demanding-tls12', rule, start: gnutls(GNUTLS_1_2, ['--require-client-cert']) },
    {
      name: 'gnutls-demanding-tls13',
      rule,
      start: gnutls('NORMAL:-VERS-ALL:+VERS-TLS1.3', ['--require-client-cert']),
    },
    { name: 'gnutls-asking', rule, level: 'warning', start: gnutls(GNUTLS_1_2, []) },
  ];
}

function serverNames(): readonly Fault[] {
  const rule = 'tls-name-rejected';
  const others: ChainFrom = ({ chain }) => chain({ subject: 'other.example', dnsNames: ['other.example'] });
  return [
    {
      name: 'nginx-name-rejected',
      rule,
      start: nginx({
        directives: 'server_name other.example;',
        servers: (listen) => `server { listen ${listen} default_server; ssl_reject_handshake on; }`,
      }),
    },
    { name: 'haproxy-strict-sni', rule, start: haproxy({ bind: 'strict-sni', chain: others }) },
    {
      name: 'openssl-name-rejected',
      rule,
      start: openssl('-servername other.example -servername_fatal -cert2 leaf.pem -key2 key.pem'.split(' ')),
    },
    {
      name: 'gnutls-name-rejected',
      rule,
      start: gnutls('NORMAL', '--disable-client-cert --sni-hostname other.example --sni-hostname-fatal'.split(' ')),
    },
  ];
}

function certificates(): readonly Fault[] {
  const past = { notBefore: daysFromNow(-93), notAfter: daysFromNow(-3) };
  const ca = ({ authorities }: LabSetting, details: Partial<CertificateTemplate>): Issued =>
    issue({ subject: 'Special CA', ca: true, issuer: authorities.trusted.root, ...details });
  const chains: readonly (readonly [string, string, ChainFrom])[] = [
    ['expired', 'certificate-expired', ({ chain }) => chain(past)],
    ['expired-issuer', 'certificate-expired', (setting) => setting.chain({ issuer: ca(setting, past) })],
    ['future', 'certificate-not-yet-valid', ({ chain }) => chain({ notBefore: daysFromNow(2) })],
    ['self-signed', 'certificate-self-signed', ({ domain }) => [issue({ subject: domain, dnsNames: [domain] })]],
    [
      'untrusted',
      'certificate-untrusted',
      ({ domain, authorities: { stranger } }) => [certify(stranger, [domain]), stranger.intermediate],
    ],
    ['leaf-only', 'certificate-chain-incomplete', ({ chain }) => chain().slice(0, 1)],
    ['other-name', 'certificate-name-mismatch', ({ chain }) => chain({ dnsNames: ['other.example'] })],
  ];
  const unordered: ChainFrom = ({ chain, authorities: { trusted } }) => [
    ...chain().slice(0, 1),
    trusted.root,
    trusted.intermediate,
  ];
  const stray: ChainFrom = ({ chain, authorities: { trusted, stranger } }) => [
    ...chain().slice(0, 1),
    stranger.intermediate,
    trusted.intermediate,
  ];
  return [
    ...chains.flatMap(([name, rule, chain]) => [
      { name: `nginx-${name}`, rule, start: nginx({ chain }) },
      { name: `haproxy-${name}`, rule, start: haproxy({ chain }) },
      { name: `openssl-${name}`, rule, start: openssl([], chain) },
      { name: `gnutls-${name}`, rule, start: gnutls('NORMAL', undefined, chain) },
    ]),
    { name: 'nginx-root-first', rule: 'certificate-chain-order', start: nginx({ chain: unordered }) },
    { name: 'haproxy-root-first', rule: 'certificate-chain-order', start: haproxy({ chain: unordered }) },
    { name: 'nginx-stray-between', rule: 'certificate-chain-order', start: nginx({ chain: stray }) },
    { name: 'openssl-stray-between', rule: 'certificate-chain-order', start: openssl([], stray) },
    {
      name: 'nginx-forwarded-own-only',
      rule: 'certificate-name-mismatch',
      level: 'warning',
      viewerHost: VIEWER_HOST,
      start: nginx(),
    },
    {
      name: 'nginx-weak-key',
      rule: 'certificate-weak-key',
      level: 'warning',
      start: nginx({ directives: 'ssl_ciphers DEFAULT:@SECLEVEL=0;', chain: withKey({ type: 'rsa', bits: 1024 }) }),
    },
    {
      name: 'nginx-sha1',
      rule: 'certificate-weak-signature',
      level: 'warning',
      start: nginx({ directives: 'ssl_ciphers DEFAULT:@SECLEVEL=0;', chain: ({ chain }) => chain({ hash: 'sha1' }) }),
    },
  ];
}

function ports(): readonly Fault[] {
  return [
    { name: 'nginx-http-on-https', rule: 'tls-not-spoken', start: nginx({ tls: false }) },
    { name: 'haproxy-http-on-https', rule: 'tls-not-spoken', start: haproxy({ tls: false }) },
    // It says so with a clean 400.
    { name: 'nginx-tls-on-http', rule: 'tls-on-http-port', level: 'warning', scheme: 'http', start: nginx() },
    { name: 'haproxy-tls-on-http', rule: 'tls-on-http-port', scheme: 'http', start: haproxy() },
    { name: 'openssl-tls-on-http', rule: 'tls-on-http-port', scheme: 'http', start: openssl() },
    { name: 'gnutls-tls-on-http', rule: 'tls-on-http-port', scheme: 'http', start: gnutls('NORMAL') },
    { name: 'nginx-http2-only', rule: 'http2-only', scheme: 'http', start: nginx({ tls: false, listen: 'http2' }) },
    { name: 'haproxy-http2-only', rule: 'http2-only', start: haproxy({ bind: 'alpn h2 proto h2' }) },
    {
      name: 'haproxy-plain-http2-only',
      rule: 'http2-only',
      scheme: 'http',
      start: haproxy({ tls: false, bind: 'proto h2' }),
    },
    {
      name: 'haproxy-session-reject',
      rule: 'http-closed-early',
      start: haproxy({ frontend: 'tcp-request content reject' }),
    },
    {
      name: 'haproxy-reject-request',
      rule: 'http-closed-early',
      start: haproxy({ frontend: 'http-request reject' }),
    },
    { name: 'nginx-444', rule: 'http-closed-early', start: nginx({ location: 'return 444;' }) },
    // They know HTTP/2 too, and end that as well.
    {
      name: 'nginx-444-http2',
      rule: 'http-closed-early',
      start: nginx({ listen: 'http2', location: 'return 444;' }),
    },
    {
      name: 'haproxy-reject-request-http2',
      rule: 'http-closed-early',
      start: haproxy({ bind: 'alpn h2,http/1.1', frontend: 'http-request reject' }),
    },
    {
      name: 'haproxy-plain-reject-request',
      rule: 'http-closed-early',
      scheme: 'http',
      start: haproxy({ tls: false, frontend: 'http-request reject' }),
    },
  ];
}

function answers(): readonly Fault[] {
  const rule = 'http-origin-error';
  const behind = (upstream: () => Promise<RunningServer>, front: Proxy): Fault['start'] => {
    return (setting) => inFrontOf(upstream(), ({ address, port }) => front(`${address}:${port}`)(setting));
  };
  type Proxy = (place: string) => Fault['start'];
  const nginxTo: Proxy = (place) => nginx({ location: `proxy_pass http://${place}; proxy_read_timeout 1s;` });
  const haproxyTo: Proxy = (place) => haproxy({ backend: `server one ${place}` });
  const silent = (): Promise<RunningServer> => startRawOrigin(staySilent);
  return [
    { name: 'nginx-502', rule, level: 'warning', start: behind(refuse, nginxTo) },
    { name: 'nginx-504', rule, level: 'warning', start: behind(silent, nginxTo) },
    { name: 'nginx-500', rule, level: 'warning', start: nginx({ location: 'return 500;' }) },
    { name: 'haproxy-503', rule, level: 'warning', start: behind(refuse, haproxyTo) },
    { name: 'haproxy-504', rule, level: 'warning', start: behind(silent, haproxyTo) },
    {
      name: 'nginx-short-keep-alive',
      rule: 'http-keepalive-short',
      level: 'warning',
      start: nginx({ directives: 'keepalive_timeout 3s 3s;' }),
    },
    {
      name: 'nginx-large-head',
      rule: 'http-headers-too-large',
      start: nginx({ directives: `${longHeader(10)} add_header X-Long $long always;` }),
    },
    {
      name: 'nginx-redirect-loop',
      rule: 'http-redirect-loop',
      level: 'warning',
      scheme: 'http',
      viewerHost: VIEWER_HOST,
      start: nginx({ tls: false, location: 'return 301 https://$host$request_uri;' }),
    },
  ];
}

function withKey(key: KeySpec): ChainFrom {
  return ({ chain }) => chain({ key });
}
