import type { Report } from '../model/report.js';
import { renderGithub } from './github.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderSarif } from './sarif.js';
import { renderSummary } from './summary.js';
import { renderText } from './text.js';

export { renderGithub } from './github.js';
export { renderHtml, type HtmlOptions } from './html.js';
export { renderJson } from './json.js';
export { renderMarkdown } from './markdown.js';
export { renderSarif, type SarifOptions } from './sarif.js';
export { MAX_SUMMARY_BYTES, renderSummary } from './summary.js';
export { renderText } from './text.js';

/** All that any format may need besides the report. */
export interface RenderOptions {
  /** Whether the output goes to a terminal that shows colours. */
  readonly color: boolean;
  /** Absolute path of the directory that the report's file names are relative to. */
  readonly workspace: string;
  /** When the run took place; formats that tell the time leave it out without. */
  readonly now?: Date;
}

/** Turns a report into text. Pure, and without a say in the verdict. */
export type Render = (report: Report, options: RenderOptions) => string;

/** Every format by its name on the command line. A new one is a file of its own and one line here. */
export const FORMATS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  markdown: renderSummary,
  html: renderHtml,
  github: renderGithub,
} as const satisfies Readonly<Record<string, Render>>;

export type FormatName = keyof typeof FORMATS;
