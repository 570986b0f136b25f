/** Healthy origins on real servers: nothing that is found here may be above a notice. */
import { daysFromNow } from '../../src/demo/authorities.js';
import { issue, type Issued, type KeySpec } from '../../src/demo/certificates.js';
import type { LabCase, LabSetting } from '../lab/cases.js';
import { startRawOrigin } from '../lab/origins.js';
import { gnutls, haproxy, identity, inFrontOf, nginx, openssl, pem } from './origins.js';

export const VIEWER_HOST = 'www.viewers.example';

const TLS_1_2 = 'ssl_protocols TLSv1.2;';
const GNUTLS_1_2 = 'NORMAL:-VERS-ALL:+VERS-TLS1.2';

/** Only TLS 1.3, of which AWS's documents say two things: at most a warning. */
export const TLS_1_3_CONTROLS: readonly LabCase[] = [
  { name: 'nginx-tls13-only', start: nginx({ directives: 'ssl_protocols TLSv1.3;' }) },
  {
    name: 'nginx-tls13-rsa',
    start: nginx({ directives: 'ssl_protocols TLSv1.3;', chain: withKey({ type: 'rsa', bits: 2048 }) }),
  },
  {
    name: 'nginx-hello-retry-request',
    start: nginx({ directives: 'ssl_protocols TLSv1.3; ssl_ecdh_curve secp384r1;' }),
  },
  { name: 'haproxy-tls13-only', start: haproxy({ bind: 'ssl-min-ver TLSv1.3' }) },
  { name: 'openssl-tls13-only', start: openssl(['-tls1_3']) },
  { name: 'openssl-hello-retry-request', start: openssl(['-tls1_3', '-groups', 'P-256']) },
  { name: 'gnutls-tls13-only', start: gnutls('NORMAL:-VERS-ALL:+VERS-TLS1.3') },
  {
    name: 'gnutls-hello-retry-request',
    start: gnutls('NORMAL:-VERS-ALL:+VERS-TLS1.3:-GROUP-ALL:+GROUP-SECP384R1'),
  },
];

export const CONTROLS: readonly LabCase[] = [...keys(), ...handshakes(), ...names(), ...chains(), ...answers()];

function keys(): readonly LabCase[] {
  const specs: readonly (readonly [string, KeySpec])[] = [
    ['rsa-2048', { type: 'rsa', bits: 2048 }],
    ['rsa-3072', { type: 'rsa', bits: 3072 }],
    ['rsa-4096', { type: 'rsa', bits: 4096 }],
    ['p256', { type: 'ec', curve: 'prime256v1' }],
    ['p384', { type: 'ec', curve: 'secp384r1' }],
  ];
  const each = specs.flatMap(([name, key]) => [
    { name: `nginx-${name}`, start: nginx({ chain: withKey(key) }) },
    { name: `haproxy-${name}`, start: haproxy({ chain: withKey(key) }) },
    { name: `openssl-${name}`, start: openssl([], withKey(key)) },
    { name: `gnutls-${name}`, start: gnutls('NORMAL', undefined, withKey(key)) },
  ]);
  const both: LabCase = {
    name: 'nginx-rsa-and-ecdsa',
    start: nginx({
      files: ({ chain }) => identity('rsa.pem', 'rsa-key.pem', chain({ key: { type: 'rsa', bits: 2048 } })),
      directives: 'ssl_certificate rsa.pem; ssl_certificate_key rsa-key.pem;',
    }),
  };
  return [...each, both];
}

function handshakes(): readonly LabCase[] {
  const rsa = withKey({ type: 'rsa', bits: 2048 });
  return [
    { name: 'nginx-tls12-only', start: nginx({ directives: TLS_1_2 }) },
    { name: 'haproxy-tls12-only', start: haproxy({ bind: 'ssl-max-ver TLSv1.2' }) },
    { name: 'openssl-tls12-only', start: openssl(['-tls1_2']) },
    { name: 'gnutls-tls12-only', start: gnutls(GNUTLS_1_2) },
    {
      name: 'nginx-every-version',
      start: nginx({ directives: 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers ALL:@SECLEVEL=0;' }),
    },
    { name: 'nginx-one-suite', start: nginx({ directives: `${TLS_1_2} ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256;` }) },
    {
      name: 'nginx-rsa-key-exchange',
      start: nginx({ directives: `${TLS_1_2} ssl_ciphers AES128-SHA;`, chain: rsa }),
    },
    { name: 'nginx-p384-preferred', start: nginx({ directives: 'ssl_ecdh_curve secp384r1:prime256v1;' }) },
    { name: 'nginx-x25519-only', start: nginx({ directives: `${TLS_1_2} ssl_ecdh_curve X25519;`, chain: rsa }) },
    { name: 'gnutls-p384-only', start: gnutls(`${GNUTLS_1_2}:-GROUP-ALL:+GROUP-SECP384R1`, undefined, rsa) },
    { name: 'gnutls-secure256', start: gnutls('SECURE256:-VERS-ALL:+VERS-TLS1.2', undefined, rsa) },
    { name: 'gnutls-no-tickets', start: gnutls(GNUTLS_1_2, ['--disable-client-cert', '--noticket', '--nodb']) },
    { name: 'gnutls-small-records', start: gnutls(GNUTLS_1_2, ['--disable-client-cert', '--recordsize', '600']) },
    { name: 'openssl-small-records', start: openssl(['-tls1_2', '-max_send_frag', '512']) },
    { name: 'nginx-small-buffers', start: nginx({ directives: 'ssl_buffer_size 512;' }) },
    { name: 'nginx-http2-by-alpn', start: nginx({ listen: 'http2' }) },
    { name: 'haproxy-http2-by-alpn', start: haproxy({ bind: 'alpn h2,http/1.1' }) },
    { name: 'nginx-dual-stack', ipAddressType: 'dualstack', start: nginx({ dualStack: true }) },
  ];
}

function names(): readonly LabCase[] {
  const other = ({ authorities: { trusted } }: LabSetting): readonly Issued[] => [
    issue({ subject: 'other', dnsNames: ['other.example'], issuer: trusted.intermediate }),
    trusted.intermediate,
  ];
  return [
    { name: 'nginx-wildcard', start: nginx({ chain: ({ chain }) => chain({ dnsNames: ['*.lab.example'] }) }) },
    {
      name: 'nginx-many-names',
      start: nginx({
        chain: ({ chain, domain }) => {
          const others = Array.from({ length: 500 }, (_, index) => `host-${index}.of.a.long.list.example`);
          return chain({ dnsNames: [...others, domain] });
        },
      }),
    },
    {
      name: 'nginx-by-server-name',
      start: nginx({
        chain: other,
        files: ({ chain }) => identity('own.pem', 'own-key.pem', chain()),
        servers: (listen, { domain }) => server(listen, domain, 'own.pem', 'own-key.pem'),
      }),
    },
    {
      name: 'haproxy-by-server-name',
      start: haproxy({
        chain: other,
        files: ({ chain }) => {
          const certificates = chain();
          return { 'own.pem': `${pem(certificates)}${certificates[0]?.keyPem ?? ''}` };
        },
        bind: 'crt own.pem',
      }),
    },
    {
      name: 'nginx-others-rejected',
      start: nginx({
        directives: 'ssl_reject_handshake on;',
        servers: (listen, { domain }) => server(listen, domain, 'chain.pem', 'key.pem'),
      }),
    },
    { name: 'haproxy-strict-own-name', start: haproxy({ bind: 'strict-sni' }) },
    {
      name: 'nginx-host-forwarded',
      viewerHost: VIEWER_HOST,
      start: nginx({ chain: ({ chain }) => chain({ dnsNames: [VIEWER_HOST] }) }),
    },
  ];
}

function chains(): readonly LabCase[] {
  const crossSigned = ({ chain, authorities }: LabSetting): readonly Issued[] => {
    const long = { notBefore: daysFromNow(-400), notAfter: daysFromNow(400) };
    const newRoot = issue({ subject: 'New Root', ca: true, ...long });
    const template = { subject: newRoot.subject, ca: true, key: newRoot, issuer: authorities.trusted.root };
    const issuer = issue({ subject: 'New Intermediate', ca: true, issuer: newRoot, ...long });
    return [...chain({ issuer }), issue({ ...template, ...long })];
  };
  const expiredCross = ({ chain, authorities: { trusted, stranger } }: LabSetting): readonly Issued[] => {
    const dates = { notBefore: daysFromNow(-800), notAfter: daysFromNow(-100) };
    const template = { subject: trusted.root.subject, ca: true, key: trusted.root, issuer: stranger.root };
    return [...chain(), issue({ ...template, ...dates })];
  };
  const withRoot = ({ chain, authorities }: LabSetting): readonly Issued[] => [...chain(), authorities.trusted.root];
  return [
    { name: 'nginx-cross-signed', start: nginx({ chain: crossSigned }) },
    { name: 'gnutls-cross-signed', start: gnutls('NORMAL', undefined, crossSigned) },
    { name: 'nginx-expired-cross', start: nginx({ chain: expiredCross }) },
    { name: 'haproxy-expired-cross', start: haproxy({ chain: expiredCross }) },
    { name: 'nginx-root-sent', start: nginx({ chain: withRoot }) },
    { name: 'nginx-large-certificate', start: nginx({ chain: ({ chain }) => chain({ padding: 20_000 }) }) },
  ];
}

function answers(): readonly LabCase[] {
  const status = (name: string, location: string): LabCase => ({ name, start: nginx({ location }) });
  return [
    { name: 'nginx-plain', scheme: 'http', start: nginx({ tls: false }) },
    { name: 'haproxy-plain', scheme: 'http', start: haproxy({ tls: false }) },
    ...[401, 403, 404, 405, 429].map((code) => status(`nginx-status-${code}`, `return ${code};`)),
    { name: 'haproxy-status-403', start: haproxy({ frontend: 'http-request deny deny_status 403' }) },
    status('nginx-redirect', 'return 302 https://login.example/;'),
    status('nginx-no-content', 'return 204;'),
    status('nginx-chunked', 'ssi on; return 200 "text\\n";'),
    status('nginx-static', 'root .; try_files /nginx.conf =404;'),
    status('nginx-gzip', 'gzip on; gzip_min_length 1; gzip_proxied any; return 200 "text text text text text\\n";'),
    { name: 'nginx-keep-alive', start: nginx({ directives: 'keepalive_timeout 75s 70s;' }) },
    { name: 'nginx-no-keep-alive', start: nginx({ directives: 'keepalive_timeout 0;' }) },
    {
      name: 'nginx-large-but-lawful-head',
      start: nginx({ directives: `${longHeader(7)} add_header X-Long $long always;` }),
    },
    {
      name: 'nginx-proxied-http-1-0',
      start: (setting) => {
        const old = 'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nold but fine\n';
        const upstream = startRawOrigin((socket) => {
          socket.once('data', () => socket.end(old));
        });
        return inFrontOf(upstream, ({ address, port }) =>
          nginx({ location: `proxy_pass http://${address}:${port};` })(setting),
        );
      },
    },
    {
      name: 'haproxy-in-front-of-nginx',
      start: (setting) =>
        inFrontOf(nginx({ tls: false })(setting), ({ address, port }) =>
          haproxy({ backend: `server one ${address}:${port}` })(setting),
        ),
    },
  ];
}

/** A variable `$long` of so many times 4,000 characters; a word of nginx's configuration may not be that long. */
export function longHeader(times: number): string {
  return `set $part "${'a'.repeat(4000)}"; set $long "${'${part}'.repeat(times)}";`;
}

/** A further server of one nginx, with a name of its own. */
function server(listen: string, name: string, chain: string, key: string): string {
  return `server {
    listen ${listen};
    server_name ${name};
    ssl_certificate ${chain};
    ssl_certificate_key ${key};
    location / { return 200 "ok\\n"; }
  }`;
}

function withKey(key: KeySpec): (setting: LabSetting) => readonly Issued[] {
  return ({ chain }) => chain({ key });
}
