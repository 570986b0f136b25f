/** Healthy origins of every sort: nothing that is found here may be above a notice. */
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { daysFromNow } from '../../src/demo/authorities.js';
import { issue, type KeySpec } from '../../src/demo/certificates.js';
import { httpResponse } from '../../src/demo/misbehaviors.js';
import type { LabCase, LabSetting } from './cases.js';
import * as hostile from './hostile.js';
import { answerWith, inSegments, inSmallRecords, slowly } from './hostile.js';
import { startBehindRelay, startPlainOrigin, startRawOrigin, startTlsOrigin, type RunningServer } from './origins.js';

const TLS_1_2 = { maxVersion: 'TLSv1.2' } as const;
const TLS_1_3 = { minVersion: 'TLSv1.3' } as const;

/** Only TLS 1.3, of which AWS's documents say two things: at most a warning. */
export const TLS_1_3_CONTROLS: readonly LabCase[] = [
  { name: 'tls13-only', start: ({ chain }) => startTlsOrigin({ chain: chain(), ...TLS_1_3 }) },
  {
    name: 'hello-retry-request',
    start: ({ chain }) => startTlsOrigin({ chain: chain(), ecdhCurve: 'secp384r1', ...TLS_1_3 }),
  },
  {
    name: 'tls13-in-segments',
    start: async ({ chain }) => startBehindRelay(await startTlsOrigin({ chain: chain(), ...TLS_1_3 }), inSegments(7)),
  },
  {
    name: 'tls13-dribbling',
    start: async ({ chain }) => startBehindRelay(await startTlsOrigin({ chain: chain(), ...TLS_1_3 }), slowly(8, 1)),
  },
  {
    name: 'tls13-rsa',
    start: ({ chain }) => startTlsOrigin({ chain: chain({ key: { type: 'rsa', bits: 2048 } }), ...TLS_1_3 }),
  },
];

export const CONTROLS: readonly LabCase[] = [...keys(), ...handshakes(), ...chains(), ...answers()];

function keys(): readonly LabCase[] {
  const specs: readonly (readonly [string, KeySpec])[] = [
    ['rsa-2048', { type: 'rsa', bits: 2048 }],
    ['rsa-3072', { type: 'rsa', bits: 3072 }],
    ['rsa-4096', { type: 'rsa', bits: 4096 }],
    ['ecdsa-p256', { type: 'ec', curve: 'prime256v1' }],
    ['ecdsa-p384', { type: 'ec', curve: 'secp384r1' }],
  ];
  const single = specs.map(([name, key]) => ({
    name,
    start: ({ chain }: LabSetting) => startTlsOrigin({ chain: chain({ key }) }),
  }));
  const both: LabCase = {
    name: 'rsa-and-ecdsa',
    start: ({ chain }) =>
      startTlsOrigin({ chain: chain(), alternativeChain: chain({ key: { type: 'rsa', bits: 2048 } }) }),
  };
  return [...single, both];
}

function handshakes(): readonly LabCase[] {
  const behind =
    (relay: Parameters<typeof startBehindRelay>[1]): LabCase['start'] =>
    async ({ chain }) =>
      startBehindRelay(await startTlsOrigin({ chain: chain(), ...TLS_1_2 }), relay);
  return [
    { name: 'tls12-only', start: ({ chain }) => startTlsOrigin({ chain: chain(), ...TLS_1_2 }) },
    { name: 'small-records', start: behind(inSmallRecords(64)) },
    { name: 'small-segments', start: behind(inSegments(7)) },
    { name: 'dribbling', start: behind(slowly(8, 1)) },
    { name: 'name-warning', start: behind(hostile.warningFirst(112)) },
    {
      name: 'one-suite',
      start: ({ chain }) => {
        return startTlsOrigin({ chain: chain(), ciphers: 'ECDHE-ECDSA-AES256-SHA384', ...TLS_1_2 });
      },
    },
    {
      name: 'one-group',
      start: ({ chain }) => {
        const key = { type: 'ec', curve: 'secp384r1' } as const;
        return startTlsOrigin({ chain: chain({ key }), ecdhCurve: 'secp384r1', ...TLS_1_2 });
      },
    },
    {
      name: 'by-server-name',
      start: ({ chain, domain, authorities }) => {
        const other = issue({
          subject: 'other',
          dnsNames: ['other.example'],
          issuer: authorities.trusted.intermediate,
        });
        return startTlsOrigin({ chain: [other, authorities.trusted.intermediate], sni: new Map([[domain, chain()]]) });
      },
    },
    {
      name: 'host-forwarded',
      viewerHost: 'www.viewers.example',
      start: ({ chain }) => startTlsOrigin({ chain: chain({ dnsNames: ['www.viewers.example'] }) }),
    },
    { name: 'dual-stack', ipAddressType: 'dualstack', start: dualStack },
  ];
}

function chains(): readonly LabCase[] {
  const long = { notBefore: daysFromNow(-400), notAfter: daysFromNow(400) };
  return [
    { name: 'wildcard', start: ({ chain }) => startTlsOrigin({ chain: chain({ dnsNames: ['*.lab.example'] }) }) },
    {
      name: 'many-names',
      start: ({ chain, domain }) => {
        const others = Array.from({ length: 500 }, (_, index) => `host-${index}.of.a.long.list.example`);
        return startTlsOrigin({ chain: chain({ dnsNames: [...others, domain] }) });
      },
    },
    {
      name: 'large-certificate',
      start: ({ chain }) => startTlsOrigin({ chain: chain({ padding: 20_000 }) }),
    },
    {
      name: 'root-sent',
      start: ({ chain, authorities }) => startTlsOrigin({ chain: [...chain(), authorities.trusted.root] }),
    },
    {
      name: 'cross-signed',
      start: ({ chain, authorities }) => {
        const newRoot = issue({ subject: 'New Root', ca: true, ...long });
        const crossed = issue({
          subject: 'New Root',
          ca: true,
          key: newRoot,
          issuer: authorities.trusted.root,
          ...long,
        });
        const issuer = issue({ subject: 'New Intermediate', ca: true, issuer: newRoot, ...long });
        return startTlsOrigin({ chain: [...chain({ issuer }), crossed] });
      },
    },
    {
      name: 'superfluous-expired-cross',
      start: ({ chain, authorities: { trusted, stranger } }) => {
        const dates = { notBefore: daysFromNow(-800), notAfter: daysFromNow(-100) };
        const template = { subject: trusted.root.subject, ca: true, key: trusted.root, issuer: stranger.root };
        return startTlsOrigin({ chain: [...chain(), issue({ ...template, ...dates })] });
      },
    },
    {
      name: 'intermediate-twice',
      start: ({ chain, authorities }) => startTlsOrigin({ chain: [...chain(), authorities.trusted.intermediate] }),
    },
    {
      name: 'long-chain',
      start: ({ chain, authorities }) => {
        const upper = issue({ subject: 'Upper', ca: true, issuer: authorities.trusted.root, ...long });
        const lower = issue({ subject: 'Lower', ca: true, issuer: upper, ...long });
        return startTlsOrigin({ chain: [...chain({ issuer: lower }), upper] });
      },
    },
  ];
}

function answers(): readonly LabCase[] {
  const withHttp = (name: string, http: RequestListener): LabCase => ({
    name,
    start: ({ chain }) => startTlsOrigin({ chain: chain(), http }),
  });
  const withStatus = (status: number, headers: Record<string, string> = {}): LabCase =>
    withHttp(`status-${status}`, (_request, response) => {
      response.writeHead(status, headers).end('text\n');
    });
  const withBytes = (name: string, bytes: string): LabCase => ({
    name,
    scheme: 'http',
    start: () => startRawOrigin(answerWith(bytes)),
  });
  return [
    { name: 'plain-http', scheme: 'http', start: () => startPlainOrigin() },
    ...[401, 403, 404, 405, 429].map((status) => withStatus(status)),
    withStatus(302, { location: 'https://login.example/' }),
    withHttp('status-204', (_request, response) => {
      response.writeHead(204).end();
    }),
    withHttp('chunked', (_request, response) => {
      response.write('one');
      response.write('two');
      response.end('three');
    }),
    withHttp('continue', (_request, response) => {
      response.writeContinue();
      response.end('after all');
    }),
    withHttp('early-hints', (_request, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.end('hints\n');
    }),
    withHttp('slow-but-in-time', (_request, response) => {
      setTimeout(() => response.end('at last\n'), 300);
    }),
    withHttp('large-but-lawful-head', (_request, response) => {
      response.setHeader('x-long', 'a'.repeat(30_000)).end('ok\n');
    }),
    withHttp('large-body', (_request, response) => {
      response.end(Buffer.alloc(1_000_000, 'a'));
    }),
    withHttp('gzip', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('squeezed\n'));
    }),
    withHttp('trailers', (_request, response) => {
      response.writeHead(200, { trailer: 'x-sum' }).write('one');
      response.addTrailers({ 'x-sum': '1' });
      response.end();
    }),
    withHttp('cookies-and-policies', (_request, response) => {
      const cookies = Array.from({ length: 40 }, (_, index) => `c${index}=${'v'.repeat(200)}; Secure; HttpOnly`);
      response.setHeader('set-cookie', cookies).setHeader('content-security-policy', "default-src 'self'").end('ok\n');
    }),
    {
      name: 'closes-without-notice',
      start: ({ chain }) => {
        const onSecured = hostile.answerWith('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n');
        return startTlsOrigin({ chain: chain(), onSecured });
      },
    },
    {
      name: 'slow-bytes-in-time',
      scheme: 'http',
      readTimeoutSeconds: 2,
      start: () => startRawOrigin(hostile.tarpit(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n'), 10)),
    },
    {
      name: 'prefers-http2',
      start: ({ chain }) => startTlsOrigin({ chain: chain(), alpnProtocols: ['h2', 'http/1.1'] }),
    },
    withBytes('http-1-0', 'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nold but fine\n'),
    withBytes('until-close', 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nas long as it lasts\n'),
    withBytes('no-reason', httpResponse('200 ', ['Connection: close'], 'terse\n')),
    withBytes('lower-case', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\nconnection: close\r\n\r\nok\n'),
  ];
}

/** Both families at one port; without IPv6 on this machine, or with the port taken there, IPv4 alone. */
async function dualStack({ chain }: LabSetting): Promise<RunningServer> {
  const ipv4 = await startTlsOrigin({ chain: chain() });
  const ipv6 = await startTlsOrigin({ chain: chain(), address: '::1', port: ipv4.port }).catch(() => null);
  return {
    ...ipv4,
    connections: () => ipv4.connections() + (ipv6?.connections() ?? 0),
    close: async () => {
      await ipv6?.close();
      await ipv4.close();
    },
  };
}
