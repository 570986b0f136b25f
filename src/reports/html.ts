import type { Problem } from '../model/distribution.js';
import { VERDICTS, type OriginReport, type Report, type Verdict } from '../model/report.js';
import { ByteBudget, byteLength } from './budget.js';
import { LAYER_LEGEND, counted, headline, isUnused, originName } from './describe.js';
import { MAX_NAME_CHARS, terminalText } from './escape.js';
import { code, html, table, type Html } from './html-elements.js';
import { badge, distributionMaps, type Placed } from './html-map.js';
import { shortName } from './html-observations.js';
import { glance, healthyLine, originBlock } from './html-origin.js';
import { STYLE, STYLE_HASH } from './html-style.js';
import { timeline, type TimelineRow } from './html-timeline.js';
import { chainOf, listed } from './seen.js';

export interface HtmlOptions {
  /** The day of the report, for the line of today among the certificates; without it nothing is called ended. */
  readonly now?: Date | null;
}

/** A browser shows a page of this size within two or three seconds. */
const MAX_BYTES = 8_000_000;
/** Healthy origins are rarely opened: their details get this part of the page, then a line each. */
const MAX_HEALTHY_BYTES = 3_000_000;
/** Room that stays free for the headings, and for the sentences that say what was left out. */
const RESERVED_BYTES = 2000;
/** Origins in the table at the top. */
const MAX_GLANCE_ROWS = 500;
/** Failing origins whose details are unfolded from the start; more would hide each other. */
const MAX_OPEN = 3;
/** Certificates in the timeline of all origins, the first to end first. */
const MAX_TIMELINE_ROWS = 16;
/** Problems that are written out. */
const MAX_PROBLEMS = 500;

/**
 * The report as one HTML file that needs nothing else: no script, no font, no picture, no connection. Its policy forbids
 * all of that but its own style. Details fold; light and dark follow the reader's system.
 */
export function renderHtml(report: Report, { now = null }: HtmlOptions): string {
  const sorted = VERDICTS.flatMap((verdict) => report.origins.filter((origin) => origin.verdict === verdict));
  const paths = pathsByOrigin(report);
  const placed = sorted.map((origin, index): Placed => ({
    origin,
    anchor: `origin-${index + 1}`,
    paths: paths.get(origin.key) ?? [],
  }));
  const attention = placed.filter(({ origin }) => origin.verdict !== 'pass');
  const fine = placed.filter(({ origin }) => origin.verdict === 'pass');
  const first = html`${glanceSection(attention)}${mapSection(placed)}${certificateSection(report.origins, now)}${problemSection(report.problems)}`;
  const room = MAX_BYTES - byteLength(page(report, now, first).markup) - RESERVED_BYTES;
  const details = detailSection(attention, now, room);
  const healthy = healthySection(fine, now, Math.min(room - byteLength(details.markup), MAX_HEALTHY_BYTES));
  return `${page(report, now, html`${first}${details}${healthy}`).markup.trim()}\n`;
}

/** The path patterns that lead to each origin, by its key. */
function pathsByOrigin({ distributions }: Report): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const { language, behaviors } of distributions) {
    // Those of origins given by hand are of our own making.
    for (const { pathPattern, origins } of language === 'input' ? [] : behaviors) {
      for (const key of origins) {
        const list = paths.get(key) ?? [];
        list.push(pathPattern ?? 'a path that is not known');
        paths.set(key, list);
      }
    }
  }
  return paths;
}

// ------------------------------------------------------------------------------------------------------------------- page

const POLICY: Html = {
  markup: `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
};
/** Byte for byte what the hash is of, so not through a template. */
const STYLE_SHEET: Html = { markup: `<style>${STYLE}</style>` };

function page(report: Report, now: Date | null, sections: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>CloudFront origin preflight: ${report.verdict}</title>
        ${STYLE_SHEET}
      </head>
      <body>
        <a class="skip" href="#main">To the origins</a>
        ${header(report, now)}
        <main id="main">${sections}</main>
        <footer>
          <p>Made by CloudFront Origin Preflight. This page is whole in itself: it loads nothing and runs nothing.</p>
        </footer>
      </body>
    </html>`;
}

function header(report: Report, now: Date | null): Html {
  const time = now === null ? '' : now.toISOString();
  const shown = time.slice(0, time.lastIndexOf(':')).replace('T', ' ');
  return html`<header>
    <h1>CloudFront origin preflight</h1>
    <p class="verdict">${badge(report.verdict)}</p>
    <p class="headline">${headline(report)}</p>
    ${now === null ? null : html`<p class="when"><time datetime="${time}">${shown} UTC</time></p> `}
    <ul class="counts" aria-label="${counted(report.origins.length, 'origin')}">
      ${VERDICTS.map((verdict) => count(verdict, report.counts[verdict]))}
    </ul>
    ${navigation(report)}
  </header> `;
}

function count(verdict: Verdict, origins: number): Html {
  return html`<li class="${verdict}${origins > 0 ? ' some' : ''}"><b>${origins}</b> <span>${verdict}</span></li> `;
}

function navigation({ origins, problems }: Report): Html {
  const attention = origins.some(({ verdict }) => verdict !== 'pass');
  const links: readonly (readonly [boolean, string, string])[] = [
    [attention, 'glance', 'At a glance'],
    [origins.length > 0, 'distributions', 'Distributions'],
    [leaves(origins).length > 0, 'certificates', 'Certificates'],
    [problems.length > 0, 'problems', 'Could not be read'],
    [attention, 'details', 'Details'],
    [origins.some(({ verdict }) => verdict === 'pass'), 'healthy', 'Healthy origins'],
  ];
  const shown = links.filter(([there]) => there);
  if (shown.length === 0) return html``;
  return html`<nav aria-label="On this page">
    <ul>
      ${shown.map(([, anchor, label]) => html`<li><a href="#${anchor}">${label}</a></li> `)}
    </ul>
  </nav> `;
}

// --------------------------------------------------------------------------------------------------------------- sections

/** A part of the page with its heading, which is what links lead to. */
function section(anchor: string, heading: string, content: Html): Html {
  return html`<section aria-labelledby="${anchor}">
    <h2 id="${anchor}">${heading}</h2>
    ${content}
  </section> `;
}

function glanceSection(placed: readonly Placed[]): Html {
  if (placed.length === 0) return html``;
  return section(
    'glance',
    'At a glance',
    html`<div class="card">${glance(placed, MAX_GLANCE_ROWS)}</div>
      <p class="more">${LAYER_LEGEND}</p>`,
  );
}

function mapSection(placed: readonly Placed[]): Html {
  if (placed.length === 0) return html``;
  return section(
    'distributions',
    'Distributions and their origins',
    html`<div class="card">${distributionMaps(placed)}</div>`,
  );
}

/** The leaves of all origins, the first to end first. */
function certificateSection(origins: readonly OriginReport[], now: Date | null): Html {
  const rows = leaves(origins);
  if (rows.length === 0) return html``;
  const more = rows.length - MAX_TIMELINE_ROWS;
  return section(
    'certificates',
    'Certificates, the first to end first',
    html`<div class="card">
      ${timeline(rows.slice(0, MAX_TIMELINE_ROWS), now)}${
        more > 0 ? html`<p class="more">${counted(more, 'certificate')} that end later not drawn.</p> ` : null
      }
    </div>`,
  );
}

/** Each different leaf once, named after itself and told apart by the first origin that sends it. */
function leaves(origins: readonly OriginReport[]): readonly TimelineRow[] {
  const found = new Map<string, TimelineRow>();
  for (const origin of origins) {
    for (const exchange of origin.observations.exchanges) {
      const [leaf] = chainOf(exchange)?.certificates ?? [];
      if (leaf === undefined || found.has(leaf.fingerprint256)) continue;
      const { title } = originName(origin);
      const label = listed([title, shortName(leaf)], 2);
      found.set(leaf.fingerprint256, { label: origin.originId === null ? shortName(leaf) : label, certificate: leaf });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Date.parse(a.certificate.notAfter) - Date.parse(b.certificate.notAfter),
  );
}

/** All about the origins that need attention, as far as `maxBytes` go: each with everything, or with its findings alone. */
function detailSection(placed: readonly Placed[], now: Date | null, maxBytes: number): Html {
  if (placed.length === 0) return html``;
  const budget = new ByteBudget(maxBytes);
  const firstLeft = placed.findIndex((one, index) => {
    const open = index < MAX_OPEN && one.origin.verdict === 'fail';
    // The shorter one is made only where the other does not fit.
    return ![true, false].some((full) => budget.add([originBlock(one, { open, full, now }).markup]));
  });
  const left = firstLeft === -1 ? 0 : placed.length - firstLeft;
  return section('details', 'Details', html`${{ markup: budget.text() }}${left > 0 ? leftOut(left) : null}`);
}

function leftOut(origins: number): Html {
  return html`<p class="more">${counted(origins, 'origin')} left out here for size; see the JSON report.</p> `;
}

/** The origins without findings that count, folded: with details while there is room, then a line each. */
function healthySection(placed: readonly Placed[], now: Date | null, maxBytes: number): Html {
  if (placed.length === 0) return html``;
  const unused = placed.filter(({ origin }) => isUnused(origin)).length;
  const aside = unused === 0 ? '' : `, ${unused} of them not in use`;
  const budget = new ByteBudget(maxBytes);
  const left = budget.addWhileRoom(healthyVersions(placed, now, maxBytes));
  return section(
    'healthy',
    'Healthy origins',
    html`<details class="healthy">
      <summary>${counted(placed.length, 'origin')} without findings that count${aside}</summary>
      ${{ markup: budget.text() }}${left > 0 ? leftOut(left) : null}
    </details>`,
  );
}

/** Details for as long as they leave room for a line of every origin that is still to come. */
function* healthyVersions(placed: readonly Placed[], now: Date | null, maxBytes: number): Generator<readonly string[]> {
  const lines = placed.map((one) => healthyLine(one).markup);
  let left = maxBytes - lines.reduce((sum, line) => sum + byteLength(line), 0);
  for (const [index, one] of placed.entries()) {
    const line = lines[index] ?? '';
    const full = left > 0 ? originBlock(one, { open: false, full: true, now }).markup : line;
    const more = byteLength(full) - byteLength(line);
    left -= more;
    yield left >= 0 ? [full, line] : [line];
  }
}

function problemSection(problems: readonly Problem[]): Html {
  const rows = problems.map(({ file, line, message }) => [
    code(line === null ? file : `${terminalText(file, MAX_NAME_CHARS)}:${line}`, MAX_NAME_CHARS * 2),
    message,
  ]);
  if (rows.length === 0) return html``;
  const list = table({ caption: null, columns: ['Where', 'What'], rows, maxRows: MAX_PROBLEMS });
  return section('problems', 'Could not be read or applied', html`<div class="card">${list}</div>`);
}
