import type { Finding } from '../model/finding.js';
import type { OriginReport } from '../model/report.js';
import {
  activeFindings,
  counted,
  edgeLines,
  evidenceTexts,
  isUnused,
  layerLines,
  originName,
  ownPlace,
  place,
  placeToLook,
  statusWords,
  suppressedFindings,
} from './describe.js';
import { MAX_NAME_CHARS, MAX_VALUE_CHARS, terminalText } from './escape.js';
import { code, definitions, html, link, spoken, table, type Child, type Html } from './html-elements.js';
import { badge, lookOf, type Placed } from './html-map.js';
import { observations } from './html-observations.js';
import { briefReason, whyInconclusive, type Reason } from './inconclusive.js';
import { listed, overview } from './seen.js';

/** Findings that are written out for one origin; the others are counted. */
const MAX_FINDINGS = 50;
/** Evidence shows at most so many values of a finding. */
const MAX_EVIDENCE_VALUES = 16;
/** The first finding in the table. */
const MAX_TEASER_CHARS = 140;
/** Names in a list of settings. */
const MAX_NAMES = 8;

const LEVEL_MARKS: Readonly<Record<Finding['level'], string>> = { error: '✗', warning: '!', notice: 'i' };

function name(value: string): string {
  return terminalText(value, MAX_NAME_CHARS);
}

/** How far each layer got. */
function layers(origin: OriginReport): Html {
  return html`<ul class="layers">
    ${layerLines(origin).map(
      ({ layer, progress, mark }) =>
        html`<li class="${progress}">
          ${layer} <span aria-hidden="true">${mark}</span>${spoken(progress.replaceAll('-', ' '))}
        </li>`,
    )}
  </ul>`;
}

/** The table of the origins that need attention. */
export function glance(placed: readonly Placed[], maxRows: number): Html {
  return table({
    caption: spoken('Origins that need attention, the worst first'),
    columns: ['Origin', 'Layers', 'First finding'],
    rows: placed.map(glanceRow),
    maxRows,
    className: 'glance',
  });
}

function glanceRow({ origin, anchor }: Placed): readonly Child[] {
  const { title, detail } = originName(origin);
  const label = anchor === null ? html`<b>${name(title)}</b>` : html`<a href="#${anchor}">${name(title)}</a>`;
  const from = [origin.distribution === 'input' ? 'given by hand' : origin.distribution, placeToLook(origin)];
  return [
    html`${badge(lookOf(origin))} ${label}${detail === null ? null : html`<span class="sub">${name(detail)}</span>`}
      <span class="sub">${name(from.filter((part) => part !== null).join(', '))}</span>`,
    layers(origin),
    teaser(origin),
  ];
}

function teaser(origin: OriginReport): Html {
  const [first] = activeFindings(origin);
  if (origin.verdict === 'inconclusive') return html`${terminalText(briefReason(origin), MAX_TEASER_CHARS)}`;
  if (first === undefined) return html``;
  return html`${code(first.rule, MAX_NAME_CHARS)}<span class="sub"
      >${terminalText(first.message, MAX_TEASER_CHARS)}</span
    >`;
}

/**
 * All about one origin, folded.
 * @param options.open unfolded from the start
 * @param options.full with settings and what was seen; else the findings alone
 */
export function originBlock(
  { origin, anchor, paths }: Placed,
  options: { readonly open: boolean; readonly full: boolean; readonly now: Date | null },
): Html {
  const { title, detail } = originName(origin);
  const look = lookOf(origin);
  const reason = origin.verdict === 'inconclusive' ? whyInconclusive(origin) : null;
  return html`<details class="origin ${look}" ${options.open ? OPEN : null}>
    <summary>
      ${badge(look)}
      <h3>${name(title)}</h3>
      ${detail === null ? null : html`<span class="quiet">${name(detail)}</span>`}${look === 'pass' ? html`<span class="quiet">${listed(overview(origin), 3)}</span>` : layers(origin)}
    </summary>
    <div class="inside" ${anchor === null ? null : html`id="${anchor}"`}>
      ${reason === null ? null : reasonBlock(reason)}${findingBlocks(origin, reason)}${
        options.full
          ? html`<h4>Configuration</h4>
              ${settings(origin, paths)}${edgeLines(origin).map((line) => html`<p class="quiet">${terminalText(line, MAX_VALUE_CHARS)}</p> `)}
              <p class="quiet">Key for suppressions: ${code(origin.key, MAX_VALUE_CHARS * 2)}</p>
              ${observations(origin.observations, options.now)}`
          : html`<p class="more">What was seen of it is left out here for size; see the JSON report.</p> `
      }
    </div>
  </details> `;
}

const OPEN = html`open`;

function reasonBlock({ why, next }: Reason): Html {
  return html`<p class="reason">${why}</p>
    ${next === '' ? null : html`<p class="reason"><b>Next:</b> ${next}</p> `}`;
}

function findingBlocks(origin: OriginReport, reason: Reason | null): Html {
  const findings = activeFindings(origin).filter((finding) => finding !== reason?.finding);
  const more = findings.length - MAX_FINDINGS;
  const accepted = suppressedFindings(origin);
  return html`${findings.slice(0, MAX_FINDINGS).map((finding) => findingBlock(finding, origin))}${
    more > 0 ? html`<p class="more">${counted(more, 'more finding')} in the JSON report.</p> ` : null
  }${accepted.slice(0, MAX_FINDINGS).map(acceptedBlock)}${
    accepted.length > MAX_FINDINGS
      ? html`<p class="more">
          ${counted(accepted.length - MAX_FINDINGS, 'more accepted finding')} in the JSON report.
        </p> `
      : null
  }`;
}

function findingBlock(finding: Finding, origin: OriginReport): Html {
  const status = statusWords(finding);
  const where = ownPlace(finding, origin);
  const evidence = evidenceTexts(finding);
  const more = evidence.length - MAX_EVIDENCE_VALUES;
  return html`<div class="finding ${finding.level}">
    <div class="head">
      <span class="badge ${finding.level}"
        ><span aria-hidden="true">${LEVEL_MARKS[finding.level]}</span> ${finding.level}</span
      >${code(finding.rule, MAX_NAME_CHARS)}${status === null ? null : html`<b>${status}</b>`}${where === null ? null : html`<span class="quiet">${name(where)}</span>`}${finding.level === 'error' && !finding.blocking ? html`<span class="quiet">does not block</span>` : null}
    </div>
    <p>${finding.message}</p>
    ${
      finding.remediation === '' ? null : html`<p><b>Fix:</b> ${finding.remediation}</p> `
    }${definitions(evidence.slice(0, MAX_EVIDENCE_VALUES).map(([key, text]) => [name(key), code(text)]))}${
      more > 0 ? html`<p class="more">${more} more in the JSON report.</p> ` : null
    }${finding.documentation === '' ? null : html`<p>${link(`About ${finding.rule}`, finding.documentation)}</p> `}
  </div> `;
}

function acceptedBlock({ rule, suppressed, message }: Finding): Html {
  const until = suppressed?.expires ? `until ${terminalText(suppressed.expires, MAX_NAME_CHARS)}` : null;
  return html`<div class="finding">
    <div class="head">
      <span class="badge unused">accepted</span
      >${code(rule, MAX_NAME_CHARS)}${until === null ? null : html`<span class="quiet">${until}</span>`}
    </div>
    <p>${suppressed?.reason ?? ''}</p>
    <p class="quiet">${terminalText(message, MAX_VALUE_CHARS)}</p>
  </div> `;
}

const FORWARDED: Readonly<Record<OriginReport['settings']['hostHeader']['forwarded'], string>> = {
  yes: 'forwarded',
  no: 'not forwarded',
  unknown: 'not known whether forwarded',
  unused: 'no behavior leads here',
};

function settings(origin: OriginReport, paths: readonly string[]): Html {
  const { settings: set, unresolved, unprobed } = origin;
  const seconds = (value: number | null): string | null => (value === null ? null : `${value} s`);
  const names = set.hostHeader.names.length === 0 ? '' : `: ${listed(set.hostHeader.names, MAX_NAMES)}`;
  return definitions([
    ['Distribution', code(origin.distribution, MAX_NAME_CHARS)],
    ['Written in', originPlace(origin)],
    ['Called in', origin.calledFrom === null ? null : code(place(origin.calledFrom) ?? '', MAX_NAME_CHARS * 2)],
    ['Requests for', paths.length === 0 ? null : code(listed(paths, MAX_NAMES), MAX_VALUE_CHARS)],
    ['Kind', origin.kind],
    ['Domain name', origin.domainName === null ? null : code(origin.domainName, MAX_NAME_CHARS)],
    [
      'Domain name, unresolved',
      unresolved === null ? null : html`${code(unresolved.expression)} (${unresolved.reason})`,
    ],
    ['Not tried', unprobed],
    ['Protocol policy', set.protocolPolicy],
    ['Ports', portWords(set)],
    ['TLS protocols', set.sslProtocols === null ? null : listed(set.sslProtocols, MAX_NAMES)],
    ['Host header', `${FORWARDED[set.hostHeader.forwarded]}${names}`],
    ['Origin path', set.originPath === null || set.originPath === '' ? null : code(set.originPath)],
    ['Addresses', set.ipAddressType],
    ['Connection attempts', attemptWords(set)],
    ['Response timeout', seconds(set.readTimeout)],
    ['Keep-alive', seconds(set.keepaliveTimeout)],
  ]);
}

function originPlace({ location }: OriginReport): Child {
  if (location === null) return null;
  const { file, startLine, endLine } = location;
  return code(`${terminalText(file, MAX_NAME_CHARS)}:${startLine}-${endLine}`, MAX_NAME_CHARS * 2);
}

function portWords({ httpPort, httpsPort }: OriginReport['settings']): string | null {
  const parts = [httpPort === null ? null : `HTTP ${httpPort}`, httpsPort === null ? null : `HTTPS ${httpsPort}`];
  return parts.every((part) => part === null) ? null : parts.filter((part) => part !== null).join(', ');
}

function attemptWords({ connectionAttempts, connectionTimeout }: OriginReport['settings']): string | null {
  if (connectionAttempts === null) return null;
  return connectionTimeout === null ? String(connectionAttempts) : `${connectionAttempts}, ${connectionTimeout} s each`;
}

/** One origin without findings that count, where there is no room for more. */
export function healthyLine({ origin }: Placed): Html {
  const { title, detail } = originName(origin);
  const seen = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
  return html`<p>
    ${badge(lookOf(origin))}
    <b>${name(title)}</b> ${detail === null ? null : html`<span class="quiet">${name(detail)}</span> `}<span
      class="quiet"
      >${listed(seen, MAX_NAMES)}</span
    >
  </p> `;
}
