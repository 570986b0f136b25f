import type { Report } from '../model/report.js';
import { renderGithub } from './github.js';
import { renderJson } from './json.js';
import { renderSummary } from './summary.js';
import { renderText } from './text.js';

export { renderGithub, type GithubOptions } from './github.js';
export { renderJson } from './json.js';
export { renderMarkdown } from './markdown.js';
export { MAX_SUMMARY_BYTES, renderSummary } from './summary.js';
export { renderText } from './text.js';

/** All that any format may need besides the report. */
export interface RenderOptions {
  /** Whether the output goes to a terminal that shows colours. */
  readonly color: boolean;
  /** Absolute path of the directory that the report's file names are relative to. */
  readonly workspace: string;
}

/** Turns a report into text. Pure, and without a say in the verdict. */
export type Render = (report: Report, options: RenderOptions) => string;

/** Every format by its name on the command line. A new one is a file of its own and one line here. */
export const FORMATS = {
  text: renderText,
  json: renderJson,
  markdown: renderSummary,
  github: renderGithub,
} as const satisfies Readonly<Record<string, Render>>;

export type FormatName = keyof typeof FORMATS;
