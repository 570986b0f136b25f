/** Width of the text report. */
export const COLUMNS = 100;

/**
 * Breaks text into lines of at most `COLUMNS` characters at spaces; a longer word is cut.
 * @param text already escaped, without line breaks
 * @param first what the first line starts with, such as an indent and a label
 * @param rest what the others start with
 */
export function wrap(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = rest;
    empty = true;
  };
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, COLUMNS - rest.length))) {
    const next = empty ? line + word : `${line} ${word}`;
    if (next.length > COLUMNS && !empty) {
      flush();
      line += word;
    } else {
      line = next;
    }
    empty = false;
  }
  if (!empty) flush();
  return lines;
}

/** A word in pieces of at most `width` characters, never through a surrogate pair. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const characters = Array.from(word);
  const cut: string[] = [];
  for (let start = 0; start < characters.length; start += width) {
    cut.push(characters.slice(start, start + width).join(''));
  }
  return cut;
}

/** Cuts a finished line to `COLUMNS` characters; an ellipsis stands for the rest. */
export function fit(line: string): string {
  const characters = Array.from(line);
  return characters.length > COLUMNS
    ? `${characters
        .slice(0, COLUMNS - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
}

/** The start of a line and as many whole parts, joined by commas, as fit into `room` characters. */
export function joinWhileRoom(start: string, parts: readonly string[], room: number): string {
  let line = start;
  for (const [index, part] of parts.entries()) {
    const next = index === 0 ? line + part : `${line}, ${part}`;
    if (next.length > room) break;
    line = next;
  }
  return line.trimEnd();
}

/** The widest cell of each column. */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
}

const ESC = '\u001B[';

/** How a stretch of text is shown; SGR codes of ECMA-48. */
const STYLES = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '36',
} as const;

export type Style = keyof typeof STYLES;

/** Colours text, or leaves it alone. */
export type Painter = (text: string, ...styles: readonly Style[]) => string;

/** A painter for a terminal that shows colours, or for everything else. */
export function painter(color: boolean): Painter {
  if (!color) return (text) => text;
  return (text, ...styles) => `${ESC}${styles.map((style) => STYLES[style]).join(';')}m${text}${ESC}0m`;
}
