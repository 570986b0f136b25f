import type {
  Certificate,
  ChainObservation,
  DnsObservation,
  ExchangeObservation,
  HelloObservation,
  HttpObservation,
  OriginObservation,
  TlsObservation,
  ZoneObservation,
} from '../model/observation.js';
import { counted } from './describe.js';
import { MAX_NAME_CHARS } from './escape.js';
import { code, definitions, html, table, type Child, type Html } from './html-elements.js';
import { timeline } from './html-timeline.js';
import {
  certificateRemarks,
  chainOf,
  day,
  dnsWords,
  duration,
  endpoint,
  httpWords,
  keyWords,
  listed,
  tcpWords,
  tlsFailureWords,
  tlsWords,
} from './seen.js';

/** Connections that one origin shows; the JSON report has all of them. */
const MAX_EXCHANGES = 24;
/** Different chains that one origin shows. */
const MAX_CHAINS = 3;
/** Zones, and name servers of one zone, that one origin shows. */
const MAX_ZONES = 6;
const MAX_NAMES = 12;
/** Headers of a response. */
const MAX_HEADERS = 24;

/** Everything that was seen of one origin: connections, certificates, names. Nothing for what was not looked at. */
export function observations({ dns, exchanges }: OriginObservation, now: Date | null): Html {
  return html`${connections(exchanges)}${certificates(exchanges, now)}${dns === null ? null : names(dns)}`;
}

// ------------------------------------------------------------------------------------------------------------ connections

function connections(exchanges: readonly ExchangeObservation[]): Html {
  if (exchanges.length === 0) return html``;
  const more = exchanges.length - MAX_EXCHANGES;
  return html`<h4>Connections</h4>
    ${exchanges.slice(0, MAX_EXCHANGES).map(connection)}${
      more > 0 ? html`<p class="more">${more} more in the JSON report.</p> ` : null
    }`;
}

function connection(exchange: ExchangeObservation): Html {
  const { target, tcp, tls, http, looks, speaksTls } = exchange;
  const short = [tcp.status === 'connected' ? null : tcpWords(tcp), tls && tlsWords(tls), http && httpWords(http)];
  return html`<details class="exchange">
    <summary>
      <h5>${code(endpoint(exchange))}</h5>
      <span class="quiet"
        >${listed(
          short.filter((part) => part !== null),
          short.length,
        )}</span
      >
    </summary>
    ${definitions([
      ['SNI', target.serverName === null ? null : code(target.serverName, MAX_NAME_CHARS)],
      ['Host', code(target.hostHeader, MAX_NAME_CHARS)],
      ['Request', html`${target.scheme.toUpperCase()} GET ${code(target.path)}`],
      ['TCP', tcpWords(tcp)],
      ['Made', looks === 1 ? 'once' : `${counted(looks, 'time')}, the last one is shown`],
      ['Answers a TLS hello', speaksTls === null ? null : speaksTls ? 'yes' : 'no'],
    ])}${tls === null ? null : handshake(tls)}${http === null ? null : answer(http)}
  </details> `;
}

function handshake(tls: TlsObservation): Html {
  const outcome: readonly (readonly [string, Child])[] =
    tls.status === 'completed'
      ? [
          ['TLS', `${tls.version}, in ${duration(tls.durationMs)}`],
          ['Cipher suite', code(tls.cipherSuite)],
          ['Key exchange', tls.group === null ? 'RSA' : code(tls.group)],
          ['Signature', tls.signatureScheme === null ? null : code(tls.signatureScheme)],
          ['Offered', tls.offer === 'published' ? "CloudFront's published lists" : 'TLS 1.3, after a refusal'],
        ]
      : [
          ['TLS', `${tlsFailureWords(tls.failure)}, after ${duration(tls.durationMs)}`],
          [
            'Chosen before',
            tls.serverHello === null ? null : html`${tls.serverHello.version}, ${code(tls.serverHello.cipherSuite)}`,
          ],
        ];
  return html`${definitions([...outcome, ['Client certificate', tls.clientCertificateRequested ? 'asked for' : 'not asked for']])}${table(
    {
      caption: 'Further hellos, each with one list relaxed',
      columns: ['Hello', 'Outcome'],
      rows: tls.diagnosis.map((hello) => [HELLO_WORDS[hello.variant], helloOutcome(hello)]),
    },
  )}`;
}

const HELLO_WORDS: Readonly<Record<HelloObservation['variant'], string>> = {
  published: 'the published lists, any version up to the allowed one',
  'all-protocols': 'TLS 1.2 allowed',
  'all-suites': 'more cipher suites',
  'all-groups': 'more groups',
  'all-signatures': 'more signature schemes',
  'no-server-name': 'without SNI',
  tls13: 'TLS 1.3',
  'tls13-all': 'TLS 1.3, more groups and signature schemes',
  sslv3: 'SSLv3',
};

function helloOutcome({ outcome }: HelloObservation): Child {
  if (outcome.status === 'not-connected') return `not connected: ${outcome.reason}`;
  if (outcome.status === 'failed') return tlsFailureWords(outcome.failure);
  return listed(
    [outcome.version, outcome.cipherSuite, outcome.group, outcome.signatureScheme].filter((part) => part !== null),
    4,
  );
}

function answer(http: HttpObservation): Html {
  if (http.status === 'failed') {
    return definitions([
      ['HTTP', httpWords(http)],
      ['Received', `${http.receivedBytes} bytes, in ${duration(http.afterMs)}`],
      ['Starts with', http.failure.type === 'malformed' ? code(http.failure.firstBytes) : null],
    ]);
  }
  const { headers, body, idle } = http;
  const shown = Object.entries(headers).slice(0, MAX_HEADERS);
  return html`${definitions([
    ['HTTP', `${http.statusCode}, HTTP/${http.httpVersion}`],
    ['First byte', duration(http.firstByteMs)],
    ['Longest silence', duration(http.longestGapMs)],
    ['Response head', `${http.headBytes} bytes`],
    ['Body', bodyWords(body)],
    ['100 Continue', http.continues === 0 ? null : counted(http.continues, 'time')],
    [
      'Left idle',
      idle === null
        ? null
        : idle.status === 'closed'
          ? `closed by the origin after ${duration(idle.afterMs)}`
          : `kept open for ${duration(idle.forMs)}`,
    ],
  ])}${definitions(shown.map(([name, value]) => [name, code(value)]))}`;
}

function bodyWords(body: Extract<HttpObservation, { status: 'answered' }>['body']): string {
  switch (body.status) {
    case 'complete':
      return `${body.bytes} bytes`;
    case 'enough':
      return `the first ${body.bytes} bytes read`;
    case 'cut':
      return `cut by ${body.by === 'rst' ? 'a reset' : 'the end of the connection'} after ${body.bytes} bytes`;
    case 'malformed':
      return `malformed (${body.code}) after ${body.bytes} bytes`;
    case 'timeout':
      return `not finished, ${body.bytes} bytes so far`;
    case 'none':
      return 'none';
  }
}

// ----------------------------------------------------------------------------------------------------------- certificates

/** Each different chain once, with the addresses that sent it. */
function certificates(exchanges: readonly ExchangeObservation[], now: Date | null): Html {
  const chains = new Map<string, { readonly chain: ChainObservation; readonly from: Set<string> }>();
  for (const exchange of exchanges) {
    const chain = chainOf(exchange);
    if (chain === null || chain.certificates.length === 0) continue;
    const identity = chain.certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
    const known = chains.get(identity);
    if (known === undefined) chains.set(identity, { chain, from: new Set([endpoint(exchange)]) });
    else known.from.add(endpoint(exchange));
  }
  const more = chains.size - MAX_CHAINS;
  return html`${[...chains.values()].slice(0, MAX_CHAINS).map(({ chain, from }) => chainBlock(chain, [...from], now))}${
    more > 0 ? html`<p class="more">${counted(more, 'more chain')} in the JSON report.</p> ` : null
  }`;
}

function chainBlock(chain: ChainObservation, from: readonly string[], now: Date | null): Html {
  const rows = chain.certificates.map((certificate) => ({ label: shortName(certificate), certificate }));
  return html`<h4>Certificates as sent by ${listed(from, MAX_CHAINS)}</h4>
    ${timeline(rows, now)}
    <p>${verificationWords(chain)}</p>
    ${table({
      caption: 'The chain in the order of the wire',
      columns: ['#', 'Subject and names', 'Issuer', 'Valid', 'Key and signature', 'Remarks'],
      rows: chain.certificates.map(certificateRow),
    })}`;
}

/** The common name, or all of the subject where there is none. */
export function shortName({ commonName, subject }: Certificate): string {
  return commonName ?? subject;
}

function verificationWords({ verification, paths }: ChainObservation): Html {
  const [best] = paths;
  const way = best === undefined ? '' : best.positions.join(' → ');
  const anchor = best?.anchor ?? null;
  const trust = verification.trusted ? html`Trusted as sent` : html`Not trusted as sent (${code(verification.code)})`;
  const end = {
    anchor: 'a trusted root',
    'self-signed': 'a root outside the store',
    'missing-issuer': 'a missing issuer',
  };
  return best === undefined
    ? html`${trust}.`
    : html`${trust}. Best path: ${way}, to ${end[best.end]}${anchor === null ? null : html` (${code(anchor)})`}.`;
}

function certificateRow(certificate: Certificate): readonly Child[] {
  const names = [...certificate.dnsNames, ...certificate.ipAddresses];
  return [
    certificate.position,
    html`${code(certificate.subject)}${names.length === 0 ? null : html`<span class="sub">${listed(names, MAX_NAMES)}</span>`}`,
    code(certificate.issuer),
    html`${date(certificate.notBefore)} to ${date(certificate.notAfter)}`,
    html`${keyWords(certificate.key)}, ${code(certificate.signatureAlgorithm)}`,
    listed(certificateRemarks(certificate), MAX_NAMES),
  ];
}

/** A day in one piece; what is no date may break anywhere. */
function date(time: string): Html {
  const shown = day(time);
  return /^[\d-]{10}$/u.test(shown) ? html`<span class="date">${shown}</span>` : html`${shown}`;
}

// ------------------------------------------------------------------------------------------------------------------ names

function names(dns: DnsObservation): Html {
  const { name, lookups, authority, withCheckingDisabled, addresses, addressesLeftOut } = dns;
  const special = addresses.filter(({ specialPurpose }) => specialPurpose !== null);
  const unchecked =
    withCheckingDisabled === null ? [] : [['the same without DNSSEC checking', '', dnsWords(withCheckingDisabled), '']];
  const zones = authority?.zones ?? [];
  return html`<h4>Name</h4>
    ${definitions([
      ['Looked up', code(name, MAX_NAME_CHARS)],
      [
        'Special-purpose addresses',
        listed(
          special.map((one) => `${one.address} (${one.specialPurpose ?? ''})`),
          MAX_NAMES,
        ),
      ],
      ['Addresses not looked at', addressesLeftOut === 0 ? null : addressesLeftOut],
      ["The zone's own servers", authority === null ? 'not asked' : authorityWords(authority)],
    ])}${table({
      caption: 'Recursive resolvers',
      columns: ['Server', 'Type', 'Answer', 'Time'],
      rows: [
        ...lookups.map(({ type, server, outcome, durationMs }) => [
          code(server),
          type,
          dnsWords(outcome),
          duration(durationMs),
        ]),
        ...unchecked,
      ],
    })}${zones.slice(0, MAX_ZONES).map(zoneTable)}`;
}

function authorityWords({ status, detail }: NonNullable<DnsObservation['authority']>): string {
  const words = {
    complete: 'asked',
    incomplete: 'out of reach from here',
    bounded: 'asked until the time ran out',
    failed: 'not found',
  };
  return detail === null ? words[status] : `${words[status]}: ${detail}`;
}

function zoneTable({ zone, name, fromParent, fromChild, servers }: ZoneObservation): Html {
  const rows = servers.flatMap((server): readonly (readonly Child[])[] => {
    const asked = html`${code(server.name, MAX_NAME_CHARS)}${server.address === null ? null : html` ${code(server.address)}`}`;
    return server.answers.length === 0
      ? [[asked, '', server.address === null ? 'has no address' : 'not asked']]
      : server.answers.map(({ type, outcome }) => [asked, type, dnsWords(outcome)]);
  });
  const side = (list: readonly string[] | null): string => (list === null ? 'not asked' : listed(list, MAX_NAMES));
  return html`${table({
    caption: html`Authoritative servers of ${code(zone, MAX_NAME_CHARS)} for ${code(name, MAX_NAME_CHARS)}`,
    columns: ['Server', 'Type', 'Answer'],
    rows,
  })}${definitions([
    ['Servers by the parent', side(fromParent)],
    ['Servers by the zone itself', side(fromChild)],
  ])}`;
}
