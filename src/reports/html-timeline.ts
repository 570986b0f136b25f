import type { Certificate } from '../model/observation.js';
import { MAX_VALUE_CHARS, terminalText } from './escape.js';
import { html, type Html } from './html-elements.js';
import { day } from './seen.js';

const DAY_MS = 86_400_000;
/** What is further away than this from the day of the report is cut off, so that the near can be told apart. */
const HORIZON_MS = 400 * DAY_MS;
/** Free space before the first and after the last date, as a part of the whole. */
const MARGIN = 0.04;

/** Pixels: a row with its words and its bar, the bar, where it starts, the line of words on top, and the axis. */
const ROW = 42;
const BAR = 10;
const BAR_TOP = 22;
const HEAD = 20;
const AXIS = 24;
/** Where the axis names a day, as parts of the whole. */
const TICKS = [0, 1 / 3, 2 / 3, 1] as const;
/** Words on top of a bar have to leave room for its end, on a wide screen and on a telephone. */
const MAX_LABEL_CHARS = { wide: 80, narrow: 22 } as const;

export interface TimelineRow {
  readonly label: string;
  readonly certificate: Certificate;
}

type State = 'valid' | 'ended' | 'future';

interface Span {
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly state: State;
  readonly ends: string;
}

interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When certificates are valid: a bar each on one scale, and a line for today. Positions are percentages, so the words keep
 * their size on any screen. The same facts are its text alternative. Nothing when no certificate has readable dates.
 * @param now null: the report is of no day, so nothing is called ended
 */
export function timeline(rows: readonly TimelineRow[], now: Date | null): Html {
  const spans = rows.map((row) => spanOf(row, now)).filter((span) => span !== null);
  if (spans.length === 0) return html``;
  const window = windowOf(spans, now);
  const height = HEAD + spans.length * ROW + AXIS;
  const told = spans.map(({ label, ends }) => `${label}: ${ends}`).join('; ');
  return html`<svg
    class="timeline"
    role="img"
    height="${height}"
    aria-label="${terminalText(`Validity of certificates. ${told}`, MAX_ALTERNATIVE_CHARS)}"
  >
    ${TICKS.map((part) => tick(part, window, height))}${spans.map((span, index) => bar(span, index, window))}${now === null ? null : today(now, window, height)}${spans.map(caption)}
  </svg> `;
}

/** The text alternative is read out, so it is no longer than somebody would listen to. */
const MAX_ALTERNATIVE_CHARS = 1000;

function spanOf({ label, certificate }: TimelineRow, now: Date | null): Span | null {
  const [fromMs, toMs] = [Date.parse(certificate.notBefore), Date.parse(certificate.notAfter)];
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs) || toMs < fromMs) return null;
  const state = now === null ? 'valid' : stateOf(fromMs, toMs, now.getTime());
  const until = day(certificate.notAfter);
  const ends: Readonly<Record<State, string>> = {
    valid: `until ${until}`,
    ended: `ended ${until}`,
    future: `from ${day(certificate.notBefore)}`,
  };
  return { label: terminalText(label, MAX_VALUE_CHARS), fromMs, toMs, state, ends: ends[state] };
}

function stateOf(fromMs: number, toMs: number, nowMs: number): State {
  if (toMs < nowMs) return 'ended';
  return fromMs > nowMs ? 'future' : 'valid';
}

/** From the first to the last date that matters; without a day of the report, all of the shortest certificate. */
function windowOf(spans: readonly Span[], now: Date | null): Window {
  const shortest = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs)).slice(0, 1);
  const middle = now?.getTime() ?? shortest.map(({ fromMs, toMs }) => (fromMs + toMs) / 2)[0] ?? 0;
  const near = (time: number): number => Math.min(Math.max(time, middle - HORIZON_MS), middle + HORIZON_MS);
  const times = [middle, ...spans.flatMap(({ fromMs, toMs }) => [near(fromMs), near(toMs)])];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max(last - first, DAY_MS) * MARGIN;
  return { fromMs: first - margin, toMs: last + margin };
}

/** A place on the scale as a percentage; what lies beyond an edge is moved just outside, so that it looks cut. */
function percent(time: number, { fromMs, toMs }: Window): number {
  const part = ((time - fromMs) / (toMs - fromMs)) * 100;
  return Math.round(Math.min(Math.max(part, -3), 103) * 100) / 100;
}

function bar({ fromMs, toMs, state }: Span, index: number, window: Window): Html {
  const y = HEAD + index * ROW;
  const [from, to] = [percent(fromMs, window), percent(toMs, window)];
  const seen = Math.round(Math.max(to - from, 0.4) * 100) / 100;
  return html`<rect class="track" x="0" y="${y + BAR_TOP}" width="100%" height="${BAR}" rx="5" />
    <rect class="${state}" x="${from}%" y="${y + BAR_TOP}" width="${seen}%" height="${BAR}" rx="5" /> `;
}

/** What stands above a bar: whose it is, and when it ends. Comes after the line of today, which must not cross it. */
function caption({ label, state, ends }: Span, index: number): Html {
  const y = HEAD + index * ROW + 14;
  const short = terminalText(label, MAX_LABEL_CHARS.narrow);
  const long = terminalText(label, MAX_LABEL_CHARS.wide);
  return html`${words(short === long ? 'any' : 'narrow', short, y)}${short === long ? null : words('wide', long, y)}
    <text class="end ${state}" x="100%" y="${y}" text-anchor="end">${ends}</text> `;
}

/** @param screen on which kind of screen the words are shown */
function words(screen: 'any' | 'wide' | 'narrow', label: string, y: number): Html {
  return html`<text class="${screen}" x="0" y="${y}">${label}</text>`;
}

function tick(part: number, { fromMs, toMs }: Window, height: number): Html {
  const time = new Date(fromMs + (toMs - fromMs) * part).toISOString();
  const anchor = part === 0 ? 'start' : part === 1 ? 'end' : 'middle';
  const x = Math.round(part * 10_000) / 100;
  return html`<line class="tick" x1="${x}%" x2="${x}%" y1="${HEAD}" y2="${height - AXIS}" /><text
      class="axis"
      x="${x}%"
      y="${height - 8}"
      text-anchor="${anchor}"
      >${time.slice(0, time.indexOf('T') - 3)}</text
    > `;
}

function today(now: Date, window: Window, height: number): Html {
  const x = percent(now.getTime(), window);
  const anchor = x < 15 ? 'start' : x > 85 ? 'end' : 'middle';
  return html`<line class="now" x1="${x}%" x2="${x}%" y1="${HEAD - 4}" y2="${height - AXIS}" /><text
      class="axis today"
      x="${x}%"
      y="12"
      text-anchor="${anchor}"
      >today, ${day(now.toISOString())}</text
    > `;
}
