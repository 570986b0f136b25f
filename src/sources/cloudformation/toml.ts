/** A value of a table, as far as it is text. */
export type TomlValue = string | readonly string[];

const MAX_TOKENS = 200_000;

/**
 * Reads the part of TOML that samconfig.toml is made of: tables, and keys with strings (all four kinds), lists of strings, or
 * bare words. Keys come with their table: `default.deploy.parameters.parameter_overrides`. What it does not know it skips, line
 * by line. Never throws. Source: https://toml.io/en/v1.0.0
 */
export function readToml(text: string): ReadonlyMap<string, TomlValue> {
  const values = new Map<string, TomlValue>();
  let table = '';
  let rest = text.replace(/\r\n/g, '\n');
  for (let count = 0; rest !== '' && count < MAX_TOKENS; count++) {
    rest = rest.replace(/^\s+/, '');
    const header = /^\[\s*([^\]\n]+?)\s*\]/.exec(rest);
    if (header !== null) {
      table = `${plainKey(header[1] ?? '')}.`;
      rest = rest.slice(header[0].length);
      continue;
    }
    const key = /^((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=[ \t]*/.exec(
      rest,
    );
    if (key === null) {
      rest = afterLine(rest);
      continue;
    }
    const found = valueAt(rest.slice(key[0].length));
    if (found.value !== null) values.set(`${table}${plainKey(key[1] ?? '')}`, found.value);
    rest = found.rest;
  }
  return values;
}

function plainKey(key: string): string {
  return key
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .join('.');
}

function afterLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? '' : text.slice(end + 1);
}

interface Found {
  readonly value: TomlValue | null;
  readonly rest: string;
}

function valueAt(text: string): Found {
  if (text.startsWith('[')) return listAt(text.slice(1));
  const found = stringAt(text);
  return { value: found.value, rest: afterLine(found.rest) };
}

function listAt(text: string): Found {
  const items: string[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^(?:[\s,]+|#[^\n]*)+/, '');
    if (rest === '' || rest.startsWith(']')) return { value: items, rest: afterLine(rest) };
    const found = stringAt(rest);
    if (found.rest.length === rest.length) return { value: null, rest: afterLine(rest) };
    items.push(found.value ?? '');
    rest = found.rest;
  }
}

function stringAt(text: string): { readonly value: string | null; readonly rest: string } {
  const multiline = /^"""\n?((?:[^\\]|\\[^])*?)"""/.exec(text) ?? /^'''\n?([^]*?)'''/.exec(text);
  if (multiline !== null) {
    const inner = multiline[1] ?? '';
    return { value: text.startsWith('"') ? unescaped(inner) : inner, rest: text.slice(multiline[0].length) };
  }
  const basic = /^"((?:[^"\\\n]|\\.)*)"/.exec(text);
  if (basic !== null) return { value: unescaped(basic[1] ?? ''), rest: text.slice(basic[0].length) };
  const raw = /^'([^'\n]*)'/.exec(text);
  if (raw !== null) return { value: raw[1] ?? '', rest: text.slice(raw[0].length) };
  const bare = /^[\w.+:-]+/.exec(text);
  return bare === null ? { value: null, rest: text } : { value: bare[0], rest: text.slice(bare[0].length) };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|(\n\s*)|(.))/g,
    (_, code: string | undefined, fold: string | undefined, one: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return fold === undefined ? (ESCAPES[one] ?? one) : '';
    },
  );
}
