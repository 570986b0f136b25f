import type { RequestListener } from 'node:http';
import { certify, daysFromNow, type Authorities } from './authorities.js';
import { issue, type Issued } from './certificates.js';
import {
  answerWith,
  closeAfterFirstBytes,
  httpResponse,
  PLAIN_HTTP_BAD_REQUEST,
  resetAfterFirstBytes,
} from './misbehaviors.js';
import type { ZoneRecord } from './name-server.js';
import { LOOPBACK, refuse, serveHttp, serveHttps, serveRaw, serveTls, type RunningServer } from './servers.js';
import type { TlsSettings } from './servers.js';

/** The zone of the example; `example` is reserved for such use (RFC 2606). */
export const ZONE = 'shop.example';

/** The alternate domain name of the distribution: what viewers ask for. */
export const ALIAS = `www.${ZONE}`;

type Start = (authorities: Authorities) => Promise<RunningServer>;

/** What is really there of one origin in `examples/demo`: what the name server says of it, and what listens. */
export interface DemoOrigin {
  readonly id: string;
  /** What is to be seen, for people. */
  readonly shows: string;
  /** Empty: the name does not exist. */
  readonly records: readonly ZoneRecord[];
  readonly https: Start | null;
  readonly http: Start | null;
}

type Details = Partial<Omit<DemoOrigin, 'id' | 'shows'>>;

/** Over CloudFront's limit of 32,768 bytes for a response's headers. */
const LARGE_HEAD_LINES = 10;
const LARGE_HEAD_LINE_BYTES = 4096;

/** CloudFront's default, and Node's. */
const SHORT_KEEP_ALIVE_MS = 5000;

const WITHIN_EXPIRY_DAYS = 5;

/** So that the whole days left do not change while the demo runs. */
const HALF_A_DAY = 0.5;

const answerOk: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).end('Hello from the shop.\n');
};

/** Every origin of the example, in the order of its configuration: the healthy ones, then the layers from the bottom up, then the configuration alone. */
export const DEMO_ORIGINS: readonly DemoOrigin[] = [
  ...healthyOrigins(),
  ...nameFaults(),
  ...connectionFaults(),
  ...certificateFaults(),
  ...answerFaults(),
  ...configurationFaults(),
];

function healthyOrigins(): readonly DemoOrigin[] {
  return [
    origin('app', 'healthy: Host is forwarded and the certificate covers the viewer name', {
      https: https(({ trusted }) => chainFor(trusted, [ALIAS, domainOf('app')])),
    }),
    origin('rsa', 'healthy: RSA certificate of 2048 bits', {
      https: https(({ trusted: { intermediate } }) => {
        const name = domainOf('rsa');
        const key = { type: 'rsa', bits: 2048 } as const;
        return [issue({ subject: name, dnsNames: [name], issuer: intermediate, key }), intermediate];
      }),
    }),
    origin('ecdsa', 'healthy: ECDSA certificate on P-256', { https: httpsFor('ecdsa') }),
    origin('wildcard', 'healthy: wildcard certificate, Host forwarded by the cache policy', {
      https: https(({ trusted }) => chainFor(trusted, [`*.${ZONE}`])),
    }),
    origin('legacy', 'healthy: Host forwarded by ForwardedValues', {
      https: https(({ trusted }) => chainFor(trusted, [ALIAS])),
    }),
    origin('both-ports', 'healthy: follows the viewer, over HTTP and HTTPS', {
      https: httpsFor('both-ports'),
      http: () => serveHttp(answerOk),
    }),
    origin('plain', 'healthy: HTTP only', { http: () => serveHttp(answerOk) }),
  ];
}

function nameFaults(): readonly DemoOrigin[] {
  return [
    origin('no-such-name', 'DNS: the name does not exist', { records: [] }),
    origin('no-ipv4', 'DNS: an IPv6 address only, and CloudFront asks for IPv4', {
      records: [{ name: domainOf('no-ipv4'), type: 'AAAA', value: '2001:db8::5' }],
    }),
    origin('private', 'DNS: a private address that the internet cannot reach', {
      records: [{ name: domainOf('private'), type: 'A', value: '10.20.30.40' }],
    }),
    origin('dangling', 'DNS: an alias of a name that is gone', {
      records: [{ name: domainOf('dangling'), type: 'CNAME', value: 'shop-prod.gone.example' }],
    }),
  ];
}

function connectionFaults(): readonly DemoOrigin[] {
  const restricted = (id: string, settings: Omit<TlsSettings, 'chain'>): Start =>
    https(({ trusted }) => chainFor(trusted, [domainOf(id)]), settings);
  return [
    origin('refused', 'TCP: nothing listens on the port', { https: () => refuse() }),
    origin('not-tls', 'TLS: plain HTTP on the HTTPS port', {
      https: () => serveRaw(answerWith(PLAIN_HTTP_BAD_REQUEST)),
    }),
    origin('old-protocol', 'TLS: TLS 1.0 only, and CloudFront is set to TLSv1.2', {
      https: restricted('old-protocol', { minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
    }),
    origin('other-cipher', 'TLS: only a ChaCha20 suite, which CloudFront does not offer', {
      https: restricted('other-cipher', { ciphers: 'ECDHE-ECDSA-CHACHA20-POLY1305', maxVersion: 'TLSv1.2' }),
    }),
    origin('client-certificate', 'TLS: the origin demands a client certificate', {
      https: restricted('client-certificate', { clientCertificate: 'demanded', maxVersion: 'TLSv1.2' }),
    }),
    origin('resets', 'TLS: the connection is reset during the handshake', {
      https: () => serveRaw(resetAfterFirstBytes),
    }),
  ];
}

function certificateFaults(): readonly DemoOrigin[] {
  const dated = (id: string, from: number, to: number): Start =>
    https(({ trusted }) => [
      certify(trusted, [domainOf(id)], { notBefore: daysFromNow(from), notAfter: daysFromNow(to) }),
      trusted.intermediate,
    ]);
  return [
    origin('expired', 'certificate: expired three days ago', { https: dated('expired', -93, -3) }),
    origin('expiring', `certificate: ends in ${WITHIN_EXPIRY_DAYS} days`, {
      https: dated('expiring', -85, WITHIN_EXPIRY_DAYS + HALF_A_DAY),
    }),
    origin('self-signed', 'certificate: self-signed', {
      https: https(() => [issue({ subject: domainOf('self-signed'), dnsNames: [domainOf('self-signed')] })]),
    }),
    origin('other-name', 'certificate: for another name', {
      https: https(({ trusted }) => chainFor(trusted, [`staging.${ZONE}`])),
    }),
    origin('own-name-only', 'certificate: for the origin domain alone, while Host is forwarded', {
      https: httpsFor('own-name-only'),
    }),
    origin('incomplete-chain', 'certificate: the intermediate is not sent', {
      https: https(({ trusted }) => [certify(trusted, [domainOf('incomplete-chain')])]),
    }),
    origin('wrong-order', 'certificate: the root is sent before the intermediate', {
      https: https(({ trusted }) => {
        return [certify(trusted, [domainOf('wrong-order')]), trusted.root, trusted.intermediate];
      }),
    }),
    origin('untrusted', 'certificate: complete chain to a root that is not trusted', {
      https: https(({ stranger }) => chainFor(stranger, [domainOf('untrusted')])),
    }),
  ];
}

function answerFaults(): readonly DemoOrigin[] {
  return [
    origin('closes', 'HTTP: closes the connection before it answers', {
      https: ({ trusted }) => serveTls({ chain: chainFor(trusted, [domainOf('closes')]) }, closeAfterFirstBytes),
    }),
    origin('malformed', 'HTTP: an answer without a status line', {
      http: () => serveRaw(answerWith('Content-Type: text/html\r\n\r\n<h1>Hello</h1>\n')),
    }),
    origin('large-head', 'HTTP: 40 KB of response headers, and CloudFront takes 32', {
      https: ({ trusted }) => {
        return serveTls({ chain: chainFor(trusted, [domainOf('large-head')]) }, answerWith(largeHead()));
      },
    }),
    origin('unavailable', 'HTTP: the origin itself answers 503', {
      https: httpsFor('unavailable', (_request, response) => {
        response.writeHead(503, { 'content-type': 'text/plain' }).end('Back soon.\n');
      }),
    }),
    origin('redirect-loop', 'HTTP: asked over HTTP, sends every viewer back to HTTPS', {
      http: () =>
        serveHttp((request, response) => {
          response.writeHead(301, { location: `https://${ALIAS}${request.url ?? '/'}` }).end();
        }),
    }),
    origin('short-keep-alive', 'HTTP: keeps idle connections no longer than CloudFront does', {
      https: ({ trusted }) => {
        const chain = chainFor(trusted, [domainOf('short-keep-alive')]);
        return serveHttps({ chain }, answerOk, { keepAliveMs: SHORT_KEEP_ALIVE_MS });
      },
    }),
  ];
}

function configurationFaults(): readonly DemoOrigin[] {
  return [
    origin('load-balancer', "configuration: HTTPS to a load balancer's own name without forwarding Host", {
      ...named('shop-123456789.eu-central-1.elb.amazonaws.com'),
      https: https(({ trusted }) => chainFor(trusted, [ALIAS])),
    }),
    origin('website-bucket', 'configuration: HTTPS to an S3 website, which speaks HTTP only', {
      ...named('shop-assets.s3-website.eu-central-1.amazonaws.com'),
      https: () => refuse(),
    }),
    origin('low-port', 'configuration: a port that CloudFront does not allow', {
      https: httpsFor('low-port'),
    }),
    origin('internal', 'configuration: a VPC origin, which cannot be reached from outside', {
      records: [],
    }),
    origin('retired', 'configuration: no behavior uses it', {
      https: httpsFor('retired'),
    }),
  ];
}

function origin(id: string, shows: string, details: Details): DemoOrigin {
  return {
    id,
    shows,
    ...named(domainOf(id)),
    https: null,
    http: null,
    ...details,
  };
}

/** A name that leads to this machine. */
function named(domainName: string): Pick<DemoOrigin, 'records'> {
  return { records: [{ name: domainName, type: 'A', value: LOOPBACK }] };
}

function domainOf(id: string): string {
  return `${id}.${ZONE}`;
}

function https(
  chain: (authorities: Authorities) => readonly Issued[],
  settings: Omit<TlsSettings, 'chain'> = {},
  onRequest: RequestListener = answerOk,
): Start {
  return (authorities) => serveHttps({ ...settings, chain: chain(authorities) }, onRequest);
}

/** A sound certificate for the origin's own name. */
function httpsFor(id: string, onRequest: RequestListener = answerOk): Start {
  return https(({ trusted }) => chainFor(trusted, [domainOf(id)]), {}, onRequest);
}

function chainFor(authority: Authorities['trusted'], names: readonly [string, ...string[]]): readonly Issued[] {
  return [certify(authority, names), authority.intermediate];
}

function largeHead(): string {
  const lines = Array.from(
    { length: LARGE_HEAD_LINES },
    (_, index) => `X-Trace-${index}: ${'a'.repeat(LARGE_HEAD_LINE_BYTES)}`,
  );
  return httpResponse('200 OK', lines, 'Hello.\n');
}
