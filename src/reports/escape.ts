/**
 * Every kind of escaping, in one place. Host names, certificate fields, header values, file names and expressions are a
 * stranger's text: whatever a report writes of them goes through one of these functions first.
 */

/** Longest host name, RFC 1035 section 2.3.4 in its printed form; also enough for an address of a resource. */
export const MAX_NAME_CHARS = 253;
/** A message or a remediation in a report for people. */
export const MAX_MESSAGE_CHARS = 1200;
/** One value of the evidence, one distinguished name, one expression. */
export const MAX_VALUE_CHARS = 240;

/**
 * What a reader cannot see, or what changes how the rest is seen: control characters C0, DEL and C1, format characters
 * (bidirectional overrides and isolates, zero-width ones), line and paragraph separators, lone surrogates, and everything
 * else that Unicode says to leave out of the display.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Makes the unseen visible: line breaks and tabs as `\n`, `\r`, `\t`, others as `\x1b`, `\u202e` or `\u{e0041}`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT_ESCAPES[character] ?? numericEscape(character.codePointAt(0) ?? 0));
}

function numericEscape(codePoint: number): string {
  const digits = codePoint.toString(16);
  if (codePoint <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return codePoint <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/**
 * Text for a terminal or a log: one line, nothing unseen, at most `maxChars` code points (an ellipsis stands for the rest).
 * The other escapes build on it.
 */
export function terminalText(text: string, maxChars: number): string {
  // A code point takes at most two units, so twice the bound is all that can ever be shown.
  const head = text.slice(0, maxChars * 2);
  const characters = Array.from(visible(head));
  const cut = characters.length > maxChars || head.length < text.length;
  return cut ? `${characters.slice(0, Math.max(0, maxChars - 1)).join('')}…` : characters.join('');
}

/**
 * A finished line of a text report, made harmless for a workflow's log. The runner takes a line for a command when it
 * starts with `::name …::` after white space, or when it has `##[name …]` anywhere (actions/runner, ActionCommand.cs).
 */
export function logLine(line: string): string {
  return line.replace(/^(\s*)::(?=.*::)/u, '$1\\::').replaceAll('##[', '##\\[');
}

const MARKDOWN_SYNTAX = /[&<>`*_[\]\\|~$]|^[-+=:]|:$|^\d+(?=[.)](?:\s|$))/gu;
const ZERO_WIDTH_SPACE = '&#8203;';

/**
 * Text inside a Markdown paragraph, list item, heading or table cell; the result also holds between HTML tags.
 *
 * Syntax becomes character references, which Markdown never takes for syntax (CommonMark 0.31.2, section 2.5). GitHub
 * links mentions, issue numbers and bare addresses after that step, so those are broken up with a zero-width space.
 */
export function markdownText(text: string, maxChars: number): string {
  return terminalText(text, maxChars)
    .replace(MARKDOWN_SYNTAX, (syntax) => `&#${syntax.codePointAt(0) ?? 0};${syntax.slice(1)}`)
    .replace(/(?<!&)#(?=[\p{L}\p{N}])/gu, `&#35;${ZERO_WIDTH_SPACE}`)
    .replaceAll('@', `&#64;${ZERO_WIDTH_SPACE}`)
    .replaceAll('::', '&#58;&#58;')
    .replaceAll('://', `&#58;${ZERO_WIDTH_SPACE}//`)
    .replace(/\b(www)\./giu, `$1${ZERO_WIDTH_SPACE}.`)
    .replace(/\b(GH)-(?=\d)/giu, `$1-${ZERO_WIDTH_SPACE}`);
}

/** Characters that mean nothing inside a code span in backticks, not even in a table. */
const PLAIN_CODE = /^(?!.*::)[\p{L}\p{N}.,:;/@#=+*()?!%_^ -]*$/u;

/**
 * Text as code in Markdown: in backticks where it is plain, else as an HTML element around character references. Neither
 * mentions nor addresses become links in it.
 */
export function markdownCode(text: string, maxChars: number): string {
  const shown = terminalText(text, maxChars);
  if (shown.trim() === '') return '(empty)';
  return PLAIN_CODE.test(shown) && shown.trim() === shown
    ? `\`${shown}\``
    : `<code>${markdownText(text, maxChars)}</code>`;
}

/**
 * Text in a quoted label of a Mermaid picture. Whatever could mean something there, or to the Markdown around it, is one of
 * Mermaid's own character codes, `#35;` (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
 * U+FB02 is what Mermaid itself puts before a code while it reads.
 */
export function mermaidText(text: string, maxChars: number): string {
  return terminalText(text, maxChars).replace(/[^\p{L}\p{N}\p{M} ._/,-]|\ufb02/gu, mermaidCode);
}

function mermaidCode(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}

/** Longer addresses are no links: a page of a rule needs far less. */
const MAX_LINK_CHARS = 2000;

/**
 * The address as it may stand in a link: an `https:` one without a user name, of a bounded length; null for any other.
 */
export function httpsAddress(address: string): string | null {
  const url = address.length <= MAX_LINK_CHARS && URL.canParse(address) ? new URL(address) : null;
  return url === null || url.protocol !== 'https:' || url.username !== '' ? null : url.href;
}

/** A Markdown link. Only an `https:` address becomes one; of anything else the label alone is left. */
export function markdownLink(label: string, address: string): string {
  const text = markdownText(label, MAX_NAME_CHARS);
  const href = httpsAddress(address);
  if (href === null) return text;
  const target = href.replace(/[^A-Za-z0-9\-._~:/?#@!&+,;=%]/gu, (character) => percentEncode(character));
  return `[${text}](${target})`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/**
 * Text of a SARIF message, on one line. Braces are placeholders there unless doubled, and `[text](target)` is a link unless
 * its brackets are escaped (SARIF 2.1.0, sections 3.11.5 and 3.11.6); brackets that cannot be a link stay readable.
 */
export function sarifText(text: string, maxChars: number): string {
  const shown = terminalText(text, maxChars).replace(/[{}]/gu, (brace) => brace + brace);
  return shown.includes('](') ? shown.replace(/[\\[\]]/gu, (character) => `\\${character}`) : shown;
}

/** Text inside HTML, between tags or in a quoted attribute. */
export function htmlText(text: string, maxChars: number): string {
  return terminalText(text, maxChars).replace(/[&<>"'`]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The message of a workflow command, whose line breaks are meant: what stands for a stranger has to be `terminalText`
 * before. Escapes as the runner undoes them (actions/toolkit, packages/core/src/command.ts).
 */
export function commandData(message: string): string {
  return message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property of a workflow command, such as `file` or `title`. */
export function commandProperty(value: string): string {
  return commandData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Serialized JSON with everything unseen as `\uXXXX`: the same value, safe to print, and also valid JavaScript (U+2028 and
 * U+2029 are line breaks there). Line feeds stay: JSON itself has escaped those inside strings, the others are layout.
 */
export function jsonText(serialized: string): string {
  return serialized.replace(UNSEEN, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, index) => unitEscape(character.charCodeAt(index))).join(''),
  );
}

function unitEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
