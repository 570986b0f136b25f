import { createHash } from 'node:crypto';

/** The whole look of the HTML report: no picture, no font and no script from anywhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --line: #dedfdb; --soft: #efefec; --text: #1d2125; --quiet: #575e66;
  --link: #1558a8; --fail: #b3261e; --warn: #855600; --inconclusive: #42599a; --pass: #1c6b3f;
  --fail-soft: #fbeae8; --warn-soft: #faf1dc; --inconclusive-soft: #eaeef9; --pass-soft: #e5f3ea;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --card: #1b1f23; --line: #343a41; --soft: #24292e; --text: #e4e7ea; --quiet: #a3abb4;
    --link: #84b8f5; --fail: #ff968b; --warn: #f0bd5c; --inconclusive: #a9bdf5; --pass: #7fd3a0;
    --fail-soft: #3b2220; --warn-soft: #362b16; --inconclusive-soft: #242b40; --pass-soft: #1b3225;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3, h4, h5, p, dl, ul, figure { margin: 0; }
h1 { font-size: 1rem; font-weight: 600; color: var(--quiet); }
h2 { font-size: 1.25rem; line-height: 1.3; margin-bottom: .75rem; }
h3 { font-size: 1rem; font-weight: 600; display: inline; }
h4 { font-size: 1rem; line-height: 1.4; margin: 1.75rem 0 .5rem; }
h5 { font-size: .9375rem; font-weight: 600; display: inline; }
a { color: var(--link); text-underline-offset: .15em; }
code { font: .875em/1.5 var(--mono); }
ul { padding: 0; list-style: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; background: var(--card); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.quiet, .more { color: var(--quiet); }
.more { font-size: .875rem; margin-top: .5rem; }

header { padding-top: 2.5rem; }
.verdict { margin: .75rem 0 .5rem; }
.headline { font-size: clamp(1.1875rem, 1rem + 1vw, 1.5rem); line-height: 1.4; font-weight: 600; max-width: 56rem;
  text-wrap: pretty; }
.when { color: var(--quiet); font-size: .9375rem; margin-top: .75rem; }
.counts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
.counts li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1rem;
  display: flex; flex-direction: column; }
.counts b { font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.counts span { color: var(--quiet); font-size: .9375rem; }
.counts .some.fail b { color: var(--fail); } .counts .some.warn b { color: var(--warn); }
.counts .some.inconclusive b { color: var(--inconclusive); } .counts .some.pass b { color: var(--pass); }
nav { margin-top: 1.25rem; } nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
section { margin: 3rem 0 0; }

.badge { display: inline-flex; align-items: center; gap: .35em; font-size: .8125rem; line-height: 1.4; font-weight: 600;
  padding: .1rem .55rem; border-radius: 99px; white-space: nowrap; vertical-align: .08em; }
.badge.fail, .badge.error { color: var(--fail); background: var(--fail-soft); }
.badge.warn, .badge.warning { color: var(--warn); background: var(--warn-soft); }
.badge.inconclusive, .badge.notice { color: var(--inconclusive); background: var(--inconclusive-soft); }
.badge.pass { color: var(--pass); background: var(--pass-soft); }
.badge.unused { color: var(--quiet); background: var(--soft); }
.verdict .badge { font-size: 1rem; padding: .25rem .9rem; }
.layers { display: inline-flex; flex-wrap: wrap; gap: .25rem; }
.layers li { font-size: .75rem; line-height: 1.4; padding: .05rem .4rem; border-radius: 5px; border: 1px solid var(--line);
  color: var(--quiet); white-space: nowrap; }
.layers .verified { color: var(--pass); } .layers .failed { color: var(--fail); background: var(--fail-soft);
  border-color: currentColor; font-weight: 600; }
.layers .not-reached, .layers .not-applicable { border-style: dashed; }

table { border-collapse: collapse; width: 100%; font-size: .9375rem; background: var(--card); }
caption { text-align: left; font-weight: 600; padding: 1rem 0 .4rem; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; white-space: nowrap; font-size: .8125rem; color: var(--quiet); font-weight: 600; padding-bottom: .25rem; }
tbody th { font-weight: 400; }
.date { white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1.25rem; }
.glance .layers { flex-wrap: nowrap; } .glance th:first-child { width: 34%; }
.glance th a { font-weight: 600; } .sub { display: block; font-size: .875rem; color: var(--quiet); }
.glance caption { padding: 0; }

details { background: var(--card); }
summary { cursor: pointer; padding: .7rem 1.25rem; border-radius: 10px; }
summary:hover { background: var(--soft); }
.origin { border: 1px solid var(--line); border-radius: 10px; margin-top: .75rem; }
.origin > summary { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; list-style: none;
  position: relative; padding-right: 2.75rem; }
.origin > summary::-webkit-details-marker { display: none; }
.origin > summary::after { content: "+"; position: absolute; right: 1rem; top: .95rem; color: var(--quiet); font: 600 1.125rem/1 var(--mono); }
.origin[open] > summary::after { content: "\\2212"; }
.origin > summary .quiet { font-size: .9375rem; }
.inside { padding: 0 1.25rem 1.25rem; scroll-margin-top: 5rem; }
.finding { border-left: 3px solid var(--inconclusive); padding: .1rem 0 .1rem 1rem; margin-top: 1.25rem; }
.finding.error { border-color: var(--fail); } .finding.warning { border-color: var(--warn); }
.finding > p { margin-top: .35rem; max-width: 50rem; }
.finding .head { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .5rem 1.5rem;
  font-size: .9375rem; margin-top: .6rem; }
dt { color: var(--quiet); font-size: .8125rem; } dd { margin: 0; }
.inside > .quiet { font-size: .9375rem; margin-top: .6rem; }
.reason { margin-top: .5rem; max-width: 50rem; }
.exchange { border-top: 1px solid var(--line); } .exchange > summary { padding: .5rem 0; border-radius: 0; }
.exchange > dl { margin: 0 0 .75rem; }
.exchange:last-of-type { border-bottom: 1px solid var(--line); }
.healthy > summary { border: 1px solid var(--line); } .healthy { background: none; }
.healthy > summary { background: var(--card); }

.map { margin-top: 1rem; display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(3rem, 9rem) minmax(0, 1fr); }
.map figcaption { align-self: center; border: 1px solid var(--line); border-radius: 10px; padding: .6rem .9rem;
  background: var(--soft); font-size: .9375rem; }
.map figcaption b { display: block; } .map figcaption span { color: var(--quiet); font-size: .875rem; }
.edges { width: 100%; display: block; } .edges.tall { display: none; }
.edges path { fill: none; stroke-width: 1.5; stroke: var(--pass); }
.edges .fail { stroke: var(--fail); stroke-width: 2.5; } .edges .warn { stroke: var(--warn); stroke-width: 2; }
.edges .inconclusive { stroke: var(--inconclusive); stroke-dasharray: 5 4; }
.edges .unused, .edges .rest { stroke: var(--quiet); stroke-dasharray: 1 4; }
.nodes li { height: 48px; display: flex; align-items: center; gap: .6rem; min-width: 0; white-space: nowrap; }
.nodes .name { overflow: hidden; text-overflow: ellipsis; min-width: 0; } .nodes .tail { margin-left: auto; }
.nodes a { font-weight: 600; } .nodes .badge { flex: none; }
.nodes .tail { color: var(--fail); font-size: .875rem; }

.timeline { width: 100%; display: block; margin: .25rem 0 1rem; overflow: hidden; }
.timeline text { fill: var(--text); font-size: 13px; paint-order: stroke; stroke: var(--card); stroke-width: 5px;
  stroke-linejoin: round; } .timeline .axis, .timeline .end { fill: var(--quiet); font-size: 12px; }
.timeline .ended { fill: var(--fail); } .timeline rect.valid { fill: var(--pass); } .timeline .future { fill: var(--warn); }
.timeline .narrow { display: none; } .timeline .track { fill: var(--soft); }
.timeline .tick { stroke: var(--line); } .timeline .now { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 3 3; }
.timeline .axis.today { fill: var(--text); font-weight: 600; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }

@media (max-width: 44rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; } header { padding-top: 1.5rem; }
  .counts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; } thead { display: none; }
  tr { border-top: 1px solid var(--line); padding: .6rem 0; } tr:first-child { border-top: 0; }
  th, td { border: 0; padding: .1rem 0; } td:empty { display: none; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8125rem; }
  dl { grid-template-columns: repeat(auto-fill, minmax(min(100%, 8rem), 1fr)); }
  .card { padding: .5rem 1rem; } summary { padding: .7rem 1rem; } .origin > summary { padding-right: 2.25rem; } .inside { padding: 0 1rem 1rem; }
  .glance td[data-label]::before { display: none; } .glance .layers { flex-wrap: wrap; margin: .25rem 0; }
  .timeline .wide { display: none; } .timeline .narrow { display: inline; }
  .map { grid-template-columns: 2.25rem minmax(0, 1fr); } .map figcaption { grid-column: 1 / -1; justify-self: start; }
  .edges.wide { display: none; } .edges.tall { display: block; } .nodes .tail { display: none; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --quiet: #444; }
  header, main, footer { max-width: none; padding: 0; } nav, .skip { display: none; }
  .finding, tr, .map, .timeline { break-inside: avoid; }
  h2, h4, summary { break-after: avoid; } a { color: inherit; }
  .origin:not(.pass)::details-content { content-visibility: visible; height: auto; block-size: auto; }
  .origin > summary::after { content: none !important; }
}
@media (forced-colors: active) { .badge, .layers li { border: 1px solid; } }
`;

/** The style's hash as a Content-Security-Policy names it (CSP Level 3, section 2.3.1). */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
