import type { Certificate, DnsObservation, ExchangeObservation, OriginObservation } from '../model/observation.js';
import { MAX_VALUE_CHARS, markdownCode, markdownText } from './escape.js';
import {
  certificateRemarks,
  chainOf,
  day,
  dnsWords,
  endpoint,
  httpWords,
  keyWords,
  tcpWords,
  tlsWords,
} from './seen.js';

/** Rows that a table of a report shows; the JSON report has all of them. */
const MAX_ROWS = 24;
/** Different chains that one origin shows. */
const MAX_CHAINS = 3;

/** The tables of what was seen of one origin, each with its heading; nothing for what was not looked at. */
export function observationTables({ dns, exchanges }: OriginObservation): string {
  return [connectionTable(exchanges), ...chainTables(exchanges), dns === null ? '' : dnsTable(dns)]
    .filter((table) => table !== '')
    .join('\n');
}

/**
 * A Markdown table with a heading.
 * @param rows cells that are Markdown already
 */
export function table(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const more = rows.length - MAX_ROWS;
  return [
    `**${heading}**`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.slice(0, MAX_ROWS).map(line),
    ...(more > 0 ? ['', `${more} more in the JSON report.`] : []),
    '',
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function text(value: string): string {
  return markdownText(value, MAX_VALUE_CHARS);
}

function code(value: string): string {
  return markdownCode(value, MAX_VALUE_CHARS);
}

function connectionTable(exchanges: readonly ExchangeObservation[]): string {
  const rows = exchanges.map((exchange) => [
    code(endpoint(exchange)),
    exchange.target.serverName === null ? '–' : code(exchange.target.serverName),
    code(exchange.target.hostHeader),
    text(tcpWords(exchange.tcp)),
    exchange.tls === null ? '–' : text(tlsWords(exchange.tls)),
    exchange.http === null ? '–' : text(httpWords(exchange.http)),
  ]);
  return table('Connections', ['Address', 'SNI', 'Host', 'TCP', 'TLS', 'HTTP'], rows);
}

/** One table for each different chain, with the addresses that sent it. */
function chainTables(exchanges: readonly ExchangeObservation[]): readonly string[] {
  const chains = new Map<string, { certificates: readonly Certificate[]; from: Set<string> }>();
  for (const exchange of exchanges) {
    const certificates = chainOf(exchange)?.certificates ?? [];
    const identity = certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
    const known = chains.get(identity);
    if (known === undefined) chains.set(identity, { certificates, from: new Set([endpoint(exchange)]) });
    else known.from.add(endpoint(exchange));
  }
  return [...chains.values()]
    .filter(({ certificates }) => certificates.length > 0)
    .slice(0, MAX_CHAINS)
    .map(({ certificates, from }) =>
      table(
        `Certificates as sent by ${text([...from].slice(0, MAX_CHAINS).join(', '))}${from.size > MAX_CHAINS ? ' and others' : ''}`,
        ['#', 'Subject', 'Issuer', 'Valid', 'Key', 'Remarks'],
        certificates.map(certificateRow),
      ),
    );
}

function certificateRow(certificate: Certificate): readonly string[] {
  return [
    String(certificate.position),
    code(certificate.subject),
    code(certificate.issuer),
    text(`${day(certificate.notBefore)} to ${day(certificate.notAfter)}`),
    text(keyWords(certificate.key)),
    text(certificateRemarks(certificate).join(', ')),
  ];
}

function dnsTable({ name, lookups, authority, withCheckingDisabled }: DnsObservation): string {
  const fromResolver = lookups.map(({ type, server, outcome }) => [
    code(name),
    type,
    code(server),
    text(dnsWords(outcome)),
  ]);
  const unchecked =
    withCheckingDisabled === null
      ? []
      : [[code(name), '', 'the same without DNSSEC checking', text(dnsWords(withCheckingDisabled))]];
  const fromAuthority = (authority?.zones ?? []).flatMap((zone) =>
    zone.servers.flatMap((server) => {
      const asked = code(server.address === null ? server.name : `${server.name} (${server.address})`);
      return server.answers.length === 0
        ? [[code(zone.name), '', asked, server.address === null ? 'has no address' : 'not asked']]
        : server.answers.map(({ type, outcome }) => [code(zone.name), type, asked, text(dnsWords(outcome))]);
    }),
  );
  return table('DNS', ['Name', 'Type', 'Asked', 'Answer'], [...fromResolver, ...unchecked, ...fromAuthority]);
}
