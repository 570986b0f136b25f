import type { Report } from '../model/report.js';
import { renderMarkdown } from './markdown.js';

/** GitHub refuses the summary of a step over 1 MiB, counted in bytes of UTF-8 (workflow commands, "Step isolation and limits"). */
export const MAX_SUMMARY_BYTES = 1_048_576;

/** The report as Markdown for the job summary. */
export function renderSummary(report: Report): string {
  return renderMarkdown(report, { maxBytes: MAX_SUMMARY_BYTES });
}
