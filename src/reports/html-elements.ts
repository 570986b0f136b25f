import { MAX_MESSAGE_CHARS, MAX_VALUE_CHARS, htmlText, httpsAddress, terminalText } from './escape.js';

/** Finished markup. Made by `html` alone, which escapes every text that it is given. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is taken as it is, null is nothing, a list is all of its parts. */
export type Child = Html | string | number | null | readonly Child[];

/**
 * A template tag that escapes. Texts may stand between tags and in quoted attributes, and are cut at `MAX_MESSAGE_CHARS`.
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  return {
    markup: literals(strings)
      .map((text, index) => text + markupOf(children[index] ?? null))
      .join(''),
  };
}

/** The literal parts of each template, without the indentation and the line breaks in tags that only the source needs. */
const LITERALS = new WeakMap<TemplateStringsArray, readonly string[]>();

function literals(strings: TemplateStringsArray): readonly string[] {
  const known = LITERALS.get(strings);
  if (known !== undefined) return known;
  const narrow = strings.map((text) => text.replace(/\n\s+/gu, '\n').replace(/\n(?=\/?>)/gu, ''));
  LITERALS.set(strings, narrow);
  return narrow;
}

function markupOf(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'number') return String(child);
  if (typeof child === 'string') return htmlText(child, MAX_MESSAGE_CHARS);
  return 'markup' in child ? child.markup : child.map(markupOf).join('');
}

/** One value as code: names, addresses, expressions. */
export function code(value: string, maxChars = MAX_VALUE_CHARS): Html {
  return html`<code>${terminalText(value, maxChars)}</code>`;
}

/** A link that leads out of the report, to an `https:` address; the label alone for any other. */
export function link(label: string, address: string): Html {
  const href = httpsAddress(address);
  return href === null
    ? html`${label}`
    : { markup: `<a href="${htmlText(href, href.length)}" rel="noreferrer">${htmlText(label, MAX_VALUE_CHARS)}</a>` };
}

/** Text for those who listen, where a mark or a colour says it to those who see. */
export function spoken(text: string): Html {
  return html`<span class="spoken">${text}</span>`;
}

/** Names and values; those without a value are left out. */
export function definitions(pairs: readonly (readonly [name: string, value: Child])[]): Html {
  const shown = pairs.filter(([, value]) => value !== null && value !== '');
  if (shown.length === 0) return html``;
  return html`<dl>
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl> `;
}

/** Rows that a table of one origin shows; the JSON report has all of them. */
const MAX_ROWS = 32;

export interface Table {
  readonly caption: Child;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Child[])[];
  readonly maxRows?: number;
  readonly className?: string;
}

/**
 * A table that becomes a list of cards on a narrow screen: each cell carries its column's name, and roles that outlive
 * the change of layout. Nothing for a table without rows.
 */
export function table({ caption, columns, rows, maxRows = MAX_ROWS, className = '' }: Table): Html {
  if (rows.length === 0) return html``;
  const more = rows.length - maxRows;
  const heads = columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`);
  const body = rows.slice(0, maxRows).map(
    (cells) =>
      html`<tr role="row">
        ${cells.map((cell, index) => cellOf(cell, index, columns))}
      </tr> `,
  );
  return html`<table role="table" class="${className}">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${body}
      </tbody>
    </table>
    ${more > 0 ? html`<p class="more">${more} more in the JSON report.</p> ` : null}`;
}

function cellOf(cell: Child, index: number, columns: readonly string[]): Html {
  const label = columns[index] ?? '';
  return index === 0
    ? html`<th role="rowheader" scope="row" data-label="${label}">${cell}</th>`
    : html`<td role="cell" data-label="${label}">${cell}</td>`;
}
