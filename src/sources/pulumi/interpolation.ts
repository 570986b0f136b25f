/** A step of `alb.listeners[0].arn`: a name or the number of an element. */
export type Step = string | number;

/** Text as it is, or what `${…}` refers to. */
export type Part = { readonly text: string } | { readonly path: readonly Step[] };

/** Steps of one reference; real ones have three or four. */
const MAX_STEPS = 50;
const STEP = /\.?([^.[\]}"]+)|\[(\d{1,9})\]|\[\s*"((?:[^"\\]|\\.)*)"\s*\]/y;

/**
 * Takes a text with references apart; null when one of them cannot be read. `$$` is a dollar sign. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#interpolation
 */
export function partsOf(text: string): readonly Part[] | null {
  const parts: Part[] = [];
  let literal = '';
  for (let at = 0; at < text.length;) {
    if (text.startsWith('$$', at)) {
      literal += '$';
      at += 2;
    } else if (text.startsWith('${', at)) {
      const reference = referenceAt(text, at + 2);
      if (reference === null) return null;
      if (literal !== '') parts.push({ text: literal });
      literal = '';
      parts.push({ path: reference.path });
      at = reference.end;
    } else {
      const next = text.indexOf('$', at + 1);
      literal += text.slice(at, next === -1 ? text.length : next);
      at = next === -1 ? text.length : next;
    }
  }
  return literal === '' && parts.length > 0 ? parts : [...parts, { text: literal }];
}

function referenceAt(text: string, start: number): { readonly path: readonly Step[]; readonly end: number } | null {
  const path: Step[] = [];
  let at = start;
  while (at < text.length && text[at] !== '}') {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (match === null || path.length >= MAX_STEPS) return null;
    const [, name, index, quoted] = match;
    path.push(index === undefined ? (name ?? (quoted ?? '').replaceAll('\\"', '"')).trim() : Number(index));
    at = STEP.lastIndex;
  }
  return at >= text.length || typeof path[0] !== 'string' ? null : { path, end: at + 1 };
}
