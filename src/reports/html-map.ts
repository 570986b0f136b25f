import { VERDICTS, type OriginReport, type Verdict } from '../model/report.js';
import { VERDICT_MARKS, activeFindings, counted, isUnused, originName, statusWords } from './describe.js';
import { MAX_NAME_CHARS, terminalText } from './escape.js';
import { html, type Html } from './html-elements.js';
import { listed } from './seen.js';

/** Origins that one picture shows, the worst first; the others are one node. */
const MAX_NODES = 12;
/** Distributions that get a picture, the worst first. */
const MAX_MAPS = 12;
/** What a node says of the requests that it gets; the details have all of it. */
const MAX_PATHS = 2;
const MAX_PATH_CHARS = 40;
/** Pixels from node to node; the style sheet says the same of `.nodes li`. */
const NODE_HEIGHT = 48;

/** An origin and the place of its details on the page. */
export interface Placed {
  readonly origin: OriginReport;
  /** Name of the place; null when its details were left out for size. */
  readonly anchor: string | null;
  /** Path patterns of the behaviors that lead to it. */
  readonly paths: readonly string[];
}

/** How an origin looks: its verdict, or that nothing uses it. */
export type Look = Verdict | 'unused';

export function lookOf(origin: OriginReport): Look {
  return origin.verdict === 'pass' && isUnused(origin) ? 'unused' : origin.verdict;
}

/** The verdict as a coloured word with its mark. */
export function badge(look: Look, word: string = look === 'unused' ? 'not in use' : look): Html {
  const mark = look === 'unused' ? '–' : VERDICT_MARKS[look];
  return html`<span class="badge ${look}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

/**
 * A picture of each distribution with lines to its origins, drawn by how they fare. Its words are ordinary text and links,
 * so that it reads as a list to those who do not see the lines.
 * @param placed the worst first
 */
export function distributionMaps(placed: readonly Placed[]): Html {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = JSON.stringify([one.origin.location?.file ?? null, one.origin.distribution]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const maps = [...groups.values()];
  const more = maps.length - MAX_MAPS;
  return html`${maps.slice(0, MAX_MAPS).map(mapOf)}${
    more > 0 ? html`<p class="more">${counted(more, 'more distribution')} not drawn.</p> ` : null
  }`;
}

function mapOf(placed: readonly Placed[]): Html {
  const [first] = placed;
  if (first === undefined) return html``;
  const { distribution, location } = first.origin;
  const shown = placed.length > MAX_NODES + 1 ? placed.slice(0, MAX_NODES) : placed;
  const rest = placed.slice(shown.length);
  const looks = [...shown.map(({ origin }) => lookOf(origin)), ...(rest.length > 0 ? (['rest'] as const) : [])];
  const name = distribution === 'input' ? 'Given by hand' : distribution;
  return html`<figure class="map">
    <figcaption>
      <b>${terminalText(name, MAX_NAME_CHARS)}</b
      ><span
        >${location === null ? '' : html`${terminalText(location.file, MAX_NAME_CHARS)}<br />`}${tally(placed)}</span
      >
    </figcaption>
    ${edges(looks, 'wide')}${edges(looks, 'tall')}
    <ul class="nodes">
      ${shown.map(nodeOf)}${
        rest.length > 0
          ? html`<li><span class="quiet name">and ${counted(rest.length, 'more origin')}: ${tally(rest)}</span></li> `
          : null
      }
    </ul>
  </figure> `;
}

function tally(placed: readonly Placed[]): string {
  return VERDICTS.map((verdict) => [verdict, placed.filter(({ origin }) => origin.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
}

function nodeOf({ origin, anchor, paths }: Placed): Html {
  const { title, detail } = originName(origin);
  const name = terminalText(title, MAX_NAME_CHARS);
  const status =
    activeFindings(origin)
      .map(statusWords)
      .find((words) => words !== null) ?? null;
  return html`<li>
    ${badge(lookOf(origin))}<span class="name"
      >${anchor === null ? html`<b>${name}</b>` : html`<a href="#${anchor}">${name}</a>`}${detail === null ? null : html` <span class="quiet">${terminalText(detail, MAX_NAME_CHARS)}</span>`}${paths.length === 0 ? null : html` <span class="quiet">${terminalText(`for ${listed(paths, MAX_PATHS)}`, MAX_PATH_CHARS)}</span>`}</span
    >${origin.verdict === 'fail' && status !== null ? html`<span class="tail">${status}</span>` : null}
  </li> `;
}

/**
 * The lines. The picture is stretched to its column while the lines keep their width.
 * @param layout `wide`: from the middle of the left side; `tall`: from the corner under the distribution
 */
function edges(looks: readonly (Look | 'rest')[], layout: 'wide' | 'tall'): Html {
  const height = looks.length * NODE_HEIGHT;
  const start = layout === 'wide' ? `0 ${height / 2}` : '40 0';
  const paths = looks.map((look, index) => {
    const y = (index + 0.5) * NODE_HEIGHT;
    const curve = layout === 'wide' ? `C55 ${height / 2} 45 ${y} 96 ${y}` : `V${y - 12} Q40 ${y} 90 ${y}`;
    return { look, path: html`<path class="${look}" vector-effect="non-scaling-stroke" d="M${start} ${curve}" />` };
  });
  // What fails is drawn last, over the others.
  const order: readonly (Look | 'rest')[] = ['rest', 'unused', 'pass', 'inconclusive', 'warn', 'fail'];
  return html`<svg
    class="edges ${layout}"
    height="${height}"
    viewBox="0 0 100 ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${paths.toSorted((a, b) => order.indexOf(a.look) - order.indexOf(b.look)).map(({ path }) => path)}
  </svg> `;
}
